import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

import findMyWay from 'find-my-way';

import { reasonOf } from '../../kit/errors.ts';
import type { Log } from '../../kit/log.ts';

export interface Reply {
  readonly status: number;
  readonly json: unknown;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
}

export interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: URLSearchParams;
}

/** One route; a handler that answers by itself returns undefined. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Requests a second and caller. */
  readonly perSecond: number;
  readonly handle: (asked: Asked) => Promise<Reply | undefined>;
}

export interface RouterOptions {
  readonly routes: readonly Route[];
  readonly allows: (caller: string, route: string, perSecond: number) => boolean;
  readonly log: Log;
}

/** What a browser gets for every path that is no route, `/health` among them: the page of the app, always 200. */
const page =
  '<!doctype html><html lang="en"><head><title>Miauflix</title></head><body><div id="root"></div></body></html>';

const largestBody = 64 * 1024;

/** As long as Node lets an address be, so that no length of it makes a route another. */
const longestParam = 16 * 1024;

export function listenerOf({ routes, allows, log }: RouterOptions): RequestListener {
  const router = findMyWay({
    defaultRoute: answerWithPage,
    onBadUrl: (_path, _request, response) => {
      send(response, { status: 400, json: { error: 'That is no address' } });
    },
    maxParamLength: longestParam,
  });
  for (const route of routes) {
    const methods = route.method === 'GET' ? (['GET', 'HEAD'] as const) : (['POST'] as const);
    router.on([...methods], route.path, (request, response, params) => {
      if (!allows(request.socket.remoteAddress ?? 'unknown', route.path, route.perSecond)) {
        response.writeHead(429, { 'content-type': 'text/plain' }).end('Too Many Requests');
        return;
      }
      const query = new URL(request.url ?? '/', 'http://host').searchParams;
      route.handle({ request, response, params, query }).then(
        (reply) => {
          if (reply !== undefined) send(response, reply);
        },
        (error: unknown) => {
          log.error('An error occured', { path: route.path, reason: reasonOf(error) });
          send(response, { status: 500, json: { error: 'Internal server error' } });
        },
      );
    });
  }
  return (request, response) => {
    router.lookup(request, response);
  };
}

/** The JSON that a request carries; undefined when it is none, or too much. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largestBody) return undefined;
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString());
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { status, json, headers }: Reply): void {
  if (response.headersSent || response.destroyed) return;
  const body = JSON.stringify(json);
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

function answerWithPage(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('404 Not Found');
    return;
  }
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}
