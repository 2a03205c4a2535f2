import { explain, reasonOf } from '../kit/errors.ts';

import { describeDatabase, secretsOf } from './database-location.ts';
import type { Catalogue, Changes, RowCount } from './model.ts';
import { checkFetchOptions, type FetchOptions, type SeedOptions } from './options.ts';
import type { Fetched, SeedParts, SeedStore, Surroundings } from './parts.ts';
import type { RemoteOptions } from './remote-plan.ts';
import type { Remote } from './remote.ts';
import { isNothing, noChanges, type SeedReport } from './report.ts';

export interface SeedSurroundings extends Surroundings {
  /** In place of the real ones. */
  readonly parts?: SeedParts;
}

/**
 * Fetches the lists and writes them into the database, all of it or nothing. The database is opened first, so
 * that one that cannot be used is known before TMDB was asked hundreds of times.
 *
 * With `onFailure: 'continue'` a failure is a warning and a report of it; mistakes in the options are thrown
 * all the same, and so is an interruption.
 */
export async function runSeed(options: SeedOptions, surroundings: SeedSurroundings): Promise<SeedReport> {
  for (const secret of [options.token ?? '', ...secretsOf(options.database)]) {
    if (secret !== '') surroundings.reporter.mask(secret);
  }
  checkFetchOptions(options);
  const report = reportFrom(options, describeDatabase(options.database));
  return await reported(options, surroundings, async () => report(await seed(options, surroundings)), report);
}

/**
 * What `work` reports. Its failure is thrown; with `onFailure: 'continue'`, it is a warning and what `failed`
 * makes of it. An interruption is always thrown.
 */
async function reported(
  { onFailure }: Pick<SeedOptions, 'onFailure'>,
  { reporter, signal }: Surroundings,
  work: () => Promise<SeedReport>,
  failed: (outcome: Outcome) => SeedReport,
): Promise<SeedReport> {
  try {
    return await work();
  } catch (error) {
    signal.throwIfAborted();
    if (onFailure === 'fail') throw error;
    reporter.warning(`The database was not seeded, and nothing waits for it: ${explain(error)}`);
    return failed({ result: 'failed', failure: reasonOf(error) });
  }
}

/** Runs the command on another machine, over SSH; how a failure ends is decided here, and not there. */
export async function runSeedRemotely(
  options: RemoteOptions,
  remote: Remote,
  surroundings: Surroundings,
): Promise<SeedReport> {
  checkFetchOptions(options);
  const { seedRemotely } = await import('./remote.ts');
  return await reported(
    options,
    surroundings,
    async () => await seedRemotely(options, remote, surroundings),
    reportFrom(options, options.database ?? 'The database of the host'),
  );
}

/** Fetches the lists and writes them into a file, from which `runSeed` makes the same database elsewhere. */
export async function exportLists(
  options: FetchOptions,
  file: string,
  surroundings: SeedSurroundings,
): Promise<Fetched> {
  if (options.token !== undefined) surroundings.reporter.mask(options.token);
  checkFetchOptions(options);
  const parts = surroundings.parts ?? (await realParts());
  const fetched = await parts.fetch(options, surroundings);
  surroundings.signal.throwIfAborted();
  await parts.exportSnapshot(fetched.catalogue, file);
  return fetched;
}

/** What a run found out; the rest of the report is known before. */
type Outcome = Pick<SeedReport, 'result'> & Partial<SeedReport>;

async function seed(options: SeedOptions, surroundings: SeedSurroundings): Promise<Outcome> {
  const parts = surroundings.parts ?? (await realParts());
  const store = await parts.openStore(options.database, surroundings);
  try {
    if (options.ifEmpty && !(await store.isEmpty())) return { result: 'not-empty' };
    const { catalogue, requests } = await fetched(options, parts, surroundings);
    surroundings.signal.throwIfAborted();
    const written = await planOrWrite(store, catalogue, options.dryRun);
    const { changes, rows } = written;
    return {
      result: options.dryRun ? 'planned' : isNothing(changes) ? 'unchanged' : 'seeded',
      source: options.snapshot ?? options.tmdbUrl,
      fetchedAt: catalogue.fetchedAt,
      languages: catalogue.languages,
      requests,
      lists: changes.lists,
      changes: { movies: changes.movies, shows: changes.shows, genres: changes.genres },
      rows,
      leftOut: catalogue.leftOut,
    };
  } finally {
    await store.close();
  }
}

async function fetched(options: SeedOptions, parts: SeedParts, surroundings: Surroundings): Promise<Fetched> {
  if (options.snapshot === undefined) return await parts.fetch(options, surroundings);
  return { catalogue: await parts.importSnapshot(options.snapshot), requests: 0 };
}

async function planOrWrite(
  store: SeedStore,
  catalogue: Catalogue,
  dryRun: boolean,
): Promise<{ changes: Changes; rows: readonly RowCount[] }> {
  return dryRun ? { changes: await store.plan(catalogue), rows: [] } : await store.write(catalogue);
}

function reportFrom(
  options: Pick<SeedOptions, 'dryRun' | 'languages'>,
  database: string,
): (outcome: Outcome) => SeedReport {
  const started = performance.now();
  const startedAt = new Date().toISOString();
  return ({ result, ...found }) => ({
    schemaVersion: 1,
    result,
    failure: null,
    startedAt,
    durationMs: Math.round(performance.now() - started),
    dryRun: options.dryRun,
    database,
    source: null,
    fetchedAt: null,
    requests: 0,
    languages: options.languages,
    lists: [],
    changes: noChanges,
    rows: [],
    leftOut: [],
    ...found,
  });
}

async function realParts(): Promise<SeedParts> {
  return (await import('./real-parts.ts')).realParts;
}
