import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';

import { removeFolder, temporaryFolder } from '../../kit/folders.ts';

import { toHtml } from './html.ts';
import { sampleReports } from './sample.ts';

/** What runs in the page comes as text: this project is compiled without the types of a browser. */
const openAll = `for (const details of document.querySelectorAll('details')) details.open = true`;

/** Elements that reach beyond the right edge; those that only a screen reader gets are one pixel wide. */
const tooWide = `[...document.querySelectorAll('body *')]
  .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
  .map((element) => element.tagName + '.' + element.getAttribute('class'))`;

/** Texts whose contrast is below WCAG 2.2's 4.5 to 1 (1.4.3), with the ratio; colours may be translucent. */
const tooFaint = `(() => {
  const parse = (text) => {
    const [r, g, b, a = 1] = text.match(/[\\d.]+/g).map(Number);
    return { r, g, b, a };
  };
  const over = (top, below) => {
    const mix = (name) => top[name] * top.a + below[name] * (1 - top.a);
    return { r: mix('r'), g: mix('g'), b: mix('b'), a: 1 };
  };
  const background = (element) => {
    const below = element.parentElement === null ? { r: 255, g: 255, b: 255, a: 1 } : background(element.parentElement);
    return over(parse(getComputedStyle(element).backgroundColor), below);
  };
  const light = ({ r, g, b }) => {
    const [x, y, z] = [r, g, b].map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const found = [];
  let seen = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() === '') continue;
    const style = getComputedStyle(element);
    const below = background(element);
    const text = over(parse(element instanceof SVGElement ? style.fill : style.color), below);
    const [dark, bright] = [light(text), light(below)].sort((a, b) => a - b);
    const ratio = (bright + 0.05) / (dark + 0.05);
    seen += 1;
    if (ratio < 4.5) found.push(ratio.toFixed(2) + ' ' + walker.currentNode.data.slice(0, 40));
  }
  return { seen, found };
})()`;

const inPage = {
  harmed: `globalThis.harmed ?? null`,
  scroll: `document.documentElement.scrollWidth - document.documentElement.clientWidth`,
  foreign: `document.querySelectorAll('script, iframe, img, object, embed, [onload], [onerror]').length`,
  styled: `getComputedStyle(document.body).marginTop`,
} as const;

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const looks = Object.keys(sampleReports).flatMap((name) =>
  [360, 1280].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ name, width, scheme }))),
);

describe('report.html in Chromium', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = await temporaryFolder('html');
    for (const [name, make] of Object.entries(sampleReports)) {
      await writeFile(join(folder, `${name}.html`), toHtml(make()));
    }
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags, timeout: 60_000 });
  }, 90_000);

  afterAll(async () => {
    await browser.close();
    await removeFolder(folder);
  });

  async function withPage(
    { name, width, scheme }: (typeof looks)[number],
    work: (page: Page, noticed: readonly string[]) => Promise<void>,
  ): Promise<void> {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: scheme });
    const url = pathToFileURL(join(folder, `${name}.html`)).href;
    const noticed: string[] = [];
    page.on('console', (message) => noticed.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => noticed.push(`error: ${error.message}`));
    page.on('request', (request) => {
      if (request.url() !== url && !request.url().startsWith('data:'))
        noticed.push(`request: ${request.url()}`);
    });
    try {
      await page.goto(url, { timeout: 30_000 });
      await page.evaluate(openAll);
      await work(page, noticed);
    } finally {
      await page.close();
    }
  }

  it.each(looks)(
    'fits, is quiet and legible: $name, $width px, $scheme',
    async (look) => {
      await withPage(look, async (page, noticed) => {
        expect(await page.evaluate(inPage.scroll)).toBeLessThanOrEqual(0);
        expect(await page.evaluate(tooWide)).toEqual([]);
        const { seen, found } = await page.evaluate<{ seen: number; found: string[] }>(tooFaint);
        expect(found).toEqual([]);
        expect(seen).toBeGreaterThan(100);
        expect(await page.evaluate(inPage.styled)).toBe('0px');
        expect(noticed).toEqual([]);
      });
    },
    60_000,
  );

  it('leaves hostile texts as texts', async () => {
    await withPage({ name: 'failed', width: 1280, scheme: 'light' }, async (page, noticed) => {
      expect(await page.getByText('<script>globalThis.harmed = true</script>').count()).toBeGreaterThan(6);
      await page.mouse.move(600, 400);
      expect(await page.evaluate(inPage.harmed)).toBeNull();
      expect(await page.evaluate(inPage.foreign)).toBe(0);
      expect(noticed).toEqual([]);
    });
  }, 60_000);

  it('opens evidence by keyboard, and leads from a failed check to it', async () => {
    await withPage({ name: 'failed', width: 360, scheme: 'light' }, async (page) => {
      const summary = page.locator('summary').first();
      await summary.focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('details').first().getAttribute('open')).toBeNull();
      await page.keyboard.press('Enter');
      expect(await page.locator('details').first().getAttribute('open')).toBe('');
      await page.locator('a[href="#failed-3"]').click();
      expect(await page.locator('#failed-3:target').count()).toBe(1);
    });
  }, 60_000);

  it('tells a screen reader what each chart shows', async () => {
    await withPage({ name: 'green', width: 360, scheme: 'dark' }, async (page) => {
      const charts = page.getByRole('img');
      const names = await Promise.all(
        (await charts.all()).map(async (chart) => await chart.getAttribute('aria-label')),
      );
      expect(names).toEqual([
        expect.stringMatching(/^First byte\. 24 requests: p50 154 ms, p95 275 ms$/),
        expect.stringMatching(/^Throughput\. 20 MiB in [\d,]+ ms: 15 MiB\/s$/),
        expect.stringMatching(/^Pieces arriving\. 80 pieces, the last after [\d,]+ ms$/),
      ]);
      for (const role of ['banner', 'main', 'contentinfo'] as const) {
        expect(await page.getByRole(role).count()).toBe(1);
      }
    });
  }, 60_000);

  it('prints with the evidence shown', async () => {
    await withPage({ name: 'failed', width: 1280, scheme: 'light' }, async (page) => {
      await page.evaluate(`for (const details of document.querySelectorAll('details')) details.open = false`);
      await page.emulateMedia({ media: 'print' });
      const evidence = page.getByText('Last lines of backend').first();
      expect((await evidence.boundingBox())?.height ?? 0).toBeGreaterThan(0);
      expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
    });
  }, 60_000);
});
