import { describe, expect, it } from '@jest/globals';

import {
  addressesIn,
  composeFile,
  extraSeederArguments,
  foreignEnvironment,
  ownerLabel,
  runLabel,
  type ComposePlan,
} from './compose-plan.ts';
import { freeSubnet } from './subnets.ts';

const plan: ComposePlan = {
  project: 'miauflix-e2e-test',
  owner: { place: 'here', boot: 'b', pid: 7, started: 1 },
  startedAt: new Date(0),
  subnet: freeSubnet([], () => 0),
  kind: 'contract',
  wanted: ['tracker', 'seeder', 'rangeServer', 'apis', 'backend'],
  imageOf: (service) => `world-${service}`,
  videosFolder: '/cache/videos',
  defects: [],
};

const foreign = { image: 'theirs', startsAsRoot: false, secrets: { JWT_SECRET: 'random' } };

interface Service {
  readonly [key: string]: unknown;
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly networks: { readonly suite: { readonly ipv4_address: string } };
}

function project(changes: Partial<ComposePlan> = {}): {
  services: Record<string, Service>;
  networks: { suite: Record<string, unknown> };
} {
  return JSON.parse(composeFile({ ...plan, ...changes })) as ReturnType<typeof project>;
}

describe('a run as a project of Compose', () => {
  it('has a network from which nothing leads out', () => {
    expect(project().networks.suite).toMatchObject({
      internal: true,
      ipam: { config: [{ subnet: '198.18.0.0/27', gateway: '198.18.0.1' }] },
    });
  });

  it.each(['tracker', 'seeder', 'range-server', 'apis', 'backend', 'nginx'])(
    '%s is known by its labels, publishes nothing and may do nothing that it need not',
    (name) => {
      const service = project({ nginxImage: 'nginx' }).services[name];
      expect(service?.labels[runLabel]).toBe(plan.project);
      expect(JSON.parse(service?.labels[ownerLabel] ?? '')).toEqual(plan.owner);
      expect(service).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges'],
        restart: 'no',
        extra_hosts: expect.arrayContaining(['tracker:198.18.0.2', 'backend:198.18.0.6']) as unknown,
      });
      expect(service).not.toHaveProperty('ports');
      expect(service).not.toHaveProperty('cap_add');
    },
  );

  it('mounts the videos for reading, for who may read them', () => {
    const { services } = project({ videosUser: '501:20' });
    const videos = { type: 'bind', source: '/cache/videos', target: '/videos', read_only: true };
    for (const name of ['seeder', 'range-server']) {
      expect(services[name]).toMatchObject({ user: '501:20', volumes: [videos] });
    }
    expect(services['tracker']).not.toHaveProperty('volumes');
  });

  it('breaks the reference backend on purpose', () => {
    expect(project({ defects: ['no-416'] }).services['backend']?.command).toEqual([
      ...['serve', 'backend', '--data', '/usr/data'],
      ...['--options', '{"defects":["no-416"]}'],
    ]);
  });

  it.each([
    ['contract', '4000', false, undefined],
    ['miauflix', '3000', false, undefined],
    ['miauflix', '3000', true, ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'SETUID', 'SETGID']],
  ] as const)('runs a foreign %s on port %s, as root %s', (kind, port, startsAsRoot, capabilities) => {
    const services = project({ kind, foreign: { ...foreign, startsAsRoot } }).services;
    expect(services['backend']).toMatchObject({
      image: 'theirs',
      read_only: false,
      environment: { PORT: port, JWT_SECRET: 'random', TMDB_API_URL: 'http://apis:3003/tmdb/3' },
    });
    expect(services['backend']?.['cap_add']).toEqual(capabilities);
  });

  it('gives a foreign backend no address but those of the run', () => {
    const addresses = Object.values(foreignEnvironment(plan)).filter((value) => value.includes('://'));
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) expect(['apis', 'tracker']).toContain(new URL(address).hostname);
  });

  it('writes a dollar so that Compose leaves it alone', () => {
    expect(composeFile({ ...plan, videosFolder: '/a$b' })).toContain('"/a$$b"');
  });
});

describe('where a run is', () => {
  it('is told for the machine and the containers alike', () => {
    expect(addressesIn(plan)).toMatchObject({
      tracker: { http: 'http://198.18.0.2:8000/announce', udp: 'udp://198.18.0.2:8000/announce' },
      seeder: { url: 'http://198.18.0.3:3001' },
      rangeServer: { url: 'http://198.18.0.4:3002' },
      backend: { url: 'http://198.18.0.6:4000' },
    });
  });

  it('is nginx for the viewers, where it is asked for', () => {
    expect(addressesIn({ ...plan, nginxImage: 'n' }).backend?.url).toBe('http://198.18.0.7:8080');
    const nginx = project({ nginxImage: 'n', kind: 'miauflix', foreign }).services['nginx'];
    expect(nginx?.environment).toMatchObject({
      BACKEND_SERVERS: '198.18.0.6:3000',
      BACKEND_KIND: 'miauflix',
    });
  });
});

it('starts another seeder as hardened as the others', () => {
  const args = extraSeederArguments(plan, {
    container: 'c',
    address: '198.18.0.8',
    options: { corrupt: true },
  });
  for (const part of ['--read-only', 'no-new-privileges', `${runLabel}=${plan.project}`, '198.18.0.8']) {
    expect(args).toContain(part);
  }
  expect(args.slice(-5)).toEqual(['world-seeder', 'serve', 'seeder', '--options', '{"corrupt":true}']);
});
