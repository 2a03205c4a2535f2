import { PrivateEngine } from '../../compose/private-engine.testing.ts';
import { startJudge } from '../../compose/vpn/rig-judge.testing.ts';
import { buildImages, gatewayImage, Rig, rigImage } from '../../compose/vpn/rig.testing.ts';
import { docker } from '../../kit/docker.testing.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';

type Row = (what: string, value: string, goal?: string) => void;

const starts = 3;

/**
 * In an engine of one's own, which needs root: what the shared one cannot show. A host whose resolver is on 127.0.0.53,
 * an engine that is restarted, the wall on the engine's host.
 */
export async function vpnInOwnEngine(row: Row): Promise<void> {
  await buildImages();
  await using engine = await PrivateEngine.make('127.0.0.53');
  await engine.take(gatewayImage, rigImage);
  // the rig's `docker` is this one's from here on
  process.env['DOCKER_HOST'] = engine.env['DOCKER_HOST'];
  const rig = new Rig();
  try {
    await rig.start();
    // the host's resolver, as systemd-resolved is: on loopback, and it asks the "internet"
    const resolver = `dnsmasq --no-daemon --no-resolv --no-hosts --listen-address=127.0.0.53 --bind-interfaces --server=${rig.internet}`;
    const place = [
      '--name',
      rig.name('resolver'),
      '--label',
      rig.id,
      '--network',
      'host',
      '--restart',
      'always',
    ];
    await docker(['run', '--detach', '--init', ...place, '--user', '0', rigImage, ...resolver.split(' ')]);
    const judge = await startJudge(rig);
    await rig.prepareStack();

    const unprotected = await rig.startUnprotected(false);
    const asked = await waitUntil(
      'the host to ask for the unprotected',
      async () => {
        const lines = (await judge.leaks()).filter((line) => line.includes('127.0.0.53.53'));
        return lines.length > 0 ? lines.length : new NotYet('it has not');
      },
      { deadlineMs: 20_000 },
    );
    row(
      'host’s resolver on 127.0.0.53, without VPN',
      `${asked} packets`,
      'the judge sees the host ask in its stead',
    );
    await docker(['rm', '--force', unprotected]);
    await judge.forget();
    await rig.compose('up', '--detach', '--no-build');
    const flows = async (): Promise<number> => await rig.untilTrafficFlows(Date.now(), 90_000);
    const leaks = async (): Promise<string> => {
      const lines = await judge.leaks();
      return [`${lines.length} packets`, ...lines.slice(0, 4)].join('\n    ');
    };
    await flows();
    row('host’s resolver on 127.0.0.53, with VPN', await leaks(), 'goal: 0');
    await rig.compose('stop', 'vpn');
    await waitUntil(
      'a while without tunnel',
      async () => ((await rig.answers(Date.now() - 1000)).length > 10 ? true : new NotYet('it asks nothing')),
      { deadlineMs: 30_000, intervalMs: 3000 },
    );
    row('the same, gateway stopped', await leaks(), 'goal: 0');
    await rig.compose('start', 'vpn');
    await flows();

    for (const container of ['provider', 'internet', 'judge']) {
      await docker(['update', '--restart', 'always', rig.name(container)]);
    }
    await hostWall(rig, row);
    await judge.forget();
    await startedAnew(engine, 'restarted', rig, row);
    await startedAnew(engine, 'killed', rig, row);
    row('engine restarted and killed: since the judge was back', await leaks(), 'goal: 0');
  } finally {
    await rig.stop();
    delete process.env['DOCKER_HOST'];
  }
}

/** Whether all comes back by itself, and if not, which containers the engine left, and why. */
async function startedAnew(
  engine: PrivateEngine,
  how: 'restarted' | 'killed',
  rig: Rig,
  row: Row,
): Promise<void> {
  const times: number[] = [];
  for (let start = 1; start <= starts; start += 1) {
    await (how === 'killed' ? engine.kill() : engine.stop());
    await engine.start();
    await rig.setUpProvider();
    try {
      times.push(await rig.untilTrafficFlows(Date.now(), 15_000));
    } catch {
      const { stdout: ids } = await docker(['ps', '--all', '--quiet', '--filter', 'status=exited']);
      const left = ids.split('\n').filter((id) => id !== '');
      const format = '{{.Name}}: {{.State.Error}}';
      const { stdout } =
        left.length === 0 ? { stdout: '' } : await docker(['inspect', '-f', format, ...left]);
      row(`engine ${how}, time ${start}: closed until \`up\``, `${left.length} left`, stdout.trim());
      await rig.compose('up', '--detach', '--no-build');
      await rig.untilTrafficFlows(Date.now(), 60_000);
    }
  }
  row(
    `engine ${how} ${starts} times: traffic again by itself`,
    `${times.length} times`,
    `at most ${Math.max(0, ...times)} ms from the provider’s return`,
  );
}

/** What the wall on the host adds: it stops a backend without VPN, on its way to another network. */
async function hostWall(rig: Rig, row: Row): Promise<void> {
  const wall = `${import.meta.dirname}/../../compose/vpn/host-wall.nft`;
  const nft = [
    'run',
    '--rm',
    '--network',
    'host',
    '--user',
    '0',
    '--cap-add',
    'NET_ADMIN',
    '--volume',
    `${wall}:/wall:ro`,
  ];
  await docker([...nft, rigImage, 'nft', '-f', '/wall']);
  const send = `const s = require("dgram").createSocket("udp4"); s.bind(6881, () => s.send("x", 6969, "${rig.internet}", () => s.close()))`;
  await docker(['run', '--rm', '--network', `${rig.id}_front`, rigImage, 'node', '-e', send]);
  const { stdout } = await docker([...nft, rigImage, 'nft', 'list', 'table', 'inet', 'miauflix_torrents']);
  const stopped = /sport 6881-6889 counter packets (\d+)/.exec(stdout)?.[1] ?? 'none';
  row(
    'wall on the host: packets stopped of a container without VPN',
    stopped,
    'of 1, and of what the provider of the tests hands on',
  );
  await docker([...nft, rigImage, 'nft', 'delete', 'table', 'inet', 'miauflix_torrents']);
}
