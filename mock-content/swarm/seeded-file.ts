import { close, open, read } from 'node:fs';

import type { ChunkCallback, ChunkRange, ChunkStore } from 'webtorrent';

/** How a seeder serves just now; shared by all its files. */
export interface Serving {
  /** Nothing is read, so nothing is sent; what peers asked for is kept for later. */
  paused: boolean;
  /** Every block that is read has a wrong byte. */
  corrupt: boolean;
  /** What waits for the end of the pause. */
  readonly waiting: (() => void)[];
}

/** Ends a pause: everything that was asked for meanwhile is read now. */
export function resume(serving: Serving): void {
  serving.paused = false;
  for (const go of serving.waiting.splice(0)) go();
}

export interface SeededFileStoreOptions {
  readonly file: string;
  /** Bytes. */
  readonly length: number;
  readonly serving: Serving;
}

/** More than a connection may ask for at once; a peer that goes on asking during a pause gets an error. */
const mostWaiting = 10_000;

/**
 * The pieces of one file on disk, read when peers ask for them and never written (the contract of
 * abstract-chunk-store). What peers ask for is checked: they choose the offsets.
 */
export class SeededFileStore implements ChunkStore {
  readonly chunkLength: number;
  readonly #length: number;
  readonly #serving: Serving;
  #descriptor: Promise<number>;

  constructor(chunkLength: number, { file, length, serving }: SeededFileStoreOptions) {
    this.chunkLength = chunkLength;
    this.#length = length;
    this.#serving = serving;
    this.#descriptor = opened(file);
    // whoever reads gets the reason
    this.#descriptor.catch(() => undefined);
  }

  get(index: number, range: ChunkRange | null | undefined, callback: ChunkCallback): void {
    const start = index * this.chunkLength;
    const pieceLength = Math.min(this.chunkLength, this.#length - start);
    const offset = range?.offset ?? 0;
    const length = range?.length ?? pieceLength - offset;
    const sound = start >= 0 && offset >= 0 && length > 0 && offset + length <= pieceLength;
    if (!sound) {
      process.nextTick(callback, new Error(`piece ${index} has no bytes ${offset}+${length}`));
      return;
    }
    const go = (): void => {
      this.#read(start + offset, length, callback);
    };
    if (!this.#serving.paused) go();
    else if (this.#serving.waiting.length < mostWaiting) this.#serving.waiting.push(go);
    else process.nextTick(callback, new Error('paused, and too much is waiting'));
  }

  put(_index: number, _chunk: Uint8Array, callback?: (error: Error | null) => void): void {
    process.nextTick(callback ?? (() => undefined), new Error('a seeded file is not written to'));
  }

  close(callback: (error: Error | null) => void = () => undefined): void {
    const descriptor = this.#descriptor;
    this.#descriptor = Promise.reject(new Error('the file is closed'));
    this.#descriptor.catch(() => undefined);
    descriptor.then(
      (fd) => {
        close(fd, callback);
      },
      () => {
        callback(null);
      },
    );
  }

  /** Closes it; the file belongs to others and stays. */
  destroy(callback?: (error: Error | null) => void): void {
    this.close(callback);
  }

  #read(position: number, length: number, callback: ChunkCallback): void {
    this.#descriptor.then((fd) => {
      const buffer = Buffer.allocUnsafe(length);
      read(fd, buffer, 0, length, position, (error, bytes) => {
        if (error) callback(error);
        else if (bytes < length) callback(new Error('the file has become shorter'));
        else callback(null, this.#serving.corrupt ? withWrongByte(buffer) : buffer);
      });
    }, callback);
  }
}

function withWrongByte(block: Buffer): Buffer {
  const middle = Math.floor(block.length / 2);
  block[middle] = ~(block[middle] ?? 0) & 0xff;
  return block;
}

async function opened(file: string): Promise<number> {
  return await new Promise((resolve, reject) => {
    open(file, 'r', (error, fd) => {
      if (error) reject(error);
      else resolve(fd);
    });
  });
}
