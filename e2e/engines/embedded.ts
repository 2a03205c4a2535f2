import { mkdir } from 'node:fs/promises';

import { WorldError } from '../../kit/errors.ts';
import { removeFolder } from '../../kit/folders.ts';
import type { Listening } from '../../kit/http-server.ts';
import type { Reporter } from '../../kit/reporter.ts';
import { startServiceProcess, type ServiceProcess } from '../../kit/service-process.ts';
import type { AddressesOf, SeederAddresses, SeederOptions } from '../../mock-content/contracts.ts';
import type { ServiceName } from '../../mock-content/services.ts';
import { ownedFolder } from '../owned-folder.ts';

import * as layout from './embedded-plan.ts';
import { socketsOffLoopback } from './sockets.ts';
import type { ExtraSeeder, ExtraSeederOptions, World, WorldAddresses } from './world.ts';

export interface EmbeddedOptions {
  /** The program that hosts services: `<entry> service <name>`. */
  readonly entry: string;
  readonly wanted: readonly ServiceName[];
  readonly plan: Omit<layout.WorldPlan, 'folder'>;
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
}

const startDeadlineMs = 30_000;

/** Megabytes for new objects: less memory at rest for the services that make few, more speed for the backends. */
const newSpace = (service: ServiceName): number => (service === 'backend' || service === 'released' ? 16 : 1);

/** The world as processes on loopback, with a temporary folder of its own. */
export async function startEmbeddedWorld(options: EmbeddedOptions): Promise<World> {
  const start = performance.now();
  const folder = await ownedFolder('world');
  const world = new EmbeddedWorld(options, { ...options.plan, folder });
  try {
    await mkdir(folder, { recursive: true });
    await world.startAll();
  } catch (error) {
    await world.stop();
    throw error;
  }
  world.readyMs = performance.now() - start;
  return world;
}

/** A service, and what it takes to start it again where it was. */
interface Member {
  process: ServiceProcess<unknown>;
  readonly options: Listening;
}

class EmbeddedWorld implements World {
  readonly engine = 'embedded';
  readonly videosFolder: string;
  readyMs = 0;
  readonly #members = new Map<ServiceName, Member>();
  readonly #extras = new Set<ServiceProcess<SeederAddresses>>();
  readonly #options: EmbeddedOptions;
  readonly #plan: layout.WorldPlan;
  #stopping: Promise<void> | undefined;

  constructor(options: EmbeddedOptions, plan: layout.WorldPlan) {
    this.#options = options;
    this.#plan = plan;
    this.videosFolder = plan.videosFolder;
  }

