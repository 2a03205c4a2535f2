import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import * as v from 'valibot';

import { ConfigurationError, isError } from '../../kit/errors.ts';
import { descriptorSchema } from '../layout/types.ts';
import { knownPlatforms } from '../platform.ts';

/** What a record is recognised by, and how its form is counted. */
export const recordForm = 'miauflix-image/1';

const bytes = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(10_000));
/** Of a file below the folder that the record is in: never one elsewhere. */
const file = v.pipe(v.string(), v.regex(/^[a-z]+\/[\w.-]+$/));

/** What is known of the image of one platform, small enough to be handed from job to job. */
export const recordSchema = v.object({
  record: v.literal(recordForm),
  /** The repository that it was pushed to, by digest; null while it is in the layout beside the record alone. */
  image: v.nullable(text),
  platform: v.picklist(knownPlatforms),
  manifest: descriptorSchema,
  /** The manifests that refer to it: provenance, SBOM. */
  referrers: v.array(descriptorSchema),
  compressed: bytes,
  unpacked: bytes,
  layers: v.array(v.object({ digest: text, compressed: bytes, unpacked: bytes, origin: text })),
  delta: v.nullable(v.object({ before: bytes, now: bytes, download: bytes })),
  smoke: v.nullable(v.object({ result: text, seconds: v.number(), isEmulated: v.boolean() })),
  steps: v.object({
    total: bytes,
    cached: bytes,
    seconds: v.number(),
    slowest: v.optional(v.object({ step: text, seconds: v.number() })),
  }),
  cache: text,
  durationMs: v.number(),
  /** Whether two builds gave this digest; null when nobody asked. */
  isReproducible: v.nullable(v.boolean()),
  packages: bytes,
  sbom: v.nullable(file),
  provenance: v.nullable(file),
  /** The commit that was built; null outside of git. */
  commit: v.nullable(text),
  sourceDateEpoch: v.nullable(v.number()),
});

export type BuildRecord = v.InferOutput<typeof recordSchema>;

/** A record, and the output folder that it lies in: `<folder>/records/<platform>.json`. */
export interface FoundRecord {
  readonly record: BuildRecord;
  readonly file: string;
  readonly folder: string;
}

const deepest = 4;

/**
 * Every record in a folder and those below it: one artifact's, or a folder for each. Other files are left alone.
 * @throws {ConfigurationError} for a record that cannot be read
 */
export async function findRecords(folder: string): Promise<FoundRecord[]> {
  const files = await recordFiles(folder, 0);
  const found = await Promise.all(files.sort().map(readRecord));
  return found.filter((one) => one !== undefined);
}

async function recordFiles(folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new ConfigurationError(`The folder of the records, ${folder}, cannot be read.`, { cause: error });
  });
  const inner = entries.filter((one) => one.isDirectory() && one.name !== 'blobs' && depth < deepest);
  const below = await Promise.all(inner.map(async ({ name }) => recordFiles(join(folder, name), depth + 1)));
  const own = entries.filter((one) => one.isFile() && one.name.endsWith('.json'));
  return [...own.map(({ name }) => join(folder, name)), ...below.flat()];
}

async function readRecord(path: string): Promise<FoundRecord | undefined> {
  const content = parsed(await readFile(path, 'utf8'));
  if (!v.is(marked, content)) return undefined;
  try {
    const record = v.parse(recordSchema, content);
    const folder = dirname(path);
    return { record, file: path, folder: basename(folder) === 'records' ? dirname(folder) : folder };
  } catch (error) {
    const why = isError(error) ? error.message : String(error);
    throw new ConfigurationError(
      `${path} is no record of a build that this version understands (${why}): build it again with this one.`,
      { cause: error },
    );
  }
}

/** Any version of our records; a report, which holds some, is none. */
const marked = v.looseObject({ record: v.pipe(v.string(), v.startsWith('miauflix-image/')) });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
