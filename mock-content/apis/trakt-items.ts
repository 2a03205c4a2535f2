import { movieGenres, showGenres } from './data/genres.ts';
import type { Movie } from './data/movies.ts';
import type { Show } from './data/shows.ts';

/** A movie as Trakt shows it; with `extended=full`, all that it knows. */
export function traktMovie(movie: Movie, full: boolean): Record<string, unknown> {
  const year = yearOf(movie.releaseDate);
  const short = {
    title: movie.title.en,
    year,
    ids: { trakt: traktId(movie.id), slug: slugOf(movie.title.en, year), imdb: movie.imdbId, tmdb: movie.id },
  };
  if (!full) return short;
  return {
    ...short,
    ...commonDetails(movie),
    released: movie.releaseDate === '' ? null : movie.releaseDate,
    runtime: movie.runtime,
    status: movie.status.toLowerCase(),
    genres: movieGenres
      .filter(({ id }) => movie.genreIds.includes(id))
      .map(({ name }) => slugOf(name.en, null)),
  };
}

/** A show as Trakt shows it. */
export function traktShow(show: Show, full: boolean): Record<string, unknown> {
  const year = yearOf(show.firstAirDate);
  const short = {
    title: show.name.en,
    year,
    ids: {
      trakt: traktId(show.id),
      slug: slugOf(show.name.en, year),
      tvdb: show.imdbId === null ? null : 70_000 + (show.id % 400_000),
      imdb: show.imdbId,
      tmdb: show.id,
    },
  };
  if (!full) return short;
  return {
    ...short,
    ...commonDetails(show),
    first_aired: show.firstAirDate === '' ? null : `${show.firstAirDate}T20:00:00.000Z`,
    airs: { day: 'Sunday', time: '20:00', timezone: 'America/New_York' },
    runtime: show.episodeRunTime[0] ?? 0,
    network: show.networks[0]?.name ?? null,
    status: show.status.toLowerCase(),
    genres: showGenres
      .filter(({ id }) => show.genreIds.includes(id))
      .map(({ name }) => slugOf(name.en, null)),
    aired_episodes: show.seasons.reduce((sum, season) => sum + season.episodeCount, 0),
  };
}

/** Trakt counts its own ids. */
export function traktId(tmdbId: number): number {
  return tmdbId + 7;
}

function commonDetails(item: Movie | Show): Record<string, unknown> {
  return {
    tagline: item.tagline.en,
    overview: item.overview.en,
    country: (item.countries[0] ?? 'US').toLowerCase(),
    trailer: null,
    homepage: item.homepage === '' ? null : item.homepage,
    rating: item.voteAverage,
    votes: item.voteCount,
    comment_count: item.voteCount % 40,
    updated_at: '2024-06-07T20:24:06.000Z',
    language: item.originalLanguage,
    languages: [item.originalLanguage],
    available_translations: item.translated ? ['en', 'es'] : ['en'],
    certification: null,
  };
}

function yearOf(date: string): number | null {
  return date === '' ? null : Number(date.slice(0, 4));
}

export function slugOf(title: string, year: number | null): string {
  const words = title
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');
  return year === null ? words : `${words}-${year}`;
}
