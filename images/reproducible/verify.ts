import { join } from 'node:path';

import { GateError } from '../../kit/errors.ts';
import { withTemporaryFolder } from '../../kit/folders.ts';
import { buildPlatform, checkSource } from '../build/build-platform.ts';
import type { BuildOptions } from '../build/options.ts';
import type { ImageTools } from '../docker.ts';
import type { PlatformName } from '../platform.ts';

import { describeDifference, firstDifference, type Difference } from './compare.ts';

export interface Reproduction {
  readonly platform: PlatformName;
  /** Of each build's manifest. */
  readonly digests: readonly [string, string];
  /** Undefined when the two are one. */
  readonly difference?: Difference;
}

/**
 * Builds twice without a cache and compares what came out, digest by digest. What is said about a build (its
 * provenance) has the time in it and is left out: it is no part of the image.
 */
export async function verifyReproducible(
  options: BuildOptions,
  tools: ImageTools,
): Promise<readonly Reproduction[]> {
  const fresh: BuildOptions = {
    ...options,
    noCache: true,
    cache: 'off',
    provenance: 'off',
    rewriteTimestamps: true,
  };
  await checkSource(options);
  const found: Reproduction[] = [];
  for (const platform of options.platforms) {
    await withTemporaryFolder('reproducible', async (folder) => {
      const build = async (name: string): ReturnType<typeof buildPlatform> =>
        tools.reporter.group(`${name} build for ${platform}`, async () =>
          buildPlatform({ options: fresh, platform, folder: join(folder, name), byScanner: false }, tools),
        );
      const { image: first } = await build('first');
      const { image: second } = await build('second');
      const difference = await firstDifference(first, second, tools.signal);
      found.push({
        platform,
        digests: [first.descriptor.digest, second.descriptor.digest],
        ...(difference !== undefined && { difference }),
      });
    });
  }
  return found;
}

/** @throws {GateError} that names, for each platform, the first file that differs */
export function assertReproducible(found: readonly Reproduction[]): void {
  const problems = found.flatMap(({ platform, difference }) =>
    difference === undefined
      ? []
      : [`Two builds for ${platform} differ in ${describeDifference(difference)}.`],
  );
  if (problems.length > 0) throw new GateError(problems.join('\n'));
}
