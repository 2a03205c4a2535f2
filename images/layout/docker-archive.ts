import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

import type { PlatformImage } from './image.ts';
import { blobFile } from './layout.ts';
import type { Descriptor } from './types.ts';

const block = 512;

/**
 * Writes the image of one platform as the archive that `docker load` takes of every engine, whichever way it keeps
 * images: https://github.com/moby/docker-image-spec, v1.2. The layers go in as they are in the registry.
 */
export async function writeDockerArchive(
  { folder, manifest }: PlatformImage,
  name: string,
  file: string,
  signal?: AbortSignal,
): Promise<void> {
  const place = ({ digest }: Descriptor): string => `blobs/sha256/${digest.slice('sha256:'.length)}`;
  const list = JSON.stringify([
    { Config: place(manifest.config), RepoTags: [name], Layers: manifest.layers.map(place) },
  ]);
  const blobs = [...new Map([manifest.config, ...manifest.layers].map((one) => [one.digest, one])).values()];
  async function* archive(): AsyncGenerator<Uint8Array> {
    const text = Buffer.from(list);
    yield header('manifest.json', text.length);
    yield text;
    yield padding(text.length);
    for (const blob of blobs) {
      yield header(place(blob), blob.size);
      yield* createReadStream(blobFile(folder, blob.digest), {
        highWaterMark: 1024 * 1024,
      }) as AsyncIterable<Buffer>;
      yield padding(blob.size);
    }
    yield Buffer.alloc(2 * block);
  }
  await pipeline(archive, createWriteStream(file), { ...(signal && { signal }) });
}

/** Of a plain file that anybody may read. */
function header(path: string, size: number): Buffer {
  const bytes = Buffer.alloc(block);
  const octal = (value: number, at: number, length: number): void => {
    bytes.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at);
  };
  bytes.write(path, 0);
  octal(0o644, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  // eleven octal digits hold 8 GiB; a layer that is larger is written as GNU does it
  if (size < 8 ** 11) octal(size, 124, 12);
  else {
    bytes.writeUInt8(0x80, 124);
    bytes.writeBigUInt64BE(BigInt(size), 128);
  }
  octal(0, 136, 12);
  bytes.write('        0ustar\u000000', 148);
  bytes.write('0', 156);
  octal(
    bytes.reduce((sum, byte) => sum + byte, 0),
    148,
    7,
  );
  bytes.write(' ', 155);
  return bytes;
}

function padding(size: number): Buffer {
  return Buffer.alloc((block - (size % block)) % block);
}
