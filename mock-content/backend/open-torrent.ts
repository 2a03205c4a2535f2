import type WebTorrent from 'webtorrent';
import type { ChunkStoreClass, ChunkStoreOptions, Torrent, TorrentFile } from 'webtorrent';

import { anySignal } from '../../kit/deadline.ts';

import type { KnownPieces } from './downloads.ts';
import { PieceFile } from './piece-file.ts';
import { readPieces } from './piece-reader.ts';
import { checkLayout, filmOf, torrentIdOf, TorrentError, type TorrentSource } from './torrent-source.ts';

export interface OpenTorrentOptions {
  readonly client: WebTorrent;
  readonly source: TorrentSource;
  /** The file that its verified pieces are written to. */
  readonly contentFile: string;
  readonly known: KnownPieces;
  readonly onStored: (bytes: number) => void;
  /** What a peer or a tracker did wrong; the torrent goes on. */
  readonly onWarning: (reason: string) => void;
}

/** A torrent that takes part in its swarm, with its metadata known and what was stored verified. */
export interface OpenTorrent {
  /** Of the film in it. */
  readonly name: string;
  readonly size: number;
  /** Bytes of all its files. */
  readonly wholeSize: number;
  readonly torrentFile: Uint8Array;
  /** Which pieces are stored, as a bitfield. */
  readonly pieces: Uint8Array;
  read(start: number, end: number, signal: AbortSignal): AsyncGenerator<Uint8Array, void, undefined>;
}

/** A torrent from the moment on that it looks for peers. */
export interface OpeningTorrent {
  readonly ready: Promise<OpenTorrent>;
  /** Fires, with the reason, when the torrent is gone: closed, or failed by itself. */
  readonly gone: AbortSignal;
  /** Leaves the swarm; what is stored stays. */
  close(): Promise<void>;
}

/** Adds a torrent with nothing asked for yet: readers ask for what they need. */
export async function openTorrent(options: OpenTorrentOptions): Promise<OpeningTorrent> {
  const id = await torrentIdOf(options.source);
  const gone = new AbortController();
  const ready = Promise.withResolvers<OpenTorrent>();
  // somebody may close it before anybody waits
  ready.promise.catch(() => undefined);
  const torrent = options.client.add(id, {
    store: storeIn(options.contentFile, options.onStored),
    // the pieces lie in the system's own page cache already
    storeCacheSlots: 0,
    deselect: true,
    strategy: 'sequential',
    ...startBitfield(options.known, 'pieces' in id ? id.pieces.length : undefined),
  });
  const end = (reason: Error): void => {
    gone.abort(reason);
    ready.reject(reason);
  };
  let failure: unknown;
  torrent.setMaxListeners(0);
  torrent.on('warning', (warning: unknown) => {
    options.onWarning(warning instanceof Error ? warning.message : String(warning));
  });
  torrent.on('error', (error: unknown) => {
    failure = error;
    end(new Error('the torrent failed', { cause: error }));
  });
  torrent.on('close', () => {
    end(new Error('the torrent was closed'));
  });
  torrent.once('metadata', () => {
    try {
      checkLayout(torrent);
      filmOf(torrent.files);
    } catch (error) {
      end(error instanceof Error ? error : new TorrentError(String(error)));
      torrent.destroy(null);
    }
  });
  torrent.once('ready', () => {
    if (!torrent.destroyed) ready.resolve(openOf(torrent, filmOf(torrent.files), gone.signal));
  });

  return {
    ready: ready.promise,
    gone: gone.signal,
    close: async () => {
      if (torrent.destroyed || failure !== undefined) return;
      const closed = Promise.withResolvers<undefined>();
      torrent.destroy(null, () => {
        closed.resolve(undefined);
      });
      await closed.promise;
    },
  };
}

function openOf(torrent: Torrent, film: TorrentFile, gone: AbortSignal): OpenTorrent {
  return {
    name: film.name,
    size: film.length,
    wholeSize: torrent.length,
    torrentFile: torrent.torrentFile,
    get pieces() {
      return torrent.bitfield.buffer;
    },
    read: (start, end, signal) => readPieces(torrent, film, { start, end }, anySignal(signal, gone)),
  };
}

/** With a bitfield WebTorrent hashes two stored pieces only; without one, all. */
function startBitfield(known: KnownPieces, count: number | undefined): { bitfield?: Uint8Array } {
  if (known === 'unverified' || count === undefined) return {};
  const length = Math.ceil(count / 8);
  if (known === 'none') return { bitfield: new Uint8Array(length) };
  return known.length === length ? { bitfield: known } : {};
}

function storeIn(file: string, onStored: (bytes: number) => void): ChunkStoreClass {
  return class extends PieceFile {
    constructor(chunkLength: number, { length }: ChunkStoreOptions) {
      super(chunkLength, file, length, onStored);
    }
  };
}
