import { reasonOf } from '../../kit/errors.ts';
import type { Reporter } from '../../kit/reporter.ts';

/** Something that is kept between CI runs. */
export interface Kept {
  /** To follow "keeping". */
  readonly what: string;
  /** The same paths in every run: they are part of how the cache finds it again. */
  readonly paths: readonly string[];
  readonly key: string;
  /** Beginnings of keys that will do when there is none of that key, the newest of the first one first. */
  readonly orElse?: readonly string[];
}

/** GitHub's cache, as far as it is used here. It is a help and never a reason to fail: trouble is a warning. */
export interface Cache {
  /** The key of what was brought back; undefined when there was nothing. */
  restore(kept: Kept): Promise<string | undefined>;
  save(kept: Kept): Promise<void>;
}

/** The cache of the runner; `@actions/cache` is large and only loaded by the first call. */
export function runnerCache(reporter: Pick<Reporter, 'info' | 'warning'>): Cache {
  const whenThere = async <T>(
    doing: string,
    work: (cache: typeof import('@actions/cache')) => Promise<T>,
  ): Promise<T | undefined> => {
    try {
      const cache = await import('@actions/cache');
      if (cache.isFeatureAvailable()) return await work(cache);
      reporter.info(`This runner has no cache, so ${doing} is left out.`);
    } catch (error) {
      reporter.warning(`${doing} did not work, which costs time and nothing else: ${reasonOf(error)}`);
    }
    return undefined;
  };
  return {
    restore: async ({ what, paths, key, orElse = [] }) =>
      whenThere(`bringing back ${what}`, async (cache) => cache.restoreCache([...paths], key, [...orElse])),
    save: async ({ what, paths, key }) => {
      await whenThere(`keeping ${what}`, async (cache) => cache.saveCache([...paths], key));
    },
  };
}
