import { isError, reasonOf } from '../../kit/errors.ts';
import { parseHttpDate } from '../../kit/http-date.ts';
import type { Reporter } from '../../kit/reporter.ts';
import { isTransientNetworkError, retry } from '../../kit/retry.ts';

import { Authorization } from './authorization.ts';
import type { Credential, Credentials } from './credentials.ts';
import {
  AnswerError,
  CutError,
  DeniedError,
  isTransientStatus,
  retryAfterMs,
  wordsOf,
  type AnswerDetails,
} from './errors.ts';
import { createWire, type Download, type Wire, type WireAnswer, type WireRequest } from './wire.ts';

/** How long we bear with a registry that has a bad day. */
export interface Patience {
  readonly attempts: number;
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** The longest `Retry-After` that is waited for. */
  readonly longestAskedPauseMs: number;
  /** For one request and its answer, without bodies that are streams. */
  readonly deadlineMs: number;
  /** How long a connection may be silent. */
  readonly idleMs: number;
}

export const usualPatience: Patience = {
  attempts: 6,
  firstPauseMs: 500,
  longestPauseMs: 15_000,
  longestAskedPauseMs: 120_000,
  deadlineMs: 60_000,
  idleMs: 60_000,
};

export interface SessionOptions {
  readonly credentials: Credentials;
  readonly reporter: Reporter;
  readonly patience?: Patience;
  /** Registries that are spoken to over plain HTTP, beside those of this machine. */
  readonly plainHttp?: readonly string[];
}

export interface Ask extends Omit<WireRequest, 'url'> {
  /** Below the registry, or a whole address that the registry has given. */
  readonly url: string | URL;
  readonly scopes: readonly string[];
  /** What is being done, to follow "could not": `read miauflix/backend:latest`. */
  readonly what: string;
  /** Statuses beside 2xx that the caller understands. */
  readonly accepted?: readonly number[];
}

