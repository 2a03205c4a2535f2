import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { withTemporaryFolder } from '../../kit/folders.ts';

import { goodApp, goodConfig, png, writeApp, type AppFiles } from './app.testing.ts';
import { defaultConfigValues } from './config.ts';
import type { Finding } from './finding.ts';
import { checkApp, type AppOptions, type CheckedApp } from './package.ts';
import { ruleTexts } from './rules.ts';

type Change = AppFiles | ((folder: string) => Promise<void>);

/** Checks the good app with something changed; a file that becomes empty is left out. */
async function checked(change: Change, more: Partial<AppOptions> = {}): Promise<CheckedApp> {
  return await withTemporaryFolder('check', async (folder) => {
    const files = typeof change === 'function' ? goodApp : { ...goodApp, ...change };
    await writeApp(folder, Object.fromEntries(Object.entries(files).filter(([, text]) => text !== '')));
    if (typeof change === 'function') await change(folder);
    const usual = { values: defaultConfigValues, exclude: [], maxBytes: 1024 ** 2 };
    return await checkApp({ folder, ...usual, ...more });
  });
}

const config = (before: string | RegExp, after: string): AppFiles => {
  const text = goodConfig.replace(before, after);
  expect(text).not.toBe(goodConfig);
  return { 'config.xml': text };
};
const page = (html: string): AppFiles => ({
  'index.html': String(goodApp['index.html']).replace('</body>', `${html}</body>`),
});
const script = (text: string, required?: string): AppFiles => ({
  'assets/x.js': text,
  ...(required !== undefined && config('"5.5"', `"${required}"`)),
});
const style = (text: string): AppFiles => ({ 'assets/x.css': text });

describe('the good app', () => {
  it('is one', async () => {
    const { findings, changed } = await checked({});
    expect(findings).toEqual([]);
    expect(Object.fromEntries(changed)).toEqual({
      'index.html': 6,
      'assets/index-DEEkR5FJ.js': 4,
      'assets/index-C3_WU7C8.css': 1,
      'manifest.webmanifest': 1,
    });
  });

  it('needs no config.xml: the template has the values', async () => {
    const values = { ...defaultConfigValues, version: '2.3.4', icon: 'icon.png', name: 'Films & <more>' };
    const app = await checked({ 'config.xml': '' }, { values });
    expect(app.findings).toEqual([]);
    expect(app.config).toMatchObject({ version: { value: '2.3.4' }, name: { value: 'Films & <more>' } });
    expect(app.config.applications).toEqual([
      { line: 3, id: 'MiauflixTV.Miauflix', package: 'MiauflixTV', requiredVersion: '5.5' },
    ]);
  });
});

const error = 'error';
const warning = 'warning';
const note = 'note';
const id = 'id="MiauflixTV.Miauflix" package="MiauflixTV"';
const tags = (name: string): string => `<tizen:privilege name="${name}"/>\n</widget>`;

