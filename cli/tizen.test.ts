import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { removeFolder, temporaryFolder } from '../kit/folders.ts';
import { runProgram, type ProgramResult } from '../kit/run-program.ts';
import { sarifProblems } from '../kit/sarif.testing.ts';
import { duid, goodApp, goodConfig, jpeg, png, writeApp } from '../tizen/packager/app.testing.ts';
import { startTv } from '../tizen/packager/install/tv.testing.ts';
import { storePasswords, stores, writeStores } from '../tizen/packager/stores.testing.ts';

const entry = join(import.meta.dirname, 'main.ts');

let folder: string;
let app: string;

beforeAll(async () => {
  folder = await temporaryFolder('tizen-command');
  app = await writeApp(join(folder, 'app'), goodApp);
  await writeStores(folder);
});

afterAll(async () => {
  await removeFolder(folder);
});

async function tizen(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ProgramResult> {
  const result = await runProgram(process.execPath, [entry, 'tizen', ...args], {
    deadlineMs: 60_000,
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, ...storePasswords, ...env },
    acceptedCodes: [1, 2, 3],
  });
  for (const secret of Object.values(storePasswords)) {
    expect(result.stdout + result.stderr).not.toContain(secret);
  }
  return result;
}

const both = ['--author', stores.author, '--distributor', stores.distributor];

