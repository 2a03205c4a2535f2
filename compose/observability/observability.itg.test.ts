import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { docker } from '../../kit/docker.testing.ts';
import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import { freePorts } from '../../kit/free-ports.testing.ts';
import { silentReporter } from '../../kit/reporter.ts';
import type { ProgramResult } from '../../kit/run-program.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';
import { ensureVideos } from '../../mock-content/videos/ensure.ts';
import { videos } from '../../mock-content/videos/manifest.ts';
import { emptyState, metricsOf } from '../backup/state.ts';
import { metricsText } from '../vpn/status.ts';

import { alertmanagerConfig } from './config/alertmanager.ts';
import { dashboards } from './dashboards/dashboards.ts';
import { ask, textOf, type ProbeTarget } from './prober/ask.ts';
import { play } from './prober/play.ts';
import { alertCases } from './rules/alert-cases.testing.ts';
import { promtoolTests, rulesFile } from './rules/rules.testing.ts';
import { buildWatchedImages, writeSecret, writeWatchedStack } from './watched-stack.testing.ts';

// A stack of the reference backend and the world, watched by the real Prometheus and Alertmanager. The tests are one
// story, in this order.

const project = `miauflix-watch-test-${randomUUID().slice(0, 8)}`;
const film = videos[0]!;
const image = (name: string): string => `miauflix-itg-${name}`;

let folder: string;
let prometheus: string;
let viewer: ProbeTarget;

beforeAll(async () => {
  await buildWatchedImages();
  folder = await temporaryFolder('observability-test');
  await makeStack();
}, 600_000);

afterAll(async () => {
  await compose('down', '--volumes', '--timeout', '3');
  await removeFolder(folder);
}, 120_000);

async function makeStack(): Promise<void> {
  const entry = join(import.meta.dirname, '../../cli/main.ts');
  const [http = 0, https = 0, direct = 0, own = 0, alerts = 0] = await freePorts(5);
  prometheus = `http://127.0.0.1:${own}`;
  viewer = { protocol: 'https:', host: '127.0.0.1', port: https, name: 'localhost', verify: false };
  await writeWatchedStack(folder, {
    COMPOSE_PROJECT_NAME: project,
    COMPOSE_FILE: `compose.yaml:logs/compose.yaml:observability/compose.yaml:${Object.keys(standIns).join(':')}`,
    COMPOSE_PROFILES: 'e2e,backend-port,observability,backup',
    NGINX_TLS: 'self-signed',
    HTTP_PORT: String(http),
    HTTPS_PORT: String(https),
    BACKEND_PORT_ON_LOOPBACK: String(direct),
    PROMETHEUS_PORT: String(own),
    ALERTMANAGER_PORT: String(alerts),
    VIDEOS_FOLDER: await ensureVideos({ entry, reporter: silentReporter }),
    PROBE_FILM: film.infoHash,
    PROBE_SECONDS: '2',
    METRICS_SECONDS: '1',
    ALERT_PATIENCE: '0',
    ALERT_WEBHOOK_FILE: './secrets/alert_webhook',
  });
  await writeSecret(folder, 'alert_webhook', 'http://receiver:9000/told');
  for (const [path, file] of Object.entries(standIns)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), JSON.stringify(file));
  }
}

const facts = { handshakeMs: Date.now(), receivedBytes: 1000, sentBytes: 500 };
const vpnNumbers = metricsText(
  {
    state: 'carrying',
    sentence: 'Traffic flows.',
    server: 'one',
    endpoint: '198.18.0.2:51820',
    wireguard: 'userspace',
    forwardedPorts: [],
    lan: [],
    mtu: 1420,
    ipv6: false,
    dns: [],
    reconnects: 2,
    otherServers: 1,
    facts,
    inside: undefined,
  },
  Date.now(),
);
const at = new Date().toISOString();
const backupNumbers = metricsOf({
  ok: true,
  sentence: 'All is well.',
  state: {
    ...emptyState,
    lastTry: at,
    lastSuccess: { at, id: '1', bytes: 1000, addedBytes: 10, durationMs: 2000, writersHeldMs: 100, rows: 3 },
    lastDrill: { at, id: '1', madeAt: at, durationMs: 5000, passed: true },
  },
});

