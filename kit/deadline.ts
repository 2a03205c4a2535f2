import { setTimeout as delay } from 'node:timers/promises';

import { DeadlineError } from './errors.ts';

/** Node's timers fire at once when they are asked for more than this, 24.8 days. */
const longestTimerMs = 2 ** 31 - 1;

/** `90_000` → `1 min 30 s`; `1500` → `1.5 s`; `250` → `250 ms`. */
export function formatDuration(ms: number): string {
  if (Math.round(ms) < 1000) return `${Math.round(ms)} ms`;
  const tenths = Math.round(ms / 100);
  if (tenths < 100) return `${(tenths / 10).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** A signal that fires when any of these does; absent ones are left out. */
export function anySignal(...signals: (AbortSignal | undefined)[]): AbortSignal {
  return AbortSignal.any(signals.filter((signal) => signal !== undefined));
}

/**
 * Runs `work`, which must end within `ms`; it gets a signal that fires at the deadline or with `outer`.
 * A piece of work that ignores the signal is left behind, so the caller always gets an answer in time;
 * what it throws afterwards is nobody's.
 */
export async function withDeadline<T>(
  what: string,
  ms: number,
  work: (signal: AbortSignal) => Promise<T>,
  outer?: AbortSignal,
): Promise<T> {
  outer?.throwIfAborted();
  const own = new AbortController();
  const signal = anySignal(own.signal, outer);
  const timer = setTimeout(
    () => {
      own.abort(new DeadlineError(`${what} took longer than ${formatDuration(ms)}`));
    },
    Math.min(ms, longestTimerMs),
  );
  const cut = Promise.withResolvers<never>();
  const onAbort = (): void => {
    cut.reject(signal.reason as Error);
  };
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    // the race goes on listening to both after it is over, so that neither is an unhandled rejection
    return await Promise.race([work(signal), cut.promise]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  }
}

/** Pauses; ends early, by throwing the signal's reason, when the signal fires. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await delay(Math.min(ms, longestTimerMs), undefined, { ...(signal && { signal }) });
  } catch (error) {
    throw signal?.aborted === true ? signal.reason : error;
  }
}
