import { describe, expect, it, test } from '@jest/globals';

import type { ImageJob } from '../../images/build/job.ts';
import { silentReporter } from '../../kit/reporter.ts';
import { readInputs } from '../shared/inputs.ts';

import { inputSchema } from './inputs.ts';
import { jobFrom } from './job.ts';

interface Heard {
  readonly masked: string[];
  readonly warnings: string[];
}

async function job(
  given: Readonly<Record<string, string>>,
  heard: Heard = { masked: [], warnings: [] },
): Promise<ImageJob> {
  const variables = Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const reporter = {
    ...silentReporter,
    mask: (value: string) => void heard.masked.push(value),
    warning: (text: string) => void heard.warnings.push(text),
  };
  const inputs = readInputs(inputSchema, Object.fromEntries(variables) as Record<string, string>, reporter);
  const env = { RUNNER_TEMP: '/runner' };
  return await jobFrom(inputs, env, 'run', { reporter, signal: new AbortController().signal });
}

it('builds for both platforms, starts them and pushes nothing when nothing is asked', async () => {
  expect(await job({ 'source-date-epoch': 'off' })).toEqual({
    mode: 'all',
    run: 'run',
    output: '/runner/miauflix-image',
    push: false,
    maxBytes: 500e6,
    verifyReproducible: false,
    smoke: { how: 'health', command: [], runOptions: [], deadlineMs: 120_000 },
    build: {
      source: { kind: 'dockerfile', context: '.' },
      platforms: ['linux/amd64', 'linux/arm64'],
      buildArgs: [],
      buildContexts: [],
      labels: [],
      secrets: [],
      ssh: [],
      noCache: false,
      pull: false,
      provenance: 'max',
      sbom: 'auto',
      cache: 'auto',
      cacheScope: 'image',
      rewriteTimestamps: false,
      deadlineMs: 3_600_000,
    },
  });
});

test.each<[string, Readonly<Record<string, string>>, object]>([
  [
    'a stage',
    { file: 'a/Dockerfile', target: 'b' },
    { source: { kind: 'dockerfile', context: '.', file: 'a/Dockerfile', target: 'b' }, cacheScope: 'b' },
  ],
  [
    'a bake file',
    { context: 'x', 'bake-file': 'f.hcl', 'bake-target': 't' },
    { source: { kind: 'bake', folder: 'x', file: 'f.hcl', target: 't' }, cacheScope: 't' },
  ],
  ['one platform', { platforms: 'linux/arm64' }, { platforms: ['linux/arm64'] }],
  ['values with commas', { 'build-args': 'A=1,2\n\n B=3 ' }, { buildArgs: ['A=1,2', 'B=3'] }],
  [
    'secrets',
    { secrets: 'a=1=2\nb=x y', 'secret-files': 'c=/f' },
    {
      secrets: [
        { id: 'a', value: '1=2' },
        { id: 'b', value: 'x y' },
        { id: 'c', file: '/f' },
      ],
    },
  ],
  ['a moment', { 'source-date-epoch': '1700000000' }, { sourceDateEpoch: 1_700_000_000 }],
  ['what must be reproducible', { 'verify-reproducible': 'true' }, { rewriteTimestamps: true }],
  [
    'what must be reproducible, without dates',
    { 'verify-reproducible': 'true', 'rewrite-timestamps': 'false' },
    { rewriteTimestamps: false },
  ],
])('reads %s', async (_, given, build) => {
  const { build: found } = await job({ 'source-date-epoch': 'off', ...given });
  expect(found).toMatchObject(build);
});

it('dates the image to the commit', async () => {
  const { build } = await job({ context: import.meta.dirname });
  expect(build.sourceDateEpoch).toBeGreaterThan(1_700_000_000);
});

describe('what is wrong', () => {
  it.each<[Readonly<Record<string, string>>, readonly string[]]>([
    [
      {
        platforms: 'linux/amd46',
        mode: 'bild',
        image: 'Ghcr.io/A',
        cache: 'redis',
        'max-size': '500',
        push: 'yes',
        smoke: 'helth',
      },
      [
        'Did you mean "linux/amd64"?',
        'Did you mean "build"?',
        'small letters',
        '"auto", "gha", "registry", "local" or "off"',
        'Write its unit',
        'Write true.',
        'Did you mean "health"?',
      ],
    ],
    [
      {
        push: 'true',
        mode: 'merge',
        cache: 'registry',
        smoke: 'command',
        deadline: '9h',
        'build-args': 'A',
        'source-date-epoch': 'now',
        'secret-files': 'x',
      },
      [
        '"image" is missing',
        '"records" is missing',
        '"cache-ref" is missing',
        '"smoke-command" is missing',
        'from 1s to 6h',
        'name=value, and these are not: A',
        '"now" is no moment',
        'id=file',
      ],
    ],
    [{ image: 'ghcr.io/a/b:1.2' }, ['leave out ":1.2"']],
    [{ 'bake-file': 'x' }, ['belong together']],
    [{ 'bake-file': 'x', 'bake-target': 'y', file: 'z' }, ['leave out file and target']],
    [{ records: 'x' }, ['says nothing without "mode: merge"']],
  ])('is told at once: %j', async (given, sentences) => {
    const error: unknown = await job(given).catch((thrown: unknown) => thrown);
    expect(String(error)).toMatch(/^ConfigurationError/);
    for (const sentence of sentences) expect(String(error)).toContain(sentence);
  });

  it('is told without the secret that it is about', async () => {
    const error: unknown = await job({ secrets: 'hush-hush' }).catch((thrown: unknown) => thrown);
    expect(String(error)).toContain('Line 1 of the secrets');
    expect(String(error)).not.toContain('hush');
    await expect(job({ secrets: 'a=' })).rejects.toThrow('The secret "a" is empty');
  });
});

it('masks the value of each secret, and warns of one among the arguments', async () => {
  const heard: Heard = { masked: [], warnings: [] };
  await job({ secrets: 'a=one\nb=two', 'build-args': 'NPM_TOKEN=x' }, heard);
  expect(heard.masked).toEqual(expect.arrayContaining(['one', 'two']));
  expect(heard.warnings).toEqual([expect.stringContaining('NPM_TOKEN looks like a secret')]);
});
