import { createHash } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type App, inlineScripts, writeApp } from './app.testing.ts';
import { ask } from './ask.testing.ts';
import { buildImage, type Network, type Nginx, startNetwork, startNginx } from './image.testing.ts';
import { startUpstream, type Upstream } from './upstream.testing.ts';

const stack = new AsyncDisposableStack();
let network: Network;
let upstream: Upstream;
let app: App;
const nginx: Partial<Record<Kind, Nginx>> = {};

type Kind = 'contract' | 'miauflix' | 'empty';

const kinds: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  contract: { RATE_API: 'off', METRICS: 'on', ALLOWED_ORIGINS: 'https://tv.example.org null' },
  miauflix: { BACKEND_KIND: 'miauflix', RATE_API: 'off', RATE_LOGIN: '6r/m' },
  empty: { ALLOWED_ORIGINS: '*', CSP: "default-src 'self'" },
};

beforeAll(async () => {
  await buildImage();
  network = stack.use(await startNetwork());
  upstream = stack.use(await startUpstream(network.gateway));
  app = stack.use(await writeApp());
  await Promise.all(
    (Object.keys(kinds) as Kind[]).map(async (kind) => {
      const env = { BACKEND_SERVERS: upstream.server, ...kinds[kind] };
      const args = kind === 'empty' ? [] : [`--volume=${app.folder}:/usr/share/nginx/app:ro`];
      nginx[kind] = stack.use(await startNginx({ network, env, args }));
    }),
  );
}, 400_000);
afterAll(async () => {
  await stack.disposeAsync();
}, 60_000);

const page = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' };
const immutable = 'public, max-age=31536000, immutable';
const json = { 'content-type': 'application/json' };
const noCors = { 'access-control-allow-origin': undefined, 'access-control-allow-credentials': undefined };
const answered: Expected = { status: 200, by: 'backend' };
const missing: Expected = { status: 404, by: 'nginx' };
const tv = { Origin: 'https://tv.example.org' };
const preflight = { ...tv, 'Access-Control-Request-Method': 'GET' };

const containing = (text: string): unknown => expect.stringContaining(text);

interface Expected {
  readonly status: number;
  /** Who answered: the backend, a file, or nginx itself. */
  readonly by: 'backend' | 'files' | 'nginx';
  readonly headers?: Readonly<Record<string, unknown>>;
}

type Row = [kind: Kind, method: string, path: string, headers: Record<string, string>, expected: Expected];

