import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { buildImage, docker } from '../kit/docker.testing.ts';
import { silentReporter } from '../kit/reporter.ts';
import { NotYet, waitUntil } from '../kit/wait-until.ts';
import { maxBytesOf } from '../scripts/own-images.ts';

import { ensureVideos } from './videos/ensure.ts';

// Every image of the world on a real engine: who it runs as, what it may do, how large it is, and whether its
// health check tells a service that is broken from one that works.

const run = `miauflix-world-test-${randomUUID().slice(0, 8)}`;
const images = [
  { target: 'tracker', title: 'miauflix-tracker', ports: ['8000/tcp', '8000/udp'] },
  { target: 'apis', title: 'miauflix-apis', ports: ['3003/tcp'] },
  { target: 'range-server', title: 'miauflix-range-server', ports: ['3002/tcp'] },
  { target: 'seeder', title: 'miauflix-seeder', ports: ['3001/tcp', '3004/tcp', '3004/udp'] },
  { target: 'backend', title: 'miauflix-reference-backend', ports: ['4000/tcp'] },
  { target: 'released', title: 'miauflix-released-stand-in', ports: ['4000/tcp'] },
] as const;

const containers: string[] = [];
let videos: string;

beforeAll(async () => {
  const entry = join(import.meta.dirname, '../cli/main.ts');
  videos = await ensureVideos({ entry, reporter: silentReporter });
  await docker(['network', 'create', '--internal', run]);
}, 600_000);

afterAll(async () => {
  await docker(['rm', '--force', '--volumes', ...containers], { acceptedCodes: [1] });
  await docker(['network', 'rm', run], { acceptedCodes: [1] });
}, 60_000);

interface Inspected {
  readonly Size: number;
  readonly Config: {
    readonly User: string;
    readonly Labels: Readonly<Record<string, string>>;
    readonly ExposedPorts: Readonly<Record<string, unknown>>;
  };
}

function imageOf(target: string): string {
  return `miauflix-itg-${target}`;
}

/** Starts a service as hardened as it is meant to run, asked for its health more often than usual. */
async function start(target: string): Promise<string> {
  const container = `${run}-${target}`;
  containers.push(container);
  await docker([
    ...['run', '--detach', '--init', '--name', container, '--network', run, '--network-alias', target],
    ...['--read-only', '--tmpfs', '/tmp', '--cap-drop', 'ALL', '--security-opt', 'no-new-privileges'],
    ...['--health-interval', '500ms', '--health-retries', '2'],
    ...(target === 'seeder' || target === 'range-server' ? ['--volume', `${videos}:/videos:ro`] : []),
    imageOf(target),
  ]);
  return container;
}

async function becomes(container: string, health: 'healthy' | 'unhealthy'): Promise<void> {
  const asked = async (): Promise<true | NotYet> => {
    const { stdout } = await docker(['inspect', '--format', '{{.State.Health.Status}}', container]);
    return stdout.trim() === health || new NotYet(stdout.trim());
  };
  await waitUntil(`${container} is ${health}`, asked, { deadlineMs: 120_000, intervalMs: 300 });
}

/** Sends a signal to the service itself, which is not the first process of its container. */
async function signal(container: string, name: 'STOP' | 'CONT'): Promise<void> {
  const script = `for p in /proc/[0-9]*; do
    if tr '\\0' ' ' <$p/cmdline 2>/dev/null | grep -q '^node .* serv[e] '; then kill -${name} \${p#/proc/}; fi
  done`;
  await docker(['exec', container, 'sh', '-c', script]);
}

test.each(images)(
  'the image of $target is small, names itself and what it listens on, and runs as nobody special',
  async ({ target, title, ports }) => {
    await buildImage({ dockerfile: 'mock-content/Dockerfile', target, tag: imageOf(target) });
    const { stdout } = await docker(['image', 'inspect', imageOf(target)]);
    const [inspected] = JSON.parse(stdout) as [Inspected];
    expect(inspected.Config.User).toBe('1000:1000');
    expect(inspected.Config.Labels['org.opencontainers.image.title']).toBe(title);
    expect(Object.keys(inspected.Config.ExposedPorts).sort()).toEqual([...ports].sort());
    expect(inspected.Size).toBeLessThan(maxBytesOf(target));
  },
  300_000,
);

test('each is healthy while it works, without a capability, and unhealthy while it does not answer', async () => {
  const health = async ({ target }: (typeof images)[number]): Promise<void> => {
    const container = await start(target);
    await becomes(container, 'healthy');

    const { stdout } = await docker(['exec', container, 'cat', '/proc/1/status']);
    expect(stdout).toMatch(/^Uid:\s+1000\s+1000\s+1000\s+1000$/m);
    expect(stdout).toMatch(/^CapEff:\s+0+$/m);
    expect(stdout).toMatch(/^NoNewPrivs:\s+1$/m);

    await signal(container, 'STOP');
    await becomes(container, 'unhealthy');
    await signal(container, 'CONT');
    await becomes(container, 'healthy');
  };
  await Promise.all(images.map(health));
}, 300_000);
