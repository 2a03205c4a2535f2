import { median, percentile } from '../../kit/statistics.ts';

import type { BaselineReport, CheckReport, Machine, Metrics, Report, Summary } from './report.ts';

/** What a run has when nothing was measured. */
export const noMetrics: Metrics = {
  worldReadyMs: null,
  firstByteMs: null,
  throughputRatio: null,
  firstByteRatio: null,
  throughputRatioSamples: [],
  firstByteRatioSamples: [],
  residentBytes: null,
  firstByteSamplesMs: [],
  transfer: [],
  pieces: [],
};

/** What was measured; medians and percentiles are worked out from the samples. */
export type Measured = Partial<Omit<Metrics, 'firstByteMs' | 'throughputRatio' | 'firstByteRatio'>>;

export interface Run {
  readonly engine: Report['engine'];
  readonly backend: Report['backend'];
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly interrupted: boolean;
  readonly machine: Machine;
  readonly checks: readonly CheckReport[];
  readonly measured: Measured;
  readonly baseline?: BaselineReport | undefined;
}

/** Assembles the report of a run: counts the checks, works out medians and percentiles. */
export function buildReport(run: Run): Report {
  return {
    schemaVersion: 1,
    engine: run.engine,
    backend: run.backend,
    startedAt: run.startedAt.toISOString(),
    machine: run.machine,
    summary: summarise(run.checks, run.durationMs, run.interrupted),
    checks: run.checks,
    metrics: completeMetrics(run.measured),
    ...(run.baseline && { baseline: run.baseline }),
  };
}

/** Counts the checks by how they ended. */
export function summarise(checks: readonly CheckReport[], durationMs: number, interrupted: boolean): Summary {
  const count = (status: CheckReport['status']): number =>
    checks.filter((check) => check.status === status).length;
  return {
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped'),
    durationMs: Math.round(durationMs),
    interrupted,
  };
}

/** Leaves out what is no number (JSON has no word for it), and adds medians and percentiles. */
export function completeMetrics(measured: Measured): Metrics {
  const firstBytes = (measured.firstByteSamplesMs ?? []).filter(Number.isFinite);
  const throughputRatios = (measured.throughputRatioSamples ?? []).filter(Number.isFinite);
  const firstByteRatios = (measured.firstByteRatioSamples ?? []).filter(Number.isFinite);
  const p50 = percentile(firstBytes, 50);
  const p95 = percentile(firstBytes, 95);
  return {
    ...noMetrics,
    ...measured,
    firstByteMs: p50 === null || p95 === null ? null : { p50, p95 },
    throughputRatio: median(throughputRatios),
    firstByteRatio: median(firstByteRatios),
    throughputRatioSamples: throughputRatios,
    firstByteRatioSamples: firstByteRatios,
    firstByteSamplesMs: firstBytes,
  };
}
