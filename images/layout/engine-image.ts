import { open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import * as v from 'valibot';

import { ConfigurationError } from '../../kit/errors.ts';
import { ProgramError, runProgram } from '../../kit/run-program.ts';
import type { ImageTools } from '../docker.ts';
import { formatPlatform } from '../platform.ts';

import type { PlatformImage } from './image.ts';
import { LayoutError, parseDocument } from './layout.ts';
import { configSchema, mediaTypes, type Descriptor } from './types.ts';

const saveMs = 600_000;

const listSchema = v.pipe(
  v.array(v.looseObject({ Config: v.string(), Layers: v.array(v.string()) })),
  v.minLength(1),
);

/**
 * An image that the engine has, as an image in a layout. The engine keeps layers unpacked, so what they have in a
 * registry is not known, and its digest is that of its configuration.
 */
export async function engineImage(name: string, folder: string, tools: ImageTools): Promise<PlatformImage> {
  const archive = join(folder, 'image.tar');
  const options = { deadlineMs: saveMs, ...(tools.signal && { signal: tools.signal }) };
  try {
    await tools.docker(['image', 'save', '--output', archive, name], options);
  } catch (error) {
    if (
      error instanceof ProgramError &&
      /reference does not exist|No such image|not found/i.test(error.message)
    ) {
      throw new ConfigurationError(
        `"${name}" is neither a folder with an image nor an image of this engine: \`docker images\` shows those.`,
      );
    }
    throw error;
  }
  await runProgram('tar', ['-xf', archive, '-C', folder], options);
  await rm(archive);
  const list = parseDocument(
    await readFile(join(folder, 'manifest.json'), 'utf8'),
    listSchema,
    'manifest.json',
  );
  const [{ Config: configPath, Layers: layerPaths }] = list as [(typeof list)[number]];
  const config = await describe(folder, configPath, 'application/vnd.oci.image.config.v1+json');
  const content = parseDocument(await readFile(join(folder, configPath), 'utf8'), configSchema, name);
  const layers = await Promise.all(layerPaths.map(async (path) => describe(folder, path)));
  return {
    folder,
    platform: formatPlatform(content),
    descriptor: { mediaType: mediaTypes.manifest, digest: config.digest, size: config.size },
    manifest: { schemaVersion: 2, config, layers },
    config: content,
  };
}

async function describe(folder: string, path: string, mediaType?: string): Promise<Descriptor> {
  const [, hex] = /^blobs\/sha256\/([0-9a-f]{64})$/.exec(path) ?? [];
  if (hex === undefined) {
    throw new LayoutError('This engine saves images as engines before Docker 25 did; a newer one is wanted');
  }
  const file = join(folder, path);
  const { size } = await stat(file);
  return { mediaType: mediaType ?? (await layerType(file)), digest: `sha256:${hex}`, size };
}

/** By the first bytes: RFC 1952 for gzip, RFC 8878 for Zstandard. */
async function layerType(file: string): Promise<string> {
  const plain = 'application/vnd.oci.image.layer.v1.tar';
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    if (buffer.readUInt16BE(0) === 0x1f8b) return `${plain}+gzip`;
    return buffer.readUInt32LE(0) === 0xfd2fb528 ? `${plain}+zstd` : plain;
  } finally {
    await handle.close();
  }
}
