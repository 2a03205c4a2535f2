import { ConfigurationError } from '../../kit/errors.ts';
import type { Catalogue, Changes, RowCount } from '../model.ts';

import type { Database } from './database.ts';
import { tableNames } from './entities.ts';
import type { Run } from './run.ts';
import { seedGenres } from './seed-genres.ts';
import { seedLists } from './seed-lists.ts';
import { seedMovies } from './seed-movies.ts';
import { seedShows } from './seed-shows.ts';
import { select } from './sql.ts';

/**
 * Compares a catalogue with a database and tells the differences; writes them, too, when the run applies
 * them. Rows that are the same already are not touched.
 */
export async function seedCatalogue(run: Omit<Run, 'languages'>, catalogue: Catalogue): Promise<Changes> {
  refuseSameSlugs(catalogue);
  // a translation is stored under its language alone, whichever region (`es-MX`) was asked for
  const languages = catalogue.languages.map((tag) => tag.replace(/-.*$/, ''));
  const whole: Run = { ...run, languages };
  const genres = await seedGenres(whole, catalogue);
  const movies = await seedMovies(whole, firstOfEach(catalogue.movies));
  const shows = await seedShows(whole, firstOfEach(catalogue.shows));
  return { movies, shows, genres, lists: await seedLists(whole, catalogue) };
}

/** How many rows each of our tables has. */
export async function countRows(database: Database): Promise<Map<string, number>> {
  const present = tableNames.filter((table) => database.tables.has(table));
  if (present.length === 0) return new Map();
  const each = present.map((table) => `(SELECT count(*) FROM "${table}") AS "${table}"`);
  // PostgreSQL hands out a count as text
  const [row] = await select<Record<string, number | string>>(database, present, `SELECT ${each.join(', ')}`);
  return new Map(Object.entries(row ?? {}).map(([table, count]) => [table, Number(count)]));
}

export function rowCounts(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): RowCount[] {
  return tableNames.map((table) => ({
    table,
    before: before.get(table) ?? 0,
    after: after.get(table) ?? 0,
  }));
}

function firstOfEach<T extends { readonly tmdbId: number }>(items: readonly T[]): T[] {
  const seen = new Set<number>();
  return items.filter(({ tmdbId }) => seen.size !== seen.add(tmdbId).size);
}

function refuseSameSlugs({ lists }: Catalogue): void {
  const slugs = lists.map(({ slug }) => slug);
  const twice = slugs.find((slug, index) => slugs.indexOf(slug) !== index);
  if (twice !== undefined) {
    throw new ConfigurationError(`Two lists have the slug ${twice}; give each one of its own.`);
  }
}
