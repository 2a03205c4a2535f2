import { join } from 'node:path';

import { reasonOf } from '../../kit/errors.ts';
import type { Log } from '../../kit/log.ts';
import { createClient } from '../swarm/client.ts';

import { untilAborted } from './abortable.ts';
import { planRoom, type DiskUse } from './disk-room.ts';
import { openDownloads } from './downloads.ts';
import { openTorrent, type OpenTorrent, type OpeningTorrent } from './open-torrent.ts';
import type { TorrentSource } from './torrent-source.ts';

export type { TorrentSource } from './torrent-source.ts';
export { TorrentError } from './torrent-source.ts';

export interface TorrentsOptions {
  /** Where peers may connect to: `127.0.0.1`, or `0.0.0.0` in a test network of its own. */
  readonly host: string;
  /** Downloads go into its folder `downloads`. */
  readonly dataFolder: string;
  /** Most bytes that downloads may hold on disk. */
  readonly diskLimit: number;
  /** A torrent that nobody used for this long leaves its swarm; what is stored stays. */
  readonly idleMs: number;
  readonly log: Log;
}

/** One user's hold on a torrent; as long as it lasts, the torrent stays. */
export interface Lease {
  readonly infoHash: string;
  /** Name of the film's file, as the torrent has it: a stranger's words. */
  readonly name: string;
  /** Bytes of the film. */
  readonly size: number;
  /** The .torrent file: whoever keeps it need not ask peers for it again. */
  readonly torrentFile: Uint8Array;
  /**
   * Bytes `start` to `end` of the film, both included, in order and each verified. Fetches little more than
   * is read. Throws when the signal fires or the torrent goes; it waits for peers as long as it takes.
   */
  read(start: number, end: number, signal: AbortSignal): AsyncGenerator<Uint8Array, void, undefined>;
  /** Gives it back; twice does no harm. */
  release(): void;
}

export interface TorrentCounts {
  /** Torrents that take part in their swarms. */
  readonly torrents: number;
  readonly leases: number;
  readonly storedBytes: number;
}

/** Torrents that are streamed from: each opened once, however many use it. */
export interface Torrents {
  /**
   * Opens the source's torrent, or joins those who have it open, and waits until its metadata is known.
   * @throws DiskFullError, TorrentError, and the signal's reason when it fires first
   */
  use(source: TorrentSource, signal: AbortSignal): Promise<Lease>;
  counts(): TorrentCounts;
  /** Takes the torrent from whoever uses it, and its data from the disk. */
  remove(infoHash: string): Promise<void>;
  /** Why nothing can be streamed any more; undefined while all is well. */
  fault(): string | undefined;
  stop(): Promise<void>;
}

/** What is watched at this moment leaves no room for one more torrent. */
export class DiskFullError extends Error {
  override readonly name = 'DiskFullError';
}

const clientOptions = {
  torrentPort: 0,
  webrtc: false,
  // over uTP WebTorrent waits up to 40 s for a peer that has TCP alone
  utp: false,
  plain: true,
  uploadLimit: 0,
  downloadLimit: 0,
  maxConns: 55,
} as const;

/** A torrent that takes part in its swarm, or is about to. */
interface Entry {
  readonly infoHash: string;
  readonly opening: Promise<OpeningTorrent>;
  open: OpenTorrent | undefined;
  leases: number;
  idle: NodeJS.Timeout | undefined;
}

/** What is known of a torrent's data, whether it is open or not. */
interface Kept {
  bytes: number;
  lastUsed: number;
  reserved: number | undefined;
}

