import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';

import mime from 'mime';

import { planMultipart } from '../../kit/multipart-ranges.ts';
import {
  contentRange,
  ifRangeHolds,
  planRange,
  rangeLength,
  unsatisfiedRange,
  type ByteRange,
  type RangePlan,
} from '../../kit/ranges.ts';

export type StreamPlan = RangePlan;

/** What is known of a film before its first byte. */
export interface Film {
  readonly infoHash: string;
  /** Its ending tells the media type. */
  readonly fileName: string;
  readonly size: number;
}

/** A part of the body: a text as it stands, then these bytes of the film. */
export interface BodyPart {
  readonly head: string;
  readonly range: ByteRange;
}

export interface StreamAnswer {
  readonly status: 200 | 206 | 416;
  readonly headers: OutgoingHttpHeaders;
  /** Empty for 416. */
  readonly parts: readonly BodyPart[];
  readonly tail: string;
}

/** Which bytes a request is for; RFC 9110 §14.2: `Range` has a meaning for GET alone. */
export function planStream(method: string, headers: IncomingHttpHeaders, film: Film): StreamPlan {
  const isRanged =
    method === 'GET' && ifRangeHolds(headers['if-range']?.toString(), { etag: etagOf(film.infoHash) });
  return planRange(isRanged ? headers.range : undefined, film.size);
}

/** The same hash is the same bytes: a strong validator. */
export function etagOf(infoHash: string): string {
  return `"${infoHash}"`;
}

/** Status, headers and body of an answer. */
export function answerFor(plan: StreamPlan, film: Film, boundary: string = randomUUID()): StreamAnswer {
  const contentType = contentTypeOf(film.fileName);
  const common = commonHeaders(film.infoHash);
  const { size } = film;
  if (plan.kind === 'unsatisfiable') {
    return {
      status: 416,
      headers: { ...common, 'Content-Range': unsatisfiedRange(size) },
      parts: [],
      tail: '',
    };
  }
  if (plan.kind === 'whole') {
    return {
      status: 200,
      headers: { ...common, 'Content-Type': contentType, 'Content-Length': size },
      parts: [{ head: '', range: { start: 0, end: size - 1 } }],
      tail: '',
    };
  }
  const [first, ...others] = plan.ranges;
  if (others.length === 0) {
    return {
      status: 206,
      headers: {
        ...common,
        'Content-Type': contentType,
        'Content-Length': rangeLength(first),
        'Content-Range': contentRange(first, size),
      },
      parts: [{ head: '', range: first }],
      tail: '',
    };
  }
  const multipart = planMultipart(plan.ranges, { size, contentType, boundary });
  return {
    status: 206,
    headers: {
      ...common,
      'Content-Type': multipart.contentType,
      'Content-Length': multipart.contentLength,
    },
    parts: multipart.parts,
    tail: multipart.tail,
  };
}

function commonHeaders(infoHash: string): OutgoingHttpHeaders {
  return {
    'Accept-Ranges': 'bytes',
    ETag: etagOf(infoHash),
    'Cache-Control': 'private, max-age=0',
    // a player on another page may read it, and see where it is
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'Accept-Ranges, Content-Length, Content-Range, ETag',
    'X-Content-Type-Options': 'nosniff',
  };
}

/** By the name's ending, and only what plays: a torrent must not put a page or a script onto this address. */
export function contentTypeOf(fileName: string): string {
  const type = mime.getType(fileName) ?? '';
  return /^(video|audio)\//.test(type) ? type : 'application/octet-stream';
}
