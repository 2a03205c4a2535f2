import { join } from 'node:path';

import type {
  ApisAddresses,
  ApisOptions,
  BackendDefect,
  BackendOptions,
  RangeServerOptions,
  ReleasedOptions,
  SeededFile,
  SeederAddresses,
  SeederOptions,
  TrackerAddresses,
  TrackerOptions,
} from '../../mock-content/contracts.ts';
import type { ServiceName } from '../../mock-content/services.ts';
import { videos } from '../../mock-content/videos/manifest.ts';
import type { BackendKind } from '../backends/backend.ts';

/** How the embedded world is laid out; pure, so that each service's options can be read off a table. */

export const tmdbToken = 'stand-in-token-for-tests';

const diskLimit = 2 * 1024 ** 3;
const idleMs = 1_000;

/** Seconds matter more than gentleness on loopback: peers find each other again quickly after a restart. */
const announceIntervalMs = 2_000;

export interface WorldPlan {
  readonly host: string;
  /** Ports of the spec instead of free ones. */
  readonly fixedPorts: boolean;
  readonly webrtc: boolean;
  readonly videosFolder: string;
  readonly folder: string;
  /** Further info hashes that the tracker takes, beside those of the videos. */
  readonly alsoKnown: readonly string[];
  readonly defects: readonly BackendDefect[];
}

export const specPorts = {
  backend: 4000,
  tracker: 8000,
  seeder: 3001,
  rangeServer: 3002,
  apis: 3003,
  torrent: 3004,
};

/** The services that a run of the suite needs. */
export function servicesFor(backend: BackendKind, ownBackend: boolean): ServiceName[] {
  const around: ServiceName[] = ['tracker', 'seeder', 'rangeServer', 'apis'];
  if (!ownBackend) return around;
  return [...around, backend === 'contract' ? 'backend' : 'released'];
}

/** What a service needs to know of the others before it can start. */
export const dependencies: Readonly<Partial<Record<ServiceName, readonly ServiceName[]>>> = {
  seeder: ['tracker'],
  apis: ['seeder'],
  backend: ['tracker', 'apis'],
  released: ['tracker', 'apis'],
};

/** The wanted services and all that they need, each after what it needs. */
export function inOrder(wanted: readonly ServiceName[]): ServiceName[] {
  const ordered: ServiceName[] = [];
  const add = (name: ServiceName): void => {
    if (ordered.includes(name)) return;
    for (const needed of dependencies[name] ?? []) add(needed);
    ordered.push(name);
  };
  for (const name of wanted) add(name);
  return ordered;
}

export function seededFiles(videosFolder: string): SeededFile[] {
  return videos.map(({ name, pieceLength }) => ({ path: join(videosFolder, name), name, pieceLength }));
}

const portOf = (plan: WorldPlan, service: keyof typeof specPorts): number =>
  plan.fixedPorts ? specPorts[service] : 0;

export function trackerOptions(plan: WorldPlan): TrackerOptions {
  return {
    host: plan.host,
    port: portOf(plan, 'tracker'),
    known: [...videos.map((video) => video.infoHash), ...plan.alsoKnown],
    announceIntervalMs,
  };
}

export function seederOptions(plan: WorldPlan, tracker: TrackerAddresses): SeederOptions {
  return {
    host: plan.host,
    port: portOf(plan, 'seeder'),
    torrentPort: portOf(plan, 'torrent'),
    files: seededFiles(plan.videosFolder),
    announce: plan.webrtc ? [tracker.http, tracker.ws] : [tracker.http],
    webrtc: plan.webrtc,
    uploadLimit: 0,
    corrupt: false,
  };
}

export function rangeServerOptions(plan: WorldPlan): RangeServerOptions {
  return { host: plan.host, port: portOf(plan, 'rangeServer'), folder: plan.videosFolder };
}

export function apisOptions(plan: WorldPlan, seeder: SeederAddresses): ApisOptions {
  return { host: plan.host, port: portOf(plan, 'apis'), token: tmdbToken, seederUrl: seeder.url };
}

export function backendOptions(
  plan: WorldPlan,
  tracker: TrackerAddresses,
  apis: ApisAddresses,
): BackendOptions {
  return {
    host: plan.host,
    port: portOf(plan, 'backend'),
    dataFolder: join(plan.folder, 'backend'),
    tmdbUrl: apis.tmdb,
    tmdbToken,
    trackers: [tracker.http],
    diskLimit,
    idleMs,
    readDeadlineMs: 3_000,
    defects: plan.defects,
  };
}

export const releasedCredentials = { email: 'admin@miauflix.test', password: 'stand-in-password' };

export function releasedOptions(
  plan: WorldPlan,
  tracker: TrackerAddresses,
  apis: ApisAddresses,
): ReleasedOptions {
  return {
    host: plan.host,
    port: portOf(plan, 'backend'),
    dataFolder: join(plan.folder, 'released'),
    tmdbUrl: apis.tmdb,
    tmdbToken,
    ytsUrl: apis.yts,
    trackers: [tracker.http],
    ...releasedCredentials,
    sourceKey: '',
    sessionMs: 3_600_000,
    rateLimited: false,
    diskLimit,
    idleMs,
  };
}
