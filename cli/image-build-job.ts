import { randomUUID } from 'node:crypto';

import type { ImageJob, Mode } from '../images/build/job.ts';
import {
  defaultBuildOptions,
  type BuildOptions,
  type BuildSecret,
  type CacheChoice,
  type ProvenanceChoice,
  type SbomChoice,
} from '../images/build/options.ts';
import { buildArgsFrom, epochFrom, pairs, secretFiles, sourceFrom } from '../images/build/read-options.ts';
import { toJson, toTerminal } from '../images/build/report.ts';
import { deltaWords } from '../images/build/report.ts';
import { runImageJob } from '../images/build/run.ts';
import { realDocker, type ImageTools } from '../images/docker.ts';
import { collectFiles } from '../images/layout/collect-files.ts';
import { openImages } from '../images/layout/open-images.ts';
import { nativePlatform, readPlatforms, type PlatformName } from '../images/platform.ts';
import { describeDifference } from '../images/reproducible/compare.ts';
import { assertReproducible, verifyReproducible } from '../images/reproducible/verify.ts';
import { releasedLayers } from '../images/size/released.ts';
import { sizeLines } from '../images/size/size-table.ts';
import { sizeDelta, sizeOf, tooLarge } from '../images/size/size.ts';
import { words, type SmokeChoice, type SmokeOptions } from '../images/smoke/options.ts';
import { smokeImage } from '../images/smoke/smoke.ts';
import { ConfigurationError, GateError } from '../kit/errors.ts';
import { withTemporaryFolder } from '../kit/folders.ts';
import type { Reporter } from '../kit/reporter.ts';

import type { Terminal } from './terminal.ts';

export interface SourceFlags {
  readonly file?: string;
  readonly target?: string;
  readonly bakeFile?: string;
  readonly bakeTarget?: string;
  readonly platform: readonly string[];
  readonly buildArg: readonly string[];
  readonly buildContext: readonly string[];
  readonly label: readonly string[];
  readonly secret: readonly string[];
  readonly ssh: readonly string[];
  readonly builder?: string;
  readonly pull: boolean;
  readonly sourceDateEpoch: string;
  readonly deadline: number;
}

export interface SmokeFlags {
  readonly smoke: SmokeChoice;
  readonly smokeCommand?: string;
  readonly smokeOption: readonly string[];
  readonly smokeDeadline: number;
}

export interface SizeFlags {
  readonly maxSize: number;
  readonly compareTo?: string;
}

export interface BuildFlags extends SourceFlags, SmokeFlags, SizeFlags {
  readonly mode: Mode;
  readonly image?: string;
  readonly push: boolean;
  readonly records?: string;
  readonly output: string;
  readonly cache: CacheChoice;
  readonly cacheRef?: string;
  readonly cacheScope?: string;
  readonly fresh: boolean;
  readonly provenance: ProvenanceChoice;
  readonly sbom: SbomChoice;
  readonly verifyReproducible: boolean;
  readonly rewriteTimestamps: boolean;
  readonly json?: boolean;
}

export async function build(terminal: Terminal, context: string, flags: BuildFlags): Promise<void> {
  const { mode, image, push, records, output, maxSize, compareTo, json } = flags;
  if (mode === 'merge' && records === undefined) {
    throw new ConfigurationError('To merge, --records must name the folder of what the builds have left.');
  }
  const job: ImageJob = {
    ...{ mode, output, push, maxBytes: maxSize, verifyReproducible: flags.verifyReproducible },
    run: randomUUID(),
    build: await buildOptions(terminal, context, flags),
    smoke: smokeOptions(flags),
    ...(image !== undefined && { image }),
    ...(records !== undefined && { records }),
    ...(compareTo !== undefined && { compareTo }),
  };
  const report = await runImageJob(job, toolsOf(terminal));
  terminal.print(json === true ? toJson(report).trimEnd() : toTerminal(report));
}

export async function verify(
  terminal: Terminal,
  context: string,
  flags: SourceFlags & { readonly json?: boolean },
): Promise<void> {
  const options: BuildOptions = {
    ...defaultBuildOptions,
    ...(await sourceOptions(terminal, context, flags)),
  };
  const found = await verifyReproducible(options, toolsOf(terminal));
  if (flags.json === true) terminal.print(JSON.stringify(found, undefined, 2));
  else {
    for (const { platform, digests, difference } of found) {
      terminal.print(
        difference === undefined
          ? `${platform}: ${digests[0]}, twice`
          : `${platform}: ${digests.join(', then ')}; ${describeDifference(difference)}`,
      );
    }
  }
  assertReproducible(found);
}

export async function smoke(terminal: Terminal, what: string, flags: SmokeFlags): Promise<void> {
  const tools = toolsOf(terminal);
  await withTemporaryFolder('image', async (folder) => {
    for (const image of await openImages(what, folder, tools)) {
      const { result, seconds, isEmulated } = await smokeImage(image, smokeOptions(flags), tools);
      terminal.print(`${image.platform}: ${result} after ${seconds} s${isEmulated ? ', by QEMU' : ''}`);
    }
  });
}

