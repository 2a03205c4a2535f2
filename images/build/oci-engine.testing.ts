import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { docker } from '../../kit/docker.testing.ts';
import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import { endProcessTree } from '../../kit/process-tree.ts';
import { runProgram } from '../../kit/run-program.ts';
import { NotYet, waitUntil } from '../../kit/wait-until.ts';
import { realDocker, type Docker } from '../docker.ts';

/** An engine and a builder that can hand out image layouts, which Debian's usual engine cannot. */
export interface OciEngine {
  readonly docker: Docker;
  /** Environment for programs that run docker themselves. */
  readonly env: Readonly<Record<string, string>>;
  /** Undefined for the engine's own. */
  readonly builder: string | undefined;
  stop(): Promise<void>;
}

/**
 * The engine of this machine where its own builder will do; else, as root, a second one in a network of its own,
 * which sees nothing of the first; else a builder in a container, as docker/setup-buildx-action makes it.
 */
export async function startOciEngine(): Promise<OciEngine> {
  await registerQemu();
  const { stdout } = await docker(['info', '--format', '{{json .DriverStatus}}']);
  if (stdout.includes('io.containerd.snapshotter')) {
    return { docker: realDocker, env: {}, builder: undefined, stop: async () => Promise.resolve() };
  }
  return process.getuid?.() === 0 ? await startPrivateEngine() : await createBuilder();
}

async function startPrivateEngine(): Promise<OciEngine> {
  const folder = await temporaryFolder('engine');
  const socket = `unix://${join(folder, 'docker.sock')}`;
  const config = join(folder, 'daemon.json');
  await writeFile(config, JSON.stringify({ features: { 'containerd-snapshotter': true } }));
  const flags = [
    ...['--config-file', config, '--data-root', join(folder, 'data'), '--exec-root', join(folder, 'exec')],
    ...['--pidfile', join(folder, 'pid'), '--host', socket, '--iptables=false', '--ip6tables=false'],
  ];
  const script = 'ip link set lo up; exec "$@"';
  const child = spawn('unshare', ['--net', '--', 'sh', '-c', script, 'sh', 'dockerd', ...flags], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` },
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log = (log + text).slice(-4000)));
  const env = { DOCKER_HOST: socket };
  const stop = async (): Promise<void> => {
    await endEngine(child);
    await removeFolder(folder);
  };
  try {
    await waitUntil(
      'the second engine',
      async () => {
        if (child.exitCode !== null) throw new Error(`dockerd ended: ${log}`);
        const { exitCode, stderr } = await docker(['info'], { env: environment(env), acceptedCodes: [1] });
        return exitCode === 0 || new NotYet(stderr);
      },
      { deadlineMs: 120_000, intervalMs: 200 },
    );
  } catch (error) {
    await stop();
    throw error;
  }
  const own: Docker = async (args, options) =>
    realDocker(args, { ...options, env: { ...environment(env), ...options.env, ...env } });
  return { docker: own, env, builder: undefined, stop };
}

async function endEngine(child: ChildProcess): Promise<void> {
  if (child.pid !== undefined && child.exitCode === null) await endProcessTree(child.pid, 20_000);
}

async function createBuilder(): Promise<OciEngine> {
  const builder = `miauflix-test-${process.pid}`;
  await docker(['buildx', 'create', '--name', builder, '--driver', 'docker-container', '--bootstrap'], {
    deadlineMs: 300_000,
  });
  return {
    docker: realDocker,
    env: {},
    builder,
    stop: async () => {
      await docker(['buildx', 'rm', '--force', builder], { acceptedCodes: [1] });
    },
  };
}

const binfmt = '/proc/sys/fs/binfmt_misc';
const registration = '/usr/lib/binfmt.d/qemu-aarch64.conf';

/** Sees to it that programs of arm64 run, in containers too, as Debian's binfmt-support would. */
async function registerQemu(): Promise<void> {
  if (process.arch === 'arm64' || existsSync(join(binfmt, 'qemu-aarch64'))) return;
  if (process.getuid?.() !== 0)
    throw new Error('QEMU is not registered, and only root may: install binfmt-support.');
  if (!existsSync(join(binfmt, 'register'))) {
    await runProgram('mount', ['-t', 'binfmt_misc', 'binfmt_misc', binfmt], { deadlineMs: 10_000 });
  }
  if (!existsSync(join(binfmt, 'qemu-aarch64'))) {
    await writeFile(join(binfmt, 'register'), (await readFile(registration, 'utf8')).trim());
  }
}

function environment(more: Readonly<Record<string, string>>): Record<string, string> {
  return { ...(process.env as Record<string, string>), ...more };
}
