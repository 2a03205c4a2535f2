import * as v from 'valibot';

import { WorldError } from '../../kit/errors.ts';
import { ProgramError, runProgram } from '../../kit/run-program.ts';

import { parseJson, type AskOptions } from './engine-facts.ts';

export interface PublishedPort {
  readonly address: string;
  readonly port: number;
  readonly protocol: string;
  /** The port within the container. */
  readonly target: number;
}

/** A container of a stack. */
export interface ServiceState {
  readonly id: string;
  readonly container: string;
  readonly project: string;
  readonly service: string;
  readonly image: string;
  /** The engine's word: created, running, restarting, paused, exited, dead. */
  readonly state: string;
  /** Absent for one that has no health check. */
  readonly health?: 'starting' | 'healthy' | 'unhealthy';
  readonly exitCode: number;
  readonly outOfMemory: boolean;
  /** What the engine says when it could not start it. */
  readonly error: string;
  /** When its state began, ISO 8601. */
  readonly since: string;
  readonly restarts: number;
  /** Whether it is one that ends by itself: the engine does not start it again. */
  readonly once: boolean;
  readonly ports: readonly PublishedPort[];
  /** The engine's word for whose network it is in: a network's name, or `container:` and an id. */
  readonly network: string;
  /** What the last health check put out. */
  readonly lastCheck?: string;
  readonly labels: Readonly<Record<string, string>>;
}

const binding = v.object({ HostIp: v.string(), HostPort: v.string() });
const labels = v.record(v.string(), v.string());

const inspected = v.array(
  v.object({
    Id: v.string(),
    Name: v.string(),
    RestartCount: v.number(),
    Config: v.object({ Image: v.string(), Labels: v.nullish(labels) }),
    HostConfig: v.object({
      RestartPolicy: v.object({ Name: v.string() }),
      NetworkMode: v.optional(v.string(), ''),
    }),
    State: v.object({
      Status: v.string(),
      ExitCode: v.number(),
      OOMKilled: v.boolean(),
      Error: v.string(),
      StartedAt: v.string(),
      FinishedAt: v.string(),
      Health: v.nullish(
        v.object({
          Status: v.string(),
          Log: v.nullish(v.array(v.object({ Output: v.string() }))),
        }),
      ),
    }),
    NetworkSettings: v.object({
      Ports: v.nullish(v.record(v.string(), v.nullish(v.array(binding)))),
    }),
  }),
);

const projectLabel = 'com.docker.compose.project';
const serviceLabel = 'com.docker.compose.service';

/** What `docker inspect` tells of containers, by the names of their services. */
export function readInspected(text: string): ServiceState[] {
  const containers = v.parse(inspected, parseJson(text));
  const all = containers.map((one): ServiceState => {
    const { Id, Name, Config, State, HostConfig, NetworkSettings, RestartCount } = one;
    const own = Config.Labels ?? {};
    const container = Name.replace(/^\//, '');
    const health = healthOf(State.Health?.Status);
    const lastCheck = State.Health?.Log?.at(-1)?.Output.trim();
    return {
      id: Id,
      container,
      project: own[projectLabel] ?? '',
      service: own[serviceLabel] ?? container,
      image: Config.Image,
      state: State.Status,
      ...(health !== undefined && { health }),
      exitCode: State.ExitCode,
      outOfMemory: State.OOMKilled,
      error: State.Error,
      since: ['running', 'paused', 'restarting'].includes(State.Status) ? State.StartedAt : State.FinishedAt,
      restarts: RestartCount,
      once: ['no', ''].includes(HostConfig.RestartPolicy.Name),
      network: HostConfig.NetworkMode,
      ports: portsOf(NetworkSettings.Ports ?? {}),
      ...(lastCheck !== undefined && { lastCheck }),
      labels: own,
    };
  });
  return all.sort((a, b) => a.service.localeCompare(b.service) || a.container.localeCompare(b.container));
}

function healthOf(word: string | undefined): ServiceState['health'] {
  return word === 'starting' || word === 'healthy' || word === 'unhealthy' ? word : undefined;
}

/** One for each port, also where it is published for IPv4 and IPv6. */
function portsOf(
  ports: Readonly<Record<string, readonly v.InferOutput<typeof binding>[] | null | undefined>>,
) {
  return Object.entries(ports).flatMap(([key, bindings]) => {
    const [target = '', protocol = 'tcp'] = key.split('/');
    const v4 = (bindings ?? []).filter(({ HostIp }) => HostIp !== '::');
    const chosen = v4.length > 0 ? v4 : (bindings ?? []);
    return chosen.map(({ HostIp, HostPort }): PublishedPort => {
      return { address: HostIp, port: Number(HostPort), protocol, target: Number(target) };
    });
  });
}

type ListOptions = Pick<AskOptions, 'signal' | 'secrets'>;

/** The containers of a project, stopped ones too; of all projects without one. Those of `run` are left out. */
export async function readServices(
  project: string | undefined,
  { signal, secrets }: ListOptions,
): Promise<ServiceState[]> {
  const of = project === undefined ? [] : ['--filter', `label=${projectLabel}=${project}`];
  const options = { deadlineMs: 30_000, secrets, signal };
  for (;;) {
    try {
      const { stdout } = await runProgram('docker', ['ps', '--all', '--quiet', '--no-trunc', ...of], options);
      const ids = stdout.split('\n').filter((id) => id !== '');
      if (ids.length === 0) return [];
      const answer = await runProgram('docker', ['inspect', '--type', 'container', ...ids], options);
      return readInspected(answer.stdout).filter(
        ({ labels: own }) => project === undefined || own['com.docker.compose.oneoff'] !== 'True',
      );
    } catch (error) {
      if (!(error instanceof ProgramError)) throw error;
      // one that has just gone: ask again who there is
      if (/no such (container|object)/i.test(error.message)) continue;
      throw new WorldError('The Docker engine does not tell what runs', { cause: error });
    }
  }
}
