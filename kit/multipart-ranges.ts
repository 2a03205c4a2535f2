import { contentRange, rangeLength, type ByteRange } from './ranges.ts';

/** A `multipart/byteranges` body (RFC 9110 §14.6): before each range stands its head, behind all the tail. */
export interface MultipartPlan {
  readonly contentType: string;
  /** Bytes of the whole body. */
  readonly contentLength: number;
  readonly parts: readonly { readonly head: string; readonly range: ByteRange }[];
  readonly tail: string;
}

/** What to send for several ranges of one representation; `boundary` must not appear within it. */
export function planMultipart(
  ranges: readonly ByteRange[],
  { size, contentType, boundary }: { size: number; contentType: string; boundary: string },
): MultipartPlan {
  const parts = ranges.map((range, index) => ({
    head:
      `${index === 0 ? '' : '\r\n'}--${boundary}\r\n` +
      `Content-Type: ${contentType}\r\nContent-Range: ${contentRange(range, size)}\r\n\r\n`,
    range,
  }));
  const tail = `\r\n--${boundary}--\r\n`;
  const contentLength = parts.reduce(
    (sum, { head, range }) => sum + Buffer.byteLength(head) + rangeLength(range),
    Buffer.byteLength(tail),
  );
  return { contentType: `multipart/byteranges; boundary=${boundary}`, contentLength, parts, tail };
}
