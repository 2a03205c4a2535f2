import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { WorldError } from '../../../kit/errors.ts';

/** Beside databases only what belongs to settings and keys: what is larger is a download. */
const largestFile = 1024 * 1024;

/**
 * Copies what a backend begins with into another folder: each SQLite database as it is at one moment although
 * somebody writes to it (`VACUUM INTO`), and small files beside them. Runs as whoever owns the data: a file of root's
 * beside the database would keep the backend from it.
 */
export async function copyData(from: string, to: string): Promise<readonly string[]> {
  const copied: string[] = [];
  await emptyFolder(to);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (!entry.isFile() || /-(wal|shm|journal)$/.test(entry.name)) continue;
    const file = join(from, entry.name);
    if (await isDatabase(file)) await copyDatabase(file, join(to, entry.name));
    else if ((await stat(file)).size <= largestFile) await copyFile(file, join(to, entry.name));
    else continue;
    await chmod(join(to, entry.name), 0o600);
    copied.push(entry.name);
  }
  return copied;
}

async function emptyFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true });
}

async function isDatabase(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    // the file format's first bytes (https://www.sqlite.org/fileformat2.html#the_database_header)
    return buffer.toString('latin1') === 'SQLite format 3\0';
  } finally {
    await handle.close();
  }
}

async function copyDatabase(from: string, to: string): Promise<void> {
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(from);
  try {
    database.exec('PRAGMA busy_timeout = 10000');
    database.prepare('VACUUM INTO ?').run(to);
  } finally {
    database.close();
  }
}

/** Runs this program once more as the owner of a folder, with these arguments. */
export async function asOwnerOf(folder: string, args: readonly string[]): Promise<void> {
  const { uid, gid } = await stat(folder);
  const child = spawn(process.execPath, [process.argv[1] ?? '', ...args], {
    uid,
    gid,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: '/tmp' },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-2000)));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new WorldError(`The data could not be copied: ${said.trim()}`);
}
