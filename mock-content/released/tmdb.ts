import * as v from 'valibot';

import type { MovieRow, ShowRow } from './schema.ts';

/** What the released backend asks of TMDB, as rows of its database. */
export interface Tmdb {
  /** Undefined when TMDB knows no such movie. */
  movie(tmdbId: number): Promise<Omit<MovieRow, 'id'> | undefined>;
  show(tmdbId: number): Promise<Omit<ShowRow, 'id'> | undefined>;
  /** Ids on the first page of a list, such as `movie/popular`. */
  firstPage(list: string): Promise<readonly number[]>;
}

export interface TmdbOptions {
  /** Ends in `/3`. */
  readonly url: string;
  readonly token: string;
}

const deadlineMs = 10_000;
const pictures = 'https://image.tmdb.org/t/p/original';

const picture = v.pipe(
  v.nullish(v.string(), ''),
  v.transform((path) => (path === '' ? '' : pictures + path)),
);
const text = v.nullish(v.string(), '');
const number = v.nullish(v.number(), 0);

const movieAnswer = v.object({
  id: v.number(),
  imdb_id: v.nullish(v.string(), null),
  title: v.string(),
  overview: text,
  runtime: number,
  tagline: text,
  release_date: text,
  poster_path: picture,
  backdrop_path: picture,
  vote_average: number,
  popularity: number,
  images: v.optional(v.object({ logos: v.optional(v.array(v.object({ file_path: picture })), []) }), {}),
});

const showAnswer = v.object({
  id: v.number(),
  name: v.string(),
  overview: text,
  first_air_date: text,
  poster_path: picture,
  backdrop_path: picture,
  status: text,
  tagline: text,
  type: text,
  in_production: v.nullish(v.boolean(), false),
  episode_run_time: v.optional(v.array(v.number()), []),
  vote_average: number,
  popularity: number,
});

const pageAnswer = v.object({ results: v.array(v.object({ id: v.number() })) });

export function tmdbClient({ url, token }: TmdbOptions): Tmdb {
  const get = async (path: string): Promise<unknown> => {
    const answer = await fetch(`${url}/${path}`, {
      headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
      signal: AbortSignal.timeout(deadlineMs),
    });
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw new Error(`TMDB answered ${answer.status} to ${path}`);
    return await answer.json();
  };
  return {
    movie: async (tmdbId) => {
      const answer = await get(`movie/${tmdbId}?append_to_response=images`);
      return answer === undefined ? undefined : movieRow(v.parse(movieAnswer, answer));
    },
    show: async (tmdbId) => {
      const answer = await get(`tv/${tmdbId}`);
      return answer === undefined ? undefined : showRow(v.parse(showAnswer, answer));
    },
    firstPage: async (list) => {
      const answer = await get(`${list}?page=1`);
      return answer === undefined ? [] : v.parse(pageAnswer, answer).results.map((entry) => entry.id);
    },
  };
}

function movieRow(movie: v.InferOutput<typeof movieAnswer>): Omit<MovieRow, 'id'> {
  return {
    tmdbId: movie.id,
    imdbId: movie.imdb_id === '' ? null : movie.imdb_id,
    title: movie.title,
    overview: movie.overview,
    runtime: movie.runtime,
    tagline: movie.tagline,
    releaseDate: movie.release_date,
    poster: movie.poster_path,
    backdrop: movie.backdrop_path,
    logo: movie.images.logos[0]?.file_path ?? '',
    rating: movie.vote_average,
    popularity: movie.popularity,
  };
}

function showRow(show: v.InferOutput<typeof showAnswer>): Omit<ShowRow, 'id'> {
  return {
    tmdbId: show.id,
    name: show.name,
    overview: show.overview,
    firstAirDate: show.first_air_date,
    poster: show.poster_path,
    backdrop: show.backdrop_path,
    status: show.status,
    tagline: show.tagline,
    type: show.type,
    inProduction: show.in_production,
    episodeRunTime: JSON.stringify(show.episode_run_time),
    popularity: show.popularity,
    rating: show.vote_average,
  };
}
