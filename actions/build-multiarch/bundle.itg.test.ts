import type { ChildProcess } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { standInBases } from '../../images/build/bases.testing.ts';
import { startOciEngine, type OciEngine } from '../../images/build/oci-engine.testing.ts';
import { removeSmokeLeftovers, smokeLabel } from '../../images/smoke/smoke.ts';
import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import { processTree, runningOf, type ProcessMark } from '../../kit/process-tree.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';
import { withBundle } from '../shared/bundle.testing.ts';
import type { RunnerJob, RunnerResult } from '../shared/fake-runner.ts';

const minutes = 5 * 60_000;
const nothing = ['.miauflix-image'];

let folder: string;
let engine: OciEngine;
let bases: string[];

beforeAll(async () => {
  folder = await temporaryFolder('build-bundle');
  engine = await startOciEngine();
  bases = await standInBases(folder, engine, ['amd64']);
}, minutes);
afterAll(async () => {
  await engine.stop();
  await removeFolder(folder);
}, minutes);

type Run = (inputs: RunnerJob['inputs'], more?: Partial<RunnerJob>) => Promise<RunnerResult>;

const waits = 'CMD ["node", "-e", "setInterval(() => {}, 1000)"]\n';
const healthy = `FROM node-base\nHEALTHCHECK CMD ["node", "--version"]\n${waits}`;
const unhealthy = `FROM node-base\nHEALTHCHECK CMD ["node", "--no-such-option"]\n${waits}`;

/** Hands out what runs the bundle in a folder with a Dockerfile, against the engine of this test. */
async function alone(dockerfile: string, look: (run: Run, place: string) => Promise<void>): Promise<void> {
  await withBundle('build-multiarch', async (runBundle, place) => {
    await mkdir(join(place, 'app'));
    await writeFile(join(place, 'app', 'Dockerfile'), dockerfile);
    const usual = {
      ...{ context: 'app', platforms: 'linux/amd64', sbom: 'own', output: 'image' },
      'build-contexts': bases.join('\n'),
      'smoke-options': '--network none',
      ...(engine.builder !== undefined && { builder: engine.builder }),
    };
    await look(
      async (inputs, more) =>
        runBundle({ ...more, inputs: { ...usual, ...inputs }, env: { ...engine.env, ...more?.env } }),
      place,
    );
  });
}

/** Waits until the run in this folder has started its container. */
async function containerIn(place: string): Promise<void> {
  const look = async (): Promise<true | NotYet> => {
    const state = await readFile(join(place, 'GITHUB_STATE'), 'utf8');
    const [run] = /^[0-9a-f]{8}-[0-9a-f-]{27}$/m.exec(state) ?? [];
    if (run === undefined) return new NotYet('it has told no name');
    const filter = ['--filter', `label=${smokeLabel}=${run}`];
    const { stdout } = await engine.docker(['ps', '--quiet', ...filter], { deadlineMs: 60_000 });
    return stdout.trim() !== '' || new NotYet('there is none');
  };
  await waitUntil('the container of the run', look, { deadlineMs: 180_000, intervalMs: 200 });
}

describe('the bundle that builds, alone in a folder', () => {
  it(
    'builds a platform, starts it, and makes the index of what that job has left',
    async () => {
      await alone(healthy, async (run, place) => {
        const secrets = { secrets: 'token=a secret for this test' };
        const part = await run({ mode: 'build', output: 'parts/amd64', 'cache-scope': 'app', ...secrets });
        expect(part.stdout).not.toContain('::error');
        expect(part).toMatchObject({ exitCode: 0, outputs: { digest: '' } });
        expect(part.summary).toContain('Built, for a merge to come');
        expect(part.summary).toContain('healthy');
        expect(part.stdout.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('a secret for this test');
        expect(await readdir(join(place, 'parts', 'amd64', 'sbom'))).toEqual(['linux-amd64.cdx.json']);

        const merged = await run({ mode: 'merge', records: 'parts' });
        const { digest = '', layout = '' } = merged.outputs;
        expect([merged.exitCode, digest]).toEqual([0, expect.stringMatching(/^sha256:[0-9a-f]{64}$/)]);
        expect(await readFile(join(layout, 'index.json'), 'utf8')).toContain(digest);
        expect(merged.summary).toContain('The image is built');
        expect(JSON.parse(merged.outputs['platforms'] ?? '')).toBeDefined();

        for (const { state } of [part, merged]) {
          expect(await run({}, { state })).toMatchObject({ exitCode: 0, stdout: '' });
        }
        expect(await removeSmokeLeftovers(part.state['run'] ?? '', engine)).toBe(0);
        expect(await readdir(join(place, 'temp')).catch(() => [])).toEqual([]);
      });
    },
    minutes,
  );

  it.each<[string, RunnerJob['inputs'], number, RegExp]>([
    [
      'several wrong values at once',
      { mode: 'al', platforms: 'linux/amd46', push: 'yes' },
      2,
      /"all"\?%0A.*"linux\/amd64"\?%0A.*Write true/,
    ],
    [
      'what does not belong together',
      { push: 'true', smoke: 'command' },
      2,
      /"image" is missing.*"smoke-command"/,
    ],
    ['no Dockerfile', { file: 'app/Containerfile' }, 2, /The Dockerfile "app\/Containerfile" is not there/],
    ['a builder that there is not', { builder: 'nobody' }, 2, /There is no builder "nobody"/],
    ['a folder with files of somebody', { output: 'app' }, 2, /holds files that no build of ours has left/],
    ['a platform too few to merge', { mode: 'merge', records: 'app' }, 1, /linux\/amd64 is missing/],
  ])(
    'is not started with %s',
    async (_what, inputs, code, said) => {
      await alone(healthy, async (run, place) => {
        const result = await run(inputs);
        expect([result.exitCode, result.stdout]).toEqual([code, expect.stringMatching(said)]);
        expect(result.stdout).not.toMatch(/Unexpected|\n\s+at /);
        expect(await readdir(join(place, 'image')).catch(() => nothing)).toEqual(nothing);
      });
    },
    minutes,
  );

  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'leaves nothing when %s comes while it waits for the image',
    async (signal) => {
      await alone(unhealthy, async (run, place) => {
        let sent: Promise<ProcessMark[]> = Promise.resolve([]);
        const onStart = (child: ChildProcess): void => {
          sent = containerIn(place).then(() => {
            const marks = processTree(child.pid ?? 0);
            child.kill(signal);
            return marks;
          });
        };
        const stopped = await run({}, { onStart });
        const marks = await sent;
        expect(stopped.exitCode).toBe(signal === 'SIGKILL' ? null : 130);
        if (signal === 'SIGKILL') {
          const post = await run({}, { state: stopped.state });
          expect(post).toMatchObject({ exitCode: 0 });
        } else expect(await readdir(join(place, 'image'))).toEqual(nothing);
        expect(await removeSmokeLeftovers(stopped.state['run'] ?? '', engine)).toBe(0);
        expect(marks).not.toEqual([]);
        // a killed one's own children end by themselves
        const running = async (): Promise<true | NotYet> => {
          const left = runningOf(marks).length;
          return await Promise.resolve(left === 0 || new NotYet(`${left} are running`));
        };
        await waitUntil('all of its processes are gone', running, { deadlineMs: 60_000 });
      });
    },
    minutes,
  );
});
