import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';

import { isProtected, matches, planRetention, type RetentionRules, type Stored } from './plan.ts';
import { parseRules } from './retention.ts';

const now = new Date('2026-11-25T12:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);

interface Given {
  readonly tags?: readonly string[];
  readonly children?: readonly string[];
  readonly subject?: string;
  readonly age?: number;
  readonly blobs?: Readonly<Record<string, number>>;
}

function stored(all: Readonly<Record<string, Given>>): Stored[] {
  return Object.entries(all).map(([digest, { tags = [], children = [], subject, age, blobs = {} }]) => ({
    digest,
    tags,
    children,
    subject,
    createdAt: age === undefined ? undefined : daysAgo(age),
    blobs: Object.entries(blobs).map(([blob, size]) => ({ digest: blob, size })),
  }));
}

const rules = parseRules(['pr-*: 14d', 'untagged:7d'], []);
const goes = (all: Readonly<Record<string, Given>>, own: RetentionRules = rules): string =>
  planRetention(stored(all), own, now)
    .manifests.map(({ digest }) => digest)
    .join(' ');

describe('what goes, and in which order', () => {
  test.each<[string, Readonly<Record<string, Given>>, string]>([
    ['nothing of an empty repository', {}, ''],
    ['an old preview', { a: { tags: ['pr-1'], age: 14 } }, 'a'],
    ['no young one', { a: { tags: ['pr-1'], age: 13.9 } }, ''],
    ['nothing whose age nobody knows', { a: { tags: ['pr-1'] } }, ''],
    ['no release, however old', { a: { tags: ['1.0.0', 'latest'], age: 900 } }, ''],
    ['no tag that no rule is about', { a: { tags: ['mine'], age: 900 } }, ''],
    ['what has no tag', { a: { age: 7 } }, 'a'],
    [
      'an index with its parts, those first',
      { i: { tags: ['pr-1'], children: ['x', 'y'], age: 20 }, x: { age: 20 }, y: { age: 20 } },
      'x y i',
    ],
    [
      'no part that a release shares',
      {
        i: { tags: ['pr-1'], children: ['x', 'y'], age: 20 },
        r: { tags: ['1.0.0'], children: ['x'], age: 20 },
        x: { age: 20 },
        y: { age: 20 },
      },
      'y i',
    ],
    [
      'what signs it, before all',
      { i: { tags: ['pr-1'], age: 20 }, s: { tags: ['sha256-i.sig'], subject: 'i', age: 1 } },
      's i',
    ],
    [
      'what signs its parts, and what refers to that',
      {
        i: { tags: ['pr-1'], children: ['x'], age: 20 },
        x: { age: 20 },
        s: { subject: 'x' },
        t: { subject: 's' },
      },
      's t x i',
    ],
    [
      'nothing that belongs to what stays, however old',
      {
        r: { tags: ['1.0.0'], children: ['x'], age: 90 },
        x: { age: 90 },
        s: { tags: ['sha256-r.sig'], subject: 'r', age: 90 },
        a: { subject: 'x', age: 90 },
        l: { tags: ['sha256-r'], subject: 'r', children: ['s'] },
      },
      '',
    ],
    ['what belongs to something that is gone, when it is old', { s: { subject: 'gone', age: 8 } }, 's'],
    ['but not when it is young', { s: { subject: 'gone', age: 6 } }, ''],
    ['a list that names its own', { a: { tags: ['pr-1'], children: ['a'], age: 20 } }, 'a'],
  ])('%s', (_what, all, digests) => {
    expect(goes(all)).toBe(digests);
  });

  it('takes the tag alone when something else needs what it stands for', () => {
    const plan = planRetention(stored({ a: { tags: ['pr-1', 'edge'], age: 30 } }), rules, now);
    expect(plan.manifests).toEqual([]);
    expect(plan.tags).toEqual([{ tag: 'pr-1', digest: 'a', because: '30 days old; pr-* stays for 14' }]);
    expect(plan.kept).toEqual([{ tag: 'edge', because: 'a version or channel, which no rule removes' }]);
  });

  it('takes what is asked for now, and what has no tag only when a rule says so', () => {
    const all = { a: { tags: ['pr-7'], age: 0 }, b: { age: 900 } };
    expect(goes(all, parseRules([], ['pr-7']))).toBe('a');
  });

  it('counts the bytes that nothing needs any more, once', () => {
    const all = {
      a: { tags: ['pr-1'], age: 20, blobs: { own: 5, base: 100 } },
      b: { tags: ['pr-2'], age: 20, blobs: { own: 5 } },
      r: { tags: ['1.0.0'], blobs: { base: 100 } },
    };
    expect(planRetention(stored(all), rules, now).freedBytes).toBe(5);
  });
});

it('never takes what something kept needs, whatever the repository looks like', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
  const tag = fc.constantFrom('1.0.0', 'latest', 'pr-1', 'pr-2', 'mine', 'edge');
  const one = fc.record(
    {
      tags: fc.uniqueArray(tag, { maxLength: 2 }),
      children: fc.uniqueArray(name, { maxLength: 3 }),
      subject: name,
      age: fc.integer({ min: 0, max: 40 }),
    },
    { requiredKeys: ['tags', 'children'] },
  );
  fc.assert(
    fc.property(fc.dictionary(name, one, { maxKeys: 7 }), (all) => {
      const before = stored(all);
      const plan = planRetention(before, rules, now);
      const gone = new Set(plan.manifests.map(({ digest }) => digest));
      const left = before.filter(({ digest }) => !gone.has(digest));
      for (const { digest, children, tags } of left) {
        // a part that was there is there
        for (const child of children) expect(gone.has(child)).toBe(false);
        // so is what signs it
        for (const other of before) if (other.subject === digest) expect(gone.has(other.digest)).toBe(false);
        expect(tags.length >= 0).toBe(true);
      }
      for (const { tags, subject } of plan.manifests.map(({ digest }) =>
        before.find((b) => b.digest === digest)!,
      )) {
        if (subject === undefined) expect(tags.filter(isProtected)).toEqual([]);
      }
    }),
  );
});

describe('rules', () => {
  test.each([
    ['pr-*', 'pr-12', true],
    ['pr-*', 'xpr-12', false],
    ['*.dev', '1.dev', true],
    ['a.b', 'axb', false],
    ['a*b*c', 'a1b2c', true],
  ])('%s is about %s: %s', (pattern, tag, is) => {
    expect(matches(pattern, tag)).toBe(is);
  });

  test.each<[string[], string[], RegExp]>([
    [['pr-*'], [], /"pr-\*" is no rule/],
    [['pr-*:14'], [], /is no rule/],
    [['pr-*:99999d'], [], /at most 3650 days/],
    [['*:1d'], [], /may not be removed by a rule/],
    [['latest:1d', '1.4:2d'], [], /"latest" may not.*\n"1\.4" may not/],
    [[], ['1.4.2'], /"1\.4\.2" may not be removed/],
    [[], ['a b'], /is no tag/],
  ])('%j and %j are refused', (given, tags, said) => {
    expect(() => parseRules(given, tags)).toThrow(said);
  });
});
