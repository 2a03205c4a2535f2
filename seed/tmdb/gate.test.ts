import { describe, expect, it } from '@jest/globals';

import { counter } from '../../kit/parallel.testing.ts';

import { Gate } from './gate.ts';

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
