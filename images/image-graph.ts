import { ConfigurationError, WorldError } from '../kit/errors.ts';
import { inParallel } from '../kit/parallel.ts';

import { childrenOf, isIndex, platformOf, type Descriptor, type Manifest } from './registry/manifest.ts';
import { cosignTags, referrersOf } from './registry/referrers.ts';
import type { RepositoryClient } from './registry/repository.ts';

/** A manifest of an image, and what it is in it. */
export interface ImageManifest extends Manifest {
  /** Undefined for an index, and for what runs nowhere. */
  readonly platform: string | undefined;
  /** For what BuildKit attests, the manifest that it is about. */
  readonly attests: string | undefined;
}

/** An image and all that belongs to it, as one registry has it. */
export interface ImageGraph {
  readonly digest: string;
  /** The index first, then its children; a single image is alone. */
  readonly manifests: readonly ImageManifest[];
  /** Signatures, SBOMs and other manifests that refer to one of these. */
  readonly referrers: readonly Manifest[];
  /** What cosign keeps under tags that are named for one of these. */
  readonly attached: readonly { readonly tag: string; readonly manifest: Manifest }[];
}

const atATime = 6;
/** Whatever refers to what refers to an image, and so on: more than this is nobody's wish. */
const deepest = 4;

/**
 * Reads an image whole: its index, every child, and who refers to them.
 * @throws {ConfigurationError} when there is no such image
 * @throws {WorldError} when a child is missing
 */
export async function readImage(client: RepositoryClient, digest: string): Promise<ImageGraph> {
  const manifests = await readManifests(client, digest);
  const subjects = manifests.map((one) => one.digest);
  const [referrers, attached] = await Promise.all([
    readReferrers(client, subjects),
    inParallel(subjects.flatMap(cosignTags), atATime, async (tag) => {
      const manifest = await client.manifest(tag);
      return manifest === undefined ? [] : [{ tag, manifest }];
    }),
  ]);
  return { digest, manifests, referrers, attached: attached.flat() };
}

/** The image's own manifests alone. */
export async function readManifests(client: RepositoryClient, digest: string): Promise<ImageManifest[]> {
  const root = await client.manifest(digest);
  if (root === undefined) {
    throw new ConfigurationError(`There is no image ${client.spell(digest)}. Was it pushed, and to there?`);
  }
  const children = await inParallel(childrenOf(root), atATime, async (child) => {
    const manifest = await client.manifest(child.digest);
    if (manifest === undefined) {
      throw new WorldError(
        `The image ${client.spell(digest)} is not whole: its manifest ${nameOf(child)} is missing. Build and push ` +
          'it again.',
      );
    }
    if (isIndex(manifest)) {
      throw new WorldError(
        `${client.spell(digest)} is an index with an index in it, which nothing here makes.`,
      );
    }
    const annotations = child.annotations ?? {};
    const attests =
      annotations['vnd.docker.reference.type'] === 'attestation-manifest'
        ? annotations['vnd.docker.reference.digest']
        : undefined;
    return { ...manifest, platform: platformOf(child), attests };
  });
  return [{ ...root, platform: undefined, attests: undefined }, ...children];
}

function nameOf(child: Descriptor): string {
  const platform = platformOf(child);
  return platform === undefined ? child.digest : `for ${platform} (${child.digest})`;
}

async function readReferrers(client: RepositoryClient, subjects: readonly string[]): Promise<Manifest[]> {
  const found = new Map<string, Manifest>();
  let next = subjects;
  for (let depth = 0; depth < deepest && next.length > 0; depth += 1) {
    const lists = await inParallel(next, atATime, async (digest) => referrersOf(client, digest));
    const unknown = [...new Set(lists.flat().map(({ digest }) => digest))].filter((one) => !found.has(one));
    const manifests = await inParallel(unknown, atATime, async (digest) => client.manifest(digest));
    // one that is gone although a list names it is nothing to copy
    for (const manifest of manifests) if (manifest !== undefined) found.set(manifest.digest, manifest);
    next = unknown;
  }
  return [...found.values()];
}

/** The manifests that run somewhere, by platform; a single image has its platform in its config. */
export function runnable({ manifests }: Pick<ImageGraph, 'manifests'>): readonly ImageManifest[] {
  const [root, ...children] = manifests;
  if (root === undefined || !isIndex(root)) return manifests;
  return children.filter(({ platform }) => platform !== undefined);
}

/** Bytes that a pull of one platform's image moves. */
export function sizeOf({ content }: Pick<Manifest, 'content'>): number {
  return [content.config, ...(content.layers ?? [])].reduce((sum, part) => sum + (part?.size ?? 0), 0);
}
