import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from '@jest/globals';

import { withTemporaryFolder } from '../../kit/folders.ts';

import { otherOwner } from './project-owner.ts';
import type { ServiceState } from './services.ts';

const containerOf = (project: string, folder: string): ServiceState =>
  ({ project, labels: { 'com.docker.compose.project.working_dir': folder } }) as unknown as ServiceState;

it('a project of the same name in another folder is found, unless that folder has no stack any more', async () => {
  await withTemporaryFolder('owner-test', async (base) => {
    const [own, other, link] = [join(base, 'own'), join(base, 'other'), join(base, 'link')];
    for (const folder of [own, other]) {
      await mkdir(folder);
      await writeFile(join(folder, 'compose.yaml'), '');
    }
    await symlink(own, link);
    expect(await otherOwner(own, 'films', [containerOf('films', other)])).toBe(other);
    expect(await otherOwner(own, 'films', [containerOf('music', other)])).toBeUndefined();
    expect(
      await otherOwner(own, 'films', [containerOf('films', own), containerOf('films', link)]),
    ).toBeUndefined();
    await rename(other, join(base, 'moved'));
    expect(await otherOwner(own, 'films', [containerOf('films', other)])).toBeUndefined();
  });
});
