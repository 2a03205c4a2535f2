import {
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

import { anySignal, formatDuration } from '../kit/deadline.ts';
import { DeadlineError, reasonOf } from '../kit/errors.ts';
import { hideSecrets } from '../kit/reporter.ts';

import type { Exchange } from './report/report.ts';

export interface RequestOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Until the last byte of the answer. */
  readonly deadlineMs: number;
  readonly signal?: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** An answer whose body is still coming. */
export interface OpenAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Its bytes as they come; leaving the loop hangs up. */
  readonly chunks: AsyncIterable<Buffer>;
  /** Hangs up, as a viewer who leaves. */
  leave(): void;
}

const keptExchanges = 12;
const mostBufferedBytes = 64 * 1024 * 1024;

/** Makes requests that always end by a deadline, and keeps the last exchanges as evidence. */
export class Http {
  readonly #secrets = new Set<string>();
  readonly #agents = { http: new HttpAgent({ keepAlive: true }), https: new HttpsAgent({ keepAlive: true }) };
  #exchanges: Recorded[] = [];

  /** From here on, `value` never shows in the evidence. */
  hide(value: string): void {
    this.#secrets.add(value);
  }

  /** The exchanges since the last call, the newest first. */
  takeExchanges(): Exchange[] {
    const taken = this.#exchanges;
    this.#exchanges = [];
    return taken.map(({ request, answer, start, end }) => ({
      request: hideSecrets(request, this.#secrets),
      answer: hideSecrets(answer, this.#secrets),
      durationMs: Math.round(end - start),
    }));
  }

  close(): void {
    this.#agents.http.destroy();
    this.#agents.https.destroy();
  }

  /** A request with its whole answer in memory, 64 MiB at most. */
  async request(url: string, options: RequestOptions): Promise<Answer> {
    const open = await this.open(url, options);
    const parts: Buffer[] = [];
    let size = 0;
    for await (const chunk of open.chunks) {
      parts.push(chunk);
      size += chunk.length;
      if (size > mostBufferedBytes) throw new Error(`the answer to ${url} is larger than 64 MiB`);
    }
    return { status: open.status, headers: open.headers, body: Buffer.concat(parts) };
  }

  /** A request whose answer's head has come; its body is read by the caller. */
  async open(url: string, options: RequestOptions): Promise<OpenAnswer> {
    const method = options.method ?? 'GET';
    const recorded = this.#record(method, url, options);
    const timeout = AbortSignal.timeout(options.deadlineMs);
    const explained = (error: unknown): unknown => {
      if (options.signal?.aborted === true) return options.signal.reason;
      if (!timeout.aborted) return error;
      return new DeadlineError(`no complete answer within ${formatDuration(options.deadlineMs)}`);
    };
    try {
      const message = await this.#send(method, url, options, anySignal(timeout, options.signal));
      tell(recorded, describeHead(message));
      return {
        status: message.statusCode ?? 0,
        headers: message.headers,
        chunks: readBody(message, recorded, explained),
        leave: () => message.destroy(),
      };
    } catch (error) {
      const reason = explained(error);
      tell(recorded, `no answer: ${reasonOf(reason)}`);
      throw reason;
    }
  }

  async #send(
    method: string,
    url: string,
    options: RequestOptions,
    signal: AbortSignal,
  ): Promise<IncomingMessage> {
    const answered = Promise.withResolvers<IncomingMessage>();
    const { protocol } = new URL(url);
    const secure = protocol === 'https:';
    const request = (secure ? httpsRequest : httpRequest)(url, {
      method,
      agent: secure ? this.#agents.https : this.#agents.http,
      headers: {
        ...options.headers,
        ...(options.body !== undefined && { 'content-length': String(Buffer.byteLength(options.body)) }),
      },
      signal,
    });
    request.once('response', answered.resolve);
    request.once('error', answered.reject);
    request.end(options.body);
    return await answered.promise;
  }

  #record(method: string, url: string, options: RequestOptions): Recorded {
    const headers = Object.entries(options.headers ?? {})
      .filter(([name]) => shownHeaders.has(name.toLowerCase()))
      .map(([name, value]) => ` · ${name}: ${value}`);
    const recorded = {
      request: `${method} ${url}${headers.join('')}`,
      start: performance.now(),
      end: performance.now(),
      answer: 'no answer yet',
    };
    this.#exchanges.unshift(recorded);
    this.#exchanges.length = Math.min(this.#exchanges.length, keptExchanges);
    return recorded;
  }
}

const shownHeaders = new Set(['range', 'if-range', 'if-none-match', 'content-type']);

interface Recorded {
  readonly request: string;
  readonly start: number;
  end: number;
  answer: string;
}

function tell(recorded: Recorded, answer: string): void {
  recorded.answer = answer;
  recorded.end = performance.now();
}

/** `206 · content-range: bytes 0-9/1048576 · content-length: 10`. */
function describeHead({ statusCode, headers }: IncomingMessage): string {
  const shown = ['content-range', 'content-length', 'content-type'].flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [`${name}: ${String(value)}`];
  });
  return [String(statusCode), ...shown].join(' · ');
}

async function* readBody(
  message: IncomingMessage,
  recorded: Recorded,
  explained: (error: unknown) => unknown,
): AsyncGenerator<Buffer, void> {
  const head = recorded.answer;
  let size = 0;
  let how = 'left by the viewer';
  try {
    for await (const chunk of message as AsyncIterable<Buffer>) {
      size += chunk.length;
      yield chunk;
    }
    how = 'complete';
  } catch (error) {
    const reason = explained(error);
    how = reasonOf(reason);
    throw reason;
  } finally {
    tell(recorded, `${head} · ${size} bytes read, ${how}`);
  }
}
