import type { Counts, Movie } from '../model.ts';

import { now, type Database, type Value } from './database.ts';
import { assignImdbIds, type ImdbAssignment, type ImdbHolder } from './imdb-ids.ts';
import { seedMovieGenres } from './movie-genres.ts';
import { seedTranslations } from './movie-translations.ts';
import { areEqual, imdbIdOf, movieColumns, movieValues, valuesOf, type RowValues } from './rows.ts';
import type { Placed, Run } from './run.ts';
import { columnList, inBatches, insertRows, marks, selectIn, updateRows } from './sql.ts';

/** Films read, compared and written together: what bounds the memory. */
const moviesAtOnce = 250;

/** Adds films that are new and updates those that changed, with their genres and translations. */
export async function seedMovies(run: Run, movies: readonly Movie[]): Promise<Counts> {
  const { database, applies } = run;
  const ids = await idsByTmdbId(
    database,
    movies.map(({ tmdbId }) => tmdbId),
  );
  const { ids: imdbIds, released } = await imdbIdsFor(run, movies);
  if (applies) await release(database, released);
  const counts = { added: 0, updated: 0, unchanged: 0 };
  for (const batch of inBatches(movies, moviesAtOnce)) {
    run.signal.throwIfAborted();
    const touched = new Set(released);
    const placed = batch.map((movie) => ({ movie, id: ids.get(movie.tmdbId) }));
    const before = await rowsOf(database, placed);
    const added: RowValues[] = [];
    const changed: RowValues[] = [];
    for (const { movie, id } of placed) {
      const values = movieValues(movie, imdbIds.get(movie.tmdbId) ?? null, database.engine);
      const row = id === undefined ? undefined : before.get(id);
      if (id === undefined || row === undefined) {
        added.push(values);
      } else if (!areEqual(row, values)) {
        changed.push([id, ...values]);
        touched.add(id);
      }
    }
    if (applies) {
      await insertRows(database, 'movie', movieColumns, added);
      await updateRows(database, 'movie', ['id', ...movieColumns], changed, { dated: true });
    }
    const news = placed.filter(({ id }) => id === undefined).map(({ movie }) => movie.tmdbId);
    const newIds = applies ? await idsByTmdbId(database, news) : new Map<number, number>();
    const all = placed.map(({ movie, id }) => ({ movie, id: id ?? newIds.get(movie.tmdbId) }));
    for (const id of await seedTranslations(run, all)) touched.add(id);
    for (const id of await seedMovieGenres(run, all)) touched.add(id);
    const updated = placed.filter(({ id }) => id !== undefined && touched.has(id)).length;
    counts.added += added.length;
    counts.updated += updated;
    counts.unchanged += batch.length - added.length - updated;
    run.onDone(batch.length);
  }
  return counts;
}

/** The rows of films, by TMDB id. */
export async function idsByTmdbId(
  database: Database,
  tmdbIds: readonly number[],
): Promise<Map<number, number>> {
  const rows = await selectIn<{ id: number; tmdbId: number }>(
    database,
    ['movie'],
    'SELECT "id", "tmdbId" FROM "movie" WHERE "tmdbId" IN',
    tmdbIds,
  );
  return new Map(rows.map(({ id, tmdbId }) => [tmdbId, id]));
}

async function rowsOf(database: Database, placed: readonly Placed[]): Promise<Map<number, RowValues>> {
  const ids = placed.flatMap(({ id }) => id ?? []);
  const rows = await selectIn<Record<string, Value> & { id: number }>(
    database,
    ['movie'],
    `SELECT "id", ${columnList(movieColumns)} FROM "movie" WHERE "id" IN`,
    ids,
  );
  return new Map(
    rows.map((row) => {
      // PostgreSQL hands out a decimal as text
      const values = valuesOf({ ...row, rating: Number(row['rating']) }, movieColumns);
      return [row.id, values];
    }),
  );
}

async function imdbIdsFor(run: Run, movies: readonly Movie[]): Promise<ImdbAssignment> {
  const wanted = movies.map(({ tmdbId, imdbId }) => ({ tmdbId, imdbId: imdbIdOf(imdbId) }));
  const holders = await selectIn<ImdbHolder>(
    run.database,
    ['movie'],
    'SELECT "id", "tmdbId", "imdbId" FROM "movie" WHERE "imdbId" IN',
    [...new Set(wanted.flatMap(({ imdbId }) => imdbId ?? []))],
  );
  const assignment = assignImdbIds(wanted, holders);
  for (const { tmdbId, imdbId, heldBy } of assignment.clashes) {
    run.warn(
      `The film ${tmdbId} gets no IMDb id: ${imdbId} belongs to the film ${heldBy} already, ` +
        'and no two may have the same.',
    );
  }
  return assignment;
}

async function release(database: Database, ids: readonly number[]): Promise<void> {
  for (const batch of inBatches(ids, moviesAtOnce)) {
    await database.query(
      `UPDATE "movie" SET "imdbId" = NULL, "updatedAt" = ${now[database.engine]} ` +
        `WHERE "id" IN (${marks(batch.length)})`,
      batch,
    );
  }
}
