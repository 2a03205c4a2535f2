import { join } from 'node:path';

import { ConfigurationError } from '../../kit/errors.ts';
import { platformSlug } from '../platform.ts';

import { csv } from './csv.ts';
import type { BuildOptions, CacheChoice } from './options.ts';

/** Where the results of a build's steps come from and go to. */
export interface CachePlan {
  /** `builder`: its own alone, which stays where the builder does. */
  readonly kind: Exclude<CacheChoice, 'auto' | 'off'> | 'builder' | 'off';
  /** Of `--cache-from` and `--cache-to`. */
  readonly from?: string;
  readonly to?: string;
  /** A local cache is written anew beside the old one, which would grow for ever, and then takes its place. */
  readonly local?: { readonly folder: string; readonly next: string };
}

type Asked = Pick<BuildOptions, 'cache' | 'cacheRef' | 'cacheScope'>;
type Environment = Readonly<Record<string, string | undefined>>;

/** Every step's result, not those of the last stage alone; and trouble with it is never a build's. */
const all = [
  ['mode', 'max'],
  ['ignore-error', 'true'],
] as const;

/**
 * A cache for each platform: they share next to nothing, and one would push the other out. `auto` takes GitHub's
 * where its runner hands out access to it, else the registry or folder that is named, else the builder's own.
 */
export function planCache(
  { cache, cacheRef, cacheScope }: Asked,
  platform: string,
  env: Environment,
  folder: string,
): CachePlan {
  const scope = `${cacheScope}-${platformSlug(platform)}`.replaceAll(/[^\w.-]+/g, '-');
  const kind = cache === 'auto' ? chosen(cacheRef, env) : cache;
  if (kind === 'off' || kind === 'builder') return { kind };
  if (kind === 'gha') {
    if (!hasGithubCache(env)) {
      throw new ConfigurationError(
        'The cache "gha" is one of GitHub’s runners, and there is none here: "auto", "registry" or "local" will do.',
      );
    }
    const place = [
      ['type', 'gha'],
      ['scope', scope],
    ] as const;
    return { kind, from: csv(place), to: csv([...place, ...all]) };
  }
  if (kind === 'registry') {
    if (cacheRef === undefined) {
      throw new ConfigurationError(
        'The cache "registry" needs a repository to be in, such as ghcr.io/owner/name-cache.',
      );
    }
    const place = [
      ['type', 'registry'],
      ['ref', `${cacheRef}:${scope}`],
    ] as const;
    // as a manifest that every registry takes
    const written = [...place, ['image-manifest', 'true'], ['oci-mediatypes', 'true'], ...all] as const;
    return { kind, from: csv(place), to: csv(written) };
  }
  const own = join(cacheRef ?? join(folder, 'builds'), scope);
  const next = `${own}.next`;
  return {
    kind,
    from: csv([
      ['type', 'local'],
      ['src', own],
    ]),
    to: csv([['type', 'local'], ['dest', next], ...all]),
    local: { folder: own, next },
  };
}

function chosen(cacheRef: string | undefined, env: Environment): 'gha' | 'registry' | 'local' | 'builder' {
  if (cacheRef !== undefined) return /^[./~]/.test(cacheRef) ? 'local' : 'registry';
  return hasGithubCache(env) ? 'gha' : 'builder';
}

/** What a runner gives to actions, and to nothing else; buildx reads the same variables. */
export function hasGithubCache(env: Environment): boolean {
  const has = (name: string): boolean => (env[name] ?? '') !== '';
  return has('ACTIONS_RUNTIME_TOKEN') && (has('ACTIONS_RESULTS_URL') || has('ACTIONS_CACHE_URL'));
}