/** In the places of a gateway and of backups: what they tell. */
const tells = (text: string): Record<string, unknown> => ({
  image: image('watch'),
  networks: ['watching'],
  entrypoint: ['node', '-e'],
  command: [`require('http').createServer((q, a) => a.end(${JSON.stringify(text)})).listen(8080)`],
  healthcheck: { test: ['CMD', 'true'], interval: '5m', start_period: '10s', start_interval: '500ms' },
});
/** Who is told of alerts: it prints what it is sent. */
const prints =
  "require('http').createServer((q, a) => { q.pipe(process.stdout); q.on('end', () => a.end()) }).listen(9000)";
const standIns: Readonly<Record<string, unknown>> = {
  'vpn/compose.yaml': { services: { vpn: tells(vpnNumbers) } },
  'backup/compose.yaml': { services: { backup: tells(backupNumbers) } },
  'test.yaml': {
    services: { receiver: { ...tells(''), command: [prints] } },
    networks: { outside: { internal: true } },
  },
};

async function compose(...args: string[]): Promise<ProgramResult> {
  return await docker(['compose', '--project-directory', folder, '--progress', 'quiet', ...args], {
    deadlineMs: 240_000,
    cwd: folder,
  });
}

interface Series {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [number, string];
}

async function query(expr: string): Promise<readonly Series[]> {
  const body = new URLSearchParams({ query: expr });
  const answer = await fetch(`${prometheus}/api/v1/query`, {
    method: 'POST',
    body,
    signal: AbortSignal.timeout(20_000),
  });
  const said = (await answer.json()) as { status: string; data?: { result: Series[] } };
  if (said.status !== 'success') throw new Error(`${expr}: ${JSON.stringify(said)}`);
  return said.data?.result ?? [];
}

/** Runs a program of an image of ours over files of a folder. */
async function tool(name: string, program: string, files: string, ...args: string[]): Promise<ProgramResult> {
  return await docker(
    [
      'run',
      '--rm',
      '--network=none',
      '--user=0:0',
      '--volume',
      `${files}:/files:ro`,
      '--entrypoint',
      program,
      name,
      ...args,
    ],
    { deadlineMs: 120_000, acceptedCodes: [1] },
  );
}

describe('the rules', () => {
  test('are what promtool takes for right, and each alert fires when it should', async () => {
    const files = join(folder, 'rules');
    await mkdir(files);
    await copyFile(rulesFile, join(files, 'alerts.yaml'));
    await writeFile(join(files, 'tests.yaml'), JSON.stringify(promtoolTests(alertCases, 'alerts.yaml')));
    const checked = await tool(
      image('prometheus'),
      'promtool',
      files,
      'check',
      'rules',
      '/files/alerts.yaml',
    );
    expect(checked).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/SUCCESS: \d+ rules found/) });
    const tested = await tool(image('prometheus'), 'promtool', files, 'test', 'rules', '/files/tests.yaml');
    expect(`${tested.exitCode} ${tested.stdout}${tested.stderr}`).toMatch(/^0 [^]*SUCCESS/);
  }, 120_000);

  test('go to every kind of receiver that can be chosen, by a file that Alertmanager takes', async () => {
    const files = join(folder, 'receivers');
    await mkdir(files);
    const email = { to: 'a@example.org', from: 'b@example.org', server: 'mail.example.org:587', user: 'b' };
    const chats = [
      { kind: 'slack', room: undefined },
      { kind: 'discord', room: undefined },
      { kind: 'telegram', room: -100 },
    ] as const;
    for (const chat of chats) {
      const config = alertmanagerConfig({ webhook: true, chat, email });
      await writeFile(join(files, `${chat.kind}.yaml`), JSON.stringify(config));
    }
    const names = chats.map(({ kind }) => `/files/${kind}.yaml`);
    const { exitCode, stdout, stderr } = await tool(
      image('alertmanager'),
      'amtool',
      files,
      'check-config',
      ...names,
    );
    expect(`${exitCode} ${stdout}${stderr}`).toMatch(/^0 /);
  }, 120_000);
});

