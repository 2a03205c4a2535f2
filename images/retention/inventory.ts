import { inParallel } from '../../kit/parallel.ts';
import { readConfig } from '../image-config.ts';
import { blobsOf, childrenOf, isIndex, type Manifest } from '../registry/manifest.ts';
import { referrersOf, subjectOfTag } from '../registry/referrers.ts';
import type { RepositoryClient } from '../registry/repository.ts';
import type { Listed } from '../remover.ts';

import type { Stored } from './plan.ts';

export interface Inventory {
  readonly stored: readonly Stored[];
  /** What each tag stood for when it was read. */
  readonly tags: ReadonlyMap<string, string>;
}

const atATime = 8;

/**
 * Everything that a repository has: from its tags to their children, and to who refers to any of them. The
 * distribution specification has no list of manifests without a tag; `listed` is one where a registry has it.
 * What cosign has signed is found by its signatures.
 */
export async function takeInventory(
  client: RepositoryClient,
  listed: readonly Listed[] = [],
): Promise<Inventory> {
  const names = await client.tags();
  const manifests = new Map<string, Manifest>();
  const tags = new Map<string, string>();
  const subjects = new Map<string, string>();
  await inParallel(names, atATime, async (tag) => {
    const manifest = await client.manifest(tag);
    // somebody has removed it since
    if (manifest === undefined) return;
    manifests.set(manifest.digest, manifest);
    tags.set(tag, manifest.digest);
    const subject = subjectOfTag(tag);
    if (subject !== undefined) subjects.set(manifest.digest, subject);
  });
  let next: readonly string[] = [
    ...manifests.keys(),
    ...listed.map(({ digest }) => digest),
    ...subjects.values(),
  ];
  while (next.length > 0) {
    const unknown = new Set<string>();
    const look = async (digest: string): Promise<void> => {
      const manifest = manifests.get(digest) ?? (await client.manifest(digest));
      if (manifest === undefined) return;
      manifests.set(digest, manifest);
      const { subject } = manifest.content;
      if (subject !== undefined && subject !== null) subjects.set(digest, subject.digest);
      // a list of referrers under a tag belongs to what they refer to, and names them
      for (const child of childrenOf(manifest)) unknown.add(child.digest);
      for (const referrer of await referrersOf(client, digest)) unknown.add(referrer.digest);
    };
    await inParallel([...new Set(next)], atATime, look);
    next = [...unknown].filter((digest) => !manifests.has(digest));
    // one that cannot be read is not asked for for ever
    if (next.length > 0) next = await existing(client, next, manifests);
  }
  const created = new Map(listed.map(({ digest, createdAt }) => [digest, createdAt]));
  const all = [...manifests.values()];
  const stored = await inParallel(all, atATime, async (manifest): Promise<Stored> => ({
    digest: manifest.digest,
    tags: [...tags].flatMap(([tag, digest]) => (digest === manifest.digest ? [tag] : [])),
    children: childrenOf(manifest).map(({ digest }) => digest),
    subject: subjects.get(manifest.digest),
    createdAt: created.get(manifest.digest) ?? (await createdAt(client, manifest, manifests)),
    blobs: blobsOf(manifest).map(({ digest, size }) => ({ digest, size })),
  }));
  return { stored, tags };
}

/** Those that are there; each is read by this. */
async function existing(
  client: RepositoryClient,
  digests: readonly string[],
  manifests: Map<string, Manifest>,
): Promise<string[]> {
  const found = await inParallel(digests, atATime, async (digest) => {
    const manifest = await client.manifest(digest);
    if (manifest === undefined) return [];
    manifests.set(digest, manifest);
    return [digest];
  });
  return found.flat();
}

/** When an image says that it was made; the first moment of 1970, or one before it, says nothing. */
async function createdAt(
  client: RepositoryClient,
  manifest: Manifest,
  manifests: ReadonlyMap<string, Manifest>,
): Promise<Date | undefined> {
  const annotated = momentOf(manifest.content.annotations?.['org.opencontainers.image.created']);
  if (annotated !== undefined) return annotated;
  if (!isIndex(manifest)) {
    const config = manifest.content.config;
    // only an image's config says it; what is attached has others
    if (config === undefined || !/\.(image\.config|container\.image)\.v1\+json$/.test(config.mediaType))
      return undefined;
    return momentOf((await readConfig(client, manifest).catch(() => undefined))?.created);
  }
  const moments = await Promise.all(
    childrenOf(manifest).map(async ({ digest }) => {
      const child = manifests.get(digest);
      return child === undefined || isIndex(child) ? undefined : createdAt(client, child, manifests);
    }),
  );
  const known = moments.filter((moment) => moment !== undefined).map((moment) => moment.getTime());
  return known.length === 0 ? undefined : new Date(Math.max(...known));
}

function momentOf(text: string | undefined): Date | undefined {
  const time = Date.parse(text ?? '');
  return time > 0 ? new Date(time) : undefined;
}
