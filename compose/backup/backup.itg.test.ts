import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { open, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { buildImage, docker } from '../../kit/docker.testing.ts';
import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import { freePorts } from '../../kit/free-ports.testing.ts';
import { waitUntil, NotYet } from '../../kit/wait-until.ts';
import { withValues } from '../lifecycle/env-file.ts';

import type { Listed } from './host/backups-text.ts';
import type { DrillReport } from './host/drill.ts';
import type { LastSuccess } from './state.ts';

// A stack with backups as a self-hoster has it, on a real engine, with the reference backend in the backend's place.
// The tests are one story, in this order.

const project = `miauflix-backup-test-${randomUUID().slice(0, 8)}`;
const elsewhere = `${project}-new`;
const images = {
  MIAUFLIX_BACKEND_IMAGE: 'miauflix-itg-backend',
  MIAUFLIX_NGINX_IMAGE: 'miauflix-itg-nginx',
  MIAUFLIX_BACKUP_IMAGE: 'miauflix-itg-backup',
};
const writer = `${project}-writer`;
const entry = join(import.meta.dirname, '..', '..', 'cli', 'main.ts');

let folder: string;
let newFolder: string;

beforeAll(async () => {
  folder = await temporaryFolder('backup-test');
  newFolder = await temporaryFolder('backup-test-new');
  await buildImage({
    dockerfile: 'mock-content/Dockerfile',
    target: 'backend',
    tag: images.MIAUFLIX_BACKEND_IMAGE,
  });
  await buildImage({ dockerfile: 'nginx/Dockerfile', tag: images.MIAUFLIX_NGINX_IMAGE });
  await buildImage({ dockerfile: 'compose/backup/Dockerfile', tag: images.MIAUFLIX_BACKUP_IMAGE });
}, 600_000);

afterAll(async () => {
  await docker(['rm', '--force', writer], { acceptedCodes: [1] });
  await stack(['down', '--delete-data', project]);
  await stack(['down', '--delete-data', elsewhere], newFolder);
  await removeFolder(folder);
  await removeFolder(newFolder);
}, 120_000);

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function stack(
  args: readonly string[],
  at = folder,
  env: Readonly<Record<string, string>> = {},
  onSaid?: (stderr: string, interrupt: () => void) => void,
): Promise<Ended> {
  const { PATH, HOME, DOCKER_HOST } = process.env;
  const child = spawn(process.execPath, [entry, 'stack', ...args, '--folder', at], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH, HOME, ...(DOCKER_HOST !== undefined && { DOCKER_HOST }), ...env },
  });
  const said = { stdout: '', stderr: '' };
  let interrupted = false;
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
      onSaid?.(said.stderr, () => {
        if (!interrupted) child.kill('SIGINT');
        interrupted = true;
      });
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  expect(said.stderr).not.toMatch(/\n\s+at /);
  return { code, ...said };
}

async function make(at: string, name: string, more: Readonly<Record<string, string>>): Promise<void> {
  const [http, https] = await freePorts(2);
  const given = {
    ...images,
    TMDB_API_ACCESS_TOKEN: 'eyJhbGciOi.eyJhdWQiOi.not-a-real-one',
    BACKEND_KIND: 'contract',
    LISTEN_ADDRESS: '127.0.0.1',
    HTTP_PORT: String(http),
    HTTPS_PORT: String(https),
    COMPOSE_PROJECT_NAME: name,
    // the rest is whenever a test asks for one
    BACKUP_SCHEDULE: '31d',
    BACKUP_CHECK_PARTS: '1',
    ...more,
  };
  expect(await stack(['init', '--yes', '--backup'], at, given)).toMatchObject({ code: 0 });
  const file = join(at, '.env');
  await writeFile(file, withValues(await readFile(file, 'utf8'), new Map([['COMPOSE_PROFILES', 'backup']])));
}

async function list(at = folder): Promise<Listed> {
  return JSON.parse((await stack(['backups', '--json'], at)).stdout) as Listed;
}

