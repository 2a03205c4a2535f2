import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';

import { ask, textOf, type ProbeTarget } from '../../compose/observability/prober/ask.ts';
import { alertRules } from '../../compose/observability/rules/rules.testing.ts';
import {
  buildWatchedImages,
  writeSecret,
  writeWatchedStack,
} from '../../compose/observability/watched-stack.testing.ts';
import { pause } from '../../kit/deadline.ts';
import { buildImage, docker } from '../../kit/docker.testing.ts';
import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import { freePorts } from '../../kit/free-ports.testing.ts';
import { videos } from '../../mock-content/videos/manifest.ts';

type Row = (what: string, value: string, goal?: string) => void;

const project = `miauflix-bench-alerts-${randomUUID().slice(0, 8)}`;
const image = 'miauflix-itg-watch';
const deadlineMs = 150_000;

/** What cannot be caused without harm to the machine that this runs on: their rules are tested by promtool alone. */
const notCaused = ['DiskFull', 'DiskFills', 'MemoryLow', 'ProcessorsBusy'];

/** In the places of a gateway, backups and an engine that are not well; N grows with each look. */
const tells = (numbers: Readonly<Record<string, string>>): Record<string, unknown> => {
  const text = Object.entries(numbers).map(([name, value]) => `${name} ${value}\n`);
  const script = `let n = 0; require('http').createServer((q, a) => a.end(${JSON.stringify(text.join(''))}.replaceAll(' N', ' ' + (n += 1)))).listen(8080)`;
  return { image, networks: ['watching'], entrypoint: ['node', '-e'], command: [script], healthcheck: well };
};
const well = { test: ['CMD', 'true'], interval: '5m', start_period: '10s', start_interval: '500ms' };
const standIns = {
  'vpn/compose.yaml': {
    services: { vpn: tells({ miauflix_vpn_up: '0', miauflix_vpn_reconnects_total: 'N' }) },
  },
  'backup/compose.yaml': {
    services: {
      backup: tells({
        miauflix_backup_last_success_timestamp_seconds: '1000',
        miauflix_backup_failures: '3',
        miauflix_backup_damaged: '1',
        miauflix_backup_last_drill_timestamp_seconds: '0',
        miauflix_backup_last_drill_ok: '0',
      }),
    },
  },
  'test.yaml': {
    services: { engine: tells({ engine_daemon_health_checks_failed_total: 'N' }) },
    networks: { outside: { internal: true } },
  },
};

