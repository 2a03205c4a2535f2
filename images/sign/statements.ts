import { readFile } from 'node:fs/promises';

import * as v from 'valibot';

import { ConfigurationError, reasonOf, WorldError } from '../../kit/errors.ts';
import type { ImageManifest } from '../image-graph.ts';
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
 * What BuildKit has put into an index about its images, its provenance and perhaps an SBOM: made by the builder,
 * and signed by nobody yet.
 */
export async function statementsIn(
  client: RepositoryClient,
  manifests: readonly ImageManifest[],
): Promise<Statement[]> {
  const found: Statement[] = [];
  const subjects = new Set(manifests.map(({ digest }) => digest));
  for (const { attests, content } of manifests) {
    // one that is about another image says nothing of this one
    if (attests === undefined || !subjects.has(attests)) continue;
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
      found.push({ subject: attests, type, predicate: JSON.stringify(parsed.output.predicate) });
    }
  }
  return found;
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
