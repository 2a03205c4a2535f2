import { isAxiosError } from 'axios';
import * as v from 'valibot';

import { ConfigurationError, DeadlineError, reasonOf } from '../../kit/errors.ts';
import { parseHttpDate } from '../../kit/http-date.ts';

import { TmdbError } from './errors.ts';
import { clip } from './issues.ts';
import { refusedToken } from './token.ts';

/** As axios gives it; the body is a text. */
export interface Answer {
  readonly status: number;
  readonly headers: object;
  readonly data: string;
}

interface Asked {
  readonly path: string;
  readonly url: string;
  readonly token: string;
}

/** The JSON of a good answer; throws what to say of any other one. */
export function readAnswer({ status, headers, data }: Answer, { path, url, token }: Asked): unknown {
  if (status >= 200 && status < 300) {
    const body = parseJson(data);
    if (body !== undefined) return body;
    const message = `TMDB's answer to ${path} is no JSON: ${beginningOf(data)}`;
    throw new TmdbError(message, { isTransient: true, status });
  }
  if (status >= 300 && status < 400) {
    const place = headerOf(headers, 'location');
    throw new ConfigurationError(
      `TMDB's address ${url} leads elsewhere (${status}${place === undefined ? '' : ` to ${clip(place)}`}), where ` +
        'the token was not sent. When that is where TMDB is, give it as TMDB_API_URL or --tmdb-url.',
    );
  }
  const words = wordsOf(data);
  if (status === 401) throw refusedToken(token, url, words);
  throw new TmdbError(`TMDB answered ${status} to ${path}${words === '' ? '' : ` (${words})`}`, {
    isTransient: status === 408 || status === 425 || status === 429 || status >= 500,
    status,
    retryAfterMs: retryAfterMs(headerOf(headers, 'retry-after')),
  });
}

/** `Retry-After`: seconds, or a date (RFC 9110 §10.2.3); undefined for anything else. */
export function retryAfterMs(header: string | undefined, now = Date.now()): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  const date = parseHttpDate(header, now);
  return date === undefined ? undefined : Math.max(0, date - now);
}

function headerOf(headers: object, name: string): string | undefined {
  const value = (headers as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value.trim() : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const refusal = v.object({ status_message: v.string() });

/** What TMDB says for itself. */
function wordsOf(body: string): string {
  const result = v.safeParse(refusal, parseJson(body));
  return result.success ? clip(result.output.status_message) : '';
}

function beginningOf(body: string): string {
  return body === '' ? 'it is empty' : `it begins with "${clip(body.replaceAll(/\s+/g, ' '), 40)}"`;
}

/** Errors that come again however often one asks: a name that nobody has, a certificate that does not fit. */
const lasting = /^ENOTFOUND$|CERT|^ERR_TLS|^ERR_SSL|^EPROTO$|^ERR_BAD_OPTION|^ERR_INVALID|SIGNATURE/;

/** What to say when no whole answer came. Nothing of the request is in it: that has the token. */
export function unreachable(error: unknown, url: string): TmdbError {
  if (error instanceof DeadlineError) return new TmdbError(reasonOf(error), { isTransient: true });
  if (!isAxiosError(error)) throw error;
  const code = error.code ?? '';
  const isTooLong = error.message.startsWith('maxContentLength');
  return new TmdbError(`TMDB (${url}) cannot be reached: ${reasonOf(error.cause ?? error.message)}`, {
    isTransient: !isTooLong && !lasting.test(code),
  });
}
