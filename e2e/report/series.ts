import type { Metrics } from './report.ts';

export interface Rate {
  /** The end of the interval, in ms. */
  readonly ms: number;
  readonly bytesPerSecond: number;
}

/**
 * How fast the bytes came, in at most `intervals` equal intervals from the request to the last byte. Between two
 * points of the transfer the bytes are taken to come evenly. Empty when there is no time to divide.
 */
export function throughputOverTime(transfer: Metrics['transfer'], intervals: number): readonly Rate[] {
  const points = transfer
    .filter(({ ms, bytes }) => Number.isFinite(ms) && Number.isFinite(bytes) && ms >= 0 && bytes >= 0)
    .toSorted((a, b) => a.ms - b.ms);
  const end = points.at(-1)?.ms ?? 0;
  const count = Math.min(intervals, points.length);
  if (end <= 0 || count < 2) return [];
  const width = end / count;
  let before = 0;
  return Array.from({ length: count }, (_, index) => {
    const ms = index === count - 1 ? end : width * (index + 1);
    const bytes = Math.max(before, bytesAt(points, ms));
    const bytesPerSecond = ((bytes - before) * 1000) / width;
    before = bytes;
    return { ms, bytesPerSecond };
  });
}

/** Bytes received by `ms`; `points` are in order of time. */
function bytesAt(points: Metrics['transfer'], ms: number): number {
  const after = points.findIndex((point) => point.ms > ms);
  const left = (after === -1 ? points.at(-1) : points[after - 1]) ?? { ms: 0, bytes: 0 };
  const right = after === -1 ? undefined : points[after];
  if (right === undefined) return left.bytes;
  return left.bytes + ((right.bytes - left.bytes) * (ms - left.ms)) / (right.ms - left.ms);
}

/** At most `most` of the values, evenly chosen, the first and the last among them. */
export function thin<T>(values: readonly T[], most: number): readonly T[] {
  if (values.length <= most) return values;
  const step = (values.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => values[Math.round(index * step)]).filter(
    (value) => value !== undefined,
  );
}

/** The next round number that is at least `value`: where an axis may end. */
export function niceCeiling(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= value) ?? 10;
  return step * power;
}
