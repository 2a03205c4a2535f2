import { withTemporaryFolder } from '../../kit/folders.ts';

import type { Bundle } from './bundle.ts';
import { hashesOf, resolveModel, writeModel } from './compose-host.ts';
import { volumeOf } from './deploy.ts';
import { differences } from './diff.ts';
import { readEngine, readRunning, type Kept } from './facts.ts';
import type { Host } from './host.ts';
import { deployable } from './model.ts';

/** Compares what is on a host with the release that was deployed to it. */
export async function diffHost(host: Host, project: string, bundle: Bundle, kept: Kept): Promise<string[]> {
  return await withTemporaryFolder('diff', async (folder) => {
    const [engine, running] = await Promise.all([readEngine(host), readRunning(host, project)]);
    const place = { host, project, hostFolder: engine.folderOf(volumeOf(project)), folder };
    const model = deployable(await resolveModel(place, bundle, kept.env ?? ''), bundle.index);
    const hashes = await hashesOf(place, await writeModel(place, model, 'stack'));
    return differences({ bundle, model, hashes, running, kept });
  });
}
