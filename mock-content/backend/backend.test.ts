import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { silentLog } from '../../kit/log.ts';
import type { RunningService } from '../../kit/service.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';
import type { BackendAddresses, BackendOptions } from '../contracts.ts';

import { startBackend } from './backend.ts';
import { startSmallSwarm, type SeededFilm, type SmallSwarm } from './fixtures/small-swarm.ts';

const mebibyte = 2 ** 20;

let swarm: SmallSwarm;
let small: SeededFilm;
let large: SeededFilm;
/** Serves `/film.torrent`, a page, something endless, and TMDB's lists once `tmdbWorks`. */
let web: Server;
let webUrl: string;
let tmdbWorks = false;
let started: RunningService<BackendAddresses>[] = [];
let folders = 0;

beforeAll(async () => {
  swarm = await startSmallSwarm();
  small = await swarm.seed(1_500_000);
  large = await swarm.seed(16 * mebibyte, 256 * 1024, 'large.mkv');
  web = createServer((req, res) => {
    if (req.url === '/film.torrent') res.end(small.torrentFile);
    else if (req.url === '/endless') res.end(Buffer.alloc(5 * mebibyte));
    else if (!req.url?.startsWith('/3/')) res.writeHead(200).end('<html>');
    else if (!tmdbWorks) res.writeHead(503).end();
    else res.end(JSON.stringify({ page: 1, results: films(req.url.includes('popular') ? 0 : 100) }));
  });
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  webUrl = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
}, 60_000);

afterEach(async () => {
  await Promise.all(started.map(async (backend) => await backend.stop()));
  started = [];
});

afterAll(async () => {
  web.closeAllConnections();
  web.close();
  await swarm.stop();
});

function films(from: number): unknown[] {
  return Array.from({ length: 20 }, (_, index) => ({
    id: from + index + 1,
    title: `Film ${from + index} <b>`,
    overview: 'What happens',
    release_date: '2020-01-02',
    poster_path: '/p.jpg',
    backdrop_path: null,
    vote_average: 7.5,
    popularity: 3,
  }));
}

function newFolder(): string {
  folders += 1;
  return join(swarm.folder, `backend-${folders}`);
}

async function start(options: Partial<BackendOptions> = {}): Promise<string> {
  const backend = await startBackend(
    {
      host: '127.0.0.1',
      port: 0,
      dataFolder: newFolder(),
      tmdbUrl: '',
      tmdbToken: '',
      trackers: [swarm.tracker],
      diskLimit: 1024 * mebibyte,
      idleMs: 60_000,
      readDeadlineMs: 8000,
      defects: [],
      ...options,
    },
    silentLog,
  );
  started.push(backend);
  return backend.addresses.url;
}

async function post(url: string, body: unknown): Promise<Response> {
  return await fetch(`${url}/sources`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

async function json(url: string): Promise<{ status: number; body: never }> {
  const answer = await fetch(url);
  return { status: answer.status, body: (await answer.json()) as never };
}

async function add(url: string, film: SeededFilm): Promise<string> {
  const answer = await post(url, { infoHash: film.infoHash, name: film.name });
  return `${url}${((await answer.json()) as { streamUrl: string }).streamUrl}`;
}

async function sha256Of(answer: Response): Promise<string> {
  return createHash('sha256')
    .update(Buffer.from(await answer.arrayBuffer()))
    .digest('hex');
}

async function metric(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1]);
}

async function waitForMetric(url: string, name: string, wanted: (value: number) => boolean): Promise<number> {
  return await waitUntil(
    name,
    async () => {
      const value = await metric(url, name);
      return wanted(value) ? value : new NotYet(`it is ${value}`);
    },
    { deadlineMs: 10_000 },
  );
}

