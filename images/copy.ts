import { inParallel } from '../kit/parallel.ts';
import type { Reporter } from '../kit/reporter.ts';
import { formatBytes } from '../kit/text.ts';

import type { ImageGraph } from './image-graph.ts';
import { hasBlob, openBlob, uploadBlob } from './registry/blobs.ts';
import { blobsOf, type Descriptor, type Manifest } from './registry/manifest.ts';
import { putReferrer, referrersOf } from './registry/referrers.ts';
import type { RepositoryClient } from './registry/repository.ts';

/** What a copy did. */
export interface Copied {
  readonly blobsSent: number;
  readonly blobsMounted: number;
  readonly blobsThere: number;
  readonly bytesSent: number;
  readonly manifestsSent: number;
}

export interface CopyOptions {
  readonly reporter: Reporter;
  readonly chunkBytes?: number;
}

const atATime = 4;

/**
 * Brings an image with all that belongs to it into another repository, by digest: no tag is given or moved, but
 * those that cosign names for digests. What is there already is not sent again; everything is looked for, so that
 * a copy which was cut off is completed. Blobs come first, and an index after its children, so that whatever is
 * there is whole.
 */
export async function copyImage(
  image: ImageGraph,
  from: RepositoryClient,
  to: RepositoryClient,
  { reporter, chunkBytes }: CopyOptions,
): Promise<Copied> {
  const done = { blobsSent: 0, blobsMounted: 0, blobsThere: 0, bytesSent: 0, manifestsSent: 0 };
  if (from.name === to.name) return done;
  const all = [...image.manifests, ...image.referrers, ...image.attached.map(({ manifest }) => manifest)];
  const blobs = distinct(all.flatMap(blobsOf));
  const isSameRegistry = from.session === to.session;
  await inParallel(blobs, atATime, async (blob) => {
    if (await hasBlob(to, blob)) {
      done.blobsThere += 1;
      return;
    }
    const how = await uploadBlob(to, blob, {
      open: async () => openBlob(from, blob),
      ...(isSameRegistry && { mountFrom: from }),
      ...(chunkBytes !== undefined && { chunkBytes }),
    });
    if (how === 'mounted') done.blobsMounted += 1;
    else {
      done.blobsSent += 1;
      done.bytesSent += blob.size;
      reporter.debug(`${to.name}: ${blob.digest} (${formatBytes(blob.size)})`);
    }
  });

  const put = async (manifest: Manifest): Promise<void> => {
    if ((await to.head(manifest.digest)) !== undefined) return;
    await to.putManifest(manifest.digest, manifest);
    done.manifestsSent += 1;
  };
  const [root, ...children] = image.manifests;
  await inParallel(children, atATime, put);
  if (root !== undefined) await put(root);
  // one after another: where a registry keeps no list of them, each rewrites the list that its like are in
  for (const referrer of image.referrers) {
    if (await isListed(to, referrer)) continue;
    await putReferrer(to, referrer);
    done.manifestsSent += 1;
  }
  for (const { tag, manifest } of image.attached) {
    // what was signed there stays
    if ((await to.head(tag)) !== undefined) continue;
    await to.putManifest(tag, manifest);
    done.manifestsSent += 1;
  }
  return done;
}

/** Whether it is there, and found from what it refers to. */
async function isListed(client: RepositoryClient, { digest, content }: Manifest): Promise<boolean> {
  const subject = content.subject?.digest;
  if ((await client.head(digest)) === undefined) return false;
  return subject === undefined || (await referrersOf(client, subject)).some((one) => one.digest === digest);
}

function distinct(blobs: readonly Descriptor[]): Descriptor[] {
  return [...new Map(blobs.map((blob) => [blob.digest, blob])).values()];
}
