import * as v from 'valibot';

import {
  datePattern,
  imdbPattern,
  largestInteger,
  longestText,
  longestTitle,
  storable,
  tmdbId,
} from '../text.ts';

import { pictureAddress } from './pictures.ts';

/**
 * What TMDB answers, as far as it is used (https://developer.themoviedb.org/reference). What it does not know is
 * null or empty there, and becomes `''` or 0; a field that is missing altogether means that the answer is not
 * whole, and nothing of it is taken.
 */
const text = (most: number): v.GenericSchema<string | null, string> =>
  v.pipe(
    v.nullable(v.string()),
    v.transform((value) => storable(value ?? '')),
    v.maxLength(most, `longer than ${most} signs`),
  );

const title = v.pipe(
  text(longestTitle),
  v.check((value) => value.trim() !== '', 'is empty'),
);

const picture = v.pipe(
  v.nullable(v.string()),
  v.transform((path) => pictureAddress(path)),
);
const date = v.pipe(text(20), v.regex(datePattern, 'is no date'));

const minutes = v.pipe(
  v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(largestInteger))),
  v.transform((value) => Math.round(value ?? 0)),
);

/** Two digits, as many as the database's `decimal(4,2)` keeps. */
const rating = v.pipe(
  v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(10))),
  v.transform((value) => Math.round((value ?? 0) * 100) / 100),
);

const popularity = v.pipe(
  v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))),
  v.transform((value) => value ?? 0),
);

const imdbId = v.pipe(
  v.nullable(v.string()),
  v.transform((value) => (typeof value === 'string' && imdbPattern.test(value) ? value : null)),
);

const genre = v.object({ id: tmdbId, name: v.optional(text(longestTitle), null) });

/** Of what is appended, entries may lack fields: a translation may be of the title alone. */
const translation = v.object({
  iso_639_1: v.string(),
  iso_3166_1: v.nullish(v.string(), ''),
  data: v.object({
    title: v.optional(text(longestTitle), null),
    overview: v.optional(text(longestText), null),
    tagline: v.optional(text(longestText), null),
  }),
});

const logo = v.object({
  file_path: v.string(),
  iso_639_1: v.nullish(v.string(), null),
  vote_average: v.nullish(v.number(), 0),
});

export const movieAnswer = v.object({
  id: tmdbId,
  imdb_id: imdbId,
  title,
  original_title: text(longestTitle),
  original_language: v.nullable(v.string()),
  overview: text(longestText),
  runtime: minutes,
  tagline: text(longestText),
  release_date: date,
  poster_path: picture,
  backdrop_path: picture,
  vote_average: rating,
  popularity,
  genres: v.array(genre),
  translations: v.object({ translations: v.array(translation) }),
  images: v.object({ logos: v.array(logo) }),
  external_ids: v.object({ imdb_id: imdbId }),
});

export const showAnswer = v.object({
  id: tmdbId,
  name: title,
  overview: text(longestText),
  first_air_date: date,
  poster_path: picture,
  backdrop_path: picture,
  status: text(longestTitle),
  tagline: text(longestText),
  type: text(longestTitle),
  in_production: v.pipe(
    v.nullable(v.boolean()),
    v.transform((value) => value ?? false),
  ),
  episode_run_time: v.nullish(v.array(minutes), []),
  vote_average: rating,
  popularity,
  external_ids: v.object({ imdb_id: imdbId }),
});

export const genresAnswer = v.object({ genres: v.array(genre) });

/** TMDB's own lists have `results`, those that users have made `items`. */
export const pageAnswer = v.pipe(
  v.object({
    results: v.optional(v.array(v.unknown())),
    items: v.optional(v.array(v.unknown())),
    total_pages: v.optional(v.nullable(v.number())),
  }),
  v.check(({ results, items }) => (results ?? items) !== undefined, 'results are missing'),
  v.transform(({ results, items, total_pages: pages }) => ({
    items: results ?? items ?? [],
    pages: pages ?? undefined,
  })),
);

/** What is used of an item on a page beside its id; the rest of it only tells whether it has changed. */
export const pageItem = v.object({
  id: tmdbId,
  media_type: v.fallback(v.optional(v.string()), undefined),
  vote_average: v.fallback(v.optional(rating), undefined),
  popularity: v.fallback(v.optional(popularity), undefined),
});

export type MovieAnswer = v.InferOutput<typeof movieAnswer>;
export type ShowAnswer = v.InferOutput<typeof showAnswer>;
export type TranslationAnswer = v.InferOutput<typeof translation>;
export type LogoAnswer = v.InferOutput<typeof logo>;
