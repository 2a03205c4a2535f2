import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { docker } from '../../kit/docker.testing.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';

import { Cases } from './rig-cases.testing.ts';
import { Rig, ways } from './rig.testing.ts';

const rig = new Rig();
const cases = new Cases(rig);

beforeAll(async () => {
  await cases.start();
}, 300_000);

afterAll(async () => {
  process.stdout.write(cases.table);
  await rig.stop();
}, 120_000);

it('has a judge that sees a backend without VPN by every way', async () => {
  const from = Date.now();
  const unprotected = await rig.startUnprotected();
  await waitUntil(
    'an answer by every way',
    async () => {
      const answered = (await rig.answers(from, unprotected)).filter(({ isAnswered }) => isAnswered);
      const missing = [...ways, 'tcp by ipv6'].filter(
        (way) => !answered.some((answer) => answer.way === way),
      );
      return missing.length === 0 ? true : new NotYet(missing.join(', '));
    },
    { deadlineMs: 20_000 },
  );
  const seen = (await cases.judge.leaks()).join('\n');
  expect(seen).toMatch(/\.80: Flags/);
  expect(seen).toMatch(/\.6881: Flags/);
  expect(seen).toMatch(/\.6881 > [\d.]+\.6969: UDP/);
  expect(seen).toMatch(/ICMP echo request/);
  expect(seen).toMatch(/ IP6 .*\.80: Flags/);
  expect(seen).toContain(`${rig.id}.test`);
  await docker(['rm', '--force', unprotected]);
  await cases.judge.forget();
});