/** Writes into the backend's database without an end: two tables, in one transaction each time. */
async function startWriter(): Promise<void> {
  const program = `
    const { DatabaseSync } = require('node:sqlite');
    const database = new DatabaseSync('/usr/data/database.sqlite', { timeout: 60000 });
    database.exec('CREATE TABLE one (id INTEGER PRIMARY KEY, filler BLOB); CREATE TABLE two (id INTEGER PRIMARY KEY, filler BLOB)');
    for (let n = 0; ; n++) {
      database.exec('BEGIN IMMEDIATE; INSERT INTO one (filler) VALUES (randomblob(2000)); INSERT INTO two (filler) VALUES (randomblob(2000)); COMMIT');
      if (n === 500) console.log('writing');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }`;
  const limits = ['--network', 'none', '--cpus', '0.5', '--volume', `${project}_data:/usr/data`];
  await docker([
    'run',
    '--detach',
    '--name',
    writer,
    ...limits,
    '--entrypoint',
    'node',
    images.MIAUFLIX_BACKUP_IMAGE,
    '-e',
    program,
  ]);
  await waitUntil(
    'the writer writes',
    async () =>
      (await docker(['logs', writer])).stdout.includes('writing') ? true : new NotYet('it does not yet'),
    { deadlineMs: 60_000 },
  );
}

test('a stack with backups comes up, and makes its first one by itself', async () => {
  await make(folder, project, {});
  expect(await stack(['up'])).toMatchObject({ code: 0 });
  const [first] = await waitUntil(
    'the first backup',
    async () => {
      const { snapshots } = await list();
      return snapshots.length > 0 ? snapshots : new NotYet('there is none');
    },
    { deadlineMs: 60_000, intervalMs: 500 },
  );
  expect(first).toMatchObject({ host: project });
}, 120_000);

test('one that is made while the database is written is sound: a drill restores and starts it, and leaves nothing', async () => {
  await startWriter();
  const made = JSON.parse((await stack(['backup', '--json'])).stdout) as LastSuccess;
  await docker(['rm', '--force', writer]);
  expect(made.rows).toBeGreaterThan(1000);
  expect((await stack(['backups'])).stdout).toContain('None was ever restored, so none counts');

  const { code, stdout, stderr } = await stack(['drill', '--json']);
  expect([code, stderr]).toEqual([0, expect.stringContaining('backend: healthy')]);
  const report = JSON.parse(stdout) as DrillReport;
  expect(report).toMatchObject({ id: made.id, passed: true, rows: made.rows, problems: [], changes: [] });
  expect(report.checks).toContain('infrastructure/backend-health');
  const { status } = await list();
  expect(status.sentence).toMatch(/The last drill, .* ago, restored one in/);
  for (const what of ['ps', 'volume ls', 'network ls']) {
    const all = what === 'ps' ? ['--all', '--format', '{{.Names}}'] : ['--format', '{{.Name}}'];
    expect((await docker([...what.split(' '), ...all])).stdout).not.toContain(`${project}-drill-`);
  }
}, 180_000);

test('a stack with data is replaced only by its name, and a new one gets everything byte for byte', async () => {
  expect(await stack(['restore'])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(new RegExp(`nothing was changed.*--force ${project}`)),
  });
  const password = await readFile(join(folder, 'secrets/backup_password'), 'utf8');
  const target = { BACKUP_FOLDER: join(folder, 'backups'), BACKUP_PASSWORD: password };
  await make(newFolder, elsewhere, target);
  expect(await stack(['restore', '--no-start'], newFolder)).toMatchObject({ code: 0 });
  for (const path of ['source_security_key', 'jwt_secret', 'reverse_proxy_secret', 'tmdb_api_access_token']) {
    const [restored, original] = await Promise.all(
      [newFolder, folder].map(async (at) => await readFile(join(at, 'secrets', path))),
    );
    expect(restored?.equals(original!)).toBe(true);
    const { mode, uid } = await stat(join(newFolder, 'secrets', path));
    expect((await stat(join(folder, 'secrets', path))).uid).toBe(uid);
    expect(mode & 0o777).toBe((await stat(join(folder, 'secrets', path))).mode & 0o777);
  }
  const lines = async (at: string): Promise<string[]> =>
    (await readFile(join(at, '.env'), 'utf8')).split('\n');
  const original = await lines(folder);
  const changed = (await lines(newFolder)).filter((line) => !original.includes(line));
  expect(changed).toEqual([`COMPOSE_PROJECT_NAME=${elsewhere}`, `BACKUP_FOLDER=${join(folder, 'backups')}`]);

  // the file in the volume has the digest of the manifest in the repository
  const script = 'cat /usr/data/database.sqlite | sha256sum; stat -c "%u %a" /usr/data/database.sqlite';
  const mounts = ['--volume', `${elsewhere}_data:/usr/data`, '--volume', `${folder}:/stack:ro`];
  const { stdout } = await docker([
    'run',
    '--rm',
    ...mounts,
    '--entrypoint',
    'sh',
    images.MIAUFLIX_BACKUP_IMAGE,
    '-c',
    script,
  ]);
  const inside = 'restic --repo /stack/backups --no-cache --no-lock dump latest /manifest.json';
  const dump = await docker([
    ...['run', '--rm', '--env', 'RESTIC_PASSWORD_FILE=/stack/secrets/backup_password', ...mounts],
    ...['--entrypoint', 'sh', images.MIAUFLIX_BACKUP_IMAGE, '-c', inside],
  ]);
  const { files } = JSON.parse(dump.stdout) as { files: { path: string; sha256: string }[] };
  const digest = files.find(({ path }) => path === 'data/database.sqlite')?.sha256;
  expect(stdout).toMatch(new RegExp(`^${digest ?? 'none'} .*\n1000 644`));
  const key = createHash('sha256')
    .update(await readFile(join(newFolder, 'secrets/jwt_secret')))
    .digest('hex');
  expect(files.find(({ path }) => path === 'stack/secrets/jwt_secret')?.sha256).toBe(key);
  expect(files.map(({ path }) => path)).not.toContain('stack/secrets/backup_password');
}, 180_000);

