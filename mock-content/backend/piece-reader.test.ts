import { describe, expect, it } from '@jest/globals';
import type { Torrent, TorrentFile } from 'webtorrent';

import { readAheadBytes, readPieces } from './piece-reader.ts';

const pieceLength = 1000;
const size = 100 * readAheadBytes;

/** A file that is there already, and which windows of it are open. */
function countingFile(): { file: TorrentFile; open: Set<string>; widest: () => number } {
  const open = new Set<string>();
  let widest = 0;
  const file = {
    name: 'film.mp4',
    [Symbol.asyncIterator]: ({ start = 0, end = size - 1 } = {}) => {
      const window = `${start}-${end}`;
      open.add(window);
      widest = Math.max(widest, end - start + 1);
      return {
        next: () => {
          const length = Math.min(end - start + 1, pieceLength - (start % pieceLength));
          return Promise.resolve({ done: false, value: new Uint8Array(length) });
        },
        return: () => {
          open.delete(window);
          return Promise.resolve({ done: true, value: undefined });
        },
      };
    },
  };
  return { file: file as unknown as TorrentFile, open, widest: () => widest };
}

const torrent = { pieceLength, numPeers: 1 } as unknown as Torrent;

describe('readPieces', () => {
  it('asks for a window ahead of the reader, never for more', async () => {
    const { file, open, widest } = countingFile();
    let read = 0;
    for await (const chunk of readPieces(torrent, file, { start: 500, end: 20_499 }, AbortSignal.any([]))) {
      read += chunk.length;
      expect(open.size).toBe(read === 20_000 ? 0 : 1);
    }
    expect(read).toBe(20_000);
    expect(widest()).toBe(20_000);
    const reading = readPieces(torrent, file, { start: 0, end: size - 1 }, AbortSignal.any([]));
    await reading.next();
    expect(widest()).toBe(readAheadBytes);
    await reading.return();
    expect(open.size).toBe(0);
  });

  it('reads a first byte alone, which WebTorrent would take for all', async () => {
    const { file, widest } = countingFile();
    const chunks = await Array.fromAsync(
      readPieces(torrent, file, { start: 0, end: 0 }, AbortSignal.any([])),
    );
    expect(chunks.map((chunk) => chunk.length)).toEqual([1]);
    expect(widest()).toBe(2);
  });

  it('gives its window back when the signal fires, although nobody asks for the next chunk', async () => {
    const { file, open } = countingFile();
    const leaving = new AbortController();
    const reading = readPieces(torrent, file, { start: 0, end: size - 1 }, leaving.signal);
    await reading.next();
    expect(open.size).toBe(1);
    leaving.abort(new Error('the viewer left'));
    expect(open.size).toBe(0);
    await expect(reading.next()).rejects.toThrow('the viewer left');
  });
});