  /** Starts every process at once; those that need another's address load their code meanwhile. */
  async startAll(): Promise<void> {
    const failed = new AbortController();
    const signal = AbortSignal.any([failed.signal, this.#options.signal]);
    const started = new Map<ServiceName, Promise<unknown>>();
    const addressesOf = async <Name extends keyof AddressesOf>(name: Name): Promise<AddressesOf[Name]> =>
      (await started.get(name)) as AddressesOf[Name];
    const optionsFor = async (name: ServiceName): Promise<Listening> => {
      switch (name) {
        case 'tracker':
          return layout.trackerOptions(this.#plan);
        case 'rangeServer':
          return layout.rangeServerOptions(this.#plan);
        case 'seeder':
          return layout.seederOptions(this.#plan, await addressesOf('tracker'));
        case 'apis':
          return layout.apisOptions(this.#plan, await addressesOf('seeder'));
        case 'backend':
          return layout.backendOptions(this.#plan, await addressesOf('tracker'), await addressesOf('apis'));
        case 'released':
          return layout.releasedOptions(this.#plan, await addressesOf('tracker'), await addressesOf('apis'));
        default:
          throw new WorldError(`The ${name} is no service of the world.`);
      }
    };
    for (const name of layout.inOrder(this.#options.wanted)) {
      const member = this.#launch(name, optionsFor(name), signal);
      started.set(name, member);
      // the first failure stops the others; all are waited for below, so that none is left behind
      member.catch((error: unknown) => failed.abort(error));
    }
    const results = await Promise.allSettled(started.values());
    if (failed.signal.aborted) throw failed.signal.reason;
    const rejected = results.find((result) => result.status === 'rejected');
    if (rejected !== undefined) throw rejected.reason;
  }

  async #launch(name: ServiceName, options: Promise<Listening>, signal: AbortSignal): Promise<unknown> {
    const process = await this.#run<Listening, unknown>(name, options, signal);
    this.#members.set(name, { process, options: atItsPorts(await options, process.addresses) });
    return process.addresses;
  }

  async #run<Options, Addresses>(
    name: ServiceName,
    options: Options | Promise<Options>,
    signal: AbortSignal,
  ): Promise<ServiceProcess<Addresses>> {
    const { entry, reporter } = this.#options;
    return await startServiceProcess<Options, Addresses>({
      entry,
      name,
      options,
      deadlineMs: startDeadlineMs,
      nodeFlags: [`--max-semi-space-size=${newSpace(name)}`],
      signal,
      onLogLine: (line) => reporter.debug(line),
    });
  }

  get addresses(): WorldAddresses {
    const of = <Name extends keyof AddressesOf>(name: Name): AddressesOf[Name] | undefined =>
      this.#members.get(name)?.process.addresses as AddressesOf[Name] | undefined;
    const tracker = of('tracker');
    const seeder = of('seeder');
    const rangeServer = of('rangeServer');
    const apis = of('apis');
    const backend = of('backend') ?? of('released');
    return {
      ...(tracker && { tracker: { http: tracker.http, udp: tracker.udp, ws: tracker.ws } }),
      ...(seeder && { seeder: { url: seeder.url } }),
      ...(rangeServer && { rangeServer: { url: rangeServer.url } }),
      ...(apis && { apis }),
      ...(backend && { backend: { url: backend.url } }),
    };
  }

  has(service: ServiceName): boolean {
    return this.#members.has(service);
  }

  logs(count: number): Promise<Readonly<Record<string, readonly string[]>>> {
    const entries = [...this.#members].map(([name, { process }]) => [name, process.lastLogLines(count)]);
    return Promise.resolve(Object.fromEntries(entries) as Record<string, string[]>);
  }

  async kill(service: ServiceName): Promise<void> {
    await this.#member(service).process.kill();
  }

  async start(service: ServiceName): Promise<void> {
    const member = this.#member(service);
    if (member.process.running) return;
    member.process = await this.#run(service, member.options, this.#options.signal);
  }

  async addSeeder({ files, uploadLimit, corrupt }: ExtraSeederOptions): Promise<ExtraSeeder> {
    const options: SeederOptions = {
      ...(this.#member('seeder').options as SeederOptions),
      port: 0,
      torrentPort: 0,
      files,
      uploadLimit,
      corrupt,
    };
    const process = await this.#run<SeederOptions, SeederAddresses>('seeder', options, this.#options.signal);
    this.#extras.add(process);
    return {
      url: process.addresses.url,
      stop: async () => {
        this.#extras.delete(process);
        await process.stop();
      },
    };
  }

  async residentBytes(service: ServiceName): Promise<number> {
    return await this.#member(service).process.residentBytes();
  }

  async exposed(): Promise<readonly string[]> {
    return await socketsOffLoopback([...this.#members.values()].map(({ process }) => process.pid));
  }

  async stop(): Promise<void> {
    this.#stopping ??= this.#stopAll();
    await this.#stopping;
  }

  async #stopAll(): Promise<void> {
    const processes = [...this.#extras, ...[...this.#members.values()].map(({ process }) => process)];
    await Promise.all(processes.map(async (process) => await process.stop()));
    await removeFolder(this.#plan.folder);
  }

  #member(service: ServiceName): Member {
    const member = this.#members.get(service);
    if (member === undefined) throw new WorldError(`The world has no ${service}.`);
    return member;
  }
}

/** The same options with the ports that were taken, so that a restart is found where it was. */
function atItsPorts(options: Listening, addresses: unknown): Listening {
  const { url, tmdb, torrentPort } = addresses as { url?: string; tmdb?: string; torrentPort?: number };
  const address = url ?? tmdb;
  return {
    ...options,
    ...(address !== undefined && { port: Number(new URL(address).port) }),
    ...(torrentPort !== undefined && { torrentPort }),
  };
}
