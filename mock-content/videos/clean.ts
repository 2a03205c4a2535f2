import { readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { withFolderLock } from '../../kit/folder-lock.ts';
import { removeFolder } from '../../kit/folders.ts';

import { videosFolder } from './folder.ts';
import { isPartOf } from './make-videos.ts';
import type { Video } from './manifest.ts';
import { selectVideos } from './select-videos.ts';
import { stampFile } from './stamp.ts';

export interface CleanOptions {
  /** Names of videos; all when left out or empty. */
  readonly only?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Removes the videos from a folder, and the folder when nothing else is in it. Says which were there. */
export async function cleanVideos(
  folder: string = videosFolder(),
  { only, signal }: CleanOptions = {},
): Promise<string[]> {
  const unwanted = selectVideos(only);
  if ((await filesIn(folder)) === undefined) return [];
  const removed = await withFolderLock(folder, async () => await removeVideos(folder, unwanted), { signal });
  // a folder with something else in it stays
  await rmdir(folder).catch(() => undefined);
  return removed;
}

async function removeVideos(folder: string, unwanted: readonly Video[]): Promise<string[]> {
  const removed: string[] = [];
  const files = (await filesIn(folder)) ?? [];
  for (const video of unwanted) {
    const own = files.filter((file) => file === video.name || isPartOf(file, video));
    for (const file of own) await rm(join(folder, file), { force: true });
    await rm(stampFile(join(folder, video.name)), { force: true });
    if (own.includes(video.name)) removed.push(video.name);
  }
  return removed;
}

async function filesIn(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Removes the cache's videos of other manifests, which no version of this program here asks for. */
export async function cleanOtherManifests(): Promise<void> {
  const own = videosFolder();
  const others = ((await filesIn(dirname(own))) ?? []).map((name) => join(dirname(own), name));
  for (const folder of others.filter((each) => each !== own)) await removeFolder(folder);
}
