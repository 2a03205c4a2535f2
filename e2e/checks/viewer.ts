import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

import type { Video } from '../../mock-content/videos/manifest.ts';
import type { StreamRequest } from '../backends/backend.ts';
import type { Answer, Http, OpenAnswer } from '../http.ts';

import { CheckFailure, expect, expectEqual, type CheckContext } from './check.ts';

/** A viewer's player: what it asks for and what it sees. */

/** How long a viewer waits for a part of a video, at the longest. */
export const viewerPatienceMs = 10_000;

export interface ViewOptions {
  readonly range?: string;
  readonly method?: 'GET' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly deadlineMs?: number;
}

function requestOptions(request: StreamRequest, options: ViewOptions): Parameters<Http['open']>[1] {
  return {
    method: options.method ?? 'GET',
    headers: {
      ...request.headers,
      ...options.headers,
      ...(options.range !== undefined && { range: options.range }),
    },
    deadlineMs: options.deadlineMs ?? viewerPatienceMs,
    signal: options.signal,
  };
}

/** Asks for a part of the video and has it whole. */
export async function ask(http: Http, request: StreamRequest, options: ViewOptions): Promise<Answer> {
  return await http.request(request.url, requestOptions(request, options));
}

/** Asks for a part and reads it bit by bit. */
export async function openStream(
  http: Http,
  request: StreamRequest,
  options: ViewOptions,
): Promise<OpenAnswer> {
  return await http.open(request.url, requestOptions(request, options));
}

export interface Watched {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: number;
  readonly sha256: string;
  readonly firstByteMs: number;
  readonly durationMs: number;
}

/** Watches from start to end, keeping a hash of what came. */
export async function watch(
  http: Http,
  request: StreamRequest,
  options: ViewOptions & { readonly onBytes?: (bytes: number, ms: number) => void },
): Promise<Watched> {
  const start = performance.now();
  const answer = await openStream(http, request, options);
  const hash = createHash('sha256');
  let bytes = 0;
  let firstByteMs = Number.NaN;
  for await (const chunk of answer.chunks) {
    if (bytes === 0) firstByteMs = performance.now() - start;
    hash.update(chunk);
    bytes += chunk.length;
    options.onBytes?.(bytes, performance.now() - start);
  }
  return {
    status: answer.status,
    headers: answer.headers,
    bytes,
    sha256: hash.digest('hex'),
    firstByteMs,
    durationMs: performance.now() - start,
  };
}

/** How long the first byte of the whole video, or of a range, takes; the viewer leaves right after it. */
export async function firstByte(http: Http, request: StreamRequest, options: ViewOptions): Promise<number> {
  const start = performance.now();
  const answer = await openStream(http, request, options);
  for await (const chunk of answer.chunks) {
    if (chunk.length > 0) return performance.now() - start;
  }
  throw new CheckFailure(`the answer (${answer.status}) ended without a single byte`);
}

/** Fails unless these are the video's bytes from `start` on; names the first one that differs. */
export function expectBytes(what: string, seen: Buffer, wanted: Buffer, start: number): void {
  if (seen.equals(wanted)) return;
  const place = seen.findIndex((byte, index) => byte !== wanted[index]);
  if (place !== -1 && place < wanted.length) {
    throw new CheckFailure(
      `${what}: byte ${start + place} is ${seen[place]}, wanted ${wanted[place]} (${seen.length} bytes came)`,
    );
  }
  throw new CheckFailure(`${what}: ${seen.length} bytes came, wanted ${wanted.length}`);
}

export interface WantedPart {
  /** The first and the last byte that should come; also what is asked for, when `range` is left out. */
  readonly start: number;
  readonly end: number;
  readonly range?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly deadlineMs?: number;
}

/** Asks for a part, and fails unless the answer is 206 with exactly these bytes; its head is judged first. */
export async function expectPart(
  { http, stage, signal }: Pick<CheckContext, 'http' | 'stage' | 'signal'>,
  video: Video,
  request: StreamRequest,
  { start, end, range = `bytes=${start}-${end}`, ...rest }: WantedPart,
): Promise<void> {
  const answer = await openStream(http, request, { range, signal, ...rest });
  try {
    expectEqual('the status', answer.status, 206);
    expectEqual('content-range', answer.headers['content-range'], `bytes ${start}-${end}/${video.size}`);
    const parts = await Array.fromAsync(answer.chunks);
    expectBytes('the part', Buffer.concat(parts), await stage.bytes(video, start, end), start);
  } finally {
    answer.leave();
  }
}

/** Fails unless the whole video came, every byte of it right. */
export function expectWhole(video: Video, watched: Watched): void {
  expectEqual('the status', watched.status, 200);
  expectEqual('the number of bytes', watched.bytes, video.size);
  expect(
    watched.sha256 === video.sha256,
    `all ${watched.bytes} bytes came, yet their SHA-256 is ${watched.sha256}, wanted ${video.sha256}: at least one byte is wrong`,
  );
}
