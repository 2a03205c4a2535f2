import { reasonOf } from '../../kit/errors.ts';

import { get } from './get.ts';

/** The .torrent file could not be had; the other side's fault or the address's. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
}

const deadlineMs = 5000;
/** A film of 100 GB in pieces of 1 MiB has a .torrent file of 2 MB. */
const mostBytes = 4 * 2 ** 20;
const redirects = 5;

/** Gets the .torrent file at `address` within 5 s and 4 MiB. @throws FetchError */
export async function fetchTorrentFile(address: string, signal: AbortSignal): Promise<Uint8Array> {
  try {
    const { status, body } = await get(address, {
      headers: { accept: 'application/x-bittorrent, */*;q=0.1' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]),
      mostBytes,
      redirects,
    });
    if (status < 200 || status > 299) throw new Error(`the answer was ${status}`);
    return body;
  } catch (error) {
    throw new FetchError(`The .torrent file could not be fetched: ${reasonOf(error)}`);
  }
}
