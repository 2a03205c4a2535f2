import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { withTemporaryFolder } from '../kit/folders.ts';

import { addonLoaderText, leftOutText, parts, sqliteAddon } from './bundle-parts.ts';

/** What a script of CommonJS prints, run from a folder of its own with `files` in it. */
async function said(script: string, files: Readonly<Record<string, string>>): Promise<string> {
  return await withTemporaryFolder('parts', async (folder) => {
    for (const [name, text] of Object.entries({ 'package.json': '{ "type": "commonjs" }', ...files })) {
      await mkdir(join(folder, name, '..'), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    return execFileSync(process.execPath, ['-e', script], { cwd: folder, encoding: 'utf8', timeout: 30_000 });
  });
}

const platform = `${process.platform}-${process.arch}`;
const tryRequire = (file: string): string =>
  `try { console.log(require('${file}')) } catch (error) { console.log(error.message) }`;

describe('the loader of an addon', () => {
  it.each([
    ['addons/sqlite3.js', '.', `addons/${platform}`],
    ['dist/cli/addons/sqlite3.js', '../../addons', `dist/addons/${platform}`],
  ])('finds the one for this machine: %s', async (file, from, place) => {
    // not an addon, so what Node says about it tells which file it took
    const files = { [file]: addonLoaderText(sqliteAddon, from), [`${place}/node_sqlite3.node`]: 'x' };
    expect(await said(tryRequire(`./${file}`), files)).toContain(
      `${place}/node_sqlite3.node: file too short`,
    );
  });

  it('says for which machines there is one', async () => {
    const files = { 'addons/sqlite3.js': addonLoaderText(sqliteAddon, '.') };
    expect(await said(tryRequire('./addons/sqlite3.js'), files)).toBe(
      `This bundle has SQLite for linux-x64 and linux-arm64, not for ${platform}.\n`,
    );
  });
});

describe('what is left out', () => {
  it('loads, and says so when it is used after all', async () => {
    const script = `
      const { ProxyAgent, OidcClient } = require('./left-out.js');
      for (const use of [() => new ProxyAgent(), () => OidcClient.getIDToken(), () => require('./left-out.js')()]) {
        try { use(); console.log('nothing'); } catch (error) { console.log(error.message); }
      }`;
    const lines = (await said(script, { 'left-out.js': leftOutText })).trimEnd().split('\n');
    expect(lines).toEqual(Array(3).fill('The bundle was made without this: see scripts/bundle-parts.ts.'));
  });

  it('is asked for by one package each', () => {
    const requests = parts.map(({ request }) => request);
    expect(new Set(requests).size).toBe(requests.length);
  });
});
