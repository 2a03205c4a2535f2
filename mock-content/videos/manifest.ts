import { createHash } from 'node:crypto';

import manifest from './manifest.json' with { type: 'json' };

/** One video of the world: the same bytes on every machine, so that everybody has the same info hash. */
export interface Video {
  /** The name of the file, and of the torrent. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hex, of the whole file. */
  readonly sha256: string;
  /** Lower-case hex: the SHA-1 of the torrent's `info` (BEP 3). */
  readonly infoHash: string;
  /** Bytes. */
  readonly pieceLength: number;
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly durationSeconds: number;
  /** What the encoder aims at: x264's constant rate factor, chosen to end just below the size. */
  readonly crf: number;
  /** The SHA-1 of each piece in order, 40 lower-case hex digits each; by it a wrong byte is located. */
  readonly pieces: string;
}

/** All videos, the smallest first. */
export const videos: readonly Video[] = manifest.videos;

export function videoNamed(name: string): Video | undefined {
  return videos.find((video) => video.name === name);
}

/** Short, and another one as soon as anything about the videos is. */
export function manifestHash(): string {
  return createHash('sha256').update(JSON.stringify(videos)).digest('hex').slice(0, 16);
}

/** The key under which CI keeps the videos between runs. */
export function videosCacheKey(): string {
  return `miauflix-videos-${manifestHash()}`;
}
