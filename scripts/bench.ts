import { accessSync } from 'node:fs';
import { join } from 'node:path';

import { servicesFor } from '../e2e/engines/embedded-plan.ts';
import { startEmbeddedWorld } from '../e2e/engines/embedded.ts';
import { defaultOptions } from '../e2e/options.ts';
import { describeMachine } from '../e2e/report/machine.ts';
import { runE2e } from '../e2e/run.ts';
import { ConfigurationError } from '../kit/errors.ts';
import { withTemporaryFolder } from '../kit/folders.ts';
import { untilInterrupted } from '../kit/interrupt.ts';
import { silentReporter } from '../kit/reporter.ts';
import { percentile } from '../kit/statistics.ts';
import { bigFileName, ensureBigFile } from '../mock-content/videos/big-file.ts';
import { ensureVideos } from '../mock-content/videos/ensure.ts';
import { videos } from '../mock-content/videos/manifest.ts';
import { identityOf, torrentOf } from '../mock-content/videos/torrent.ts';

import { alerts } from './bench/alerts.ts';
import { backup } from './bench/backup.ts';
import { imageBuild } from './bench/image-build.ts';
import { images } from './bench/images.ts';
import { nginx } from './bench/nginx.ts';
import { observability } from './bench/observability.ts';
import { publishing } from './bench/publish.ts';
import { seeding } from './bench/seed.ts';
import { streamBesideAria2, type SideBySide } from './bench/side-by-side.ts';
import { stack } from './bench/stack.ts';
import { measureStarts } from './bench/start.ts';
import { tizen } from './bench/tizen.ts';
import { tv } from './bench/tv.ts';
import { vpnInOwnEngine } from './bench/vpn-engine.ts';
import { vpnStream } from './bench/vpn-stream.ts';
import { vpn } from './bench/vpn.ts';
import { tell } from './tell.ts';

/** `npm run bench`: the figures of the README, as ratios within this one run, with the machine's facts. */

const root = join(import.meta.dirname, '..');
const entry = join(root, 'cli', 'main.ts');
const mebibyte = 1024 ** 2;
const bigMebibytes = 200;
const bigPieceLength = mebibyte;

const row = (what: string, value: string, goal = ''): void => {
  console.log(`${what.padEnd(52)} ${value.padStart(16)}  ${goal}`);
};

function starts(): void {
  const broken = {
    INPUT_ENGINE: 'no-such-engine',
    INPUT_LISTS: 'no-such-list',
    INPUT_DIGEST: 'none',
    INPUT_TO: '-',
    INPUT_MODE: 'no-such-mode',
    GITHUB_ACTIONS: 'true',
  };
  const bundles = {
    'run-e2e-stream, until it has read its inputs': [join(root, 'dist', 'run-e2e-stream', 'index.js')],
    'publish-image, until it has read its inputs': [join(root, 'dist', 'publish-image', 'index.js')],
    'seed-db, until it has read its inputs': [join(root, 'dist', 'seed-db', 'index.js')],
    'package-tizen, until it has read its inputs': [join(root, 'dist', 'package-tizen', 'index.js')],
    'build-multiarch, until it has read its inputs': [join(root, 'dist', 'build-multiarch', 'index.js')],
    'miauflix-infra --version': [join(root, 'dist', 'cli', 'index.js'), '--version'],
  };
  for (const [file = ''] of Object.values(bundles)) accessSync(file);
  for (const { name, ms, ratio } of measureStarts(bundles, broken)) {
    row(
      `start: ${name}`,
      `${ratio.toFixed(2)}× node`,
      `${ms.toFixed(0)} ms; goal of the actions: 2× and 2.5×`,
    );
  }
}

async function suite(signal: AbortSignal): Promise<void> {
  const { report } = await runE2e(
    { ...defaultOptions, skip: ['browser'] },
    { entry, reporter: silentReporter, signal, startedMs: performance.now() },
  );
  const { summary, metrics } = report;
  row('suite without a browser: checks', `${summary.passed}/${summary.passed + summary.failed}`);
  row('suite: world ready', `${metrics.worldReadyMs ?? 0} ms`, 'goal: 3000');
  row('suite: all', `${summary.durationMs} ms`, 'goal: 25000');
  row('suite: throughput to the range server', String(metrics.throughputRatio));
}

async function memory(videosFolder: string, signal: AbortSignal): Promise<void> {
  const programs = { 'as shipped': join(root, 'dist', 'cli', 'index.js'), 'from the sources': entry };
  for (const [how, program] of Object.entries(programs)) {
    const world = await startEmbeddedWorld({
      entry: program,
      reporter: silentReporter,
      signal,
      wanted: ['tracker', 'seeder', 'rangeServer'],
      plan: plan(videosFolder, []),
    });
    try {
      const services = ['tracker', 'seeder', 'rangeServer'] as const;
      const bytes = await Promise.all(services.map(async (service) => await world.residentBytes(service)));
      const total = bytes.reduce((sum, value) => sum + value, 0);
      const each = services.map((service, index) => `${service} ${mib(bytes[index] ?? 0)}`).join(', ');
      row(`memory: tracker, seeder, range server, ${how}`, mib(total), `goal: 200 MiB; ${each}`);
    } finally {
      await world.stop();
    }
  }
}

