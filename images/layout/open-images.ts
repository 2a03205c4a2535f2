import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { ImageTools } from '../docker.ts';

import { engineImage } from './engine-image.ts';
import { readLayout, type PlatformImage } from './image.ts';

/**
 * What somebody means by "this image": the output of a build, a layout, or an image of the engine, which gets
 * unpacked into `folder`.
 */
export async function openImages(
  what: string,
  folder: string,
  tools: ImageTools,
): Promise<readonly PlatformImage[]> {
  for (const place of [join(what, 'layout'), what]) {
    if (await isFile(join(place, 'oci-layout'))) return (await readLayout(place)).images;
  }
  return [await engineImage(what, folder, tools)];
}

async function isFile(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
