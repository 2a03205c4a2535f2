import { resolve } from 'node:path';

import { ConfigurationError } from '../../kit/errors.ts';

export interface SqliteLocation {
  readonly engine: 'sqlite';
  /** Absolute. */
  readonly file: string;
}

export interface PostgresLocation {
  readonly engine: 'postgres';
  readonly url: string;
  /** Without the password: `postgres://miauflix@db.example:5432/miauflix`. */
  readonly shown: string;
  readonly secrets: readonly string[];
}

const form = 'Give the path of a SQLite file, or postgres://user@host:5432/database.';

/** Reads where the database is. Never repeats what it was given: a password may be in it. */
export function parseLocation(location: string): SqliteLocation | PostgresLocation {
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(location)?.[1]?.toLowerCase();
  if (scheme === 'postgres' || scheme === 'postgresql') return parsePostgres(location);
  if (scheme !== undefined) throw new ConfigurationError(`Databases of ${scheme}:// are not known. ${form}`);
  if (location.trim() === '') throw new ConfigurationError(`The database has no name. ${form}`);
  if (location.includes('\0')) throw new ConfigurationError(`A path cannot hold a zero byte. ${form}`);
  return { engine: 'sqlite', file: resolve(location) };
}

function parsePostgres(location: string): PostgresLocation {
  const url = URL.parse(location);
  if (url === null) {
    throw new ConfigurationError(
      'The address of the PostgreSQL database cannot be read; are special characters of the password ' +
        `written as %40 and the like? ${form}`,
    );
  }
  const { password, searchParams } = url;
  const secrets = [password, decoded(password), searchParams.get('password') ?? ''];
  // a socket's folder stands in the host, or in the parameter of that name
  const host = searchParams.get('host') ?? (decoded(url.host) || 'localhost');
  const user = url.username === '' ? '' : `${decoded(url.username)}@`;
  return {
    engine: 'postgres',
    url: location,
    shown: `postgres://${user}${host}${decoded(url.pathname)}`,
    secrets: [...new Set(secrets)].filter((secret) => secret !== ''),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
