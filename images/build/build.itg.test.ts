import { randomUUID } from 'node:crypto';
import { appendFile, cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { docker } from '../../kit/docker.testing.ts';
import { exitCodeOf, InterruptedError } from '../../kit/errors.ts';
import { silentReporter } from '../../kit/reporter.ts';
import { runProgram } from '../../kit/run-program.ts';
import { areAttested, areSigned, pull } from '../consumer.testing.ts';
import { realDocker } from '../docker.ts';
import { readLayout } from '../layout/image.ts';
import { blobFile } from '../layout/layout.ts';
import { makeKeys } from '../publish.testing.ts';
import { verifyReproducible } from '../reproducible/verify.ts';
import { removeSmokeLeftovers } from '../smoke/smoke.ts';

import { brokenImages, good, hanging, unhealthy } from './broken-images.testing.ts';
import { both, healthy, listener, nothing, startBuildWorld, type BuildWorld } from './build-world.testing.ts';
import type { ImageJob } from './job.ts';
import type { BuildOptions } from './options.ts';
import { runImageJob } from './run.ts';

// Real buildx, a real registry, QEMU: what is built for two platforms, whether it runs, and what is left when it
// does not work.

let world: BuildWorld;

beforeAll(async () => {
  world = await startBuildWorld();
}, 600_000);

afterAll(async () => {
  await world.stop();
}, 120_000);

let whole: string;

test('an image of ours for two platforms: healthy, published to two registries, pulled and verified from both', async () => {
  const { registries, folder } = world;
  const image = registries.source('tracker').name;
  const job = world.job(world.tracker(), { smoke: healthy, image, push: true });
  const report = await runImageJob(job, world.tools());
  whole = report.digest ?? '';
  expect(report.platforms.map(({ platform, smoke }) => [platform, smoke?.result])).toEqual([
    ['linux/amd64', 'healthy'],
    ['linux/arm64', 'healthy'],
  ]);
  expect(report.platforms.map(({ smoke }) => smoke?.isEmulated)).toEqual(
    both.map((one) => one !== `linux/${nodeArch()}`),
  );
  expect(await removeSmokeLeftovers(job.run, world.tools())).toBe(0);
  // no tag was given, but those by which an old registry finds what refers to an image
  const tags = await registries.source('tracker').tags();
  expect(tags.filter((tag) => !tag.startsWith('sha256-'))).toEqual([]);

  const published = await registries.run('tracker', whole);
  expect(published.report).toMatchObject({ failure: null, result: 'published', digest: whole });
  const names = registries.targets('tracker').map(({ name }) => name);
  const own = report.platforms.map(({ manifest }) => manifest.digest);
  for (const [at, name] of names.entries()) {
    const pulled = join(folder, `pulled-${at}`);
    await pull(name, whole, pulled);
    const { images } = await readLayout(pulled);
    expect(images.map(({ platform, descriptor }) => [platform, descriptor.digest])).toEqual(
      both.map((platform, index) => [platform, own[index]]),
    );
  }
  const children = names.flatMap((name) => own.map((digest) => `${name}@${digest}`));
  const signed = [...names.map((name) => `${name}@${whole}`), ...children];
  const { publicKeyFile } = registries.keys;
  const stranger = await makeKeys(world.folder, 'stranger');
  expect(await areSigned(signed, publicKeyFile)).toEqual(signed.map(() => true));
  expect(await areSigned(signed, stranger.publicKeyFile)).toEqual(signed.map(() => false));
  expect(await areAttested(children, 'cyclonedx', publicKeyFile)).toBe(true);
}, 600_000);

function nodeArch(): string {
  return process.arch === 'x64' ? 'amd64' : process.arch;
}

test('a job for each platform and a merge make the same index; one platform that is missing is named', async () => {
  const parts = join(world.folder, 'parts');
  const part = async (platform: (typeof both)[number]): Promise<void> => {
    const build = { ...world.tracker(), platforms: [platform] };
    await runImageJob(
      world.job(build, { mode: 'build', output: join(parts, platform.slice(6)) }),
      world.tools(),
    );
  };
  const merge = (output: string, signal = new AbortController().signal): ReturnType<typeof runImageJob> =>
    runImageJob(
      world.job(world.tracker(), { mode: 'merge', records: parts, output: join(world.folder, output) }),
      world.tools({ signal }),
    );
  await part('linux/arm64');
  await expect(merge('merged')).rejects.toThrow(/^No index is made: linux\/amd64 is missing/);
  expect(await readdir(join(world.folder, 'merged'))).toEqual(nothing);
  await part('linux/amd64');
  const { digest, platforms } = await merge('merged');
  expect(digest).toBe(whole);
  expect((await readLayout(join(world.folder, 'merged', 'layout'))).index?.digest).toBe(whole);

  const cancelled = AbortSignal.abort(new InterruptedError('SIGINT'));
  await expect(merge('cancelled', cancelled)).rejects.toThrow(InterruptedError);
  expect(await readdir(join(world.folder, 'cancelled'))).toEqual(nothing);

  // a child that was lost on the way is found, whatever its record says
  const layer = platforms[0]!.layers[1]!.digest;
  await rm(blobFile(join(parts, 'amd64', 'layout'), layer));
  await expect(merge('lost')).rejects.toThrow(/the image for linux\/amd64 is not whole.*is missing/s);
}, 300_000);

test('platforms that were pushed by their own jobs are merged by their records alone', async () => {
  const image = world.registries.source('parts').name;
  const context = await world.context('FROM scratch\nCOPY a /\n', { a: '1', b: '2' });
  const build = world.options({ source: { kind: 'dockerfile', context }, platforms: both });
  const { digest: wanted } = await runImageJob(world.job(build), world.tools());
  const records = join(world.folder, 'records');
  await mkdir(records);
  for (const platform of both) {
    const part = world.job({ ...build, platforms: [platform] }, { mode: 'build', image, push: true });
    await runImageJob(part, world.tools());
    await cp(join(part.output, 'records'), records, { recursive: true });
  }
  const merged = world.job(build, { mode: 'merge', records, image, push: true });
  await expect(runImageJob({ ...merged, push: false }, world.tools())).rejects.toThrow(
    /so their index must be, too/,
  );
  const { digest } = await runImageJob(merged, world.tools());
  expect(digest).toBe(wanted);
  expect((await world.registries.source('parts').head(wanted ?? ''))?.digest).toBe(wanted);

  // and what comes next is compared to it
  await appendFile(join(context, 'Dockerfile'), 'COPY b /\n');
  const next = await runImageJob(world.job(build, { compareTo: `${image}@${digest ?? ''}` }), world.tools());
  for (const { layers, delta } of next.platforms) {
    const [a, b] = layers.map(({ compressed }) => compressed);
    expect(delta).toEqual({ before: a, now: a! + b!, download: b });
  }
}, 300_000);

test('two builds are one; a clock in a layer is found, with the layer and the file', async () => {
  const good = await world.source('FROM scratch\nCOPY a b /\nWORKDIR /x\n', { a: '1', b: '2' });
  const [same] = await verifyReproducible(world.options({ source: good, platforms: both }), world.tools());
  expect(same).toMatchObject({ platform: 'linux/amd64' });
  expect(same!.digests[0]).toBe(same!.digests[1]);
  expect(same!.difference).toBeUndefined();

  const clock = await world.source(
    'FROM node-base\nCOPY a /\nRUN ["node", "-e", "fs.writeFileSync(\'/built\', String(process.hrtime.bigint()))"]\n',
    { a: '1' },
  );
  const [other] = await verifyReproducible(world.options({ source: clock }), world.tools());
  expect(other!.digests[0]).not.toBe(other!.digests[1]);
  expect(other!.difference).toMatchObject({ layer: 4, file: 'built' });
  expect(other!.difference!.origin).toContain('hrtime');
}, 300_000);

test('a secret is there for a step that mounts it, and nowhere else', async () => {
  const value = `s3cret-${randomUUID()}`;
  const source = await world.source(
    'FROM node-base\nRUN --mount=type=secret,id=token ["node", "-e", "const s = fs.readFileSync(\'/run/secrets/token\', \'utf8\'); console.log(s); fs.writeFileSync(\'/length\', String(s.length))"]\n',
  );
  const { reporter, said } = listener();
  const argv: string[] = [];
  const job = world.job(world.options({ source, secrets: [{ id: 'token', value }], noCache: true }));
  await runImageJob(
    job,
    world.tools({
      reporter,
      docker: async (args, runOptions) => {
        argv.push(...args);
        return await world.engine.docker(args, runOptions);
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
  const context = await world.context('FROM scratch\nARG WHO\nLABEL who=$WHO\nCOPY a /\n', {
    a: '1',
    'bake.hcl':
      'target "app" {\n  dockerfile = "Dockerfile"\n  args = { WHO = "file" }\n  tags = ["app:latest"]\n}\n',
  });
  const source = { kind: 'bake' as const, folder: context, file: 'bake.hcl', target: 'app' };
  const job = world.job(
    world.options({ source, platforms: both, buildArgs: ['WHO=us'], labels: ['more=yes'] }),
  );
  const { digest } = await runImageJob(job, world.tools());
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
  const source = await world.source('FROM scratch\nCOPY root /\nCOPY more /\n', {
    'root/etc/os-release': 'ID=debian\nVERSION_ID="13"\n',
    'root/var/lib/dpkg/status': status('old'),
    'root/app/node_modules/@a/b/package.json': '{"name":"@a/b","version":"1.0.0","license":"MIT"}',
    'more/var/lib/dpkg/status': status('libc6') + status('zlib1g'),
  });
  const job = world.job(world.options({ source }));
  await runImageJob(job, world.tools());
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

test.each(brokenImages)(
  'an image that %s: a sentence, and nothing is left',
  async (what, dockerfile, more, sentence, build = {}) => {
    const source = await world.source(dockerfile);
    const target =
      what === 'has no such stage'
        ? { source: { ...source, target: 'b' } as BuildOptions['source'] }
        : { source };
    const job = world.job(world.options({ ...target, ...build }), more);
    await expect(runImageJob(job, world.tools())).rejects.toThrow(sentence);
    expect(await readdir(job.output)).toEqual(nothing);
  },
  180_000,
);

/** When it is cancelled: at a line that it tells, or when a docker command has ended. */
test.each<[string, string, RegExp, Partial<ImageJob>]>([
  ['it builds', hanging, /^#\d+ [\d.]+ RUNNING/, {}],
  ['it is weighed', unhealthy, /^buildx build/, {}],
  ['it is waited for', unhealthy, /^run /, { smoke: healthy }],
  ['it is listed', good, /^image rm /, { smoke: healthy }],
])(
  'a job that is cancelled while %s leaves nothing',
  async (_, dockerfile, when, more) => {
    const cancel = new AbortController();
    const job = world.job(world.options({ source: await world.source(dockerfile), noCache: true }), more);
    const stopAt = (text: string): void => {
      if (when.test(text)) cancel.abort(new InterruptedError('SIGTERM'));
    };
    const work = runImageJob(
      job,
      world.tools({
        signal: cancel.signal,
        reporter: { ...silentReporter, info: (line) => stopAt(line.replace(/^\S+: /, '')) },
        docker: async (args, runOptions) => {
          const result = await world.engine.docker(args, runOptions);
          stopAt(args.join(' '));
          return result;
        },
      }),
    );
    const error: unknown = await work.catch((thrown: unknown) => thrown);
    expect([exitCodeOf(error), String(error)]).toEqual([130, expect.stringContaining('SIGTERM')]);
    expect(await readdir(job.output)).toEqual(nothing);
    expect(await removeSmokeLeftovers(job.run, world.tools())).toBe(0);
  },
  180_000,
);

test.each<[string, RegExp]>([
  ['its first blob', /^POST .*\/blobs\/uploads\//],
  ['its first manifest', /^PUT .*\/manifests\//],
])(
  'a job that is cancelled while it pushes %s leaves no index, and nothing here',
  async (_, when) => {
    const { proxy } = world.registries;
    const cancel = new AbortController();
    const image = `${proxy.host}/cancelled/${randomUUID()}`;
    const source = await world.source('FROM scratch\nCOPY Dockerfile /\n');
    const job = world.job(world.options({ source, platforms: both }), { image, push: true });
    const asked: string[] = [];
    proxy.failing = (method, path) => {
      asked.push(`${method} ${path}`);
      // the first upload only asks whether we may
      const found = asked.filter((one) => when.test(one)).length;
      if (found === (when.source.startsWith('^POST') ? 2 : 1)) cancel.abort(new InterruptedError('SIGINT'));
      return undefined;
    };
    const work = runImageJob(job, world.tools({ signal: cancel.signal }));
    const error: unknown = await work
      .catch((thrown: unknown) => thrown)
      .finally(() => {
        proxy.failing = () => undefined;
      });
    expect([exitCodeOf(error), await readdir(job.output)]).toEqual([130, nothing]);
    expect(asked.filter((one) => /^PUT .*\/manifests\//.test(one)).length).toBeLessThan(2);
  },
  180_000,
);

test.each([
  ['that gets the image', 'output'],
  ['that gets the copy which is started', 'RUNNER_TEMP'],
])(
  'a full disk %s is told as one',
  async (_, which) => {
    const place = join(world.folder, which);
    const before = process.env['RUNNER_TEMP'];
    await mkdir(place);
    await runProgram('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', place], { deadlineMs: 10_000 });
    try {
      const output = which === 'output' ? join(place, 'out') : join(world.folder, randomUUID());
      const job = world.job(world.options({ source: await world.source(good) }), { output, smoke: healthy });
      if (which === 'RUNNER_TEMP') process.env['RUNNER_TEMP'] = place;
      await expect(runImageJob(job, world.tools())).rejects.toThrow(/^The disk is full/);
      expect(await readdir(job.output)).toEqual(nothing);
      expect((await readdir(place)).filter((name) => name !== 'out')).toEqual([]);
      expect(await removeSmokeLeftovers(job.run, world.tools())).toBe(0);
    } finally {
      if (before === undefined) delete process.env['RUNNER_TEMP'];
      else process.env['RUNNER_TEMP'] = before;
      await runProgram('umount', [place], { deadlineMs: 10_000 });
    }
  },
  120_000,
);

test('where an engine cannot do it, it says what can', async () => {
  const { stdout } = await docker(['info', '--format', '{{json .DriverStatus}}']);
  if (stdout.includes('io.containerd.snapshotter')) return;
  const source = await world.source('FROM scratch\nCOPY Dockerfile /\n');
  const job = world.job({ ...world.options({ source }), builder: 'default' });
  const work = runImageJob(job, { ...world.tools(), docker: realDocker });
  await expect(work).rejects.toThrow(/docker buildx create --use/);
}, 60_000);

test('a cache saves steps, is told about, and its trouble is no build’s', async () => {
  const source = await world.source('FROM scratch\nCOPY a /\nCOPY b /\n', { a: '1', b: '2' });
  const cacheRef = join(world.folder, 'cache');
  const build = world.options({ source, cache: 'local', cacheRef, cacheScope: 'x' });
  await runImageJob(world.job(build), world.tools());
  // what the builder itself remembers is gone
  await world.engine.docker(
    [
      'buildx',
      'prune',
      '--all',
      '--force',
      ...(world.engine.builder === undefined ? [] : ['--builder', world.engine.builder]),
    ],
    { deadlineMs: 120_000 },
  );
  const { platforms } = await runImageJob(world.job(build), world.tools());
  expect(platforms[0]!.steps).toMatchObject({ total: 2, cached: 2 });
  expect(platforms[0]!.cache).toBe('local');
  expect((await readdir(cacheRef)).sort()).toEqual(['x-linux-amd64']);

  const { reporter, said } = listener();
  const broken = world.options({ source, cache: 'registry', cacheRef: '127.0.0.1:9/nobody' });
  const report = await runImageJob(world.job(broken), world.tools({ reporter }));
  expect(report.digest).not.toBeNull();
  expect(said.join('\n')).toMatch(/127\.0\.0\.1:9/);
}, 300_000);
