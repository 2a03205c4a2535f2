import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { writeStack } from '../compose/stack-folder.testing.ts';
import { keyPassword } from '../images/publish.testing.ts';
import { startRegistry } from '../images/registry/registry.testing.ts';
import { buildImage, docker } from '../kit/docker.testing.ts';
import { removeFolder, temporaryFolder } from '../kit/folders.ts';
import { freePorts } from '../kit/free-ports.testing.ts';
import { silentReporter } from '../kit/reporter.ts';
import { runProgram, type ProgramOptions, type ProgramResult } from '../kit/run-program.ts';
import { ensureVideos } from '../mock-content/videos/ensure.ts';
import { videos, type Video } from '../mock-content/videos/manifest.ts';
import { startSshHost } from '../seed/sshd.testing.ts';

const entry = join(import.meta.dirname, 'main.ts');
const [film] = videos as [Video, ...Video[]];

/** What a deployment needs: a registry with images in it, a stack's folder, and a host that is reached by SSH. */
export interface DeployWorld {
  readonly project: string;
  /** The stack's; what a test makes may be in it, too. */
  readonly folder: string;
  /** `127.0.0.1:40001`. */
  readonly registry: string;
  /** Where nginx is to answer. */
  readonly url: string;
  readonly film: { readonly infoHash: string; readonly name: string; readonly bytes: Buffer };
  /** `stack <args>` as somebody runs it who gets into the host by a key. */
  stack(args: readonly string[], options?: Partial<ProgramOptions>): Promise<ProgramResult>;
  /** The same with the host and the project after the first word. */
  onHost(args: readonly string[], options?: Partial<ProgramOptions>): Promise<ProgramResult>;
  /** How often somebody came in by SSH. */
  logins(): Promise<number>;
  /** Ids of the project's containers, with when each was started. */
  containers(): Promise<readonly string[]>;
}

// a machine that is busy may need long for a piece
const options = JSON.stringify({ readDeadlineMs: 60_000, tmdbUrl: '' });
const patient = `CMD ${JSON.stringify(['serve', 'backend', '--options', options])}`;
const untilToldTo =
  'node /opt/miauflix-infra/dist/cli/index.js world serve backend & while [ ! -e /tmp/end ]; do sleep 0.1; done; exit 9';

/** Of the reference backend: what `docker commit` changes. */
const variants: Readonly<Record<string, readonly string[]>> = {
  one: [patient],
  two: [patient, 'LABEL release=two'],
  // it runs, and answers nobody
  never: ['ENTRYPOINT ["sleep", "infinity"]', 'CMD []'],
  // it is well until somebody makes a file
  ends: [`ENTRYPOINT ${JSON.stringify(['sh', '-c', untilToldTo])}`, 'CMD []'],
};

/** Starts it all; what `stack` holds is removed and stopped with it, also when this fails. */
export async function startDeployWorld(stack: AsyncDisposableStack): Promise<DeployWorld> {
  const project = `miauflix-deploy-test-${randomUUID().slice(0, 8)}`;
  const base = await temporaryFolder('deploy-test');
  stack.defer(async () => await removeFolder(base));
  const place = (name: string): string => join(base, name);
  for (const name of ['ssh', 'bin', 'stack']) await mkdir(place(name));
  const registry = await startRegistry();
  stack.defer(async () => await registry.stop());
  stack.defer(async () => await removeImages(`${registry.host}/*`));
  await pushImages(registry.host);
  const ssh = await startSshHost(place('ssh'));
  stack.defer(async () => await ssh.stop());
  stack.defer(async () => await removeProject(project));

  const [address = '', port = ''] = ssh.host.split(':');
  await writeFile(place('key'), ssh.key, { mode: 0o600 });
  await writeFile(place('known'), `[127.0.0.1]:${port} ${ssh.hostKey}\n`);
  // OpenSSH takes its user's own settings from no folder that a variable names
  const settings = ['-F', '/dev/null', '-i', place('key'), '-o', `UserKnownHostsFile=${place('known')}`];
  const line = settings.map((one) => `'${one}'`).join(' ');
  const { stdout: program } = await runProgram('sh', ['-c', 'command -v ssh'], { deadlineMs: 10_000 });
  await writeFile(place('bin/ssh'), `#!/bin/sh\nexec ${program.trim()} ${line} "$@"\n`);
  await chmod(place('bin/ssh'), 0o755);

  const folder = place('stack');
  const [http = 0, https = 0] = await freePorts(2);
  const bytes = await writeFilmStack(folder, { project, registry: registry.host, http, https });
  const { PATH = '' } = process.env;
  const env = { PATH: `${place('bin')}:${PATH}`, HOME: base, COSIGN_PASSWORD: keyPassword };
  const run: DeployWorld['stack'] = async (args, more) =>
    await runProgram(process.execPath, [entry, 'stack', ...args], {
      deadlineMs: 300_000,
      cwd: base,
      acceptedCodes: [1, 2, 3],
      env,
      ...more,
    });
  return {
    project,
    folder,
    registry: registry.host,
    url: `http://127.0.0.1:${http}`,
    film: { infoHash: film.infoHash, name: film.name, bytes },
    stack: run,
    onHost: async ([command = '', ...args], more) =>
      await run([command, '--to', `ssh://${address}:${port}`, '--project', project, ...args], more),
    logins: async () => [...(await ssh.log()).matchAll(/Accepted publickey/g)].length,
    containers: async () => {
      const filter = ['--filter', `label=com.docker.compose.project=${project}`];
      const { stdout: ids } = await docker(['ps', '--all', '--quiet', ...filter]);
      const format = '{{.Id}} {{.State.Status}} {{.State.StartedAt}}';
      const { stdout } = await docker(['inspect', '--format', format, ...ids.split('\n').filter(Boolean)]);
      return stdout.trim().split('\n').toSorted();
    },
  };
}

