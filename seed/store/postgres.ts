import { DataSource, type QueryRunner } from 'typeorm';

import { neededColumns, type FoundColumn, type FoundSchema } from './check-schema.ts';
import { createTables } from './create-tables.ts';
import { entitiesFor } from './entities.ts';
import type { Link, LinkMaker } from './link.ts';
import type { PostgresLocation } from './location.ts';
import { explainPostgres, isPostgresContention } from './postgres-errors.ts';

const connectMs = 10_000;

/** One statement writes some hundred rows: one that takes this long is stuck. */
const statementMs = 60_000;

/** How long one statement waits for a lock, in ms, before the whole is tried again. */
const lockMs = 1000;

/** Connections to a PostgreSQL server, whose database must be there. */
export function postgresLinks(location: PostgresLocation, busyMs: number): LinkMaker {
  return {
    open: async () => await openLink(location, Math.min(lockMs, busyMs)),
    isContention: isPostgresContention,
    explained: (error, waitedMs) => explainPostgres(error, location, waitedMs),
  };
}

async function openLink({ url }: PostgresLocation, longestLockMs: number): Promise<Link> {
  const source = new DataSource({
    type: 'postgres',
    entities: entitiesFor('postgres'),
    synchronize: false,
    logging: false,
    installExtensions: false,
    connectTimeoutMS: connectMs,
    applicationName: 'miauflix-infra seed',
    poolSize: 1,
    // read by the driver itself, which knows more forms (sockets, TLS) than TypeORM does
    extra: {
      connectionString: url,
      query_timeout: 2 * statementMs,
      keepAlive: true,
    },
  });
  await source.initialize();
  return linkOver(source, source.createQueryRunner(), longestLockMs);
}

function linkOver(source: DataSource, runner: QueryRunner, longestLockMs: number): Link {
  // not at the start of the connection, where a pooler in between refuses what it does not know
  const limits = [
    `SET LOCAL statement_timeout = ${statementMs}`,
    `SET LOCAL lock_timeout = ${Math.max(1, Math.round(longestLockMs))}`,
  ];
  const query: Link['query'] = async (sql, values = []) =>
    (await runner.query(numbered(sql), [...values])) as unknown;
  const link: Link = {
    needed: neededColumns(source),
    query,
    schema: async () => schemaFrom((await query(schemaSql)) as SchemaRow[]),
    createTables: async (present) => await createTables(source, runner, present),
    reading: async (work) =>
      await transaction(query, ['BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', ...limits], work),
    writing: async (work) => {
      const isThere = (await link.schema()).tables.some(({ name }) => name === 'media_list');
      const begin = ['BEGIN ISOLATION LEVEL REPEATABLE READ', ...limits];
      // before the snapshot of the first query: of two seedings, one waits, and then sees what the other did
      if (isThere) begin.push('LOCK TABLE "media_list" IN SHARE ROW EXCLUSIVE MODE');
      return await transaction(query, begin, work);
    },
    afterCreation: async () => Promise.resolve(),
    close: async () => {
      await runner.release();
      await source.destroy();
    },
  };
  return link;
}

async function transaction<T>(
  query: Link['query'],
  begin: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  try {
    for (const statement of begin) await query(statement);
    const result = await work();
    await query('COMMIT');
    return result;
  } catch (error) {
    await query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** `?` → `$1`, `$2` …; none of our statements has one in a text. */
function numbered(sql: string): string {
  let count = 0;
  return sql.replaceAll('?', () => `$${(count += 1)}`);
}

interface SchemaRow {
  readonly table: string;
  readonly kind: string;
  readonly name: string | null;
  readonly type: string;
  readonly nullable: boolean;
  readonly optional: boolean;
}

const schemaSql = `
  SELECT t.table_name AS "table", t.table_type AS "kind", c.column_name AS "name", c.data_type AS "type",
    c.is_nullable = 'YES' AS "nullable",
    c.is_nullable = 'YES' OR c.column_default IS NOT NULL OR c.is_identity = 'YES' OR c.is_generated = 'ALWAYS'
      AS "optional"
  FROM information_schema.tables t
  LEFT JOIN information_schema.columns c ON c.table_schema = t.table_schema AND c.table_name = t.table_name
  WHERE t.table_schema = current_schema()`;

function schemaFrom(rows: readonly SchemaRow[]): FoundSchema {
  const tables = new Map(
    rows.map(({ table, kind }) => [table, { name: table, isView: kind !== 'BASE TABLE' }]),
  );
  const columns: FoundColumn[] = rows.flatMap(({ name, table, type, nullable, optional }) =>
    name === null ? [] : [{ table, name, type, nullable, optional }],
  );
  return { tables: [...tables.values()], columns };
}
