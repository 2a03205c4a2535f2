import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { anySignal, formatDuration, pause, withDeadline } from './deadline.ts';
import { DeadlineError } from './errors.ts';

describe('formatDuration', () => {
  it.each([
    [0, '0 ms'],
    [250, '250 ms'],
    [999.4, '999 ms'],
    [999.6, '1.0 s'],
    [1500, '1.5 s'],
    [9949, '9.9 s'],
    [9999, '10 s'],
    [42_400, '42 s'],
    [59_999, '1 min 0 s'],
    [90_000, '1 min 30 s'],
    [3_600_000, '60 min 0 s'],
  ])('says %d as "%s"', (ms, said) => {
    expect(formatDuration(ms)).toBe(said);
  });

  it('never says 60 s or 1000 ms, which are the next unit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), (ms) => {
        expect(formatDuration(ms)).not.toMatch(/\b(?:60 s|1000 ms|10\.0 s)$/);
      }),
    );
  });
});

describe('withDeadline', () => {
  const strays: unknown[] = [];
  const onStray = (reason: unknown): void => void strays.push(reason);
  beforeEach(() => {
    strays.length = 0;
    process.on('unhandledRejection', onStray);
  });
  afterEach(() => {
    process.off('unhandledRejection', onStray);
  });

  it('gives what the work gives', async () => {
    expect(await withDeadline('adding', 60_000, async () => Promise.resolve(3))).toBe(3);
  });

  it('passes on the very error of the work', async () => {
    const error = new Error('broken');
    await expect(withDeadline('x', 60_000, async () => Promise.reject(error))).rejects.toBe(error);
  });

  it('answers at the deadline even when the work never does, and names what took too long', async () => {
    const never = Promise.withResolvers<never>();
    await expect(withDeadline('reading', 20, async () => never.promise)).rejects.toEqual(
      new DeadlineError('reading took longer than 20 ms'),
    );
  });

  it('leaves no unhandled rejection when the work fails after the deadline', async () => {
    const late = Promise.withResolvers<never>();
    await expect(withDeadline('reading', 5, async () => late.promise)).rejects.toThrow(DeadlineError);
    late.reject(new Error('too late to matter'));
    await new Promise(setImmediate);
    expect(strays).toEqual([]);
  });

  it('tells the work about the deadline through its signal', async () => {
    let seen: unknown;
    const work = withDeadline('reading', 5, async (signal) => {
      await pause(60_000, signal).catch((error: unknown) => {
        seen = error;
        throw error;
      });
    });
    await expect(work).rejects.toThrow(DeadlineError);
    await new Promise(setImmediate);
    expect(seen).toBeInstanceOf(DeadlineError);
  });

  it('ends with the reason of the outer signal', async () => {
    const outer = new AbortController();
    const reason = new Error('the user left');
    const work = withDeadline(
      'reading',
      60_000,
      async () => Promise.withResolvers<never>().promise,
      outer.signal,
    );
    outer.abort(reason);
    await expect(work).rejects.toBe(reason);
  });

  it('does not begin when the outer signal has fired already', async () => {
    let began = false;
    const work = withDeadline(
      'x',
      1000,
      async () => {
        began = true;
        return Promise.resolve();
      },
      AbortSignal.abort(new Error('gone')),
    );
    await expect(work).rejects.toThrow('gone');
    expect(began).toBe(false);
  });

  it('takes a deadline longer than a timer can be', async () => {
    const result = await withDeadline('x', Infinity, async (signal) => {
      await pause(5);
      return signal.aborted;
    });
    expect(result).toBe(false);
  });
});

describe('anySignal', () => {
  it('fires with the reason of the first that fires, and leaves out absent ones', () => {
    const first = new AbortController();
    const both = anySignal(undefined, first.signal, new AbortController().signal);
    expect(both.aborted).toBe(false);
    first.abort('because');
    expect(both.reason).toBe('because');
  });
});

describe('pause', () => {
  it('throws the reason of its signal', async () => {
    const controller = new AbortController();
    const reason = new Error('stop');
    const pausing = pause(60_000, controller.signal);
    controller.abort(reason);
    await expect(pausing).rejects.toBe(reason);
  });
});