export async function size(
  terminal: Terminal,
  what: string,
  { maxSize, compareTo, json }: SizeFlags & { readonly json?: boolean },
): Promise<void> {
  const tools = toolsOf(terminal);
  const sizes = await withTemporaryFolder('image', async (folder) => {
    const images = await openImages(what, folder, tools);
    return await Promise.all(
      images.map(async (image) => {
        const { layerBytes } = await collectFiles(image, () => false, terminal.signal);
        const own = sizeOf(image, layerBytes);
        const released =
          compareTo === undefined ? undefined : await releasedLayers(compareTo, image.platform, tools);
        return {
          platform: image.platform,
          ...own,
          delta: released === undefined ? null : sizeDelta(own, released),
        };
      }),
    );
  });
  if (json === true) terminal.print(JSON.stringify(sizes, undefined, 2));
  else {
    for (const one of sizes) {
      terminal.print(sizeLines(one.platform, one).join('\n'));
      if (one.delta !== null) terminal.print(`  ${deltaWords(one.delta)}`);
    }
  }
  const problems = sizes
    .map((one) => tooLarge(one.platform, one, maxSize))
    .filter((one) => one !== undefined);
  if (problems.length > 0) throw new GateError(problems.join('\n'));
}

/** What buildx says goes to `--verbose`: the report is what was asked for. */
function toolsOf({ reporter, signal }: Terminal): ImageTools {
  return { docker: realDocker, signal, reporter };
}

type OfSource = Omit<BuildOptions, keyof typeof defaultBuildOptions> & Partial<BuildOptions>;

async function sourceOptions(terminal: Terminal, context: string, flags: SourceFlags): Promise<OfSource> {
  const { reporter, signal } = terminal;
  const epoch = await epochFrom(flags.sourceDateEpoch, context, process.env, signal);
  return {
    source: sourceFrom({ ...flags, context }),
    platforms: platformsOf(flags),
    buildArgs: buildArgsFrom(flags.buildArg, reporter),
    buildContexts: pairs(flags.buildContext, 'Build contexts'),
    labels: pairs(flags.label, 'Labels'),
    secrets: flags.secret.map((given) => secretOf(given, reporter)),
    ssh: flags.ssh,
    pull: flags.pull,
    deadlineMs: flags.deadline,
    ...(flags.builder !== undefined && { builder: flags.builder }),
    ...(epoch !== undefined && { sourceDateEpoch: epoch }),
  };
}

async function buildOptions(terminal: Terminal, context: string, flags: BuildFlags): Promise<BuildOptions> {
  const {
    cache,
    cacheRef,
    fresh,
    provenance,
    sbom,
    rewriteTimestamps,
    verifyReproducible: isVerified,
  } = flags;
  return {
    ...defaultBuildOptions,
    ...(await sourceOptions(terminal, context, flags)),
    ...{ cache, provenance, sbom, noCache: fresh },
    rewriteTimestamps: rewriteTimestamps || isVerified,
    cacheScope: flags.cacheScope ?? flags.bakeTarget ?? flags.target ?? defaultBuildOptions.cacheScope,
    ...(cacheRef !== undefined && { cacheRef }),
  };
}

/** This machine's own when none is named: it is the one that always works. */
function platformsOf({ platform }: SourceFlags): PlatformName[] {
  const own = nativePlatform();
  return platform.length === 0 && own !== undefined ? [own] : readPlatforms(platform);
}

/** As buildx has it, `id=ID,env=NAME` or `id=ID,src=FILE`: a value itself would stand in the list of processes. */
function secretOf(given: string, reporter: Pick<Reporter, 'mask'>): BuildSecret {
  const fields = new Map(
    given.split(',').map((field) => [field.split('=')[0] ?? '', field.split('=').slice(1).join('=')]),
  );
  const [id = '', file, variable] = ['id', 'src', 'env'].map((name) => fields.get(name));
  if (id === '' || (file === undefined) === (variable === undefined) || fields.size !== 2) {
    throw new ConfigurationError(
      'A secret is named by --secret id=ID,env=VARIABLE or --secret id=ID,src=FILE.',
    );
  }
  if (file !== undefined) return secretFiles([`${id}=${file}`])[0] ?? { id, file };
  const value = process.env[variable ?? ''] ?? '';
  if (value === '')
    throw new ConfigurationError(`The secret "${id}" is empty: ${variable ?? ''} is not set.`);
  reporter.mask(value);
  return { id, value };
}

function smokeOptions({ smoke: how, smokeCommand, smokeOption, smokeDeadline }: SmokeFlags): SmokeOptions {
  return {
    how,
    command: words(smokeCommand ?? ''),
    runOptions: smokeOption.flatMap(words),
    deadlineMs: smokeDeadline,
  };
}
