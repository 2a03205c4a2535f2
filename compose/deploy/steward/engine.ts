import http from 'node:http';

import * as v from 'valibot';

import { withDeadline } from '../../../kit/deadline.ts';
import { WorldError } from '../../../kit/errors.ts';

/** What of a container counts for a switch. */
export interface ContainerState {
  readonly id: string;
  readonly name: string;
  readonly running: boolean;
  /** Absent for one without a health check. */
  readonly health?: string;
  readonly exitCode: number;
  readonly restarts: number;
  readonly startedAt: string;
  readonly restartPolicy: string;
  /** Its address in each network, by the network's name; none where it is in another container's network. */
  readonly addresses: ReadonlyMap<string, string>;
  /** The container whose network it is in. */
  readonly networkOf?: string;
  readonly lastCheck?: string;
}

const network = v.object({ IPAddress: v.optional(v.string(), '') });
const inspected = v.object({
  Id: v.string(),
  Name: v.string(),
  RestartCount: v.optional(v.number(), 0),
  State: v.object({
    Running: v.boolean(),
    ExitCode: v.number(),
    StartedAt: v.string(),
    Health: v.nullish(
      v.object({ Status: v.string(), Log: v.nullish(v.array(v.object({ Output: v.string() }))) }),
    ),
  }),
  HostConfig: v.object({ RestartPolicy: v.object({ Name: v.string() }), NetworkMode: v.string() }),
  NetworkSettings: v.object({ Networks: v.nullish(v.record(v.string(), network)) }),
});

const deadlineMs = 20_000;

/** The Engine's API by its socket, as far as a switch needs it (Engine API 1.43, Docker 24 and newer). */
export class Engine {
  readonly #socketPath: string;

  constructor(socketPath = '/var/run/docker.sock') {
    this.#socketPath = socketPath;
  }

  /** Undefined where there is no such container any more. */
  async inspect(id: string): Promise<ContainerState | undefined> {
    const { status, body } = await this.#ask('GET', `/containers/${id}/json`, { accepted: [404] });
    if (status === 404) return undefined;
    const { Id, Name, RestartCount, State, HostConfig, NetworkSettings } = v.parse(
      inspected,
      JSON.parse(body),
    );
    const health = State.Health?.Status;
    const lastCheck = State.Health?.Log?.at(-1)?.Output.trim();
    const [, networkOf] = /^container:(.+)$/.exec(HostConfig.NetworkMode) ?? [];
    return {
      id: Id,
      name: Name.replace(/^\//, ''),
      running: State.Running,
      ...(health !== undefined && health !== 'none' && { health }),
      exitCode: State.ExitCode,
      restarts: RestartCount,
      startedAt: State.StartedAt,
      restartPolicy: HostConfig.RestartPolicy.Name,
      addresses: new Map(
        Object.entries(NetworkSettings.Networks ?? {}).flatMap(([name, { IPAddress }]) =>
          IPAddress === '' ? [] : [[name, IPAddress] as const],
        ),
      ),
      ...(networkOf !== undefined && { networkOf }),
      ...(lastCheck !== undefined && { lastCheck }),
    };
  }

  async start(id: string): Promise<void> {
    await this.#ask('POST', `/containers/${id}/start`, { accepted: [304] });
  }

  /** SIGTERM, and SIGKILL after `seconds`; what is stopped already is no mistake. */
  async stop(id: string, seconds: number): Promise<void> {
    await this.#ask('POST', `/containers/${id}/stop?t=${seconds}`, {
      accepted: [304, 404],
      deadlineMs: deadlineMs + seconds * 1000,
    });
  }

  async setRestart(id: string, policy: 'no' | 'always'): Promise<void> {
    await this.#ask('POST', `/containers/${id}/update`, {
      json: { RestartPolicy: { Name: policy } },
      accepted: [404],
    });
  }

  async remove(id: string): Promise<void> {
    await this.#ask('DELETE', `/containers/${id}?force=true&v=true`, { accepted: [404, 409] });
  }

  /** The last lines that a container said. */
  async logs(id: string, lines: number): Promise<string> {
    const query = `stdout=true&stderr=true&tail=${lines}`;
    const { status, bytes } = await this.#ask('GET', `/containers/${id}/logs?${query}`, {
      accepted: [404, 409],
    });
    return status === 200 ? demultiplexed(bytes) : '';
  }

  /** Runs a program in a container to its end. */
  async exec(
    id: string,
    command: readonly string[],
  ): Promise<{ readonly code: number; readonly said: string }> {
    const { body } = await this.#ask('POST', `/containers/${id}/exec`, {
      json: { Cmd: command, AttachStdout: true, AttachStderr: true },
    });
    const { Id } = v.parse(v.object({ Id: v.string() }), JSON.parse(body));
    const { bytes } = await this.#ask('POST', `/exec/${Id}/start`, { json: { Detach: false, Tty: false } });
    const answer = await this.#ask('GET', `/exec/${Id}/json`, {});
    const { ExitCode } = v.parse(v.object({ ExitCode: v.nullish(v.number()) }), JSON.parse(answer.body));
    return { code: ExitCode ?? -1, said: demultiplexed(bytes).trim() };
  }

  async #ask(
    method: string,
    path: string,
    options: { readonly json?: unknown; readonly accepted?: readonly number[]; readonly deadlineMs?: number },
  ): Promise<{ readonly status: number; readonly body: string; readonly bytes: Buffer }> {
    const answer = await withDeadline(
      `The engine's answer to ${method} ${path}`,
      options.deadlineMs ?? deadlineMs,
      async (signal) => this.#once(method, path, options.json, signal),
    );
    const isFine = answer.status < 300 || options.accepted?.includes(answer.status) === true;
    if (isFine) return { ...answer, body: answer.bytes.toString() };
    throw new WorldError(
      `The engine refuses ${method} ${path}: ${answer.bytes.toString().slice(0, 500).trim()}`,
    );
  }

  async #once(
    method: string,
    path: string,
    json: unknown,
    signal: AbortSignal,
  ): Promise<{ readonly status: number; readonly bytes: Buffer }> {
    const done = Promise.withResolvers<{ readonly status: number; readonly bytes: Buffer }>();
    const body = json === undefined ? '' : JSON.stringify(json);
    const headers = {
      ...(body !== '' && { 'Content-Type': 'application/json' }),
      'Content-Length': Buffer.byteLength(body),
    };
    const request = http.request(
      { socketPath: this.#socketPath, path, method, headers, signal },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', done.reject);
        response.on('end', () => {
          done.resolve({ status: response.statusCode ?? 0, bytes: Buffer.concat(parts) });
        });
      },
    );
    request.on('error', done.reject);
    request.end(body);
    return await done.promise;
  }
}

/** Both outputs of a container without a terminal come as frames: the number of the output, a length, the bytes. */
export function demultiplexed(bytes: Buffer): string {
  const parts: Buffer[] = [];
  for (let at = 0; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32BE(at + 4);
    parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 8 + length;
  }
  return Buffer.concat(parts).toString();
}
