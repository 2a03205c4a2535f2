import { closeSync, fsyncSync, ftruncateSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { backup, DatabaseSync } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

import { WorldError } from '../../kit/errors.ts';

export type JournalMode = 'wal' | 'rollback';

export interface Copied {
  readonly journalMode: JournalMode;
  /** How long writers had to wait for us at most, in ms; 0 where they never do. */
  readonly writersHeldMs: number;
}

const pagesAStep = 500;
const chunkBytes = 4 * 1024 * 1024;
const busyMs = 30_000;
const magic = 'SQLite format 3\0';

/** How a database file keeps its transactions, from its header; undefined for a file that is none. */
export async function journalModeOf(file: string): Promise<JournalMode | undefined> {
  const handle = await open(file, 'r');
  try {
    const header = Buffer.alloc(20);
    const { bytesRead } = await handle.read(header, 0, header.length, 0);
    if (bytesRead < header.length || header.toString('latin1', 0, 16) !== magic) return undefined;
    // https://www.sqlite.org/fileformat.html, "File format version numbers"
    return header[19] === 2 ? 'wal' : 'rollback';
  } finally {
    await handle.close();
  }
}

/**
 * Copies a database that others read and write at the same time, as it was at one moment, page for page: a file
 * whose pages are where they were is what the next backup has least to store of.
 */
export async function copyDatabase(from: string, to: string, mode: JournalMode): Promise<Copied> {
  return mode === 'wal' ? await copySnapshot(from, to) : await copyLocked(from, to);
}

/**
 * With a write-ahead log a reader sees one state for as long as its transaction lasts, and writers go on. The
 * open transaction is also what keeps SQLite's backup from beginning anew at every write of another process.
 */
async function copySnapshot(from: string, to: string): Promise<Copied> {
  const source = new DatabaseSync(from, { timeout: busyMs });
  try {
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_schema').get();
    await backup(source, to, { rate: pagesAStep });
    source.exec('COMMIT');
    return { journalMode: 'wal', writersHeldMs: 0 };
  } finally {
    source.close();
  }
}

/**
 * Without one, whoever reads holds up who writes. So all of it is copied first without any lock, and then, with
 * the lock, compared, and only what has changed meanwhile is written again: as fast as memory is read.
 */
async function copyLocked(from: string, to: string): Promise<Copied> {
  const target = openSync(to, 'w+');
  // closed last: a process that closes a file loses all its locks on it (POSIX), SQLite's own too
  const file = openSync(from, 'r');
  try {
    await copyChunks(file, target);
    const source = new DatabaseSync(from, { timeout: busyMs });
    try {
      source.exec('BEGIN');
      source.prepare('SELECT count(*) FROM sqlite_schema').get();
      const start = performance.now();
      correctChunks(file, target);
      const writersHeldMs = Math.round(performance.now() - start);
      source.exec('COMMIT');
      return { journalMode: 'rollback', writersHeldMs };
    } finally {
      source.close();
    }
  } finally {
    fsyncSync(target);
    closeSync(target);
    closeSync(file);
  }
}

async function copyChunks(file: number, target: number): Promise<void> {
  const chunk = Buffer.allocUnsafe(chunkBytes);
  for (let at = 0; ;) {
    const length = readSync(file, chunk, 0, chunkBytes, at);
    if (length === 0) return;
    writeSync(target, chunk, 0, length, at);
    at += length;
    await turn();
  }
}

function correctChunks(file: number, target: number): void {
  const now = Buffer.allocUnsafe(chunkBytes);
  const then = Buffer.allocUnsafe(chunkBytes);
  const { size } = fstatSync(file);
  for (let at = 0; at < size;) {
    const length = readSync(file, now, 0, chunkBytes, at);
    if (length === 0) throw new WorldError('The database became shorter while nobody may write it.');
    const before = readSync(target, then, 0, length, at);
    if (now.compare(then, 0, before, 0, length) !== 0) writeSync(target, now, 0, length, at);
    at += length;
  }
  ftruncateSync(target, size);
}

/** What a database holds. */
export interface DatabaseFacts {
  readonly journalMode: JournalMode;
  readonly pageSize: number;
  readonly pages: number;
  readonly userVersion: number;
  readonly sqliteVersion: string;
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
}

/** Reads all of a copy, which nobody else has open: that it is sound, and how many rows are where. */
export function factsOfCopy(file: string, journalMode: JournalMode): DatabaseFacts {
  // "immutable": without files beside it
  const address = pathToFileURL(file);
  address.search = '?immutable=1';
  const database = new DatabaseSync(address, { readOnly: true });
  try {
    const number = (sql: string): number => {
      const [value] = Object.values(database.prepare(sql).get() ?? {});
      return Number(value);
    };
    const problems = database
      .prepare('PRAGMA integrity_check(10)')
      .all()
      .map((row) => String(row['integrity_check']));
    if (problems.join() !== 'ok') {
      throw new WorldError(`The database is damaged: ${problems.join('; ').slice(0, 400)}.`);
    }
    return {
      journalMode,
      pageSize: number('PRAGMA page_size'),
      pages: number('PRAGMA page_count'),
      userVersion: number('PRAGMA user_version'),
      sqliteVersion: String(database.prepare('SELECT sqlite_version() AS version').get()?.['version']),
      rows: rowsOf(database),
    };
  } finally {
    database.close();
  }
}

/** Rows of each table; also of a database that is in use. */
export function rowsOf(database: DatabaseSync): Record<string, number> {
  const tables = database
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ` +
        `AND sql NOT LIKE 'CREATE VIRTUAL %' ORDER BY name`,
    )
    .all()
    .map(({ name }) => String(name));
  return Object.fromEntries(
    tables.map((name) => {
      const row = database.prepare(`SELECT count(*) AS rows FROM "${name.replaceAll('"', '""')}"`).get();
      return [name, Number(row?.['rows'])];
    }),
  );
}
