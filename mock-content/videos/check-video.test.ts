import { createHash } from 'node:crypto';
import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { removeFolder, temporaryFolder } from '../../kit/folders.ts';

import { checkVideo, describeFinding } from './check-video.ts';
import type { Video } from './manifest.ts';
import { pseudoRandom } from './pseudo-random.ts';
import { isStamped } from './stamp.ts';
import { verifyVideo } from './verify.ts';

const pieceLength = 64;
const right = pseudoRandom('a small one')(1000);
const hash = (algorithm: string, bytes: Buffer): string => createHash(algorithm).update(bytes).digest('hex');
const pieceCount = Math.ceil(right.length / pieceLength);
const pieces = Array.from({ length: pieceCount }, (_, i) =>
  right.subarray(i * pieceLength, (i + 1) * pieceLength),
);

const video: Video = {
  name: 'small.mp4',
  size: right.length,
  sha256: hash('sha256', right),
  infoHash: '',
  pieceLength,
  width: 2,
  height: 2,
  frames: 1,
  durationSeconds: 1,
  crf: 23,
  pieces: pieces.map((piece) => hash('sha1', piece)).join(''),
};

let folder: string;
let file: string;

beforeAll(async () => {
  folder = await temporaryFolder('check');
  file = join(folder, video.name);
});

afterAll(async () => {
  await removeFolder(folder);
});

describe('checkVideo', () => {
  it('names exactly the pieces in which a byte is wrong', async () => {
    const places = fc.uniqueArray(fc.integer({ min: 0, max: right.length - 1 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(places, async (wrongBytes) => {
        const bytes = Buffer.from(right);
        for (const place of wrongBytes) bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
        await writeFile(file, bytes);
        const finding = await checkVideo(file, video);
        const touched = [...new Set(wrongBytes.map((place) => Math.floor(place / pieceLength)))];
        if (touched.length === 0) expect(finding.state).toBe('ok');
        else {
          const wrong = touched
            .sort((a, b) => a - b)
            .map((index) => ({
              index,
              first: index * pieceLength,
              last: Math.min((index + 1) * pieceLength, right.length) - 1,
            }));
          expect(finding).toEqual({ state: 'wrong bytes', wrong });
        }
      }),
      { numRuns: 50 },
    );
  });

  it('says it in words', async () => {
    const bytes = Buffer.from(right);
    bytes.writeUInt8(bytes.readUInt8(200) ^ 1, 200);
    await writeFile(file, bytes);
    expect(describeFinding(await checkVideo(file, video), video)).toBe(
      'wrong byte at piece 3 (bytes 192–255)',
    );
    await writeFile(file, Buffer.alloc(right.length));
    expect(describeFinding(await checkVideo(file, video), video)).toMatch(
      /^wrong byte at piece 0 .* and 11 more pieces$/,
    );
    await writeFile(file, right.subarray(1));
    expect(describeFinding(await checkVideo(file, video), video)).toBe('999 bytes instead of 1000');
    await rm(file);
    expect(describeFinding(await checkVideo(file, video), video)).toBe('missing');
    await mkdir(file);
    expect(describeFinding(await checkVideo(file, video), video)).toBe('cannot be read: it is not a file');
    await rm(file, { recursive: true });
  });

  it('stops when asked to', async () => {
    await writeFile(file, right);
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(checkVideo(file, video, signal)).rejects.toThrow('enough');
  });
});

describe('a stamp', () => {
  it('holds until the file is written to, even when its time is set back', async () => {
    await writeFile(file, right);
    const then = new Date('2026-01-01T00:00:00Z');
    await utimes(file, then, then);
    expect(await isStamped(folder, video)).toBe(false);
    expect((await verifyVideo(folder, video)).state).toBe('ok');
    expect(await isStamped(folder, video)).toBe(true);
    const bytes = Buffer.from(right);
    bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0);
    await writeFile(file, bytes);
    await utimes(file, then, then);
    expect(await isStamped(folder, video)).toBe(false);
  });

  it('holds for this manifest alone, and is gone once the file was found wrong', async () => {
    await writeFile(file, right);
    await verifyVideo(folder, video);
    expect(await isStamped(folder, { ...video, sha256: 'other' })).toBe(false);
    await verifyVideo(folder, { ...video, size: 5 });
    expect(await isStamped(folder, video)).toBe(false);
  });
});
