import { describe, expect, it } from '@jest/globals';

import { runnerCache } from './cache.ts';

const kept = { what: 'the videos', paths: ['/nowhere'], key: 'videos-1' };

describe('the cache of a runner', () => {
  it('is a help: without it, work goes on and says so', async () => {
    const said: string[] = [];
    const cache = runnerCache({
      info: (message) => said.push(message),
      warning: (message) => said.push(message),
    });
    expect(await cache.restore(kept)).toBeUndefined();
    await cache.save(kept);
    expect(said).toEqual([
      'This runner has no cache, so bringing back the videos is left out.',
      'This runner has no cache, so keeping the videos is left out.',
    ]);
  });
});
