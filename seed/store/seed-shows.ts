import type { Counts, Show } from '../model.ts';

import type { Database, Value } from './database.ts';
import { areEqual, showColumns, showValues, valuesOf, type RowValues } from './rows.ts';
import type { Run } from './run.ts';
import { columnList, inBatches, insertRows, select, selectIn, updateRows } from './sql.ts';

const showsAtOnce = 500;

/** Adds shows that are new and updates those that changed. */
export async function seedShows(run: Run, shows: readonly Show[]): Promise<Counts> {
  const { database, applies } = run;
  const counts = { added: 0, updated: 0, unchanged: 0 };
  if (shows.length === 0) return counts;
  const ids = await showIds(database);
  for (const batch of inBatches(shows, showsAtOnce)) {
    run.signal.throwIfAborted();
    const rows = await selectIn<Record<string, Value> & { id: number }>(
      database,
      ['tv_show'],
      `SELECT "id", ${columnList(showColumns)} FROM "tv_show" WHERE "id" IN`,
      batch.flatMap(({ tmdbId }) => ids.get(tmdbId) ?? []),
    );
    const before = new Map(rows.map((row) => [row.id, valuesOf(row, showColumns)]));
    const added: RowValues[] = [];
    const changed: RowValues[] = [];
    for (const show of batch) {
      const id = ids.get(show.tmdbId);
      const values = showValues(show, database.engine);
      const row = id === undefined ? undefined : before.get(id);
      if (id === undefined || row === undefined) added.push(values);
      else if (!areEqual(row, values)) changed.push([id, ...values]);
    }
    if (applies) {
      await insertRows(database, 'tv_show', showColumns, added);
      await updateRows(database, 'tv_show', ['id', ...showColumns], changed, { dated: true });
    }
    counts.added += added.length;
    counts.updated += changed.length;
    counts.unchanged += batch.length - added.length - changed.length;
    run.onDone(batch.length);
  }
  return counts;
}

/**
 * The rows of all shows, by TMDB id; read at once, for no index leads there. Nothing keeps a backend from
 * having a show twice: then the first one counts.
 */
export async function showIds(database: Database): Promise<Map<number, number>> {
  const rows = await select<{ id: number; tmdbId: number }>(
    database,
    ['tv_show'],
    'SELECT min("id") AS "id", "tmdbId" FROM "tv_show" GROUP BY "tmdbId"',
  );
  return new Map(rows.map(({ id, tmdbId }) => [tmdbId, id]));
}
