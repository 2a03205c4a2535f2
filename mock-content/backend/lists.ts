import { pause } from '../../kit/deadline.ts';
import { reasonOf } from '../../kit/errors.ts';
import type { Log } from '../../kit/log.ts';
import { isTransientNetworkError, retry } from '../../kit/retry.ts';

import type { Database } from './database.ts';
import { firstPage, TmdbError, type TmdbOptions } from './tmdb.ts';

/** The lists of the contract, and each one's name at TMDB. */
export const knownLists = [
  {
    row: {
      slug: '@@tmdb_movies_popular',
      name: 'Popular movies',
      description: 'What many watch now, by TMDB',
    },
    tmdb: 'popular',
  },
  {
    row: {
      slug: '@@tmdb_movies_top_rated',
      name: 'Top rated movies',
      description: 'What has the best votes, by TMDB',
    },
    tmdb: 'top_rated',
  },
] as const;

export interface ListsFilling {
  /** `ok`, or in words what is missing and why. */
  state(): string;
  /** Waits until the first try is over, but no longer than this. */
  firstTry(ms: number): Promise<void>;
  stop(): Promise<void>;
}

export interface FillingOptions {
  readonly database: Database;
  /** Undefined: the lists stay as the database has them. */
  readonly tmdb: TmdbOptions | undefined;
  readonly log: Log;
}

/** Puts the first page of TMDB on each list that is empty, in the background; what fails is tried again. */
export async function startFillingLists({ database, tmdb, log }: FillingOptions): Promise<ListsFilling> {
  for (const { row } of knownLists) await database.fillList(row, []);
  const items = new Map((await database.lists()).map((list) => [list.slug, list.items]));
  const empty = knownLists.filter(({ row }) => items.get(row.slug) === 0);
  if (tmdb === undefined || empty.length === 0) {
    return { state: () => 'ok', firstTry: nothingToDo, stop: nothingToDo };
  }
  const stopping = new AbortController();
  const tried = Promise.withResolvers<undefined>();
  let state = 'asking TMDB for the first time';
  const fill = async (): Promise<void> => {
    const pages = await Promise.all(
      empty.map(async (list) => ({ ...list, films: await firstPage(list.tmdb, tmdb, stopping.signal) })),
    );
    for (const { row, films } of pages) await database.fillList(row, films);
  };
  const filling = retry(fill, {
    attempts: 1000,
    firstPauseMs: 500,
    longestPauseMs: 60_000,
    isTransient: (error) => {
      state = `not filled: ${reasonOf(error)}`;
      log.warn('the lists could not be filled', { reason: reasonOf(error) });
      tried.resolve(undefined);
      return error instanceof TmdbError
        ? error.isTransient
        : isTransientNetworkError(error) || isTimeout(error);
    },
    signal: stopping.signal,
  }).then(
    () => {
      state = 'ok';
      tried.resolve(undefined);
    },
    (error: unknown) => {
      state = `not filled: ${reasonOf(error)}`;
      tried.resolve(undefined);
    },
  );
  return {
    state: () => state,
    firstTry: async (ms) => {
      const over = new AbortController();
      await Promise.race([tried.promise, pause(ms, over.signal).catch(() => undefined)]);
      over.abort();
    },
    stop: async () => {
      stopping.abort(new Error('the backend stops'));
      await filling;
    },
  };
}

function nothingToDo(): Promise<void> {
  return Promise.resolve();
}

function isTimeout(error: Error): boolean {
  return error.name === 'TimeoutError';
}
