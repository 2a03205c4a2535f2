import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { buildImage, docker } from '../kit/docker.testing.ts';
import { NotYet, waitUntil } from '../kit/wait-until.ts';
import { maxBytesOf } from '../scripts/own-images.ts';

// The image on a real engine, as a stack runs it at its first boot: without root, without a capability, with
// a root file system that cannot be written, on a network that leads nowhere else.

const run = `miauflix-seed-test-${randomUUID().slice(0, 8)}`;
const [image, apis, backend] = ['miauflix-itg-seed', 'miauflix-itg-apis', 'miauflix-itg-backend'];
const hardened = [
  '--init',
  '--read-only',
  '--tmpfs=/tmp',
  '--cap-drop=ALL',
  '--security-opt=no-new-privileges',
];
const tmdbToken = 'stand-in-token-for-tests';
const volumes = [`${run}-data`, `${run}-cache`];

beforeAll(async () => {
  await buildImage({ dockerfile: 'seed/Dockerfile', tag: image });
  await buildImage({ dockerfile: 'mock-content/Dockerfile', target: 'apis', tag: apis });
  await buildImage({ dockerfile: 'mock-content/Dockerfile', target: 'backend', tag: backend });
  await docker(['network', 'create', '--internal', run]);
}, 600_000);

afterAll(async () => {
  await docker(['rm', '--force', '--volumes', `${run}-apis`, `${run}-backend`, `${run}-seed`], {
    acceptedCodes: [1],
  });
  await docker(['volume', 'rm', '--force', ...volumes], { acceptedCodes: [1] });
  await docker(['network', 'rm', run], { acceptedCodes: [1] });
}, 60_000);

interface Boot {
  readonly exitCode: number;
  readonly said: string;
}

async function boot(command: readonly string[], deadlineMs = 120_000): Promise<Boot> {
  const { exitCode, stdout, stderr } = await docker(
    [
      ...['run', '--rm', '--name', `${run}-seed`, '--network', run, ...hardened],
      ...['--volume', `${run}-data:/usr/data`, '--volume', `${run}-cache:/var/cache/miauflix-infra`],
      ...[
        '--env',
        'TMDB_API_ACCESS_TOKEN',
        '--env',
        'TMDB_API_URL=http://apis:3003/tmdb/3',
        image,
        ...command,
      ],
    ],
    {
      deadlineMs,
      acceptedCodes: [1, 2, 3],
      env: { ...(process.env as Record<string, string>), TMDB_API_ACCESS_TOKEN: tmdbToken },
    },
  );
  return { exitCode, said: `${stdout}${stderr}` };
}

async function startApis(): Promise<void> {
  await docker([
    'run',
    '--detach',
    '--name',
    `${run}-apis`,
    '--network',
    run,
    '--network-alias',
    'apis',
    ...hardened,
    apis,
  ]);
  await healthy(`${run}-apis`);
}

async function healthy(container: string): Promise<void> {
  const isHealthy = async (): Promise<true | NotYet> => {
    const { stdout } = await docker(['inspect', '--format', '{{.State.Health.Status}}', container]);
    return stdout.trim() === 'healthy' || new NotYet(stdout.trim());
  };
  await waitUntil(`${container} is healthy`, isHealthy, { deadlineMs: 60_000, intervalMs: 200 });
}

async function listsOf(backendContainer: string): Promise<{ slug: string; items: number }[]> {
  const script = `
    const lists = await (await fetch('http://127.0.0.1:4000/lists')).json();
    const sizes = await Promise.all(lists.map(async ({ slug }) => {
      const { total } = await (await fetch('http://127.0.0.1:4000/lists/' + encodeURIComponent(slug))).json();
      return { slug, items: total };
    }));
    console.log(JSON.stringify(sizes));`;
  const { stdout } = await docker(['exec', backendContainer, 'node', '--input-type=module', '-e', script]);
  return JSON.parse(stdout) as { slug: string; items: number }[];
}

test('a boot while TMDB is away says so, lets the backend start, and the next boot fills the database', async () => {
  const away = await boot(['seed', 'popular', '--if-empty', '--on-failure', 'continue', '--deadline', '5s']);
  expect(away.said).toMatch(/apis/);
  expect(away.exitCode).toBe(0);

  const strict = await boot(['seed', 'popular', '--if-empty', '--deadline', '5s']);
  expect(strict.exitCode).toBe(3);

  await startApis();
  const first = await boot([
    'seed',
    'popular',
    '--schema',
    'contract',
    '--if-empty',
    '--on-failure',
    'continue',
  ]);
  expect(first.said).toMatch(/200 items, new/);
  expect(first.exitCode).toBe(0);

  const again = await boot(['seed', 'popular', '--if-empty', '--on-failure', 'continue']);
  expect(again.said).toMatch(/not empty, so nothing was done/);
  expect(again.exitCode).toBe(0);

  await docker([
    ...['run', '--detach', '--name', `${run}-backend`, '--network', run, ...hardened],
    ...['--volume', `${run}-data:/usr/data`, backend, 'serve', 'backend', '--data', '/usr/data'],
    ...['--options', JSON.stringify({ tmdbUrl: '', trackers: [] })],
  ]);
  await healthy(`${run}-backend`);
  const lists = await listsOf(`${run}-backend`);
  expect(lists.length).toBeGreaterThanOrEqual(2);
  for (const { items } of lists) expect(items).toBe(200);
}, 300_000);

test('the image runs as nobody special, and holds one platform and no package manager of Node', async () => {
  const { stdout } = await docker(['image', 'inspect', '--format', '{{.Config.User}} {{.Size}}', image]);
  const [user, size] = stdout.trim().split(' ');
  expect(user).toBe('1000:1000');
  expect(Number(size)).toBeLessThan(maxBytesOf('seed'));
  const { stdout: files } = await docker([
    ...['run', '--rm', '--entrypoint', 'sh', image, '-c'],
    'ls /opt/miauflix-infra/dist/addons; command -v npm || echo none',
  ]);
  expect(files.trim().split('\n')).toEqual([expect.stringMatching(/^linux-(x64|arm64)$/), 'none']);
}, 60_000);
