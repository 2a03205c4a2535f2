import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';

import { afterEach, describe, expect, it } from '@jest/globals';
import * as v from 'valibot';

import { ConfigurationError, DeadlineError, explain, WorldError } from '../../kit/errors.ts';
import { startHttpServer, type HttpServer } from '../../kit/http-server.ts';
import { silentReporter } from '../../kit/reporter.ts';

import { createTmdb, type Tmdb, type TmdbOptions } from './client.ts';
import { TmdbError, UnknownFormError } from './errors.ts';

const schema = v.object({ id: v.number() });
const token = 'eyJhbGciOiJIUzI1NiJ9.a-secret.of-ours';
const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function serve(listener: RequestListener): Promise<HttpServer> {
  const server = await startHttpServer(listener, { host: '127.0.0.1', port: 0 });
  closing.push(async () => await server.stop(0));
  return server;
}

function client(url: string, options: Partial<TmdbOptions> = {}): Tmdb {
  const tmdb = createTmdb({
    url: `${url}/3`,
    token,
    deadlineMs: 30_000,
    firstPauseMs: 1,
    requestsPerSecond: 1000,
    reporter: silentReporter,
    env: {},
    ...options,
  });
  closing.push(() => tmdb.close());
  return tmdb;
}

type Answer = (res: ServerResponse, req: IncomingMessage) => void;

/** Answers each request by the next of these, and the later ones by the last. */
function inTurn(...answers: Answer[]): RequestListener {
  let count = 0;
  return (req, res) => {
    answers[Math.min(count, answers.length - 1)]!(res, req);
    count += 1;
  };
}

const good: Answer = (res) => res.end('{"id":1,"more":true}');
const status =
  (code: number, headers: Record<string, string> = {}, body = ''): Answer =>
  (res) => {
    res.writeHead(code, headers).end(body);
  };
const hangUp: Answer = (res) => {
  res.writeHead(200, { 'Content-Length': '100' });
  res.write('{"id":', () => res.destroy());
};
const hang: Answer = () => undefined;

async function failureOf(work: Promise<unknown>): Promise<Error> {
  return await work.then(
    () => {
      throw new Error('it did not fail');
    },
    (error: unknown) => error as Error,
  );
}

describe('a request', () => {
  it('has the token, accepts compressed JSON and keeps its connections', async () => {
    const seen: IncomingMessage[] = [];
    const server = await serve((req, res) => {
      seen.push(req);
      res.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('{"id":7}'));
    });
    let connections = 0;
    server.server.on('connection', () => (connections += 1));
    const tmdb = client(server.url);
    for (let count = 0; count < 5; count += 1) {
      expect(await tmdb.get('discover/movie?a=1', { page: '2' }, schema)).toEqual({ id: 7 });
    }
    expect(seen[0]!.url).toBe('/3/discover/movie?a=1&page=2');
    expect(seen[0]!.headers).toMatchObject({
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      'accept-encoding': expect.stringContaining('gzip'),
    });
    expect([connections, tmdb.requests]).toEqual([1, 5]);
  });

  it('is one of twenty at a time, which a slow server allows forty a second', async () => {
    let [now, most] = [0, 0];
    const server = await serve((_req, res) => {
      now += 1;
      most = Math.max(most, now);
      res.once('close', () => (now -= 1));
      setTimeout(() => res.end('{"id":1}'), 100);
    });
    const tmdb = client(server.url);
    await Promise.all(Array.from({ length: 60 }, async () => await tmdb.get('movie/1', {}, schema)));
    expect(most).toBe(20);
  });

  it('keeps to the rate that the server sees', async () => {
    const times: number[] = [];
    const server = await serve((_req, res) => {
      times.push(performance.now());
      res.end('{"id":1}');
    });
    const tmdb = client(server.url, { requestsPerSecond: 40 });
    await Promise.all(Array.from({ length: 90 }, async () => await tmdb.get('movie/1', {}, schema)));
    // sent evenly; on a busy machine some arrive together, and never twice as many
    for (const start of times) {
      expect(times.filter((time) => time >= start && time < start + 1000).length).toBeLessThanOrEqual(60);
    }
    expect(times.at(-1)! - times[0]!).toBeGreaterThan(1500);
  });
});

