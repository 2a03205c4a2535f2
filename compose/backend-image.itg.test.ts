import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { buildImage, docker } from '../kit/docker.testing.ts';
import { removeFolder, temporaryFolder } from '../kit/folders.ts';
import { NotYet, waitUntil } from '../kit/wait-until.ts';

import { dependencies, writeReleasedCheckout } from './released-checkout.testing.ts';

// The image of the released backend, built from a checkout of its shape, started as hardened as the stack starts it.

const image = 'miauflix-itg-released-checkout';
const container = `miauflix-backend-image-${randomUUID().slice(0, 8)}`;
const largestBytes = 350_000_000;
const token = 'a-token-of-this-test';

let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder('released-checkout');
  const source = join(folder, 'source');
  await writeReleasedCheckout(source);
  await buildImage({
    dockerfile: 'compose/backend.Dockerfile',
    target: 'backend',
    tag: image,
    args: ['--build-context', `source=${source}`, '--build-arg', 'WEBRTC=none'],
  });
  await mkdir(join(folder, 'secrets'));
  await writeFile(join(folder, 'secrets/tmdb_api_access_token'), `${token}\n`, { mode: 0o644 });
}, 600_000);

afterAll(async () => {
  await docker(['rm', '--force', '--volumes', container], { acceptedCodes: [1] });
  await docker(['volume', 'rm', '--force', container], { acceptedCodes: [1] });
  await removeFolder(folder);
}, 60_000);

async function start(): Promise<void> {
  await docker(['rm', '--force', container], { acceptedCodes: [1] });
  await docker([
    ...[
      'run',
      '--detach',
      '--init',
      '--name',
      container,
      '--network',
      'none',
      '--read-only',
      '--tmpfs',
      '/tmp',
    ],
    ...['--cap-drop', 'ALL', '--security-opt', 'no-new-privileges', '--volume', `${container}:/usr/data`],
    ...['--volume', `${join(folder, 'secrets')}:/run/secrets:ro`],
    ...['--health-interval', '500ms', '--health-retries', '2', image],
  ]);
  await becomes('healthy');
}

async function becomes(health: 'healthy' | 'unhealthy'): Promise<void> {
  const asked = async (): Promise<true | NotYet> => {
    const { stdout } = await docker(['inspect', '--format', '{{.State.Health.Status}}', container]);
    return stdout.trim() === health || new NotYet(stdout.trim());
  };
  await waitUntil(`the backend is ${health}`, asked, { deadlineMs: 120_000, intervalMs: 300 });
}

/** What the backend answers, asked from within. */
async function ask(path: string): Promise<string> {
  const script = `fetch('http://127.0.0.1:3000${path}').then(async (answer) => console.log(await answer.text()))`;
  return (await docker(['exec', container, 'node', '-e', script])).stdout.trim();
}

/** What is in the image's application, each by its path. */
async function filesOfTheApplication(): Promise<string[]> {
  const { stdout } = await docker(['exec', container, 'find', '-L', '/usr/src/app', '-type', 'f']);
  return stdout.split('\n').map((path) => path.replace('/usr/src/app/', ''));
}

describe('the image of the released backend', () => {
  test('names itself, is small, and starts as nobody special', async () => {
    const { stdout } = await docker(['image', 'inspect', image]);
    const [{ Size, Config }] = JSON.parse(stdout) as [
      { Size: number; Config: { User: string; Labels: Record<string, string>; Volumes: object } },
    ];
    console.log(`the released backend's image with next to no packages: ${Math.round(Size / 1e6)} MB`);
    expect(Size).toBeLessThan(largestBytes);
    expect(Config.User).toBe('1000:1000');
    expect(Config.Labels['org.opencontainers.image.title']).toBe('miauflix-backend');
    expect(Object.keys(Config.Volumes)).toEqual(['/usr/data']);
  });

  test('runs what was built, with its native addon and its secrets, on a file system that cannot be written', async () => {
    await start();
    expect(JSON.parse(await ask('/api/health'))).toEqual({
      status: 'ok',
      isNew: true,
      greeting: 'hello',
      addon: 42,
      ranges: 1,
      token,
    });
    const { stdout } = await docker(['exec', container, 'cat', '/proc/1/status']);
    expect(stdout).toMatch(/^Uid:\s+1000\s+1000\s+1000\s+1000$/m);
    expect(stdout).toMatch(/^CapEff:\s+0+$/m);
    expect((await docker(['inspect', container])).stdout).not.toContain(token);
  }, 180_000);

  test('has what it runs, and nothing that only builds', async () => {
    const files = await filesOfTheApplication();
    expect(files).toContain(`node_modules/${dependencies.run}/index.js`);
    expect(files).toContain('packages/shared/dist/index.js');
    expect(files).toContain('node_modules/sqlite3/build/Release/node_sqlite3.node');
    const parts = [dependencies.build, 'turbo', '@turbo', 'typescript', 'node-gyp'];
    expect(files.filter((path) => parts.some((part) => path.includes(`node_modules/${part}/`)))).toEqual([]);
    expect(files.filter((path) => /secret-notes|frontend|\.(c|o|md|map|ts)$/.test(path))).toEqual([]);
  });

  test('keeps what it made up when it is made anew', async () => {
    await start();
    expect(JSON.parse(await ask('/api/health'))).toMatchObject({
      isNew: false,
      salt: 'made-up-at-the-first-start',
    });
  }, 180_000);

  test('is unhealthy when its API is broken, though its page still answers', async () => {
    await ask('/break');
    expect(await ask('/health')).toContain('<!doctype html>');
    await becomes('unhealthy');
  }, 180_000);
});
