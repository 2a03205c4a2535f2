import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

import type { SeedReport } from './report.ts';
import { popularList, seededReport } from './sample.ts';
import { toSummary } from './summary.ts';

const maxBytes = 1024 * 1024;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** As GitHub would show it: Markdown with its extensions, HTML let through. */
function shown(report: SeedReport): Node[] {
  const html = micromark(toSummary(report, { maxBytes }), {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  });
  return parseFragment(html).childNodes;
}

function elements(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => ('tagName' in node ? [node.tagName, ...elements(node.childNodes)] : []));
}

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'childNodes' in node ? textOf(node.childNodes) : ''))
    .join('');
}

describe('the summary', () => {
  it('has a table of lists and a diff', () => {
    const nodes = shown(seededReport);
    expect(elements(nodes)).toEqual(expect.arrayContaining(['h2', 'table', 'details', 'pre']));
    const text = textOf(nodes);
    for (const part of [
      'seeded',
      '@@tmdb_movies_popular',
      '+ A Late Arrival',
      '- An Old Friend',
      '+1',
      '−2',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('movie 271829');
    expect(text).toContain('1 movie added, 2 movies updated');
  });

  it.each([
    ['planned', 'would change'],
    ['unchanged', 'up to date'],
    ['not-empty', 'not empty'],
  ] as const)('says of a run that is %s: %s', (result, said) => {
    expect(toSummary({ ...seededReport, result }, { maxBytes })).toContain(said);
  });

  it('tells of a list with another name and order, in a column of its own', () => {
    const list = { ...popularList, renamedFrom: '<b>Films</b>', isReordered: true };
    const nodes = shown({ ...seededReport, lists: [list] });
    expect(textOf(nodes)).toContain('renamed from "<b>Films</b>", in another order');
    expect(textOf(shown(seededReport))).not.toContain('Also');
  });

  it('shows why a run failed', () => {
    const text = textOf(shown({ ...seededReport, result: 'failed', failure: 'TMDB is <away>' }));
    expect(text).toContain('TMDB is <away>');
  });

  it.each([
    '</code></pre></details><script>alert(1)</script>',
    '\n\n# heading\n\n<img src=x onerror=alert(1)>',
    '```\n[link](https://example.org) @everyone #1',
    '<!-- ',
    '\u202Egnp.exe & "quotes"',
  ])('takes the title %j for a text', (title) => {
    const list = { ...popularList, name: title, slug: title, joined: [title], left: [title] };
    const hostile = { ...seededReport, lists: [list], leftOut: [{ what: title, reason: title }] };
    const plain = {
      ...seededReport,
      lists: [{ ...list, name: 'x', slug: 'x', joined: ['x'], left: ['x'] }],
      leftOut: [{ what: 'x', reason: 'x' }],
    };
    expect(elements(shown(hostile))).toEqual(elements(shown(plain)));
  });

  it('has the same elements whatever titles are', () => {
    const plain = elements(shown({ ...seededReport, lists: [{ ...popularList, joined: ['x'] }] }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
        const lists = [{ ...popularList, joined: [title] }];
        expect(elements(shown({ ...seededReport, lists }))).toEqual(plain);
      }),
    );
  });

  it.each([0, 50, 200, 1000, 5000, 60_000])('is never longer than %i bytes', (limit) => {
    const joined = Array.from({ length: 500 }, (_, at) => `Film ${at} <&> ${'é'.repeat(200)}`);
    const lists = Array.from({ length: 40 }, () => ({ ...popularList, joined }));
    const text = toSummary({ ...seededReport, lists }, { maxBytes: limit });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
    if (limit > 100) expect(text).toContain('did not fit');
  });
});
