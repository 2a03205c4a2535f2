import { join } from 'node:path';

import { cacheFolder } from '../../kit/folders.ts';
import { videosFolder } from '../../mock-content/videos/folder.ts';
import { manifestHash } from '../../mock-content/videos/manifest.ts';
import type { Kept } from '../shared/cache.ts';
import type { Environment } from '../shared/inputs.ts';

/** The videos: the same bytes everywhere, so one entry for all who have the same manifest. */
export function keptVideos(): Kept {
  return { what: 'the videos', paths: [videosFolder()], key: `miauflix-videos-${manifestHash()}` };
}

export function cachedBaseline(): string {
  return join(cacheFolder(), 'baseline', 'e2e-stream.json');
}

/** Earlier runs. An entry is never changed, so each run adds one, and the newest is brought back. */
export function keptBaseline(env: Environment): Kept {
  const beginning = `miauflix-e2e-baseline-${env['RUNNER_OS'] ?? process.platform}-${process.arch}-`;
  const run = `${env['GITHUB_RUN_ID'] ?? '0'}-${env['GITHUB_RUN_ATTEMPT'] ?? '1'}-${env['GITHUB_JOB'] ?? 'job'}`;
  return {
    what: 'the baseline',
    paths: [cachedBaseline()],
    key: `${beginning}${run}`,
    orElse: [beginning],
  };
}
