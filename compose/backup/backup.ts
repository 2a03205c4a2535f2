import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { formatDuration } from '../../kit/deadline.ts';
import { ConfigurationError, GateError, reasonOf, WorldError } from '../../kit/errors.ts';
import { withFolderLock } from '../../kit/folder-lock.ts';
import type { Log } from '../../kit/log.ts';
import packageFile from '../../package.json' with { type: 'json' };

import { stageFile, wantedFiles, type Wanted } from './collect.ts';
import { databasesOf, manifestName, totalRows, type BackedUpFile, type Manifest } from './manifest.ts';
import { run } from './program.ts';
import { Restic } from './restic.ts';
import { isAhead } from './schedule.ts';
import { places, type Settings } from './settings.ts';
import { readState, writeState, type BackupState, type LastSuccess } from './state.ts';

export interface Work {
  readonly settings: Settings;
  readonly log: Log;
  readonly signal: AbortSignal;
}

export const workFolder = join(places.state, 'work');

/** One at a time, of all containers of this stack. */
export async function alone<T>({ log, signal }: Work, work: () => Promise<T>): Promise<T> {
  return await withFolderLock(places.state, work, {
    signal,
    onWait: () => {
      log.info('waits for another backup, restore or drill of this stack to end');
    },
  });
}

/** Makes a backup, thins out the older ones, looks at the repository; remembers how that went. */
export async function makeBackup(
  work: Work,
  options: { readonly newRepository: boolean },
): Promise<LastSuccess> {
  return await alone(work, async () => {
    const before = await readState(places.state);
    const tryAt = new Date();
    try {
      const after = await tryBackup(work, before, options);
      await writeState(places.state, after);
      if (after.lastSuccess === undefined) throw new Error('a backup without an outcome');
      if (after.damage !== undefined) throw new GateError(after.damage);
      return after.lastSuccess;
    } catch (error) {
      // what was interrupted did not fail
      if (!work.signal.aborted && !(error instanceof GateError)) {
        await writeState(places.state, {
          ...(await readState(places.state)),
          lastTry: tryAt.toISOString(),
          failures: before.failures + 1,
          problem: reasonOf(error),
        });
      }
      throw error;
    } finally {
      // it holds the keys in plain
      await rm(workFolder, { recursive: true, force: true });
    }
  });
}

async function tryBackup(
  work: Work,
  before: BackupState,
  options: { readonly newRepository: boolean },
): Promise<BackupState> {
  const { settings, log, signal } = work;
  const start = performance.now();
  const restic = await Restic.open(settings, signal);
  const repositoryId = await ensureRepository(restic, before, work, options);
  // known from here on, whatever becomes of this try
  await writeState(places.state, { ...before, repository: settings.repository, repositoryId });
  await restic.unlock();
  const madeAt = new Date();
  const { manifest, writersHeldMs } = await stage(work, madeAt);
  const staged = performance.now();
  const { id, bytes, addedBytes } = await restic.backup(workFolder, settings.project);
  const rows = databasesOf(manifest).reduce((sum, { database }) => sum + totalRows(database.rows), 0);
  const lastSuccess: LastSuccess = {
    at: madeAt.toISOString(),
    id,
    bytes,
    addedBytes,
    durationMs: Math.round(performance.now() - start),
    writersHeldMs,
    rows,
  };
  log.info('a backup was made', {
    ...lastSuccess,
    copiedMs: Math.round(staged - start),
    took: formatDuration(lastSuccess.durationMs),
  });
  const state: BackupState = {
    ...before,
    problem: undefined,
    damage: undefined,
    repository: settings.repository,
    repositoryId,
    since: before.since ?? madeAt.toISOString(),
    lastTry: madeAt.toISOString(),
    failures: 0,
    lastSuccess,
  };
  // remembered before what follows: it is there, whatever that finds
  await writeState(places.state, { ...state, damage: before.damage });
  await thinOut(restic, work, id);
  const checkedPart = (before.checkedPart % settings.checkParts) + 1;
  // damage that was found before may be in another part than this one
  const part: [number, number] | undefined =
    before.damage === undefined ? [checkedPart, settings.checkParts] : undefined;
  try {
    await restic.check(part);
    return { ...state, checkedPart };
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    log.error('the repository is damaged', { reason: error.message });
    return { ...state, checkedPart, damage: error.message };
  }
}

