import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { planMultipart } from './multipart-ranges.ts';

describe('planMultipart', () => {
  it('writes the heads and the tail of RFC 9110 §14.6', () => {
    const plan = planMultipart(
      [
        { start: 500, end: 999 },
        { start: 7000, end: 7999 },
      ],
      { size: 8000, contentType: 'video/mp4', boundary: 'THIS_STRING_SEPARATES' },
    );
    expect(plan).toEqual({
      contentType: 'multipart/byteranges; boundary=THIS_STRING_SEPARATES',
      contentLength: 87 + 500 + 91 + 1000 + 29,
      parts: [
        {
          head: '--THIS_STRING_SEPARATES\r\nContent-Type: video/mp4\r\nContent-Range: bytes 500-999/8000\r\n\r\n',
          range: { start: 500, end: 999 },
        },
        {
          head: '\r\n--THIS_STRING_SEPARATES\r\nContent-Type: video/mp4\r\nContent-Range: bytes 7000-7999/8000\r\n\r\n',
          range: { start: 7000, end: 7999 },
        },
      ],
      tail: '\r\n--THIS_STRING_SEPARATES--\r\n',
    });
  });

  it('knows the length of the body that it plans', () => {
    const range = fc.tuple(fc.nat(50), fc.nat(50)).map(([start, more]) => ({ start, end: start + more }));
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 8 }), (ranges) => {
        const plan = planMultipart(ranges, { size: 101, contentType: 'vidéo/mp4', boundary: 'b' });
        const body =
          plan.parts.map((part) => part.head + 'x'.repeat(part.range.end - part.range.start + 1)).join('') +
          plan.tail;
        expect(plan.contentLength).toBe(Buffer.byteLength(body));
      }),
    );
  });
});
