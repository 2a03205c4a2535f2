import { ok, type ApiAnswer } from '../routing.ts';

import { tmdbError } from './errors.ts';

export const pageSize = 20;
const lastPage = 500;

/** The page asked for, 1 when none is; undefined for what TMDB refuses: below 1, beyond 500, not an integer. */
export function pageOf(query: URLSearchParams): number | undefined {
  const given = query.get('page');
  if (given === null || given === '') return 1;
  const page = /^\d{1,9}$/.test(given) ? Number(given) : 0;
  return page >= 1 && page <= lastPage ? page : undefined;
}

/** One page of `items`, each as `show` puts it; pages behind the last are empty, as TMDB's are. */
export function pageAnswer<T>(
  query: URLSearchParams,
  items: readonly T[],
  show: (item: T) => unknown,
  size = pageSize,
): ApiAnswer {
  const page = pageOf(query);
  if (page === undefined) return tmdbError('invalidPage');
  const start = (page - 1) * size;
  return ok({
    page,
    results: items.slice(start, start + size).map(show),
    total_pages: Math.max(1, Math.ceil(items.length / size)),
    total_results: items.length,
  });
}
