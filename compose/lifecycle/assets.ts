import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { ConfigurationError } from '../../kit/errors.ts';

export const composeFile = 'compose.yaml';
export const exampleFile = '.env.example';
/** The files that a stack may have beside compose.yaml, by what they add. */
export const overlays = {
  vpn: 'vpn/compose.yaml',
  logs: 'logs/compose.yaml',
  observability: 'observability/compose.yaml',
  guard: 'guard/compose.yaml',
  backup: 'backup/compose.yaml',
} as const;

/** The files of this package that a stack begins with. */
export interface StackAssets {
  readonly compose: string;
  readonly example: string;
  /** Files that go with a choice, by their path in the stack's folder. */
  readonly overlays: ReadonlyMap<string, string>;
}

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
  const read = async (name: string): Promise<string> => await readFile(join(folder, name), 'utf8');
  const beside = Object.values(overlays).map(async (name) => [name, await read(name)] as const);
  const [compose, example] = await Promise.all([read(composeFile), read(exampleFile)]);
  return { compose, example, overlays: new Map(await Promise.all(beside)) };
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
