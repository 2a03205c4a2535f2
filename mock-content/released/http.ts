import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http';

import findMyWay from 'find-my-way';

import { reasonOf } from '../../kit/errors.ts';
import { answerJson, answerText } from '../../kit/http-answer.ts';
import type { Log } from '../../kit/log.ts';

export interface Reply {
  readonly status: number;
  readonly json: unknown;
  readonly headers?: OutgoingHttpHeaders;
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
        answerText(response, 429, 'Too Many Requests');
        return;
      }
      const query = new URLSearchParams(/\?([^#]*)/s.exec(request.url ?? '')?.[1] ?? '');
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

function send(response: ServerResponse, { status, json, headers = {} }: Reply): void {
  if (!response.headersSent && !response.destroyed) answerJson(response, status, json, headers);
}

function answerWithPage(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    answerText(response, 404, '404 Not Found');
    return;
  }
  answerText(response, 200, page, { 'Content-Type': 'text/html; charset=utf-8' });
}
