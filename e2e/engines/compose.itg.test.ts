import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { baseContexts } from '../../kit/docker.testing.ts';
import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import { silentReporter } from '../../kit/reporter.ts';
import { runProgram } from '../../kit/run-program.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';
import { ensureVideos } from '../../mock-content/videos/ensure.ts';
import type { Report } from '../report/report.ts';

import { removeRun, sweepRuns } from './compose-clean.ts';
import { ownerLabel, runLabel } from './compose-plan.ts';
import { startComposeWorld } from './compose.ts';
import { docker, dockerLines } from './docker.ts';
import type { World } from './world.ts';

const entry = join(import.meta.dirname, '..', '..', 'cli', 'main.ts');
const patience = { deadlineMs: 120_000, intervalMs: 200 };
const environment: Record<string, string> = {};

let folder: string;
let videosFolder: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  const contexts = await baseContexts();
  for (const [stage, variable] of [
    ['debian-base', 'DEBIAN_BASE'],
    ['node-base', 'NODE_BASE'],
  ] as const) {
    const base = contexts[stage];
    // the engine reads it from this process, too
    if (base !== undefined) environment[variable] = process.env[variable] = base;
  }
  folder = await temporaryFolder('compose-test');
  videosFolder = await ensureVideos({ entry, reporter: silentReporter });
}, 600_000);

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await sweepRuns();
  for (const project of await runsOf(process.pid)) await removeRun(project);
  await removeFolder(folder);
}, 60_000);

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  said(): string;
}

/** Starts a command of ours whose temporary files go below the test's own folder. */
function start(...args: string[]): Run {
  const temp = join(folder, 'temp');
  const child = spawn(process.execPath, [entry, ...args], {
    env: { ...process.env, ...environment, RUNNER_TEMP: temp },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => (said += data.toString()));
  }
  const ended = once(child, 'exit').then(([code]) => ({ code: code as number | null, said }));
  return { child, ended, said: () => said };
}

/** The runs whose containers belong to this process. */
async function runsOf(pid: number): Promise<string[]> {
  const form = `{{.Label "${runLabel}"}} {{.Label "${ownerLabel}"}}`;
  const lines = await dockerLines(['ps', '--all', '--filter', `label=${runLabel}`, '--format', form]);
  const ours = lines.filter((line) => line.includes(`"pid":${pid},`));
  return [...new Set(ours.map((line) => line.split(' ')[0] ?? ''))];
}

async function leftOf(project: string): Promise<string[]> {
  const filter = ['--quiet', '--filter', `label=${runLabel}=${project}`];
  return [
    ...(await dockerLines(['ps', '--all', ...filter])),
    ...(await dockerLines(['network', 'ls', ...filter])),
  ];
}

async function reportIn(name: string): Promise<Report> {
  return JSON.parse(await readFile(join(folder, name, 'report.json'), 'utf8')) as Report;
}

