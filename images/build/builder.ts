import { WorldError } from '../../kit/errors.ts';
import type { ImageTools } from '../docker.ts';
import type { PlatformName } from '../platform.ts';

import { explainBuildFailure } from './failure.ts';

/** What `docker buildx inspect` tells of the builder. */
export interface Builder {
  readonly name: string;
  readonly driver: string;
  readonly platforms: readonly string[];
}

const deadlineMs = 120_000;

/** @throws {WorldError} when there is none, or its engine does not answer */
export async function findBuilder(
  name: string | undefined,
  { docker, signal }: ImageTools,
): Promise<Builder> {
  let stdout: string;
  try {
    ({ stdout } = await docker(['buildx', 'inspect', ...(name === undefined ? [] : [name])], {
      deadlineMs,
      ...(signal && { signal }),
    }));
  } catch (error) {
    throw explainBuildFailure(error, 'any platform');
  }
  const builder = parseBuilder(stdout);
  const trouble = /^Error:\s*(.+)$/m.exec(stdout)?.[1];
  if (trouble !== undefined && builder.platforms.length === 0) {
    throw new WorldError(
      `No Docker engine answers for the builder "${builder.name}": ${trouble.replace(/[.?]+$/, '')}. ` +
        'Start one, or name another by DOCKER_HOST, a Docker context or `builder`.',
    );
  }
  return builder;
}

export function parseBuilder(text: string): Builder {
  const field = (name: string): string => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
  const platforms = [...text.matchAll(/^Platforms:\s*(.*)$/gm)].flatMap(([, list = '']) => list.split(','));
  return {
    name: field('Name'),
    driver: field('Driver'),
    // a star marks what its owner has set
    platforms: platforms.map((one) => one.trim().replace(/\*$/, '')).filter((one) => one !== ''),
  };
}

/** Those that a builder has no programs for: fine for a build that only copies files, and for no other. */
export function notEmulated(builder: Builder, wanted: readonly PlatformName[]): PlatformName[] {
  return wanted.filter((platform) => !builder.platforms.includes(platform));
}
