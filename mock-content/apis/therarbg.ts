import { movieGenres } from './data/genres.ts';
import { seededRandom, seedOf } from './data/random.ts';
import { inventName } from './data/texts.ts';
import type { OfferedFilm } from './offers.ts';
import { ok, routeTable, wholeNumber, type Api, type ApiAnswer } from './routing.ts';

const pageSize = 50;
const added = 1_717_791_846;
const categoryMovies = 1;

/**
 * TheRARBG's pages in their JSON form, which it documents nowhere: the fields are those that public clients
 * read (the released backend's, for `imdb-detail`; several scrapers, for `get-posts/keywords:…:format:json`).
 * Our videos are its only posts. An IMDb id that it does not know is sent to the first page, as there.
 */
export function therarbgApi(offers: readonly OfferedFilm[]): Api {
  const posts = offers.map(postOf);
  const find = routeTable([
    {
      method: 'GET',
      path: '/get-posts/*',
      answer: ({ query }, { '*': filter = '' }) => getPosts(posts, filter, query),
    },
    {
      method: 'GET',
      path: '/imdb-detail/:imdbId',
      answer: (_request, { imdbId }) => {
        const offer = offers.find((one) => one.imdbId === imdbId);
        if (offer === undefined) return { status: 302, body: '', headers: { Location: '/' } };
        const own = posts.filter((post) => post.offer === offer).map(({ detail }) => detail);
        return ok({ imdb: filmOf(offer), trb_posts: own });
      },
    },
    {
      method: 'GET',
      path: '/post-detail/:eid/*',
      answer: (_request, { eid }) => {
        const post = posts.find(({ detail }) => detail['eid'] === eid);
        return post === undefined ? page(404, 'Not Found') : ok(post.detail);
      },
    },
  ]);
  return (request) => {
    const routing = find(request);
    if ('allowed' in routing) return page(routing.allowed.length === 0 ? 404 : 405, 'Not Found');
    const wantsJson = request.query.get('format') === 'json' || /:format:json\b/.test(request.path);
    return wantsJson || routing.status !== 200 ? routing : page(200, 'TheRarBg');
  };
}

interface Post {
  readonly offer: OfferedFilm;
  /** As lists have it, under its short names. */
  readonly item: Record<string, unknown>;
  readonly detail: Record<string, unknown>;
}

/** `keywords:tt0123456:category:Movies:ncategory:XXX:order:-se`; what is unknown filters nothing. */
function getPosts(posts: readonly Post[], filter: string, query: URLSearchParams): ApiAnswer {
  const parts = filter.replace(/\/$/, '').split(':');
  const valueOf = (name: string): string | undefined => {
    const at = parts.findIndex((part, index) => index % 2 === 0 && part === name);
    return at === -1 ? undefined : parts[at + 1];
  };
  const words = (valueOf('keywords') ?? '').toLowerCase().split(/[ .+]+/);
  const category = valueOf('category') ?? 'Movies';
  // everything is old, so that no "last N hours" finds it
  const tooOld = valueOf('time') !== undefined;
  const found = posts.filter(({ offer, item }) => {
    const text = `${String(item['n'])} ${offer.movie.title.en} ${offer.imdbId}`.toLowerCase();
    return !tooOld && category === 'Movies' && words.every((word) => text.includes(word));
  });
  const [, sign, key = ''] = /^(-?)(a|le|s|se)$/.exec(valueOf('order') ?? '') ?? [];
  const sorted = [...found].sort(
    (a, b) => (sign === '-' ? -1 : 1) * (Number(a.item[key] ?? 0) - Number(b.item[key] ?? 0)),
  );
  const at = wholeNumber(query, 'page', { least: 1, most: 1_000_000, otherwise: 1 });
  const results = sorted.slice((at - 1) * pageSize, at * pageSize).map(({ item }) => item);
  return ok({
    results,
    links: { next: null, previous: null },
    page_size: pageSize,
    count: results.length,
    total: found.length,
  });
}

