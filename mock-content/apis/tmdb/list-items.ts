import type { Language } from '../data/languages.ts';
import type { Movie } from '../data/movies.ts';
import type { Show } from '../data/shows.ts';

import { localizedMovie, localizedShow } from './localized.ts';

/** A movie as TMDB's lists have it. */
export function movieItem(movie: Movie, language: Language | undefined): Record<string, unknown> {
  const { title, overview } = localizedMovie(movie, language);
  return {
    adult: false,
    backdrop_path: movie.backdropPath,
    genre_ids: movie.genreIds,
    id: movie.id,
    original_language: movie.originalLanguage,
    original_title: movie.originalTitle,
    overview,
    popularity: movie.popularity,
    poster_path: movie.posterPath,
    release_date: movie.releaseDate,
    title,
    video: false,
    vote_average: movie.voteAverage,
    vote_count: movie.voteCount,
  };
}

/** A show as TMDB's lists have it. */
export function showItem(show: Show, language: Language | undefined): Record<string, unknown> {
  const { title, overview } = localizedShow(show, language);
  return {
    adult: false,
    backdrop_path: show.backdropPath,
    genre_ids: show.genreIds,
    id: show.id,
    origin_country: show.countries,
    original_language: show.originalLanguage,
    original_name: show.originalName,
    overview,
    popularity: show.popularity,
    poster_path: show.posterPath,
    first_air_date: show.firstAirDate,
    name: title,
    vote_average: show.voteAverage,
    vote_count: show.voteCount,
  };
}
