import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { withTemporaryFolder } from '../../kit/folders.ts';

import { leftRuns } from './compose-clean.ts';
import { troubleOf, whyNotUp, type Inspected } from './compose-evidence.ts';
import { backendBuild, bases } from './compose-images.ts';
import { waitingFor } from './compose-waiting.ts';
import { unreachableEngine } from './docker.ts';
import { exposedContainers } from './exposed.ts';
import { redact } from './redact.ts';
import { captureFilter, outNoRoutes, packetIn } from './traffic.ts';

function container(
  service: string,
  state: Partial<Inspected['State']>,
  rest: Partial<Inspected> = {},
): Inspected {
  return {
    Name: `/run-${service}-1`,
    Config: { Labels: { 'com.docker.compose.service': service } },
    State: { Status: 'running', ExitCode: 0, OOMKilled: false, Error: '', ...state },
    HostConfig: { PortBindings: {} },
    NetworkSettings: { Networks: { run_suite: {} } },
    ...rest,
  };
}

const unhealthy = { Status: 'unhealthy', Log: [{ ExitCode: 1, Output: 'error: no answer\n' }] };

describe('why a container is not well', () => {
  it.each<[string, Partial<Inspected['State']>, string | undefined]>([
    ['well', { Health: { Status: 'healthy', Log: null } }, undefined],
    ['without a health check', {}, undefined],
    ['unhealthy', { Health: unhealthy }, 'runs, and is unhealthy: error: no answer'],
    ['ended', { Status: 'exited', ExitCode: 2 }, 'ended with exit code 2'],
    [
      'out of memory',
      { Status: 'exited', ExitCode: 137, OOMKilled: true },
      'was ended because it needed more memory than it may have',
    ],
    ['not startable', { Status: 'created', Error: 'no such file' }, 'could not be started: no such file'],
    ['waiting', { Status: 'created' }, 'is created'],
  ])('%s', (_, state, trouble) => {
    expect(troubleOf(container('seeder', state))).toBe(trouble);
  });

  it('is shown while they are waited for', () => {
    const late = {
      Health: { Status: 'starting', Log: [{ ExitCode: 1, Output: 'not announced: ECONNREFUSED' }] },
    };
    const well = container('tracker', { Health: { Status: 'healthy', Log: null } });
    expect(waitingFor([well, container('seeder', late), container('nginx', { Status: 'created' })])).toBe(
      'waiting: seeder runs, and is starting: not announced: ECONNREFUSED; nginx is created',
    );
    expect(waitingFor([well])).toBeUndefined();
  });

  it('is told of those that failed, with their last lines, rather than of those that wait for them', () => {
    const all = [
      container('nginx', { Status: 'created' }),
      container('seeder', { Status: 'exited', ExitCode: 2 }),
      container('apis', { Health: { Status: 'starting', Log: [] } }),
    ];
    expect(whyNotUp(all, { seeder: ['one', '', 'two'] })).toEqual([
      'The seeder ended with exit code 2\nIts last lines:\none\ntwo',
    ]);
    expect(whyNotUp(all.slice(2), {})).toEqual([
      'The apis runs, and is starting: its health was not asked yet',
    ]);
  });
});

describe('what can be reached from elsewhere', () => {
  it('is a published port, or another network', () => {
    const well = container('apis', {});
    const open = container('backend', {}, { HostConfig: { PortBindings: { '4000/tcp': [] } } });
    const away = container('seeder', {}, { NetworkSettings: { Networks: { run_suite: {}, bridge: {} } } });
    expect(exposedContainers([well, open, away], 'run_suite')).toEqual([
      'backend publishes 4000/tcp',
      'seeder is on the network bridge, too',
    ]);
  });
});

describe('runs that were killed', () => {
  it('are those whose owner is gone, each once', () => {
    const owner = (pid: number): string => JSON.stringify({ place: 'p', boot: 'b', pid, started: 1 });
    const lines = [`a\t1\t${owner(5)}`, `a\t1\t${owner(5)}`, `b\t2\t${owner(6)}`, 'c\t3\tno owner', ''];
    expect(leftRuns(lines, ({ pid }) => pid === 5)).toEqual([{ project: 'a', startedAt: '1' }]);
  });
});

