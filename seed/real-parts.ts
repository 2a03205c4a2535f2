import { openCache } from './cache.ts';
import { fetchCatalogue } from './fetch.ts';
import { listsFor } from './lists.ts';
import type { SeedParts } from './parts.ts';
import { openStore } from './store/open-store.ts';
import { createTmdb } from './tmdb/client.ts';

/** The parts of a run as they are; what is heavy in them is loaded when it is used. */
export const realParts: SeedParts = {
  fetch: async (options, { reporter, signal }) => {
    const { what, schema, limit, languages, lists: extra, refresh } = options;
    const lists = listsFor({ what, schema, limit, extra });
    const tmdb = createTmdb({
      url: options.tmdbUrl,
      token: options.token,
      requestsPerSecond: options.requestsPerSecond,
      deadlineMs: options.deadlineMs,
      signal,
      reporter,
    });
    try {
      const cache = await openCache({ refresh, reporter });
      const catalogue = await fetchCatalogue({ tmdb, lists, languages, cache, reporter, signal });
      return { catalogue, requests: tmdb.requests };
    } finally {
      tmdb.close();
    }
  },
  openStore: async (location, { reporter, signal }) => await openStore({ location, reporter, signal }),
  importSnapshot: async (file) => (await import('./snapshot.ts')).importSnapshot(file),
  exportSnapshot: async (catalogue, file) => (await import('./snapshot.ts')).exportSnapshot(catalogue, file),
};
