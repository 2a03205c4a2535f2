import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { withTemporaryFolder } from '../kit/folders.ts';
import { silentReporter } from '../kit/reporter.ts';

import { pull } from './consumer.testing.ts';
import { copyImage } from './copy.ts';
import { readImage } from './image-graph.ts';
import type { Registries } from './registry/registries.ts';
import { startRegistry, testRegistries, type TestRegistry } from './registry/registry.testing.ts';
import { pushSample } from './registry/sample-image.testing.ts';

let one: TestRegistry;
let two: TestRegistry;
let registries: Registries;
beforeAll(async () => {
  [one, two] = await Promise.all([startRegistry(), startRegistry()]);
  registries = testRegistries();
});
afterAll(async () => {
  registries.close();
  await Promise.all([one, two].map(async (registry) => registry.stop()));
});

describe('copying by digest', () => {
  it('brings an image with its children, attestations and referrers, and nothing twice', async () => {
    const from = registries.connect({ registry: one.host, name: 'staged/app' });
    const to = registries.connect({ registry: two.host, name: 'me/app' });
    const { digest } = await pushSample(from, { attestations: true, referrer: true, layerBytes: 3_000_000 });
    const image = await readImage(from, digest);
    expect(image.manifests).toHaveLength(5);
    expect(image.referrers).toHaveLength(1);

    // parts so small that the layers need several
    const copied = await copyImage(image, from, to, { reporter: silentReporter, chunkBytes: 1_000_000 });
    expect(copied).toMatchObject({ blobsThere: 0, manifestsSent: 6 });
    expect((await readImage(to, digest)).referrers.map((referrer) => referrer.digest)).toEqual(
      image.referrers.map((referrer) => referrer.digest),
    );
    expect(await to.tags()).toEqual([`sha256-${digest.slice(7)}`]);
    const again = await copyImage(image, from, to, { reporter: silentReporter });
    expect(again).toMatchObject({ blobsSent: 0, manifestsSent: 0, bytesSent: 0 });

    const beside = registries.connect({ registry: two.host, name: 'me/other' });
    const mounted = await copyImage(await readImage(to, digest), to, beside, { reporter: silentReporter });
    expect(mounted).toMatchObject({ blobsSent: 0, bytesSent: 0 });
    expect(mounted.blobsMounted).toBeGreaterThan(5);

    await withTemporaryFolder('pulled', async (folder) => {
      for (const name of ['me/app', 'me/other']) {
        await pull(`${two.host}/${name}`, digest, join(folder, name.replace('/', '-')));
      }
    });
  });
});
