import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';

import { writeStack } from '../../compose/stack-folder.testing.ts';
import { buildImage, docker } from '../../kit/docker.testing.ts';
import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import { freePorts } from '../../kit/free-ports.testing.ts';

type Row = (what: string, value: string, goal?: string) => void;

const project = 'miauflix-bench-stack';
const world = ['tracker', 'seeder', 'range-server', 'apis', 'backend'] as const;
const rounds = 3;

/** How long a stack with the profile e2e takes from `up` to all services healthy, and what the world holds in memory. */
export async function stack(row: Row, videosFolder: string, signal: AbortSignal): Promise<void> {
  const settings: Record<string, string> = {};
  for (const target of world) {
    const tag = `miauflix-bench-${target}`;
    await buildImage({ dockerfile: 'mock-content/Dockerfile', target, tag });
    settings[`MIAUFLIX_${target.toUpperCase().replace('-', '_')}_IMAGE`] = tag;
  }
  settings['MIAUFLIX_NGINX_IMAGE'] = 'miauflix-bench-nginx';
  await buildImage({ dockerfile: 'nginx/Dockerfile', tag: 'miauflix-bench-nginx' });
  const [http, https] = await freePorts(2);
  const folder = await temporaryFolder('bench-stack');
  await writeStack(folder, {
    ...settings,
    COMPOSE_PROJECT_NAME: project,
    COMPOSE_PROFILES: 'e2e',
    BACKEND_KIND: 'contract',
    LISTEN_ADDRESS: '127.0.0.1',
    HTTP_PORT: String(http),
    HTTPS_PORT: String(https),
    TMDB_API_URL: 'http://apis:3003/tmdb/3',
    VIDEOS_FOLDER: videosFolder,
  });
  const compose = async (...args: string[]): Promise<void> => {
    await docker(['compose', '--progress', 'quiet', ...args], { cwd: folder, deadlineMs: 180_000, signal });
  };
  try {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      if (round > 0) await compose('down', '--volumes', '--timeout', '3');
      const start = performance.now();
      await compose('up', '--detach', '--wait');
      times.push(performance.now() - start);
    }
    const shown = times.map((ms) => `${(ms / 1000).toFixed(1)} s`).join(', ');
    row('stack: from `up` to all of profile e2e healthy', shown, 'goal: 10 s; the first with new networks');
    await tellMemory(row, signal);
  } finally {
    await docker(['compose', '--project-name', project, 'down', '--volumes', '--timeout', '3'], {
      deadlineMs: 120_000,
      cwd: folder,
    });
    await removeFolder(folder);
  }
}

/** Resident memory counts what containers share once for each; the proportional one counts it once. */
async function tellMemory(row: Row, signal: AbortSignal): Promise<void> {
  const each = await Promise.all(
    world.map(async (service) => {
      const args = ['top', `${project}-${service}-1`, '-eo', 'pid'];
      const { stdout } = await docker(args, { signal });
      const ids = stdout
        .split('\n')
        .slice(1)
        .map((line) => line.trim());
      const sums = await Promise.all(ids.filter((id) => id !== '').map(memoryOf));
      const sum = (key: 'rss' | 'pss'): number => sums.reduce((total, one) => total + one[key], 0);
      return { service, rss: sum('rss'), pss: sum('pss') };
    }),
  );
  for (const [key, what] of [
    ['rss', 'resident'],
    ['pss', 'resident, what they share counted once'],
  ] as const) {
    const total = each.reduce((sum, one) => sum + one[key], 0);
    const parts = each.map((one) => `${one.service} ${inMegabytes(one[key])}`).join(', ');
    row(`stack: memory of the world and backend, ${what}`, inMegabytes(total), `goal: 350 MB; ${parts}`);
  }
}

/** Of a process, in bytes. */
export async function memoryOf(id: string): Promise<{ rss: number; pss: number }> {
  const text = await readFile(`/proc/${id}/smaps_rollup`, 'utf8');
  const bytes = (name: string): number =>
    Number(new RegExp(`^${name}: +(\\d+) kB`, 'm').exec(text)?.[1]) * 1024;
  return { rss: bytes('Rss'), pss: bytes('Pss') };
}

const inMegabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
