import { mkdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';
import { cacheFolder, removeFolder } from '../../kit/folders.ts';
import type { ImageTools } from '../docker.ts';
import { readLayout, type PlatformImage } from '../layout/image.ts';
import { LayoutError } from '../layout/layout.ts';
import { readStatements, type Statement } from '../layout/statements.ts';
import { platformSlug, type PlatformName } from '../platform.ts';
import { handedOn } from '../program-environment.ts';

import { planCache, type CachePlan } from './cache-plan.ts';
import { explainBuildFailure, isCacheTrouble } from './failure.ts';
import type { BuildOptions } from './options.ts';
import { planBuild } from './plan.ts';
import { progressReader, type BuildSteps } from './progress.ts';

/** What came of a build for one platform, in a layout of its own. */
export interface BuiltImage {
  readonly image: PlatformImage;
  readonly statements: readonly Statement[];
  readonly steps: BuildSteps;
  readonly durationMs: number;
  readonly cache: CachePlan['kind'];
  /** What buildx tells of the build. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

export interface BuildTask {
  readonly options: BuildOptions;
  readonly platform: PlatformName;
  /** An empty folder for this build alone. */
  readonly folder: string;
  readonly byScanner: boolean;
}

/** Builds for one platform: through `docker buildx`, into a layout on this machine. Nothing goes to a registry. */
export async function buildPlatform(task: BuildTask, tools: ImageTools): Promise<BuiltImage> {
  const { options, platform } = task;
  const cache = planCache(options, platform, process.env, cacheFolder());
  const start = performance.now();
  let used: CachePlan = cache;
  let steps: BuildSteps;
  try {
    try {
      steps = await runBuild(task, cache, tools);
    } catch (error) {
      if (!isCacheTrouble(error)) throw error;
      tools.reporter.warning(
        `The cache cannot be used, which costs time and nothing else: ${reasonOf(error).split('\n').at(-1) ?? ''}`,
        { title: `Cache of ${platform}` },
      );
      used = { kind: 'off' };
      steps = await runBuild(task, used, tools);
    }
  } catch (error) {
    tools.signal?.throwIfAborted();
    throw explainBuildFailure(error, platform);
  }
  const durationMs = performance.now() - start;
  await takeOver(used, tools);
  const layout = layoutOf(task.folder);
  const { images, attestations } = await readLayout(layout);
  const image = images.find((one) => one.platform === platform);
  if (image === undefined || images.length !== 1) {
    const found = images.map((one) => one.platform).join(', ');
    throw new LayoutError(`BuildKit was asked for ${platform} and made ${found}`);
  }
  const statements = (await Promise.all(attestations.map(async (one) => readStatements(layout, one)))).flat();
  const text = await readFile(metadataOf(task.folder), 'utf8');
  const metadata = JSON.parse(text) as Record<string, unknown>;
  return { image, statements, steps, durationMs, cache: used.kind, metadata };
}

const layoutOf = (folder: string): string => join(folder, 'layout');
const metadataOf = (folder: string): string => join(folder, 'metadata.json');

async function runBuild(task: BuildTask, cache: CachePlan, tools: ImageTools): Promise<BuildSteps> {
  const { options, platform, folder, byScanner } = task;
  await removeFolder(layoutOf(folder));
  if (cache.local !== undefined) await removeFolder(cache.local.next);
  await mkdir(folder, { recursive: true });
  const places = { layout: layoutOf(folder), metadataFile: metadataOf(folder) };
  const { args, env } = planBuild(options, platform, places, cache, byScanner);
  const progress = progressReader();
  await tools.docker(args, {
    deadlineMs: options.deadlineMs,
    env: { ...handedOn(), ...env },
    secrets: options.secrets.flatMap((secret) => ('value' in secret ? [secret.value] : [])),
    onLine: (line) => {
      progress.line(line);
      tools.reporter.info(`${platformSlug(platform)}: ${line}`);
    },
    ...(options.source.kind === 'bake' && { cwd: options.source.folder }),
    ...(tools.signal && { signal: tools.signal }),
  });
  return progress.steps();
}

/** The new local cache takes the old one's place, once it is whole. */
async function takeOver({ local }: CachePlan, { reporter }: ImageTools): Promise<void> {
  if (local === undefined) return;
  try {
    await stat(join(local.next, 'index.json'));
    await removeFolder(local.folder);
    await rename(local.next, local.folder);
  } catch (error) {
    reporter.warning(`The cache in ${local.folder} was not renewed: ${reasonOf(error)}`);
  }
}

/**
 * Looks for what buildx would miss in words of its own, and only after it has begun.
 * @throws {ConfigurationError}
 */
export async function checkSource({ source }: Pick<BuildOptions, 'source'>): Promise<void> {
  if (source.kind === 'bake') {
    const file = join(source.folder, source.file);
    if (!(await isThere(file))) throw new ConfigurationError(`The bake file ${file} is not there.`);
    return;
  }
  const { context, file } = source;
  if (isRemote(context)) return;
  if (!(await isThere(context))) throw new ConfigurationError(`The context "${context}" is not there.`);
  const dockerfile = file ?? join(context, 'Dockerfile');
  if (!(await isThere(dockerfile))) {
    throw new ConfigurationError(
      `The Dockerfile "${dockerfile}" is not there: name it by \`file\`, as seen from where the command runs.`,
    );
  }
}

/** What buildx fetches by itself. */
function isRemote(context: string): boolean {
  return /^(?:https?:\/\/|git@|git:\/\/|ssh:\/\/|github\.com\/)/.test(context);
}

async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
