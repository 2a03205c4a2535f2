import type { Catalogue } from '../data/catalogue.ts';
import { movieGenres, showGenres, type Genre } from '../data/genres.ts';
import type { Movie } from '../data/movies.ts';
import type { Show } from '../data/shows.ts';
import { ok, routeTable, type Api, type ApiAnswer, type ApiRequest, type Route } from '../routing.ts';

import { movieExtras, showExtras } from './appended.ts';
import { changesAnswer } from './changes.ts';
import { configuration } from './configuration.ts';
import { movieDetails, seasonDetails, showDetails } from './details.ts';
import { fitsFilters, sortedBy, type Discoverable } from './discover.ts';
import { tmdbError } from './errors.ts';
import { movieItem, showItem } from './list-items.ts';
import { languageOf } from './localized.ts';
import { pageAnswer } from './paging.ts';

const mostAppended = 20;

/** TMDB's version 3, as its reference describes it (https://developer.themoviedb.org/reference), read-only. */
export function tmdbApi(catalogue: Catalogue, token: string): Api {
  const find = routeTable([...generalRoutes(catalogue), ...movieRoutes(catalogue), ...showRoutes(catalogue)]);
  return (request) => {
    if (!hasToken(request, token)) return tmdbError('invalidKey');
    const routing = find(request);
    if (!('allowed' in routing)) return routing;
    if (routing.allowed.length === 0) return tmdbError('notFound');
    return { ...tmdbError('methodNotSupported'), headers: { Allow: routing.allowed.join(', ') } };
  };
}

/** A read access token, sent as bearer; a key of version 3 (32 hex digits) is none. */
function hasToken(request: ApiRequest, token: string): boolean {
  const [, given] = /^bearer +(\S+) *$/i.exec(request.headers.authorization ?? '') ?? [];
  return given !== undefined && given === token && !/^[0-9a-f]{32}$/.test(given);
}

function generalRoutes(catalogue: Catalogue): Route[] {
  const genres = (path: string, list: readonly Genre[]): Route =>
    get(path, ({ query }) => {
      const language = languageOf(query) ?? 'en';
      return ok({ genres: list.map(({ id, name }) => ({ id, name: name[language] })) });
    });
  return [
    get('/3/configuration', () => ok(configuration)),
    genres('/3/genre/movie/list', movieGenres),
    genres('/3/genre/tv/list', showGenres),
    ...trendingRoutes(catalogue),
  ];
}

/** What is talked about is what is popular, on every day and in every week. */
function trendingRoutes({ movies, shows }: Catalogue): Route[] {
  const seen = [
    ...movies.map((movie) => ({ kind: 'movie', popularity: movie.popularity, movie, show: undefined })),
    ...shows.map((show) => ({ kind: 'tv', popularity: show.popularity, movie: undefined, show })),
  ].sort((a, b) => b.popularity - a.popularity);
  return ['all', 'movie', 'tv'].flatMap((kind) => {
    const items = kind === 'all' ? seen : seen.filter((item) => item.kind === kind);
    const answer: Route['answer'] = ({ query }) =>
      pageAnswer(query, items, ({ kind: media_type, movie, show }) => ({
        ...(movie && movieItem(movie, languageOf(query))),
        ...(show && showItem(show, languageOf(query))),
        media_type,
      }));
    return ['day', 'week'].map((window) => get(`/3/trending/${kind}/${window}`, answer));
  });
}

function movieRoutes(catalogue: Catalogue): Route[] {
  const list = (query: URLSearchParams, movies: readonly Movie[]): ApiAnswer =>
    pageAnswer(query, movies, (movie) => movieItem(movie, languageOf(query)));
  const topRated = bestRated(catalogue.movies, discoverableMovie);
  const withMovie =
    (answer: (movie: Movie, query: URLSearchParams) => ApiAnswer): Route['answer'] =>
    ({ query }, { id = '' }) => {
      const movie = id.startsWith('tt') ? catalogue.movieByImdbId(id) : byId(id, catalogue.movie);
      return movie === undefined ? unknownId(id) : answer(movie, query);
    };
  return [
    get('/3/movie/popular', ({ query, dropFirst }) => list(query, catalogue.movies.slice(dropFirst))),
    get('/3/movie/top_rated', ({ query, dropFirst }) => list(query, topRated.slice(dropFirst))),
    get('/3/movie/changes', ({ query }) => changesAnswer(query, catalogue.movies)),
    get('/3/discover/movie', ({ query }) =>
      list(query, discover(query, catalogue.movies, discoverableMovie)),
    ),
    get(
      '/3/movie/:id',
      withMovie((movie, query) =>
        withAppended(movieDetails(movie, languageOf(query)), movieExtras, movie, query),
      ),
    ),
    ...Object.entries(movieExtras).map(([name, extra]) =>
      get(
        `/3/movie/:id/${name}`,
        withMovie((movie, query) => ok({ id: movie.id, ...extra(movie, query) })),
      ),
    ),
  ];
}

