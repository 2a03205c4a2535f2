import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from '@jest/globals';

import { withBundle } from './shared/bundle.testing.ts';
import type { RunnerJob, RunnerResult } from './shared/fake-runner.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a bundle from a copy that has nothing around it but what `around` puts there. */
async function runBundle(
  name: string,
  job: Partial<RunnerJob> = {},
  around?: (folder: string) => Promise<void>,
  look?: (result: RunnerResult, folder: string) => Promise<void> | void,
): Promise<RunnerResult> {
  return await withBundle(name, async (run, folder) => {
    await around?.(folder);
    const result = await run(job);
    await look?.(result, folder);
    return result;
  });
}

describe('the front door', () => {
  it('puts the command on PATH and hands out the paths of the assets', async () => {
    const fakeRepository = async (folder: string): Promise<void> => {
      await writeFile(join(folder, 'package.json'), '{ "version": "7.8.9" }');
      await mkdir(join(folder, 'dist', 'cli'));
      await writeFile(join(folder, 'dist', 'cli', 'index.js'), 'console.log(process.argv.slice(2).join())');
    };
    await runBundle('front-door', {}, fakeRepository, (result, folder) => {
      expect(result).toMatchObject({ exitCode: 0, stdout: 'miauflix-infra 7.8.9 is on PATH.\n', stderr: '' });
      expect(result.outputs).toEqual({
        version: '7.8.9',
        compose: join(folder, 'compose'),
        nginx: join(folder, 'nginx'),
        tizen: join(folder, 'tizen'),
        'videos-manifest': join(folder, 'mock-content', 'videos', 'manifest.json'),
      });
      expect(result.paths).toHaveLength(1);
      const command = join(result.paths[0]!, 'miauflix-infra');
      expect(execFileSync(command, ['e2e', '--list'], { encoding: 'utf8' })).toBe('e2e,--list\n');
    });
  });
});

describe('the suite', () => {
  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      'several wrong values at once',
      { engine: 'embeded', viewers: '1', bail: 'True', 'max-regression': '0,25', 'backend-url': 'localhost' },
      ['Did you mean "embedded"?', 'from 2 to 100', 'Write true.', 'a number from 0 to 10', 'http://'],
    ],
    ['half of the credentials', { 'backend-email': 'a@b.c' }, ['"backend-password" is missing']],
    ['a check that there is not', { only: 'streming/*' }, ['No check matches "streming/*"']],
    ['a kind that must log in', { backend: 'miauflix', 'backend-url': 'http://127.0.0.1:1' }, ['password']],
  ])('is not started with %s', async (_, inputs, sentences) => {
    await runBundle('run-e2e-stream', { inputs }, undefined, async (result, folder) => {
      expect(result).toMatchObject({ exitCode: 2, stderr: '' });
      for (const sentence of sentences) expect(result.stdout).toContain(sentence);
      expect(result.stdout.split('\n').filter((line) => line.startsWith('::error'))).toHaveLength(1);
      const temp = await readdir(join(folder, 'temp')).catch(() => []);
      expect(temp).toEqual([]);
    });
  });

  it('warns of a name that there is not', async () => {
    const { stdout } = await runBundle('run-e2e-stream', { inputs: { onlly: 'x', engine: 'compose' } });
    expect(stdout).toContain('::warning::There is no input "onlly". Did you mean "only"?');
  });

  it('has nothing to clean up when it was never started', async () => {
    const result = await runBundle('run-e2e-stream', { state: { mainHasRun: 'true' } });
    expect(result).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
  });
});

describe.each([
  'build-multiarch',
  'cli',
  'front-door',
  'package-tizen',
  'publish-image',
  'run-e2e-stream',
  'seed-db',
])('dist/%s', (name) => {
  it('names the licences of what is in every one of them, whether the bundler saw it or not', async () => {
    const licences = (await readFile(join(root, 'dist', name, 'LICENSES.txt'), 'utf8')).split('\n');
    expect(licences).toEqual(expect.arrayContaining(['@miauflix/infra', 'fastest-levenshtein']));
  });
});
