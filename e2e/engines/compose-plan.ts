import type { BackendDefect } from '../../mock-content/contracts.ts';
import type { ServiceName } from '../../mock-content/services.ts';
import type { BackendKind } from '../backends/backend.ts';
import type { Owner } from '../owner.ts';

import { apisAt, httpPort, trackerAt, type ContainerService } from './container-plan.ts';
import { tmdbToken } from './embedded-plan.ts';
import type { Subnet } from './subnets.ts';
import type { WorldAddresses } from './world.ts';

/** How a run is laid out as a project of Compose; pure, so that it can be read off a table. */

/** Everything that a run makes carries it, with the project's name. */
export const runLabel = 'io.miauflix.e2e.run';
export const ownerLabel = 'io.miauflix.e2e.owner';
export const startedLabel = 'io.miauflix.e2e.started';

/** A backend that is not of this repository: what it is told comes through its environment. */
export interface ForeignBackend {
  readonly image: string;
  /** Whether its image starts as root, to give its rights away by itself. */
  readonly startsAsRoot: boolean;
  /** What it would make up at its first start; random, for this run alone. */
  readonly secrets: Readonly<Record<string, string>>;
}

export interface ComposePlan {
  readonly project: string;
  readonly owner: Owner;
  readonly startedAt: Date;
  readonly subnet: Subnet;
  readonly kind: BackendKind;
  readonly wanted: readonly ContainerService[];
  /** Of the world's own services, by their names in containers. */
  readonly imageOf: (service: ContainerService) => string;
  readonly videosFolder: string;
  /** `uid:gid` of who may read the videos; the image's own user when left out. */
  readonly videosUser?: string | undefined;
  readonly defects: readonly BackendDefect[];
  readonly foreign?: ForeignBackend | undefined;
  /** The image that is put in front of the backend. */
  readonly nginxImage?: string | undefined;
}

/** A service's name in the network. */
export function nameInNetwork(service: ServiceName): string {
  if (service === 'rangeServer') return 'range-server';
  return service === 'released' ? 'backend' : service;
}

const places = ['tracker', 'seeder', 'range-server', 'apis', 'backend', 'nginx'];

/** The number of the first address that no service has. */
export const firstFreeAddress = places.length;

function addressOf({ subnet }: ComposePlan, name: string): string {
  return subnet.address(places.indexOf(name));
}

export function labelsOf({ project, owner, startedAt }: ComposePlan): Record<string, string> {
  return {
    [runLabel]: project,
    [ownerLabel]: JSON.stringify(owner),
    [startedLabel]: startedAt.toISOString(),
  };
}

export function backendPort({ kind, foreign }: ComposePlan): number {
  if (foreign === undefined) return httpPort(kind === 'contract' ? 'backend' : 'released');
  return kind === 'contract' ? 4000 : 3000;
}

const nginxPort = 8080;

/** Where everything is, for this machine and for the containers alike. */
export function addressesIn(plan: ComposePlan): WorldAddresses {
  const at = (service: ContainerService): string =>
    `http://${addressOf(plan, nameInNetwork(service))}:${httpPort(service)}`;
  const has = (service: ContainerService): boolean => plan.wanted.includes(service);
  const { http, udp, ws } = trackerAt(addressOf(plan, 'tracker'));
  const backend =
    plan.nginxImage === undefined
      ? `http://${addressOf(plan, 'backend')}:${backendPort(plan)}`
      : `http://${addressOf(plan, 'nginx')}:${nginxPort}`;
  return {
    ...(has('tracker') && { tracker: { http, udp, ws } }),
    ...(has('seeder') && { seeder: { url: at('seeder') } }),
    ...(has('rangeServer') && { rangeServer: { url: at('rangeServer') } }),
    ...(has('apis') && { apis: apisAt(addressOf(plan, 'apis')) }),
    ...((has('backend') || has('released')) && { backend: { url: backend } }),
  };
}

/** A project of Compose, as JSON, which is YAML. A `$` is written twice, for Compose reads variables into values. */
export function composeFile(plan: ComposePlan): string {
  const { subnet, project } = plan;
  const named = plan.wanted.map((service) => [nameInNetwork(service), serviceOf(plan, service)] as const);
  const all = plan.nginxImage === undefined ? named : [...named, ['nginx', nginxOf(plan, plan.nginxImage)]];
  const file = {
    name: project,
    services: Object.fromEntries(all) as Record<string, unknown>,
    networks: {
      suite: {
        internal: true,
        labels: labelsOf(plan),
        ipam: { config: [{ subnet: subnet.cidr, gateway: subnet.gateway }] },
      },
    },
  };
  return JSON.stringify(file, undefined, 2).replaceAll('$', '$$$$');
}

const memory: Readonly<Record<string, string>> = { backend: '1g' };

function namedAddresses(plan: ComposePlan): string[] {
  return places.map((name) => `${name}:${addressOf(plan, name)}`);
}

/**
 * What is asked, and how often, is the image's own affair; a busy machine has more patience. A foreign backend may
 * have no health check, so it gets none of this.
 */
const healthcheck = { timeout: '20s', start_period: '90s', retries: 5 };

