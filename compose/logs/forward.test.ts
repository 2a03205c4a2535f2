import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { decodeEntries, encodeAck, encodeEntry, ForwardError, type LogEntry } from './forward.ts';

const entryArbitrary: fc.Arbitrary<LogEntry> = fc
  .record({
    tag: fc.string(),
    timeMs: fc.integer({ min: 0, max: 4_000_000 }).map((seconds) => seconds * 1000),
    record: fc.dictionary(
      fc.string().filter((name) => name !== '__proto__'),
      fc.string({ unit: 'grapheme' }),
      { noNullPrototype: true, maxKeys: 20 },
    ),
    chunk: fc.option(fc.string(), { nil: undefined }),
  })
  .map(({ chunk, ...rest }) => (chunk === undefined ? rest : { ...rest, chunk }));

/** As Docker 26.1 sent it, with `fluentd-sub-second-precision` and `fluentd-request-ack`. */
const fromDocker = Buffer.concat([
  Buffer.from([0x94, 0xa5, ...Buffer.from('nginx')]),
  Buffer.from([0xd7, 0x00, 0x65, 0x53, 0xf1, 0x00, 0x1d, 0xcd, 0x65, 0x00]),
  Buffer.from([0x82, 0xa3, ...Buffer.from('log'), 0xa5, ...Buffer.from('hello')]),
  Buffer.from([0xa6, ...Buffer.from('source'), 0xa6, ...Buffer.from('stdout')]),
  Buffer.from([0x81, 0xa5, ...Buffer.from('chunk'), 0xa3, ...Buffer.from('abc')]),
]);

describe('decodeEntries', () => {
  it("reads the engine's own form, time to the millisecond", () => {
    expect(decodeEntries(fromDocker)).toEqual({
      entries: [
        { tag: 'nginx', timeMs: 1_700_000_000_500, record: { log: 'hello', source: 'stdout' }, chunk: 'abc' },
      ],
      used: fromDocker.length,
    });
  });

  it('reads any entries, wherever the bytes are cut', () => {
    fc.assert(
      fc.property(
        fc.array(entryArbitrary, { maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 40 })),
        (entries, cuts) => {
          const bytes = Buffer.concat(entries.map(encodeEntry));
          const read: LogEntry[] = [];
          let rest = Buffer.alloc(0);
          let at = 0;
          for (const cut of [...cuts, bytes.length]) {
            rest = Buffer.concat([rest, bytes.subarray(at, at + cut)]);
            at += cut;
            const { entries: whole, used } = decodeEntries(rest);
            read.push(...whole);
            rest = rest.subarray(used);
          }
          expect(read).toEqual(entries);
          expect(rest).toHaveLength(0);
        },
      ),
    );
  });

  it('throws nothing but its own error, whatever it is sent', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          expect(decodeEntries(Buffer.from(bytes)).used).toBeLessThanOrEqual(bytes.length);
        } catch (error) {
          expect(error).toBeInstanceOf(ForwardError);
        }
      }),
    );
  });

  it.each([
    ['a number', [0x01], 'an entry is not an array'],
    ['another mode', [0x92, 0xa1, 0x61, 0x90], 'an entry is not of the message mode'],
    ['no time', [0x93, 0xa1, 0x61, 0xa1, 0x62, 0x80], 'an entry has no time'],
    ['arrays in arrays', Array<number>(20).fill(0x91), 'an entry is nested too deeply'],
    ['a type that there is not', [0x92, 0xc1], 'no entry has the type 0xc1'],
    ['a key that is no text', [0x93, 0xa1, 0x61, 0x01, 0x81, 0x01, 0x01], 'a key is not text'],
  ])('refuses %s', (_what, bytes, message) => {
    expect(() => decodeEntries(Buffer.from(bytes))).toThrow(message);
  });

  it('refuses an entry without end', () => {
    const endless = Buffer.alloc(1024 * 1024 + 100, 0x61);
    endless.set([0x93, 0xdb, 0xff, 0xff, 0xff, 0xff]);
    expect(() => decodeEntries(endless)).toThrow('an entry is longer than 1 MiB');
  });
});

it('answers with the chunk, in MessagePack', () => {
  expect(encodeAck('abc').toString('latin1')).toBe('\x81\xdb\x00\x00\x00\x03ack\xdb\x00\x00\x00\x03abc');
});
