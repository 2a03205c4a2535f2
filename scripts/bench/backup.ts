import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

import type { DrillReport } from '../../compose/backup/host/drill.ts';
import type { LastSuccess } from '../../compose/backup/state.ts';
import { withValues } from '../../compose/lifecycle/env-file.ts';
import { buildImage, docker } from '../../kit/docker.testing.ts';
import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import { freePorts } from '../../kit/free-ports.testing.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';

type Row = (what: string, value: string, goal?: string) => void;

const project = 'miauflix-bench-backup';
const writer = `${project}-writer`;
const entry = join(import.meta.dirname, '..', '..', 'cli', 'main.ts');
const megabytes = 500;
const image = 'miauflix-bench-backup';

/** How long a backup of a large database takes while it is written, how long the writer waits, and a drill of it. */
export async function backup(row: Row, signal: AbortSignal): Promise<void> {
  const folder = await temporaryFolder('bench-backup');
  await buildImage({
    dockerfile: 'mock-content/Dockerfile',
    target: 'backend',
    tag: 'miauflix-bench-backend',
  });
  await buildImage({ dockerfile: 'nginx/Dockerfile', tag: 'miauflix-bench-nginx' });
  await buildImage({ dockerfile: 'compose/backup/Dockerfile', tag: image });
  try {
    await makeStack(folder);
    await stack(folder, ['up'], signal);
    await firstBackup(folder, signal);
    for (const mode of ['WAL', 'DELETE']) {
      await fill(mode, signal);
      // what the writer waits for the disk, and for nobody
      const alone = await written(mode, async () => await pauseOf(5000));
      let made: LastSuccess | undefined;
      const start = performance.now();
      const beside = await written(mode, async () => {
        made = JSON.parse(await stack(folder, ['backup', '--json'], signal)) as LastSuccess;
      });
      const whole = performance.now() - start;
      if (made === undefined) throw new Error('no backup was made');
      const what = `backup: ${megabytes} MB under a writer, journal ${mode.toLowerCase()}`;
      row(
        what,
        `${(made.durationMs / 1000).toFixed(1)} s`,
        `goal: 15 s; ${(whole / 1000).toFixed(1)} s with the check`,
      );
      row(
        `${what}: longest write`,
        `${Math.round(beside.longestMs)} ms`,
        `goal: 200 ms; ${Math.round(alone.longestMs)} ms without a backup; read lock ${made.writersHeldMs} ms`,
      );
    }
    const report = JSON.parse(await stack(folder, ['drill', '--json'], signal)) as DrillReport;
    row('backup: restore drill of it', `${(report.durationMs / 1000).toFixed(1)} s`, 'goal: 60 s');
  } finally {
    await docker(['rm', '--force', writer], { acceptedCodes: [1] });
    await stack(folder, ['down', '--delete-data', project], AbortSignal.timeout(120_000));
    await removeFolder(folder);
  }
}

async function makeStack(folder: string): Promise<void> {
  const [http, https] = await freePorts(2);
  const env = {
    MIAUFLIX_BACKEND_IMAGE: 'miauflix-bench-backend',
    MIAUFLIX_NGINX_IMAGE: 'miauflix-bench-nginx',
    MIAUFLIX_BACKUP_IMAGE: image,
    TMDB_API_ACCESS_TOKEN: 'eyJhbGciOi.eyJhdWQiOi.not-a-real-one',
    BACKEND_KIND: 'contract',
    LISTEN_ADDRESS: '127.0.0.1',
    HTTP_PORT: String(http),
    HTTPS_PORT: String(https),
    COMPOSE_PROJECT_NAME: project,
    BACKUP_SCHEDULE: '31d',
    BACKUP_CPUS: '2',
  };
  await stack(folder, ['init', '--yes', '--backup'], AbortSignal.timeout(60_000), env);
  const file = join(folder, '.env');
  await writeFile(file, withValues(await readFile(file, 'utf8'), new Map([['COMPOSE_PROFILES', 'backup']])));
}