const hashed = '/assets/index-a1b2c3d4.js';
const rows: Row[] = [
  // the app
  ['contract', 'GET', '/', {}, { status: 200, by: 'files', headers: page }],
  ['contract', 'HEAD', '/', {}, { status: 200, by: 'files', headers: page }],
  ['contract', 'GET', '/index.html', {}, { status: 200, by: 'files', headers: page }],
  ['contract', 'GET', '/watch/603', {}, { status: 200, by: 'files', headers: page }],
  [
    'contract',
    'GET',
    '/watch/603?t=12',
    { Accept: 'text/html' },
    { status: 200, by: 'files', headers: page },
  ],
  ['contract', 'GET', '/deep/er/page/', {}, { status: 200, by: 'files', headers: page }],
  ['contract', 'GET', '/movieswatched', {}, { status: 200, by: 'files', headers: page }],
  ['contract', 'GET', '/api/lists', {}, { status: 200, by: 'files', headers: page }],
  ['contract', 'GET', hashed, {}, { status: 200, by: 'files', headers: { 'cache-control': immutable } }],
  [
    'contract',
    'GET',
    '/favicon.svg',
    {},
    { status: 200, by: 'files', headers: { 'cache-control': 'public, max-age=3600' } },
  ],
  ...[
    ['/app.0123456789abcdef.js', immutable],
    ['/assets/index-BusjPKes.js', immutable],
    ['/notes-20240101.js', 'public, max-age=3600'],
    ['/assets/images/logo.svg', 'public, max-age=3600'],
    ['/assets/pam-pam-meow.mp3', 'public, max-age=3600'],
  ].map(([path = '', cache]): Row => [
    'contract',
    'GET',
    path,
    {},
    { status: 200, by: 'files', headers: { 'cache-control': cache } },
  ]),
  ['contract', 'GET', '/sw.js', {}, { status: 200, by: 'files', headers: { 'cache-control': 'no-cache' } }],
  [
    'contract',
    'GET',
    '/manifest.webmanifest',
    {},
    { status: 200, by: 'files', headers: { 'content-type': 'application/manifest+json' } },
  ],
  [
    'contract',
    'GET',
    '/subtitles.vtt',
    {},
    { status: 200, by: 'files', headers: { 'content-type': 'text/vtt; charset=utf-8' } },
  ],
  [
    'contract',
    'GET',
    hashed,
    { 'Accept-Encoding': 'br, gzip' },
    { status: 200, by: 'files', headers: { 'content-encoding': 'br', vary: containing('Accept-Encoding') } },
  ],
  [
    'contract',
    'GET',
    hashed,
    { 'Accept-Encoding': 'gzip' },
    { status: 200, by: 'files', headers: { 'content-encoding': 'gzip' } },
  ],
  ['contract', 'GET', hashed, {}, { status: 200, by: 'files', headers: { 'content-encoding': undefined } }],
  [
    'contract',
    'GET',
    '/plain.js',
    { 'Accept-Encoding': 'br' },
    { status: 200, by: 'files', headers: { 'content-encoding': 'br' } },
  ],
  [
    'contract',
    'GET',
    '/plain.js',
    { 'Accept-Encoding': 'gzip' },
    { status: 200, by: 'files', headers: { 'content-encoding': 'gzip' } },
  ],
  [
    'contract',
    'GET',
    hashed,
    { Range: 'bytes=0-3' },
    { status: 206, by: 'files', headers: { 'content-length': '4' } },
  ],
  // what is missing is missing
  [
    'contract',
    'GET',
    '/assets/index-00000000.js',
    {},
    { ...missing, headers: { 'cache-control': 'no-store' } },
  ],
  ['contract', 'GET', '/assets/', {}, missing],
  ['contract', 'GET', '/assets/page', {}, missing],
  ['contract', 'GET', '/logo.png', { Accept: 'text/html' }, missing],
  ['contract', 'GET', '/chunk', { 'Sec-Fetch-Dest': 'script' }, missing],
  ['contract', 'GET', '/chunk', { 'Sec-Fetch-Dest': 'document' }, { status: 200, by: 'files' }],
  ['contract', 'GET', '/.env', {}, missing],
  ['contract', 'GET', '/.git/config', {}, missing],
  ['contract', 'GET', '/.well-known/acme-challenge/none', {}, missing],
  ['contract', 'POST', '/', {}, { status: 405, by: 'nginx' }],
  ['contract', 'TRACE', '/', {}, { status: 405, by: 'nginx' }],
  ['contract', 'GET', '/-/health', {}, missing],
  // the contract's routes
  ['contract', 'GET', '/health', {}, { ...answered, headers: json }],
  ['contract', 'GET', '/metrics', {}, answered],
  ['contract', 'GET', '/lists', {}, answered],
  ['contract', 'GET', '/lists/%40%40tmdb_movies_popular?page=2', {}, answered],
  ['contract', 'GET', '/lists/missing', {}, { status: 404, by: 'backend' }],
  ['contract', 'GET', '/movies/603', {}, answered],
  ['contract', 'POST', '/sources', {}, answered],
  ['contract', 'DELETE', '/sources/abc', {}, answered],
  ['contract', 'GET', '/stream/abc', { Range: 'bytes=0-1' }, answered],
  ['contract', 'HEAD', '/stream/abc', {}, answered],
  ['contract', 'GET', '/-/backend', {}, answered],
  [
    'contract',
    'GET',
    '/lists/large',
    { 'Accept-Encoding': 'br' },
    { ...answered, headers: { 'content-encoding': 'br' } },
  ],
  [
    'contract',
    'GET',
    '/lists/loud',
    {},
    {
      ...answered,
      headers: {
        'x-powered-by': undefined,
        'cache-control': 'private',
        'content-security-policy': "default-src 'none'",
        ...noCors,
      },
    },
  ],
  // other origins
  [
    'contract',
    'GET',
    '/lists',
    tv,
    {
      ...answered,
      headers: {
        'access-control-allow-origin': 'https://tv.example.org',
        'access-control-allow-credentials': 'true',
        vary: containing('Origin'),
      },
    },
  ],
  [
    'contract',
    'GET',
    '/lists',
    { Origin: 'null' },
    { ...answered, headers: { 'access-control-allow-origin': 'null' } },
  ],
  [
    'contract',
    'GET',
    '/lists',
    { Origin: 'https://tv.example.org.evil.org' },
    { ...answered, headers: noCors },
  ],
  [
    'contract',
    'OPTIONS',
    '/stream/abc',
    preflight,
    { status: 204, by: 'nginx', headers: { 'access-control-allow-headers': containing('Range') } },
  ],
  [
    'contract',
    'OPTIONS',
    '/lists',
    { ...preflight, Origin: 'https://evil.org' },
    { status: 204, by: 'nginx', headers: { ...noCors, 'access-control-allow-methods': undefined } },
  ],
  [
    'empty',
    'GET',
    '/lists',
    tv,
    {
      ...answered,
      headers: { 'access-control-allow-origin': '*', 'access-control-allow-credentials': undefined },
    },
  ],
  // unknown hosts
  ['contract', 'GET', '/', { Host: 'evil.example.org' }, { status: 421, by: 'nginx' }],
  ['contract', 'GET', '/health', { Host: '127.0.0.1' }, { status: 421, by: 'nginx' }],
  ['contract', 'GET', '/health', { Host: 'MIAUFLIX.LOCAL' }, answered],
  // the released backend's routes
  ['miauflix', 'GET', '/', {}, { status: 200, by: 'files', headers: page }],
  ['miauflix', 'GET', '/lists', {}, { status: 200, by: 'files', headers: page }],
  ['miauflix', 'GET', '/api/health', {}, { ...answered, headers: json }],
  ['miauflix', 'GET', '/api/list/@@tmdb_movies_popular', {}, answered],
  ['miauflix', 'POST', '/api/movies/603/FHD', {}, answered],
  ['miauflix', 'GET', '/api/stream/key?quality=auto&hevc=true', {}, answered],
  ['miauflix', 'POST', '/api/auth/login', {}, answered],
  ['miauflix', 'GET', '/api/loud', {}, { ...answered, headers: noCors }],
  ['miauflix', 'GET', '/health', {}, missing],
  ['miauflix', 'GET', '/metrics', {}, missing],
  // without an app
  [
    'empty',
    'GET',
    '/',
    {},
    { status: 200, by: 'files', headers: { ...page, 'content-security-policy': "default-src 'self'" } },
  ],
  ['empty', 'GET', '/-/landing.js', {}, { status: 200, by: 'files' }],
  ['empty', 'GET', '/metrics', {}, missing],
];

