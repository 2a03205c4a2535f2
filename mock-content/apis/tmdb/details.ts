import { movieGenres, showGenres, type Genre } from '../data/genres.ts';
import {
  countryNames,
  languageNames,
  type Country,
  type Language,
  type OriginalLanguage,
} from '../data/languages.ts';
import type { Movie } from '../data/movies.ts';
import { laterDate, objectId, picturePath, seededRandom, seedOf } from '../data/random.ts';
import type { Season, Show } from '../data/shows.ts';
import { inventOverview, inventTitle } from '../data/texts.ts';

import { person } from './appended.ts';
import { localizedMovie, localizedShow } from './localized.ts';

/** `/3/movie/:id`, without what is appended. */
export function movieDetails(movie: Movie, language: Language | undefined): Record<string, unknown> {
  const { title, overview, tagline } = localizedMovie(movie, language);
  const { collection } = movie;
  const random = seededRandom(seedOf('collection', movie.id));
  return {
    adult: false,
    backdrop_path: movie.backdropPath,
    belongs_to_collection: collection && {
      id: collection.id,
      name: collection.name[language ?? 'en'],
      poster_path: picturePath(random),
      backdrop_path: random.chance(50) ? picturePath(random) : null,
    },
    budget: movie.budget,
    genres: genresOf(movieGenres, movie.genreIds, language),
    homepage: movie.homepage,
    id: movie.id,
    imdb_id: movie.imdbId,
    origin_country: movie.countries,
    original_language: movie.originalLanguage,
    original_title: movie.originalTitle,
    overview,
    popularity: movie.popularity,
    poster_path: movie.posterPath,
    production_companies: movie.companies,
    production_countries: countriesOf(movie.countries),
    release_date: movie.releaseDate,
    revenue: movie.revenue,
    runtime: movie.runtime,
    spoken_languages: [spokenLanguage(movie.originalLanguage)],
    status: movie.status,
    tagline,
    title,
    video: false,
    vote_average: movie.voteAverage,
    vote_count: movie.voteCount,
  };
}

/** `/3/tv/:id`, without what is appended. */
export function showDetails(show: Show, language: Language | undefined): Record<string, unknown> {
  const { title, overview, tagline } = localizedShow(show, language);
  const lastSeason = show.seasons.at(-1);
  const lastEpisode = lastSeason && episodeOf(show, lastSeason, lastSeason.episodeCount, language);
  const inProduction = show.status === 'Returning Series' || show.status === 'In Production';
  const random = seededRandom(seedOf('creators', show.id));
  return {
    adult: false,
    backdrop_path: show.backdropPath,
    created_by: Array.from({ length: random.below(3) }, () => ({
      ...person(random, 'Writing'),
      credit_id: objectId(random),
    })),
    episode_run_time: show.episodeRunTime,
    first_air_date: show.firstAirDate,
    genres: genresOf(showGenres, show.genreIds, language),
    homepage: show.homepage,
    id: show.id,
    in_production: inProduction,
    languages: [show.originalLanguage],
    last_air_date: lastEpisode?.['air_date'] ?? null,
    last_episode_to_air: lastEpisode ?? null,
    name: title,
    next_episode_to_air: null,
    networks: show.networks,
    number_of_episodes: show.seasons.reduce((sum, season) => sum + season.episodeCount, 0),
    number_of_seasons: show.seasons.filter((season) => season.number > 0).length,
    origin_country: show.countries,
    original_language: show.originalLanguage,
    original_name: show.originalName,
    overview,
    popularity: show.popularity,
    poster_path: show.posterPath,
    production_companies: show.companies,
    production_countries: countriesOf(show.countries),
    seasons: show.seasons.map((season) => seasonItem(season, language)),
    spoken_languages: [spokenLanguage(show.originalLanguage)],
    status: show.status,
    tagline,
    type: show.type,
    vote_average: show.voteAverage,
    vote_count: show.voteCount,
  };
}

/** `/3/tv/:id/season/:number`, with its episodes. */
export function seasonDetails(
  show: Show,
  season: Season,
  language: Language | undefined,
): Record<string, unknown> {
  const { episode_count: count, ...item } = seasonItem(season, language);
  return {
    _id: objectId(seededRandom(seedOf('season', season.id))),
    ...item,
    episodes: Array.from({ length: Number(count) }, (_, index) => ({
      ...episodeOf(show, season, index + 1, language),
      crew: [],
      guest_stars: [],
    })),
  };
}

function seasonItem(season: Season, language: Language | undefined): Record<string, unknown> {
  const [specials, word] = language === 'es' ? ['Especiales', 'Temporada'] : ['Specials', 'Season'];
  return {
    air_date: season.airDate === '' ? null : season.airDate,
    episode_count: season.episodeCount,
    id: season.id,
    name: season.number === 0 ? specials : `${word} ${season.number}`,
    overview: '',
    poster_path: season.posterPath,
    season_number: season.number,
    vote_average: (season.id % 100) / 10,
  };
}

function episodeOf(
  show: Show,
  season: Season,
  number: number,
  language: Language | undefined,
): Record<string, unknown> {
  const random = seededRandom(seedOf(`episode ${number}`, season.id));
  const [title, overview] = [inventTitle(random), inventOverview(random)];
  return {
    id: season.id * 30 + number,
    name: language === undefined ? '' : title[language],
    overview: language === undefined || random.chance(15) ? '' : overview[language],
    vote_average: random.between(0, 9500) / 1000,
    vote_count: random.below(400),
    air_date: season.airDate === '' ? null : laterDate(season.airDate, (number - 1) * 7),
    episode_number: number,
    episode_type: number === season.episodeCount ? 'finale' : 'standard',
    production_code: '',
    runtime: show.episodeRunTime[0] ?? null,
    season_number: season.number,
    show_id: show.id,
    still_path: random.chance(15) ? null : picturePath(random),
  };
}

export function genresOf(
  genres: readonly Genre[],
  ids: readonly number[],
  language: Language | undefined,
): { id: number; name: string }[] {
  return genres
    .filter((genre) => ids.includes(genre.id))
    .map((genre) => ({ id: genre.id, name: genre.name[language ?? 'en'] }));
}

function countriesOf(countries: readonly Country[]): object[] {
  return countries.map((country) => ({ iso_3166_1: country, name: countryNames[country] }));
}

function spokenLanguage(language: OriginalLanguage): object {
  const { english_name, name } = languageNames[language];
  return { english_name, iso_639_1: language, name };
}
