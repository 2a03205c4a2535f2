import { stat } from 'node:fs/promises';

import type WebTorrent from 'webtorrent';
import type { Torrent } from 'webtorrent';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';
import type { Log } from '../../kit/log.ts';
import type { SeededFile } from '../contracts.ts';
import { torrentOf } from '../videos/torrent.ts';

import { announceUntilKnown, reachable, watchAnnouncements, type Announcements } from './announcements.ts';
import { SeededFileStore, type Serving } from './seeded-file.ts';

/** A file that peers can have. */
export interface Seeded {
  readonly torrent: Torrent;
  readonly torrentFile: Uint8Array;
  readonly announcements: Announcements;
  /** What is wrong with it, in words; empty when peers get it, whole and right. */
  problems(): Promise<string[]>;
}

export interface SeedingOptions {
  readonly client: WebTorrent;
  readonly file: SeededFile;
  readonly announce: readonly string[];
  readonly webrtc: boolean;
  readonly serving: Serving;
  readonly log: Log;
}

/** Peers that may download one torrent at the same time: all of them. */
const uploads = 1000;

/**
 * Makes the torrent of a file and shares it. Making it reads and hashes every piece, so what the torrent says
 * is what the file holds, and webtorrent need not hash it again.
 */
export async function seed({
  client,
  file,
  announce,
  webrtc,
  serving,
  log,
}: SeedingOptions): Promise<Seeded> {
  const before = await statOf(file.path);
  const torrentFile = await torrentOf(file, announce);
  const torrent = await added(client, torrentFile, file.path, before.size, serving);
  torrent.on('warning', (warning: Error) => {
    log.warn('trouble with a tracker or a peer', { torrent: file.name, reason: warning.message });
  });
  let failure: string | undefined;
  torrent.on('error', (error: Error) => {
    failure = error.message;
    log.error('a torrent failed', { torrent: file.name, reason: error.message });
  });
  const announcements = watchAnnouncements(torrent, reachable(announce, webrtc));
  announceUntilKnown(torrent, announcements);
  return {
    torrent,
    torrentFile,
    announcements,
    problems: async () => {
      if (failure !== undefined) return [`${file.name} is not seeded: ${failure}`];
      return [...(await changes(file, before)), ...announcements.problems()];
    },
  };
}

async function added(
  client: WebTorrent,
  torrentFile: Uint8Array,
  file: string,
  length: number,
  serving: Serving,
): Promise<Torrent> {
  const ready = Promise.withResolvers<Torrent>();
  const torrent = client.add(torrentFile, {
    store: SeededFileStore,
    storeOpts: { file, length, serving },
    // a cached piece would outlive a change of what is served, and the system caches the file anyway
    storeCacheSlots: 0,
    skipVerify: true,
    uploads,
    getAnnounceOpts: offersAtFirst(),
  });
  const onError = (error: Error): void => {
    ready.reject(error);
  };
  torrent.once('error', onError);
  torrent.once('ready', () => {
    torrent.off('error', onError);
    ready.resolve(torrent);
  });
  return await ready.promise;
}

/**
 * Looks for peers over WebRTC with the first announce alone; from then on they find the seeder. When it went
 * on making offers, one would now and then cross a peer's own: each side then keeps the connection that the
 * other one drops, and both wait 25 s for it. (Over HTTP and UDP, 0 is the tracker's own number.)
 */
function offersAtFirst(): () => { numwant?: number } {
  let announces = 0;
  return () => {
    announces += 1;
    return announces === 1 ? {} : { numwant: 0 };
  };
}

interface FileState {
  readonly size: number;
  readonly mtimeMs: number;
}

async function statOf(path: string): Promise<FileState> {
  try {
    const { size, mtimeMs } = await stat(path);
    if (size === 0) throw new Error('it is empty');
    return { size, mtimeMs };
  } catch (error) {
    throw new ConfigurationError(`${path} cannot be seeded`, { cause: error });
  }
}

async function changes({ path, name }: SeededFile, before: FileState): Promise<string[]> {
  try {
    const { size, mtimeMs } = await stat(path);
    if (size === before.size && mtimeMs === before.mtimeMs) return [];
    return [`${name} has changed since it was hashed`];
  } catch (error) {
    return [`${name} cannot be read: ${reasonOf(error)}`];
  }
}
