import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { ConfigurationError } from '../../kit/errors.ts';
import { silentLog } from '../../kit/log.ts';
import type { RunningService } from '../../kit/service.ts';
import type { ApisAddresses } from '../contracts.ts';

import { startApis } from './apis.ts';
import { offeredFilms } from './offers.ts';

const options = {
  host: '127.0.0.1',
  port: 0,
  token: 'the-token',
  seederUrl: 'http://127.0.0.1:3001/',
};
const withToken = { headers: { authorization: `Bearer ${options.token}` } };

let service: RunningService<ApisAddresses>;
let base: string;

beforeAll(async () => {
  service = await startApis(options, silentLog);
  base = new URL(service.addresses.tmdb).origin;
});

afterEach(async () => {
  await control({});
  await fetch(`${base}/requests`, { method: 'DELETE' });
});

afterAll(async () => {
  await service.stop();
});

async function control(body: unknown): Promise<Response> {
  return await fetch(`${base}/control`, { method: 'POST', body: JSON.stringify(body) });
}

async function statuses(url: string, count: number): Promise<number[]> {
  const seen: number[] = [];
  while (seen.length < count) seen.push((await fetch(url, withToken)).status);
  return seen;
}

describe('the addresses', () => {
  it('lead to each stand-in', async () => {
    const { tmdb, yts, therarbg, trakt } = service.addresses;
    expect([tmdb, yts, therarbg, trakt]).toEqual([
      `${base}/tmdb/3`,
      `${base}/yts`,
      `${base}/therarbg`,
      `${base}/trakt`,
    ]);
    const popular = await fetch(`${tmdb}/movie/popular?page=2&language=es-ES`, withToken);
    expect(popular.headers.get('content-type')).toContain('application/json');
    expect(await popular.json()).toMatchObject({ page: 2, total_results: 450 });
    const [offer] = offeredFilms;
    const found = await fetch(`${yts}/api/v2/list_movies.json?query_term=${offer!.imdbId}`);
    expect(await found.text()).toContain(`"http://127.0.0.1:3001/torrents/${offer!.video.infoHash}.torrent"`);
    expect((await fetch(`${therarbg}/get-posts/category:Movies/?format=json`)).status).toBe(200);
    expect((await fetch(`${trakt}/movies/popular`)).status).toBe(403);
  });

  it('answer HEAD without a body', async () => {
    const answer = await fetch(`${service.addresses.tmdb}/configuration`, { ...withToken, method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(100);
  });

  it('carry what is posted', async () => {
    const ask = async (body: string): Promise<number> =>
      (await fetch(`${service.addresses.trakt}/oauth/device/code`, { method: 'POST', body })).status;
    expect(await ask('{"client_id":"an-app"}')).toBe(200);
    expect(await ask('{"client_id":')).toBe(401);
    expect(await ask(JSON.stringify({ client_id: 'x'.repeat(100_000) }))).toBe(401);
  });

  it('end there', async () => {
    expect((await fetch(`${base}/`)).status).toBe(404);
    expect((await fetch(`${base}/tmdb`, withToken)).status).toBe(404);
    expect((await fetch(`${base}/health`)).status).toBe(200);
  });
});

describe('misbehaviour', () => {
  it('limits the rate: every third request, with Retry-After, of one API alone', async () => {
    await control({ tmdb: { rateLimitEvery: 3, retryAfterSeconds: 7 } });
    const url = `${service.addresses.tmdb}/configuration`;
    expect(await statuses(url, 2)).toEqual([200, 200]);
    const third = await fetch(url, withToken);
    expect([third.status, third.headers.get('retry-after')]).toEqual([429, '7']);
    expect(await third.json()).toMatchObject({ success: false, status_code: 25 });
    expect(await statuses(url, 4)).toEqual([200, 200, 429, 200]);
    expect(await statuses(`${service.addresses.yts}/api/v2/list_movies.json`, 4)).toEqual([
      200, 200, 200, 200,
    ]);
  });

  it('is slow', async () => {
    await control({ yts: { slowMs: 300 } });
    const start = performance.now();
    await fetch(`${service.addresses.yts}/api/v2/list_movies.json`);
    expect(performance.now() - start).toBeGreaterThanOrEqual(290);
  });

  it('forgets a client that does not wait, and stops at once', async () => {
    const own = await startApis(options, silentLog);
    const { origin } = new URL(own.addresses.tmdb);
    await fetch(`${origin}/control`, { method: 'POST', body: '{"tmdb":{"slowMs":60000}}' });
    const waiting = fetch(`${own.addresses.tmdb}/configuration`, {
      ...withToken,
      signal: AbortSignal.timeout(200),
    });
    await expect(waiting).rejects.toThrow();
    await own.stop();
    await own.stop();
    await expect(fetch(origin)).rejects.toThrow();
  });

  it('answers with a page, or with an error', async () => {
    const url = `${service.addresses.tmdb}/configuration`;
    await control({ tmdb: { broken: 'html' } });
    const page = await fetch(url, withToken);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    await expect(page.json()).rejects.toThrow();
    await control({ tmdb: { broken: '500' } });
    expect((await fetch(url, withToken)).status).toBe(500);
  });

  it('hangs up in the middle', async () => {
    await control({ tmdb: { broken: 'truncated' } });
    const answer = await fetch(`${service.addresses.tmdb}/movie/popular`, withToken);
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
  });

  it('leaves fields out', async () => {
    await control({ tmdb: { broken: 'missing-fields' } });
    const answer = await fetch(`${service.addresses.tmdb}/movie/popular`, withToken);
    const { results } = (await answer.json()) as { results: object[] };
    expect(results).toHaveLength(20);
    expect(results[0]).toHaveProperty('id');
    expect(results[0]).not.toHaveProperty('title');
  });

  it('lets TMDB’s lists move on: the first are gone, the others move up', async () => {
    const idsOf = async (path: string): Promise<number[]> => {
      const pages = [1, 2].map(async (page) => {
        const answer = await fetch(`${service.addresses.tmdb}/${path}?page=${page}`, withToken);
        return ((await answer.json()) as { results: { id: number }[] }).results.map(({ id }) => id);
      });
      return (await Promise.all(pages)).flat();
    };
    for (const path of ['movie/popular', 'movie/top_rated', 'tv/popular', 'tv/top_rated']) {
      await control({});
      const before = await idsOf(path);
      await control({ tmdb: { dropFirst: 5 } });
      const after = await idsOf(path);
      expect(after.slice(0, 35)).toEqual(before.slice(5));
      expect(after.filter((id) => !before.includes(id))).toHaveLength(5);
      const gone = await fetch(`${service.addresses.tmdb}/${path.split('/')[0]}/${before[0]}`, withToken);
      expect(gone.status).toBe(200);
    }
  });

  it.each([
    ['[]', 'the body'],
    ['not json', 'the body'],
    ['{"imdb":{}}', 'imdb'],
    ['{"tmdb":{"rateLimitEvery":0}}', 'tmdb.rateLimitEvery'],
    ['{"tmdb":{"slowMs":"long"}}', 'tmdb.slowMs'],
    ['{"tmdb":{"broken":"quite"}}', 'tmdb.broken'],
    ['{"tmdb":{"slow":1}}', 'tmdb.slow'],
    ['{"tmdb":{"dropFirst":-1}}', 'tmdb.dropFirst'],
    ['{"yts":{"dropFirst":5}}', 'yts.dropFirst'],
  ])('%s is not understood and changes nothing', async (body, named) => {
    await control({ trakt: { slowMs: 1 } });
    const answer = await fetch(`${base}/control`, { method: 'POST', body });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(named);
    expect(await (await fetch(`${base}/control`)).json()).toEqual({ trakt: { slowMs: 1 } });
  });
});

describe('the counts', () => {
  it('tell how often each path was asked for', async () => {
    await statuses(`${service.addresses.tmdb}/movie/popular?page=1`, 2);
    await statuses(`${service.addresses.tmdb}/movie/popular?page=0`, 1);
    await fetch(`${service.addresses.yts}/nothing`);
    const counts: unknown = await (await fetch(`${base}/requests`)).json();
    expect(counts).toEqual({
      total: 4,
      paths: { 'GET /tmdb/3/movie/popular': 3, 'GET /yts/nothing': 1 },
    });
    await fetch(`${base}/requests`, { method: 'DELETE' });
    expect(await (await fetch(`${base}/requests`)).json()).toEqual({ total: 0, paths: {} });
  });
});

describe('the token', () => {
  it.each(['', 'two words', '0123456789abcdef0123456789abcdef'])('may not be "%s"', async (token) => {
    await expect(startApis({ ...options, token }, silentLog)).rejects.toThrow(ConfigurationError);
  });
});
