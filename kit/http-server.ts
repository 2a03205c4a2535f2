import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

import { ConfigurationError } from './errors.ts';

export interface HttpServer {
  /** `http://127.0.0.1:3002`, without a slash at its end. */
  readonly url: string;
  readonly port: number;
  readonly server: Server;
  /**
   * Takes no new request, gives those under way `graceMs` to end, then cuts them, WebSockets too.
   * Called twice, both wait for the one end.
   */
  stop(graceMs?: number): Promise<void>;
}

export interface Listening {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
}

/** Starts an HTTP server; a port that is taken is an error that says so. */
export async function startHttpServer(
  listener: RequestListener,
  { host, port }: Listening,
): Promise<HttpServer> {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, listener);
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('request', (_request, response) => {
    // a connection that was kept alive would otherwise hold up a server that is stopping
    response.once('close', () => {
      if (!server.listening) setImmediate(() => server.closeIdleConnections());
    });
  });
  const listening = Promise.withResolvers<undefined>();
  // stays for good: an error of a later moment (no file handles left) must not end the process
  server.on('error', (error) => {
    listening.reject(listenError(error, { host, port }));
  });
  server.listen(port, host, () => {
    listening.resolve(undefined);
  });
  await listening.promise;
  const bound = server.address() as AddressInfo;
  let stopped: Promise<void> | undefined;
  return {
    url: httpUrl(host, bound.port),
    port: bound.port,
    server,
    stop: async (graceMs = 1000) => {
      stopped ??= stopHttpServer(server, sockets, graceMs);
      await stopped;
    },
  };
}

/** The address under which this machine reaches a server that listens on `host`. */
export function httpUrl(host: string, port: number): string {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

async function stopHttpServer(server: Server, sockets: ReadonlySet<Socket>, graceMs: number): Promise<void> {
  const closed = Promise.withResolvers<undefined>();
  server.close(() => {
    closed.resolve(undefined);
  });
  server.closeIdleConnections();
  const cut = setTimeout(() => {
    // closeAllConnections would leave upgraded ones (WebSockets), which keep the server open
    for (const socket of sockets) socket.destroy();
  }, graceMs);
  await closed.promise;
  clearTimeout(cut);
}

/** A sentence for the ways in which listening fails on a user's machine. */
function listenError(error: Error, { host, port }: Listening): Error {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new ConfigurationError(`Port ${port} on ${host} is taken by another program.`);
    case 'EACCES':
      return new ConfigurationError(`Port ${port} on ${host} needs rights that this user lacks.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ConfigurationError(`This machine has no address "${host}" to listen on.`);
    default:
      return error;
  }
}
