import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

import { isError, reasonOf } from '../../kit/errors.ts';

import type { Video } from './manifest.ts';

/** A piece of the torrent whose bytes are wrong: its number from 0, its first and its last byte. */
export interface WrongPiece {
  readonly index: number;
  readonly first: number;
  readonly last: number;
}

/** What a look at the whole of a file has found. */
export type Finding =
  | { readonly state: 'ok'; readonly stats: BigIntStats }
  | { readonly state: 'missing' }
  | { readonly state: 'unreadable'; readonly reason: string }
  | { readonly state: 'size'; readonly bytes: number }
  | { readonly state: 'wrong bytes'; readonly wrong: readonly WrongPiece[] };

/** Reads a file through and says whether it is the video, and if not, where it differs. */
export async function checkVideo(file: string, video: Video, signal?: AbortSignal): Promise<Finding> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file);
    const stats = await handle.stat({ bigint: true });
    if (!stats.isFile()) return { state: 'unreadable', reason: 'it is not a file' };
    if (stats.size !== BigInt(video.size)) return { state: 'size', bytes: Number(stats.size) };
    return await compare(handle, stats, video, signal);
  } catch (error) {
    if (signal?.aborted === true) throw signal.reason;
    if (isError(error) && (error as NodeJS.ErrnoException).code === 'ENOENT') return { state: 'missing' };
    return { state: 'unreadable', reason: reasonOf(error) };
  } finally {
    await handle?.close();
  }
}

async function compare(
  handle: FileHandle,
  stats: BigIntStats,
  video: Video,
  signal: AbortSignal | undefined,
): Promise<Finding> {
  const whole = createHash('sha256');
  const wrong: WrongPiece[] = [];
  const buffer = Buffer.alloc(video.pieceLength);
  for (let first = 0, index = 0; first < video.size; first += video.pieceLength, index += 1) {
    signal?.throwIfAborted();
    const piece = await readPiece(handle, buffer.subarray(0, video.size - first), first);
    whole.update(piece);
    const sha1 = createHash('sha1').update(piece).digest('hex');
    if (sha1 !== pieceHash(video, index)) wrong.push({ index, first, last: first + piece.byteLength - 1 });
  }
  // a file that changes while it is read is not right, whatever was read
  if (wrong.length === 0 && whole.digest('hex') === video.sha256) return { state: 'ok', stats };
  return { state: 'wrong bytes', wrong };
}

async function readPiece(handle: FileHandle, buffer: Buffer, position: number): Promise<Buffer> {
  let done = 0;
  while (done < buffer.byteLength) {
    const { bytesRead } = await handle.read(buffer, done, buffer.byteLength - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
}

function pieceHash({ pieces }: Video, index: number): string {
  return pieces.slice(index * 40, index * 40 + 40);
}

const namedPieces = 5;

/** `wrong byte at piece 3 (bytes 49152–65535)`; `ok` for a right one. */
export function describeFinding(finding: Finding, video: Video): string {
  switch (finding.state) {
    case 'ok':
      return 'ok';
    case 'missing':
      return 'missing';
    case 'unreadable':
      return `cannot be read: ${finding.reason}`;
    case 'size':
      return `${finding.bytes} bytes instead of ${video.size}`;
    case 'wrong bytes': {
      const named = finding.wrong
        .slice(0, namedPieces)
        .map(({ index, first, last }) => `piece ${index} (bytes ${first}–${last})`);
      const more = finding.wrong.length - named.length;
      return `wrong byte at ${named.join(', ')}${more > 0 ? ` and ${more} more pieces` : ''}`;
    }
  }
}
