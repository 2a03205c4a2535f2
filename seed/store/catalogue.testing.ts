import type { Catalogue, FetchedList, Genre, Movie, Show } from '../model.ts';

/** Invented catalogues for the tests and the figures: the same for the same numbers. */

const languages = ['en', 'es'];

export const genres: readonly Genre[] = Array.from({ length: 19 }, (_, index) => ({
  id: 100 + index,
  names: { en: `Genre ${index}`, es: `Género ${index}` },
}));

export function movieOf(tmdbId: number, more: Partial<Movie> = {}): Movie {
  // through JSON, as all that is fetched: V8 keeps a text that was put together in another way
  return JSON.parse(JSON.stringify(inventMovie(tmdbId, more))) as Movie;
}

function inventMovie(tmdbId: number, more: Partial<Movie>): Movie {
  return {
    tmdbId,
    imdbId: `tt${String(tmdbId).padStart(7, '0')}`,
    title: `Film ${tmdbId}`,
    overview: `What happens in film ${tmdbId}. `.repeat(8),
    runtime: 80 + (tmdbId % 60),
    tagline: `Film ${tmdbId}: now in colour`,
    releaseDate: '2024-05-01',
    poster: `https://image.tmdb.org/t/p/original/poster${tmdbId}.jpg`,
    backdrop: `https://image.tmdb.org/t/p/original/backdrop${tmdbId}.jpg`,
    logo: '',
    rating: 5 + (tmdbId % 41) / 10,
    popularity: 1000 / tmdbId,
    genres: [0, 7, 13].map((step) => 100 + ((tmdbId + step) % 19)),
    translations: languages.map((language) => ({
      language,
      title: `Film ${tmdbId} (${language})`,
      overview: `¿Qué pasa en la película ${tmdbId}? `.repeat(8),
      tagline: '',
    })),
    ...more,
  };
}

export function showOf(tmdbId: number, more: Partial<Show> = {}): Show {
  return {
    tmdbId,
    imdbId: null,
    name: `Show ${tmdbId}`,
    overview: `What happens in show ${tmdbId}.`,
    firstAirDate: '2020-01-01',
    poster: '',
    backdrop: '',
    status: 'Ended',
    tagline: '',
    type: 'Scripted',
    inProduction: tmdbId % 2 === 0,
    episodeRunTime: [45, 60],
    rating: 7.5,
    popularity: 12.25,
    ...more,
  };
}

export function listOf(
  slug: string,
  members: readonly number[],
  more: Partial<FetchedList> = {},
): FetchedList {
  return {
    kind: 'movie',
    path: 'movie/popular',
    slug,
    name: `The list ${slug}`,
    description: `What ${slug} has`,
    limit: 200,
    members,
    ...more,
  };
}

export function catalogueOf(content: Partial<Catalogue>): Catalogue {
  return {
    fetchedAt: '2026-11-22T20:00:00.000Z',
    languages,
    lists: [],
    movies: [],
    shows: [],
    genres,
    leftOut: [],
    ...content,
  };
}

/** Two lists of films, the halves of `count`, and one of ten shows. */
export function bigCatalogue(count: number): Catalogue {
  const ids = Array.from({ length: count }, (_, index) => index + 1);
  const shows = Array.from({ length: 10 }, (_, index) => showOf(index + 1));
  return catalogueOf({
    movies: ids.map((id) => movieOf(id)),
    shows,
    lists: [
      listOf('@@tmdb_movies_popular', ids.slice(0, count / 2)),
      listOf('@@tmdb_movies_top-rated', ids.slice(count / 2).reverse()),
      listOf(
        '@@tmdb_shows_popular',
        shows.map(({ tmdbId }) => tmdbId),
        { kind: 'show', path: 'tv/popular' },
      ),
    ],
  });
}
