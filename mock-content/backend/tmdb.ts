import * as v from 'valibot';

import type { MovieRow } from './entities.ts';
import { get } from './get.ts';

export interface TmdbOptions {
  /** Ends in `/3`. */
  readonly url: string;
  readonly token: string;
}

/** TMDB said no, or something that is no list of films. */
export class TmdbError extends Error {
  override readonly name = 'TmdbError';
  /** Whether asking again may help. */
  readonly isTransient: boolean;
  constructor(message: string, isTransient: boolean, cause?: unknown) {
    super(message, { cause });
    this.isTransient = isTransient;
  }
}

const deadlineMs = 10_000;
/** A page of 20 films has some 20 KB. */
const mostBytes = 2 ** 20;
const pictures = 'https://image.tmdb.org/t/p/original';

const text = v.nullish(v.string(), '');
const number = v.nullish(v.number(), 0);
const page = v.object({
  results: v.array(
    v.object({
      id: v.pipe(v.number(), v.integer()),
      title: v.string(),
      overview: text,
      release_date: text,
      poster_path: text,
      backdrop_path: text,
      vote_average: number,
      popularity: number,
    }),
  ),
});

/** The first page of one of TMDB's lists of films, such as `popular`: 20 of them. */
export async function firstPage(
  list: string,
  { url, token }: TmdbOptions,
  signal: AbortSignal,
): Promise<MovieRow[]> {
  const { status, body } = await get(`${url}/movie/${list}?page=1`, {
    headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
    signal: AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]),
    mostBytes,
  });
  if (status < 200 || status > 299) {
    const isTransient = status === 429 || status >= 500;
    throw new TmdbError(`TMDB answered ${status} to the list ${list}`, isTransient);
  }
  const parsed = v.safeParse(page, jsonOf(body));
  if (!parsed.success) throw new TmdbError(`TMDB's list ${list} is of an unknown form`, true);
  return parsed.output.results.map((film) => ({
    tmdbId: film.id,
    imdbId: null,
    title: film.title,
    overview: film.overview,
    runtime: 0,
    tagline: '',
    releaseDate: film.release_date,
    poster: pictureAt(film.poster_path),
    backdrop: pictureAt(film.backdrop_path),
    logo: '',
    rating: film.vote_average,
    popularity: film.popularity,
  }));
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

function pictureAt(path: string): string {
  return path === '' ? '' : pictures + path;
}
