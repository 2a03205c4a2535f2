import * as v from 'valibot';

import { GateError, WorldError } from '../../kit/errors.ts';

import type { Host } from './host.ts';
import { entrySchema } from './record.ts';

/** A container of the stack on the host. */
export interface Running {
  readonly id: string;
  readonly name: string;
  readonly service: string;
  /** As it was created with. */
  readonly image: string;
  readonly state: string;
  /** Compose's sum of all that the service is made of. */
  readonly configHash: string;
  readonly createdAt: string;
  /** `NAME=value`, of the container. */
  readonly environment: readonly string[];
  readonly memory: number;
  readonly restart: string;
  readonly restarts: number;
}

const labels = v.optional(v.nullable(v.record(v.string(), v.string())));
const inspected = v.array(
  v.object({
    Id: v.string(),
    Name: v.string(),
    Created: v.string(),
    RestartCount: v.optional(v.number(), 0),
    State: v.object({ Status: v.string() }),
    Config: v.object({ Image: v.string(), Labels: labels, Env: v.optional(v.nullable(v.array(v.string()))) }),
    HostConfig: v.object({ Memory: v.number(), RestartPolicy: v.object({ Name: v.string() }) }),
  }),
);

/** Of a stack, with those that were made and never started. */
export async function readRunning(host: Host, project: string): Promise<Running[]> {
  const filter = ['--filter', `label=com.docker.compose.project=${project}`];
  const what = 'tell what runs there';
  const listed = await host.docker(['ps', '--all', '--quiet', '--no-trunc', ...filter], { what });
  const ids = listed.split('\n').filter((id) => id !== '');
  if (ids.length === 0) return [];
  const text = await host.docker(['inspect', '--type', 'container', ...ids], { what });
  return v
    .parse(inspected, JSON.parse(text))
    .map(({ Id, Name, Created, State, Config, HostConfig, RestartCount }) => ({
      id: Id,
      name: Name.replace(/^\//, ''),
      service: Config.Labels?.['com.docker.compose.service'] ?? '',
      image: Config.Image,
      state: State.Status,
      configHash: Config.Labels?.['com.docker.compose.config-hash'] ?? '',
      createdAt: Created,
      environment: Config.Env ?? [],
      memory: HostConfig.Memory,
      restart: HostConfig.RestartPolicy.Name,
      restarts: RestartCount,
    }));
}

const info = v.object({
  ServerVersion: v.optional(v.string(), ''),
  DockerRootDir: v.optional(v.string(), '/var/lib/docker'),
  SystemTime: v.optional(v.string(), ''),
  ServerErrors: v.optional(v.array(v.string()), []),
});

export interface EngineInfo {
  readonly version: string;
  /** Where a volume's files are on the host. */
  readonly folderOf: (volume: string) => string;
  /** By the host's clock, ISO 8601. */
  readonly now: string;
}

export async function readEngine(host: Host): Promise<EngineInfo> {
  const text = await host.docker(['info', '--format', 'json'], { what: 'tell what it is' });
  const { ServerVersion, DockerRootDir, SystemTime, ServerErrors } = v.parse(info, JSON.parse(text));
  if (ServerVersion === '')
    throw new WorldError(`There is no engine on ${host.shown}: ${ServerErrors.join('; ')}`);
  const time = new Date(SystemTime);
  return {
    version: ServerVersion,
    folderOf: (volume) => `${DockerRootDir}/volumes/${volume}/_data`,
    now: Number.isNaN(time.getTime()) ? new Date().toISOString() : time.toISOString(),
  };
}

/** What the volume of deployments holds, as `stack steward show` prints it. */
export const keptSchema = v.object({
  history: v.array(entrySchema),
  current: v.optional(v.object({ release: v.string(), name: v.string() })),
  /** Brought there, and not switched to yet. */
  prepared: v.optional(v.object({ release: v.string(), name: v.string() })),
  /** The settings there, which are nobody's but this host's. */
  env: v.optional(v.string()),
  /** SHA-256 of each file but the secrets. */
  sums: v.record(v.string(), v.string()),
  secrets: v.array(v.string()),
  /** The bundle that was asked for, in base64. */
  bundle: v.optional(v.string()),
});
export type Kept = v.InferOutput<typeof keptSchema>;

/** Reads it by a container of the steward's that ends at once. `release` asks for that bundle, too. */
export async function readKept(host: Host, volume: string, image: string, release?: string): Promise<Kept> {
  const args = [
    'run',
    '--rm',
    '--user',
    '0:0',
    '--network',
    'none',
    '--volume',
    `${volume}:/deploy:ro`,
    image,
  ];
  const text = await host.docker([...args, 'show', ...(release === undefined ? [] : [release])], {
    what: 'read what is deployed there',
    maxOutputBytes: 64 * 1024 * 1024,
  });
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), keptSchema), text);
  if (parsed.success) return parsed.output;
  throw new GateError(
    `What is kept of deployments in the volume ${volume} is not understood: ${parsed.issues[0].message}`,
  );
}
