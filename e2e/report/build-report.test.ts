import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { anyReport } from './any-report.ts';
import { completeMetrics, noMetrics, summarise } from './build-report.ts';
import { describeMachine } from './machine.ts';
import { failedReport, greenReport, interruptedReport } from './sample.ts';
import { groupsOf, headlineOf, totalsOf, verdictOf } from './verdict.ts';

describe('buildReport', () => {
  it('counts every check once', () => {
    fc.assert(
      fc.property(anyReport, ({ summary, checks }) => {
        expect(summary.passed + summary.failed + summary.skipped).toBe(checks.length);
        expect(checks.filter(({ status }) => status === 'failed')).toHaveLength(summary.failed);
      }),
    );
  });

  it('rounds the time to whole milliseconds', () => {
    expect(summarise([], 12.6, true)).toEqual({
      passed: 0,
      failed: 0,
      skipped: 0,
      durationMs: 13,
      interrupted: true,
    });
  });

  it('works out percentiles and medians', () => {
    expect(
      completeMetrics({
        firstByteSamplesMs: [100, 300, 200],
        throughputRatioSamples: [0.4, 0.9, 0.5],
        firstByteRatioSamples: [2, 3],
      }),
    ).toMatchObject({ firstByteMs: { p50: 200, p95: 290 }, throughputRatio: 0.5, firstByteRatio: 2.5 });
  });

  it('has nulls for what was not measured', () => {
    expect(completeMetrics({})).toEqual(noMetrics);
  });

  it('leaves out what is no number', () => {
    const metrics = completeMetrics({ firstByteSamplesMs: [Number.NaN, 5, Number.POSITIVE_INFINITY] });
    expect(metrics).toMatchObject({ firstByteMs: { p50: 5, p95: 5 }, firstByteSamplesMs: [5] });
  });
});

describe('the verdict', () => {
  const green = greenReport();
  const slower = {
    ...green,
    baseline: {
      runs: 3,
      maxRegression: 0.1,
      notes: [],
      comparisons: [
        { metric: 'throughputRatio', before: 1, now: 0.5, regression: 0.5, failed: true } as const,
      ],
    },
  };
  const empty = { ...green, checks: [], summary: summarise([], 0, false) };
  const both = { ...failedReport(), summary: { ...failedReport().summary, interrupted: true } };
  it.each([
    ['green', green, 'passed', 'Streaming works'],
    ['failed', failedReport(), 'failed', `6 of ${green.checks.length} checks failed`],
    ['interrupted', interruptedReport(), 'unfinished', 'Stopped before its end'],
    ['slower', slower, 'failed', 'Slower than the baseline allows'],
    ['empty', empty, 'unfinished', 'No check ran'],
    ['both', both, 'failed', `6 of ${green.checks.length} checks failed, and the run was stopped`],
  ])('of a run that is %s', (_name, report, verdict, headline) => {
    expect(verdictOf(report)).toBe(verdict);
    expect(headlineOf(report)).toBe(headline);
  });

  it('adds up in words', () => {
    expect(totalsOf(failedReport())).toBe('38 checks in 1 min 36 s: 29 passed, 6 failed, 3 skipped');
    expect(totalsOf(green)).toBe('38 checks in 21 s: 38 passed');
  });

  it('has every check in one group', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const ids = groupsOf(report).flatMap((group) => group.checks);
        expect(new Set(ids)).toEqual(new Set(report.checks));
        expect(ids).toHaveLength(report.checks.length);
      }),
    );
  });
});

describe('describeMachine', () => {
  it('says what explains numbers', () => {
    const machine = describeMachine();
    expect(machine.platform).toBe(`${process.platform} ${process.arch}`);
    expect(machine.cores).toBeGreaterThanOrEqual(1);
    expect(machine.memoryBytes).toBeGreaterThan(2 ** 20);
    expect(machine.cpu).not.toBe('');
    expect(machine.node).toBe(process.version);
  });
});
