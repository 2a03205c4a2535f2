/** What `/3/discover` can sort and filter by, the same for movies and shows. */
export interface Discoverable {
  readonly id: number;
  readonly popularity: number;
  readonly voteAverage: number;
  readonly voteCount: number;
  readonly revenue: number;
  readonly date: string;
  readonly title: string;
  readonly genreIds: readonly number[];
  readonly originalLanguage: string;
}

type Order = (a: Discoverable, b: Discoverable) => number;

const orders: Readonly<Record<string, Order>> = {
  popularity: (a, b) => a.popularity - b.popularity,
  vote_average: (a, b) => a.voteAverage - b.voteAverage,
  vote_count: (a, b) => a.voteCount - b.voteCount,
  revenue: (a, b) => a.revenue - b.revenue,
  primary_release_date: (a, b) => compare(a.date, b.date),
  release_date: (a, b) => compare(a.date, b.date),
  first_air_date: (a, b) => compare(a.date, b.date),
  title: (a, b) => compare(a.title, b.title),
  original_title: (a, b) => compare(a.title, b.title),
  name: (a, b) => compare(a.title, b.title),
  original_name: (a, b) => compare(a.title, b.title),
};

/** By `sort_by`; the most popular first when it is missing or unknown. Equal ones are in order of their ids. */
export function sortedBy<T>(
  items: readonly T[],
  sortBy: string | null,
  view: (item: T) => Discoverable,
): readonly T[] {
  const [, key = '', direction = ''] = /^([a-z_]+)\.(asc|desc)$/.exec(sortBy ?? '') ?? [];
  const asked = Object.hasOwn(orders, key) ? orders[key] : undefined;
  const order: Order = asked ?? ((a, b) => a.popularity - b.popularity);
  const sign = asked !== undefined && direction === 'asc' ? 1 : -1;
  return [...items]
    .map((item) => ({ item, seen: view(item) }))
    .sort((a, b) => sign * order(a.seen, b.seen) || a.seen.id - b.seen.id)
    .map(({ item }) => item);
}

/** Whether an item fits every filter of the query; those that the stand-in does not know filter nothing. */
export function fitsFilters(query: URLSearchParams, item: Discoverable): boolean {
  const number = (name: string, otherwise: number): number => {
    const given = query.get(name);
    return given === null || given === '' || Number.isNaN(Number(given)) ? otherwise : Number(given);
  };
  const text = (...names: string[]): string | undefined =>
    names.map((name) => query.get(name)).find((value) => value !== null && value !== '') ?? undefined;
  const year = text('primary_release_year', 'year', 'first_air_date_year');
  const from = text('primary_release_date.gte', 'release_date.gte', 'first_air_date.gte');
  const until = text('primary_release_date.lte', 'release_date.lte', 'first_air_date.lte');
  const language = text('with_original_language');
  const genres = text('with_genres');
  const without = text('without_genres');
  return (
    item.voteCount >= number('vote_count.gte', 0) &&
    item.voteCount <= number('vote_count.lte', Infinity) &&
    item.voteAverage >= number('vote_average.gte', 0) &&
    item.voteAverage <= number('vote_average.lte', Infinity) &&
    (year === undefined || item.date.startsWith(`${year}-`)) &&
    (from === undefined || (item.date !== '' && item.date >= from)) &&
    (until === undefined || (item.date !== '' && item.date <= until)) &&
    (language === undefined || language.split('|').includes(item.originalLanguage)) &&
    (genres === undefined || hasGenres(item, genres)) &&
    !(without ?? '').split(/[,|]/).some((id) => item.genreIds.includes(Number(id)))
  );
}

/** `28,12` wants both genres, `28|12` one of them. */
function hasGenres(item: Discoverable, wanted: string): boolean {
  return wanted.split(',').every((one) => one.split('|').some((id) => item.genreIds.includes(Number(id))));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