async function stack(
  folder: string,
  args: readonly string[],
  signal: AbortSignal,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const child = spawn(process.execPath, [entry, 'stack', ...args, '--folder', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    signal,
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => (said[name] += text));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`stack ${args.join(' ')} ended with ${String(code)}: ${said.stderr}`);
  return said.stdout;
}

async function firstBackup(folder: string, signal: AbortSignal): Promise<void> {
  await waitUntil(
    'the first backup',
    async () => {
      const listed = JSON.parse(await stack(folder, ['backups', '--json'], signal)) as {
        snapshots: unknown[];
      };
      return listed.snapshots.length > 0 ? true : new NotYet('there is none');
    },
    { deadlineMs: 120_000, intervalMs: 1000, signal },
  );
}

function inData(name: string, program: string, detach: readonly string[]): string[] {
  return [
    ...['run', ...detach, '--name', name, '--network', 'none', '--volume', `${project}_data:/usr/data`],
    ...['--entrypoint', 'node', image, '-e', program],
  ];
}

/** Beside the backend's own, whose journal cannot be changed while it is open. */
function fileOf(mode: string): string {
  return `bench-${mode.toLowerCase()}.sqlite`;
}

/** A table of rows of which no two pages are alike, as of pictures and torrents. */
async function fill(mode: string, signal: AbortSignal): Promise<void> {
  const rows = Math.round((megabytes * 1e6) / 4096);
  const program = `
    const { DatabaseSync } = require('node:sqlite');
    for (const name of require('node:fs').readdirSync('/usr/data')) if (name.startsWith('bench-')) require('node:fs').rmSync('/usr/data/' + name);
    const database = new DatabaseSync('/usr/data/${fileOf(mode)}', { timeout: 60000 });
    database.exec('PRAGMA journal_mode=${mode}; PRAGMA synchronous=OFF; DROP TABLE IF EXISTS filler; CREATE TABLE filler (id INTEGER PRIMARY KEY, content BLOB)');
    database.exec('WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < ${rows}) INSERT INTO filler SELECT x, randomblob(3900) FROM c');
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');`;
  await docker(inData(`${writer}-fill`, program, ['--rm']), { deadlineMs: 180_000, signal });
}

/** The longest that a write took, of one every 10 ms, while \`work\` went on. */
async function written(mode: string, work: () => Promise<void>): Promise<{ readonly longestMs: number }> {
  const rows = Math.round((megabytes * 1e6) / 4096);
  const program = `
    const { DatabaseSync } = require('node:sqlite');
    const database = new DatabaseSync('/usr/data/${fileOf(mode)}', { timeout: 60000 });
    const write = database.prepare('UPDATE filler SET content = randomblob(3900) WHERE id = ?');
    let longest = 0, writes = 0;
    const timer = setInterval(() => {
      const start = performance.now();
      write.run(1 + Math.floor(Math.random() * ${rows}));
      longest = Math.max(longest, performance.now() - start);
      if (++writes === 20) { console.log('writing'); longest = 0; }
    }, 10);
    process.on('SIGTERM', () => { clearInterval(timer); console.log(JSON.stringify({ longestMs: longest, writes })); });`;
  await docker(inData(writer, program, ['--detach']));
  try {
    await waitUntil(
      'the writer writes',
      async () =>
        (await docker(['logs', writer])).stdout.includes('writing') ? true : new NotYet('not yet'),
      { deadlineMs: 60_000 },
    );
    await work();
    await docker(['stop', '--time', '20', writer]);
    const last = (await docker(['logs', writer])).stdout.trim().split('\n').at(-1) ?? '';
    return JSON.parse(last) as { longestMs: number };
  } finally {
    await docker(['rm', '--force', writer], { acceptedCodes: [1] });
  }
}

async function pauseOf(ms: number): Promise<void> {
  const { pause } = await import('../../kit/deadline.ts');
  await pause(ms);
}
