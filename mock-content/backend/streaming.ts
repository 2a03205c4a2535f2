import type { IncomingMessage, ServerResponse } from 'node:http';

import { withDeadline } from '../../kit/deadline.ts';
import { DeadlineError, reasonOf } from '../../kit/errors.ts';
import { answerJson } from '../../kit/http-answer.ts';
import type { Log } from '../../kit/log.ts';
import { checkPreconditions } from '../../kit/preconditions.ts';

import type { Defects } from './defects.ts';
import type { Source, Sources } from './sources.ts';
import { answerFor, etagOf, planStream, type Film, type StreamAnswer } from './stream-plan.ts';
import { DiskFullError, TorrentError, type Lease, type Torrents } from './torrents.ts';

export interface StreamingOptions {
  readonly torrents: Torrents;
  readonly sources: Sources;
  readonly defects: Defects;
  /** How long a viewer waits for the next bytes. */
  readonly readDeadlineMs: number;
  readonly onFirstByte: (seconds: number) => void;
  readonly onBytes: (count: number) => void;
  readonly log: Log;
}

export interface Streaming {
  /** Answers a GET or HEAD with the film; resolves when the viewer has it or has left. */
  answer(req: IncomingMessage, res: ServerResponse, source: Source): Promise<void>;
  viewers(): number;
  /** Cuts every stream. */
  stop(): void;
}

export function openStreaming(options: StreamingOptions): Streaming {
  const stopping = new AbortController();
  const viewers = new Set<object>();

  const answer: Streaming['answer'] = async (req, res, source) => {
    const start = performance.now();
    const left = new AbortController();
    res.once('close', () => {
      if (!options.defects.ignoresLeavingViewers) left.abort(new Error('the viewer left'));
    });
    const signal = AbortSignal.any([left.signal, stopping.signal]);
    const viewer = new Viewer(options, source, signal, start + options.readDeadlineMs);
    try {
      const film = await viewer.film();
      if (answerCondition(req, res, film)) return;
      const { method = 'GET' } = req;
      const right = planStream(method, req.headers, film);
      const plan = method === 'GET' ? options.defects.plan(right, req.headers.range, film.size) : right;
      const planned = answerFor(plan, film);
      if (planned.status === 416) {
        answerJson(res, 416, { error: `The film has ${film.size} bytes.` }, planned.headers);
        return;
      }
      if (method === 'HEAD') {
        res.writeHead(planned.status, planned.headers).end();
        return;
      }
      viewers.add(viewer);
      if (options.defects.neverAnswers(plan, film.size)) {
        await new Promise((resolve) => res.once('close', resolve));
        return;
      }
      await send(res, planned, viewer, () => {
        options.onFirstByte((performance.now() - start) / 1000);
      });
    } catch (error) {
      answerFailure(res, error, signal, source, options.log);
    } finally {
      viewer.end();
      if (!(options.defects.ignoresLeavingViewers && res.destroyed && !res.writableFinished)) {
        viewers.delete(viewer);
      }
    }
  };

  return {
    answer,
    viewers: () => viewers.size,
    stop: () => {
      stopping.abort(new Error('the backend stops'));
    },
  };
}

/** One request's way to the film: a lease when it is needed, and bytes by a deadline. */
class Viewer {
  readonly #options: StreamingOptions;
  readonly #signal: AbortSignal;
  /** Fires when the viewer is done with, so that nothing goes on reading. */
  readonly #ended = new AbortController();
  #deadline: number;
  #source: Source;
  #lease: Lease | undefined;

  constructor(options: StreamingOptions, source: Source, signal: AbortSignal, deadline: number) {
    this.#options = options;
    this.#source = source;
    this.#signal = signal;
    this.#deadline = deadline;
  }

  /** What is known without asking anybody, or else by the peers. */
  async film(): Promise<Film> {
    const { infoHash, fileName, size } = this.#source;
    if (fileName !== undefined && size !== undefined) return { infoHash, fileName, size };
    const lease = await this.#use();
    return { infoHash, fileName: lease.name, size: lease.size };
  }

