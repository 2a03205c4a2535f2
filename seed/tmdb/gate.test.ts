import { setImmediate as turn } from 'node:timers/promises';

import { describe, expect, it } from '@jest/globals';

import { Gate } from './gate.ts';

/** Counts how many run at a time. */
function counter(): { readonly run: <T>(value: T) => Promise<T>; readonly most: () => number } {
  let [now, most] = [0, 0];
  return {
    run: async (value) => {
      now += 1;
      most = Math.max(most, now);
      await turn();
      now -= 1;
      return value;
    },
    most: () => most,
  };
}

describe('a gate', () => {
  it('lets so many in at a time, and more when one fails', async () => {
    const gate = new Gate(3);
    const { run, most } = counter();
    const failing = gate.run(async () => Promise.reject(new Error('no')));
    const others = Array.from(
      { length: 20 },
      async (_, index) => await gate.run(async () => await run(index)),
    );
    await expect(failing).rejects.toThrow('no');
    expect(await Promise.all(others)).toHaveLength(20);
    expect(most()).toBe(3);
  });
});
