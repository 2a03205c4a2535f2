import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { text } from 'node:stream/consumers';

import { withDeadline } from '../kit/deadline.ts';

export interface Question {
  /** 127.0.0.1 when left out. */
  readonly host?: string;
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly tls?: boolean;
}

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

/** Sends the path as it is, and follows nothing. */
export async function ask(port: number, question: Question = {}): Promise<Answer> {
  return await withDeadline(`asking for ${question.path ?? '/'}`, 20_000, async (signal) => {
    const response = await open(port, question, signal);
    return {
      status: response.statusCode ?? 0,
      headers: response.headers,
      text: await text(response),
    };
  });
}

/** The answer's beginning; its body is the caller's to read, or to leave. */
export async function open(
  port: number,
  { host = '127.0.0.1', path = '/', method = 'GET', headers = {}, body, tls = false }: Question,
  signal?: AbortSignal,
): Promise<http.IncomingMessage> {
  const request = (tls ? https : http).request({
    host,
    port,
    path,
    method,
    headers: { Host: 'localhost', ...headers },
    agent: false,
    ...(tls && { rejectUnauthorized: false, servername: 'localhost' }),
    ...(signal && { signal }),
  });
  request.end(body);
  const [response] = (await once(request, 'response', { ...(signal && { signal }) })) as [
    http.IncomingMessage,
  ];
  return response;
}

/** Sends these bytes, and reads until the other side closes. */
export async function sendRaw(port: number, bytes: string): Promise<string> {
  return await withDeadline('a raw request', 30_000, async (signal) => {
    const socket = net.connect(port, '127.0.0.1');
    signal.addEventListener('abort', () => socket.destroy());
    let said = '';
    socket.on('data', (chunk) => {
      said += chunk.toString('latin1');
    });
    // a reset is an end as well
    socket.on('error', () => undefined);
    socket.write(bytes, 'latin1');
    await new Promise((resolve) => socket.once('close', resolve));
    return said;
  });
}
