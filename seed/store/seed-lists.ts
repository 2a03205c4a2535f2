import type { Catalogue, FetchedList, ListChange, MediaKind } from '../model.ts';

import type { Database } from './database.ts';
import type { TableName } from './entities.ts';
import { isOutOfOrder, planList, type Member } from './list-plan.ts';
import { clean } from './rows.ts';
import type { Run } from './run.ts';
import { idsByTmdbId } from './seed-movies.ts';
import { showIds } from './seed-shows.ts';
import { deletePairs, insertRows, select, selectIn, updateRows } from './sql.ts';

interface ListRow {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  readonly description: string | null;
}

interface Place {
  readonly pairs: TableName;
  readonly member: string;
  readonly table: TableName;
  readonly title: string;
}

const places: Readonly<Record<MediaKind, Place>> = {
  movie: { pairs: 'media_list_movies_movie', member: 'movieId', table: 'movie', title: 'title' },
  show: { pairs: 'media_list_tv_shows_tv_show', member: 'tvShowId', table: 'tv_show', title: 'name' },
};

const listColumns = ['name', 'slug', 'description'] as const;

/** Makes the lists what TMDB has. Of a member that was left out, its row of an earlier run stays on the list. */
export async function seedLists(run: Run, catalogue: Catalogue): Promise<ListChange[]> {
  const titles = titlesOf(catalogue);
  const changes: ListChange[] = [];
  for (const list of catalogue.lists) {
    run.signal.throwIfAborted();
    changes.push(await seedList(run, list, titles[list.kind]));
  }
  return changes;
}

async function seedList(
  run: Run,
  list: FetchedList,
  titles: ReadonlyMap<number, string>,
): Promise<ListChange> {
  const { database, applies } = run;
  const { slug, kind } = list;
  const name = clean(list.name);
  const found = await findList(database, slug);
  if (applies) await writeList(database, list, found);
  const id = found?.id ?? (applies ? (await findList(database, slug))?.id : undefined);
  const before = id === undefined ? [] : await membersOf(database, kind, id);

  const ids = kind === 'movie' ? await idsByTmdbId(database, list.members) : await showIds(database);
  const isSame = ({ id: row, tmdbId }: Member): boolean => (ids.get(tmdbId) ?? row) === row;
  const wanted = [...new Set(list.members)].filter((tmdbId) => ids.has(tmdbId) || titles.has(tmdbId));
  if (applies && id !== undefined) {
    await writeMembers(
      database,
      kind,
      id,
      before,
      wanted.flatMap((tmdbId) => ids.get(tmdbId) ?? []),
    );
  }

  // a show that is there twice stays as the row that is seeded, and leaves as the other one
  const had = new Set(before.filter(isSame).map(({ tmdbId }) => tmdbId));
  const have = new Set(wanted);
  const joined = wanted.filter((tmdbId) => !had.has(tmdbId));
  const unnamed = joined.filter((tmdbId) => !titles.has(tmdbId));
  const stored = await storedTitles(database, kind, unnamed);
  const left = before.filter((member) => !isSame(member) || !have.has(member.tmdbId));
  const staying = before.filter((member) => isSame(member) && have.has(member.tmdbId));
  return {
    slug,
    name,
    kind,
    isNew: found === undefined,
    size: wanted.length,
    joined: joined.map((tmdbId) => titles.get(tmdbId) ?? stored.get(tmdbId) ?? ''),
    left: left.map(({ tmdbId, title }) => titles.get(tmdbId) ?? title),
    renamedFrom: found === undefined || found.name === name ? null : found.name,
    isRedescribed: found !== undefined && found.description !== clean(list.description),
    isReordered:
      database.engine === 'sqlite' &&
      isOutOfOrder(
        staying.map(({ tmdbId }) => tmdbId),
        wanted.filter((tmdbId) => had.has(tmdbId)),
      ),
  };
}

async function findList(database: Database, slug: string): Promise<ListRow | undefined> {
  const sql = 'SELECT "id", "name", "slug", "description" FROM "media_list" WHERE "slug" = ?';
  return (await select<ListRow>(database, ['media_list'], sql, [slug]))[0];
}

async function writeList(database: Database, list: FetchedList, found: ListRow | undefined): Promise<void> {
  const name = clean(list.name);
  const description = clean(list.description);
  if (found === undefined) {
    await insertRows(database, 'media_list', listColumns, [[name, list.slug, description]]);
  } else if (found.name !== name || found.description !== description) {
    const row = [found.id, name, list.slug, description];
    await updateRows(database, 'media_list', ['id', ...listColumns], [row], { dated: false });
  }
}

async function membersOf(database: Database, kind: MediaKind, listId: number): Promise<Member[]> {
  const { pairs, member, table, title } = places[kind];
  const order = database.engine === 'sqlite' ? 'p.rowid' : 'm."id"';
  const sql =
    `SELECT m."id", m."tmdbId", m."${title}" AS "title" FROM "${pairs}" p ` +
    `JOIN "${table}" m ON m."id" = p."${member}" WHERE p."mediaListId" = ? ORDER BY ${order}`;
  return await select<Member>(database, [pairs, table], sql, [listId]);
}

async function writeMembers(
  database: Database,
  kind: MediaKind,
  listId: number,
  before: readonly Member[],
  wanted: readonly number[],
): Promise<void> {
  const { pairs, member } = places[kind];
  const { remove, insert } = planList(
    before.map(({ id }) => id),
    wanted,
    { ordered: database.engine === 'sqlite' },
  );
  await deletePairs(database, pairs, ['mediaListId', member], listId, remove);
  await insertRows(
    database,
    pairs,
    ['mediaListId', member],
    insert.map((id) => [listId, id]),
  );
}

function titlesOf({ movies, shows }: Catalogue): Readonly<Record<MediaKind, ReadonlyMap<number, string>>> {
  const titles = { movie: new Map<number, string>(), show: new Map<number, string>() };
  for (const { tmdbId, title } of movies) titles.movie.set(tmdbId, clean(title));
  for (const { tmdbId, name } of shows) titles.show.set(tmdbId, clean(name));
  return titles;
}

/** Of members that were fetched in an earlier run, not in this one. */
async function storedTitles(
  database: Database,
  kind: MediaKind,
  tmdbIds: readonly number[],
): Promise<Map<number, string>> {
  const { table, title } = places[kind];
  const rows = await selectIn<{ tmdbId: number; title: string }>(
    database,
    [table],
    `SELECT "tmdbId", "${title}" AS "title" FROM "${table}" WHERE "tmdbId" IN`,
    tmdbIds,
  );
  return new Map(rows.map((row) => [row.tmdbId, row.title]));
}
