import { expect, it, test } from '@jest/globals';

import { silentReporter } from '../../kit/reporter.ts';
import type { Docker } from '../docker.ts';

import { releasedLayers } from './released.ts';
import { sizeLines } from './size-table.ts';
import { sizeDelta, tooLarge } from './size.ts';

const layers = [
  { digest: 'sha256:a', compressed: 40, unpacked: 100e6, origin: 'COPY node /' },
  { digest: 'sha256:b', compressed: 10, unpacked: 300e6, origin: 'RUN apt-get install everything' },
  { digest: 'sha256:c', compressed: 1, unpacked: 0, origin: 'WORKDIR /x' },
];
const size = { compressed: 51, unpacked: 400e6, layers };

it('is too large with a byte too much, and says where it is', () => {
  expect(tooLarge('linux/amd64', size, 400e6)).toBeUndefined();
  expect(tooLarge('linux/amd64', size, 400e6 - 1)).toBe(
    'The image for linux/amd64 has 381 MiB, and 381 MiB are allowed. Its largest layers: 286 MiB RUN apt-get install ' +
      'everything; 95.4 MiB COPY node /; 0 B WORKDIR /x.',
  );
});

it('tells what has become of it since the last release', () => {
  expect(
    sizeDelta(size, [
      { digest: 'sha256:a', size: 40 },
      { digest: 'sha256:old', size: 30 },
    ]),
  ).toEqual({
    before: 70,
    now: 51,
    download: 11,
  });
});

it('shows a line for each layer that holds something', () => {
  expect(sizeLines('linux/amd64', size)).toEqual([
    'linux/amd64: 381 MiB on a disk, 51 B in a registry, 3 layers',
    '   95.4 MiB       40 B  COPY node /',
    '    286 MiB       10 B  RUN apt-get install everything',
  ]);
});

const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;
const manifest = {
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  config: { mediaType: 'c', digest: digest('c'), size: 1 },
  layers: [{ mediaType: 'l', digest: digest('1'), size: 7 }],
};
const child = (architecture: string, more: object = {}): object => ({
  mediaType: manifest.mediaType,
  digest: digest(architecture === 'arm64' ? 'a' : 'b'),
  size: 1,
  platform: { os: 'linux', architecture },
  ...more,
});
const index = {
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.index.v1+json',
  manifests: [
    child('amd64'),
    child('arm64', { annotations: { 'vnd.docker.reference.type': 'attestation-manifest' } }),
    child('arm64', { digest: digest('d') }),
  ],
};

test.each<[string, Readonly<Record<string, object>>, readonly string[] | undefined]>([
  ['of an index', { 'ghcr.io/a/b:1': index, [`ghcr.io/a/b@${digest('d')}`]: manifest }, [digest('1')]],
  ['of a single image', { 'ghcr.io/a/b:1': manifest }, [digest('1')]],
  [
    'of one that has no such platform',
    { 'ghcr.io/a/b:1': { ...index, manifests: [child('amd64')] } },
    undefined,
  ],
  ['of one that is not there', {}, undefined],
  ['of what is no image', { 'ghcr.io/a/b:1': {} }, undefined],
])('reads the layers %s', async (_, there, expected) => {
  const docker: Docker = async (args) => {
    const found = there[args.at(-1) ?? ''];
    if (found === undefined) throw new Error('not found');
    return await Promise.resolve({
      exitCode: 0,
      stdout: JSON.stringify(found),
      stderr: '',
      truncated: false,
      durationMs: 1,
    });
  };
  const warnings: string[] = [];
  const reporter = { ...silentReporter, warning: (text: string) => void warnings.push(text) };
  const found = await releasedLayers('ghcr.io/a/b:1', 'linux/arm64', { docker, reporter });
  expect(found?.map((one) => one.digest)).toEqual(expected);
  expect(warnings).toHaveLength(expected === undefined ? 1 : 0);
});
