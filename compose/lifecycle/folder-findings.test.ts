import { describe, expect, it } from '@jest/globals';

import { readComposeModel } from './compose-model.ts';
import { parseEnvFile, valuesOf } from './env-file.ts';
import type { FileFacts, Stack } from './folder-facts.ts';
import { folderFindings } from './folder-findings.ts';

const compose = `
services:
  backend:
    image: \${MIAUFLIX_BACKEND_IMAGE:-x}
    ports: ['\${HTTP_PORT:-8080}:80']
    mem_limit: \${BACKEND_MEMORY:-512m}
    secrets: [tmdb_api_access_token, jwt_secret, trakt_client_id]
  nginx:
    profiles: [nginx, tls]
  vpn:
    profiles: [vpn]
    secrets: [wireguard_private_key]
secrets:
  tmdb_api_access_token: { file: ./secrets/tmdb_api_access_token }
  trakt_client_id: { file: ./secrets/trakt_client_id }
  jwt_secret: { file: ./secrets/jwt_secret }
  wireguard_private_key: { file: ./secrets/wireguard_private_key }
`;
const token = 'eyJhbGciOi.eyJhdWQiOi.a-secret';
const documented = ['DOMAIN', 'BACKEND_KIND', 'COMPOSE_PROFILES'];

interface Given {
  readonly env?: string;
  readonly envMode?: number;
  readonly secretsMode?: number;
  readonly secrets?: Readonly<Record<string, Partial<FileFacts> | undefined>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly compose?: string;
}

const closed = { isFolder: false, mode: 0o600, uid: 1000 };

function findingsFor(given: Given): [id: string, severity: string, sentence: string][] {
  const envFile = parseEnvFile(given.env?.replace(/^-$/, '') ?? 'HTTP_PORT=8080\n');
  const texts = { tmdb_api_access_token: token, jwt_secret: 'x'.repeat(43), trakt_client_id: 'abc' };
  const model = readComposeModel(given.compose ?? compose);
  const stack: Stack = {
    folder: '/srv/films',
    compose: { path: 'compose.yaml', at: closed, text: compose },
    files: [{ path: 'compose.yaml', at: closed, text: compose }],
    env: { path: '.env', ...(given.env !== '-' && { at: { ...closed, mode: given.envMode ?? 0o600 } }) },
    secretsFolder: { path: 'secrets', at: { isFolder: true, mode: given.secretsMode ?? 0o700, uid: 0 } },
    secrets: new Map(
      model.secrets.map(({ name }): [string, FileFacts] => {
        const text = new Map(Object.entries(texts)).get(name) ?? '';
        const own = given.secrets !== undefined && name in given.secrets ? given.secrets[name] : {};
        const path = `secrets/${name}`;
        return [name, own === undefined ? { path } : { path, at: closed, text, ...own }];
      }),
    ),
    model,
    envFile,
    values: valuesOf(envFile),
  };
  const findings = folderFindings(stack, {
    documented,
    containerUser: 1000,
    environment: given.environment ?? {},
  });
  for (const { sentence, remedy } of findings) {
    expect(sentence).toMatch(/[.?]$/);
    expect(remedy).toMatch(/[.?]$/);
    expect(sentence + remedy).not.toContain('a-secret');
  }
  return findings.map(({ id, severity, sentence, remedy }) => [id, severity, `${sentence} ${remedy}`]);
}

it('finds nothing where all is well', () => {
  expect(findingsFor({})).toEqual([]);
});

