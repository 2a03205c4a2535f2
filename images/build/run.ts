import { join } from 'node:path';

import { ConfigurationError } from '../../kit/errors.ts';
import { removeFolder, writeFileWhole } from '../../kit/folders.ts';
import { inParallel } from '../../kit/parallel.ts';
import type { ImageTools } from '../docker.ts';
import type { Descriptor } from '../layout/types.ts';
import { platformSlug } from '../platform.ts';
import { repositoryOf } from '../reference.ts';
import { credentialsFrom } from '../registry/credentials.ts';
import { Registries } from '../registry/registries.ts';
import type { RepositoryClient } from '../registry/repository.ts';

import { checkSource } from './build-platform.ts';
import { explainFullDisk } from './failure.ts';
import type { ImageJob, ImageReport } from './job.ts';
import { mergeRecords } from './merge.ts';
import { finishLayout, finishPartly, outputNames, prepareOutput } from './output.ts';
import { produce } from './produce.ts';
import { pushImages, pushIndex } from './push.ts';
import type { BuildRecord } from './record.ts';
import { toJson } from './report.ts';
import { usesScanner } from './scanner.ts';
import { sourceState } from './source.ts';

/** Builds, or merges, and proves; pushes last, by digest, when all of it holds. */
export async function runImageJob(job: ImageJob, tools: ImageTools): Promise<ImageReport> {
  const target = pushTarget(job, tools);
  try {
    // an hour of building for a login that may only read is an hour lost
    await target?.checkPush();
    await prepareOutput(job.output);
    return await wholeOrNothing(job, async () => {
      const done = job.mode === 'merge' ? await merge(job, tools) : await build(job, tools);
      tools.signal?.throwIfAborted();
      if (target !== undefined) await push(job, done, target, tools);
      const report: ImageReport = {
        mode: job.mode,
        image: job.image ?? null,
        isPushed: job.push,
        digest: done.index?.digest ?? null,
        platforms: done.records,
        output: job.output,
      };
      await writeFileWhole(join(job.output, outputNames.report), toJson(report));
      return report;
    });
  } finally {
    target?.session.close();
  }
}

/** What failed or was cancelled leaves nothing that could be taken for an image. */
async function wholeOrNothing<T>(job: ImageJob, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await prepareOutput(job.output);
    throw explainFullDisk(error);
  }
}

function pushTarget(
  { push: isAsked, image }: ImageJob,
  { reporter, signal }: ImageTools,
): RepositoryClient | undefined {
  if (!isAsked) return undefined;
  if (image === undefined) {
    throw new ConfigurationError(
      'To push, `image` must say where to: ghcr.io/owner/name is such a repository.',
    );
  }
  const { registry, name } = repositoryOf(image);
  const credentials = credentialsFrom({ reporter, signal });
  return new Registries({ credentials, reporter }, signal).connect({ registry, name });
}

async function push(
  job: ImageJob,
  { records, index, isThere }: Done,
  target: RepositoryClient,
  tools: ImageTools,
): Promise<void> {
  await tools.reporter.group(`push to ${target.name}`, async () => {
    const here = records.filter(({ platform }) => !isThere.includes(platform));
    const { blobsSent, blobsThere } = await pushImages(job.output, here, target, tools.reporter);
    if (index !== undefined) await pushIndex(job.output, records, index, target);
    tools.reporter.info(`${blobsSent} blobs were sent, ${blobsThere} were there already.`);
  });
}

interface Done {
  readonly records: readonly BuildRecord[];
  /** Undefined where only some platforms were built. */
  readonly index?: Descriptor;
  /** Platforms whose images are in the repository already. */
  readonly isThere: readonly string[];
}

async function merge(job: ImageJob, { signal }: ImageTools): Promise<Done> {
  if (job.records === undefined) {
    throw new ConfigurationError(
      'To merge, `records` must name the folder with the records of the platforms.',
    );
  }
  return await mergeRecords(job, job.records, signal);
}

async function build(job: ImageJob, tools: ImageTools): Promise<Done> {
  await checkSource(job.build);
  const { source: from } = job.build;
  const [byScanner, source] = await Promise.all([
    usesScanner(job.build, tools),
    sourceState(from.kind === 'bake' ? from.folder : from.context, tools.signal),
  ]);
  const work = join(job.output, '.work');
  try {
    // all at the same time: one waits for QEMU while another does for the network
    const platforms = job.build.platforms;
    const records = await inParallel(
      platforms,
      platforms.length,
      async (platform, signal) =>
        produce(
          { job, platform, source, byScanner, folder: join(work, platformSlug(platform)) },
          { ...tools, signal },
        ),
      tools.signal,
    );
    if (job.mode === 'all') return { records, index: await finishLayout(job.output, records), isThere: [] };
    await finishPartly(job.output, records);
    return { records, isThere: [] };
  } finally {
    await removeFolder(work);
  }
}
