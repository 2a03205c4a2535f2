import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';

import { planTags } from './plan-tags.ts';

const sha = '0123456789abcdef0123456789abcdef01234567';
const commit = 'sha-0123456789ab';
const from = (ref: string, existing: readonly string[] = []): string =>
  planTags({ ref, sha, defaultBranch: 'main' }, existing)
    .tags.map(({ tag }) => tag)
    .join(' ');

const stable = ['1.0.0', '1.1.0', '1.1.1', '2.0.0', '2.0.1', '1.1', '1.0', '1', '2.0', '2', 'latest', 'edge'];

describe('a release gets its version, and those names of which it is the highest', () => {
  test.each([
    // the first of all
    ['v1.0.0', [], '1.0.0 1.0 1 latest'],
    ['1.0.0', [], '1.0.0 1.0 1 latest'],
    ['v0.1.0', [], '0.1.0 0.1 latest'],
    ['v0.0.1', [], '0.0.1 0.0 latest'],
    // one after another
    ['v1.0.1', ['1.0.0'], '1.0.1 1.0 1 latest'],
    ['v1.1.0', ['1.0.0', '1.0.1'], '1.1.0 1.1 1 latest'],
    ['v2.0.0', ['1.0.0', '1.1.0'], '2.0.0 2.0 2 latest'],
    ['v10.0.0', ['9.9.9', '2.0.0'], '10.0.0 10.0 10 latest'],
    ['v1.10.0', ['1.9.0'], '1.10.0 1.10 1 latest'],
    ['v1.0.10', ['1.0.9'], '1.0.10 1.0 1 latest'],
    ['v0.2.0', ['0.1.0'], '0.2.0 0.2 latest'],
    ['v1.0.0', ['0.9.9'], '1.0.0 1.0 1 latest'],
    // a fix of an old one
    ['v1.1.2', stable, '1.1.2 1.1 1'],
    ['v1.0.1', stable, '1.0.1 1.0'],
    ['v1.2.0', stable, '1.2.0 1.2 1'],
    ['v2.0.2', stable, '2.0.2 2.0 2 latest'],
    ['v2.1.0', stable, '2.1.0 2.1 2 latest'],
    ['v3.0.0', stable, '3.0.0 3.0 3 latest'],
    ['v0.9.0', stable, '0.9.0 0.9'],
    ['v1.0.0', ['1.0.1', '1.1.0', '2.0.0'], '1.0.0'],
    // the same once more
    ['v2.0.1', stable, '2.0.1 2.0 2 latest'],
    ['v1.1.1', stable, '1.1.1 1.1 1'],
    // a pre-release stands in nobody's way
    ['v1.0.0', ['1.0.0-beta.1', '1.0.0-rc.1'], '1.0.0 1.0 1 latest'],
    ['v1.0.1', ['1.0.0', '2.0.0-alpha.1'], '1.0.1 1.0 1 latest'],
    ['v1.1.0', ['1.1.0-rc.1', '1.0.0', 'next'], '1.1.0 1.1 1 latest next'],
    ['v1.0.1', ['1.0.0', '1.1.0-rc.1', 'next'], '1.0.1 1.0 1 latest'],
    ['v1.1.0', ['1.1.1-rc.1', 'next'], '1.1.0 1.1 1 latest'],
    ['v2.0.0', ['2.0.0-rc.9', '2.0.0-rc.10', 'next'], '2.0.0 2.0 2 latest next'],
    // tags that are no whole versions
    ['v1.0.0', ['latest', '9', '9.9', 'edge', 'pr-99', 'sha-999'], '1.0.0 1.0 1 latest'],
    ['v1.0.0', ['v9.9.9', 'release-9.9.9'], '1.0.0 1.0 1 latest'],
    ['v1.0.0', ['9.9.9.9', '09.0.0', '9.9.x'], '1.0.0 1.0 1 latest'],
    ['v1.0.0', ['sha256-9.9.9.sig'], '1.0.0 1.0 1 latest'],
  ])('%s beside %j: %s', (tag, existing, tags) => {
    expect(from(`refs/tags/${tag}`, existing)).toBe(`${tags} ${commit}`);
  });
});

describe('a pre-release gets its version, and `next` when nothing is higher', () => {
  test.each([
    ['v1.0.0-beta.1', [], '1.0.0-beta.1 next'],
    ['v1.0.0-alpha', [], '1.0.0-alpha next'],
    ['v1.0.0-beta.2', ['1.0.0-beta.1'], '1.0.0-beta.2 next'],
    ['v1.0.0-beta.10', ['1.0.0-beta.9'], '1.0.0-beta.10 next'],
    ['v1.0.0-rc.1', ['1.0.0-beta.9'], '1.0.0-rc.1 next'],
    ['v1.0.0-beta.1', ['1.0.0-rc.1'], '1.0.0-beta.1'],
    ['v1.0.0-rc.1', ['1.0.0'], '1.0.0-rc.1'],
    ['v1.1.0-rc.1', ['1.0.0', 'latest'], '1.1.0-rc.1 next'],
    ['v1.1.0-rc.1', ['2.0.0'], '1.1.0-rc.1'],
    ['v2.0.0-0', ['1.9.9'], '2.0.0-0 next'],
    ['v1.0.0-x.7.z.92', [], '1.0.0-x.7.z.92 next'],
    ['v1.0.0--', [], '1.0.0-- next'],
    ['v0.1.0-alpha.1', [], '0.1.0-alpha.1 next'],
  ])('%s beside %j: %s', (tag, existing, tags) => {
    expect(from(`refs/tags/${tag}`, existing)).toBe(`${tags} ${commit}`);
  });
});

