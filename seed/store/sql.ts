import { now, type Database, type Value } from './database.ts';
import type { TableName } from './entities.ts';

/** Values a statement: below SQLite's limit of 32,766 and PostgreSQL's of 65,535. */
const valuesAtOnce = 4000;

/** Ids in one `IN (…)`. */
const idsAtOnce = 1000;

export function* inBatches<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/** The rows that `sql`, which ends in `IN`, finds for any of these values; none where a table is not there. */
export async function selectIn<Row>(
  database: Database,
  tables: readonly TableName[],
  sql: string,
  values: readonly Value[],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const batch of inBatches(values, idsAtOnce)) {
    rows.push(...(await select<Row>(database, tables, `${sql} (${marks(batch.length)})`, batch)));
  }
  return rows;
}

/** The rows that `sql` finds; none where one of the tables that it names is not there. */
export async function select<Row>(
  database: Database,
  tables: readonly TableName[],
  sql: string,
  values: readonly Value[] = [],
): Promise<Row[]> {
  if (!tables.every((table) => database.tables.has(table))) return [];
  return (await database.query(sql, values)) as Row[];
}

export async function insertRows(
  database: Database,
  table: TableName,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): Promise<void> {
  for (const batch of inBatches(rows, rowsAtOnce(columns))) {
    await database.query(insertSql(table, columns, batch.length), batch.flat());
  }
}

/**
 * Updates rows that are there; the first column is `id`. The values arrive as one insert that meets the rows
 * themselves, which both databases understand, so `columns` must hold all that have no default.
 */
export async function updateRows(
  database: Database,
  table: TableName,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
  { dated }: { readonly dated: boolean },
): Promise<void> {
  const set = columns.slice(1).map((column) => `"${column}" = excluded."${column}"`);
  if (dated) set.push(`"updatedAt" = ${now[database.engine]}`);
  for (const batch of inBatches(rows, rowsAtOnce(columns))) {
    const insert = insertSql(table, columns, batch.length);
    await database.query(`${insert} ON CONFLICT ("id") DO UPDATE SET ${set.join(', ')}`, batch.flat());
  }
}

export async function deleteRows(
  database: Database,
  table: TableName,
  ids: readonly number[],
): Promise<void> {
  for (const batch of inBatches(ids, idsAtOnce)) {
    await database.query(`DELETE FROM "${table}" WHERE "id" IN (${marks(batch.length)})`, batch);
  }
}

/** Deletes from a table of pairs all that join `owner` with one of these members. */
export async function deletePairs(
  database: Database,
  table: TableName,
  [ownerColumn, memberColumn]: readonly [string, string],
  owner: number,
  members: readonly number[],
): Promise<void> {
  for (const batch of inBatches(members, idsAtOnce)) {
    await database.query(
      `DELETE FROM "${table}" WHERE "${ownerColumn}" = ? AND "${memberColumn}" IN (${marks(batch.length)})`,
      [owner, ...batch],
    );
  }
}

export const marks = (count: number): string => Array.from({ length: count }, () => '?').join(', ');

/** `"id", "title"` */
export const columnList = (columns: readonly string[]): string =>
  columns.map((column) => `"${column}"`).join(', ');

function insertSql(table: TableName, columns: readonly string[], rows: number): string {
  const row = `(${marks(columns.length)})`;
  const all = Array.from({ length: rows }, () => row).join(', ');
  return `INSERT INTO "${table}" (${columnList(columns)}) VALUES ${all}`;
}

const rowsAtOnce = (columns: readonly string[]): number => Math.floor(valuesAtOnce / columns.length);
