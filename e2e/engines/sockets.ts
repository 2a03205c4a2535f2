import { readFile, readdir, readlink } from 'node:fs/promises';
import { isIPv4 } from 'node:net';

/** One line of `/proc/net/{tcp,udp}{,6}`: a socket of some process on this machine. */
interface SocketLine {
  readonly inode: string;
  readonly address: string;
  readonly port: number;
  readonly listening: boolean;
}

/**
 * Reads `/proc/net/tcp` and its siblings. Addresses there are hexadecimal words in the machine's byte
 * order: `0100007F:0FA0` is 127.0.0.1:4000.
 */
export function parseSocketTable(text: string, protocol: 'tcp' | 'udp'): SocketLine[] {
  return text
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const fields = line.trim().split(/\s+/);
      const [hexAddress, hexPort] = (fields[1] ?? '').split(':');
      const inode = fields[9];
      if (hexAddress === undefined || hexPort === undefined || inode === undefined) return [];
      const listening = protocol === 'udp' || fields[3] === '0A';
      return [{ inode, address: addressOf(hexAddress), port: Number.parseInt(hexPort, 16), listening }];
    });
}

function addressOf(hex: string): string {
  const bytes = Buffer.from(hex, 'hex');
  for (let word = 0; word < bytes.length; word += 4) bytes.subarray(word, word + 4).reverse();
  if (bytes.length === 4) return [...bytes].join('.');
  const mapped = bytes.subarray(0, 12).equals(Buffer.from('00000000000000000000ffff', 'hex'));
  if (mapped) return [...bytes.subarray(12)].join('.');
  return Array.from({ length: 8 }, (_, group) => bytes.readUInt16BE(group * 2).toString(16)).join(':');
}

export function isLoopback(address: string): boolean {
  if (isIPv4(address)) return address.startsWith('127.');
  return address === '0:0:0:0:0:0:0:1' || address === '::1';
}

/** Sockets of these processes that others than this machine could reach: `tcp 0.0.0.0:8000`. */
export async function socketsOffLoopback(pids: readonly number[]): Promise<string[]> {
  const inodes = new Set((await Promise.all(pids.map(socketInodes))).flat());
  const tables = await Promise.all(
    (['tcp', 'tcp6', 'udp', 'udp6'] as const).map(async (table) => {
      const protocol = table.startsWith('tcp') ? 'tcp' : 'udp';
      // a machine without IPv6 has no table for it
      const text = await readFile(`/proc/net/${table}`, 'utf8').catch(() => '');
      return parseSocketTable(text, protocol).map((socket) => ({ ...socket, protocol }));
    }),
  );
  return tables
    .flat()
    .filter(({ inode, listening, address }) => inodes.has(inode) && listening && !isLoopback(address))
    .map(({ protocol, address, port }) => `${protocol} ${address}:${port}`);
}

async function socketInodes(pid: number): Promise<string[]> {
  const folder = `/proc/${pid}/fd`;
  // a process that has just ended holds nothing
  const files = await readdir(folder).catch(() => []);
  const links = await Promise.all(
    files.map(async (file) => await readlink(`${folder}/${file}`).catch(() => '')),
  );
  return links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []);
}
