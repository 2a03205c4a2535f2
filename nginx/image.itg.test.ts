import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { maxBytesOf } from '../scripts/own-images.ts';

import { type App, writeApp } from './app.testing.ts';
import { ask } from './ask.testing.ts';
import {
  buildImage,
  docker,
  freshName,
  image,
  type Network,
  runToItsEnd,
  startNetwork,
  startNginx,
  waitForHealth,
} from './image.testing.ts';
import { startUpstream, type Upstream } from './upstream.testing.ts';

const stack = new AsyncDisposableStack();
let network: Network;
let upstream: Upstream;
let secrets: string;
const secret = 'a-secret-of-enough-letters';

beforeAll(async () => {
  await buildImage();
  network = stack.use(await startNetwork());
  upstream = stack.use(await startUpstream(network.gateway));
  secrets = await mkdtemp(join(tmpdir(), 'miauflix-secrets-'));
  stack.defer(async () => await rm(secrets, { recursive: true, force: true }));
  await chmod(secrets, 0o755);
  await writeFile(join(secrets, 'reverse_proxy_secret'), `${secret}\n`);
}, 400_000);
afterAll(async () => {
  await stack.disposeAsync();
}, 60_000);

describe('the image', () => {
  it('is small, runs as a user without rights, and says what it is', async () => {
    const { stdout } = await docker('image', 'inspect', image);
    const [facts] = JSON.parse(stdout) as [
      {
        Size: number;
        Config: { User: string; Labels: Record<string, string>; Healthcheck: { Test: string[] } };
      },
    ];
    expect(facts.Size).toBeLessThan(maxBytesOf('nginx'));
    expect(facts.Config).toMatchObject({
      User: '1000:1000',
      Labels: { 'org.opencontainers.image.licenses': 'MIT' },
      Healthcheck: { Test: ['CMD', '/usr/bin/nginx-healthcheck'] },
    });
  });

  it('tells scanners which packages it is made of', async () => {
    const { stdout } = await docker(
      'run',
      '--rm',
      '--entrypoint=/bin/sh',
      image,
      '-c',
      'cat /var/lib/dpkg/status.d/*',
    );
    const packages = [...stdout.matchAll(/^Package: (.+)$/gm)].map(([, name]) => name);
    expect(packages).toEqual(
      expect.arrayContaining([
        'busybox-static',
        'libc6',
        'libssl3t64',
        'nginx',
        'nginx-common',
        'openssl',
        'zlib1g',
      ]),
    );
  });

  it.each([
    ['its files', false],
    ['what an image has in /app', true],
  ])('takes an app at its build, as %s, and compresses it then', async (_what, asImage) => {
    await using app: App = await writeApp();
    const tag = `${image}:with-app`;
    if (asImage) {
      await mkdir(join(app.folder, 'app'));
      for (const name of await readdir(app.folder)) {
        if (name !== 'app') await rename(join(app.folder, name), join(app.folder, 'app', name));
      }
    }
    await buildImage(tag, app.folder);
    const list =
      'cd /usr/share/nginx/app && ls plain.js.br plain.js.gz assets && stat -c %s plain.js plain.js.br';
    const { stdout, stderr, exitCode } = await docker('run', '--rm', '--entrypoint=/bin/sh', tag, '-c', list);
    await docker('rmi', '--force', tag);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const [plain, compressed] = stdout.trim().split('\n').slice(-2).map(Number);
    expect(compressed).toBeLessThan((plain ?? 0) / 10);
  });
});

