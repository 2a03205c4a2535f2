import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

import { DataSource } from 'typeorm';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';

import {
  createSourceTable,
  listSchema,
  movieSchema,
  sourceSchema,
  type ListRow,
  type MovieRow,
  type SourceRow,
} from './entities.ts';

export interface ListSummary {
  readonly name: string;
  readonly slug: string;
  readonly description: string | null;
  /** How many films are on it. */
  readonly items: number;
}

export interface ListPage {
  readonly slug: string;
  readonly name: string;
  /** Films on the whole list. */
  readonly total: number;
  readonly results: readonly MovieRow[];
}

/** What the backend remembers. */
export interface Database {
  /** Throws when it cannot be read. */
  check(): Promise<void>;
  lists(): Promise<ListSummary[]>;
  /** `page` counts from 1; undefined for an unknown slug. */
  listPage(slug: string, page: number, limit: number): Promise<ListPage | undefined>;
  /** Makes the list where it is missing, and puts these films on it where it has none; one transaction. */
  fillList(list: Omit<ListRow, 'id' | 'movies'>, movies: readonly MovieRow[]): Promise<void>;
  sources(): Promise<SourceRow[]>;
  source(infoHash: string): Promise<SourceRow | undefined>;
  saveSource(source: SourceRow): Promise<void>;
  /** False when there was none. */
  removeSource(infoHash: string): Promise<boolean>;
  /** Writes the log back into the file, so that it stands alone. */
  close(): Promise<void>;
}

const busyTimeoutMs = 5000;
const insertedAtOnce = 50;

export async function openDatabase(file: string): Promise<Database> {
  await mkdir(dirname(file), { recursive: true });
  const source = new DataSource({
    type: 'sqlite',
    database: file,
    entities: [movieSchema, listSchema, sourceSchema],
    synchronize: false,
    logging: false,
    enableWAL: true,
    busyTimeout: busyTimeoutMs,
  });
  try {
    await source.initialize();
    await prepareTables(source);
  } catch (error) {
    if (source.isInitialized) await source.destroy().catch(() => undefined);
    throw new ConfigurationError(`The database ${file} cannot be used: ${reasonOf(error)}`, { cause: error });
  }
  return databaseOf(source);
}

/**
 * An empty file gets all tables. One that somebody filled keeps what it has: TypeORM's synchronization would
 * drop columns that it does not know.
 */
async function prepareTables(source: DataSource): Promise<void> {
  const tables: readonly { readonly name: string }[] = await source.query(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
  );
  if (tables.length === 0) {
    await source.synchronize();
    return;
  }
  const missing = ['movie', 'media_list', 'media_list_movies_movie'].filter(
    (wanted) => !tables.some(({ name }) => name === wanted),
  );
  if (missing.length > 0) throw new Error(`it has tables, but none named ${missing.join(', ')}`);
  await source.query(createSourceTable);
}

function databaseOf(source: DataSource): Database {
  const sources = source.getRepository(sourceSchema);
  const lists = source.getRepository(listSchema);
  const movies = source.getRepository(movieSchema);
  let closing: Promise<void> | undefined;
  return {
    check: async () => {
      await source.query('SELECT count(*) FROM "source"');
    },
    lists: async () =>
      await source.query(
        'SELECT l.name, l.slug, l.description, count(m."movieId") AS items FROM media_list l ' +
          'LEFT JOIN media_list_movies_movie m ON m."mediaListId" = l.id GROUP BY l.id ORDER BY l.id',
      ),
    listPage: async (slug, page, limit) => {
      const list = await lists.findOneBy({ slug });
      if (list === null) return undefined;
      const [results, total] = await movies
        .createQueryBuilder('movie')
        .innerJoin('media_list_movies_movie', 'entry', 'entry.movieId = movie.id')
        .where('entry.mediaListId = :id', { id: list.id })
        // the order in which they were put on the list
        .orderBy('entry.rowid')
        .offset((page - 1) * limit)
        .limit(limit)
        .getManyAndCount();
      return { slug: list.slug, name: list.name, total, results };
    },
    fillList: async (list, films) => {
      await source.transaction(async (manager) => {
        await manager.getRepository(listSchema).upsert(list, ['slug']);
        const { id } = await manager.getRepository(listSchema).findOneByOrFail({ slug: list.slug });
        const entries: readonly { readonly count: number }[] = await manager.query(
          'SELECT count(*) AS count FROM media_list_movies_movie WHERE "mediaListId" = ?',
          [id],
        );
        if (films.length === 0 || entries[0]?.count !== 0) return;
        for (let at = 0; at < films.length; at += insertedAtOnce) {
          await manager.getRepository(movieSchema).upsert(films.slice(at, at + insertedAtOnce), ['tmdbId']);
        }
        for (const { tmdbId } of films) {
          await manager.query(
            'INSERT OR IGNORE INTO media_list_movies_movie ("mediaListId", "movieId") ' +
              'SELECT ?, id FROM movie WHERE "tmdbId" = ?',
            [id, tmdbId],
          );
        }
      });
    },
    sources: async () => await sources.find({ order: { createdAt: 'ASC' } }),
    source: async (infoHash) => (await sources.findOneBy({ infoHash })) ?? undefined,
    saveSource: async (row) => {
      await sources.upsert(row, ['infoHash']);
    },
    removeSource: async (infoHash) => ((await sources.delete({ infoHash })).affected ?? 0) > 0,
    close: async () => {
      closing ??= close(source);
      await closing;
    },
  };
}

async function close(source: DataSource): Promise<void> {
  try {
    await source.query('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    await source.destroy();
  }
}
