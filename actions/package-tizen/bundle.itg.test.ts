import { createHash } from 'node:crypto';
import { cp, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import { sarifProblems } from '../../kit/sarif.testing.ts';
import { duid, goodApp, jpeg, passwords, png, writeApp } from '../../tizen/packager/app.testing.ts';
import { requestsOf } from '../../tizen/packager/opened.testing.ts';
import { filesOf } from '../../tizen/packager/read-package.ts';
import { stores, writeStores } from '../../tizen/packager/stores.testing.ts';
import { verifyFiles } from '../../tizen/packager/verify.ts';
import { withBundle } from '../shared/bundle.testing.ts';
import type { RunnerJob, RunnerResult } from '../shared/fake-runner.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const maxBundleBytes = 600_000;
const deadlineMs = 3 * 60_000;

let certificates: string;
let secrets: Record<'author' | 'distributor' | 'author-password' | 'distributor-password', string>;

beforeAll(async () => {
  certificates = await temporaryFolder('tizen-certificates');
  await writeStores(certificates);
  const inLines = async (file: string): Promise<string> =>
    (await readFile(join(certificates, file))).toString('base64').replaceAll(/.{76}/g, '$&\n');
  secrets = {
    author: await inLines(stores.author),
    distributor: await inLines(stores.distributor),
    'author-password': passwords.author,
    'distributor-password': passwords.distributor,
  };
});
afterAll(async () => {
  await removeFolder(certificates);
});

type Run = (inputs?: RunnerJob['inputs'], more?: Partial<RunnerJob>) => Promise<RunnerResult>;

/** Hands out what runs the bundle from a folder that holds only it and an app. */
async function alone(look: (run: Run, folder: string) => Promise<void>): Promise<void> {
  await withBundle('package-tizen', async (runBundle, folder) => {
    await writeApp(join(folder, 'app'), goodApp);
    const usual = { folder: 'app', out: 'tv/app.wgt' };
    await look(async (inputs, more) => runBundle({ inputs: { ...usual, ...inputs }, ...more }), folder);
  });
}

/** Texts that no file and no log may have: the passwords, the stores, and their keys. */
function secretTexts(): string[] {
  const lines = [secrets.author, secrets.distributor].flatMap((text) => text.split('\n').slice(0, 4));
  return [passwords.author, passwords.distributor, ...lines];
}

async function filesWithSecrets(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const content = await readFile(join(entry.parentPath, entry.name));
    const stored = [secrets.author, secrets.distributor].map((text) =>
      Buffer.from(text, 'base64').subarray(40, 80),
    );
    if ([...secretTexts(), ...stored].some((secret) => content.includes(secret))) found.push(entry.name);
  }
  return found;
}

