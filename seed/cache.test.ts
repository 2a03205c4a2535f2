import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { removeFolder, temporaryFolder } from '../kit/folders.ts';
import { silentReporter } from '../kit/reporter.ts';

import { openCache, type CacheOptions, type DetailsCache } from './cache.ts';

let folder: string;
let warnings: string[];

beforeEach(async () => {
  folder = await temporaryFolder('cache');
  warnings = [];
});

afterEach(async () => {
  await removeFolder(folder);
});

const reporter = { ...silentReporter, warning: (message: string): void => void warnings.push(message) };

async function open(options: Partial<CacheOptions> = {}): Promise<DetailsCache> {
  return await openCache({ folder, reporter, ...options });
}

describe('the cache', () => {
  it('keeps from one run to the next', async () => {
    const own = join(folder, 'made/on/the/way');
    const first = await open({ folder: own });
    expect(await first.find('movie-1')).toBeUndefined();
    await first.keep('movie-1', { title: 'One' });
    expect(await first.find('movie-1')).toEqual({ title: 'One' });
    await first.keep('movie-1', { title: 'Another' });
    const second = await open({ folder: own });
    expect(await second.find('movie-1')).toEqual({ title: 'Another' });
    expect(await second.find('show-1')).toBeUndefined();
    expect(await readdir(own)).toEqual(['movie-1.json']);
    expect(warnings).toEqual([]);
  });

  it('forgets what is too old, or from the future', async () => {
    const dayMs = 86_400_000;
    await (await open({ now: () => 10 * dayMs })).keep('a', 1);
    expect(await (await open({ now: () => 17 * dayMs })).find('a')).toBe(1);
    expect(await (await open({ now: () => 17 * dayMs + 1 })).find('a')).toBeUndefined();
    await (await open({ now: () => 10 * dayMs })).keep('b', 1);
    expect(await (await open({ now: () => 9 * dayMs })).find('b')).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });

  it('takes nothing when everything is wanted anew, and keeps that', async () => {
    await (await open()).keep('a', 'old');
    const anew = await open({ refresh: true });
    expect(await anew.find('a')).toBeUndefined();
    await anew.keep('a', 'new');
    expect(await (await open()).find('a')).toBe('new');
  });

  it.each(['', '{"savedAt":', 'null', '[]', '{"value":1}', '{"savedAt":"x","value":1}', '\0'.repeat(100)])(
    'ignores a damaged entry: %p',
    async (content) => {
      await writeFile(join(folder, 'a.json'), content);
      const cache = await open();
      expect(await cache.find('a')).toBeUndefined();
      await cache.keep('a', 1);
      expect(await cache.find('a')).toBe(1);
    },
  );

  it('has no more entries than it may, and leaves the oldest', async () => {
    const cache = await open({ maxEntries: 3 });
    for (const key of ['a', 'b', 'c', 'a', 'd']) await cache.keep(key, key);
    expect(await readdir(folder)).toEqual(['a.json', 'c.json', 'd.json']);
    await utimes(join(folder, 'd.json'), 1, 1);
    await open({ maxEntries: 2 });
    expect(await readdir(folder)).toEqual(['a.json', 'c.json']);
  });

  it('has no more bytes than it may', async () => {
    const cache = await open({ maxBytes: 1000 });
    for (const key of ['a', 'b', 'c', 'd']) await cache.keep(key, key.repeat(400));
    expect(await readdir(folder)).toEqual(['c.json', 'd.json']);
  });

  it('removes what a killed run left, and nothing of others', async () => {
    const [old, young] = [`a.json.${randomUUID()}.part`, `b.json.${randomUUID()}.part`];
    for (const name of [old, young, 'notes.txt']) await writeFile(join(folder, name), 'x');
    await mkdir(join(folder, 'folder.json'));
    await utimes(join(folder, old), 1, 1);
    await utimes(join(folder, 'notes.txt'), 1, 1);
    await open({ maxEntries: 0 });
    expect((await readdir(folder)).sort()).toEqual([young, 'folder.json', 'notes.txt'].sort());
  });

  it('two at a time do each other no harm', async () => {
    const [one, two] = [await open(), await open()];
    const keys = Array.from({ length: 50 }, (_, index) => `k${index}`);
    await Promise.all(keys.flatMap((key) => [one.keep(key, key), two.keep(key, key)]));
    const third = await open();
    for (const key of keys) expect(await third.find(key)).toBe(key);
  });

  it('never fails: a place that cannot be used is one warning', async () => {
    await writeFile(join(folder, 'file'), 'x');
    const cache = await open({ folder: join(folder, 'file') });
    await cache.keep('a', 1);
    expect(await cache.find('a')).toBeUndefined();
    expect(warnings).toEqual([expect.stringMatching(/cannot be kept.*The next run fetches everything/)]);
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('x');
  });

  it('never fails: nor when its folder goes away', async () => {
    const own = join(folder, 'own');
    const cache = await open({ folder: own });
    await cache.keep('a', 1);
    await removeFolder(own);
    await writeFile(own, 'in the way');
    await cache.keep('b', 1);
    await cache.keep('c', 1);
    expect(await cache.find('a')).toBeUndefined();
    expect(warnings).toHaveLength(1);
  });

  it.each(['../a', 'a/b', '', 'a.json\0'])('%p is no key', async (key) => {
    const cache = await open();
    await expect(cache.keep(key, 1)).rejects.toThrow(TypeError);
  });
});
