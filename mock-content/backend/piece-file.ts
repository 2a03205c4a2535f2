import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

import type { ChunkCallback, ChunkRange, ChunkStore } from 'webtorrent';

type Done = (error: Error | null) => void;

/** A viewer reads a piece soon after it came: the newest ones are kept in memory, up to this many bytes. */
const keptInMemory = 12 * 2 ** 20;

/**
 * The verified pieces of one torrent in one flat sparse file, as WebTorrent's chunk store.
 * Names within a torrent never become paths here, so a hostile one reaches no other file.
 */
export class PieceFile implements ChunkStore {
  readonly chunkLength: number;
  readonly #file: string;
  readonly #length: number;
  readonly #onStored: (bytes: number) => void;
  readonly #newest = new Map<number, Uint8Array>();
  #newestBytes = 0;
  #handle: Promise<FileHandle> | undefined;
  #closed = false;

  constructor(chunkLength: number, file: string, length: number, onStored: (bytes: number) => void) {
    this.chunkLength = chunkLength;
    this.#file = file;
    this.#length = length;
    this.#onStored = onStored;
  }

  put(index: number, bytes: Uint8Array, done: Done = ignore): void {
    settle(this.#write(index * this.chunkLength, bytes), (error) => {
      if (error === null) this.#keep(index, bytes);
      done(error);
    });
  }

  get(index: number, part: ChunkRange | null | undefined, got: ChunkCallback): void {
    const pieceStart = index * this.chunkLength;
    const pieceLength = Math.min(this.chunkLength, this.#length - pieceStart);
    const offset = part?.offset ?? 0;
    const length = part?.length ?? pieceLength - offset;
    const kept = this.#newest.get(index)?.subarray(offset, offset + length);
    settle(kept === undefined ? this.#read(pieceStart + offset, length) : Promise.resolve(kept), got);
  }

  close(done: Done = ignore): void {
    settle(this.#close(), done);
  }

  /** WebTorrent asks for this when a torrent's data shall go; whoever owns the folder removes it. */
  destroy(done: Done = ignore): void {
    this.close(done);
  }

  #keep(index: number, bytes: Uint8Array): void {
    if (this.#closed) return;
    this.#newest.set(index, bytes);
    this.#newestBytes += bytes.length;
    for (const [oldest, { length }] of this.#newest) {
      if (this.#newestBytes <= keptInMemory) break;
      this.#newest.delete(oldest);
      this.#newestBytes -= length;
    }
  }

  async #write(start: number, bytes: Uint8Array): Promise<undefined> {
    const handle = await this.#open();
    let written = 0;
    while (written < bytes.length) {
      const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, start + written);
      written += bytesWritten;
    }
    this.#onStored(bytes.length);
    return undefined;
  }

  async #read(start: number, length: number): Promise<Uint8Array> {
    const handle = await this.#open();
    const bytes = Buffer.allocUnsafe(length);
    let read = 0;
    while (read < length) {
      const { bytesRead } = await handle.read(bytes, read, length - read, start + read);
      if (bytesRead === 0) throw new Error(`nothing is stored at byte ${start + read}`);
      read += bytesRead;
    }
    return bytes;
  }

  async #open(): Promise<FileHandle> {
    if (this.#closed) throw new Error('the torrent was closed');
    this.#handle ??= open(this.#file, constants.O_RDWR | constants.O_CREAT, 0o644);
    return await this.#handle;
  }

  async #close(): Promise<undefined> {
    this.#closed = true;
    this.#newest.clear();
    const handle = await this.#handle?.catch(() => undefined);
    this.#handle = undefined;
    await handle?.close();
    return undefined;
  }
}

function ignore(): void {
  return undefined;
}

/** Hands a result to a callback outside of the promise, so that what the callback throws is not lost in it. */
function settle<T>(work: Promise<T>, done: (error: Error | null, value?: T) => void): void {
  work.then(
    (value) => {
      queueMicrotask(() => {
        done(null, value);
      });
    },
    (error: unknown) => {
      queueMicrotask(() => {
        done(error instanceof Error ? error : new Error(String(error)));
      });
    },
  );
}
