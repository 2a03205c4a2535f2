import { startJudge } from '../../compose/vpn/rig-judge.testing.ts';
import { buildImages, Rig, rigImage } from '../../compose/vpn/rig.testing.ts';
import { pause } from '../../kit/deadline.ts';
import { docker } from '../../kit/docker.testing.ts';
import { median } from '../../kit/statistics.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';

type Row = (what: string, value: string, goal?: string) => void;

const mebibyte = 1024 ** 2;
const rounds = 5;
const secondsEach = 3;
const idleMs = 60_000;
const restarts = 20;

/** The gateway beside a bare pair of the same WireGuard, what it takes while nothing happens, and 20 restarts. */
export async function vpn(row: Row, signal: AbortSignal): Promise<void> {
  await buildImages();
  const rig = new Rig();
  try {
    await rig.start();
    const judge = await startJudge(rig);
    await rig.prepareStack();
    const from = Date.now();
    await rig.compose('up', '--detach', '--no-build');
    row('vpn: `up` until traffic by every way', ms(await rig.untilTrafficFlows(from)), 'goal: 5000');
    await restarted(rig, row);
    row('vpn: packets outside in all of it', String((await judge.leaks()).length), 'goal: 0');
    await docker(['rm', '--force', rig.name('judge')]);
    await rig.compose('stop', 'backend', 'nginx');
    await idle(rig, row, signal);
    await throughput(rig, row);
  } finally {
    await rig.stop();
  }
}

async function restarted(rig: Rig, row: Row): Promise<void> {
  const gateway = await rig.container('vpn');
  const all: number[] = [];
  for (let times = 0; times < restarts; times += 1) {
    await docker(['restart', '--time', '1', gateway]);
    all.push(await rig.untilTrafficFlows(Date.now()));
  }
  const each = `median ${ms(median(all) ?? Number.NaN)}`;
  row(`vpn: ${restarts} restarts, traffic again, the slowest`, ms(Math.max(...all)), `goal: 3000; ${each}`);
}

async function idle(rig: Rig, row: Row, signal: AbortSignal): Promise<void> {
  for (const service of ['vpn', 'vpn-holder', 'vpn-pids']) {
    const name = await rig.container(service);
    const [start, before] = [performance.now(), await cpuMs(name)];
    await pause(idleMs, signal);
    const share = ((await cpuMs(name)) - before) / (performance.now() - start);
    row(`vpn: CPU of ${service} when idle`, `${(share * 100).toFixed(2)} %`, 'goal: 0.5 %');
    const memory = await memoryOf(name);
    row(`vpn: memory of ${service}, what cannot be given back`, mib(memory.anonymous), 'goal: 40 MiB');
    const { stdout } = await docker(['stats', '--no-stream', '--format', '{{.MemUsage}}', name]);
    row(`vpn: memory of ${service}, as docker stats has it`, stdout.split(' / ')[0] ?? '', mib(memory.all));
    // the engine wants the numbers of the processes, too
    const { stdout: resident } = await docker(['top', name, '-eo', 'pid,rss']);
    const kib = resident
      .trim()
      .split('\n')
      .slice(1)
      .reduce((sum, line) => sum + Number(line.trim().split(/\s+/)[1]), 0);
    row(`vpn: memory of ${service}, by ps, with programs’ files`, mib(kib * 1024));
  }
}

/** What a container has used of the processors, with what was run in it for its health. */
async function cpuMs(container: string): Promise<number> {
  const script =
    'if [ -f /sys/fs/cgroup/cpu.stat ]; then sed -n "s/usage_usec //p" /sys/fs/cgroup/cpu.stat; ' +
    'else echo $(($(cat /sys/fs/cgroup/cpuacct/cpuacct.usage) / 1000)); fi';
  const { stdout } = await docker(['exec', container, 'sh', '-c', script]);
  return Number(stdout) / 1000;
}

async function memoryOf(container: string): Promise<{ anonymous: number; all: number }> {
  const script =
    'cd /sys/fs/cgroup; [ -f memory.stat ] || cd memory; cat memory.stat; ' +
    'echo all $(cat memory.current memory.usage_in_bytes 2>/dev/null)';
  const { stdout } = await docker(['exec', container, 'sh', '-c', script]);
  const field = (name: string): number => Number(new RegExp(`^${name} (\\d+)`, 'm').exec(stdout)?.[1]);
  const anonymous = field('anon');
  return { anonymous: Number.isNaN(anonymous) ? field('total_rss') : anonymous, all: field('all') };
}

/** Bytes a second from the provider, through the gateway and by a pair of WireGuards that is nothing else, in turn. */
async function throughput(rig: Rig, row: Row): Promise<void> {
  await rig.onProvider('iperf3 --server --daemon');
  const bare = rig.name('bare');
  await docker([
    ...[
      'run',
      '--detach',
      '--init',
      '--name',
      bare,
      '--label',
      rig.id,
      '--user',
      '0',
      '--device',
      '/dev/net/tun',
    ],
    ...['--network', rig.name('uplink'), '--cap-add', 'NET_ADMIN', rigImage, 'sleep', 'infinity'],
  ]);
  await docker(['exec', '--interactive', bare, 'sh', '-c', 'umask 077; cat >/key'], {
    input: rig.strangerKey,
  });
  const [ours = '', theirs = ''] = (
    await rig.onProvider('wg pubkey </stranger; wg show wg0 public-key')
  ).split('\n');
  await rig.onProvider(`wg set wg0 peer ${ours} allowed-ips 10.5.0.3/32`);
  const script =
    'wireguard-go wg0 && ' +
    `wg set wg0 private-key /key peer ${theirs} endpoint ${rig.provider}:51820 allowed-ips 10.5.0.1/32 && ` +
    'ip addr add 10.5.0.3/32 dev wg0 && ip link set wg0 up mtu 1420 && ip route add 10.5.0.1 dev wg0';
  await docker(['exec', bare, 'sh', '-c', script]);
  const holder = await rig.container('vpn-holder');
  const measure = async (where: string): Promise<number> => {
    const { stdout } = await docker([
      ...['run', '--rm', '--network', `container:${where}`, rigImage],
      ...['iperf3', '--client', '10.5.0.1', '--reverse', '--time', String(secondsEach), '--json'],
    ]);
    const { end } = JSON.parse(stdout) as { end: { sum_received: { bits_per_second: number } } };
    return end.sum_received.bits_per_second / 8;
  };
  await waitUntil(
    'the bare pair',
    async () => ((await measure(bare)) > 0 ? true : new NotYet('nothing comes')),
    { deadlineMs: 30_000 },
  );
  const through: number[] = [];
  const direct: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    direct.push(await measure(bare));
    through.push(await measure(holder));
  }
  const [a, b] = [median(through) ?? Number.NaN, median(direct) ?? Number.NaN];
  row(
    'vpn: through the gateway, to a bare pair',
    `${(a / b).toFixed(2)}×`,
    `goal: 0.9; ${mib(a)}/s, bare ${mib(b)}/s`,
  );
}

const ms = (value: number): string => `${Math.round(value)} ms`;
const mib = (bytes: number): string => `${(bytes / mebibyte).toFixed(1)} MiB`;
