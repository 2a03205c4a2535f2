import { describe, expect, it } from '@jest/globals';

import { goodApp, goodConfig, png, type AppFiles } from './app.testing.ts';
import {
  checked,
  config,
  error,
  finds,
  note,
  page,
  script,
  style,
  tags,
  warning,
  type Case,
} from './checks.testing.ts';

/** The good app's page with another base; its own addresses then are relative, so that only the base counts. */
const based = (tag: string): AppFiles => ({
  'index.html': String(goodApp['index.html'])
    .replaceAll(/(src|href)="\/(?=.)/g, '$1="')
    .replace('<base href="" />', tag),
});

const withoutModules: AppFiles = {
  'index.html': String(goodApp['index.html']).replace(' type="module"', ''),
};

const cases: readonly Case[] = [
  [
    'a privilege that is not declared',
    config(/ {2}<tizen:privilege name=.*inputdevice.*\n/, ''),
    ['app/privilege-missing', error, 'assets/index-DEEkR5FJ.js', undefined, /tv\.inputdevice/],
  ],
  [
    'the network without its privilege',
    { ...script('fetch(u)'), ...config(/ {2}<tizen:privilege name=.*internet.*\n/, '') },
    ['app/privilege-missing', error, 'assets/x.js', undefined, /the network/],
  ],
  [
    'voice on a TV that has none',
    {
      ...withoutModules,
      ...script('tizen.voicecontrol.getVoiceControlClient()'),
      'config.xml': goodConfig
        .replace('"6.5"', '"5.5"')
        .replace('</widget>', tags('http://developer.samsung.com/privilege/voicecontrol')),
    },
    ['app/voice-too-old', warning, 'assets/x.js', undefined, /since Tizen 6\.0/],
  ],
  [
    'webapis that no page loads',
    { 'index.html': String(goodApp['index.html']).replace(/<script src="\$.*\n/, '') },
    ['app/webapis-not-loaded', error, 'assets/index-DEEkR5FJ.js', undefined, /\$WEBAPIS/],
  ],
  [
    'an icon that is a JPEG',
    { 'icon.png': Buffer.from('\xff\xd8\xff', 'latin1') },
    ['app/icon-kind', warning, 'icon.png', undefined, /no PNG/],
  ],
  [
    'an icon of another size',
    { 'icon.png': png(512, 512) },
    ['app/icon-size', warning, 'icon.png', undefined, /512×512/],
  ],
  [
    'an icon that is too large',
    { 'icon.png': Buffer.concat([png(512, 423), Buffer.alloc(300_000)]) },
    ['app/icon-bytes', warning, 'icon.png', undefined, /300 kB/],
  ],
  [
    'an absolute address of nothing',
    page('<img src="/missing.png">'),
    ['app/absolute-address', error, 'index.html', 14, /TV’s own root/],
  ],
  [
    'a base that is a folder of the server alone',
    based('<base href="/tv/">'),
    ['app/absolute-address', error, 'index.html', 5, /in Vite by base/],
  ],
  [
    'a request from the root',
    script('\nfetch(`/api/films/${id}`)'),
    ['app/request-from-root', warning, 'assets/x.js', 2, /VITE_API_URL/],
  ],
  [
    'a script over HTTP',
    page('<script src="http://example.org/a.js"></script>'),
    ['app/script-over-http', error, 'index.html', 14, /plain HTTP/],
  ],
  [
    'a style sheet over HTTP',
    page('<link rel="stylesheet" href="http://example.org/a.css">'),
    ['app/script-over-http', error, 'index.html', 14, /<link>/],
  ],
  [
    'a picture over HTTP',
    page('<img src="http://example.org/a.png">'),
    ['app/mixed-content', warning, 'index.html', 14, /over https/],
  ],
  [
    'a font over HTTP',
    style('a{}\n@font-face{src:url(http://example.org/a.woff2)}'),
    ['app/mixed-content', warning, 'assets/x.css', 2, /style sheet/],
  ],
  [
    'a base over HTTP, which has all scripts come from there',
    based('<base href="http://example.org/">'),
    ['app/script-over-http', error, 'index.html', 5, /<base>/],
  ],
  [
    'a script of a CDN',
    page('<script src="https://example.org/a.js"></script>'),
    ['app/from-elsewhere', note, 'index.html', 14, /without network/],
  ],
  [
    'a script that is none',
    script('const a = 1;\nconst ='),
    ['app/script-unreadable', error, 'assets/x.js', 2, /cannot be read/],
  ],
  [
    'an inline script that is none',
    page('<script>\nconst</script>'),
    ['app/script-unreadable', error, 'index.html', 15, /cannot be read/],
  ],
  [
    'syntax of the future',
    script('const b = 0;\nclass A { static { b(); } }'),
    ['app/javascript-level', error, 'assets/x.js', 2, /Chromium 94, and Tizen 6\.5 of 2022 has 85/],
  ],
  [
    'functions of the future',
    script('structuredClone(a)'),
    ['app/javascript-api', warning, 'assets/x.js', 1, /structuredClone came with Chromium 98/],
  ],
  [
    'a module that TVs of 2021 may not load from a file',
    config('"6.5"', '"6.0"'),
    ['app/module-from-file', warning, 'index.html', 10, /Tizen 6\.0 of 2021.*renderModernChunks: false/],
  ],
  [
    'styles of the future',
    style('a{\ninset:0}'),
    ['app/css-level', warning, 'assets/x.css', 2, /inset came with Chromium 87/],
  ],
  [
    'an app over budget',
    { 'assets/film.mp4': Buffer.alloc(1024 ** 2) },
    ['app/budget', error, undefined, undefined, /largest file is assets\/film\.mp4/],
  ],
];

describe('what is found in the app', () => {
  finds(cases);

  it.each([
    ['10009', '8', 'store/return-key'],
    ['.exit()', '.other()', 'store/exit'],
    ['visibilitychange', 'other', 'store/visibility'],
    ['"offline"', '"other"', 'store/network'],
    ['registerKeyBatch', 'other', 'store/media-keys'],
    ['setScreenSaver', 'other', 'store/screensaver'],
  ])('an app without %s may not pass the store’s review', async (words, instead, rule) => {
    const file = 'assets/index-DEEkR5FJ.js';
    const { findings } = await checked({ [file]: String(goodApp[file]).replace(words, instead) });
    expect(findings).toMatchObject([{ rule, severity: 'note' }]);
  });

  it('is module scripts on TVs without them', async () => {
    const { findings } = await checked(config('"6.5"', '"4.0"'));
    const [first] = findings.filter(({ rule }) => rule === 'app/module-script');
    expect(first).toMatchObject({ severity: 'error', file: 'index.html', line: 10 });
  });

  it('is modules from files with older scripts beside them, which such TVs leave out', async () => {
    const old = '<script nomodule src="./assets/old.js"></script>';
    const files = { ...config('"6.5"', '"4.0"'), ...page(old), 'assets/old.js': 'var a=1' };
    const { findings } = await checked(files);
    expect(findings.filter(({ rule }) => rule.startsWith('app/module-'))).toMatchObject([
      { rule: 'app/module-from-file', severity: 'warning' },
    ]);
  });

  it.each([
    ['comes from a server', '<script type="module" src="https://example.org/a.js"></script>'],
    ['is in the page', '<script type="module">window.a = 1;</script>'],
  ])('is no module from a file where it %s', async (_what, tag) => {
    const files = { ...withoutModules, ...config('"6.5"', '"6.0"') };
    const { findings } = await checked({
      ...files,
      'index.html': String(withoutModules['index.html']).replace('</body>', `${tag}</body>`),
    });
    expect(findings.map(({ rule }) => rule)).not.toContain('app/module-from-file');
  });

  it('is nothing of modules where there are older scripts beside them', async () => {
    const old = '<script nomodule src="./assets/old.js"></script>';
    const files = { ...config('"6.5"', '"4.0"'), ...page(old), 'assets/old.js': 'var a=1' };
    const { findings } = await checked({ ...files });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
