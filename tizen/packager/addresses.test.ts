import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { relativeAddresses, rewriteText, withoutCors } from './addresses.ts';

const files = [
  'index.html',
  'tv/index.html',
  'assets/index-a1.js',
  'assets/Player-b2.js',
  'assets/index-c3.css',
  'assets/logo d4.svg',
  'assets/poster.jpg',
  'assets/poster@2x.jpg',
  'fonts/inter.woff2',
  'favicon.ico',
];
const has = (path: string): boolean => files.includes(path);
const folders = new Set(['', 'tv', 'assets', 'fonts']);

describe('addresses in a page', () => {
  const write = (html: string, path = 'index.html'): string =>
    rewriteText(html, { kind: 'page', path, scriptsFrom: '', has, folders }).text;

  it.each([
    ['<script type="module" crossorigin src="/assets/index-a1.js"></script>', 'src="./assets/index-a1.js"'],
    ["<link rel='stylesheet' href='/assets/index-c3.css'>", "href='./assets/index-c3.css'"],
    ['<img src=/favicon.ico alt=x>', 'src=./favicon.ico'],
    ['<img src="/assets/logo%20d4.svg#a">', 'src="./assets/logo%20d4.svg#a"'],
    ['<base href="/">', '<base href="./">'],
    ['<base href=/ target=x>', '<base href=./ target=x>'],
    [
      '<img srcset="/assets/poster.jpg 1x, /assets/poster@2x.jpg 2x">',
      'srcset="./assets/poster.jpg 1x, ./assets/poster@2x.jpg 2x"',
    ],
    ['<div style="background:url(/assets/poster.jpg)">', 'url(./assets/poster.jpg)'],
  ])('%s', (html, expected) => {
    expect(write(html)).toContain(expected);
  });

  it.each([
    '<a href="/films">',
    '<script src="//cdn.example.org/index-a1.js"></script>',
    '<script src="https://example.org/assets/index-a1.js"></script>',
    '<form action="/api/login">',
    '<img src="/missing.png">',
    '<base href="https://example.org/">',
    '<base href="https://example.org/"><script src="/assets/index-a1.js"></script>',
    '<base href="/none/">',
    '<base href="tv/">',
    '<base target="_blank">',
  ])('leaves %s alone', (html) => {
    expect(write(html)).toBe(html);
  });

  it('of a folder leads out of it, with a base or without', () => {
    const html = '<script src="/assets/index-a1.js"></script>';
    expect(write(html, 'tv/index.html')).toContain('"../assets/index-a1.js"');
    expect(write(`<base href="/">${html}`, 'tv/index.html')).toBe(
      '<base href="../"><script src="./assets/index-a1.js"></script>',
    );
  });
});

describe('addresses in a script', () => {
  const write = (script: string, scriptsFrom: string | undefined = ''): string =>
    rewriteText(script, { kind: 'script', path: 'assets/index-a1.js', scriptsFrom, has, folders }).text;

  it.each([
    // modules from where the script is, all else from where the page is
    ['import{P}from"/assets/Player-b2.js"', 'import{P}from"./Player-b2.js"'],
    ['import("/assets/Player-b2.js")', 'import("./Player-b2.js")'],
    ['import"/assets/Player-b2.js"', 'import"./Player-b2.js"'],
    ['new URL("/assets/poster.jpg",import.meta.url)', 'new URL("./poster.jpg",import.meta.url)'],
    ['const l="/assets/poster.jpg"', 'const l="./assets/poster.jpg"'],
    ['const l=`/assets/poster.jpg`', 'const l=`./assets/poster.jpg`'],
    [
      'srcSet:"/assets/poster.jpg 1x, /assets/poster@2x.jpg 2x"',
      'srcSet:"./assets/poster.jpg 1x, ./assets/poster@2x.jpg 2x"',
    ],
    ['style:{background:"url(/assets/poster.jpg)"}', 'url(./assets/poster.jpg)'],
    // Vite's loader of parts, by esbuild and by Rolldown
    ['"modulepreload",g=function(l){return"/"+l}', 'function(l){return"./"+l}'],
    ['"modulepreload",g=l=>`/`+l;', 'g=l=>`./`+l;'],
    ['"modulepreload",g=l=>"/tv/"+l;', 'g=l=>"tv/"+l;'],
    ['const r="modulepreload";const a = function(d) { return "/" + d; };', 'return "./" + d;'],
  ])('%s', (script, expected) => {
    expect(write(script)).toContain(expected);
  });

  it.each([
    'fetch("/api/films")',
    'navigate("/")',
    'const a="/"+b',
    '__vite__mapDeps=["assets/Player-b2.js"]',
    '"modulepreload";navigate("/"+id)',
    '"modulepreload";g=l=>"/none/"+l;',
  ])('leaves %s alone', (script) => {
    expect(write(script)).toBe(script);
  });

  it('are left alone when they are seen from elsewhere, but for modules', () => {
    const place = {
      kind: 'script',
      path: 'assets/index-a1.js',
      has,
      folders,
      scriptsFrom: undefined,
    } as const;
    const script = '"/assets/poster.jpg";import("/assets/Player-b2.js")';
    expect(rewriteText(script, place).text).toBe('"/assets/poster.jpg";import("./Player-b2.js")');
  });

  it('are seen from the folder of the start page', () => {
    expect(write('"/assets/poster.jpg"', 'tv')).toBe('"../assets/poster.jpg"');
    expect(write('"modulepreload";g=l=>"/"+l;', 'tv')).toContain('"../"+l');
  });
});

