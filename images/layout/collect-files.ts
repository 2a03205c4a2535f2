import { posix } from 'node:path';

import type { PlatformImage } from './image.ts';
import { walkLayer } from './layers.ts';
import type { EntryReader, TarEntry } from './tar-entries.ts';

export interface Collected {
  /** Bytes of each layer's contents, from the lowest to the highest. */
  readonly layerBytes: readonly number[];
  /** The files that were asked for, as a container of the image sees them. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** What is asked for is text of package managers: a larger file is something else. */
const largestFile = 64 * 2 ** 20;

const opaque = '.wh..wh..opq';
const whiteout = '.wh.';

/**
 * Goes through all layers of an image once: how large they are, and the files that `isWanted`, with what a higher
 * layer has replaced or removed (https://github.com/opencontainers/image-spec, layer.md, "Whiteouts").
 */
export async function collectFiles(
  { folder, manifest }: PlatformImage,
  isWanted: (path: string) => boolean,
  signal?: AbortSignal,
): Promise<Collected> {
  const files = new Map<string, Buffer>();
  const layerBytes: number[] = [];
  for (const layer of manifest.layers) {
    const own = new Map<string, Buffer>();
    const remove = (path: string, isBelow: boolean): void => {
      for (const known of files.keys()) {
        if (known.startsWith(`${path}/`) || (!isBelow && known === path)) files.delete(known);
      }
    };
    const onEntry = (entry: TarEntry): EntryReader | undefined => {
      const { dir, base } = posix.parse(entry.path);
      if (base === opaque) remove(dir, true);
      else if (base.startsWith(whiteout)) remove(posix.join(dir, base.slice(whiteout.length)), false);
      else if (entry.kind !== 'folder') {
        files.delete(entry.path);
        if (entry.kind === 'file' && entry.size <= largestFile && isWanted(entry.path)) {
          const chunks: Buffer[] = [];
          return {
            write: (chunk) => chunks.push(Buffer.from(chunk)),
            end: () => own.set(entry.path, Buffer.concat(chunks)),
          };
        }
      }
      return undefined;
    };
    layerBytes.push(await walkLayer(folder, layer, onEntry, signal));
    // a layer's own whiteouts are about the layers below it alone
    for (const [path, content] of own) files.set(path, content);
  }
  return { layerBytes, files };
}
