import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { withTemporaryFolder } from '../../../kit/folders.ts';
import { asPackage, goodApp, goodConfig, jpeg, png, signerOf, signingOf, writeApp } from '../app.testing.ts';
import { defaultConfigValues, parseConfig } from '../config.ts';
import type { Finding } from '../finding.ts';
import { makePackage, signedAs, type Made } from '../make.ts';
import { buildPackage, type Signing } from '../package.ts';
import { lastReleaseOf, releaseFindings, type LastRelease } from '../release-rules.ts';
import { unzipFiles } from '../zip.ts';

import { refuseUsedFolder, storeFiles, writeStoreBundle } from './bundle.ts';
import { pictureFindings, readPictures } from './pictures.ts';

const now = new Date();
const pictures: Readonly<Record<string, Uint8Array>> = {
  'icon.png': png(512, 423),
  'logo.png': png(1920, 1080),
  'background.png': png(1920, 1080),
  'screenshot-1.jpg': jpeg(1920, 1080),
};
const rulesOf = (findings: readonly Finding[]): string[] => findings.map(({ rule }) => rule);

async function made(signing: Signing, last?: LastRelease): Promise<Made> {
  return await withTemporaryFolder('store', async (folder) => {
    await writeApp(folder, goodApp);
    const app = { folder, values: defaultConfigValues, exclude: [], maxBytes: 1024 ** 2 };
    return await makePackage({ app, signing, now, ...(last !== undefined && { last }) });
  });
}

const release = (signing: Signing, config = goodConfig): LastRelease =>
  lastReleaseOf(
    unzipFiles(buildPackage(asPackage({ ...goodApp, 'config.xml': config }), signing, now).wgt, 'it'),
    'last.wgt',
  );

describe('the store’s pictures', () => {
  it.each<[string, Record<string, Uint8Array | undefined>, readonly string[]]>([
    ['all there', {}, []],
    [
      'more screenshots than shown',
      Object.fromEntries([2, 3, 4, 5].map((at) => [`screenshot-${at}.jpg`, jpeg(1920, 1080)])),
      ['store/screenshots'],
    ],
    [
      'no logo, no screenshot',
      { 'logo.png': undefined, 'screenshot-1.jpg': undefined },
      ['store/picture-missing', 'store/picture-missing'],
    ],
    ['a background of another size', { 'background.png': png(1280, 720) }, ['store/picture-size']],
    ['a screenshot as PNG', { 'screenshot-1.jpg': png(1920, 1080) }, ['store/picture-kind']],
    [
      'a JPEG that ends before its size',
      { 'screenshot-1.jpg': jpeg(1, 1).subarray(0, 8) },
      ['store/picture-kind'],
    ],
    [
      'a logo that is too large',
      { 'logo.png': Buffer.concat([png(1920, 1080), Buffer.alloc(300_000)]) },
      ['store/picture-bytes'],
    ],
  ])('%s', (_what, change, rules) => {
    const files = Object.entries({ ...pictures, ...change });
    const given = new Map(
      files.flatMap(([name, content]) => (content === undefined ? [] : [[name, content] as const])),
    );
    expect(rulesOf(pictureFindings(given))).toEqual(rules);
  });

  it('are read from a folder', async () => {
    await withTemporaryFolder('pictures', async (folder) => {
      await writeApp(folder, { ...pictures, 'notes.txt': 'x', '.hidden.png': 'x' });
      const { files, findings } = await readPictures(folder);
      expect([[...files.keys()].sort(), findings]).toEqual([Object.keys(pictures).sort(), []]);
      await expect(readPictures(join(folder, 'none'))).rejects.toThrow('cannot be read');
    });
  });
});

