import { once } from 'node:events';
import http from 'node:http';
import { buffer, text } from 'node:stream/consumers';

import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { startHttpServer } from '../../../kit/http-server.ts';
import { NotYet, waitUntil } from '../../../kit/wait-until.ts';
import {
  buildImage,
  startNetwork,
  startNginx,
  type Network,
  type Nginx,
} from '../../../nginx/image.testing.ts';

import { startGate } from './gate.ts';

// A switch as nginx sees it, with one writer: everybody waits at the gate while nobody is there to answer.

const stack = new AsyncDisposableStack();
let network: Network;
let nginx: Nginx;
const film = Buffer.from(Array.from({ length: 256 * 1024 }, (_, at) => (at * 7 + (at >> 8)) % 256));

beforeAll(async () => {
  await buildImage();
  network = stack.use(await startNetwork());
  nginx = stack.use(
    await startNginx({
      network,
      env: { BACKEND_SERVERS: `${network.gateway}:9`, RATE_API: 'off', STREAM_CONNECTIONS: 'off' },
    }),
  );
}, 400_000);
afterAll(async () => {
  await stack.disposeAsync();
}, 60_000);

/** A backend that tells its name, hands out a film by ranges, and says how long a body was that it got. */
async function startBackend(name: string): Promise<{ readonly server: string; stop(): Promise<void> }> {
  const served = await startHttpServer(
    (request, response) => {
      const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
      response.setHeader('X-Name', name);
      // nobody but the gate may have nginx send a request elsewhere
      response.setHeader('X-Accel-Redirect', '@landing');
      if (request.method === 'POST') {
        void text(request).then((body) => response.end(JSON.stringify({ length: body.length, name })));
      } else if (from !== undefined && to !== undefined) {
        const part = film.subarray(Number(from), Number(to) + 1);
        const range = `bytes ${from}-${to}/${film.length}`;
        response.writeHead(206, { 'Content-Range': range, 'Content-Length': String(part.length) });
        response.end(part);
      } else response.end(name);
    },
    { host: network.gateway, port: 0 },
  );
  return { server: `${network.gateway}:${served.port}`, stop: async () => await served.stop(0) };
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 100 });

/** One request; again on a new connection when a kept one was closed before it was answered (RFC 9112 §9.3.1). */
async function ask(
  path: string,
  { method = 'GET', range }: { readonly method?: string; readonly range?: string } = {},
  body = '',
  again = true,
): Promise<string[]> {
  const headers = { Host: 'localhost', ...(range !== undefined && { Range: range }) };
  const request = http.request({
    host: nginx.address,
    port: 8080,
    path,
    method,
    // a kept connection may be closed in the same moment; the second try has one of its own
    agent: again ? agent : false,
    headers,
  });
  request.end(body);
  try {
    const [response] = (await once(request, 'response')) as [http.IncomingMessage];
    const bytes = await buffer(response);
    return [String(response.statusCode), String(response.headers['x-name']), bytes.toString('latin1')];
  } catch (error) {
    if (!again || !request.reusedSocket) throw error;
    return await ask(path, { method, ...(range !== undefined && { range }) }, body, false);
  }
}

async function switchTo(...args: string[]): Promise<void> {
  const { exitCode, stderr } = await nginx.exec('nginx-switch', ...args);
  expect([exitCode, stderr]).toEqual([0, '']);
}

it('keeps requests waiting while there is no backend, and each is answered by the next one, as it was asked', async () => {
  const old = await startBackend('old');
  await switchTo('to', old.server);
  const shown: string[] = [];
  let stopped = false;
  const part = 64 * 1024;
  const viewers = Array.from({ length: 20 }, async (_, viewer) => {
    for (let at = (viewer * part) % film.length; !stopped; at = (at + part) % film.length) {
      const range = `bytes=${at}-${at + part - 1}`;
      const [status, name = '', bytes = ''] = await ask('/stream/film', { range });
      const wanted = film.subarray(at, at + part).toString('latin1');
      shown.push(status === '206' && bytes === wanted ? name : `wrong: ${status ?? ''} ${name}`);
    }
  });
  const rounds = 4;
  // a slow client's request may come to one yet
  await using gates = new AsyncDisposableStack();
  let from = old;
  const names = ['old'];
  for (let round = 0; round < rounds; round += 1) {
    const before = shown.length;
    await waitUntil('viewers', () => (shown.length > before + 50 ? true : new NotYet('few')), {
      deadlineMs: 20_000,
    });
    const gate = gates.use(await startGate());
    await switchTo('hold', `${network.gateway}:${gate.port}`);
    await waitUntil(
      'nothing under way',
      async () => {
        const { stdout } = await nginx.exec('nginx-in-flight', from.server);
        return stdout.trim() === '0' ? true : new NotYet(`${stdout.trim()} under way`);
      },
      { deadlineMs: 20_000 },
    );
    await from.stop();
    const posted = ask('/lists', { method: 'POST' }, 'x'.repeat(100_000));
    await waitUntil('all waiting', () => (gate.waiting() >= 21 ? true : new NotYet(`${gate.waiting()}`)), {
      deadlineMs: 20_000,
    });
    const name = `backend ${round}`;
    const next = await startBackend(name);
    gate.release(next.server);
    expect(await posted).toEqual(['200', name, JSON.stringify({ length: 100_000, name })]);
    await switchTo('to', next.server);
    names.push(name);
    from = next;
  }
  stopped = true;
  await Promise.all(viewers);
  await from.stop();
  expect(new Set(shown)).toEqual(new Set(names));
}, 120_000);

it('refuses what is no address, and a backend cannot send a request elsewhere', async () => {
  const backend = await startBackend('one');
  await switchTo('to', backend.server);
  expect((await nginx.exec('nginx-switch', 'to', 'x; return 200')).exitCode).toBe(2);
  expect((await nginx.exec('nginx-switch', 'away')).exitCode).toBe(2);
  expect(await ask('/lists')).toEqual(['200', 'one', 'one']);
  await switchTo('back');
  await backend.stop();
  expect((await ask('/lists'))[0]).toBe('502');
});
