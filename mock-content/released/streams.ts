import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { reasonOf } from '../../kit/errors.ts';
import type { Log } from '../../kit/log.ts';
import type { Lease, Torrents } from '../backend/torrents.ts';

import { bytesIn, releasedRange } from './released-range.ts';
import type { MovieSource } from './sources.ts';

/**
 * Streams as the released backend does: what goes wrong here is logged and never answered, so that a viewer
 * without a deadline waits for ever.
 */
export class Streams {
  readonly #torrents: Torrents;
  readonly #trackers: readonly string[];
  readonly #log: Log;
  readonly #opened = new Set<string>();

  constructor(torrents: Torrents, trackers: readonly string[], log: Log) {
    this.#torrents = torrents;
    this.#trackers = trackers;
    this.#log = log;
  }

  /** Resolves when the answer is sent, or the viewer gone. */
  async stream(source: MovieSource, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const left = new AbortController();
    const gone = Promise.withResolvers<undefined>();
    response.once('close', () => {
      left.abort(new Error('the viewer left'));
      gone.resolve(undefined);
    });
    let lease: Lease | undefined;
    try {
      this.#refuseDuplicate(source.infoHash);
      lease = await this.#torrents.use(
        {
          infoHash: source.infoHash,
          torrentFile: source.file ?? undefined,
          magnet: source.magnet,
          trackers: this.#trackers,
        },
        left.signal,
      );
      await send(lease, request, response, left.signal);
    } catch (error) {
      if (!left.signal.aborted) this.#log.error('Unhandled Rejection', { reason: reasonOf(error) });
      await gone.promise;
    } finally {
      lease?.release();
    }
  }

  /** It looks for an open torrent by the hash as it is spelled, but BitTorrent knows one spelling alone. */
  #refuseDuplicate(infoHash: string): void {
    const known = infoHash.toLowerCase();
    if (this.#opened.has(known) && infoHash !== known) {
      throw new Error(`Cannot add duplicate torrent ${known}`);
    }
    this.#opened.add(known);
  }
}

async function send(
  lease: Lease,
  request: IncomingMessage,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const asked = releasedRange(request.headers.range, lease.size);
  const range = asked ?? { start: 0, end: lease.size - 1 };
  const length = bytesIn(range);
  response.writeHead(asked === undefined ? 200 : 206, {
    'accept-ranges': 'bytes',
    'cache-control': 'no-cache, no-store, must-revalidate, max-age=0',
    'content-type': 'video/mp4',
    'content-length': length,
    ...(asked !== undefined && { 'content-range': `bytes ${range.start}-${range.end}/${lease.size}` }),
    'access-control-allow-origin': '*',
  });
  if (request.method === 'HEAD' || length === 0) {
    response.end();
    return;
  }
  response.flushHeaders();
  await pipeline(Readable.from(lease.read(range.start, range.end, signal), { objectMode: false }), response);
}
