import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { removeFolder, temporaryFolder } from '../kit/folders.ts';
import { NotYet, waitUntil } from '../kit/wait-until.ts';

import type { Report } from './report/report.ts';

jest.setTimeout(180_000);

const entry = join(import.meta.dirname, '..', 'cli', 'main.ts');
const patience = { deadlineMs: 90_000, intervalMs: 100 };

let folder: string;
let child: ChildProcess;
let said: string;

beforeEach(async () => {
  folder = await temporaryFolder('interrupt-test');
  said = '';
});

afterEach(async () => {
  child.kill('SIGKILL');
  await removeFolder(folder);
});

/** Starts a command of ours whose temporary files go into `folder/temp`. */
function start(...args: string[]): Promise<number | null> {
  child = spawn(process.execPath, [entry, ...args], {
    env: { ...process.env, RUNNER_TEMP: join(folder, 'temp'), TMPDIR: join(folder, 'temp') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => (said += data.toString()));
  return once(child, 'exit').then(([code]) => code as number | null);
}

/** The services that run as children of the command: pid by name. */
async function services(): Promise<Map<string, number>> {
  const tasks = await readFile(`/proc/${child.pid ?? 0}/task/${child.pid ?? 0}/children`, 'utf8').catch(
    () => '',
  );
  const pids = tasks
    .trim()
    .split(' ')
    .filter((pid) => pid !== '')
    .map(Number);
  const names = await Promise.all(
    pids.map(async (pid) => (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0')),
  );
  return new Map(
    names.flatMap((words, at) => (words.includes('service') ? [[words.at(-2) ?? '', pids[at] ?? 0]] : [])),
  );
}

async function allServices(): Promise<Map<string, number>> {
  return await waitUntil(
    'all services run',
    async () => {
      const found = await services();
      return found.has('backend') && found.has('seeder')
        ? found
        : new NotYet(`${[...found.keys()].join()}; ${said}`);
    },
    patience,
  );
}

const isGone = async (pid: number): Promise<boolean> =>
  await readFile(`/proc/${pid}/stat`, 'utf8').then(
    () => false,
    () => true,
  );

async function expectGone(pids: Iterable<number>): Promise<void> {
  for (const pid of pids) {
    await waitUntil(
      `process ${pid} is gone`,
      async () => (await isGone(pid)) || new NotYet('it runs'),
      patience,
    );
  }
}

const left = async (): Promise<string[]> => await readdir(join(folder, 'temp')).catch(() => []);
const report = async (): Promise<Report> =>
  JSON.parse(await readFile(join(folder, 'report', 'report.json'), 'utf8')) as Report;

async function untilChecksBegin(): Promise<void> {
  await waitUntil('the world is ready', () => said.includes('World: ready') || new NotYet(said), patience);
}

describe('a run that is stopped in the middle', () => {
  it.each([
    ['SIGINT', 'while the world starts'],
    ['SIGINT', 'between the checks'],
    ['SIGTERM', 'between the checks'],
  ] as const)(
    'ends every process, leaves no file and still writes the report: %s %s',
    async (signal, when) => {
      const exit = start('e2e', '--report-dir', join(folder, 'report'));
      const running = await allServices();
      if (when === 'between the checks') await untilChecksBegin();
      child.kill(signal);
      expect(await exit).toBe(130);
      await expectGone(running.values());
      expect(await left()).toEqual([]);
      const { summary, checks } = await report();
      expect(summary.interrupted).toBe(true);
      expect(summary.skipped).toBeGreaterThan(0);
      expect(checks.find(({ status }) => status === 'skipped')?.reason).toBe('the run was stopped');
    },
  );

  it('reports what fails when a service is killed under it, and cleans up', async () => {
    const exit = start('e2e', '--skip', 'browser', '--report-dir', join(folder, 'report'));
    const running = await allServices();
    // killed before, it would be a world that did not start
    await waitUntil('checks were made', () => said.includes('Checks ') || new NotYet(said), patience);
    process.kill(running.get('backend') ?? 0, 'SIGKILL');
    expect(await exit).toBe(1);
    await expectGone(running.values());
    expect(await left()).toEqual([]);
    const { summary, checks } = await report();
    expect(summary.failed).toBeGreaterThan(0);
    expect(checks.find(({ status }) => status === 'failed')?.reason).toMatch(
      /ECONNREFUSED|ECONNRESET|socket hang up|aborted/,
    );
  });

  it('takes its services with it when it is killed without warning', async () => {
    const exit = start('world', 'up', '--free-ports');
    const running = await allServices();
    child.kill('SIGKILL');
    await exit;
    await expectGone(running.values());
    expect((await left()).some((name) => name.startsWith('miauflix-world-'))).toBe(true);
    // what it could not remove, the next run does
    expect(await start('e2e', '--only', 'infrastructure/tmdb')).toBe(0);
    expect(await left()).toEqual([]);
  });

  it('tells what came out before it says, in a sentence, that the report cannot be written', async () => {
    const exit = start('e2e', '--only', 'infrastructure/tmdb', '--report-dir', '/proc/reports');
    expect(await exit).toBe(2);
    expect(said).toMatch(
      /1 check in [^]*1 passed[^]*The report cannot be written to \/proc\/reports[^]*ENOENT/,
    );
    expect(said).not.toMatch(/ at .*\.ts:\d+/);
  });
});
