import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { runProgram } from '../../kit/run-program.ts';

import { goodApp } from './app.testing.ts';
import { checked, error, finds, type Case } from './checks.testing.ts';
import { defaultConfigValues } from './config.ts';
import { checkApp } from './package.ts';

const cases: readonly Case[] = [
  [
    'a link out of the app',
    async (folder) => symlink('/etc/hostname', join(folder, 'name.txt')),
    ['files/symlink', error, 'name.txt', undefined, /out of the app/],
  ],
  [
    'a link to nothing',
    async (folder) => symlink('gone', join(folder, 'name.txt')),
    ['files/symlink', error, 'name.txt', undefined, /to nothing/],
  ],
  [
    'a name that a TV refuses',
    { 'assets/what?.png': 'x' },
    ['files/name', error, 'assets/what?.png', undefined, /-22/],
  ],
  [
    'a signature in the app',
    { 'signature1.xml': 'x' },
    ['files/signature', error, 'signature1.xml', undefined, /use resign/],
  ],
  [
    'two spellings of a name',
    async (folder) => writeFile(join(folder, 'Favicon.SVG'), ''),
    ['files/twin', error, 'favicon.svg', undefined, /small and capital/],
  ],
];

describe('files that a package cannot have', () => {
  finds(cases);

  it('are pipes and their like', async () => {
    const { findings } = await checked(async (folder) => {
      await runProgram('mkfifo', [join(folder, 'pipe')], { deadlineMs: 60_000 });
    });
    expect(findings).toMatchObject([{ rule: 'files/kind', severity: 'error', file: 'pipe' }]);
  });
});

describe('what is left out', () => {
  it('is told, and what nobody wants on a TV is', async () => {
    const hidden = {
      '.env': 'SECRET=1',
      'a/.git/x': 'x',
      'assets/a.js.map': '{}',
      'key.p12': 'x',
      'notes.txt': 'x',
    };
    const { files, leftOut } = await checked(hidden, { exclude: ['**/*.txt'] });
    expect([...leftOut].sort()).toEqual(['.env', 'a/.git', 'assets/a.js.map', 'key.p12', 'notes.txt']);
    expect([...files.keys()].sort()).toEqual(Object.keys(goodApp).sort());
  });

  it('is not what a link within the app leads to', async () => {
    const { files, findings } = await checked(async (folder) =>
      symlink('favicon.svg', join(folder, 'other.svg')),
    );
    expect(findings).toEqual([]);
    expect(files.get('other.svg')).toEqual(files.get('favicon.svg'));
  });

  it.each([
    ['nothing there', '/nowhere/at/all'],
    ['a file', import.meta.filename],
  ])('is everything when the app is %s', async (_what, folder) => {
    const options = { folder, values: defaultConfigValues, exclude: [], maxBytes: 9 };
    await expect(checkApp(options)).rejects.toThrow('is no folder. Give the one that its build writes.');
  });
});
