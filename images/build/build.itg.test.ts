import { randomUUID } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { docker } from '../../kit/docker.testing.ts';
import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import { silentReporter, type Reporter } from '../../kit/reporter.ts';
import { runProgram } from '../../kit/run-program.ts';
import type { ImageTools } from '../docker.ts';
import { readLayout } from '../layout/image.ts';
import { blobFile } from '../layout/layout.ts';
import { startRegistry, type TestRegistry } from '../registry/registry.testing.ts';
import { verifyReproducible } from '../reproducible/verify.ts';
import { defaultSmokeOptions } from '../smoke/options.ts';

import { standInBases } from './bases.testing.ts';
import type { ImageJob } from './job.ts';
import { startOciEngine, type OciEngine } from './oci-engine.testing.ts';
import { defaultBuildOptions, type BuildOptions } from './options.ts';
import { runImageJob } from './run.ts';

// Real buildx, a real registry, QEMU: what is built for two platforms, whether it runs, and what is left when it
// does not work.

const root = join(import.meta.dirname, '..', '..');
const both = ['linux/amd64', 'linux/arm64'] as const;
const healthy = { ...defaultSmokeOptions, runOptions: ['--network', 'none', '--tmpfs', '/tmp'] };
const notStarted = { ...defaultSmokeOptions, how: 'off' as const };

let folder: string;
let engine: OciEngine;
let registry: TestRegistry;
let bases: string[];

beforeAll(async () => {
  folder = await temporaryFolder('build-test');
  [engine, registry] = await Promise.all([startOciEngine(), startRegistry()]);
  await mkdir(join(folder, 'bases'));
  bases = await standInBases(join(folder, 'bases'), engine);
}, 600_000);

afterAll(async () => {
  await registry.stop();
  await engine.stop();
  await removeFolder(folder);
}, 120_000);

function tools(more: Partial<ImageTools> = {}): ImageTools {
  return { docker: engine.docker, reporter: silentReporter, ...more };
}

/** Says what is told, to look into. */
function listener(): { readonly reporter: Reporter; readonly said: string[] } {
  const said: string[] = [];
  const tell = (message: string): void => void said.push(message);
  return { said, reporter: { ...silentReporter, info: tell, warning: tell, debug: tell } };
}

function options(more: Partial<BuildOptions> & Pick<BuildOptions, 'source'>): BuildOptions {
  return {
    ...defaultBuildOptions,
    platforms: ['linux/amd64'],
    buildContexts: bases,
    sourceDateEpoch: 1_700_000_000,
    sbom: 'own',
    ...(engine.builder !== undefined && { builder: engine.builder }),
    ...more,
  };
}

function jobOf(build: BuildOptions, more: Partial<ImageJob> = {}): ImageJob {
  return {
    mode: 'all',
    build,
    output: join(folder, randomUUID()),
    push: false,
    run: randomUUID(),
    maxBytes: 500e6,
    smoke: notStarted,
    verifyReproducible: false,
    ...more,
  };
}

const tracker = (): BuildOptions =>
  options({
    source: {
      kind: 'dockerfile',
      context: root,
      file: join(root, 'mock-content/Dockerfile'),
      target: 'tracker',
    },
    platforms: both,
  });

/** A folder with a Dockerfile and other files. */
async function contextOf(dockerfile: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const context = join(folder, randomUUID());
  for (const [name, content] of Object.entries({ Dockerfile: dockerfile, ...files })) {
    await mkdir(join(context, name, '..'), { recursive: true });
    await writeFile(join(context, name), content);
  }
  return context;
}

async function sourceOf(
  dockerfile: string,
  files?: Readonly<Record<string, string>>,
): Promise<BuildOptions['source']> {
  return { kind: 'dockerfile', context: await contextOf(dockerfile, files) };
}

let whole: string;

test('an image of ours for two platforms: both are healthy, and what was pushed is pulled by its digest', async () => {
  const image = `${registry.host}/world/tracker`;
  const report = await runImageJob(jobOf(tracker(), { smoke: healthy, image, push: true }), tools());
  whole = report.digest ?? '';
  expect(report.platforms.map(({ platform, smoke }) => [platform, smoke?.result])).toEqual([
    ['linux/amd64', 'healthy'],
    ['linux/arm64', 'healthy'],
  ]);
  expect(report.platforms.map(({ smoke }) => smoke?.isEmulated)).toEqual(
    both.map((one) => one !== `linux/${nodeArch()}`),
  );

  const copied = join(folder, 'pulled');
  await runProgram(
    'skopeo',
    [
      'copy',
      '--all',
      '--preserve-digests',
      '--src-tls-verify=false',
      `docker://${image}@${whole}`,
      `oci:${copied}:x`,
    ],
    { deadlineMs: 120_000 },
  );
  const { images } = await readLayout(copied);
  expect(images.map(({ platform, descriptor }) => [platform, descriptor.digest])).toEqual(
    report.platforms.map(({ platform, manifest }) => [platform, manifest.digest]),
  );
  // no tag was given
  const tags = await (await fetch(`http://${registry.host}/v2/world/tracker/tags/list`)).json();
  const named = ((tags as { tags: string[] | null }).tags ?? []).filter((tag) => !tag.startsWith('sha256-'));
  expect(named).toEqual([]);

  // nothing is left of the smoke tests
  const { stdout } = await engine.docker(['ps', '--all', '--quiet', '--filter', 'label=io.miauflix.smoke'], {
    deadlineMs: 60_000,
  });
  expect(stdout).toBe('');
}, 600_000);

