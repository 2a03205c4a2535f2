import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { addonPlatforms, addons } from './bundle-parts.ts';

const sumsFile = 'SHA256SUMS';

/** The paths of all addons below dist/addons, in the order of their list. */
export const addonPaths = addonPlatforms.flatMap((platform) =>
  addons.map(({ file }) => `${platform}/${file}`),
);

/** Writes the list of the addons' SHA-256, as `sha256sum --check` reads it. */
export async function writeSums(folder: string): Promise<void> {
  await writeFile(join(folder, sumsFile), await sums(folder));
}

/** What is wrong with the addons in `folder`, going by their list; empty when nothing is. */
export async function wrongSums(folder: string): Promise<string[]> {
  const listed = await readFile(join(folder, sumsFile), 'utf8');
  const found = new Set((await sums(folder)).split('\n'));
  return listed
    .split('\n')
    .filter((line) => !found.has(line))
    .map((line) => `dist/addons is not as ${sumsFile} says: ${line}`);
}

async function sums(folder: string): Promise<string> {
  const lines = addonPaths.map(async (path) => {
    const hash = createHash('sha256').update(await readFile(join(folder, path)));
    return `${hash.digest('hex')}  ${path}\n`;
  });
  return (await Promise.all(lines)).join('');
}
