import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';

import { buildImage as buildOwn } from '../../kit/docker.testing.ts';
import { startHttpServer, type HttpServer } from '../../kit/http-server.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';
import { ask } from '../../nginx/ask.testing.ts';
import {
  buildImage as buildNginx,
  docker,
  freshName,
  startNetwork,
  startNginx,
  waitForHealth,
  type Nginx,
} from '../../nginx/image.testing.ts';

// The real nginx and the real fail2ban, as the stack has them. Clients are told apart by what a trusted proxy, which
// is this test, says of them. The tests are one story, in this order.

const image = 'miauflix-itg-guard';
const stack = new AsyncDisposableStack();
const guard = freshName('guard');
const volumes = { bans: freshName('bans'), requests: freshName('requests'), data: freshName('data') };
let nginx: Nginx;

beforeAll(async () => {
  await Promise.all([buildNginx(), buildOwn({ dockerfile: 'compose/guard/Dockerfile', tag: image })]);
  const network = stack.use(await startNetwork());
  const backend = await startBackend(network.gateway);
  stack.defer(async () => {
    await backend.stop(0);
  });
  for (const name of Object.values(volumes)) await docker('volume', 'create', name);
  stack.defer(async () => {
    await docker('rm', '--force', guard);
    await docker('volume', 'rm', ...Object.values(volumes));
  });
  nginx = stack.use(
    await startNginx({
      network,
      env: {
        BACKEND_SERVERS: `${network.gateway}:${backend.port}`,
        BACKEND_KIND: 'miauflix',
        TRUSTED_PROXIES: '0.0.0.0/0',
        RATE_LOGIN: 'off',
        GUARD: 'on',
      },
      args: [`--volume=${volumes.bans}:/etc/nginx/bans:ro`, `--volume=${volumes.requests}:/var/log/guard`],
    }),
  );
  const settings = { GUARD_LOGINS: '4', GUARD_SCANS: '3', GUARD_BAN: '6s', GUARD_BAN_LONGEST: '1h' };
  await docker(
    ...['run', '--detach', '--name', guard, '--network=none', '--read-only', '--cap-drop=ALL'],
    ...['--security-opt=no-new-privileges', '--init', '--memory=128m', '--pids-limit=32'],
    '--tmpfs=/run/guard:uid=1000,gid=1000,mode=0700',
    ...Object.entries(settings).map(([name, value]) => `--env=${name}=${value}`),
    `--volume=${volumes.bans}:/bans`,
    `--volume=${volumes.requests}:/var/log/guard`,
    `--volume=${volumes.data}:/var/lib/guard`,
    image,
  );
  await waitForHealth(guard, 'healthy');
}, 400_000);
afterAll(async () => {
  await stack.disposeAsync();
}, 60_000);

/** Refuses every log-in. */
async function startBackend(host: string): Promise<HttpServer> {
  return await startHttpServer(
    (request, response) => {
      response.statusCode = request.url === '/api/auth/login' ? 401 : 200;
      response.end('{}');
    },
    { host, port: 0 },
  );
}

async function request(client: string, path: string, headers: Record<string, string> = {}): Promise<number> {
  const { status } = await ask(nginx.port, { path, headers: { ...headers, 'X-Forwarded-For': client } });
  return status;
}

async function times(count: number, client: string, path: string): Promise<number[]> {
  const statuses: number[] = [];
  for (let n = 0; n < count; n += 1) statuses.push(await request(client, path));
  return statuses;
}

async function until(client: string, wanted: number): Promise<void> {
  await waitUntil(
    `${client} being answered ${wanted}`,
    async () => {
      const status = await request(client, '/api/lists');
      return status === wanted ? true : new NotYet(`it is answered ${status}`);
    },
    { deadlineMs: 60_000, intervalMs: 200 },
  );
}

async function listed(): Promise<string> {
  return (await docker('exec', guard, 'guard', 'list')).stdout;
}

async function untilListed(pattern: RegExp): Promise<void> {
  await waitUntil(
    `a line as ${pattern.source}`,
    async () => {
      const list = await listed();
      return pattern.test(list) ? true : new NotYet(list);
    },
    { deadlineMs: 60_000, intervalMs: 200 },
  );
}

const [guesser, scanner, viewer] = ['198.18.0.7', '198.18.0.8', '198.18.0.9'];
const login = '/api/auth/login';

