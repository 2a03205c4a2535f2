import * as v from 'valibot';

import { WorldError } from '../../kit/errors.ts';

import { parseChallenge, type Challenge } from './challenge.ts';
import type { Credential, Credentials } from './credentials.ts';
import { AnswerError, DeniedError, wordsOf } from './errors.ts';
import type { WireAnswer, WireRequest } from './wire.ts';

/** What is wanted of a repository. */
export type Access = 'pull' | 'push' | 'delete';

/** `repository:miauflix/backend:pull,push`, as the distribution's token specification writes it. */
export function scopeOf(name: string, access: Access): string {
  const actions = { pull: 'pull', push: 'pull,push', delete: 'pull,push,delete' }[access];
  return `repository:${name}:${actions}`;
}

export interface AuthorizationOptions {
  /** As people name it: `docker.io`, `ghcr.io`. */
  readonly registry: string;
  readonly credentials: Credentials;
  /** Sends a request to the registry's token server, with retries. */
  readonly ask: (request: WireRequest) => Promise<WireAnswer>;
  /** Whether a password may go over a plain connection: to a registry that is spoken to so anyway. */
  readonly isPlain: boolean;
}

const tokenAnswer = v.object({
  token: v.optional(v.string()),
  access_token: v.optional(v.string()),
  expires_in: v.optional(v.number()),
});

/** A token that says nothing of its end is good for this long, by the specification. */
const usualTokenSeconds = 60;
/** A token is not used when it may end on its way. */
const spareMs = 10_000;

interface Token {
  readonly header: string;
  readonly endsAt: number;
}

/** Who we are to one registry, in the form that it asks for. */
export class Authorization {
  readonly #options: AuthorizationOptions;
  #challenge: Challenge | undefined;
  readonly #tokens = new Map<string, Promise<Token>>();

  constructor(options: AuthorizationOptions) {
    this.#options = options;
  }

  /** The header to send, as far as the registry has said already what it wants; undefined until then. */
  async header(scopes: readonly string[], signal?: AbortSignal): Promise<string | undefined> {
    const challenge = this.#challenge;
    if (challenge === undefined) return undefined;
    const credential = await this.#options.credentials(this.#options.registry);
    if (challenge.scheme === 'basic') return basic(credential);
    const key = scopes.join(' ');
    const known = await this.#tokens.get(key)?.catch(() => undefined);
    if (known !== undefined && known.endsAt > Date.now()) return known.header;
    const fetched = this.#fetchToken(challenge, scopes, credential, signal);
    this.#tokens.set(key, fetched);
    return (await fetched).header;
  }

  /** Hears what a 401 asks for; false when there is no answer to it, so that asking again is in vain. */
  async hear(header: string | undefined, wasSent: string | undefined): Promise<boolean> {
    const challenge = parseChallenge(header ?? null);
    if (challenge === undefined) return false;
    if (challenge.scheme === 'basic') {
      const own = basic(await this.#options.credentials(this.#options.registry));
      if (own === undefined || own === wasSent) return false;
    }
    this.#challenge = challenge;
    this.#tokens.clear();
    return true;
  }

  async #fetchToken(
    { realm, service }: Extract<Challenge, { scheme: 'bearer' }>,
    scopes: readonly string[],
    credential: Credential | undefined,
    signal?: AbortSignal,
  ): Promise<Token> {
    const { registry, ask, isPlain } = this.#options;
    const url = URL.parse(realm);
    if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isPlain))) {
      throw new WorldError(`${registry} asks for a token from an address that no password may be sent to.`);
    }
    const answer = await ask({ ...tokenRequest(url, service, scopes, credential), signal });
    if (answer.status === 401 || answer.status === 403) {
      throw new DeniedError(deniedSentence(registry, credential, answer));
    }
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), tokenAnswer), answer.body.toString());
    const token = parsed.success ? (parsed.output.token ?? parsed.output.access_token ?? '') : '';
    // nothing else can stand in a header
    if (answer.status !== 200 || !/^[\x21-\x7e]+$/.test(token)) {
      throw new AnswerError(`${registry}'s token server answers ${answer.status} and gives no token.`, {
        status: answer.status,
      });
    }
    const seconds = (parsed.success ? parsed.output.expires_in : undefined) ?? usualTokenSeconds;
    return { header: `Bearer ${token}`, endsAt: Date.now() + seconds * 1000 - spareMs };
  }
}

function basic(credential: Credential | undefined): string | undefined {
  if (credential === undefined) return undefined;
  const pair =
    'password' in credential
      ? `${credential.username}:${credential.password}`
      : `<token>:${credential.identityToken}`;
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}

function tokenRequest(
  realm: URL,
  service: string | undefined,
  scopes: readonly string[],
  credential: Credential | undefined,
): WireRequest {
  const url = new URL(realm);
  if (credential !== undefined && 'identityToken' in credential) {
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: 'miauflix-infra',
      refresh_token: credential.identityToken,
      scope: scopes.join(' '),
      ...(service === undefined ? {} : { service }),
    });
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    return { method: 'POST', url, headers, body: Buffer.from(form.toString()) };
  }
  if (service !== undefined) url.searchParams.set('service', service);
  for (const scope of scopes) url.searchParams.append('scope', scope);
  const authorization = basic(credential);
  return {
    method: 'GET',
    url,
    ...(authorization === undefined ? {} : { headers: { Authorization: authorization } }),
  };
}

function deniedSentence(registry: string, credential: Credential | undefined, answer: WireAnswer): string {
  const { words } = wordsOf(answer.body.toString());
  const said = words === '' ? '' : ` (${words})`;
  if (credential === undefined) {
    return `${registry} wants to know who we are, and there are no credentials for it${said}.`;
  }
  const who = 'username' in credential ? `the user ${credential.username}` : 'the token';
  return `${registry} does not accept ${who} with this password${said}. Look at the credentials for it.`;
}
