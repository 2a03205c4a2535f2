import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';

import { reasonOf } from '../../kit/errors.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';

import { containersOf, serviceOf } from './compose-evidence.ts';
import { docker } from './docker.ts';
import type { Subnet } from './subnets.ts';
import type { Escapes } from './world.ts';

/** Watching that nothing leaves a network, from two sides: what containers count, and what its bridge sees. */

export interface TrafficWatch {
  escapes(): Promise<Omit<Escapes, 'foreign'>>;
  stop(): Promise<void>;
}

const keptPackets = 20;

/** Packets for anywhere else, in tcpdump's words. Multicast and broadcast end at the bridge. */
export function captureFilter({ cidr }: Pick<Subnet, 'cidr'>): string {
  return (
    `(ip and not dst net ${cidr} and not dst net 224.0.0.0/4 and not dst host 255.255.255.255 and not dst host 0.0.0.0)` +
    ' or (ip6 and not dst net fe80::/10 and not dst net ff00::/8)'
  );
}

/** `tcp 198.18.0.4 > 192.0.2.1.443` of a line of `tcpdump -nq`, without times and lengths. */
export function packetIn(line: string): string {
  const [, from = '', to = '', rest = ''] = /^(?:IP6?) (\S+) > (\S+): (.*)$/.exec(line.trim()) ?? [];
  if (from === '') return line.trim();
  return `${rest.split(/[\s,]/)[0]?.toLowerCase() ?? ''} ${from} > ${to}`;
}

/**
 * How often programs in a network namespace asked for an address to which no way leads: `OutNoRoutes` of `Ip:` in
 * `/proc/net/snmp`, a line of names above a line of numbers.
 */
export function outNoRoutes(snmp: string): number | undefined {
  const lines = snmp.split('\n').filter((line) => line.startsWith('Ip: '));
  const [names = '', numbers = ''] = lines;
  const at = names.split(' ').indexOf('OutNoRoutes');
  const value = numbers.split(' ')[at];
  return at === -1 || value === undefined || !/^\d+$/.test(value) ? undefined : Number(value);
}

export async function watchTraffic(project: string, subnet: Subnet): Promise<TrafficWatch> {
  const bridge = await startCapture(project, subnet).catch((error: unknown) => ({ why: reasonOf(error) }));
  return {
    escapes: async () => {
      const attempts = await attemptsIn(project);
      if ('why' in bridge) return { packets: undefined, attempts, notSeen: bridge.why };
      return { packets: await bridge.packets(), attempts };
    },
    stop: async () => {
      if (!('why' in bridge)) await bridge.stop();
    },
  };
}

/** What each container counts; those that cannot be asked are left out. */
async function attemptsIn(project: string): Promise<Readonly<Record<string, number>>> {
  const containers = (await containersOf(project)).filter(({ State }) => State.Status === 'running');
  const counted = await Promise.all(
    containers.map(async (container) => {
      const name = container.Name.replace(/^\//, '');
      const codes = Array.from({ length: 255 }, (_, code) => code + 1);
      const { stdout } = await docker(['exec', name, 'cat', '/proc/net/snmp'], { acceptedCodes: codes });
      const count = outNoRoutes(stdout);
      return count === undefined ? [] : [[serviceOf(container), count] as const];
    }),
  );
  return Object.fromEntries(counted.flat());
}

interface Capture {
  packets(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** @throws where the bridge cannot be listened to, with the reason */
async function startCapture(project: string, subnet: Subnet): Promise<Capture> {
  if (process.getuid?.() !== 0) throw new Error('only root may listen to the bridge of the network');
  const { stdout } = await docker(['network', 'inspect', '--format', '{{.Id}}', `${project}_suite`]);
  const device = `br-${stdout.trim().slice(0, 12)}`;
  if (!existsSync(`/sys/class/net/${device}`))
    throw new Error('the bridge of the network is on another machine');
  const child = spawn('tcpdump', ['-i', device, '-nqtl', '--immediate-mode', captureFilter(subnet)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const packets: string[] = [];
  let said = '';
  let ended: string | undefined;
  child.on('error', (error) => (ended = `tcpdump could not be started: ${reasonOf(error)}`));
  child.on('exit', (code) => (ended ??= `tcpdump ended with exit code ${code ?? 'unknown'}: ${said.trim()}`));
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (packets.length < keptPackets) packets.push(packetIn(line));
  });
  await waitUntil(
    'tcpdump listens',
    () => {
      if (ended !== undefined) return true;
      return said.includes('listening on') || new NotYet(said);
    },
    { deadlineMs: 5_000 },
  );
  const over = ended;
  if (over !== undefined) throw new Error(over);
  return {
    packets: async () => {
      if (ended !== undefined) throw new Error(ended);
      return await Promise.resolve([...new Set(packets)]);
    },
    stop: async () => {
      await endProcess(child);
    },
  };
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}
