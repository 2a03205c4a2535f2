import { randomUUID } from 'node:crypto';

import { toSummary, toTerminal } from '../../images/build/report.ts';
import { runImageJob } from '../../images/build/run.ts';
import { realDocker } from '../../images/docker.ts';
import { removeSmokeLeftovers } from '../../images/smoke/smoke.ts';
import { readInputs } from '../shared/inputs.ts';
import { writeOutputs } from '../shared/outputs.ts';
import type { ActionContext } from '../shared/run.ts';
import { writeSummary } from '../shared/summary.ts';

import { inputSchema, jobFrom } from './inputs.ts';
import { outputsOf } from './tell.ts';

const runState = 'run';

/** Builds and proves an image as the inputs say, and tells GitHub what came of it. */
export async function buildMultiarch(context: ActionContext): Promise<void> {
  const { reporter, signal, state } = context;
  const inputs = readInputs(inputSchema, process.env, reporter);
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
  if (run !== undefined) await removeSmokeLeftovers(run, { docker: realDocker });
}