async function speed(videosFolder: string, signal: AbortSignal): Promise<void> {
  const path = await ensureBigFile(bigMebibytes, { signal });
  const big = { path, name: bigFileName(bigMebibytes), pieceLength: bigPieceLength };
  const { infoHash } = await identityOf(await torrentOf(big, []));
  const world = await startEmbeddedWorld({
    entry,
    reporter: silentReporter,
    signal,
    wanted: servicesFor('contract', true),
    plan: plan(videosFolder, [infoHash]),
  });
  try {
    const large = videos.at(-1);
    const seeder = world.addresses.seeder?.url;
    if (large === undefined || seeder === undefined) throw new Error('the world has no large video');
    const file = { path: join(videosFolder, large.name), name: large.name, pieceLength: large.pieceLength };
    tellSpeed(await streamBesideAria2(world, seeder, { ...file, infoHash: large.infoHash }, signal));
    const other = await world.addSeeder({ files: [big], uploadLimit: 0, corrupt: false });
    tellSpeed(await streamBesideAria2(world, other.url, { ...big, infoHash }, signal));
  } finally {
    await world.stop();
  }
}

function tellSpeed({ file, bytes, oursMs, aria2Ms, ratio, firstBytesMs }: SideBySide): void {
  row(
    `${file}: our stream to aria2`,
    `${ratio.toFixed(2)}×`,
    `goal: 1; ${rate(bytes, oursMs)}, aria2 ${rate(bytes, aria2Ms)}`,
  );
  row(`${file}: first byte p95`, `${Math.round(percentile(firstBytesMs, 95) ?? 0)} ms`, 'goal: 400');
}

const rate = (bytes: number, ms: number): string => `${Math.round(bytes / mebibyte / (ms / 1000))} MiB/s`;
const mib = (bytes: number): string => `${Math.round(bytes / mebibyte)} MiB`;

function plan(
  videosFolder: string,
  alsoKnown: readonly string[],
): Parameters<typeof startEmbeddedWorld>[0]['plan'] {
  return { host: '127.0.0.1', fixedPorts: false, webrtc: false, videosFolder, alsoKnown, defects: [] };
}

/** The whole first run, videos and all, as a new user has it. */
async function firstRun(signal: AbortSignal): Promise<void> {
  await withTemporaryFolder('first-run', async (folder) => {
    const start = performance.now();
    await ensureVideos({ folder, entry, reporter: silentReporter, signal });
    row(
      'first run: the videos are made',
      `${Math.round(performance.now() - start)} ms`,
      'goal with the suite: 60000',
    );
  });
}

/** What is measured, in this order; `npm run bench -- seed images` measures these alone. */
const parts: Readonly<Record<string, (videosFolder: string, signal: AbortSignal) => void | Promise<void>>> = {
  start: starts,
  suite: (_, signal) => suite(signal),
  memory,
  seed: (_, signal) => seeding(row, signal),
  publish: () => publishing(row),
  speed,
  images: (_, signal) => images(row, signal),
  build: (_, signal) => imageBuild(row, signal),
  nginx: (_, signal) => nginx(row, signal),
  stack: (videosFolder, signal) => stack(row, videosFolder, signal),
  alerts: (videosFolder, signal) => alerts(row, videosFolder, signal),
  observability: (videosFolder, signal) => observability(row, videosFolder, signal),
  backup: (_, signal) => backup(row, signal),
  vpn: (_, signal) => vpn(row, signal),
  'vpn-stream': (_, signal) => vpnStream(row, signal),
  'vpn-engine': () => vpnInOwnEngine(row),
  tizen: (_, signal) => tizen(row, signal),
  tv: (_, signal) => tv(row, signal),
  'first-run': (_, signal) => firstRun(signal),
};

function partsToMeasure(asked: readonly string[]): readonly string[] {
  const unknown = asked.find((name) => !Object.hasOwn(parts, name));
  if (unknown === undefined) return asked.length > 0 ? asked : Object.keys(parts);
  throw new ConfigurationError(`Nothing is measured as "${unknown}": ${Object.keys(parts).join(', ')}.`);
}

const machine = describeMachine();
await tell(async () => {
  const wanted = partsToMeasure(process.argv.slice(2));
  console.log(`${machine.cpu}, ${machine.cores} cores, ${machine.platform}, node ${machine.node}\n`);
  await untilInterrupted(async (signal) => {
    const videosFolder = await ensureVideos({ entry, reporter: silentReporter, signal });
    for (const name of wanted) await parts[name]?.(videosFolder, signal);
  });
});
