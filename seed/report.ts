import { formatDuration } from '../kit/deadline.ts';
import { cut, oneLine } from '../kit/text.ts';

import type { Changes, LeftOut, ListChange, RowCount } from './model.ts';

/**
 * `seeded`: rows were written; `unchanged`: all was there already; `planned`: a dry run; `not-empty`: nothing
 * to do, because of `--if-empty`; `failed`: it could not be done, and was to go on all the same.
 */
export type SeedResult = 'seeded' | 'unchanged' | 'planned' | 'not-empty' | 'failed';

/** How a run went: what `--json` prints, and what the action leaves as a file. */
export interface SeedReport {
  readonly schemaVersion: 1;
  readonly result: SeedResult;
  /** Why it failed; null for every other result. */
  readonly failure: string | null;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly dryRun: boolean;
  /** A file, or an address without user and password. */
  readonly database: string;
  /** Where the lists came from: TMDB's address, or a snapshot's file; null when nothing was fetched. */
  readonly source: string | null;
  /** When TMDB said so, ISO 8601; older than the run for a snapshot. */
  readonly fetchedAt: string | null;
  /** Asked of TMDB, those that were asked again included. */
  readonly requests: number;
  readonly languages: readonly string[];
  readonly lists: readonly ListChange[];
  readonly changes: Pick<Changes, 'movies' | 'shows' | 'genres'>;
  /** Rows of each table before and after; empty when nothing was written. */
  readonly rows: readonly RowCount[];
  readonly leftOut: readonly LeftOut[];
}

export const noChanges: SeedReport['changes'] = {
  movies: { added: 0, updated: 0, unchanged: 0 },
  shows: { added: 0, updated: 0, unchanged: 0 },
  genres: { added: 0, updated: 0, unchanged: 0 },
};

/** Whether a write of these changes would leave a trace. */
export function isNothing({ movies, shows, genres, lists }: Changes): boolean {
  return (
    [movies, shows, genres].every(({ added, updated }) => added + updated === 0) &&
    lists.every((list) => !list.isNew && list.joined.length + list.left.length === 0 && isAsItWas(list))
  );
}

function isAsItWas({ renamedFrom, isRedescribed, isReordered }: ListChange): boolean {
  return renamedFrom === null && !isRedescribed && !isReordered;
}

/** What changes of a list itself: `renamed from "Popular"`, `described anew`, `in another order`. */
export function listChanges({ renamedFrom, isRedescribed, isReordered }: ListChange): string[] {
  return [
    ...(renamedFrom === null ? [] : [`renamed from "${renamedFrom}"`]),
    ...(isRedescribed ? ['described anew'] : []),
    ...(isReordered ? ['in another order'] : []),
  ];
}

export function toJson(report: SeedReport): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

/** One sentence about how it went, without its full stop. */
export function headlineOf({ result, failure, database, changes, lists }: SeedReport): string {
  const where = oneLine(database);
  switch (result) {
    case 'seeded':
      return `${where} has ${sizesOf(lists)}: ${changesLine(changes)}`;
    case 'unchanged':
      return `${where} has ${sizesOf(lists)} already; nothing had to be added, updated or removed`;
    case 'planned':
      return `${where} would have ${sizesOf(lists)}: ${changesLine(changes)}; nothing was written`;
    case 'not-empty':
      return `${where} is not empty, so nothing was done`;
    case 'failed':
      return `${where} was not seeded and is as it was before: ${cut(oneLine(failure ?? ''), 1000).replace(/\.$/, '')}`;
  }
}

/** `2 lists with 400 items`. */
function sizesOf(lists: readonly ListChange[]): string {
  const items = lists.reduce((sum, { size }) => sum + size, 0);
  return `${lists.length} ${lists.length === 1 ? 'list' : 'lists'} with ${items} items`;
}

/** `200 movies added, 3 movies updated`. */
export function changesLine({ movies, shows, genres }: SeedReport['changes']): string {
  const parts = [
    ...counted(movies.added, 'movie', 'added'),
    ...counted(movies.updated, 'movie', 'updated'),
    ...counted(shows.added, 'show', 'added'),
    ...counted(shows.updated, 'show', 'updated'),
    ...counted(genres.added, 'genre', 'added'),
    ...counted(genres.updated, 'genre', 'updated'),
  ];
  return parts.length === 0 ? 'no movies or shows added or updated' : parts.join(', ');
}

function counted(count: number, noun: string, verb: string): string[] {
  return count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'} ${verb}`];
}

const mostTitles = 10;
const mostLeftOut = 20;

/**
 * The report for a terminal, without a line break at its end. Titles are of others: control characters are
 * spelled out, and no line begins with one.
 */
export function toTerminal(report: SeedReport): string {
  const { lists, rows, leftOut } = report;
  return [
    ...lists.flatMap(listLines),
    ...(lists.length > 0 ? [''] : []),
    ...rowLines(rows),
    ...(rows.length > 0 ? [''] : []),
    ...leftOut.slice(0, mostLeftOut).map(({ what, reason }) => `left out: ${harmless(`${what}: ${reason}`)}`),
    ...(leftOut.length > mostLeftOut ? [`left out: ${leftOut.length - mostLeftOut} more`] : []),
    ...(leftOut.length > 0 ? [''] : []),
    `${headlineOf(report)}.`,
    ...(report.source === null
      ? []
      : [
          `${report.requests} requests to TMDB; all took ${formatDuration(report.durationMs)}; from ${oneLine(report.source)}.`,
        ]),
  ].join('\n');
}

function listLines(list: ListChange): string[] {
  const { slug, name, isNew, size, joined, left } = list;
  const change = isNew ? 'new' : `${joined.length} joined, ${left.length} left`;
  const titles = (sign: string, all: readonly string[]): string[] => [
    ...all.slice(0, mostTitles).map((title) => `    ${sign} ${harmless(title)}`),
    ...(all.length > mostTitles ? [`    ${sign} and ${all.length - mostTitles} more`] : []),
  ];
  return [
    `${harmless(name)} (${harmless(slug)}): ${size} items, ${[change, ...listChanges(list).map(harmless)].join(', ')}`,
    // of a list that is new, everything is
    ...(isNew ? [] : [...titles('+', joined), ...titles('-', left)]),
  ];
}

function rowLines(rows: readonly RowCount[]): string[] {
  const width = Math.max(0, ...rows.map(({ table }) => table.length));
  return rows.map(
    ({ table, before, after }) =>
      `${table.padEnd(width)} ${String(before).padStart(7)} → ${String(after).padStart(7)} rows`,
  );
}

/** One line that a runner of GitHub takes for no command. */
function harmless(text: string): string {
  return cut(oneLine(text), 300).replaceAll('##[', '## [');
}
