import { request as plainRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { request as tlsRequest } from 'node:https';
import type { TLSSocket } from 'node:tls';

/** Its requests are told from those of viewers by this. */
export const probeAgent = 'miauflix-probe';

/** Where a stack is asked: as its viewers do, or within the stack under the name that they use. */
export interface ProbeTarget {
  readonly protocol: 'http:' | 'https:';
  readonly host: string;
  readonly port: number;
  /** The name under which it is asked. */
  readonly name: string;
  /** Whether a certificate must be one that browsers trust. */
  readonly verify: boolean;
}

export interface Question {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly json?: unknown;
  readonly signal: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: IncomingMessage;
  /** When its certificate ends, in ms since the epoch; absent without TLS. */
  readonly certificateEndsMs?: number;
}

/** One request over a connection of its own, so that what is measured is what a new viewer has. */
export async function ask(target: ProbeTarget, question: Question): Promise<Answer> {
  const { method = 'GET', path, headers = {}, json, signal } = question;
  const body = json === undefined ? undefined : JSON.stringify(json);
  const answered = Promise.withResolvers<Answer>();
  const send = target.protocol === 'https:' ? tlsRequest : plainRequest;
  const asked = send({
    host: target.host,
    port: target.port,
    ...(target.protocol === 'https:' && {
      ...(!/^[\d.:[\]]+$/.test(target.name) && { servername: target.name }),
      rejectUnauthorized: target.verify,
    }),
    agent: false,
    method,
    path,
    headers: {
      host: hostOf(target),
      'user-agent': probeAgent,
      ...(body !== undefined && {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      }),
      ...headers,
    },
    signal,
  });
  asked.once('error', answered.reject);
  asked.once('response', (response) => {
    // a body that breaks off is told by who reads it
    response.on('error', () => undefined);
    const ends = endOfCertificate(response);
    answered.resolve({
      status: response.statusCode ?? 0,
      headers: response.headers,
      body: response,
      ...(ends !== undefined && { certificateEndsMs: ends }),
    });
  });
  asked.end(body);
  return await answered.promise;
}

/** The whole of an answer that is small. */
export async function textOf({ body }: Answer, most = 256 * 1024): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > most) throw new Error(`the answer is longer than ${most} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

function hostOf({ protocol, name, host, port }: ProbeTarget): string {
  const usual = protocol === 'https:' ? 443 : 80;
  return name !== host || port === usual ? name : `${name}:${port}`;
}

function endOfCertificate({ socket }: IncomingMessage): number | undefined {
  if (!('getPeerCertificate' in socket)) return undefined;
  const ends = Date.parse((socket as TLSSocket).getPeerCertificate().valid_to);
  return Number.isNaN(ends) ? undefined : ends;
}
