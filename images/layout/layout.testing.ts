import { gzipSync } from 'node:zlib';

import { writeFileWhole } from '../../kit/folders.ts';
import { digestOf } from '../registry/manifest.ts';

import { readPlatformImage, type PlatformImage } from './image.ts';
import { addDocument, blobFile } from './layout.ts';
import { tarOf, type TarPart } from './tar.testing.ts';
import { mediaTypes } from './types.ts';

export interface SampleLayer {
  readonly createdBy: string;
  readonly parts: readonly TarPart[];
}

/** Adds an image of such layers to a layout. */
export async function addSampleImage(
  folder: string,
  layers: readonly SampleLayer[],
  more: Readonly<Record<string, unknown>> = {},
): Promise<PlatformImage> {
  const made = await Promise.all(
    layers.map(async ({ createdBy, parts }) => {
      const tar = tarOf(parts);
      const bytes = gzipSync(tar);
      const digest = digestOf(bytes);
      await writeFileWhole(blobFile(folder, digest), bytes);
      const mediaType = 'application/vnd.oci.image.layer.v1.tar+gzip';
      return { createdBy, diffId: digestOf(tar), descriptor: { mediaType, digest, size: bytes.length } };
    }),
  );
  const config = {
    os: 'linux',
    architecture: 'amd64',
    rootfs: { type: 'layers', diff_ids: made.map(({ diffId }) => diffId) },
    history: [
      { created_by: 'ARG nothing', empty_layer: true },
      ...made.map(({ createdBy }) => ({ created_by: createdBy })),
    ],
    ...more,
  };
  const manifest = {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    config: await addDocument(folder, 'application/vnd.oci.image.config.v1+json', JSON.stringify(config)),
    layers: made.map(({ descriptor }) => descriptor),
  };
  return await readPlatformImage(
    folder,
    await addDocument(folder, mediaTypes.manifest, JSON.stringify(manifest)),
  );
}
