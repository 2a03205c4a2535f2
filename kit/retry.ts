import { pause } from './deadline.ts';
import { errorsWithin, isError, reasonOf } from './errors.ts';

export interface RetryOptions {
  /** How often at most, the first try included. */
  readonly attempts: number;
  /** Which errors may pass by themselves; every other one ends the tries at once. */
  readonly isTransient: (error: Error) => boolean;
  /** The longest first pause; each later one is up to twice as long. Half of each is left to chance. */
  readonly firstPauseMs: number;
  readonly longestPauseMs?: number;
  /** A pause that the other side asked for (`Retry-After`), in ms, in place of the computed one. */
  readonly askedPauseMs?: (error: Error) => number | undefined;
  /** When the other side asks for more than this, one minute when left out, that error is the last. */
  readonly longestAskedPauseMs?: number;
  readonly onRetry?: (reason: string, attempt: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Runs `work` until it succeeds, fails for good or the attempts are used up; throws the last error as it
 * came, or the signal's reason.
 */
export async function retry<T>(work: (attempt: number) => Promise<T>, options: RetryOptions): Promise<T> {
  const { attempts, isTransient, onRetry, signal } = options;
  for (let attempt = 1; ; attempt += 1) {
    signal?.throwIfAborted();
    try {
      return await work(attempt);
    } catch (error) {
      signal?.throwIfAborted();
      if (!isError(error) || attempt >= attempts || !isTransient(error)) throw error;
      const ms = pauseAfter(error, attempt, options);
      if (ms === undefined) throw error;
      onRetry?.(reasonOf(error), attempt);
      await pause(ms, signal);
    }
  }
}

type PauseOptions = Pick<
  RetryOptions,
  'firstPauseMs' | 'longestPauseMs' | 'askedPauseMs' | 'longestAskedPauseMs'
>;

/** The pause in ms after try number `attempt`, from 1; undefined when more is asked for than we wait. */
export function pauseAfter(
  error: Error,
  attempt: number,
  options: PauseOptions,
  random = Math.random,
): number | undefined {
  const asked = options.askedPauseMs?.(error);
  if (asked !== undefined && asked >= 0) {
    return asked <= (options.longestAskedPauseMs ?? 60_000) ? asked : undefined;
  }
  const longest = Math.min(options.firstPauseMs * 2 ** (attempt - 1), options.longestPauseMs ?? 60_000);
  return longest * (0.5 + random() / 2);
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
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

/** Whether a network error may pass by itself, looked up through its causes. */
export function isTransientNetworkError(error: unknown): boolean {
  const seen = new Set<unknown>();
  for (let cause = error; isError(cause) && !seen.has(cause); cause = cause.cause) {
    seen.add(cause);
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== undefined && transientCodes.has(code)) return true;
    if (errorsWithin(cause).some(isTransientNetworkError)) return true;
  }
  return false;
}
