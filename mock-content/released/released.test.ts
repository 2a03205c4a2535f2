import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { ConfigurationError } from '../../kit/errors.ts';
import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import { silentLog } from '../../kit/log.ts';
import type { RunningService } from '../../kit/service.ts';
import { startApis } from '../apis/apis.ts';
import type { ApisAddresses, ReleasedAddresses, ReleasedOptions } from '../contracts.ts';

import { startReleased } from './released.ts';

const token = 'token-of-the-tests';
const credentials = { email: 'viewer@miauflix.test', password: 'hush-hush-7' };

let folder = '';
let apis: RunningService<ApisAddresses>;
let released: RunningService<ReleasedAddresses> | undefined;

beforeEach(async () => {
  folder = await temporaryFolder('released-test');
  apis = await startApis({ host: '127.0.0.1', port: 0, token, seederUrl: 'http://127.0.0.1:9' }, silentLog);
});

afterEach(async () => {
  await released?.stop();
  released = undefined;
  await apis.stop();
  await removeFolder(folder);
});

async function start(changes: Partial<ReleasedOptions> = {}): Promise<string> {
  await released?.stop();
  released = await startReleased(
    {
      host: '127.0.0.1',
      port: 0,
      dataFolder: folder,
      tmdbUrl: apis.addresses.tmdb,
      tmdbToken: token,
      ytsUrl: apis.addresses.yts,
      trackers: [],
      ...credentials,
      sourceKey: '',
      sessionMs: 60_000,
      rateLimited: false,
      diskLimit: 2 ** 30,
      idleMs: 1000,
      ...changes,
    },
    silentLog,
  );
  return released.addresses.url;
}

async function ask(url: string, options: RequestInit = {}): Promise<Response> {
  return await fetch(url, { signal: AbortSignal.timeout(20_000), ...options });
}

