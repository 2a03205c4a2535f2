import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { ConfigurationError, WorldError } from './errors.ts';
import { removeFolder, temporaryFolder } from './folders.ts';
import { startHttpServer, type HttpServer } from './http-server.ts';
import { ensureNpmPackage, installedPackage, type NpmPackage } from './npm-package.ts';
import { silentReporter } from './reporter.ts';
import { runProgram } from './run-program.ts';

/** A registry on loopback with two small packages, asked by the real npm. */
let registry: HttpServer;
let base: string;
let folder: string;
const archives = new Map<string, Buffer>();
const asked: string[] = [];
let greeter: NpmPackage;

const integrityOf = (archive: Buffer): string =>
  `sha512-${createHash('sha512').update(archive).digest('base64')}`;

async function pack(name: string, files: Readonly<Record<string, string>>): Promise<NpmPackage> {
  const source = join(base, 'sources', name);
  await mkdir(source, { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(join(source, file), text);
  const { stdout } = await runProgram('npm', ['pack', '--silent', '--pack-destination', base], {
    cwd: source,
    deadlineMs: 60_000,
  });
  const archive = await readFile(join(base, stdout.trim()));
  archives.set(name, archive);
  return { name, version: '1.2.3', integrity: integrityOf(archive) };
}

/** The environment of an npm that knows our registry alone. */
function npmEnvironment(address: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: base,
    npm_config_registry: address,
    npm_config_cache: join(folder, '..', 'npm-cache'),
  };
}

const options = (): Parameters<typeof ensureNpmPackage>[1] => ({
  folder,
  reporter: silentReporter,
  env: npmEnvironment(registry.url),
});

beforeAll(async () => {
  base = await temporaryFolder('registry');
  const helper = await pack('helper', {
    'package.json': JSON.stringify({ name: 'helper', version: '1.2.3' }),
    'index.js': 'module.exports = "hello";',
  });
  const plain = await pack('greeter', {
    'package.json': JSON.stringify({
      name: 'greeter',
      version: '1.2.3',
      dependencies: { helper: '^1.0.0' },
      scripts: { install: 'touch script-was-run', postinstall: 'touch script-was-run' },
    }),
    'index.js': 'module.exports = require("helper");',
  });
  greeter = { ...plain, dependencies: [helper] };
  registry = await startHttpServer(
    (request, response) => {
      const path = (request.url ?? '').slice(1);
      asked.push(path);
      const name = path.replace(/\.tgz$/, '');
      const archive = archives.get(name);
      if (archive === undefined) response.writeHead(404).end('{}');
      else if (path.endsWith('.tgz')) response.end(archive);
      else {
        const dist = { tarball: `${registry.url}/${name}.tgz`, integrity: integrityOf(archive) };
        const versions = { '1.2.3': { name, version: '1.2.3', dist } };
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ name, 'dist-tags': { latest: '1.2.3' }, versions }));
      }
    },
    { host: '127.0.0.1', port: 0 },
  );
}, 120_000);

afterAll(async () => {
  await registry.stop();
  await removeFolder(base);
});

beforeEach(async () => {
  folder = join(await temporaryFolder('packages'), 'packages');
  asked.length = 0;
});

afterEach(async () => {
  await removeFolder(dirname(folder));
});

describe('ensureNpmPackage', () => {
  it('fetches a package and what it needs, runs no script, and asks nobody the next time', async () => {
    const place = await ensureNpmPackage(greeter, options());
    expect(await readdir(place)).toEqual(['index.js', 'package.json']);
    expect(await readdir(dirname(place))).toEqual(['.package-lock.json', 'greeter', 'helper']);
    expect(asked).toContain('greeter.tgz');
    asked.length = 0;
    expect(await ensureNpmPackage(greeter, options())).toBe(place);
    expect(asked).toEqual([]);
  }, 60_000);

  it('fetches once for two runs at once', async () => {
    const [one, two] = await Promise.all([
      ensureNpmPackage(greeter, options()),
      ensureNpmPackage(greeter, options()),
    ]);
    expect(one).toBe(two);
    expect(asked.filter((path) => path === 'greeter.tgz')).toHaveLength(1);
  }, 60_000);

  it('refuses other bytes than those pinned, and keeps nothing of them', async () => {
    const other = { ...greeter, integrity: integrityOf(Buffer.from('something else')) };
    const attempt = ensureNpmPackage(other, options());
    await expect(attempt).rejects.toThrow(WorldError);
    await expect(attempt).rejects.toThrow(/greeter 1\.2\.3 is not the one that is pinned/);
    expect(await readdir(folder)).toEqual([]);
  }, 60_000);

  it('says in one sentence that the registry does not answer', async () => {
    const env = npmEnvironment('http://127.0.0.1:9');
    const attempt = ensureNpmPackage(greeter, { ...options(), env });
    await expect(attempt).rejects.toThrow(WorldError);
    await expect(attempt).rejects.toThrow(/^npm could not fetch greeter 1\.2\.3: .*ECONNREFUSED[^\n]*$/);
    expect(await readdir(folder)).toEqual([]);
  }, 60_000);

  it('stops npm when asked to, and leaves nothing half', async () => {
    const attempt = ensureNpmPackage(greeter, { ...options(), deadlineMs: 1 });
    await expect(attempt).rejects.toThrow(/could not fetch greeter 1\.2\.3/);
    expect(await readdir(folder)).toEqual([]);
  }, 60_000);

  it('sweeps what a killed run has left, and nothing else', async () => {
    await mkdir(join(folder, '.01234567-89ab-cdef-0123-456789abcdef.part', 'node_modules'), {
      recursive: true,
    });
    await writeFile(join(folder, 'notes.part'), '');
    await ensureNpmPackage(greeter, options());
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^greeter@1\.2\.3-/), 'notes.part']);
  }, 60_000);

  it('names a folder in which nothing can be kept', async () => {
    const attempt = ensureNpmPackage(greeter, { ...options(), folder: '/proc/packages' });
    await expect(attempt).rejects.toThrow(ConfigurationError);
    await expect(attempt).rejects.toThrow('Packages cannot be kept in /proc/packages.');
  });
});

describe('installedPackage', () => {
  it('finds this version above the program, and no other one', async () => {
    const place = join(base, 'app', 'node_modules', '@scope', 'tool');
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'package.json'), '{"name":"@scope/tool","version":"2.0.0"}');
    const from = join(base, 'app', 'deep', 'below');
    expect(await installedPackage({ name: '@scope/tool', version: '2.0.0' }, from)).toBe(place);
    expect(await installedPackage({ name: '@scope/tool', version: '2.0.1' }, from)).toBeUndefined();
  });
});
