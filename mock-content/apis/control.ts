import type { IncomingMessage } from 'node:http';

import { reasonOf } from '../../kit/errors.ts';

import { parseControl, type ApiName, type Control, type Misbehaviour } from './misbehaviour.ts';
import { readJson } from './read-json.ts';
import { RequestCounts } from './request-counts.ts';

/**
 * How tests steer the stand-ins and see what was asked of them:
 * - `POST /control` with `{"tmdb": {"rateLimitEvery": 3}, "yts": {"broken": "html"}}` replaces all that goes
 *   wrong, `{"tmdb": {"dropFirst": 5}}` also what TMDB's lists begin with; `{}` ends it; what it does not understand is answered 400 and changes nothing.
 * - `GET /control` tells what goes wrong now.
 * - `GET /requests` tells how often each path was asked for, `DELETE /requests` starts to count anew.
 * - `GET /health` is 200 as long as the process answers.
 */
export interface ControlDesk {
  answer(method: string, path: string, req: IncomingMessage): Promise<{ status: number; body: unknown }>;
  /** Counts a request; says what is to go wrong with it, and the how manyth of its API it is since then. */
  admit(api: ApiName, method: string, path: string): { misbehaviour: Misbehaviour; count: number };
}

export function startControl(): ControlDesk {
  const counts = new RequestCounts();
  let control: Control = {};
  let admitted = new Map<ApiName, number>();
  return {
    admit: (api, method, path) => {
      counts.add(method, path);
      const count = (admitted.get(api) ?? 0) + 1;
      admitted.set(api, count);
      return { misbehaviour: control[api] ?? {}, count };
    },
    answer: async (method, path, req) => {
      switch (`${method} ${path}`) {
        case 'GET /health':
          return { status: 200, body: { status: 'ok' } };
        case 'GET /requests':
          return { status: 200, body: counts };
        case 'DELETE /requests':
          counts.reset();
          return { status: 200, body: counts };
        case 'GET /control':
          return { status: 200, body: control };
        case 'POST /control':
          try {
            control = parseControl(await readJson(req));
          } catch (error) {
            return { status: 400, body: { error: reasonOf(error) } };
          }
          admitted = new Map();
          return { status: 200, body: control };
        default:
          return { status: 404, body: { error: 'there is nothing here' } };
      }
    },
  };
}
