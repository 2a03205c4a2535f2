import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { buildImage, docker } from '../../kit/docker.testing.ts';
import { removeFolder, temporaryFolder } from '../../kit/folders.ts';

import { withValues } from './env-file.ts';
import type { StackStatus } from './status.ts';

// The command as a self-hoster has it, on a real engine, with the reference backend in the backend's place.
// The tests are one story, in this order.

const project = `miauflix-stack-test-${randomUUID().slice(0, 8)}`;
const image = 'miauflix-itg-backend';
const nginxImage = 'miauflix-itg-nginx';
const entry = join(import.meta.dirname, '..', '..', 'cli', 'main.ts');
const token = 'eyJhbGciOi.eyJhdWQiOi.not-a-real-one';

let folder: string;
/** Of nginx: for HTTP and for HTTPS. */
let port: number;
let tlsPort: number;

beforeAll(async () => {
  folder = await temporaryFolder('stack-test');
  await buildImage({ dockerfile: 'mock-content/Dockerfile', target: 'backend', tag: image });
  await buildImage({ dockerfile: 'nginx/Dockerfile', tag: nginxImage });
  [port, tlsPort] = await freePorts();
}, 600_000);

afterAll(async () => {
  await stack(['down', '--delete-data', project]);
  await removeFolder(folder);
}, 120_000);

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `miauflix-infra stack <args>` for the folder, as from a script. `onSaid` may interrupt it. */
async function stack(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  onSaid?: (stderr: string, interrupt: () => void) => void,
): Promise<Ended> {
  const { PATH, HOME, DOCKER_HOST } = process.env;
  const child = spawn(process.execPath, [entry, 'stack', ...args, '--folder', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH, HOME, ...(DOCKER_HOST !== undefined && { DOCKER_HOST }), ...env },
  });
  const said = { stdout: '', stderr: '' };
  // a second one would end it at once
  let interrupted = false;
  const interrupt = (): void => {
    if (!interrupted) child.kill('SIGINT');
    interrupted = true;
  };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
      onSaid?.(said.stderr, interrupt);
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  expect(said.stdout + said.stderr).not.toContain(token);
  expect(said.stderr).not.toMatch(/\n\s+at /);
  return { code, ...said };
}

/** Two ports of which neither is the other. */
async function freePorts(): Promise<[number, number]> {
  const [first, second] = [await listening(), await listening()];
  const ports: [number, number] = [portOf(first), portOf(second)];
  for (const server of [first, second]) {
    server.close();
    await once(server, 'close');
  }
  return ports;
}