describe('the bundle that packages for TVs, alone in a folder', () => {
  it('is no larger than it may be', async () => {
    const names = await readdir(join(root, 'dist', 'package-tizen'), { recursive: true });
    const sizes = await Promise.all(
      names.map(async (name) => (await stat(join(root, 'dist', 'package-tizen', name))).size),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(maxBundleBytes);
  });

  it(
    'signs with the secrets, and none of them is in its log or in a file afterwards',
    async () => {
      await alone(async (run, folder) => {
        await writeApp(join(folder, 'pictures'), {
          ...{ 'icon.png': png(512, 423), 'logo.png': png(1920, 1080), 'background.png': png(1920, 1080) },
          'screenshot-1.jpg': jpeg(1920, 1080),
        });
        const store = { 'store-bundle': 'store', 'store-pictures': 'pictures' };
        const result = await run({ ...secrets, ...store, sarif: 'found.sarif' });
        expect(result.stdout.replaceAll(/::add-mask::.*\n/g, '')).toBe('');
        const file = join(folder, 'tv', 'app.wgt');
        const sha256 = createHash('sha256')
          .update(await readFile(file))
          .digest('hex');
        expect(result).toMatchObject({ exitCode: 0, stderr: '' });
        expect(result.outputs).toMatchObject({
          ...{ package: file, sha256, signed: 'signed', version: '1.4.0', id: 'MiauflixTV.Miauflix' },
          ...{
            duids: JSON.stringify([duid]),
            errors: '0',
            warnings: '0',
            'store-bundle': join(folder, 'store'),
          },
        });
        expect(result.summary).toContain('signed, read back and verified.');
        expect(verifyFiles(await filesOf(file), new Date()).findings).toEqual([]);
        expect(await readdir(join(folder, 'store'))).toContain('CHECKLIST.md');
        expect(sarifProblems(JSON.parse(await readFile(join(folder, 'found.sarif'), 'utf8')))).toEqual([]);
        // the runner itself takes the masks out of the log, and they are there before anything else
        const masks = [...result.stdout.matchAll(/::add-mask::(.*)\n/g)].map(([, mask]) =>
          decodeURIComponent(mask!),
        );
        expect(masks.slice(0, 4)).toEqual(expect.arrayContaining([passwords.author]));
        const log = result.stdout.replaceAll(/::add-mask::.*\n/g, '') + result.stderr + result.summary;
        for (const secret of secretTexts()) expect(log).not.toContain(secret);
        expect(await filesWithSecrets(folder)).toEqual([]);
      });
    },
    deadlineMs,
  );

  it(
    'makes an unsigned package without them, the same in every time zone, and says so',
    async () => {
      await alone(async (run, folder) => {
        const result = await run();
        expect(result.stdout).toContain('::warning::The package is unsigned: no TV installs it.');
        expect(result).toMatchObject({ exitCode: 0, outputs: { signed: 'unsigned', errors: '0' } });
        const first = await readFile(join(folder, 'tv', 'app.wgt'));
        const again = await run({}, { env: { TZ: 'Pacific/Chatham' } });
        expect(again.outputs['sha256']).toBe(result.outputs['sha256']);
        expect(first.equals(await readFile(join(folder, 'tv', 'app.wgt')))).toBe(true);
      });
    },
    deadlineMs,
  );

  it(
    'says what is wrong at its place, and writes nothing',
    async () => {
      await alone(async (run, folder) => {
        await writeApp(join(folder, 'app'), { 'index.html': '<script src="/none.js"></script>' });
        const broken = await run({ sarif: 'found.sarif' });
        expect(broken.exitCode).toBe(1);
        expect(broken.stdout).toMatch(
          /::error title=app\/absolute-address,file=app\/index\.html,line=1::<script> asks for \/none\.js/,
        );
        expect(broken.outputs).toMatchObject({
          package: '',
          sha256: '',
          errors: expect.stringMatching(/^[1-9]/),
        });
        expect(broken.summary).toContain('No package was written.');
        const wrong = await run({ ...secrets, 'author-password': 'wrong' });
        expect(wrong).toMatchObject({
          exitCode: 2,
          stdout: expect.stringContaining('does not open with this password'),
        });
        const half = await run({ author: secrets.author, digest: 'sha51' });
        expect(half).toMatchObject({
          exitCode: 2,
          stdout: expect.stringContaining('Did you mean "sha512"?'),
        });
        expect(await readdir(folder)).not.toContain('tv');
        expect(await filesWithSecrets(folder)).toEqual([]);
      });
    },
    deadlineMs,
  );

  it(
    'puts the TV runtime that is beside it into every page, whatever base that has',
    async () => {
      await alone(async (run, folder) => {
        const help = '<!doctype html><base href="/"><script src="/assets/help.js"></script>';
        const more = { 'help/index.html': help, 'assets/help.js': 'var help = 1;' };
        await writeApp(join(folder, 'app'), more);
        const nothing = await run({ 'inject-runtime': 'true' });
        expect([nothing.exitCode, nothing.stdout]).toEqual([
          2,
          expect.stringContaining('The TV runtime is not here'),
        ]);
        const runtime = join('dist', 'tizen-runtime');
        await cp(join(root, runtime), join(folder, runtime), { recursive: true });
        const result = await run({ 'inject-runtime': 'true' });
        expect(result).toMatchObject({ exitCode: 0, outputs: { errors: '0' } });
        const files = await filesOf(join(folder, 'tv', 'app.wgt'));
        for (const name of ['tv.js', 'tv.css']) {
          const built = await readFile(join(root, runtime, name));
          expect(built.equals(files.get(`miauflix-tv/${name}`)!)).toBe(true);
        }
        for (const [page, own] of [
          ['index.html', 'assets/index-DEEkR5FJ.js'],
          ['help/index.html', 'assets/help.js'],
        ] as const) {
          const wanted = ['miauflix-tv/tv.css', 'miauflix-tv/tv.js', own];
          expect(requestsOf(files, page)).toEqual(expect.arrayContaining(wanted));
        }
        const without = await run({ 'inject-runtime': 'false' });
        expect(without.outputs['sha256']).not.toBe(result.outputs['sha256']);
        expect([...(await filesOf(join(folder, 'tv', 'app.wgt'))).keys()].join()).not.toContain(
          'miauflix-tv',
        );
      });
    },
    deadlineMs,
  );

  it('checks without a package', async () => {
    await alone(async (run, folder) => {
      const result = await run({ 'check-only': 'true' });
      expect(result).toMatchObject({ exitCode: 0, outputs: { package: '', version: '1.4.0', errors: '0' } });
      expect(await readdir(folder)).not.toContain('tv');
    });
  });
});
