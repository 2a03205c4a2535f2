import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

import bencode from 'bencode';
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
 * The `.torrent` of a file (BEP 3, 12): not private, each tracker in a tier of its own, the same bytes for the
 * same file and trackers.
 */
export async function torrentOf(file: TorrentFile, announce: readonly string[]): Promise<Uint8Array> {
  const { length, pieces } = await hashPieces(file.path, file.pieceLength);
  const [first] = announce;
  return bencode.encode({
    ...(first !== undefined && { announce: first }),
    'announce-list': announce.map((tracker) => [tracker]),
    'created by': 'miauflix-infra',
    'creation date': creationDate.getTime() / 1000,
    info: { length, name: file.name, 'piece length': file.pieceLength, pieces },
  });
}

/** The SHA-1 of each piece, one after the other; one piece is held at a time, so a large file needs no more. */
async function hashPieces(
  path: string,
  pieceLength: number,
): Promise<{ readonly length: number; readonly pieces: Uint8Array }> {
  const hashes: Buffer[] = [];
  const piece = Buffer.allocUnsafe(pieceLength);
  let length = 0;
  await using handle = await open(path);
  for (;;) {
    const filled = await fill(handle, piece);
    if (filled > 0) hashes.push(createHash('sha1').update(piece.subarray(0, filled)).digest());
    length += filled;
    if (filled < pieceLength) return { length, pieces: Buffer.concat(hashes) };
  }
}

/** Reads on until the buffer is full or the file ends. */
async function fill(handle: Awaited<ReturnType<typeof open>>, buffer: Buffer): Promise<number> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
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
