import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { docker } from '../../kit/docker.testing.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';

import { buildImages, gatewayImage, Rig } from './rig.testing.ts';

const rig = new Rig();
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

beforeAll(async () => {
  await buildImages();
  await rig.start();
  await rig.prepareStack();
  await rig.compose('up', '--detach', '--no-build');
  await rig.untilTrafficFlows(Date.now());
}, 300_000);

afterAll(async () => {
  await rig.stop();
}, 120_000);

/** `miauflix-infra vpn verify`, as somebody has it in a terminal. */
function verify(...options: readonly string[]): ChildProcessByStdio<null, Readable, Readable> {
  const places = ['--address-service', `http://${rig.internet}/`, '--resolver', rig.internet];
  const what = ['--project', rig.id, '--names-below', `${rig.id}.test`, '--cut', '1s'];
  return spawn(
    process.execPath,
    [join(root, 'cli', 'main.ts'), 'vpn', 'verify', ...what, ...places, ...options],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
}

interface Told {
  readonly verdict: string;
  readonly reasons: string[];
  readonly hostAddress: string;
  readonly backendAddress: string;
  readonly phases: {
    readonly name: string;
    readonly address?: string;
    readonly backAfterMs?: number;
    readonly ways: { readonly way: string; readonly answers: number; readonly seen: number }[];
  }[];
  readonly containers: Record<string, { readonly user: string; readonly rights: string }>;
}

async function verified(...options: readonly string[]): Promise<{
  readonly code: number | null;
  readonly told: Told;
  readonly said: string;
}> {
  const child = verify('--json', ...options);
  const [[code], json, said] = await Promise.all([
    once(child, 'exit') as Promise<[number | null]>,
    text(child.stdout),
    text(child.stderr),
  ]);
  if (json === '') throw new Error(said);
  return { code, told: JSON.parse(json) as Told, said };
}

/** The gateway runs, and nothing of the command's is left. */
async function expectUntouched(): Promise<void> {
  const { stdout: state } = await docker([
    ...['inspect', '--format', '{{.State.Status}}', await rig.container('vpn')],
  ]);
  expect(state.trim()).toBe('running');
  const { stdout: left } = await docker(['ps', '--all', '--quiet', '--filter', 'name=miauflix-vpn-verify']);
  expect(left).toBe('');
}

/** In the backend's network, with the rights that the backend has not. */
async function sabotage(script: string): Promise<void> {
  const holder = await rig.container('vpn-holder');
  await docker([
    ...['run', '--rm', '--network', `container:${holder}`, '--user', '0', '--cap-add', 'NET_ADMIN'],
    ...['--entrypoint', 'sh', gatewayImage, '-c', script],
  ]);
}

describe('vpn verify', () => {
  it('says that a stack as it is meant is private, by every way, and leaves it as it was', async () => {
    const { code, told, said } = await verified();
    expect(told).toMatchObject({ verdict: 'private', reasons: [], backendAddress: rig.provider });
    expect(told.hostAddress).toBe(rig.uplink.replace('0/24', '1'));
    expect(code).toBe(0);
    expect(told.containers['backend']).toMatchObject({ user: '1000:1000', rights: 'none' });
    expect(told.phases.map(({ name }) => name)).toEqual(['witness', 'tunnel', 'silent', 'gone']);
    const [witness, ...others] = told.phases;
    expect(witness?.ways.find(({ way }) => way === 'dns by 127.0.0.11')?.seen).toBeGreaterThan(0);
    for (const { ways } of others) expect(ways.filter(({ seen }) => seen > 0)).toEqual([]);
    for (const { ways, backAfterMs } of others.slice(1)) {
      expect(ways.filter(({ answers }) => answers > 0)).toEqual([]);
      expect(backAfterMs).toBeGreaterThan(0);
    }
    expect(said).toContain('The gateway runs again');
    await expectUntouched();
  }, 180_000);

  it('puts the gateway back when it is interrupted while the tunnel is cut', async () => {
    const child = verify('--cut', '2m');
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => (said += part));
    const ended = once(child, 'exit') as Promise<[number | null]>;
    await waitUntil('the cut', () => (said.includes('stands still') ? true : new NotYet(said)), {
      deadlineMs: 90_000,
    });
    child.kill('SIGINT');
    expect((await ended)[0]).toBe(130);
    await expectUntouched();
    await rig.untilTrafficFlows(Date.now());
  }, 180_000);

  it('says LEAK and which way, when the wall is gone and there is another way out', async () => {
    const holder = await rig.container('vpn-holder');
    await sabotage('nft delete table inet miauflix_vpn');
    // the engine joins it, and complains that the tunnel has the default route already
    await docker(['network', 'connect', rig.name('uplink'), holder], { acceptedCodes: [1] });
    const { code, told, said } = await verified('--no-cut');
    expect(code).toBe(1);
    expect(told.verdict).toBe('leak');
    expect(told.reasons.join('\n')).toMatch(/"inside" alone is to be one of its networks/);
    expect(told.reasons.join('\n')).toMatch(/packets were seen outside it: .*udp from 6881/);
    expect(said).toContain('LEAK');
    await expectUntouched();
  }, 180_000);
});
