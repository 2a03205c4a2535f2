import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import * as v from 'valibot';

import { formatDuration } from '../../kit/deadline.ts';
import { DeadlineError, GateError, WorldError } from '../../kit/errors.ts';
import { withTemporaryFolder } from '../../kit/folders.ts';
import { lastLines, ProgramError } from '../../kit/run-program.ts';
import { visible } from '../../kit/text.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';
import type { ImageTools } from '../docker.ts';
import { writeDockerArchive } from '../layout/docker-archive.ts';
import type { PlatformImage } from '../layout/image.ts';
import { nativePlatform, platformSlug } from '../platform.ts';

import type { SmokeOptions } from './options.ts';
import { deadlineOf, planSmokeRun } from './plan.ts';

export interface SmokeResult {
  readonly result: 'healthy' | 'ended with 0';
  /** From the start of the container. */
  readonly seconds: number;
  readonly isEmulated: boolean;
}

/** On every container and image of a smoke test, with the run's own value. */
export const smokeLabel = 'io.miauflix.smoke';

const commandMs = 60_000;
const loadMs = 300_000;

/**
 * Starts the image of one platform, as it is in the layout, and waits until its own health check passes.
 * Container and image are gone afterwards, whatever happens.
 * @throws {GateError} when it does not become healthy; {@link WorldError} when this machine cannot run it
 */
export async function smokeImage(
  image: PlatformImage,
  options: SmokeOptions,
  tools: ImageTools,
  run: string = randomUUID(),
): Promise<SmokeResult> {
  if (options.how === 'health' && !hasHealthcheck(image)) {
    throw new GateError(
      `The image for ${image.platform} has no HEALTHCHECK, so nobody can tell whether it works: give it one, or ` +
        'a command that must end with 0 (`smoke: command`).',
    );
  }
  const name = `${namesOf(run)}-${platformSlug(image.platform)}-${randomUUID().slice(0, 8)}`;
  const tag = `${name}:smoke`;
  await withTemporaryFolder('smoke', async (folder) => {
    const archive = join(folder, 'image.tar');
    await writeDockerArchive(image, tag, archive, tools.signal);
    await tools.docker(['load', '--quiet', '--input', archive], { deadlineMs: loadMs, ...signalOf(tools) });
    await rm(archive);
  });
  try {
    return await smokeLoaded({ tag, name, platform: image.platform, run }, options, tools);
  } finally {
    await tools.docker(['image', 'rm', '--force', tag], { deadlineMs: commandMs, acceptedCodes: [1] });
  }
}

export interface LoadedImage {
  readonly tag: string;
  /** Of the container. */
  readonly name: string;
  readonly platform: string;
  readonly run: string;
}

/** The same for an image that the engine has already. */
export async function smokeLoaded(
  { tag, name, platform, run }: LoadedImage,
  options: SmokeOptions,
  tools: ImageTools,
): Promise<SmokeResult> {
  const isEmulated = platform !== nativePlatform();
  const start = performance.now();
  const container = { image: tag, name, platform, isForeign: isEmulated, label: `${smokeLabel}=${run}` };
  const seconds = (): number => Math.round((performance.now() - start) / 100) / 10;
  const deadlineMs = deadlineOf(options, isEmulated);
  try {
    await tools.docker(planSmokeRun(container, options), {
      deadlineMs: options.how === 'health' ? Math.max(deadlineMs, commandMs) : deadlineMs,
      ...signalOf(tools),
    });
    if (options.how === 'health') {
      const end = await waitUntil(
        `the health check of the image for ${platform}`,
        async (signal) => lookAt(name, { ...tools, signal }),
        { deadlineMs, intervalMs: 300, ...signalOf(tools) },
      );
      if (end !== 'healthy') throw new EndedError(end);
      return { result: 'healthy', seconds: seconds(), isEmulated };
    }
    return { result: 'ended with 0', seconds: seconds(), isEmulated };
  } catch (error) {
    tools.signal?.throwIfAborted();
    throw await explained(error, name, platform, deadlineMs, tools);
  } finally {
    await tools.docker(['rm', '--force', '--volumes', name], { deadlineMs: commandMs, acceptedCodes: [1] });
  }
}

