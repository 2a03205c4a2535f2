import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { composeFile } from './assets.ts';
import type { ServiceState } from './services.ts';

const folderLabel = 'com.docker.compose.project.working_dir';

/**
 * The other folder whose stack has the same project name, and so would be taken for this one. A folder that is
 * gone, or was moved, has none any more.
 */
export async function otherOwner(
  folder: string,
  project: string,
  containers: readonly ServiceState[],
): Promise<string | undefined> {
  const own = await realpath(folder);
  const folders = containers
    .filter((container) => container.project === project)
    .map(({ labels }) => labels[folderLabel]);
  for (const other of new Set(folders)) {
    if (other === undefined) continue;
    const found = await realpath(other).catch(() => undefined);
    if (found === undefined || found === own) continue;
    const hasStack = await stat(join(found, composeFile)).then(
      () => true,
      () => false,
    );
    if (hasStack) return other;
  }
  return undefined;
}
