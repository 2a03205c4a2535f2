import type { Catalogue, Counts } from '../model.ts';

import { clean } from './rows.ts';
import type { Run } from './run.ts';
import { insertRows, select, updateRows } from './sql.ts';

interface NameRow {
  readonly id: number;
  readonly genreId: number;
  readonly language: string;
  readonly name: string;
}

const nameColumns = ['genreId', 'language', 'name'] as const;

/** Adds genres and their names, and renames; a genre's id is TMDB's. None is ever removed. */
export async function seedGenres({ database, applies }: Run, { genres, movies }: Catalogue): Promise<Counts> {
  const known = await select<{ id: number }>(database, ['genre'], 'SELECT "id" FROM "genre"');
  // one that TMDB's list of genres does not have is there without a name
  const missing = new Set(genres.map(({ id }) => id));
  for (const movie of movies) for (const id of movie.genres) missing.add(id);
  const all = missing.size;
  for (const { id } of known) missing.delete(id);

  const rows = await select<NameRow>(
    database,
    ['genre_translation'],
    'SELECT "id", "genreId", "language", "name" FROM "genre_translation"',
  );
  const names = new Map(rows.map((row) => [`${row.genreId} ${row.language}`, row]));
  const added: [number, string, string][] = [];
  const renamed: [number, number, string, string][] = [];
  for (const genre of new Map(genres.map((one) => [one.id, one])).values()) {
    for (const [language, given] of Object.entries(genre.names)) {
      const name = clean(given);
      const row = names.get(`${genre.id} ${language}`);
      if (row === undefined) added.push([genre.id, language, name]);
      else if (row.name !== name) renamed.push([row.id, genre.id, language, name]);
    }
  }
  if (applies) {
    await insertRows(
      database,
      'genre',
      ['id'],
      [...missing].map((id) => [id]),
    );
    await insertRows(database, 'genre_translation', nameColumns, added);
    await updateRows(database, 'genre_translation', ['id', ...nameColumns], renamed, { dated: false });
  }
  const touched = new Set([...added.map(([id]) => id), ...renamed.map(([, id]) => id)]);
  for (const id of missing) touched.delete(id);
  return { added: missing.size, updated: touched.size, unchanged: all - missing.size - touched.size };
}
