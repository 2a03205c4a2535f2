import { setImmediate as turn } from 'node:timers/promises';

import { describe, expect, it } from '@jest/globals';

import { counter } from './parallel.testing.ts';
import { allEnded, inParallel } from './parallel.ts';

describe('work in parallel', () => {
  it('answers in order, with so many at a time', async () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    const { run, most } = counter();
    expect(await inParallel(items, 7, run)).toEqual(items);
    expect(most()).toBe(7);
    expect(await inParallel([], 7, run)).toEqual([]);
  });

  it('ends with the first error, when what is under way has ended', async () => {
    const error = new Error('no');
    const begun: number[] = [];
    let ended = 0;
    const work = inParallel([1, 2, 3, 4, 5], 2, async (item, signal) => {
      begun.push(item);
      await turn();
      if (item === 2) throw error;
      while (!signal.aborted) await turn();
      ended += 1;
    });
    await expect(work).rejects.toBe(error);
    expect([begun, ended]).toEqual([[1, 2], 1]);
  });

  it('ends with the signal', async () => {
    const controller = new AbortController();
    const reason = new Error('the user left');
    const work = inParallel(
      [1, 2],
      1,
      async () => {
        controller.abort(reason);
        await turn();
      },
      controller.signal,
    );
    await expect(work).rejects.toBe(reason);
    await expect(inParallel([1], 1, async () => turn(), controller.signal)).rejects.toBe(reason);
  });
});

describe('works that are under way', () => {
  it('answers in their order', async () => {
    expect(await allEnded([turn(1), Promise.resolve(2)])).toEqual([1, 2]);
  });

  it('throws the first error in their order, once all have ended', async () => {
    let hasEnded = false;
    const slow = turn().then(() => {
      hasEnded = true;
    });
    const works = [slow, Promise.reject(new Error('first')), Promise.reject(new Error('second'))];
    await expect(allEnded(works)).rejects.toThrow('first');
    expect(hasEnded).toBe(true);
  });
});