export async function openTorrents(options: TorrentsOptions): Promise<Torrents> {
  const { log } = options;
  const downloads = await openDownloads(join(options.dataFolder, 'downloads'));
  const swarm = await createClient({ ...clientOptions, host: options.host }, log);
  const { client } = swarm;
  const entries = new Map<string, Entry>();
  const kept = new Map<string, Kept>();
  /** Torrents that are being closed; the same one opens again only after that. */
  const leaving = new Map<string, Promise<void>>();
  let leases = 0;
  let stopping: Promise<void> | undefined;
  for (const { infoHash, bytes, lastUsed } of downloads.left) {
    kept.set(infoHash, { bytes, lastUsed, reserved: undefined });
  }

  const keptOf = (infoHash: string): Kept => {
    const known = kept.get(infoHash) ?? { bytes: 0, lastUsed: Date.now(), reserved: undefined };
    kept.set(infoHash, known);
    return known;
  };

  const open = async (source: TorrentSource, infoHash: string): Promise<OpeningTorrent> => {
    await leaving.get(infoHash);
    return await openTorrent({
      client,
      source,
      contentFile: await downloads.prepare(infoHash),
      known: await downloads.takePieces(infoHash),
      onStored: (bytes) => {
        keptOf(infoHash).bytes += bytes;
      },
      onWarning: (reason) => {
        log.warn('a torrent goes on with a problem', { infoHash, reason });
      },
    });
  };

  const entryOf = (source: TorrentSource): Entry => {
    const infoHash = source.infoHash.toLowerCase();
    const known = entries.get(infoHash);
    if (known !== undefined) return known;
    const opening = open(source, infoHash);
    const entry: Entry = { infoHash, opening, open: undefined, leases: 0, idle: undefined };
    entries.set(infoHash, entry);
    const forget = (): void => {
      clearTimeout(entry.idle);
      if (entries.get(infoHash) === entry) entries.delete(infoHash);
    };
    opening.then(({ gone }) => {
      gone.addEventListener('abort', forget, { once: true });
    }, forget);
    return entry;
  };

  /** Takes a torrent out of its swarm at once; `data` says what becomes of what it stored. */
  const close = async (infoHash: string, data: 'keep' | 'remove'): Promise<void> => {
    const entry = entries.get(infoHash);
    entries.delete(infoHash);
    clearTimeout(entry?.idle);
    const work = closeEntry(leaving.get(infoHash), entry, async (pieces) => {
      if (data === 'remove') {
        await downloads.remove(infoHash);
        kept.delete(infoHash);
      } else if (pieces !== undefined) {
        await downloads.savePieces(infoHash, pieces);
      }
    });
    leaving.set(infoHash, work);
    try {
      await work;
    } finally {
      if (leaving.get(infoHash) === work) leaving.delete(infoHash);
    }
  };

  const makeRoom = async (infoHash: string, size: number): Promise<void> => {
    const uses = [...kept].map(([hash, use]): DiskUse => ({ infoHash: hash, ...use }));
    const plan = planRoom(uses, { infoHash, size }, options.diskLimit);
    if (plan.kind === 'full') {
      throw new DiskFullError(
        `The disk's limit of ${options.diskLimit} bytes is ${plan.missing} too low for one more torrent.`,
      );
    }
    keptOf(infoHash).reserved = size;
    for (const drop of plan.drop) log.info('a torrent makes room on the disk', { infoHash: drop });
    await Promise.all(plan.drop.map(async (drop) => await close(drop, 'remove')));
  };

  const giveBack = (entry: Entry): void => {
    entry.leases -= 1;
    leases -= 1;
    if (entry.leases > 0 || entries.get(entry.infoHash) !== entry) return;
    const use = keptOf(entry.infoHash);
    use.reserved = undefined;
    use.lastUsed = Date.now();
    entry.idle = setTimeout(() => {
      close(entry.infoHash, 'keep').catch((error: unknown) => {
        log.error('an idle torrent was not closed', { infoHash: entry.infoHash, reason: reasonOf(error) });
      });
    }, options.idleMs);
  };

  const use = async (source: TorrentSource, signal: AbortSignal): Promise<Lease> => {
    if (stopping !== undefined) throw new Error('streaming has stopped');
    const entry = entryOf(source);
    clearTimeout(entry.idle);
    entry.leases += 1;
    leases += 1;
    try {
      const opening = await untilAborted(entry.opening, signal);
      const torrent = await untilAborted(opening.ready, signal);
      entry.open = torrent;
      await makeRoom(entry.infoHash, torrent.wholeSize);
      return leaseOf(entry.infoHash, torrent, () => {
        giveBack(entry);
      });
    } catch (error) {
      giveBack(entry);
      throw error;
    }
  };

  const stop = async (): Promise<void> => {
    const open = [...entries.keys()];
    await Promise.allSettled(open.map(async (infoHash) => await close(infoHash, 'keep')));
    await Promise.allSettled(leaving.values());
    await swarm.stop();
  };

  return {
    use,
    counts: () => ({
      torrents: client.torrents.length,
      leases,
      storedBytes: [...kept.values()].reduce((sum, { bytes }) => sum + bytes, 0),
    }),
    remove: async (infoHash) => {
      await close(infoHash.toLowerCase(), 'remove');
    },
    fault: () => (client.destroyed && stopping === undefined ? 'the BitTorrent client has ended' : undefined),
    stop: async () => {
      stopping ??= stop();
      await stopping;
    },
  };
}

async function closeEntry(
  earlier: Promise<void> | undefined,
  entry: Entry | undefined,
  settleData: (pieces: Uint8Array | undefined) => Promise<void>,
): Promise<void> {
  await earlier?.catch(() => undefined);
  const opening = await entry?.opening.catch(() => undefined);
  const pieces = entry?.open?.pieces;
  await opening?.close();
  await settleData(pieces);
}

function leaseOf(infoHash: string, open: OpenTorrent, onRelease: () => void): Lease {
  let released = false;
  return {
    infoHash,
    name: open.name,
    size: open.size,
    torrentFile: open.torrentFile,
    read: (start, end, signal) => open.read(start, end, signal),
    release: () => {
      if (released) return;
      released = true;
      onRelease();
    },
  };
}
