import { randomUUID } from 'node:crypto';

import { readInputs } from '../shared/inputs.ts';
import { writeOutputs } from '../shared/outputs.ts';
import type { ActionContext } from '../shared/run.ts';
import { writeSummary } from '../shared/summary.ts';

import { inputSchema } from './inputs.ts';

const runState = 'run';

/** Builds and proves an image as the inputs say, and tells GitHub what came of it. */
export async function buildMultiarch(context: ActionContext): Promise<void> {
  const { reporter, signal, state } = context;
  const inputs = readInputs(inputSchema, process.env, reporter);
  // what builds is only loaded when there is something to build
  const { jobFrom, outputsOf, realDocker, runImageJob, toSummary, toTerminal } = await import('./work.ts');
  const run = randomUUID();
  const job = await jobFrom(inputs, process.env, run, context);
  if (job.mode !== 'merge' && job.smoke.how !== 'off') state.save(runState, run);
  const report = await runImageJob(job, { docker: realDocker, reporter, signal });
  reporter.info(toTerminal(report));
  writeOutputs(outputsOf(report));
  await writeSummary((limit) => toSummary(report, limit));
}

/** Stops containers of the smoke test, should `main` have been killed before it could. */
export async function cleanUp({ state }: ActionContext): Promise<void> {
  const run = state.read(runState);
  if (run === undefined) return;
  const { realDocker, removeSmokeLeftovers } = await import('./work.ts');
  await removeSmokeLeftovers(run, { docker: realDocker });
}
