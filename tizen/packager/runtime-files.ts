import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';

import type { PackageFiles } from './paths.ts';

/** As the build names it, in dist/. */
const folder = 'tizen-runtime';

/** The built TV runtime: beside or in the bundle that this is part of, or in dist/ when it runs from the sources. */
export async function readRuntimeFiles(
  here: string = dirname(fileURLToPath(import.meta.url)),
): Promise<PackageFiles> {
  const places = [join(here, folder), join(here, '..', folder), join(here, '..', '..', 'dist', folder)];
  const names = ['tv.js', 'tv.css'];
  let reason = '';
  for (const place of places) {
    try {
      const contents = await Promise.all(names.map(async (name) => await readFile(join(place, name))));
      return new Map(names.map((name, index) => [name, contents[index] ?? Buffer.alloc(0)]));
    } catch (error) {
      reason = reasonOf(error);
    }
  }
  throw new ConfigurationError(
    `The TV runtime is not here: ${reason}. Run \`npm run build\` in the sources, or take a whole release.`,
  );
}
