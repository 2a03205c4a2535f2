import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';

import { GateError } from '../../kit/errors.ts';
import { inParallel } from '../../kit/parallel.ts';
import type { Reporter } from '../../kit/reporter.ts';
import { formatBytes } from '../../kit/text.ts';
import { blobFile, readDocument } from '../layout/layout.ts';
import { manifestSchema, type Descriptor } from '../layout/types.ts';
import { hasBlob, uploadBlob } from '../registry/blobs.ts';
import { readManifest, type Manifest } from '../registry/manifest.ts';
import { putReferrer } from '../registry/referrers.ts';
import type { RepositoryClient } from '../registry/repository.ts';

import { layoutFolder } from './output.ts';
import type { BuildRecord } from './record.ts';

const atATime = 4;

export interface Pushed {
  readonly blobsSent: number;
  readonly blobsThere: number;
}

/**
 * Sends images from the output's layout to a repository, by digest: no tag is given or moved. Blobs come first and
 * an index last, so whatever is there is whole, and doing it again sends nothing twice.
 */
export async function pushImages(
  output: string,
  records: readonly BuildRecord[],
  client: RepositoryClient,
  reporter: Reporter,
): Promise<Pushed> {
  const layout = layoutFolder(output);
  const done = { blobsSent: 0, blobsThere: 0 };
  const named = records.flatMap(({ manifest, referrers }) => [manifest, ...referrers]);
  const documents = await Promise.all(named.map(async (one) => readDocument(layout, one, manifestSchema)));
  const blobs = documents.flatMap(({ config, layers }) => [config, ...layers]);
  const distinct = [...new Map(blobs.map((blob) => [blob.digest, blob])).values()];
  await inParallel(distinct, atATime, async (blob) => {
    if (await hasBlob(client, blob)) {
      done.blobsThere += 1;
      return;
    }
    const file = blobFile(layout, blob.digest);
    await uploadBlob(client, blob, { open: async () => Promise.resolve(createReadStream(file)) });
    done.blobsSent += 1;
    reporter.debug(`${client.name}: sent ${blob.digest} (${formatBytes(blob.size)})`);
  });
  for (const { manifest, referrers } of records) {
    await client.putManifest(manifest.digest, await manifestIn(layout, manifest));
    // one after another: where a registry keeps no list of them, each rewrites the list that its like are in
    for (const referrer of referrers) await putReferrer(client, await manifestIn(layout, referrer));
  }
  return done;
}

/**
 * Puts the index of images that are in the repository.
 * @throws {GateError} when one of them is not, or no longer
 */
export async function pushIndex(
  output: string,
  records: readonly BuildRecord[],
  index: Descriptor,
  client: RepositoryClient,
): Promise<void> {
  const missing = await inParallel(records, atATime, async ({ platform, manifest }) =>
    (await client.head(manifest.digest)) === undefined ? [`${platform} (${manifest.digest})`] : [],
  );
  if (missing.flat().length > 0) {
    throw new GateError(
      `No index is made: ${client.name} lacks the image for ${missing.flat().join(' and ')}. Push it there again.`,
    );
  }
  await client.putManifest(index.digest, await manifestIn(layoutFolder(output), index));
}

async function manifestIn(layout: string, { digest, mediaType }: Descriptor): Promise<Manifest> {
  return readManifest(`${layout}, ${digest}`, await readFile(blobFile(layout, digest)), mediaType);
}