function nodeArch(): string {
  return process.arch === 'x64' ? 'amd64' : process.arch;
}

test('a job for each platform and a merge make the same index; one platform that is missing is named', async () => {
  const parts = join(folder, 'parts');
  const part = async (platform: (typeof both)[number]): Promise<void> => {
    const build = { ...tracker(), platforms: [platform] };
    await runImageJob(jobOf(build, { mode: 'build', output: join(parts, platform.slice(6)) }), tools());
  };
  const merge = (output: string): ReturnType<typeof runImageJob> =>
    runImageJob(jobOf(tracker(), { mode: 'merge', records: parts, output: join(folder, output) }), tools());
  await part('linux/arm64');
  await expect(merge('merged')).rejects.toThrow(/^No index is made: linux\/amd64 is missing/);
  expect(await readdir(join(folder, 'merged'))).toEqual(['.miauflix-image']);
  await part('linux/amd64');
  const { digest, platforms } = await merge('merged');
  expect(digest).toBe(whole);
  expect((await readLayout(join(folder, 'merged', 'layout'))).index?.digest).toBe(whole);

  // a child that was lost on the way is found, whatever its record says
  const layer = platforms[0]!.layers[1]!.digest;
  await rm(blobFile(join(parts, 'amd64', 'layout'), layer));
  await expect(merge('lost')).rejects.toThrow(/the image for linux\/amd64 is not whole.*is missing/s);
}, 300_000);

test('platforms that were pushed by their own jobs are merged by their records alone', async () => {
  const image = `${registry.host}/world/parts`;
  const build = options({ source: await sourceOf('FROM scratch\nCOPY a /\n', { a: '1' }), platforms: both });
  const { digest: wanted } = await runImageJob(jobOf(build), tools());
  const records = join(folder, 'records');
  await mkdir(records);
  for (const platform of both) {
    const part = jobOf({ ...build, platforms: [platform] }, { mode: 'build', image, push: true });
    await runImageJob(part, tools());
    await cp(join(part.output, 'records'), records, { recursive: true });
  }
  const merged = jobOf(build, { mode: 'merge', records, image, push: true });
  await expect(runImageJob({ ...merged, push: false }, tools())).rejects.toThrow(
    /so their index must be, too/,
  );
  const { digest } = await runImageJob(merged, tools());
  expect(digest).toBe(wanted);
  const { status } = await fetch(`http://${registry.host}/v2/world/parts/manifests/${wanted ?? ''}`, {
    headers: { Accept: 'application/vnd.oci.image.index.v1+json' },
  });
  expect(status).toBe(200);
}, 300_000);

test('two builds are one; a clock in a layer is found, with the layer and the file', async () => {
  const good = await sourceOf('FROM scratch\nCOPY a b /\nWORKDIR /x\n', { a: '1', b: '2' });
  const [same] = await verifyReproducible(options({ source: good, platforms: both }), tools());
  expect(same).toMatchObject({ platform: 'linux/amd64' });
  expect(same!.digests[0]).toBe(same!.digests[1]);
  expect(same!.difference).toBeUndefined();

  const clock = await sourceOf(
    'FROM node-base\nCOPY a /\nRUN ["node", "-e", "fs.writeFileSync(\'/built\', String(process.hrtime.bigint()))"]\n',
    { a: '1' },
  );
  const [other] = await verifyReproducible(options({ source: clock }), tools());
  expect(other!.digests[0]).not.toBe(other!.digests[1]);
  expect(other!.difference).toMatchObject({ layer: 4, file: 'built' });
  expect(other!.difference!.origin).toContain('hrtime');
}, 300_000);

