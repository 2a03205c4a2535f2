import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { withTemporaryFolder } from '../../kit/folders.ts';
import type { Catalogue, Movie, Show } from '../model.ts';

import { catalogueOf, listOf, movieOf, showOf } from './catalogue.testing.ts';
import { ask, withStore } from './files.testing.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const tmdbId = fc.integer({ min: 1, max: 14 });
const number = fc.double({ min: 0, max: 99, noNaN: true });

const movie: fc.Arbitrary<Movie> = fc
  .record({
    tmdbId,
    hasImdbId: fc.boolean(),
    title: text,
    overview: text,
    runtime: fc.integer({ min: 0, max: 300 }),
    rating: number,
    popularity: number,
    genres: fc.uniqueArray(fc.integer({ min: 100, max: 106 }), { maxLength: 4 }),
    translations: fc.uniqueArray(
      fc.record({ language: fc.constantFrom('en', 'es'), title: text, overview: text, tagline: text }),
      { selector: (one) => one.language },
    ),
  })
  .map(({ hasImdbId, ...more }) => movieOf(more.tmdbId, hasImdbId ? more : { ...more, imdbId: null }));

const show: fc.Arbitrary<Show> = fc
  .record({
    tmdbId,
    name: text,
    inProduction: fc.boolean(),
    episodeRunTime: fc.array(fc.nat(90)),
    popularity: number,
  })
  .map((more) => showOf(more.tmdbId, more));

const catalogue: fc.Arbitrary<Catalogue> = fc
  .record({
    movies: fc.uniqueArray(movie, { selector: (one) => one.tmdbId }),
    shows: fc.uniqueArray(show, { selector: (one) => one.tmdbId }),
    picks: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 42, maxLength: 42 }),
    name: text,
  })
  .map(({ movies, shows, picks, name }) => {
    const places = picks.values();
    const some = <T>(all: readonly T[]): T[] =>
      all
        .map((one) => ({ one, at: places.next().value ?? 0 }))
        .filter(({ at }) => at > 2)
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
    const films = movies.map((one) => one.tmdbId);
    return catalogueOf({
      movies,
      shows,
      lists: [
        listOf('popular', some(films), { name }),
        listOf('top', some(films)),
        listOf('shows', some(shows.map((one) => one.tmdbId)), { kind: 'show' }),
      ],
    });
  });

/** What a viewer sees of the lists: everything but row numbers and dates. */
async function seen(file: string, ids: string): Promise<unknown[]> {
  const questions = [
    'SELECT slug, name, description FROM media_list ORDER BY slug',
    `SELECT l.slug, m.tmdbId FROM media_list_movies_movie p JOIN movie m ON m.id = p.movieId
     JOIN media_list l ON l.id = p.mediaListId ORDER BY l.slug, p.rowid`,
    `SELECT l.slug, s.tmdbId, s.name, s.inProduction, s.episodeRunTime, s.popularity
     FROM media_list_tv_shows_tv_show p JOIN tv_show s ON s.id = p.tvShowId
     JOIN media_list l ON l.id = p.mediaListId ORDER BY l.slug, p.rowid`,
    `SELECT tmdbId, imdbId, title, overview, runtime, rating, popularity FROM movie
     WHERE tmdbId IN (${ids}) ORDER BY tmdbId`,
    `SELECT m.tmdbId, t.language, t.title, t.overview, t.tagline FROM movie_translation t
     JOIN movie m ON m.id = t.movieId WHERE m.tmdbId IN (${ids}) ORDER BY 1, 2`,
    `SELECT m.tmdbId, g.genreId FROM movie_genres_genre g JOIN movie m ON m.id = g.movieId
     WHERE m.tmdbId IN (${ids}) ORDER BY 1, 2`,
  ];
  const answers: unknown[] = [];
  for (const question of questions) answers.push(await ask(file, question));
  return answers;
}

describe('any two catalogues', () => {
  it('one after the other leave the same lists as the second alone, and a third time nothing changes', async () => {
    await withTemporaryFolder('store', async (folder) => {
      let round = 0;
      await fc.assert(
        fc.asyncProperty(catalogue, catalogue, async (first, second) => {
          round += 1;
          const [both, alone] = [join(folder, `${round}-both.db`), join(folder, `${round}-alone.db`)];
          await withStore(alone, async (store) => await store.write(second));
          await withStore(both, async (store) => {
            await store.write(first);
            const planned = await store.plan(second);
            expect((await store.write(second)).changes).toEqual(planned);
            const { changes } = await store.write(second);
            expect(changes.movies.unchanged).toBe(second.movies.length);
            expect(changes.shows.unchanged).toBe(second.shows.length);
          });
          const ids = second.movies.map((one) => one.tmdbId).join(', ');
          expect(await seen(both, ids)).toEqual(await seen(alone, ids));
        }),
        { numRuns: 40 },
      );
    });
  }, 180_000);
});