describe('streaming', () => {
  it('gives the whole film, and each part that is asked for', async () => {
    const url = await add(await start(), small);
    const whole = await fetch(url);
    expect([whole.status, whole.headers.get('content-length')]).toEqual([200, '1500000']);
    expect(whole.headers.get('content-type')).toBe('video/mp4');
    expect(await sha256Of(whole)).toBe(small.sha256);
    for (const [range, start, end] of [
      ['bytes=0-0', 0, 0],
      ['bytes=65530-65540', 65_530, 65_540],
      ['bytes=1499990-', 1_499_990, 1_499_999],
      ['bytes=1499990-9999999', 1_499_990, 1_499_999],
      ['bytes=-5', 1_499_995, 1_499_999],
    ] as const) {
      const part = await fetch(url, { headers: { range } });
      expect([part.status, part.headers.get('content-range')]).toEqual([
        206,
        `bytes ${start}-${end}/1500000`,
      ]);
      expect(Buffer.from(await part.arrayBuffer()).equals(small.bytes.subarray(start, end + 1))).toBe(true);
    }
  });

  it('gives several ranges as parts', async () => {
    const url = await add(await start(), small);
    const answer = await fetch(url, { headers: { range: 'bytes=0-4,1000000-1000004' } });
    const body = Buffer.from(await answer.arrayBuffer());
    expect([answer.status, Number(answer.headers.get('content-length'))]).toEqual([206, body.length]);
    expect(body.includes(small.bytes.subarray(0, 5))).toBe(true);
    expect(body.includes(small.bytes.subarray(1_000_000, 1_000_005))).toBe(true);
  });

  it('knows the size before anything is fetched, answers conditions and what does not exist', async () => {
    const url = await add(await start(), small);
    const head = await fetch(url, { method: 'HEAD', headers: { range: 'bytes=0-9' } });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '1500000']);
    const etag = head.headers.get('etag') ?? '';
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await fetch(url, { headers: { 'if-match': '"x"' } })).status).toBe(412);
    const beyond = await fetch(url, { headers: { range: 'bytes=1500000-' } });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */1500000']);
  });

  it.each([
    ['an unknown hash', '0'.repeat(40)],
    ['no hash', 'nothing'],
    ['a path', '..%2f..%2fetc%2fpasswd'],
    ['a zero', '%00'],
    ['half a character', '%E0%A4%A'],
    ['something long', 'a'.repeat(3000)],
  ])('answers an address of nothing with 400 or 404: %s', async (_what, id) => {
    const { status } = await fetch(`${await start()}/stream/${id}`);
    expect([400, 404]).toContain(status);
  });

  it('says 504 within its deadline when nobody seeds, and nothing is left of the viewer', async () => {
    const url = await start({ readDeadlineMs: 300 });
    const nobody = { ...small, infoHash: randomBytes(20).toString('hex') };
    const stream = await add(url, nobody);
    for (const method of ['GET', 'HEAD']) expect((await fetch(stream, { method })).status).toBe(504);
    expect(await metric(url, 'miauflix_viewers')).toBe(0);
  });

  it('cuts the connection when the seeder goes in the middle', async () => {
    const film = await swarm.seed(16 * mebibyte, 256 * 1024);
    const url = await start({ readDeadlineMs: 500 });
    const reader = (await fetch(await add(url, film))).body?.getReader();
    await reader?.read();
    await swarm.stopSeeding(film);
    await expect(
      (async () => {
        while ((await reader?.read())?.done === false);
      })(),
    ).rejects.toThrow();
    await waitForMetric(url, 'miauflix_viewers', (viewers) => viewers === 0);
  });

  it('lets viewers share a torrent, and forgets those who leave', async () => {
    const url = await start();
    const stream = await add(url, large);
    const leaving = new AbortController();
    const left = await fetch(stream, { signal: leaving.signal });
    await left.body?.getReader().read();
    expect(await metric(url, 'miauflix_viewers')).toBe(1);
    leaving.abort();
    await waitForMetric(url, 'miauflix_viewers', (viewers) => viewers === 0);
    const all = await Promise.all([1, 2, 3].map(async () => await sha256Of(await fetch(stream))));
    expect(all).toEqual([large.sha256, large.sha256, large.sha256]);
    expect(await metric(url, 'miauflix_torrents')).toBe(1);
    expect(await metric(url, 'miauflix_first_byte_seconds_count')).toBe(4);
  });
});

describe('sources', () => {
  it('are the same for the same torrent, however it is named', async () => {
    const url = await start();
    const first = await post(url, { infoHash: small.infoHash, name: 'A film' });
    expect(first.status).toBe(201);
    const source = await first.json();
    expect(source).toEqual({
      id: small.infoHash,
      infoHash: small.infoHash,
      name: 'A film',
      streamUrl: `/stream/${small.infoHash}`,
    });
    const again = await post(url, { infoHash: small.infoHash.toUpperCase() });
    expect([again.status, await again.json()]).toEqual([200, source]);
    const byFile = await post(url, { torrentUrl: `${webUrl}/film.torrent` });
    expect([byFile.status, await byFile.json()]).toEqual([200, { ...(source as object), size: 1_500_000 }]);
    expect((await json(`${url}/sources`)).body).toHaveLength(1);
    expect(await json(`${url}/sources/${small.infoHash}`)).toMatchObject({
      status: 200,
      body: { size: 1_500_000 },
    });
  });

  it.each([
    ['no JSON', '{', 400],
    ['too long', JSON.stringify({ name: 'a'.repeat(70_000) }), 413],
    ['a file', { torrentUrl: 'file:///etc/passwd' }, 400],
    ['a page', () => ({ torrentUrl: `${webUrl}/page` }), 400],
    ['an endless answer', () => ({ torrentUrl: `${webUrl}/endless` }), 502],
    ['another torrent', () => ({ torrentUrl: `${webUrl}/film.torrent`, infoHash: 'a'.repeat(40) }), 400],
  ])('are refused: %s', async (_what, body, status) => {
    const url = await start();
    expect((await post(url, typeof body === 'function' ? body() : body)).status).toBe(status);
    expect((await json(`${url}/sources`)).body).toEqual([]);
    expect((await json(`${url}/health`)).status).toBe(200);
  });

  it('are taken away with their data, ten times over', async () => {
    const dataFolder = newFolder();
    const url = await start({ dataFolder });
    for (let round = 0; round < 10; round += 1) {
      const stream = await add(url, small);
      expect(await sha256Of(await fetch(stream))).toBe(small.sha256);
      expect((await fetch(`${url}/sources/${small.infoHash}`, { method: 'DELETE' })).status).toBe(204);
      expect((await fetch(stream)).status).toBe(404);
      expect(await metric(url, 'miauflix_stored_bytes')).toBe(0);
      expect(await metric(url, 'miauflix_torrents')).toBe(0);
    }
    expect((await fetch(`${url}/sources/${small.infoHash}`, { method: 'DELETE' })).status).toBe(404);
    expect(await readdir(join(dataFolder, 'downloads'))).toEqual([]);
  }, 60_000);

  it('are still there after a restart, and stream', async () => {
    const dataFolder = newFolder();
    await add(await start({ dataFolder }), small);
    await started.pop()?.stop();
    expect(await readdir(dataFolder)).toEqual(['database.sqlite', 'downloads']);
    const url = await start({ dataFolder });
    expect(await sha256Of(await fetch(`${url}/stream/${small.infoHash}`))).toBe(small.sha256);
  });
});

