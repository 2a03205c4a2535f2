import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';

import { ConfigurationError } from '../../kit/errors.ts';
import type { Reporter } from '../../kit/reporter.ts';

import { runLabel } from './compose-plan.ts';
import type { ContainerService } from './container-plan.ts';
import { docker, saidBy } from './docker.ts';

/** Where the images of a run come from: named ones, or built from this repository when they are missing. */

export interface ImageOptions {
  /** With `{service}` in it: `ghcr.io/miauflix/infra-{service}:1`; built from this repository when left out. */
  readonly worldImages?: string | undefined;
  readonly nginxImage?: string | undefined;
  /** Build ours anew, also when they are there. */
  readonly build: boolean;
}

interface Surroundings {
  /** A file of this repository, or of a checkout of the action: the sources are above it. */
  readonly entry: string;
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
}

const buildDeadlineMs = 20 * 60_000;
const pullDeadlineMs = 10 * 60_000;

const targetOf = (service: ContainerService): string =>
  service === 'rangeServer' ? 'range-server' : service;

/** The images of these services, there to be started. */
export async function worldImages(
  services: readonly ContainerService[],
  { worldImages: named, build }: ImageOptions,
  around: Surroundings,
): Promise<(service: ContainerService) => string> {
  if (named !== undefined) {
    const imageOf = (service: ContainerService): string => named.replaceAll('{service}', targetOf(service));
    await Promise.all(services.map(async (service) => await expectImage(imageOf(service), around.signal)));
    return imageOf;
  }
  const root = repositoryOf(around.entry);
  const version = await hashOf(root, ['mock-content/Dockerfile', 'dist/cli', 'dist/addons']);
  const imageOf = (service: ContainerService): string => `miauflix-e2e-${targetOf(service)}:${version}`;
  for (const service of services) {
    const tag = imageOf(service);
    if (!build && (await hasImage(tag, around.signal))) continue;
    const dockerfile = join(root, 'mock-content/Dockerfile');
    await buildImage(['--file', dockerfile, '--target', targetOf(service), '--tag', tag, root], tag, around);
  }
  return imageOf;
}

export async function nginxImage(
  { nginxImage: named, build }: ImageOptions,
  around: Surroundings,
): Promise<string> {
  if (named !== undefined) {
    await expectImage(named, around.signal);
    return named;
  }
  const root = repositoryOf(around.entry);
  const tag = `miauflix-e2e-nginx:${await hashOf(root, ['nginx'])}`;
  if (build || !(await hasImage(tag, around.signal))) {
    await buildImage(['--file', join(root, 'nginx/Dockerfile'), '--tag', tag, root], tag, around);
  }
  return tag;
}

/** How a backend's folder is built: as a checkout of the released one, or by its own Dockerfile. */
export function backendBuild(context: string, root: string | undefined): readonly string[] {
  const folder = resolve(context);
  if (!existsSync(folder)) throw new ConfigurationError(`The backend's folder ${folder} does not exist.`);
  const has = (path: string): boolean => existsSync(join(folder, path));
  if (['package-lock.json', 'turbo.json', 'backend/package.json', 'packages'].every(has)) {
    if (root === undefined) throw noSources('compose/backend.Dockerfile');
    const dockerfile = join(root, 'compose/backend.Dockerfile');
    return ['--file', dockerfile, '--target', 'backend', '--build-context', `source=${folder}`, root];
  }
  if (has('Dockerfile')) return [folder];
  throw new ConfigurationError(
    `The folder ${folder} is neither a checkout of Miauflix (with turbo.json and backend/package.json) nor does it ` +
      'have a Dockerfile, so no backend can be built from it.',
  );
}

/** Builds a backend for one run; it goes with the run. Answers with its name. */
export async function builtBackend(
  context: string,
  { project, ...around }: Surroundings & { readonly project: string },
): Promise<string> {
  const tag = `${project}-backend:latest`;
  const args = backendBuild(context, findRepository(around.entry));
  await buildImage(['--tag', tag, '--label', `${runLabel}=${project}`, ...args], 'the backend', around);
  return tag;
}

/** Whether the image of a backend starts as root. @throws {ConfigurationError} for one that cannot be had */
export async function startsAsRoot(image: string, signal: AbortSignal): Promise<boolean> {
  await expectImage(image, signal);
  const { stdout } = await docker(['image', 'inspect', '--format', '{{.Config.User}}', image], { signal });
  return /^(|0|root)(:|$)/.test(stdout.trim());
}

async function hasImage(image: string, signal: AbortSignal): Promise<boolean> {
  const args = ['image', 'inspect', '--format', '{{.Id}}', image];
  return (await docker(args, { signal, acceptedCodes: [1] })).exitCode === 0;
}

async function expectImage(image: string, signal: AbortSignal): Promise<void> {
  if (await hasImage(image, signal)) return;
  try {
    await docker(['pull', '--quiet', image], { signal, deadlineMs: pullDeadlineMs });
  } catch (error) {
    signal.throwIfAborted();
    throw new ConfigurationError(
      `The image "${image}" is not on this machine and cannot be pulled: ${saidBy(error)}`,
    );
  }
}

async function buildImage(
  args: readonly string[],
  what: string,
  { reporter, signal }: Surroundings,
): Promise<void> {
  const progress = reporter.progress(`Building ${what}`);
  let lines = 0;
  try {
    await docker(['buildx', 'build', '--load', ...bases(process.env), ...args], {
      signal,
      deadlineMs: buildDeadlineMs,
      onLine: (line) => {
        reporter.debug(line);
        progress.update((lines += 1), line);
      },
    });
    progress.end('built');
  } catch (error) {
    progress.end('not built');
    signal.throwIfAborted();
    throw new ConfigurationError(
      `The image of ${what} cannot be built; a registry that is out of reach can be replaced by NODE_BASE and ` +
        `DEBIAN_BASE: ${saidBy(error)}`,
    );
  }
}

/** Other bases for the images, as the variables name them: `docker-image://mirror.example.org/debian:trixie-slim`. */
export function bases(env: Readonly<Record<string, string | undefined>>): string[] {
  const named = [
    ['debian-base', env['DEBIAN_BASE'] ?? ''],
    ['node-base', env['NODE_BASE'] ?? ''],
  ] as const;
  return named.flatMap(([stage, base]) => {
    if (base === '') return [];
    return ['--build-context', `${stage}=${base.includes('://') ? base : `docker-image://${base}`}`];
  });
}

/** The folder of this repository, above `entry`. */
function repositoryOf(entry: string): string {
  const root = findRepository(entry);
  if (root === undefined) throw noSources('mock-content/Dockerfile');
  return root;
}

function findRepository(entry: string): string | undefined {
  for (let folder = dirname(resolve(entry)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'mock-content/Dockerfile'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

function noSources(file: string): ConfigurationError {
  return new ConfigurationError(
    `There is no ${file} beside this program to build an image from; name the images that are to be used.`,
  );
}

/** Twelve digits that change with any byte of these files and folders. */
async function hashOf(root: string, paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(bases(process.env).join(' '));
  for (const path of paths) {
    const whole = join(root, path);
    for (const file of await filesIn(whole)) {
      hash.update(`\0${relative(root, file)}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

async function filesIn(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return [path];
    throw error;
  }
}
