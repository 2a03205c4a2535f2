import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { buildImage } from '../kit/docker.testing.ts';
import { removeFolder, temporaryFolder } from '../kit/folders.ts';
import { NotYet, waitUntil } from '../kit/wait-until.ts';

import { PrivateEngine } from './private-engine.testing.ts';
import { writeStack } from './stack-folder.testing.ts';

// The engine and its containerd are killed by SIGKILL while the backend writes to its database. Another engine than
// everybody's, so that nobody else's containers go with it.

const project = 'killed';
const images = { MIAUFLIX_BACKEND_IMAGE: 'miauflix-itg-backend', MIAUFLIX_NGINX_IMAGE: 'miauflix-itg-nginx' };

let folder: string;
let engine: PrivateEngine | undefined;

beforeAll(async () => {
  await buildImage({
    dockerfile: 'mock-content/Dockerfile',
    target: 'backend',
    tag: images.MIAUFLIX_BACKEND_IMAGE,
  });
  await buildImage({ dockerfile: 'nginx/Dockerfile', tag: images.MIAUFLIX_NGINX_IMAGE });
  folder = await temporaryFolder('engine-kill-test');
  await writeStack(folder, {
    ...images,
    COMPOSE_PROJECT_NAME: project,
    BACKEND_KIND: 'contract',
    HTTP_PORT: '8080',
    HTTPS_PORT: '8443',
  });
  engine = await PrivateEngine.make();
  await engine.take(...Object.values(images));
}, 600_000);

afterAll(async () => {
  await engine?.[Symbol.asyncDispose]();
  await removeFolder(folder);
}, 120_000);

/** Adds sources one after another, and prints each whose answer has come. */
const writer = `
for (let n = 1; ; n += 1) {
  const infoHash = n.toString(16).padStart(40, '0');
  const answer = await fetch('http://127.0.0.1:4000/sources', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ infoHash, name: 'film ' + n }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  console.log(infoHash);
}`;

test('what the backend said it had stored is there after a kill of the engine', async () => {
  if (engine === undefined) throw new Error('There is no engine.');
  const { env, docker } = { env: engine.env, docker: engine.docker.bind(engine) };
  await docker(['compose', '--progress', 'quiet', 'up', '--detach', '--wait', '--wait-timeout', '120'], {
    deadlineMs: 180_000,
    cwd: folder,
  });
  const writing = spawn(
    'docker',
    ['exec', `${project}-backend-1`, 'node', '--input-type=module', '-e', writer],
    {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  let complaint = '';
  writing.stdout.on('data', (data: Buffer) => (said += data.toString()));
  writing.stderr.on('data', (data: Buffer) => (complaint += data.toString()));
  const stored = (): string[] => said.split('\n').filter((line) => line.length === 40);
  const ended = once(writing, 'exit');
  await waitUntil(
    'the backend has stored some',
    () => {
      if (writing.exitCode !== null) throw new Error(complaint);
      return stored().length >= 30 || new NotYet(said);
    },
    { deadlineMs: 60_000 },
  );
  await engine.kill();
  await ended;
  const expected = stored();
  expect(expected.length).toBeGreaterThanOrEqual(30);

  await engine.start();
  // nobody asks for it: the engine starts again what ran
  const there = await waitUntil(
    'the stack answers again, through nginx',
    async () => {
      const wget = [
        'busybox',
        'wget',
        '-q',
        '-O',
        '-',
        '--header',
        'Host: localhost',
        'http://127.0.0.1:8080/sources',
      ];
      const { exitCode, stdout } = await docker(['exec', `${project}-nginx-1`, ...wget], {
        acceptedCodes: Array.from({ length: 255 }, (_, code) => code + 1),
      });
      return exitCode === 0 ? stdout : new NotYet(stdout);
    },
    { deadlineMs: 120_000, intervalMs: 300 },
  );
  expect(expected.filter((infoHash) => !there.includes(infoHash))).toEqual([]);
}, 360_000);
