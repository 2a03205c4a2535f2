import { join } from 'node:path';

import { cacheFolder } from '../../kit/folders.ts';
import type { Kept } from '../shared/cache.ts';
import type { Environment } from '../shared/inputs.ts';

/** What TMDB said. An entry is never changed, so each run adds one, and the newest is brought back. */
export function keptAnswers(env: Environment): Kept {
  const beginning = 'miauflix-tmdb-';
  const run = `${env['GITHUB_RUN_ID'] ?? '0'}-${env['GITHUB_RUN_ATTEMPT'] ?? '1'}-${env['GITHUB_JOB'] ?? 'job'}`;
  return {
    what: 'what TMDB said',
    paths: [join(cacheFolder(), 'tmdb')],
    key: `${beginning}${run}`,
    orElse: [beginning],
  };
}
