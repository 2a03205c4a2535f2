import * as v from 'valibot';

import { withDeadline } from '../../kit/deadline.ts';
import { ConfigurationError } from '../../kit/errors.ts';
import { retry } from '../../kit/retry.ts';
import type { Http } from '../http.ts';

import { AnswerError, askJson, type Question } from './ask-json.ts';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export interface SessionOptions {
  readonly http: Http;
  readonly url: string;
  readonly credentials: Credentials | undefined;
  /** Of one request; a question, with the log-in and the pauses that it may need, has twice that. */
  readonly deadlineMs: number;
}

/** Without what the session adds by itself. */
export type SessionQuestion = Pick<Question, 'method' | 'path' | 'json' | 'signal'>;

const attempts = 6;
const firstPauseMs = 400;

/** What a header may hold; anything else is no session of a backend that works. */
const token = v.pipe(v.string(), v.regex(/^[\w.~+/=:%-]{1,4096}$/));
const loginShape = v.object({ session: token });

/** Talks to a released backend as one user; logs in when that is needed, again when the session is over. */
export class MiauflixSession {
  readonly #http: Http;
  readonly #url: string;
  readonly #credentials: Credentials | undefined;
  readonly #deadlineMs: number;
  readonly #secrets = new Set<string>();
  #headers: Promise<Readonly<Record<string, string>>> | undefined;

  constructor({ http, url, credentials, deadlineMs }: SessionOptions) {
    this.#http = http;
    this.#url = url;
    this.#credentials = credentials;
    this.#deadlineMs = deadlineMs;
    if (credentials !== undefined) {
      this.hide(credentials.email);
      this.hide(credentials.password);
    }
  }

  /** From here on, the value shows in no evidence and no reason. */
  hide(secret: string): void {
    this.#secrets.add(secret);
    this.#http.hide(secret);
  }

  /** Forgets the session and starts a new one. */
  async login(signal: AbortSignal): Promise<void> {
    this.#headers = undefined;
    await withDeadline('logging in', this.#deadlineMs * 2, async () => await this.#session(), signal);
  }

  /** As anybody. @throws {AnswerError | DeadlineError} */
  async askAsAnybody<Shape extends v.GenericSchema>(
    question: SessionQuestion,
    shape: Shape,
  ): Promise<v.InferOutput<Shape>> {
    return await this.#ask(question, {}, shape);
  }

  /** As one who is logged in. @throws {AnswerError | DeadlineError | ConfigurationError} */
  async ask<Shape extends v.GenericSchema>(
    question: SessionQuestion,
    shape: Shape,
  ): Promise<v.InferOutput<Shape>> {
    const what = `${question.method ?? 'GET'} ${question.path}`;
    return await withDeadline(
      what,
      this.#deadlineMs * 2,
      async (signal) => {
        const used = this.#session();
        try {
          return await this.#ask({ ...question, signal }, await used, shape);
        } catch (error) {
          if (!(error instanceof AnswerError && error.status === 401)) throw error;
        }
        // only the first of several that see the session end starts a new one
        if (this.#headers === used) this.#headers = undefined;
        return await this.#ask({ ...question, signal }, await this.#session(), shape);
      },
      question.signal,
    );
  }

  async #ask<Shape extends v.GenericSchema>(
    question: SessionQuestion,
    headers: Readonly<Record<string, string>>,
    shape: Shape,
  ): Promise<v.InferOutput<Shape>> {
    const { value } = await this.#unlessTooOften(question, headers, shape);
    return value;
  }

  /** What makes a request one of this user. Several may wait for one log-in, so it ends by none of their signals. */
  #session(): Promise<Readonly<Record<string, string>>> {
    this.#headers ??= this.#login(AbortSignal.timeout(this.#deadlineMs * 2)).catch((error: unknown) => {
      this.#headers = undefined;
      throw error;
    });
    return this.#headers;
  }

  async #login(signal: AbortSignal): Promise<Readonly<Record<string, string>>> {
    if (this.#credentials === undefined) {
      throw new ConfigurationError(
        'A backend of the kind "miauflix" needs an e-mail address and a password to log in with.',
      );
    }
    const { email, password } = this.#credentials;
    const question = { method: 'POST', path: '/api/auth/login', json: { email, password }, signal };
    try {
      const { value, setCookie } = await this.#unlessTooOften(question, {}, loginShape);
      const cookies = setCookie.map(cookiePair).filter((pair) => pair !== undefined);
      if (cookies.length === 0)
        throw new AnswerError('POST /api/auth/login answered without a cookie', undefined);
      this.hide(value.session);
      for (const { value: secret } of cookies) this.hide(secret);
      return {
        cookie: cookies.map((pair) => `${pair.name}=${pair.value}`).join('; '),
        'x-session-id': value.session,
      };
    } catch (error) {
      if (!(error instanceof AnswerError && error.status === 401)) throw error;
      throw new ConfigurationError(
        `The backend at ${this.#url} refused the e-mail address and the password to log in with.`,
      );
    }
  }

  /** Asks again after a pause while the backend answers 429. */
  async #unlessTooOften<Shape extends v.GenericSchema>(
    question: SessionQuestion,
    headers: Readonly<Record<string, string>>,
    shape: Shape,
  ): Promise<{ readonly value: v.InferOutput<Shape>; readonly setCookie: readonly string[] }> {
    const whole = { ...question, headers, deadlineMs: this.#deadlineMs, secrets: this.#secrets };
    try {
      return await retry(async () => await askJson(this.#http, this.#url, whole, shape), {
        attempts,
        firstPauseMs,
        longestPauseMs: 2000,
        longestAskedPauseMs: 5000,
        isTransient: isTooOften,
        askedPauseMs: (error) => (error instanceof AnswerError ? error.retryAfterMs : undefined),
        signal: question.signal,
      });
    } catch (error) {
      if (!isTooOften(error)) throw error;
      throw new AnswerError(
        `${question.path} is answered with 429 again and again; start the backend with RATE_LIMIT_TEST_MODE=true`,
        undefined,
        { cause: error },
      );
    }
  }
}

function isTooOften(error: unknown): boolean {
  return error instanceof AnswerError && error.status === 429;
}

/** The name and the value of a `Set-Cookie`; undefined for one that could not be sent back. */
function cookiePair(setCookie: string): { readonly name: string; readonly value: string } | undefined {
  const { name, value } = /^(?<name>[\w.-]+)=(?<value>[^\s;,"\\]+)(?:;|$)/.exec(setCookie)?.groups ?? {};
  return name === undefined || value === undefined ? undefined : { name, value };
}
