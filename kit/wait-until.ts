import { formatDuration, pause, withDeadline } from './deadline.ts';
import { DeadlineError, reasonOf } from './errors.ts';

export interface WaitOptions {
  readonly deadlineMs: number;
  /** Pause between two tries; 50 ms when left out. */
  readonly intervalMs?: number;
  readonly signal?: AbortSignal;
}

/** What a probe answers while the condition does not hold yet: the reason, in words. */
export class NotYet {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

/**
 * Tries `probe` until it answers with something else than `NotYet`; an error counts as not yet. Each try's
 * signal fires at the deadline, or with the caller's; a probe that ignores it is left behind.
 * When the deadline passes, the error says what was waited for and the last reason why not.
 */
export async function waitUntil<T>(
  what: string,
  probe: (signal: AbortSignal) => Promise<T | NotYet> | T | NotYet,
  options: WaitOptions,
): Promise<T> {
  const { deadlineMs, intervalMs = 50, signal } = options;
  const end = performance.now() + deadlineMs;
  let last: string | undefined;
  for (;;) {
    signal?.throwIfAborted();
    const left = end - performance.now();
    if (left <= 0) break;
    let cut: AbortSignal | undefined;
    try {
      const answer = await withDeadline(
        what,
        left,
        async (own) => {
          cut = own;
          return probe(own);
        },
        signal,
      );
      if (!(answer instanceof NotYet)) return answer;
      last = answer.reason;
    } catch (error) {
      signal?.throwIfAborted();
      last = cut?.aborted === true ? cutShort(last) : reasonOf(error);
    }
    await pause(Math.max(0, Math.min(intervalMs, end - performance.now())), signal);
  }
  throw new DeadlineError(
    `${what}: not within ${formatDuration(deadlineMs)}; ${last ?? 'it was never tried'}`,
  );
}

function cutShort(before: string | undefined): string {
  return `the last try got no answer${before === undefined ? '' : ` (before it: ${before})`}`;
}
