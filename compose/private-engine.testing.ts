import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { docker as usualDocker } from '../kit/docker.testing.ts';
import { removeFolder, temporaryFolder } from '../kit/folders.ts';
import { runProgram, type ProgramOptions, type ProgramResult } from '../kit/run-program.ts';
import { NotYet, waitUntil } from '../kit/wait-until.ts';

/**
 * A Docker engine beside the usual one: with data, processes and a network namespace of its own, which no way leads
 * out of, so that it can be killed without harm to anybody.
 */
export class PrivateEngine {
  readonly #folder: string;
  readonly #namespace = `mf-${randomUUID().slice(0, 8)}`;
  readonly env: Record<string, string>;
  #resolver = '';
  #daemon: ChildProcess | undefined;
  #said = '';

  private constructor(folder: string) {
    this.#folder = folder;
    const inherited = Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || name.startsWith('DOCKER_') ? [] : [[name, value] as const],
    );
    this.env = { ...Object.fromEntries(inherited), DOCKER_HOST: `unix://${folder}/engine.sock` };
  }

  /** `resolver`: the one that its host has, such as 127.0.0.53; this machine's when left out. */
  static async make(resolver?: string): Promise<PrivateEngine> {
    const engine = new PrivateEngine(await temporaryFolder('private-engine'));
    await ip('netns', 'add', engine.#namespace);
    await ip('-n', engine.#namespace, 'link', 'set', 'lo', 'up');
    await mkdir(join(engine.#folder, 'data'));
    if (resolver !== undefined) {
      engine.#resolver = join(engine.#folder, 'resolv.conf');
      await writeFile(engine.#resolver, `nameserver ${resolver}\n`);
    }
    await engine.start();
    return engine;
  }

  async start(): Promise<void> {
    const place = (name: string): string => join(this.#folder, name);
    const mount = 'mount --bind "$0" /etc/resolv.conf && exec "$@"';
    const withResolver = [
      'unshare',
      '--mount',
      '--propagation',
      'private',
      'sh',
      '-c',
      mount,
      this.#resolver,
    ];
    const daemon = spawn(
      'nsenter',
      [
        ...[`--net=/run/netns/${this.#namespace}`, ...(this.#resolver === '' ? [] : withResolver)],
        ...['dockerd', '--host', `unix://${place('engine.sock')}`],
        ...['--data-root', place('data'), '--exec-root', place('run'), '--pidfile', place('pid')],
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    this.#said = '';
    daemon.stderr.on('data', (data: Buffer) => (this.#said = (this.#said + data.toString()).slice(-4000)));
    this.#daemon = daemon;
    await waitUntil(
      'the private engine answers',
      async () => {
        if (daemon.exitCode !== null) throw new Error(`dockerd ended: ${this.#said}`);
        const { exitCode, stderr } = await this.docker(['version'], { acceptedCodes: [1] });
        return exitCode === 0 ? true : new NotYet(stderr);
      },
      { deadlineMs: 60_000, intervalMs: 200 },
    );
  }

  async docker(args: readonly string[], options: Partial<ProgramOptions> = {}): Promise<ProgramResult> {
    return await usualDocker(args, { ...options, env: this.env });
  }

  /** An image of the usual engine. */
  async take(...images: readonly string[]): Promise<void> {
    const pipe = 'docker save "$@" | DOCKER_HOST="$ENGINE" docker load --quiet';
    const env = { ...(process.env as Record<string, string>), ENGINE: this.env['DOCKER_HOST'] ?? '' };
    await runProgram('sh', ['-c', pipe, 'sh', ...images], { deadlineMs: 120_000, env });
  }

  /** SIGKILL for the engine and its containerd, at once. */
  async kill(): Promise<void> {
    const daemon = this.#daemon;
    if (daemon?.pid === undefined) return;
    const containerd = Number(await readFile(join(this.#folder, 'run/containerd/containerd.pid'), 'utf8'));
    const gone = once(daemon, 'exit');
    for (const id of [daemon.pid, containerd]) process.kill(id, 'SIGKILL');
    await gone;
    this.#daemon = undefined;
  }

  /** As its host's shutdown does. */
  async stop(): Promise<void> {
    const daemon = this.#daemon;
    this.#daemon = undefined;
    if (daemon?.exitCode !== null) return;
    const gone = once(daemon, 'exit');
    daemon.kill('SIGTERM');
    await gone;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // only an engine that runs ends what it started, and its mounts
    if (this.#daemon === undefined) await this.start();
    const { stdout } = await this.docker(['ps', '--quiet']);
    const ids = stdout.split('\n').filter((id) => id !== '');
    if (ids.length > 0) await this.docker(['rm', '--force', ...ids]);
    await this.stop();
    await ip('netns', 'delete', this.#namespace);
    // each start mounts its data onto themselves, and one that was killed did not take that back
    const unmount = 'while mountpoint -q "$0"; do umount "$0"; done';
    await runProgram('sh', ['-c', unmount, join(this.#folder, 'data')], { deadlineMs: 30_000 });
    await removeFolder(this.#folder);
  }
}

async function ip(...args: string[]): Promise<void> {
  await runProgram('ip', args, { deadlineMs: 10_000 });
}
