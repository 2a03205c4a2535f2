import * as v from 'valibot';

import { AnswerError, askJson, askText, type Question } from './ask-json.ts';
import type { Backend, BackendNumbers, Source, StreamRequest, WantedSource } from './backend.ts';
import type { BackendConnection } from './connection.ts';
import { refuseOtherKind } from './detect-kind.ts';
import { parseMetrics } from './prometheus.ts';

const healthShape = v.looseObject({ status: v.literal('ok') });
const sourceShape = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w.~-]{1,200}$/)),
  infoHash: v.pipe(v.string(), v.regex(/^[\da-f]{40}$/i)),
});
const listsShape = v.array(v.object({ slug: v.string() }));
const listShape = v.object({
  results: v.array(v.unknown()),
  /** Of all pages, where a list has several. */
  total: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
});

/** Of the right form, and the hash of nothing. */
const unknownId = '0'.repeat(40);

/** The contract that the infrastructure's spec promises; the reference backend follows it. No log-in. */
export class ContractBackend implements Backend {
  readonly kind = 'contract';
  readonly unknownStatuses = [404];
  readonly lacks = {};
  readonly url: string;
  readonly #connection: BackendConnection;

  constructor(connection: BackendConnection) {
    this.url = connection.url;
    this.#connection = connection;
  }

  async prepare(signal: AbortSignal): Promise<void> {
    try {
      await this.checkHealth(signal);
    } catch (error) {
      await refuseOtherKind(this.kind, error, this.#connection, signal);
      // what an unhealthy backend says is for the check of its health to report
      if (!(error instanceof AnswerError && error.status !== undefined)) throw error;
    }
  }

  async checkHealth(signal: AbortSignal): Promise<void> {
    await this.#ask({ path: '/health', signal }, healthShape);
  }

  async addSource(source: WantedSource, signal: AbortSignal): Promise<Source> {
    const { infoHash, name, trackers, torrentUrl } = source;
    return await this.#ask(
      { method: 'POST', path: '/sources', json: { infoHash, name, trackers, torrentUrl }, signal },
      sourceShape,
    );
  }

  async removeSource({ id }: Source, signal: AbortSignal): Promise<void> {
    const { http, url, deadlineMs } = this.#connection;
    await askText(http, url, { method: 'DELETE', path: `/sources/${id}`, deadlineMs, signal });
  }

  play({ id }: Source): Promise<StreamRequest> {
    return Promise.resolve({ url: `${this.url}/stream/${id}`, headers: {} });
  }

  playUnknown(): Promise<StreamRequest> {
    return Promise.resolve({ url: `${this.url}/stream/${unknownId}`, headers: {} });
  }

  async lists(signal: AbortSignal): Promise<readonly string[]> {
    const lists = await this.#ask({ path: '/lists', signal }, listsShape);
    return lists.map(({ slug }) => slug);
  }

  async listSize(slug: string, signal: AbortSignal): Promise<number> {
    const { results, total } = await this.#ask(
      { path: `/lists/${encodeURIComponent(slug)}`, signal },
      listShape,
    );
    return total ?? results.length;
  }

  async numbers(signal: AbortSignal): Promise<BackendNumbers> {
    const { http, url, deadlineMs } = this.#connection;
    const { text } = await askText(http, url, { path: '/metrics', deadlineMs, signal });
    const metrics = parseMetrics(text);
    return {
      torrents: metrics.get('miauflix_torrents'),
      viewers: metrics.get('miauflix_viewers'),
      storedBytes: metrics.get('miauflix_stored_bytes'),
      residentBytes: metrics.get('process_resident_memory_bytes'),
    };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  async #ask<Shape extends v.GenericSchema>(
    question: Omit<Question, 'deadlineMs'>,
    shape: Shape,
  ): Promise<v.InferOutput<Shape>> {
    const { http, url, deadlineMs } = this.#connection;
    return (await askJson(http, url, { ...question, deadlineMs }, shape)).value;
  }
}
