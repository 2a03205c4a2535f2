import type { Reporter } from '../kit/reporter.ts';

import type { Catalogue } from './model.ts';
import type { FetchOptions } from './options.ts';
import type { Store } from './store/store.ts';

/** What a run works with. */
export interface Surroundings {
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
}

/** What came from TMDB. */
export interface Fetched {
  readonly catalogue: Catalogue;
  readonly requests: number;
}

/** An open database, as far as a run needs it. */
export type SeedStore = Pick<Store, 'plan' | 'write' | 'isEmpty' | 'close'>;

/** The parts of a run, each loaded when it is needed; tests give their own. */
export interface SeedParts {
  fetch(options: FetchOptions, surroundings: Surroundings): Promise<Fetched>;
  openStore(location: string, surroundings: Surroundings): Promise<SeedStore>;
  importSnapshot(file: string): Promise<Catalogue>;
  exportSnapshot(catalogue: Catalogue, file: string): Promise<void>;
}
