import { statfs } from 'node:fs/promises';

import * as v from 'valibot';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';
import { lastLines, ProgramError, runProgram, type ProgramResult } from '../../kit/run-program.ts';

import { bytesOf } from './value-rules.ts';

export type EngineState =
  | { readonly kind: 'absent' }
  | { readonly kind: 'not-running'; readonly said: string }
  | { readonly kind: 'no-permission'; readonly said: string }
  | { readonly kind: 'failed'; readonly said: string }
  | { readonly kind: 'there'; readonly version: string };

export interface WantedPort {
  readonly service: string;
  /** Empty for all addresses. */
  readonly address: string;
  readonly port: number;
  readonly protocol: 'tcp' | 'udp';
}

/** What Compose makes of the stack's files. */
export interface ResolvedStack {
  readonly project: string;
  readonly ports: readonly WantedPort[];
  /** The names of the services that run with the chosen profiles. */
  readonly services: readonly string[];
  /** The sum of the services' limits, in bytes. */
  readonly memory: number;
}

export interface EngineFacts {
  readonly engine: EngineState;
  /** Absent when there is no Compose plugin. */
  readonly compose?: string;
  readonly resolved?: ResolvedStack;
  /** What Compose says is wrong with the stack's files. */
  readonly refused?: string;
  /** Whether the engine runs on this machine, so that its ports and disks can be looked at. */
  readonly isLocal: boolean;
  readonly memoryBytes?: number;
  /** Where the engine keeps images and volumes, and how much is free there. */
  readonly disk?: { readonly folder: string; readonly freeBytes: number };
}

const deadlineMs = 30_000;

export interface AskOptions {
  readonly folder: string;
  readonly secrets: readonly string[];
  readonly signal: AbortSignal;
}

/** Asks the engine, and Compose, what there is. */
export async function engineFacts(options: AskOptions, hasComposeFile: boolean): Promise<EngineFacts> {
  const [version, compose, info, config, host] = await Promise.all([
    ask(['version', '--format', 'json'], options),
    ask(['compose', 'version', '--short'], options),
    ask(['info', '--format', 'json'], options),
    hasComposeFile ? ask(['compose', 'config', '--format', 'json'], options) : undefined,
    ask(['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'], options),
  ]);
  const composeVersion = versionIn(compose);
  const [resolved, refused] = config === undefined || composeVersion === undefined ? [] : readConfig(config);
  const named = process.env['DOCKER_HOST'] ?? '';
  const isLocal = /^(unix|npipe):/.test(named === '' ? (host?.stdout ?? '') : named);
  const details = info?.exitCode === 0 ? readInfo(info.stdout) : undefined;
  const disk = isLocal && details !== undefined ? await freeSpace(details.DockerRootDir) : undefined;
  return {
    engine: readEngine(version),
    ...(composeVersion !== undefined && { compose: composeVersion }),
    ...(resolved !== undefined && { resolved }),
    ...(refused !== undefined && { refused }),
    isLocal,
    ...(details !== undefined && details.MemTotal > 0 && { memoryBytes: details.MemTotal }),
    ...(disk !== undefined && { disk }),
  };
}

type Answer = ProgramResult | undefined;

/** What the program answered; undefined where there is no program. */
async function ask(args: readonly string[], { folder, secrets, signal }: AskOptions): Promise<Answer> {
  try {
    return await runProgram('docker', args, { deadlineMs, cwd: folder, secrets, signal });
  } catch (error) {
    if (error instanceof ProgramError) return error.result;
    if (error instanceof ConfigurationError) return undefined;
    throw error;
  }
}

const versions = v.object({ Server: v.nullish(v.object({ Version: v.string() })) });

/** What `docker version --format json` tells of the engine. */
export function readEngine(
  answer: Pick<ProgramResult, 'exitCode' | 'stdout' | 'stderr'> | undefined,
): EngineState {
  if (answer === undefined) return { kind: 'absent' };
  const parsed = v.safeParse(versions, parseJson(answer.stdout));
  const server = parsed.success ? parsed.output.Server : undefined;
  if (answer.exitCode === 0 && server) return { kind: 'there', version: server.Version };
  const said = lastLines(answer.stderr, 2);
  if (/permission denied/i.test(said)) return { kind: 'no-permission', said };
  if (/cannot connect|is the docker daemon running|connection refused|no such host/i.test(said)) {
    return { kind: 'not-running', said };
  }
  return { kind: 'failed', said };
}

function versionIn(answer: Answer): string | undefined {
  if (answer?.exitCode !== 0) return undefined;
  return /\d+\.\d+(\.\d+)?/.exec(answer.stdout)?.[0];
}

const details = v.object({
  DockerRootDir: v.optional(v.string(), ''),
  MemTotal: v.optional(v.number(), 0),
});

function readInfo(text: string): v.InferOutput<typeof details> | undefined {
  const parsed = v.safeParse(details, parseJson(text));
  return parsed.success ? parsed.output : undefined;
}

const config = v.object({
  name: v.string(),
  services: v.record(
    v.string(),
    v.object({
      mem_limit: v.optional(v.union([v.string(), v.number()])),
      scale: v.optional(v.number()),
      deploy: v.optional(v.object({ replicas: v.optional(v.number()) })),
      ports: v.optional(
        v.array(
          v.object({
            host_ip: v.optional(v.string(), ''),
            published: v.optional(v.union([v.string(), v.number()])),
            protocol: v.optional(v.string(), 'tcp'),
          }),
        ),
        [],
      ),
    }),
  ),
});

/** What `docker compose config --format json` says of ports, images and limits, or why it refuses. */
export function readConfig(
  answer: Pick<ProgramResult, 'exitCode' | 'stdout' | 'stderr'>,
): [ResolvedStack | undefined, string?] {
  if (answer.exitCode !== 0) return [undefined, lastLines(answer.stderr, 3)];
  const parsed = v.safeParse(config, parseJson(answer.stdout));
  if (!parsed.success) return [undefined, `its answer is not understood: ${parsed.issues[0].message}`];
  const { name, services } = parsed.output;
  // what is only built is none that runs
  const entries = Object.entries(services).filter(
    ([, { scale, deploy }]) => (scale ?? deploy?.replicas ?? 1) > 0,
  );
  return [
    {
      project: name,
      services: entries.map(([service]) => service),
      memory: entries.reduce((sum, [, { mem_limit = 0 }]) => sum + (bytesOf(String(mem_limit)) ?? 0), 0),
      ports: entries.flatMap(([service, { ports }]) =>
        ports.flatMap(({ host_ip, published, protocol }) =>
          portsIn(String(published ?? '')).map((port) => ({
            service,
            address: host_ip,
            port,
            protocol: protocol === 'udp' ? ('udp' as const) : ('tcp' as const),
          })),
        ),
      ),
    },
  ];
}

/** `8080` is one, a range such as `8080-8090` is any of its ports and so none for certain. */
function portsIn(published: string): number[] {
  return /^[1-9]\d*$/.test(published) ? [Number(published)] : [];
}

/** The folder itself may be readable to root alone, its file system is not. */
async function freeSpace(folder: string): Promise<EngineFacts['disk']> {
  try {
    const { bavail, bsize } = await statfs(folder === '' ? '/' : folder);
    return { folder, freeBytes: bavail * bsize };
  } catch {
    return undefined;
  }
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    return reasonOf(error);
  }
}
