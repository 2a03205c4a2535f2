import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from '@jest/globals';

import { withTemporaryFolder } from '../kit/folders.ts';

import { packagesOf, wholeLicences } from './licences.ts';

it('knows which packages files are of', () => {
  const files = [
    '/r/build/kit/nearest.js',
    '/r/node_modules/a/index.js',
    '/r/node_modules/a/lib/more.js?query',
    '/r/node_modules/@b/c/index.js',
    '/r/node_modules/a/node_modules/d/index.js',
  ];
  expect([...packagesOf(files)]).toEqual([
    ['a', '/r/node_modules/a'],
    ['@b/c', '/r/node_modules/@b/c'],
    ['d', '/r/node_modules/a/node_modules/d'],
  ]);
});

it('adds the licences that the bundler has left out, and refuses a package that tells none', async () => {
  await withTemporaryFolder('licences', async (folder) => {
    const made = async (name: string, more: object, text?: string): Promise<[string, string]> => {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, 'package.json'), JSON.stringify({ name, ...more }));
      if (text !== undefined) await writeFile(join(folder, name, 'LICENSE.md'), `${text}\n`);
      return [name, join(folder, name)];
    };
    const known = await made('known', {});
    const added = await made('added', { license: 'MIT' }, 'Do as you like.');
    const bare = await made('bare', { license: 'ISC' });
    const all = await wholeLicences('known\nMIT\n', new Map([known, bare, added]));
    expect(all).toBe('known\nMIT\n\nadded\nMIT\nDo as you like.\n\nbare\nISC\n\n');
    const none = await made('none', {});
    await expect(wholeLicences('', new Map([none]))).rejects.toThrow(/"?none"? does not tell its licence/);
  });
});