const stateSchema = v.looseObject({
  Status: v.string(),
  ExitCode: v.number(),
  Health: v.optional(
    v.nullable(
      v.looseObject({
        Status: v.string(),
        Log: v.optional(v.nullable(v.array(v.looseObject({ ExitCode: v.number(), Output: v.string() })))),
      }),
    ),
  ),
});

/** The container has ended: it will not become healthy any more. */
class EndedError extends Error {
  override readonly name = 'EndedError';
}

async function stateOf(name: string, tools: ImageTools): Promise<v.InferOutput<typeof stateSchema>> {
  const { stdout } = await tools.docker(
    ['inspect', '--type', 'container', '--format', '{{json .State}}', name],
    {
      deadlineMs: commandMs,
      ...signalOf(tools),
    },
  );
  return v.parse(stateSchema, JSON.parse(stdout));
}

/** `healthy`, or how it ended. */
async function lookAt(name: string, tools: ImageTools): Promise<string | NotYet> {
  const { Status: status, ExitCode: exitCode, Health: health } = await stateOf(name, tools);
  if (health?.Status === 'healthy') return 'healthy';
  if (status !== 'running' && status !== 'created') return `it ended with exit code ${exitCode}`;
  const last = visible(health?.Log?.at(-1)?.Output.trim() ?? '').slice(-300);
  return new NotYet(
    `it is ${health?.Status ?? 'not checked'}${last === '' ? '' : `, and the check said: ${last}`}`,
  );
}

async function explained(
  error: unknown,
  name: string,
  platform: string,
  deadlineMs: number,
  tools: ImageTools,
): Promise<unknown> {
  const said = await logOf(name, tools);
  const words = `${said}\n${error instanceof ProgramError ? error.result.stderr : ''}`;
  if (/exec format error/i.test(words)) {
    return new WorldError(
      `Programs of ${platform} do not run on this machine: register QEMU (docker/setup-qemu-action, or Debian’s ` +
        'qemu-user-static and binfmt-support), or build on a machine of that platform by `mode: build`.',
    );
  }
  const last = said === '' ? 'It said nothing.' : `It said last:\n${said}`;
  if (error instanceof EndedError)
    return new GateError(`The image for ${platform} does not run: ${error.message}. ${last}`);
  if (error instanceof DeadlineError) {
    return new GateError(
      `The image for ${platform} did not become healthy within ${formatDuration(deadlineMs)}: ${error.message}. ${last}`,
    );
  }
  if (error instanceof ProgramError) {
    return new GateError(
      `The image for ${platform} does not run: ${lastLines(error.result.stderr, 5)} ${last}`,
    );
  }
  return error;
}

async function logOf(name: string, tools: ImageTools): Promise<string> {
  const { stdout, stderr } = await tools.docker(['logs', '--tail', '20', name], {
    deadlineMs: commandMs,
    acceptedCodes: [1],
  });
  return stderr.includes('No such container') ? '' : visible(lastLines(`${stdout}\n${stderr}`, 20));
}

export function hasHealthcheck({ config }: Pick<PlatformImage, 'config'>): boolean {
  const test = config.config?.Healthcheck?.Test ?? [];
  return test.length > 0 && test[0] !== 'NONE';
}

function namesOf(run: string): string {
  return `miauflix-smoke-${run.replaceAll(/[^a-z0-9]+/g, '').slice(0, 16)}`;
}

/** Removes what a run that was killed has left behind. */
export async function removeSmokeLeftovers(
  run: string,
  { docker }: Pick<ImageTools, 'docker'>,
): Promise<number> {
  const filter = ['--filter', `label=${smokeLabel}=${run}`];
  const { stdout } = await docker(['ps', '--all', '--quiet', ...filter], { deadlineMs: commandMs });
  const found = stdout.split('\n').filter((id) => id !== '');
  if (found.length > 0) {
    await docker(['rm', '--force', '--volumes', ...found], { deadlineMs: commandMs, acceptedCodes: [1] });
  }
  const reference = ['--filter', `reference=${namesOf(run)}-*`, '--format', '{{.Repository}}:{{.Tag}}'];
  const { stdout: names } = await docker(['images', ...reference], { deadlineMs: commandMs });
  const images = names.split('\n').filter((name) => name !== '');
  if (images.length > 0) {
    await docker(['image', 'rm', '--force', ...images], { deadlineMs: commandMs, acceptedCodes: [1] });
  }
  return found.length + images.length;
}

function signalOf({ signal }: ImageTools): { signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}
