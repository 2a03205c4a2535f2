import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';

import findMyWay, { type HTTPMethod } from 'find-my-way';

/** A request to one of the stand-ins, with the path below its prefix. */
export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Of a POST: what its JSON says; undefined when it has none or it is malformed. */
  readonly body?: unknown;
  /** How many are gone from the head of a list (see misbehaviour.ts); none when left out. */
  readonly dropFirst?: number;
}

/** `body` is sent as JSON, or as it is when it is a text with a content type of its own. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: OutgoingHttpHeaders;
}

/** One of the stand-ins: pure, but for the day's date. */
export type Api = (request: ApiRequest) => ApiAnswer;

export type Params = Readonly<Record<string, string | undefined>>;

export interface Route {
  readonly method: HTTPMethod;
  /** As find-my-way reads it: `/3/movie/:id`. */
  readonly path: string;
  readonly answer: (request: ApiRequest, params: Params) => ApiAnswer;
}

/** What a route table says to a request: the answer, or which methods that path has (none: unknown path). */
export type Routing = ApiAnswer | { readonly allowed: readonly string[] };

/** Finds the route of a request, with or without a slash at the end of its path. */
export function routeTable(routes: readonly Route[]): (request: ApiRequest) => Routing {
  const router = findMyWay({ ignoreTrailingSlash: true, maxParamLength: 500 });
  for (const route of routes) router.on(route.method, route.path, () => undefined, route);
  const methods = [...new Set(routes.map((route) => route.method))];
  return (request) => {
    const found = router.find(request.method as HTTPMethod, request.path);
    if (found !== null) return (found.store as Route).answer(request, found.params);
    return { allowed: methods.filter((method) => router.find(method, request.path) !== null) };
  };
}

export function ok(body: unknown, headers?: OutgoingHttpHeaders): ApiAnswer {
  return { status: 200, body, ...(headers && { headers }) };
}

/** A whole number of a query, within its bounds; `otherwise` when it is missing or not one. */
export function wholeNumber(
  query: URLSearchParams,
  name: string,
  { least, most, otherwise }: { least: number; most: number; otherwise: number },
): number {
  const given = query.get(name);
  if (given === null || !/^\d+$/.test(given)) return otherwise;
  return Math.min(Math.max(Number(given), least), most);
}
