import type { ApiAnswer } from '../routing.ts';

import { tmdbError } from './errors.ts';
import { pageAnswer } from './paging.ts';

const dayMs = 86_400_000;
const longestDays = 14;
const changesPageSize = 100;

/**
 * `/3/movie/changes` and `/3/tv/changes`: the ids of what changed between two dates, the last 24 hours when
 * none are given. Each thing changes on one day of every seven, by its id.
 */
export function changesAnswer(
  query: URLSearchParams,
  items: readonly { readonly id: number }[],
  today = Date.now(),
): ApiAnswer {
  const end = dayOf(query.get('end_date')) ?? Math.floor(today / dayMs);
  const start = dayOf(query.get('start_date')) ?? end - 1;
  if (Number.isNaN(start) || Number.isNaN(end)) return tmdbError('invalidDate');
  if (start > end || end - start > longestDays) return tmdbError('invalidDateRange');
  const days = Array.from({ length: Math.min(7, end - start + 1) }, (_, index) => (start + index) % 7);
  const changed = items.filter(({ id }) => days.includes(id % 7));
  const show = ({ id }: { id: number }): object => ({ id, adult: id % 50 === 0 ? null : false });
  return pageAnswer(query, changed, show, changesPageSize);
}

/** Days since 1970; undefined when there is none, NaN when it is malformed. */
function dayOf(date: string | null): number | undefined {
  if (date === null || date === '') return undefined;
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) / dayMs : NaN;
}
