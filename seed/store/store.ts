import type { Catalogue, Changes, RowCount } from '../model.ts';

import type { State } from './check-schema.ts';

export interface Written {
  readonly changes: Changes;
  /** Of every table that seeding writes. */
  readonly rows: readonly RowCount[];
}

/** The database that is seeded. None of these but `write` changes anything, or makes a file. */
export interface Store {
  /** What is there. */
  inspect(): Promise<State>;
  /**
   * What `write` would change.
   * @throws {ConfigurationError} when the database is not one that this version can write
   */
  plan(catalogue: Catalogue): Promise<Changes>;
  /**
   * Makes the database hold this catalogue, in one transaction: whatever happens, and whenever, it is as before
   * or complete. Tables that are missing are made; rows that are the same already are not touched.
   * @throws {ConfigurationError} before the first write, when the database is not one that this version can write
   */
  write(catalogue: Catalogue): Promise<Written>;
  /** Whether no list has a member. */
  isEmpty(): Promise<boolean>;
  close(): Promise<void>;
}
