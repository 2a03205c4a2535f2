import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { niceCeiling, thin, throughputOverTime } from './series.ts';

const point = fc.record({ ms: fc.double({ min: 0, max: 1e6, noNaN: true }), bytes: fc.nat(1e9) });

/** Times and bytes that both grow, as in a real transfer. */
const transfer = fc.array(point, { minLength: 2, maxLength: 60 }).map((points) => {
  const bytes = points.map((each) => each.bytes).sort((a, b) => a - b);
  const times = points.map(({ ms }) => ms).sort((a, b) => a - b);
  return times.map((ms, index) => ({ ms: ms + index + 1, bytes: bytes[index]! }));
});

describe('throughputOverTime', () => {
  it('divides evenly', () => {
    const steady = [100, 200, 300, 400].map((ms) => ({ ms, bytes: ms * 1000 }));
    expect(throughputOverTime(steady, 2)).toEqual([
      { ms: 200, bytesPerSecond: 1e6 },
      { ms: 400, bytesPerSecond: 1e6 },
    ]);
  });

  it.each([
    ['nothing', []],
    ['one point', [{ ms: 5, bytes: 5 }]],
    [
      'no time',
      [
        { ms: 0, bytes: 1 },
        { ms: 0, bytes: 2 },
      ],
    ],
    [
      'no numbers',
      [
        { ms: Number.NaN, bytes: 1 },
        { ms: 3, bytes: Number.POSITIVE_INFINITY },
      ],
    ],
  ])('is empty for %s', (_what, points) => {
    expect(throughputOverTime(points, 10)).toEqual([]);
  });

  it('adds up to all bytes, ends with the transfer and is never negative', () => {
    fc.assert(
      fc.property(transfer, fc.integer({ min: 2, max: 50 }), (points, intervals) => {
        const rates = throughputOverTime(points, intervals);
        const width = rates.at(-1)!.ms / rates.length;
        const sum = rates.reduce((bytes, rate) => bytes + (rate.bytesPerSecond * width) / 1000, 0);
        expect(sum / Math.max(1, points.at(-1)!.bytes)).toBeCloseTo(points.at(-1)!.bytes > 0 ? 1 : 0, 6);
        expect(rates.at(-1)!.ms).toBe(points.at(-1)!.ms);
        expect(rates.length).toBeLessThanOrEqual(intervals);
        expect(Math.min(...rates.map((rate) => rate.bytesPerSecond))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('gives finite speeds for any points', () => {
    fc.assert(
      fc.property(fc.array(point), (points) => {
        expect(throughputOverTime(points, 20).every((rate) => rate.bytesPerSecond >= 0)).toBe(true);
      }),
    );
  });
});

describe('thin', () => {
  it('keeps the ends and the order, and no more than asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 2, max: 60 }), (length, most) => {
        const values = Array.from({ length }, (_, index) => index);
        const kept = thin(values, most);
        expect(kept).toHaveLength(Math.min(length, most));
        expect(kept[0]).toBe(0);
        expect(kept.at(-1)).toBe(length - 1);
        expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
      }),
    );
  });
});

describe('niceCeiling', () => {
  it.each([
    [0, 1],
    [-3, 1],
    [Number.NaN, 1],
    [1, 1],
    [1.1, 1.5],
    [2.2, 3],
    [130, 150],
    [260, 300],
    [0.03, 0.03],
  ])('of %p is %p', (value, expected) => {
    expect(niceCeiling(value)).toBeCloseTo(expected, 12);
  });

  it('is at least the value, and at most half as much again', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (value) => {
        expect(niceCeiling(value)).toBeGreaterThanOrEqual(value * (1 - 1e-9));
        expect(niceCeiling(value)).toBeLessThanOrEqual(value * 1.5 * (1 + 1e-9));
      }),
    );
  });
});
