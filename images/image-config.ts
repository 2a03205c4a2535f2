import * as v from 'valibot';

import { WorldError } from '../kit/errors.ts';

import { runnable, sizeOf, type ImageGraph } from './image-graph.ts';
import { readBlob } from './registry/blobs.ts';
import { platformOf, type Manifest } from './registry/manifest.ts';
import type { RepositoryClient } from './registry/repository.ts';

export interface PublishedPlatform {
  readonly platform: string;
  readonly digest: string;
  /** Compressed, as a pull moves them. */
  readonly bytes: number;
}

const config = v.object({
  os: v.optional(v.string()),
  architecture: v.optional(v.string()),
  variant: v.optional(v.string()),
  created: v.optional(v.string()),
});

const mostBytes = 8 * 1024 * 1024;

/** What an image says of itself: its platform, and when it was made. */
export async function readConfig(
  client: RepositoryClient,
  manifest: Manifest,
): Promise<v.InferOutput<typeof config>> {
  const blob = manifest.content.config;
  if (blob === undefined) return {};
  const bytes = await readBlob(client, blob, mostBytes);
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), config), bytes.toString());
  if (!parsed.success) throw new WorldError(`${client.spell(manifest.digest)} has a config that is none.`);
  return parsed.output;
}

/** Each platform with its digest and size; a single image tells its platform by its config. */
export async function platformsOf(
  image: Pick<ImageGraph, 'manifests'>,
  client: RepositoryClient,
): Promise<PublishedPlatform[]> {
  return await Promise.all(
    runnable(image).map(async (manifest) => ({
      platform: manifest.platform ?? (await ownPlatform(client, manifest)),
      digest: manifest.digest,
      bytes: sizeOf(manifest),
    })),
  );
}

async function ownPlatform(client: RepositoryClient, manifest: Manifest): Promise<string> {
  const { os = 'unknown', architecture = 'unknown', variant } = await readConfig(client, manifest);
  const platform = { os, architecture, ...(variant !== undefined && { variant }) };
  return platformOf({ platform }) ?? 'unknown';
}
