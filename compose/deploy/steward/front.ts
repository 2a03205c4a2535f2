import { pause } from '../../../kit/deadline.ts';
import { GateError, WorldError } from '../../../kit/errors.ts';
import { cut, oneLine } from '../../../kit/text.ts';

import type { Engine } from './engine.ts';

/** nginx, as the steward tells it where requests go (nginx/scripts/bin/nginx-switch). */
export class Front {
  readonly #engine: Engine;
  readonly #id: string;

  constructor(engine: Engine, id: string) {
    this.#engine = engine;
    this.#id = id;
  }

  async to(address: string): Promise<void> {
    await this.#switch('to', address);
  }

  async hold(gate: string): Promise<void> {
    await this.#switch('hold', gate);
  }

  async back(): Promise<void> {
    await this.#switch('back');
  }

  /** Waits until nothing is under way at a backend any more; tells what is left after `forMs`. */
  async drain(address: string, forMs: number, signal?: AbortSignal): Promise<number> {
    const end = performance.now() + forMs;
    for (;;) {
      const { code, said } = await this.#engine.exec(this.#id, ['nginx-in-flight', address]);
      const left = code === 0 ? Number(said) : 0;
      if (left === 0 || performance.now() > end) return left;
      await pause(50, signal);
    }
  }

  /** Why the backend is not reached through nginx; undefined when it is. */
  async complaint(): Promise<string | undefined> {
    const ask = ['wget', '-q', '-T', '5', '-O', '/dev/null', 'http://127.0.0.1:8081/-/ready'];
    const { code, said } = await this.#engine.exec(this.#id, ask);
    return code === 0 ? undefined : `nginx does not reach it: ${said}`;
  }

  /** Waits until nginx itself answers. */
  async untilReady(forMs: number): Promise<void> {
    const ask = ['wget', '-q', '-T', '2', '-O', '/dev/null', 'http://127.0.0.1:8081/-/health'];
    const end = performance.now() + forMs;
    for (;;) {
      const state = await this.#engine.inspect(this.#id);
      if (state?.running !== true || state.restarts > 0) {
        const log = await this.#engine.logs(this.#id, 5).catch(() => '');
        throw new GateError(
          `The next nginx ended with exit code ${state?.exitCode ?? -1}: ${oneLine(cut(log, 600))}`,
        );
      }
      const { code, said } = await this.#engine
        .exec(this.#id, ask)
        .catch(() => ({ code: -1, said: 'it runs no program' }));
      if (code === 0) return;
      if (performance.now() > end)
        throw new GateError(`The next nginx does not answer: ${oneLine(cut(said, 300))}.`);
      await pause(100);
    }
  }

  async #switch(...args: readonly string[]): Promise<void> {
    const { code, said } = await this.#engine.exec(this.#id, ['nginx-switch', ...args]);
    if (code === 0) return;
    throw new WorldError(
      code === 126 || code === 127
        ? 'This nginx is of an image that cannot switch yet: deploy a newer nginx first, by itself.'
        : `nginx could not be told where requests go: ${said}`,
    );
  }
}
