import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { capture, lineSplitter } from './program-output.ts';
import { secretHider } from './reporter.ts';

/** The bytes, cut where the numbers say. */
function pieces(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end));
}

function linesOf(chunks: readonly Uint8Array[]): string[] {
  const lines: string[] = [];
  const splitter = lineSplitter((line) => lines.push(line));
  for (const chunk of chunks) splitter.write(chunk);
  splitter.end();
  return lines;
}

describe('lineSplitter', () => {
  it('gives the same lines however the bytes are cut', () => {
    const line = fc.string({ unit: fc.constantFrom('a', ' ', 'ü', '✓', '🎬') });
    fc.assert(
      fc.property(fc.array(line), fc.array(fc.nat()), (lines, cuts) => {
        const text = lines.map((one) => `${one}\n`).join('');
        expect(linesOf(pieces(Buffer.from(text), cuts))).toEqual(lines);
      }),
    );
  });

  it('takes \\r\\n for an end of line, and a last line without one', () => {
    expect(linesOf([Buffer.from('a\r\nb\n\nc')])).toEqual(['a', 'b', '', 'c']);
  });

  it('cuts a line that never ends', () => {
    const [line, next] = linesOf([
      ...Array<Buffer>(100).fill(Buffer.alloc(10_000, 'x')),
      Buffer.from('\nnext'),
    ]);
    expect(line).toMatch(/^x{65536} … \(the rest of this line is left out\)$/);
    expect(next).toBe('next');
  });
});

describe('capture', () => {
  const asIs = (text: string): string => text;
  const captured = (chunks: readonly Buffer[], limit: number, secret = ''): ReturnType<typeof capture> => {
    const kept = capture(limit, secret.length);
    for (const chunk of chunks) kept.write(chunk);
    return kept;
  };

  it('keeps all of what is below the limit', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.nat()), (text, cuts) => {
        const bytes = Buffer.from(text);
        const kept = captured(pieces(bytes, cuts), bytes.length * 2 + 2);
        expect(kept.text(asIs)).toBe(bytes.toString());
        expect(kept.truncated).toBe(false);
      }),
    );
  });

  it('keeps the beginning and the end of what is more, and counts the rest', () => {
    const chunks = Array.from({ length: 100 }, (_, index) => Buffer.from(`${String(index).padStart(9)}\n`));
    const text = captured(chunks, 40).text(asIs);
    expect(text).toBe('        0\n        1\n\n… about 960 bytes left out …\n       98\n       99\n');
  });

  it('leaves no part of a secret that the cut went through', () => {
    const secret = 'abcdefgh';
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 60 }), fc.integer({ min: 1, max: 30 }), (limit, size) => {
        const bytes = Buffer.from(`${'.'.repeat(size)}${secret}`.repeat(20));
        const cuts = Array.from({ length: 100 }, (_, index) => index * 3);
        const text = captured(pieces(bytes, cuts), limit, secret).text(secretHider([secret]));
        expect(text.replace(/… about \d+ bytes left out …/, '')).toMatch(/^[.*\n]*$/);
      }),
    );
  });
});