describe('the suite in containers', () => {
  it('holds twice at once, with nginx in front of one of them', async () => {
    // one of them is judged by all that does not measure speed, which the other one takes away
    const whole = start(
      ...['e2e', '--engine', 'compose', '--skip', 'browser,performance'],
      ...['--report-dir', join(folder, 'whole')],
    );
    await waitUntil(
      'the first one builds no more',
      () =>
        whole.said().includes('World: ready') || whole.child.exitCode !== null || new NotYet(whole.said()),
      { ...patience, deadlineMs: 400_000 },
    );
    const through = start(
      ...[
        'e2e',
        '--engine',
        'compose',
        '--through-nginx',
        '--only',
        'streaming,seeking,errors,infrastructure',
      ],
      ...['--report-dir', join(folder, 'through')],
    );
    for (const [name, run] of [
      ['whole', whole],
      ['through', through],
    ] as const) {
      const { code, said } = await run.ended;
      expect({ code, said: code === 0 ? '' : said }).toEqual({ code: 0, said: '' });
      const { engine, summary, checks } = await reportIn(name);
      expect({ engine, failed: summary.failed, interrupted: summary.interrupted }).toEqual({
        engine: 'compose',
        failed: 0,
        interrupted: false,
      });
      expect(summary.passed).toBeGreaterThan(30);
      const skipped = checks.filter(({ status }) => status === 'skipped').map(({ id }) => id);
      expect(skipped.filter((id) => id !== 'infrastructure/no-escape')).toEqual([]);
    }
  }, 600_000);

  it('leaves nothing that cannot be cleaned when it is killed, and cleaning leaves others alone', async () => {
    // all checks, so that it is not over before it is killed
    const killed = start('e2e', '--engine', 'compose', '--skip', 'browser');
    const pid = killed.child.pid ?? 0;
    const project = await waitUntil(
      'its containers are there',
      async () => (await runsOf(pid))[0] ?? new NotYet(killed.said()),
      patience,
    );
    const alive = start('e2e', '--engine', 'compose', '--only', 'infrastructure/tmdb', '--keep');
    await waitUntil(
      'the other one stays up',
      () => alive.said().includes('stays up until Ctrl-C') || new NotYet(alive.said()),
      patience,
    );
    const [others = ''] = await runsOf(alive.child.pid ?? 0);
    killed.child.kill('SIGKILL');
    await killed.ended;
    const { code, said } = await start('e2e', 'clean').ended;
    expect(code).toBe(0);
    expect(said).toContain(`Removed ${project}`);
    expect(await leftOf(project)).toEqual([]);
    expect((await leftOf(others)).length).toBeGreaterThan(0);
    alive.child.kill('SIGTERM');
    expect((await alive.ended).code).toBe(130);
    expect(await leftOf(others)).toEqual([]);
  }, 240_000);

  it('says why a service is not well, and keeps what it wrote', async () => {
    const [seeder = ''] = await dockerLines([
      ...['image', 'ls', '--filter', 'reference=miauflix-e2e-seeder', '--format', '{{.Repository}}:{{.Tag}}'],
    ]);
    // a seeder that has no videos takes the backend's place
    const report = join(folder, 'unwell');
    const run = start('e2e', '--engine', 'compose', '--backend-image', seeder, '--report-dir', report);
    const { code, said } = await run.ended;
    expect({ code, said }).toEqual({
      code: 3,
      said: expect.stringMatching(/The backend ended with exit code \d/),
    });
    expect(said).toContain('Containers: not healthy');
    expect(said).toMatch(/Its last lines:\n.*cannot be seeded: ENOENT/);
    expect(said).not.toMatch(/The (tracker|apis|seeder) /);
    const kept = join(report, 'service-logs');
    expect(await readFile(join(kept, 'backend.log'), 'utf8')).toContain('cannot be seeded');
    expect(JSON.parse(await readFile(join(kept, 'backend.json'), 'utf8'))).toMatchObject({
      Status: 'exited',
    });
  }, 120_000);
});

describe('the judge of what leaves the network', () => {
  let world: World;
  let project: string;
  let intruder: string;

  beforeAll(async () => {
    world = await startComposeWorld({
      entry,
      videosFolder,
      wanted: ['tracker'],
      kind: 'contract',
      defects: [],
      build: false,
      throughNginx: false,
      reporter: silentReporter,
      signal: new AbortController().signal,
    });
    [project = ''] = await runsOf(process.pid);
    intruder = `${project}-intruder`;
    const [image = ''] = await dockerLines([
      'inspect',
      '--format',
      '{{.Config.Image}}',
      `${project}-tracker-1`,
    ]);
    await docker([
      ...['run', '--detach', '--init', '--name', intruder, '--network', `${project}_suite`],
      ...['--label', `${runLabel}=${project}`, '--entrypoint', 'sleep', image, 'infinity'],
    ]);
  }, 240_000);

  afterAll(async () => {
    await world.stop();
    expect(await leftOf(project)).toEqual([]);
  }, 60_000);

  /** Sends a few bytes to an address that is kept for documentation, which nobody has. */
  async function sendOut(): Promise<void> {
    const script =
      "const s = require('dgram').createSocket('udp4'); s.send('hello', 9, '192.0.2.1', () => s.close());";
    await docker(['exec', intruder, 'node', '-e', script]);
  }

  it('sees an attempt that the network held back', async () => {
    expect((await world.escapes?.())?.attempts).toEqual({ tracker: 0, [intruder]: 0 });
    await sendOut();
    expect((await world.escapes?.())?.attempts[intruder]).toBeGreaterThan(0);
  }, 60_000);

  it('sees a packet that found a way to the bridge, and only that one', async () => {
    expect(process.getuid?.()).toBe(0);
    expect(await world.escapes?.()).toMatchObject({ packets: [] });
    const [state = ''] = await dockerLines(['inspect', '--format', '{{.State.Pid}}', intruder]);
    const gateway = new URL(world.addresses.tracker?.http ?? '').hostname.replace(/\d+$/, (last) =>
      String(Number(last) - 1),
    );
    await runProgram('nsenter', ['-t', state, '-n', 'ip', 'route', 'add', 'default', 'via', gateway], {
      deadlineMs: 10_000,
    });
    await sendOut();
    const packets = await waitUntil(
      'the packet is seen',
      async () => {
        const seen = (await world.escapes?.())?.packets ?? [];
        return seen.length > 0 ? seen : new NotYet('nothing yet');
      },
      { deadlineMs: 10_000 },
    );
    expect(packets.join()).toMatch(/^udp 198\.1[89]\.\d+\.\d+\.\d+ > 192\.0\.2\.1\.9$/);
  }, 60_000);
});
