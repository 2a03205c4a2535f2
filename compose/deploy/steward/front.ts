import { pause } from '../../../kit/deadline.ts';
import { WorldError } from '../../../kit/errors.ts';

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