describe('nginx -t', () => {
  const modes = ['off', 'self-signed', 'acme'].flatMap((mode) => [
    [mode, 'contract'],
    [mode, 'miauflix'],
  ]);
  it.each(modes)('accepts NGINX_TLS=%s with BACKEND_KIND=%s', async (mode = '', kind = '') => {
    const env = {
      NGINX_TLS: mode,
      BACKEND_KIND: kind,
      SERVER_NAME: 'miauflix.example.org *.example.net 10.0.0.5 [fd00::5]',
      BACKEND_SERVERS: '10.1.2.3:4000 [fd00::7]:4000 nobody:4000',
      ALLOWED_ORIGINS: 'https://tv.example.org http://10.0.0.7:8080 file:// null',
      TRUSTED_PROXIES: '10.0.0.0/8 fd00::/8 172.16.0.1',
      HTTPS_PORT: '8443',
    };
    const { exitCode, stdout, stderr } = await runToItsEnd({ env }, '--check');
    expect(stdout + stderr).toBe('');
    expect(exitCode).toBe(0);
  });

  it('accepts limits that are off, and NGINX_TLS=files only with files', async () => {
    const off = {
      RATE_API: 'off',
      RATE_LOGIN: 'off',
      STREAM_CONNECTIONS: 'off',
      WORKERS: '1',
      METRICS: 'on',
    };
    expect(await runToItsEnd({ env: off }, '--check')).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await runToItsEnd({ env: { NGINX_TLS: 'files' } }, '--check')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining(
        'NGINX_TLS=files needs /etc/nginx/tls/fullchain.pem, which is not there.',
      ),
    });
  });
});

describe('a setting that cannot be used', () => {
  it.each([
    ['NGINX_TLS', 'maybe'],
    ['BACKEND_KIND', 'Contract'],
    ['SERVER_NAME', 'localhost; return 200'],
    ['SERVER_NAME', 'localhost\nevil'],
    ['SERVER_NAME', 'a{b'],
    ['SERVER_NAME', '~^(.*)$'],
    ['SERVER_NAME', ''],
    ['BACKEND_SERVERS', 'backend'],
    ['BACKEND_SERVERS', 'backend:4000;'],
    ['BACKEND_SERVERS', 'backend:70000'],
    ['BACKEND_SERVERS', '-type=any:53'],
    ['BACKEND_SERVERS', '../../x:4000'],
    ['ALLOWED_ORIGINS', 'https://tv.example.org/'],
    ['ALLOWED_ORIGINS', 'https://"$host"'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '300.1.1.1'],
    ['TRUSTED_PROXIES', 'all'],
    ['CSP', 'default-src "none"'],
    ['CSP', "default-src 'self' $host"],
    ['CSP', "default-src 'self'\nadd_header X-A b"],
    ['RATE_API', 'fast'],
    ['RATE_LOGIN', '0r/s'],
    ['STREAM_CONNECTIONS', '-1'],
    ['RESOLVER', 'dns.example.org'],
    ['HTTPS_PORT', '0'],
    ['WORKERS', '0'],
    ['METRICS', 'yes'],
  ])('%s=%j ends the start with a sentence and exit code 2', async (name, value) => {
    const { exitCode, stderr, stdout } = await runToItsEnd({ env: { [name]: value } }, '--check');
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    const lines = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, string>);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      level: 'error',
      message: expect.stringMatching(new RegExp(`^${name} .*\\.$`)),
    });
  });

  it('is told with all the others at once', async () => {
    const { stderr } = await runToItsEnd({ env: { NGINX_TLS: 'maybe', RATE_API: 'fast', METRICS: '?' } });
    expect(stderr.trim().split('\n')).toHaveLength(3);
  });

  it('keeps a bad secret to itself', async () => {
    await writeFile(join(secrets, 'bad'), 'short"$x');
    const args = [`--volume=${secrets}/bad:/run/secrets/reverse_proxy_secret:ro`];
    const { exitCode, stderr } = await runToItsEnd({ args }, '--check');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('must be 16 to 256 letters');
    expect(stderr).not.toContain('short');
  });
});