describe('what passes', () => {
  it.each<[string, Answer[]]>([
    ['500 for a while', [status(500), status(502), status(503), status(500), good]],
    ['a connection that is cut in the middle', [hangUp, hangUp, good]],
    ['a connection that is cut before', [(_res, req) => req.socket.destroy(), good]],
    ['a page in place of JSON', [status(200, {}, '<html>'), status(200, {}, ''), good]],
    [
      'a body that is not the compressed one it says',
      [status(200, { 'Content-Encoding': 'gzip' }, 'x'), good],
    ],
    ['an answer that does not come', [hang, good]],
    ['429 with a date', [status(429, { 'Retry-After': new Date().toUTCString() }), good]],
    ['429 a dozen times', [...Array.from({ length: 12 }, () => status(429, { 'Retry-After': '0' })), good]],
  ])('%s', async (_what, answers) => {
    const server = await serve(inTurn(...answers));
    const tmdb = client(server.url, { answerMs: 1000 });
    expect(await tmdb.get('movie/1', {}, schema)).toEqual({ id: 1 });
    expect(tmdb.requests).toBe(answers.length);
  });

  it('waits for as long as Retry-After says, with everything', async () => {
    const times: number[] = [];
    const server = await serve((_req, res) => {
      times.push(performance.now());
      if (times.length === 1) status(429, { 'Retry-After': '1' })(res, _req);
      else res.end('{"id":1}');
    });
    const told = Promise.withResolvers<undefined>();
    const reporter = { ...silentReporter, warning: () => told.resolve(undefined) };
    const tmdb = client(server.url, { reporter });
    const first = tmdb.get('movie/1', {}, schema);
    await told.promise;
    await Promise.all([first, ...[2, 3, 4].map(async (id) => await tmdb.get(`movie/${id}`, {}, schema))]);
    expect(times).toHaveLength(5);
    expect(times[1]! - times[0]!).toBeGreaterThan(900);
  });

  it('is told once for each kind', async () => {
    const warnings: string[] = [];
    const server = await serve(inTurn(status(500), status(500), status(429, { 'Retry-After': '0' }), good));
    const reporter = { ...silentReporter, warning: (message: string) => void warnings.push(message) };
    await client(server.url, { reporter }).get('movie/1', {}, schema);
    expect(warnings).toEqual([
      expect.stringContaining('TMDB answered 500 to movie/1'),
      expect.stringContaining('TMDB answered 429 to movie/1'),
    ]);
  });
});

