import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { withTemporaryFolder } from './folders.ts';
import { makeFolder } from './make-folder.ts';

describe('makeFolder', () => {
  it('makes a folder and those above it, and leaves one that is there', async () => {
    await withTemporaryFolder('folder', async (base) => {
      const folder = join(base, 'a', 'b', 'c');
      await makeFolder(folder);
      await makeFolder(folder);
      expect((await stat(folder)).isDirectory()).toBe(true);
    });
  });

  it('lets several make the same one', async () => {
    await withTemporaryFolder('folder', async (base) => {
      const folder = join(base, 'a', 'b');
      await Promise.all(Array.from({ length: 8 }, async () => makeFolder(folder)));
      expect((await stat(folder)).isDirectory()).toBe(true);
    });
  });

  it('refuses a place where a file is', async () => {
    await withTemporaryFolder('folder', async (base) => {
      await writeFile(join(base, 'file'), '');
      await expect(makeFolder(join(base, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
      await expect(makeFolder(join(base, 'file', 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' });
    });
  });

  it('returns where the system says that there can be none', async () => {
    await expect(makeFolder('/proc/nowhere/at/all')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
