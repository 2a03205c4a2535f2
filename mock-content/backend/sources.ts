import type { Log } from '../../kit/log.ts';

import type { Database } from './database.ts';
import type { SourceRow } from './entities.ts';
import { BadRequestError, labelOf, type SourceRequest } from './source-request.ts';
import { fetchTorrentFile } from './torrent-file-fetch.ts';
import { filmOf, parseTorrentFile, TorrentError, type TorrentSource } from './torrent-source.ts';
import type { Torrents } from './torrents.ts';

/** A video that can be streamed. */
export interface Source {
  readonly id: string;
  readonly infoHash: string;
  readonly name: string;
  /** Of the film's file in the torrent, once it is known. */
  readonly fileName: string | undefined;
  readonly size: number | undefined;
  readonly torrent: TorrentSource;
}

export interface Sources {
  /** `isNew` is false when it was there already; what was not known of it is added. */
  add(request: SourceRequest, signal: AbortSignal): Promise<{ source: Source; isNew: boolean }>;
  all(): Promise<Source[]>;
  find(id: string): Promise<Source | undefined>;
  /** Takes the torrent and its data too; false when there was none. */
  remove(id: string): Promise<boolean>;
  /** Remembers what peers told of it: its file, its size, and the .torrent file that saves asking again. */
  learn(source: Source, film: LearntFilm): Promise<Source>;
}

export interface LearntFilm {
  readonly name: string;
  readonly size: number;
  readonly torrentFile: Uint8Array;
}

export interface SourcesOptions {
  readonly database: Database;
  readonly torrents: Torrents;
  /** Used beside those of a source. */
  readonly trackers: readonly string[];
  readonly log: Log;
}

/** The id of a source is its info hash in lower case: the same torrent is the same source, for ever. */
const idPattern = /^[0-9a-f]{40}$/i;

export function openSources({ database, torrents, trackers, log }: SourcesOptions): Sources {
  const sourceOf = (row: SourceRow): Source => ({
    id: row.infoHash,
    infoHash: row.infoHash,
    name: row.name,
    fileName: row.fileName ?? undefined,
    size: row.size ?? undefined,
    torrent: {
      infoHash: row.infoHash,
      torrentFile: row.torrentFile ?? undefined,
      trackers: [...trackers, ...(JSON.parse(row.trackers) as string[])],
    },
  });

  const add: Sources['add'] = async (request, signal) => {
    const file = await torrentFileOf(request, signal, log);
    const infoHash = file?.infoHash ?? request.infoHash;
    if (infoHash === undefined) throw new BadRequestError({ infoHash: 'is needed' });
    const known = await database.source(infoHash);
    const earlier = known === undefined ? [] : (JSON.parse(known.trackers) as string[]);
    const row: SourceRow = {
      infoHash,
      name: known?.name ?? request.name ?? labelOf(file?.name) ?? infoHash,
      fileName: known?.fileName ?? file?.name ?? null,
      size: known?.size ?? file?.size ?? null,
      torrentFile: known?.torrentFile ?? file?.bytes ?? null,
      trackers: JSON.stringify([...new Set([...earlier, ...request.trackers])]),
      createdAt: known?.createdAt ?? new Date(),
    };
    await database.saveSource(row);
    return { source: sourceOf(row), isNew: known === undefined };
  };

  // one after the other: two requests for the same torrent must not both be the first
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return await mine;
  };

  return {
    add: async (request, signal) => await inTurn(async () => await add(request, signal)),
    all: async () => (await database.sources()).map(sourceOf),
    find: async (id) => {
      if (!idPattern.test(id)) return undefined;
      const row = await database.source(id.toLowerCase());
      return row && sourceOf(row);
    },
    remove: async (id) =>
      await inTurn(async () => {
        if (!idPattern.test(id)) return false;
        const removed = await database.removeSource(id.toLowerCase());
        if (removed) await torrents.remove(id);
        return removed;
      }),
    learn: async (source, { name, size, torrentFile }) =>
      await inTurn(async () => {
        const row = await database.source(source.infoHash);
        // removed by somebody in between: it must not come back
        if (row === undefined) return source;
        const learnt = { ...row, fileName: name, size, torrentFile };
        await database.saveSource(learnt);
        return sourceOf(learnt);
      }),
  };
}

interface KnownTorrentFile {
  readonly infoHash: string;
  readonly name: string;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** With an info hash at hand the file is only a shortcut: where it cannot be had, peers are asked. */
async function torrentFileOf(
  { torrentUrl, infoHash }: SourceRequest,
  signal: AbortSignal,
  log: Log,
): Promise<KnownTorrentFile | undefined> {
  if (torrentUrl === undefined) return undefined;
  let file: KnownTorrentFile;
  try {
    const bytes = await fetchTorrentFile(torrentUrl, signal);
    const parsed = await parseTorrentFile(bytes);
    const film = filmOf(parsed.files);
    file = { infoHash: parsed.infoHash, name: film.name, size: film.length, bytes };
  } catch (error) {
    if (error instanceof TorrentError) throw new BadRequestError({ torrentUrl: error.message });
    if (infoHash === undefined) throw error;
    log.warn('going on without the .torrent file', { torrentUrl, reason: (error as Error).message });
    return undefined;
  }
  if (infoHash !== undefined && file.infoHash !== infoHash) {
    throw new BadRequestError({ torrentUrl: `leads to the torrent ${file.infoHash}, not ${infoHash}` });
  }
  return file;
}