test('Ctrl-C and a kill in the middle of one leave nothing that the next has to wait for', async () => {
  const before = (await list()).snapshots.length;
  const interrupted = await stack(['backup', '--verbose'], folder, {}, (_stderr, interrupt) => {
    interrupt();
  });
  expect([0, 130]).toContain(interrupted.code);
  expect(await stack(['backup'])).toMatchObject({ code: 0 });
  expect((await list()).snapshots.length).toBeGreaterThan(before);
}, 120_000);

test('two at once come one after the other', async () => {
  const both = await Promise.all([stack(['backup']), stack(['backup'])]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
}, 120_000);

test('a wrong password and a target that is away are told, and no new repository hides them', async () => {
  const file = join(folder, 'secrets/backup_password');
  const password = await readFile(file, 'utf8');
  await writeFile(file, 'another-password-than-before');
  expect(await stack(['backup'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('does not open'),
  });
  await writeFile(file, password);

  const target = join(folder, 'backups');
  const parts = await readdir(target);
  const away = await temporaryFolder('backup-test-away');
  try {
    for (const part of parts) await rename(join(target, part), join(away, part));
    const gone = await stack(['backup']);
    expect([gone.code, gone.stderr]).toEqual([3, expect.stringContaining('perhaps its disk is not mounted')]);
    expect(await readdir(target)).toEqual([]);
    expect((await stack(['restore'])).code).toBe(2);
  } finally {
    for (const part of parts) await rename(join(away, part), join(target, part));
    await removeFolder(away);
  }
  expect(await stack(['backup'])).toMatchObject({ code: 0 });
}, 120_000);

test('a byte that was flipped is found before the backup is needed', async () => {
  const data = join(folder, 'backups/data');
  const packs = (await readdir(data, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  const sizes = await Promise.all(
    packs.map(async ({ parentPath, name }) => ({
      path: join(parentPath, name),
      size: (await stat(join(parentPath, name))).size,
    })),
  );
  const [largest] = sizes.sort((a, b) => b.size - a.size);
  const handle = await open(largest!.path, 'r+');
  const byte = Buffer.alloc(1);
  await handle.read(byte, 0, 1, 2000);
  await handle.write(Buffer.of(byte[0]! ^ 1), 0, 1, 2000);
  await handle.close();
  // what a backup does by itself, a part at a time: here there is one part
  const { code, stderr } = await stack(['backup']);
  expect([code, stderr]).toEqual([1, expect.stringContaining('The repository is damaged')]);
  expect(await stack(['backups'])).toMatchObject({ code: 1, stdout: expect.stringContaining('damaged') });
  expect(await stack(['drill'])).toMatchObject({
    code: expect.any(Number),
    stderr: expect.stringMatching(/error:/),
  });
}, 120_000);