/** Causes what each alert is about in a stack, and tells whether it came, and after how long. */
export async function alerts(row: Row, videosFolder: string, signal: AbortSignal): Promise<void> {
  await buildWatchedImages();
  // openssl is in it
  await buildImage({ dockerfile: 'compose/acme/Dockerfile', tag: 'miauflix-itg-acme' });
  const [http = 0, https = 0, direct = 0, own = 0, told = 0] = await freePorts(5);
  const folder = await temporaryFolder('bench-alerts');
  await writeWatchedStack(folder, {
    COMPOSE_PROJECT_NAME: project,
    COMPOSE_FILE: `compose.yaml:logs/compose.yaml:observability/compose.yaml:${Object.keys(standIns).join(':')}`,
    COMPOSE_PROFILES: 'e2e,backend-port,observability,backup',
    NGINX_TLS: 'files',
    HTTP_PORT: String(http),
    HTTPS_PORT: String(https),
    BACKEND_PORT_ON_LOOPBACK: String(direct),
    PROMETHEUS_PORT: String(own),
    ALERTMANAGER_PORT: String(told),
    VIDEOS_FOLDER: videosFolder,
    ENGINE_METRICS: 'engine:8080',
    PROBE_FILM: 'ab'.repeat(20),
    PROBE_SECONDS: '2',
    METRICS_SECONDS: '1',
    ALERT_PATIENCE: '0',
    ALERT_WEBHOOK_FILE: './secrets/alert_webhook',
  });
  // nobody is there
  await writeSecret(folder, 'alert_webhook', 'http://nobody:9000/told');
  for (const [path, file] of Object.entries(standIns)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), JSON.stringify(file));
  }
  const compose = async (...args: string[]): Promise<void> => {
    await docker(['compose', '--progress', 'quiet', ...args], { cwd: folder, deadlineMs: 240_000 });
  };
  const fires = async (): Promise<ReadonlySet<string>> => {
    try {
      const signals = AbortSignal.any([signal, AbortSignal.timeout(10_000)]);
      const answer = await fetch(`http://127.0.0.1:${own}/api/v1/alerts`, { signal: signals });
      const { data } = (await answer.json()) as {
        data: { alerts: { state: string; labels: { alertname: string } }[] };
      };
      return new Set(
        data.alerts.filter(({ state }) => state === 'firing').map(({ labels }) => labels.alertname),
      );
    } catch {
      signal.throwIfAborted();
      // it starts anew with `watch`
      return new Set();
    }
  };
  const expectOf = async (how: string, names: readonly string[]): Promise<void> => {
    const start = performance.now();
    const left = new Set(names);
    while (left.size > 0 && performance.now() - start < deadlineMs) {
      const now = await fires();
      for (const name of left) {
        if (!now.has(name)) continue;
        left.delete(name);
        row(`alerts: ${name}`, `${((performance.now() - start) / 1000).toFixed(0)} s`, how);
      }
      await pause(500, signal);
    }
    for (const name of left) row(`alerts: ${name}`, 'DID NOT COME', how);
    for (const name of names) caused.add(name);
  };
  const caused = new Set<string>();
  const viewer: ProbeTarget = {
    protocol: 'https:',
    host: '127.0.0.1',
    port: https,
    name: 'localhost',
    verify: false,
  };
  const watch = async (path: string, range: string): Promise<void> => {
    const headers = { range, 'user-agent': 'player' };
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(20_000)]);
    const answer = await ask(viewer, { path, headers, signal: deadline });
    await textOf(answer, 64 * 1024 ** 2);
  };
  try {
    await shortCertificate();
    await compose('up', '--detach', '--wait');
    await expectOf('a certificate of five days', ['CertificateEnds', 'CertificateEndsNow']);
    await expectOf('a film that the backend does not know', ['FilmDoesNotPlay']);
    await expectOf('a webhook that nobody answers', ['NobodyIsTold']);
    await expectOf('numbers of a stand-in', [
      ...['VpnDown', 'VpnUnsteady', 'BackupOld', 'BackupFails', 'BackupDamaged', 'BackupNotRestored'],
      'EngineUnhealthyContainers',
    ]);
    const film = videos.at(-1);
    if (film === undefined) throw new Error('There is no video.');
    await addSource(`http://127.0.0.1:${direct}`, film);
    // a piece takes as long as a viewer does not wait
    await control(compose, { uploadLimit: Math.round(film.pieceLength / 2.4) });
    for (let at = 0; at < 12; at += 1) {
      await watch(
        `/stream/${film.infoHash}`,
        `bytes=${at * 5 * film.pieceLength}-${at * 5 * film.pieceLength + 9}`,
      );
    }
    await expectOf('a seeder that sends a piece in 2.4 s', ['FirstByteSlow', 'StreamsStall']);
    await compose('stop', '--timeout', '3', 'seeder');
    await expectOf('the seeder stopped', ['NobodySeeds']);
    await compose('stop', '--timeout', '3', 'backend');
    for (let at = 0; at < 40; at += 1) await watch('/lists', 'bytes=0-');
    await expectOf('the backend stopped, and 40 requests', [
      ...['BackendDown', 'RequestsFail', 'ErrorsInLogs', 'TargetDown'],
    ]);
    await compose('stop', '--timeout', '3', 'nginx');
    await expectOf('nginx stopped', ['SiteDown']);
    await docker(['exec', `${project}-logs-keeper-1`, 'chmod', '000', '/var/log/miauflix/current']);
    await compose('restart', 'watch');
    await expectOf('log files that cannot be read', ['LogsNotFollowed']);
    const left = alertRules()
      .map(({ alert }) => alert)
      .filter((name) => !caused.has(name));
    row('alerts: not caused', String(left.length), `${left.join(', ')}; expected: ${notCaused.join(', ')}`);
  } finally {
    await docker(['compose', '--project-name', project, 'down', '--volumes', '--timeout', '3'], {
      deadlineMs: 120_000,
      cwd: folder,
    });
    await removeFolder(folder);
  }
}

async function addSource(backend: string, film: (typeof videos)[number]): Promise<void> {
  const { infoHash, name } = film;
  const trackers = ['http://tracker:8000/announce'];
  const torrentUrl = `http://seeder:3001/torrents/${infoHash}.torrent`;
  const answer = await fetch(`${backend}/sources`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ infoHash, name, trackers, torrentUrl }),
    signal: AbortSignal.timeout(30_000),
  });
  if (!answer.ok) throw new Error(`The source was not taken: ${answer.status} ${await answer.text()}`);
}

/** Of the seeder, which no port of this machine leads to. */
async function control(compose: (...args: string[]) => Promise<void>, state: object): Promise<void> {
  const body = JSON.stringify(state);
  const script = `fetch('http://127.0.0.1:3001/control', { method: 'POST', body: ${JSON.stringify(body)} }).then((a) => process.exit(a.ok ? 0 : 1))`;
  await compose('exec', '-T', 'seeder', 'node', '-e', script);
}

/** In the volume that nginx takes its own from. */
async function shortCertificate(): Promise<void> {
  const volume = `${project}_certificates`;
  await docker([
    'volume',
    'create',
    '--label',
    `com.docker.compose.project=${project}`,
    '--label',
    'com.docker.compose.volume=certificates',
    volume,
  ]);
  const make =
    'openssl req -x509 -newkey rsa:2048 -nodes -days 5 -subj /CN=localhost -keyout /tls/privkey.pem -out /tls/fullchain.pem && chown -R 1000:1000 /tls && chmod 600 /tls/privkey.pem';
  await docker(
    [
      'run',
      '--rm',
      '--network=none',
      '--user=0:0',
      '--entrypoint',
      'sh',
      '--volume',
      `${volume}:/tls`,
      'miauflix-itg-acme',
      '-c',
      make,
    ],
    { deadlineMs: 60_000 },
  );
}
