import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';

import { afterEach, describe, expect, it } from '@jest/globals';

import { ConfigurationError } from './errors.ts';
import { type HttpServer, httpUrl, startHttpServer } from './http-server.ts';

const local = { host: '127.0.0.1', port: 0 };

describe('startHttpServer', () => {
  const running: HttpServer[] = [];
  const start = async (...args: Parameters<typeof startHttpServer>): Promise<HttpServer> => {
    const server = await startHttpServer(...args);
    running.push(server);
    return server;
  };
  afterEach(async () => {
    await Promise.all(running.splice(0).map(async (server) => server.stop(0)));
  });

  it('takes a free port and answers there', async () => {
    const server = await start((_req, res) => res.end('here'), local);
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
    expect(await (await fetch(server.url)).text()).toBe('here');
  });

  it('says that a port is taken', async () => {
    const { port } = await start((_req, res) => res.end(), local);
    await expect(startHttpServer(() => undefined, { host: '127.0.0.1', port })).rejects.toEqual(
      new ConfigurationError(`Port ${port} on 127.0.0.1 is taken by another program.`),
    );
  });

  it('says that an address is not one of this machine', async () => {
    const host = '198.18.7.7';
    await expect(startHttpServer(() => undefined, { host, port: 0 })).rejects.toEqual(
      new ConfigurationError(`This machine has no address "${host}" to listen on.`),
    );
  });

  it('lets a request under way end, and takes no new one', async () => {
    const asked = Promise.withResolvers<() => void>();
    const server = await start((_req, res) => asked.resolve(() => res.end('whole')), local);
    const answer = fetch(server.url);
    const finish = await asked.promise;
    const stopped = server.stop(60_000);
    await expect(fetch(server.url)).rejects.toThrow();
    finish();
    expect(await (await answer).text()).toBe('whole');
    await stopped;
  });

  it('cuts a request that does not end within its grace', async () => {
    const server = await start((_req, res) => void res.write('begun'), local);
    const answer = await fetch(server.url);
    await server.stop(1);
    await expect(answer.text()).rejects.toThrow();
  });

  it('does not wait for idle connections, and cuts upgraded ones', async () => {
    const server = await start((_req, res) => res.end('ok'), local);
    server.server.on('upgrade', (_req, socket) => {
      socket.on('error', () => undefined);
      socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n');
    });
    const agent = new Agent({ keepAlive: true });
    const [answer] = (await once(request(server.url, { agent }).end(), 'response')) as [
      NodeJS.ReadableStream,
    ];
    answer.resume();
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n');
    await once(socket, 'data');
    const closed = once(socket, 'close');
    await server.stop(1);
    await closed;
    agent.destroy();
    expect(server.server.listening).toBe(false);
  });

  it('stops once for any number of calls, and each waits for the end', async () => {
    const asked = Promise.withResolvers<() => void>();
    const server = await start((_req, res) => asked.resolve(() => res.end()), local);
    const answer = fetch(server.url);
    const finish = await asked.promise;
    const order: string[] = [];
    const first = server.stop(60_000).then(() => order.push('stopped'));
    const second = server.stop(60_000).then(() => order.push('stopped'));
    order.push('finishing');
    finish();
    await Promise.all([first, second, answer]);
    await server.stop();
    expect(order).toEqual(['finishing', 'stopped', 'stopped']);
  });
});

describe('httpUrl', () => {
  it.each([
    ['127.0.0.1', 'http://127.0.0.1:80'],
    ['0.0.0.0', 'http://127.0.0.1:80'],
    ['::', 'http://[::1]:80'],
    ['::1', 'http://[::1]:80'],
    ['localhost', 'http://localhost:80'],
  ])('of %s is %s', (host, url) => {
    expect(httpUrl(host, 80)).toBe(url);
  });
});