test('a secret is there for a step that mounts it, and nowhere else', async () => {
  const value = `s3cret-${randomUUID()}`;
  const source = await sourceOf(
    'FROM node-base\nRUN --mount=type=secret,id=token ["node", "-e", "const s = fs.readFileSync(\'/run/secrets/token\', \'utf8\'); console.log(s); fs.writeFileSync(\'/length\', String(s.length))"]\n',
  );
  const { reporter, said } = listener();
  const argv: string[] = [];
  const job = jobOf(options({ source, secrets: [{ id: 'token', value }], noCache: true }));
  await runImageJob(
    job,
    tools({
      reporter,
      docker: async (args, runOptions) => {
        argv.push(...args);
        return await engine.docker(args, runOptions);
      },
    }),
  );
  expect(argv.join(' ')).toContain('id=token');
  expect(argv.join(' ')).not.toContain(value);
  expect(said.join('\n')).toContain('***');
  expect(said.join('\n')).not.toContain(value);
  const { stdout } = await runProgram('grep', ['-rlF', value, job.output], {
    deadlineMs: 60_000,
    acceptedCodes: [1],
  });
  expect(stdout).toBe('');
}, 180_000);

test('a target of a bake file is built by the same rules', async () => {
  const context = await contextOf('FROM scratch\nARG WHO\nLABEL who=$WHO\nCOPY a /\n', {
    a: '1',
    'bake.hcl':
      'target "app" {\n  dockerfile = "Dockerfile"\n  args = { WHO = "file" }\n  tags = ["app:latest"]\n}\n',
  });
  const source = { kind: 'bake' as const, folder: context, file: 'bake.hcl', target: 'app' };
  const job = jobOf(options({ source, platforms: both, buildArgs: ['WHO=us'], labels: ['more=yes'] }));
  const { digest } = await runImageJob(job, tools());
  expect(digest).not.toBeNull();
  const { images } = await readLayout(join(job.output, 'layout'));
  expect(images.map(({ config }) => config.config?.Labels)).toEqual([
    { who: 'us', more: 'yes' },
    { who: 'us', more: 'yes' },
  ]);
}, 180_000);

