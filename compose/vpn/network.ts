import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

import { WorldError } from '../../kit/errors.ts';

import { lanLink, lanRules } from './lan.ts';

// What the gateway does in its own network, by the programs of its image.

const run = promisify(execFile);

/** Runs a program; what it reads may be secret, what it is given as arguments may not. */
export async function runWith(
  input: string,
  program: string,
  args: readonly string[],
): Promise<{ readonly isDone: boolean; readonly said: string }> {
  const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (said = `${said}${part}`.slice(0, 2000)));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { isDone: code === 0, said: said.trim() };
}

export async function ip(...args: readonly string[]): Promise<string> {
  return (await run('ip', args)).stdout;
}

/** The size that the way to the server takes, in bytes: that of the link it goes out by. */
export async function linkMtu(address: string): Promise<number> {
  const way = await ip('-o', 'route', 'get', address).catch(() => '');
  const link = / dev ([\w.@-]{1,15}) /.exec(way)?.[1];
  if (link === undefined) {
    const wanted = address.includes(':') ? ' by IPv6: set "enable_ipv6: true" for its network "outside"' : '';
    throw new WorldError(
      `The gateway has no way to ${address}${wanted}, or take a server with another address.`,
    );
  }
  const ofRoute = / mtu (\d+)/.exec(way)?.[1];
  return Number(ofRoute ?? readFileSync(`/sys/class/net/${link}/mtu`, 'utf8'));
}

/** Whether a host answers a ping from the gateway's own network, outside the tunnel. */
export async function answersPing(address: string): Promise<boolean> {
  return await run('ping', ['-n', '-q', '-c', '1', '-W', '2', address]).then(
    () => true,
    () => false,
  );
}

/**
 * Leads from the holder's network to these and no others: the rules first, then the pair of devices, one end of it
 * in the network of the holder's process.
 */
export async function openLan(networks: readonly string[], holder: string): Promise<void> {
  await ip('link', 'del', lanLink.ours).catch(() => undefined);
  if (networks.length === 0) return;
  const { isDone, said } = await runWith(lanRules(networks), 'nft', ['-f', '-']);
  if (!isDone) throw new WorldError(`The rules for VPN_LAN do not load, so it is not opened: ${said}`);
  const { ours, theirs, ourAddress } = lanLink;
  await ip('link', 'add', ours, 'type', 'veth', 'peer', 'name', theirs, 'netns', holder);
  await ip('addr', 'add', `${ourAddress}/30`, 'dev', ours);
  await ip('link', 'set', ours, 'up');
}
