import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import parseTorrent from 'parse-torrent';

import { withTemporaryFolder } from '../../kit/folders.ts';

import { pseudoRandom } from './pseudo-random.ts';
import { identityOf, torrentOf } from './torrent.ts';

const pieceLength = 64;
const trackers = ['http://127.0.0.1:8000/announce', 'udp://127.0.0.1:8000', 'ws://127.0.0.1:8000'];

describe('torrentOf', () => {
  it('hashes every piece of a file of any length', async () => {
    await withTemporaryFolder('torrent', async (folder) => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 1000 }), async (size) => {
          const bytes = pseudoRandom('file')(size);
          const path = join(folder, 'file');
          await writeFile(path, bytes);
          const { infoHash, pieces } = await identityOf(
            await torrentOf({ path, name: 'file', pieceLength }, []),
          );
          const expected = Array.from({ length: Math.ceil(size / pieceLength) }, (_, i) =>
            createHash('sha1')
              .update(bytes.subarray(i * pieceLength, (i + 1) * pieceLength))
              .digest('hex'),
          );
          expect(pieces).toBe(expected.join(''));
          const head = `d6:lengthi${size}e4:name4:file12:piece lengthi${pieceLength}e6:pieces${expected.length * 20}:`;
          const info = Buffer.concat([Buffer.from(head), Buffer.from(pieces, 'hex'), Buffer.from('e')]);
          expect(infoHash).toBe(createHash('sha1').update(info).digest('hex'));
        }),
        { numRuns: 40 },
      );
    });
  });

  it('names the trackers, is not private, and has the same bytes each time', async () => {
    await withTemporaryFolder('torrent', async (folder) => {
      const file = { path: join(folder, 'x'), name: 'shown.mp4', pieceLength };
      await writeFile(file.path, 'video');
      const torrent = await torrentOf(file, trackers);
      const parsed = await parseTorrent(torrent);
      expect([...parsed.announce].sort()).toEqual([...trackers].sort());
      expect(parsed.name).toBe('shown.mp4');
      expect(parsed.info).not.toHaveProperty('private');
      expect(Buffer.from(torrent).equals(await torrentOf(file, trackers))).toBe(true);
    });
  });

  it('refuses a file that is not there', async () => {
    const file = { path: '/none/x', name: 'x', pieceLength };
    await expect(torrentOf(file, trackers)).rejects.toThrow('ENOENT');
  });
});
