import type { PlatformName } from '../platform.ts';

import type { CachePlan } from './cache-plan.ts';
import { csv } from './csv.ts';
import type { BuildOptions, BuildSource } from './options.ts';

export interface BuildPlan {
  /** Of `docker`. */
  readonly args: readonly string[];
  /** On top of the environment: it holds what must not be read by others from a list of processes. */
  readonly env: Readonly<Record<string, string>>;
}

export interface BuildPlaces {
  /** Becomes the image layout. */
  readonly layout: string;
  readonly metadataFile: string;
}

export type PlanOptions = Pick<
  BuildOptions,
  | 'source'
  | 'buildArgs'
  | 'buildContexts'
  | 'labels'
  | 'secrets'
  | 'ssh'
  | 'builder'
  | 'noCache'
  | 'pull'
  | 'provenance'
  | 'sourceDateEpoch'
  | 'rewriteTimestamps'
>;

/**
 * What to run for one platform: a build whose result is an image layout on this machine and in no registry yet.
 * `byScanner` has BuildKit make the SBOM.
 */
export function planBuild(
  options: PlanOptions,
  platform: PlatformName,
  places: BuildPlaces,
  cache: CachePlan,
  byScanner: boolean,
): BuildPlan {
  const { source, builder, sourceDateEpoch } = options;
  const dated = sourceDateEpoch !== undefined;
  const output = csv([
    ['type', 'oci'],
    ['tar', 'false'],
    ['dest', places.layout],
    ...(dated && options.rewriteTimestamps ? [['rewrite-timestamp', 'true'] as const] : []),
  ]);
  const settings: Settings = {
    platform,
    output,
    secrets: options.secrets.map((secret, at) =>
      'file' in secret
        ? csv([
            ['id', secret.id],
            ['src', secret.file],
          ])
        : csv([
            ['id', secret.id],
            ['env', secretVariable(at)],
          ]),
    ),
    ...(cache.from !== undefined && !options.noCache && { cacheFrom: cache.from }),
    ...(cache.to !== undefined && { cacheTo: cache.to }),
  };
  return {
    args: [
      ...['buildx', source.kind === 'bake' ? 'bake' : 'build', '--progress', 'plain'],
      ...(builder === undefined ? [] : ['--builder', builder]),
      ...['--metadata-file', places.metadataFile],
      ...(options.noCache ? ['--no-cache'] : []),
      ...(options.pull ? ['--pull'] : []),
      `--provenance=${options.provenance === 'off' ? 'false' : `mode=${options.provenance}`}`,
      `--sbom=${byScanner}`,
      ...(source.kind === 'bake'
        ? bakeArgs(source, options, settings)
        : buildArgs(source, options, settings)),
    ],
    env: {
      ...(dated && { SOURCE_DATE_EPOCH: String(sourceDateEpoch) }),
      ...secretEnv(options),
      // the layout is written where we say, which newer versions of bake would ask about
      ...(source.kind === 'bake' && { BUILDX_BAKE_ENTITLEMENTS_FS: '0' }),
      BUILDX_NO_DEFAULT_ATTESTATIONS: options.provenance === 'off' && !byScanner ? '1' : '0',
    },
  };
}

interface Settings {
  readonly platform: string;
  readonly output: string;
  readonly secrets: readonly string[];
  readonly cacheFrom?: string;
  readonly cacheTo?: string;
}

type Dockerfile = Extract<BuildSource, { kind: 'dockerfile' }>;
type Bake = Extract<BuildSource, { kind: 'bake' }>;

function buildArgs(
  { context, file, target }: Dockerfile,
  options: PlanOptions,
  settings: Settings,
): string[] {
  const { platform, output, secrets, cacheFrom, cacheTo } = settings;
  return [
    ...['--platform', platform, '--output', output],
    ...(file === undefined ? [] : ['--file', file]),
    ...(target === undefined ? [] : ['--target', target]),
    ...each('--build-arg', options.buildArgs),
    ...each('--build-context', options.buildContexts),
    ...each('--label', options.labels),
    ...each('--secret', secrets),
    ...each('--ssh', options.ssh),
    ...(cacheFrom === undefined ? [] : ['--cache-from', cacheFrom]),
    ...(cacheTo === undefined ? [] : ['--cache-to', cacheTo]),
    // behind it, nothing is an option, whatever it begins with
    ...['--', context],
  ];
}

function bakeArgs({ file, target }: Bake, options: PlanOptions, settings: Settings): string[] {
  const { platform, output, secrets, cacheFrom, cacheTo } = settings;
  const set = (key: string, value: string): string[] => ['--set', `${target}.${key}=${value}`];
  const setEach = (key: string, pairs: readonly string[]): string[] =>
    pairs.flatMap((pair) => {
      const [name = '', ...value] = pair.split('=');
      return set(`${key}.${name}`, value.join('='));
    });
  return [
    ...['--file', file],
    ...set('platform', platform),
    ...set('output', output),
    ...setEach('args', options.buildArgs),
    ...setEach('contexts', options.buildContexts),
    ...setEach('labels', options.labels),
    ...secrets.flatMap((secret) => set('secrets', secret)),
    ...options.ssh.flatMap((one) => set('ssh', one)),
    ...(cacheFrom === undefined ? [] : set('cache-from', cacheFrom)),
    ...(cacheTo === undefined ? [] : set('cache-to', cacheTo)),
    ...['--', target],
  ];
}

function each(option: string, values: readonly string[]): string[] {
  return values.flatMap((value) => [option, value]);
}

/** Secrets go to buildx by its environment: arguments are open to everybody on the machine. */
export function secretVariable(at: number): string {
  return `MIAUFLIX_BUILD_SECRET_${at}`;
}

function secretEnv({ secrets }: Pick<BuildOptions, 'secrets'>): Record<string, string> {
  return Object.fromEntries(
    secrets.flatMap((secret, at) => ('value' in secret ? [[secretVariable(at), secret.value] as const] : [])),
  );
}
