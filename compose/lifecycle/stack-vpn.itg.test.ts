import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { buildImage, docker } from '../../kit/docker.testing.ts';
import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import { freePorts } from '../../kit/free-ports.testing.ts';
import { ProgramError, runProgram } from '../../kit/run-program.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';
import { buildImages, Rig } from '../vpn/rig.testing.ts';

import { withValues } from './env-file.ts';
import type { StackStatus } from './status.ts';

// The command's own word on a VPN, against a provider on this machine that goes and comes.

const entry = join(import.meta.dirname, '..', '..', 'cli', 'main.ts');
const image = 'miauflix-itg-backend';
const nginxImage = 'miauflix-itg-nginx';
const logsImage = 'miauflix-itg-logs';
const rig = new Rig();

let folder: string;

beforeAll(async () => {
  await buildImage({ dockerfile: 'mock-content/Dockerfile', target: 'backend', tag: image });
  await buildImage({ dockerfile: 'nginx/Dockerfile', tag: nginxImage });
  await buildImage({ dockerfile: 'compose/logs/Dockerfile', tag: logsImage });
  await buildImages();
  folder = await temporaryFolder('stack-vpn-test');
  await rig.start();
}, 600_000);

afterAll(async () => {
  await stack(['down', '--delete-data', rig.id]);
  await rig.stop();
  await removeFolder(folder);
}, 120_000);

async function stack(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const { PATH = '', HOME = '' } = process.env;
  const options = { deadlineMs: 180_000, env: { PATH, HOME, ...env } };
  try {
    const { stdout, stderr } = await runProgram(
      process.execPath,
      [entry, 'stack', ...args, '--folder', folder],
      options,
    );
    return { code: 0, stdout, stderr };
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    const { exitCode, stdout, stderr } = error.result;
    return { code: exitCode, stdout, stderr };
  }
}

async function status(): Promise<StackStatus> {
  return JSON.parse((await stack(['status', '--json'])).stdout) as StackStatus;
}

async function untilStatus(what: string, holds: (status: StackStatus) => boolean): Promise<StackStatus> {
  return await waitUntil(
    what,
    async () => {
      const now = await status();
      return holds(now) ? now : new NotYet(now.vpn.sentence);
    },
    { deadlineMs: 60_000, intervalMs: 500 },
  );
}

test('init brings the VPN and the log files, up starts them, and status tells the VPN as it is', async () => {
  const [http = 0, https = 0, port = 0] = await freePorts(3);
  const given = {
    TMDB_API_ACCESS_TOKEN: 'eyJhbGciOi.eyJhdWQiOi.not-a-real-one',
    WIREGUARD_CONFIG: rig.config,
    MIAUFLIX_BACKEND_IMAGE: image,
    MIAUFLIX_NGINX_IMAGE: nginxImage,
    MIAUFLIX_VPN_IMAGE: 'miauflix-itg-vpn',
    MIAUFLIX_LOGS_IMAGE: logsImage,
    BACKEND_KIND: 'contract',
    LISTEN_ADDRESS: '127.0.0.1',
    HTTP_PORT: String(http),
    HTTPS_PORT: String(https),
    VPN_STATUS_PORT: String(port),
    COMPOSE_PROJECT_NAME: rig.id,
  };
  expect(await stack(['init', '--vpn', 'wireguard', '--log-files'], given)).toMatchObject({ code: 0 });
  // the way out is the provider's network, and no other
  const uplink = {
    services: { vpn: { networks: { outside: { ipv4_address: rig.gateway } }, stop_grace_period: '3s' } },
    networks: { outside: { external: true, name: rig.name('uplink') } },
  };
  await writeFile(join(folder, 'rig.yaml'), JSON.stringify(uplink));
  const file = join(folder, '.env');
  const changed = new Map([
    ['COMPOSE_PROFILES', ''],
    ['COMPOSE_FILE', 'compose.yaml:vpn/compose.yaml:logs/compose.yaml:rig.yaml'],
  ]);
  await writeFile(file, withValues(await readFile(file, 'utf8'), changed));
  const { findings } = JSON.parse((await stack(['check', '--json'])).stdout) as {
    findings: { id: string; severity: string }[];
  };
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);

  const up = await stack(['up']);
  expect({ ...up, stderr: up.code === 0 ? '' : up.stderr }).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/VPN: on; all of the backend’s traffic goes through it\. Traffic flows/),
    stderr: '',
  });
  expect((await fetch(`http://127.0.0.1:${http}/health`)).status).toBe(200);
  expect(await status()).toMatchObject({ ok: true, vpn: { enabled: true, inUse: true, carrying: true } });

  await waitUntil(
    'lines of both are in the files of the logs',
    async () => {
      const args = ['exec', `${rig.id}-logs-keeper-1`, 'cat', '/var/log/miauflix/current'];
      const { stdout: lines } = await docker(args);
      const isThere = ['backend', 'nginx'].every((service) => lines.includes(`"service":"${service}"`));
      return isThere || new NotYet(lines);
    },
    { deadlineMs: 30_000, intervalMs: 300 },
  );

  await rig.stopPeer();
  const gone = await untilStatus('the gateway knows that nothing flows', ({ vpn }) => !vpn.carrying);
  expect(gone).toMatchObject({
    ok: false,
    vpn: { inUse: true, sentence: expect.stringMatching(/does not carry/) },
  });
  expect((await stack(['status'])).code).toBe(1);
}, 300_000);

test('a VPN that was chosen while a backend runs beside it is told, and is a failure', async () => {
  const file = join(folder, '.env');
  const env = await readFile(file, 'utf8');
  const without = new Map([['COMPOSE_FILE', 'compose.yaml:rig.yaml']]);
  await writeFile(join(folder, 'rig.yaml'), '{"services":{}}');
  await writeFile(file, withValues(env, new Map([...without, ['WIREGUARD_CONFIG_FILE', '']])));
  expect((await stack(['up'])).stdout).toMatch(/VPN: off by choice/);
  await writeFile(file, env);
  const beside = await stack(['status']);
  expect(beside).toMatchObject({ code: 1, stdout: expect.stringMatching(/NOT IN USE/) });
  expect(beside.stderr).toMatch(/not behind the VPN that was chosen/);
}, 180_000);
