import { reasonOf, WorldError } from '../kit/errors.ts';

import type { LeftOut } from './model.ts';
import type { TmdbError } from './tmdb/errors.ts';

/** So many in a row for which TMDB had no answer mean that it has none for anybody. */
const mostInARow = 5;

/**
 * Counts what is left out, and says when it is too much: lists that have lost a tenth of their items (half of
 * them, when they are short) would take those out of the database, while it is TMDB that has failed.
 */
export class Losses {
  readonly #leftOut: LeftOut[] = [];
  readonly #most: number;
  readonly #total: number;
  #inARow = 0;

  constructor(total: number) {
    this.#total = total;
    this.#most = Math.max(Math.min(5, Math.floor(total / 2)), Math.floor(total / 10));
  }

  get all(): readonly LeftOut[] {
    return this.#leftOut;
  }

  success(): void {
    this.#inARow = 0;
  }

  /** Throws a WorldError when it is one too many. */
  add(what: string, error: TmdbError): void {
    this.#leftOut.push({ what, reason: reasonOf(error) });
    if (error.isTransient) this.#inARow += 1;
    const lost = this.#leftOut.length;
    if (this.#inARow < mostInARow && lost <= this.#most) return;
    throw new WorldError(
      `TMDB had no usable answer for ${lost} of ${this.#total} items, so nothing is taken from it. The last one: ` +
        `${what}: ${reasonOf(error)}. What came until then is kept for the next run.`,
    );
  }
}
