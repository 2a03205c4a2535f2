import type { Video } from '../../mock-content/videos/manifest.ts';

/** The two contracts that exist side by side. */
export const backendKinds = ['contract', 'miauflix'] as const;
export type BackendKind = (typeof backendKinds)[number];

/** What a viewer's player asks for: an address that answers GET and HEAD with ranges. */
export interface StreamRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** One video that the backend was given to stream. */
export interface Source {
  readonly id: string;
  readonly infoHash: string;
}

/** What the backend says about itself, as far as it says anything; bytes. */
export interface BackendNumbers {
  readonly torrents: number | undefined;
  readonly viewers: number | undefined;
  readonly residentBytes: number | undefined;
  readonly storedBytes: number | undefined;
}

/** What a check may ask of a source: the torrent's hash, its size and where to find it. */
export interface WantedSource {
  readonly infoHash: string;
  readonly name: string;
  readonly size: number;
  readonly trackers: readonly string[];
  /** Where its .torrent file is served; undefined for one that nobody seeds. */
  readonly torrentUrl: string | undefined;
}

/** A backend under test, whichever contract it follows. Every call has its own deadline. */
export interface Backend {
  readonly kind: BackendKind;
  readonly url: string;
  /** What this kind cannot be asked, and why; checks that need it are skipped with that reason. */
  readonly lacks: Readonly<Partial<Record<BackendAbility, string>>>;
  /** Logs in or whatever else is needed before the first request. */
  prepare(signal: AbortSignal): Promise<void>;
  /** Throws, saying what is wrong, when it is not healthy. */
  checkHealth(signal: AbortSignal): Promise<void>;
  addSource(source: WantedSource, signal: AbortSignal): Promise<Source>;
  removeSource(source: Source, signal: AbortSignal): Promise<void>;
  /** Where the source is played. */
  play(source: Source, signal: AbortSignal): Promise<StreamRequest>;
  /** An address of the right form for a source that does not exist. */
  playUnknown(signal: AbortSignal): Promise<StreamRequest>;
  /** How it may answer there: 404, or 401 and 403 where the address itself is a credential. */
  readonly unknownStatuses: readonly number[];
  /** Slugs of the lists, and the entries of one of them. */
  lists(signal: AbortSignal): Promise<readonly string[]>;
  listSize(slug: string, signal: AbortSignal): Promise<number>;
  numbers(signal: AbortSignal): Promise<BackendNumbers>;
  /** Takes back what it put into the backend, as far as it can; calling it twice does no harm. */
  close(): Promise<void>;
}

export type BackendAbility = 'removeSource' | 'numbers' | 'unseededSource';

export type { Video };
