import { parseHttpDate } from './http-date.ts';

/** Bytes `start` to `end`, both included, counted from 0. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** What to answer to a GET: 200 with all, 206 with these ranges (one at least), or 416. */
export type RangePlan =
  | { readonly kind: 'whole' }
  | { readonly kind: 'partial'; readonly ranges: readonly [ByteRange, ...ByteRange[]] }
  | { readonly kind: 'unsatisfiable' };

/** What a server knows of the version that it would send. */
export interface Validators {
  /** With its quotes, and with `W/` when it is weak. */
  readonly etag?: string;
  readonly lastModified?: Date;
}

/** Whoever asks for more separate ranges than this in one request gets the whole (RFC 9110 §17.15). */
export const mostRanges = 32;

const whole: RangePlan = { kind: 'whole' };

/**
 * Reads a `Range` header for a representation of `size` bytes, by RFC 9110 §14.1.2 and §14.2. For GET alone:
 * every other method ignores the header.
 *
 * Ends are clamped, a suffix longer than the file is the whole file, other units and malformed headers are
 * ignored. Ranges that overlap or touch become one, so that no request gets more bytes than the file has;
 * the order asked for is kept. A file of 0 bytes has no range that `Content-Range` could name, so a suffix of
 * it (which is satisfiable) is answered by the whole of it.
 *
 * Not built on `range-parser`: it answers 416 to a suffix longer than the file, where §14.1.2 wants all of
 * it, and to `5-2`, which is malformed; it takes blanks within a range and no empty list elements.
 */
export function planRange(header: string | undefined, size: number): RangePlan {
  const specs = header === undefined ? undefined : parseRangeHeader(header);
  if (specs === undefined) return whole;
  if (size === 0 && specs.some((spec) => 'suffix' in spec && spec.suffix > 0)) return whole;
  const satisfiable = specs.map((spec) => clamp(spec, size)).filter((range) => range !== undefined);
  const [first, ...others] = coalesce(satisfiable);
  if (first === undefined) return { kind: 'unsatisfiable' };
  return others.length >= mostRanges ? whole : { kind: 'partial', ranges: [first, ...others] };
}

/** `Content-Range` of a 206, and of each part of a multipart one: `bytes 0-499/1234`. */
export function contentRange({ start, end }: ByteRange, size: number): string {
  return `bytes ${start}-${end}/${size}`;
}

/** `Content-Range` of a 416: what the client may ask for. */
export function unsatisfiedRange(size: number): string {
  return `bytes */${size}`;
}

export function rangeLength({ start, end }: ByteRange): number {
  return end - start + 1;
}

/**
 * Whether `Range` counts, by RFC 9110 §13.1.5: there is no `If-Range`, or it names this very version. An
 * ETag must be the same and strong. A date must be that of the last change, to the second, and that second
 * must be over: else the file may change again within it.
 */
export function ifRangeHolds(header: string | undefined, validators: Validators, now = Date.now()): boolean {
  if (header === undefined) return true;
  if (header.startsWith('"')) return header === validators.etag;
  const asked = parseHttpDate(header, now);
  if (asked === undefined || validators.lastModified === undefined) return false;
  const changed = Math.floor(validators.lastModified.getTime() / 1000) * 1000;
  return asked === changed && now >= changed + 1000;
}

/** One `range-spec`: from a first byte to a last one (or to the end), or the last bytes. */
type RangeSpec = { readonly first: number; readonly last: number } | { readonly suffix: number };

/** The specs of a `bytes` range; undefined for another unit and for what does not fit the grammar. */
function parseRangeHeader(header: string): RangeSpec[] | undefined {
  const set = /^bytes=(.*)$/is.exec(header)?.[1];
  if (set === undefined) return undefined;
  // a recipient takes empty list elements as if they were not there (§5.6.1.2)
  const elements = set
    .split(',')
    .map((element) => element.replace(/^[ \t]+|[ \t]+$/g, ''))
    .filter((element) => element !== '');
  const specs = elements.map(parseSpec).filter((spec) => spec !== undefined);
  return specs.length === 0 || specs.length < elements.length ? undefined : specs;
}

function parseSpec(text: string): RangeSpec | undefined {
  const suffix = /^-(\d+)$/.exec(text)?.[1];
  if (suffix !== undefined) return { suffix: Number(suffix) };
  const [, first, last] = /^(\d+)-(\d*)$/.exec(text) ?? [];
  if (first === undefined || last === undefined) return undefined;
  if (last === '') return { first: Number(first), last: Infinity };
  return BigInt(last) < BigInt(first) ? undefined : { first: Number(first), last: Number(last) };
}

/** The part of the file that a spec names; undefined when there is none of it. */
function clamp(spec: RangeSpec, size: number): ByteRange | undefined {
  const start = 'suffix' in spec ? Math.max(0, size - spec.suffix) : spec.first;
  const end = 'suffix' in spec ? size - 1 : Math.min(spec.last, size - 1);
  return start <= end ? { start, end } : undefined;
}

/** Joins ranges that overlap or touch; each stands where the first of those that it is made of stood. */
function coalesce(ranges: readonly ByteRange[]): ByteRange[] {
  const byStart = ranges.map((range, index) => ({ ...range, index })).sort((a, b) => a.start - b.start);
  const joined: { start: number; end: number; index: number }[] = [];
  for (const range of byStart) {
    const before = joined.at(-1);
    if (before === undefined || range.start > before.end + 1) {
      joined.push(range);
      continue;
    }
    before.end = Math.max(before.end, range.end);
    before.index = Math.min(before.index, range.index);
  }
  return joined.sort((a, b) => a.index - b.index).map(({ start, end }) => ({ start, end }));
}
