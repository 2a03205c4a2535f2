import { describe, expect, it } from '@jest/globals';

import { DeadlineError } from './errors.ts';
import { NotYet, waitUntil } from './wait-until.ts';

describe('waitUntil', () => {
  it('tries again until the probe answers', async () => {
    let tries = 0;
    const answer = await waitUntil(
      'the third try',
      () => {
        tries += 1;
        return tries < 3 ? new NotYet(`only try ${tries}`) : tries;
      },
      { deadlineMs: 60_000, intervalMs: 1 },
    );
    expect(answer).toBe(3);
  });

  it.each([undefined, null, false, 0, ''])('takes %p for an answer', async (answer) => {
    expect(await waitUntil('anything', () => answer, { deadlineMs: 60_000 })).toBe(answer);
  });

  it('takes an error for not yet', async () => {
    let tries = 0;
    const answer = await waitUntil(
      'a server',
      () => {
        tries += 1;
        if (tries === 1) throw new Error('connection refused');
        return 'up';
      },
      { deadlineMs: 60_000, intervalMs: 1 },
    );
    expect(answer).toBe('up');
  });

  it('says what it waited for and why it did not come', async () => {
    const waiting = waitUntil('the seeder', () => new NotYet('2 of 3 torrents'), {
      deadlineMs: 40,
      intervalMs: 5,
    });
    await expect(waiting).rejects.toEqual(new DeadlineError('the seeder: not within 40 ms; 2 of 3 torrents'));
  });

  it('ends at the deadline when a probe never answers, and keeps the reason before it', async () => {
    let tries = 0;
    const waiting = waitUntil(
      'the tracker',
      async () => {
        tries += 1;
        return tries === 1 ? new NotYet('no peers') : await Promise.withResolvers<never>().promise;
      },
      { deadlineMs: 40, intervalMs: 1 },
    );
    await expect(waiting).rejects.toThrow(
      'the tracker: not within 40 ms; the last try got no answer (before it: no peers)',
    );
  });

  it('ends with the reason of the signal, even when the probe ignores it', async () => {
    const controller = new AbortController();
    const reason = new Error('the user left');
    const begun = Promise.withResolvers<undefined>();
    const waiting = waitUntil(
      'x',
      async () => {
        begun.resolve(undefined);
        return await Promise.withResolvers<never>().promise;
      },
      { deadlineMs: 60_000, signal: controller.signal },
    );
    await begun.promise;
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
  });

  it('leaves no unhandled rejection behind when the probe fails after the deadline', async () => {
    const strays: unknown[] = [];
    const onStray = (error: unknown): void => void strays.push(error);
    process.on('unhandledRejection', onStray);
    const late = Promise.withResolvers<never>();
    await expect(waitUntil('x', async () => late.promise, { deadlineMs: 5 })).rejects.toThrow('not within');
    late.reject(new Error('too late'));
    await new Promise(setImmediate);
    process.off('unhandledRejection', onStray);
    expect(strays).toEqual([]);
  });
});
