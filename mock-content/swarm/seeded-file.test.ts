import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ChunkRange } from 'webtorrent';

import { removeFolder, temporaryFolder } from '../../kit/folders.ts';

import { resume, SeededFileStore, type Serving } from './seeded-file.ts';

const pieceLength = 1024;
const bytes = randomBytes(10 * pieceLength + 300);
const lastPiece = 10;

let folder: string;
let file: string;

beforeAll(async () => {
  folder = await temporaryFolder('seeded-file');
  file = join(folder, 'file');
  await writeFile(file, bytes);
});

afterAll(async () => {
  await removeFolder(folder);
});

function opened(serving: Partial<Serving> = {}): { store: SeededFileStore; serving: Serving } {
  const whole: Serving = { paused: false, corrupt: false, waiting: [], ...serving };
  return {
    store: new SeededFileStore(pieceLength, { file, length: bytes.length, serving: whole }),
    serving: whole,
  };
}

async function get(store: SeededFileStore, index: number, range?: ChunkRange): Promise<Buffer> {
  return await new Promise((resolve, reject) => {
    store.get(index, range, (error, chunk) => {
      if (error) reject(error);
      else resolve(Buffer.from(chunk ?? []));
    });
  });
}

async function closed(store: SeededFileStore): Promise<void> {
  await new Promise<void>((resolve) => {
    store.close(() => resolve());
  });
}

describe('SeededFileStore', () => {
  it('reads any part of any piece', async () => {
    const { store } = opened();
    const part = fc
      .integer({ min: 0, max: lastPiece })
      .chain((index) => {
        const size = index === lastPiece ? 300 : pieceLength;
        return fc.tuple(fc.constant(index), fc.integer({ min: 0, max: size - 1 }), fc.constant(size));
      })
      .chain(([index, offset, size]) =>
        fc.tuple(fc.constant(index), fc.constant(offset), fc.integer({ min: 1, max: size - offset })),
      );
    await fc.assert(
      fc.asyncProperty(part, async ([index, offset, length]) => {
        const start = index * pieceLength + offset;
        const got = await get(store, index, { offset, length });
        expect(got.equals(bytes.subarray(start, start + length))).toBe(true);
      }),
    );
    expect(await get(store, lastPiece)).toHaveLength(300);
    await closed(store);
  });

  it.each([
    ['beyond its end', 0, { offset: 1000, length: 25 }],
    ['beyond the end of the last one', lastPiece, { offset: 0, length: 301 }],
    ['before its start', 1, { offset: -1, length: 10 }],
    ['of no bytes', 0, { offset: 0, length: 0 }],
    ['that does not exist', lastPiece + 1, { offset: 0, length: 1 }],
    ['of a negative number', -1, { offset: 0, length: 1 }],
    ['of no number', Number.NaN, { offset: 0, length: 1 }],
  ])('refuses a part of a piece %s', async (_case, index, range) => {
    const { store } = opened();
    await expect(get(store, index, range)).rejects.toThrow('has no bytes');
    await closed(store);
  });

  it('keeps what is asked for in a pause, and answers at its end', async () => {
    const { store, serving } = opened({ paused: true });
    const answered: number[] = [];
    const gets = [0, 1].map(async (index) => {
      await get(store, index);
      answered.push(index);
    });
    // a read that is not held back ends before the next one of the same file
    const other = opened();
    await get(other.store, 0);
    expect(answered).toEqual([]);
    expect(serving.waiting).toHaveLength(2);
    resume(serving);
    await Promise.all(gets);
    expect(answered.toSorted()).toEqual([0, 1]);
    await Promise.all([closed(store), closed(other.store)]);
  });

  it('makes exactly one byte of every read wrong when it is corrupt', async () => {
    const { store } = opened({ corrupt: true });
    for (const [index, range] of [
      [0, undefined],
      [3, { offset: 16, length: 1 }],
      [lastPiece, { offset: 10, length: 200 }],
    ] as const) {
      const got = await get(store, index, range);
      const start = index * pieceLength + (range?.offset ?? 0);
      const wrong = got.filter((byte, at) => byte !== bytes[start + at]);
      expect(wrong).toHaveLength(1);
    }
    await closed(store);
  });

  it('says that the file is closed or gone, and never writes', async () => {
    const { store } = opened();
    await closed(store);
    await expect(get(store, 0)).rejects.toThrow('closed');
    const serving: Serving = { paused: false, corrupt: false, waiting: [] };
    const missing = new SeededFileStore(pieceLength, { file: `${file}.gone`, length: 10, serving });
    await expect(get(missing, 0)).rejects.toThrow('ENOENT');
    const put = await new Promise<Error | null>((resolve) => {
      missing.put(0, new Uint8Array(1), resolve);
    });
    expect(put?.message).toContain('not written');
    await closed(missing);
  });
});
