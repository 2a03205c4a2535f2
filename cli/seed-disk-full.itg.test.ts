import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from '@jest/globals';

import { withTemporaryFolder } from '../kit/folders.ts';
import { exportSnapshot } from '../seed/snapshot.ts';
import { bigCatalogue } from '../seed/store/catalogue.testing.ts';

import { contentOf, runSeedCommand } from './seed.testing.ts';

/** A name space of its own, in which everybody may mount a small disk. */
const unshare =
  process.getuid?.() === 0
    ? ['unshare', '--mount', '--']
    : ['unshare', '--user', '--map-root-user', '--mount', '--'];

/** Runs the command with the file `$2` on a disk `$1` of 1 MiB, and brings the file back. */
const onSmallDisk = `mount -t tmpfs -o size=1m tmpfs "$1"; cp "$2" "$1/films.db"; disk=$1; file=$2; shift 2
code=0; "$@" || code=$?; cp "$disk/films.db" "$file"; exit $code`;

it('says that the disk is full, and leaves the database as it was', async () => {
  await withTemporaryFolder('disk', async (folder) => {
    await withTemporaryFolder('seed', async (home) => {
      const file = join(home, 'films.db');
      const [few, many] = [join(home, 'few.gz'), join(home, 'many.gz')];
      await exportSnapshot(bigCatalogue(10), few);
      await exportSnapshot(bigCatalogue(2000), many);
      const command = { folder: home, tmdbUrl: 'http://127.0.0.1:9/3' };
      const fill = ['snapshot', 'import', few, '--database', file];
      expect((await runSeedCommand(command, fill)).code).toBe(0);
      await copyFile(file, `${file}.before`);

      const ended = await runSeedCommand(
        command,
        ['snapshot', 'import', many, '--database', join(folder, 'films.db')],
        { through: [...unshare, 'sh', '-ec', onSmallDisk, 'sh', folder, file] },
      );
      expect([ended.code, ended.stderr]).toEqual([
        3,
        expect.stringMatching(
          /The disk of .*films\.db is full\. The database is as it was before\. Make room/,
        ),
      ]);
      expect(ended.stderr).not.toMatch(/\n\s+at /);
      expect(await contentOf(file)).toEqual(await contentOf(`${file}.before`));
    });
  });
});
