import { chmod, chown, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { ConfigurationError } from '../../../kit/errors.ts';
import { makeFolder } from '../../../kit/make-folder.ts';
import type { Reporter } from '../../../kit/reporter.ts';
import { containerUser } from '../../lifecycle/check.ts';
import { stopStack } from '../../lifecycle/down.ts';
import { secretsFolderName, type Stack } from '../../lifecycle/folder-facts.ts';
import type { Fetched } from '../restore.ts';

import { runInContainer } from './container.ts';
import { planFiles, type RestoredFile } from './restored-files.ts';

export interface RestoreOptions {
  readonly stack: Stack;
  readonly project: string;
  /** The beginning of a backup's id; the newest when left out. */
  readonly id?: string;
  /** The project's name, typed by who wants what is there replaced. */
  readonly force?: string;
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
}

export interface Restored {
  readonly fetched: Fetched;
  readonly written: readonly string[];
  /** Compose files that are other than those of the backup, and stay. */
  readonly left: readonly string[];
  /** Where what was there before is now, a place each. */
  readonly kept: readonly string[];
}

/** Brings a backup back, and reads all of it, before anything is stopped; then puts it in the place of what is there. */
export async function restoreStack(options: RestoreOptions): Promise<Restored> {
  const { stack, project, id, reporter, signal } = options;
  const around = { stack, reporter, signal };
  reporter.info('Fetching the backup, and reading all of it.');
  const fetched = await runInContainer<Fetched>(['fetch', ...(id === undefined ? [] : [id])], around);
  try {
    checkForce(fetched.present, options);
  } catch (error) {
    await runInContainer(['drop'], around);
    throw error;
  }
  reporter.info('Stopping the stack.');
  await stopStack({ folder: stack.folder, project, reporter, signal });
  const aside = `before-restore-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  const { kept } = await runInContainer<{ kept?: string }>(['put'], around);
  const { write, left, moved } = await putFiles(fetched, stack, aside);
  return {
    fetched,
    written: write.map(({ path }) => path),
    left,
    kept: [
      ...(kept === undefined ? [] : [`${kept}/ in the volume ${project}_data (and ${project}_certificates)`]),
      ...(moved ? [`${aside}/ in ${stack.folder}`] : []),
    ],
  };
}

function checkForce(present: readonly string[], { force, project }: RestoreOptions): void {
  const data = present.filter((path) => path.startsWith('data/')).map((path) => path.slice('data/'.length));
  if (data.length === 0 || force === project) return;
  const there = `There are data in this stack (${data.slice(0, 5).join(', ')}), and nothing was changed.`;
  throw new ConfigurationError(
    force === undefined
      ? `${there} To replace them, which keeps them beside the new ones, give the stack’s name: --force ${project}.`
      : `${there} "${force}" is not the name of this stack: --force ${project}.`,
  );
}

async function putFiles(
  fetched: Fetched,
  { folder, values }: Stack,
  aside: string,
): Promise<{
  readonly write: readonly RestoredFile[];
  readonly left: readonly string[];
  readonly moved: boolean;
}> {
  const backedUp = new Map(
    Object.entries(fetched.stackFiles).map(([path, content]) => [path, Buffer.from(content, 'base64')]),
  );
  const present = new Map<string, Buffer>();
  for (const path of backedUp.keys()) {
    const there = await readFile(join(folder, path)).catch(() => undefined);
    if (there !== undefined) present.set(path, there);
  }
  const { write, left } = planFiles(backedUp, present, values);
  let moved = false;
  for (const file of write) {
    const isThere = present.has(file.path);
    moved ||= isThere;
    await putFile(folder, file, isThere ? join(folder, aside) : undefined);
  }
  return { write, left, moved };
}

async function putFile(
  folder: string,
  { path, content }: RestoredFile,
  aside: string | undefined,
): Promise<void> {
  const place = join(folder, path);
  const isSecret = path.startsWith(`${secretsFolderName}/`);
  const usual = {
    uid: isSecret ? containerUser : 0,
    gid: isSecret ? containerUser : 0,
    mode: isSecret ? 0o600 : 0o640,
  };
  const before = aside === undefined ? undefined : await stat(place);
  if (aside !== undefined) {
    await mkdir(aside, { recursive: true, mode: 0o700 });
    await makeFolder(dirname(join(aside, path)));
    await rename(place, join(aside, path));
  } else {
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  }
  await writeFile(place, content, { flag: 'wx', mode: 0o600 });
  const { uid, gid, mode } = before ?? usual;
  const user = process.getuid?.();
  if (user === 0) await chown(place, uid, gid);
  // the folder around it is closed, and the services are another user
  const isOthers = user !== undefined && user !== 0 && user !== containerUser;
  await chmod(place, before === undefined && isSecret && isOthers ? 0o644 : mode & 0o777);
}
