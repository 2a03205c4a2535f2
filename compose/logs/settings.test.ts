import { expect, it } from '@jest/globals';

import { retentionOf } from './settings.ts';

it.each([
  [undefined, 7],
  ['', 7],
  ['1', 1],
  [' 30 ', 30],
])('takes %j for %d days', (text, days) => {
  expect(retentionOf(text)).toBe(days * 24 * 3600 * 1000);
});

it.each(['0', '-1', '1.5', 'seven', '7d', '99999'])('refuses %j', (text) => {
  expect(() => retentionOf(text)).toThrow(`LOG_RETENTION_DAYS is "${text}"; it is a whole number of days`);
});
