import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

import { anyReport } from './any-report.ts';
import { failedReport, greenReport, interruptedReport } from './sample.ts';
import { toSummary } from './summary.ts';

const plenty = { maxBytes: 1024 * 1024 };

interface Tag {
  readonly name: string;
  readonly attributes: readonly string[];
  readonly text: string;
}

/** What GitHub's Markdown makes of it: every element, with its own text. */
function render(markdown: string): Tag[] {
  const page = micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  });
  const walk = (node: DefaultTreeAdapterTypes.Node): Tag[] => {
    if (!('childNodes' in node)) return [];
    const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
    const own =
      'tagName' in node ? [{ name: node.tagName, attributes: node.attrs.map(({ name }) => name), text }] : [];
    return [...own, ...node.childNodes.flatMap(walk)];
  };
  return walk(parseFragment(page));
}

/** Every element that a summary may have, with the attributes that it may have. */
const expected: Readonly<Record<string, readonly string[]>> = {
  h2: [],
  p: [],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['align'],
  td: ['align'],
  details: ['open'],
  summary: [],
  b: [],
  code: ['class'],
  pre: [],
  sub: [],
};

describe('the job summary', () => {
  it('begins with the verdict', () => {
    expect(toSummary(greenReport(), plenty)).toMatch(
      /^## ✅ Streaming works\n\n38 checks in 21 s: 38 passed\./,
    );
    expect(toSummary(failedReport(), plenty)).toMatch(/^## ❌ 6 of 38 checks failed\n/);
    expect(toSummary(interruptedReport(), plenty)).toMatch(/^## ⚠️ Stopped before its end\n/);
  });

  it('has a row for each group and a chart', () => {
    const summary = toSummary(failedReport(), plenty);
    expect(summary).toMatch(/^\| ❌ Streaming \| 9 \| 2 \| 0 \| [\d.]+ m?s \|$/m);
    expect(summary).toMatch(/^\| – Browser \| 0 \| 0 \| 3 \| 0 ms \|$/m);
    expect(summary.match(/^```mermaid\n%%.*\nxychart-beta$/gm)).toHaveLength(2);
  });

  it('shows each failed check with its reason and evidence', () => {
    const tags = render(toSummary(failedReport(), plenty));
    expect(
      tags.filter(({ name, attributes }) => name === 'details' && attributes.includes('open')),
    ).toHaveLength(6);
    const texts = tags.filter(({ name }) => name === 'pre').map(({ text }) => text);
    expect(texts.some((text) => text.startsWith('byte 10485760 is 0x3f'))).toBe(true);
    expect(
      texts.filter((text) => text.includes('→ HEAD /stream/1\n← no answer within 10 s (10 s)')),
    ).toHaveLength(6);
  });

  it('holds our own elements alone, every failed check, and mentions nobody, whatever was in the run', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const tags = render(toSummary(report, plenty));
        const foreign = tags.filter(({ name, attributes }) =>
          attributes.some((attribute) => expected[name]?.includes(attribute) !== true),
        );
        expect(foreign).toEqual([]);
        expect(tags.map(({ name }) => name).filter((name) => !(name in expected))).toEqual([]);
        const open = tags.filter(({ name, attributes }) => name === 'details' && attributes.includes('open'));
        expect(open).toHaveLength(report.summary.failed);
        // GitHub looks for mentions everywhere but here
        const outside = tags.filter(({ name }) => name !== 'pre' && name !== 'code');
        expect(outside.filter(({ text }) => /[@#]\w/u.test(text))).toEqual([]);
      }),
    );
  }, 60_000);

  it('is never larger than allowed', () => {
    fc.assert(
      fc.property(anyReport, fc.nat(6000), (report, maxBytes) => {
        // one line break always ends it
        expect(Buffer.byteLength(toSummary(report, { maxBytes }))).toBeLessThanOrEqual(maxBytes + 1);
      }),
    );
  });

  it('gives up evidence first, then failed checks, and says so', () => {
    const report = failedReport();
    const sizes = Array.from({ length: 60 }, (_, index) => 2000 + index * 2000);
    const shown = sizes.map((maxBytes) => {
      const text = toSummary(report, { maxBytes });
      const omitted = /^(\d) more failed; see the report\.$/m.exec(text)?.[1] ?? '0';
      return {
        checks: text.split('<details open>').length - 1,
        evidence: text.split('What was seen').length - 1,
        omitted: Number(omitted),
      };
    });
    for (const { checks, evidence, omitted } of shown) {
      expect(checks + omitted).toBe(6);
      if (evidence > 0) expect(checks).toBe(6);
    }
    expect(shown[0]!.omitted).toBeGreaterThan(0);
    expect(shown.at(-1)).toEqual({ checks: 6, evidence: 6, omitted: 0 });
  });
});
