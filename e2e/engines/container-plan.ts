import { ConfigurationError } from '../../kit/errors.ts';
import type { Listening } from '../../kit/http-server.ts';
import { nearest } from '../../kit/nearest.ts';
import type {
  ApisAddresses,
  BackendOptions,
  ReleasedOptions,
  SeederAddresses,
  TrackerAddresses,
} from '../../mock-content/contracts.ts';

import * as layout from './embedded-plan.ts';

/** How the world is laid out in containers: one service each, on the spec's ports, found by its name; pure. */

export const containerServices = ['tracker', 'seeder', 'rangeServer', 'apis', 'backend', 'released'] as const;

export type ContainerService = (typeof containerServices)[number];

/** What a container listens on for HTTP. */
export function httpPort(service: ContainerService): number {
  return layout.specPorts[service === 'released' ? 'backend' : service];
}

/** Where a service says how it is. */
export function healthPath(service: ContainerService): string {
  return service === 'released' ? '/api/health' : '/health';
}

export function trackerAt(host: string): TrackerAddresses {
  const at = `${host}:${layout.specPorts.tracker}`;
  return {
    url: `http://${at}`,
    http: `http://${at}/announce`,
    udp: `udp://${at}/announce`,
    ws: `ws://${at}`,
  };
}

export function apisAt(host: string): ApisAddresses {
  const url = `http://${host}:${layout.specPorts.apis}`;
  return { tmdb: `${url}/tmdb/3`, yts: `${url}/yts`, therarbg: `${url}/therarbg`, trakt: `${url}/trakt` };
}

function seederAt(host: string): SeederAddresses {
  return { url: `http://${host}:${layout.specPorts.seeder}`, torrentPort: layout.specPorts.torrent };
}

export interface ContainerFolders {
  readonly videos: string;
  readonly data: string;
}

/** The usual options of a service, with those of `other` in their place. */
export function containerOptions(
  service: ContainerService,
  folders: ContainerFolders,
  other: Readonly<Record<string, unknown>> = {},
): Listening {
  const usual = usualOptions(service, folders);
  const unknown = Object.keys(other).filter((key) => !Object.hasOwn(usual, key));
  if (unknown.length > 0) {
    const known = Object.keys(usual);
    const sentences = unknown.map((key) => {
      const guess = nearest(key, known);
      return `The ${service} has no option "${key}"${guess === undefined ? '' : `; did you mean "${guess}"?`}`;
    });
    throw new ConfigurationError(`${sentences.join('\n')}\nIt has: ${known.join(', ')}.`);
  }
  return { ...usual, ...other };
}

type Usual = Listening & Partial<BackendOptions & ReleasedOptions>;

function usualOptions(service: ContainerService, folders: ContainerFolders): Usual {
  const plan: layout.WorldPlan = {
    host: '0.0.0.0',
    fixedPorts: true,
    webrtc: false,
    videosFolder: folders.videos,
    folder: folders.data,
    alsoKnown: [],
    defects: [],
  };
  switch (service) {
    case 'tracker':
      return layout.trackerOptions(plan);
    case 'rangeServer':
      return layout.rangeServerOptions(plan);
    case 'seeder':
      return layout.seederOptions(plan, trackerAt('tracker'));
    case 'apis':
      return layout.apisOptions(plan, seederAt('seeder'));
    case 'backend':
      return {
        ...layout.backendOptions(plan, trackerAt('tracker'), apisAt('apis')),
        dataFolder: folders.data,
      };
    case 'released':
      return {
        ...layout.releasedOptions(plan, trackerAt('tracker'), apisAt('apis')),
        dataFolder: folders.data,
      };
  }
}
