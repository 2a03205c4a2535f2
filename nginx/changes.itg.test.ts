import { once } from 'node:events';
import { mkdtemp, chmod, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

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

interface Flow {
  answers: number;
  /** Connections that nginx closed before it had read a request, as it may: clients ask again (RFC 9112 §9.3.1). */
  closed: number;
  errors: string[];
}

/** Asks over and over, four at a time, until it is told to stop. */
function startTraffic({ address }: Nginx): { flow: Flow; stop: () => Promise<void> } {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });
  const flow: Flow = { answers: 0, closed: 0, errors: [] };
  let stopped = false;
  const status = async (again: boolean): Promise<number> => {
    // on a connection of its own the second time: others that were kept may have been closed at the same moment
    const by = again ? agent : false;
    const options = { host: address, port: 8080, path: '/lists', headers: { Host: 'localhost' }, agent: by };
    const request = http.get(options);
    const [response] = (await once(request, 'response')) as [http.IncomingMessage];
    await text(response);
    return response.statusCode ?? 0;
  };
  const askOnce = async (again = true): Promise<void> => {
    try {
      const got = await status(again);
      flow.answers += 1;
      if (got !== 200) flow.errors.push(`status ${got}`);
    } catch (error) {
      if (!again) {
        flow.errors.push(String(error));
        return;
      }
      flow.closed += 1;
      await askOnce(false);
    }
  };
  const loops = Array.from({ length: 4 }, async () => {
    while (!stopped) await askOnce();
  });
  const stop = async (): Promise<void> => {
    stopped = true;
    await Promise.all(loops);
    agent.destroy();
  };
  return { flow, stop };
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
  const { flow, stop } = startTraffic(nginx);
  const file = join(folder, 'own.conf');

  await writeFile(file, 'location = /own { retrun 200; }\n');
  const refused = await nginx.exec('nginx-reload');
  expect(refused.exitCode).toBe(1);
  expect(refused.stderr).toMatch(/unknown directive "retrun" in \/etc\/nginx\/local.d\/own.conf:1/);
  expect(await ask(nginx.port, { path: '/lists' })).toMatchObject({ status: 200 });
  // not even a connection was closed for it
  expect(flow).toMatchObject({ closed: 0, errors: [] });
  // it could not start again
  expect((await nginx.exec('nginx-healthcheck')).exitCode).not.toBe(0);

  await writeFile(file, 'location = /own { return 200 "mine"; }\n');
  expect((await nginx.exec('nginx-reload')).exitCode).toBe(0);
  await waitUntil(
    'the new location',
    async () => {
      const answer = await ask(nginx.port, { path });
      return answer.text === 'mine' ? true : new NotYet('the old one answers');
    },
    { deadlineMs: 20_000 },
  );
  expect((await nginx.exec('nginx-healthcheck')).exitCode).toBe(0);
  await stop();
  expect(flow.errors).toEqual([]);
  expect(flow.answers).toBeGreaterThan(100);
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
        const answer = await answers();
        return answer === wanted ? true : new NotYet(`it was ${answer}`);
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
  expect(await nginx.read('/run/nginx/conf.d/upstreams.conf')).toMatch(/server \d+\.\d+\.\d+\.\d+:4000 /);
});
