import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { bytesIn, releasedRange } from './released-range.ts';

const size = 1000;

describe('a range as the released backend takes it', () => {
  it.each([
    ['bytes=0-99', { start: 0, end: 99 }, 100],
    ['bytes=900-', { start: 900, end: 999 }, 100],
    ['bytes=-100', { start: 900, end: 999 }, 100],
    ['bytes=-5000', { start: 0, end: 999 }, 1000],
    ['bytes=0-0,5-9', { start: 0, end: 0 }, 1],
    ['bytes=1000-', { start: 1000, end: 999 }, 0],
    ['bytes=999999-', { start: 999_999, end: 999 }, 0],
    ['bytes=-0', { start: 1000, end: 999 }, 0],
    ['items=0-5', { start: 995, end: 999 }, 5],
  ])('%s is %j', (header, range, length) => {
    expect(releasedRange(header, size)).toEqual(range);
    expect(bytesIn(range)).toBe(length);
  });

  it.each([
    [undefined],
    [''],
    ['bytes=500-1000'],
    ['bytes=2000-3000'],
    ['bytes=5-2'],
    ['bytes=x'],
    ['bytes=0-9,x'],
  ])('%s is the whole file', (header) => {
    expect(releasedRange(header, size)).toBeUndefined();
  });

  it('is what was asked for, within the file', () => {
    fc.assert(
      fc.property(fc.nat(size - 1), fc.nat(size - 1), (a, b) => {
        const [start, end] = a < b ? [a, b] : [b, a];
        expect(releasedRange(`bytes=${start}-${end}`, size)).toEqual({ start, end });
      }),
    );
  });
});
