import type { Movie, Show, Translation } from '../model.ts';

import type { Value } from './database.ts';
import type { Engine } from './entities.ts';

/** The values of a row in the order of its columns, as the database gives them back. */
export type RowValues = readonly Value[];

/** What seeding writes of a film. All else (the trailer, the backend's searches, its dates) is the backend's. */
export const movieColumns = [
  'tmdbId',
  'imdbId',
  'title',
  'overview',
  'runtime',
  'tagline',
  'releaseDate',
  'poster',
  'backdrop',
  'logo',
  'rating',
  'popularity',
] as const;

export const showColumns = [
  'tmdbId',
  'imdbId',
  'name',
  'overview',
  'firstAirDate',
  'poster',
  'backdrop',
  'status',
  'tagline',
  'type',
  'inProduction',
  'episodeRunTime',
  'rating',
  'popularity',
] as const;

export const translationColumns = ['movieId', 'language', 'title', 'overview', 'tagline'] as const;

/** `imdbId` apart: no two films may have the same. */
export function movieValues(movie: Movie, imdbId: string | null, engine: Engine): RowValues {
  return [
    movie.tmdbId,
    imdbId,
    clean(movie.title),
    clean(movie.overview),
    Math.round(movie.runtime),
    clean(movie.tagline),
    clean(movie.releaseDate),
    clean(movie.poster),
    clean(movie.backdrop),
    clean(movie.logo),
    decimal(movie.rating, engine),
    movie.popularity,
  ];
}

export function showValues(show: Show, engine: Engine): RowValues {
  return [
    show.tmdbId,
    imdbIdOf(show.imdbId),
    clean(show.name),
    clean(show.overview),
    clean(show.firstAirDate),
    clean(show.poster),
    clean(show.backdrop),
    clean(show.status),
    clean(show.tagline),
    clean(show.type),
    engine === 'sqlite' ? Number(show.inProduction) : show.inProduction,
    // the form of TypeORM's `simple-array`
    show.episodeRunTime.join(','),
    show.rating,
    show.popularity,
  ];
}

export function translationValues(movieId: number, translation: Translation): RowValues {
  const { language, title, overview, tagline } = translation;
  return [movieId, language, clean(title), clean(overview), clean(tagline)];
}

/** Without what no database keeps: zero bytes, and halves of characters. */
export function clean(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

/** An empty id, and one that the column (11 characters) does not hold, is none. */
export function imdbIdOf(imdbId: string | null): string | null {
  const id = clean(imdbId ?? '');
  return id === '' || id.length > 11 ? null : id;
}

/** A row that was read, in the order of `columns`. */
export function valuesOf(row: Readonly<Record<string, Value>>, columns: readonly string[]): RowValues {
  return columns.map((column) => row[column] ?? null);
}

export function areEqual(a: RowValues, b: RowValues): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

/** PostgreSQL rounds to the two places of `decimal(4,2)`, SQLite keeps what it is given. */
function decimal(rating: number, engine: Engine): number {
  return engine === 'sqlite' ? rating : Number(rating.toFixed(2));
}
