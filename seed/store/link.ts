import type { FoundSchema, NeededColumn } from './check-schema.ts';
import type { Value } from './database.ts';

/** An open connection to a database of either engine. */
export interface Link {
  readonly needed: readonly NeededColumn[];
  query(sql: string, values?: readonly Value[]): Promise<unknown>;
  schema(): Promise<FoundSchema>;
  /** Creates those of our tables that are not present; only within `writing`. */
  createTables(present: ReadonlySet<string>): Promise<void>;
  /** Runs `work`, which only reads, with the database as it is at one moment. */
  reading<T>(work: () => Promise<T>): Promise<T>;
  /** Runs `work` in one transaction: all that it wrote holds, or nothing. */
  writing<T>(work: () => Promise<T>): Promise<T>;
  /** Called after the transaction in which all of our tables were made. */
  afterCreation(): Promise<void>;
  close(): Promise<void>;
}

/** How one engine is reached, and how its errors are to be read. */
export interface LinkMaker {
  /** Undefined when there is nothing to open yet and it is not to be made. */
  open(options: { readonly create: boolean }): Promise<Link | undefined>;
  /** Whether the error is that another program holds a lock, or came between, so that trying again may help. */
  isContention(error: Error): boolean;
  /** Whole sentences for what a user may meet; any other error as it came. */
  explained(error: unknown, waitedMs: number): unknown;
}
