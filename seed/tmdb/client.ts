import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';

import axios, { type AxiosInstance } from 'axios';
import * as v from 'valibot';

import { anySignal, formatDuration, withDeadline } from '../../kit/deadline.ts';
import { DeadlineError } from '../../kit/errors.ts';
import type { Reporter } from '../../kit/reporter.ts';
import { retry } from '../../kit/retry.ts';

import { checkAddress, tmdbUrl } from './address.ts';
import { readAnswer, unreachable, type Answer } from './answer.ts';
import { TmdbError, UnknownFormError } from './errors.ts';
import { Gate } from './gate.ts';
import { issuesOf } from './issues.ts';
import { proxySettings, type Environment } from './proxy.ts';
import { RateLimit } from './rate-limit.ts';
import { checkToken } from './token.ts';

export interface TmdbOptions {
  /** TMDB's own when left out; ends in `/3`. */
  readonly url?: string | undefined;
  /** The API Read Access Token (v4). */
  readonly token: string | undefined;
  readonly requestsPerSecond?: number;
  /** At most so many requests at a time. */
  readonly connections?: number;
  /** For everything that is asked of it, from now on. */
  readonly deadlineMs: number;
  /** For one answer, headers and body; more than it ever takes on a slow line. */
  readonly answerMs?: number;
  /** The longest first pause before a request is repeated; the later ones are longer. */
  readonly firstPauseMs?: number;
  readonly signal?: AbortSignal | undefined;
  readonly reporter: Reporter;
  /** Where proxies stand: `HTTPS_PROXY`, `NO_PROXY` and their like. */
  readonly env?: Environment;
}

export interface Tmdb {
  readonly url: string;
  /** How many requests can be under way at a time. */
  readonly connections: number;
  /** How many were sent, repeated ones too. */
  readonly requests: number;
  /**
   * What TMDB answers to a path below its address, which may have a query itself. Throws a ConfigurationError
   * when the token or the address is wrong, an UnknownFormError when the answer does not fit the schema, and a
   * TmdbError for all else.
   */
  get<S extends v.GenericSchema>(
    path: string,
    query: Readonly<Record<string, string>>,
    schema: S,
    signal?: AbortSignal,
  ): Promise<v.InferOutput<S>>;
  /** Closes what is open; nothing can be asked any more. */
  close(): void;
}

/** With an answer in half a second, which is slow for TMDB, these reach its limit of 40 a second. */
const usualConnections = 20;
const usualRate = 40;
const attempts = 6;
/** Who limits the rate is well: it is asked again more often than one who fails. */
const limitedAttempts = 30;
/** Uncompressed; the largest answers that TMDB has are below 1 MB. */
const mostBytes = 16 * 1024 * 1024;
const longestTimerMs = 2 ** 31 - 1;

/** A client of TMDB's version 3. Wrong settings are ConfigurationErrors, before anything is sent. */
export function createTmdb(options: TmdbOptions): Tmdb {
  const { requestsPerSecond = usualRate, connections = usualConnections, deadlineMs, reporter } = options;
  const url = checkAddress(options.url ?? tmdbUrl);
  const token = checkToken(options.token);
  reporter.mask(token);
  const closed = new AbortController();
  /** The last one. */
  let trouble: string | undefined;
  const deadline = setTimeout(
    () => {
      const why = trouble ?? `${url} answers slowly, or not at all`;
      closed.abort(
        new DeadlineError(`Fetching from TMDB took longer than ${formatDuration(deadlineMs)}: ${why}`),
      );
    },
    Math.min(deadlineMs, longestTimerMs),
  ).unref();
  const end = performance.now() + deadlineMs;
  const http = connectionsTo(token, connections, options.env ?? process.env);
  const limit = new RateLimit(requestsPerSecond);
  const gate = new Gate(connections);
  const tell = tellOnce(reporter);
  let requests = 0;

  const ask = async (path: string, address: string, signal: AbortSignal): Promise<unknown> => {
    await limit.take(signal);
    requests += 1;
    let answer: Answer;
    try {
      answer = await withDeadline(
        `TMDB's answer to ${path}`,
        options.answerMs ?? 20_000,
        async (own) => await http.client.get<string>(address, { signal: own }),
        signal,
      );
    } catch (error) {
      signal.throwIfAborted();
      throw unreachable(error, url);
    }
    try {
      return readAnswer(answer, { path, url, token });
    } catch (error) {
      if (error instanceof TmdbError && error.status === 429) limit.hold(error.retryAfterMs ?? 1000);
      throw error;
    }
  };

  return {
    url,
    connections,
    get requests() {
      return requests;
    },
    get: async (path, query, schema, outer) => {
      const signal = anySignal(closed.signal, options.signal, outer);
      const address = addressOf(url, path, query);
      const [shown = ''] = path.split('?');
      let failures = 0;
      const body = await gate.run(
        async () =>
          await retry(async () => await ask(shown, address, signal), {
            attempts: limitedAttempts,
            isTransient: (error) => {
              if (!(error instanceof TmdbError)) return false;
              if (error.status !== 429) failures += 1;
              return error.isTransient && failures < attempts;
            },
            firstPauseMs: options.firstPauseMs ?? 500,
            longestPauseMs: 10_000,
            askedPauseMs: (error) => (error instanceof TmdbError ? error.retryAfterMs : undefined),
            longestAskedPauseMs: Math.min(120_000, end - performance.now()),
            onRetry: (reason) => {
              trouble = reason;
              tell(reason);
            },
            signal,
          }),
      );
      const result = v.safeParse(schema, body);
      if (result.success) return result.output;
      throw new UnknownFormError(`TMDB's answer to ${shown} is of an unknown form: ${issuesOf(result)}`);
    },
    close: () => {
      clearTimeout(deadline);
      closed.abort(new TmdbError('The connection to TMDB was closed', { isTransient: false }));
      http.close();
    },
  };
}

function connectionsTo(
  token: string,
  connections: number,
  env: Environment,
): { readonly client: AxiosInstance; close(): void } {
  // Node's own agents speak to proxies and keep those connections too; where they are older, axios does
  const settings = { keepAlive: true, maxSockets: connections, proxyEnv: proxySettings(env) };
  const [httpAgent, httpsAgent] = [new HttpAgent(settings), new HttpsAgent(settings)];
  const client = axios.create({
    httpAgent,
    httpsAgent,
    headers: { Authorization: `Bearer ${token}`, Accept: 'application/json', 'User-Agent': 'miauflix-infra' },
    // TMDB redirects nothing; whoever does, does not get the token
    maxRedirects: 0,
    maxContentLength: mostBytes,
    responseType: 'text',
    transformResponse: [(body: unknown) => body],
    validateStatus: () => true,
  });
  return {
    client,
    close: () => {
      httpAgent.destroy();
      httpsAgent.destroy();
    },
  };
}

function addressOf(url: string, path: string, query: Readonly<Record<string, string>>): string {
  const address = new URL(`${url}/${path}`);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  return address.href;
}

/** Warns of each kind of trouble the first time; its repetitions are details. */
function tellOnce(reporter: Reporter): (reason: string) => void {
  const told = new Set<string>();
  return (reason) => {
    // what comes before the path: `TMDB answered 500`
    const [kind = ''] = reason.split(' to ');
    if (told.has(kind)) reporter.debug(`${reason}; trying again`);
    else reporter.warning(`${reason}; trying again, and so with others like it`);
    told.add(kind);
  };
}