describe('a stack that is watched', () => {
  test('comes up whole, and every part of it answers Prometheus', async () => {
    await compose(
      'up',
      '--detach',
      '--wait',
      '--wait-timeout',
      '180',
      'backend',
      'nginx',
      'seeder',
      'backend-port',
    );
    const { stdout } = await compose('port', 'backend-port', '4000');
    const added = await fetch(`http://${stdout.trim()}/sources`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        infoHash: film.infoHash,
        name: film.name,
        trackers: ['http://tracker:8000/announce'],
        torrentUrl: `http://seeder:3001/torrents/${film.infoHash}.torrent`,
      }),
      signal: AbortSignal.timeout(20_000),
    });
    expect(added.status).toBeLessThan(300);
    await compose('up', '--detach', '--wait', '--wait-timeout', '180');
    const jobs = await waitUntil(
      'every target being up',
      async () => {
        const up = await query('up');
        const down = up.filter(({ value }) => value[1] !== '1').map(({ metric }) => metric['job']);
        return up.length >= 9 && down.length === 0
          ? up.map(({ metric }) => metric['job'])
          : new NotYet(down.join());
      },
      { deadlineMs: 60_000, intervalMs: 500 },
    );
    expect(jobs.sort()).toEqual(
      [
        'alertmanager',
        'backend',
        'backup',
        'prometheus',
        'range-server',
        'seeder',
        'tracker',
        'vpn',
        'watch',
      ].sort(),
    );
  }, 300_000);

  test('has data for every query of every dashboard', async () => {
    const queries = dashboards.flatMap(({ panels }) =>
      panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
    );
    expect(queries.length).toBeGreaterThan(50);
    // a kernel may have none
    const wanted = queries.filter((expr) => !expr.includes('pressure') || existsSync('/proc/pressure/cpu'));
    await waitUntil(
      'every query having data',
      async (signal) => {
        // rates need films that are watched while Prometheus looks
        await play(viewer, { path: `/stream/${film.infoHash}` }, signal);
        await watchAsViewer(signal);
        const empty: string[] = [];
        for (const expr of wanted) {
          const series = await query(expr);
          if (series.every(({ value }) => value[1] === 'NaN')) empty.push(expr);
        }
        return empty.length === 0 || new NotYet(`nothing for: ${empty.join('; ')}`);
      },
      { deadlineMs: 90_000, intervalMs: 1000 },
    );
    const [seen] = await query('miauflix_stream_recent_viewers');
    expect(Number(seen?.value[1])).toBe(1);
    expect((await query('miauflix_probe_success{probe="film"}'))[0]?.value[1]).toBe('1');
    expect((await query('miauflix_probe_film_bytes'))[0]?.value[1]).toBe(String(1024 ** 2));
  }, 180_000);

  test('tells a receiver of a backend that is gone, with where to read on', async () => {
    await compose('stop', '--timeout', '3', 'backend');
    const told = await waitUntil(
      'the receiver being told',
      async () => {
        const { stdout } = await compose('logs', '--no-log-prefix', 'receiver');
        return stdout.includes('"BackendDown"') ? stdout : new NotYet(stdout.slice(-200));
      },
      { deadlineMs: 90_000, intervalMs: 1000 },
    );
    expect(told).toContain('docs/runbooks.md#backenddown');
    expect(told).toContain('"status":"firing"');
  }, 150_000);
});

/** A whole film, as a player that is no probe. */
async function watchAsViewer(signal: AbortSignal): Promise<void> {
  const headers = { range: 'bytes=0-', 'user-agent': 'player' };
  const answer = await ask(viewer, { path: `/stream/${film.infoHash}`, headers, signal });
  expect(answer.status).toBe(206);
  expect((await textOf(answer, 64 * 1024 ** 2)).length).toBeGreaterThan(0);
}
