import { describe, expect, it } from '@jest/globals';

import { readConfig, readEngine, type WantedPort } from './engine-facts.ts';
import { engineFindings, isOlder, type MachineFacts } from './engine-findings.ts';

const fine: MachineFacts = {
  engine: { kind: 'there', version: '26.1.5+dfsg1' },
  compose: '2.26.1',
  isLocal: true,
  memoryBytes: 8 * 1024 ** 3,
  disk: { folder: '/var/lib/docker', freeBytes: 50 * 1024 ** 3 },
  resolved: { project: 'films', services: ['nginx'], memory: 1024 ** 3, ports: [] },
  taken: [],
};
const nginx: WantedPort = { service: 'nginx', address: '', port: 80, protocol: 'tcp' };

it('finds nothing where all is well', () => {
  expect(engineFindings(fine)).toEqual([]);
});

it.each<[string, Partial<MachineFacts>, string, RegExp]>([
  ['no docker', { engine: { kind: 'absent' } }, 'engine-absent', /not on this machine/],
  ['no permission', { engine: { kind: 'no-permission', said: 'x' } }, 'engine-permission', /may not speak/],
  [
    'no engine',
    { engine: { kind: 'not-running', said: 'Cannot connect.' } },
    'engine-not-running',
    /Cannot connect\.$/,
  ],
  ['a failing engine', { engine: { kind: 'failed', said: 'boom' } }, 'engine-failed', /boom/],
  ['an old engine', { engine: { kind: 'there', version: '20.10.24' } }, 'engine-old', /20\.10\.24.*25\.0\.0/],
  ['an old Compose', { compose: '2.17.0' }, 'compose-old', /2\.17\.0/],
  ['refused files', { refused: 'services.x: no' }, 'compose-refused', /services\.x: no/],
  ['a full disk', { disk: { folder: '/d', freeBytes: 1024 ** 3 } }, 'disk-space', /^1\.0 GiB are free .*\/d/],
  ['little memory', { memoryBytes: 512 * 1024 ** 2 }, 'memory', /1\.0 GiB .* 512 MiB/],
  [
    'a taken port',
    { taken: [{ ...nginx, by: 'the container "web"' }] },
    'port-taken',
    /^Port 80, which nginx .* "web"\.$/,
  ],
  [
    'a namesake',
    { owner: '/srv/other' },
    'project-elsewhere',
    /\/srv\/other has the same project name, films/,
  ],
  [
    'a taken port of an address',
    { taken: [{ ...nginx, address: '127.0.0.1', protocol: 'udp' }] },
    'port-taken',
    /^Port 80 \(UDP\) of 127\.0\.0\.1, .* is taken\.$/,
  ],
  [
    'one port for two',
    { resolved: { ...fine.resolved!, ports: [nginx, { ...nginx, service: 'apis', address: '127.0.0.1' }] } },
    'port-twice',
    /port 80, one of them apis/,
  ],
])('%s', (_what, facts, id, sentence) => {
  const findings = engineFindings({ ...fine, ...facts });
  expect(findings).toEqual([expect.objectContaining({ id, sentence: expect.stringMatching(sentence) })]);
  expect(findings[0]?.remedy).toMatch(/[.?]$/);
});

it('says that Compose is absent', () => {
  const without = Object.fromEntries(Object.entries(fine).filter(([name]) => name !== 'compose'));
  expect(engineFindings(without as typeof fine)).toEqual([
    expect.objectContaining({ id: 'compose-absent', severity: 'error' }),
  ]);
});

it('only warns while there is some room', () => {
  const findings = engineFindings({ ...fine, disk: { folder: '/d', freeBytes: 5 * 1024 ** 3 } });
  expect(findings).toEqual([expect.objectContaining({ id: 'disk-space', severity: 'warning' })]);
});

it.each([
  ['25.0.3', '25.0.0', false],
  ['24.0.9', '25.0.0', true],
  ['26.1.5+dfsg1', '26.1.5', false],
  ['2.26.1-4', '2.20.2', false],
  ['2.9.0', '2.20.2', true],
  ['25', '25.0.0', false],
])('%s is older than %s: %p', (version, than, older) => {
  expect(isOlder(version, than)).toBe(older);
});

describe('what `docker version` answers', () => {
  const answer = (exitCode: number, stdout: string, stderr: string) => ({ exitCode, stdout, stderr });
  it.each([
    [answer(0, '{"Server":{"Version":"26.1.5"}}', ''), { kind: 'there', version: '26.1.5' }],
    [
      answer(
        1,
        '{"Server":null}',
        'Cannot connect to the Docker daemon at unix:///x. Is the docker daemon running?',
      ),
      { kind: 'not-running', said: expect.any(String) },
    ],
    [
      answer(1, '{}', 'permission denied while trying to connect to the Docker daemon socket'),
      { kind: 'no-permission', said: expect.any(String) },
    ],
    [answer(1, 'nonsense', 'boom'), { kind: 'failed', said: 'boom' }],
    [undefined, { kind: 'absent' }],
  ])('%#', (given, state) => {
    expect(readEngine(given)).toEqual(state);
  });
});

describe('what `docker compose config` answers', () => {
  it('tells project, services, ports and memory', () => {
    const stdout = JSON.stringify({
      name: 'films',
      services: {
        backend: { mem_limit: '536870912' },
        nginx: {
          mem_limit: '128m',
          ports: [
            { mode: 'ingress', target: 8080, published: '80', protocol: 'tcp' },
            { target: 8443, published: '443', protocol: 'udp', host_ip: '127.0.0.1' },
            { target: 9, published: '8000-8010' },
            { target: 10 },
          ],
        },
      },
    });
    expect(readConfig({ exitCode: 0, stdout, stderr: '' })).toEqual([
      {
        project: 'films',
        services: ['backend', 'nginx'],
        memory: 640 * 1024 ** 2,
        ports: [nginx, { service: 'nginx', address: '127.0.0.1', port: 443, protocol: 'udp' }],
      },
    ]);
  });

  it('tells why it refuses', () => {
    expect(readConfig({ exitCode: 15, stdout: '', stderr: 'x\nservices.a must be\n' })).toEqual([
      undefined,
      'x\nservices.a must be',
    ]);
    expect(readConfig({ exitCode: 0, stdout: '{}', stderr: '' })).toEqual([undefined, expect.any(String)]);
  });
});