describe('what is no release', () => {
  test.each([
    ['refs/heads/main', `edge ${commit}`],
    ['refs/heads/master', commit],
    ['refs/heads/feature/edge', commit],
    ['refs/heads/main/fix', commit],
    ['refs/heads/v1.0.0', commit],
    ['refs/heads/latest', commit],
    ['refs/pull/1/merge', `pr-1 ${commit}`],
    ['refs/pull/12/merge', `pr-12 ${commit}`],
    ['refs/pull/4294967296/head', `pr-4294967296 ${commit}`],
  ])('%s: %s', (ref, tags) => {
    expect(from(ref, stable)).toBe(tags);
  });
});

describe('refuses', () => {
  test.each([
    ['refs/tags/v1', /"v1" is no version: v1\.2\.3/],
    ['refs/tags/v1.2', /"v1\.2" is no version/],
    ['refs/tags/1.2.3.4', /is no version/],
    ['refs/tags/v01.2.3', /is no version/],
    ['refs/tags/v1.2.3-', /is no version/],
    ['refs/tags/v1.2.3-01', /is no version/],
    ['refs/tags/vv1.2.3', /is no version/],
    ['refs/tags/v 1.2.3', /is no version/],
    ['refs/tags/latest', /is no version/],
    ['refs/tags/release-1.2.3', /is no version/],
    ['refs/tags/=1.2.3', /is no version/],
    ['refs/tags/v1.2.3+5', /build metadata \("\+5"\), which no image tag can hold/],
    [`refs/tags/v1.2.3-${'x'.repeat(123)}`, /longer than an image tag may be: 128 signs/],
    ['refs/tags/v99999999999999999999.0.0', /is no version/],
    ['refs/tags/', /is no git ref that images are made from/],
    ['refs/pull/0/merge', /is no git ref/],
    ['refs/pull/1', /is no git ref/],
    ['refs/pull/x/merge', /is no git ref/],
    ['refs/pull/12/merge/x', /is no git ref/],
    ['refs/pull/99999999999/merge', /is no git ref/],
    ['refs/notes/commits', /is no git ref/],
    ['main', /is no git ref/],
    ['v1.2.3', /is no git ref/],
    ['', /is no git ref/],
  ])('%s', (ref, sentence) => {
    expect(() => from(ref)).toThrow(sentence);
  });

  it.each(['', '0123456', sha.toUpperCase(), `${sha}0`, `${sha}\n`])('%j as a commit', (wrong) => {
    const plan = (): unknown => planTags({ ref: 'refs/heads/main', sha: wrong, defaultBranch: 'main' }, []);
    expect(plan).toThrow(/is no commit/);
  });
});

it('says why a tag stays where it is', () => {
  const { left } = planTags({ ref: 'refs/tags/v1.0.1', sha, defaultBranch: 'main' }, stable);
  expect(left).toEqual([
    { tag: '1', because: '1.1.1 is the highest version of 1' },
    { tag: 'latest', because: '2.0.1 is the highest stable version' },
  ]);
});

it('fixes what names one image for ever, and moves the rest', () => {
  const { tags } = planTags({ ref: 'refs/tags/v1.0.0', sha, defaultBranch: 'main' }, []);
  expect(tags.filter(({ isFixed }) => isFixed).map(({ tag }) => tag)).toEqual(['1.0.0', commit]);
});

const number = fc.nat({ max: 30 });
const version = fc
  .tuple(number, number, number, fc.option(fc.nat({ max: 5 }), { nil: undefined }))
  .map(([a, b, c, rc]) => `${a}.${b}.${c}${rc === undefined ? '' : `-rc.${rc}`}`);

it('publishing versions in any order leaves `latest` at the highest stable one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(version, { minLength: 1, maxLength: 12 }), (order) => {
      const at = new Map<string, string>();
      for (const one of order) {
        for (const { tag } of planTags({ ref: `refs/tags/v${one}`, sha, defaultBranch: 'main' }, [
          ...at.keys(),
        ]).tags)
          at.set(tag, one);
      }
      const key = (one: string): number[] => one.split('.').map(Number);
      const highest = order
        .filter((one) => !one.includes('-'))
        .sort((a, b) => {
          const [x, y] = [key(a), key(b)];
          return x[0]! - y[0]! || x[1]! - y[1]! || x[2]! - y[2]!;
        })
        .at(-1);
      expect(at.get('latest')).toBe(highest);
      for (const one of order) expect(at.get(one)).toBe(one);
    }),
  );
});

it('whatever it is asked, a tag is one that a registry takes', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.constantFrom('tags', 'heads', 'pull'), (name, kind) => {
      let tags: readonly { tag: string }[] = [];
      try {
        ({ tags } = planTags({ ref: `refs/${kind}/${name}`, sha, defaultBranch: 'main' }, []));
      } catch (error) {
        expect(String(error)).toMatch(/^ConfigurationError/);
      }
      for (const { tag } of tags) expect(tag).toMatch(/^\w[\w.-]{0,127}$/);
    }),
  );
});
