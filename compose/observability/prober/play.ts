import { performance } from 'node:perf_hooks';

import { ask, type ProbeTarget } from './ask.ts';

/** How much of a film is played. */
export const playedBytes = 1024 ** 2;

export interface Played {
  readonly bytes: number;
  readonly seconds: number;
  readonly firstByteSeconds: number;
  /** Longest time in which nothing came, the first byte's included: what a viewer sees as standing still. */
  readonly longestGapSeconds: number;
}

export interface Film {
  readonly path: string;
}

/** Plays the beginning of a film; throws when what comes is not exactly that. */
export async function play(target: ProbeTarget, { path }: Film, signal: AbortSignal): Promise<Played> {
  const start = performance.now();
  const headers = { range: `bytes=0-${playedBytes - 1}` };
  const answer = await ask(target, { path, headers, signal });
  const wanted = wantedBytes(
    answer.status,
    answer.headers['content-range'],
    answer.headers['content-length'],
  );
  let bytes = 0;
  let last = start;
  let first: number | undefined;
  let gap = 0;
  try {
    for await (const part of answer.body as AsyncIterable<Buffer>) {
      const now = performance.now();
      first ??= now;
      gap = Math.max(gap, now - last);
      last = now;
      bytes += part.length;
      if (bytes > wanted) break;
    }
  } finally {
    answer.body.destroy();
  }
  if (bytes !== wanted) throw new Error(`${bytes} bytes came where ${wanted} were announced`);
  return {
    bytes,
    seconds: (last - start) / 1000,
    firstByteSeconds: ((first ?? last) - start) / 1000,
    longestGapSeconds: gap / 1000,
  };
}

/** RFC 9110 §14.4, §15.3.7: how many bytes an answer to the first megabyte has to have. */
export function wantedBytes(status: number, range: string | undefined, length: string | undefined): number {
  if (status !== 206) throw new Error(`the answer is ${status} where 206 was expected`);
  const [, from, to, total] = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(range ?? '') ?? [];
  if (from !== '0' || to === undefined || total === undefined) {
    throw new Error('the answer has no Content-Range that begins at 0');
  }
  const wanted = Number(to) + 1;
  const most = total === '*' ? playedBytes : Math.min(playedBytes, Number(total));
  if (wanted !== most) throw new Error(`the answer's range has ${wanted} bytes where ${most} were asked for`);
  if (length !== undefined && Number(length) !== wanted) {
    throw new Error('Content-Length is another length than that of Content-Range');
  }
  return wanted;
}
