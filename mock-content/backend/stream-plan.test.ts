import { describe, expect, it } from '@jest/globals';

import { defectsOf } from './defects.ts';
import { answerFor, contentTypeOf, planStream, type Film } from './stream-plan.ts';

const film: Film = { infoHash: 'a'.repeat(40), fileName: 'film.mp4', size: 1000 };
const etag = `"${film.infoHash}"`;

function answer(method: string, headers: Record<string, string>): ReturnType<typeof answerFor> {
  return answerFor(planStream(method, headers, film), film, 'b');
}

describe('an answer', () => {
  it.each([
    ['the whole', {}, 200, undefined, 1000],
    ['a range', { range: 'bytes=10-19' }, 206, 'bytes 10-19/1000', 10],
    ['an end that is clamped', { range: 'bytes=990-5000' }, 206, 'bytes 990-999/1000', 10],
    ['a suffix', { range: 'bytes=-1' }, 206, 'bytes 999-999/1000', 1],
    ['a range of this version', { range: 'bytes=0-0', 'if-range': etag }, 206, 'bytes 0-0/1000', 1],
    ['a range of another version', { range: 'bytes=0-0', 'if-range': '"b"' }, 200, undefined, 1000],
    ['malformed ranges', { range: 'bytes=9-3' }, 200, undefined, 1000],
  ])('to %s', (_what, headers, status, contentRange, length) => {
    const { status: given, headers: sent, parts } = answer('GET', headers);
    expect(given).toBe(status);
    expect(sent['Content-Range']).toBe(contentRange);
    expect(sent['Content-Length']).toBe(length);
    expect(sent).toMatchObject({ ETag: etag, 'Accept-Ranges': 'bytes', 'Content-Type': 'video/mp4' });
    expect(parts.reduce((sum, { range }) => sum + range.end - range.start + 1, 0)).toBe(length);
  });

  it('says the size when nothing of what is asked for exists', () => {
    const { status, headers, parts } = answer('GET', { range: 'bytes=1000-' });
    expect([status, headers['Content-Range'], parts]).toEqual([416, 'bytes */1000', []]);
  });

  it('sends several ranges as parts whose length is told before', () => {
    const { status, headers, parts, tail } = answer('GET', { range: 'bytes=0-9,500-509' });
    expect(status).toBe(206);
    expect(headers['Content-Type']).toBe('multipart/byteranges; boundary=b');
    const length = parts.reduce((sum, { head }) => sum + head.length + 10, tail.length);
    expect(headers['Content-Length']).toBe(length);
  });

  it('ignores a range of a HEAD, as RFC 9110 §14.2 wants', () => {
    expect(answer('HEAD', { range: 'bytes=0-9' }).status).toBe(200);
  });
});

describe('the media type', () => {
  it.each([
    ['film.mp4', 'video/mp4'],
    ['film.MKV', 'video/matroska'],
    ['sound.mp3', 'audio/mpeg'],
    ['page.html', 'application/octet-stream'],
    ['script.js', 'application/octet-stream'],
    ['picture.svg', 'application/octet-stream'],
    ['no ending', 'application/octet-stream'],
  ])('of %s is %s', (name, type) => {
    expect(contentTypeOf(name).replace('x-matroska', 'matroska')).toBe(type);
  });
});

describe('a defect', () => {
  const planned = (range: string, ...wanted: Parameters<typeof defectsOf>[0]) =>
    defectsOf(wanted).plan(planStream('GET', { range }, film), range, film.size);

  it('changes nothing that it is not about', () => {
    const right = { kind: 'partial', ranges: [{ start: 990, end: 999 }] };
    expect(planned('bytes=990-5000')).toEqual(right);
    expect(planned('bytes=990-5000', 'no-416', 'wrong-byte')).toEqual(right);
    expect(planned('bytes=5000-', 'unclamped-range-end')).toEqual({ kind: 'unsatisfiable' });
  });

  it('leaves the end of a range as it was asked for', () => {
    expect(planned('bytes=990-5000', 'unclamped-range-end')).toEqual({
      kind: 'partial',
      ranges: [{ start: 990, end: 5000 }],
    });
  });

  it('sends everything where nothing exists', () => {
    expect(planned('bytes=5000-', 'no-416')).toEqual({ kind: 'whole' });
  });

  it('spoils one byte in the middle, and not the piece that others share', () => {
    const defects = defectsOf(['wrong-byte']);
    const piece = new Uint8Array(100);
    expect(defects.chunk(piece, 300, 1000)).toBe(piece);
    const spoilt = defects.chunk(piece, 450, 1000);
    expect([...spoilt.keys()].filter((at) => spoilt[at] !== 0)).toEqual([50]);
    expect(piece.every((byte) => byte === 0)).toBe(true);
  });

  it('answers no range in the middle', () => {
    const defects = defectsOf(['never-answers']);
    const silent = (range: string): boolean =>
      defects.neverAnswers(planStream('GET', { range }, film), film.size);
    expect(['bytes=100-199', 'bytes=0-99', 'bytes=900-', 'bytes=-5'].map(silent)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(defectsOf([]).neverAnswers({ kind: 'partial', ranges: [{ start: 1, end: 2 }] }, 9)).toBe(false);
  });
});
