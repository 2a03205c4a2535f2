import { join } from 'node:path';

import { ConfigurationError } from '../../kit/errors.ts';
import { removeFolder } from '../../kit/folders.ts';
import type { ImageTools } from '../docker.ts';
import { nativePlatform } from '../platform.ts';

import { findBuilder, notEmulated } from './builder.ts';
import type { ImageJob, ImageReport } from './job.ts';
import { mergeRecords } from './merge.ts';
import { finishLayout, finishPartly, prepareOutput } from './output.ts';
import { produce } from './produce.ts';
import { pushOutput } from './push.ts';
import type { BuildRecord } from './record.ts';
import { usesScanner } from './scanner.ts';
import { sourceState } from './source.ts';

/** Builds, or merges, and proves; pushes last, by digest, when all of it holds. */
export async function runImageJob(job: ImageJob, tools: ImageTools): Promise<ImageReport> {
  if (job.push && job.image === undefined) {
    throw new ConfigurationError('To push, `image` must say where to: ghcr.io/owner/name is such a repository.');
  }
  await prepareOutput(job.output);
  const { records, digest } = job.mode === 'merge' ? await merge(job) : await build(job, tools);
  if (job.push && job.image !== undefined) await pushOutput(job.output, records, digest, job.image, tools);
  return {
    mode: job.mode,
    image: job.image ?? null,
    isPushed: job.push,
    digest,
    platforms: records,
    output: job.output,
  };
}

interface Done {
  readonly records: readonly BuildRecord[];
  readonly digest: string | null;
}

async function merge(job: ImageJob): Promise<Done> {
  if (job.records === undefined) {
    throw new ConfigurationError('To merge, `records` must name the folder with the records of the platforms.');
  }
  return await mergeRecords(job, job.records);
}

async function build(job: ImageJob, tools: ImageTools): Promise<Done> {
  const builder = await findBuilder(job.build.builder, tools);
  const foreign = notEmulated(builder, job.build.platforms);
  if (foreign.length > 0) {
    tools.reporter.debug(
      `${builder.name} has no programs of ${foreign.join(', ')}: a build that only copies files does without.`,
    );
  }
  const byScanner = await usesScanner(job.build, tools);
  const { source: from } = job.build;
  const source = await sourceState(from.kind === 'bake' ? from.folder : from.context, tools.signal);
  const work = join(job.output, '.work');
  try {
    const records = await allOrNone(job.build.platforms, tools.signal, async (platform, signal) =>
      produce({ job, platform, source, byScanner, folder: join(work, platform) }, { ...tools, signal }),
    );
    if (job.mode === 'build') {
      await finishPartly(job.output, records);
      return { records, digest: null };
    }
    return { records, digest: (await finishLayout(job.output, records)).digest };
  } finally {
    await removeFolder(work);
  }
}

/** The machine's own platform is the fastest, so it begins; the first error ends the others, and is thrown. */
async function allOrNone<T extends string, R>(
  platforms: readonly T[],
  outer: AbortSignal | undefined,
  work: (platform: T, signal: AbortSignal) => Promise<R>,
): Promise<R[]> {
  const failed = new AbortController();
  const signal = outer === undefined ? failed.signal : AbortSignal.any([failed.signal, outer]);
  const native = nativePlatform();
  const order = [...platforms].sort((a, b) => Number(b === native) - Number(a === native));
  const ended = await Promise.allSettled(
    order.map(async (platform) => {
      try {
        return await work(platform, signal);
      } catch (error) {
        failed.abort(error);
        throw error;
      }
    }),
  );
  signal.throwIfAborted();
  const results = ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  // in the order of the platforms, which is that of their names
  return platforms.map((platform) => results[order.indexOf(platform)]).filter((one) => one !== undefined);
}
