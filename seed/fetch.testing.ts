import type { RequestListener } from 'node:http';

import * as v from 'valibot';

import { startHttpServer } from '../kit/http-server.ts';
import { silentReporter } from '../kit/reporter.ts';

import type { DetailsCache } from './cache.ts';
import { catalogueSchema } from './catalogue-schema.ts';
import { fetchCatalogue } from './fetch.ts';
import { listsFor } from './lists.ts';
import type { Catalogue, ListWanted } from './model.ts';
import { createTmdb, type TmdbOptions } from './tmdb/client.ts';

/** What tests of fetching have in common: one run of it, and small TMDBs of their own. */
export const token = 'the-token';

export const movies = (limit: number): ListWanted[] =>
  listsFor({ what: 'popular', schema: 'miauflix', limit });

export interface Fetching extends Partial<TmdbOptions> {
  readonly lists?: readonly ListWanted[];
  readonly languages?: readonly string[];
  readonly cache?: DetailsCache;
}

export interface Fetched {
  readonly catalogue: Catalogue;
  readonly requests: number;
  readonly told: readonly string[];
}

export async function fetched({
  lists = movies(40),
  languages = ['en', 'es'],
  cache,
  ...options
}: Fetching): Promise<Fetched> {
  const told: string[] = [];
  const tell = (message = ''): void => void told.push(message);
  const reporter = {
    ...silentReporter,
    warning: tell,
    progress: (title: string, total?: number) => ({
      update: (done: number) => tell(`${title} ${done}/${total ?? 0}`),
      end: (note?: string) => tell(`${title}: ${note ?? ''}`),
    }),
  };
  const tmdb = createTmdb({
    token,
    deadlineMs: 50_000,
    requestsPerSecond: 2000,
    firstPauseMs: 1,
    env: {},
    reporter,
    ...options,
  });
  try {
    const catalogue = await fetchCatalogue({
      tmdb,
      lists,
      languages,
      cache,
      reporter,
      signal: options.signal,
    });
    v.parse(catalogueSchema, catalogue);
    return { catalogue, requests: tmdb.requests, told };
  } finally {
    tmdb.close();
  }
}

export async function failure(options: Fetching): Promise<Error> {
  return await fetched(options).then(
    () => {
      throw new Error('the fetch did not fail');
    },
    (error: unknown) => error as Error,
  );
}

/** Everything but the time. */
export const content = ({ catalogue }: Fetched): object => ({ ...catalogue, fetchedAt: '' });

/** A TMDB of our own: what `answer` has for a path; 404 for what it has not. */
export async function withServer<T>(
  answer: (path: string, url: URL) => unknown,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const listener: RequestListener = (req, res) => {
    const url = new URL(req.url ?? '/', 'http://x');
    const body = answer(url.pathname.slice('/3/'.length), url);
    if (body === undefined) res.statusCode = 404;
    if (body === 'hang up') res.destroy();
    else res.end(typeof body === 'string' ? body : JSON.stringify(body ?? {}));
  };
  const server = await startHttpServer(listener, { host: '127.0.0.1', port: 0 });
  try {
    return await work(`${server.url}/3`);
  } finally {
    await server.stop(0);
  }
}

export const film = (id: number, changes: object = {}): object => ({
  id,
  imdb_id: null,
  title: `Film ${id}`,
  original_title: '',
  original_language: 'en',
  overview: '',
  runtime: 0,
  tagline: '',
  release_date: '',
  poster_path: null,
  backdrop_path: null,
  vote_average: 0,
  popularity: 0,
  genres: [],
  translations: { translations: [] },
  images: { logos: [] },
  external_ids: { imdb_id: null },
  ...changes,
});

/** Pages of these ids, and a film for each; `changes` replaces what is answered for a path. */
export const world =
  (ids: readonly number[], changes: Readonly<Record<string, unknown>> = {}) =>
  (path: string, url: URL): unknown => {
    if (Object.hasOwn(changes, path)) return changes[path];
    if (path.startsWith('genre/')) return { genres: [{ id: 18, name: 'Drama' }] };
    const [, id] = /^movie\/(\d+)$/.exec(path) ?? [];
    if (id !== undefined) return film(Number(id));
    const start = (Number(url.searchParams.get('page')) - 1) * 20;
    const results = ids.slice(start, start + 20).map((one) => ({ id: one }));
    return { results, total_pages: Math.ceil(ids.length / 20) };
  };

export const own = (limit: number, path = 'movie/popular'): ListWanted[] => [
  { kind: 'movie', path, slug: '@@own', name: 'Own', description: '', limit },
];
export const range = (length: number, first = 1): number[] =>
  Array.from({ length }, (_, index) => first + index);
