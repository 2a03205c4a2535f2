import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { reasonOf, WorldError } from '../kit/errors.ts';
import { removeFolder, temporaryFolder } from '../kit/folders.ts';

import { isGone, parseOwner, thisOwner } from './owner.ts';

const ownerFile = '.owner';

/** Of the folders of a run: those that a run which is killed cannot remove. */
const purposes = ['world', 'browser', 'compose'] as const;
export type Purpose = (typeof purposes)[number];

/** A temporary folder that a later run removes when this process could not. */
export async function ownedFolder(purpose: Purpose): Promise<string> {
  let folder: string | undefined;
  try {
    folder = await temporaryFolder(purpose);
    await writeFile(join(folder, ownerFile), JSON.stringify(thisOwner()));
    return folder;
  } catch (error) {
    if (folder !== undefined) await removeFolder(folder);
    throw new WorldError(`There is no place for temporary files: ${reasonOf(error)}.`);
  }
}

/** Runs `work` with such a folder, which is gone afterwards. */
export async function withOwnedFolder<T>(purpose: Purpose, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await ownedFolder(purpose);
  try {
    return await work(folder);
  } finally {
    await removeFolder(folder);
  }
}

/** Removes the folders of runs that were killed, and tells which; those without an owner are nobody's to remove. */
export async function sweepFolders(): Promise<string[]> {
  const base = process.env['RUNNER_TEMP'] ?? '';
  const parent = base === '' ? tmpdir() : base;
  const names = await readdir(parent).catch(() => []);
  const ours = names.filter((name) => purposes.some((purpose) => name.startsWith(`miauflix-${purpose}-`)));
  const removed = await Promise.all(
    ours.map(async (name) => {
      const folder = join(parent, name);
      const owner = parseOwner(await readFile(join(folder, ownerFile), 'utf8').catch(() => ''));
      if (owner === undefined || !isGone(owner)) return [];
      // another user's, or one that another run removes just now
      return await removeFolder(folder).then(
        () => [folder],
        () => [],
      );
    }),
  );
  return removed.flat();
}