describe('an update', () => {
  it.each<[string, () => readonly [config: string, signing: Signing, last: LastRelease], readonly string[]]>([
    [
      'of the same app by the same author',
      () => [goodConfig, signingOf(), release(signingOf())],
      ['release/author-renewed'],
    ],
    [
      'of another id',
      () => [goodConfig.replaceAll('MiauflixTV', 'MiauflixTW'), { digest: 'sha512' }, release(signingOf())],
      ['release/id'],
    ],
    [
      'for newer TVs alone',
      () => [goodConfig.replace('"6.5"', '"7.0"'), { digest: 'sha512' }, release(signingOf())],
      ['release/required-version'],
    ],
    ['of an unsigned one', () => [goodConfig, signingOf(), release({ digest: 'sha512' })], []],
  ])('%s', (_what, given, rules) => {
    const [config, { author }, last] = given();
    expect(rulesOf(releaseFindings(parseConfig(config), author?.chain[0], last))).toEqual(rules);
  });

  it('by the very same certificate is one, by another key none', () => {
    const signing = signingOf();
    const last = release(signing);
    const [certificate] = signing.author!.chain;
    expect(releaseFindings(parseConfig(goodConfig), certificate, last)).toEqual([]);
    // the authority's key is the only other one that there is
    const [, other] = signing.author!.chain;
    expect(rulesOf(releaseFindings(parseConfig(goodConfig), other, last))).toEqual(['release/author']);
  });

  it('has to raise the version, and nothing is made when it does not', async () => {
    const signing = signingOf();
    const { findings, package: result } = await made(signing, release(signing));
    expect([rulesOf(findings), result]).toEqual([['config/version-not-raised'], undefined]);
  });

  it('cannot be one of something else', () => {
    expect(() => lastReleaseOf(new Map(), 'last.wgt')).toThrow('last.wgt has no config.xml');
  });
});

describe('the bundle for the store', () => {
  it('has the package, the pictures, what they are, and a checklist', async () => {
    const signing = signingOf();
    const last = release(signing, goodConfig.replace('1.4.0', '1.3.9'));
    const { app, findings, package: result } = await made(signing, last);
    expect(findings).toEqual([]);
    const bundle = {
      ...{ package: result!, config: app.config, findings, hasLast: true },
      pictures: { files: new Map(Object.entries(pictures)), findings: [] },
    };
    await withTemporaryFolder('bundle', async (folder) => {
      const target = join(folder, 'store');
      await refuseUsedFolder(target);
      await writeStoreBundle(target, storeFiles(bundle));
      await refuseUsedFolder(target);
      // once more in its place
      await writeStoreBundle(target, storeFiles(bundle));
      expect(await readdir(folder)).toEqual(['store']);
      expect((await readdir(target, { recursive: true })).sort()).toEqual(
        [
          'CHECKLIST.md',
          'Miauflix-1.4.0.wgt',
          'SHA256SUMS',
          'metadata.json',
          'pictures',
          ...Object.keys(pictures).map((name) => `pictures/${name}`),
        ].sort(),
      );
      const metadata = JSON.parse(await readFile(join(target, 'metadata.json'), 'utf8')) as object;
      expect(metadata).toMatchObject({
        ...{ name: 'Miauflix', version: '1.4.0', package: 'MiauflixTV', id: 'MiauflixTV.Miauflix' },
        ...{ file: 'Miauflix-1.4.0.wgt', requiredVersion: '6.5', sha256: result!.sha256 },
        years: [2022, 2023, 2024, 2025, 2026],
      });
      const list = await readFile(join(target, 'CHECKLIST.md'), 'utf8');
      expect(list).toContain('# Miauflix 1.4.0: before the upload');
      expect(list.match(/- \[x\]/g)).toHaveLength(12);
      expect(list.match(/- \[ \]/g)).toHaveLength(11);
    });
  });

  it('says what is not done yet', async () => {
    const { app, findings, package: result } = await made({ digest: 'sha512' });
    const bundle = { package: result!, config: app.config, findings, hasLast: false, pictures: undefined };
    const list = String(storeFiles(bundle).get('CHECKLIST.md'));
    expect(list).toContain('- [ ] Signed by author and distributor');
    expect(list).toContain('- [ ] It is an update of the last release');
    expect(list).toContain('- [ ] Icon, logo, background');
  });

  it('does not take the place of something else', async () => {
    await withTemporaryFolder('used', async (folder) => {
      await mkdir(join(folder, 'a'));
      await writeFile(join(folder, 'a', 'thesis.txt'), 'x');
      await expect(refuseUsedFolder(join(folder, 'a'))).rejects.toThrow('has something else in it');
      await expect(refuseUsedFolder(join(folder, 'a', 'thesis.txt'))).rejects.toThrow('cannot be used');
    });
  });
});

describe('what a package is signed by', () => {
  it.each([
    [['author', 'distributor'], 'signed'],
    [['author'], 'author-only'],
    [['distributor'], 'distributor-only'],
    [[], 'unsigned'],
  ] as const)('%j: %s', (roles, word) => {
    const signers = Object.fromEntries(roles.map((role) => [role, signerOf(role)]));
    expect(signedAs({ ...signers, digest: 'sha512' })).toBe(word);
  });
});