describe('addresses elsewhere', () => {
  it.each([
    ['style', 'assets/index-c3.css', '@import "/assets/index-c3.css";', '@import "./index-c3.css";'],
    ['style', 'assets/index-c3.css', 'a{b:url(/fonts/inter.woff2)}', 'url(../fonts/inter.woff2)'],
    ['style', 'assets/index-c3.css', "a{b:url( '/fonts/inter.woff2' )}", "url( '../fonts/inter.woff2' )"],
    ['style', 'assets/index-c3.css', 'a{b:image-set("/favicon.ico" 1x)}', '"../favicon.ico" 1x'],
    ['document', 'manifest.webmanifest', '{"icons":[{"src":"/favicon.ico"}]}', '"./favicon.ico"'],
    ['document', 'assets/x.svg', '<image href="/assets/poster.jpg"/>', 'href="./poster.jpg"'],
  ] as const)('in a %s %s', (kind, path, text, expected) => {
    expect(rewriteText(text, { kind, path, scriptsFrom: '', has, folders }).text).toContain(expected);
  });
});

describe('crossorigin', () => {
  it.each([
    ['<script crossorigin src="./a.js"></script>', '<script src="./a.js"></script>'],
    ['<script type="module" crossorigin="" src=a.js></script>', '<script type="module" src=a.js></script>'],
    ['<link rel="stylesheet" crossorigin=anonymous href="a.css">', '<link rel="stylesheet" href="a.css">'],
    ["<link href='a.css' crossorigin>", "<link href='a.css'>"],
    ['<link href="a.css" crossorigin />', '<link href="a.css" />'],
  ])('is taken from a file of the page’s own: %s', (html, expected) => {
    expect(withoutCors(html)).toBe(expected);
  });

  it.each([
    '<script crossorigin src="https://example.org/a.js"></script>',
    '<script crossorigin src="//example.org/a.js"></script>',
    '<script crossorigin>a</script>',
    '<script src="a.js" data-crossorigin="x"></script>',
    '<img crossorigin src="a.png">',
  ])('stays: %s', (html) => {
    expect(withoutCors(html)).toBe(html);
  });
});

describe('a whole app', () => {
  it('tells what was changed, and keeps the rest by its bytes', () => {
    const app = new Map<string, Uint8Array>([
      ['index.html', Buffer.from('<base href="/"><script src="/assets/a.js"></script>')],
      ['assets/a.js', Buffer.from('a="/favicon.ico"')],
      ['favicon.ico', Buffer.from([0xff, 0xfe])],
      ['odd.css', Buffer.from([0x61, 0xff])],
    ]);
    const { files: written, changed } = relativeAddresses(app, 'index.html');
    expect([...changed]).toEqual([
      ['index.html', 2],
      ['assets/a.js', 1],
    ]);
    expect(written.get('odd.css')).toBe(app.get('odd.css'));
    expect(written.get('favicon.ico')).toBe(app.get('favicon.ico'));
    expect(Buffer.from(written.get('assets/a.js')!).toString()).toBe('a="./favicon.ico"');
  });

  it('leads every address to the file that it led to', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,5}$/);
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(path, path, (page, target) => {
        const file = `${page}.html`;
        const app = new Map([
          [file, Buffer.from(`<img src="/${target}.png">`)],
          [`${target}.png`, Buffer.from('x')],
        ]);
        const text = Buffer.from(relativeAddresses(app, file).files.get(file)!).toString();
        const address = /src="([^"]+)"/.exec(text)![1]!;
        expect(address.startsWith('.')).toBe(true);
        expect(new URL(address, `http://tv/${file}`).pathname).toBe(`/${target}.png`);
      }),
    );
  });
});