function postOf(offer: OfferedFilm): Post {
  const { movie, video, imdbId, quality } = offer;
  const random = seededRandom(seedOf('post', movie.id));
  const [pid, eid] = [random.between(100_000, 5_000_000), random.text('0123456789abcdef', 6)];
  const year = movie.releaseDate.slice(0, 4);
  const name = `${movie.title.en.replaceAll(' ', '.')}.${year}.${quality}.WEB.x264`;
  return {
    offer,
    item: {
      pk: eid,
      n: name,
      a: added,
      c: 'Movies',
      s: video.size,
      t: null,
      u: 'miauflix',
      se: 1,
      le: 0,
      i: imdbId,
      h: video.infoHash,
      tg: [],
    },
    detail: {
      eid,
      pid,
      category: categoryMovies,
      category_str: 'Movies',
      type: 'Movie',
      genre: genresOf(offer),
      status: null,
      name,
      short_name: movie.title.en,
      num_files: 1,
      size: video.size,
      size_char: `${(video.size / 2 ** 20).toFixed(1)} MB`,
      thumbnail: null,
      seeders: 1,
      leechers: 0,
      username: 'miauflix',
      downloads: 0,
      added,
      descr: null,
      imdb: imdbId,
      language: movie.originalLanguage,
      info_hash: video.infoHash,
      textlanguage: null,
      trailer: null,
      season: 0,
      episode: 0,
      timestamp: new Date(added * 1000).toISOString(),
      last_checked: new Date(added * 1000).toISOString(),
      files: [{ name: video.name, size: video.size, full_location: video.name }],
      trackers: [],
      has_torrent: true,
      images: [],
      is_recomended: false,
      source: '1',
      source_list: ['1'],
      extra_data: { pending_torrent: false },
      upvotes: 0,
      downvotes: 0,
      report_count: 0,
      comment_count: 0,
      imdb_data: movie.id,
    },
  };
}

function filmOf(offer: OfferedFilm): Record<string, unknown> {
  const { movie, imdbId, tmdbId } = offer;
  const random = seededRandom(seedOf('rarbg film', movie.id));
  const [year = 0, month = 0, day = 0] = movie.releaseDate.split('-').map(Number);
  const actors = [inventName(random), inventName(random), inventName(random)];
  const director = inventName(random);
  const where = { cca2: movie.countries[0] ?? 'US', country: movie.countries[0] ?? 'US' };
  return {
    imdb_id: imdbId,
    tmdb_id: tmdbId,
    name: movie.title.en,
    content_type: 'movie',
    thumbnail: movie.posterPath,
    image: movie.backdropPath,
    award: { wins: 0, nominations: 0 },
    genre_list: genresOf(offer),
    genre: genresOf(offer).join(', '),
    theme_list: [],
    release_detailed: {
      day,
      date: `${movie.releaseDate}T00:00:00.000Z`,
      year,
      month,
      originLocations: [where],
      releaseLocation: where,
    },
    spoken_languages: [{ id: movie.originalLanguage, language: movie.originalLanguage }],
    actors,
    top_credits: [{ id: 'director', name: 'Director', credits: [director] }],
    directors: [director],
    runtime: String(movie.runtime * 60),
    rating: String(Math.round(movie.voteAverage * 10) / 10),
    rating_count: movie.voteCount,
    director,
    cast: actors.join(', '),
    plot: movie.overview.en,
    budget: movie.budget,
    video_list: [],
    rott_url: null,
    rott_score_official: 0,
    rott_score_audience: 0,
    mpa_rating: null,
    critics_consensus: null,
    is_recomended: false,
    has_post: true,
    updated_at: new Date(added * 1000).toISOString(),
    created_at: new Date(added * 1000).toISOString(),
  };
}

function genresOf({ movie }: OfferedFilm): string[] {
  return movieGenres.filter(({ id }) => movie.genreIds.includes(id)).map(({ name }) => name.en);
}

function page(status: number, title: string): ApiAnswer {
  const headers = { 'Content-Type': 'text/html; charset=utf-8' };
  return { status, body: `<!DOCTYPE html><title>${title}</title>`, headers };
}
