import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { injectRuntime, withRuntime } from './inject.ts';
import type { PackageFiles } from './paths.ts';

const style = '<link rel="stylesheet" href="miauflix-tv/tv.css">';
const api = '<script src="$WEBAPIS/webapis/webapis.js"></script>';
const script = '<script src="miauflix-tv/tv.js"></script>';
const all = style + api + script;

const runtime: PackageFiles = new Map([
  ['tv.js', Buffer.from('js')],
  ['tv.css', Buffer.from('css')],
]);

const text = (files: PackageFiles, path: string): string => Buffer.from(files.get(path) ?? '').toString();

describe('the runtime in a page', () => {
  const vite = '<script type="module" crossorigin src="./assets/i.js"></script>';
  it.each([
    ['before a script', `<head><title>t</title>${vite}</head>`, `<head><title>t</title>${all}${vite}</head>`],
    [
      'before a style that comes first',
      `<head><link rel="icon" href="i.png"><link rel="stylesheet" href="a.css">${vite}</head>`,
      `<head><link rel="icon" href="i.png">${all}<link rel="stylesheet" href="a.css">${vite}</head>`,
    ],
    ['before an inline script', '<head><SCRIPT>x</SCRIPT></head>', `<head>${all}<SCRIPT>x</SCRIPT></head>`],
    [
      'at the end of a head without any',
      '<head><title>t</title></head>',
      `<head><title>t</title>${all}</head>`,
    ],
    ['before a body without a head', '<html><body class=x>t', `<html>${all}<body class=x>t`],
    ['after the doctype', '<!DOCTYPE html>text', `<!DOCTYPE html>${all}text`],
    [
      'before a base, which would let its addresses lead elsewhere',
      `<head><base href="/">${vite}</head>`,
      `<head>${all}<base href="/">${vite}</head>`,
    ],
    ['not for a script in a comment', '<!--<script>--><head></head>', `<!--<script>--><head>${all}</head>`],
    [
      'without the API that is there',
      `<head><script src='$WEBAPIS/webapis/webapis.js'></script></head>`,
      `<head>${style}${script}<script src='$WEBAPIS/webapis/webapis.js'></script></head>`,
    ],
    ['not again', `<head>${all}${vite}</head>`, `<head>${all}${vite}</head>`],
    ['not into what is no page', 'just text', 'just text'],
  ])('%s', (_, html, expected) => {
    expect(withRuntime(html, '')).toBe(expected);
  });

  it('done twice is as done once, for any page', () => {
    const piece = fc.constantFrom(
      '<!--',
      '-->',
      '<head>',
      '</head>',
      '<script>',
      vite,
      '<body>',
      '<html>',
      all,
      'text',
      '<style>',
      '<base href="/">',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const once = withRuntime(pieces.join(''), '');
        expect(withRuntime(once, '')).toBe(once);
      }),
    );
  });
});

describe('the runtime in a package', () => {
  const app: PackageFiles = new Map([
    ['index.html', Buffer.from('<head></head>')],
    ['help/de/index.html', Buffer.from('<head></head>')],
    ['app.js', Buffer.from('<head></head>')],
  ]);

  it('is loaded by every page from where it is', () => {
    const { files, pages } = injectRuntime(app, runtime);
    expect(pages).toEqual(['index.html', 'help/de/index.html']);
    expect(text(files, 'index.html')).toContain('src="miauflix-tv/tv.js"');
    expect(text(files, 'help/de/index.html')).toContain('href="../../miauflix-tv/tv.css"');
    expect(files.get('app.js')).toBe(app.get('app.js'));
    expect([...files.keys()].slice(3)).toEqual(['miauflix-tv/tv.js', 'miauflix-tv/tv.css']);
  });

  it('is the newer one when it was there', () => {
    const first = injectRuntime(app, new Map([...runtime, ['tv.js', Buffer.from('older')]])).files;
    const { files, pages } = injectRuntime(first, runtime);
    expect(pages).toEqual([]);
    expect(text(files, 'miauflix-tv/tv.js')).toBe('js');
    expect(files).toEqual(injectRuntime(app, runtime).files);
  });

  it('needs a page', () => {
    expect(() => injectRuntime(new Map([['app.js', Buffer.from('')]]), runtime)).toThrow('no page (.html)');
  });

  it('must be whole', () => {
    expect(() => injectRuntime(app, new Map())).toThrow('has no tv.js');
  });
});
