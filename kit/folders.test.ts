import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import {
  cacheFolder,
  removeFolder,
  temporaryFolder,
  withTemporaryFolder,
  writeFileWhole,
} from './folders.ts';

describe('cacheFolder', () => {
  it.each([
    [{ MIAUFLIX_CACHE_DIR: '/a/b' }, '/a/b'],
    [{ MIAUFLIX_CACHE_DIR: 'cache' }, resolve('cache')],
    [{ MIAUFLIX_CACHE_DIR: '', RUNNER_TOOL_CACHE: '/tools' }, '/tools/miauflix-infra'],
    [{ RUNNER_TOOL_CACHE: '/tools', XDG_CACHE_HOME: '/xdg' }, '/tools/miauflix-infra'],
    [{ RUNNER_TOOL_CACHE: '', XDG_CACHE_HOME: '/xdg' }, '/xdg/miauflix-infra'],
    [{ XDG_CACHE_HOME: '' }, join(homedir(), '.cache/miauflix-infra')],
  ])('of %p is %s', (env, folder) => {
    expect(cacheFolder(env)).toBe(folder);
  });
});

describe('temporaryFolder', () => {
  it('is new each time, and below the folder of the runner where there is one', async () => {
    const base = await mkdtemp(join(tmpdir(), 'folders-test-'));
    const env = { RUNNER_TEMP: join(base, 'made', 'when', 'missing') };
    const first = await temporaryFolder('a', env);
    const second = await temporaryFolder('a', env);
    expect(first).not.toBe(second);
    expect(first.startsWith(`${env.RUNNER_TEMP}/miauflix-a-`)).toBe(true);
    expect(await readdir(second)).toEqual([]);
    await removeFolder(base);
  });

  it('is for its owner alone', async () => {
    await withTemporaryFolder('private', async (folder) => {
      expect((await stat(folder)).mode & 0o077).toBe(0);
    });
  });
});

describe('withTemporaryFolder', () => {
  it('gives the answer of the work and removes the folder with all in it', async () => {
    const used = await withTemporaryFolder('x', async (folder) => {
      await writeFileWhole(join(folder, 'deep', 'file'), 'text');
      return folder;
    });
    expect(existsSync(used)).toBe(false);
  });

  it('removes the folder when the work fails', async () => {
    let used = '';
    const work = withTemporaryFolder('x', async (folder) => {
      used = folder;
      return Promise.reject(new Error('broken'));
    });
    await expect(work).rejects.toThrow('broken');
    expect(existsSync(used)).toBe(false);
  });
});

describe('writeFileWhole', () => {
  it('replaces a file and leaves nothing else', async () => {
    await withTemporaryFolder('whole', async (folder) => {
      const file = join(folder, 'report.json');
      await writeFile(file, 'old');
      await Promise.all([writeFileWhole(file, 'new'), writeFileWhole(file, 'new')]);
      expect(await readFile(file, 'utf8')).toBe('new');
      expect(await readdir(folder)).toEqual(['report.json']);
    });
  });

  it('leaves the old file and no part of the new when it cannot be written', async () => {
    await withTemporaryFolder('whole', async (folder) => {
      const taken = join(folder, 'taken');
      await writeFileWhole(join(taken, 'inside'), 'kept');
      await expect(writeFileWhole(taken, 'x')).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
      expect(await readdir(folder)).toEqual(['taken']);
      expect(await readFile(join(taken, 'inside'), 'utf8')).toBe('kept');
    });
  });
});
