import { describe, expect, it } from '@jest/globals';

import { readComposeModel } from './compose-model.ts';
import { parseEnvFile, valuesOf } from './env-file.ts';
import type { Stack } from './folder-facts.ts';
import { readInspected } from './services.ts';
import { statusOf, statusToText } from './status.ts';

const nowMs = Date.parse('2026-11-24T15:00:00Z');

function container(service: string, state: object, more: object = {}): object {
  return {
    Id: service,
    Name: `/films-${service}-1`,
    RestartCount: 0,
    Config: {
      Image: `${service}:1`,
      Labels: { 'com.docker.compose.project': 'films', 'com.docker.compose.service': service },
    },
    HostConfig: { RestartPolicy: { Name: service === 'seed' ? 'no' : 'unless-stopped' } },
    State: {
      Status: 'running',
      ExitCode: 0,
      OOMKilled: false,
      Error: '',
      StartedAt: '2026-11-24T14:59:30.5Z',
      FinishedAt: '0001-01-01T00:00:00Z',
      ...state,
    },
    NetworkSettings: { Ports: {} },
    ...more,
  };
}

const health = (Status: string, Output = ''): object => ({ Health: { Status, Log: [{ Output }] } });

const inspected = JSON.stringify([
  container('nginx', health('healthy'), {
    NetworkSettings: {
      Ports: {
        '8080/tcp': [
          { HostIp: '0.0.0.0', HostPort: '80' },
          { HostIp: '::', HostPort: '80' },
        ],
        '8443/udp': [{ HostIp: '127.0.0.1', HostPort: '443' }],
        '9/tcp': null,
      },
    },
  }),
  container('backend', health('unhealthy', 'no answer, token=abcdef\n'), { RestartCount: 2 }),
  container('seed', { Status: 'exited', FinishedAt: '2026-11-23T11:00:00Z' }),
]);

function stackWith(env: string): Stack {
  const model = readComposeModel(
    'services: {backend: {}, nginx: {profiles: [nginx]}, seed: {profiles: [seed]}, vpn: {profiles: [vpn]}, logs: {profiles: [logs]}}',
  );
  const envFile = parseEnvFile(env);
  const none = { path: 'x' };
  const files = { compose: none, files: [none], env: none, secretsFolder: none, secrets: new Map() };
  return { folder: '/srv/films', ...files, model, envFile, values: valuesOf(envFile) };
}

describe('the status', () => {
  const states = readInspected(inspected);

  it('is a table with reasons', () => {
    const status = statusOf(stackWith('COMPOSE_PROFILES=nginx,seed,logs'), 'films', states);
    expect(statusToText(status, nowMs)).toBe(
      [
        'Project films',
        'SERVICE  STATE        SINCE  RESTARTS  IMAGE      PORTS',
        'backend  unhealthy    30 s   2         backend:1  -',
        'logs     not started  -      -         -          -',
        'nginx    healthy      30 s   0         nginx:1    80→8080, 127.0.0.1:443→8443/udp',
        'seed     done         28 h   0         seed:1     -',
        'backend runs and is not healthy. Its health check fails; it says: no answer, token=***.',
        'VPN: off by choice (COMPOSE_FILE does not name vpn/compose.yaml); the backend’s traffic leaves from this machine’s own address.',
        'Backups: none are made; `stack init --backup` changes that.',
      ].join('\n'),
    );
    expect(status.ok).toBe(false);
  });

  it('has what the service that makes backups says of them', () => {
    const said = 'The last backup is 3 h old.\nNone was ever restored.';
    const all = states.map((one) => ({ ...one, service: 'backup', lastCheck: said }));
    expect(statusOf(stackWith(''), 'films', all).backups).toBe(
      'Backups: The last backup is 3 h old. None was ever restored.',
    );
  });

  it('is well when all that is wanted is', () => {
    const well = states.filter(({ service }) => service !== 'backend');
    const status = statusOf(stackWith('COMPOSE_PROFILES=nginx,seed,vpn'), 'films', well);
    expect(status.services.map(({ service, well: isWell }) => [service, isWell])).toEqual([
      ['backend', false],
      ['nginx', true],
      ['seed', true],
      ['vpn', false],
    ]);
  });
});

it('what is no answer of the engine is an error', () => {
  expect(() => readInspected('[{"Id":1}]')).toThrow();
});
