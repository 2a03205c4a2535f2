import { chmod, copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { ConfigurationError, GateError, WorldError } from '../../kit/errors.ts';

import { alone, workFolder, type Work } from './backup.ts';
import { filesBelow, sha256Of } from './collect.ts';
import { factsOfCopy, rowsOf } from './copy-database.ts';
import { databasesOf, manifestName, parseManifest, rowDifferences, type Manifest } from './manifest.ts';
import { Restic, type Snapshot } from './restic.ts';
import { places, type Settings } from './settings.ts';
import { sourceFacts, type SourceFacts } from './source-keys.ts';

/** A backup that was brought back and is sound, beside what it will replace. */
export interface Fetched {
  readonly snapshot: Snapshot;
  readonly manifest: Manifest;
  /** The files of the stack's folder, base64, by their paths in it. */
  readonly stackFiles: Readonly<Record<string, string>>;
  /** What is in the volumes now, which a restore puts aside. */
  readonly present: readonly string[];
  readonly sources: SourceFacts;
}

const fetchedFolder = join(places.state, 'fetched');

/** The backup that is meant: by the beginning of its id, else the newest of this stack. */
export function chooseSnapshot(
  snapshots: readonly Snapshot[],
  { project, id }: { readonly project: string; readonly id: string | undefined },
): Snapshot {
  if (snapshots.length === 0) throw new ConfigurationError('There is no backup in the repository.');
  if (id !== undefined) {
    const meant = snapshots.filter((snapshot) => snapshot.id.startsWith(id));
    const [only] = meant;
    if (only !== undefined && meant.length === 1) return only;
    const what = meant.length === 0 ? 'No backup begins' : 'More than one backup begins';
    throw new ConfigurationError(`${what} with "${id}"; \`miauflix-infra stack backups\` lists them.`);
  }
  const own = snapshots.filter(({ host }) => host === project).at(-1);
  if (own !== undefined) return own;
  const hosts = [...new Set(snapshots.map(({ host }) => host))];
  const newest = snapshots.at(-1);
  // a stack that is made anew elsewhere may have another name
  if (hosts.length === 1 && newest !== undefined) return newest;
  throw new ConfigurationError(
    `The repository has backups of ${hosts.join(', ')} and none of ${project}: choose one by its id (\`miauflix-infra stack backups\`).`,
  );
}

/** Brings a backup out of the repository into a folder of our own, and reads all of it; nothing else changes. */
export async function fetchBackup(work: Work, id: string | undefined): Promise<Fetched> {
  return await alone(work, async () => {
    const restic = await Restic.open(work.settings, work.signal);
    if ((await restic.repositoryId()) === undefined) {
      throw new ConfigurationError(`There is no repository at ${work.settings.repository}.`);
    }
    const snapshot = chooseSnapshot(await restic.snapshots(), { project: work.settings.project, id });
    await rm(fetchedFolder, { recursive: true, force: true });
    await mkdir(fetchedFolder, { recursive: true, mode: 0o700 });
    await restic.restore(snapshot.id, fetchedFolder);
    const manifest = await verified(fetchedFolder);
    const stack = manifest.files.filter(({ path }) => path.startsWith('stack/'));
    const stackFiles = await Promise.all(
      stack.map(async ({ path }) => {
        const content = await readFile(join(fetchedFolder, path));
        return [path.slice('stack/'.length), content.toString('base64')] as const;
      }),
    );
    return {
      snapshot,
      manifest,
      stackFiles: Object.fromEntries(stackFiles),
      present: await presentData(),
      sources: await sourceFacts(fetchedFolder, databasesOf(manifest)),
    };
  });
}

/** The manifest of a restored folder, after every file was compared with it, and every database read. */
async function verified(folder: string): Promise<Manifest> {
  const manifest = parseManifest(await readFile(join(folder, manifestName), 'utf8').catch(() => ''));
  if (manifest === undefined) throw new GateError('The backup has no manifest that this version can read.');
  const wrong: string[] = [];
  for (const { path, sha256, database } of manifest.files) {
    const file = join(folder, path);
    const found = await sha256Of(file).catch(() => undefined);
    if (found !== sha256) {
      wrong.push(found === undefined ? `${path} is missing` : `${path} is not what was backed up`);
    } else if (database !== undefined) {
      const differences = rowDifferences(database.rows, factsOfCopy(file, database.journalMode).rows);
      if (differences.length > 0) wrong.push(`${path}: ${differences.join(' ')}`);
    }
  }
  if (wrong.length > 0) throw new GateError(`The backup is not whole: ${wrong.slice(0, 10).join('; ')}.`);
  return manifest;
}

async function presentData(): Promise<string[]> {
  const data = await readdir(places.data);
  const certificates = await readdir(places.certificates);
  return [
    ...data.filter((name) => !isPutAside(name) && name !== 'downloads').map((name) => `data/${name}`),
    ...certificates.filter((name) => !isPutAside(name)).map((name) => `certificates/${name}`),
  ];
}

const isPutAside = (name: string): boolean => name.startsWith('.before-restore-') || name === 'lost+found';

/**
 * Puts what was fetched into the volumes, in the place of what is there, which is kept beside it. Nothing that
 * reads or writes them may run.
 */
export async function putBackup(work: Work, when: Date): Promise<{ readonly kept: string | undefined }> {
  return await alone(work, async () => {
    const manifest = await verified(fetchedFolder);
    const aside = `.before-restore-${when.toISOString().replaceAll(/[:.]/g, '-')}`;
    let kept: string | undefined;
    for (const [name, place] of [
      ['data', places.data],
      ['certificates', places.certificates],
    ] as const) {
      // films are no part of a backup, and stay
      const old = (await readdir(place)).filter((entry) => !isPutAside(entry) && entry !== 'downloads');
      if (old.length > 0) {
        await mkdir(join(place, aside), { mode: 0o700 });
        for (const entry of old) await rename(join(place, entry), join(place, aside, entry));
        kept = aside;
      }
      for (const { path, mode } of manifest.files.filter((file) => file.path.startsWith(`${name}/`))) {
        const to = join(place, path.slice(name.length + 1));
        await mkdir(dirname(to), { recursive: true });
        await copyFile(join(fetchedFolder, path), to);
        await chmod(to, mode);
      }
    }
    await rm(fetchedFolder, { recursive: true, force: true });
    return { kept };
  });
}

/** Removes what was fetched and is not to be put anywhere. */
export async function dropFetched(work: Work): Promise<void> {
  await alone(work, async () => {
    await rm(fetchedFolder, { recursive: true, force: true });
  });
}

/** Rows of each database of the volume, while it is in use. */
export async function countData(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>> {
  const { journalModeOf } = await import('./copy-database.ts');
  const counts: Record<string, Record<string, number>> = {};
  for (const path of await filesBelow(places.data)) {
    if (path.startsWith('downloads/') || path.startsWith('.before-restore-')) continue;
    const file = join(places.data, path);
    if (/-(wal|shm|journal)$/.test(path) || (await journalModeOf(file)) === undefined) continue;
    const database = new DatabaseSync(file, { timeout: 30_000 });
    try {
      const [problem] = Object.values(database.prepare('PRAGMA quick_check(1)').get() ?? {});
      if (problem !== 'ok') throw new WorldError(`${path} is damaged: ${String(problem)}`);
      counts[`data/${path}`] = rowsOf(database);
    } finally {
      database.close();
    }
  }
  return counts;
}

export type { Settings };
export { workFolder };
