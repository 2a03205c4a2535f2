import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { buildImage, docker } from '../kit/docker.testing.ts';
import { removeFolder, temporaryFolder } from '../kit/folders.ts';
import { freePorts } from '../kit/free-ports.testing.ts';
import { silentReporter } from '../kit/reporter.ts';
import type { ProgramResult } from '../kit/run-program.ts';
import { ensureVideos } from '../mock-content/videos/ensure.ts';

import { readComposeModel, profilesOf } from './lifecycle/compose-model.ts';
import { composeText, writeStack } from './stack-folder.testing.ts';

// The stack's one file on a real engine, with the reference backend in the backend's place and the world of
// stand-ins beside it. No network leads out of this one. The tests are one story, in this order.

const project = `miauflix-compose-test-${randomUUID().slice(0, 8)}`;
const images = {
  MIAUFLIX_BACKEND_IMAGE: 'miauflix-itg-backend',
  MIAUFLIX_TRACKER_IMAGE: 'miauflix-itg-tracker',
  MIAUFLIX_SEEDER_IMAGE: 'miauflix-itg-seeder',
  MIAUFLIX_RANGE_SERVER_IMAGE: 'miauflix-itg-range-server',
  MIAUFLIX_APIS_IMAGE: 'miauflix-itg-apis',
  MIAUFLIX_SEED_IMAGE: 'miauflix-itg-seed',
  MIAUFLIX_NGINX_IMAGE: 'miauflix-itg-nginx',
};

let folder: string;

beforeAll(async () => {
  for (const target of ['backend', 'tracker', 'seeder', 'range-server', 'apis']) {
    await buildImage({ dockerfile: 'mock-content/Dockerfile', target, tag: `miauflix-itg-${target}` });
  }
  await buildImage({ dockerfile: 'seed/Dockerfile', tag: images.MIAUFLIX_SEED_IMAGE });
  await buildImage({ dockerfile: 'nginx/Dockerfile', tag: images.MIAUFLIX_NGINX_IMAGE });
  folder = await temporaryFolder('compose-test');
  await makeStack();
}, 600_000);

afterAll(async () => {
  await compose('down', '--volumes', '--timeout', '3');
  await docker(['image', 'rm', '--force', `${project}-newer`], { acceptedCodes: [1] });
  await removeFolder(folder);
}, 120_000);

async function makeStack(): Promise<void> {
  const entry = join(import.meta.dirname, '../cli/main.ts');
  const videos = await ensureVideos({ entry, reporter: silentReporter });
  const [http, https, direct] = await freePorts(3);
  // nothing leads out, which is how a machine without a network has it
  const closed = { networks: { front: {}, outside: { internal: true } } };
  await writeFile(join(folder, 'closed.yaml'), JSON.stringify(closed));
  const settings = {
    ...images,
    COMPOSE_PROJECT_NAME: project,
    COMPOSE_FILE: 'compose.yaml:closed.yaml',
    COMPOSE_PROFILES: 'e2e,backend-port',
    BACKEND_KIND: 'contract',
    LISTEN_ADDRESS: '127.0.0.1',
    HTTP_PORT: String(http),
    HTTPS_PORT: String(https),
    BACKEND_PORT_ON_LOOPBACK: String(direct),
    TMDB_API_URL: 'http://apis:3003/tmdb/3',
    VIDEOS_FOLDER: videos,
  };
  await writeStack(folder, settings);
}

async function compose(...args: string[]): Promise<ProgramResult> {
  return await docker(['compose', '--project-directory', folder, '--progress', 'quiet', ...args], {
    deadlineMs: 240_000,
    cwd: folder,
  });
}

/** Where a published port is on this machine, as an address. */
async function published(service: string, port: number): Promise<string> {
  const { stdout } = await compose('port', service, String(port));
  return `http://${stdout.trim()}`;
}

async function ask(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return await fetch(url, { headers, signal: AbortSignal.timeout(20_000) });
}