describe.each(rows)('%s: %s %s %j', (kind, method, path, headers, expected) => {
  it(`is answered ${expected.status} by ${expected.by}`, async () => {
    const before = upstream.asked.length;
    const answer = await ask(nginx[kind]!.port, { path, method, headers });
    const file = answer.headers.etag === undefined ? 'nginx' : 'files';
    const by = upstream.asked.length > before ? 'backend' : file;
    const shown = Object.fromEntries(
      Object.keys(expected.headers ?? {}).map((name) => [name, answer.headers[name]]),
    );
    expect({ status: answer.status, by, headers: shown }).toEqual({ headers: {}, ...expected });
    expect(answer.headers['server']).toBe('nginx');
  });
});

it('puts the security headers on every answer once', async () => {
  for (const path of ['/', '/logo.png', '/lists', '/lists/missing', '/stream/abc', '/lists/../x']) {
    const { headers } = await ask(nginx.contract!.port, { path });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': containing('camera=()'),
      'cross-origin-opener-policy': 'same-origin',
      'content-security-policy': containing("frame-ancestors 'none'"),
      'x-request-id': expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers).not.toHaveProperty('alt-svc');
  }
});

it('allows the scripts that stand in the page itself, and no others', async () => {
  const { headers } = await ask(nginx.contract!.port);
  const [, sources] = /script-src ([^;]*);/.exec(String(headers['content-security-policy'])) ?? [];
  const hashes = inlineScripts.map(
    (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  expect(sources).toBe(["'self'", ...hashes].join(' '));
});

it('answers 304 to who has the file already', async () => {
  const { headers } = await ask(nginx.contract!.port, { path: hashed });
  const again = await ask(nginx.contract!.port, {
    path: hashed,
    headers: { 'If-None-Match': String(headers.etag) },
  });
  expect(again).toMatchObject({ status: 304, text: '', headers: { 'cache-control': immutable } });
});

it('tells the backend who asks, and lets no client say it for itself', async () => {
  await ask(nginx.contract!.port, {
    path: '/lists',
    headers: {
      'X-Forwarded-For': '10.9.9.9',
      'X-Forwarded-Proto': 'https',
      'X-Forwarded-Host': 'evil.example.org',
      'X-Real-IP': '10.9.9.9',
      'X-Request-Id': 'chosen-by-the-client',
      'X-Reverse-Proxy-Secret': 'guessed',
      Forwarded: 'for=10.9.9.9',
      'X-Session-Id': 'session',
      Cookie: 'a=b',
    },
  });
  const { headers } = upstream.asked.at(-1)!;
  expect(headers).toMatchObject({
    host: 'localhost',
    'x-forwarded-for': network.gateway,
    'x-real-ip': network.gateway,
    'x-forwarded-proto': 'http',
    'x-forwarded-host': 'localhost',
    'x-request-id': expect.stringMatching(/^[0-9a-f]{32}$/),
    'x-session-id': 'session',
    cookie: 'a=b',
  });
  expect(headers).not.toHaveProperty('x-reverse-proxy-secret');
  expect(headers).not.toHaveProperty('forwarded');
});
