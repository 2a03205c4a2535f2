import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { docker } from '../../kit/docker.testing.ts';
import { runProgram } from '../../kit/run-program.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';

/**
 * A Docker engine of one's own, in a network without a way out, on a host whose resolver is on 127.0.0.53, as
 * systemd-resolved is. Needs root. `DOCKER_HOST` of this process names it while it is there.
 */
export class PrivateEngine {
  readonly #name: string;
  readonly #folder: string;
  #process: ChildProcess | undefined;

  private constructor(name: string, folder: string) {
    this.#name = name;
    this.#folder = folder;
  }

  static async create(images: readonly string[]): Promise<PrivateEngine> {
    const folder = await mkdtemp(join(tmpdir(), 'miauflix-engine-'));
    const name = `engine${process.pid}`;
    const own = new PrivateEngine(name, folder);
    try {
      await own.#run('ip', 'netns', 'add', name);
      await own.#run('ip', '-n', name, 'link', 'set', 'lo', 'up');
      await writeFile(join(folder, 'resolv.conf'), 'nameserver 127.0.0.53\n');
      await writeFile(join(folder, 'daemon.json'), '{}');
      await mkdir(join(folder, 'data'));
      const archive = join(folder, 'images.tar');
      await docker(['save', '--output', archive, ...images], { deadlineMs: 180_000 });
      process.env['DOCKER_HOST'] = `unix://${folder}/sock`;
      await own.start();
      await docker(['load', '--input', archive], { deadlineMs: 180_000 });
      await rm(archive);
      return own;
    } catch (error) {
      await own.remove();
      throw error;
    }
  }

  async start(): Promise<void> {
    const file = (name: string): string => join(this.#folder, name);
    const script =
      'mount --bind "$0" /etc/resolv.conf && exec dockerd --data-root "$1/data" --exec-root "$1/exec" ' +
      '--pidfile "$1/pid" --config-file "$1/daemon.json" -H "unix://$1/sock"';
    const inside = ['unshare', '--mount', '--propagation', 'private', 'sh', '-c', script];
    // not `ip netns exec`, which hides /sys/fs/cgroup
    this.#process = spawn(
      'nsenter',
      [`--net=/run/netns/${this.#name}`, ...inside, file('resolv.conf'), this.#folder],
      { stdio: 'ignore' },
    );
    await waitUntil(
      'the engine of one’s own',
      async () =>
        (await docker(['info', '--format', '{{.ID}}'])).stdout === ''
          ? new NotYet('it does not answer')
          : true,
      { deadlineMs: 60_000, intervalMs: 200 },
    );
  }

  async stop(): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    if (running?.exitCode !== null) return;
    const ended = once(running, 'exit');
    running.kill('SIGTERM');
    await ended;
  }

  async remove(): Promise<void> {
    await this.stop();
    delete process.env['DOCKER_HOST'];
    await this.#run('ip', 'netns', 'del', this.#name).catch(() => undefined);
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #run(program: string, ...args: readonly string[]): Promise<void> {
    await runProgram(program, args, { deadlineMs: 20_000 });
  }
}
