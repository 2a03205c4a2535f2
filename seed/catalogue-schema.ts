import * as v from 'valibot';

import { mostItems } from './lists.ts';
import type { Catalogue, Genre, Movie, Show } from './model.ts';
import {
  datePattern,
  imdbPattern,
  isStorable,
  languagePattern,
  largestInteger,
  longestText,
  longestTitle,
  tmdbId,
} from './text.ts';
import { isPictureAddress } from './tmdb/pictures.ts';

/** What a cache or a snapshot may hold: no more than a fetch could have put there. */
const text = (most: number): v.GenericSchema<string> =>
  v.pipe(
    v.string(),
    v.maxLength(most),
    v.check((value) => isStorable(value), 'has signs that cannot be stored'),
  );

const title = v.pipe(
  text(longestTitle),
  v.check((value) => value.trim() !== '', 'is empty'),
);
const longText = text(longestText);
const shortText = text(longestTitle);
const picture = v.pipe(
  v.string(),
  v.check((value) => isPictureAddress(value), 'is no picture of TMDB'),
);
const date = v.pipe(v.string(), v.regex(datePattern));
const integer = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(largestInteger));
const rating = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(10));
const popularity = v.pipe(v.number(), v.finite(), v.minValue(0));
const imdbId = v.nullable(v.pipe(v.string(), v.regex(imdbPattern)));
const language = v.pipe(v.string(), v.regex(languagePattern));

export const movieSchema = v.strictObject({
  tmdbId,
  imdbId,
  title,
  overview: longText,
  runtime: integer,
  tagline: longText,
  releaseDate: date,
  poster: picture,
  backdrop: picture,
  logo: picture,
  rating,
  popularity,
  genres: v.pipe(
    v.array(tmdbId),
    v.check((all) => isDistinct(all), 'has a genre twice'),
  ),
  translations: v.pipe(
    v.array(v.strictObject({ language, title, overview: longText, tagline: longText })),
    v.check((all) => isDistinct(all.map((one) => one.language)), 'has a language twice'),
  ),
}) satisfies v.GenericSchema<unknown, Movie>;

export const showSchema = v.strictObject({
  tmdbId,
  imdbId,
  name: title,
  overview: longText,
  firstAirDate: date,
  poster: picture,
  backdrop: picture,
  status: shortText,
  tagline: longText,
  type: shortText,
  inProduction: v.boolean(),
  episodeRunTime: v.array(integer),
  rating,
  popularity,
}) satisfies v.GenericSchema<unknown, Show>;

export const genreSchema = v.strictObject({
  id: tmdbId,
  names: v.pipe(
    v.record(language, title),
    v.check((names) => Object.keys(names).length > 0, 'has no name'),
  ),
}) satisfies v.GenericSchema<unknown, Genre>;

/** As `v.array`, but of the items that it was given: copies of 20,000 films would take as much memory again. */
function eachOf<T>(item: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, T[]> {
  return v.pipe(
    v.array(v.unknown()),
    v.rawTransform(({ dataset: { value: items }, addIssue }) => {
      items.forEach((one, key) => {
        for (const { message, expected, received, path = [] } of v.safeParse(item, one).issues ?? []) {
          const place = { type: 'array', origin: 'value', input: items, key, value: one } as const;
          addIssue({ message, received, ...(expected !== null && { expected }), path: [place, ...path] });
        }
      });
      return items as T[];
    }),
  );
}

const kind = v.picklist(['movie', 'show']);

const listSchema = v.strictObject({
  kind,
  path: shortText,
  slug: v.pipe(v.string(), v.regex(/^[\w@-]{1,100}$/)),
  name: title,
  description: shortText,
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostItems)),
  members: v.pipe(
    v.array(tmdbId),
    v.maxLength(mostItems),
    v.check((all) => isDistinct(all), 'has an item twice'),
  ),
});

export const catalogueSchema = v.pipe(
  v.strictObject({
    fetchedAt: v.pipe(v.string(), v.isoTimestamp()),
    languages: v.pipe(
      v.array(language),
      v.minLength(1),
      v.check((all) => isDistinct(all), 'has a language twice'),
    ),
    lists: v.array(listSchema),
    movies: eachOf(movieSchema),
    shows: eachOf(showSchema),
    genres: v.array(genreSchema),
    leftOut: v.array(v.strictObject({ what: longText, reason: longText })),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const message of contradictions(dataset.value)) addIssue({ message });
  }),
) satisfies v.GenericSchema<unknown, Catalogue>;

/** What no schema of a part can see: that the parts fit together. */
export function contradictions({ lists, movies, shows, genres }: Catalogue): string[] {
  const problems: string[] = [];
  const ids = {
    movie: new Set(movies.map((movie) => movie.tmdbId)),
    show: new Set(shows.map((show) => show.tmdbId)),
  };
  const genreIds = new Set(genres.map((genre) => genre.id));
  if (ids.movie.size < movies.length) problems.push('A film is in it twice.');
  if (ids.show.size < shows.length) problems.push('A show is in it twice.');
  if (genreIds.size < genres.length) problems.push('A genre is in it twice.');
  if (!isDistinct(lists.map((list) => list.slug))) problems.push('Two lists have the same slug.');
  const imdbIds = movies.map((movie) => movie.imdbId).filter((id) => id !== null);
  if (!isDistinct(imdbIds)) problems.push('Two films have the same id of IMDb.');
  for (const { slug, kind: of, members } of lists) {
    if (members.some((id) => !ids[of].has(id)))
      problems.push(`The list ${slug} has members that are not in it.`);
  }
  if (movies.some((movie) => movie.genres.some((id) => !genreIds.has(id)))) {
    problems.push('A film has a genre that is not in it.');
  }
  return problems;
}

function isDistinct(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}
