import fc from 'fast-check';

import { backendKinds } from '../backends/backend.ts';

import { buildReport } from './build-report.ts';
import { baselineMetrics, checkGroups, engineNames, type CheckReport, type Report } from './report.ts';
import { hostileTexts } from './sample.ts';

/** Any text at all: half surrogate pairs, control characters, mark-up, and mixtures of these. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  fc.constantFrom(...hostileTexts),
  fc.tuple(fc.constantFrom(...hostileTexts), fc.string()).map((parts) => parts.join('')),
);

const time = fc.double({ min: 0, max: 1e7, noNaN: true });
const share = fc.double({ min: 0.001, max: 1000, noNaN: true });

const evidence = fc.record({
  exchanges: fc.array(fc.record({ request: anyText, answer: anyText, durationMs: time }), { maxLength: 3 }),
  logs: fc.dictionary(anyText, fc.array(anyText, { maxLength: 3 }), { maxKeys: 3 }),
});

const check: fc.Arbitrary<CheckReport> = fc
  .record({ name: anyText, title: anyText, group: fc.constantFrom(...checkGroups), durationMs: time })
  .chain(({ name, title, group, durationMs }) => {
    const base = { id: `${group}/${name}`, title, group, durationMs };
    return fc.oneof(
      fc.constant({ ...base, status: 'passed' as const, reason: null }),
      anyText.map((reason) => ({ ...base, status: 'skipped' as const, reason })),
      fc
        .record({ reason: anyText, evidence })
        .map((failure) => ({ ...base, status: 'failed' as const, ...failure })),
      anyText.map((reason) => ({ ...base, status: 'failed' as const, reason })),
    );
  });

const measured = fc.record({
  worldReadyMs: fc.option(time),
  residentBytes: fc.option(fc.nat()),
  firstByteSamplesMs: fc.array(time),
  throughputRatioSamples: fc.array(share),
  firstByteRatioSamples: fc.array(share),
  transfer: fc.array(fc.record({ ms: time, bytes: fc.nat() })),
  pieces: fc.array(fc.record({ index: fc.nat(), ms: time })),
});

const baseline = fc.record({
  runs: fc.nat(200),
  maxRegression: share,
  comparisons: fc.array(
    fc.record({
      metric: fc.constantFrom(...baselineMetrics),
      before: share,
      now: share,
      regression: fc.double({ min: -1, max: 100, noNaN: true }),
      failed: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  notes: fc.array(anyText, { maxLength: 2 }),
});

/** Any report that a run can leave, with texts of the worst kind. */
export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    engine: fc.constantFrom(...engineNames),
    backend: fc.constantFrom(...backendKinds),
    startedAt: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }),
    durationMs: time,
    interrupted: fc.boolean(),
    machine: fc.record({
      platform: anyText,
      cpu: anyText,
      cores: fc.integer({ min: 1, max: 512 }),
      memoryBytes: fc.nat(),
      node: anyText,
    }),
    checks: fc.array(check, { maxLength: 6 }),
    measured,
    baseline: fc.option(baseline, { nil: undefined }),
  })
  .map(buildReport);
