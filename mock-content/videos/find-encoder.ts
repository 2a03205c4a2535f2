import { dirname, join } from 'node:path';

import { WorldError } from '../../kit/errors.ts';
import { cacheFolder } from '../../kit/folders.ts';
import { ensureNpmPackage, installedPackage } from '../../kit/npm-package.ts';
import type { Reporter } from '../../kit/reporter.ts';

import { encoderPackage } from './encoder.ts';

export interface FindEncoderOptions {
  /** The program that runs; the encoder may be installed beside it. */
  readonly entry: string;
  /** Where the videos are to be, for the sentence that says what else helps. */
  readonly videosFolder: string;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
  /** Where a fetched encoder is kept; below the cache folder when left out. */
  readonly packagesFolder?: string | undefined;
  /** The environment of npm; the own one when left out. */
  readonly env?: Readonly<Record<string, string>> | undefined;
}

/** The folder of the encoder's package: as `npm ci` has installed it, or fetched once into the cache. */
export async function findEncoder(options: FindEncoderOptions): Promise<string> {
  const installed = await installedPackage(encoderPackage, dirname(options.entry));
  if (installed !== undefined) return installed;
  try {
    return await ensureNpmPackage(encoderPackage, {
      folder: options.packagesFolder ?? join(cacheFolder(), 'packages'),
      reporter: options.reporter,
      signal: options.signal,
      ...(options.env && { env: options.env }),
    });
  } catch (error) {
    options.signal?.throwIfAborted();
    throw new WorldError(
      `The videos must be made once, and their encoder, ${encoderPackage.name} ${encoderPackage.version}, ` +
        `could not be fetched. Give access to an npm registry; or run "npm ci" in a checkout of miauflix/infra; ` +
        `or copy the videos from a machine that has them into ${options.videosFolder}. The reason`,
      { cause: error },
    );
  }
}