describe('tizen package', () => {
  it('makes one that verifies, tells who signed it, and is made again byte by byte', async () => {
    const made = await tizen(['package', app, ...both, '--out', 'a.wgt']);
    expect([made.exitCode, made.stderr]).toEqual([0, '']);
    expect(made.stdout).toMatch(/^a\.wgt: .* read back and verified, SHA-256 [0-9a-f]{64}\n$/);
    const verified = await tizen(['verify', 'a.wgt']);
    expect(verified.stdout).toMatch(
      /^Nothing was found\.\nauthor: The author, by .*\ndistributor: The distributor, by .*, for the devices XTAAABBBCCC12\n$/,
    );
    expect(JSON.parse((await tizen(['info', 'a.wgt'])).stdout)).toMatchObject({
      files: Object.keys(goodApp).length + 2,
      config: { version: { value: '1.4.0' } },
      signatures: [{ role: 'author' }, { role: 'distributor', duids: [duid] }],
    });
    await tizen(['package', app, ...both, '--out', 'b.wgt'], { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8' });
    const [a, b] = await Promise.all(['a.wgt', 'b.wgt'].map(async (name) => readFile(join(folder, name))));
    expect(a!.equals(b!)).toBe(true);
  });

  it('without certificates makes an unsigned one, says so, and has it signed later', async () => {
    const made = await tizen(['package', app, '--out', 'unsigned.wgt']);
    expect([made.exitCode, made.stderr]).toEqual([0, expect.stringContaining('The package is unsigned')]);
    const signed = await tizen([
      'resign',
      'unsigned.wgt',
      ...both,
      '--digest',
      'sha256',
      '--out',
      'signed.wgt',
    ]);
    expect([signed.exitCode, signed.stderr]).toEqual([0, '']);
    expect((await tizen(['verify', 'signed.wgt'])).exitCode).toBe(0);
    const nobody = await tizen(['resign', 'unsigned.wgt', '--out', 'c.wgt']);
    expect([nobody.exitCode, nobody.stderr]).toEqual([2, expect.stringContaining('Nothing would be signed')]);
  });

  it('makes a bundle for the store, and an update of the last release', async () => {
    const pictures = {
      'icon.png': png(512, 423),
      'logo.png': png(1920, 1080),
      'background.png': png(1920, 1080),
    };
    await writeApp(join(folder, 'pictures'), { ...pictures, 'screenshot-1.jpg': jpeg(1920, 1080) });
    await tizen(['package', app, ...both, '--out', 'last.wgt']);
    await writeFile(join(folder, 'next.xml'), goodConfig.replace('1.4.0', '1.5.0'));
    const args = ['--config', 'next.xml', '--last-package', 'last.wgt', '--store-pictures', 'pictures'];
    const made = await tizen([
      'package',
      app,
      ...both,
      ...args,
      '--store-bundle',
      'store',
      '--out',
      'next.wgt',
    ]);
    expect([made.exitCode, made.stderr]).toEqual([0, '']);
    expect((await readdir(join(folder, 'store'))).sort()).toContain('Miauflix-1.5.0.wgt');
    const same = await tizen(['check', app, ...both, '--last-package', 'last.wgt']);
    expect([same.exitCode, same.stdout]).toEqual([1, expect.stringContaining('config/version-not-raised')]);
  });

  it('prints findings for programs on standard output alone', async () => {
    const made = await tizen(['package', app, '--format', 'sarif', '--out', 'sarif.wgt']);
    expect(sarifProblems(JSON.parse(made.stdout))).toEqual([]);
    expect(made.stderr).toContain('read back and verified');
  });

  const xml = (text: string) => async (): Promise<string[]> => {
    await writeFile(join(folder, 'bad.xml'), text);
    return ['--config', 'bad.xml'];
  };
  it.each<[string, () => Promise<string[]> | string[], number, string, Readonly<Record<string, string>>?]>([
    [
      'a wrong password',
      () => both,
      2,
      'The author’s certificate file does not open with this password: see TIZEN_AUTHOR_PASSWORD',
      { TIZEN_AUTHOR_PASSWORD: 'wrong' },
    ],
    [
      'no password',
      () => both,
      2,
      'TIZEN_DISTRIBUTOR_PASSWORD is missing',
      { TIZEN_DISTRIBUTOR_PASSWORD: '' },
    ],
    ['no such file', () => ['--author', 'none.p12'], 2, 'none.p12 cannot be read'],
    [
      'a file that is no .p12',
      () => ['--author', join(app, 'index.html')],
      2,
      'The author’s certificate file is no .p12 that can be read',
    ],
    [
      'an expired certificate',
      () => ['--author', stores.expired, ...both.slice(2)],
      1,
      'The certificate of The author has expired on 2022-01-01.',
    ],
    [
      'swapped certificates',
      () => ['--author', stores.distributor, '--distributor', stores.author],
      1,
      'names devices, so it is a distributor’s. [signature/author-has-devices]',
      {
        TIZEN_AUTHOR_PASSWORD: storePasswords['TIZEN_DISTRIBUTOR_PASSWORD']!,
        TIZEN_DISTRIBUTOR_PASSWORD: storePasswords['TIZEN_AUTHOR_PASSWORD']!,
      },
    ],
    [
      'the author’s certificate for both',
      () => ['--author', stores.author, '--distributor', stores.author],
      1,
      'Author and distributor signed with the same certificate.',
      { TIZEN_DISTRIBUTOR_PASSWORD: storePasswords['TIZEN_AUTHOR_PASSWORD']! },
    ],
    [
      'a chain without its authority',
      () => ['--author', stores.withoutChain],
      2,
      'lacks the certificate of the authority that issued it (The author (throw-away authority))',
    ],
    ['broken XML', xml('<widget>'), 2, 'config.xml cannot be read, line 1: unclosed tag: widget.'],
    [
      'entities',
      xml('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>'),
      2,
      'it has a document type',
    ],
    [
      'the id of the specification',
      xml(
        goodConfig.replace(
          'id="MiauflixTV.Miauflix" package="MiauflixTV"',
          'id="miauflix.tv" package="miauflix"',
        ),
      ),
      1,
      '("miauflix" has 8)',
    ],
    [
      'a start file that is not there',
      xml(goodConfig.replace('"index.html"', '"start.html"')),
      1,
      'The start file "start.html" is not in the package.',
    ],
    ['a version that is none', () => ['--config', 'none.xml'], 2, 'none.xml cannot be read'],
    ['a last package that is none', () => ['--last-package', join(app, 'index.html')], 2, 'no zip directory'],
    [
      'pictures without a bundle',
      () => ['--store-pictures', '.'],
      2,
      '--store-pictures says nothing without --store-bundle.',
    ],
    ['a bundle in a folder of something else', () => ['--store-bundle', '.'], 2, 'has something else in it'],
  ])('refuses %s in a sentence, and writes nothing', async (_what, more, code, sentence, env = {}) => {
    const result = await tizen(['package', app, ...(await more()), '--out', 'refused.wgt'], env);
    expect([result.exitCode, result.stderr]).toEqual([code, expect.stringContaining(sentence)]);
    expect(result.stderr).not.toContain('    at ');
    expect(await stat(join(folder, 'refused.wgt')).catch(() => undefined)).toBeUndefined();
  });

  it('refuses what is over budget, and an app without a start', async () => {
    await mkdir(join(folder, 'empty'), { recursive: true });
    const empty = await tizen(['package', 'empty', '--out', 'refused.wgt']);
    expect([empty.exitCode, empty.stderr]).toEqual([
      1,
      expect.stringContaining('The start file "index.html" is not in the package.'),
    ]);
    await writeApp(join(folder, 'large'), { ...goodApp, 'film.mp4': Buffer.alloc(2 * 1024 ** 2) });
    const large = await tizen(['package', 'large', '--max-size', '1', '--out', 'refused.wgt']);
    expect([large.exitCode, large.stderr]).toEqual([
      1,
      expect.stringContaining('more than 1.0 MiB. [app/budget]'),
    ]);
    expect(await readdir(folder)).not.toContain('refused.wgt');
  });
});

describe('tizen init', () => {
  it('makes a certificate that only its owner reads, once, and that signs', async () => {
    const made = await tizen(['init', '--out', 'mine.p12', '--name', 'Me']);
    expect([made.exitCode, made.stdout]).toEqual([0, expect.stringContaining('for development alone')]);
    expect((await stat(join(folder, 'mine.p12'))).mode & 0o777).toBe(0o600);
    const again = await tizen(['init', '--out', 'mine.p12']);
    expect([again.exitCode, again.stderr]).toEqual([2, expect.stringContaining('is there already')]);
    const signed = await tizen(['package', app, '--author', 'mine.p12', '--out', 'mine.wgt']);
    expect([signed.exitCode, signed.stderr]).toEqual([
      0,
      expect.stringContaining('The distributor has not signed'),
    ]);
  });
});

describe('tizen install', () => {
  it('installs on a TV, and says that it is experimental', async () => {
    await tizen(['package', app, ...both, '--out', 'tv.wgt']);
    const tv = await startTv({ says: ['install completed\n'] });
    try {
      const done = await tizen(['install', 'tv.wgt', '--tv', `127.0.0.1:${tv.port}`]);
      expect([done.exitCode, done.stdout]).toEqual([
        0,
        `MiauflixTV.Miauflix is installed on 127.0.0.1:${tv.port}.\n`,
      ]);
      expect(done.stderr).toContain('experimental');
      expect(done.stderr).toContain(`The TV’s DUID is ${duid}.`);
    } finally {
      await tv.stop();
    }
    const nowhere = await tizen(['install', 'tv.wgt', '--tv', `127.0.0.1:${tv.port}`]);
    expect([nowhere.exitCode, nowhere.stderr]).toEqual([3, expect.stringContaining('in developer mode')]);
  });
});
