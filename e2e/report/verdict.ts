import { formatDuration } from '../../kit/deadline.ts';
import { formatShare } from '../../kit/text.ts';

import {
  checkGroups,
  type BaselineComparison,
  type BaselineMetric,
  type BaselineReport,
  type CheckGroup,
  type CheckReport,
  type Report,
} from './report.ts';

export type Verdict = 'passed' | 'failed' | 'unfinished';

/** How the run ended. A failed check outweighs an interruption; a run in which nothing passed proves nothing. */
export function verdictOf(report: Report): Verdict {
  if (report.summary.failed > 0 || baselineFailed(report)) return 'failed';
  return report.summary.interrupted || report.summary.passed === 0 ? 'unfinished' : 'passed';
}

function baselineFailed(report: Report): boolean {
  return report.baseline?.comparisons.some((comparison) => comparison.failed) === true;
}

/** The verdict in words: `Streaming works`, `6 of 38 checks failed`. */
export function headlineOf(report: Report): string {
  const { failed, interrupted } = report.summary;
  const checks = report.checks.length;
  const stopped = interrupted ? ', and the run was stopped' : '';
  if (failed > 0) return `${failed} of ${checks} ${checks === 1 ? 'check' : 'checks'} failed${stopped}`;
  if (baselineFailed(report)) return `Slower than the baseline allows${stopped}`;
  if (interrupted) return 'Stopped before its end';
  return report.summary.passed === 0 ? 'No check ran' : 'Streaming works';
}

/** `38 checks in 21 s`. */
export function lengthOf({ checks, summary }: Report): string {
  const count = checks.length;
  return `${count} ${count === 1 ? 'check' : 'checks'} in ${formatDuration(summary.durationMs)}`;
}

/** `38 checks in 21 s: 36 passed, 2 skipped`. */
export function totalsOf(report: Report): string {
  const { passed, failed, skipped } = report.summary;
  const parts = [
    `${passed} passed`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  return `${lengthOf(report)}: ${parts.join(', ')}`;
}

export const groupTitles: Readonly<Record<CheckGroup, string>> = {
  infrastructure: 'Infrastructure',
  streaming: 'Streaming',
  seeking: 'Seeking',
  errors: 'Errors',
  lifecycle: 'Lifecycle',
  faults: 'Faults',
  performance: 'Performance',
  browser: 'Browser',
};

export interface Group {
  readonly name: CheckGroup;
  readonly title: string;
  readonly checks: readonly CheckReport[];
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly durationMs: number;
}

/** The checks by group, in the order of the suite; groups without a check are left out. */
export function groupsOf(report: Report): readonly Group[] {
  return checkGroups.flatMap((name) => {
    const checks = report.checks.filter((check) => check.group === name);
    if (checks.length === 0) return [];
    const count = (status: CheckReport['status']): number =>
      checks.filter((check) => check.status === status).length;
    return [
      {
        name,
        title: groupTitles[name],
        checks,
        passed: count('passed'),
        failed: count('failed'),
        skipped: count('skipped'),
        durationMs: checks.reduce((sum, check) => sum + check.durationMs, 0),
      },
    ];
  });
}

export const metricTitles: Readonly<Record<BaselineMetric, string>> = {
  throughputRatio: 'Throughput ratio',
  firstByteRatio: 'First byte ratio',
};

/** `4.4 % worse`, `3.8 % better`, `as before`. */
export function changeOf({ regression }: BaselineComparison): string {
  if (Math.abs(regression) < 0.0005) return 'as before';
  return `${formatShare(Math.abs(regression))} ${regression > 0 ? 'worse' : 'better'}`;
}

/** `Throughput ratio 0.43, before 0.45 (4.4 % worse, 25 % allowed, 12 runs)`. */
export function baselineLine(
  comparison: BaselineComparison,
  { runs, maxRegression }: BaselineReport,
): string {
  const { metric, now, before } = comparison;
  return (
    `${metricTitles[metric]} ${now.toFixed(2)}, before ${before.toFixed(2)} ` +
    `(${changeOf(comparison)}, ${formatShare(maxRegression)} allowed, ${runs} ${runs === 1 ? 'run' : 'runs'})`
  );
}
