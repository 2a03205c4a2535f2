import { describe, expect, it, test } from '@jest/globals';

import { isFixedTag, parseImage, parseRepositories, parseSboms, planFor } from './publish-options.ts';

const digest = `sha256:${'0a'.repeat(32)}`;

describe('what is published', () => {
  it('is named by its digest', () => {
    expect(parseImage(`ghcr.io/a/b:1@${digest}`)).toMatchObject({ name: 'a/b', digest });
  });

  test.each(['ghcr.io/a/b:latest', 'ghcr.io/a/b'])('%s is not', (text) => {
    expect(() => parseImage(text)).toThrow(/has no digest.*ghcr\.io\/a\/b@sha256:…/);
  });
});

describe('where to', () => {
  it('is each repository once', () => {
    const given = ['ghcr.io/a/b', 'a/b', 'docker.io/a/b', 'localhost:5000/a/b'];
    expect(parseRepositories(given).map(({ registry }) => registry)).toEqual([
      'ghcr.io',
      'docker.io',
      'localhost:5000',
    ]);
  });

  test.each<[string[], RegExp]>([
    [[], /Say where to publish to/],
    [['ghcr.io/a/b:1'], /has the tag "1"; a repository is wanted, ghcr\.io\/a\/b/],
    [[`ghcr.io/a/b@${digest}`], /has a digest/],
    [['ghcr.io/A/b'], /is no repository/],
  ])('%j is refused', (given, said) => {
    expect(() => parseRepositories(given)).toThrow(said);
  });
});

describe('SBOMs', () => {
  it('are of a platform', () => {
    expect([...parseSboms(['linux/amd64=a=b.json', 'linux/arm/v7=c.json'])]).toEqual([
      ['linux/amd64', 'a=b.json'],
      ['linux/arm/v7', 'c.json'],
    ]);
  });

  test.each(['sbom.json', 'amd64=a', 'linux/amd64='])('%s is none', (text) => {
    expect(() => parseSboms([text])).toThrow(/names no SBOM: linux\/amd64=sbom\.json does/);
  });
});

describe('tags', () => {
  it('are those that were asked for, each once', () => {
    expect(planFor({ tags: ['a', '1.2.3', 'a'] }, []).tags).toEqual([
      { tag: 'a', because: 'asked for', isFixed: false },
      { tag: '1.2.3', because: 'asked for', isFixed: true },
    ]);
    expect(() => planFor({ tags: ['-a'] }, [])).toThrow(/is no tag/);
  });

  test.each([
    ['1.2.3', true],
    ['1.2.3-beta.1', true],
    ['1.2', false],
    ['latest', false],
    ['sha-0123456789ab', true],
    ['pr-1', false],
  ])('%s stays for ever: %s', (tag, is) => {
    expect(isFixedTag(tag)).toBe(is);
  });
});
