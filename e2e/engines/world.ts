import type { ApisAddresses, SeededFile } from '../../mock-content/contracts.ts';
import type { ServiceName } from '../../mock-content/services.ts';
import type { Credentials } from '../options.ts';
import type { EngineName } from '../report/report.ts';

/** Where everything is: what `miauflix-infra world up --json` prints. Services that were not asked for are absent. */
export interface WorldAddresses {
  readonly tracker?: { readonly http: string; readonly udp: string; readonly ws: string };
  readonly seeder?: { readonly url: string };
  readonly rangeServer?: { readonly url: string };
  readonly apis?: ApisAddresses;
  readonly backend?: { readonly url: string };
}

export interface ExtraSeeder {
  readonly url: string;
  stop(): Promise<void>;
}

export interface ExtraSeederOptions {
  readonly files: readonly SeededFile[];
  /** Bytes a second; 0 for no limit. */
  readonly uploadLimit: number;
  readonly corrupt: boolean;
}

/** What tried to leave the world's own network. */
export interface Escapes {
  /** Packets for addresses elsewhere that were seen on the network; undefined where nobody could look. */
  readonly packets: readonly string[] | undefined;
  /** Why nobody could look. */
  readonly notSeen?: string;
  /** How often each service asked for an address to which no way led. */
  readonly attempts: Readonly<Record<string, number>>;
  /** Those of them that are not ours: such a backend may look for a router, or by multicast for neighbours. */
  readonly foreign: readonly string[];
}

/** The services that a check plays with, whichever engine runs them. */
export interface World {
  readonly engine: EngineName;
  readonly addresses: WorldAddresses;
  /** The folder with the videos, as this process sees it. */
  readonly videosFolder: string;
  /** From the start of the engine until every service answered, in ms. */
  readonly readyMs: number;
  has(service: ServiceName): boolean;
  /** The last lines that each service wrote; where the engine knows when, those since `since` (ms since 1970). */
  logs(count: number, since?: number): Promise<Readonly<Record<string, readonly string[]>>>;
  /** Ends a service without warning, as a crash does. */
  kill(service: ServiceName): Promise<void>;
  /** Starts it again where it was, with what it had. */
  start(service: ServiceName): Promise<void>;
  /** Another seeder that announces to the same tracker. */
  addSeeder(options: ExtraSeederOptions): Promise<ExtraSeeder>;
  /** Memory that a service holds, in bytes. */
  residentBytes(service: ServiceName): Promise<number>;
  /** Addresses beyond the world's own network on which its services could be reached; empty when isolated. */
  exposed(): Promise<readonly string[]>;
  /** What tried to leave since it started; undefined for an engine that has no network of its own. */
  escapes?(): Promise<Escapes>;
  /** Writes the services' logs and health into a folder, without secrets. */
  saveEvidence?(folder: string): Promise<void>;
  /** Whom to log in as, where the world knows. */
  readonly credentials?: Credentials | undefined;
  /** Ends everything and removes what it left; calling it twice does no harm. */
  stop(): Promise<void>;
}
