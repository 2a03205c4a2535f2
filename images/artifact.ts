import { Readable } from 'node:stream';

import { WorldError } from '../kit/errors.ts';

import { hasBlob, readBlob, uploadBlob } from './registry/blobs.ts';
import { digestOf, mediaTypes, type Manifest } from './registry/manifest.ts';
import type { RepositoryClient } from './registry/repository.ts';

/** Files beside images in a registry (image specification 1.1, "Guidelines for Artifact Usage"). */
export interface ArtifactFile {
  /** Under which `oras pull` writes it. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

export interface Artifact {
  readonly digest: string;
  readonly files: readonly ArtifactFile[];
}

const titleAnnotation = 'org.opencontainers.image.title';
const empty = Buffer.from('{}');
const emptyType = 'application/vnd.oci.empty.v1+json';

/** Puts files under a tag, and tells the digest; the same files are the same artifact. */
export async function pushArtifact(
  client: RepositoryClient,
  {
    type,
    tag,
    files,
  }: { readonly type: string; readonly tag: string; readonly files: readonly ArtifactFile[] },
): Promise<string> {
  for (const bytes of [empty, ...files.map((file) => file.bytes)]) {
    const blob = { digest: digestOf(bytes), size: bytes.length };
    if (!(await hasBlob(client, blob))) {
      await uploadBlob(client, blob, { open: () => Promise.resolve(Readable.from([bytes])) });
    }
  }
  const manifest = {
    schemaVersion: 2,
    mediaType: mediaTypes.ociManifest,
    artifactType: type,
    config: { mediaType: emptyType, digest: digestOf(empty), size: empty.length },
    layers: files.map(({ name, mediaType, bytes }) => ({
      mediaType,
      digest: digestOf(bytes),
      size: bytes.length,
      annotations: { [titleAnnotation]: name },
    })),
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  await client.putManifest(tag, { bytes, mediaType: mediaTypes.ociManifest });
  return digestOf(bytes);
}

/** Gets the files of a tag or digest. */
export async function pullArtifact(
  client: RepositoryClient,
  reference: string,
  { type, mostBytes }: { readonly type: string; readonly mostBytes: number },
): Promise<Artifact> {
  const manifest = await client.manifest(reference);
  if (manifest === undefined) throw new WorldError(`There is no ${client.spell(reference)}.`);
  if (kindOf(manifest) !== type) {
    throw new WorldError(`${client.spell(reference)} is no bundle of a stack, but ${kindOf(manifest)}.`);
  }
  const files: ArtifactFile[] = [];
  for (const { digest, size, mediaType, annotations } of manifest.content.layers ?? []) {
    const name = annotations?.[titleAnnotation] ?? '';
    files.push({ name, mediaType, bytes: await readBlob(client, { digest, size }, mostBytes) });
  }
  return { digest: manifest.digest, files };
}

function kindOf({ content }: Manifest): string {
  return content.artifactType ?? content.config?.mediaType ?? 'something unknown';
}
