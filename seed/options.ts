import { ConfigurationError } from '../kit/errors.ts';

import { parseLanguages } from './languages.ts';
import { listsFor, mostItems, type ListChoice } from './lists.ts';
import type { SchemaName } from './model.ts';
import { checkAddress, tmdbUrl } from './tmdb/address.ts';

export const failureAnswers = ['fail', 'continue'] as const;
/** What a run that cannot be made means: the exit code says so, or only a warning does. */
export type FailureAnswer = (typeof failureAnswers)[number];

/** What one run is asked for; the command and the action both fill this in. */
export interface SeedOptions {
  readonly what: ListChoice;
  readonly schema: SchemaName;
  /** `en`, `pt-BR`; the first is the one that movies and shows themselves are in. */
  readonly languages: readonly string[];
  /** Most items of a list. */
  readonly limit: number;
  /** Further lists, each `slug=path`: `@@dramas=discover/movie?with_genres=18`. */
  readonly lists: readonly string[];
  /** As `databaseLocation` tells it; may hold a password. */
  readonly database: string;
  /** TMDB's base address, ending in its version. */
  readonly tmdbUrl: string;
  /** TMDB's read access token; not needed with a snapshot, nor when there is nothing to do. */
  readonly token?: string;
  readonly requestsPerSecond: number;
  /** For all that is fetched, in ms. */
  readonly deadlineMs: number;
  /** Tells what would change, and changes nothing. */
  readonly dryRun: boolean;
  /** Does nothing where there is something already. */
  readonly ifEmpty: boolean;
  readonly onFailure: FailureAnswer;
  /** Asks TMDB for everything anew. */
  readonly refresh: boolean;
  /** A file to take everything from, in place of TMDB. */
  readonly snapshot?: string;
}

export type FetchOptions = Omit<SeedOptions, 'database' | 'dryRun' | 'ifEmpty' | 'onFailure' | 'snapshot'>;

export const defaultSeedOptions = {
  what: 'popular',
  schema: 'miauflix',
  languages: ['en', 'es'],
  limit: 200,
  lists: [],
  tmdbUrl,
  requestsPerSecond: 40,
  deadlineMs: 10 * 60_000,
  dryRun: false,
  ifEmpty: false,
  onFailure: 'fail',
  refresh: false,
} as const satisfies Omit<SeedOptions, 'database'>;

/** What numbers may be. */
export const bounds = {
  limit: { min: 1, max: mostItems },
  requestsPerSecond: { min: 1, max: 50 },
  deadlineMs: { min: 1000, max: 24 * 3600_000 },
} as const;

/** Says everything that is wrong with the options at once; throws a ConfigurationError. */
export function checkFetchOptions(options: FetchOptions): void {
  const { what, schema, limit, lists, languages, tmdbUrl, requestsPerSecond, deadlineMs } = options;
  const wrong = [
    ...problemsOf(() => listsFor({ what, schema, limit, extra: lists })),
    ...problemsOf(() => parseLanguages(languages)),
    ...problemsOf(() => checkAddress(tmdbUrl)),
    ...outOf(bounds.requestsPerSecond, requestsPerSecond, 'TMDB can be asked', 'times a second'),
    ...outOf(bounds.deadlineMs, deadlineMs, 'Fetching may take', 'ms'),
  ];
  if (wrong.length > 0) throw new ConfigurationError(wrong.join('\n'));
}

/** What a check says of the user's mistakes. */
function problemsOf(check: () => unknown): string[] {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return [error.message];
    throw error;
  }
}

function outOf(
  { min, max }: { readonly min: number; readonly max: number },
  value: number,
  what: string,
  unit: string,
): string[] {
  return value >= min && value <= max ? [] : [`${what} from ${min} to ${max} ${unit}, not ${value}.`];
}