/** What is changed → the one finding: rule, severity, file, line, and words of its message or remedy. */
const cases: readonly (readonly [
  what: string,
  change: Change,
  found: readonly [
    rule: string,
    severity: string,
    file: string | undefined,
    line: number | undefined,
    words: RegExp,
  ],
  more?: Partial<AppOptions>,
])[] = [
  [
    'another root',
    { 'config.xml': '<app/>' },
    ['config/root', error, 'config.xml', 1, /<app>, not a widget/],
  ],
  [
    'no application',
    config(/ {2}<tizen:application.*\n/, ''),
    ['config/application', error, 'config.xml', undefined, /There are 0/],
  ],
  [
    'two applications',
    config('  <tizen:profile', `  <tizen:application ${id} required_version="5.5"/>\n  <tizen:profile`),
    ['config/application', error, 'config.xml', 4, /There are 2/],
  ],
  [
    'a package’s id that is too short',
    config(id, 'id="MiauflixTV.Miauflix" package="MiauTV"'),
    ['config/package-id', error, 'config.xml', 3, /"MiauTV" has 6\)/],
  ],
  [
    'an application’s id without a name',
    config(id, 'id="MiauflixTV" package="MiauflixTV"'),
    ['config/application-id', error, 'config.xml', 3, /1 to 52 letters/],
  ],
  [
    'ids that differ',
    config(id, 'id="MiauflixTW.Miauflix" package="MiauflixTV"'),
    ['config/application-id-package', error, 'config.xml', 3, /Write id="MiauflixTV\.Miauflix"/],
  ],
  [
    'no required version',
    config(' required_version="5.5"', ''),
    ['config/required-version', error, 'config.xml', 3, /is missing/],
  ],
  [
    'a version that no TV has',
    config('"5.5"', '"11.0"'),
    ['config/required-version-unknown', error, 'config.xml', 3, /newest known is 10\.0/],
  ],
  [
    'a version with four numbers',
    config('1.4.0', '1.4.0.1'),
    ['config/version', error, 'config.xml', 2, /0–255\.0–255\.0–65535/],
  ],
  [
    'a version that is too large',
    config('1.4.0', '1.256.0'),
    ['config/version', error, 'config.xml', 2, /"1\.256\.0"/],
  ],
  [
    'a version that is older',
    {},
    ['config/version-not-raised', error, 'config.xml', 2, /not newer than the last release’s, 1\.4\.0/],
    { lastVersion: '1.4.0' },
  ],
  [
    'a version that the store takes for the same',
    {},
    ['config/version-store', warning, 'config.xml', 2, /only the third number/],
    { lastVersion: '1.4.0', config: goodConfig.replace('1.4.0', '1.4.1') },
  ],
  [
    'a last version that is none',
    {},
    ['config/last-version', error, 'config.xml', undefined, /"v1"/],
    { lastVersion: 'v1' },
  ],
  [
    'no start file',
    config(/ {2}<content.*\n/, ''),
    ['config/start', error, 'config.xml', undefined, /no start file/],
  ],
  [
    'a start file that is not there',
    config('"index.html"', '"/index.html"'),
    ['config/start-missing', error, 'config.xml', 6, /without a slash/],
  ],
  ['no icon', config(/ {2}<icon.*\n/, ''), ['config/icon', warning, 'config.xml', undefined, /512×423/]],
  [
    'an icon that is not there',
    config('icon.png', 'logo.png'),
    ['config/icon-missing', error, 'config.xml', 7, /"logo\.png"/],
  ],
  [
    'no name',
    config('<name>Miauflix</name>', '<name> </name>'),
    ['config/name', error, 'config.xml', 5, /no name/],
  ],
  [
    'no profile',
    config(/ {2}<tizen:profile.*\n/, ''),
    ['config/profile', error, 'config.xml', undefined, /-22/],
  ],
  [
    'a watch’s profile',
    config('tv-samsung', 'wearable'),
    ['config/profile-not-tv', error, 'config.xml', 4, /"wearable"/],
  ],
  [
    'a privilege that is none',
    config('</widget>', tags('internet')),
    ['config/privilege', error, 'config.xml', 10, /"internet" is no privilege/],
  ],
  [
    'a privilege twice',
    config('</widget>', tags('http://tizen.org/privilege/internet')),
    ['config/privilege-twice', warning, 'config.xml', 10, /twice/],
  ],
  [
    'a link out of the app',
    async (folder) => symlink('/etc/hostname', join(folder, 'name.txt')),
    ['files/symlink', error, 'name.txt', undefined, /out of the app/],
  ],
  [
    'a link to nothing',
    async (folder) => symlink('gone', join(folder, 'name.txt')),
    ['files/symlink', error, 'name.txt', undefined, /to nothing/],
  ],
  [
    'a name that a TV refuses',
    { 'assets/what?.png': 'x' },
    ['files/name', error, 'assets/what?.png', undefined, /-22/],
  ],
  [
    'a signature in the app',
    { 'signature1.xml': 'x' },
    ['files/signature', error, 'signature1.xml', undefined, /use resign/],
  ],
  [
    'two spellings of a name',
    async (folder) => writeFile(join(folder, 'Favicon.SVG'), ''),
    ['files/twin', error, 'favicon.svg', undefined, /small and capital/],
  ],
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
      ...script('tizen.voicecontrol.getVoiceControlClient()'),
      ...config('</widget>', tags('http://developer.samsung.com/privilege/voicecontrol')),
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
    script('const b = 0;\na ??= b?.c;'),
    ['app/javascript-level', error, 'assets/x.js', 2, /Chromium 8\d.*Tizen 5\.5 of 2020 has 69/],
  ],
  [
    'functions of the future',
    script('a.replaceAll("a","b")'),
    ['app/javascript-api', warning, 'assets/x.js', 1, /\.replaceAll\(\) came with Chromium 85/],
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

describe('what is found', () => {
  it.each(cases)('%s', async (_what, change, [rule, severity, file, line, words], more = {}) => {
    const { findings } = await checked(change, more);
    const [first] = findings.filter((finding) => finding.rule === rule);
    expect([first?.severity, first?.file, first?.line]).toEqual([severity, file, line]);
    expect(`${first!.message} ${first!.remedy}`).toMatch(words);
    // nothing else is said of it, but where one mistake is several
    const others = findings.filter((finding: Finding) => finding.rule !== rule);
    expect(others.map((other) => other.rule)).toEqual([]);
    expect(ruleTexts).toHaveProperty([rule]);
  });

  it('is 40 cases at least', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });

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

  it('explains ids of eight letters', async () => {
    const { findings } = await checked(config(id, 'id="miauflix.tv" package="miauflix"'));
    expect(findings.map(({ message }) => message)).toEqual([
      'The package’s id is "miauflix", but must be ten letters and digits ("miauflix" has 8).',
      'The application’s id is "miauflix.tv", but must be the package’s ten letters and digits, a dot, and 1 to 52 letters and digits ("miauflix" has 8).',
    ]);
  });

  it('is module scripts on TVs without them', async () => {
    const { findings } = await checked(config('"5.5"', '"4.0"'));
    const [first] = findings.filter(({ rule }) => rule === 'app/module-script');
    expect(first).toMatchObject({ severity: 'error', file: 'index.html', line: 10 });
  });

  it('is nothing of modules where there are older scripts beside them', async () => {
    const old = '<script nomodule src="./assets/old.js"></script>';
    const files = { ...config('"5.5"', '"4.0"'), ...page(old), 'assets/old.js': 'var a=1' };
    const { findings } = await checked({ ...files });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('what is left out', () => {
  it('is told, and what nobody wants on a TV is', async () => {
    const hidden = {
      '.env': 'SECRET=1',
      'a/.git/x': 'x',
      'assets/a.js.map': '{}',
      'key.p12': 'x',
      'notes.txt': 'x',
    };
    const { files, leftOut } = await checked(hidden, { exclude: ['**/*.txt'] });
    expect([...leftOut].sort()).toEqual(['.env', 'a/.git', 'assets/a.js.map', 'key.p12', 'notes.txt']);
    expect([...files.keys()].sort()).toEqual(Object.keys(goodApp).sort());
  });

  it('is not what a link within the app leads to', async () => {
    const { files, findings } = await checked(async (folder) =>
      symlink('favicon.svg', join(folder, 'other.svg')),
    );
    expect(findings).toEqual([]);
    expect(files.get('other.svg')).toEqual(files.get('favicon.svg'));
  });

  it.each([
    ['nothing there', '/nowhere/at/all'],
    ['a file', import.meta.filename],
  ])('is everything when the app is %s', async (_what, folder) => {
    const options = { folder, values: defaultConfigValues, exclude: [], maxBytes: 9 };
    await expect(checkApp(options)).rejects.toThrow('is no folder. Give the one that its build writes.');
  });
});
