import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { parseMetrics } from './prometheus.ts';

describe("Prometheus' text format", () => {
  it('gives each name its value', () => {
    const text = [
      '# HELP miauflix_torrents Torrents that take part in their swarms',
      '# TYPE miauflix_torrents gauge',
      'miauflix_torrents 2',
      'miauflix_stored_bytes 1.048576e+06 1700000000000',
      'process_resident_memory_bytes\t104857600\r',
      '',
    ].join('\n');
    expect([...parseMetrics(text)]).toEqual([
      ['miauflix_torrents', 2],
      ['miauflix_stored_bytes', 1_048_576],
      ['process_resident_memory_bytes', 104_857_600],
    ]);
  });

  it('adds up the samples of a name, whatever is in their labels', () => {
    const text = 'viewers{torrent="a b} 7"} 1\nviewers{torrent="say \\"hi\\" 9",x="1"} 2\nviewers{} 4\n';
    expect([...parseMetrics(text)]).toEqual([['viewers', 7]]);
  });

  it.each(['viewers', 'viewers x', 'viewers NaN', 'viewers +Inf', 'viewers{a="b" 1', '7 7', 'viewers 1 2 3'])(
    'takes %j for no number',
    (line) => {
      expect(parseMetrics(line).size).toBe(0);
    },
  );

  it('reads back what any label and number make', () => {
    const escaped = fc
      .string()
      .map((value) =>
        value.replaceAll(/["\\\n\r]/g, (sign) => `\\${sign === '\n' || sign === '\r' ? 'n' : sign}`),
      );
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(escaped, finite, (label, value) => {
        expect(parseMetrics(`m{l="${label}"} ${value}`).get('m')).toBeCloseTo(value, 10);
      }),
    );
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const value of parseMetrics(text).values()) expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
