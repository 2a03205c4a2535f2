import { describe, expect, it } from '@jest/globals';

import { withTemporaryFolder } from '../../kit/folders.ts';

import { startChild } from './files.testing.ts';

/** A name space of its own, in which everybody may mount a small disk. */
const unshare =
  process.getuid?.() === 0
    ? ['unshare', '--mount', '--']
    : ['unshare', '--user', '--map-root-user', '--mount', '--'];

const onSmallDisk = 'mount -t tmpfs -o size=1m tmpfs "$1"; shift; exec "$@"';

describe('a disk that is full', () => {
  it('leaves the database as it was, and says what to do', async () => {
    await withTemporaryFolder('disk', async (folder) => {
      // ten films fit, two thousand do not; then the ten are still as they were, and there is room for two more
      const child = startChild(
        'seeding.ts',
        [`${folder}/films.db`, '10', '2000', '10', '12'],
        [...unshare, 'sh', '-ec', onSmallDisk, 'sh', folder],
      );
      const said: unknown[] = [];
      for (let line = await child.line(); line !== undefined; line = await child.line()) {
        if (line.startsWith('{')) said.push(JSON.parse(line));
      }
      await child.ended();
      expect(said).toEqual([
        { added: 10, ms: expect.any(Number) },
        {
          error: 'WorldError',
          message: expect.stringMatching(
            /^The disk of .*films\.db is full\. The database is as it was before\. Make room and try again\./,
          ),
        },
        { added: 0, ms: expect.any(Number) },
        { added: 2, ms: expect.any(Number) },
      ]);
    });
  }, 120_000);
});
