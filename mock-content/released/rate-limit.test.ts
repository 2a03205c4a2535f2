import { describe, expect, it } from '@jest/globals';

import { RateLimit } from './rate-limit.ts';

describe('so many requests a second', () => {
  it('are let through for each caller and route, and more a second later', () => {
    let now = 0;
    const limit = new RateLimit(() => now);
    const allowed = (caller: string, route: string): boolean[] =>
      [1, 2, 3].map(() => limit.allows(caller, route, 2));
    expect(allowed('a', '/lists')).toEqual([true, true, false]);
    expect(allowed('b', '/lists')).toEqual([true, true, false]);
    expect(allowed('a', '/movies')).toEqual([true, true, false]);
    now = 999;
    expect(allowed('a', '/lists')).toEqual([false, false, false]);
    now = 1000;
    expect(allowed('a', '/lists')).toEqual([true, true, false]);
  });
});