describe('.env', () => {
  it.each<[string, Given, string, string, RegExp]>([
    ['none', { env: '-' }, 'env-missing', 'error', /stack init/],
    ['one that others may read', { envMode: 0o644 }, 'env-mode', 'warning', /mode 644.*chmod 600/],
    ['one that others may write', { envMode: 0o666 }, 'env-mode', 'error', /write/],
    ['a line that is none', { env: 'HTTP PORT=1' }, 'env-line', 'error', /Line 1/],
    ['a variable twice', { env: 'HTTP_PORT=1\nHTTP_PORT=2' }, 'env-twice', 'warning', /lines 1 and 2/],
    ['a typing mistake', { env: 'HTTP_PROT=1' }, 'env-unknown', 'error', /Did you mean HTTP_PORT\?/],
    ['a stranger', { env: 'LARGE_UNKNOWN_THING=1' }, 'env-unknown', 'warning', /own uses it/],
    ['a bad port', { env: 'HTTP_PORT=http' }, 'env-value', 'error', /HTTP_PORT is "http"/],
    ['bad memory', { env: 'BACKEND_MEMORY=lots' }, 'env-value', 'error', /such as 512m/],
    ['a bad kind', { env: 'BACKEND_KIND=contrakt' }, 'env-value', 'error', /did you mean contract/],
    [
      'a secret',
      { env: `TMDB_API_ACCESS_TOKEN=${token}` },
      'env-secret',
      'error',
      /secrets\/tmdb_api_access_token/,
    ],
    [
      'an unknown profile',
      { env: 'COMPOSE_PROFILES=ngnix' },
      'profile-unknown',
      'error',
      /Did you mean nginx\?/,
    ],
    [
      'TLS without a domain',
      { env: 'COMPOSE_PROFILES=tls\nDOMAIN=' },
      'domain-missing',
      'error',
      /DOMAIN is empty/,
    ],
    [
      'a shell that says otherwise',
      { env: 'HTTP_PORT=1', environment: { HTTP_PORT: '2' } },
      'env-overruled',
      'warning',
      /unset HTTP_PORT/,
    ],
  ])('%s', (_what, given, id, severity, words) => {
    expect(findingsFor(given)).toEqual([[id, severity, expect.stringMatching(words)]]);
  });

  it.each([
    'COMPOSE_PROFILES=nginx',
    'COMPOSE_PROFILES=',
    'COMPOSE_HTTP_TIMEOUT=1',
    'DOCKER_HOST=x',
    'PUID=1000',
    'JWT_SECRET=',
  ])('%s is fine', (env) => {
    expect(findingsFor({ env })).toEqual([]);
  });
});

describe('secrets', () => {
  const tmdb = (facts: Partial<FileFacts> | undefined): Given => ({
    secrets: { tmdb_api_access_token: facts },
  });
  it.each<[string, Given, string, string, RegExp]>([
    ['a missing file', tmdb(undefined), 'secret-missing', 'error', /is not there.*stack init/],
    [
      'a folder in its place',
      tmdb({ at: { ...closed, isFolder: true } }),
      'secret-missing',
      'error',
      /rmdir/,
    ],
    ['no token', tmdb({ text: '\n' }), 'secret-empty', 'error', /themoviedb\.org/],
    ['the v3 key', tmdb({ text: '0123456789abcdef0123456789abcdef' }), 'secret-value', 'error', /v3, 32 hex/],
    [
      '"Bearer" before it',
      tmdb({ text: `Bearer ${token}` }),
      'secret-value',
      'error',
      /begins with "Bearer"/,
    ],
    ['a part of it', tmdb({ text: 'eyJ.a-secret' }), 'secret-value', 'warning', /a part of it is missing/],
    [
      'one that the services cannot read',
      tmdb({ at: { ...closed, uid: 0 } }),
      'secret-owner',
      'error',
      /chown 1000/,
    ],
    [
      'one that others may write',
      tmdb({ at: { ...closed, mode: 0o622 } }),
      'secret-mode',
      'error',
      /chmod 600/,
    ],
    ['no client id', { secrets: { trakt_client_id: { text: '' } } }, 'secret-empty', 'warning', /trakt\.tv/],
    [
      'an emptied key',
      { secrets: { jwt_secret: { text: '' } } },
      'secret-empty',
      'error',
      /rm secrets\/jwt_secret/,
    ],
    [
      'a weak key',
      { secrets: { jwt_secret: { text: 'secret' } } },
      'secret-value',
      'error',
      /shorter than 16/,
    ],
    ['an open folder', { secretsMode: 0o755 }, 'secret-mode', 'error', /chmod 700/],
  ])('%s', (_what, given, id, severity, words) => {
    expect(findingsFor(given)).toEqual([[id, severity, expect.stringMatching(words)]]);
  });

  it('of services that do not run are not asked for', () => {
    expect(findingsFor({ secrets: { wireguard_private_key: undefined } })).toEqual([]);
    expect(
      findingsFor({ env: 'COMPOSE_PROFILES=vpn', secrets: { wireguard_private_key: undefined } }),
    ).toEqual([['secret-missing', 'error', expect.any(String)]]);
  });

  it('may be open to the services where their folder is closed', () => {
    expect(findingsFor(tmdb({ at: { isFolder: false, mode: 0o644, uid: 1234 } }))).toEqual([]);
  });

  it('are all told at once', () => {
    const all = findingsFor({ env: 'HTTP_PROT=1\nHTTP_PORT=x', ...tmdb(undefined), secretsMode: 0o755 });
    expect(all.map(([id]) => id).sort()).toEqual([
      'env-unknown',
      'env-value',
      'secret-missing',
      'secret-mode',
    ]);
  });
});

it('a compose file that is none is told', () => {
  expect(findingsFor({ compose: 'services: [' }).map(([id]) => id)).toContain('compose-file');
});