/** Docker speaks plain HTTP to a registry of this very machine, and so do we. */
export function isLoopback(registry: string): boolean {
  const host = registry.replace(/:\d+$/, '');
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** The host that answers for a registry's name. */
function hostOf(registry: string): string {
  return registry === 'docker.io' ? 'registry-1.docker.io' : registry;
}

/** Talks to one registry: knows who we are, and asks again when what went wrong may pass by itself. */
export class Session {
  readonly registry: string;
  readonly base: URL;
  readonly #options: SessionOptions;
  readonly #patience: Patience;
  readonly #wire: Wire;
  readonly #authorization: Authorization;

  constructor(registry: string, options: SessionOptions) {
    this.registry = registry;
    this.#options = options;
    this.#patience = options.patience ?? usualPatience;
    const isPlain = isLoopback(registry) || options.plainHttp?.includes(registry) === true;
    this.base = new URL(`${isPlain ? 'http' : 'https'}://${hostOf(registry)}/v2/`);
    this.#wire = createWire(this.#patience);
    this.#authorization = new Authorization({
      registry,
      credentials: options.credentials,
      isPlain,
      // what needed the token is tried again as a whole
      ask: async (request) => {
        const answer = await this.#wire.ask(request);
        if (isTransientStatus(answer.status)) throw this.#errorOf(answer, 'log in');
        return answer;
      },
    });
  }

  /** Who we are here. */
  async credential(): Promise<Credential | undefined> {
    return await this.#options.credentials(this.registry);
  }

  /** A request whose answer is read whole. */
  async ask(ask: Ask): Promise<WireAnswer> {
    return await this.retrying(ask.what, ask.signal, async () => await this.askOnce(ask));
  }

  /** The same without a second try, for what only its caller can begin again. */
  async askOnce(ask: Ask): Promise<WireAnswer> {
    const isRepeatable = ask.body === undefined || !('stream' in ask.body);
    const answer = await this.#authorized(ask, isRepeatable, async (request) => this.#wire.ask(request));
    if (isFine(answer.status, ask.accepted)) return answer;
    throw this.#errorOf(answer, ask.what);
  }

  /** A request whose answer comes as a stream. */
  async download(ask: Ask): Promise<Download> {
    return await this.retrying(ask.what, ask.signal, async () => {
      const answer = await this.#authorized(ask, true, async (request) => {
        const download = await this.#wire.download(request);
        if (download.status !== 401) return download;
        download.stream.resume();
        return download;
      });
      if (isFine(answer.status, ask.accepted)) return answer;
      const body = Buffer.concat((await answer.stream.take(64).toArray()) as Buffer[]);
      throw this.#errorOf({ ...answer, body }, ask.what);
    });
  }

  /** Tries again when a try may have failed by chance. */
  async retrying<T>(what: string, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    const { attempts, firstPauseMs, longestPauseMs, longestAskedPauseMs } = this.#patience;
    try {
      return await retry(work, {
        attempts,
        firstPauseMs,
        longestPauseMs,
        longestAskedPauseMs,
        isTransient,
        askedPauseMs: (error) => (error instanceof AnswerError ? error.askedPauseMs : undefined),
        onRetry: (reason) => {
          this.#options.reporter.info(`${this.registry}: could not ${what}: ${reason}; trying again`);
        },
        ...(signal && { signal }),
      });
    } catch (error) {
      signal?.throwIfAborted();
      if (!isError(error) || !(isNetworkError(error) || isSystemError(error))) throw error;
      throw new CutError(`${this.registry} cannot be reached: could not ${what}: ${reasonOf(error)}.`);
    }
  }

  close(): void {
    this.#wire.close();
  }

  async #authorized<A extends Pick<WireAnswer, 'status' | 'header'>>(
    ask: Ask,
    isRepeatable: boolean,
    send: (request: WireRequest) => Promise<A>,
  ): Promise<A> {
    const url = new URL(ask.url, this.base);
    const { method, headers = {}, body, signal } = ask;
    for (let again = false; ; again = true) {
      // an upload may be sent to elsewhere, which is given no password of the registry's
      const isOwn = url.host === this.base.host;
      const header = isOwn ? await this.#authorization.header(ask.scopes, signal) : undefined;
      const answer = await send({
        method,
        url,
        signal,
        headers: { ...headers, ...(header === undefined ? {} : { Authorization: header }) },
        ...(body === undefined ? {} : { body }),
      });
      const mayAskAgain = answer.status === 401 && isOwn && isRepeatable && !again;
      if (!mayAskAgain) return answer;
      if (!(await this.#authorization.hear(answer.header('www-authenticate'), header))) return answer;
    }
  }

  #errorOf(answer: WireAnswer, what: string): Error {
    const { status } = answer;
    const { codes, words } = wordsOf(answer.body.toString());
    const said = words === '' ? `${status}` : `${status}, ${words}`;
    const details: AnswerDetails = {
      status,
      codes,
      askedPauseMs: retryAfterMs(answer.header('retry-after'), parseHttpDate),
    };
    if (status === 401 || status === 403) {
      return new DeniedError(
        `${this.registry} does not let us ${what} (${said}). The credentials for it are missing, or lack the ` +
          'right to: on GitHub, a pull request from a fork has a token that may only read.',
      );
    }
    const advice =
      status === 429 ? ' It limits how much we may ask: log in to it, or wait, and run this again.' : '';
    return new AnswerError(`${this.registry} could not ${what} (${said}).${advice}`, details);
  }
}

function isFine(status: number, accepted: readonly number[] = []): boolean {
  return (status >= 200 && status < 300) || accepted.includes(status);
}

function isTransient(error: Error): boolean {
  if (error instanceof AnswerError) return isTransientStatus(error.status);
  return isNetworkError(error);
}

/** `aborted` is what Node says when the other side ends in the middle of an answer. */
function isNetworkError(error: Error): boolean {
  if (error instanceof AnswerError || error instanceof DeniedError) return false;
  return (
    error instanceof CutError ||
    error.name === 'DeadlineError' ||
    error.message === 'aborted' ||
    (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE' ||
    (error as NodeJS.ErrnoException).code === 'HPE_INVALID_CONSTANT' ||
    isTransientNetworkError(error)
  );
}

/** No such host, a certificate that does not hold: what the system or TLS says, with a code. */
function isSystemError(error: Error): boolean {
  return typeof (error as NodeJS.ErrnoException).code === 'string';
}
