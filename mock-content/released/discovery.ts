import * as v from 'valibot';

import { pause } from '../../kit/deadline.ts';
import { reasonOf } from '../../kit/errors.ts';
import type { Log } from '../../kit/log.ts';

import type { MovieRow } from './schema.ts';
import type { SourceQuality, SourceType, VideoCodec } from './source-columns.ts';
import type { MovieSource, NewSource, Sources } from './sources.ts';

/** How long a viewer's request waits for a search; the search itself goes on. */
const patienceMs = 1200;
const requestDeadlineMs = 10_000;
const largestTorrentFile = 4 * 2 ** 20;

const ytsAnswer = v.object({
  status: v.literal('ok'),
  data: v.object({
    movie_count: v.number(),
    movies: v.optional(
      v.array(
        v.object({
          torrents: v.array(
            v.object({
              url: v.string(),
              hash: v.string(),
              quality: v.string(),
              type: v.optional(v.string(), ''),
              video_codec: v.optional(v.string(), ''),
              bit_depth: v.optional(v.string(), ''),
              size_bytes: v.number(),
              seeds: v.optional(v.number(), 0),
              peers: v.optional(v.number(), 0),
            }),
          ),
        }),
      ),
      [],
    ),
  }),
});

type YtsTorrent = NonNullable<v.InferOutput<typeof ytsAnswer>['data']['movies']>[number]['torrents'][number];

/**
 * Looks for sources of a movie at YTS, and then for their .torrent files. As in the released backend, any
 * error of YTS sends it to mirrors for good: this stand-in, which leaves no loopback, then finds nothing more.
 */
export class Discovery {
  readonly #ytsUrl: string;
  readonly #sources: Sources;
  readonly #log: Log;
  readonly #stopped = new AbortController();
  readonly #searches = new Map<number, Promise<void>>();
  readonly #fetching = new Map<number, Promise<void>>();
  #ytsLost = false;

  constructor(ytsUrl: string, sources: Sources, log: Log) {
    this.#ytsUrl = ytsUrl;
    this.#sources = sources;
    this.#log = log;
  }

  /** The movie's sources; when it has none, those that a search finds in time. */
  async sourcesOf(movie: MovieRow): Promise<MovieSource[]> {
    const known = await this.#sources.ofMovie(movie.id);
    if (known.length > 0 || movie.imdbId === null) {
      this.#fetchMissingFiles(known);
      return known;
    }
    const search = this.#searches.get(movie.id) ?? this.#search(movie.id, movie.imdbId);
    this.#searches.set(movie.id, search);
    const patience = new AbortController();
    const waited = pause(patienceMs, patience.signal).catch(() => undefined);
    await Promise.race([search, waited]);
    patience.abort();
    return await this.#sources.ofMovie(movie.id);
  }

  async stop(): Promise<void> {
    this.#stopped.abort(new Error('the backend stops'));
    await Promise.all([...this.#searches.values(), ...this.#fetching.values()]);
  }

  async #search(movieId: number, imdbId: string): Promise<void> {
    try {
      if (this.#ytsLost) return;
      const torrents = await this.#askYts(imdbId);
      await this.#sources.add(torrents.map((torrent) => newSource(torrent, movieId)));
      this.#fetchMissingFiles(await this.#sources.ofMovie(movieId));
    } catch (error) {
      this.#log.error('the search for sources failed', { imdbId, reason: reasonOf(error) });
    } finally {
      this.#searches.delete(movieId);
    }
  }

  async #askYts(imdbId: string): Promise<readonly YtsTorrent[]> {
    const query = new URLSearchParams({ query_term: imdbId, page: '1', limit: '20' });
    try {
      const answer = await fetch(`${this.#ytsUrl}/api/v2/list_movies.json?${query.toString()}`, {
        signal: this.#deadline(),
      });
      if (!answer.ok) throw new Error(`YTS answered ${answer.status}`);
      const { data } = v.parse(ytsAnswer, await answer.json());
      return data.movies[0]?.torrents ?? [];
    } catch (error) {
      this.#ytsLost = true;
      throw error;
    }
  }

  #fetchMissingFiles(sources: readonly MovieSource[]): void {
    for (const { id, file, url } of sources) {
      if (file !== null || url === null || this.#fetching.has(id)) continue;
      const work = this.#fetchFile(id, url)
        .catch((error: unknown) => {
          this.#log.warn('no .torrent file', { source: id, reason: reasonOf(error) });
        })
        .finally(() => this.#fetching.delete(id));
      this.#fetching.set(id, work);
    }
  }

  async #fetchFile(id: number, url: string): Promise<void> {
    const answer = await fetch(url, { signal: this.#deadline() });
    const type = answer.headers.get('content-type') ?? 'none';
    const length = Number(answer.headers.get('content-length') ?? 0);
    if (!answer.ok || !type.startsWith('application/x-bittorrent') || length > largestTorrentFile) {
      await answer.body?.cancel();
      throw new Error(`the answer is ${answer.status} with ${type} of ${length} bytes`);
    }
    await this.#sources.setFile(id, await answer.bytes());
  }

  #deadline(): AbortSignal {
    return AbortSignal.any([this.#stopped.signal, AbortSignal.timeout(requestDeadlineMs)]);
  }
}

const qualities: Readonly<Record<string, SourceQuality>> = {
  '480p': 'SD',
  '720p': 'HD',
  '1080p': 'FHD',
  '1440p': '2K',
  '2160p': '4K',
  '4320p': '8K',
  '3D': '3D',
};

function newSource(torrent: YtsTorrent, movieId: number): NewSource {
  return {
    movieId,
    infoHash: torrent.hash,
    magnet: `magnet:?xt=urn:btih:${torrent.hash}`,
    url: torrent.url,
    quality: qualities[torrent.quality] ?? null,
    size: torrent.size_bytes,
    videoCodec: codecOf(torrent),
    broadcasters: torrent.seeds,
    watchers: torrent.peers,
    sourceType: typeOf(torrent.type),
    directory: 'YTS',
  };
}

function codecOf({ video_codec: codec, bit_depth: depth }: YtsTorrent): VideoCodec | null {
  if (/^(x264|h\.?264)$/i.test(codec)) return 'X264';
  if (/^(x265|h\.?265|hevc)$/i.test(codec)) return depth === '10' ? 'X265_10BIT' : 'X265';
  return null;
}

function typeOf(type: string): SourceType | null {
  if (/^blu-?ray$/i.test(type)) return 'BLURAY';
  return /^web/i.test(type) ? 'WEB' : null;
}