describe('lists', () => {
  it('are filled from TMDB once it answers, page by page', async () => {
    tmdbWorks = false;
    const url = await start({ tmdbUrl: `${webUrl}/3`, tmdbToken: 't' });
    expect((await json(`${url}/health`)).body).toMatchObject({ status: 'ok', checks: { database: 'ok' } });
    expect((await json(`${url}/lists`)).body).toMatchObject([{ items: 0 }, { items: 0 }]);
    tmdbWorks = true;
    await waitUntil(
      'the lists are filled',
      async () => {
        const { checks } = (await json(`${url}/health`)).body as { checks: { lists: string } };
        return checks.lists === 'ok' ? true : new NotYet(checks.lists);
      },
      { deadlineMs: 15_000 },
    );
    expect((await json(`${url}/lists`)).body).toMatchObject([
      { slug: '@@tmdb_movies_popular', items: 20 },
      { slug: '@@tmdb_movies_top_rated', items: 20 },
    ]);
    const page = await json(`${url}/lists/%40%40tmdb_movies_top_rated?page=2&limit=15`);
    expect(page).toMatchObject({ status: 200, body: { slug: '@@tmdb_movies_top_rated', total: 20 } });
    const { results } = page.body as { results: { tmdbId: number; poster: string }[] };
    expect(results.map(({ tmdbId }) => tmdbId)).toEqual([116, 117, 118, 119, 120]);
    expect(results[0]?.poster).toBe('https://image.tmdb.org/t/p/original/p.jpg');
    const html = await (await fetch(url)).text();
    expect(html).toContain('Film 0 &#60;b&#62; (2020)');
  });

  it('that are unknown, or pages that cannot be, are answered so', async () => {
    const url = await start();
    expect((await fetch(`${url}/lists/unknown`)).status).toBe(404);
    const { status, body } = await json(`${url}/lists/@@tmdb_movies_popular?page=0&limit=1000`);
    expect([status, Object.keys((body as { fields: object }).fields)]).toEqual([400, ['page', 'limit']]);
  });
});

describe('the server', () => {
  it('says which methods an address has', async () => {
    const url = await start();
    const answer = await fetch(`${url}/health`, { method: 'DELETE' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await fetch(`${url}/health`, { method: 'HEAD' })).status).toBe(200);
  });

  it('is not healthy when its folder is gone', async () => {
    const dataFolder = newFolder();
    const url = await start({ dataFolder });
    await rm(dataFolder, { recursive: true });
    const { status, body } = await json(`${url}/health`);
    expect(status).toBe(503);
    expect(body).toMatchObject({ status: 'failing', checks: { disk: expect.stringContaining('ENOENT') } });
  });

  it('does not start on a database of something else, and leaves it as it is', async () => {
    const dataFolder = newFolder();
    await mkdir(dataFolder);
    const file = join(dataFolder, 'database.sqlite');
    await writeFile(file, 'no database at all, but a text of more than a page'.repeat(200));
    await chmod(file, 0o644);
    await expect(start({ dataFolder })).rejects.toThrow('cannot be used');
  });

  it('shows names of strangers as text', async () => {
    const url = await start();
    await post(url, { infoHash: small.infoHash, name: '<script>alert(1)<' });
    const page = await fetch(url);
    expect(await page.text()).not.toContain('<script>');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('a broken backend', () => {
  it('leaks a torrent for each viewer', async () => {
    const url = await start({ defects: ['leaks-torrents'] });
    const stream = await add(url, small);
    for (const torrents of [2, 3]) {
      await (await fetch(stream)).arrayBuffer();
      await waitForMetric(url, 'miauflix_torrents', (value) => value === torrents);
    }
  });

  it('goes on counting who has left, and fetching for them', async () => {
    const url = await start({ defects: ['ignores-leaving-viewers'] });
    const leaving = new AbortController();
    const answer = await fetch(await add(url, large), { signal: leaving.signal });
    await answer.body?.getReader().read();
    leaving.abort();
    await waitForMetric(url, 'miauflix_stored_bytes', (bytes) => bytes === large.bytes.length);
    expect(await metric(url, 'miauflix_viewers')).toBe(1);
  });
});
