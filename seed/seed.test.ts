import { describe, expect, it } from '@jest/globals';

import { ConfigurationError, InterruptedError, WorldError } from '../kit/errors.ts';
import { silentReporter, type Reporter } from '../kit/reporter.ts';

import type { Catalogue, Changes } from './model.ts';
import { defaultSeedOptions, type SeedOptions } from './options.ts';
import type { SeedParts } from './parts.ts';
import { emptyCatalogue, nothingChanges, someChanges } from './sample.ts';
import { exportLists, runSeed, type SeedSurroundings } from './seed.ts';

const database = '/data/database.sqlite';
const open = `open ${database}`;
const options: SeedOptions = { ...defaultSeedOptions, database, token: 'the-token' };

interface Rehearsal extends SeedSurroundings {
  /** What was done, in order. */
  readonly done: string[];
  readonly warnings: string[];
  readonly masked: string[];
}

interface Course {
  readonly changes?: Changes;
  readonly isEmpty?: boolean;
  /** What fails, by its name in `done`, and how. */
  readonly fails?: Readonly<Record<string, Error>>;
  readonly signal?: AbortSignal;
}

/** Parts that only note what is asked of them. */
function rehearse({ changes = someChanges, isEmpty = true, fails = {}, signal }: Course = {}): Rehearsal {
  const done: string[] = [];
  const warnings: string[] = [];
  const masked: string[] = [];
  const does = async <T>(what: string, answer: T): Promise<T> => {
    done.push(what);
    const error = fails[what];
    return error === undefined ? Promise.resolve(answer) : Promise.reject(error);
  };
  const catalogue: Catalogue = { ...emptyCatalogue, leftOut: [{ what: 'movie 1', reason: 'no title' }] };
  const parts: SeedParts = {
    fetch: async () => does('fetch', { catalogue, requests: 42 }),
    importSnapshot: async (file) => does(`import ${file}`, catalogue),
    exportSnapshot: async (_, file) => does(`export ${file}`, undefined),
    openStore: async (location) =>
      does(`open ${location}`, {
        plan: async () => does('plan', changes),
        write: async () => does('write', { changes, rows: [{ table: 'movie', before: 0, after: 1 }] }),
        isEmpty: async () => does('is it empty?', isEmpty),
        close: async () => does('close', undefined),
      }),
  };
  const reporter: Reporter = {
    ...silentReporter,
    warning: (message) => warnings.push(message),
    mask: (value) => masked.push(value),
  };
  return { done, warnings, masked, parts, reporter, signal: signal ?? new AbortController().signal };
}

