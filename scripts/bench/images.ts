import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

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
}

const world = { dockerfile: 'mock-content/Dockerfile', changes: 'dist/cli/index.js', goal: 'goal: 220 MB' };
const measured: readonly Measured[] = [
  { ...world, name: 'tracker', target: 'tracker' },
  { ...world, name: 'seeder', target: 'seeder' },
  { ...world, name: 'range-server', target: 'range-server' },
  { ...world, name: 'reference backend', target: 'backend' },
  { name: 'seed', dockerfile: 'seed/Dockerfile', changes: 'dist/cli/index.js', goal: '' },
  { name: 'nginx', dockerfile: 'nginx/Dockerfile', changes: 'nginx/nginx.conf', goal: 'goal: 60 MB' },
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
    for (const image of measured) await measure(image);

    async function measure({ name, dockerfile, target, changes, goal }: Measured): Promise<void> {
      const tag = `miauflix-bench-${target ?? name}`;
      const build = async (...args: string[]): Promise<number> => {
        const start = performance.now();
        await docker(
          [
            ...['buildx', 'build', '--load', '--tag', tag, '--file', join(context, dockerfile)],
            ...(target === undefined ? [] : ['--target', target]),
            ...contexts.flatMap(([stage, from]) => ['--build-context', `${stage}=${from}`]),
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
        await appendFile(join(context, changes), '\n');
        const changedMs = await build();
        row(
          `image ${name}`,
          inMegabytes(stdout),
          `${goal}${goal === '' ? '' : '; '}${inMegabytes(bytes)} compressed`,
        );
        row(
          `image ${name}: rebuilt after a change`,
          `${(changedMs / coldMs).toFixed(2)}×`,
          `goal: 0.2; ${Math.round(changedMs)} of ${Math.round(coldMs)} ms`,
        );
      } finally {
        await docker(['image', 'rm', '--force', tag], { acceptedCodes: [1] });
      }
    }
  });
}

const inMegabytes = (bytes: string): string => `${Math.round(Number(bytes) / megabyte)} MB`;
