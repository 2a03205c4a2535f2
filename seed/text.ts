import * as v from 'valibot';

/** Whether a text can be stored by both databases: PostgreSQL has no room for NUL, and neither for half a sign. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** The text without what no database could store. */
export function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

/** Longer ones are no titles. */
export const longestTitle = 1000;
export const longestText = 50_000;
export const largestInteger = 2 ** 31 - 1;

/** A key of TMDB's, as the databases' integer columns hold it. */
export const tmdbId = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(largestInteger));

export const datePattern = /^(?:\d{4}-\d{2}-\d{2})?$/;
/** IMDb's; the database has room for 11 signs. */
export const imdbPattern = /^tt\d{5,9}$/;
export const languagePattern = /^[a-z]{2}$/;