/**
 * A repository is made once. Where one was and is none any more, a disk may not be mounted, or a name has a
 * mistake in it: a new one in its place would hide that.
 */
async function ensureRepository(
  restic: Restic,
  before: BackupState,
  { settings, log }: Work,
  { newRepository }: { readonly newRepository: boolean },
): Promise<string> {
  const found = await restic.repositoryId();
  const isSame = before.repository === settings.repository;
  if (found !== undefined) {
    if (!newRepository && isSame && before.repositoryId !== undefined && before.repositoryId !== found) {
      throw new ConfigurationError(
        `${settings.repository} is another repository than that of the backups before. If that is meant, run \`miauflix-infra stack backup --new-repository\` once.`,
      );
    }
    return found;
  }
  if (before.repositoryId !== undefined && isSame && !newRepository) {
    throw new WorldError(
      `The repository ${settings.repository} is gone: perhaps its disk is not mounted. If it is to begin anew, run \`miauflix-infra stack backup --new-repository\` once.`,
    );
  }
  log.info('makes a new repository', { repository: settings.repository });
  await restic.init();
  const made = await restic.repositoryId();
  if (made === undefined) throw new WorldError('The repository that was just made is not there.');
  return made;
}

/** Old backups are removed by their dates, so with a clock that is wrong none is. */
async function thinOut(restic: Restic, { settings, log }: Work, newest: string): Promise<void> {
  const own = (await restic.snapshots()).filter(({ host }) => host === settings.project);
  const others = own.filter(({ id }) => !id.startsWith(newest) && !newest.startsWith(id));
  const ahead = others.filter(({ time }) => isAhead(Date.parse(time), Date.now()));
  if (ahead.length > 0) {
    log.warn('no old backup is removed: some are dated later than now, so a clock is or was wrong', {
      now: new Date().toISOString(),
      dated: ahead.map(({ time }) => time),
    });
    return;
  }
  await restic.forget(settings.project, settings.keep);
}

/** Puts everything into the work folder, with a manifest of it. */
export async function stage(
  { settings, signal, log }: Work,
  madeAt: Date,
): Promise<{ readonly manifest: Manifest; readonly writersHeldMs: number }> {
  await rm(workFolder, { recursive: true, force: true });
  await mkdir(workFolder, { recursive: true, mode: 0o700 });
  const wanted = await wantedFiles({ ...places, composeFiles: settings.composeFiles });
  await expectRoom(wanted);
  const files: BackedUpFile[] = [];
  let writersHeldMs = 0;
  for (const one of wanted) {
    signal.throwIfAborted();
    const staged = await stageFile(one, workFolder);
    if (staged === undefined) continue;
    files.push(staged.file);
    writersHeldMs = Math.max(writersHeldMs, staged.copied?.writersHeldMs ?? 0);
  }
  if (files.every(({ database }) => database === undefined)) {
    log.warn('there is no database in the data yet');
  }
  const restic = await run('restic', ['version'], { deadlineMs: 20_000, signal });
  const manifest: Manifest = {
    format: 1,
    project: settings.project,
    madeAt: madeAt.toISOString(),
    versions: {
      infra: packageFile.version,
      node: process.versions.node,
      restic: /\d+\.\d+\.\d+/.exec(restic.stdout)?.[0] ?? '',
    },
    images: settings.images,
    files,
  };
  await writeFile(join(workFolder, manifestName), `${JSON.stringify(manifest, undefined, 2)}\n`, {
    mode: 0o600,
  });
  return { manifest, writersHeldMs };
}

async function expectRoom(wanted: readonly Wanted[]): Promise<void> {
  const { stat } = await import('node:fs/promises');
  const sizes = await Promise.all(
    wanted.map(
      async ({ from }) =>
        await stat(from).then(
          ({ size }) => size,
          () => 0,
        ),
    ),
  );
  const needed = sizes.reduce((sum, size) => sum + size, 0) * 1.05 + 16 * 1024 * 1024;
  const { bavail, bsize } = await statfs(workFolder);
  if (bavail * bsize >= needed) return;
  const mb = (bytes: number): string => `${Math.ceil(bytes / 1e6)} MB`;
  throw new WorldError(
    `The disk of the volume "backup-state" is full: the copy of the database needs ${mb(needed)}, and there are ${mb(bavail * bsize)}.`,
  );
}
