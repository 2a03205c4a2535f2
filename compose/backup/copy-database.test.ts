import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { removeFolder, temporaryFolder } from '../../kit/folders.ts';

import { copyDatabase, factsOfCopy, journalModeOf } from './copy-database.ts';

let folder: string;
let file: string;
let copy: string;
let writer: ChildProcess | undefined;

beforeEach(async () => {
  folder = await temporaryFolder('copy-database-test');
  [file, copy] = [join(folder, 'database.sqlite'), join(folder, 'copy.sqlite')];
});

afterEach(async () => {
  if (writer !== undefined) {
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    writer = undefined;
  }
  await removeFolder(folder);
});

/** Two tables whose sums are equal in every state that was ever committed. */
function fill(mode: string): void {
  const database = new DatabaseSync(file);
  database.exec(
    `PRAGMA journal_mode=${mode}; CREATE TABLE a (id INTEGER PRIMARY KEY, n INTEGER, filler BLOB)`,
  );
  database.exec('CREATE TABLE b (id INTEGER PRIMARY KEY, n INTEGER, filler BLOB)');
  for (const table of ['a', 'b']) {
    database.exec(
      `WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 2000)
       INSERT INTO ${table} SELECT x, 0, randomblob(3000) FROM c`,
    );
  }
  database.close();
}

/** Changes both tables in one transaction, over and over, in a process of its own. */
async function startWriter(): Promise<void> {
  const program = `
    import { DatabaseSync } from 'node:sqlite';
    const database = new DatabaseSync(process.argv[1], { timeout: 60000 });
    database.exec('PRAGMA synchronous=OFF');
    for (let n = 0; ; n++) {
      const id = 1 + Math.floor(Math.random() * 2000);
      database.exec('BEGIN IMMEDIATE; UPDATE a SET n = n + 1 WHERE id = ' + id + '; UPDATE b SET n = n + 1 WHERE id = ' + (2001 - id) + '; COMMIT');
      if (n === 20) process.stdout.write('writing');
      if (n % 10 === 0) await new Promise((done) => setTimeout(done, 1));
    }`;
  writer = spawn(process.execPath, ['--input-type=module', '--eval', program, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(writer.stdout!, 'data');
}

const sums = (path: string): unknown => {
  const database = new DatabaseSync(path);
  try {
    return database.prepare('SELECT (SELECT sum(n) FROM a) AS a, (SELECT sum(n) FROM b) AS b').get();
  } finally {
    database.close();
  }
};

describe.each(['wal', 'delete'])('a database with the journal %s', (mode) => {
  it('is copied as it was at one moment, while it is written', async () => {
    fill(mode);
    await startWriter();
    for (let round = 0; round < 3; round += 1) {
      const journalMode = await journalModeOf(file);
      expect(journalMode).toBe(mode === 'wal' ? 'wal' : 'rollback');
      await copyDatabase(file, copy, journalMode!);
      expect(factsOfCopy(copy, journalMode!)).toMatchObject({ rows: { a: 2000, b: 2000 } });
      const { a, b } = sums(copy) as { a: number; b: number };
      expect(a).toBeGreaterThan(0);
      expect(a).toBe(b);
    }
  }, 60_000);

  it('that nobody writes is the same, byte for byte', async () => {
    fill(mode);
    await copyDatabase(file, copy, (await journalModeOf(file))!);
    // SQLite's own backup counts its writing in the header, on the first page
    const from = mode === 'wal' ? 4096 : 0;
    expect((await readFile(copy)).subarray(from).equals((await readFile(file)).subarray(from))).toBe(true);
  });
});

it('a copy over one that was longer is not longer', async () => {
  fill('delete');
  await writeFile(copy, Buffer.alloc(40 * 1024 * 1024, 1));
  await copyDatabase(file, copy, 'rollback');
  expect((await readFile(copy)).equals(await readFile(file))).toBe(true);
});

it('what is damaged is found', async () => {
  fill('delete');
  const bytes = await readFile(file);
  bytes.fill(0xff, 8192, 12_288);
  await writeFile(file, bytes);
  expect(() => factsOfCopy(file, 'rollback')).toThrow(/damaged|malformed/);
});

it('what is no database is none', async () => {
  await writeFile(file, 'SQLite format 2\0 and more than twenty bytes');
  expect(await journalModeOf(file)).toBeUndefined();
  await writeFile(file, '');
  expect(await journalModeOf(file)).toBeUndefined();
});
