import type { IncomingHttpHeaders } from 'node:http';

import { parseHttpDate } from './http-date.ts';
import type { Validators } from './ranges.ts';

/** Go on with 200 or 206, or answer 304, or 412. */
export type PreconditionOutcome = 'proceed' | 'not-modified' | 'failed';

/**
 * Decides about a GET or HEAD of something that is there, by its conditional headers, in the order of RFC 9110
 * §13.2.2. `If-Range` is the fifth step and belongs to ranges: see `ifRangeHolds`.
 */
export function checkPreconditions(
  headers: IncomingHttpHeaders,
  { etag, lastModified }: Validators,
): PreconditionOutcome {
  const changed = lastModified && Math.floor(lastModified.getTime() / 1000) * 1000;
  const ifMatch = headers['if-match'];
  const ifUnmodifiedSince = dateIn(headers['if-unmodified-since']);
  if (ifMatch !== undefined) {
    if (!matches(ifMatch, etag, sameStrongly)) return 'failed';
  } else if (ifUnmodifiedSince !== undefined && changed !== undefined && changed > ifUnmodifiedSince) {
    return 'failed';
  }
  const ifNoneMatch = headers['if-none-match'];
  if (ifNoneMatch !== undefined) return matches(ifNoneMatch, etag, sameWeakly) ? 'not-modified' : 'proceed';
  const ifModifiedSince = dateIn(headers['if-modified-since']);
  const unchanged = ifModifiedSince !== undefined && changed !== undefined && changed <= ifModifiedSince;
  return unchanged ? 'not-modified' : 'proceed';
}

/** A date that is malformed counts as not given (§13.1.3, §13.1.4). */
function dateIn(header: string | undefined): number | undefined {
  return header === undefined ? undefined : parseHttpDate(header);
}

const entityTag = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g;

function matches(header: string, etag: string | undefined, same: (a: string, b: string) => boolean): boolean {
  if (header.trim() === '*') return true;
  return etag !== undefined && (header.match(entityTag) ?? []).some((one) => same(one, etag));
}

/** §8.8.3.2: the strong comparison is for changing and for parts, the weak one for caches. */
function sameStrongly(a: string, b: string): boolean {
  return a === b && !a.startsWith('W/');
}

function sameWeakly(a: string, b: string): boolean {
  return a.replace(/^W\//, '') === b.replace(/^W\//, '');
}
