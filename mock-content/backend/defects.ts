import type { BackendDefect } from '../contracts.ts';

import type { StreamPlan } from './stream-plan.ts';
import type { Lease } from './torrents.ts';

/**
 * Ways to be wrong on purpose, so that the suite can be seen to notice. Without any, every function here
 * hands back what it got.
 */
export interface Defects {
  readonly ignoresLeavingViewers: boolean;
  /** What is answered in place of the right plan. */
  plan(right: StreamPlan, header: string | undefined, size: number): StreamPlan;
  neverAnswers(plan: StreamPlan, size: number): boolean;
  /** `position` is where the chunk starts in the film. */
  chunk(bytes: Uint8Array, position: number, size: number): Uint8Array;
  /** Whether the lease may be given back; a leaked one is counted here for ever. */
  release(lease: Lease): void;
  leakedTorrents(): number;
}

export function defectsOf(wanted: readonly BackendDefect[]): Defects {
  const has = (defect: BackendDefect): boolean => wanted.includes(defect);
  const leaked: Lease[] = [];
  return {
    ignoresLeavingViewers: has('ignores-leaving-viewers'),
    plan: (right, header, size) => {
      if (has('no-416') && right.kind === 'unsatisfiable') return { kind: 'whole' };
      const unclamped = has('unclamped-range-end') ? unclampedEnd(right, header, size) : undefined;
      return unclamped ?? right;
    },
    neverAnswers: (plan, size) =>
      has('never-answers') &&
      plan.kind === 'partial' &&
      plan.ranges[0].start > 0 &&
      plan.ranges[0].end < size - 1,
    chunk: (bytes, position, size) => {
      const wrong = Math.floor(size / 2) - position;
      if (!has('wrong-byte') || wrong < 0 || wrong >= bytes.length) return bytes;
      // a copy: the piece itself is shared with other viewers and peers
      const spoilt = Uint8Array.from(bytes);
      spoilt[wrong] = (spoilt[wrong] ?? 0) ^ 0xff;
      return spoilt;
    },
    release: (lease) => {
      if (has('leaks-torrents')) leaked.push(lease);
      else lease.release();
    },
    leakedTorrents: () => leaked.length,
  };
}

/** Takes the end of `bytes=0-999999999` as it is asked for, although the film is shorter. */
function unclampedEnd(right: StreamPlan, header: string | undefined, size: number): StreamPlan | undefined {
  const asked = /^bytes=(\d+)-(\d+)$/.exec(header ?? '');
  if (asked === null || right.kind !== 'partial') return undefined;
  const [start, end] = [Number(asked[1]), Number(asked[2])];
  if (end < size || !Number.isSafeInteger(end)) return undefined;
  return { kind: 'partial', ranges: [{ start, end }] };
}
