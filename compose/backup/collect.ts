import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, copyFile, lstat, mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';

import { copyDatabase, factsOfCopy, journalModeOf, type Copied } from './copy-database.ts';
import type { BackedUpFile } from './manifest.ts';

/** What is left out of the data: films, which are downloaded again, and what a restore has put aside. */
const leftOut = /^(downloads|lost\+found|\.before-restore-[^/]*)(\/|$)/;
/** Files that belong to a database, and are in its copy. */
const besideDatabase = /-(wal|shm|journal)$/;
/** Of this service alone: whoever reads a backup has them. */
const ownSecret = /(^|\/)backup_[^/]*$/;

export interface Sources {
  readonly data: string;
  readonly certificates: string;
  readonly stack: string;
  readonly composeFiles: readonly string[];
}

export interface Wanted {
  /** As it is in the backup. */
  readonly path: string;
  readonly from: string;
}

/** The regular files below a folder, by their paths relative to it, sorted; a folder that is absent has none. */
export async function filesBelow(folder: string, below = ''): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw unreadable(join(folder, below), error);
  });
  const found: string[] = [];
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await filesBelow(folder, path)));
    else if (entry.isFile()) found.push(path);
  }
  return found.sort();
}

/** Which of the data's files are in a backup; the films are not even looked at. */
async function dataFiles(folder: string): Promise<string[]> {
  const top = await readdir(folder, { withFileTypes: true });
  const kept = top.filter(({ name }) => !leftOut.test(name));
  const below = await Promise.all(
    kept.map(async (entry) => {
      if (entry.isDirectory()) return await filesBelow(folder, entry.name);
      return entry.isFile() ? [entry.name] : [];
    }),
  );
  const all = below.flat();
  return all.filter((path) => !(besideDatabase.test(path) && all.includes(path.replace(besideDatabase, ''))));
}

/** Everything that a backup has, and where it is. */
export async function wantedFiles({ data, certificates, stack, composeFiles }: Sources): Promise<Wanted[]> {
  const secrets = (await filesBelow(stack, 'secrets')).filter((path) => !ownSecret.test(path));
  const named = ['.env', ...composeFiles, 'compose.override.yaml', 'compose.override.yml'];
  const settings: string[] = [];
  for (const path of new Set(named)) {
    if (path.startsWith('/') || path.split('/').includes('..')) continue;
    if (await isFile(join(stack, path))) settings.push(path);
  }
  const certificateFiles = (await filesBelow(certificates)).filter((path) => !leftOut.test(path));
  return [
    ...(await dataFiles(data)).map((path) => ({ path: `data/${path}`, from: join(data, path) })),
    ...[...settings, ...secrets].map((path) => ({ path: `stack/${path}`, from: join(stack, path) })),
    ...certificateFiles.map((path) => ({ path: `certificates/${path}`, from: join(certificates, path) })),
  ];
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw unreadable(path, error);
  }
}

/** Copies a file into the stage; undefined for one that went meanwhile. Databases are read whole, too. */
export async function stageFile(
  { path, from }: Wanted,
  stage: string,
): Promise<{ readonly file: BackedUpFile; readonly copied?: Copied } | undefined> {
  const to = join(stage, path);
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  try {
    const { mode } = await lstat(from);
    const journalMode = path.startsWith('data/') ? await journalModeOf(from) : undefined;
    const copied = journalMode === undefined ? undefined : await copyDatabase(from, to, journalMode);
    if (copied === undefined) await copyFile(from, to);
    await chmod(to, 0o600);
    const database = journalMode === undefined ? undefined : factsOfCopy(to, journalMode);
    const file = {
      path,
      bytes: (await lstat(to)).size,
      sha256: await sha256Of(to),
      mode: mode & 0o777,
      ...(database !== undefined && { database }),
    };
    return { file, ...(copied !== undefined && { copied }) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unreadable(from, error);
  }
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 }))
    hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** A backup without the keys is none, so it is not made. */
function unreadable(path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'EACCES' && code !== 'EPERM') return error;
  return new ConfigurationError(
    `${path.replace(/^\/stack\//, '')} cannot be read by user ${process.getuid?.() ?? 0}, which makes the backups ` +
      `(${reasonOf(error)}). Run \`miauflix-infra stack init --backup\` as its owner, or see docs/backup.md.`,
    { cause: error },
  );
}
