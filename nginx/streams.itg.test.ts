import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import net from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { NotYet, waitUntil } from '../kit/wait-until.ts';

import { ask, open } from './ask.testing.ts';
import { buildImage, type Network, type Nginx, startNetwork, startNginx } from './image.testing.ts';
import { startUpstream, type Upstream } from './upstream.testing.ts';

const stack = new AsyncDisposableStack();
const mebibyte = 1024 ** 2;
let network: Network;
let one: Upstream;
let other: Upstream;
let nginx: Nginx;
let limited: Nginx;

beforeAll(async () => {
  await buildImage();
  network = stack.use(await startNetwork());
  [one, other] = await Promise.all([
    startUpstream(network.gateway, 'one'),
    startUpstream(network.gateway, 'other'),
  ]);
  stack.use(one);
  stack.use(other);
  const env = {
    BACKEND_SERVERS: `${one.server} ${other.server}`,
    RATE_API: 'off',
    STREAM_CONNECTIONS: 'off',
  };
  const few = { BACKEND_SERVERS: one.server, BACKEND_KIND: 'miauflix', STREAM_CONNECTIONS: '2' };
  nginx = stack.use(await startNginx({ network, env }));
  limited = stack.use(await startNginx({ network, env: { ...few, RATE_API: '5r/s', RATE_LOGIN: '6r/m' } }));
}, 400_000);
afterAll(async () => {
  await stack.disposeAsync();
}, 60_000);

const produced = (): number => one.produced() + other.produced();
const viewers = (): number => one.viewers() + other.viewers();

async function read(from: IncomingMessage, bytes: number): Promise<void> {
  let got = 0;
  while (got < bytes) {
    const chunk = from.read() as Buffer | null;
    if (chunk === null) await once(from, 'readable');
    else got += chunk.length;
  }
}

async function nobodyIsLeft(): Promise<void> {
  await waitUntil(
    'the backend noticing',
    () => (viewers() === 0 ? true : new NotYet(`${viewers()} viewers`)),
    {
      deadlineMs: 20_000,
    },
  );
}

describe('a viewer', () => {
  it('who leaves stops the backend', async () => {
    const response = await open(nginx.port, { path: '/stream/endless' });
    await read(response, mebibyte);
    expect(viewers()).toBe(1);
    response.destroy();
    await nobodyIsLeft();
  });

  it('who stalls after 3 MiB makes the backend produce at most 32 MiB', async () => {
    const before = produced();
    const response = await open(8080, { host: nginx.address, path: '/stream/endless' });
    await read(response, 3 * mebibyte);
    // until it has stood still for a second
    await waitUntil(
      'the backend standing still',
      async () => {
        const now = produced();
        await delay(1000);
        return produced() === now ? true : new NotYet('it still produces');
      },
      { deadlineMs: 30_000 },
    );
    expect(viewers()).toBe(1);
    const ahead = produced() - before;
    response.destroy();
    expect(ahead).toBeLessThanOrEqual(32 * mebibyte);
    await nobodyIsLeft();
  });

  it('passes its range on, and its answer is not compressed', async () => {
    const headers = { Range: 'bytes=5-9', 'If-Range': '"x"', 'Accept-Encoding': 'br, gzip' };
    const answer = await ask(nginx.port, { path: '/stream/large', headers });
    const asked = [...one.asked, ...other.asked].findLast(({ path }) => path === '/stream/large');
    expect(asked?.headers).toMatchObject({ range: 'bytes=5-9', 'if-range': '"x"' });
    expect(answer.headers).not.toHaveProperty('content-encoding');
  });
});

describe('what lasts', () => {
  it('gets server-sent events while the answer is open', async () => {
    const headers = { Accept: 'text/event-stream', 'Accept-Encoding': 'br, gzip' };
    const response = await open(nginx.port, { path: '/lists/events', headers });
    const [chunk] = (await once(response, 'data')) as [Buffer];
    expect(chunk.toString()).toBe('data: first\n\n');
    response.destroy();
  });

  it('talks through a WebSocket', async () => {
    const socket = net.connect(nginx.port, '127.0.0.1');
    socket.write(
      'GET /lists/ws HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    );
    const [head] = (await once(socket, 'data')) as [Buffer];
    expect(head.toString()).toMatch(/^HTTP\/1\.1 101 /);
    socket.write('hello');
    const [echo] = (await once(socket, 'data')) as [Buffer];
    expect(echo.toString()).toBe('hello');
    socket.destroy();
  });

  it('upgrades to nothing else: h2c would lead around every rule', async () => {
    const headers = { Connection: 'Upgrade, HTTP2-Settings', Upgrade: 'h2c', 'HTTP2-Settings': 'AAMAAABk' };
    expect(await ask(nginx.port, { path: '/lists/h2c', headers })).toMatchObject({ status: 200 });
    const asked = [...one.asked, ...other.asked].findLast(({ path }) => path === '/lists/h2c');
    expect(asked?.headers).not.toHaveProperty('upgrade');
  });
});

describe('limits', () => {
  it('lets one client have so many streams at once', async () => {
    const path = '/api/stream/endless';
    const streams = [await open(limited.port, { path }), await open(limited.port, { path })];
    expect(streams.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(await ask(limited.port, { path })).toMatchObject({
      status: 429,
      headers: { 'retry-after': '1', 'content-type': 'application/json' },
      text: expect.stringContaining('"error"'),
    });
    for (const stream of streams) stream.destroy();
    await nobodyIsLeft();
    expect(await ask(limited.port, { path: '/api/stream/short' })).toMatchObject({ status: 200 });
  });

  it.each([
    ['guessing passwords', '/api/auth/login', 12],
    ['the API', '/api/lists', 80],
  ])('slows down %s', async (_what, path, times) => {
    const before = one.asked.filter((asked) => asked.path === path).length;
    const answers = await Promise.all(
      Array.from({ length: times }, async () => await ask(limited.port, { path, method: 'POST' })),
    );
    const statuses = new Set(answers.map(({ status }) => status));
    expect(statuses).toEqual(new Set([200, 429]));
    const passed = answers.filter(({ status }) => status === 200).length;
    expect(one.asked.filter((asked) => asked.path === path).length - before).toBe(passed);
  });
});

// last: it stops one of the backends
describe('two backends', () => {
  const ids = Array.from({ length: 40 }, (_, index) => `source-${index}`);
  const backendsOf = async (): Promise<unknown[]> => {
    const answers = await Promise.all(
      ids.map(async (id) => await ask(nginx.port, { path: `/stream/${id}` })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    return answers.map(({ headers }) => headers['x-answered-by']);
  };

  it('share the torrents, each of which has one of them', async () => {
    const first = await backendsOf();
    expect(new Set(first)).toEqual(new Set(['one', 'other']));
    expect(await backendsOf()).toEqual(first);
  });

  it('do without the one that is dead', async () => {
    await one.stop();
    expect(new Set(await backendsOf())).toEqual(new Set(['other']));
    expect(await ask(nginx.port, { path: '/lists' })).toMatchObject({
      status: 200,
      headers: { 'x-answered-by': 'other' },
    });
    await other.stop();
    expect(await ask(nginx.port, { path: '/lists' })).toMatchObject({
      status: 502,
      headers: { 'content-type': 'application/json' },
    });
  });
});
