import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

import { writeReleasedCheckout } from '../../compose/released-checkout.testing.ts';
import { docker, baseContexts } from '../../kit/docker.testing.ts';
import { withTemporaryFolder } from '../../kit/folders.ts';
import { runProgram } from '../../kit/run-program.ts';

const root = join(import.meta.dirname, '..', '..');
const megabyte = 1e6;

interface Measured {
  readonly name: string;
  readonly dockerfile: string;
  readonly target?: string;
  /** A file of the context that a change of the sources changes. */
  readonly changes: string;
  readonly goal: string;
  /** Nothing is made in its build, so there is next to nothing that a second one could leave out. */
  readonly copiesAlone?: true;
  /** Built from another checkout, too: `changes` is in there. */
  readonly fromCheckout?: true;
}

const world = {
  dockerfile: 'mock-content/Dockerfile',
  changes: 'dist/cli/index.js',
  goal: 'goal: 220 MB',
  copiesAlone: true,
} as const;
const measured: readonly Measured[] = [
  { ...world, name: 'tracker', target: 'tracker' },
  { ...world, name: 'seeder', target: 'seeder' },
  { ...world, name: 'range-server', target: 'range-server' },
  { ...world, name: 'reference backend', target: 'backend' },
  { ...world, name: 'seed', dockerfile: 'seed/Dockerfile', goal: '' },
  { name: 'nginx', dockerfile: 'nginx/Dockerfile', changes: 'nginx/nginx.conf', goal: 'goal: 60 MB' },
  { name: 'vpn', dockerfile: 'compose/vpn/Dockerfile', changes: 'compose/vpn/gateway.ts', goal: '' },
  { name: 'acme', dockerfile: 'compose/acme/Dockerfile', changes: 'compose/acme/renew.sh', goal: '' },
  { name: 'logs', dockerfile: 'compose/logs/Dockerfile', changes: 'compose/logs/main.ts', goal: '' },
  {
    name: 'released backend of next to no packages',
    dockerfile: 'compose/backend.Dockerfile',
    target: 'backend',
    changes: 'backend/src/app.js',
    goal: 'goal: 350 MB',
    fromCheckout: true,
  },
];

type Row = (what: string, value: string, goal?: string) => void;

/** How large the images are, and what a build takes from nothing and after a change of the sources alone. */
export async function images(row: Row, signal: AbortSignal): Promise<void> {
  const contexts = Object.entries(await baseContexts());
  await withTemporaryFolder('bench-images', async (folder) => {
    // what is committed, so that nothing here is changed
    const context = join(folder, 'context');
    await mkdir(context);
    const archive = join(folder, 'context.tar');
    await runProgram('git', ['-C', root, 'archive', '--output', archive, 'HEAD'], {
      deadlineMs: 60_000,
      signal,
    });
    await runProgram('tar', ['-xf', archive, '-C', context], { deadlineMs: 60_000, signal });
    const checkout = join(folder, 'checkout');
    await writeReleasedCheckout(checkout);
    for (const [index, image] of measured.entries()) await measure(image, index);

    async function measure(image: Measured, index: number): Promise<void> {
      const { name, dockerfile, target, changes, goal, copiesAlone, fromCheckout } = image;
      const tag = `miauflix-bench-image-${index}`;
      await withCachesOfItsOwn(join(context, dockerfile));
      const build = async (...args: string[]): Promise<number> => {
        const start = performance.now();
        await docker(
          [
            ...['buildx', 'build', '--load', '--tag', tag, '--file', join(context, dockerfile)],
            ...(target === undefined ? [] : ['--target', target]),
            ...contexts.flatMap(([stage, from]) => ['--build-context', `${stage}=${from}`]),
            ...(fromCheckout ? ['--build-context', `source=${checkout}`, '--build-arg', 'WEBRTC=none'] : []),
            ...[...args, context],
          ],
          { deadlineMs: 600_000, signal },
        );
        return performance.now() - start;
      };
      try {
        const coldMs = await build('--no-cache');
        const { stdout } = await docker(['image', 'inspect', '--format', '{{.Size}}', tag], { signal });
        const compressed = join(folder, 'image.tar.gz');
        await runProgram('sh', ['-c', 'docker save "$0" | gzip -6 >"$1"', tag, compressed], {
          deadlineMs: 120_000,
          signal,
        });
        const { stdout: bytes } = await runProgram('stat', ['--format', '%s', compressed], {
          deadlineMs: 5_000,
          signal,
        });
        await appendFile(join(fromCheckout ? checkout : context, changes), '\n');
        const changedMs = await build();
        row(
          `image ${name}`,
          inMegabytes(stdout),
          `${goal}${goal === '' ? '' : '; '}${inMegabytes(bytes)} compressed`,
        );
        row(
          `image ${name}: rebuilt after a change`,
          `${(changedMs / coldMs).toFixed(2)}×`,
          `${copiesAlone ? 'copies alone' : 'goal: 0.2'}; ${Math.round(changedMs)} of ${Math.round(coldMs)} ms`,
        );
      } finally {
        await docker(['image', 'rm', '--force', tag], { acceptedCodes: [1] });
      }
    }
  });
}

/** What was downloaded for an earlier build is no part of a first one. */
async function withCachesOfItsOwn(dockerfile: string): Promise<void> {
  const text = await readFile(dockerfile, 'utf8');
  const run = randomUUID();
  const own = text
    .replaceAll(/(--mount=type=cache\S*),id=\S+/g, '$1')
    .replaceAll(/--mount=type=cache,target=([^,\s]+)/g, `$&,id=${run}$1`);
  await writeFile(dockerfile, own);
}

const inMegabytes = (bytes: string): string => `${Math.round(Number(bytes) / megabyte)} MB`;
