import { readFile } from 'node:fs/promises';

import * as v from 'valibot';

import { ConfigurationError, reasonOf, WorldError } from '../../kit/errors.ts';
import type { ImageGraph, ImageManifest } from '../image-graph.ts';
import { readBlob } from '../registry/blobs.ts';
import type { RepositoryClient } from '../registry/repository.ts';

/** What is to be attested of one manifest. */
export interface Statement {
  /** The manifest's digest. */
  readonly subject: string;
  /** A word of cosign's. */
  readonly type: string;
  readonly predicate: string;
}

/** Kinds of predicates by their addresses, and cosign's words for them. */
const types: Readonly<Record<string, string>> = {
  'https://slsa.dev/provenance/v0.2': 'slsaprovenance02',
  'https://slsa.dev/provenance/v1': 'slsaprovenance1',
  'https://spdx.dev/Document': 'spdxjson',
  'https://cyclonedx.org/bom': 'cyclonedx',
};

const sbomTypes = ['spdxjson', 'cyclonedx'];
const mostBytes = 64 * 1024 * 1024;

const statement = v.object({ predicateType: v.string(), predicate: v.record(v.string(), v.unknown()) });

/**
 * What an image brings along about itself, its provenance and SBOMs: as BuildKit puts it into the index, or as
 * manifests that refer to one of its own. The builder made it, and nobody has signed it yet.
 */
export async function statementsIn(client: RepositoryClient, image: ImageGraph): Promise<Statement[]> {
  const subjects = new Set(image.manifests.map(({ digest }) => digest));
  const about = [
    ...image.manifests.map(({ attests, content }) => ({ subject: attests, content })),
    ...image.referrers.map(({ content }) => ({ subject: content.subject?.digest, content })),
  ];
  const found: Statement[] = [];
  for (const { subject, content } of about) {
    // one that is about another image says nothing of this one
    if (subject === undefined || !subjects.has(subject)) continue;
    for (const layer of content.layers ?? []) {
      const type = types[layer.annotations?.['in-toto.io/predicate-type'] ?? ''];
      if (type === undefined) continue;
      const bytes = await readBlob(client, layer, mostBytes);
      const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), statement), bytes.toString());
      if (!parsed.success) {
        throw new WorldError(
          `An attestation in ${client.name} (${layer.digest}) is no statement of in-toto's.`,
        );
      }
      found.push({ subject, type, predicate: JSON.stringify(parsed.output.predicate) });
    }
  }
  // of two that say the same kind of thing about the same, the later one
  return [...new Map(found.map((one) => [`${one.subject} ${one.type}`, one])).values()];
}

/** SBOMs that were made beside the image, by platform: they take the place of those in it. */
export async function statementsOfFiles(
  files: ReadonlyMap<string, string>,
  runnable: readonly ImageManifest[],
): Promise<Statement[]> {
  const found: Statement[] = [];
  for (const [platform, file] of files) {
    const alone = runnable.length === 1 ? runnable[0] : undefined;
    const manifest = runnable.find((one) => one.platform === platform) ?? alone;
    if (manifest === undefined) {
      const there = runnable.map((one) => one.platform).join(', ');
      throw new ConfigurationError(
        `There is an SBOM for ${platform}, but the image has no such platform; it has: ${there}.`,
      );
    }
    const predicate = await read(file);
    found.push({ subject: manifest.digest, type: sbomTypeOf(file, predicate), predicate });
  }
  return found;
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new ConfigurationError(`The SBOM ${file} cannot be read: ${reasonOf(error)}.`);
  }
}

const sbom = v.object({ bomFormat: v.optional(v.string()), spdxVersion: v.optional(v.string()) });

function sbomTypeOf(file: string, text: string): string {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), sbom), text);
  if (parsed.success && parsed.output.bomFormat === 'CycloneDX') return 'cyclonedx';
  if (parsed.success && parsed.output.spdxVersion !== undefined) return 'spdxjson';
  throw new ConfigurationError(`${file} is no SBOM in JSON, neither of CycloneDX nor of SPDX.`);
}

/** Those of the files, and of the image all but the SBOMs that a file takes the place of. */
export function merged(own: readonly Statement[], ofFiles: readonly Statement[]): Statement[] {
  const replaced = new Set(ofFiles.map(({ subject }) => subject));
  return [
    ...own.filter(({ subject, type }) => !(sbomTypes.includes(type) && replaced.has(subject))),
    ...ofFiles,
  ];
}
