import { createHash } from 'node:crypto';

import type { Database } from 'sqlite3';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';
import {
  indexIn,
  sourceQualities,
  sourceTypes,
  videoCodecs,
  type SourceQuality,
} from '../../mock-content/released/source-columns.ts';
import {
  encryptBytes,
  encryptInfoHash,
  encryptText,
  parseSourceKey,
} from '../../mock-content/released/source-encryption.ts';

import type { WantedSource } from './backend.ts';

/** The released backend's own database, for tests of one that runs on this machine. */
export interface BackendDatabase {
  /** Path of its `database.sqlite`. */
  readonly file: string;
  /** Its `SOURCE_SECURITY_KEY`: base64 of 32 bytes. */
  readonly sourceKey: string;
}

/** One statement with its values, in order. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly (string | number | Buffer | null)[];
}

/** How long to wait for the backend's own writes. */
const busyTimeoutMs = 5000;

/** TMDB is far from such ids, so no real film is ever touched. */
const firstTmdbId = 1_000_000_000;

/**
 * The id of the invented film that stands for one source: always the same for the same spelling of an info
 * hash, so that a source that was added twice is there once.
 */
export function inventedTmdbId(infoHash: string): number {
  return firstTmdbId + (createHash('sha256').update(infoHash).digest().readUInt32BE() >>> 2);
}

/** What puts a source into the database: a film of its own and the source with its .torrent file. */
export function insertStatements(
  source: WantedSource,
  torrentFile: Uint8Array,
  sourceKey: string,
): readonly Statement[] {
  const key = parseSourceKey(sourceKey);
  const tmdbId = inventedTmdbId(source.infoHash);
  const magnet = new URLSearchParams({ dn: source.name });
  for (const tracker of source.trackers) magnet.append('tr', tracker);
  return [
    {
      sql: `INSERT INTO movie (tmdbId, title, overview, runtime, tagline, releaseDate, poster, backdrop, logo)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (tmdbId) DO NOTHING`,
      values: [tmdbId, source.name, 'A video of the tests.', 1, '', '2000-01-01', '', '', ''],
    },
    {
      sql: `INSERT INTO movie_source (movieId, ih, ml, quality, size, videoCodec, source, sourceType, file)
            SELECT id, ?, ?, ?, ?, ?, ?, ?, ? FROM movie WHERE tmdbId = ?
            ON CONFLICT (movieId, ih) DO UPDATE SET ml = excluded.ml, size = excluded.size, file = excluded.file`,
      values: [
        encryptInfoHash(key, source.infoHash),
        encryptText(key, `magnet:?xt=urn:btih:${source.infoHash}&${magnet.toString()}`),
        indexIn(sourceQualities, qualityOf(source.name)),
        source.size,
        indexIn(videoCodecs, 'X264'),
        'YTS',
        indexIn(sourceTypes, 'WEB'),
        encryptBytes(key, torrentFile),
        tmdbId,
      ],
    },
  ];
}

/** What takes the invented film of a source out again, with all that hangs below it. */
export function removeStatements(infoHash: string): readonly Statement[] {
  const tmdbId = inventedTmdbId(infoHash);
  return [
    {
      sql: 'DELETE FROM movie_source WHERE movieId IN (SELECT id FROM movie WHERE tmdbId = ?)',
      values: [tmdbId],
    },
    { sql: 'DELETE FROM movie WHERE tmdbId = ?', values: [tmdbId] },
  ];
}

/** `test-medium-1080p.mp4` → FHD; null when the name does not say. */
export function qualityOf(name: string): SourceQuality | null {
  const size = /(?<![a-z\d])(480p|720p|1080p|1440p|2160p|4k|4320p|8k)(?![a-z\d])/i.exec(name)?.[1];
  return size === undefined ? null : (qualities[size.toLowerCase()] ?? null);
}

const qualities: Readonly<Record<string, SourceQuality>> = {
  '480p': 'SD',
  '720p': 'HD',
  '1080p': 'FHD',
  '1440p': '2K',
  '2160p': '4K',
  '4k': '4K',
  '4320p': '8K',
  '8k': '8K',
};

/**
 * Runs the statements in one transaction of an existing database: all of them hold, or none.
 * @throws {ConfigurationError} when there is no such database, or it is not the backend's
 */
export async function runStatements(file: string, statements: readonly Statement[]): Promise<void> {
  const database = await open(file);
  try {
    database.configure('busyTimeout', busyTimeoutMs);
    await run(database, { sql: 'BEGIN IMMEDIATE', values: [] });
    try {
      for (const statement of statements) await run(database, statement);
      await run(database, { sql: 'COMMIT', values: [] });
    } catch (error) {
      await run(database, { sql: 'ROLLBACK', values: [] });
      throw error;
    }
  } catch (error) {
    throw explained(error, file);
  } finally {
    await close(database);
  }
}

function explained(error: unknown, file: string): unknown {
  const reason = reasonOf(error);
  if (reason.includes('SQLITE_BUSY')) {
    return new Error(
      `The database ${file} was locked by another program for longer than ${busyTimeoutMs} ms`,
      {
        cause: error,
      },
    );
  }
  if (/no such table|has no column|no such column|SQLITE_NOTADB|SQLITE_READONLY/.test(reason)) {
    return new ConfigurationError(
      `The file ${file} is no database of a released backend that can be written; start the backend on it once.`,
      { cause: error },
    );
  }
  return error;
}

async function open(file: string): Promise<Database> {
  // its addon is loaded only where this way is gone
  const { default: sqlite3 } = await import('sqlite3');
  const opened = Promise.withResolvers<undefined>();
  const database = new sqlite3.Database(file, sqlite3.OPEN_READWRITE, (error) => {
    if (error === null) opened.resolve(undefined);
    else
      opened.reject(
        new ConfigurationError(`There is no database ${file} that can be opened.`, { cause: error }),
      );
  });
  await opened.promise;
  return database;
}

async function run(database: Database, { sql, values }: Statement): Promise<void> {
  const ran = Promise.withResolvers<undefined>();
  database.run(sql, [...values], (error: Error | null) => {
    if (error === null) ran.resolve(undefined);
    else ran.reject(error);
  });
  await ran.promise;
}

async function close(database: Database): Promise<void> {
  const closed = Promise.withResolvers<undefined>();
  database.close(() => {
    closed.resolve(undefined);
  });
  await closed.promise;
}
