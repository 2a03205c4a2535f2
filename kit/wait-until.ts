import { pause, formatDuration } from './deadline.ts';
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
 * Tries `probe` until it answers with something else than `NotYet`; an error counts as not yet.
 * When the deadline passes, the error says what was waited for and the last reason why not.
 */
export async function waitUntil<T>(
  what: string,
  probe: (signal: AbortSignal) => Promise<T | NotYet> | T | NotYet,
  options: WaitOptions,
): Promise<T> {
  const end = performance.now() + options.deadlineMs;
  let last = 'it was never tried';
  for (;;) {
    options.signal?.throwIfAborted();
    const left = end - performance.now();
    if (left <= 0) break;
    const timeout = AbortSignal.timeout(Math.ceil(left));
    try {
      const answer = await untilAborted(
        Promise.resolve(probe(options.signal ? AbortSignal.any([timeout, options.signal]) : timeout)),
        timeout,
      );
      if (!(answer instanceof NotYet)) return answer;
      last = answer.reason;
    } catch (error) {
      if (options.signal?.aborted === true) throw options.signal.reason;
      last = timeout.aborted ? `the last try got no answer (before it: ${last})` : reasonOf(error);
    }
    await pause(Math.max(0, Math.min(options.intervalMs ?? 50, end - performance.now())), options.signal);
  }
  throw new DeadlineError(`${what}: not within ${formatDuration(options.deadlineMs)}; ${last}`);
}

async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const cut = Promise.withResolvers<never>();
  const onAbort = (): void => {
    cut.reject(signal.reason as Error);
  };
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work, cut.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
