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

/** The `.torrent` of a file: not private, the same bytes for the same file and trackers. */
export async function torrentOf(file: TorrentFile, announce: readonly string[]): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const options = { name: file.name, pieceLength: file.pieceLength, announce: [...announce], creationDate };
  createTorrent(file.path, { ...options, createdBy: 'miauflix-infra' }, (error, torrent) => {
    if (torrent === undefined) reject(error ?? new Error(`No torrent was made of ${file.path}`));
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
  const { infoHash, pieces = [] } = await parseTorrent(torrent);
  return { infoHash, pieces: pieces.join('') };
}
