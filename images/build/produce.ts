import { join } from 'node:path';

import { GateError } from '../../kit/errors.ts';
import { writeFileWhole } from '../../kit/folders.ts';
import type { ImageTools } from '../docker.ts';
import { collectFiles } from '../layout/collect-files.ts';
import type { PlatformImage } from '../layout/image.ts';
import type { Statement } from '../layout/statements.ts';
import { platformSlug, type PlatformName } from '../platform.ts';
import { firstDifference } from '../reproducible/compare.ts';
import { assertReproducible } from '../reproducible/verify.ts';
import { cyclonedx } from '../sbom/cyclonedx.ts';
import { isPackageFile, readInventory, type Inventory } from '../sbom/packages.ts';
import { releasedLayers } from '../size/released.ts';
import { sizeDelta, sizeOf, tooLarge, type ImageSize } from '../size/size.ts';
import { smokeImage } from '../smoke/smoke.ts';

import { buildPlatform, type BuiltImage } from './build-platform.ts';
import type { ImageJob } from './job.ts';
import { addImage, outputNames, writeRecord } from './output.ts';
import { recordForm, type BuildRecord } from './record.ts';
import type { SourceState } from './source.ts';

export interface Production {
  readonly job: ImageJob;
  readonly platform: PlatformName;
  /** A folder for this platform's work, on the disk of the output. */
  readonly folder: string;
  readonly byScanner: boolean;
  readonly source: SourceState | undefined;
}

/**
 * The image of one platform: built, looked through, started, and only then added to the output. Whatever does not
 * hold ends it before anything of it is there.
 */
export async function produce(production: Production, tools: ImageTools): Promise<BuildRecord> {
  const { job, platform, folder, byScanner } = production;
  const task = { options: job.build, platform, folder: join(folder, 'build'), byScanner };
  const built = await buildPlatform(task, tools);
  const { image } = built;
  const { layerBytes, files } = await collectFiles(image, isPackageFile, tools.signal);
  const size = sizeOf(image, layerBytes);
  const problem = tooLarge(platform, size, job.maxBytes);
  if (problem !== undefined) throw new GateError(problem);
  if (job.verifyReproducible) await verifyOnce(production, image, tools);
  const smoke = job.smoke.how === 'off' ? null : await smokeImage(image, job.smoke, tools, job.run);
  tools.signal?.throwIfAborted();
  const inventory = readInventory(files);
  const written = await writeDocuments(production, built, inventory);
  const referrers = await addImage(job.output, image, written.statements);
  const record = {
    ...recordOf(production, built, size),
    ...{
      referrers,
      smoke,
      packages: inventory.packages.length,
      sbom: written.sbom,
      provenance: written.provenance,
    },
    delta: await deltaOf(job, platform, size, tools),
  };
  await writeRecord(job.output, record);
  return record;
}

function recordOf(
  { job, platform, source }: Production,
  { image, steps, cache, durationMs }: BuiltImage,
  { compressed, unpacked, layers }: ImageSize,
): Omit<BuildRecord, 'referrers' | 'smoke' | 'packages' | 'sbom' | 'provenance' | 'delta'> {
  const { mediaType, digest, size } = image.descriptor;
  return {
    record: recordForm,
    image: job.push ? (job.image ?? null) : null,
    platform,
    manifest: { mediaType, digest, size },
    ...{ compressed, unpacked, layers: [...layers], steps, cache },
    durationMs: Math.round(durationMs),
    isReproducible: job.verifyReproducible ? true : null,
    commit: source?.commit ?? null,
    sourceDateEpoch: job.build.sourceDateEpoch ?? null,
  };
}

/** One more build, without a cache: what came of the first one must come again. */
async function verifyOnce(
  { job, platform, folder }: Production,
  first: PlatformImage,
  tools: ImageTools,
): Promise<void> {
  const options = { ...job.build, noCache: true, cache: 'off', provenance: 'off' } as const;
  const task = { options, platform, folder: join(folder, 'again'), byScanner: false };
  const { image: second } = await buildPlatform(task, tools);
  const difference = await firstDifference(first, second, tools.signal);
  const digests = [first.descriptor.digest, second.descriptor.digest] as const;
  assertReproducible([{ platform, digests, ...(difference !== undefined && { difference }) }]);
}

interface Written {
  readonly statements: readonly Pick<Statement, 'predicateType' | 'text'>[];
  readonly sbom: string | null;
  readonly provenance: string | null;
}

const spdx = 'https://spdx.dev/Document';
const cyclonedxType = 'https://cyclonedx.org/bom';

/** The SBOM and the provenance as files, and what is said about the image as statements. */
async function writeDocuments(
  production: Production,
  built: BuiltImage,
  inventory: Inventory,
): Promise<Written> {
  const { job, platform } = production;
  const slug = platformSlug(platform);
  const { statements, metadata, image } = built;
  const write = async (name: string, content: string): Promise<string> => {
    await writeFileWhole(join(job.output, name), content);
    return name;
  };
  await write(`${outputNames.metadata}/${slug}.json`, `${JSON.stringify(metadata, undefined, 2)}\n`);
  const provenance = statements.find(({ predicateType }) =>
    predicateType.startsWith('https://slsa.dev/provenance/'),
  );
  const scanned = statements.find(({ predicateType }) => predicateType === spdx);
  const own = scanned === undefined && job.build.sbom !== 'off' ? ownSbom(job, image, inventory) : undefined;
  const sbom =
    scanned === undefined
      ? own && (await write(`${outputNames.sbom}/${slug}.cdx.json`, own))
      : await write(
          `${outputNames.sbom}/${slug}.spdx.json`,
          `${JSON.stringify(scanned.predicate, undefined, 2)}\n`,
        );
  return {
    statements: [...statements, ...(own === undefined ? [] : [statementOf(job, image, own)])],
    sbom: sbom ?? null,
    provenance:
      provenance === undefined
        ? null
        : await write(`${outputNames.provenance}/${slug}.json`, `${provenance.text}\n`),
  };
}

function ownSbom(job: ImageJob, image: PlatformImage, inventory: Inventory): string {
  const epoch = job.build.sourceDateEpoch;
  return cyclonedx(inventory, {
    name: nameOf(job, image),
    digest: image.descriptor.digest,
    platform: image.platform,
    timestamp:
      epoch === undefined
        ? (image.config.created ?? new Date(0).toISOString())
        : new Date(epoch * 1000).toISOString(),
  });
}

function nameOf({ image, build }: ImageJob, { config }: PlatformImage): string {
  const title = config.config?.Labels?.['org.opencontainers.image.title'];
  return image ?? title ?? build.cacheScope;
}

function statementOf(
  job: ImageJob,
  image: PlatformImage,
  bom: string,
): Pick<Statement, 'predicateType' | 'text'> {
  const sha256 = image.descriptor.digest.replace(/^sha256:/, '');
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: nameOf(job, image), digest: { sha256 } }],
    predicateType: cyclonedxType,
    predicate: JSON.parse(bom) as unknown,
  };
  return { predicateType: cyclonedxType, text: JSON.stringify(statement) };
}

async function deltaOf(
  { compareTo }: ImageJob,
  platform: PlatformName,
  size: ImageSize,
  tools: ImageTools,
): Promise<BuildRecord['delta']> {
  const released = compareTo === undefined ? undefined : await releasedLayers(compareTo, platform, tools);
  return released === undefined ? null : sizeDelta(size, released);
}
