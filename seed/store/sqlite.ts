import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';

import sqlite3 from 'sqlite3';
import { DataSource, type QueryRunner } from 'typeorm';

import { ConfigurationError } from '../../kit/errors.ts';
import { makeFolder } from '../../kit/make-folder.ts';

import { neededColumns, type FoundColumn, type FoundSchema, type FoundTable } from './check-schema.ts';
import { createTables } from './create-tables.ts';
import { entitiesFor } from './entities.ts';
import type { Link, LinkMaker } from './link.ts';
import { explainSqlite, isSqliteContention } from './sqlite-errors.ts';

/** SQLite's own wait within one statement: short, so that a signal is heard between two. */
const busyTimeoutMs = 250;

/** TypeORM asks for the driver's tracing, which puts every value of every statement into words. */
const plainDriver = { verbose: () => sqlite3 };

/** SQLite's flags of `sqlite3_open_v2`. */
const flags = { readWrite: 0x2, create: 0x4, uri: 0x40 };

/** Connections to a SQLite file, which need not be there. */
export function sqliteLinks(file: string): LinkMaker {
  return {
    open: async ({ create }) => {
      if (!(await isThere(file))) {
        if (!create) return undefined;
        await makeFolder(dirname(file));
      }
      return await openLink(file);
    },
    isContention: isSqliteContention,
    explained: (error, waitedMs) => explainSqlite(error, file, waitedMs),
  };
}

async function isThere(file: string): Promise<boolean> {
  try {
    const found = await stat(file);
    if (found.isFile()) return true;
    const what = found.isDirectory() ? 'a folder' : 'no ordinary file';
    throw new ConfigurationError(`${file} is ${what}; give the path of a SQLite file, as it is or is to be.`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function openLink(file: string): Promise<Link> {
  const source = new DataSource({
    type: 'sqlite',
    database: file,
    entities: entitiesFor('sqlite'),
    synchronize: false,
    logging: false,
    driver: plainDriver,
    busyTimeout: busyTimeoutMs,
    // with the one for URIs, TypeORM leaves the making of folders to us; an absolute path never reads as a URI
    flags: flags.readWrite | flags.create | flags.uri,
  });
  await source.initialize();
  return linkOver(source, source.createQueryRunner());
}

function linkOver(source: DataSource, runner: QueryRunner): Link {
  return {
    needed: neededColumns(source),
    query: async (sql, values = []) => (await runner.query(sql, [...values])) as unknown,
    schema: async () => schemaFrom((await runner.query(schemaSql)) as SchemaRow[]),
    createTables: async (present) => await createTables(source, runner, present),
    reading: async (work) => await transaction(runner, 'BEGIN', work),
    writing: async (work) => await transaction(runner, 'BEGIN IMMEDIATE', work),
    // of a file that is ours; a backend's keeps the mode that it has. What was written holds without it, too
    afterCreation: async () => {
      await runner.query('PRAGMA journal_mode = WAL').catch(() => undefined);
    },
    close: async () => await source.destroy(),
  };
}

async function transaction<T>(runner: QueryRunner, begin: string, work: () => Promise<T>): Promise<T> {
  await runner.query(begin);
  try {
    const result = await work();
    await runner.query('COMMIT');
    return result;
  } catch (error) {
    // SQLite ends the transaction itself after some errors, such as a full disk
    await runner.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

interface SchemaRow {
  readonly table: string;
  readonly kind: string;
  readonly name: string | null;
  readonly type: string;
  readonly notnull: number;
  readonly default: string | null;
  readonly pk: number;
}

const schemaSql = `
  SELECT m.name AS "table", m.type AS "kind", c.name, c.type, c."notnull", c.dflt_value AS "default", c.pk
  FROM sqlite_master m LEFT JOIN pragma_table_info(m.name) c
  WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`;

function schemaFrom(rows: readonly SchemaRow[]): FoundSchema {
  const tables = new Map<string, FoundTable>();
  const columns: FoundColumn[] = [];
  for (const { table, kind, name, type, notnull, default: value, pk } of rows) {
    tables.set(table, { name: table, isView: kind === 'view' });
    if (name === null) continue;
    // a key of one integer column is the row's number, which SQLite gives out itself
    const optional = notnull === 0 || value !== null || (pk === 1 && /^integer$/i.test(type));
    columns.push({ table, name, type, nullable: notnull === 0, optional });
  }
  return { tables: [...tables.values()], columns };
}