async function listsThroughNginx(): Promise<readonly unknown[]> {
  const answer = await ask(`${await published('nginx', 8080)}/lists`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as unknown[];
}

describe('the file', () => {
  test('is valid with every combination of profiles', async () => {
    const profiles = profilesOf(readComposeModel(await composeText()));
    expect(profiles.length).toBeGreaterThan(2);
    for (let mask = 0; mask < 2 ** profiles.length; mask += 1) {
      const wanted = profiles.filter((_, index) => (mask & (2 ** index)) !== 0);
      await compose(...wanted.flatMap((profile) => ['--profile', profile]), 'config', '--quiet');
    }
  }, 180_000);
});

describe('a stack', () => {
  test('comes up whole, without a way out', async () => {
    await compose('up', '--detach', '--wait', '--wait-timeout', '120');
    const health = await ask(`${await published('backend-port', 4000)}/health`);
    expect([health.status, ((await health.json()) as { status: string }).status]).toEqual([200, 'ok']);
    const through = await ask(`${await published('nginx', 8080)}/health`);
    expect(through.status).toBe(200);
  }, 240_000);

  test('is filled by the one-shot service, in the database that the backend has open', async () => {
    await compose(
      'run',
      '--rm',
      '--no-deps',
      'seed',
      'seed',
      'popular',
      '--schema',
      'contract',
      '--limit',
      '20',
    );
    const lists = await listsThroughNginx();
    expect(lists.length).toBeGreaterThanOrEqual(2);
  }, 120_000);

  test('shares the networks that it says, and no other', async () => {
    const members = async (network: string): Promise<string[]> => {
      const { stdout } = await docker(['network', 'inspect', `${project}_${network}`]);
      const [{ Containers }] = JSON.parse(stdout) as [{ Containers: Record<string, { Name: string }> }];
      return Object.values(Containers)
        .map(({ Name }) => Name.slice(project.length + 1).replace(/-1$/, ''))
        .sort();
    };
    expect(await members('front')).toEqual(['backend-port', 'nginx']);
    expect(await members('inside')).toEqual(['backend', 'backend-port', 'nginx']);
    expect(await members('outside')).toEqual(['apis', 'backend', 'range-server', 'seeder', 'tracker']);
    const { stdout } = await docker([
      'ps',
      '--filter',
      `label=com.docker.compose.project=${project}`,
      '--format',
      '{{.Ports}}',
    ]);
    // every port that is published is one of this machine's alone
    for (const [, address] of stdout.matchAll(/([\d.]+|\[?::\]?):\d+->/g)) expect(address).toBe('127.0.0.1');
  });

  test('keeps its data through a restart, being taken down, another image, and SIGKILL', async () => {
    const before = await listsThroughNginx();
    const holds = async (): Promise<void> => {
      await compose('up', '--detach', '--wait', '--wait-timeout', '120');
      expect(await listsThroughNginx()).toEqual(before);
    };
    await compose('restart', '--timeout', '5', 'backend');
    await holds();
    await compose('kill', '--signal', 'KILL', 'backend');
    await holds();
    await docker(['tag', images.MIAUFLIX_BACKEND_IMAGE, `${project}-newer`]);
    const { stdout } = await docker(['inspect', '--format', '{{.Id}}', `${project}-backend-1`]);
    await writeFile(join(folder, '.env'), `MIAUFLIX_BACKEND_IMAGE=${project}-newer\n`, { flag: 'a' });
    await holds();
    const { stdout: after } = await docker([
      'inspect',
      '--format',
      '{{.Id}} {{.Config.Image}}',
      `${project}-backend-1`,
    ]);
    expect(after).toContain(`${project}-newer`);
    expect(after).not.toContain(stdout.trim());
    await compose('down', '--timeout', '5');
    await holds();
  }, 300_000);

  test('runs every service as nobody special, on a root file system that cannot be written', async () => {
    const { stdout } = await compose('ps', '--quiet');
    const { stdout: inspected } = await docker(['inspect', ...stdout.trim().split('\n')]);
    const containers = JSON.parse(inspected) as {
      Name: string;
      Config: { User: string };
      HostConfig: {
        ReadonlyRootfs: boolean;
        CapDrop: string[];
        Privileged: boolean;
        Memory: number;
        PidsLimit: number;
      };
    }[];
    expect(containers.length).toBe(7);
    for (const { Name, Config, HostConfig } of containers) {
      expect([
        Name,
        Config.User,
        HostConfig.ReadonlyRootfs,
        HostConfig.CapDrop,
        HostConfig.Privileged,
      ]).toEqual([Name, '1000:1000', true, ['ALL'], false]);
      expect(HostConfig.Memory).toBeGreaterThan(0);
      expect(HostConfig.PidsLimit).toBeGreaterThan(0);
    }
  });
});
