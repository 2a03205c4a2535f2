import { link, mkdir, copyFile, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import * as v from 'valibot';

import { isError } from '../../kit/errors.ts';
import { writeFileWhole } from '../../kit/folders.ts';
import { digestOf } from '../registry/manifest.ts';

import { mediaTypes, type Descriptor } from './types.ts';

/** An image layout that is not what it says: a blob that is missing, cut short or another one. */
export class LayoutError extends Error {
  override readonly name = 'LayoutError';
}

/** Manifests and configurations are read whole; a larger one is none. Registries take at most 4 MiB. */
const longestDocument = 4 * 1024 * 1024;

/** Where a layout keeps a blob: https://github.com/opencontainers/image-spec, image-layout.md. */
export function blobFile(folder: string, digest: string): string {
  const [algorithm = '', hex = ''] = digest.split(':');
  return join(folder, 'blobs', algorithm, hex);
}

/** @throws {LayoutError} when it is not there in its full length */
export async function checkBlob(folder: string, { digest, size }: Descriptor): Promise<void> {
  const found = await stat(blobFile(folder, digest)).catch(() => undefined);
  if (found === undefined) throw new LayoutError(`${digest} is missing in ${folder}`);
  if (found.size !== size) {
    throw new LayoutError(`${digest} in ${folder} has ${found.size} bytes, but ${size} are named`);
  }
}

/** A manifest, an index or a configuration, whose bytes are those of its digest. */
export async function readDocument<Schema extends v.GenericSchema>(
  folder: string,
  descriptor: Descriptor,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const { digest, size } = descriptor;
  if (size > longestDocument) throw new LayoutError(`${digest} is no document: it has ${size} bytes`);
  await checkBlob(folder, descriptor);
  const content = await readFile(blobFile(folder, digest));
  if (digestOf(content) !== digest) throw new LayoutError(`${digest} in ${folder} has other content`);
  return parseDocument(content.toString('utf8'), schema, digest);
}

export function parseDocument<Schema extends v.GenericSchema>(
  text: string,
  schema: Schema,
  what: string,
): v.InferOutput<Schema> {
  try {
    return v.parse(schema, JSON.parse(text));
  } catch (error) {
    const why = isError(error) ? error.message : String(error);
    throw new LayoutError(`${what} is no such document: ${why}`, { cause: error });
  }
}

export async function readIndexFile<Schema extends v.GenericSchema>(
  folder: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const file = join(folder, 'index.json');
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new LayoutError(`${folder} is no image layout`, { cause: error });
  });
  return parseDocument(text, schema, file);
}

/** Adds a document; its bytes are what its digest is of. */
export async function addDocument(folder: string, mediaType: string, content: string): Promise<Descriptor> {
  const bytes = Buffer.from(content);
  const descriptor = { mediaType, digest: digestOf(bytes), size: bytes.length };
  await writeFileWhole(blobFile(folder, descriptor.digest), bytes);
  return descriptor;
}

/** Adds a blob of another layout on the same disk without a second copy, elsewhere by copying. */
export async function addBlobOf(other: string, folder: string, descriptor: Descriptor): Promise<void> {
  const [from, to] = [blobFile(other, descriptor.digest), blobFile(folder, descriptor.digest)];
  await checkBlob(other, descriptor);
  if (from === to) return;
  await mkdir(dirname(to), { recursive: true });
  try {
    await link(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') await copyFile(from, to);
  }
}

/** Finishes a layout: what it holds is what these name. */
export async function writeIndexFile(folder: string, manifests: readonly Descriptor[]): Promise<void> {
  await writeFileWhole(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  const index = { schemaVersion: 2, mediaType: mediaTypes.index, manifests };
  await writeFileWhole(join(folder, 'index.json'), JSON.stringify(index));
}
