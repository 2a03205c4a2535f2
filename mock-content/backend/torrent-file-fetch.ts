import { reasonOf } from '../../kit/errors.ts';

/** The .torrent file could not be had; the other side's fault or the address's. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
}

const deadlineMs = 5000;
/** A film of 100 GB in pieces of 1 MiB has a .torrent file of 2 MB. */
const mostBytes = 4 * 2 ** 20;

/** Gets the .torrent file at `address` within 5 s and 4 MiB. @throws FetchError */
export async function fetchTorrentFile(address: string, signal: AbortSignal): Promise<Uint8Array> {
  try {
    const answer = await fetch(address, {
      headers: { accept: 'application/x-bittorrent, */*;q=0.1' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]),
    });
    if (!answer.ok) {
      await answer.body?.cancel();
      throw new Error(`the answer was ${answer.status}`);
    }
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      // leaving the loop ends the connection
      if (length > mostBytes) throw new Error(`it has more than ${mostBytes} bytes`);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    throw new FetchError(`The .torrent file could not be fetched: ${reasonOf(error)}`);
  }
}
