import * as v from 'valibot';

import { ConfigurationError } from '../../kit/errors.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';
import { sourceQualities, streamQualities } from '../../mock-content/released/source-columns.ts';

import { AnswerError } from './ask-json.ts';
import type { Backend, BackendNumbers, Source, StreamRequest, WantedSource } from './backend.ts';
import type { BackendConnection, OfferedSource } from './connection.ts';
import { refuseOtherKind } from './detect-kind.ts';
import { insertStatements, inventedTmdbId, removeStatements, runStatements } from './miauflix-database.ts';
import { MiauflixSession } from './miauflix-session.ts';

const lacks: Backend['lacks'] = {
  removeSource: 'the released backend has no request that removes a source',
  numbers: 'the released backend tells no numbers of its torrents, viewers or memory',
  unseededSource:
    'a source of the released backend needs its .torrent file, and of a torrent that nobody seeds there is none',
};

/** A search and then the fetch of a .torrent file may each take a request’s time; so many deadlines are given to both. */
const discoveryDeadlines = 3;
const discoveryIntervalMs = 250;
const largestTorrentFile = 4 * 2 ** 20;

const healthShape = v.object({ status: v.literal('ok') });
const listsShape = v.array(v.object({ slug: v.string() }));
const listShape = v.object({
  results: v.array(v.unknown()),
  /** Of all pages, where a list has several. */
  total: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
});
const movieShape = v.object({
  sources: v.optional(
    v.array(
      v.object({
        quality: v.nullable(v.picklist(sourceQualities)),
        size: v.number(),
        hasDataFile: v.boolean(),
      }),
    ),
    [],
  ),
});
const streamingKeyShape = v.object({
  streamingKey: v.pipe(v.string(), v.minLength(1), v.maxLength(4096)),
  quality: v.nullable(v.string()),
});

const qualityShape = v.picklist(['auto', ...streamQualities]);

/** The released backend: `/api/...`, a session, a streaming key for each play. */
export class MiauflixBackend implements Backend {
  readonly kind = 'miauflix';
  readonly lacks = lacks;
  /** An unknown streaming key is a right that one does not have, rather than a thing that is not there. */
  readonly unknownStatuses = [401, 403, 404];
  readonly url: string;
  readonly #connection: BackendConnection;
  readonly #session: MiauflixSession;
  readonly #inserted = new Set<string>();

  constructor(connection: BackendConnection) {
    this.url = connection.url;
    this.#connection = connection;
    this.#session = new MiauflixSession(connection);
    if (connection.database !== undefined) this.#session.hide(connection.database.sourceKey);
  }

  async prepare(signal: AbortSignal): Promise<void> {
    try {
      await this.#session.login(signal);
    } catch (error) {
      await refuseOtherKind(this.kind, error, this.#connection, signal);
      throw error;
    }
  }

  /** Looks at the type and at the content: `/health` of this backend is a page, and green whatever happens. */
  async checkHealth(signal: AbortSignal): Promise<void> {
    await this.#session.askAsAnybody({ path: '/api/health', signal }, healthShape);
  }

  async addSource(source: WantedSource, signal: AbortSignal): Promise<Source> {
    const { database } = this.#connection;
    if (database === undefined) return await this.#discover(source, signal);
    const torrentFile = await this.#torrentFile(source, signal);
    const statements = insertStatements(source, torrentFile, database.sourceKey);
    this.#inserted.add(source.infoHash);
    await runStatements(database.file, statements);
    await this.#expectReadable(source, database.file, signal);
    return { id: `${inventedTmdbId(source.infoHash)}/auto`, infoHash: source.infoHash };
  }

  removeSource(): Promise<void> {
    return Promise.reject(new Error(lacks.removeSource));
  }

  async play({ id }: Source, signal: AbortSignal): Promise<StreamRequest> {
    const [tmdbId = '', asked = ''] = id.split('/');
    const quality = v.parse(qualityShape, asked);
    const answer = await this.#session.ask(
      { method: 'POST', path: `/api/movies/${tmdbId}/${quality}`, signal },
      streamingKeyShape,
    );
    this.#session.hide(answer.streamingKey);
    if (quality !== 'auto' && answer.quality !== quality) {
      throw new Error(
        `The backend streams ${answer.quality ?? 'no known quality'} where ${quality} was asked for.`,
      );
    }
    return this.#streamOf(answer.streamingKey, quality);
  }

