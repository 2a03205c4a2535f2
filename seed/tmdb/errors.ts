import { WorldError } from '../../kit/errors.ts';

interface Details {
  /** Whether asking again may help. */
  readonly isTransient: boolean;
  /** Of the answer; undefined when there was none, or none that could be read. */
  readonly status?: number | undefined;
  /** What the answer asked to wait, in ms. */
  readonly retryAfterMs?: number | undefined;
}

/** TMDB could not be reached, said no, or said what nobody understands. Never the user's mistake. */
export class TmdbError extends WorldError {
  readonly isTransient: boolean;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;
  constructor(message: string, { isTransient, status, retryAfterMs }: Details) {
    super(message);
    this.isTransient = isTransient;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

/** TMDB has answered, but not in the form that its reference describes; asking again brings the same. */
export class UnknownFormError extends TmdbError {
  constructor(message: string) {
    super(message, { isTransient: false });
  }
}
