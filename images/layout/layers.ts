import { createReadStream } from 'node:fs';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createZstdDecompress } from 'node:zlib';

import { isError } from '../../kit/errors.ts';

import { blobFile, LayoutError } from './layout.ts';
import { TarReader, type OnEntry } from './tar-entries.ts';
import type { Descriptor } from './types.ts';

/** What unpacks to more is no layer but an attack on whoever looks at it. */
const largestLayer = 64 * 2 ** 30;

/**
 * Walks through the entries of a layer.
 * @returns the bytes of the contents in it, as they lie on a disk
 */
export async function walkLayer(
  folder: string,
  layer: Descriptor,
  onEntry: OnEntry,
  signal?: AbortSignal,
): Promise<number> {
  const reader = new TarReader(onEntry);
  let unpacked = 0;
  const source = createReadStream(blobFile(folder, layer.digest), { highWaterMark: 1024 * 1024 });
  const sink = async (chunks: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of chunks) {
      unpacked += chunk.length;
      if (unpacked > largestLayer) throw new LayoutError('it unpacks to more than 64 GiB');
      reader.write(chunk);
    }
    reader.end();
  };
  const unpack = decompressor(layer.mediaType);
  try {
    if (unpack === undefined) await pipeline(source, sink, { ...(signal && { signal }) });
    else await pipeline(source, unpack, sink, { ...(signal && { signal }) });
  } catch (error) {
    signal?.throwIfAborted();
    const why = isError(error) ? error.message : String(error);
    throw new LayoutError(`The layer ${layer.digest} cannot be read: ${why}`, { cause: error });
  }
  return reader.contentBytes;
}

function decompressor(mediaType: string): Transform | undefined {
  const options = { chunkSize: 256 * 1024 };
  if (mediaType.endsWith('gzip')) return createGunzip(options);
  if (mediaType.endsWith('zstd')) return createZstdDecompress(options);
  return undefined;
}
