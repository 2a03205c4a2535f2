import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { withFolderLock } from '../../kit/folder-lock.ts';
import { cacheFolder } from '../../kit/folders.ts';
import { makeFolder } from '../../kit/make-folder.ts';

import { pseudoRandom } from './pseudo-random.ts';
import { isStamped, putStamp } from './stamp.ts';

/** `generated-200mib.mp4`: named as a video, so that every program takes it for one; its bytes are random. */
export function bigFileName(mebibytes: number): string {
  return `generated-${mebibytes}mib.mp4`;
}

const stepBytes = 1024 * 1024;
/** In place of a hash in the stamp: what the bytes are made by. */
const method = 'pseudo-random 1';

/**
 * A file of `mebibytes` MiB for measurements, with the same bytes everywhere: made when it is not there,
 * within a second or so for 200 MiB, and kept in the cache unless `folder` says otherwise. Returns its path.
 */
export async function ensureBigFile(
  mebibytes: number,
  { folder = join(cacheFolder(), 'big-files'), signal }: { folder?: string; signal?: AbortSignal } = {},
): Promise<string> {
  const file = join(folder, bigFileName(mebibytes));
  const identity = { name: basename(file), sha256: method };
  if (await isStamped(folder, identity)) return file;
  await makeFolder(folder);
  await withFolderLock(
    folder,
    async () => {
      if (await isStamped(folder, identity)) return;
      await generateBig(file, mebibytes * stepBytes, signal);
      await putStamp(file, await stat(file, { bigint: true }), method);
    },
    { signal },
  );
  return file;
}

/** Writes a file of pseudo-random bytes, seeded by its name; under its name it is only ever whole. */
export async function generateBig(file: string, bytes: number, signal?: AbortSignal): Promise<void> {
  // one name for all runs: what a killed one has left is written over
  const part = join(dirname(file), `.${basename(file)}.part`);
  const next = pseudoRandom(basename(file));
  try {
    await using handle = await open(part, 'w');
    for (let done = 0; done < bytes; done += stepBytes) {
      signal?.throwIfAborted();
      await handle.writeFile(next(Math.min(stepBytes, bytes - done)));
    }
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}
