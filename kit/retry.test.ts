import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { isTransientNetworkError, pauseAfter, retry, type RetryOptions } from './retry.ts';

const quick: RetryOptions = { attempts: 4, isTransient: () => true, firstPauseMs: 1, longestPauseMs: 1 };

describe('retry', () => {
  it('tries until it succeeds, and tells of each failure', async () => {
    const told: string[] = [];
    const answer = await retry(
      async (attempt) =>
        attempt < 3 ? Promise.reject(new Error(`no ${attempt}`)) : Promise.resolve(attempt),
      { ...quick, onRetry: (reason, attempt) => told.push(`${attempt}: ${reason}`) },
    );
    expect(answer).toBe(3);
    expect(told).toEqual(['1: no 1', '2: no 2']);
  });

  it.each([1, 3])('tries %d times in all, and throws the last error as it came', async (attempts) => {
    const errors: Error[] = [];
    const work = retry(
      async () => {
        errors.push(new Error('down'));
        return Promise.reject(errors.at(-1)!);
      },
      { ...quick, attempts },
    );
    const thrown: unknown = await work.catch((error: unknown) => error);
    expect(errors).toHaveLength(attempts);
    expect(thrown).toBe(errors.at(-1));
  });

  it.each([new Error('404'), new TypeError('a bug'), 'only text', undefined])(
    'does not try again after %p, which does not pass, and throws it unchanged',
    async (error) => {
      let tries = 0;
      const work = retry(
        async () => {
          tries += 1;
          return Promise.reject(error);
        },
        { ...quick, isTransient: () => false },
      );
      await expect(work).rejects.toBe(error);
      expect(tries).toBe(1);
    },
  );

  it('tries again after any class of error that is said to pass', async () => {
    const answer = await retry(
      async (attempt) =>
        attempt === 1 ? Promise.reject(new TypeError('terminated')) : Promise.resolve('ok'),
      quick,
    );
    expect(answer).toBe('ok');
  });

  it('ends its pause with the reason of the signal', async () => {
    const controller = new AbortController();
    const reason = new Error('the user left');
    const work = retry(async () => Promise.reject(new Error('down')), {
      ...quick,
      firstPauseMs: 60_000,
      longestPauseMs: 60_000,
      signal: controller.signal,
      onRetry: () => controller.abort(reason),
    });
    await expect(work).rejects.toBe(reason);
  });

  it('pauses as long as it was asked to, in place of its own pause', async () => {
    const answer = await retry(
      async (attempt) => (attempt === 1 ? Promise.reject(new Error('429')) : Promise.resolve('ok')),
      { ...quick, firstPauseMs: 3_600_000, longestPauseMs: 3_600_000, askedPauseMs: () => 1 },
    );
    expect(answer).toBe('ok');
  });

  it('gives up when it is asked to pause for too long', async () => {
    const error = new Error('429');
    const work = retry(async () => Promise.reject(error), { ...quick, askedPauseMs: () => 86_400_000 });
    await expect(work).rejects.toBe(error);
  });
});

describe('pauseAfter', () => {
  const options = { firstPauseMs: 100, longestPauseMs: 350 };
  it.each([
    [1, 0, 50],
    [1, 1, 100],
    [2, 1, 200],
    [3, 1, 350],
    [60, 1, 350],
  ])('try %d, chance %d: %d ms', (attempt, chance, ms) => {
    expect(pauseAfter(new Error('x'), attempt, options, () => chance)).toBe(ms);
  });

  it('is never longer than allowed, nor shorter than half of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, chance) => {
          const ms = pauseAfter(new Error('x'), n, options, () => chance)!;
          expect(ms).toBeLessThanOrEqual(350);
          expect(ms).toBeGreaterThanOrEqual(50);
        },
      ),
    );
  });

  it.each([
    [0, 0],
    [1500, 1500],
    [60_001, undefined],
    [Infinity, undefined],
    [NaN, 100],
    [-5, 100],
    [undefined, 100],
  ])('asked for %p it is %p', (asked, ms) => {
    expect(pauseAfter(new Error('x'), 1, { ...options, askedPauseMs: () => asked }, () => 1)).toBe(ms);
  });
});

describe('isTransientNetworkError', () => {
  it.each([
    [Object.assign(new Error('x'), { code: 'ECONNRESET' }), true],
    [
      new Error('a', { cause: new Error('b', { cause: Object.assign(new Error('c'), { code: 'EPIPE' }) }) }),
      true,
    ],
    [new AggregateError([new Error('a'), Object.assign(new Error('b'), { code: 'ETIMEDOUT' })]), true],
    [Object.assign(new Error('x'), { code: 'ENOENT' }), false],
    [new TypeError('x is undefined'), false],
    ['ECONNRESET', false],
  ])('%p: %p', (error, transient) => {
    expect(isTransientNetworkError(error)).toBe(transient);
  });

  it('ends where causes go round in a circle', () => {
    const error = new Error('x');
    error.cause = error;
    expect(isTransientNetworkError(error)).toBe(false);
  });

  it('knows what fetch throws when nobody listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    const error: unknown = await fetch(`http://127.0.0.1:${port}`).catch((thrown: unknown) => thrown);
    expect(isTransientNetworkError(error)).toBe(true);
  });

  it('knows what fetch throws when the other side hangs up', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const error: unknown = await fetch(`http://127.0.0.1:${port}`).catch((thrown: unknown) => thrown);
    server.close();
    expect(isTransientNetworkError(error)).toBe(true);
  });
});
