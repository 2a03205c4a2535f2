import { describe, expect, it } from '@jest/globals';

import { silentReporter } from '../kit/reporter.ts';

import { countdown, timeLeft } from './time-left.ts';

describe('the time left', () => {
  it.each([
    [1000, 40, 360, 'about 9.0 s left'],
    [60_000, 10, 20, 'about 2 min 0 s left'],
    [10, 100, 1, 'about 1.0 s left'],
    [1000, 0, 10, ''],
    [1000, 10, 0, ''],
  ])('after %d ms with %d done and %d left: %p', (elapsed, done, left, words) => {
    expect(timeLeft(elapsed, done, left)).toBe(words);
  });

  it('is that of the slow ones', () => {
    const told: [number, string | undefined][] = [];
    let time = 0;
    const progress = {
      update: (done: number, note?: string) => void told.push([done, note]),
      end: () => undefined,
    };
    const { step } = countdown({ ...silentReporter, progress: () => progress }, 'x', 4, () => time);
    step(false);
    time = 2000;
    step();
    expect(told).toEqual([
      [1, ''],
      [2, 'about 4.0 s left'],
    ]);
  });
});
