import fc from 'fast-check';

import type { Catalogue, Genre, Movie, Show } from './model.ts';
import { storable } from './text.ts';

/** Made-up catalogues for property tests: everything that a fetch could bring. */
const text = fc.string({ unit: 'binary', maxLength: 40 }).map(storable);
const title = text.map((value) => (value.trim() === '' ? 'x' : value));
const id = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const picture = fc.option(
  fc.stringMatching(/^[A-Za-z0-9]{1,30}$/).map((name) => `https://image.tmdb.org/t/p/original/${name}.jpg`),
  { nil: '' },
);
const date = fc.constantFrom('', '1958-01-01', '2026-11-22');
const number = (max: number): fc.Arbitrary<number> =>
  fc.double({ min: 0, max, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const languages = fc.uniqueArray(fc.constantFrom('en', 'es', 'ja', 'pt'), { minLength: 1 });

function movies(genres: readonly Genre[]): fc.Arbitrary<Movie[]> {
  const movie = fc.record({
    tmdbId: id,
    imdbId: fc.option(fc.integer({ min: 10_000, max: 999_999_999 }).map((value) => `tt${value}`)),
    title,
    overview: text,
    runtime: fc.nat(1000),
    tagline: text,
    releaseDate: date,
    poster: picture,
    backdrop: picture,
    logo: picture,
    rating: number(10),
    popularity: number(1e6),
    genres: fc.subarray(genres.map((genre) => genre.id)),
    translations: languages.chain((codes) =>
      fc.tuple(
        ...codes.map((language) =>
          fc.record({ language: fc.constant(language), title, overview: text, tagline: text }),
        ),
      ),
    ),
  });
  return fc
    .uniqueArray(movie, { maxLength: 6, selector: (one) => one.tmdbId })
    .map((all) => all.map((one, index) => (index === 0 ? one : { ...one, imdbId: null })));
}

const shows: fc.Arbitrary<Show[]> = fc.uniqueArray(
  fc.record({
    tmdbId: id,
    imdbId: fc.constantFrom(null, 'tt0903747'),
    name: title,
    overview: text,
    firstAirDate: date,
    poster: picture,
    backdrop: picture,
    status: text,
    tagline: text,
    type: text,
    inProduction: fc.boolean(),
    episodeRunTime: fc.array(fc.nat(500), { maxLength: 3 }),
    rating: number(10),
    popularity: number(1e6),
  }),
  { maxLength: 4, selector: (one) => one.tmdbId },
);

const genres: fc.Arbitrary<Genre[]> = fc.uniqueArray(
  fc.record({
    id,
    names: languages.chain((codes) =>
      fc.record(Object.fromEntries(codes.map((code) => [code, title])) as Record<string, typeof title>),
    ),
  }),
  { maxLength: 5, selector: (one) => one.id },
);

export const catalogues: fc.Arbitrary<Catalogue> = genres.chain((allGenres) =>
  fc.tuple(movies(allGenres), shows).chain(([allMovies, allShows]) =>
    fc.record({
      fetchedAt: fc.constant('2026-11-22T10:00:00.000Z'),
      languages,
      lists: fc
        .tuple(
          fc.shuffledSubarray(allMovies.map((movie) => movie.tmdbId)),
          fc.shuffledSubarray(allShows.map((show) => show.tmdbId)),
          title,
          text,
        )
        .map(([ofMovies, ofShows, name, description]) => [
          {
            kind: 'movie' as const,
            path: 'movie/popular',
            slug: '@@a',
            name,
            description,
            limit: 200,
            members: ofMovies,
          },
          {
            kind: 'show' as const,
            path: 'tv/popular',
            slug: '@@b-c',
            name,
            description,
            limit: 1,
            members: ofShows,
          },
        ]),
      movies: fc.constant(allMovies),
      shows: fc.constant(allShows),
      genres: fc.constant(allGenres),
      leftOut: fc.array(fc.record({ what: text, reason: text }), { maxLength: 2 }),
    }),
  ),
);
