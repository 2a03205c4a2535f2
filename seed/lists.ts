import { ConfigurationError } from '../kit/errors.ts';

import type { ListWanted, MediaKind, SchemaName } from './model.ts';
import { readListPath } from './tmdb/list-path.ts';

export const listChoices = ['popular', 'shows', 'all'] as const;
/** `popular` are the two lists of films, `shows` the two of shows. */
export type ListChoice = (typeof listChoices)[number];

export interface ListsOptions {
  readonly what: ListChoice;
  readonly schema: SchemaName;
  /** Most items of each list. */
  readonly limit: number;
  /** More lists, each `slug=path`: `@@dramas=discover/movie?with_genres=18`. */
  readonly extra?: readonly string[];
}

interface KnownList {
  readonly kind: MediaKind;
  readonly path: string;
  readonly slug: Readonly<Record<SchemaName, string>>;
  readonly name: Readonly<Record<SchemaName, string>>;
  readonly description: Readonly<Record<SchemaName, string>>;
}

/** What both kinds of backend call these lists; the released one writes "top rated" with a hyphen. */
const known: readonly KnownList[] = [
  {
    kind: 'movie',
    path: 'movie/popular',
    slug: { contract: '@@tmdb_movies_popular', miauflix: '@@tmdb_movies_popular' },
    name: { contract: 'Popular movies', miauflix: 'Popular Movies' },
    description: {
      contract: 'What many watch now, by TMDB',
      miauflix: 'List of popular movies from TMDB',
    },
  },
  {
    kind: 'movie',
    path: 'movie/top_rated',
    slug: { contract: '@@tmdb_movies_top_rated', miauflix: '@@tmdb_movies_top-rated' },
    name: { contract: 'Top rated movies', miauflix: 'Top Rated Movies' },
    description: {
      contract: 'What has the best votes, by TMDB',
      miauflix: 'List of top rated movies from TMDB',
    },
  },
  {
    kind: 'show',
    path: 'tv/popular',
    slug: { contract: '@@tmdb_shows_popular', miauflix: '@@tmdb_shows_popular' },
    name: { contract: 'Popular shows', miauflix: 'Popular TV Shows' },
    description: {
      contract: 'Shows that many watch now, by TMDB',
      miauflix: 'List of popular TV shows from TMDB',
    },
  },
  {
    kind: 'show',
    path: 'tv/top_rated',
    slug: { contract: '@@tmdb_shows_top_rated', miauflix: '@@tmdb_shows_top-rated' },
    name: { contract: 'Top rated shows', miauflix: 'Top Rated TV Shows' },
    description: {
      contract: 'Shows that have the best votes, by TMDB',
      miauflix: 'List of top rated TV shows from TMDB',
    },
  },
];

/** TMDB ends every list at page 500 of 20 items (https://developer.themoviedb.org/docs/errors, number 22). */
export const mostItems = 10_000;
const mostExtra = 100;
/** A slug is a part of the backend's addresses. */
const slugForm = /^(?:@@)?[a-z0-9]+(?:[_-][a-z0-9]+)*$/;
const longestSlug = 100;

/** The lists to fetch; all that is wrong with what was asked for is told at once, as a ConfigurationError. */
export function listsFor({ what, schema, limit, extra = [] }: ListsOptions): ListWanted[] {
  const problems: string[] = [];
  if (!Number.isInteger(limit) || limit < 1 || limit > mostItems) {
    problems.push(`A list can have 1 to ${mostItems} items, not ${limit}.`);
  }
  if (extra.length > mostExtra) problems.push(`At most ${mostExtra} lists of your own can be given.`);
  const kinds: Readonly<Record<ListChoice, readonly MediaKind[]>> = {
    popular: ['movie'],
    shows: ['show'],
    all: ['movie', 'show'],
  };
  const lists: ListWanted[] = known
    .filter(({ kind }) => kinds[what].includes(kind))
    .map(({ kind, path, slug, name, description }) => ({
      kind,
      path,
      slug: slug[schema],
      name: name[schema],
      description: description[schema],
      limit,
    }));
  for (const text of extra) {
    const list = readExtra(text, limit, problems);
    if (list === undefined) continue;
    if (lists.some((other) => other.slug === list.slug)) {
      problems.push(`Two lists have the slug "${list.slug}": give one of them another.`);
    } else {
      lists.push(list);
    }
  }
  if (problems.length > 0) throw new ConfigurationError(problems.join(' '));
  return lists;
}

function readExtra(text: string, limit: number, problems: string[]): ListWanted | undefined {
  const [, slug = '', place] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  if (place === undefined) {
    problems.push(
      `The list "${text}" is not of the form slug=path, as in "@@dramas=discover/movie?with_genres=18".`,
    );
    return undefined;
  }
  if (!slugForm.test(slug) || slug.length > longestSlug) {
    problems.push(
      `"${slug}" is no slug: small letters and digits with "_" or "-" between them, ` +
        `as in "@@dramas", at most ${longestSlug}.`,
    );
    return undefined;
  }
  const read = readListPath(place);
  if ('problem' in read) {
    problems.push(`The list "${slug}": ${read.problem}`);
    return undefined;
  }
  const { kind, path } = read;
  return { kind, path, slug, name: nameOf(slug), description: `From TMDB: ${path}`, limit };
}

/** `@@award_winners` → `Award winners`. */
function nameOf(slug: string): string {
  const words = slug.replace(/^@@/, '').replaceAll(/[_-]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
