import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from '@jest/globals';

import { withTemporaryFolder } from '../../kit/folders.ts';

import { recordOfPlatform } from './record.testing.ts';
import { findRecords } from './record.ts';

it('finds records in artifacts side by side, and leaves other files alone', async () => {
  await withTemporaryFolder('records', async (folder) => {
    for (const platform of ['linux/amd64', 'linux/arm64'] as const) {
      const records = join(folder, `image-${platform.slice(6)}`, 'records');
      await mkdir(records, { recursive: true });
      await writeFile(join(records, 'x.json'), JSON.stringify(recordOfPlatform(platform)));
    }
    await mkdir(join(folder, 'layout', 'blobs'), { recursive: true });
    await writeFile(join(folder, 'layout', 'index.json'), '{}');
    const report = { platforms: [recordOfPlatform('linux/386')] };
    await writeFile(join(folder, 'report.json'), JSON.stringify(report));
    await writeFile(join(folder, 'broken.json'), '{"record": "miauflix-image/1"');
    await writeFile(join(folder, 'layout', 'blobs', 'a.json'), '"miauflix-image/1"');
    const found = await findRecords(folder);
    expect(found.map(({ record, folder: place }) => [record.platform, place])).toEqual([
      ['linux/amd64', join(folder, 'image-amd64')],
      ['linux/arm64', join(folder, 'image-arm64')],
    ]);
  });
});

it('finds records that lie together without anything else', async () => {
  await withTemporaryFolder('records', async (folder) => {
    await writeFile(join(folder, 'a.json'), JSON.stringify(recordOfPlatform('linux/amd64')));
    expect((await findRecords(folder)).map(({ folder: place }) => place)).toEqual([folder]);
  });
});

it.each([
  ['of another version', { record: 'miauflix-image/9' }],
  ['with a path that leads out', { sbom: '../../etc/passwd' }],
  ['with a path below a path', { sbom: 'sbom/../../x' }],
  ['with a digest that is none', { manifest: { mediaType: 'x', digest: 'sha256:../..', size: 1 } }],
  ['of a platform that there is not', { platform: 'linux/amd46' }],
])('refuses a record %s', async (_, wrong) => {
  await withTemporaryFolder('records', async (folder) => {
    await writeFile(join(folder, 'a.json'), JSON.stringify({ ...recordOfPlatform('linux/amd64'), ...wrong }));
    await expect(findRecords(folder)).rejects.toThrow(
      /is no record of a build that this version understands/,
    );
  });
});

it('says when there is no such folder', async () => {
  await expect(findRecords('/nonexistent/records')).rejects.toThrow(/cannot be read/);
});
