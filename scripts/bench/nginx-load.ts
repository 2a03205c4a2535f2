import net from 'node:net';
import { performance } from 'node:perf_hooks';

/**
 * Asks each address in turn, round by round, and prints the bytes or answers a second of each round as JSON. It runs
 * in a container beside the servers, reads into one buffer and parses next to nothing, so that it costs as little as
 * can be.
 *
 * `node nginx-load.ts '{"addresses":["http://backend:3002","http://nginx:8080"],"path":"/","rounds":5,…}'`
 */

interface Load {
  readonly addresses: readonly string[];
  readonly path: string;
  readonly rounds: number;
  /** At once, each on a connection that stays. */
  readonly connections: number;
  /** Requests of each connection in a round. */
  readonly requests: number;
  /** Bytes of a range; all of the file without it. */
  readonly rangeBytes?: number;
}

const load = JSON.parse(process.argv[2] ?? '') as Load;
const endOfHead = Buffer.from('\r\n\r\n');

/** One connection: its requests follow each other, the next when the answer of the last is there. */
async function run(address: string): Promise<number> {
  const { hostname, port } = new URL(address);
  const { path, requests, rangeBytes } = load;
  const buffer = Buffer.allocUnsafe(1024 ** 2);
  const done = Promise.withResolvers<undefined>();
  let head = Buffer.alloc(0);
  let asked = 0;
  let missing = -1;
  let total = 0;
  const ask = (): void => {
    const start = asked * (rangeBytes ?? 0);
    const range = rangeBytes === undefined ? '' : `Range: bytes=${start}-${start + rangeBytes - 1}\r\n`;
    asked += 1;
    missing = -1;
    head = Buffer.alloc(0);
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n${range}\r\n`);
  };
  const take = (bytes: number): void => {
    if (missing < 0) {
      head = Buffer.concat([head, buffer.subarray(0, bytes)]);
      const end = head.indexOf(endOfHead);
      if (end < 0) return;
      const said = head.subarray(0, end).toString('latin1');
      const length = /\r\ncontent-length: *(\d+)/i.exec(said)?.[1];
      if (!/^HTTP\/1\.1 20[06] /.test(said) || length === undefined) throw new Error(said);
      const body = head.length - end - endOfHead.length;
      missing = Number(length) - body;
      total += body;
    } else {
      missing -= bytes;
      total += bytes;
    }
    if (missing > 0) return;
    if (asked < requests) ask();
    else done.resolve(undefined);
  };
  const socket = net.connect({
    host: hostname,
    port: Number(port),
    noDelay: true,
    onread: {
      buffer,
      callback: (bytes) => {
        try {
          take(bytes);
        } catch (error) {
          done.reject(error);
        }
        return true;
      },
    },
  });
  socket.on('error', done.reject);
  socket.on('close', () => {
    done.reject(new Error(`${address} closed the connection`));
  });
  socket.on('connect', ask);
  await done.promise;
  socket.destroy();
  return total;
}

const measured = load.addresses.map(() => ({
  bytesPerSecond: [] as number[],
  answersPerSecond: [] as number[],
}));
for (let round = 0; round < load.rounds; round += 1) {
  for (const [index, address] of load.addresses.entries()) {
    const start = performance.now();
    const totals = await Promise.all(
      Array.from({ length: load.connections }, async () => await run(address)),
    );
    const seconds = (performance.now() - start) / 1000;
    const bytes = totals.reduce((sum, value) => sum + value, 0);
    measured[index]?.bytesPerSecond.push(bytes / seconds);
    measured[index]?.answersPerSecond.push((load.connections * load.requests) / seconds);
  }
}
console.log(JSON.stringify(measured));
