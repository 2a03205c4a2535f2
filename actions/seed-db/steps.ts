import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { removeFolder, temporaryFolder, writeFileWhole } from '../../kit/folders.ts';
import { checkConfirmation } from '../../seed/confirmation.ts';
import { toJson, type SeedReport } from '../../seed/report.ts';
import { runSeed, runSeedRemotely } from '../../seed/seed.ts';
import { toSummary } from '../../seed/summary.ts';
import { runnerCache, type Cache } from '../shared/cache.ts';
import { readInputs } from '../shared/inputs.ts';
import { writeOutputs } from '../shared/outputs.ts';
import type { ActionContext } from '../shared/run.ts';
import { writeSummary } from '../shared/summary.ts';

import { inputSchema, isDryRun, optionsFrom, remoteFrom, remoteOptionsFrom, type Inputs } from './inputs.ts';
import { keptAnswers } from './kept.ts';
import { outputsOf } from './tell.ts';

const folderState = 'folder';

/** Seeds the database that the inputs name, here or on another machine, and tells GitHub how it went. */
export async function seedDatabase(context: ActionContext): Promise<void> {
  const { reporter, signal } = context;
  const inputs = readInputs(inputSchema, process.env, reporter);
  const { environment, confirmation } = inputs;
  checkConfirmation({ environment, confirmation, dryRun: isDryRun(inputs, process.env) });
  const remote = remoteFrom(inputs);
  const report =
    remote === undefined ? await seedHere(inputs, context) : await seedThere(inputs, remote, context);
  signal.throwIfAborted();
  const file =
    inputs.report ?? join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'miauflix-seed-report', 'report.json');
  await writeFileWhole(file, toJson(report));
  writeOutputs(outputsOf(report, { file, isFileHere: remote === undefined }));
  await writeSummary((maxBytes) => toSummary(report, { maxBytes }));
}

async function seedHere(inputs: Inputs, { reporter, signal }: ActionContext): Promise<SeedReport> {
  const options = optionsFrom(inputs, process.env);
  const asksTmdb = inputs.cache && options.snapshot === undefined && !options.refresh;
  const cache: Cache | undefined = asksTmdb ? runnerCache(reporter) : undefined;
  const kept = keptAnswers(process.env);
  await cache?.restore(kept);
  const report = await runSeed(options, { reporter, signal });
  if (report.requests > 0) await cache?.save(kept);
  return report;
}

async function seedThere(
  inputs: Inputs,
  remote: NonNullable<ReturnType<typeof remoteFrom>>,
  { reporter, signal, state }: ActionContext,
): Promise<SeedReport> {
  const folder = await temporaryFolder('ssh');
  state.save(folderState, folder);
  try {
    const options = remoteOptionsFrom(inputs, process.env);
    return await runSeedRemotely(options, { ...remote, folder }, { reporter, signal });
  } finally {
    await removeFolder(folder);
  }
}

/** Removes the key, should `main` have been killed before it could. */
export async function cleanUp({ state }: ActionContext): Promise<void> {
  const folder = state.read(folderState);
  if (folder !== undefined) await removeFolder(folder);
}
