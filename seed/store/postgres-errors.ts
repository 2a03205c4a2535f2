import { formatDuration } from '../../kit/deadline.ts';
import { ConfigurationError, errorsWithin, isError, reasonOf, WorldError } from '../../kit/errors.ts';
import { hideSecrets } from '../../kit/reporter.ts';

import type { PostgresLocation } from './location.ts';

/** Codes of PostgreSQL (its manual, appendix A) that mean that another session came between, or holds a lock. */
const contention = new Set([
  '40001', // serialization failure
  '40P01', // deadlock
  '55P03', // lock not available
  '23505', // unique violation: a backend added the same film meanwhile
  '42P07', // a table of that name is there: another seeding made it meanwhile
  '57P03', // the server is starting
]);

export function isPostgresContention(error: Error): boolean {
  return contention.has(codeOf(error));
}

/** What the user can do about an error of the server's or on the way to it; others as they came. */
export function explainPostgres(error: unknown, location: PostgresLocation, waitedMs: number): unknown {
  if (!isError(error)) return error;
  const code = codeOf(error);
  const reason = hideSecrets(reasonOf(error), location.secrets);
  const cause = new Error(reason);
  // the driver's own word for a password that is asked for and was not given has no code
  const isRefused = code.startsWith('28') || /^SASL|no pg_hba/.test(error.message);
  const mistake = mistakes[code] ?? (isRefused ? refused : undefined);
  if (mistake !== undefined) return new ConfigurationError(mistake(location.shown), { cause });
  if (isPostgresContention(error)) {
    return new WorldError(
      `Other sessions kept ${location.shown} busy for all of the ${formatDuration(waitedMs)} that we waited; ` +
        'nothing was written. Try again when they are done',
      { cause },
    );
  }
  if (code === '53100') {
    return new WorldError(`The disk of ${location.shown} is full; nothing was written`, { cause });
  }
  // an error of the connection's, not of a statement's: the server, or the way to it
  if (!/^[\dA-Z]{5}$/.test(code) && isOfTheWay(error)) {
    return new WorldError(
      `${location.shown} cannot be reached, or the connection broke; what was not whole was not kept`,
      { cause },
    );
  }
  return error;
}

const refused = (shown: string): string =>
  `${shown} does not let us in: look at the user's name and password. Beside the address, the variable ` +
  'PGPASSWORD and the file of PGPASSFILE may hold the password';

const mistakes: Readonly<Record<string, (shown: string) => string>> = {
  '28P01': refused,
  '28000': refused,
  '3D000': (shown) => `${shown} has no database of that name; create it first`,
  '42501': (shown) => `The user of ${shown} lacks a right; it must own the tables, or may create them`,
  '25006': (shown) => `${shown} can only be read: is it a standby? Give the address of the primary one`,
};

const wayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'EACCES',
  'EPIPE',
]);

function isOfTheWay(error: Error): boolean {
  const codes = [error, ...errorsWithin(error)].map((one) => (isError(one) ? codeOf(one) : ''));
  if (codes.some((code) => wayCodes.has(code))) return true;
  // the driver gives these no code
  return /connection terminated|timeout expired|connection timeout|SSL|certificate|Query read timeout/i.test(
    error.message,
  );
}

function codeOf(error: Error): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
