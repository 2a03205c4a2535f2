import { setFlagsFromString } from 'node:v8';

import type { Reporter } from '../../kit/reporter.ts';

import { parseLocation } from './location.ts';
import type { Store } from './store.ts';

export interface StoreOptions {
  /** The path of a SQLite file, or `postgres://user:password@host:5432/database`. */
  readonly location: string;
  /** How long to wait, in ms, for another program that holds a lock; 15 s when left out. */
  readonly busyMs?: number;
  readonly signal: AbortSignal;
  readonly reporter: Reporter;
}

const defaultBusyMs = 15_000;

/**
 * Opens the database at `location`; a file need not be there yet. TypeORM and the driver are loaded here.
 * @throws {ConfigurationError} when it is not a database, or none that can be opened as asked
 * @throws {WorldError} when it cannot be reached, or stays locked
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { busyMs = defaultBusyMs, signal, reporter } = options;
  const location = parseLocation(options.location);
  // V8 would let the space for new objects grow to 48 MB while rows stream through it; it is enough as it begins
  setFlagsFromString('--semi-space-growth-factor=1');
  const { storeOver } = await import('./store-over.ts');
  if (location.engine === 'sqlite') {
    const { sqliteLinks } = await import('./sqlite.ts');
    return await storeOver('sqlite', sqliteLinks(location.file), { busyMs, signal, reporter });
  }
  for (const secret of location.secrets) reporter.mask(secret);
  const { postgresLinks } = await import('./postgres.ts');
  return await storeOver('postgres', postgresLinks(location, busyMs), { busyMs, signal, reporter });
}
