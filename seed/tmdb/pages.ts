import { createHash } from 'node:crypto';

import * as v from 'valibot';

import { ConfigurationError } from '../../kit/errors.ts';
import { inParallel } from '../../kit/parallel.ts';
import { languageTag, type Language } from '../languages.ts';
import type { LeftOut, ListWanted } from '../model.ts';

import { pageAnswer, pageItem } from './answers.ts';
import type { Tmdb } from './client.ts';
import { TmdbError, UnknownFormError } from './errors.ts';
import { issuesOf } from './issues.ts';
import { mayBeEmpty } from './list-path.ts';

/** An item as a list has it. */
export interface Listed {
  readonly id: number;
  /** The same as long as the list says the same of it: its texts, pictures, genres, and not its votes. */
  readonly fingerprint: string;
  readonly rating: number | undefined;
  readonly popularity: number | undefined;
}

export interface ListedPages {
  /** In TMDB's order, each once, no more than are wanted. */
  readonly items: readonly Listed[];
  readonly leftOut: readonly LeftOut[];
}

/** TMDB's own, which nobody can change. */
export const pageSize = 20;
const lastPage = 500;

interface PagesOptions {
  readonly tmdb: Tmdb;
  readonly language: Language;
  readonly signal?: AbortSignal | undefined;
  readonly onPage?: () => void;
}

/**
 * The items of one list. Its pages are asked for at the same time, and more of them when an item has moved from
 * one page to another meanwhile and so came twice.
 */
export async function listItems(list: ListWanted, options: PagesOptions): Promise<ListedPages> {
  const { tmdb, language, signal, onPage } = options;
  const page = async (number: number, own = signal): Promise<v.InferOutput<typeof pageAnswer>> => {
    const query = { language: languageTag(language), page: String(number) };
    try {
      return await tmdb.get(list.path, query, pageAnswer, own);
    } catch (error) {
      throw explained(error, list, tmdb.url);
    } finally {
      onPage?.();
    }
  };
  const first = await page(1);
  const last = Math.min(first.pages ?? lastPage, lastPage);
  const wanted = Math.min(Math.ceil(list.limit / pageSize), last);
  const numbers = Array.from({ length: Math.max(0, wanted - 1) }, (_, index) => index + 2);
  const others = await inParallel(
    numbers,
    tmdb.connections,
    async (number, own) => await page(number, own),
    signal,
  );

  const items = new Map<number, Listed>();
  const leftOut: LeftOut[] = [];
  const add = (entries: readonly unknown[], number: number): void => {
    for (const entry of entries) {
      const listed = readItem(entry, list);
      if (listed === undefined) continue;
      if ('reason' in listed) {
        leftOut.push({ what: `an item on page ${number} of ${list.path}`, reason: listed.reason });
      } else if (!items.has(listed.id)) {
        items.set(listed.id, listed);
      }
    }
  };
  for (const [index, { items: entries }] of [first, ...others].entries()) add(entries, index + 1);
  for (let number = wanted + 1; number <= last && items.size < list.limit; number += 1) {
    const { items: entries } = await page(number);
    if (entries.length === 0) break;
    add(entries, number);
  }
  if (items.size === 0 && (leftOut.length > 0 || !mayBeEmpty(list.path))) {
    throw new UnknownFormError(`TMDB's list ${list.path} has nothing in it that could be used`);
  }
  return { items: [...items.values()].slice(0, list.limit), leftOut };
}

/** TMDB says no to a path or a query: whoever has given that list, or the address, can mend it. */
function explained(error: unknown, { slug, path }: ListWanted, url: string): unknown {
  if (!(error instanceof TmdbError) || ![400, 404, 422].includes(error.status ?? 0)) return error;
  return new ConfigurationError(
    `TMDB (${url}) does not know the list ${slug}, "${path}": ${error.message}. ` +
      "Look whether the list is right, and TMDB's address.",
  );
}

/** Undefined for what is of the other kind, in a list that has both. */
function readItem(entry: unknown, { kind }: ListWanted): Listed | { readonly reason: string } | undefined {
  const result = v.safeParse(pageItem, entry);
  if (!result.success) return { reason: issuesOf(result) };
  const { id, media_type: type, vote_average: rating, popularity } = result.output;
  if (type !== undefined && type !== (kind === 'movie' ? 'movie' : 'tv')) return undefined;
  return { id, rating, popularity, fingerprint: fingerprintOf(entry) };
}

/** What a vote changes is taken from the list itself, every time; see details-source.ts. */
const ofVotes = new Set(['vote_average', 'vote_count', 'popularity', 'media_type']);

function fingerprintOf(entry: unknown): string {
  const fields = Object.entries(entry as Readonly<Record<string, unknown>>)
    .filter(([name]) => !ofVotes.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(fields)).digest('base64url').slice(0, 22);
}

/** The pages that lists of these lengths have. */
export function pageCount(lists: readonly ListWanted[]): number {
  return lists.reduce((sum, { limit }) => sum + Math.ceil(limit / pageSize), 0);
}
