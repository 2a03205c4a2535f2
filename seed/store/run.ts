import type { Movie } from '../model.ts';

import type { Database } from './database.ts';

/** One comparison of a catalogue with a database; `applies` tells whether the differences are written, too. */
export interface Run {
  readonly database: Database;
  readonly applies: boolean;
  /** In which translations are complete: one that the catalogue does not have is gone. ISO 639-1. */
  readonly languages: readonly string[];
  readonly signal: AbortSignal;
  readonly warn: (message: string) => void;
  /** Called with how many films or shows were just done. */
  readonly onDone: (count: number) => void;
}

/** A film with the id of its row, when it has one. */
export interface Placed {
  readonly movie: Movie;
  readonly id: number | undefined;
}
