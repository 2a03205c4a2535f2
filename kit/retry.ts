import pRetry, { AbortError } from 'p-retry';

import { pause } from './deadline.ts';
import { reasonOf } from './errors.ts';

export interface RetryOptions {
  /** How often at most, the first try included. */
  readonly attempts: number;
  /** Which errors may pass by themselves; every other one ends the tries at once. */
  readonly isTransient: (error: Error) => boolean;
  /** The first pause; each later one is up to twice as long, with jitter. */
  readonly firstPauseMs: number;
  readonly longestPauseMs?: number;
  /** A pause that the other side asked for (`Retry-After`), in ms, in place of the computed one. */
  readonly askedPauseMs?: (error: Error) => number | undefined;
  readonly onRetry?: (reason: string, attempt: number) => void;
  readonly signal?: AbortSignal;
}

/** Runs `work` until it succeeds, fails for good or the attempts are used up; throws the last error. */
export async function retry<T>(work: (attempt: number) => Promise<T>, options: RetryOptions): Promise<T> {
  return await pRetry(
    async (attempt) => {
      try {
        return await work(attempt);
      } catch (error) {
        if (!(error instanceof Error)) throw new AbortError(String(error));
        throw error;
      }
    },
    {
      retries: options.attempts - 1,
      minTimeout: options.firstPauseMs,
      maxTimeout: options.longestPauseMs ?? options.firstPauseMs * 2 ** options.attempts,
      factor: 2,
      randomize: true,
      ...(options.signal && { signal: options.signal }),
      shouldRetry: async ({ error }) => {
        if (!options.isTransient(error)) return false;
        const asked = options.askedPauseMs?.(error);
        if (asked !== undefined) await pause(asked, options.signal);
        return true;
      },
      onFailedAttempt: ({ error, attemptNumber, retriesLeft }) => {
        if (retriesLeft > 0 && options.isTransient(error)) options.onRetry?.(reasonOf(error), attemptNumber);
      },
    },
  );
}

const transientCodes = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
]);

/** Whether a network error may pass by itself, looked up through its causes. */
export function isTransientNetworkError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  return (code !== undefined && transientCodes.has(code)) || isTransientNetworkError(error.cause);
}
