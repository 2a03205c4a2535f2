import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { ConfigurationError } from '../../kit/errors.ts';
import { withFolderLock } from '../../kit/folder-lock.ts';
import { makeFolder } from '../../kit/make-folder.ts';
import type { Reporter } from '../../kit/reporter.ts';

import { describeFinding } from './check-video.ts';
import { findEncoder } from './find-encoder.ts';
import { videosFolder } from './folder.ts';
import { isPartOf, makeVideos } from './make-videos.ts';
import { videos, type Video } from './manifest.ts';
import { selectVideos } from './select-videos.ts';
import { isStamped } from './stamp.ts';
import { verifyVideo } from './verify.ts';

export interface EnsureVideosOptions {
  /** Where the videos are kept; the manifest's folder in the cache when left out. */
  readonly folder?: string | undefined;
  /** Names of videos; all when left out or empty. */
  readonly only?: readonly string[] | undefined;
  /** The program that hosts services: each encoder is started as `<entry> service encoder`. */
  readonly entry: string;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The folder that holds the videos, each of them verified. Those that are missing or wrong are made, which
 * another run for the same folder waits for; with all in place this takes milliseconds and writes nothing.
 * Throws a `ConfigurationError` for an unknown name or a folder that cannot be written, a `WorldError` when
 * there is no encoder or it makes other bytes.
 */
export async function ensureVideos(options: EnsureVideosOptions): Promise<string> {
  const { folder = videosFolder(), reporter, signal } = options;
  const wanted = selectVideos(options.only);
  if ((await notInPlace(folder, wanted, signal)).length === 0) return folder;
  await usable(folder, async () => makeFolder(folder));
  await usable(folder, async () =>
    withFolderLock(
      folder,
      async () => {
        await sweep(folder);
        const missing = await notInPlace(folder, wanted, signal, reporter);
        if (missing.length === 0) return;
        const encoderFolder = await findEncoder({ ...options, videosFolder: folder });
        await makeVideos(missing, { ...options, folder, encoderFolder });
      },
      {
        signal,
        onWait: () => reporter.info(`Another run is making the videos in ${folder}; waiting for it …`),
      },
    ),
  );
  return folder;
}

/** Those of the videos that are not there as they should be; tells which of them are there, but wrong. */
async function notInPlace(
  folder: string,
  wanted: readonly Video[],
  signal?: AbortSignal,
  reporter?: Reporter,
): Promise<Video[]> {
  const found: Video[] = [];
  for (const video of wanted) {
    if (await isStamped(folder, video)) continue;
    const finding = await verifyVideo(folder, video, signal);
    if (finding.state === 'ok') continue;
    if (finding.state !== 'missing') {
      reporter?.warning(`${video.name}: ${describeFinding(finding, video)}; it is made again.`);
    }
    found.push(video);
  }
  return found;
}

/** Removes what runs have left that were killed; only the holder of the lock may. */
async function sweep(folder: string): Promise<void> {
  for (const file of await readdir(folder)) {
    if (videos.some((video) => isPartOf(file, video))) await rm(join(folder, file), { force: true });
  }
}

const unusable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'ENOSPC', 'EDQUOT']);

/** A system's refusal to write into the folder, said as a sentence. */
async function usable<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!unusable.has(code)) throw error;
    const sentence = `The videos cannot be kept in ${folder}. Choose another folder with --folder or MIAUFLIX_CACHE_DIR`;
    throw new ConfigurationError(sentence, { cause: error });
  }
}
