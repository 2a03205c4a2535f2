import type { Http } from '../http.ts';

import { backendUrl } from './backend-url.ts';
import type { Backend, BackendKind } from './backend.ts';
import type { BackendConnection, OfferedSource } from './connection.ts';
import { ContractBackend } from './contract.ts';
import type { BackendDatabase } from './miauflix-database.ts';
import type { Credentials } from './miauflix-session.ts';
import { MiauflixBackend } from './miauflix.ts';

export interface BackendOptions {
  readonly url: string;
  readonly http: Http;
  /** Needed by `miauflix` alone. */
  readonly credentials?: Credentials | undefined;
  /** Of a `miauflix` on this machine: sources are written there, in place of being discovered. */
  readonly database?: BackendDatabase | undefined;
  /** The films that the backend's YTS offers; those of the world's stand-ins when left out. */
  readonly offers?: readonly OfferedSource[] | undefined;
  /** How long one request may take, in ms. */
  readonly deadlineMs?: number | undefined;
}

const usualDeadlineMs = 10_000;

/** The adapter for a kind of backend. @throws {ConfigurationError} for an address that is none */
export function createBackend(kind: BackendKind, options: BackendOptions): Backend {
  const connection: BackendConnection = {
    url: backendUrl(options.url),
    http: options.http,
    deadlineMs: options.deadlineMs ?? usualDeadlineMs,
    credentials: options.credentials,
    database: options.database,
    offers: options.offers,
  };
  return kind === 'contract' ? new ContractBackend(connection) : new MiauflixBackend(connection);
}
