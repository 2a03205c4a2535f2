import type { BigIntStats } from 'node:fs';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { Video } from './manifest.ts';

/**
 * Beside a file that was read through and found right lies a small hidden one, which says what the file
 * looked like then. While it still looks so, nobody has to read it through again. Whatever writes into a
 * file changes its `ctime`, which no program can set back.
 */
export async function isStamped(
  folder: string,
  { name, sha256 }: Pick<Video, 'name' | 'sha256'>,
): Promise<boolean> {
  const file = join(folder, name);
  try {
    const [stats, stamp] = await Promise.all([
      stat(file, { bigint: true }),
      readFile(stampFile(file), 'utf8'),
    ]);
    return stamp === stampText(stats, sha256);
  } catch {
    return false;
  }
}

/** Notes that `file`, as it looked in `stats`, has this hash. A folder that is only read goes without. */
export async function putStamp(file: string, stats: BigIntStats, sha256: string): Promise<void> {
  await writeFile(stampFile(file), stampText(stats, sha256)).catch(() => undefined);
}

export async function removeStamp(file: string): Promise<void> {
  await rm(stampFile(file), { force: true }).catch(() => undefined);
}

export function stampFile(file: string): string {
  return join(dirname(file), `.${file.slice(dirname(file).length + 1)}.verified`);
}

function stampText({ size, mtimeNs, ctimeNs, ino }: BigIntStats, sha256: string): string {
  return `${size} bytes, modified ${mtimeNs}, changed ${ctimeNs}, inode ${ino}, sha256 ${sha256}\n`;
}
