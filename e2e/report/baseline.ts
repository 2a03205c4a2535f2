import { ConfigurationError } from '../../kit/errors.ts';
import { median } from '../../kit/statistics.ts';

import {
  baselineMetrics,
  type BaselineComparison,
  type BaselineMetric,
  type BaselineReport,
  type Report,
} from './report.ts';

/** What an earlier run leaves for comparison: ratios only, since times and speeds belong to one machine. */
export interface BaselineRun {
  /** ISO 8601. */
  readonly startedAt: string;
  readonly engine: Report['engine'];
  readonly backend: Report['backend'];
  /** `linux x64`. */
  readonly platform: string;
  /** One value for each repeat of a measurement; positive and finite. */
  readonly samples: Readonly<Record<BaselineMetric, readonly number[]>>;
}

export interface CompareOptions {
  /** 0.2 lets a median be a fifth worse. */
  readonly maxRegression: number;
  /** Earlier runs needed to judge a metric; 3 when left out. */
  readonly minimumRuns?: number;
  /** Repeats needed in this run to judge a metric; 3 when left out, fewer could be one noisy sample. */
  readonly minimumSamples?: number;
}

/** A run with more repeats than this has long settled; the file stays small. */
export const mostSamples = 100;

const higherIsBetter: Readonly<Record<BaselineMetric, boolean>> = {
  throughputRatio: true,
  firstByteRatio: false,
};

/** What this report adds to the history. Keep it only for runs that passed, or slowness becomes the norm. */
export function baselineRunOf(report: Report): BaselineRun {
  const usable = (samples: readonly number[]): number[] =>
    samples.filter((sample) => Number.isFinite(sample) && sample > 0).slice(0, mostSamples);
  return {
    startedAt: report.startedAt,
    engine: report.engine,
    backend: report.backend,
    platform: report.machine.platform,
    samples: {
      throughputRatio: usable(report.metrics.throughputRatioSamples),
      firstByteRatio: usable(report.metrics.firstByteRatioSamples),
    },
  };
}

/** True for runs that may be compared: the same engine, backend, system and architecture. */
export function comparable(a: BaselineRun, b: BaselineRun): boolean {
  return a.engine === b.engine && a.backend === b.backend && a.platform === b.platform;
}

/**
 * Compares this run's medians with the median of the earlier runs' medians. A metric with too few earlier runs,
 * or too few repeats in this one, is noted and never fails; so one noisy sample, or one odd run, decides nothing.
 */
export function compare(
  history: readonly BaselineRun[],
  now: BaselineRun,
  options: CompareOptions,
): BaselineReport {
  const { maxRegression, minimumRuns = 3, minimumSamples = 3 } = options;
  if (!Number.isFinite(maxRegression) || maxRegression < 0) {
    throw new ConfigurationError(
      `The regression that is allowed must be 0 or more (0.2 is a fifth), not ${maxRegression}.`,
    );
  }
  const runs = history.filter((run) => comparable(run, now));
  const comparisons: BaselineComparison[] = [];
  const notes: string[] = [];
  for (const metric of baselineMetrics) {
    const samples = now.samples[metric];
    const medians = runs.map((run) => median(run.samples[metric])).filter((value) => value !== null);
    const present = median(samples);
    const before = median(medians);
    if (medians.length < minimumRuns || before === null) {
      notes.push(`${metric}: not enough runs yet (${medians.length} of ${minimumRuns}).`);
    } else if (samples.length < minimumSamples || present === null) {
      notes.push(
        `${metric}: not enough samples in this run (${samples.length} of ${minimumSamples}); repeat it more often.`,
      );
    } else {
      const worse = higherIsBetter[metric] ? before - present : present - before;
      const regression = worse / before;
      comparisons.push({ metric, before, now: present, regression, failed: regression > maxRegression });
    }
  }
  return { runs: runs.length, maxRegression, comparisons, notes };
}
