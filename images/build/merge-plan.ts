import { ConfigurationError, GateError } from '../../kit/errors.ts';
import { mediaTypes, type Descriptor } from '../layout/types.ts';
import type { PlatformName } from '../platform.ts';

import type { BuildRecord } from './record.ts';

/**
 * The index of these platforms: the same bytes for the same images, whoever builds them and in which order. That
 * is why it names the images alone: what was said about a build (provenance, SBOM) has its time in it and refers
 * to the image instead.
 */
export function composeIndex(images: readonly Pick<BuildRecord, 'platform' | 'manifest'>[]): string {
  const manifests = [...images]
    .sort((a, b) => (a.platform < b.platform ? -1 : 1))
    .map(({ platform, manifest: { mediaType, digest, size } }) => {
      const [os, architecture, variant] = platform.split('/');
      return {
        mediaType,
        digest,
        size,
        platform: { architecture, os, ...(variant !== undefined && { variant }) },
      };
    });
  return JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.index, manifests });
}

/**
 * Whether these records are those of one image, whole.
 * @throws {GateError} that names each platform which is missing
 * @throws {ConfigurationError} for records that do not belong together
 */
export function checkRecords(records: readonly BuildRecord[], wanted: readonly PlatformName[]): void {
  const have = records.map(({ platform }) => platform);
  const missing = wanted.filter((platform) => !have.includes(platform));
  if (missing.length > 0) {
    const there = have.length === 0 ? 'no record at all' : `records of ${listed([...new Set(have)].sort())}`;
    throw new GateError(
      `No index is made: ${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} missing. There ${
        have.length === 0 ? 'is' : 'are'
      } ${there}; did the job of ${missing.length === 1 ? 'that platform' : 'those platforms'} fail, or its artifact get lost?`,
    );
  }
  const problems = [
    ...twice(records),
    ...have
      .filter((platform) => !wanted.includes(platform))
      .map((platform) => `There is a record of ${platform}, which is not among the platforms.`),
    ...differing(records, 'commit', 'of different commits'),
    ...differing(records, 'image', 'in different repositories'),
    ...differing(records, 'sourceDateEpoch', 'dated differently'),
  ];
  if (problems.length > 0) throw new ConfigurationError(problems.join('\n'));
}

function twice(records: readonly BuildRecord[]): string[] {
  const digests = new Map<string, Set<string>>();
  for (const { platform, manifest } of records) {
    digests.set(platform, (digests.get(platform) ?? new Set()).add(manifest.digest));
  }
  return [...digests]
    .filter(([, found]) => found.size > 1)
    .map(
      ([platform, found]) => `There are ${found.size} different images for ${platform}: which one is meant?`,
    );
}

function differing(
  records: readonly BuildRecord[],
  field: 'commit' | 'image' | 'sourceDateEpoch',
  how: string,
): string[] {
  const values = new Map(records.map((record) => [record[field], record.platform]));
  if (values.size < 2) return [];
  const named = [...values].map(([value, platform]) => `${platform}: ${value ?? 'none'}`);
  return [`The platforms are ${how}, so they are no one image: ${named.join(', ')}.`];
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** A manifest that refers to an image and holds one document about it: OCI 1.1, "Guidelines for Artifact Usage". */
export function referrerOf(subject: Descriptor, document: Descriptor, predicateType: string): string {
  return JSON.stringify({
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    artifactType: document.mediaType,
    config: emptyConfig,
    layers: [
      {
        mediaType: document.mediaType,
        digest: document.digest,
        size: document.size,
        annotations: { 'in-toto.io/predicate-type': predicateType },
      },
    ],
    subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.size },
    annotations: { 'in-toto.io/predicate-type': predicateType },
  });
}

export const emptyContent = '{}';

/** Of `{}`, as the specification has it. */
export const emptyConfig = {
  mediaType: mediaTypes.empty,
  digest: 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
  size: 2,
} as const;