describe('what is watched of the traffic', () => {
  it('reads the count of what had no way out', () => {
    const snmp = 'Ip: Forwarding OutDiscards OutNoRoutes\nIp: 1 0 4\nIcmp: InMsgs\nIcmp: 1\n';
    expect(outNoRoutes(snmp)).toBe(4);
    for (const text of ['', 'Ip: OutNoRoutes', 'Ip: A\nIp: 1']) expect(outNoRoutes(text)).toBeUndefined();
  });

  it.each([
    ['IP 198.18.0.8.40000 > 192.0.2.1.9: UDP, length 2', 'udp 198.18.0.8.40000 > 192.0.2.1.9'],
    ['IP 198.18.0.8.4 > 192.0.2.1.443: tcp 0', 'tcp 198.18.0.8.4 > 192.0.2.1.443'],
    ['IP6 fd00::1.5 > 2001:db8::1.53: UDP, length 9', 'udp fd00::1.5 > 2001:db8::1.53'],
    ['something else', 'something else'],
  ])('names the packet of %s', (line, packet) => {
    expect(packetIn(line)).toBe(packet);
  });

  it('leaves out what stays within the network', () => {
    expect(captureFilter({ cidr: '198.18.0.0/27' })).toContain('not dst net 198.18.0.0/27');
  });
});

describe('where images come from', () => {
  it('takes other bases as the variables name them', () => {
    expect(bases({ DEBIAN_BASE: 'mirror/debian:x', NODE_BASE: 'oci-layout:///n' })).toEqual([
      ...['--build-context', 'debian-base=docker-image://mirror/debian:x'],
      ...['--build-context', 'node-base=oci-layout:///n'],
    ]);
    expect(bases({ DEBIAN_BASE: '' })).toEqual([]);
  });

  it('builds a checkout of the released backend small, and anything else by its own Dockerfile', async () => {
    await withTemporaryFolder('context', async (folder) => {
      expect(() => backendBuild(folder, '/infra')).toThrow('neither a checkout of Miauflix');
      await writeFile(join(folder, 'Dockerfile'), 'FROM scratch\n');
      expect(backendBuild(folder, '/infra')).toEqual([folder]);
      await mkdir(join(folder, 'backend'));
      await mkdir(join(folder, 'packages'));
      for (const file of ['package-lock.json', 'turbo.json', 'backend/package.json']) {
        await writeFile(join(folder, file), '{}');
      }
      expect(backendBuild(folder, '/infra')).toEqual([
        ...['--file', '/infra/compose/backend.Dockerfile', '--target', 'backend'],
        ...['--build-context', `source=${folder}`, '/infra'],
      ]);
      expect(() => backendBuild(join(folder, 'none'), '/infra')).toThrow('does not exist');
    });
  });
});

describe('an engine', () => {
  it.each([
    [{ OperatingSystem: 'Debian GNU/Linux 13', SecurityOptions: ['name=seccomp'] }, undefined],
    [{ OperatingSystem: 'Docker Desktop' }, 'a machine of its own'],
    [{ SecurityOptions: ['name=seccomp', 'name=rootless'] }, 'rootless'],
  ])('%j cannot be reached: %s', (facts, why) => {
    const obstacle = unreachableEngine(facts);
    if (why === undefined) expect(obstacle).toBeUndefined();
    else expect(obstacle).toContain(why);
  });
});

describe('kept logs', () => {
  it.each([
    ['known', 'it is hunter2 here', 'it is *** here'],
    ['a password', 'email: a@b.c and password: s3cr3t!x', 'email: a@b.c and password: ***'],
    ['JSON', '{"token":"abc","size":5}', '{"token":"***","size":5}'],
    ['a bearer', 'Authorization: Bearer abc.def', 'Authorization: Bearer ***'],
    ['a JWT', 'got eyJhbGci.eyJzdWIi.c2ln now', 'got *** now'],
    ['a streaming key', 'GET /api/stream/0123456789abcdef0123456789?q=HD', 'GET /api/stream/***?q=HD'],
    ['nothing', 'listening on http://localhost:3000', 'listening on http://localhost:3000'],
  ])('show no secret: %s', (_, text, shown) => {
    expect(redact(text, new Set(['hunter2']))).toBe(shown);
  });
});
