import { languageNames } from '../data/languages.ts';
import type { Movie } from '../data/movies.ts';
import { objectId, picturePath, seededRandom, seedOf, youtubeKey, type Random } from '../data/random.ts';
import type { Show } from '../data/shows.ts';
import { inventName } from '../data/texts.ts';

import { localizedMovie, localizedShow } from './localized.ts';
import { imagesOf } from './pictures.ts';

/** The requests below `/movie/:id` that `append_to_response` can add, each alone a path as well. */
export const movieExtras: Readonly<Record<string, (movie: Movie, query: URLSearchParams) => object>> = {
  translations: (movie) => ({
    translations: translated(movie).map((language) => {
      const { title, overview, tagline } = localizedMovie(movie, language);
      // TMDB leaves the title of the original language empty
      const own = language === movie.originalLanguage ? '' : title;
      const data = { homepage: movie.homepage, overview, runtime: movie.runtime, tagline, title: own };
      return translation(language, data);
    }),
  }),
  images: imagesOf,
  external_ids: (movie) => ({
    imdb_id: movie.imdbId,
    wikidata_id: movie.imdbId === null ? null : `Q${movie.id * 7}`,
    facebook_id: null,
    instagram_id: null,
    twitter_id: null,
  }),
  videos: (movie) => videosOf(movie.id, movie.releaseDate),
  credits: (movie) => creditsOf(movie.id, ['Director', 'Screenplay', 'Producer']),
};

/** The same below `/tv/:id`. */
export const showExtras: Readonly<Record<string, (show: Show, query: URLSearchParams) => object>> = {
  translations: (show) => ({
    translations: translated(show).map((language) => {
      const { title, overview, tagline } = localizedShow(show, language);
      const own = language === show.originalLanguage ? '' : title;
      return translation(language, { name: own, overview, homepage: show.homepage, tagline });
    }),
  }),
  images: imagesOf,
  external_ids: (show) => ({
    imdb_id: show.imdbId,
    freebase_mid: null,
    freebase_id: null,
    tvdb_id: show.imdbId === null ? null : 70_000 + (show.id % 400_000),
    tvrage_id: null,
    wikidata_id: null,
    facebook_id: null,
    instagram_id: null,
    twitter_id: null,
  }),
  videos: (show) => videosOf(show.id, show.firstAirDate),
  credits: (show) => creditsOf(show.id, ['Executive Producer', 'Producer']),
};

function translated({ translated: inSpanish }: { translated: boolean }): ('en' | 'es')[] {
  return inSpanish ? ['en', 'es'] : ['en'];
}

function translation(language: 'en' | 'es', data: object): object {
  const { region, name, english_name } = languageNames[language];
  return { iso_3166_1: region, iso_639_1: language, name, english_name, data };
}

function videosOf(id: number, date: string): object {
  const random = seededRandom(seedOf('videos', id));
  const kinds = ['Trailer', 'Teaser', 'Featurette', 'Clip'] as const;
  const count = date === '' ? 0 : random.below(4);
  return {
    results: kinds.slice(0, count).map((type, index) => ({
      iso_639_1: 'en',
      iso_3166_1: 'US',
      name: index === 0 ? 'Official Trailer' : `${type} ${index}`,
      key: youtubeKey(random),
      site: 'YouTube',
      size: random.pick([1080, 720, 2160]),
      type,
      official: random.chance(80),
      published_at: `${date}T15:00:0${index}.000Z`,
      id: objectId(random),
    })),
  };
}

function creditsOf(id: number, jobs: readonly string[]): object {
  const random = seededRandom(seedOf('credits', id));
  const cast = Array.from({ length: random.between(0, 9) }, (_, order) => ({
    ...person(random, 'Acting'),
    cast_id: order + 1,
    character: inventName(random),
    credit_id: objectId(random),
    order,
  }));
  const crew = jobs.map((job) => {
    const department = job === 'Director' ? 'Directing' : job === 'Screenplay' ? 'Writing' : 'Production';
    return { ...person(random, department), credit_id: objectId(random), department, job };
  });
  return { cast, crew };
}

/** A person of the cast, the crew, or who has created a show. */
export function person(random: Random, department: string): Record<string, unknown> {
  const name = inventName(random);
  return {
    adult: false,
    gender: random.below(4),
    id: random.between(10_000, 4_000_000),
    known_for_department: department,
    name,
    original_name: name,
    popularity: random.between(10, 9000) / 1000,
    profile_path: random.chance(30) ? null : picturePath(random),
  };
}
