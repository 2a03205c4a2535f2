import { once } from 'node:events';
import type { RequestListener } from 'node:http';

import { afterEach, describe, expect, it } from '@jest/globals';

import { startHttpServer, type HttpServer } from '../../kit/http-server.ts';

import fetch from 'cross-fetch-ponyfill';

let server: HttpServer | undefined;

afterEach(async () => {
  await server?.stop(0);
  server = undefined;
});

async function serve(listener: RequestListener): Promise<string> {
  server = await startHttpServer(listener, { host: '127.0.0.1', port: 0 });
  return server.url;
}

describe('what stands in for cross-fetch-ponyfill', () => {
  it('gives status, headers and the whole body', async () => {
    const url = await serve((req, res) => {
      res.writeHead(404, { 'X-Agent': req.headers['user-agent'] });
      res.write('first, ');
      res.end(`then ${req.url ?? ''}`);
    });
    const answer = await fetch(`${url}/announce?a=%FF`, { headers: { 'user-agent': 'me' } });
    expect(answer).toMatchObject({ status: 404, ok: false });
    expect(answer.headers.get('x-agent')).toBe('me');
    expect(Buffer.from(await answer.arrayBuffer()).toString()).toBe('first, then /announce?a=%FF');
  });

  it('rejects when the answer breaks off, is endless or does not come', async () => {
    const url = await serve((req, res) => {
      if (req.url === '/cut') {
        res.writeHead(200, { 'Content-Length': 100 });
        res.write('x', () => res.destroy());
      } else if (req.url === '/endless') {
        const more = (): void => {
          while (!res.destroyed && res.write(Buffer.alloc(1024 * 1024)));
        };
        res.on('drain', more);
        more();
      }
    });
    await expect(fetch(`${url}/cut`)).rejects.toThrow('aborted');
    await expect(fetch(`${url}/endless`)).rejects.toThrow('larger than');
    const asked = once(server!.server, 'request');
    const cut = new AbortController();
    const silent = fetch(`${url}/silent`, { signal: cut.signal });
    await asked;
    cut.abort();
    await expect(silent).rejects.toThrow('aborted');
    await server?.stop(0);
    await expect(fetch(url)).rejects.toThrow('ECONNREFUSED');
    await expect(fetch('no address')).rejects.toThrow('Invalid URL');
  });
});
