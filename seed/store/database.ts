import type { Engine } from './entities.ts';

export type Value = string | number | boolean | null;

/** A database within one transaction, as far as reading and seeding need it. */
export interface Database {
  readonly engine: Engine;
  /** The tables that are there. */
  readonly tables: ReadonlySet<string>;
  /** Runs one statement with `?` for each value. */
  query(sql: string, values?: readonly Value[]): Promise<unknown>;
}

/** Where nothing is yet. */
export function emptyDatabase(engine: Engine): Database {
  return { engine, tables: new Set(), query: async () => Promise.resolve([]) };
}

/** SQL's own clock, in the form in which TypeORM writes `updatedAt`. */
export const now: Readonly<Record<Engine, string>> = {
  sqlite: `datetime('now')`,
  postgres: 'now()',
};
