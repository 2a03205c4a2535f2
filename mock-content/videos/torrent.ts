import createTorrent from 'create-torrent';
import parseTorrent from 'parse-torrent';

export interface TorrentFile {
  /** Absolute path of the file. */
  readonly path: string;
  /** The name in the torrent, and so part of its info hash. */
  readonly name: string;
  /** Bytes. */
  readonly pieceLength: number;
}

const creationDate = new Date('2026-01-01T00:00:00Z');

/**
 * The `.torrent` of a file: not private, each tracker in a tier of its own, the same bytes for the same file
 * and trackers.
 */
export async function torrentOf(file: TorrentFile, announce: readonly string[]): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const options = {
    name: file.name,
    pieceLength: file.pieceLength,
    // an empty list is needed too: without one, public trackers are put in
    announceList: announce.map((tracker) => [tracker]),
    creationDate,
    createdBy: 'miauflix-infra',
  };
  createTorrent(file.path, options, (error, torrent) => {
    if (error) reject(error);
    else resolve(torrent);
  });
  return await promise;
}

export interface TorrentIdentity {
  /** Lower-case hex. */
  readonly infoHash: string;
  /** The SHA-1 of each piece in order, 40 lower-case hex digits each. */
  readonly pieces: string;
}

/** The parts of a torrent by which the manifest knows a video. */
export async function identityOf(torrent: Uint8Array): Promise<TorrentIdentity> {
  const { infoHash, pieces } = await parseTorrent(torrent);
  return { infoHash, pieces: pieces.join('') };
}
