import { createHash } from 'node:crypto';

import * as v from 'valibot';

import { WorldError } from '../../kit/errors.ts';

export const mediaTypes = {
  ociIndex: 'application/vnd.oci.image.index.v1+json',
  ociManifest: 'application/vnd.oci.image.manifest.v1+json',
  dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
  dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
} as const;

/** What may be answered for a manifest. */
export const acceptedTypes = Object.values(mediaTypes).join(', ');

/** OCI's rule; whoever has a larger one is not served by most registries. */
export const mostManifestBytes = 4 * 1024 * 1024;

const digest = v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/));
const annotations = v.optional(v.nullable(v.record(v.string(), v.string())));

const descriptor = v.looseObject({
  mediaType: v.string(),
  digest,
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
  annotations,
  artifactType: v.optional(v.string()),
  /** Layers that stay where they are, as Windows' base layers. */
  urls: v.optional(v.nullable(v.array(v.string()))),
  platform: v.optional(
    v.nullable(v.looseObject({ os: v.string(), architecture: v.string(), variant: v.optional(v.string()) })),
  ),
});

const manifest = v.looseObject({
  schemaVersion: v.literal(2),
  mediaType: v.optional(v.string()),
  artifactType: v.optional(v.string()),
  subject: v.optional(v.nullable(descriptor)),
  annotations,
  config: v.optional(descriptor),
  layers: v.optional(v.nullable(v.array(descriptor))),
  /** Those of an index, or of a list of Docker's. */
  manifests: v.optional(v.nullable(v.array(descriptor))),
});

export type Descriptor = v.InferOutput<typeof descriptor>;
export type ManifestContent = v.InferOutput<typeof manifest>;

/** A manifest as a registry keeps it: its very bytes, by which it is named. */
export interface Manifest {
  readonly digest: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly content: ManifestContent;
}

export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/**
 * Reads a manifest that came from outside.
 * @throws {WorldError} for one that is none, or of a kind that is no longer in use
 */
export function readManifest(where: string, bytes: Buffer, type: string | undefined): Manifest {
  if (bytes.length > mostManifestBytes) throw new WorldError(`${where} is larger than a manifest may be.`);
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), manifest), bytes.toString());
  if (!parsed.success) {
    const { issues } = parsed;
    throw new WorldError(
      `${where} is no manifest of an image: ${v.getDotPath(issues[0]) ?? issues[0].message}.`,
    );
  }
  const content = parsed.output;
  const mediaType = content.mediaType ?? type?.replace(/;.*$/s, '').trim() ?? '';
  const known = Object.values<string>(mediaTypes);
  if (!known.includes(mediaType)) {
    throw new WorldError(`${where} is of the kind "${mediaType}", which is no image of today's.`);
  }
  return { digest: digestOf(bytes), mediaType, bytes, content };
}

export function isIndex({ mediaType }: Pick<Descriptor, 'mediaType'>): boolean {
  return mediaType === mediaTypes.ociIndex || mediaType === mediaTypes.dockerList;
}

/** The manifests that this one is made of. */
export function childrenOf({ content }: Pick<Manifest, 'content'>): readonly Descriptor[] {
  return content.manifests ?? [];
}

/** The blobs that this one is made of, without those that stay elsewhere. */
export function blobsOf({ content }: Pick<Manifest, 'content'>): readonly Descriptor[] {
  const own = [...(content.config === undefined ? [] : [content.config]), ...(content.layers ?? [])];
  return own.filter(({ urls }) => (urls ?? []).length === 0);
}

/** `linux/arm64/v8`; undefined for what runs nowhere, such as a build's attestations. */
export function platformOf({ platform }: Pick<Descriptor, 'platform'>): string | undefined {
  if (platform === undefined || platform === null || platform.architecture === 'unknown') return undefined;
  const { os, architecture, variant } = platform;
  return [os, architecture, ...(variant === undefined ? [] : [variant])].join('/');
}
