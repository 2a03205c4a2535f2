import { performance } from 'node:perf_hooks';

import {
  buildWatchedImages,
  watching,
  writeWatchedStack,
} from '../../compose/observability/watched-stack.testing.ts';
import { pause } from '../../kit/deadline.ts';
import { docker } from '../../kit/docker.testing.ts';
import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import { freePorts } from '../../kit/free-ports.testing.ts';
import { videos } from '../../mock-content/videos/manifest.ts';

import { memoryOf } from './stack.ts';

type Row = (what: string, value: string, goal?: string) => void;

const project = 'miauflix-bench-observability';
/** Those of the log files come with it. */
const added = [...watching, 'logs', 'logs-keeper'] as const;
const settleMs = 60_000;
const measuredMs = 120_000;

/** What being watched adds to a stack, at the usual settings: memory, and processor time of its services. */
export async function observability(row: Row, videosFolder: string, signal: AbortSignal): Promise<void> {
  await buildWatchedImages();
  const [http, https, own, alerts] = await freePorts(4);
  const folder = await temporaryFolder('bench-observability');
  await writeWatchedStack(folder, {
    COMPOSE_PROJECT_NAME: project,
    COMPOSE_FILE: 'compose.yaml:logs/compose.yaml:observability/compose.yaml',
    COMPOSE_PROFILES: 'e2e,observability',
    HTTP_PORT: String(http),
    HTTPS_PORT: String(https),
    PROMETHEUS_PORT: String(own),
    ALERTMANAGER_PORT: String(alerts),
    VIDEOS_FOLDER: videosFolder,
    PROBE_FILM: videos[0]?.infoHash ?? '',
  });
  const compose = async (...args: string[]): Promise<void> => {
    await docker(['compose', '--progress', 'quiet', ...args], { cwd: folder, deadlineMs: 180_000 });
  };
  try {
    await compose('up', '--detach', '--wait');
    await pause(settleMs, signal);
    const before = await Promise.all(added.map(processorTime));
    const start = performance.now();
    await pause(measuredMs, signal);
    const seconds = (performance.now() - start) / 1000;
    const parts = await Promise.all(
      added.map(async (service, at) => {
        const memory = await Promise.all((await processesOf(service)).map(memoryOf));
        return {
          service,
          pss: memory.reduce((sum, { pss }) => sum + pss, 0),
          core: ((await processorTime(service)) - (before[at] ?? 0)) / seconds,
        };
      }),
    );
    const sum = (key: 'pss' | 'core'): number => parts.reduce((total, part) => total + part[key], 0);
    const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
    const percent = (core: number): string => `${(core * 100).toFixed(2)} %`;
    const each = (text: (part: (typeof parts)[number]) => string): string =>
      parts.map((part) => `${part.service} ${text(part)}`).join(', ');
    row(
      'observability: memory, without Grafana',
      megabytes(sum('pss')),
      `goal: 300 MB; ${each(({ pss }) => megabytes(pss))}`,
    );
    row(
      'observability: of a core, without Grafana',
      percent(sum('core')),
      `goal: 3 %; ${each(({ core }) => percent(core))}`,
    );
  } finally {
    await docker(['compose', '--project-name', project, 'down', '--volumes', '--timeout', '3'], {
      deadlineMs: 120_000,
      cwd: folder,
    });
    await removeFolder(folder);
  }
}

async function processesOf(service: string): Promise<string[]> {
  const { stdout } = await docker(['top', `${project}-${service}-1`, '-eo', 'pid']);
  return stdout
    .split('\n')
    .slice(1)
    .map((line) => line.trim())
    .filter((id) => id !== '');
}

/** Of all that ran in a container, health checks among it, in seconds. Its control group is of either version. */
async function processorTime(service: string): Promise<number> {
  const script = 'cat /sys/fs/cgroup/cpu.stat 2>/dev/null || cat /sys/fs/cgroup/cpuacct/cpuacct.usage';
  const { stdout } = await docker(['exec', `${project}-${service}-1`, 'sh', '-c', script]);
  const micro = /^usage_usec (\d+)$/m.exec(stdout)?.[1];
  return micro === undefined ? Number(stdout.trim()) / 1e9 : Number(micro) / 1e6;
}