function common(plan: ComposePlan, name: string): Record<string, unknown> {
  return {
    init: true,
    restart: 'no',
    labels: labelsOf(plan),
    security_opt: ['no-new-privileges'],
    cap_drop: ['ALL'],
    read_only: true,
    tmpfs: ['/tmp'],
    mem_limit: memory[name] ?? '512m',
    pids_limit: 256,
    logging: { driver: 'local', options: { 'max-size': '8m', 'max-file': '2' } },
    healthcheck,
    networks: { suite: { ipv4_address: addressOf(plan, name) } },
    // a name that is asked for while its service is down would be passed on to whoever this machine asks
    extra_hosts: namedAddresses(plan),
  };
}

function serviceOf(plan: ComposePlan, service: ContainerService): Record<string, unknown> {
  const name = nameInNetwork(service);
  if (name === 'backend' && plan.foreign !== undefined) return foreignOf(plan, plan.foreign);
  const withVideos = service === 'seeder' || service === 'rangeServer';
  return {
    ...common(plan, name),
    image: plan.imageOf(service),
    ...(withVideos && {
      volumes: [{ type: 'bind', source: plan.videosFolder, target: '/videos', read_only: true }],
      ...(plan.videosUser !== undefined && { user: plan.videosUser }),
    }),
    ...(name === 'backend' && { command: ownBackendCommand(service, plan.defects) }),
  };
}

function ownBackendCommand(service: ContainerService, defects: readonly BackendDefect[]): string[] {
  const options = defects.length === 0 ? [] : ['--options', JSON.stringify({ defects })];
  // the volume of its image
  return ['serve', service, '--data', '/usr/data', ...options];
}

/** What a program that starts as root needs to hand its data over and become another user. */
const rootsCapabilities = ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'SETUID', 'SETGID'];

/** Nothing is known of its image, so it may write into its own file system. */
function foreignOf(plan: ComposePlan, foreign: ForeignBackend): Record<string, unknown> {
  return {
    ...common(plan, 'backend'),
    healthcheck: undefined,
    read_only: false,
    ...(foreign.startsAsRoot && { cap_add: rootsCapabilities }),
    image: foreign.image,
    environment: { ...foreignEnvironment(plan), ...foreign.secrets },
  };
}

/** The outside world of a backend, replaced by the stand-ins; the released backend's variables. */
export function foreignEnvironment(plan: ComposePlan): Record<string, string> {
  const apis = apisAt('apis');
  const tracker = trackerAt('tracker').http;
  // an address that answers with 404 at once: no list of trackers, and nobody is asked for one
  const nothing = new URL('/nothing', apis.tmdb).href;
  return {
    PORT: String(backendPort(plan)),
    TMDB_API_URL: apis.tmdb,
    TMDB_API_ACCESS_TOKEN: tmdbToken,
    YTS_API_URL: apis.yts,
    THE_RARBG_API_URL: apis.therarbg,
    TRAKT_API_URL: apis.trakt,
    TRAKT_CLIENT_ID: 'stand-in',
    TRAKT_CLIENT_SECRET: 'stand-in',
    STATIC_TRACKERS: tracker,
    SCRAPE_TRACKERS: tracker,
    BEST_TRACKERS_DOWNLOAD_URL: nothing,
    BLACKLISTED_TRACKERS_DOWNLOAD_URL: nothing,
    DISABLE_DISCOVERY: 'true',
    DISABLE_VPN_CHECK: 'true',
    RATE_LIMIT_TEST_MODE: 'true',
  };
}

function nginxOf(plan: ComposePlan, image: string): Record<string, unknown> {
  return {
    ...common(plan, 'nginx'),
    image,
    tmpfs: ['/tmp:uid=1000,gid=1000,mode=0700', '/run/nginx:uid=1000,gid=1000,mode=0700'],
    mem_limit: '256m',
    sysctls: {
      'net.ipv4.tcp_rmem': '4096 131072 2097152',
      'net.ipv4.tcp_wmem': '4096 65536 2097152',
    },
    environment: {
      SERVER_NAME: addressOf(plan, 'nginx'),
      BACKEND_SERVERS: `${addressOf(plan, 'backend')}:${backendPort(plan)}`,
      BACKEND_KIND: plan.kind,
      // one machine is all of the viewers here
      RATE_API: 'off',
      RATE_LOGIN: 'off',
      STREAM_CONNECTIONS: 'off',
      METRICS: 'on',
    },
    // of a foreign image it is not known whether it tells its health
    depends_on: {
      backend: { condition: plan.foreign === undefined ? 'service_healthy' : 'service_started' },
    },
  };
}

/** `docker run` of a seeder beside the others, as hardened as they are. */
export function extraSeederArguments(
  plan: ComposePlan,
  { container, address, options }: { container: string; address: string; options: object },
): string[] {
  const labels = Object.entries(labelsOf(plan)).flatMap(([name, value]) => ['--label', `${name}=${value}`]);
  return [
    ...['run', '--detach', '--init', '--name', container, ...labels],
    ...['--network', `${plan.project}_suite`, '--ip', address],
    ...['--read-only', '--tmpfs', '/tmp', '--cap-drop', 'ALL', '--security-opt', 'no-new-privileges'],
    ...['--memory', '512m', '--pids-limit', '256', '--log-driver', 'local', '--no-healthcheck'],
    ...namedAddresses(plan).flatMap((entry) => ['--add-host', entry]),
    ...['--mount', `type=bind,source=${plan.videosFolder},target=/videos,readonly`],
    ...(plan.videosUser === undefined ? [] : ['--user', plan.videosUser]),
    ...[plan.imageOf('seeder'), 'serve', 'seeder', '--options', JSON.stringify(options)],
  ];
}
