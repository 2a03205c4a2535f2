import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

import { DataSource, type EntitySchema } from 'typeorm';

import { silentReporter } from '../../kit/reporter.ts';

import { openStore } from './open-store.ts';
import type { Store } from './store.ts';

/** SQLite files and the processes that write them, for the tests. */

/** Opens a file as a backend with these tables does, synchronizing, and runs `work` on it. */
export async function withBackend<T>(
  file: string,
  entities: EntitySchema[],
  work: (source: DataSource) => Promise<T>,
): Promise<T> {
  const source = new DataSource({ type: 'sqlite', database: file, entities, synchronize: true });
  await source.initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

/** Runs one statement on a file; gives its rows. */
export async function ask<Row = Record<string, unknown>>(file: string, ...sql: string[]): Promise<Row[]> {
  const source = new DataSource({ type: 'sqlite', database: file });
  await source.initialize();
  try {
    let rows: unknown = [];
    for (const statement of sql) rows = await source.query(statement);
    return rows as Row[];
  } finally {
    await source.destroy();
  }
}

export const tables = [
  'genre',
  'genre_translation',
  'movie',
  'movie_genres_genre',
  'movie_translation',
  'tv_show',
  'media_list',
  'media_list_movies_movie',
  'media_list_tv_shows_tv_show',
];

/** Every row of these tables, dates included, in the order in which the file has them. */
export async function contentOf(
  file: string,
  names: readonly string[] = tables,
): Promise<Record<string, Record<string, unknown>[]>> {
  const content: Record<string, Record<string, unknown>[]> = {};
  for (const name of names) content[name] = await ask(file, `SELECT * FROM "${name}" ORDER BY rowid`);
  return content;
}

/** TMDB ids of a list's films, in the order in which they were put in. */
export async function membersOf(file: string, slug: string): Promise<number[]> {
  const rows = await ask<{ tmdbId: number }>(
    file,
    `SELECT m.tmdbId FROM media_list_movies_movie p JOIN movie m ON m.id = p.movieId
     JOIN media_list l ON l.id = p.mediaListId WHERE l.slug = '${slug}' ORDER BY p.rowid`,
  );
  return rows.map(({ tmdbId }) => tmdbId);
}

export async function withStore<T>(
  location: string,
  work: (store: Store) => Promise<T>,
  options: Partial<Parameters<typeof openStore>[0]> = {},
): Promise<T> {
  const { signal } = new AbortController();
  const store = await openStore({ location, signal, reporter: silentReporter, ...options });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

export interface Child {
  readonly process: ChildProcessByStdio<Writable, Readable, null>;
  /** The next line that it prints; undefined after its end. */
  line(): Promise<string | undefined>;
  ended(): Promise<void>;
}

/** Starts a program of `fixtures/`, through another program (`setpriv …`) when one is given. */
export function startChild(name: string, args: readonly string[], through: readonly string[] = []): Child {
  const [program = '', ...all] = [
    ...through,
    process.execPath,
    join(import.meta.dirname, 'fixtures', name),
    ...args,
  ];
  const child = spawn(program, all, { stdio: ['pipe', 'pipe', 'inherit'], env: plainEnvironment() });
  const closed = once(child, 'close');
  const lines: Interface = createInterface({ input: child.stdout });
  const iterator = lines[Symbol.asyncIterator]();
  return {
    process: child,
    line: async () => {
      const next = await iterator.next();
      return next.done === true ? undefined : next.value;
    },
    ended: async () => {
      await closed;
    },
  };
}

/** Without what jest needs and its children do not. */
function plainEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_OPTIONS: '' };
}
