import { randomUUID } from 'node:crypto';
import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

import { standInBases } from '../../images/build/bases.testing.ts';
import type { ImageJob } from '../../images/build/job.ts';
import { startOciEngine, type OciEngine } from '../../images/build/oci-engine.testing.ts';
import { defaultBuildOptions, type BuildSource } from '../../images/build/options.ts';
import { planBuild } from '../../images/build/plan.ts';
import { runImageJob } from '../../images/build/run.ts';
import { nativePlatform, type PlatformName } from '../../images/platform.ts';
import { defaultSmokeOptions } from '../../images/smoke/options.ts';
import { baseContexts } from '../../kit/docker.testing.ts';
import { withTemporaryFolder } from '../../kit/folders.ts';
import { silentReporter } from '../../kit/reporter.ts';
import { runProgram } from '../../kit/run-program.ts';

const root = join(import.meta.dirname, '..', '..');
const tries = 5;

type Row = (what: string, value: string, goal?: string) => void;

interface Measured {
  readonly name: string;
  readonly source: Pick<Extract<BuildSource, { kind: 'dockerfile' }>, 'file' | 'target'>;
  readonly bases: readonly string[];
  /** A file of the context that a change of the sources changes. */
  readonly changes: string;
}

/**
 * Builds by us for this machine's platform, of an image of files alone and, where the engine has a network, of two
 * that install packages: from nothing, with nothing changed, after a change, and beside buildx.
 */
export async function imageBuild(row: Row, signal: AbortSignal): Promise<void> {
  const platform = nativePlatform();
  if (platform === undefined) return;
  const engine = await startOciEngine();
  try {
    await withTemporaryFolder('bench-build', async (folder) => {
      const context = join(folder, 'context');
      const archive = join(folder, 'context.tar');
      for (const name of ['context', 'bases']) await mkdir(join(folder, name));
      await runProgram('git', ['-C', root, 'archive', '--output', archive, 'HEAD'], {
        deadlineMs: 60_000,
        signal,
      });
      await runProgram('tar', ['-xf', archive, '-C', context], { deadlineMs: 60_000, signal });
      const images: Measured[] = [
        {
          name: 'tracker, files alone',
          source: { file: 'mock-content/Dockerfile', target: 'tracker' },
          bases: await standInBases(join(folder, 'bases'), engine),
          changes: 'dist/cli/index.js',
        },
      ];
      // one that was started for this has none
      if (engine.env['DOCKER_HOST'] === undefined) {
        const bases = Object.entries(await baseContexts()).map(([stage, from]) => `${stage}=${from}`);
        images.push(
          {
            name: 'nginx, packages',
            source: { file: 'nginx/Dockerfile' },
            bases,
            changes: 'nginx/nginx.conf',
          },
          {
            name: 'vpn, packages',
            source: { file: 'compose/vpn/Dockerfile' },
            bases,
            changes: 'compose/vpn/hold.sh',
          },
        );
      }
      for (const image of images) {
        const job = jobOf(context, image, platform, join(folder, 'out'), engine);
        const tell: Row = (what, ...more) => row(`build of ${image.name}: ${what}`, ...more);
        await measure(tell, engine, job, join(context, image.changes), signal);
      }
    });
  } finally {
    await engine.stop();
  }
}

function jobOf(
  context: string,
  { source, bases }: Measured,
  platform: PlatformName,
  output: string,
  { builder }: OciEngine,
): ImageJob {
  return {
    mode: 'all',
    output,
    push: false,
    run: randomUUID(),
    maxBytes: 500e6,
    verifyReproducible: false,
    smoke: { ...defaultSmokeOptions, how: 'off' },
    build: {
      ...defaultBuildOptions,
      source: { kind: 'dockerfile', context, ...source, file: join(context, source.file ?? '') },
      platforms: [platform],
      buildContexts: bases,
      sbom: 'own',
      sourceDateEpoch: 1_700_000_000,
      ...(builder !== undefined && { builder }),
    },
  };
}

async function measure(
  row: Row,
  engine: OciEngine,
  job: ImageJob,
  changes: string,
  signal: AbortSignal,
): Promise<void> {
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const ours = async (noCache = false): Promise<number> =>
    timed(async () =>
      runImageJob(
        { ...job, build: { ...job.build, noCache } },
        { docker: engine.docker, reporter: silentReporter, signal },
      ),
    );
  const { platforms } = job.build;
  const places = { layout: `${job.output}-buildx`, metadataFile: `${job.output}.json` };
  const plan = planBuild(job.build, platforms[0] ?? 'linux/amd64', places, { kind: 'builder' }, false);
  const buildx = async (): Promise<number> =>
    timed(async () =>
      engine.docker(plan.args, {
        deadlineMs: 600_000,
        env: { ...process.env, ...plan.env } as Record<string, string>,
        signal,
      }),
    );

  const firstMs = await ours(true);
  const [again, bare]: [number[], number[]] = [[], []];
  for (let n = 0; n < tries; n += 1) {
    again.push(await ours());
    bare.push(await buildx());
  }
  await appendFile(changes, '\n');
  const changedMs = await ours();
  const [againMs, bareMs] = [middle(again), middle(bare)];
  row(
    'nothing changed',
    `${(againMs / firstMs).toFixed(2)}×`,
    `goal: 0.1; ${Math.round(againMs)} of ${Math.round(firstMs)} ms`,
  );
  row('a source changed', `${(changedMs / firstMs).toFixed(2)}×`, `goal: 0.2; ${Math.round(changedMs)} ms`);
  row(
    'on top of buildx itself',
    `${Math.round(againMs - bareMs)} ms`,
    `goal: 3000; ${Math.round(againMs)} and ${Math.round(bareMs)} ms`,
  );
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
