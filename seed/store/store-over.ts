import { formatDuration } from '../../kit/deadline.ts';
import { ConfigurationError } from '../../kit/errors.ts';
import type { Reporter } from '../../kit/reporter.ts';
import { retry } from '../../kit/retry.ts';
import type { Catalogue } from '../model.ts';

import { stateOf, type State } from './check-schema.ts';
import { emptyDatabase, type Database } from './database.ts';
import { missingFrom, tableNames, type Engine, type TableName } from './entities.ts';
import type { Link, LinkMaker } from './link.ts';
import { countRows, rowCounts, seedCatalogue } from './seed-catalogue.ts';
import { select } from './sql.ts';
import type { Store, Written } from './store.ts';

interface Options {
  readonly busyMs: number;
  readonly signal: AbortSignal;
  readonly reporter: Reporter;
}

const memberTables: readonly TableName[] = ['media_list_movies_movie', 'media_list_tv_shows_tv_show'];

/** A store over either engine: when to connect, what is tried again, and for how long. */
export async function storeOver(engine: Engine, links: LinkMaker, options: Options): Promise<Store> {
  const { busyMs, signal, reporter } = options;
  let opened: Link | undefined;

  /** The connection, once there is something to connect to. */
  const link = async (create: boolean): Promise<Link | undefined> =>
    (opened ??= await links.open({ create }));

  const persistently = async <T>(work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const waited = (): number => performance.now() - start;
    let told = false;
    try {
      return await retry(work, {
        attempts: Infinity,
        isTransient: (error) => waited() < busyMs && links.isContention(error),
        firstPauseMs: 20,
        longestPauseMs: 250,
        signal,
        onRetry: () => {
          if (!told) reporter.info(`Another program is writing; waiting up to ${formatDuration(busyMs)}.`);
          told = true;
        },
      });
    } catch (error) {
      signal.throwIfAborted();
      throw links.explained(error, waited());
    }
  };

  /** Runs `work` on what is there at one moment; on an empty database while nothing is. */
  const reading = async <T>(work: (database: Database, state: State) => Promise<T>): Promise<T> =>
    await persistently(async () => {
      const there = await link(false);
      if (there === undefined) return await work(emptyDatabase(engine), { kind: 'fresh' });
      return await there.reading(async () => {
        const found = await there.schema();
        const tables = found.tables.map(({ name }) => name);
        return await work(databaseOf(engine, there, tables), stateOf(found, there.needed, engine));
      });
    });

  const store: Store = {
    inspect: async () => await reading(async (_database, state) => Promise.resolve(state)),
    plan: async (catalogue) =>
      await reading(async (database, state) => {
        refuse(state);
        const warnings: string[] = [];
        const changes = await seedCatalogue(runOf(database, false, { warnings, signal }), catalogue);
        for (const warning of warnings) reporter.warning(warning);
        return changes;
      }),
    isEmpty: async () =>
      await reading(async (database, state) => {
        refuse(state);
        for (const table of memberTables) {
          if ((await select(database, [table], `SELECT 1 FROM "${table}" LIMIT 1`)).length > 0) return false;
        }
        return true;
      }),
    write: async (catalogue) => {
      const progress = reporter.progress('Writing', catalogue.movies.length + catalogue.shows.length);
      let end: 'stopped' | undefined = 'stopped';
      try {
        const written = await persistently(async () => {
          const there = await link(true);
          if (there === undefined) throw new Error('a database that is to be made was not opened');
          const warnings: string[] = [];
          const run = { warnings, signal, onProgress: (done: number) => progress.update(done) };
          const { isNew, written } = await there.writing(
            async () => await write(engine, there, catalogue, run),
          );
          if (isNew) await there.afterCreation();
          for (const warning of warnings) reporter.warning(warning);
          return written;
        });
        end = undefined;
        return written;
      } finally {
        progress.end(end);
      }
    },
    close: async () => {
      await opened?.close();
      opened = undefined;
    },
  };
  try {
    // finds out now, not after minutes of fetching, what cannot be opened
    await store.inspect();
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

/** What a run tells; its warnings come out once it is over, for it may be tried again. */
interface Teller {
  readonly warnings: string[];
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number) => void;
}

async function write(
  engine: Engine,
  link: Link,
  catalogue: Catalogue,
  teller: Teller,
): Promise<{ isNew: boolean; written: Written }> {
  const found = await link.schema();
  const state = stateOf(found, link.needed, engine);
  refuse(state);
  const present = new Set(found.tables.map(({ name }) => name));
  if (missingFrom(present).length > 0) await link.createTables(present);
  const database = databaseOf(engine, link, [...present, ...tableNames]);
  const before = await countRows(database);
  const changes = await seedCatalogue(runOf(database, true, teller), catalogue);
  const rows = rowCounts(before, await countRows(database));
  return { isNew: state.kind === 'fresh', written: { changes, rows } };
}

function runOf(
  database: Database,
  applies: boolean,
  { warnings, signal, onProgress }: Teller,
): Parameters<typeof seedCatalogue>[0] {
  let done = 0;
  return {
    database,
    applies,
    signal,
    warn: (message) => warnings.push(message),
    onDone: (count) => {
      done += count;
      onProgress?.(done);
    },
  };
}

function databaseOf(engine: Engine, link: Link, tables: readonly string[]): Database {
  return { engine, tables: new Set(tables), query: async (sql, values) => await link.query(sql, values) };
}

function refuse(state: State): void {
  if (state.kind !== 'refused') return;
  throw new ConfigurationError(
    `This database cannot be seeded by this version; nothing was written.\n${state.reasons.join('\n')}`,
  );
}
