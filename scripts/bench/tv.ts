import { gzipSync } from 'node:zlib';

import { median, percentile } from '../../kit/statistics.ts';
import { serveDemo, startBrowser, Television, type Key } from '../../tizen/runtime/television.testing.ts';
import { runtimeFiles } from '../tizen-runtime.ts';

type Row = (what: string, value: string, goal?: string) => void;

const slowdown = 6;
const presses = 80;
/** Each of them moves the focus, and all together lead back. */
const way: readonly Key[] = ['right', 'down', 'left', 'down', 'right', 'right', 'up', 'up', 'left', 'left'];

const item = (index: number): string =>
  `<li><a href="#${index}" id="i${index}"><b>Film ${index}</b></a></li>`;
const items = (first: number, count: number): string =>
  Array.from({ length: count }, (_, index) => item(first + index)).join('');

const style = `<style>li { display: inline-block; width: 180px; height: 110px; margin: 8px; background: #345 }
  a { display: block; height: 100% } ul { margin: 0 } .row { overflow-x: auto; white-space: nowrap }</style>`;
const head = `<!doctype html><link rel="stylesheet" href="tv.css" /><script src="tv.js"></script>${style}`;

/** 500 items each: all in one, and in rows that scroll. */
const pages: Readonly<Record<string, string>> = {
  'in one grid': `${head}<ul>${items(0, 500)}</ul>`,
  'in 20 rows': `${head}${Array.from({ length: 20 }, (_, row) => `<ul class="row" data-tv-group="${row}" data-tv-memory="off">${items(row * 25, 25)}</ul>`).join('')}`,
};

/** From the moment that the browser was given the key until the focus is there, and until it is painted; in ms. */
const measure = `
  window.toFocus = []; window.toPaint = [];
  addEventListener('keydown', ({ timeStamp }) => { window.pressed = timeStamp; }, true);
  addEventListener('focusin', () => {
    const { pressed } = window;
    toFocus.push(performance.now() - pressed);
    requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => toPaint.push(performance.now() - pressed); channel.port2.postMessage(0); });
  }, true);`;

/** How fast the focus follows a key on a slow TV, and how large the runtime is. */
export async function tv(row: Row, signal: AbortSignal): Promise<void> {
  const files = await runtimeFiles();
  const bytes = ['tv.js', 'tv.css'].map((name) => gzipSync(files.get(name) ?? '', { level: 9 }).length);
  row('TV runtime, compressed', `${bytes.reduce((sum, each) => sum + each, 0)} B`, 'goal: 10000');
  const named = Object.entries(pages).map(([, html], index) => [`${index}.html`, html] as const);
  const server = await serveDemo(Object.fromEntries(named));
  const browser = await startBrowser();
  try {
    for (const [index, where] of Object.keys(pages).entries()) {
      signal.throwIfAborted();
      const television = await Television.open(browser, server.url, { path: `/${index}.html` });
      await television.devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      await television.see(measure);
      for (let press = 0; press < presses; press += 1) {
        await television.press(way[press % way.length] ?? 'right');
        await television.until(`toPaint.length === ${press + 1}`);
      }
      const { toFocus, toPaint } =
        await television.see<Record<'toFocus' | 'toPaint', number[]>>(`({ toFocus, toPaint })`);
      row(
        `TV: key to focus, 500 items ${where}, ${slowdown}× slower`,
        `${ms(median(toFocus))} ms`,
        `goal: 50; p95 ${ms(percentile(toFocus, 95))} ms, painted ${ms(median(toPaint))} ms`,
      );
      await television.close();
    }
  } finally {
    await browser.close();
    await server.stop(0);
  }
}

const ms = (value: number | null): string => (value ?? Number.NaN).toFixed(1);