describe('a running nginx', () => {
  it('proves itself to the backend, and believes trusted proxies alone', async () => {
    await using nginx = await startNginx({
      network,
      env: { BACKEND_SERVERS: upstream.server, TRUSTED_PROXIES: `${network.gateway}/32 10.7.0.0/16` },
      args: [`--volume=${secrets}/reverse_proxy_secret:/run/secrets/reverse_proxy_secret:ro`],
    });
    const headers = {
      'X-Forwarded-For': '10.9.9.9, 10.8.8.8, 10.7.7.7',
      'X-Forwarded-Proto': 'https',
      'X-Request-Id': 'edge-1234.5678',
      'X-Reverse-Proxy-Secret': 'guessed',
    };
    const answer = await ask(nginx.port, { path: '/lists', headers });
    expect(answer.headers['x-request-id']).toBe('edge-1234.5678');
    expect(upstream.asked.at(-1)?.headers).toMatchObject({
      'x-reverse-proxy-secret': secret,
      'x-forwarded-for': '10.8.8.8',
      'x-real-ip': '10.8.8.8',
      'x-forwarded-proto': 'https',
      'x-request-id': 'edge-1234.5678',
    });
    const odd = await ask(nginx.port, { path: '/lists', headers: { 'X-Request-Id': 'a "b" {c}' } });
    expect(odd.headers['x-request-id']).toMatch(/^[0-9a-f]{32}$/);
    expect((await docker('inspect', nginx.name)).stdout).not.toContain(secret);
    expect((await nginx.exec('sh', '-c', 'cat /proc/1/environ /proc/[0-9]*/cmdline')).stdout).not.toContain(
      secret,
    );

    // no capability, no new ones, and nothing to write to but the tmpfs
    const { stdout } = await nginx.exec(
      'sh',
      '-c',
      'cat /proc/1/status; id; touch /etc/x /usr/x 2>&1 || true',
    );
    expect(stdout).toMatch(/^CapEff:\s+0+$/m);
    expect(stdout).toMatch(/^CapBnd:\s+0+$/m);
    expect(stdout).toMatch(/^NoNewPrivs:\s+1$/m);
    expect(stdout).toContain('uid=1000(nginx) gid=1000(nginx)');
    expect(stdout.match(/Read-only file system/g)).toHaveLength(2);
  });

  it('is ready when the backend is, and healthy without it', async () => {
    await using own: Upstream = await startUpstream(network.gateway);
    await using nginx = await startNginx({ network, env: { BACKEND_SERVERS: own.server } });
    const inside = async (path: string): Promise<number> =>
      (await nginx.exec('wget', '-q', '-O', '-', `http://127.0.0.1:8081${path}`)).exitCode;
    expect([await inside('/-/health'), await inside('/-/ready')]).toEqual([0, 0]);
    await own.stop();
    expect([await inside('/-/health'), await inside('/-/ready')]).toEqual([0, 1]);
    expect((await nginx.exec('nginx-healthcheck')).exitCode).toBe(0);
  });

  it('is unhealthy when its workers stand still, or what follows the backends is gone', async () => {
    await using nginx = await startNginx({ network, args: ['--health-interval=1s'] });
    const workers = 'for p in $(pidof nginx); do [ $p = 1 ] || kill -$0 $p; done';
    await nginx.exec('sh', '-c', workers, 'STOP');
    expect((await nginx.exec('nginx-healthcheck')).exitCode).not.toBe(0);
    await nginx.exec('sh', '-c', workers, 'CONT');
    expect((await nginx.exec('nginx-healthcheck')).exitCode).toBe(0);
    await nginx.exec('sh', '-c', 'kill -STOP $(pidof nginx-entrypoint); touch -d @0 /run/nginx/watch-alive');
    expect((await nginx.exec('nginx-healthcheck')).exitCode).not.toBe(0);
    await waitForHealth(nginx.name, 'unhealthy');
  });

  it('ends at once when it is told to', async () => {
    await using nginx = await startNginx({ network, args: ['--init'] });
    await docker('stop', '--time=30', nginx.name);
    const { stdout } = await docker('inspect', '--format', '{{.State.ExitCode}}', nginx.name);
    // not 137: it was not killed
    expect(stdout.trim()).toBe('0');
  });
});

it('leaves no container behind', async () => {
  const { stdout } = await docker(
    'ps',
    '--all',
    '--quiet',
    '--filter',
    `name=${freshName('run').slice(0, -9)}`,
  );
  expect(stdout).toBe('');
});
