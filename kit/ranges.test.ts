import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  contentRange,
  ifRangeHolds,
  mostRanges,
  planRange,
  rangeLength,
  unsatisfiedRange,
} from './ranges.ts';

const whole = { kind: 'whole' };
const unsatisfiable = { kind: 'unsatisfiable' };
const partial = (...ranges: [number, number][]): unknown => ({
  kind: 'partial',
  ranges: ranges.map(([start, end]) => ({ start, end })),
});

describe('planRange', () => {
  it.each([
    [undefined, 1000, whole],
    ['bytes=0-499', 1000, partial([0, 499])],
    ['bytes=0-0', 1000, partial([0, 0])],
    ['bytes=500-', 1000, partial([500, 999])],
    ['bytes=0-', 1000, partial([0, 999])],
    ['bytes=0-999', 1000, partial([0, 999])],
    ['bytes=-1', 1000, partial([999, 999])],
    ['bytes=-500', 1000, partial([500, 999])],
    ['Bytes=0-1', 1000, partial([0, 1])],
    // clamped
    ['bytes=990-5000', 1000, partial([990, 999])],
    ['bytes=-5000', 1000, partial([0, 999])],
    [`bytes=5-${'9'.repeat(400)}`, 1000, partial([5, 999])],
    [`bytes=-${'9'.repeat(400)}`, 1000, partial([0, 999])],
    // nothing there
    ['bytes=1000-', 1000, unsatisfiable],
    ['bytes=1000-2000', 1000, unsatisfiable],
    ['bytes=-0', 1000, unsatisfiable],
    [`bytes=${'9'.repeat(400)}-`, 1000, unsatisfiable],
    ['bytes=1000-,2000-,-0', 1000, unsatisfiable],
    ['bytes=0-', 0, unsatisfiable],
    ['bytes=-0', 0, unsatisfiable],
    ['bytes=-5', 0, whole],
    // several
    ['bytes=0-0,-1', 1000, partial([0, 0], [999, 999])],
    ['bytes=0-9, 20-29 ,40-49', 1000, partial([0, 9], [20, 29], [40, 49])],
    ['bytes=0-9,\t,,20-29,', 1000, partial([0, 9], [20, 29])],
    ['bytes=500-600,0-9', 1000, partial([500, 600], [0, 9])],
    ['bytes=0-9,5000-6000', 1000, partial([0, 9])],
    // overlapping or touching
    ['bytes=0-9,5-20', 1000, partial([0, 20])],
    ['bytes=0-9,10-19', 1000, partial([0, 19])],
    ['bytes=500-600,0-9,550-700', 1000, partial([500, 700], [0, 9])],
    ['bytes=0-,0-,0-', 1000, partial([0, 999])],
    // another unit, or malformed: as if there were no header
    ['', 1000, whole],
    ['bytes', 1000, whole],
    ['bytes=', 1000, whole],
    ['bytes=,', 1000, whole],
    ['bytes=-', 1000, whole],
    ['bytes=abc', 1000, whole],
    ['bytes=5-2', 1000, whole],
    ['bytes=9007199254740993-9007199254740992', 1000, whole],
    ['bytes=0-1,5-2', 1000, whole],
    ['bytes=0 - 5', 1000, whole],
    ['bytes = 0-5', 1000, whole],
    [' bytes=0-5', 1000, whole],
    ['bytes=0-5-9', 1000, whole],
    ['bytes=--5', 1000, whole],
    ['bytes=+1-5', 1000, whole],
    ['bytes=1.0-5', 1000, whole],
    ['bytes=0x1-5', 1000, whole],
    ['bytes=0-1,bytes=3-4', 1000, whole],
    ['bytes=٠-٥', 1000, whole],
    ['items=0-5', 1000, whole],
    ['seconds=1-2', 1000, whole],
  ])('%s of %i bytes', (header, size, plan) => {
    expect(planRange(header, size)).toEqual(plan);
  });

  it('answers too many separate ranges by the whole', () => {
    const ask = (count: number): string =>
      `bytes=${Array.from({ length: count }, (_, i) => `${i * 10}-${i * 10}`).join(',')}`;
    expect(planRange(ask(mostRanges), 10_000)).toMatchObject({ kind: 'partial' });
    expect(planRange(ask(mostRanges + 1), 10_000)).toEqual(whole);
  });

  it('never throws and never plans a byte that is not there, or one twice', () => {
    const anyHeader = fc.oneof(
      fc.string(),
      fc.string().map((set) => `bytes=${set}`),
      fc.stringMatching(/^bytes=[0-9, -]{0,40}$/),
    );
    fc.assert(
      fc.property(anyHeader, fc.nat(50), (header, size) => {
        const plan = planRange(header, size);
        if (plan.kind !== 'partial') return;
        const bytes = plan.ranges.flatMap((range) =>
          Array.from({ length: rangeLength(range) }, (_, i) => range.start + i),
        );
        expect(new Set(bytes).size).toBe(bytes.length);
        expect(bytes.every((byte) => byte >= 0 && byte < size)).toBe(true);
        expect(plan.ranges.every(({ start, end }) => start <= end)).toBe(true);
      }),
    );
  });

  it('plans exactly the bytes that were asked for', () => {
    const spec = fc.oneof(
      fc.tuple(fc.nat(120), fc.nat(120)).map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) })),
      fc.nat(120).map((first) => ({ first })),
      fc.nat(120).map((suffix) => ({ suffix })),
    );
    const written = (s: { first?: number; last?: number; suffix?: number }): string =>
      s.suffix === undefined ? `${s.first ?? 0}-${s.last ?? ''}` : `-${s.suffix}`;
    fc.assert(
      fc.property(
        fc.array(spec, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 100 }),
        (specs, size) => {
          const asked = (byte: number): boolean =>
            specs.some((s) =>
              'suffix' in s
                ? byte >= size - s.suffix
                : byte >= s.first && byte <= ('last' in s ? s.last : Infinity),
            );
          const plan = planRange(`bytes=${specs.map(written).join(',')}`, size);
          const planned = plan.kind === 'partial' ? plan.ranges : [];
          for (let byte = 0; byte < size; byte++) {
            expect(planned.some(({ start, end }) => byte >= start && byte <= end)).toBe(asked(byte));
          }
          expect(plan.kind).toBe(planned.length === 0 ? 'unsatisfiable' : 'partial');
        },
      ),
    );
  });
});

