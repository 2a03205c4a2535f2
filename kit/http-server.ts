import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { ConfigurationError } from './errors.ts';

export interface HttpServer {
  /** `http://127.0.0.1:3002`, without a slash at its end. */
  readonly url: string;
  readonly port: number;
  readonly server: Server;
  /** Takes no new request, gives those under way `graceMs` to end, then cuts them. */
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
  const taken = Promise.withResolvers<undefined>();
  server.once('error', (error) => {
    taken.reject(portError(error, { host, port }));
  });
  server.listen(port, host, () => {
    taken.resolve(undefined);
  });
  await taken.promise;
  const bound = server.address() as AddressInfo;
  return {
    url: httpUrl(host, bound.port),
    port: bound.port,
    server,
    stop: async (graceMs = 1000) => {
      await stopHttpServer(server, graceMs);
    },
  };
}

/** The address under which this machine reaches a server that listens on `host`. */
export function httpUrl(host: string, port: number): string {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

async function stopHttpServer(server: Server, graceMs: number): Promise<void> {
  if (!server.listening) return;
  const closed = Promise.withResolvers<undefined>();
  server.close(() => {
    closed.resolve(undefined);
  });
  server.closeIdleConnections();
  const cut = setTimeout(() => {
    server.closeAllConnections();
  }, graceMs);
  await closed.promise;
  clearTimeout(cut);
}

/** A sentence for the two ways in which listening fails on a user's machine. */
function portError(error: Error, { host, port }: Listening): Error {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return new ConfigurationError(`Port ${port} on ${host} is taken by another program.`);
  if (code === 'EACCES')
    return new ConfigurationError(`Port ${port} on ${host} needs rights that this user lacks.`);
  return error;
}
