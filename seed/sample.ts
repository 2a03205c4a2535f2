import type { Catalogue, Changes, ListChange } from './model.ts';
import { noChanges, type SeedReport } from './report.ts';

/** Samples for tests of what tells about a run. */

export const popularList: ListChange = {
  slug: '@@tmdb_movies_popular',
  name: 'Popular Movies',
  kind: 'movie',
  isNew: false,
  size: 200,
  joined: ['A Late Arrival'],
  left: ['An Old Friend', 'Another'],
  renamedFrom: null,
  isRedescribed: false,
  isReordered: false,
};

export const someChanges: Changes = {
  movies: { added: 1, updated: 2, unchanged: 197 },
  shows: { added: 0, updated: 0, unchanged: 0 },
  genres: { added: 0, updated: 0, unchanged: 19 },
  lists: [popularList],
};

export const nothingChanges: Changes = {
  ...noChanges,
  lists: [{ ...popularList, joined: [], left: [] }],
};

export const emptyCatalogue: Catalogue = {
  fetchedAt: '2026-11-22T10:00:00.000Z',
  languages: ['en', 'es'],
  lists: [],
  movies: [],
  shows: [],
  genres: [],
  leftOut: [],
};

export const seededReport: SeedReport = {
  schemaVersion: 1,
  result: 'seeded',
  failure: null,
  startedAt: '2026-11-22T10:00:00.000Z',
  durationMs: 12_345,
  dryRun: false,
  database: './data/database.sqlite',
  source: 'https://api.themoviedb.org/3',
  fetchedAt: '2026-11-22T10:00:00.000Z',
  requests: 224,
  languages: ['en', 'es'],
  lists: [popularList],
  changes: { movies: someChanges.movies, shows: someChanges.shows, genres: someChanges.genres },
  rows: [{ table: 'movie', before: 200, after: 201 }],
  leftOut: [{ what: 'movie 271829', reason: 'it has no title' }],
};
