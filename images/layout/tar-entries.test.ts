import { randomBytes } from 'node:crypto';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { withTemporaryFolder } from '../../kit/folders.ts';
import { runProgram } from '../../kit/run-program.ts';

import { TarReader, type TarEntry } from './tar-entries.ts';
import { tarOf } from './tar.testing.ts';

interface Read extends TarEntry {
  content: string;
}

/** Reads an archive in pieces of this many bytes. */
function read(archive: Buffer, piece = archive.length): { entries: Read[]; bytes: number } {
  const entries: Read[] = [];
  const reader = new TarReader((entry) => {
    const one = { ...entry, content: '' };
    entries.push(one);
    return { write: (chunk) => (one.content += Buffer.from(chunk).toString('latin1')), end: () => undefined };
  });
  for (let at = 0; at < archive.length; at += piece) reader.write(archive.subarray(at, at + piece));
  reader.end();
  return { entries, bytes: reader.contentBytes };
}

it('reads what GNU tar writes, in either of its formats, whatever the pieces it comes in', async () => {
  await withTemporaryFolder('tar', async (folder) => {
    const long = 'n'.repeat(90);
    const deep = join('a', long, long, 'ü');
    await mkdir(join(folder, 'in', deep), { recursive: true });
    const content = randomBytes(5000).toString('latin1');
    await writeFile(join(folder, 'in', deep, 'file'), content, 'latin1');
    await writeFile(join(folder, 'in', 'empty'), '');
    await symlink('x'.repeat(150), join(folder, 'in', 'link'));
    for (const format of ['gnu', 'pax']) {
      const file = join(folder, `${format}.tar`);
      const args = [
        '--format',
        format,
        '--mtime',
        '@1700000000',
        '--sort=name',
        '-cf',
        file,
        '-C',
        join(folder, 'in'),
        '.',
      ];
      await runProgram('tar', args, { deadlineMs: 30_000 });
      const { readFile } = await import('node:fs/promises');
      const archive = await readFile(file);
      for (const piece of [archive.length, 511, 512, 1, 1000]) {
        const { entries, bytes } = read(archive, piece);
        const byPath = new Map(entries.map((entry) => [entry.path, entry]));
        expect(byPath.get(join(deep, 'file'))).toMatchObject({
          kind: 'file',
          size: 5000,
          content,
          mtime: 1_700_000_000,
        });
        expect(byPath.get('link')).toMatchObject({ kind: 'symlink', linkTarget: 'x'.repeat(150), size: 0 });
        expect(byPath.get('empty')).toMatchObject({ kind: 'file', size: 0, content: '' });
        expect(byPath.get('a')).toMatchObject({ kind: 'folder' });
        expect(bytes).toBe(5000);
      }
    }
  });
});

it('reads numbers beyond octal digits', () => {
  const archive = tarOf([{ path: 'a' }]);
  archive.write('\x80\0\0\0\0\0\0\0\0\0\0\x05', 124, 'latin1');
  archive.write('        ', 148);
  archive.write(
    archive
      .subarray(0, 512)
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0'),
    148,
  );
  archive.write('\0 ', 154);
  const whole = Buffer.concat([
    archive.subarray(0, 512),
    Buffer.from('hello'.padEnd(512, '\0')),
    Buffer.alloc(1024),
  ]);
  expect(read(whole).entries).toMatchObject([{ path: 'a', size: 5, content: 'hello' }]);
});

describe('what is hostile', () => {
  it.each([
    [
      'cut within a file',
      tarOf([{ path: 'a', content: 'x'.repeat(600) }]).subarray(0, 700),
      /ends within an entry/,
    ],
    ['cut within a header', tarOf([{ path: 'a' }]).subarray(0, 100), /ends within an entry/],
    ['no archive', Buffer.alloc(512, 'x'), /this is no tar archive/],
    ['a name without end', tarOf([{ path: 'x', type: 'L', content: 'n'.repeat(2 ** 20 + 1) }]), /too long/],
    [
      'broken attributes',
      tarOf([{ path: 'x', type: 'x', content: '99999999999999999999 a=b\n' }]),
      /damaged/,
    ],
    ['attributes without a length', tarOf([{ path: 'x', type: 'x', content: 'path=b\n' }]), /damaged/],
    [
      'a size that is none',
      tarOf([{ path: 'x', type: 'x', content: '11 size=-5\n' }, { path: 'y' }]),
      /no sensible size/,
    ],
  ])('%s is refused', (_, archive, sentence) => {
    expect(() => read(archive)).toThrow(sentence);
  });

  it('never ends otherwise than by an answer or a sentence, and keeps nothing back', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 3000 }),
        fc.nat({ max: 1023 }),
        fc.nat(255),
        (bytes, at, value) => {
          const archive = tarOf([
            { path: 'a', content: Buffer.from(bytes).toString('latin1') },
            { path: 'b', content: 'c' },
          ]);
          archive[at] = value;
          try {
            read(archive, 700);
          } catch (error) {
            expect(String(error)).toMatch(/^TarError/);
          }
        },
      ),
    );
  });
});
