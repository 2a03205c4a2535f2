import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { docker } from '../../kit/docker.testing.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';

import { buildImages, longestSilence, Rig, ways, type Judge } from './rig.testing.ts';

const rig = new Rig();
let judge: Judge;
const figures: string[] = [];

beforeAll(async () => {
  await buildImages();
  await rig.start();
  judge = await rig.startJudge();
  await rig.prepareStack();
}, 300_000);

afterAll(async () => {
  if (figures.length > 0) process.stdout.write(`${figures.join('\n')}\n`);
  await rig.stop();
}, 120_000);

/** What nginx gets from the backend, over the network that the two share. */
async function askBackend(): Promise<string> {
  const script = 'fetch("http://backend:3000/").then(async (r) => console.log(await r.text()))';
  return (await rig.compose('exec', '-T', 'nginx', 'node', '-e', script)).trim();
}

/** The backend goes on asking; by no way is it answered, and nobody outside hears of it. */
async function expectSilence(): Promise<void> {
  const from = Date.now();
  await waitUntil(
    'the backend to try every way in vain',
    async () => {
      const tried = new Set(
        (await rig.answers(from)).filter((answer) => answer.from >= from).map(({ way }) => way),
      );
      return ways.every((way) => tried.has(way)) ? true : new NotYet([...tried].join(', '));
    },
    { deadlineMs: 20_000 },
  );
  const answered = (await rig.answers(from)).filter((answer) => answer.from >= from && answer.isAnswered);
  expect(answered).toEqual([]);
  expect(await askBackend()).toBe('the backend');
}

async function recreateGateway(): Promise<void> {
  await rig.compose('up', '--detach', '--no-build', '--force-recreate', '--no-deps', 'vpn');
}

async function untilFailing(sentence: RegExp): Promise<void> {
  await waitUntil(
    'the status to say it',
    async () => {
      const said = String((await rig.status())['sentence']);
      return sentence.test(said) ? true : new NotYet(said);
    },
    { deadlineMs: 30_000, intervalMs: 200 },
  );
}

/** From `sinceMs` on: until every way is answered, with nothing outside. */
async function measured(name: string, sinceMs: number): Promise<void> {
  await note(name, `traffic by every way after ${seconds(await rig.untilTrafficFlows(sinceMs))}`);
}

/** Around what happens to a tunnel that carries: the longest time in which a way was not answered. */
async function interrupted(name: string, happens: () => Promise<unknown>): Promise<void> {
  const from = Date.now();
  await rig.untilTrafficFlows(from);
  await happens();
  await rig.untilTrafficFlows(Date.now());
  await note(name, `a way was silent for ${seconds(longestSilence(await rig.answers(from)))} at most`);
}

async function note(name: string, what: string): Promise<void> {
  const leaks = await judge.leaks();
  figures.push(`${name.padEnd(46)} ${leaks.length} packets outside, ${what}`);
  expect(leaks).toEqual([]);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

it('has a judge that sees a backend without VPN by every way', async () => {
  const from = Date.now();
  const unprotected = await rig.startUnprotected();
  await waitUntil(
    'an answer by every way',
    async () => {
      const answered = (await rig.answers(from, unprotected)).filter(({ isAnswered }) => isAnswered);
      const missing = ways.filter((way) => !answered.some((answer) => answer.way === way));
      return missing.length === 0 ? true : new NotYet(missing.join(', '));
    },
    { deadlineMs: 20_000 },
  );
  const seen = (await judge.leaks()).join('\n');
  expect(seen).toMatch(/\.80: Flags/);
  expect(seen).toMatch(/\.6881: Flags/);
  expect(seen).toMatch(/\.6881 > [\d.]+\.6969: UDP/);
  expect(seen).toMatch(/ICMP echo request/);
  expect(seen).toContain(`${rig.id}.test`);
  await docker(['rm', '--force', unprotected]);
  await judge.forget();
});

describe('a backend behind the gateway', () => {
  it('has no way out before there is a tunnel, while nginx reaches it', async () => {
    await rig.compose('up', '--detach', '--no-build', '--wait', 'vpn-holder', 'backend', 'nginx');
    await expectSilence();
    expect(await judge.leaks()).toEqual([]);
  });

  it('has traffic once the gateway starts', async () => {
    const from = Date.now();
    await rig.compose('up', '--detach', '--no-build');
    await measured('gateway started', from);
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
    await expectSilence();
    const from = Date.now();
    await rig.compose('up', '--detach', '--no-build', 'vpn');
    await measured(`gateway ${name}, then started`, from);
  });

  it.each([
    ['the gateway’s program', 'node'],
    ['WireGuard', 'wireguard-go'],
  ])('has traffic again after %s was killed', async (name, program) => {
    await interrupted(`${name} killed`, async () => {
      await rig.compose('exec', '-T', 'vpn', 'busybox', 'killall', '-9', program);
    });
  });

  it('has traffic after the gateway was recreated and restarted again and again', async () => {
    await interrupted('gateway recreated', recreateGateway);
    await interrupted('gateway restarted 5 times', async () => {
      const gateway = await rig.container('vpn');
      for (let times = 0; times < 5; times += 1) await docker(['restart', '--time', '0', gateway]);
    });
  });

  it('is silent while the provider is, and has traffic when it answers again', async () => {
    await rig.stopPeer();
    await expectSilence();
    await untilFailing(/does not any more|answers a ping/);
    await rig.startPeer();
    await measured('provider silent, then back', Date.now());
  });

  it('has traffic after the backend was restarted', async () => {
    await rig.compose('restart', '--timeout', '0', 'backend');
    await measured('backend restarted', Date.now());
  });

  it('says in a sentence that the key is not the provider’s', async () => {
    await rig.useFile(rig.config.replace(rig.clientKey, rig.strangerKey));
    await recreateGateway();
    await untilFailing(/answers a ping, and not this private key: the key is wrong or has expired/);
    await expectSilence();
  });

  it('says in a sentence that an access token is none, and goes on by itself when the key is there', async () => {
    await rig.useNordvpn('ab12'.repeat(16));
    await recreateGateway();
    await untilFailing(/holds an access token \(64 hexadecimal digits\), not the private key/);
    await rig.useNordvpn(rig.clientKey);
    const from = Date.now();
    // the first of the recommended servers answers nobody
    await measured('token replaced by NordVPN’s key, server deaf', from);
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
    await interrupted('gateway recreated, server remembered', recreateGateway);
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
