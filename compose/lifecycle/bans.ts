import { isIP, SocketAddress } from 'node:net';

import { ConfigurationError, WorldError } from '../../kit/errors.ts';
import { ProgramError, runProgram } from '../../kit/run-program.ts';

import { overlays } from './assets.ts';
import type { ServiceState } from './services.ts';
import { table } from './status.ts';

/** An address that the guard keeps out, or a network of IPv6. */
export interface Ban {
  readonly network: string;
  readonly because: 'login' | 'scan';
  /** ISO 8601 */
  readonly since: string;
  readonly until: string;
}

const words: Readonly<Record<Ban['because'], string>> = {
  login: 'failed log-ins',
  scan: 'looking for holes',
};

/** fail2ban's `get JAIL banip --with-time`, with the jail's name in front of each line. */
export function readBans(text: string): Ban[] {
  const line =
    /^(login|scan) ([0-9a-f.:/]+)\s+(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) \+ \d+ = (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)\s*$/gm;
  return [...text.matchAll(line)].map(
    ([, because, network = '', day = '', time = '', lastDay = '', lastTime = '']): Ban => ({
      network,
      because: because === 'login' ? 'login' : 'scan',
      since: `${day}T${time}Z`,
      until: `${lastDay}T${lastTime}Z`,
    }),
  );
}

export function bansToText(bans: readonly Ban[]): string {
  if (bans.length === 0) return 'Nobody is kept out.';
  const rows = bans.map(({ network, because, since, until }) => [network, words[because], since, until]);
  return table([['ADDRESS', 'BECAUSE OF', 'SINCE', 'UNTIL'], ...rows]).join('\n');
}

/**
 * What the guard calls a client: an address of IPv4, or the /64 that an address of IPv6 is in, as fail2ban spells it.
 * @throws {ConfigurationError} for what is no address
 */
export function networkOf(address: string): string {
  const bare = address.trim().replace(/\/64$/, '');
  const family = isIP(bare);
  if (family === 4 && bare === address.trim()) return bare;
  if (family !== 6) {
    throw new ConfigurationError(
      `"${address}" is no address: 203.0.113.7 is one, and so is 2001:db8:1:2::5, which stands for its network.`,
    );
  }
  const plain = new SocketAddress({ address: bare, family: 'ipv6' }).address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  const first = groupsOf(bare)
    .slice(0, 4)
    .map((group) => group.toString(16));
  return `${new SocketAddress({ address: `${first.join(':')}::`, family: 'ipv6' }).address}/64`;
}

function groupsOf(address: string): number[] {
  // the last two may be written as IPv4; they are not of the network
  const plain = address.replace(/%.*$/, '').replace(/\d+\.\d+\.\d+\.\d+$/, '0:0');
  const [before = '', after] = plain.split('::');
  const parse = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => parseInt(group, 16));
  const head = parse(before);
  if (after === undefined) return head;
  const tail = parse(after);
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail];
}

/** @throws {WorldError} where no guard runs */
export async function listBans(states: readonly ServiceState[], signal: AbortSignal): Promise<Ban[]> {
  return readBans(await askGuard(states, ['list'], signal));
}

/** Lets an address in again; false where it was not kept out. What it did is forgotten, too. */
export async function liftBan(
  states: readonly ServiceState[],
  address: string,
  signal: AbortSignal,
): Promise<boolean> {
  return (await askGuard(states, ['unban', networkOf(address)], signal)).trim() !== '0';
}

async function askGuard(
  states: readonly ServiceState[],
  what: readonly string[],
  signal: AbortSignal,
): Promise<string> {
  const guard = states.find(({ service, state }) => service === 'guard' && state === 'running');
  if (guard === undefined) {
    throw new WorldError(
      `No guard runs. \`miauflix-infra stack init --guard\` brings ${overlays.guard}, and \`stack up\` starts it.`,
    );
  }
  try {
    const command = ['exec', guard.id, 'guard', ...what];
    return (await runProgram('docker', command, { deadlineMs: 30_000, signal })).stdout;
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    throw new WorldError('The guard does not answer: `miauflix-infra stack logs --service guard`', {
      cause: error,
    });
  }
}