describe('the headers', () => {
  it('name a range and the size', () => {
    expect(contentRange({ start: 0, end: 499 }, 1234)).toBe('bytes 0-499/1234');
    expect(unsatisfiedRange(1234)).toBe('bytes */1234');
    expect(rangeLength({ start: 5, end: 5 })).toBe(1);
  });
});

describe('ifRangeHolds', () => {
  const lastModified = new Date('1994-11-06T08:49:37.123Z');
  const strong = { etag: '"abc"', lastModified };
  it.each([
    [undefined, strong, true],
    ['"abc"', strong, true],
    ['"abd"', strong, false],
    ['"abc", "abd"', strong, false],
    ['*', strong, false],
    ['abc', strong, false],
    ['W/"abc"', strong, false],
    ['W/"abc"', { etag: 'W/"abc"' }, false],
    ['"abc"', { etag: 'W/"abc"' }, false],
    ['"abc"', {}, false],
    ['Sun, 06 Nov 1994 08:49:37 GMT', strong, true],
    ['Sunday, 06-Nov-94 08:49:37 GMT', strong, true],
    ['Sun Nov  6 08:49:37 1994', strong, true],
    ['Sun, 06 Nov 1994 08:49:36 GMT', strong, false],
    ['Sun, 06 Nov 1994 08:49:38 GMT', strong, false],
    ['Sun, 06 Nov 1994 08:49:37 GMT', { etag: '"abc"' }, false],
    ['06 Nov 1994', strong, false],
  ])('%s', (header, validators, holds) => {
    expect(ifRangeHolds(header, validators)).toBe(holds);
  });

  it('does not trust the date of a second that is not over', () => {
    const date = 'Sun, 06 Nov 1994 08:49:37 GMT';
    expect(ifRangeHolds(date, strong, Date.parse('1994-11-06T08:49:37.900Z'))).toBe(false);
    expect(ifRangeHolds(date, strong, Date.parse('1994-11-06T08:49:38.000Z'))).toBe(true);
  });
});
