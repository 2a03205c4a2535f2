import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { ConfigurationError, WorldError } from '../kit/errors.ts';
import { silentLog } from '../kit/log.ts';
import type { RunningService } from '../kit/service.ts';
import { startApis } from '../mock-content/apis/apis.ts';
import type { ApisAddresses } from '../mock-content/contracts.ts';

import { content, failure, fetched, film, own, range, token, withServer, world } from './fetch.testing.ts';
import { listsFor } from './lists.ts';

let apis: RunningService<ApisAddresses>;
let url: string;

beforeAll(async () => {
  const options = { host: '127.0.0.1', port: 0, token, seederUrl: 'http://127.0.0.1:1' };
  apis = await startApis(options, silentLog);
  url = apis.addresses.tmdb;
});

afterEach(async () => {
  await control({});
});

afterAll(async () => {
  await apis.stop();
});

async function control(tmdb: object): Promise<void> {
  const { origin } = new URL(url);
  const answer = await fetch(`${origin}/control`, { method: 'POST', body: JSON.stringify({ tmdb }) });
  expect(answer.status).toBe(200);
}

describe('a catalogue', () => {
  it('has the lists in TMDB’s order, with all that belongs to them', async () => {
    const lists = listsFor({ what: 'all', schema: 'contract', limit: 30 });
    const { catalogue, told } = await fetched({ url, lists });
    expect(catalogue.lists.map(({ slug, members }) => [slug, members.length])).toEqual(
      lists.map(({ slug }) => [slug, 30]),
    );
    const answer = await fetch(`${url}/tv/top_rated?page=1`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { results } = (await answer.json()) as { results: { id: number }[] };
    expect(catalogue.lists[3]!.members.slice(0, 20)).toEqual(results.map(({ id }) => id));
    expect(catalogue.languages).toEqual(['en', 'es']);
    expect(catalogue.genres.find(({ id }) => id === 878)).toEqual({
      id: 878,
      names: { en: 'Science Fiction', es: 'Ciencia ficción' },
    });
    expect(catalogue.movies.some(({ translations }) => translations.length === 2)).toBe(true);
    expect(catalogue.movies.some(({ logo }) => logo.endsWith('.png'))).toBe(true);
    expect(catalogue.leftOut).toEqual([]);
    expect(told).toEqual(
      expect.arrayContaining([
        'Pages 8/8',
        'Pages: 120 items on 4 lists',
        expect.stringMatching(/^Details: \d+ movies/),
      ]),
    );
  });

  it('is in the first language, and the same however its answers come', async () => {
    const first = await fetched({ url, languages: ['es', 'en'], connections: 1 });
    const second = await fetched({ url, languages: ['es', 'en'] });
    expect(content(first)).toEqual(content(second));
    const { title, translations } = first.catalogue.movies[0]!;
    expect(translations.map(({ language }) => language)).toEqual(['es', 'en']);
    expect(translations[0]!.title).toBe(title);
    expect(translations[1]!.title).not.toBe(title);
  });

  it('of a list that is shorter than was wanted ends with it', async () => {
    const { catalogue, requests } = await withServer(world(range(25)), async (server) =>
      fetched({ url: server, lists: own(200), languages: ['en'] }),
    );
    expect(catalogue.lists[0]!.members).toEqual(range(25));
    expect(requests).toBe(1 + 2 + 25);
  });

  it('has what moved from page to page meanwhile once, and is as long as wanted', async () => {
    const ids = [...range(20), ...range(20, 16), ...range(20, 36)];
    const { catalogue } = await withServer(world(ids), async (server) =>
      fetched({ url: server, lists: own(40) }),
    );
    expect(catalogue.lists[0]!.members).toEqual(range(40));
  });

  it('has an id of IMDb once', async () => {
    const twin = { external_ids: { imdb_id: 'tt0137523' } };
    const changes = { 'movie/1': film(1, twin), 'movie/2': film(2, twin) };
    const { catalogue } = await withServer(world([1, 2, 3], changes), async (server) =>
      fetched({ url: server, lists: own(20) }),
    );
    expect(catalogue.movies.map(({ imdbId }) => imdbId)).toEqual(['tt0137523', null, null]);
  });

  it('has the names of genres that only a film knows', async () => {
    const changes = {
      'movie/1': film(1, {
        genres: [
          { id: 99, name: 'New' },
          { id: 98, name: '' },
          { id: 18, name: 'Other' },
        ],
      }),
    };
    const { catalogue } = await withServer(world([1], changes), async (server) =>
      fetched({ url: server, lists: own(20) }),
    );
    expect(catalogue.movies[0]!.genres).toEqual([99, 18]);
    expect(catalogue.genres).toEqual([
      { id: 18, names: { en: 'Drama', es: 'Drama' } },
      { id: 99, names: { en: 'New' } },
    ]);
  });

  it('of a list of users has the kind that was asked for', async () => {
    const items = [1, 2, 3].map((id) => ({ id, media_type: id === 2 ? 'tv' : 'movie' }));
    const { catalogue } = await withServer(world([], { 'list/7': { items } }), async (server) =>
      fetched({ url: server, lists: own(20, 'list/7') }),
    );
    expect(catalogue.lists[0]!.members).toEqual([1, 3]);
  });
});

describe('what is broken', () => {
  it.each<[string, unknown, RegExp]>([
    ['has no title', film(7, { title: '' }), /title: is empty/],
    ['is gone', undefined, /404/],
    ['is no JSON', '<html>', /is no JSON/],
    ['always hangs up', 'hang up', /cannot be reached/],
    ['is another one', film(8), /about 8/],
  ])('an item that %s is told and left out', async (_what, answer, reason) => {
    const { catalogue, told } = await withServer(world(range(20), { 'movie/7': answer }), async (server) =>
      fetched({ url: server, lists: own(20) }),
    );
    expect(catalogue.leftOut).toEqual([{ what: 'movie 7', reason: expect.stringMatching(reason) }]);
    expect(catalogue.lists[0]!.members).toEqual(range(20).filter((id) => id !== 7));
    expect(catalogue.movies.map(({ tmdbId }) => tmdbId)).toEqual(catalogue.lists[0]!.members);
    expect(told).toContainEqual(expect.stringContaining('Left out: movie 7'));
  });

  it('an item on a page is left out too', async () => {
    const page = { results: [{ id: 1 }, { id: 'x' }, null, { id: 2 }], total_pages: 1 };
    const { catalogue } = await withServer(world([], { 'movie/popular': page }), async (server) =>
      fetched({ url: server, lists: own(20) }),
    );
    expect(catalogue.lists[0]!.members).toEqual([1, 2]);
    expect(catalogue.leftOut).toHaveLength(2);
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['too many items', Object.fromEntries(range(6).map((id) => [`movie/${id}`, film(id, { title: '' })]))],
    ['a list without items', { 'movie/popular': { results: [], total_pages: 1 } }],
    ['a page of another form', { 'movie/popular': { message: 'hello' } }],
    ['genres of another form', { 'genre/movie/list': [] }],
    ['a page in place of JSON', { 'movie/popular': '<html>' }],
  ])('%s: nothing is taken', async (_what, changes) => {
    const error = await withServer(world(range(20), changes), async (server) =>
      failure({ url: server, lists: own(20) }),
    );
    expect(error).toBeInstanceOf(WorldError);
  });

  it('a list that TMDB does not know is a mistake of whoever gave it', async () => {
    const error = await withServer(world([], { 'list/7': undefined }), async (server) =>
      failure({ url: server, lists: own(20, 'list/7') }),
    );
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toContain('"list/7"');
  });

  it.each(['html', 'truncated', 'missing-fields', '500'])('TMDB when everything is %s', async (broken) => {
    await control({ broken });
    expect(await failure({ url })).toBeInstanceOf(WorldError);
  });

  it('a token that TMDB does not know', async () => {
    const error = await failure({ url, token: 'another-token' });
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toMatch(/401: Invalid API key.*themoviedb\.org/);
  });
});

describe('what passes', () => {
  it('a limit of the rate, of every third request', async () => {
    const whole = await fetched({ url });
    await control({ rateLimitEvery: 3, retryAfterSeconds: 0 });
    const limited = await fetched({ url });
    expect(content(limited)).toEqual(content(whole));
    expect(limited.requests).toBeGreaterThan(whole.requests * 1.3);
  });

  it('a TMDB that is slow', async () => {
    const whole = await fetched({ url });
    await control({ slowMs: 200 });
    expect(content(await fetched({ url }))).toEqual(content(whole));
  });
});
