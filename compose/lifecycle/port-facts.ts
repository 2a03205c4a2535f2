import { createSocket } from 'node:dgram';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { createServer } from 'node:net';

import type { WantedPort } from './engine-facts.ts';
import type { ServiceState } from './services.ts';

export interface TakenPort extends WantedPort {
  /** Such as `the container "web"` or `the program "nginx" (process 812)`; undefined when it is not known. */
  readonly by?: string;
}

/** Those of the wanted ports that something else has. What the stack itself has already is its own. */
export async function takenPorts(
  wanted: readonly WantedPort[],
  own: string,
  containers: readonly ServiceState[],
): Promise<TakenPort[]> {
  const holders = containers.flatMap(({ container, project, ports }) =>
    ports.map(({ port, protocol }) => ({ container, project, port, protocol })),
  );
  const taken: TakenPort[] = [];
  for (const port of wanted) {
    const held = holders.filter((one) => one.port === port.port && one.protocol === port.protocol);
    if (held.some(({ project }) => project === own)) continue;
    if (await isFree(port)) continue;
    const by = held[0] === undefined ? await programOn(port) : `the container "${held[0].container}"`;
    taken.push({ ...port, ...(by !== undefined && { by }) });
  }
  return taken;
}

async function isFree({ address, port, protocol }: WantedPort): Promise<boolean> {
  const answer = Promise.withResolvers<boolean>();
  const onError = ({ code }: NodeJS.ErrnoException): void => {
    // a port below 1024 is refused to us, not to the engine
    answer.resolve(code !== 'EADDRINUSE');
  };
  const host = address === '' ? '0.0.0.0' : address;
  if (protocol === 'udp') {
    const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
    socket.once('error', onError);
    socket.bind(port, host, () => {
      socket.close(() => {
        answer.resolve(true);
      });
    });
  } else {
    const server = createServer();
    server.once('error', onError);
    server.listen({ port, host, exclusive: true }, () => {
      server.close(() => {
        answer.resolve(true);
      });
    });
  }
  return await answer.promise;
}

/** Linux tells which process has a port, of other users' processes only to root. */
async function programOn({ port, protocol }: WantedPort): Promise<string | undefined> {
  const sockets = new Set<string>();
  for (const table of [protocol, `${protocol}6`]) {
    const text = await readFile(`/proc/net/${table}`, 'utf8').catch(() => '');
    for (const inode of socketsOn(text, port, protocol)) sockets.add(`socket:[${inode}]`);
  }
  if (sockets.size === 0) return undefined;
  for (const id of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(id)) continue;
    for (const file of await readdir(`/proc/${id}/fd`).catch(() => [])) {
      const target = await readlink(`/proc/${id}/fd/${file}`).catch(() => '');
      if (!sockets.has(target)) continue;
      const name = (await readFile(`/proc/${id}/comm`, 'utf8').catch(() => '')).trim();
      return `the program "${name}" (process ${id})`;
    }
  }
  return undefined;
}

/** The inodes of the sockets that listen on a port, out of /proc/net/tcp or udp. */
export function socketsOn(table: string, port: number, protocol: string): string[] {
  const hexadecimal = port.toString(16).toUpperCase().padStart(4, '0');
  return table.split('\n').flatMap((line) => {
    const [, local = '', , state, , , , , , inode] = line.trim().split(/\s+/);
    const listens = protocol === 'udp' ? state === '07' : state === '0A';
    return listens && local.endsWith(`:${hexadecimal}`) && inode !== undefined ? [inode] : [];
  });
}
