import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { GateError, reasonOf } from '../../kit/errors.ts';
import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import type { Reporter } from '../../kit/reporter.ts';
import { runnerCache } from '../shared/cache.ts';
import { readInputs } from '../shared/inputs.ts';
import { endProcessesWith } from '../shared/leftovers.ts';
import type { ActionContext } from '../shared/run.ts';

import { inputSchema, isBaselineCached, optionsFrom } from './inputs.ts';
import { cachedBaseline, keptBaseline, keptVideos } from './kept.ts';

const folderState = 'folder';

/** Runs the suite; `entry` is the file that hosts services as `<entry> service <name>`. */
export async function runSuite({ reporter, signal, state }: ActionContext, entry: string): Promise<void> {
  const inputs = readInputs(inputSchema, process.env, reporter);
  const reports = join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'miauflix-e2e-report');
  const options = optionsFrom(inputs, { reports, cachedBaseline: cachedBaseline() });
  const { checkRequest, runAndTell } = await import('./suite.ts');
  checkRequest(options);

  const folder = await temporaryFolder('e2e');
  state.save(folderState, folder);
  // all that is started from here on works below this folder, and can be known by it
  process.env['RUNNER_TEMP'] = folder;

  const cache = runnerCache(reporter);
  const videos = keptVideos();
  const baseline = keptBaseline(process.env);
  const restored = inputs.cache ? await cache.restore(videos) : videos.key;
  if (isBaselineCached(inputs)) await cache.restore(baseline);

  const whyNot = await runAndTell(options, { entry, reporter, signal });
  await removeFolder(folder);
  signal.throwIfAborted();
  if (restored !== videos.key) await cache.save(videos);
  if (whyNot !== undefined) throw new GateError(whyNot);
  if (isBaselineCached(inputs)) await cache.save(baseline);
}

/** Ends what `main` could not end, because the job was cancelled or the runner had no patience. */
export async function cleanUp({ reporter, state }: ActionContext): Promise<void> {
  const folder = state.read(folderState);
  if (folder === undefined) return;
  const ended = await endProcessesWith('RUNNER_TEMP', folder);
  if (ended > 0) reporter.info(`Ended ${ended} processes that were left.`);
  await removeFolder(folder);
  await removeContainers(reporter);
}

/** What a run in containers left: its process was ended above, so its containers are nobody's. */
async function removeContainers(reporter: Reporter): Promise<void> {
  const { sweepRuns } = await import('../../e2e/engines/compose-clean.ts');
  try {
    for (const { project } of await sweepRuns()) reporter.info(`Removed the containers of ${project}.`);
  } catch (error) {
    // a runner without Docker has none
    reporter.debug(`Containers were not looked for: ${reasonOf(error)}`);
  }
}
