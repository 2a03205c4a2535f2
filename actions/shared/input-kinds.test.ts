import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  alternatives,
  bytes,
  decimal,
  duration,
  flag,
  integer,
  list,
  oneOf,
  secret,
  serverUrl,
  text,
} from './input-kinds.ts';

const fruit = oneOf(['apple', 'pear', 'plum']);

describe('a good value', () => {
  it.each([
    ['text', text(), 'any thing', 'any thing'],
    ['secret', secret(), 's3cret', 's3cret'],
    ['integer', integer(), '-12', -12],
    ['integer at its bounds', integer({ min: 1, max: 8 }), '8', 8],
    ['decimal', decimal({ min: 0 }), '0.25', 0.25],
    ['bytes without a prefix', bytes(), '17B', 17],
    ['bytes by thousands', bytes(), '20 MB', 20_000_000],
    ['bytes by 1024', bytes(), '1.5KiB', 1536],
    ['duration in ms', duration(), '500ms', 500],
    ['duration in minutes', duration(), '2m', 120_000],
    ['word', fruit, 'plum', 'plum'],
    ['flag that is on', flag(), 'true', true],
    ['flag that is off', flag(), 'false', false],
    ['list by commas', list(), 'a, b,,c', ['a', 'b', 'c']],
    ['list by lines', list(), 'a\r\n  b\n\nc', ['a', 'b', 'c']],
    ['list with a comma in a pattern', list(), 'seeking/{a,b},streaming/*', ['seeking/{a,b}', 'streaming/*']],
    ['address', serverUrl(), 'http://127.0.0.1:4000/', 'http://127.0.0.1:4000'],
  ])('%s', (_, kind, given, value) => {
    expect(kind.parts.parse(given)).toEqual({ value });
  });
});

describe('a bad value, and what to write instead', () => {
  it.each([
    ['a whole number with a point', integer(), '1.5', undefined],
    ['a number in another notation', integer(), '0x10', undefined],
    ['a number below its bounds', integer({ min: 1 }), '0', undefined],
    ['a number above its bounds', integer({ max: 8 }), '9', undefined],
    ['a decimal comma', decimal(), '0,25', undefined],
    ['bytes without a unit', bytes(), '100', 'Write its unit too.'],
    ['bytes with a wrong unit', bytes(), '10MIBS', 'Did you mean "10mib"?'],
    ['a duration that is none', duration(), 'soon', undefined],
    ['a word with a slip', fruit, 'aple', 'Did you mean "apple"?'],
    ['a word in capitals', fruit, 'Pear', 'Did you mean "pear"?'],
    ['a word far from all', fruit, 'locomotive', undefined],
    ['a flag in capitals', flag(), 'True', 'Write true.'],
    ['a flag as yes', flag(), 'yes', 'Write true.'],
    ['a flag as 1', flag(), '1', 'Write true.'],
    ['a flag as on', flag(), 'ON', 'Write true.'],
    ['a flag as no', flag(), 'No', 'Write false.'],
    ['a flag as 0', flag(), '0', 'Write false.'],
    ['a flag with a slip', flag(), 'ture', 'Did you mean true?'],
    ['an address without a scheme', serverUrl(), '127.0.0.1', 'Write http:// or https:// before it.'],
    ['an address of another scheme', serverUrl(), 'ftp://127.0.0.1', undefined],
    [
      'an address with a password',
      serverUrl(),
      'http://a:b@host',
      'User and password do not belong into it.',
    ],
  ])('%s', (_, kind, given, advice) => {
    expect(kind.parts.parse(given)).toEqual({ advice });
  });
});

describe('whatever is given', () => {
  const kinds = [text(), integer(), decimal(), bytes(), duration(), fruit, flag(), list(), serverUrl()];

  it('is read or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...kinds), (given, kind) => {
        const parsed = kind.parts.parse(given);
        expect('value' in parsed || 'advice' in parsed).toBe(true);
      }),
    );
  });

  it('is a number exactly when it is one within the bounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 20 }), (number) => {
        const parsed = integer({ min: -10, max: 10 }).parts.parse(String(number));
        expect('value' in parsed).toBe(number >= -10 && number <= 10);
      }),
    );
  });
});

describe('what is allowed, in words', () => {
  it.each([
    [integer({ min: 1, max: 8 }).parts.allowed, 'a whole number from 1 to 8'],
    [integer({ min: 1 }).parts.allowed, 'a whole number of at least 1'],
    [decimal({ max: 8 }).parts.allowed, 'a number of at most 8'],
    [oneOf(['a']).parts.allowed, '"a"'],
    [alternatives(['a', 'b', 'c']), '"a", "b" or "c"'],
  ])('%s', (words, expected) => {
    expect(words).toBe(expected);
  });
});