test('what is installed is listed, with what higher layers removed left out', async () => {
  const status = (name: string): string =>
    `Package: ${name}\nStatus: install ok installed\nArchitecture: amd64\nVersion: 1.2-3\n\n`;
  const source = await sourceOf('FROM scratch\nCOPY root /\nCOPY more /\n', {
    'root/etc/os-release': 'ID=debian\nVERSION_ID="13"\n',
    'root/var/lib/dpkg/status': status('old'),
    'root/app/node_modules/@a/b/package.json': '{"name":"@a/b","version":"1.0.0","license":"MIT"}',
    'more/var/lib/dpkg/status': status('libc6') + status('zlib1g'),
  });
  const job = jobOf(options({ source }));
  await runImageJob(job, tools());
  const sbom = JSON.parse(await readFile(join(job.output, 'sbom', 'linux-amd64.cdx.json'), 'utf8')) as {
    components: { purl?: string }[];
  };
  expect(sbom.components.map(({ purl }) => purl).filter((purl) => purl !== undefined)).toEqual([
    'pkg:deb/debian/libc6@1.2-3?arch=amd64&distro=debian-13',
    'pkg:deb/debian/zlib1g@1.2-3?arch=amd64&distro=debian-13',
    'pkg:npm/%40a/b@1.0.0',
  ]);
  expect(
    JSON.parse(await readFile(join(job.output, 'provenance', 'linux-amd64.json'), 'utf8')),
  ).toMatchObject({
    predicateType: expect.stringMatching(/^https:\/\/slsa\.dev\/provenance\//),
  });
}, 180_000);

const unhealthy =
  'FROM node-base\nHEALTHCHECK CMD ["node", "-e", "console.log(\'no soup\'); process.exit(1)"]\nCMD ["node", "-e", "console.log(\'I began\'); setInterval(() => {}, 1000)"]\n';

test.each<[string, string, Partial<ImageJob>, RegExp, Partial<BuildOptions>?]>([
  [
    'is never healthy',
    unhealthy,
    { smoke: { ...healthy, deadlineMs: 6000 } },
    /did not become healthy within 6\.0 s.*no soup.*I began/s,
  ],
  [
    'ends',
    'FROM node-base\nHEALTHCHECK CMD ["node", "-v"]\nCMD ["node", "-e", "throw new Error(\'lost\')"]\n',
    { smoke: healthy },
    /does not run: it ended with exit code 1.*lost/s,
  ],
  ['has no health check', 'FROM node-base\n', { smoke: healthy }, /has no HEALTHCHECK/],
  [
    'is too large',
    'FROM node-base\n',
    { maxBytes: 1e6 },
    /has \d+ MiB, and 977 KiB are allowed\. Its largest layers: \d+ MiB COPY/,
  ],
  [
    'has a step that fails',
    'FROM node-base\nRUN ["node", "-e", "process.exit(7)"]\n',
    {},
    /A step of the Dockerfile failed with exit code 7/,
  ],
  ['has no such stage', 'FROM scratch AS a\nCOPY Dockerfile /\n', {}, /has no stage "b"/],
  [
    'copies what is not there',
    'FROM scratch\nCOPY nothing /\n',
    {},
    /copies "\/nothing", which is not in the context/,
  ],
  [
    'is of a platform that its base is not',
    'FROM node-base\nCOPY Dockerfile /\n',
    {},
    /not there for linux\/s390x/,
    { platforms: ['linux/s390x'] },
  ],
])(
  'an image that %s: a sentence, and nothing is left',
  async (what, dockerfile, more, sentence, build = {}) => {
    const source = await sourceOf(dockerfile);
    const target =
      what === 'has no such stage'
        ? { source: { ...source, target: 'b' } as BuildOptions['source'] }
        : { source };
    const job = jobOf(options({ ...target, ...build }), more);
    await expect(runImageJob(job, tools())).rejects.toThrow(sentence);
    expect(await readdir(job.output)).toEqual(['.miauflix-image']);
  },
  180_000,
);

test('a job that is cancelled while it builds, or while it waits for an image, leaves nothing', async () => {
  const slow = await sourceOf(
    'FROM node-base\nRUN ["node", "-e", "console.log(\'RUNNING\'); setInterval(() => {}, 1000)"]\n',
  );
  const waiting = await sourceOf(unhealthy);
  const cases: [BuildOptions['source'], RegExp, Partial<ImageJob>][] = [
    [slow, /^#\d+ [\d.]+ RUNNING/, {}],
    [waiting, /^run /, { smoke: healthy }],
  ];
  for (const [source, when, more] of cases) {
    const cancel = new AbortController();
    const job = jobOf(options({ source, noCache: true }), more);
    const stopAt = (text: string): void => {
      if (when.test(text)) cancel.abort(new Error('cancelled'));
    };
    const work = runImageJob(
      job,
      tools({
        signal: cancel.signal,
        reporter: { ...silentReporter, info: (line) => stopAt(line.replace(/^\S+: /, '')) },
        docker: async (args, runOptions) => {
          const result = await engine.docker(args, runOptions);
          stopAt(args.join(' '));
          return result;
        },
      }),
    );
    await expect(work).rejects.toThrow('cancelled');
    expect(await readdir(job.output)).toEqual(['.miauflix-image']);
    const { stdout } = await engine.docker(
      ['ps', '--all', '--quiet', '--filter', 'label=io.miauflix.smoke'],
      { deadlineMs: 60_000 },
    );
    expect(stdout).toBe('');
  }
}, 180_000);

test('a full disk is told as one', async () => {
  const place = join(folder, 'small');
  await mkdir(place);
  await runProgram('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', place], { deadlineMs: 10_000 });
  try {
    const job = jobOf(options({ source: await sourceOf('FROM node-base\nCOPY Dockerfile /\n') }), {
      output: join(place, 'out'),
    });
    await expect(runImageJob(job, tools())).rejects.toThrow(/^The disk is full/);
    expect(await readdir(job.output)).toEqual(['.miauflix-image']);
  } finally {
    await runProgram('umount', [place], { deadlineMs: 10_000 });
  }
}, 120_000);

test('where an engine cannot do it, it says what can', async () => {
  const { stdout } = await docker(['info', '--format', '{{json .DriverStatus}}']);
  if (stdout.includes('io.containerd.snapshotter')) return;
  const source = await sourceOf('FROM scratch\nCOPY Dockerfile /\n');
  const job = jobOf({ ...options({ source }), builder: 'default' });
  const work = runImageJob(job, { ...tools(), docker: (await import('../docker.ts')).realDocker });
  await expect(work).rejects.toThrow(/docker buildx create --use/);
}, 60_000);

test('a cache saves steps, is told about, and its trouble is no build’s', async () => {
  const source = await sourceOf('FROM scratch\nCOPY a /\nCOPY b /\n', { a: '1', b: '2' });
  const cacheRef = join(folder, 'cache');
  const build = options({ source, cache: 'local', cacheRef, cacheScope: 'x' });
  await runImageJob(jobOf(build), tools());
  // what the builder itself remembers is gone
  await engine.docker(
    [
      'buildx',
      'prune',
      '--all',
      '--force',
      ...(engine.builder === undefined ? [] : ['--builder', engine.builder]),
    ],
    { deadlineMs: 120_000 },
  );
  const { platforms } = await runImageJob(jobOf(build), tools());
  expect(platforms[0]!.steps).toMatchObject({ total: 2, cached: 2 });
  expect(platforms[0]!.cache).toBe('local');
  expect((await readdir(cacheRef)).sort()).toEqual(['x-linux-amd64']);

  const { reporter, said } = listener();
  const broken = options({ source, cache: 'registry', cacheRef: '127.0.0.1:9/nobody' });
  const report = await runImageJob(jobOf(broken), tools({ reporter }));
  expect(report.digest).not.toBeNull();
  expect(said.join('\n')).toMatch(/127\.0\.0\.1:9/);
}, 300_000);
