import type { BackendKind } from '../backends/backend.ts';

/** The report of one run: what `report.json` holds. Times in ms, sizes in bytes, throughput in bytes a second. */
export interface Report {
  readonly schemaVersion: 1;
  readonly engine: EngineName;
  readonly backend: BackendKind;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly machine: Machine;
  readonly summary: Summary;
  readonly checks: readonly CheckReport[];
  readonly metrics: Metrics;
  /** Present when the run was compared with earlier ones. */
  readonly baseline?: BaselineReport;
}

export const engineNames = ['embedded', 'compose'] as const;
export type EngineName = (typeof engineNames)[number];

export interface Machine {
  /** `linux x64`: the system and the architecture, as Node names them. */
  readonly platform: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly node: string;
}

export interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly durationMs: number;
  /** True when the run was stopped before its end; checks that did not run are reported as skipped. */
  readonly interrupted: boolean;
}

export const checkGroups = [
  'infrastructure',
  'streaming',
  'seeking',
  'errors',
  'lifecycle',
  'faults',
  'performance',
  'browser',
] as const;
export type CheckGroup = (typeof checkGroups)[number];

export type CheckStatus = 'passed' | 'failed' | 'skipped';

export interface CheckReport {
  /** `streaming/range-suffix`. */
  readonly id: string;
  /** What a viewer gets when it holds. */
  readonly title: string;
  readonly group: CheckGroup;
  readonly status: CheckStatus;
  readonly durationMs: number;
  /** Why it failed or was skipped, in one line; null when it passed. */
  readonly reason: string | null;
  /** What was seen, for a check that failed. */
  readonly evidence?: Evidence;
}

export interface Evidence {
  /** Requests with their answers, the last ones first. */
  readonly exchanges: readonly Exchange[];
  /** The last log lines of each service. */
  readonly logs: Readonly<Record<string, readonly string[]>>;
}

export interface Exchange {
  readonly request: string;
  readonly answer: string;
  readonly durationMs: number;
}

export interface Metrics {
  /** From the start of the command until every service answers. */
  readonly worldReadyMs: number | null;
  readonly firstByteMs: { readonly p50: number; readonly p95: number } | null;
  /** Streaming through the backend, as a share of the range server's speed for the same file; the median. */
  readonly throughputRatio: number | null;
  /**
   * The first byte as a share of the time in which the range server delivers the same file whole, in the same
   * run; the median. A slower machine moves both, so that runs can be compared.
   */
  readonly firstByteRatio: number | null;
  /** One for each repeat of the measurement: what baselines are compared by. */
  readonly throughputRatioSamples: readonly number[];
  readonly firstByteRatioSamples: readonly number[];
  /** What the backend holds in memory after the run. */
  readonly residentBytes: number | null;
  /** For the charts: every first byte measured, in order. */
  readonly firstByteSamplesMs: readonly number[];
  /** For the charts: bytes received so far over time, while a whole file was streamed. */
  readonly transfer: readonly { readonly ms: number; readonly bytes: number }[];
  /** For the charts: pieces of that file that the viewer has had, by the time they came (index, ms). */
  readonly pieces: readonly { readonly index: number; readonly ms: number }[];
}

export interface BaselineReport {
  /** How many earlier runs it was compared with: those of the same engine, backend and platform. */
  readonly runs: number;
  readonly maxRegression: number;
  readonly comparisons: readonly BaselineComparison[];
  /** Why something could not be compared, in whole sentences. */
  readonly notes: readonly string[];
}

export const baselineMetrics = ['throughputRatio', 'firstByteRatio'] as const;
export type BaselineMetric = (typeof baselineMetrics)[number];

export interface BaselineComparison {
  readonly metric: BaselineMetric;
  /** The medians of the earlier runs, and of this one. */
  readonly before: number;
  readonly now: number;
  /** 0.1 is ten per cent worse, below 0 is better. */
  readonly regression: number;
  readonly failed: boolean;
}
