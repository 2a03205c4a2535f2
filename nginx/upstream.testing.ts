import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

import { startHttpServer } from '../kit/http-server.ts';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A backend of the tests: it remembers what it was asked, and counts what it produced. */
export interface Upstream extends AsyncDisposable {
  /** `10.1.2.1:43210`, as BACKEND_SERVERS has it. */
  readonly server: string;
  readonly asked: Asked[];
  /** Bytes handed to the sockets of endless streams. */
  produced(): number;
  /** Viewers of endless streams who are still there. */
  viewers(): number;
  stop(): Promise<void>;
}

const chunk = Buffer.alloc(64 * 1024, 'x');

/** `name` is in the header X-Answered-By of each answer. */
export async function startUpstream(host: string, name = 'backend'): Promise<Upstream> {
  const asked: Asked[] = [];
  let produced = 0;
  let viewers = 0;

  const produce = (res: ServerResponse): void => {
    viewers += 1;
    const more = (): void => {
      while (!res.destroyed) {
        produced += chunk.length;
        if (!res.write(chunk)) break;
      }
    };
    res.on('drain', more);
    res.once('close', () => {
      viewers -= 1;
    });
    more();
  };
  const answer = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const path = req.url ?? '';
    asked.push({ method: req.method ?? '', path, headers: req.headers, body: await text(req) });
    res.setHeader('X-Answered-By', name);
    if (path.includes('endless')) {
      res.writeHead(200, { 'Content-Type': 'video/mp4', 'Content-Length': String(1024 ** 3) });
      produce(res);
    } else if (path.includes('events')) {
      res.writeHead(200, { 'Content-Type': 'text/event-stream' });
      // the answer stays open: what was sent must have come through by itself
      res.write('data: first\n\n');
    } else if (path.includes('loud')) {
      res.writeHead(200, {
        'Content-Type': 'application/json',
        'X-Powered-By': 'tests',
        'Access-Control-Allow-Origin': '*',
        'X-Accel-Redirect': '/index.html',
        'Content-Security-Policy': "default-src 'none'",
        'Cache-Control': 'private',
      });
      res.end('{}');
    } else if (path.includes('large')) {
      res.writeHead(200, { 'Content-Type': 'application/json' });
      res.end(JSON.stringify('large '.repeat(2000)));
    } else {
      res.writeHead(path.includes('missing') ? 404 : 200, { 'Content-Type': 'application/json' });
      res.end(JSON.stringify({ status: 'ok', path }));
    }
  };
  const http = await startHttpServer(
    (req, res) => {
      answer(req, res).catch(() => res.destroy());
    },
    { host, port: 0 },
  );
  http.server.on('upgrade', (req, socket) => {
    asked.push({ method: 'GET', path: req.url ?? '', headers: req.headers, body: '' });
    socket.on('error', () => undefined);
    socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    socket.on('data', (data: Buffer) => socket.write(data));
  });
  const stop = async (): Promise<void> => {
    await http.stop(0);
  };
  return {
    server: `${host}:${http.port}`,
    asked,
    produced: () => produced,
    viewers: () => viewers,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
