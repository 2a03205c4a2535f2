import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';

import { uploadBlob } from './blobs.ts';
import { digestOf, mediaTypes, type Descriptor, type ManifestContent } from './manifest.ts';
import { putReferrer } from './referrers.ts';
import type { RepositoryClient } from './repository.ts';

export interface SampleOptions {
  /** Bytes of each platform's own layer; what stands in it is by chance. */
  readonly layerBytes?: number;
  readonly platforms?: readonly string[];
  /** BuildKit's attestations, an SBOM and a provenance for each platform. */
  readonly attestations?: boolean;
  /** A manifest that refers to the index, as `oras attach` makes. */
  readonly referrer?: boolean;
  readonly created?: string;
}

export interface Sample {
  readonly digest: string;
  /** Digests of the platforms' manifests. */
  readonly platforms: Readonly<Record<string, string>>;
  readonly attestations: readonly string[];
}

type Pushed = Descriptor;

const ociLayer = 'application/vnd.oci.image.layer.v1.tar+gzip';
const ociConfig = 'application/vnd.oci.image.config.v1+json';

export async function pushBlob(client: RepositoryClient, bytes: Buffer, mediaType: string): Promise<Pushed> {
  const blob = { mediaType, digest: digestOf(bytes), size: bytes.length };
  await uploadBlob(client, blob, { open: async () => Promise.resolve(Readable.from([bytes])) });
  return blob;
}

export async function pushManifest(
  client: RepositoryClient,
  content: Readonly<Record<string, unknown>>,
  tag?: string,
): Promise<Pushed> {
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, ...content }));
  const mediaType = String(content['mediaType']);
  const digest = digestOf(bytes);
  await client.putManifest(tag ?? digest, { bytes, mediaType });
  return { mediaType, digest, size: bytes.length };
}

/** A tar file with one file in it: what tools that unpack a layer want to see. */
function layer(size: number): Buffer {
  const header = Buffer.alloc(512);
  header.write('file', 0);
  header.write('0000644\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write('0', 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const padding = (512 - (size % 512)) % 512;
  return Buffer.concat([header, randomBytes(size), Buffer.alloc(padding + 1024)]);
}

/** Pushes an image that is like one of buildx's, by digest, without a tag. */
export async function pushSample(client: RepositoryClient, options: SampleOptions = {}): Promise<Sample> {
  const {
    layerBytes = 4096,
    platforms = ['linux/amd64', 'linux/arm64'],
    attestations = false,
    referrer = false,
    created = '2026-11-20T10:00:00Z',
  } = options;
  const manifests: Record<string, unknown>[] = [];
  const byPlatform: Record<string, string> = {};
  const attested: string[] = [];
  for (const platform of platforms) {
    const [os, architecture] = platform.split('/');
    const tar = layer(layerBytes);
    const own = await pushBlob(client, gzipSync(tar), ociLayer);
    const config = {
      os,
      architecture,
      created,
      rootfs: { type: 'layers', diff_ids: [digestOf(tar)] },
      config: {},
    };
    const manifest = await pushManifest(client, {
      mediaType: mediaTypes.ociManifest,
      config: await pushBlob(client, Buffer.from(JSON.stringify(config)), ociConfig),
      layers: [own],
    });
    manifests.push({ ...manifest, platform: { os, architecture } });
    byPlatform[platform] = manifest.digest;
  }
  for (const [platform, digest] of Object.entries(attestations ? byPlatform : {})) {
    const statement = (predicateType: string, predicate: unknown): Buffer =>
      Buffer.from(
        JSON.stringify({
          _type: 'https://in-toto.io/Statement/v0.1',
          predicateType,
          subject: [{ name: platform, digest: { sha256: digest.slice(7) } }],
          predicate,
        }),
      );
    const spdx = { spdxVersion: 'SPDX-2.3', SPDXID: 'SPDXRef-DOCUMENT', name: platform, packages: [] };
    const provenance = { builder: { id: '' }, buildType: 'https://mobyproject.org/buildkit@v1' };
    const layers = await Promise.all(
      (
        [
          ['https://spdx.dev/Document', spdx],
          ['https://slsa.dev/provenance/v0.2', provenance],
        ] as const
      ).map(async ([type, predicate]) => ({
        ...(await pushBlob(client, statement(type, predicate), 'application/vnd.in-toto+json')),
        annotations: { 'in-toto.io/predicate-type': type },
      })),
    );
    const config = {
      os: 'unknown',
      architecture: 'unknown',
      rootfs: { type: 'layers', diff_ids: [] },
      config: {},
    };
    const manifest = await pushManifest(client, {
      mediaType: mediaTypes.ociManifest,
      config: await pushBlob(client, Buffer.from(JSON.stringify(config)), ociConfig),
      layers,
    });
    attested.push(manifest.digest);
    manifests.push({
      ...manifest,
      platform: { os: 'unknown', architecture: 'unknown' },
      annotations: {
        'vnd.docker.reference.type': 'attestation-manifest',
        'vnd.docker.reference.digest': digest,
      },
    });
  }
  const index = await pushManifest(client, { mediaType: mediaTypes.ociIndex, manifests });
  if (referrer) {
    const empty = await pushBlob(client, Buffer.from('{}'), 'application/vnd.oci.empty.v1+json');
    const content: ManifestContent = {
      schemaVersion: 2,
      mediaType: mediaTypes.ociManifest,
      artifactType: 'application/vnd.example.note',
      config: empty,
      layers: [empty],
      subject: index,
    };
    const bytes = Buffer.from(JSON.stringify(content));
    await putReferrer(client, {
      bytes,
      content,
      mediaType: mediaTypes.ociManifest,
      digest: digestOf(bytes),
    });
  }
  return { digest: index.digest, platforms: byPlatform, attestations: attested };
}
