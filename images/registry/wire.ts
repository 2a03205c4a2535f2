import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { withDeadline } from '../../kit/deadline.ts';
import { WorldError } from '../../kit/errors.ts';

import { AnswerError, CutError } from './errors.ts';

export interface WireRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  /** A stream is sent as it comes, and is nothing that can be sent again. */
  readonly body?: Uint8Array | { readonly stream: Readable; readonly length: number };
  readonly signal?: AbortSignal | undefined;
}

export interface WireAnswer {
  readonly status: number;
  header(name: string): string | undefined;
  /** Of what was answered in the end, behind redirects. */
  readonly url: URL;
  readonly body: Buffer;
}

export interface Download extends Omit<WireAnswer, 'body'> {
  readonly stream: Readable;
}

export interface Wire {
  /** Sends a request and reads the whole answer, whatever its status. */
  ask(request: WireRequest): Promise<WireAnswer>;
  /** The same, with the body as a stream, which the caller reads or destroys. */
  download(request: WireRequest): Promise<Download>;
  close(): void;
}

export interface WireOptions {
  /** From the first byte of a request to the last one of its answer, without bodies that are streams. */
  readonly deadlineMs: number;
  /** How long a connection may be silent. */
  readonly idleMs: number;
}

/** Manifests are at most 4 MiB by the specification; lists of tags come in pages. */
const mostBytes = 8 * 1024 * 1024;
const mostRedirects = 5;
const mostConnections = 8;
const hour = 3_600_000;

/**
 * Requests over HTTP/1.1, each with a deadline. Redirects of what is read are followed, without the credentials
 * once they lead to another host, and never from an encrypted connection to a plain one. A proxy is taken from
 * the environment (`HTTPS_PROXY`, `NO_PROXY`).
 */
export function createWire({ deadlineMs, idleMs }: WireOptions): Wire {
  const options = { keepAlive: true, maxSockets: mostConnections, proxyEnv: process.env };
  const agents = { 'http:': new HttpAgent(options), 'https:': new HttpsAgent(options) };

  /** Resolves at the headers. */
  const send = async (request: WireRequest, signal: AbortSignal): Promise<IncomingMessage> => {
    const answered = Promise.withResolvers<IncomingMessage>();
    const { method, url, headers = {}, body } = request;
    const isSecure = url.protocol === 'https:';
    const length = body === undefined ? undefined : 'stream' in body ? body.length : body.byteLength;
    const outgoing = (isSecure ? httpsRequest : httpRequest)(url, {
      method,
      agent: agents[isSecure ? 'https:' : 'http:'],
      signal,
      headers: {
        'User-Agent': 'miauflix-infra',
        ...headers,
        ...(length === undefined
          ? method === 'POST' || method === 'PUT' || method === 'PATCH'
            ? { 'Content-Length': '0' }
            : {}
          : { 'Content-Length': String(length) }),
      },
    });
    outgoing.once('response', answered.resolve);
    outgoing.once('error', answered.reject);
    outgoing.setTimeout(idleMs, () => {
      outgoing.destroy(new CutError(`${url.host} was silent for ${Math.round(idleMs / 1000)} s`));
    });
    if (body !== undefined && 'stream' in body) {
      // an answer that comes before all was sent is what counts
      pipeline(body.stream, outgoing).catch(answered.reject);
    } else {
      outgoing.end(body);
    }
    return await answered.promise;
  };

  /** Follows redirects; resolves at the headers of the last answer. */
  const reach = async (request: WireRequest, signal: AbortSignal): Promise<[IncomingMessage, URL]> => {
    let { url, headers = {} } = request;
    for (let redirects = 0; ; redirects += 1) {
      const message = await send({ ...request, url, headers }, signal);
      const location = message.headers.location;
      const isRead = request.method === 'GET' || request.method === 'HEAD';
      if (!isRead || location === undefined || !isRedirect(message.statusCode)) return [message, url];
      message.resume();
      if (redirects >= mostRedirects) throw new WorldError(`${request.url.host} redirects without end.`);
      const next = URL.parse(location, url.href);
      if (next === null || !isAllowed(url, next)) {
        throw new WorldError(`${url.host} redirects to an address that is not to be trusted.`);
      }
      if (next.host !== url.host) headers = withoutCredentials(headers);
      url = next;
    }
  };

  return {
    ask: async (request) => {
      const isStream = request.body !== undefined && 'stream' in request.body;
      return await withDeadline(
        `${request.method} at ${request.url.host}`,
        isStream ? hour : deadlineMs,
        async (signal) => {
          const [message, url] = await reach(request, signal);
          return { ...headOf(message, url), body: await readAll(message, url) };
        },
        request.signal,
      );
    },
    download: async (request) => {
      const ended = new AbortController();
      const signal = AbortSignal.any([ended.signal, ...(request.signal ? [request.signal] : [])]);
      try {
        const [message, url] = await withDeadline(
          `${request.method} at ${request.url.host}`,
          deadlineMs,
          async () => reach(request, signal),
          request.signal,
        );
        return { ...headOf(message, url), stream: message };
      } catch (error) {
        ended.abort(error);
        throw error;
      }
    },
    close: () => {
      for (const agent of Object.values(agents)) agent.destroy();
    },
  };
}

function isRedirect(status = 0): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function isAllowed(from: URL, to: URL): boolean {
  return to.protocol === 'https:' || (to.protocol === 'http:' && from.protocol === 'http:');
}

function withoutCredentials(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization'),
  );
}

function headOf(message: IncomingMessage, url: URL): Omit<WireAnswer, 'body'> {
  return {
    status: message.statusCode ?? 0,
    url,
    header: (name) => {
      const value = message.headers[name.toLowerCase()];
      return Array.isArray(value) ? value.join(', ') : value;
    },
  };
}

async function readAll(message: IncomingMessage, url: URL): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of message as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > mostBytes) {
      message.destroy();
      throw new AnswerError(`${url.host} answers with more than ${mostBytes / 1024 ** 2} MiB.`, {
        status: message.statusCode ?? 0,
      });
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}
