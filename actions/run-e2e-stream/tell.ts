import { resolve } from 'node:path';

import type { CheckReport, Report } from '../../e2e/report/report.ts';
import { headlineOf, verdictOf } from '../../e2e/report/verdict.ts';
import type { E2eResult } from '../../e2e/run.ts';
import type { Reporter } from '../../kit/reporter.ts';
import type { Outputs } from '../shared/outputs.ts';

/** GitHub shows no more error annotations of one step. */
const mostAnnotations = 10;

/** An annotation for each failed check, and the verdict. */
export function annotate(report: Report, reporter: Reporter): void {
  const failed = report.checks.filter(({ status }) => status === 'failed');
  const shown = failed.length > mostAnnotations ? failed.slice(0, mostAnnotations - 1) : failed;
  for (const check of shown) reporter.error(whatFailed(check), { title: check.title });
  const others = failed.slice(shown.length);
  if (others.length > 0) {
    reporter.error(others.map(({ id }) => id).join(', '), { title: `${others.length} more checks failed` });
  }
  reporter.info(headlineOf(report));
}

function whatFailed({ id, reason }: CheckReport): string {
  return `${id}: ${reason ?? 'no reason was given'}`;
}

export function outputsOf({ report, files }: E2eResult): Outputs {
  const { summary, metrics } = report;
  const path = (file: string | undefined): string => (file === undefined ? '' : resolve(file));
  return {
    result: verdictOf(report),
    passed: summary.passed,
    failed: summary.failed,
    skipped: summary.skipped,
    'report-json': path(files?.json),
    'report-junit': path(files?.junit),
    'report-html': path(files?.html),
    'first-byte-ms': metrics.firstByteMs === null ? null : Math.round(metrics.firstByteMs.p50),
    'throughput-ratio': metrics.throughputRatio === null ? null : Number(metrics.throughputRatio.toFixed(3)),
  };
}
