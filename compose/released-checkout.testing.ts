import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { runProgram } from '../kit/run-program.ts';

/**
 * A small checkout of the released backend's shape, with what `compose/backend.Dockerfile` builds on: workspaces, a lock
 * file, turbo, a package that both sides share, a native addon by the name of sqlite3, and an application.
 */
export async function writeReleasedCheckout(folder: string): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);
  }
  // a package that is no workspace, as one of the registry is none
  await runProgram('tar', ['-C', join(folder, 'addon'), '-czf', join(folder, addonArchive), 'package'], {
    deadlineMs: 20_000,
  });
  // exact versions alone, so that it is written from the registry as it is
  await runProgram('npm', ['install', '--package-lock-only', '--ignore-scripts'], {
    deadlineMs: 120_000,
    cwd: folder,
  });
}

/** Of the packages that the image may have and may not: those that run, and those that only build. */
export const dependencies = { run: 'range-parser', build: 'semver' } as const;

const addonArchive = 'packages/sqlite3.tgz';

const app = `
const { createServer } = require('node:http');
const { existsSync, writeFileSync } = require('node:fs');
const { greeting } = require('@miauflix/shared');
const parseRange = require('range-parser');
const { answer } = require('/usr/src/app/node_modules/sqlite3/build/Release/node_sqlite3.node');
const isNew = !existsSync('.env');
if (isNew) writeFileSync('.env', 'STREAM_KEY_SALT=made-up-at-the-first-start\\n');
let works = true;
createServer((req, res) => {
  if (req.url === '/break') works = false;
  if (req.url === '/api/health' && !works) res.writeHead(200).end('<!doctype html>');
  else if (req.url === '/api/health') res.end(JSON.stringify({
    status: 'ok', isNew, greeting, addon: answer, ranges: parseRange(10, 'bytes=0-1').length,
    salt: process.env.STREAM_KEY_SALT,
    token: process.env.TMDB_API_ACCESS_TOKEN,
  }));
  else res.end('<!doctype html><title>the application</title>');
}).listen(Number(process.env.PORT));
`;

/** A build script that copies, where the real one compiles. */
const copies = (from: string, to: string): string =>
  `node -e "require('node:fs').cpSync('${from}', '${to}', { recursive: true })"`;

const files: Readonly<Record<string, unknown>> = {
  'package.json': {
    name: 'miauflix',
    private: true,
    packageManager: 'npm@11.0.0',
    workspaces: ['backend', 'frontend', 'packages/*'],
    devDependencies: { turbo: '2.11.11' },
  },
  'turbo.json': {
    tasks: { build: { dependsOn: ['^build'] }, 'build:client': { dependsOn: ['build'] } },
  },
  'tsconfig.json': {},
  'backend/package.json': {
    name: '@miauflix/backend',
    version: '1.0.0',
    scripts: { build: copies('src', '../dist/backend') },
    dependencies: {
      '@miauflix/shared': '*',
      [dependencies.run]: '1.2.1',
      sqlite3: `file:../${addonArchive}`,
    },
    devDependencies: { [dependencies.build]: '7.8.6' },
  },
  'backend/src/app.js': app,
  'backend/src/package.json': { type: 'commonjs' },
  'packages/shared/package.json': {
    name: '@miauflix/shared',
    version: '1.0.0',
    main: 'dist/index.js',
    scripts: { build: copies('src', 'dist') },
  },
  'packages/shared/src/index.js': `exports.greeting = 'hello';\n`,
  'packages/shared/secret-notes.txt': 'of no use in an image\n',
  'frontend/package.json': {
    name: '@miauflix/frontend',
    version: '1.0.0',
    scripts: { build: copies('src', '../dist/frontend') },
  },
  'frontend/src/index.html': '<!doctype html><title>the application</title>\n',
  'addon/package/package.json': { name: 'sqlite3', version: '5.0.0' },
  'addon/package/binding.gyp': `{ 'targets': [{ 'target_name': 'node_sqlite3', 'sources': ['addon.cc'] }] }\n`,
  'addon/package/addon.cc': `
    #include <node_api.h>
    NAPI_MODULE_INIT() {
      napi_value answer;
      napi_create_int32(env, 42, &answer);
      napi_set_named_property(env, exports, "answer", answer);
      return exports;
    }
  `,
};
