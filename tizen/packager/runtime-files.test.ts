import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { withTemporaryFolder } from '../../kit/folders.ts';

import { readRuntimeFiles } from './runtime-files.ts';

describe('the built TV runtime', () => {
  it.each([
    ['in a bundle that carries it', 'dist/package-tizen', 'dist/package-tizen/tizen-runtime'],
    ['beside a bundle', 'dist/cli', 'dist/tizen-runtime'],
    ['seen from the sources', 'tizen/packager', 'dist/tizen-runtime'],
  ])('is found %s', async (_, here, there) => {
    await withTemporaryFolder('runtime', async (folder) => {
      await mkdir(join(folder, here), { recursive: true });
      await mkdir(join(folder, there), { recursive: true });
      for (const name of ['tv.js', 'tv.css', 'tv.d.ts']) await writeFile(join(folder, there, name), name);
      const files = await readRuntimeFiles(join(folder, here));
      expect([...files].map(([name, content]) => [name, Buffer.from(content).toString()])).toEqual([
        ['tv.js', 'tv.js'],
        ['tv.css', 'tv.css'],
      ]);
    });
  });

  it('is asked for where there is none', async () => {
    await withTemporaryFolder('runtime', async (folder) => {
      await expect(readRuntimeFiles(folder)).rejects.toThrow('The TV runtime is not here');
    });
  });
});
