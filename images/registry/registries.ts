import type { Repository } from '../reference.ts';

import { RepositoryClient } from './repository.ts';
import { Session, type SessionOptions } from './session.ts';

/** The registries that a job talks to: one session each, however many repositories it has there. */
export class Registries {
  readonly #options: SessionOptions;
  readonly #signal: AbortSignal | undefined;
  readonly #sessions = new Map<string, Session>();

  constructor(options: SessionOptions, signal?: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
  }

  connect({ registry, name }: Repository): RepositoryClient {
    let session = this.#sessions.get(registry);
    if (session === undefined) {
      session = new Session(registry, this.#options);
      this.#sessions.set(registry, session);
    }
    return new RepositoryClient(session, name, this.#signal);
  }

  close(): void {
    for (const session of this.#sessions.values()) session.close();
  }
}
