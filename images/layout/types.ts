import * as v from 'valibot';

// The OCI image specification 1.1, as far as it is read here: unknown members stay and are never looked at.

export const mediaTypes = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  dockerIndex: 'application/vnd.docker.distribution.manifest.list.v2+json',
  dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
  empty: 'application/vnd.oci.empty.v1+json',
  statement: 'application/vnd.in-toto+json',
} as const;

const digestSchema = v.pipe(
  v.string(),
  v.regex(/^sha256:[0-9a-f]{64}$/, 'a digest is sha256: and 64 digits'),
);
const sizeSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const annotationsSchema = v.optional(v.nullable(v.record(v.string(), v.string())));

export const platformSchema = v.looseObject({
  os: v.string(),
  architecture: v.string(),
  variant: v.optional(v.string()),
});

export const descriptorSchema = v.looseObject({
  mediaType: v.string(),
  digest: digestSchema,
  size: sizeSchema,
  platform: v.optional(platformSchema),
  annotations: annotationsSchema,
  /** Of what is no image: something that refers to one. */
  artifactType: v.optional(v.string()),
});

export const indexSchema = v.looseObject({
  schemaVersion: v.literal(2),
  mediaType: v.optional(v.string()),
  manifests: v.array(descriptorSchema),
});

export const manifestSchema = v.looseObject({
  schemaVersion: v.literal(2),
  mediaType: v.optional(v.string()),
  config: descriptorSchema,
  layers: v.array(descriptorSchema),
});

const healthcheckSchema = v.looseObject({ Test: v.optional(v.nullable(v.array(v.string()))) });

export const configSchema = v.looseObject({
  os: v.string(),
  architecture: v.string(),
  variant: v.optional(v.string()),
  created: v.optional(v.string()),
  config: v.optional(
    v.nullable(
      v.looseObject({
        Healthcheck: v.optional(v.nullable(healthcheckSchema)),
        Labels: v.optional(v.nullable(v.record(v.string(), v.string()))),
        User: v.optional(v.string()),
      }),
    ),
  ),
  rootfs: v.looseObject({ diff_ids: v.array(digestSchema) }),
  history: v.optional(
    v.nullable(
      v.array(
        v.looseObject({
          created_by: v.optional(v.string()),
          comment: v.optional(v.string()),
          empty_layer: v.optional(v.boolean()),
        }),
      ),
    ),
  ),
});

export type Descriptor = v.InferOutput<typeof descriptorSchema>;
export type Index = v.InferOutput<typeof indexSchema>;
export type Manifest = v.InferOutput<typeof manifestSchema>;
export type ImageConfig = v.InferOutput<typeof configSchema>;

export function isIndex({ mediaType }: Pick<Descriptor, 'mediaType'>): boolean {
  return mediaType === mediaTypes.index || mediaType === mediaTypes.dockerIndex;
}

/** What BuildKit puts beside an image in its index: provenance and SBOM. */
export function isAttestation({ annotations }: Descriptor): boolean {
  return annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';
}
