import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { ConfigurationError } from '../../kit/errors.ts';

import { baselineRunOf, compare, mostSamples, type BaselineRun } from './baseline.ts';
import { greenReport } from './sample.ts';

const here = { startedAt: '2026-11-22T21:12:03.120Z', engine: 'embedded', backend: 'contract' } as const;

function run(throughputRatio: readonly number[], firstByteRatio: readonly number[] = []): BaselineRun {
  return { ...here, platform: 'linux x64', samples: { throughputRatio, firstByteRatio } };
}

const steady = [run([0.8]), run([0.8]), run([0.8])];

describe('compare', () => {
  it.each([
    ['as before', [0.8, 0.8, 0.8], 0, false],
    ['better', [1.2, 1.2, 1.2], -0.5, false],
    ['worse within what is allowed', [0.7, 0.7, 0.7], 0.125, false],
    ['worse beyond it', [0.4, 0.4, 0.4], 0.5, true],
  ])('judges throughput %s', (_what, samples, regression, failed) => {
    const [comparison] = compare(steady, run(samples), { maxRegression: 0.2 }).comparisons;
    expect(comparison).toMatchObject({ metric: 'throughputRatio', before: 0.8, failed });
    expect(comparison!.regression).toBeCloseTo(regression, 10);
  });

  it('judges a first byte the other way round', () => {
    const history = [2, 2, 2].map((ratio) => run([], [ratio]));
    const { comparisons } = compare(history, run([], [3, 3, 3]), { maxRegression: 0.2 });
    expect(comparisons).toEqual([
      { metric: 'firstByteRatio', before: 2, now: 3, regression: 0.5, failed: true },
    ]);
    expect(compare(history, run([], [1, 1, 1]), { maxRegression: 0.2 }).comparisons[0]!.failed).toBe(false);
  });

  it('says when there are too few runs, and passes', () => {
    const result = compare(steady.slice(1), run([0.1, 0.1, 0.1]), { maxRegression: 0.2 });
    expect(result.comparisons).toEqual([]);
    expect(result.notes).toContain('throughputRatio: not enough runs yet (2 of 3).');
  });

  it('says when this run has too few samples, and passes', () => {
    const result = compare(steady, run([0.1, 0.1]), { maxRegression: 0.2 });
    expect(result.comparisons).toEqual([]);
    expect(result.notes[0]).toMatch(/not enough samples in this run \(2 of 3\)/);
  });

  it.each([{ engine: 'compose' }, { backend: 'miauflix' }, { platform: 'linux arm64' }] as const)(
    'leaves out runs of another %j',
    (other) => {
      const history = steady.map((each) => ({ ...each, ...other }));
      expect(compare(history, run([0.1, 0.1, 0.1]), { maxRegression: 0.2 })).toMatchObject({
        runs: 0,
        comparisons: [],
      });
    },
  );

  it.each([Number.NaN, -0.1, Number.POSITIVE_INFINITY])('refuses the limit %p', (maxRegression) => {
    expect(() => compare(steady, run([1, 1, 1]), { maxRegression })).toThrow(ConfigurationError);
  });
});

const ratio = fc.double({ min: 0.01, max: 100, noNaN: true });
const ratios = fc.array(ratio, { minLength: 1, maxLength: 9 });
const anyRun = fc.record({ t: ratios, f: ratios }).map(({ t, f }) => run(t, f));
const history = fc.array(anyRun, { minLength: 3, maxLength: 12 });
const limit = fc.double({ min: 0, max: 2, noNaN: true });

describe('compare, for any history', () => {
  it('does not depend on the order of runs, nor of samples', () => {
    const turned = (each: BaselineRun): BaselineRun =>
      run(each.samples.throughputRatio.toReversed(), each.samples.firstByteRatio.toReversed());
    fc.assert(
      fc.property(history, anyRun, limit, (before, now, maxRegression) => {
        expect(compare(before.toReversed().map(turned), turned(now), { maxRegression })).toEqual(
          compare(before, now, { maxRegression }),
        );
      }),
    );
  });

  it('never finds less regression when every sample is worse', () => {
    fc.assert(
      fc.property(history, anyRun, fc.double({ min: 1, max: 10, noNaN: true }), (before, now, factor) => {
        const worse = run(
          now.samples.throughputRatio.map((value) => value / factor),
          now.samples.firstByteRatio.map((value) => value * factor),
        );
        const good = compare(before, now, { maxRegression: 0.2 }).comparisons;
        const bad = compare(before, worse, { maxRegression: 0.2 }).comparisons;
        expect(bad.map(({ metric }) => metric)).toEqual(good.map(({ metric }) => metric));
        bad.forEach((comparison, index) => {
          expect(comparison.regression).toBeGreaterThanOrEqual(good[index]!.regression - 1e-9);
        });
      }),
    );
  });

  it('never fails more when more is allowed', () => {
    fc.assert(
      fc.property(history, anyRun, limit, limit, (before, now, a, b) => {
        const strict = compare(before, now, { maxRegression: Math.min(a, b) }).comparisons;
        const lax = compare(before, now, { maxRegression: Math.max(a, b) }).comparisons;
        lax.forEach((comparison, index) => {
          expect(comparison.failed && !strict[index]!.failed).toBe(false);
        });
      }),
    );
  });

  // within a tenth of 1, so that any median of them is at most 1.1 / 0.9 - 1 = 22.3 % worse than any other
  const near = fc.double({ min: 0.9, max: 1.1, noNaN: true });
  const insert = <T>(values: readonly T[], at: number, value: T): T[] => {
    const place = at % (values.length + 1);
    return [...values.slice(0, place), value, ...values.slice(place)];
  };

  it('never fails by one odd sample in this run', () => {
    fc.assert(
      fc.property(
        fc.array(near, { minLength: 3, maxLength: 8 }),
        fc.array(near, { minLength: 2, maxLength: 8 }),
        fc.nat(),
        ratio,
        (earlier, good, at, odd) => {
          const samples = insert(good, at, odd);
          const { comparisons } = compare(
            earlier.map((value) => run([value], [value])),
            run(samples, samples),
            { maxRegression: 0.23 },
          );
          expect(comparisons.map(({ failed }) => failed)).toEqual([false, false]);
        },
      ),
    );
  });

  it('never fails by one odd run before', () => {
    fc.assert(
      fc.property(
        fc.array(near, { minLength: 2, maxLength: 8 }),
        fc.array(near, { minLength: 3, maxLength: 8 }),
        fc.nat(),
        ratio,
        (earlier, samples, at, odd) => {
          const runs = insert(earlier, at, odd).map((value) => run([value], [value]));
          const { comparisons } = compare(runs, run(samples, samples), { maxRegression: 0.23 });
          expect(comparisons.map(({ failed }) => failed)).toEqual([false, false]);
        },
      ),
    );
  });
});

describe('baselineRunOf', () => {
  it('takes what can be compared, without the odd ends', () => {
    const report = greenReport();
    const metrics = {
      ...report.metrics,
      throughputRatioSamples: [0.5, 0, Number.NaN, -1, Number.POSITIVE_INFINITY],
      firstByteRatioSamples: Array.from({ length: 1000 }, () => 2),
    };
    const taken = baselineRunOf({ ...report, metrics });
    expect(taken).toMatchObject({ engine: 'embedded', backend: 'contract', platform: 'linux x64' });
    expect(taken.samples.throughputRatio).toEqual([0.5]);
    expect(taken.samples.firstByteRatio).toHaveLength(mostSamples);
  });
});
