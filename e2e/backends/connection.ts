import type { Http } from '../http.ts';

import type { BackendDatabase } from './miauflix-database.ts';
import type { Credentials } from './miauflix-session.ts';

/** A film of the stand-ins under which one of our torrents can be discovered. */
export interface OfferedSource {
  readonly infoHash: string;
  readonly tmdbId: number;
  readonly quality: '8K' | '4K' | '2K' | 'FHD' | 'HD' | 'SD';
}

/** What an adapter needs to talk to its backend. */
export interface BackendConnection {
  /** Without a slash at its end. */
  readonly url: string;
  readonly http: Http;
  /** How long one request may take, in ms. */
  readonly deadlineMs: number;
  /** Needed by `miauflix`. */
  readonly credentials: Credentials | undefined;
  /** When `miauflix` is given it, sources are written there; otherwise the backend has to discover them. */
  readonly database: BackendDatabase | undefined;
  /** Undefined for those of the world's stand-ins. */
  readonly offers: readonly OfferedSource[] | undefined;
}