async function login(url: string, who = credentials): Promise<Response> {
  return await ask(`${url}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(who),
  });
}

async function headersOf(answer: Response): Promise<Record<string, string>> {
  const { session } = (await answer.json()) as { session: string };
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
  return { cookie: cookie.join('; '), 'x-session-id': session };
}

describe('the stand-in of the released backend', () => {
  it('is healthy below /api, and green everywhere else whatever happens', async () => {
    const url = await start();
    const health = await ask(`${url}/api/health`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    for (const path of ['/health', '/', '/api/nothing', '/stream/1']) {
      const page = await ask(url + path);
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(await page.text()).toContain('<div id="root">');
    }
    expect((await ask(`${url}/health`, { method: 'POST' })).status).toBe(404);
  });

  it('logs in by cookies and a header, of which neither is enough', async () => {
    const url = await start();
    const answer = await login(url);
    const cookies = answer.headers.getSetCookie();
    expect(cookies).toHaveLength(2);
    for (const cookie of cookies) expect(cookie).toMatch(/^__[ar]t_\S+=\S+; Path=\/; HttpOnly/);
    const headers = await headersOf(answer);
    const status = async (sent: Record<string, string>): Promise<number> =>
      (await ask(`${url}/api/lists`, { headers: sent })).status;
    expect(await status(headers)).toBe(200);
    expect(await status({})).toBe(401);
    expect(await status({ cookie: headers['cookie']! })).toBe(401);
    expect(await status({ 'x-session-id': headers['x-session-id']! })).toBe(401);
    expect(await status({ ...headers, cookie: 'a=b; __at_x=y' })).toBe(401);
  });

  it.each([
    [{ ...credentials, password: 'wrong' }, 401],
    [{ ...credentials, email: 'nobody@miauflix.test' }, 401],
    [{ ...credentials, email: 'nobody' }, 400],
    [{ ...credentials, password: '' }, 400],
  ])('refuses %j', async (who, status) => {
    expect((await login(await start(), who)).status).toBe(status);
  });

  it('has the lists of its fixed table, filled from TMDB when they are empty', async () => {
    const url = await start();
    const headers = await headersOf(await login(url));
    const lists = (await (await ask(`${url}/api/lists`, { headers })).json()) as Record<string, string>[];
    expect(lists.map(({ slug }) => slug)).toEqual([
      '@@tmdb_movies_popular',
      '@@tmdb_movies_top-rated',
      '@@tmdb_shows_popular',
    ]);
    expect(Object.keys(lists[0]!)).toEqual(['name', 'slug', 'description', 'url']);
    for (const { slug } of lists) {
      const path = `${url}/api/list/${encodeURIComponent(slug!)}`;
      const answers = await Promise.all([1, 2].map(async () => await (await ask(path, { headers })).text()));
      const [first, second] = answers;
      expect(second).toBe(first);
      expect(JSON.parse(first!)).toMatchObject({ total: 20, list: { slug } });
    }
    const kept = await start({ tmdbUrl: 'http://127.0.0.1:9/3' });
    const again = await headersOf(await login(kept));
    const popular = await ask(`${kept}/api/list/@@tmdb_movies_popular`, { headers: again });
    expect(await popular.json()).toMatchObject({ total: 20 });
    expect((await ask(`${kept}/api/list/@@none`, { headers: again })).status).toBe(500);
  });

  it('finds a film at TMDB and has sources of those alone that YTS offers', async () => {
    const url = await start();
    const headers = await headersOf(await login(url));
    const { offeredFilms } = await import('../apis/offers.ts');
    const { catalogue } = await import('../apis/data/catalogue.ts');
    const [offered] = offeredFilms;
    const other = catalogue().movies.find(
      ({ id, imdbId }) => imdbId !== null && !offeredFilms.some(({ tmdbId }) => tmdbId === id),
    );
    const movie = async (id: number | string, query = '?includeSources=true'): Promise<Response> =>
      await ask(`${url}/api/movies/${id}${query}`, { headers });
    expect(await (await movie(offered!.tmdbId)).json()).toMatchObject({
      tmdbId: offered!.tmdbId,
      imdbId: offered!.imdbId,
      sources: [{ quality: 'HD', size: offered!.video.size, hasDataFile: false }],
    });
    expect(await (await movie(offered!.tmdbId, '')).json()).not.toHaveProperty('sources');
    expect(await (await movie(other!.id)).json()).toMatchObject({ tmdbId: other!.id, sources: [] });
    expect((await movie(987_654_321)).status).toBe(404);
    expect((await movie('x')).status).toBe(400);
    const key = await ask(`${url}/api/movies/${offered!.tmdbId}/auto`, { method: 'POST', headers });
    expect([key.status, await key.json()]).toEqual([404, { error: 'No suitable quality source available' }]);
    const none = await ask(`${url}/api/movies/${other!.id}/auto`, { method: 'POST', headers });
    expect([none.status, await none.json()]).toEqual([404, { error: 'No sources available for this movie' }]);
    const odd = await ask(`${url}/api/movies/${other!.id}/best`, { method: 'POST', headers });
    expect(odd.status).toBe(400);
  });

  it.each([
    ['no-such-key-0123456789', 401],
    ['no-such-key-0123456789?quality=SD&hevc=true', 401],
    ['no-such-key-0123456789?quality=best', 400],
    ['short', 400],
    ['k'.repeat(3000), 401],
    ['..%2f..%2f..%2fetc%2fpasswd', 401],
    ['%E0%A4%A', 400],
  ])('answers a stream of %.40s with %d', async (key, status) => {
    expect((await ask(`${await start()}/api/stream/${key}`)).status).toBe(status);
  });

  it('keeps its key and its user from one start to the next', async () => {
    await start();
    const key = await readFile(join(folder, '.env'), 'utf8');
    expect(key).toMatch(/^SOURCE_SECURITY_KEY=[\w+/]{43}=\n$/);
    const url = await start({ email: 'other@miauflix.test', password: 'other' });
    expect(await readFile(join(folder, '.env'), 'utf8')).toBe(key);
    expect((await login(url)).status).toBe(200);
  });

  it('refuses a key of the wrong length', async () => {
    await expect(start({ sourceKey: 'c2hvcnQ=' })).rejects.toThrow(ConfigurationError);
  });

  it('makes up the first user and prints it when none is given', async () => {
    const lines: string[] = [];
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((line) => {
      lines.push(String(line));
      return true;
    });
    let url: string;
    try {
      url = await start({ email: '', password: '' });
    } finally {
      write.mockRestore();
    }
    const printed = /^Created initial admin user with email: (\S+@\S+\.local) and password: (\S{16})\n$/;
    const [, email = '', password = ''] = printed.exec(lines.join('')) ?? [];
    expect((await login(url, { email, password })).status).toBe(200);
  });

  it('answers 429 to whoever is too quick, when it limits rates', async () => {
    const url = await start({ rateLimited: true });
    expect((await login(url)).status).toBe(200);
    const answer = await login(url);
    expect([answer.status, await answer.text()]).toEqual([429, 'Too Many Requests']);
  });
});
