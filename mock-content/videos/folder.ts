import { join } from 'node:path';

import { cacheFolder } from '../../kit/folders.ts';

import { manifestHash } from './manifest.ts';

/** Where the videos are kept between runs; each manifest has a folder of its own, so none are mixed. */
export function videosFolder(): string {
  return join(cacheFolder(), 'videos', manifestHash());
}
