import type WebTorrent from 'webtorrent';

import { reasonOf } from '../../kit/errors.ts';

/** `on`, or why not, in words; `port taken` when another program has the datagram port of that number. */
export type UtpState = 'on' | 'port taken' | (string & {});

/**
 * Lets a client that listens over TCP take and make uTP connections on the same port number. webtorrent does
 * so on all addresses of the machine; a swarm that must stay on loopback listens there alone.
 */
export async function listenForUtp(client: WebTorrent, host: string, port: number): Promise<UtpState> {
  const pool = client._connPool;
  if (pool === null) return 'the client is closed';
  let utp;
  try {
    ({ default: utp } = await import('utp-native'));
  } catch (error) {
    const [why] = reasonOf(error).split('\n');
    return `utp-native has no addon for ${process.platform}-${process.arch} (${why})`;
  }
  const server = utp.createServer();
  const settled = Promise.withResolvers<UtpState>();
  server.once('listening', () => {
    settled.resolve('on');
  });
  server.on('error', (error: Error) => {
    // utp-native says "address already in use" in libuv's words only
    settled.resolve(/address already in use|EADDRINUSE/i.test(error.message) ? 'port taken' : error.message);
  });
  server.on('connection', pool._onUTPConnectionBound);
  server.listen(port, host);
  const state = await settled.promise;
  if (state !== 'on') {
    server.close();
    return state;
  }
  server.setSendBufferSize(1024 * 1024);
  server.setRecvBufferSize(1024 * 1024);
  pool.utpServer = server;
  client.utp = true;
  return state;
}