describe('what does not pass', () => {
  const refused = '{"success":false,"status_code":7,"status_message":"Invalid API key"}';
  it.each<[string, Answer, new (...given: never[]) => Error, RegExp, number]>([
    ['401', status(401, {}, refused), ConfigurationError, /401: Invalid API key.*Get one at/, 1],
    [
      'another host',
      status(301, { Location: 'https://evil.example/' }),
      ConfigurationError,
      /leads elsewhere/,
      1,
    ],
    ['404', status(404, {}, '{"status_message":"Not found"}'), TmdbError, /404 to movie\/1 \(Not found\)/, 1],
    ['403 of a proxy', status(403, {}, '<html>'), TmdbError, /answered 403/, 1],
    ['another form', status(200, {}, '{"id":"a"}'), UnknownFormError, /id: Invalid type/, 1],
    ['no field', status(200, {}, '{}'), UnknownFormError, /id is missing/, 1],
    ['a bare word', status(200, {}, 'null'), UnknownFormError, /null/, 1],
    ['an hour', status(429, { 'Retry-After': '3600' }), TmdbError, /429/, 1],
    ['500 for ever', status(500), TmdbError, /answered 500/, 6],
    ['hanging up for ever', hangUp, TmdbError, /cannot be reached/, 6],
    ['too much', (res) => res.end(Buffer.alloc(17 * 1024 * 1024, 'x')), TmdbError, /maxContentLength/, 1],
  ])('%s', async (_what, answer, kind, words, requests) => {
    const server = await serve(inTurn(answer));
    const tmdb = client(server.url);
    const error = await failureOf(tmdb.get('movie/1', {}, schema));
    expect(error).toBeInstanceOf(kind);
    expect(error.message).toMatch(words);
    expect(tmdb.requests).toBe(requests);
    expect(inspect(error, { depth: 10, showHidden: true }) + explain(error)).not.toContain('a-secret');
  });

  it('nobody there', async () => {
    const server = await serve(inTurn(good));
    await server.stop(0);
    const error = await failureOf(client(server.url).get('movie/1', {}, schema));
    expect(error).toBeInstanceOf(WorldError);
    expect(error.message).toContain('ECONNREFUSED');
  });

  it('a server that hangs, until the deadline for all', async () => {
    const server = await serve(inTurn(hang));
    const tmdb = client(server.url, { deadlineMs: 300 });
    // the deadline keeps no process alive by itself
    const alive = setInterval(() => undefined, 50);
    closing.push(() => clearInterval(alive));
    const error = await failureOf(tmdb.get('movie/1', {}, schema));
    expect(error).toBeInstanceOf(DeadlineError);
    expect(error.message).toContain('Fetching from TMDB took longer than 300 ms');
  });

  it.each(['the signal of all', 'its own signal'])('%s', async (which) => {
    const controller = new AbortController();
    const reason = new Error('the user left');
    const server = await serve(() => controller.abort(reason));
    const { signal } = controller;
    const tmdb = client(server.url, which === 'the signal of all' ? { signal } : {});
    expect(await failureOf(tmdb.get('movie/1', {}, schema, signal))).toBe(reason);
  });

  it('a client that was closed', async () => {
    const asked = Promise.withResolvers<undefined>();
    const server = await serve(() => asked.resolve(undefined));
    const tmdb = client(server.url);
    const work = failureOf(tmdb.get('movie/1', {}, schema));
    await asked.promise;
    tmdb.close();
    expect((await work).message).toContain('was closed');
    expect((await failureOf(tmdb.get('movie/1', {}, schema))).message).toContain('was closed');
  });
});

describe('a proxy', () => {
  it('is asked for http, and its connection is kept', async () => {
    const seen: string[] = [];
    const proxy = await serve((req, res) => {
      seen.push(req.url ?? '');
      res.end('{"id":1}');
    });
    let connections = 0;
    proxy.server.on('connection', () => (connections += 1));
    const tmdb = client('http://tmdb.example', { env: { HTTP_PROXY: proxy.url } });
    await tmdb.get('movie/1', {}, schema);
    await tmdb.get('movie/2', {}, schema);
    expect([seen, connections]).toEqual([
      ['http://tmdb.example/3/movie/1', 'http://tmdb.example/3/movie/2'],
      1,
    ]);
  });

  it('is asked to connect for https, and never sees the token', async () => {
    const seen: unknown[] = [];
    const proxy = await serve(inTurn(good));
    proxy.server.on('connect', (req: IncomingMessage, socket) => {
      seen.push([req.url, req.headers['authorization']]);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    const tmdb = client('https://tmdb.example', { env: { https_proxy: proxy.url }, deadlineMs: 5000 });
    expect(await failureOf(tmdb.get('movie/1', {}, schema))).toBeInstanceOf(WorldError);
    expect(seen[0]).toEqual(['tmdb.example:443', undefined]);
  });

  it('is left out for those of NO_PROXY', async () => {
    const server = await serve(inTurn(good));
    const env = { HTTP_PROXY: 'http://127.0.0.1:9', NO_PROXY: '127.0.0.1' };
    expect(await client(server.url, { env }).get('movie/1', {}, schema)).toEqual({ id: 1 });
  });
});
