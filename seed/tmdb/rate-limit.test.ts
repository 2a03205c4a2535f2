import { setImmediate as turn } from 'node:timers/promises';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { RateLimit, type Clock } from './rate-limit.ts';

/** A clock that is moved by whoever waits on it; each pause ends late by the next of these, in ms. */
function fakeClock(lateness: readonly number[] = []): Clock & { time: number } {
  let pauses = 0;
  const clock = {
    time: 0,
    now: () => clock.time,
    pause: async (ms: number, signal?: AbortSignal): Promise<void> => {
      signal?.throwIfAborted();
      // whoever was let through notes the time first
      await turn();
      clock.time += ms + (lateness[pauses % Math.max(1, lateness.length)] ?? 0);
      pauses += 1;
    },
  };
  return clock;
}

async function times(limit: RateLimit, clock: { time: number }, count: number): Promise<number[]> {
  const seen: number[] = [];
  await Promise.all(
    Array.from({ length: count }, async () => {
      await limit.take();
      seen.push(clock.time);
    }),
  );
  return seen;
}

function mostInAnySecond(seen: readonly number[]): number {
  return Math.max(...seen.map((start) => seen.filter((time) => time >= start && time < start + 1000).length));
}

describe('the rate', () => {
  it('is reached, and not exceeded in any second, however late timers are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 900 })), { maxLength: 20 }),
        async (perSecond, lateness) => {
          const clock = fakeClock(lateness);
          const seen = await times(new RateLimit(perSecond, clock), clock, 150);
          expect(mostInAnySecond(seen)).toBeLessThanOrEqual(perSecond);
        },
      ),
      { numRuns: 50 },
    );
    const clock = fakeClock([0, 3]);
    const seen = await times(new RateLimit(40, clock), clock, 400);
    expect(seen.at(-1)).toBeLessThanOrEqual(10_000);
  });

  it('is even: no burst longer than a quarter of a second', async () => {
    const clock = fakeClock();
    clock.time = 5000;
    const seen = await times(new RateLimit(40, clock), clock, 100);
    expect(seen.filter((time) => time === 5000).length).toBeLessThanOrEqual(11);
    expect(seen[60]! - seen[50]!).toBeCloseTo(250);
  });

  it('may be below one a second', async () => {
    const clock = fakeClock();
    const seen = await times(new RateLimit(0.5, clock), clock, 3);
    expect(seen[2]! - seen[1]!).toBeCloseTo(2000);
  });

  it('waits as long as it is held', async () => {
    const clock = fakeClock();
    const limit = new RateLimit(40, clock);
    limit.hold(3000);
    limit.hold(10);
    expect((await times(limit, clock, 1))[0]).toBeGreaterThanOrEqual(3000);
  });

  it('ends with the signal, and goes on for the others', async () => {
    const clock = fakeClock();
    const limit = new RateLimit(1, clock);
    const reason = new Error('the user left');
    await expect(limit.take(AbortSignal.abort(reason))).rejects.toBe(reason);
    await limit.take();
  });
});
