import { cp } from 'node:fs/promises';
import { join } from 'node:path';

import { withTemporaryFolder } from '../../kit/folders.ts';

import { runAction, type RunnerJob, type RunnerResult } from './fake-runner.ts';

const dist = join(import.meta.dirname, '..', '..', 'dist');

export type RunBundle = (job?: Partial<RunnerJob>) => Promise<RunnerResult>;

/**
 * Hands out what runs an action's bundle as a runner does, from a folder that holds nothing but the bundle and
 * what of dist/ belongs beside it.
 */
export async function withBundle<T>(
  name: string,
  look: (run: RunBundle, folder: string) => Promise<T>,
  beside: readonly string[] = [],
): Promise<T> {
  return await withTemporaryFolder(name, async (folder) => {
    for (const one of [name, ...beside]) {
      await cp(join(dist, one), join(folder, 'dist', one), { recursive: true });
    }
    const script = join(folder, 'dist', name, 'index.js');
    return await look(async (job) => runAction({ script, folder, ...job }), folder);
  });
}
