import { readFile, stat } from 'node:fs/promises';

import * as v from 'valibot';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';
import { writeFileWhole } from '../../kit/folders.ts';
import { backendKinds } from '../backends/backend.ts';

import { comparable, mostSamples, type BaselineRun } from './baseline.ts';
import { engineNames } from './report.ts';

/** Runs kept for each engine, backend and platform, and in all. */
const keptRuns = 20;
const keptInAll = 200;

/** Far above what 200 runs need; a larger file is somebody else's. */
const largestBytes = 4 * 1024 * 1024;

const samples = v.pipe(v.array(v.pipe(v.number(), v.finite(), v.gtValue(0))), v.maxLength(mostSamples));

const fileSchema = v.object({
  kind: v.literal('miauflix-infra baseline'),
  schemaVersion: v.literal(1),
  runs: v.array(
    v.object({
      startedAt: v.pipe(v.string(), v.isoTimestamp()),
      engine: v.picklist(engineNames),
      backend: v.picklist(backendKinds),
      platform: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)),
      samples: v.object({ throughputRatio: samples, firstByteRatio: samples }),
    }),
  ),
});

/**
 * The earlier runs that `file` holds; none when there is no such file yet. A file that is damaged, or is not a
 * baseline, stays as it is and is a `ConfigurationError` that says so.
 */
export async function readBaseline(file: string): Promise<readonly BaselineRun[]> {
  let text: string;
  try {
    const found = await stat(file);
    if (!found.isFile()) throw foreign(file, 'it is no file');
    if (found.size > largestBytes) throw foreign(file, `it is larger than ${largestBytes} bytes`);
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    if (error instanceof ConfigurationError) throw error;
    throw new ConfigurationError(`The baseline ${file} cannot be read: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw foreign(file, 'it is not whole JSON');
  }
  const result = v.safeParse(fileSchema, content);
  if (!result.success) {
    const [issue] = result.issues;
    const path = v.getDotPath(issue);
    throw foreign(file, path === null ? 'it holds something else' : `${path} is not what belongs there`);
  }
  return result.output.runs;
}

/**
 * Adds a run to the file, which is made when missing and never seen half-written. The oldest runs make room.
 * Two runs that end at the same moment may lose one of the two, never the file.
 */
export async function appendBaseline(file: string, run: BaselineRun): Promise<void> {
  const runs = keepLatest([...(await readBaseline(file)), run]);
  const content = { kind: 'miauflix-infra baseline', schemaVersion: 1, runs };
  await writeFileWhole(file, `${JSON.stringify(content, undefined, 2)}\n`);
}

/** The last 20 runs of each engine, backend and platform, in the order in which they came; at most 200. */
export function keepLatest(runs: readonly BaselineRun[]): readonly BaselineRun[] {
  return runs
    .filter((run, at) => runs.slice(at + 1).filter((later) => comparable(run, later)).length < keptRuns)
    .slice(-keptInAll);
}

function foreign(file: string, why: string): ConfigurationError {
  return new ConfigurationError(
    `${file} is not a baseline of this suite, or it is damaged: ${why}. It was left as it is; ` +
      'give another file, or remove it to start anew.',
  );
}
