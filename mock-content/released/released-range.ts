import type { ByteRange } from '../../kit/ranges.ts';

/**
 * The range that the released backend takes a `Range` header for; undefined when it answers 200 with the whole
 * file. It is wrong on purpose, in the ways that were measured:
 * - an end past the file's end is no range at all (RFC 9110 §14.1.2 clamps it);
 * - a start past the end, or `-0`, is a range of no bytes, so 206 with an empty body (§15.5.17: 416);
 * - other units than bytes are taken for bytes, and of several ranges the first one alone is sent.
 */
export function releasedRange(header: string | undefined, size: number): ByteRange | undefined {
  if (header === undefined || header === '') return undefined;
  const ranges = header
    .replace('bytes=', '')
    .split(',')
    .map((spec) => looseRange(spec, size));
  return ranges.includes(undefined) ? undefined : ranges[0];
}

/** Bytes in a range; a start past the end has none. */
export function bytesIn({ start, end }: ByteRange): number {
  return Math.max(0, end - start + 1);
}

function looseRange(spec: string, size: number): ByteRange | undefined {
  const [first = '', last = ''] = spec.split('-');
  const start = Number.parseInt(first, 10);
  const end = Number.parseInt(last, 10);
  if (Number.isNaN(start)) {
    return Number.isNaN(end) ? undefined : { start: Math.max(0, size - end), end: size - 1 };
  }
  if (Number.isNaN(end)) return { start, end: size - 1 };
  return start > end || end >= size ? undefined : { start, end };
}
