import { createHash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { ConfigurationError } from '../../kit/errors.ts';
import { runProgram } from '../../kit/run-program.ts';

import { unzipFiles, zipFiles } from './zip.ts';

const path = fc
  .array(fc.stringMatching(/^[a-z0-9_-]{1,8}(\.(js|png|html))?$/), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('/'));
const someFiles = fc.dictionary(path, fc.uint8Array({ maxLength: 300 }), { maxKeys: 12 });

const mapOf = (entries: Iterable<readonly [string, Uint8Array]>): Map<string, Uint8Array> => new Map(entries);

describe('a package’s bytes', () => {
  it('are the same in whatever order the files come, and give the files back', () => {
    fc.assert(
      fc.property(someFiles, fc.infiniteStream(fc.double()), (files, order) => {
        const entries = Object.entries(files);
        const weights = new Map(entries.map(([name]) => [name, Number(order.next().value)]));
        const shuffled = [...entries].sort(([a], [b]) => weights.get(a)! - weights.get(b)!);
        const zip = zipFiles(mapOf(entries));
        expect(Buffer.from(zipFiles(mapOf(shuffled))).equals(zip)).toBe(true);
        const back = unzipFiles(zip, 'it');
        expect([...back.keys()].sort()).toEqual(entries.map(([name]) => name).sort());
        for (const [name, content] of entries) expect(back.get(name)!.equals(content)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('are the same in every time zone', async () => {
    const script = `
      import { createHash } from 'node:crypto';
      import { zipFiles } from ${JSON.stringify(new URL('zip.ts', import.meta.url).href)};
      const files = new Map([['b.js', Buffer.from('b'.repeat(999))], ['10', Buffer.from('x')], ['9', Buffer.from('y')]]);
      process.stdout.write(createHash('sha256').update(zipFiles(files)).digest('hex'));`;
    const zones = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns'];
    const sums = await Promise.all(
      zones.map(async (TZ) => {
        const args = ['--input-type=module', '--no-warnings', '-e', script];
        const { stdout } = await runProgram(process.execPath, args, { deadlineMs: 60_000, env: { TZ } });
        return stdout;
      }),
    );
    const files = mapOf([
      ['9', Buffer.from('y')],
      ['b.js', Buffer.from('b'.repeat(999))],
      ['10', Buffer.from('x')],
    ]);
    const here = createHash('sha256').update(zipFiles(files)).digest('hex');
    expect(sums).toEqual([here, here, here]);
  });
});

interface Entry {
  readonly name: string;
  readonly localName?: string;
  readonly content?: Buffer;
  readonly stored?: Buffer;
  readonly size?: number;
  readonly sum?: number;
  readonly method?: number;
  readonly flags?: number;
  readonly mode?: number;
}

/** A zip written by hand, so that it can be wrong. */
function zipOf(...entries: Entry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { name, content = Buffer.from('content'), method = 0, flags = 0, mode = 0 } = entry;
    const stored = entry.stored ?? (method === 8 ? deflateRawSync(content) : content);
    const local = Buffer.alloc(30);
    const localName = Buffer.from(entry.localName ?? name);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(localName.length, 26);
    locals.push(local, localName, stored);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(entry.sum ?? crc32(content), 16);
    central.writeUInt32LE(stored.length, 20);
    central.writeUInt32LE(entry.size ?? content.length, 24);
    central.writeUInt16LE(Buffer.byteLength(name), 28);
    central.writeUInt32LE((mode << 16) >>> 0, 38);
    central.writeUInt32LE(offset, 42);
    directory.push(central, Buffer.from(name));
    offset += 30 + localName.length + stored.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

describe('a zip of somebody else’s', () => {
  it('is read, stored or compressed, with a comment behind it', () => {
    const zip = zipOf({ name: 'a' }, { name: 'dir/' }, { name: 'dir/b', method: 8 });
    const files = unzipFiles(Buffer.concat([zip, Buffer.from('a comment')]), 'it');
    expect([...files].map(([name, content]) => [name, content.toString()])).toEqual([
      ['a', 'content'],
      ['dir/b', 'content'],
    ]);
  });

  const big = Buffer.alloc(2_000_000);
  it.each<[string, Buffer, RegExp]>([
    [
      'leads out of its folder',
      zipOf({ name: '../evil.sh' }),
      /"\.\.\/evil\.sh", which would be written out/,
    ],
    ['has an absolute path', zipOf({ name: '/etc/cron.d/x' }), /would be written outside/],
    ['has a link', zipOf({ name: 'a', mode: 0o120777 }), /"a" is a symbolic link/],
    ['has a file twice', zipOf({ name: 'a' }, { name: 'a' }), /"a" is in it twice/],
    ['is encrypted', zipOf({ name: 'a', flags: 1 }), /"a" is encrypted/],
    ['has another name inside', zipOf({ name: 'a', localName: '../b' }), /another name where it is stored/],
    ['is compressed in a strange way', zipOf({ name: 'a', method: 12 }), /method 12, which no TV reads/],
    ['says a wrong sum', zipOf({ name: 'a', sum: 1 }), /"a" is damaged/],
    ['says a wrong size', zipOf({ name: 'a', size: 3 }), /another size than its directory says/],
    ['says too small a size', zipOf({ name: 'a', method: 8, content: big, size: 9 }), /cannot be unpacked/],
    ['is a bomb', zipOf({ name: 'a', method: 8, content: big }, { name: 'b' }), /larger than 977 KiB/],
    [
      'has no compressed data',
      zipOf({ name: 'a', method: 8, stored: Buffer.from('x') }),
      /cannot be unpacked/,
    ],
    ['is no zip', Buffer.from('<html>404</html>'.repeat(9)), /no zip directory/],
    ['is empty', Buffer.alloc(0), /no zip directory/],
    ['is cut off at its beginning', zipOf({ name: 'a' }).subarray(40), /damaged|not where/],
  ])('that %s is refused', (_what, zip, sentence) => {
    expect(() => unzipFiles(zip, 'a.wgt', { files: 3, bytes: 1_000_000 })).toThrow(sentence);
    expect(() => unzipFiles(zip, 'a.wgt', { files: 3, bytes: 1_000_000 })).toThrow(ConfigurationError);
  });

  it('has no more files than are allowed', () => {
    const zip = zipOf(...['a', 'b', 'c'].map((name) => ({ name })));
    expect(() => unzipFiles(zip, 'a.wgt', { files: 2, bytes: 99 })).toThrow('3 files, more than 2');
  });

  it('of any bytes is read or refused, and nothing else', () => {
    const zip = Buffer.from(
      zipFiles(
        mapOf([
          ['a.js', Buffer.from('a'.repeat(50))],
          ['b', Buffer.from('b')],
        ]),
      ),
    );
    fc.assert(
      fc.property(
        fc.nat(zip.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.nat(zip.length),
        (at, by, cut) => {
          const damaged = Buffer.from(zip);
          damaged[at] = (damaged[at]! + by) % 256;
          for (const data of [damaged, zip.subarray(0, cut), damaged.subarray(at)]) {
            try {
              unzipFiles(data, 'a.wgt');
            } catch (error) {
              expect(error).toBeInstanceOf(ConfigurationError);
            }
          }
        },
      ),
    );
  });
});
