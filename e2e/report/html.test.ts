import { createHash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

import { anyReport } from './any-report.ts';
import { toHtml } from './html.ts';
import { failedReport, greenReport, interruptedReport } from './sample.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Every element below the node, itself among them. */
function within(node: DefaultTreeAdapterTypes.Node): Element[] {
  if (!('childNodes' in node)) return [];
  return [...('tagName' in node ? [node] : []), ...node.childNodes.flatMap(within)];
}

const elements = (page: string): Element[] => within(parse(page));

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

const named = (all: readonly Element[], name: string): Element[] =>
  all.filter(({ tagName }) => tagName === name);

const tags = new Set(
  (
    'html head meta title link style body header main footer section article h1 h2 h3 h4 p span b small time code ' +
    'pre ul ol li dl div dt dd figure figcaption details summary table thead tbody tr th td a svg circle path rect text'
  ).split(' '),
);

describe('report.html', () => {
  it('draws a transfer that took next to no time', () => {
    const report = greenReport();
    const transfer = [
      { ms: 0, bytes: 0 },
      { ms: Number.MIN_VALUE * 3, bytes: 0 },
    ];
    expect(toHtml({ ...report, metrics: { ...report.metrics, transfer } })).toContain('<svg');
  });

  it('begins with the verdict, and shows failed checks before anything else', () => {
    const all = elements(toHtml(failedReport()));
    const headings = all.filter(({ tagName }) => /^h[12]$/.test(tagName)).map(textOf);
    expect(headings).toEqual(['6 of 38 checks failed', 'What failed', 'Numbers', 'All checks']);
    const cards = named(all, 'article');
    expect(cards).toHaveLength(6);
    expect(textOf(cards[0]!)).toContain('byte 10485760 is 0x3f, and should be 0x40');
    expect(textOf(cards[0]!)).toContain('no answer within 10 s');
    expect(textOf(cards[0]!)).toContain('Last lines of backend');
  });

  it.each([
    ['green', greenReport(), ['First byte', 'Throughput', 'Pieces arriving']],
    ['interrupted', interruptedReport(), []],
  ])('of the %s sample draws what was measured, each chart with a text', (_name, report, charts) => {
    const all = elements(toHtml(report));
    const drawn = named(all, 'svg').filter((svg) => attribute(svg, 'role') === 'img');
    expect(named(all, 'figure').map((figure) => textOf(named(within(figure), 'h3')[0]!))).toEqual(charts);
    expect(drawn).toHaveLength(charts.length);
    drawn.forEach((svg, index) => {
      expect(attribute(svg, 'aria-label')).toMatch(new RegExp(`^${charts[index]!}\\. .*\\d`));
    });
  });

  it('lists every check once, with its result in words', () => {
    const rows = named(elements(toHtml(failedReport())), 'tr').map(textOf);
    for (const check of failedReport().checks) {
      const sign = { passed: '✓passed', failed: '✗failed', skipped: '–skipped' }[check.status];
      expect(rows.filter((row) => row.startsWith(`${sign}${check.title}`))).toHaveLength(1);
    }
  });

  it('says once why several checks of a group were skipped', () => {
    const page = toHtml(interruptedReport());
    expect(page.match(/Skipped: The run was stopped\./g)).toHaveLength(6);
    expect(page.match(/The run was stopped\./g)).toHaveLength(7);
  });

  it('has the landmarks, a language, and references that lead somewhere', () => {
    const all = elements(toHtml(failedReport()));
    for (const name of ['header', 'main', 'footer', 'h1', 'title']) expect(named(all, name)).toHaveLength(1);
    expect(attribute(named(all, 'html')[0]!, 'lang')).toBe('en');
    const ids = all.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = all.flatMap((element) => [
      attribute(element, 'aria-labelledby'),
      element.tagName === 'a' ? attribute(element, 'href')?.replace(/^#/, '') : undefined,
    ]);
    expect(ids).toEqual(expect.arrayContaining(wanted.filter((id) => id !== undefined)));
  });

  it('allows its own style alone', () => {
    const all = elements(toHtml(greenReport()));
    const [style] = named(all, 'style').map(textOf);
    const policy = named(all, 'meta')
      .filter((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy')
      .map((meta) => attribute(meta, 'content'));
    const hash = createHash('sha256').update(style!).digest('base64');
    expect(policy).toEqual([
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
    ]);
  });

  it('holds its own elements and numbers alone, no script and no address, whatever was in the run', () => {
    const allowed = (name: string, value: string): boolean => {
      if (name === 'href') return /^#failed-\d+$|^data:image\/svg\+xml,/.test(value);
      if (['d', 'x', 'y', 'width', 'height'].includes(name))
        return !/NaN|Infinity|undefined|e[+-]/.test(value);
      return !/^on|^style$|^src/.test(name);
    };
    fc.assert(
      fc.property(anyReport, (report) => {
        const all = elements(toHtml(report));
        expect(all.map(({ tagName }) => tagName).filter((name) => !tags.has(name))).toEqual([]);
        const attributes = all.flatMap(({ attrs }) => attrs);
        expect(attributes.filter(({ name, value }) => !allowed(name, value))).toEqual([]);
      }),
    );
  }, 60_000);
});
