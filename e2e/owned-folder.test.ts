import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { removeFolder, temporaryFolder } from '../kit/folders.ts';

import { ownedFolder, sweepFolders } from './owned-folder.ts';
import type { Owner } from './owner.ts';

const before = process.env['RUNNER_TEMP'];
let base: string;

beforeEach(async () => {
  base = await temporaryFolder('owned-folder-test');
  process.env['RUNNER_TEMP'] = base;
});

afterEach(async () => {
  if (before === undefined) delete process.env['RUNNER_TEMP'];
  else process.env['RUNNER_TEMP'] = before;
  await removeFolder(base);
});

describe('the folders of runs', () => {
  it('are removed when their owner is gone, and no others', async () => {
    const alive = await ownedFolder('world');
    const left = await ownedFolder('world');
    const file = join(left, '.owner');
    const owner = JSON.parse(await readFile(file, 'utf8')) as Owner;
    await writeFile(file, JSON.stringify({ ...owner, started: owner.started + 1 }));
    await mkdir(join(left, 'backend'));
    const [nobodys, others] = [join(base, 'miauflix-world-x'), join(base, 'somebody-elses')];
    await Promise.all([mkdir(nobodys), mkdir(others)]);

    expect(await sweepFolders()).toEqual([left]);
    expect([alive, left, nobodys, others].map((folder) => existsSync(folder))).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });
});
