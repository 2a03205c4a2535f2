import { createHash, randomBytes, randomUUID, scryptSync, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { hostname } from 'node:os';

import { LessThan, type DataSource } from 'typeorm';

import { streamingKeySchema, userSchema, type UserRow } from './schema.ts';

export interface AccountsOptions {
  /** The first user; when either is empty, both are made up and printed. */
  readonly email: string;
  readonly password: string;
  /** How long a log-in lasts. */
  readonly sessionMs: number;
  readonly print: (line: string) => void;
}

export interface Login {
  readonly session: string;
  readonly user: {
    readonly id: string;
    readonly email: string;
    readonly displayName: null;
    readonly role: string;
  };
  /** Values of `Set-Cookie`. */
  readonly cookies: readonly string[];
}

const accessCookie = '__at';
const refreshCookie = '__rt';
const streamingKeyMs = 6 * 60 * 60 * 1000;

/** Users, their sessions and the keys under which they stream. */
export class Accounts {
  readonly #database: DataSource;
  readonly #sessionMs: number;
  readonly #sessions = new Map<string, { token: string; userId: string; expires: number }>();

  constructor(database: DataSource, sessionMs: number) {
    this.#database = database;
    this.#sessionMs = sessionMs;
  }

  /** Makes the first user of an empty database. */
  async prepare({ email, password, print }: AccountsOptions): Promise<void> {
    const users = this.#database.getRepository(userSchema);
    if ((await users.count()) > 0) return;
    const madeUp = email === '' || password === '';
    const first = madeUp
      ? { email: `admin@${hostLabel()}.local`, password: randomBytes(12).toString('base64url') }
      : { email, password };
    await users.insert({
      id: randomUUID(),
      email: first.email,
      passwordHash: hashPassword(first.password),
      role: 'admin',
    });
    if (madeUp) {
      print(`Created initial admin user with email: ${first.email} and password: ${first.password}`);
    }
  }

  async login(email: string, password: string): Promise<Login | undefined> {
    const user = await this.#database.getRepository(userSchema).findOneBy({ email });
    if (user === null || !matches(password, user.passwordHash)) return undefined;
    const session = randomBytes(16).toString('base64url');
    const token = randomBytes(32).toString('base64url');
    this.#sessions.set(session, { token, userId: user.id, expires: Date.now() + this.#sessionMs });
    const cookie = (name: string, value: string): string =>
      `${name}_${session}=${value}; Path=/; HttpOnly; SameSite=Strict`;
    return {
      session,
      user: { id: user.id, email: user.email, displayName: null, role: user.role },
      cookies: [cookie(accessCookie, token), cookie(refreshCookie, randomBytes(32).toString('base64url'))],
    };
  }

  /** The id of whoever sent these headers: the session's number alone is not enough, nor is the cookie. */
  userOf(headers: IncomingHttpHeaders): string | undefined {
    const id = headers['x-session-id'];
    if (typeof id !== 'string') return undefined;
    const session = this.#sessions.get(id);
    if (session === undefined || session.expires < Date.now()) return undefined;
    return cookieOf(headers, `${accessCookie}_${id}`) === session.token ? session.userId : undefined;
  }

  async newStreamingKey(movieId: number, userId: string): Promise<{ key: string; expiresAt: Date }> {
    const key = randomBytes(32).toString('base64url');
    const expiresAt = new Date(Date.now() + streamingKeyMs);
    const keys = this.#database.getRepository(streamingKeySchema);
    await keys.delete({ expiresAt: LessThan(new Date()) });
    await keys.insert({ keyHash: hashKey(key), movieId, userId, expiresAt });
    return { key, expiresAt };
  }

  /** The movie that a key was made for; undefined for one that is unknown or too old. */
  async movieOf(key: string): Promise<number | undefined> {
    const keys = this.#database.getRepository(streamingKeySchema);
    const found = await keys.findOneBy({ keyHash: hashKey(key) });
    return found === null || found.expiresAt < new Date() ? undefined : found.movieId;
  }
}

/** The machine's name in the form that an e-mail address takes. */
function hostLabel(): string {
  const label = hostname()
    .toLowerCase()
    .replaceAll(/[^\da-z]+/g, '-');
  return label.replaceAll(/^-|-$/g, '') || 'localhost';
}

function hashPassword(password: string): UserRow['passwordHash'] {
  const salt = randomBytes(16);
  return `${salt.toString('hex')}:${scryptSync(password, salt, 32).toString('hex')}`;
}

function matches(password: string, passwordHash: string): boolean {
  const [salt = '', hash = ''] = passwordHash.split(':');
  return timingSafeEqual(scryptSync(password, Buffer.from(salt, 'hex'), 32), Buffer.from(hash, 'hex'));
}

function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

function cookieOf(headers: IncomingHttpHeaders, name: string): string | undefined {
  return headers.cookie
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}
