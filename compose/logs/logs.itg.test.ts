import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { buildImage, docker } from '../../kit/docker.testing.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';

import { usualBounds } from './rotation.ts';

const here = dirname(fileURLToPath(import.meta.url));
const project = `miauflix-logs-${process.pid}`;
const image = 'miauflix-itg-logs';
/** More than the files hold, and no more lines than wait in the engine when the machine is slow. */
const [lineCount, lineBytes] = [1600, 10_000];

let folder = '';
let env: Record<string, string> = {};

beforeAll(async () => {
  await buildImage({ dockerfile: 'compose/logs/Dockerfile', tag: image });
  folder = mkdtempSync(join(tmpdir(), 'miauflix-logs-'));
  const root = (await docker(['info', '--format', '{{.DockerRootDir}}'])).stdout.trim();
  env = {
    MIAUFLIX_LOGS_IMAGE: image,
    LOGS_ADDRESS: `unix://${root}/volumes/${project}_logs-socket/_data/forward.sock`,
  };
  const own = { image, network_mode: 'none', init: true, healthcheck: { disable: true } };
  const program = `${join(here, 'flood.testing.ts')}:/flood.ts:ro`;
  const services = {
    nginx: { ...own, entrypoint: ['true'], command: [] },
    backend: {
      ...own,
      entrypoint: ['node', '/flood.ts', 'flood', '300', String(lineCount), String(lineBytes)],
      volumes: [program],
    },
    measure: {
      ...own,
      entrypoint: ['node', '/flood.ts', 'measure', '/var/log/miauflix', '2'],
      volumes: [program, 'logs-files:/var/log/miauflix'],
    },
  };
  writeFileSync(join(folder, 'stack.json'), JSON.stringify({ services }));
}, 300_000);
afterAll(async () => {
  await compose('down', '--volumes', '--timeout', '2');
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

function ownEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

async function compose(...args: string[]): Promise<string> {
  const files = ['-f', join(folder, 'stack.json'), '-f', join(here, 'compose.yaml')];
  const { stdout } = await docker(['compose', '-p', project, ...files, ...args], {
    deadlineMs: 120_000,
    env: { ...ownEnv(), ...env },
  });
  return stdout;
}

/** The numbers of the lines in the files, as they stand there. */
async function numbers(): Promise<number[]> {
  const { stdout } = await docker([
    'exec',
    `${project}-logs-keeper-1`,
    'sh',
    '-c',
    'cd /var/log/miauflix && cat *.log current | cut -c 1-120',
  ]);
  return [...stdout.matchAll(/"n":(\d+),/g)].map(([, n]) => Number(n));
}

async function untilLine(wanted: number): Promise<void> {
  const look = async (): Promise<true | NotYet> => {
    const last = Number(/"n":(\d+),/.exec(await lastLine())?.[1] ?? -1);
    return last >= wanted ? true : new NotYet(`the last line is ${last}`);
  };
  await waitUntil(`line ${wanted} is in the files`, look, { deadlineMs: 120_000 });
}

async function lastLine(): Promise<string> {
  const newest = 'cd /var/log/miauflix && cat $(ls *.log 2>/dev/null | tail -n 1) current | tail -n 1';
  return (await docker(['exec', `${project}-logs-keeper-1`, 'sh', '-c', newest])).stdout;
}

it.each([
  // what a killed receiver had not read yet is lost, unless each line is answered
  ['restarted', 'false', [['restart'], ['restart']]],
  ['killed, with answers', 'true', [['kill'], ['start']]],
])(
  'keeps the newest lines without a gap and within its bound, %s',
  async (_what, answers, commands) => {
    env['LOGS_ACK'] = answers;
    // the lines of a run before would be taken for those that are waited for
    await compose('down', '--volumes', '--timeout', '2');
    await compose('up', '--detach', '--no-build', '--wait', 'logs');
    await compose('up', '--detach', '--no-build', '--no-deps', 'measure', 'nginx', 'backend');
    await untilLine(400);
    for (const command of commands) await docker([...command, `${project}-logs-1`]);
    await untilLine(lineCount - 1);

    const kept = await numbers();
    const first = kept[0] ?? NaN;
    const expected = Array.from({ length: lineCount - first }, (_, index) => first + index);
    // a line that was in the file and not answered yet when the receiver ended is sent again
    expect([...new Set(kept)]).toEqual(expected);
    expect(kept.length - expected.length).toBeLessThanOrEqual(2);
    expect(first).toBeGreaterThan(0);
    expect(expected.length * lineBytes).toBeGreaterThan(usualBounds.totalBytes - 2 * usualBounds.fileBytes);

    const measured = (await docker(['logs', '--tail', '1', `${project}-measure-1`])).stdout;
    const { largest } = JSON.parse(measured) as { largest: number };
    expect(largest).toBeGreaterThan(usualBounds.totalBytes - 2 * usualBounds.fileBytes);
    expect(largest).toBeLessThanOrEqual(usualBounds.totalBytes);

    // the engine's own copy is there as well
    expect((await docker(['logs', '--tail', '1', `${project}-backend-1`])).stdout).toContain(
      `"n":${lineCount - 1},`,
    );
  },
  300_000,
);
