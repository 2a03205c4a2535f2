import { pause } from '../../kit/deadline.ts';

/** The clock that a rate is measured by, in ms; a test has its own. */
export interface Clock {
  now(): number;
  pause(ms: number, signal?: AbortSignal): Promise<void>;
}

const systemClock: Clock = { now: () => performance.now(), pause };

/** After a pause of ours as much as would have fitted into this time may follow at once. */
const catchUpMs = 250;
const windowMs = 1000;

/**
 * Lets so many through a second, evenly, in the order in which they ask: a token bucket that holds a quarter of
 * a second, and beside it a count of what any second has had, so that a machine that was busy for a moment does
 * not send too much afterwards.
 */
export class RateLimit {
  readonly #intervalMs: number;
  readonly #mostInWindow: number;
  readonly #clock: Clock;
  readonly #sent: number[] = [];
  #slot = -Infinity;
  #heldUntil = -Infinity;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(perSecond: number, clock: Clock = systemClock) {
    this.#intervalMs = windowMs / perSecond;
    this.#mostInWindow = Math.max(1, Math.floor(perSecond));
    this.#clock = clock;
  }

  /** Waits for its turn; throws the signal's reason. */
  async take(signal?: AbortSignal): Promise<void> {
    const turn = this.#turn.then(async () => {
      await this.#wait(signal);
    });
    this.#turn = turn.catch(() => undefined);
    await turn;
  }

  /** Nobody is let through for so long: the other side asked for it. */
  hold(ms: number): void {
    this.#heldUntil = Math.max(this.#heldUntil, this.#clock.now() + ms);
  }

  async #wait(signal: AbortSignal | undefined): Promise<void> {
    for (;;) {
      signal?.throwIfAborted();
      const now = this.#clock.now();
      const slot = Math.max(this.#slot + this.#intervalMs, now - catchUpMs);
      const oldest = this.#sent.length < this.#mostInWindow ? undefined : this.#sent[0];
      const at = Math.max(slot, this.#heldUntil, oldest === undefined ? -Infinity : oldest + windowMs);
      if (at <= now) {
        this.#slot = slot;
        this.#sent.push(now);
        if (this.#sent.length > this.#mostInWindow) this.#sent.shift();
        return;
      }
      await this.#clock.pause(at - now, signal);
    }
  }
}