/** Of the world a tracker and a seeder, so that there is a film. */
async function writeFilmStack(
  folder: string,
  {
    project,
    registry,
    http,
    https,
  }: Record<'http' | 'https', number> & Record<'project' | 'registry', string>,
): Promise<Buffer> {
  const videosFolder = await ensureVideos({ entry, reporter: silentReporter });
  await writeStack(folder, {
    COMPOSE_PROJECT_NAME: project,
    COMPOSE_PROFILES: 'e2e',
    BACKEND_KIND: 'contract',
    LISTEN_ADDRESS: '127.0.0.1',
    HTTP_PORT: String(http),
    HTTPS_PORT: String(https),
    RATE_API: 'off',
    STREAM_CONNECTIONS: 'off',
    VIDEOS_FOLDER: videosFolder,
    MIAUFLIX_BACKEND_IMAGE: `${registry}/backend:one`,
    MIAUFLIX_NGINX_IMAGE: `${registry}/nginx:one`,
    MIAUFLIX_TRACKER_IMAGE: `${registry}/tracker:one`,
    MIAUFLIX_SEEDER_IMAGE: `${registry}/seeder:one`,
  });
  const services = { 'range-server': { scale: 0 }, apis: { scale: 0 } };
  await writeFile(join(folder, 'compose.override.yaml'), JSON.stringify({ services }));
  return await readFile(join(videosFolder, film.name));
}

async function pushImages(registry: string): Promise<void> {
  for (const target of ['backend', 'tracker', 'seeder']) {
    await buildImage({ dockerfile: 'mock-content/Dockerfile', target, tag: `miauflix-itg-${target}` });
  }
  await buildImage({ dockerfile: 'nginx/Dockerfile', tag: 'miauflix-itg-nginx' });
  await buildImage({ dockerfile: 'compose/deploy/Dockerfile', tag: 'miauflix-itg-steward' });
  for (const name of ['nginx', 'tracker', 'seeder', 'steward']) {
    await docker(['tag', `miauflix-itg-${name}`, `${registry}/${name}:one`]);
  }
  const { stdout } = await docker(['create', 'miauflix-itg-backend']);
  const container = stdout.trim();
  try {
    for (const [name, changes] of Object.entries(variants)) {
      const args = changes.flatMap((change) => ['--change', change]);
      await docker(['commit', ...args, container, `${registry}/backend:${name}`]);
    }
  } finally {
    await docker(['rm', '--force', '--volumes', container]);
  }
  // one after the other: layers that are there already are not sent again
  for (const name of ['backend', 'nginx', 'tracker', 'seeder', 'steward']) {
    await docker(['push', '--quiet', '--all-tags', `${registry}/${name}`], { deadlineMs: 300_000 });
  }
  // the host has to get them from there
  await removeImages(`${registry}/*`);
}

/** By their names alone: other names of the same images are others'. */
async function removeImages(reference: string): Promise<void> {
  for (const format of ['{{.Repository}}:{{.Tag}}', '{{.Repository}}@{{.Digest}}']) {
    const { stdout } = await docker([
      ...['image', 'ls', '--digests', '--filter', `reference=${reference}`],
      ...['--format', format],
    ]);
    const names = stdout.split('\n').filter((name) => name !== '' && !name.includes('<none>'));
    if (names.length > 0) await docker(['image', 'rm', ...new Set(names)], { acceptedCodes: [1] });
  }
}

/** All that is named after it. */
async function removeProject(project: string): Promise<void> {
  const named = async (kind: 'container' | 'volume' | 'network', ...more: string[]): Promise<string[]> => {
    const { stdout } = await docker([kind, 'ls', '--quiet', '--filter', `name=${project}`, ...more]);
    return stdout.split('\n').filter((id) => id !== '');
  };
  const containers = await named('container', '--all');
  if (containers.length > 0) await docker(['rm', '--force', '--volumes', ...containers]);
  for (const network of await named('network')) await docker(['network', 'rm', network]);
  for (const volume of await named('volume')) await docker(['volume', 'rm', '--force', volume]);
}
