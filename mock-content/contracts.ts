import type { Listening } from '../kit/http-server.ts';

/** What the services of the world are started with, and where they then are. Every process boundary is here. */

export interface TrackerOptions extends Listening {
  /** Lower-case info hashes that may be announced; `any` takes every one. */
  readonly known: readonly string[] | 'any';
  /** How often peers are told to announce again. */
  readonly announceIntervalMs: number;
}

export interface TrackerAddresses {
  readonly url: string;
  readonly http: string;
  readonly udp: string;
  readonly ws: string;
}

export interface SeededFile {
  /** Absolute path of the file. */
  readonly path: string;
  /** The name in the torrent; the same bytes under the same name have the same info hash. */
  readonly name: string;
  readonly pieceLength: number;
}

export interface SeederOptions extends Listening {
  /** Where peers connect, over TCP and uTP; 0 takes a free port. */
  readonly torrentPort: number;
  readonly files: readonly SeededFile[];
  /** Trackers to announce to. */
  readonly announce: readonly string[];
  /** Also shares over WebRTC, for peers that know only a `ws://` tracker. */
  readonly webrtc: boolean;
  /** Bytes a second in all; 0 for no limit. */
  readonly uploadLimit: number;
  /** Serves a wrong byte in every piece: for the suite's proof that such a piece never reaches a viewer. */
  readonly corrupt: boolean;
}

export interface SeederAddresses {
  readonly url: string;
  readonly torrentPort: number;
}

export interface RangeServerOptions extends Listening {
  readonly folder: string;
}

export interface RangeServerAddresses {
  readonly url: string;
}

export interface ApisOptions extends Listening {
  /** The bearer token that TMDB's stand-in accepts. */
  readonly token: string;
  /** The seeder, whose torrents YTS and TheRARBG offer. */
  readonly seederUrl: string;
}

export interface ApisAddresses {
  readonly tmdb: string;
  readonly yts: string;
  readonly therarbg: string;
  readonly trakt: string;
}

/** Ways in which the reference backend can be broken on purpose, so that the suite can be seen to notice. */
export const backendDefects = [
  'unclamped-range-end',
  'no-416',
  'wrong-byte',
  'never-answers',
  'leaks-torrents',
  'ignores-leaving-viewers',
] as const;

export type BackendDefect = (typeof backendDefects)[number];

export interface BackendOptions extends Listening {
  /** Its database and what it downloads. */
  readonly dataFolder: string;
  /** Base address of TMDB, ending in `/3`; empty for none: the lists stay as the database has them. */
  readonly tmdbUrl: string;
  readonly tmdbToken: string;
  /** Trackers used beside those of a source. */
  readonly trackers: readonly string[];
  /** Most bytes that downloads may hold on disk; the longest unused torrent makes room. */
  readonly diskLimit: number;
  /** A torrent that nobody watched for this long is dropped. */
  readonly idleMs: number;
  /** How long a viewer waits for the next bytes before the answer is 504, or is cut. */
  readonly readDeadlineMs: number;
  readonly defects: readonly BackendDefect[];
}

export interface BackendAddresses {
  readonly url: string;
}

/** The stand-in of the released backend; its streaming options are those of the reference backend. */
export interface ReleasedOptions extends Listening, Pick<BackendOptions, 'diskLimit' | 'idleMs'> {
  /** Its `database.sqlite`, its `.env` and what it downloads. */
  readonly dataFolder: string;
  readonly tmdbUrl: string;
  readonly tmdbToken: string;
  readonly ytsUrl: string;
  readonly trackers: readonly string[];
  /** The first user of an empty database; when either is empty, both are made up and printed. */
  readonly email: string;
  readonly password: string;
  /** `SOURCE_SECURITY_KEY`, base64 of 32 bytes; empty for one of its own, kept in `.env`. */
  readonly sourceKey: string;
  /** How long a log-in lasts. */
  readonly sessionMs: number;
  /** False is its `RATE_LIMIT_TEST_MODE=true`. */
  readonly rateLimited: boolean;
}

export type ReleasedAddresses = BackendAddresses;

/** Where each service is, by its name. */
export interface AddressesOf {
  readonly tracker: TrackerAddresses;
  readonly seeder: SeederAddresses;
  readonly rangeServer: RangeServerAddresses;
  readonly apis: ApisAddresses;
  readonly backend: BackendAddresses;
  readonly released: ReleasedAddresses;
}