async function listening(onPort = 0): Promise<Server> {
  const server = createServer().listen(onPort);
  await once(server, 'listening');
  return server;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function set(values: Readonly<Record<string, string>>): Promise<void> {
  const file = join(folder, '.env');
  await writeFile(file, withValues(await readFile(file, 'utf8'), new Map(Object.entries(values))));
}

/** A service of the user's own beside the stack's. */
async function beside(service: object | undefined): Promise<void> {
  const hardened = { image, restart: 'unless-stopped', read_only: true, cap_drop: ['ALL'], init: true };
  const services = service === undefined ? {} : { mine: { ...hardened, ...service } };
  await writeFile(join(folder, 'compose.override.yaml'), JSON.stringify({ services }));
}

async function status(): Promise<StackStatus> {
  return JSON.parse((await stack(['status', '--json'])).stdout) as StackStatus;
}

const conditions = ({ services }: StackStatus): Record<string, string> =>
  Object.fromEntries(services.map((one) => [one.service, one.condition]));

test('init writes a stack, and check finds nothing', async () => {
  const given = {
    TMDB_API_ACCESS_TOKEN: token,
    MIAUFLIX_BACKEND_IMAGE: image,
    BACKEND_KIND: 'contract',
    MIAUFLIX_NGINX_IMAGE: nginxImage,
    HTTP_PORT: String(port),
    HTTPS_PORT: String(tlsPort),
    COMPOSE_PROJECT_NAME: project,
  };
  expect(await stack(['init'], given)).toMatchObject({ code: 0 });
  await set({ COMPOSE_PROFILES: '' });
  expect(((await stat(join(folder, '.env'))).mode & 0o777).toString(8)).toBe('600');
  const { code, stdout } = await stack(['check', '--json']);
  const { findings } = JSON.parse(stdout) as { findings: { severity: string }[] };
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(code).toBe(0);
}, 60_000);

test('up starts it and says so, line by line; it answers; its status and logs tell of it', async () => {
  const { code, stdout, stderr } = await stack(['up']);
  expect([code, stderr]).toEqual([0, expect.stringMatching(/^backend: healthy$/m)]);
  expect(stdout).toMatch(/^backend +healthy .* miauflix-itg-backend/m);
  expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);

  const all = await status();
  expect(all).toMatchObject({ ok: true, project, vpn: { enabled: false } });
  expect(all.services.find(({ service }) => service === 'backend')).toMatchObject({
    health: 'healthy',
    restarts: 0,
    image,
    ports: [],
  });
  const nginx = all.services.find(({ service }) => service === 'nginx');
  expect(nginx?.ports).toContainEqual({ address: '0.0.0.0', port, protocol: 'tcp', target: 8080 });
  const { stdout: lines } = await stack(['logs', '--service', 'backend', '--json', '--since', '10m']);
  const [first] = lines.trim().split('\n');
  expect(JSON.parse(first ?? '')).toMatchObject({ service: 'backend', level: 'info' });
  expect((await stack(['logs', '--grep', 'no such words'])).stdout).toBe('');
  expect(await stack(['logs', '--service', 'bakend'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('did you mean backend?'),
  });
}, 120_000);

test('a service that is broken gives its reason, and the others go on', async () => {
  await beside({
    entrypoint: [
      'sh',
      '-c',
      `echo '{"level":"error","message":"no database, token=abcdefgh"}'; exec sleep infinity`,
    ],
    healthcheck: { test: ['CMD-SHELL', 'echo probe refused; exit 1'], interval: '200ms', retries: 2 },
  });
  const unhealthy = await stack(['up']);
  expect(unhealthy.code).toBe(3);
  expect(unhealthy.stderr).toMatch(
    /mine runs and is not healthy\. .* it says: probe refused\.\n.*\n.*no database, token=\*\*\*/,
  );

  await beside({ entrypoint: ['sh', '-c', 'echo going down; exit 7'], healthcheck: { disable: true } });
  const crashing = await stack(['up']);
  expect(crashing.code).toBe(3);
  expect(crashing.stderr).toMatch(/mine ends again and again: \d+ times so far, with exit code 7/);
  expect(crashing.stderr).toContain('going down');

  expect(conditions(await status())).toMatchObject({ backend: 'healthy' });
  const found = await stack(['logs', '--level', 'error', '--json']);
  expect(found.stdout).not.toContain('going down');
}, 120_000);

test('Ctrl-C ends the waiting alone, and a second up takes it from there', async () => {
  const slow = { test: ['CMD', 'test', '-e', '/tmp/ready'], interval: '300ms', retries: 1000 };
  await beside({ entrypoint: ['sleep', 'infinity'], healthcheck: slow, tmpfs: ['/tmp'] });
  const interrupted = await stack(['up'], {}, (stderr, interrupt) => {
    if (/^mine: starting$/m.test(stderr)) interrupt();
  });
  expect(interrupted.code).toBe(130);
  expect(interrupted.stderr).toMatch(/What has been started goes on/);
  await docker(['exec', `${project}-mine-1`, 'touch', '/tmp/ready']);
  expect(await stack(['up'])).toMatchObject({ code: 0 });
  expect(conditions(await status())).toMatchObject({ backend: 'healthy', mine: 'healthy' });
}, 120_000);

test('logs --follow goes on with what comes', async () => {
  const followed = await stack(
    ['logs', '--follow', '--service', 'backend', '--json'],
    {},
    (_stderr, interrupt) => {
      interrupt();
    },
  );
  expect(followed.code).toBe(130);
  expect(followed.stdout).toContain('"service":"backend"');
}, 60_000);

test('down keeps the data, which go only by the project’s name; then a taken port is told', async () => {
  const volumes = async (): Promise<string[]> => {
    const { stdout } = await docker([
      'volume',
      'ls',
      '--quiet',
      '--filter',
      `label=com.docker.compose.project=${project}`,
    ]);
    return stdout.split('\n').filter((name) => name !== '');
  };
  await beside(undefined);
  const before = await volumes();
  expect(before).not.toEqual([]);
  // neither a mistake in .env nor a profile that is gone keeps it up
  await set({ COMPOSE_PROFILES: 'sead', HTTP_PORT: 'x' });
  expect(await stack(['down', '--delete-data', 'other'])).toMatchObject({ code: 2 });
  expect(await stack(['down'])).toMatchObject({ code: 0 });
  expect(await volumes()).toEqual(before);
  expect(await stack(['status'])).toMatchObject({ code: 1, stdout: expect.stringMatching(/not started/) });
  expect(await stack(['down', '--delete-data', project])).toMatchObject({ code: 0 });
  expect(await volumes()).toEqual([]);

  const wrong = await stack(['up']);
  expect([wrong.code, wrong.stdout]).toEqual([
    1,
    expect.stringMatching(/HTTP_PORT is "x"[^]*Did you mean seed\?/),
  ]);
  await set({ COMPOSE_PROFILES: '', HTTP_PORT: String(port) });
  const server = await listening(port);
  const taken = await stack(['check']);
  server.close();
  expect(taken.code).toBe(1);
  expect(taken.stdout).toMatch(
    new RegExp(`Port ${port}, which nginx publishes, .* by the program .* ${process.pid}\\)`),
  );
}, 120_000);
