import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { baseContexts, docker as mustRunDocker } from '../kit/docker.testing.ts';
import type { ProgramResult } from '../kit/run-program.ts';
import { NotYet, waitUntil } from '../kit/wait-until.ts';

const root = join(import.meta.dirname, '..');
export const image = 'miauflix-nginx-test';
export const curlImage = `${image}-curl`;

/** Runs docker; an exit code that is not 0 is an answer here. */
export async function docker(...args: string[]): Promise<ProgramResult> {
  return await mustRunDocker(args, {
    deadlineMs: 240_000,
    acceptedCodes: Array.from({ length: 256 }, (_, code) => code),
  });
}

async function mustDocker(...args: string[]): Promise<string> {
  return (await mustRunDocker(args, { deadlineMs: 240_000 })).stdout.trim();
}

async function build(tag: string, args: readonly string[], input = ''): Promise<void> {
  const { 'debian-base': debian } = await baseContexts();
  const contexts = debian === undefined ? [] : ['--build-context', `debian-base=${debian}`];
  await mustRunDocker(['build', '--quiet', '--tag', tag, ...contexts, ...args], {
    deadlineMs: 300_000,
    input,
  });
}

/** Builds the image, with the app of a folder in it where one is given. */
export async function buildImage(tag = image, app?: string): Promise<void> {
  const contexts = app === undefined ? [] : ['--build-context', `app=${app}`];
  await build(tag, ['--file', join(root, 'nginx/Dockerfile'), ...contexts, root]);
}

/** curl, a client of HTTP/3 and openssl, for what Node's client cannot ask for. */
export async function buildCurl(): Promise<void> {
  const base = /^FROM .* AS debian-base$/m.exec(await readFile(join(root, 'nginx/Dockerfile'), 'utf8'))?.[0];
  const install =
    'apt-get update && apt-get install --yes --no-install-recommends curl ngtcp2-client openssl';
  await build(curlImage, ['-'], `${base ?? ''}\nFROM debian-base\nRUN ${install}\n`);
}

/** Runs a program of that image beside nginx, where nginx's ports are those of localhost. */
export async function inside(container: string, ...command: string[]): Promise<string> {
  const { stdout, stderr } = await docker(
    'run',
    '--rm',
    `--network=container:${container}`,
    curlImage,
    'timeout',
    '20',
    ...command,
  );
  return stdout + stderr;
}

export function freshName(what: string): string {
  return `${image}-${what}-${randomBytes(4).toString('hex')}`;
}

export interface Network extends AsyncDisposable {
  readonly name: string;
  /** This machine's address in it. */
  readonly gateway: string;
}

export async function startNetwork(): Promise<Network> {
  const name = freshName('net');
  await mustDocker('network', 'create', name);
  const gateway = await mustDocker(
    'network',
    'inspect',
    '--format',
    '{{(index .IPAM.Config 0).Gateway}}',
    name,
  );
  return {
    name,
    gateway,
    [Symbol.asyncDispose]: async () => {
      await docker('network', 'rm', name);
    },
  };
}

export interface NginxOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly network?: Network;
  /** Further arguments of `docker run`: mounts. */
  readonly args?: readonly string[];
}

/** As the stack runs it: nothing may be written but the tmpfs, no capability, a user without rights. */
const hardened = [
  '--read-only',
  '--cap-drop=ALL',
  '--security-opt=no-new-privileges',
  '--tmpfs=/tmp:uid=1000,gid=1000,mode=0700',
  '--tmpfs=/run/nginx:uid=1000,gid=1000,mode=0700',
  '--memory=256m',
  '--pids-limit=100',
  // what the kernel takes from the backend ahead of a stalled viewer; some machines allow 32 MiB a connection
  '--sysctl=net.ipv4.tcp_rmem=4096 131072 2097152',
  '--sysctl=net.ipv4.tcp_wmem=4096 65536 2097152',
];

function runArguments({ env = {}, network, args = [] }: NginxOptions): string[] {
  const settings = Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
  return [...hardened, ...settings, ...(network ? ['--network', network.name] : []), ...args];
}

/** Starts it to see how it ends: with settings that it refuses. */
export async function runToItsEnd(options: NginxOptions, ...command: string[]): Promise<ProgramResult> {
  return await docker('run', '--rm', ...runArguments(options), image, ...command);
}

export interface Nginx extends AsyncDisposable {
  readonly name: string;
  readonly port: number;
  readonly tlsPort: number;
  /** Its own, past Docker's proxy for published ports, whose sockets hold megabytes too. */
  readonly address: string;
  exec(...command: string[]): Promise<ProgramResult>;
  /** What a file in it says. */
  read(path: string): Promise<string>;
  /** Standard output and standard error. */
  logs(): Promise<string>;
}

/** Starts the container, and waits until Docker calls it healthy. */
export async function startNginx(options: NginxOptions): Promise<Nginx> {
  const name = freshName('run');
  const published = ['--publish=127.0.0.1::8080', '--publish=127.0.0.1::8443'];
  const remove = async (): Promise<void> => {
    await docker('rm', '--force', '--volumes', name);
  };
  const logs = async (): Promise<string> => {
    const { stdout, stderr } = await docker('logs', name);
    return stdout + stderr;
  };
  try {
    await mustDocker('run', '--detach', '--name', name, ...published, ...runArguments(options), image);
    await waitForHealth(name, 'healthy');
    return {
      name,
      port: await publishedPort(name, 8080),
      tlsPort: await publishedPort(name, 8443),
      address: await mustDocker(
        'inspect',
        '--format',
        '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}',
        name,
      ),
      exec: async (...command) => await docker('exec', name, ...command),
      read: async (path) => await mustDocker('exec', name, 'busybox', 'cat', path),
      logs,
      [Symbol.asyncDispose]: remove,
    };
  } catch (error) {
    const said = await logs();
    await remove();
    throw new Error(`nginx did not become healthy:\n${said}`, { cause: error });
  }
}

async function publishedPort(name: string, port: number): Promise<number> {
  const lines = await mustDocker('port', name, `${port}/tcp`);
  return Number(/:(\d+)$/m.exec(lines)?.[1]);
}

export async function waitForHealth(name: string, wanted: 'healthy' | 'unhealthy'): Promise<void> {
  await waitUntil(
    `${name} being ${wanted}`,
    async () => {
      const state = await mustDocker(
        'inspect',
        '--format',
        '{{.State.Status}} {{.State.Health.Status}}',
        name,
      );
      return state.endsWith(` ${wanted}`) ? true : new NotYet(`it is ${state}`);
    },
    { deadlineMs: 60_000, intervalMs: 200 },
  );
}