  /** The bytes of an answer's body, each chunk by the deadline. */
  async *body({ parts, tail }: StreamAnswer): AsyncGenerator<Uint8Array, void, undefined> {
    const { defects } = this.#options;
    const lease = await this.#use();
    for (const { head, range } of parts) {
      let before = head;
      let position = range.start;
      const chunks = lease.read(range.start, Math.min(range.end, lease.size - 1), this.#readSignal());
      for (;;) {
        const next = await this.#within('the next bytes', async () => await chunks.next());
        if (next.done === true) break;
        const bytes = defects.chunk(next.value, position, lease.size);
        position += bytes.length;
        yield before === '' ? bytes : Buffer.concat([Buffer.from(before), bytes]);
        before = '';
        this.#deadline = performance.now() + this.#options.readDeadlineMs;
      }
    }
    if (tail !== '') yield Buffer.from(tail);
  }

  end(): void {
    this.#ended.abort(new Error('the viewer is done'));
    if (this.#lease !== undefined) this.#options.defects.release(this.#lease);
    this.#lease = undefined;
  }

  get leaving(): AbortSignal {
    return this.#signal;
  }

  delivered(bytes: number): void {
    this.#options.onBytes(bytes);
  }

  #readSignal(): AbortSignal {
    return AbortSignal.any([this.#signal, this.#ended.signal]);
  }

  async #use(): Promise<Lease> {
    if (this.#lease !== undefined) return this.#lease;
    const lease = await this.#within('finding peers who have it', async (signal) => {
      const { torrents } = this.#options;
      return await torrents.use(this.#source.torrent, signal);
    });
    this.#lease = lease;
    if (this.#source.torrent.torrentFile === undefined) {
      this.#source = await this.#options.sources.learn(this.#source, lease);
    }
    return lease;
  }

  async #within<T>(what: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const left = Math.max(1, this.#deadline - performance.now());
    return await withDeadline(what, left, work, this.#signal);
  }
}

/** Answers 304 or 412 when the request's conditions want that. */
function answerCondition(req: IncomingMessage, res: ServerResponse, film: Film): boolean {
  const etag = etagOf(film.infoHash);
  const outcome = checkPreconditions(req.headers, { etag });
  if (outcome === 'not-modified') res.writeHead(304, { ETag: etag }).end();
  if (outcome === 'failed') {
    answerJson(res, 412, { error: 'The film is not the version that was asked for.' });
  }
  return outcome !== 'proceed';
}

/** Headers go out with the first bytes and not before: until then, 504 can still be said. */
async function send(
  res: ServerResponse,
  planned: StreamAnswer,
  viewer: Viewer,
  onFirstByte: () => void,
): Promise<void> {
  let isFirst = true;
  for await (const chunk of viewer.body(planned)) {
    if (isFirst) {
      onFirstByte();
      res.writeHead(planned.status, planned.headers);
      isFirst = false;
    }
    viewer.delivered(chunk.length);
    // a viewer who is gone takes nothing; only a defect comes here with one
    if (!res.destroyed && !res.write(chunk)) await drained(res, viewer.leaving);
  }
  res.end();
}

/** Waits until the viewer has taken what was written, or is gone. */
async function drained(res: ServerResponse, leaving: AbortSignal): Promise<void> {
  if (res.destroyed || leaving.aborted) return;
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const go = (): void => {
    resolve(undefined);
  };
  res.once('drain', go);
  res.once('close', go);
  leaving.addEventListener('abort', go, { once: true });
  await promise;
  res.off('drain', go);
  res.off('close', go);
  leaving.removeEventListener('abort', go);
}

function answerFailure(
  res: ServerResponse,
  error: unknown,
  signal: AbortSignal,
  source: Source,
  log: Log,
): void {
  if (signal.aborted || res.destroyed) {
    res.destroy();
    return;
  }
  const reason = reasonOf(error);
  log.warn('a stream failed', { infoHash: source.infoHash, reason });
  if (res.headersSent) {
    // the length was promised: an end before it is the only way left to say that this is not all
    res.destroy();
    return;
  }
  const headers = { 'Access-Control-Allow-Origin': '*' };
  if (error instanceof DeadlineError) {
    answerJson(res, 504, { error: 'Nobody seeds this film at the moment.', reason }, headers);
  } else if (error instanceof DiskFullError) {
    answerJson(res, 507, { error: 'The disk has no room for this film.', reason }, headers);
  } else if (error instanceof TorrentError) {
    answerJson(res, 502, { error: 'The torrent cannot be streamed.', reason }, headers);
  } else {
    answerJson(res, 500, { error: 'The film could not be read.', reason }, headers);
  }
}
