import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { ConfigurationError } from '../../kit/errors.ts';

/** The files of this package that a stack begins with. */
export interface StackAssets {
  readonly compose: string;
  readonly example: string;
}

export const composeFile = 'compose.yaml';
export const exampleFile = '.env.example';

/**
 * Finds the folder compose/ of the package that `entry`, the running program's own file, is in: one folder up
 * from cli/main.ts, two up from dist/cli/index.js.
 */
export async function findAssets(entry: string): Promise<string> {
  // a command that a package manager linked is elsewhere
  let folder = dirname(await realpath(entry));
  for (;;) {
    const candidate = join(folder, 'compose');
    if (await isFile(join(candidate, composeFile))) return candidate;
    const parent = dirname(folder);
    if (parent === folder) break;
    folder = parent;
  }
  throw new ConfigurationError(
    'This copy of miauflix-infra comes without compose/compose.yaml, from which a stack is made: ' +
      'run the command from a checkout of miauflix/infra, or by its action.',
  );
}

export async function readAssets(entry: string): Promise<StackAssets> {
  const folder = await findAssets(entry);
  const [compose, example] = await Promise.all(
    [composeFile, exampleFile].map(async (name) => await readFile(join(folder, name), 'utf8')),
  );
  return { compose: compose ?? '', example: example ?? '' };
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
