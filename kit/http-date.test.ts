import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { formatHttpDate, parseHttpDate } from './http-date.ts';

describe('parseHttpDate', () => {
  const example = Date.parse('1994-11-06T08:49:37Z');
  const now = Date.parse('2026-01-01T00:00:00Z');
  it.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', example],
    ['Sunday, 06-Nov-94 08:49:37 GMT', example],
    ['Sun Nov  6 08:49:37 1994', example],
    ['Wednesday, 06-Nov-30 08:49:37 GMT', Date.parse('2030-11-06T08:49:37Z')],
    ['1994-11-06T08:49:37Z', undefined],
    ['Sun, 06 Nov 1994 08:49:37', undefined],
    ['Sun, 06 Nov 1994 08:49:37 CET', undefined],
    ['Sun, 06 Nov 1994 28:49:37 GMT', undefined],
    ['', undefined],
    ['1', undefined],
  ])('%s', (text, ms) => {
    expect(parseHttpDate(text, now)).toBe(ms);
  });

  it('reads what formatHttpDate writes, to the second', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('9999-01-01'), noInvalidDate: true }), (date) => {
        expect(parseHttpDate(formatHttpDate(date))).toBe(Math.floor(date.getTime() / 1000) * 1000);
      }),
    );
  });
});
