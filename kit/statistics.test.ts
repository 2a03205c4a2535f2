import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { median, percentile } from './statistics.ts';

const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const some = fc.array(number, { minLength: 1, maxLength: 50 });
const share = fc.double({ min: 0, max: 100, noNaN: true });

describe('percentile', () => {
  it.each([
    [[], 50, null],
    [[7], 0, 7],
    [[7], 95, 7],
    [[1, 2, 3, 4], 0, 1],
    [[1, 2, 3, 4], 100, 4],
    [[4, 1, 3, 2], 50, 2.5],
    [[10, 20, 30, 40, 50], 95, 48],
    [[10, 20], 25, 12.5],
  ])('of %j at %d is %p', (values, p, expected) => {
    expect(percentile(values, p)).toBe(expected);
  });

  it.each([-1, 100.1, Number.NaN])('refuses the share %p', (p) => {
    expect(() => percentile([1, 2], p)).toThrow(RangeError);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuses the value %p', (bad) => {
    expect(() => percentile([1, bad, 2], 50)).toThrow(RangeError);
  });

  it('lies within the values', () => {
    fc.assert(
      fc.property(some, share, (values, p) => {
        const result = percentile(values, p)!;
        expect(result).toBeGreaterThanOrEqual(Math.min(...values));
        expect(result).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });

  it('never falls when the share rises', () => {
    fc.assert(
      fc.property(some, share, share, (values, p, q) => {
        expect(percentile(values, Math.min(p, q))!).toBeLessThanOrEqual(percentile(values, Math.max(p, q))!);
      }),
    );
  });

  it('does not depend on the order, nor changes it', () => {
    fc.assert(
      fc.property(some, share, (values, p) => {
        const before = [...values];
        expect(percentile(values.toReversed(), p)).toBe(percentile(values, p));
        expect(values).toEqual(before);
      }),
    );
  });
});

describe('median', () => {
  it('has at least half of the values on either side', () => {
    fc.assert(
      fc.property(some, (values) => {
        const middle = median(values)!;
        expect(values.filter((value) => value <= middle).length * 2).toBeGreaterThanOrEqual(values.length);
        expect(values.filter((value) => value >= middle).length * 2).toBeGreaterThanOrEqual(values.length);
      }),
    );
  });

  it('of one value among three stays between the other two', () => {
    fc.assert(
      fc.property(number, number, number, (a, b, outlier) => {
        const middle = median([a, outlier, b])!;
        expect(middle).toBeGreaterThanOrEqual(Math.min(a, b));
        expect(middle).toBeLessThanOrEqual(Math.max(a, b));
      }),
    );
  });
});