function showRoutes(catalogue: Catalogue): Route[] {
  const list = (query: URLSearchParams, shows: readonly Show[]): ApiAnswer =>
    pageAnswer(query, shows, (show) => showItem(show, languageOf(query)));
  const topRated = bestRated(catalogue.shows, discoverableShow);
  const withShow =
    (answer: (show: Show, query: URLSearchParams, number: string) => ApiAnswer): Route['answer'] =>
    ({ query }, { id = '', number = '' }) => {
      const show = byId(id, catalogue.show);
      return show === undefined ? unknownId(id) : answer(show, query, number);
    };
  return [
    get('/3/tv/popular', ({ query, dropFirst }) => list(query, catalogue.shows.slice(dropFirst))),
    get('/3/tv/top_rated', ({ query, dropFirst }) => list(query, topRated.slice(dropFirst))),
    get('/3/tv/changes', ({ query }) => changesAnswer(query, catalogue.shows)),
    get('/3/discover/tv', ({ query }) => list(query, discover(query, catalogue.shows, discoverableShow))),
    get(
      '/3/tv/:id',
      withShow((show, query) => withAppended(showDetails(show, languageOf(query)), showExtras, show, query)),
    ),
    get(
      '/3/tv/:id/season/:number',
      withShow((show, query, number) => {
        const season = show.seasons.find((one) => String(one.number) === number);
        return season ? ok(seasonDetails(show, season, languageOf(query))) : tmdbError('notFound');
      }),
    ),
    ...Object.entries(showExtras).map(([name, extra]) =>
      get(
        `/3/tv/:id/${name}`,
        withShow((show, query) => ok({ id: show.id, ...extra(show, query) })),
      ),
    ),
  ];
}

function get(path: string, answer: Route['answer']): Route {
  return { method: 'GET', path, answer };
}

/** TMDB reads the number at the start of `550-a-title`. */
function byId<T>(text: string, find: (id: number) => T | undefined): T | undefined {
  const [, digits] = /^(\d{1,9})(?:-.*)?$/.exec(text) ?? [];
  return digits === undefined ? undefined : find(Number(digits));
}

function unknownId(text: string): ApiAnswer {
  return tmdbError(/^(?:\d|tt\d)/.test(text) ? 'notFound' : 'invalidId');
}

/** Adds what `append_to_response` names; names that TMDB does not know add nothing. */
function withAppended<T>(
  details: Record<string, unknown>,
  extras: Readonly<Record<string, (item: T, query: URLSearchParams) => object>>,
  item: T,
  query: URLSearchParams,
): ApiAnswer {
  const names = (query.get('append_to_response') ?? '').split(',').filter((name) => name !== '');
  if (names.length > mostAppended) return tmdbError('tooManyAppended');
  const appended = names.flatMap((name) => {
    const extra = Object.hasOwn(extras, name) ? extras[name] : undefined;
    return extra === undefined ? [] : [[name, extra(item, query)]];
  });
  return ok({ ...details, ...(Object.fromEntries(appended) as object) });
}

function discover<T>(
  query: URLSearchParams,
  items: readonly T[],
  view: (item: T) => Discoverable,
): readonly T[] {
  const fitting = items.filter((item) => fitsFilters(query, view(item)));
  return sortedBy(fitting, query.get('sort_by'), view);
}

/** What few have rated is not ranked. */
function bestRated<T>(items: readonly T[], view: (item: T) => Discoverable): readonly T[] {
  const rated = items.filter((item) => view(item).voteCount >= 200);
  return sortedBy(rated, 'vote_average.desc', view);
}

function discoverableMovie(movie: Movie): Discoverable {
  return { ...movie, date: movie.releaseDate, title: movie.originalTitle };
}

function discoverableShow(show: Show): Discoverable {
  return { ...show, date: show.firstAirDate, title: show.originalName, revenue: 0 };
}
