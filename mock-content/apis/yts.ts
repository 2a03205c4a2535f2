import { movieGenres } from './data/genres.ts';
import type { OfferedFilm } from './offers.ts';
import { ok, routeTable, wholeNumber, type Api, type ApiAnswer, type Route } from './routing.ts';

/** When our videos were put up: any fixed day does. */
const uploaded = { date: '2024-06-07 20:24:06', unix: 1_717_791_846 };

/**
 * YTS' version 2, as its page on the API describes it: the films under which our videos are offered, and
 * nothing for every other one. Unlike there, hashes are in lower case, as the released backend needs them.
 */
export function ytsApi(offers: readonly OfferedFilm[], seederUrl: string): Api {
  const films = offers.map((offer) => filmOf(offer, seederUrl));
  const find = routeTable(routes(films, offers, seederUrl));
  return (request) => {
    const routing = find(request);
    if (!('allowed' in routing)) return routing;
    // a path that YTS does not have is answered by its web site
    const status = routing.allowed.length === 0 ? 404 : 405;
    const headers = { 'Content-Type': 'text/html; charset=UTF-8', Allow: routing.allowed.join(', ') };
    return { status, body: '<!DOCTYPE html><title>Page not found</title>', headers };
  };
}

function routes(
  films: readonly Record<string, unknown>[],
  offers: readonly OfferedFilm[],
  seederUrl: string,
): Route[] {
  return [
    { method: 'GET', path: '/api/v2/list_movies.json', answer: ({ query }) => listMovies(films, query) },
    {
      method: 'GET',
      path: '/api/v2/movie_details.json',
      answer: ({ query }) => {
        const [id, imdbId] = [query.get('movie_id'), query.get('imdb_id')];
        if (id === null && imdbId === null) return failure('movie_id is required');
        const film = films.find((one) => one['imdb_code'] === imdbId || String(one['id']) === id);
        // YTS answers 200 to an id that it does not know, with a film of nothing
        return success({ movie: film ?? { id: 0, imdb_code: null, title: null, torrents: [] } });
      },
    },
    {
      method: 'GET',
      path: '/torrent/download/:hash',
      answer: (_request, { hash = '' }) => {
        const infoHash = hash.replace(/\.torrent$/, '').toLowerCase();
        const offer = offers.find(({ video }) => video.infoHash === infoHash);
        if (offer === undefined) return { status: 404, body: failure('Torrent not found').body };
        return { status: 302, body: '', headers: { Location: torrentUrl(seederUrl, infoHash) } };
      },
    },
  ];
}

/** By `query_term`: an IMDb id, or a part of the title. */
function listMovies(films: readonly Record<string, unknown>[], query: URLSearchParams): ApiAnswer {
  const limit = wholeNumber(query, 'limit', { least: 1, most: 50, otherwise: 20 });
  const page = wholeNumber(query, 'page', { least: 1, most: 1_000_000, otherwise: 1 });
  const term = (query.get('query_term') ?? '').toLowerCase();
  const quality = query.get('quality') ?? 'All';
  const found = films.filter(
    (film) =>
      (String(film['imdb_code']) === term || String(film['title']).toLowerCase().includes(term)) &&
      (quality === 'All' || (film['torrents'] as { quality: string }[])[0]?.quality === quality),
  );
  const movies = found.slice((page - 1) * limit, page * limit);
  // with nothing on the page, YTS leaves the list out
  return success({
    movie_count: found.length,
    limit,
    page_number: page,
    ...(movies.length > 0 && { movies }),
  });
}

function filmOf({ movie, video, imdbId, quality }: OfferedFilm, seederUrl: string): Record<string, unknown> {
  const year = Number(movie.releaseDate.slice(0, 4));
  const slug = `${movie.title.en.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${year}`;
  const pictures = `https://yts.example/assets/images/movies/${slug.replaceAll('-', '_')}`;
  return {
    id: movie.id % 90_000,
    url: `https://yts.example/movies/${slug}`,
    imdb_code: imdbId,
    title: movie.title.en,
    title_english: movie.title.en,
    title_long: `${movie.title.en} (${year})`,
    slug,
    year,
    rating: Math.round(movie.voteAverage * 10) / 10,
    runtime: movie.runtime,
    genres: movieGenres.filter(({ id }) => movie.genreIds.includes(id)).map(({ name }) => name.en),
    summary: movie.overview.en,
    description_full: movie.overview.en,
    synopsis: movie.overview.en,
    yt_trailer_code: '',
    language: movie.originalLanguage,
    mpa_rating: '',
    background_image: `${pictures}/background.jpg`,
    background_image_original: `${pictures}/background.jpg`,
    small_cover_image: `${pictures}/small-cover.jpg`,
    medium_cover_image: `${pictures}/medium-cover.jpg`,
    large_cover_image: `${pictures}/large-cover.jpg`,
    state: 'ok',
    torrents: [
      {
        url: torrentUrl(seederUrl, video.infoHash),
        hash: video.infoHash,
        quality,
        type: 'web',
        is_repack: '0',
        video_codec: 'x264',
        bit_depth: '8',
        audio_channels: '2.0',
        seeds: 1,
        peers: 0,
        size: `${(video.size / 2 ** 20).toFixed(2)} MB`,
        size_bytes: video.size,
        date_uploaded: uploaded.date,
        date_uploaded_unix: uploaded.unix,
      },
    ],
    date_uploaded: uploaded.date,
    date_uploaded_unix: uploaded.unix,
  };
}

function torrentUrl(seederUrl: string, infoHash: string): string {
  return `${seederUrl}/torrents/${infoHash}.torrent`;
}

function success(data: object): ApiAnswer {
  return ok({
    status: 'ok',
    status_message: 'Query was successful',
    data,
    '@meta': {
      server_time: uploaded.unix,
      server_timezone: 'CET',
      api_version: 2,
      execution_time: '0 ms',
    },
  });
}

function failure(message: string): ApiAnswer {
  return ok({ status: 'error', status_message: message });
}
