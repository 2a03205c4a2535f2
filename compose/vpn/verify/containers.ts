import * as v from 'valibot';

import { ConfigurationError, WorldError } from '../../../kit/errors.ts';
import { runProgram } from '../../../kit/run-program.ts';

/** A container of the stack, as far as its privacy goes. */
export interface Container {
  readonly id: string;
  readonly name: string;
  readonly image: string;
  readonly user: string;
  readonly isRunning: boolean;
  readonly isPaused: boolean;
  readonly networkMode: string;
  readonly capDrop: readonly string[];
  readonly capAdd: readonly string[];
  readonly privileged: boolean;
  readonly networks: readonly {
    readonly name: string;
    readonly address: string;
    /** With its length. */
    readonly network: string;
    readonly engine: string;
  }[];
}

/** Of a stack: its backend, and what there is of a VPN. */
export interface StackContainers {
  readonly project: string;
  readonly backend: Container;
  readonly gateway: Container | undefined;
  readonly holder: Container | undefined;
}

const inspected = v.array(
  v.object({
    Id: v.string(),
    Name: v.string(),
    Image: v.string(),
    Config: v.object({ User: v.string(), Labels: v.record(v.string(), v.string()) }),
    State: v.object({ Running: v.boolean(), Paused: v.boolean() }),
    HostConfig: v.object({
      NetworkMode: v.string(),
      Privileged: v.boolean(),
      CapDrop: v.nullish(v.array(v.string())),
      CapAdd: v.nullish(v.array(v.string())),
    }),
    NetworkSettings: v.object({
      Networks: v.record(
        v.string(),
        v.object({ IPAddress: v.string(), IPPrefixLen: v.number(), NetworkID: v.string() }),
      ),
    }),
  }),
);

const networks = v.array(
  v.object({
    Id: v.string(),
    IPAM: v.object({ Config: v.nullish(v.array(v.object({ Gateway: v.optional(v.string(), '') }))) }),
  }),
);

interface DockerOptions {
  readonly signal?: AbortSignal;
  readonly deadlineMs?: number;
  readonly acceptedCodes?: readonly number[];
  readonly input?: string;
  /** Both outputs, standard error first. */
  readonly both?: boolean;
}

export async function docker(args: readonly string[], options: DockerOptions = {}): Promise<string> {
  const { both = false, ...others } = options;
  const { stdout, stderr } = await runProgram('docker', args, { deadlineMs: 60_000, ...others });
  return both ? `${stderr}\n${stdout}` : stdout;
}

export async function stackContainers(project: string, signal: AbortSignal): Promise<StackContainers> {
  const filter = ['--filter', `label=com.docker.compose.project=${project}`];
  const ids = (await docker(['ps', '--all', '--quiet', '--no-trunc', ...filter], { signal }))
    .split('\n')
    .filter((id) => id !== '');
  if (ids.length === 0) {
    throw new ConfigurationError(
      `The engine has no container of a stack "${project}". Start it (docker compose up --detach), or name it: --project.`,
    );
  }
  const all = parsed(inspected, await docker(['inspect', ...ids], { signal }));
  const uses = [
    ...new Set(all.flatMap((one) => Object.values(one.NetworkSettings.Networks).map((n) => n.NetworkID))),
  ].filter((id) => id !== '');
  const gateways = new Map(
    parsed(
      networks,
      uses.length === 0 ? '[]' : await docker(['network', 'inspect', ...uses], { signal }),
    ).map(({ Id, IPAM }) => [Id, IPAM.Config?.[0]?.Gateway ?? '']),
  );
  const service = (name: string): Container | undefined => {
    const found = all.filter(({ Config }) => Config.Labels['com.docker.compose.service'] === name);
    const one = found.find(({ State }) => State.Running) ?? found[0];
    return one === undefined ? undefined : containerOf(one, gateways);
  };
  const backend = service('backend');
  if (backend?.isRunning !== true) {
    throw new WorldError(
      `The stack "${project}" has no backend that runs. Start it first: docker compose up --detach.`,
    );
  }
  return { project, backend, gateway: service('vpn'), holder: service('vpn-holder') };
}

function containerOf(
  one: v.InferOutput<typeof inspected>[number],
  gateways: ReadonlyMap<string, string>,
): Container {
  const { HostConfig, State, NetworkSettings } = one;
  return {
    id: one.Id,
    name: one.Name.replace(/^\//, ''),
    image: one.Image,
    user: one.Config.User === '' ? '0' : one.Config.User,
    isRunning: State.Running,
    isPaused: State.Paused,
    networkMode: HostConfig.NetworkMode,
    privileged: HostConfig.Privileged,
    capDrop: HostConfig.CapDrop ?? [],
    capAdd: HostConfig.CapAdd ?? [],
    networks: Object.entries(NetworkSettings.Networks).flatMap(
      ([name, { IPAddress, IPPrefixLen, NetworkID }]) =>
        IPAddress === ''
          ? []
          : [
              {
                name,
                address: IPAddress,
                network: networkOf(IPAddress, IPPrefixLen),
                engine: gateways.get(NetworkID) ?? '',
              },
            ],
    ),
  };
}

/** `10.1.2.3`, 16 → `10.1.0.0/16`. */
export function networkOf(address: string, length: number): string {
  const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const first = number - (number % 2 ** (32 - length));
  return `${[24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join('.')}/${length}`;
}

function parsed<Schema extends v.GenericSchema>(schema: Schema, text: string): v.InferOutput<Schema> {
  const result = v.safeParse(schema, JSON.parse(text));
  if (!result.success) throw new WorldError('What the engine tells of its containers is not understood.');
  return result.output;
}
