import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { recordOfPlatform } from '../images/build/record.testing.ts';
import { recordForm } from '../images/build/record.ts';
import { addSampleImage } from '../images/layout/layout.testing.ts';
import { writeIndexFile } from '../images/layout/layout.ts';
import { removeFolder, temporaryFolder } from '../kit/folders.ts';

const entry = join(import.meta.dirname, 'main.ts');
let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder('image-cli');
  const layout = join(folder, 'out', 'layout');
  const image = await addSampleImage(layout, [
    { createdBy: 'COPY app /', parts: [{ path: 'app', content: 'x'.repeat(300_000) }] },
  ]);
  await writeIndexFile(layout, [image.descriptor]);
  await mkdir(join(folder, 'context'));
  await writeFile(join(folder, 'context', 'Dockerfile'), 'FROM scratch\n');
  await mkdir(join(folder, 'parts', 'records'), { recursive: true });
  await writeFile(
    join(folder, 'parts', 'records', 'a.json'),
    JSON.stringify({ ...recordOfPlatform('linux/arm64'), record: recordForm }),
  );
});

afterAll(async () => {
  await removeFolder(folder);
});

async function image(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [entry, 'image', ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    // an engine that there is not: nothing here may need one
    env: { PATH: process.env['PATH'], HOME: folder, DOCKER_HOST: 'unix:///nonexistent/docker.sock', ...env },
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...said };
}

describe('image size', () => {
  it('tells what a build has left, without an engine', async () => {
    const { code, stdout } = await image(['size', 'out']);
    expect(stdout).toMatch(
      /^linux\/amd64: 293 KiB on a disk, \S+ B in a registry, 1 layers\n +293 KiB +\S+ B +COPY app \/\n$/,
    );
    expect(code).toBe(0);
  });

  it('ends with 1 for one that is too large, and prints JSON all the same', async () => {
    const { code, stdout, stderr } = await image(['size', 'out/layout', '--max-size', '100KB', '--json']);
    expect(JSON.parse(stdout)).toMatchObject([{ platform: 'linux/amd64', unpacked: 300_000 }]);
    expect(stderr).toContain(
      'has 293 KiB, and 97.7 KiB are allowed. Its largest layers: 293 KiB COPY app /.',
    );
    expect(code).toBe(1);
  });
});

describe('a mistake ends with 2 and a sentence', () => {
  it.each<[string[], string]>([
    [['build', '--platform', 'linux/amd46'], 'Did you mean "linux/amd64"?'],
    [['build', 'nowhere'], 'The context "nowhere" is not there'],
    [['build', 'context', '--file', 'x'], 'The Dockerfile "x" is not there'],
    [['build', 'context', '--bake-file', 'x'], 'belong together'],
    [['build', '--push'], '`image` must say where to'],
    [['build', '--push', '--image', 'Ghcr.io/A'], 'small letters'],
    [['build', '--mode', 'merge'], '--records must name'],
    [['build', '--mode', 'merge', '--records', 'nowhere'], 'cannot be read'],
    [['build', '--mode', 'mege'], 'Did you mean merge?'],
    [['build', '--secret', 'a=b'], 'id=ID,env=VARIABLE'],
    [['build', '--secret', 'id=a,env=NOT_SET'], 'NOT_SET is not set'],
    [['build', '--build-arg', 'A'], 'name=value'],
    [['build', '--source-date-epoch', 'now'], '"now" is no moment'],
    [['build', '--max-size', '500'], 'an amount of data'],
    [['build', '--output', '.'], 'holds files that no build of ours has left'],
    [['verify-reproducible', 'nowhere'], 'The context "nowhere" is not there'],
    [['smoke', 'out', '--smoke', 'no'], 'Allowed: health, command, off'],
  ])('%j', async (args, sentence) => {
    const { code, stderr } = await image(args);
    expect(stderr).toContain(sentence);
    expect(code).toBe(2);
  });
});

it('ends with 3 where no engine answers, and with 1 where an image has no health check', async () => {
  const built = await image(['build', 'context', '--sbom', 'own', '--output', 'left']);
  expect(built.stderr).toMatch(/No Docker engine answers/);
  expect(built.code).toBe(3);
  expect(await readdir(join(folder, 'left'))).toEqual(['.miauflix-image']);

  const smoke = await image(['smoke', 'out']);
  expect(smoke.stderr).toContain('has no HEALTHCHECK');
  expect(smoke.code).toBe(1);
});

it('names the platform that a merge misses, and ends with 1', async () => {
  const args = [
    '--mode',
    'merge',
    '--records',
    'parts',
    '--platform',
    'linux/amd64,linux/arm64',
    '--output',
    'merged',
  ];
  const { code, stderr } = await image(['build', ...args]);
  expect(stderr).toContain('No index is made: linux/amd64 is missing. There are records of linux/arm64');
  expect(code).toBe(1);
});
