import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { ConfigurationError } from '../../kit/errors.ts';
import { removeFolder, writeFileWhole } from '../../kit/folders.ts';
import type { PlatformImage } from '../layout/image.ts';
import { addBlobOf, addDocument, writeIndexFile } from '../layout/layout.ts';
import type { Statement } from '../layout/statements.ts';
import { mediaTypes, type Descriptor } from '../layout/types.ts';
import { platformSlug } from '../platform.ts';

import { composeIndex, emptyContent, referrerOf } from './merge-plan.ts';
import type { BuildRecord } from './record.ts';

/** Names in the folder that a build leaves: it holds all that is known of the image. */
export const outputNames = {
  layout: 'layout',
  records: 'records',
  sbom: 'sbom',
  provenance: 'provenance',
  metadata: 'metadata',
  report: 'report.json',
} as const;

export function layoutFolder(output: string): string {
  return join(output, outputNames.layout);
}

/** Adds an image, all its blobs and what is said about it. */
export async function addImage(
  output: string,
  image: PlatformImage,
  statements: readonly Pick<Statement, 'predicateType' | 'text'>[],
): Promise<Descriptor[]> {
  const layout = layoutFolder(output);
  const { manifest, descriptor } = image;
  for (const blob of [manifest.config, ...manifest.layers, descriptor]) {
    await addBlobOf(image.folder, layout, blob);
  }
  const referrers: Descriptor[] = [];
  if (statements.length > 0) await addDocument(layout, mediaTypes.empty, emptyContent);
  for (const { predicateType, text } of statements) {
    const document = await addDocument(layout, mediaTypes.statement, text);
    const content = referrerOf(descriptor, document, predicateType);
    const added = await addDocument(layout, mediaTypes.manifest, content);
    referrers.push({ ...added, artifactType: mediaTypes.statement });
  }
  return referrers;
}

export async function writeRecord(output: string, record: BuildRecord): Promise<void> {
  const file = join(output, outputNames.records, `${platformSlug(record.platform)}.json`);
  await writeFileWhole(file, `${JSON.stringify(record, undefined, 2)}\n`);
}

/** Completes the layout: the index of these records, and what refers to its images. */
export async function finishLayout(output: string, records: readonly BuildRecord[]): Promise<Descriptor> {
  const layout = layoutFolder(output);
  const index = await addDocument(layout, mediaTypes.index, composeIndex(records));
  await writeIndexFile(layout, [index, ...records.flatMap(({ referrers }) => referrers)]);
  return index;
}

/** As long as not all of it is there, a layout names the images that it has, and no index. */
export async function finishPartly(output: string, records: readonly BuildRecord[]): Promise<void> {
  const named = records.flatMap(({ manifest, referrers }) => [manifest, ...referrers]);
  await writeIndexFile(layoutFolder(output), named);
}

/** Tells a folder that may be emptied from one with somebody's files. */
const marker = '.miauflix-image';

/**
 * Makes the folder ready: what an earlier build left is gone, so that nobody takes it for this one's.
 * @throws {ConfigurationError} for a folder that holds anything else
 */
export async function prepareOutput(output: string): Promise<void> {
  const found: readonly string[] = await readdir(output).catch(() => []);
  if (found.length > 0 && !found.includes(marker)) {
    throw new ConfigurationError(
      `The folder ${output} holds files that no build of ours has left there: name one that is empty or not there yet.`,
    );
  }
  for (const name of found.filter((one) => one !== marker)) await removeFolder(join(output, name));
  await writeFileWhole(join(output, marker), '');
}