describe('a run', () => {
  it.each<[string, Partial<SeedOptions>, Course, string[], string]>([
    ['writes', {}, {}, [open, 'fetch', 'write', 'close'], 'seeded'],
    [
      'tells when nothing changed',
      {},
      { changes: nothingChanges },
      [open, 'fetch', 'write', 'close'],
      'unchanged',
    ],
    ['only plans', { dryRun: true }, {}, [open, 'fetch', 'plan', 'close'], 'planned'],
    [
      'takes a snapshot in place of TMDB',
      { snapshot: 's.gz' },
      {},
      [open, 'import s.gz', 'write', 'close'],
      'seeded',
    ],
    [
      'asks TMDB nothing where there is something',
      { ifEmpty: true },
      { isEmpty: false },
      [open, 'is it empty?', 'close'],
      'not-empty',
    ],
    [
      'fills what is empty',
      { ifEmpty: true },
      {},
      [open, 'is it empty?', 'fetch', 'write', 'close'],
      'seeded',
    ],
  ])('%s', async (_what, asked, course, done, result) => {
    const surroundings = rehearse(course);
    const report = await runSeed({ ...options, ...asked }, surroundings);
    expect(surroundings.done).toEqual(done);
    expect(report).toMatchObject({ result, failure: null, dryRun: asked.dryRun ?? false });
  });

  it('reports what it found', async () => {
    expect(await runSeed(options, rehearse())).toMatchObject({
      schemaVersion: 1,
      database,
      source: options.tmdbUrl,
      fetchedAt: emptyCatalogue.fetchedAt,
      requests: 42,
      lists: someChanges.lists,
      changes: { movies: someChanges.movies, shows: someChanges.shows },
      rows: [{ table: 'movie', before: 0, after: 1 }],
      leftOut: [{ what: 'movie 1', reason: 'no title' }],
    });
  });

  it('hides the token and the password, and never reports them', async () => {
    const surroundings = rehearse();
    const postgres = 'postgres://me:top%20secret@db:5432/m';
    const report = await runSeed({ ...options, database: postgres }, surroundings);
    expect(surroundings.masked).toEqual(expect.arrayContaining(['the-token', 'top secret']));
    expect(report.database).toBe('postgres://db:5432/m');
    expect(JSON.stringify(report)).not.toMatch(/secret|the-token/);
  });

  it('says all mistakes at once, before anything is opened', async () => {
    const surroundings = rehearse();
    const wrong = { languages: ['english'], limit: 0, tmdbUrl: 'tmdb', requestsPerSecond: 0 };
    const run = runSeed({ ...options, ...wrong, onFailure: 'continue' }, surroundings);
    await expect(run).rejects.toThrow(ConfigurationError);
    await expect(run).rejects.toThrow(/not 0[^]*english[^]*"tmdb"[^]*times a second/);
    expect(surroundings.done).toEqual([]);
  });

  it.each(['fetch', 'write', open])('that fails at "%s" throws it, and closes', async (what) => {
    const surroundings = rehearse({ fails: { [what]: new WorldError('TMDB is away') } });
    await expect(runSeed(options, surroundings)).rejects.toThrow('TMDB is away');
    expect(surroundings.done.at(-1)).toBe(what === open ? what : 'close');
  });
});

describe('a failure that may not stop what waits', () => {
  it.each([
    new WorldError('TMDB is away'),
    new ConfigurationError('A token is missing.'),
    new TypeError('x'),
  ])('is a warning and a report: %s', async (error) => {
    const surroundings = rehearse({ fails: { fetch: error } });
    const report = await runSeed({ ...options, onFailure: 'continue' }, surroundings);
    expect(report).toMatchObject({ result: 'failed', failure: error.message, lists: [], rows: [] });
    expect(surroundings.warnings).toEqual([expect.stringContaining(error.message)]);
    expect(surroundings.done.at(-1)).toBe('close');
  });

  it('is still an interruption when it is one', async () => {
    const stop = new AbortController();
    stop.abort(new InterruptedError('SIGINT'));
    const surroundings = rehearse({ signal: stop.signal, fails: { fetch: new Error('aborted') } });
    await expect(runSeed({ ...options, onFailure: 'continue' }, surroundings)).rejects.toThrow(
      InterruptedError,
    );
  });
});

describe('an interruption', () => {
  it('between fetching and writing writes nothing', async () => {
    const stop = new AbortController();
    const surroundings = rehearse({ signal: stop.signal });
    const parts = surroundings.parts!;
    const fetch: SeedParts['fetch'] = async (...given) => {
      stop.abort(new InterruptedError('SIGTERM'));
      return parts.fetch(...given);
    };
    await expect(runSeed(options, { ...surroundings, parts: { ...parts, fetch } })).rejects.toThrow(
      InterruptedError,
    );
    expect(surroundings.done).toEqual([open, 'fetch', 'close']);
  });
});

describe('an export', () => {
  it('writes what was fetched into a file, and needs no database', async () => {
    const surroundings = rehearse();
    const { requests } = await exportLists(options, 'lists.gz', surroundings);
    expect(requests).toBe(42);
    expect(surroundings.done).toEqual(['fetch', 'export lists.gz']);
  });
});
