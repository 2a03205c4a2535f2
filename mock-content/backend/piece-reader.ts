import type { Torrent, TorrentFile } from 'webtorrent';

import { untilAborted } from './abortable.ts';

/** How far ahead of a viewer pieces are fetched, and no further: who reads 3 MB does not fetch the film. */
export const readAheadBytes = 8 * 2 ** 20;
const leastPiecesAhead = 2;
const announceAgainMs = 1000;

/**
 * Bytes `start` to `end` (both included) of a file, in order, each chunk as soon as its piece is verified.
 * Only a window ahead of the reader is asked of the peers, its first piece first; the window moves as chunks
 * are taken and goes when the reader stops. WebTorrent's own stream would ask for all up to `end` at once.
 *
 * Every iterator of a file holds such a window (a selection of WebTorrent, counted apart for each viewer):
 * the next one is opened before the last is given back, so that no moment is without one.
 */
export async function* readPieces(
  torrent: Torrent,
  file: TorrentFile,
  range: { readonly start: number; readonly end: number },
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const ahead = Math.max(readAheadBytes, leastPiecesAhead * torrent.pieceLength);
  const windowFrom = (position: number): AsyncIterator<Uint8Array, unknown> =>
    // an `end` of 0 is taken for no end: a first byte alone is read with the second, and cut below
    file[Symbol.asyncIterator]({
      start: position,
      end: Math.max(1, Math.min(range.end, position + ahead - 1)),
    });
  signal.throwIfAborted();
  let position = range.start;
  let window = windowFrom(position);
  const findPeers = setInterval(() => {
    if (torrent.numPeers === 0) torrent.discovery?.tracker?.update();
  }, announceAgainMs);
  const giveBack = (): void => {
    clearInterval(findPeers);
    void window.return?.();
  };
  // a reader that was told to end may never come back for its next chunk
  signal.addEventListener('abort', giveBack, { once: true });
  try {
    while (position <= range.end) {
      const next = await untilAborted(window.next(), signal);
      if (next.done === true)
        throw new Error(`the torrent ended before byte ${position} of ${file.name} came`);
      const chunk = next.value.subarray(0, range.end - position + 1);
      position += chunk.length;
      const last = window;
      if (position <= range.end) window = windowFrom(position);
      await last.return?.();
      yield chunk;
      signal.throwIfAborted();
    }
  } finally {
    signal.removeEventListener('abort', giveBack);
    giveBack();
  }
}
