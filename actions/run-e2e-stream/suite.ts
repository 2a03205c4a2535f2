import { allChecks } from '../../e2e/checks/all.ts';
import { checkOptions, type E2eOptions } from '../../e2e/options.ts';
import { toSummary } from '../../e2e/report/summary.ts';
import { headlineOf } from '../../e2e/report/verdict.ts';
import { holds, runE2e, type E2eSurroundings } from '../../e2e/run.ts';
import { selectChecks } from '../../e2e/select.ts';
import { writeOutputs } from '../shared/outputs.ts';
import { writeSummary } from '../shared/summary.ts';

import { annotate, outputsOf } from './tell.ts';

/** What the suite would refuse; it looks itself, too, but later. */
export function checkRequest(options: E2eOptions): void {
  checkOptions(options);
  selectChecks(allChecks, options);
}

/** Runs the suite and tells GitHub how it went. Answers with why it does not hold, undefined when it does. */
export async function runAndTell(
  options: E2eOptions,
  surroundings: E2eSurroundings,
): Promise<string | undefined> {
  const result = await runE2e(options, {
    ...surroundings,
    onReport: (report) => {
      annotate(report, surroundings.reporter);
    },
  });
  const { report } = result;
  writeOutputs(outputsOf(result));
  await writeSummary((maxBytes) => toSummary(report, { maxBytes }));
  return holds(report) ? undefined : `${headlineOf(report)}.`;
}
