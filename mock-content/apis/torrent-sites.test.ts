import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { offeredFilms } from './offers.ts';
import type { ApiAnswer } from './routing.ts';
import { therarbgApi } from './therarbg.ts';
import { ytsApi } from './yts.ts';

const seederUrl = 'http://127.0.0.1:3001';
const yts = ytsApi(offeredFilms, seederUrl);
const therarbg = therarbgApi(offeredFilms);
const [film] = offeredFilms;
const { video, movie, imdbId } = film!;

function ask(api: typeof yts, target: string, method = 'GET'): ApiAnswer {
  const { pathname, searchParams } = new URL(target, 'http://site.example');
  return api({ method, path: pathname, query: searchParams, headers: {} });
}

interface YtsList {
  readonly status: string;
  readonly data: {
    readonly movie_count: number;
    readonly movies?: readonly {
      readonly id: number;
      readonly imdb_code: string;
      readonly torrents: unknown[];
    }[];
  };
}

function listMovies(query: string): YtsList {
  const { status, body } = ask(yts, `/api/v2/list_movies.json?${query}`);
  expect(status).toBe(200);
  return body as YtsList;
}

describe('YTS', () => {
  it.each(offeredFilms)('offers $video.name under $imdbId', (offer) => {
    const { status, data } = listMovies(`query_term=${offer.imdbId}&page=1&limit=20`);
    expect([status, data.movie_count]).toEqual(['ok', 1]);
    expect(data.movies![0]!.imdb_code).toBe(offer.imdbId);
    expect(data.movies![0]!.torrents).toEqual([
      expect.objectContaining({
        url: `${seederUrl}/torrents/${offer.video.infoHash}.torrent`,
        hash: offer.video.infoHash,
        quality: offer.quality,
        size_bytes: offer.video.size,
      }),
    ]);
  });

  it('has nothing for any other film, and says so without an error', () => {
    const known = offeredFilms.map((offer) => offer.imdbId);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }).map((n) => `tt${String(n).padStart(7, '0')}`),
        (id) => {
          fc.pre(!known.includes(id));
          const list = listMovies(`query_term=${id}`);
          expect([list.status, list.data.movie_count]).toEqual(['ok', 0]);
          expect(list.data).not.toHaveProperty('movies');
        },
      ),
    );
  });

  it.each([
    ['limit=1', 3, 1],
    ['', 3, 3],
    ['limit=2&page=2', 3, 1],
    ['page=9', 3, 0],
    ['limit=9999', 3, 3],
    ['limit=two', 3, 3],
    ['quality=1080p', 1, 1],
    [`query_term=${encodeURIComponent(movie.title.en)}`, 1, 1],
  ])('?%s finds %i, shows %i', (query, count, shown) => {
    const { data } = listMovies(query);
    expect([data.movie_count, data.movies?.length ?? 0]).toEqual([count, shown]);
  });

  it('tells of one film by either id', () => {
    const [listed] = listMovies(`query_term=${imdbId}`).data.movies!;
    const byImdbId = ask(yts, `/api/v2/movie_details.json?imdb_id=${imdbId}`).body;
    expect(byImdbId).toMatchObject({ status: 'ok', data: { movie: listed } });
    expect(ask(yts, `/api/v2/movie_details.json?movie_id=${listed!.id}`).body).toEqual(byImdbId);
    expect(ask(yts, '/api/v2/movie_details.json?imdb_id=tt0000001').body).toMatchObject({
      status: 'ok',
      data: { movie: { id: 0 } },
    });
    expect(ask(yts, '/api/v2/movie_details.json').body).toMatchObject({ status: 'error' });
  });

  it('leads to the torrent', () => {
    const found = ask(yts, `/torrent/download/${video.infoHash.toUpperCase()}`);
    expect(found).toMatchObject({
      status: 302,
      headers: { Location: `${seederUrl}/torrents/${video.infoHash}.torrent` },
    });
    expect(ask(yts, `/torrent/download/${'0'.repeat(40)}`).status).toBe(404);
  });

  it('answers other paths and methods by a page', () => {
    expect(ask(yts, '/api/v3/list_movies.json').status).toBe(404);
    expect(ask(yts, '/api/v2/list_movies.json', 'POST')).toMatchObject({
      status: 405,
      headers: { 'Content-Type': expect.stringContaining('text/html') },
    });
  });
});

describe('TheRARBG', () => {
  const posts = (target: string): { total: number; hashes: unknown[] } => {
    const { status, body } = ask(therarbg, target);
    expect(status).toBe(200);
    const { total, results } = body as { total: number; results: { h: string }[] };
    return { total, hashes: results.map((post) => post.h) };
  };

  it.each([
    `/get-posts/keywords:${imdbId}:ncategory:XXX/?format=json`,
    `/get-posts/keywords:${imdbId}:format:json`,
    `/get-posts/keywords:${imdbId}:format:json/`,
    `/get-posts/keywords:${encodeURIComponent(movie.title.en)}:category:Movies/?format=json`,
  ])('%s finds our video', (target) => {
    expect(posts(target)).toEqual({ total: 1, hashes: [video.infoHash] });
  });

  it.each([
    '/get-posts/keywords:tt0000001/?format=json',
    '/get-posts/category:Movies:time:1H/?format=json',
    '/get-posts/category:TV/?format=json',
    '/get-posts/category:Movies/?format=json&page=2',
  ])('%s shows nothing', (target) => {
    expect(posts(target).hashes).toEqual([]);
  });

  it('sorts as asked', () => {
    const smallFirst = offeredFilms.map((offer) => offer.video.infoHash);
    expect(posts('/get-posts/order:s/?format=json').hashes).toEqual(smallFirst);
    expect(posts('/get-posts/order:-s/?format=json').hashes).toEqual([...smallFirst].reverse());
  });

  it('tells of a film and of its posts', () => {
    const answer = ask(therarbg, `/imdb-detail/${imdbId}/?format=json`);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        imdb: { imdb_id: imdbId, tmdb_id: movie.id, content_type: 'movie' },
        trb_posts: [{ info_hash: video.infoHash, size: video.size, season: 0 }],
      },
    });
    const { trb_posts: found } = answer.body as { trb_posts: { eid: string }[] };
    expect(ask(therarbg, `/post-detail/${found[0]!.eid}/a-name/?format=json`).body).toEqual(found[0]);
  });

  it('sends whoever asks for another film to the first page', () => {
    expect(ask(therarbg, '/imdb-detail/tt0000001/?format=json')).toMatchObject({
      status: 302,
      headers: { Location: '/' },
    });
  });

  it.each([
    [`/imdb-detail/${imdbId}/`, 200],
    ['/sorcery/', 404],
    ['/post-detail/nothing/x/?format=json', 404],
  ])('%s is a page, %i', (target, status) => {
    expect(ask(therarbg, target)).toMatchObject({
      status,
      headers: { 'Content-Type': expect.stringContaining('text/html') },
    });
  });
});
