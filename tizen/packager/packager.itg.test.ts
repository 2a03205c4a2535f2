import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import { runProgram, type ProgramResult } from '../../kit/run-program.ts';
import { startBrowser } from '../runtime/television.testing.ts';

import { goodApp, signerOf, signingOf, writeApp } from './app.testing.ts';
import { defaultConfigValues } from './config.ts';
import { makePackage } from './make.ts';
import { buildPackage, withoutSignatures, type Signing } from './package.ts';
import { digestNames } from './signature.ts';
import { verifyFiles } from './verify.ts';
import { unzipFiles } from './zip.ts';

/** Packages judged by programs of others: xmlsec1, unzip and OpenSSL. */

const deadlineMs = 60_000;
const now = new Date();
let folder: string;
let signing: Signing;

beforeAll(async () => {
  folder = await temporaryFolder('packager');
  signing = signingOf();
  await writeApp(join(folder, 'app'), { ...goodApp, "assets/it's (a) film! +1&2 größe.txt": 'x' });
});
afterAll(async () => {
  await removeFolder(folder);
});

async function packageOf(digest: Signing['digest']): Promise<Uint8Array> {
  const app = { folder: join(folder, 'app'), values: defaultConfigValues, exclude: [], maxBytes: 1024 ** 2 };
  const made = await makePackage({ app, signing: { ...signing, digest }, now });
  expect(made.findings).toEqual([]);
  return made.package!.bytes;
}

/** Unpacks by unzip into a new folder. */
async function unpack(name: string, wgt: Uint8Array): Promise<string> {
  const place = join(folder, name);
  await mkdir(place);
  await writeFile(`${place}.wgt`, wgt);
  await runProgram('unzip', ['-q', '-o', `${place}.wgt`, '-d', place], {
    deadlineMs,
    env: { LC_ALL: 'C.UTF-8', PATH: process.env['PATH'] ?? '' },
  });
  return place;
}

/** By the authority's certificate alone, as a TV does by its own roots. */
async function xmlsec(
  place: string,
  signature: string,
  chain = signing.author!.chain,
): Promise<ProgramResult> {
  const authority = join(folder, 'authority.pem');
  await writeFile(authority, chain[1]!.toString());
  return await runProgram('xmlsec1', ['--verify', '--trusted-pem', authority, signature], {
    deadlineMs,
    cwd: place,
    acceptedCodes: [1],
  });
}

const both = [
  ['author-signature.xml', () => signing.author!],
  ['signature1.xml', () => signing.distributor!],
] as const;

describe('xmlsec1', () => {
  it.each(digestNames)(
    'accepts both signatures by %s, every file covered, and one changed byte in none',
    async (digest) => {
      const wgt = await packageOf(digest);
      const place = await unpack(`judged-${digest}`, wgt);
      const files = unzipFiles(wgt, 'it');
      for (const [file, signer] of both) {
        const { exitCode, stdout, stderr } = await xmlsec(place, file, signer().chain);
        const references = files.size - (file === 'signature1.xml' ? 0 : 1);
        expect([exitCode, stdout + stderr]).toEqual([
          0,
          expect.stringContaining(`${references}/${references}`),
        ]);
      }
      const changed = join(place, 'favicon.svg');
      await writeFile(changed, (await readFile(changed, 'utf8')).replace('svg', 'sVg'));
      for (const [file, signer] of both) expect((await xmlsec(place, file, signer().chain)).exitCode).toBe(1);
    },
  );

  it('does not accept another authority', async () => {
    const place = await unpack('other', await packageOf('sha512'));
    expect((await xmlsec(place, 'signature1.xml', signing.author!.chain)).exitCode).toBe(1);
  });

  it('accepts a package that somebody else signed, before and after another distributor', async () => {
    const first = await packageOf('sha256');
    expect(verifyFiles(unzipFiles(first, 'it'), now).findings).toEqual([]);
    const distributor = signerOf('distributor', { name: 'Another', duids: ['ANOTHERTV'] });
    const again: Signing = { distributor, digest: 'sha512' };
    const { wgt, verified } = buildPackage(withoutSignatures(unzipFiles(first, 'it'), again), again, now);
    expect(verified.findings).toEqual([]);
    const place = await unpack('again', wgt);
    expect((await xmlsec(place, 'author-signature.xml', signing.author!.chain)).exitCode).toBe(0);
    expect((await xmlsec(place, 'signature1.xml', distributor.chain)).exitCode).toBe(0);
  });
});

describe('Chromium', () => {
  it('opens a package by file://, as a TV does, with scripts and styles that Vite marks with crossorigin', async () => {
    const place = join(folder, 'classic');
    await writeApp(place, {
      'index.html':
        '<base href="/"><script crossorigin src="/a/b.js"></script><link rel="stylesheet" crossorigin href="/a/b.css">',
      'a/b.js': 'window.ran = true;',
      'a/b.css': 'html { width: 7px }',
      'icon.png': goodApp['icon.png']!,
    });
    const values = { ...defaultConfigValues, icon: 'icon.png' };
    const app = { folder: place, values, exclude: [], maxBytes: 1024 ** 2 };
    const made = await makePackage({ app, signing: { digest: 'sha512' }, now });
    const opened = await unpack('opened', made.package!.bytes);
    const browser = await startBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(`file://${opened}/index.html`);
      const seen = await page.evaluate('[window.ran, getComputedStyle(document.documentElement).width]');
      expect(seen).toEqual([true, '7px']);
    } finally {
      await browser.close();
    }
  }, 120_000);
});

describe('a .p12 of OpenSSL', () => {
  /** Reads a store in a process of its own: its ciphers in JavaScript are slow within a test. */
  async function subjectsOf(store: string, password: string): Promise<string> {
    const script = `
      import { readFileSync } from 'node:fs';
      import { readStore } from ${JSON.stringify(new URL('certificates.ts', import.meta.url).href)};
      const read = await readStore(readFileSync(process.argv[1]), process.env.PASSWORD, 'author').catch((error) => error);
      console.log(read instanceof Error ? read.message : read.chain.map(({ subject }) => subject).join('; '));`;
    const args = ['--input-type=module', '--no-warnings', '-e', script, store];
    const { stdout } = await runProgram(process.execPath, args, { deadlineMs, env: { PASSWORD: password } });
    return stdout.trim();
  }

  it.each([
    ['an old one: RC2 and Triple DES', ['-legacy']],
    ['a new one: AES-256 and SHA-256', []],
    ['a new one with AES-128', ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-128-CBC', '-macalg', 'sha256']],
    ['one with the authority first', ['-legacy', '-caname', 'x']],
  ])('is read: %s', async (what, more) => {
    const { key, chain } = signing.author!;
    const files = {
      key: join(folder, 'key.pem'),
      leaf: join(folder, 'leaf.pem'),
      all: join(folder, 'all.pem'),
    };
    const order = what.includes('first') ? [...chain].reverse() : chain;
    await writeFile(files.key, key.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    await writeFile(files.all, order.map(String).join(''));
    const store = join(folder, 'openssl.p12');
    const args = [
      'pkcs12',
      '-export',
      ...more,
      '-inkey',
      files.key,
      '-in',
      files.all,
      '-out',
      store,
      '-passout',
      'env:PASSWORD',
    ];
    await runProgram('openssl', args, {
      deadlineMs,
      env: { PATH: process.env['PATH'] ?? '', PASSWORD: 'größer?' },
    });
    expect(await subjectsOf(store, 'größer?')).toBe('CN=The author; CN=The author (throw-away authority)');
    expect(await subjectsOf(store, 'grosser')).toContain('does not open with this password');
  });
});
