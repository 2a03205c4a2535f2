import { join } from 'node:path';

import { ConfigurationError } from '../kit/errors.ts';

import { parseLocation } from './store/location.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface DatabaseAsked {
  /** As it was given on a command line or in an input, where others may read it. */
  readonly given?: string | undefined;
  /** From a file or a secret. */
  readonly password?: string | undefined;
  readonly env?: Environment;
}

/**
 * The database that is meant, as the store takes it: what was given, `DATABASE_URL`, or the file where the
 * released backend looks for it, `DATA_DIR/database.sqlite`. A password belongs into `DATABASE_URL`,
 * `PGPASSWORD` or a file; in what was given it is refused, because a command line is read by everybody on the
 * machine. The result may hold a password: never show it, show `describeDatabase` of it.
 */
export function databaseLocation({ given, password, env = process.env }: DatabaseAsked): string {
  const text =
    given ?? variable(env, 'DATABASE_URL') ?? join(variable(env, 'DATA_DIR') ?? 'data', 'database.sqlite');
  const location = parseLocation(text);
  if (location.engine === 'sqlite') return text;
  if (given !== undefined && location.secrets.length > 0) {
    throw new ConfigurationError(
      'The address of the database holds a password, where others can read it: take it out, and hand it over ' +
        'by PGPASSWORD, by a file (--database-password-file), or with the whole address in DATABASE_URL.',
    );
  }
  const known = password ?? (location.secrets.length > 0 ? undefined : variable(env, 'PGPASSWORD'));
  if (known === undefined) return text;
  const url = new URL(text);
  url.searchParams.delete('password');
  url.password = encodeURIComponent(known);
  return url.href;
}

/** The database in words, without user and password: `data/database.sqlite`, `postgres://host:5432/miauflix`. */
export function describeDatabase(location: string): string {
  if (parseLocation(location).engine === 'sqlite') return location;
  const { host, pathname, searchParams } = new URL(location);
  return `postgres://${host === '' ? (searchParams.get('host') ?? 'localhost') : host}${pathname}`;
}

/** What must never be shown of it. */
export function secretsOf(location: string): readonly string[] {
  const parsed = parseLocation(location);
  return parsed.engine === 'sqlite' ? [] : parsed.secrets;
}

/** A variable that is empty is as good as none. */
function variable(env: Environment, name: string): string | undefined {
  const value = env[name];
  return value === '' ? undefined : value;
}
