import * as v from 'valibot';

import { ConfigurationError } from '../../kit/errors.ts';

import type { BundleIndex } from './bundle.ts';
import type { Form } from './mission.ts';

const service = v.looseObject({
  image: v.optional(v.string()),
  environment: v.optional(v.nullable(v.record(v.string(), v.nullable(v.string())))),
  restart: v.optional(v.string()),
  network_mode: v.optional(v.string()),
  networks: v.optional(v.nullable(v.record(v.string(), v.unknown()))),
  depends_on: v.optional(v.record(v.string(), v.unknown())),
  scale: v.optional(v.number()),
  volumes: v.optional(
    v.array(
      v.looseObject({
        type: v.string(),
        source: v.optional(v.string()),
        target: v.string(),
      }),
    ),
  ),
});

/** What `docker compose config --format json` says of a stack, as far as we look at it. */
export const composeModelSchema = v.looseObject({
  name: v.string(),
  services: v.record(v.string(), service),
  networks: v.optional(v.record(v.string(), v.nullable(v.looseObject({ name: v.optional(v.string()) })))),
  volumes: v.optional(v.record(v.string(), v.nullable(v.looseObject({ name: v.optional(v.string()) })))),
});
export type ComposeModel = v.InferOutput<typeof composeModelSchema>;
type Service = ComposeModel['services'][string];

export const backendService = 'backend';
export const nginxService = 'nginx';
export const rehearsalService = 'backend-rehearsal';
/** Where the backend's data are. */
const dataFolder = '/usr/data';

/** The stack as it is to run: the bundle's services alone, each by its digest, with nothing to build or to choose. */
export function deployable(model: ComposeModel, { services }: Pick<BundleIndex, 'services'>): ComposeModel {
  const chosen = Object.entries(services).map(([name, image]) => {
    const given = model.services[name];
    if (given === undefined) {
      throw new ConfigurationError(
        `The bundle has an image for the service ${name}, which its compose files do not have with the settings there.`,
      );
    }
    const { depends_on } = given;
    const rest = without(given, ['build', 'profiles', 'scale']);
    const needs = Object.fromEntries(Object.entries(depends_on ?? {}).filter(([other]) => other in services));
    return [name, { ...rest, image, depends_on: needs }] as const;
  });
  return { ...model, services: Object.fromEntries(chosen) };
}

function without(given: Service, keys: readonly string[]): Service {
  return Object.fromEntries(Object.entries(given).filter(([key]) => !keys.includes(key)));
}

/** Services that run once and end: they belong to the first start alone. */
export function onceServices({ services }: ComposeModel): string[] {
  return Object.entries(services)
    .filter(([, { restart }]) => restart === 'no')
    .map(([name]) => name);
}

/** The database decides: SQLite has one writer, PostgreSQL many. */
export function formFor(model: ComposeModel): Exclude<Form, 'first'> {
  const backend = model.services[backendService];
  // behind a VPN both would listen on the same port of the same network
  if (backend?.network_mode !== undefined) return 'hold';
  const address = backend?.environment?.['DATABASE_URL'] ?? '';
  return /^postgres(ql)?:/.test(address) ? 'beside' : 'hold';
}

/** Of a volume or network of the model, the engine's name. */
export function engineName(model: ComposeModel, kind: 'volumes' | 'networks', key: string): string {
  return model[kind]?.[key]?.name ?? `${model.name}_${key}`;
}

/** The volume with the backend's data, by its key in the model. */
export function dataVolume({ services }: ComposeModel): string | undefined {
  const mount = services[backendService]?.volumes?.find(({ target }) => target === dataFolder);
  return mount?.type === 'volume' ? mount.source : undefined;
}

/** The network in which nginx reaches the backend, by its key in the model. */
export function sharedNetwork(model: ComposeModel): string {
  const holder =
    /^service:(.+)$/.exec(model.services[backendService]?.network_mode ?? '')?.[1] ?? backendService;
  const of = (name: string): string[] => Object.keys(model.services[name]?.networks ?? {});
  const front = of(nginxService);
  const shared = of(holder).find((network) => front.includes(network));
  if (shared !== undefined) return shared;
  throw new ConfigurationError(
    'nginx and the backend share no network in these compose files, so nothing can be switched.',
  );
}

/**
 * The stack with the backend once more, on a copy of its data, in the network that leads nowhere: it can be asked, and reaches nobody,
 * so that it neither writes to the data nor to the outside world under the name of the one that runs.
 */
export function rehearsalOf(model: ComposeModel, volume: string): ComposeModel {
  const backend = model.services[backendService];
  const network = sharedNetwork(model);
  if (backend === undefined)
    throw new ConfigurationError('There is no service "backend" in the compose files.');
  const { healthcheck } = backend;
  const rest = without(backend, ['network_mode', 'depends_on', 'ports', 'healthcheck']);
  const mounts = (backend.volumes ?? []).flatMap((mount) => {
    if (mount.target === dataFolder)
      return [{ type: 'volume', source: 'rehearsal', target: dataFolder, volume: {} }];
    return mount.type === 'volume' ? [] : [mount];
  });
  const service: Service = {
    ...rest,
    // that of a VPN looks at whose network it is in
    ...(backend.network_mode === undefined && healthcheck !== undefined && { healthcheck }),
    restart: 'no',
    volumes: mounts,
    networks: { [network]: null },
  };
  return {
    ...model,
    services: { ...model.services, [rehearsalService]: service },
    volumes: { ...model.volumes, rehearsal: { name: volume, external: true } },
  };
}

/** Folders and files of the host itself that services have, which no bundle brings. */
export function hostMounts(model: ComposeModel, folder: string): string[] {
  const sources = Object.values(model.services).flatMap(({ volumes }) =>
    (volumes ?? []).flatMap(({ type, source }) => (type === 'bind' && source !== undefined ? [source] : [])),
  );
  const isOurs = (source: string): boolean => source === folder || source.startsWith(`${folder}/`);
  return [...new Set(sources.filter((source) => !isOurs(source) && source !== '/dev/null'))].toSorted();
}
