import { describe, expect, it, test } from '@jest/globals';

import { hasGithubCache, planCache } from './cache-plan.ts';
import type { CacheChoice } from './options.ts';

const github = { ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_RESULTS_URL: 'https://results' };
const plan = (
  cache: CacheChoice,
  cacheRef: string | undefined,
  env: Record<string, string>,
): ReturnType<typeof planCache> =>
  planCache(
    { cache, cacheScope: 'backend', ...(cacheRef !== undefined && { cacheRef }) },
    'linux/arm/v7',
    env,
    '/cache',
  );

describe('chooses by where it runs', () => {
  test.each<[CacheChoice, string | undefined, Record<string, string>, string]>([
    ['auto', undefined, {}, 'builder'],
    ['auto', undefined, github, 'gha'],
    ['auto', undefined, { ACTIONS_RUNTIME_TOKEN: 't' }, 'builder'],
    ['auto', undefined, { ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_CACHE_URL: 'https://old' }, 'gha'],
    ['auto', undefined, { ACTIONS_RUNTIME_TOKEN: '', ACTIONS_RESULTS_URL: 'x' }, 'builder'],
    ['auto', 'ghcr.io/a/cache', {}, 'registry'],
    ['auto', 'ghcr.io/a/cache', github, 'registry'],
    ['auto', './cache', github, 'local'],
    ['auto', '/cache', {}, 'local'],
    ['off', 'ghcr.io/a/cache', github, 'off'],
    ['local', undefined, github, 'local'],
    ['gha', undefined, github, 'gha'],
  ])('%s with %s in %j: %s', (cache, ref, env, kind) => {
    expect(plan(cache, ref, env).kind).toBe(kind);
  });
});

it('has a place for each platform, and never asks for more than a try', () => {
  expect(plan('gha', undefined, github)).toEqual({
    kind: 'gha',
    from: 'type=gha,scope=backend-linux-arm-v7',
    to: 'type=gha,scope=backend-linux-arm-v7,mode=max,ignore-error=true',
  });
  expect(plan('registry', 'ghcr.io/a/cache', {})).toEqual({
    kind: 'registry',
    from: 'type=registry,ref=ghcr.io/a/cache:backend-linux-arm-v7',
    to: 'type=registry,ref=ghcr.io/a/cache:backend-linux-arm-v7,image-manifest=true,oci-mediatypes=true,mode=max,ignore-error=true',
  });
  expect(plan('local', '/c', {})).toEqual({
    kind: 'local',
    from: 'type=local,src=/c/backend-linux-arm-v7',
    to: 'type=local,dest=/c/backend-linux-arm-v7.next,mode=max,ignore-error=true',
    local: { folder: '/c/backend-linux-arm-v7', next: '/c/backend-linux-arm-v7.next' },
  });
});

it('refuses what cannot be', () => {
  expect(() => plan('gha', undefined, {})).toThrow(/there is none here/);
  expect(() => plan('registry', undefined, {})).toThrow(/needs a repository/);
});

it('makes a name of any scope', () => {
  const { from } = planCache({ cache: 'gha', cacheScope: 'a b/c,d' }, 'linux/amd64', github, '');
  expect(from).toBe('type=gha,scope=a-b-c-d-linux-amd64');
  expect(hasGithubCache({})).toBe(false);
});
