import { formatPlatform } from '../platform.ts';

import { readDocument, readIndexFile, checkBlob, LayoutError } from './layout.ts';
import {
  configSchema,
  indexSchema,
  isAttestation,
  isIndex,
  manifestSchema,
  type Descriptor,
  type ImageConfig,
  type Manifest,
} from './types.ts';

/** The image of one platform in a layout. */
export interface PlatformImage {
  /** The layout's folder. */
  readonly folder: string;
  readonly platform: string;
  readonly descriptor: Descriptor;
  readonly manifest: Manifest;
  readonly config: ImageConfig;
}

/** What a layout holds, seen from its `index.json`. */
export interface LayoutContent {
  readonly images: readonly PlatformImage[];
  /** The attestation manifests that BuildKit put beside them. */
  readonly attestations: readonly Descriptor[];
  /** The index, where the layout holds one. */
  readonly index?: Descriptor;
}

/** An index within an index within …: nobody builds such a thing. */
const deepestIndex = 3;

/**
 * Reads everything that a layout names, and makes sure that all of it is there.
 * @throws {LayoutError} for anything that is missing, cut short or another one
 */
export async function readLayout(folder: string): Promise<LayoutContent> {
  const images: PlatformImage[] = [];
  const attestations: Descriptor[] = [];
  let first: Descriptor | undefined;
  const visit = async (descriptors: readonly Descriptor[], depth: number): Promise<void> => {
    if (depth > deepestIndex) throw new LayoutError(`${folder} holds an index within an index`);
    for (const descriptor of descriptors) {
      if (isIndex(descriptor)) {
        first ??= descriptor;
        await visit((await readDocument(folder, descriptor, indexSchema)).manifests, depth + 1);
      } else if (isAttestation(descriptor)) attestations.push(descriptor);
      else if (descriptor.artifactType === undefined)
        images.push(await readPlatformImage(folder, descriptor));
    }
  };
  await visit((await readIndexFile(folder, indexSchema)).manifests, 0);
  if (images.length === 0) throw new LayoutError(`${folder} holds no image`);
  return { images, attestations, ...(first !== undefined && { index: first }) };
}

export async function readPlatformImage(folder: string, descriptor: Descriptor): Promise<PlatformImage> {
  const manifest = await readDocument(folder, descriptor, manifestSchema);
  const config = await readDocument(folder, manifest.config, configSchema);
  if (config.rootfs.diff_ids.length !== manifest.layers.length) {
    throw new LayoutError(`${descriptor.digest} names other layers than its configuration`);
  }
  for (const layer of manifest.layers) await checkBlob(folder, layer);
  return { folder, descriptor, manifest, config, platform: formatPlatform(config) };
}

/** What made each layer, as the configuration tells it; empty where it does not. */
export function layerOrigins({ manifest, config }: Pick<PlatformImage, 'manifest' | 'config'>): string[] {
  const steps = (config.history ?? []).filter(({ empty_layer: isEmpty }) => isEmpty !== true);
  // builders that say less than they did say nothing that can be matched
  const isWhole = steps.length === manifest.layers.length;
  return manifest.layers.map((_, at) => (isWhole ? shortened(steps[at]?.created_by ?? '') : ''));
}

/** `RUN /bin/sh -c apt-get install … # buildkit` → `RUN apt-get install …`. */
function shortened(createdBy: string): string {
  return createdBy
    .replace(/ # buildkit$/, '')
    .replace(/^\/bin\/sh -c #\(nop\)\s*/, '')
    .replace(/^(RUN )?\/bin\/sh -c /, 'RUN ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
