import { randomBytes } from 'node:crypto';

import { reasonOf } from '../../kit/errors.ts';
import { looksLikeToken, problemOfToken, type TokenProblem } from '../../kit/tmdb-token.ts';
import { isKey } from '../vpn/private-key.ts';
import { parseWireguardFile } from '../vpn/wireguard-config.ts';

/** A secret's own rules, by the name of the backend's variable; its file has the same name in small letters. */
export interface SecretKind {
  /** Makes a strong one; absent where only others can give it out. */
  readonly make?: () => string;
  /** What to ask a person for, and where that is found. */
  readonly title: string;
  readonly whereFrom?: string;
  /** What nothing works without. */
  readonly needed: boolean;
  /** Whether it is a whole file of lines, which nobody types. */
  readonly isFile?: true;
  /** Whether what reads it may read any user's files. */
  readonly anyOwner?: true;
  /** What is wrong with a value that is not empty, as the end of a sentence that never shows it. */
  readonly problem?: (value: string) => string | undefined;
  /** What only looks wrong. */
  readonly doubt?: (value: string) => string | undefined;
}

const tokenProblems: Readonly<Record<TokenProblem, string>> = {
  missing: 'is empty',
  'v3-key':
    'is the short API key of TMDB (v3, 32 hexadecimal digits); the long one below it on the page is needed',
  bearer: 'begins with "Bearer", which does not belong to it',
  quoted: 'is in quotation marks, which do not belong to it',
  characters: 'has spaces, line breaks or other signs that no token has',
};

const random = (encoding: 'base64' | 'base64url') => (): string => randomBytes(32).toString(encoding);

const generated = (title: string): SecretKind => ({
  make: random('base64url'),
  title,
  needed: true,
  problem: (value) => (value.length < 16 ? 'is shorter than 16 characters' : undefined),
});

const kinds: Readonly<Record<string, SecretKind>> = {
  TMDB_API_ACCESS_TOKEN: {
    title: 'TMDB’s API Read Access Token',
    whereFrom: 'themoviedb.org: Settings → API → "API Read Access Token", the long one',
    needed: true,
    problem: (value) => {
      const problem = problemOfToken(value);
      return problem === undefined ? undefined : tokenProblems[problem];
    },
    doubt: (value) =>
      looksLikeToken(value)
        ? undefined
        : 'does not look like one of TMDB, which begin with "eyJ": perhaps a part of it is missing',
  },
  TRAKT_CLIENT_ID: {
    title: 'Trakt’s client id',
    whereFrom: 'trakt.tv: Settings → Your API Apps',
    needed: false,
    problem: withoutSpaces,
  },
  TRAKT_CLIENT_SECRET: {
    title: 'Trakt’s client secret',
    whereFrom: 'trakt.tv: Settings → Your API Apps',
    needed: false,
    problem: withoutSpaces,
  },
  JWT_SECRET: generated('the key that signs sessions'),
  STREAM_TOKEN_SECRET: generated('the key that signs streams'),
  STREAM_KEY_SALT: generated('the salt of streaming keys'),
  REVERSE_PROXY_SECRET: generated('what nginx shows the backend'),
  SOURCE_SECURITY_KEY: {
    make: random('base64'),
    title: 'the key of the stored sources',
    needed: true,
    problem: (value) =>
      /^[A-Za-z0-9+/]{43}=$/.test(value)
        ? undefined
        : 'is not 32 bytes in base64; every stored source is readable with the one of its time alone',
  },
  BACKUP_PASSWORD: {
    ...generated('the password of the backups'),
    problem: (value) =>
      value.length < 12 || /[\r\n]/.test(value)
        ? 'is shorter than 12 characters, or has several lines'
        : undefined,
  },
  BACKUP_SSH_KEY: {
    title: 'the private key for the host of the backups (OpenSSH)',
    needed: false,
    isFile: true,
    problem: (value) =>
      /^-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(value) ? undefined : 'is no private key of OpenSSH',
  },
  BACKUP_KNOWN_HOSTS: {
    title: 'the line of `ssh-keyscan` of the host of the backups',
    needed: false,
    isFile: true,
  },
  BACKUP_S3_CREDENTIALS: {
    title: 'the access key of the bucket, as AWS’s credentials file has it',
    needed: false,
    isFile: true,
    problem: (value) => (value.includes('aws_access_key_id') ? undefined : 'has no aws_access_key_id'),
  },
  NORDVPN_PRIVATE_KEY: {
    title: 'NordVPN’s private key (NordLynx)',
    whereFrom: 'docs/vpn.md: NordVPN’s site gives an access token, and one command the key for it',
    needed: true,
    anyOwner: true,
    problem: vpnKey,
  },
  WIREGUARD_CONFIG: {
    title: 'your provider’s WireGuard file',
    whereFrom: 'your provider’s pages, under WireGuard',
    needed: true,
    isFile: true,
    anyOwner: true,
    problem: wireguardFile,
  },
  ALERT_WEBHOOK: {
    title: 'the address that alerts are posted to',
    needed: true,
    problem: webAddress,
  },
  ALERT_CHAT: {
    title: 'the address of the chat’s incoming webhook, or the token of Telegram’s bot',
    needed: true,
    problem: withoutSpaces,
  },
  ALERT_SMTP_PASSWORD: { title: 'the password of the mail server', needed: true },
  PROBE_PASSWORD: { title: 'the password of the account that plays a film', needed: true },
  GRAFANA_PASSWORD: { ...generated('the password of Grafana’s admin'), needed: true },
};

function webAddress(value: string): string | undefined {
  return URL.canParse(value) && /^https?:/.test(value)
    ? undefined
    : 'is no address, which begins with https:// or http://';
}

function vpnKey(value: string): string | undefined {
  if (isKey(value)) return undefined;
  return /^[0-9a-f]{64}$/i.test(value)
    ? 'is an access token (64 hexadecimal digits), not the private key, which it gets you (docs/vpn.md)'
    : 'is no key of WireGuard, which has 44 characters: 43 and one equals sign';
}

function wireguardFile(value: string): string | undefined {
  try {
    parseWireguardFile(value);
    return undefined;
  } catch (error) {
    // one without a resolver will do when VPN_DNS is set: `stack check` sees both
    return /^\s*\[interface\]/im.test(value) ? undefined : `cannot be used: ${reasonOf(error)}`;
  }
}

function withoutSpaces(value: string): string | undefined {
  return /^[\x21-\x7e]+$/.test(value) ? undefined : 'has spaces or other signs that do not belong to it';
}

/** One that is not known is for a person to give, and not needed. */
export function kindOfSecret(name: string): SecretKind {
  return kinds[variableOf(name)] ?? { title: variableOf(name), needed: false };
}

/** `tmdb_api_access_token`, `tmdb-api-access-token` → `TMDB_API_ACCESS_TOKEN`. */
export function variableOf(secret: string): string {
  return secret
    .toUpperCase()
    .replaceAll('-', '_')
    .replace(/\.\w+$/, '');
}

export function isKnownSecret(name: string): boolean {
  return variableOf(name) in kinds;
}
