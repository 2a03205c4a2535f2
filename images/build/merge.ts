import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { ConfigurationError, GateError, reasonOf } from '../../kit/errors.ts';
import { readPlatformImage } from '../layout/image.ts';
import { addBlobOf, LayoutError, readDocument } from '../layout/layout.ts';
import { manifestSchema, type Descriptor } from '../layout/types.ts';
import type { PlatformName } from '../platform.ts';

import type { ImageJob } from './job.ts';
import { checkRecords } from './merge-plan.ts';
import { finishLayout, layoutFolder, writeRecord } from './output.ts';
import { findRecords, type BuildRecord, type FoundRecord } from './record.ts';

export interface Merged {
  readonly records: readonly BuildRecord[];
  readonly index: Descriptor;
  /** Platforms whose images their own jobs have pushed. */
  readonly isThere: readonly PlatformName[];
}

/**
 * Makes one image of what jobs have built for a platform each: the same index as one job would have made.
 * @throws {GateError} when a platform, or a part of one, is missing
 */
export async function mergeRecords(job: ImageJob, records: string, signal?: AbortSignal): Promise<Merged> {
  const found = distinct(await findRecords(records));
  checkRecords(
    found.map(({ record }) => record),
    job.build.platforms,
  );
  const pushed = found.filter(({ record }) => record.image !== null).map(({ record }) => record);
  checkPlace(job, pushed);
  const image = job.push ? (job.image ?? null) : null;
  const merged: BuildRecord[] = [];
  for (const one of found) merged.push({ ...(await takeOver(job, one, signal)), image });
  for (const record of merged) await writeRecord(job.output, record);
  return {
    records: merged,
    index: await finishLayout(job.output, merged),
    isThere: pushed.map(({ platform }) => platform),
  };
}

/** An index is in the repository of its images. */
function checkPlace({ push, image }: ImageJob, pushed: readonly BuildRecord[]): void {
  const [first] = pushed;
  const place = first?.image ?? undefined;
  if (place === undefined || (push && image === place)) return;
  throw new ConfigurationError(
    push
      ? `The platforms were pushed to ${place}, and their index cannot be pushed to ${image ?? 'nowhere'}.`
      : `The platforms were pushed to ${place}, so their index must be, too: give \`image: ${place}\` and \`push: true\`.`,
  );
}

/** An artifact that was downloaded twice is one. */
function distinct(found: readonly FoundRecord[]): FoundRecord[] {
  const byImage = new Map(found.map((one) => [`${one.record.platform} ${one.record.manifest.digest}`, one]));
  return [...byImage.values()].sort((a, b) => (a.record.platform < b.record.platform ? -1 : 1));
}

/** What lies beside a record goes into the output; an image that is in a registry already stays there. */
async function takeOver(
  job: ImageJob,
  { record, folder }: FoundRecord,
  signal?: AbortSignal,
): Promise<BuildRecord> {
  signal?.throwIfAborted();
  const documents = {
    sbom: await taken(job.output, folder, record.sbom),
    provenance: await taken(job.output, folder, record.provenance),
  };
  // the registry has them: they refer to the image
  if (record.image !== null) return { ...record, ...documents };
  for (const name of ['sbom', 'provenance'] as const) {
    if (documents[name] !== record[name]) {
      throw new GateError(
        `No index is made: the ${name} of ${record.platform} is missing beside its record.`,
      );
    }
  }
  const layout = layoutFolder(folder);
  try {
    const { manifest, descriptor } = await readPlatformImage(layout, record.manifest);
    const own = layoutFolder(job.output);
    for (const blob of [manifest.config, ...manifest.layers, descriptor]) {
      // on another disk it is copied
      signal?.throwIfAborted();
      await addBlobOf(layout, own, blob);
    }
    for (const referrer of record.referrers) {
      const { config, layers } = await readDocument(layout, referrer, manifestSchema);
      for (const blob of [config, ...layers, referrer]) await addBlobOf(layout, own, blob);
    }
    return record;
  } catch (error) {
    if (!(error instanceof LayoutError)) throw error;
    throw new GateError(
      `No index is made: the image for ${record.platform} is not whole (${reasonOf(error)}). Hand on the whole ` +
        'output folder of its job, or let the job push and hand on the records alone.',
    );
  }
}

/** Copies a document; null when there is none. */
async function taken(output: string, folder: string, name: string | null): Promise<string | null> {
  if (name === null) return null;
  const to = join(output, name);
  await mkdir(dirname(to), { recursive: true });
  return await copyFile(join(folder, name), to).then(
    () => name,
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    },
  );
}
