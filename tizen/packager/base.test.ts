import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { relativeAddresses } from './addresses.ts';
import { injectRuntime } from './inject.ts';
import { requestsOf } from './opened.testing.ts';
import type { PackageFiles } from './paths.ts';

const runtime: PackageFiles = new Map([
  ['tv.js', Buffer.from('js')],
  ['tv.css', Buffer.from('css')],
]);
const runtimePaths = ['miauflix-tv/tv.css', '$WEBAPIS/webapis/webapis.js', 'miauflix-tv/tv.js'];

/** What a page of an app asks for in the package that is made of it; webapis.js is the TV's own. */
function opened(page: string, head: string): string[] {
  const names = ['assets/a.js', 'help/assets/a.js', 'help/b.css', 'favicon.ico'];
  const app = new Map(names.map((name) => [name, Buffer.from('')]));
  app.set(page, Buffer.from(`<!doctype html><head>${head}</head>`));
  const { files } = relativeAddresses(injectRuntime(app, runtime).files, page);
  const folder = page.slice(0, page.lastIndexOf('/') + 1);
  return requestsOf(files, page).map((path) =>
    path === `${folder}${runtimePaths[1]!}` ? runtimePaths[1]! : path,
  );
}

const script = '<script src="/assets/a.js"></script>';

describe('a page that is opened from its package', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['without a base', 'index.html', script, ['assets/a.js']],
    ['in a folder', 'help/de/index.html', script, ['assets/a.js']],
    ['with the root as base', 'index.html', `<base href="/">${script}`, ['assets/a.js']],
    ['in a folder, with the root as base', 'help/index.html', `<base href="/">${script}`, ['assets/a.js']],
    [
      'in a folder, with the root as base of what is relative',
      'help/de/index.html',
      '<base href=/ target=x><link rel="icon" href="favicon.ico"><script src="assets/a.js"></script>',
      ['favicon.ico', 'assets/a.js'],
    ],
    [
      'with a folder as base',
      'index.html',
      `<base href="/help/"><link rel=stylesheet href="b.css">${script}<script src="/help/assets/a.js"></script>`,
      ['help/b.css', 'assets/a.js', 'help/assets/a.js'],
    ],
    [
      'in a folder, with that folder as base',
      'help/index.html',
      `<base href="/help/"><link rel=stylesheet href="b.css">${script}`,
      ['help/b.css', 'assets/a.js'],
    ],
    [
      'with a file as base',
      'help/de/index.html',
      `<base href='/help/index.html'><link rel=stylesheet href="b.css">${script}`,
      ['help/b.css', 'assets/a.js'],
    ],
    [
      'in a folder, with a relative base',
      'help/index.html',
      `<base href="../">${script}<link rel=stylesheet href="help/b.css">`,
      ['assets/a.js', 'help/b.css'],
    ],
    ['with a relative base', 'index.html', `<base href="help/">${script}`, ['assets/a.js']],
    ['with its own folder as base', 'help/index.html', `<base href="./">${script}`, ['assets/a.js']],
    [
      'with a base in a comment',
      'help/index.html',
      `<!-- <base href="/"> --><script src="assets/a.js"></script>${script}`,
      ['help/assets/a.js', 'assets/a.js'],
    ],
    [
      'with a second base, which says nothing',
      'help/index.html',
      `<base href="/"><base href="/help/"><link rel=stylesheet href="help/b.css">${script}`,
      ['help/b.css', 'assets/a.js'],
    ],
    [
      'with a base elsewhere',
      'help/index.html',
      '<base href="https://example.org/tv/"><script src="/assets/a.js"></script><script src="a.js"></script>',
      ['https://example.org/assets/a.js', 'https://example.org/tv/a.js'],
    ],
  ])('%s, gets its files and the runtime', (_what, page, head, expected) => {
    const asked = opened(page, head);
    expect(asked.filter((path) => !runtimePaths.includes(path))).toEqual(expected);
    expect(asked.filter((path) => runtimePaths.includes(path))).toEqual(runtimePaths);
  });

  it('gets them wherever it is, and whatever base within the package it has', () => {
    const folder = fc
      .array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 })
      .map((parts) => parts.map((part) => `${part}/`).join(''));
    fc.assert(
      fc.property(folder, fc.option(folder), (place, base) => {
        const page = `${place}index.html`;
        const head = `${base === null ? '' : `<base href="/${base}">`}<script src="/${base ?? ''}x.js"></script>`;
        const app = new Map([
          [page, Buffer.from(`<head>${head}</head>`)],
          [`${base ?? ''}x.js`, Buffer.from('')],
        ]);
        const asked = requestsOf(relativeAddresses(injectRuntime(app, runtime).files, page).files, page);
        expect(asked).toEqual(
          expect.arrayContaining(['miauflix-tv/tv.css', 'miauflix-tv/tv.js', `${base ?? ''}x.js`]),
        );
      }),
    );
  });
});