  playUnknown(): Promise<StreamRequest> {
    return Promise.resolve(this.#streamOf('no-such-streaming-key-0123456789abcdef', 'auto'));
  }

  async lists(signal: AbortSignal): Promise<readonly string[]> {
    const lists = await this.#session.ask({ path: '/api/lists', signal }, listsShape);
    return lists.map(({ slug }) => slug);
  }

  async listSize(slug: string, signal: AbortSignal): Promise<number> {
    const path = `/api/list/${encodeURIComponent(slug)}`;
    const { results, total } = await this.#session.ask({ path, signal }, listShape);
    return total ?? results.length;
  }

  numbers(): Promise<BackendNumbers> {
    const unknown = {
      torrents: undefined,
      viewers: undefined,
      residentBytes: undefined,
      storedBytes: undefined,
    };
    return Promise.resolve(unknown);
  }

  async close(): Promise<void> {
    const { database } = this.#connection;
    const inserted = [...this.#inserted];
    this.#inserted.clear();
    if (database === undefined || inserted.length === 0) return;
    await runStatements(database.file, inserted.flatMap(removeStatements));
  }

  /** Takes back what the backend cannot read, and says what that means. */
  async #expectReadable(source: WantedSource, databaseFile: string, signal: AbortSignal): Promise<void> {
    const path = moviePath(inventedTmdbId(source.infoHash));
    try {
      const { sources } = await this.#session.ask({ path, signal }, movieShape);
      if (sources.some(({ hasDataFile }) => hasDataFile)) return;
    } catch (error) {
      if (!(error instanceof AnswerError && error.status === 500)) throw error;
    }
    this.#inserted.delete(source.infoHash);
    await runStatements(databaseFile, removeStatements(source.infoHash));
    throw new ConfigurationError(
      `The backend at ${this.url} does not read what was written into its database for ${source.name}: ` +
        'the database and the SOURCE_SECURITY_KEY must be its own.',
    );
  }

  #streamOf(key: string, quality: string): StreamRequest {
    const query = new URLSearchParams({ quality, hevc: 'true' });
    return { url: `${this.url}/api/stream/${encodeURIComponent(key)}?${query.toString()}`, headers: {} };
  }

  /** Waits until the backend has found, by itself, the film under which the source is offered. */
  async #discover(source: WantedSource, signal: AbortSignal): Promise<Source> {
    const { tmdbId, quality } = await this.#offerOf(source);
    const path = moviePath(tmdbId);
    await waitUntil(
      `the backend's discovery of ${source.name}`,
      async (inTime) => {
        const { sources } = await this.#session.ask({ path, signal: inTime }, movieShape);
        if (sources.length === 0) return new NotYet('the film has no sources yet');
        const found = sources.filter((candidate) => candidate.quality === quality);
        if (found.length === 0) return new NotYet(`none of its ${sources.length} sources is ${quality}`);
        if (!found.some(({ hasDataFile }) => hasDataFile))
          return new NotYet('its .torrent file is not there yet');
        return true;
      },
      {
        deadlineMs: this.#connection.deadlineMs * discoveryDeadlines,
        intervalMs: discoveryIntervalMs,
        signal,
      },
    );
    return { id: `${tmdbId}/${quality}`, infoHash: source.infoHash };
  }

  async #offerOf({ infoHash, name }: WantedSource): Promise<OfferedSource> {
    const known = infoHash.toLowerCase();
    const offers = this.#connection.offers ?? (await standInOffers());
    const offer = offers.find((candidate) => candidate.infoHash === known);
    if (offer !== undefined) return offer;
    throw new Error(
      `No film of the stand-ins offers ${name} (${known}), so the backend cannot discover it; ` +
        'such a source gets in through its database alone.',
    );
  }

  async #torrentFile({ name, torrentUrl }: WantedSource, signal: AbortSignal): Promise<Buffer> {
    if (torrentUrl === undefined) throw new Error(`${name}: ${lacks.unseededSource ?? ''}`);
    const { http, deadlineMs } = this.#connection;
    const { status, body } = await http.request(torrentUrl, { deadlineMs, signal });
    if (status !== 200 || body.length === 0 || body.length > largestTorrentFile) {
      throw new Error(`The .torrent file of ${name} is answered with ${status} and ${body.length} bytes.`);
    }
    return body;
  }
}

function moviePath(tmdbId: number): string {
  return `/api/movies/${tmdbId}?includeSources=true`;
}

/** Loaded only when something has to be discovered: the stand-ins' catalogue is large. */
async function standInOffers(): Promise<OfferedSource[]> {
  const { offeredFilms } = await import('../../mock-content/apis/offers.ts');
  return offeredFilms.map(({ video, tmdbId, quality }) => ({
    infoHash: video.infoHash,
    tmdbId,
    quality: qualityWords[quality],
  }));
}

const qualityWords = { '720p': 'HD', '1080p': 'FHD', '2160p': '4K' } as const;