jest.setTimeout(180_000);

it('keeps out who guesses passwords, everywhere, and nobody else', async () => {
  expect(await times(3, guesser, login)).toEqual([401, 401, 401]);
  await times(1, guesser, login);
  await until(guesser, 403);
  expect(await request(guesser, '/')).toBe(403);
  expect(await request(viewer, '/api/lists')).toBe(200);
  expect(await listed()).toMatch(/^login 198\.18\.0\.7 \t\d{4}-\d\d-\d\d [\d:]{8} \+ \d+ = /m);
});

it('lets in again whose time is over, and keeps out longer who comes again', async () => {
  await until(guesser, 200);
  await times(4, guesser, login);
  await until(guesser, 403);
  await untilListed(/^login 198\.18\.0\.7 .* \+ (1[2-9]|[2-9]\d|\d{3,}) = /m);
});

it('keeps out who looks for holes, a whole network of IPv6', async () => {
  expect(await times(3, scanner, '/.env')).toEqual([404, 404, 404]);
  await until(scanner, 403);
  // three addresses of one /64, written in three ways
  for (const address of ['2001:db8:1::5', '2001:db8:1:0:1:2:3:4', '2001:0DB8:1::7:0:0:1'])
    await request(address, '/wp-login.php');
  await until('2001:db8:1::99', 403);
  expect(await request('2001:db8:1:1::99', '/api/lists')).toBe(200);
  // IPv4 in a form of IPv6 is that address, not the network that all of them would share
  await times(3, '::ffff:198.18.0.10', '/.git/config');
  await until('198.18.0.10', 403);
  expect(await request('::ffff:198.18.0.11', '/api/lists')).toBe(200);
});

it('counts no missing page, no private address and nothing that a client wrote', async () => {
  const forged =
    `"}\n{"time":"${new Date().toISOString().slice(0, 19)}+00:00","suspicion":"scan",` +
    `"network":"${viewer}","status":404,"requestId":"0123456789abcdef"}`;
  const written = encodeURIComponent(forged).replaceAll('%2F', '/');
  for (let n = 0; n < 5; n += 1) {
    await request('198.18.0.20', `/missing-${n}.png`);
    await request('10.1.2.3', '/.env');
    // of one client each, so that what is counted at all would be counted for the viewer
    await request(`198.18.1.${n}`, `/.env${written}`, {
      'User-Agent': forged.replaceAll('\n', ' '),
      'X-Request-Id': forged.replaceAll('\n', ' ').slice(0, 60),
      Referer: viewer,
    });
  }
  // what comes after it is counted, so what was before it has been read
  await times(3, '198.18.0.30', '/phpmyadmin/');
  await until('198.18.0.30', 403);
  for (const client of ['198.18.0.20', '10.1.2.3', viewer, '198.18.1.0'])
    expect([client, await request(client, '/api/lists')]).toEqual([client, 200]);
  expect(await nginx.read('/var/log/guard/requests')).not.toContain(viewer);
});

it('remembers through a kill, and lets in whom one says', async () => {
  await docker('exec', guard, 'fail2ban-client', '-c', '/run/guard/config', 'set', 'scan', 'bantime', '10m');
  await times(3, '198.18.0.40', '/.env');
  await until('198.18.0.40', 403);
  await untilListed(/^scan 198\.18\.0\.40 .* \+ \d{3,} = /m);
  await docker('kill', guard);
  await docker('start', guard);
  await waitForHealth(guard, 'healthy');
  await until('198.18.0.40', 403);
  await docker('exec', guard, 'guard', 'unban', '198.18.0.40');
  expect(await request('198.18.0.40', '/api/lists')).toBe(200);
  expect(await listed()).not.toContain('198.18.0.40');
});

it('refuses settings that mean nothing, all at once', async () => {
  const { exitCode, stderr } = await docker(
    ...['run', '--rm', '--tmpfs=/run/guard:uid=1000', '--env=GUARD_BAN=long', '--env=GUARD_NEVER=home'],
    image,
  );
  expect(exitCode).toBe(2);
  expect(stderr).toContain('GUARD_BAN is \\"long\\", and must be a time such as');
  expect(stderr).toContain('GUARD_NEVER has \\"home\\", and must be addresses or networks');
});
