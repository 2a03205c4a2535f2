import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import { silentReporter, type Reporter } from '../../kit/reporter.ts';
import type { ImageTools } from '../docker.ts';
import { startTwoRegistries, type TwoRegistries } from '../publish.testing.ts';
import { defaultSmokeOptions } from '../smoke/options.ts';

import { standInBases } from './bases.testing.ts';
import type { ImageJob } from './job.ts';
import { startOciEngine, type OciEngine } from './oci-engine.testing.ts';
import { defaultBuildOptions, type BuildOptions } from './options.ts';

const root = join(import.meta.dirname, '..', '..');
export const both = ['linux/amd64', 'linux/arm64'] as const;
export const healthy = { ...defaultSmokeOptions, runOptions: ['--network', 'none', '--tmpfs', '/tmp'] };
const notStarted = { ...defaultSmokeOptions, how: 'off' as const };

/** What a job leaves in its output when it leaves nothing. */
export const nothing = ['.miauflix-image'];

type Options = Partial<BuildOptions> & Pick<BuildOptions, 'source'>;

/** Real buildx with bases for two platforms, and the registries that images go to. */
export interface BuildWorld {
  readonly folder: string;
  readonly engine: OciEngine;
  readonly registries: TwoRegistries;
  tools(more?: Partial<ImageTools>): ImageTools;
  options(more: Options): BuildOptions;
  /** One that starts nothing and pushes nothing unless it is told to. */
  job(build: BuildOptions, more?: Partial<ImageJob>): ImageJob;
  /** A folder with a Dockerfile and other files. */
  context(dockerfile: string, files?: Readonly<Record<string, string>>): Promise<string>;
  source(dockerfile: string, files?: Readonly<Record<string, string>>): Promise<BuildOptions['source']>;
  /** The image of ours that is built for both platforms. */
  tracker(): BuildOptions;
  stop(): Promise<void>;
}

export async function startBuildWorld(): Promise<BuildWorld> {
  const folder = await temporaryFolder('build-test');
  const [engine, registries] = await Promise.all([startOciEngine(), startTwoRegistries()]);
  await mkdir(join(folder, 'bases'));
  const bases = await standInBases(join(folder, 'bases'), engine);
  const options = (more: Options): BuildOptions => ({
    ...defaultBuildOptions,
    platforms: ['linux/amd64'],
    buildContexts: bases,
    sourceDateEpoch: 1_700_000_000,
    sbom: 'own',
    ...(engine.builder !== undefined && { builder: engine.builder }),
    ...more,
  });
  const context: BuildWorld['context'] = async (dockerfile, files = {}) => {
    const place = join(folder, randomUUID());
    for (const [name, content] of Object.entries({ Dockerfile: dockerfile, ...files })) {
      await mkdir(join(place, name, '..'), { recursive: true });
      await writeFile(join(place, name), content);
    }
    return place;
  };
  return {
    ...{ folder, engine, registries, options, context },
    tools: (more = {}) => ({ docker: engine.docker, reporter: silentReporter, ...more }),
    job: (build, more = {}) => ({
      mode: 'all',
      build,
      output: join(folder, randomUUID()),
      push: false,
      run: randomUUID(),
      maxBytes: 500e6,
      smoke: notStarted,
      verifyReproducible: false,
      ...more,
    }),
    source: async (dockerfile, files) => ({
      kind: 'dockerfile',
      context: await context(dockerfile, files),
    }),
    tracker: () =>
      options({
        source: {
          kind: 'dockerfile',
          context: root,
          file: join(root, 'mock-content/Dockerfile'),
          target: 'tracker',
        },
        platforms: both,
      }),
    stop: async () => {
      await registries.stop();
      await engine.stop();
      await removeFolder(folder);
    },
  };
}

/** Keeps what is told, to look into. */
export function listener(): { readonly reporter: Reporter; readonly said: string[] } {
  const said: string[] = [];
  const tell = (message: string): void => void said.push(message);
  return { said, reporter: { ...silentReporter, info: tell, warning: tell, debug: tell } };
}
