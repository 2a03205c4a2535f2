import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { allChecks } from '../../e2e/checks/all.ts';
import { checkOptions } from '../../e2e/options.ts';
import { toSummary } from '../../e2e/report/summary.ts';
import { headlineOf } from '../../e2e/report/verdict.ts';
import { holds, runE2e } from '../../e2e/run.ts';
import { selectChecks } from '../../e2e/select.ts';
import { GateError } from '../../kit/errors.ts';
import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import { runnerCache } from '../shared/cache.ts';
import { readInputs } from '../shared/inputs.ts';
import { endProcessesWith } from '../shared/leftovers.ts';
import { writeOutputs } from '../shared/outputs.ts';
import type { ActionContext } from '../shared/run.ts';
import { writeSummary } from '../shared/summary.ts';

import { inputSchema, isBaselineCached, optionsFrom } from './inputs.ts';
import { cachedBaseline, keptBaseline, keptVideos } from './kept.ts';
import { annotate, outputsOf } from './tell.ts';

const folderState = 'folder';

/** Runs the suite; `entry` is the file that hosts services as `<entry> service <name>`. */
export async function runSuite({ reporter, signal, state }: ActionContext, entry: string): Promise<void> {
  const inputs = readInputs(inputSchema, process.env, reporter);
  const reports = join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'miauflix-e2e-report');
  const options = optionsFrom(inputs, { reports, cachedBaseline: cachedBaseline() });
  // the suite does so too, but after the cache was asked
  checkOptions(options);
  selectChecks(allChecks, options);
  const folder = await temporaryFolder('e2e');
  state.save(folderState, folder);
  // all that is started from here on works below this folder, and can be known by it
  process.env['RUNNER_TEMP'] = folder;

  const cache = runnerCache(reporter);
  const videos = keptVideos();
  const baseline = keptBaseline(process.env);
  const restored = inputs.cache ? await cache.restore(videos) : videos.key;
  if (isBaselineCached(inputs)) await cache.restore(baseline);

  const result = await runE2e(options, { entry, reporter, signal });
  const { report } = result;
  annotate(report, reporter);
  writeOutputs(outputsOf(result));
  await writeSummary((maxBytes) => toSummary(report, { maxBytes }));
  await removeFolder(folder);
  signal.throwIfAborted();

  if (restored !== videos.key) await cache.save(videos);
  if (!holds(report)) throw new GateError(`${headlineOf(report)}.`);
  if (isBaselineCached(inputs)) await cache.save(baseline);
}

/** Ends what `main` could not end, because the job was cancelled or the runner had no patience. */
export async function cleanUp({ reporter, state }: ActionContext): Promise<void> {
  const folder = state.read(folderState);
  if (folder === undefined) return;
  const ended = await endProcessesWith('RUNNER_TEMP', folder);
  if (ended > 0) reporter.info(`Ended ${ended} processes that were left.`);
  await removeFolder(folder);
}
