import { afterEach, beforeEach, describe, expect, it, test } from '@jest/globals';

import { silentReporter } from '../kit/reporter.ts';

import { parsePromotion, parseRollback, promote, rollBack, stableVersions } from './promote.ts';
import type { PublishContext } from './publish.ts';
import { startFakeRegistry, type FakeRegistry } from './registry/fake-registry.testing.ts';
import { digestOf, mediaTypes } from './registry/manifest.ts';
import type { Registries } from './registry/registries.ts';
import { testRegistries } from './registry/registry.testing.ts';

describe('what is asked for', () => {
  test.each([
    ['1.4.2 → latest', '1.4.2', ['latest']],
    ['1.4.2->latest, next', '1.4.2', ['latest', 'next']],
    ['sha256:0 -> a b', 'sha256:0', ['a', 'b']],
  ])('promotes %s', (text, from, to) => {
    expect(parsePromotion(text)).toEqual({ from, to });
  });

  test.each(['', 'latest', '-> latest', '1 ->', 'a -> b -> c'])('%j is no promotion', (text) => {
    expect(() => parsePromotion(text)).toThrow(/is no promotion: "1\.4\.2 -> latest" is one/);
  });

  test.each([
    ['latest', undefined, ['latest']],
    ['latest, 1 → 1.4.1', '1.4.1', ['latest', '1']],
  ])('rolls back %s', (text, from, to) => {
    expect(parseRollback(text)).toEqual({ from, to });
  });

  test.each(['', '-> 1', 'latest ->', 'a -> b -> c'])('%j is no rollback', (text) => {
    expect(() => parseRollback(text)).toThrow(/is no rollback/);
  });

  it('goes through stable versions from the highest, within the line that a tag stands for', () => {
    const tags = ['1.0.0', '1.10.0', '1.9.0', '2.0.0', '2.1.0-beta.1', 'latest', '1', 'sha-0'];
    const of = (line: string): string => stableVersions(tags, line).join(' ');
    expect(of('latest')).toBe('2.0.0 1.10.0 1.9.0 1.0.0');
    expect(of('1')).toBe('1.10.0 1.9.0 1.0.0');
    expect(of('1.9')).toBe('1.9.0');
  });
});

describe('moving tags in a registry', () => {
  let fake: FakeRegistry;
  let registries: Registries;
  let context: PublishContext;
  /** Tags and what they stand for, each a manifest of its own by this name. */
  let tags: Record<string, string>;
  const bytesOf = (name: string): string =>
    JSON.stringify({
      schemaVersion: 2,
      mediaType: mediaTypes.ociIndex,
      manifests: [],
      annotations: { name },
    });
  const digest = (name: string): string => digestOf(Buffer.from(bytesOf(name)));

  beforeEach(async () => {
    fake = await startFakeRegistry();
    registries = testRegistries();
    context = { registries, reporter: silentReporter, credentials: async () => Promise.resolve(undefined) };
    fake.answering = ({ method, path, body }, res) => {
      const [, reference = ''] = /\/manifests\/([^/]+)$/.exec(path) ?? [];
      const name = tags[reference] ?? Object.values(tags).find((one) => digest(one) === reference);
      if (path.includes('/tags/list')) res.writeHead(200).end(JSON.stringify({ tags: Object.keys(tags) }));
      else if (method === 'POST') res.writeHead(202, { Location: '/upload' }).end();
      else if (method === 'DELETE') res.writeHead(204).end();
      else if (method === 'PUT') {
        tags[reference] = (JSON.parse(body) as { annotations: { name: string } }).annotations.name;
        res.writeHead(201, { 'Docker-Content-Digest': digest(tags[reference]) }).end();
      } else if (name === undefined) res.writeHead(404).end();
      else {
        res.writeHead(200, { 'Content-Type': mediaTypes.ociIndex, 'Docker-Content-Digest': digest(name) });
        res.end(method === 'HEAD' ? undefined : bytesOf(name));
      }
    };
  });
  afterEach(async () => {
    registries.close();
    await fake.stop();
  });

  const options = (to: readonly string[]): Omit<Parameters<typeof promote>[0], 'from'> => ({
    repositories: [{ registry: fake.host, name: 'me/app' }],
    to,
    verify: undefined,
    dryRun: false,
  });

  test.each<[string, Record<string, string>, string | undefined, string]>([
    ['to the version below', { '1.0.0': 'a', '1.1.0': 'b', latest: 'b' }, undefined, 'a'],
    [
      'past one that is the same image',
      { '1.0.0': 'a', '1.1.0': 'b', '1.1.1': 'b', latest: 'b' },
      undefined,
      'a',
    ],
    ['never up', { '1.0.0': 'a', '1.1.0': 'b', '1.2.0': 'c', latest: 'b' }, undefined, 'a'],
    ['to what is said', { '1.0.0': 'a', '1.1.0': 'b', '1.2.0': 'c', latest: 'c' }, '1.0.0', 'a'],
  ])('goes back %s', async (_what, given, from, to) => {
    tags = given;
    const report = await rollBack({ ...options(['latest']), from }, context);
    expect([report.result, tags['latest']]).toEqual(['promoted', to]);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['below the first version', { '1.0.0': 'a', latest: 'a' }, /There is no version before/],
    ['from what is no version', { '1.0.0': 'a', latest: 'x' }, /stands for none of the versions/],
    ['without a tag', { '1.0.0': 'a' }, /There is no .*:latest to roll back/],
  ])('does not go back %s', async (_what, given, said) => {
    tags = given;
    await expect(rollBack({ ...options(['latest']), from: undefined }, context)).rejects.toThrow(said);
  });

  it('promotes, and finds nothing to do the second time', async () => {
    tags = { '1.0.0': 'a', '1.1.0': 'b', latest: 'a' };
    const one = { ...options(['latest', 'next']), from: '1.1.0' };
    expect((await promote({ ...one, dryRun: true }, context)).result).toBe('planned');
    expect(tags['latest']).toBe('a');
    expect((await promote(one, context)).result).toBe('promoted');
    expect(tags).toMatchObject({ latest: 'b', next: 'b' });
    expect((await promote(one, context)).result).toBe('unchanged');
  });

  test.each<[string, string, string[], RegExp]>([
    [
      'a pre-release to latest',
      '2.0.0-beta.1',
      ['latest'],
      /is a pre-release, and "latest" stands for stable/,
    ],
    ['to a version', '1.0.0', ['1.1.0'], /"1\.1\.0" is never given to another image/],
    ['to a commit', '1.0.0', ['sha-0123456789ab'], /never given to another image/],
    ['what is not there', '9.9.9', ['latest'], /There is no .*:9\.9\.9\. Publish it there first/],
    ['to what is no tag', '1.0.0', ['a:b'], /names no image/],
  ])('does not promote %s', async (_what, from, to, said) => {
    tags = { '1.0.0': 'a', '2.0.0-beta.1': 'b', latest: 'a' };
    await expect(promote({ ...options(to), from }, context)).rejects.toThrow(said);
    expect(tags['latest']).toBe('a');
  });
});
