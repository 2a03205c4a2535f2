import { appendFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from '@jest/globals';

import { removeFolder, temporaryFolder } from '../../../kit/folders.ts';

import { LogTail } from './log-tail.ts';

let folder: string;
let tail: LogTail;

beforeEach(async () => {
  folder = await temporaryFolder('log-tail-test');
  tail = new LogTail(folder);
});

afterEach(async () => {
  tail.close();
  await removeFolder(folder);
});

const path = (name = 'current'): string => join(folder, name);
const read = (): string[] => [...tail.read()];

it('begins at the end of what is there, and tells each line once', async () => {
  await writeFile(path(), 'old\n');
  expect(read()).toEqual([]);
  await appendFile(path(), 'one\ntwo\nhal');
  expect(read()).toEqual(['one', 'two']);
  await appendFile(path(), 'f ü\n');
  expect(read()).toEqual(['half ü']);
});

it('tells a file from its beginning that comes later', async () => {
  expect(read()).toEqual([]);
  await writeFile(path(), 'one\n');
  expect(read()).toEqual(['one']);
});

it('misses nothing when files are renamed, several at a time', async () => {
  await writeFile(path(), '');
  expect(read()).toEqual([]);
  await appendFile(path(), 'one\n');
  await rename(path(), path('2026-11-25T10-00-00.000Z.log'));
  await writeFile(path(), 'two\n');
  await rename(path(), path('2026-11-25T10-00-01.000Z.log'));
  await writeFile(path(), 'three\n');
  expect(read()).toEqual(['one', 'two', 'three']);
  await appendFile(path(), 'four\n');
  expect(read()).toEqual(['four']);
});

it('goes on with what there is when its file was removed', async () => {
  await writeFile(path(), '');
  read();
  await writeFile(path('2026-11-25T10-00-00.000Z.log'), 'one\n');
  await writeFile(path('new'), 'two\n');
  await rename(path('new'), path());
  expect(read()).toEqual(['one', 'two']);
});
