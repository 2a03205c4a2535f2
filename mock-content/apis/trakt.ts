import type { Catalogue } from './data/catalogue.ts';
import type { Movie } from './data/movies.ts';
import {
  ok,
  routeTable,
  wholeNumber,
  type Api,
  type ApiAnswer,
  type ApiRequest,
  type Route,
} from './routing.ts';
import { traktAuth } from './trakt-auth.ts';
import { slugOf, traktId, traktMovie, traktShow } from './trakt-items.ts';

/**
 * Trakt's version 2, as its reference describes it (https://trakt.docs.apiary.io): most watched movies and
 * shows, lists, signing in on a device. Every request but those of OAuth names its version and its app.
 */
export function traktApi(catalogue: Catalogue): Api {
  const open = routeTable(traktAuth());
  const closed = routeTable([
    ...rankedRoutes(catalogue),
    ...listRoutes(catalogue),
    { method: 'GET', path: '/users/:slug', answer: (request) => profile(request) },
  ]);
  return (request) => {
    const routing = open(request);
    if (!('allowed' in routing)) return routing;
    if (routing.allowed.length > 0) return wrongMethod(routing.allowed);
    const refusal = checkHeaders(request);
    if (refusal !== undefined) return refusal;
    const inner = closed(request);
    if (!('allowed' in inner)) return inner;
    return inner.allowed.length === 0 ? { status: 404, body: '' } : wrongMethod(inner.allowed);
  };
}

/** "Required headers": without an app's key Trakt answers 403, empty. */
function checkHeaders({ headers }: ApiRequest): ApiAnswer | undefined {
  const key = headers['trakt-api-key'];
  if (typeof key !== 'string' || key === '') return { status: 403, body: '' };
  if (headers['trakt-api-version'] !== '2') {
    return { status: 400, body: { error: 'trakt-api-version: 2 is required' } };
  }
  return undefined;
}

function wrongMethod(allowed: readonly string[]): ApiAnswer {
  return { status: 405, body: '', headers: { Allow: allowed.join(', ') } };
}

/** `/movies/popular` names movies; the others tell how many people did something with each. */
function rankedRoutes({ movies, shows }: Catalogue): Route[] {
  const periods = ['', '/daily', '/weekly', '/monthly', '/yearly', '/all'];
  const watched = (voteCount: number): object => ({
    watcher_count: voteCount,
    play_count: voteCount * 2,
    collected_count: Math.floor(voteCount / 3),
  });
  const routes = <T extends { voteCount: number }>(
    kind: 'movie' | 'show',
    items: readonly T[],
    show: (item: T, full: boolean) => object,
  ): Route[] => [
    paged(`/${kind}s/popular`, items, show),
    paged(`/${kind}s/trending`, items, (item, full) => ({
      watchers: item.voteCount % 1000,
      [kind]: show(item, full),
    })),
    ...['watched', 'played', 'collected'].flatMap((ranking) =>
      periods.map((period) =>
        paged(`/${kind}s/${ranking}${period}`, items, (item, full) => ({
          ...watched(item.voteCount),
          [kind]: show(item, full),
        })),
      ),
    ),
  ];
  return [...routes('movie', movies, traktMovie), ...routes('show', shows, traktShow)];
}

interface List {
  readonly id: number;
  readonly name: string;
  readonly movies: readonly Movie[];
}

function listRoutes({ movies }: Catalogue): Route[] {
  const decades = ['Sixties', 'Seventies', 'Eighties', 'Nineties', 'Two Thousands', 'Twenty Tens'];
  const lists = decades.map((decade, index): List => {
    const from = 1960 + index * 10;
    const within = movies.filter(({ releaseDate }) => {
      const year = Number(releaseDate.slice(0, 4));
      return year >= from && year < from + 10;
    });
    return { id: 2_142_753 + index * 1011, name: `Best of the ${decade}`, movies: within };
  });
  const summary = (list: List): object => ({
    like_count: list.movies.length,
    comment_count: 2,
    list: listOf(list),
  });
  return [
    paged('/lists/trending', lists, summary),
    paged('/lists/popular', lists, summary),
    {
      method: 'GET',
      path: '/lists/:id',
      answer: withList(lists, (list) => ok(listOf(list))),
    },
    ...['', '/movie', '/movies'].map((type): Route => ({
      method: 'GET',
      path: `/lists/:id/items${type}`,
      answer: withList(lists, (list, request) =>
        pageOf(request, list.movies, (movie, full, index) => ({
          rank: index + 1,
          id: list.id * 1000 + index,
          listed_at: '2024-06-07T20:24:06.000Z',
          notes: null,
          type: 'movie',
          movie: traktMovie(movie, full),
        })),
      ),
    })),
    {
      method: 'GET',
      path: '/movies/:id',
      answer: ({ query }, { id = '' }) => {
        const movie = movies.find(
          (one) =>
            one.imdbId === id ||
            String(traktId(one.id)) === id ||
            slugOf(one.title.en, Number(one.releaseDate.slice(0, 4))) === id,
        );
        return movie === undefined
          ? { status: 404, body: '' }
          : ok(traktMovie(movie, query.get('extended') === 'full'));
      },
    },
  ];
}

function withList(
  lists: readonly List[],
  answer: (list: List, request: ApiRequest) => ApiAnswer,
): Route['answer'] {
  return (request, { id }) => {
    const list = lists.find((one) => String(one.id) === id || slugOf(one.name, null) === id);
    return list === undefined ? { status: 404, body: '' } : answer(list, request);
  };
}

function listOf({ id, name, movies }: List): object {
  return {
    name,
    description: `${name}, as the stand-in's catalogue has them.`,
    privacy: 'public',
    share_link: `https://trakt.example/lists/${id}`,
    type: 'personal',
    display_numbers: true,
    allow_comments: true,
    sort_by: 'rank',
    sort_how: 'asc',
    created_at: '2024-06-07T20:24:06.000Z',
    updated_at: '2024-06-07T20:24:06.000Z',
    item_count: movies.length,
    comment_count: 2,
    likes: movies.length,
    ids: { trakt: id, slug: slugOf(name, null) },
    user: user('cinephile'),
  };
}

function paged<T>(path: string, items: readonly T[], show: (item: T, full: boolean) => object): Route {
  return { method: 'GET', path, answer: (request) => pageOf(request, items, show) };
}

/** One page, which headers describe. */
function pageOf<T>(
  { query }: ApiRequest,
  items: readonly T[],
  show: (item: T, full: boolean, index: number) => object,
): ApiAnswer {
  const page = wholeNumber(query, 'page', { least: 1, most: 1_000_000, otherwise: 1 });
  const limit = wholeNumber(query, 'limit', { least: 1, most: 250, otherwise: 10 });
  const start = (page - 1) * limit;
  const full = query.get('extended') === 'full';
  return ok(
    items.slice(start, start + limit).map((item, index) => show(item, full, start + index)),
    {
      'X-Pagination-Page': String(page),
      'X-Pagination-Limit': String(limit),
      'X-Pagination-Page-Count': String(Math.ceil(items.length / limit)),
      'X-Pagination-Item-Count': String(items.length),
    },
  );
}

/** Who has signed in: whoever sends a token. */
function profile({ headers }: ApiRequest): ApiAnswer {
  const hasToken = /^bearer \S+$/i.test(headers.authorization ?? '');
  return hasToken ? ok(user('viewer')) : { status: 401, body: { error: 'invalid_grant' } };
}

function user(name: string): object {
  return { username: name, private: false, name, vip: false, vip_ep: false, ids: { slug: name } };
}
