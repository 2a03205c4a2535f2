import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { withTemporaryFolder } from '../../kit/folders.ts';
import { runProgram } from '../../kit/run-program.ts';

import { collectFiles } from './collect-files.ts';
import { writeDockerArchive } from './docker-archive.ts';
import { layerOrigins, readLayout } from './image.ts';
import { addSampleImage } from './layout.testing.ts';
import { blobFile, writeIndexFile } from './layout.ts';

const file = (path: string, content = ''): { path: string; content: string } => ({ path, content });

it('reads files as a container sees them: replaced, removed, or in a folder that was emptied', async () => {
  await withTemporaryFolder('layout', async (folder) => {
    const image = await addSampleImage(folder, [
      {
        createdBy: 'RUN /bin/sh -c make # buildkit',
        parts: [
          file('./a/kept', '1'),
          file('a/gone', '2'),
          file('a/new', '3'),
          file('b/below', '4'),
          file('c/x/deep', '5'),
        ],
      },
      {
        createdBy: '/bin/sh -c #(nop) COPY . / ',
        parts: [
          file('a/.wh.gone'),
          file('a/new', '33'),
          file('b/own', '6'),
          file('b/.wh..wh..opq'),
          file('.wh.c'),
          file('d', '7'),
        ],
      },
    ]);
    const { files, layerBytes } = await collectFiles(image, () => true);
    const seen = Object.fromEntries([...files].map(([path, content]) => [path, content.toString()]));
    expect(seen).toEqual({ 'a/kept': '1', 'a/new': '33', 'b/own': '6', d: '7' });
    expect(layerBytes).toEqual([5, 4]);
    expect(layerOrigins(image)).toEqual(['RUN make', 'COPY . /']);
    const { files: few } = await collectFiles(image, (path) => path === 'd');
    expect([...few.keys()]).toEqual(['d']);
  });
});

it('tells no origins where the history does not fit', async () => {
  await withTemporaryFolder('layout', async (folder) => {
    const image = await addSampleImage(folder, [{ createdBy: 'x', parts: [] }], { history: [] });
    expect(layerOrigins(image)).toEqual(['']);
  });
});

it('writes an archive for docker load, that tar can read', async () => {
  await withTemporaryFolder('layout', async (folder) => {
    const image = await addSampleImage(join(folder, 'layout'), [{ createdBy: 'x', parts: [file('a', '1')] }]);
    const archive = join(folder, 'image.tar');
    await writeDockerArchive(image, 'a:b', archive);
    await runProgram('tar', ['-xf', archive, '-C', folder], { deadlineMs: 30_000 });
    const [list] = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as [
      { Config: string; RepoTags: string[]; Layers: string[] },
    ];
    expect(list.RepoTags).toEqual(['a:b']);
    for (const path of [list.Config, ...list.Layers]) {
      const digest = `sha256:${path.split('/').at(-1)!}`;
      expect(await readFile(join(folder, path))).toEqual(
        await readFile(blobFile(join(folder, 'layout'), digest)),
      );
    }
  });
});

describe('a layout that is not whole', () => {
  const broken = async (
    damage: (blob: (digest: string) => string, layout: string) => Promise<void>,
  ): Promise<unknown> =>
    withTemporaryFolder('layout', async (folder) => {
      const image = await addSampleImage(folder, [{ createdBy: 'x', parts: [file('a', 'x'.repeat(2000))] }]);
      await writeIndexFile(folder, [image.descriptor]);
      expect((await readLayout(folder)).images).toHaveLength(1);
      await damage((digest) => blobFile(folder, digest), folder);
      return await readLayout(folder);
    });
  const digests = async (layout: string): Promise<{ manifest: string; layer: string; config: string }> => {
    const { images } = await readLayout(layout);
    const { descriptor, manifest } = images[0]!;
    return { manifest: descriptor.digest, layer: manifest.layers[0]!.digest, config: manifest.config.digest };
  };

  it.each<[string, 'manifest' | 'layer' | 'config', (path: string) => Promise<void>, RegExp]>([
    ['its manifest is missing', 'manifest', async (path) => rm(path), /is missing in/],
    ['its layer is missing', 'layer', async (path) => rm(path), /is missing in/],
    ['its layer was cut', 'layer', async (path) => truncate(path, 10), /has 10 bytes, but/],
    [
      'its configuration is another one',
      'config',
      async (path) => writeFile(path, (await readFile(path, 'utf8')).replace('amd64', 'arm64')),
      /has other content/,
    ],
  ])('%s', async (_, which, damage, sentence) => {
    const work = broken(async (blob, layout) => damage(blob((await digests(layout))[which])));
    await expect(work).rejects.toThrow(sentence);
  });

  it('it is none', async () => {
    await expect(readLayout('/nonexistent')).rejects.toThrow('/nonexistent is no image layout');
    await withTemporaryFolder('layout', async (folder) => {
      await writeFile(join(folder, 'index.json'), '{"schemaVersion":2,"manifests":[]}');
      await expect(readLayout(folder)).rejects.toThrow('holds no image');
      await writeFile(join(folder, 'index.json'), '{"manifests":3}');
      await expect(readLayout(folder)).rejects.toThrow('is no such document');
    });
  });

  it('its layer is no archive', async () => {
    await withTemporaryFolder('layout', async (folder) => {
      const image = await addSampleImage(folder, [{ createdBy: 'x', parts: [file('a', '1')] }]);
      await writeFile(blobFile(folder, image.manifest.layers[0]!.digest), 'no gzip');
      await expect(collectFiles(image, () => true)).rejects.toThrow(/^The layer sha256:\w+ cannot be read/);
    });
  });
});