describe('a backend behind the gateway', () => {
  it('has no way out before there is a tunnel, while nginx reaches it', async () => {
    await rig.compose('up', '--detach', '--no-build', '--wait', 'vpn-holder', 'backend', 'nginx');
    await cases.expectSilence();
    expect(await cases.judge.leaks()).toEqual([]);
  });

  it('has traffic once the gateway starts', async () => {
    const from = Date.now();
    await rig.compose('up', '--detach', '--no-build');
    await cases.measured('gateway started', from);
    const status = await rig.status();
    expect(status).toMatchObject({ state: 'carrying', dnsThroughTunnel: true, withoutVpn: false });
  });

  it('keeps its key out of arguments, environment and what the engine tells', async () => {
    const { stdout: told } = await docker([
      'inspect',
      await rig.container('vpn'),
      await rig.container('vpn-holder'),
    ]);
    const { stdout: processes } = await docker(['top', await rig.container('vpn'), '-eo', 'pid,args']);
    const logs = await rig.compose('logs', 'vpn', 'vpn-holder');
    const status = JSON.stringify(await rig.status());
    for (const text of [told, processes, logs, status]) expect(text).not.toContain(rig.clientKey);
  });

  it('is in the network of the gateway, and has no right to change it', async () => {
    const { stdout } = await docker(['network', 'inspect', `${rig.id}_inside`]);
    const [network] = JSON.parse(stdout) as {
      Internal: boolean;
      Containers: Record<string, { Name: string }>;
    }[];
    const members = Object.values(network?.Containers ?? {}).map(({ Name }) => Name);
    expect(network?.Internal).toBe(true);
    expect(members).toEqual(expect.arrayContaining([`${rig.id}-vpn-1`, `${rig.id}-vpn-holder-1`]));
    const caps = await rig.compose('exec', '-T', 'backend', 'grep', 'Cap', '/proc/self/status');
    expect(caps.match(/:\s+(\w+)/g)?.map((value) => Number.parseInt(value.slice(1), 16))).toEqual([
      0, 0, 0, 0, 0,
    ]);
    const routes = await rig.compose('exec', '-T', 'backend', 'ip', 'route', 'show', 'default');
    expect(routes.split('\n').filter((line) => line !== '')).toEqual([
      expect.stringContaining('dev wg0'),
      expect.stringContaining('unreachable'),
    ]);
  });

  it.each([
    ['stopped', async () => await rig.compose('stop', 'vpn')],
    ['killed', async () => await rig.compose('kill', 'vpn')],
    ['removed', async () => await rig.compose('rm', '--stop', '--force', 'vpn')],
  ])('is silent while the gateway is %s, and has traffic when it is back', async (name, end) => {
    await end();
    await cases.expectSilence();
    const from = Date.now();
    await rig.compose('up', '--detach', '--no-build', 'vpn');
    await cases.measured(`gateway ${name}, then started`, from);
  });

  it.each([
    ['the gateway’s program', 'node'],
    ['WireGuard', 'wireguard-go'],
  ])('has traffic again after %s was killed', async (name, program) => {
    await cases.interrupted(`${name} killed`, async () => {
      await rig.compose('exec', '-T', 'vpn', 'busybox', 'killall', '-9', program);
    });
  });

  it('has traffic after the gateway was recreated and restarted again and again', async () => {
    await cases.interrupted('gateway recreated', async () => await cases.recreateGateway());
    await cases.interrupted('gateway restarted 5 times', async () => {
      const gateway = await rig.container('vpn');
      for (let times = 0; times < 5; times += 1) await docker(['restart', '--time', '0', gateway]);
    });
  });

  it('is silent while the provider is, and has traffic when it answers again', async () => {
    await rig.stopPeer();
    await cases.expectSilence();
    await cases.untilStatus({ sentence: /does not any more|answers a ping/ });
    await rig.startPeer();
    await cases.measured('provider silent, then back', Date.now());
  });

  it('has traffic after the backend was restarted', async () => {
    await rig.compose('restart', '--timeout', '0', 'backend');
    await cases.measured('backend restarted', Date.now());
  });

  it('says in a sentence that the key is not the provider’s', async () => {
    await rig.useFile(rig.config.replace(rig.clientKey, rig.strangerKey));
    await cases.recreateGateway();
    await cases.untilStatus({
      sentence: /answers a ping, and not this private key: the key is wrong or has expired/,
    });
    await cases.expectSilence();
  });

  it('says in a sentence that nobody is at the endpoint', async () => {
    await rig.useFile(rig.config.replace(rig.provider, rig.nobody));
    await cases.recreateGateway();
    await cases.untilStatus({ state: 'failing', sentence: /cannot be reached: not even a ping is answered/ });
    await cases.note('nobody at the endpoint', 'told in a sentence');
  });

  it('says in a sentence that an access token is none, and goes on by itself when the key is there', async () => {
    await rig.useNordvpn('ab12'.repeat(16));
    await cases.recreateGateway();
    await cases.untilStatus({
      sentence: /holds an access token \(64 hexadecimal digits\), not the private key/,
    });
    await rig.useNordvpn(rig.clientKey);
    const from = Date.now();
    // the first of the recommended servers answers nobody
    await cases.measured('token replaced by NordVPN’s key, server deaf', from);
    expect(await rig.status()).toMatchObject({ server: 'well.nordvpn.test', otherServers: 1 });
  });

  it('asks for no server when one is remembered', async () => {
    const asked = async (): Promise<string> =>
      (
        await docker([
          'exec',
          rig.name('internet'),
          'node',
          '-e',
          'fetch("http://127.0.0.1:8000/asked").then(async (r) => console.log(await r.text()))',
        ])
      ).stdout;
    const before = await asked();
    await cases.interrupted(
      'gateway recreated, server remembered',
      async () => await cases.recreateGateway(),
    );
    expect(await rig.status()).toMatchObject({ server: 'well.nordvpn.test', otherServers: 0 });
    expect(await asked()).toBe(before);
  });
});

describe('the holder', () => {
  const run = async (...args: readonly string[]): Promise<string> => {
    const { stderr, exitCode } = await docker(
      [
        ...[
          'run',
          '--rm',
          '--user',
          '0:0',
          '--cap-drop',
          'ALL',
          '--cap-add',
          'NET_ADMIN',
          '--read-only',
          ...args,
        ],
        ...['--tmpfs', '/run/vpn', '--entrypoint', '/usr/local/bin/miauflix-vpn-hold', 'miauflix-itg-vpn'],
      ],
      { acceptedCodes: [3] },
    );
    expect(exitCode).toBe(3);
    return stderr;
  };

  it('ends, so that nothing starts, when its rules do not load', async () => {
    const network = ['--network', `${rig.id}_inside`];
    expect(await run(...network, '--volume', '/dev/null:/usr/sbin/nft:ro')).toContain(
      'The rules of the wall do not load',
    );
  });

  it('ends in a network that has a way out', async () => {
    expect(await run('--network', `${rig.id}_front`)).toContain('has a way out');
  });
});
