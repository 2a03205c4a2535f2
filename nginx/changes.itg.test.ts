import { mkdtemp, chmod, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { NotYet, waitUntil } from '../kit/wait-until.ts';

import { ask } from './ask.testing.ts';
import {
  buildImage,
  docker,
  freshName,
  image,
  type Network,
  type Nginx,
  startNetwork,
  startNginx,
} from './image.testing.ts';
import { startUpstream, type Upstream } from './upstream.testing.ts';

const stack = new AsyncDisposableStack();
let network: Network;

beforeAll(async () => {
  await buildImage();
  network = stack.use(await startNetwork());
}, 400_000);
afterAll(async () => {
  await stack.disposeAsync();
}, 60_000);

/** Asks over and over, four at a time, until it is told to stop; counts what was not a 200. */
function traffic(port: number): { stop(): Promise<{ answers: number; errors: string[] }> } {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });
  const errors: string[] = [];
  let answers = 0;
  let stopped = false;
  const once = async (): Promise<void> => {
    const done = Promise.withResolvers<undefined>();
    const request = http.get({
      host: '127.0.0.1',
      port,
      path: '/lists',
      headers: { Host: 'localhost' },
      agent,
    });
    request.on('response', (response) => {
      answers += 1;
      if (response.statusCode !== 200) errors.push(`status ${response.statusCode ?? 0}`);
      response.resume().on('close', () => done.resolve(undefined));
    });
    request.on('error', (error) => {
      // an idle connection that closes at a reload was not an answer yet: clients ask again
      if (!request.reusedSocket) errors.push(String(error));
      done.resolve(undefined);
    });
    await done.promise;
  };
  const loops = Array.from({ length: 4 }, async () => {
    while (!stopped) await once();
  });
  return {
    stop: async () => {
      stopped = true;
      await Promise.all(loops);
      agent.destroy();
      return { answers, errors };
    },
  };
}

it('refuses a bad include by a reload, and a good one comes into force, while traffic flows', async () => {
  await using upstream: Upstream = await startUpstream(network.gateway);
  const folder = await mkdtemp(join(tmpdir(), 'miauflix-local-'));
  stack.defer(async () => await rm(folder, { recursive: true, force: true }));
  await chmod(folder, 0o755);
  await using nginx: Nginx = await startNginx({
    network,
    env: { BACKEND_SERVERS: upstream.server, RATE_API: 'off' },
    args: [`--volume=${folder}:/etc/nginx/local.d:ro`],
  });
  const path = '/own';
  const flow = traffic(nginx.port);
  const file = join(folder, 'own.conf');

  await writeFile(file, 'location = /own { retrun 200; }\n');
  const refused = await nginx.exec('nginx-reload');
  expect(refused.exitCode).toBe(1);
  expect(refused.stderr).toMatch(/unknown directive "retrun" in \/etc\/nginx\/local.d\/own.conf:1/);
  expect(await ask(nginx.port, { path: '/lists' })).toMatchObject({ status: 200 });
  // it could not start again
  expect((await nginx.exec('nginx-healthcheck')).exitCode).not.toBe(0);

  await writeFile(file, 'location = /own { return 200 "mine"; }\n');
  expect((await nginx.exec('nginx-reload')).exitCode).toBe(0);
  await waitUntil(
    'the new location',
    async () => {
      const { text } = await ask(nginx.port, { path });
      return text === 'mine' ? true : new NotYet('the old one answers');
    },
    { deadlineMs: 20_000 },
  );
  expect((await nginx.exec('nginx-healthcheck')).exitCode).toBe(0);
  const { answers, errors } = await flow.stop();
  expect(errors).toEqual([]);
  expect(answers).toBeGreaterThan(100);
});

it('finds a backend again that was recreated, and all of one that was scaled', async () => {
  const backend = async (says: string): Promise<string> => {
    const name = freshName('backend');
    const serve = `mkdir /tmp/www && echo ${says} > /tmp/www/lists && exec busybox httpd -f -p 4000 -h /tmp/www`;
    const run = [
      'run',
      '--detach',
      '--rm',
      '--name',
      name,
      '--network',
      network.name,
      '--network-alias=backend',
    ];
    await docker(...run, '--tmpfs=/tmp', '--entrypoint=/bin/sh', image, '-c', serve);
    stack.defer(async () => {
      await docker('rm', '--force', name);
    });
    return name;
  };
  const first = await backend('first');
  await using nginx: Nginx = await startNginx({ network, env: { RATE_API: 'off' } });
  const answers = async (): Promise<string> => (await ask(nginx.port, { path: '/lists' })).text.trim();
  const until = async (wanted: string): Promise<void> => {
    await waitUntil(
      `an answer of the ${wanted} backend`,
      async () => {
        const text = await answers();
        return text === wanted ? true : new NotYet(`it was ${text}`);
      },
      { deadlineMs: 30_000 },
    );
  };
  await until('first');
  // beside the first, so that it gets another address
  await backend('second');
  await until('second');
  await docker('rm', '--force', first);
  await until('second');
  const { stdout } = await nginx.exec('cat', '/run/nginx/conf.d/upstreams.conf');
  expect(stdout).toMatch(/server \d+\.\d+\.\d+\.\d+:4000 /);
});
