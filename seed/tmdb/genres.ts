import { languageTag, type Language } from '../languages.ts';
import type { Genre, MediaKind } from '../model.ts';

import { genresAnswer } from './answers.ts';
import type { Tmdb } from './client.ts';

/** The names of genres by their id, then by language. */
export type GenreNames = Map<number, Map<string, string>>;

const paths: Readonly<Record<MediaKind, string>> = { movie: 'genre/movie/list', show: 'genre/tv/list' };

/** What TMDB calls a kind's genres in one language; a genre may have no name in it. */
export async function genreNames(
  tmdb: Tmdb,
  kind: MediaKind,
  language: Language,
  signal?: AbortSignal,
): Promise<(readonly [id: number, language: string, name: string])[]> {
  const query = { language: languageTag(language) };
  const { genres } = await tmdb.get(paths[kind], query, genresAnswer, signal);
  return genres.map(({ id, name }) => [id, language.code, name] as const);
}

export function addName(names: GenreNames, id: number, language: string, name: string): void {
  if (name.trim() === '') return;
  const own = names.get(id) ?? new Map<string, string>();
  if (!own.has(language)) own.set(language, name);
  names.set(id, own);
}

/** By id, so that the order of answers does not show. */
export function genresOf(names: GenreNames): Genre[] {
  return [...names]
    .sort(([a], [b]) => a - b)
    .map(([id, own]) => ({ id, names: Object.fromEntries([...own].sort(([a], [b]) => (a < b ? -1 : 1))) }));
}
