import * as v from 'valibot';

import { readJson } from '../apis/read-json.ts';

import type { Accounts } from './accounts.ts';
import { fixedLists, type Catalogue } from './catalogue.ts';
import type { Discovery } from './discovery.ts';
import { type Asked, type Reply, type Route } from './http.ts';
import type { MovieRow, ShowRow } from './schema.ts';
import { streamQualities } from './source-columns.ts';
import { bestSource, type MovieSource } from './sources.ts';
import type { Streams } from './streams.ts';

export interface Parts {
  readonly accounts: Accounts;
  readonly catalogue: Catalogue;
  readonly discovery: Discovery;
  readonly streams: Streams;
}

const credentials = v.object({
  email: v.pipe(v.string(), v.email()),
  password: v.pipe(v.string(), v.minLength(1)),
});
const quality = v.picklist(['auto', ...streamQualities]);
const movieId = v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number), v.safeInteger());

/** The part of the released backend's API that a viewer needs. */
export function routesOf({ accounts, catalogue, discovery, streams }: Parts): Route[] {
  /** Only for those who are logged in. */
  const guarded =
    (handle: (asked: Asked, userId: string) => Promise<Reply>) =>
    async (asked: Asked): Promise<Reply> => {
      const userId = accounts.userOf(asked.request.headers);
      if (userId === undefined) {
        return {
          status: 401,
          json: { error: 'Authentication required', message: 'Authentication required' },
        };
      }
      return await handle(asked, userId);
    };

  const movieOf = async (param: string | undefined): Promise<MovieRow | Reply> => {
    const id = v.safeParse(movieId, param);
    if (!id.success) return refusal(400, 'Movie ID must be a number');
    return (await catalogue.movieByTmdbId(id.output)) ?? refusal(404, 'Movie not found');
  };

  return [
    {
      method: 'GET',
      path: '/api/health',
      perSecond: 10,
      handle: () => Promise.resolve({ status: 200, json: { status: 'ok' } }),
    },
    {
      method: 'POST',
      path: '/api/auth/login',
      perSecond: 1,
      handle: async ({ request }) => {
        const body = v.safeParse(credentials, await readJson(request));
        if (!body.success) return refusal(400, 'An e-mail address and a password are needed');
        const login = await accounts.login(body.output.email, body.output.password);
        if (login === undefined) return refusal(401, 'Invalid credentials');
        const { session, user, cookies } = login;
        return { status: 200, json: { session, user }, headers: { 'Set-Cookie': [...cookies] } };
      },
    },
    {
      method: 'GET',
      path: '/api/lists',
      perSecond: 5,
      handle: guarded(() =>
        Promise.resolve({
          status: 200,
          json: fixedLists.map(({ name, slug, description }) => ({
            name,
            slug,
            description,
            url: `/list/${slug}`,
          })),
        }),
      ),
    },
    {
      method: 'GET',
      path: '/api/list/:slug',
      perSecond: 10,
      handle: guarded(async ({ params }) => {
        const content = await catalogue.list(params['slug'] ?? '');
        if (content === undefined) {
          const message = `List with slug ${params['slug'] ?? ''} not found`;
          return { status: 500, json: { success: false, message, status: 500 } };
        }
        const results = [...content.movies.map(movieEntry), ...content.shows.map(showEntry)];
        return { status: 200, json: { results, total: results.length, list: content.list } };
      }),
    },
    {
      method: 'GET',
      path: '/api/movies/:tmdbId',
      perSecond: 5,
      handle: guarded(async ({ params, query }) => {
        const movie = await movieOf(params['tmdbId']);
        if ('status' in movie) return movie;
        const sources = query.get('includeSources') === 'true' ? await discovery.sourcesOf(movie) : undefined;
        return {
          status: 200,
          json: { ...movieEntry(movie), ...(sources && { sources: sources.map(sourceEntry) }) },
        };
      }),
    },
    {
      method: 'POST',
      path: '/api/movies/:tmdbId/:quality',
      perSecond: 5,
      handle: guarded(async ({ params }, userId) => {
        const wanted = v.safeParse(quality, params['quality']);
        if (!wanted.success) return refusal(400, wanted.issues[0].message);
        const movie = await movieOf(params['tmdbId']);
        if ('status' in movie) return movie;
        const sources = await discovery.sourcesOf(movie);
        if (sources.length === 0) return refusal(404, 'No sources available for this movie');
        const source = bestSource(sources, wanted.output, true);
        if (source === undefined) return refusal(404, missing(wanted.output));
        const { key, expiresAt } = await accounts.newStreamingKey(movie.id, userId);
        const { size, videoCodec, broadcasters, watchers } = source;
        return {
          status: 200,
          json: {
            streamingKey: key,
            quality: source.quality,
            size,
            videoCodec,
            broadcasters,
            watchers,
            expiresAt,
          },
        };
      }),
    },
    {
      method: 'GET',
      path: '/api/stream/:key',
      perSecond: 60,
      handle: async ({ request, response, params, query }) => {
        const key = params['key'] ?? '';
        const wanted = v.safeParse(quality, query.get('quality') ?? 'auto');
        if (key.length < 10) return refusal(400, 'Invalid key format');
        if (!wanted.success)
          return refusal(400, `Quality must be one of: auto, ${streamQualities.join(', ')}`);
        const id = await accounts.movieOf(key);
        if (id === undefined) return refusal(401, 'Invalid or expired streaming key');
        const movie = await catalogue.movieById(id);
        if (movie === undefined) return refusal(404, 'Movie not found');
        // an omitted `hevc` is not "true" either, and so excludes H.265
        const hevc = query.get('hevc') === 'true';
        const source = bestSource(await discovery.sourcesOf(movie), wanted.output, hevc);
        if (source === undefined) {
          return refusal(404, `${missing(wanted.output)}${hevc ? '' : ' (H.265 excluded)'}`);
        }
        await streams.stream(source, request, response);
        return undefined;
      },
    },
  ];
}

function refusal(status: number, error: string): Reply {
  return { status, json: { error } };
}

function missing(wanted: string): string {
  return `No ${wanted === 'auto' ? 'suitable' : wanted} quality source available`;
}

function movieEntry({ id, tmdbId, imdbId, ...movie }: MovieRow): object {
  const { title, overview, tagline, releaseDate, runtime, poster, backdrop, logo, popularity, rating } =
    movie;
  return {
    _type: 'movie',
    id,
    tmdbId,
    imdbId,
    title,
    overview,
    tagline,
    releaseDate,
    runtime,
    poster,
    backdrop,
    logo,
    genres: [],
    popularity,
    rating,
  };
}

function showEntry({
  id,
  tmdbId,
  name,
  overview,
  firstAirDate,
  poster,
  backdrop,
  ...show
}: ShowRow): unknown {
  const { popularity, rating } = show;
  return { _type: 'tvshow', id, tmdbId, name, overview, firstAirDate, poster, backdrop, popularity, rating };
}

function sourceEntry(source: MovieSource): unknown {
  return {
    id: source.id,
    quality: source.quality,
    size: source.size,
    videoCodec: source.videoCodec,
    broadcasters: source.broadcasters,
    watchers: source.watchers,
    source: source.sourceType,
    hasDataFile: source.file !== null,
  };
}
