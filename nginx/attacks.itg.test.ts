import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { NotYet, waitUntil } from '../kit/wait-until.ts';

import { ask, sendRaw } from './ask.testing.ts';
import { buildImage, type Network, type Nginx, startNetwork, startNginx } from './image.testing.ts';
import { startUpstream, type Upstream } from './upstream.testing.ts';

const stack = new AsyncDisposableStack();
let network: Network;
let upstream: Upstream;
let nginx: Nginx;

beforeAll(async () => {
  await buildImage();
  network = stack.use(await startNetwork());
  upstream = stack.use(await startUpstream(network.gateway));
  const env = { BACKEND_SERVERS: upstream.server, BACKEND_KIND: 'miauflix', RATE_API: 'off' };
  nginx = stack.use(await startNginx({ network, env }));
}, 400_000);
afterAll(async () => {
  await stack.disposeAsync();
}, 60_000);

const get = (path: string, headers = ''): string =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n`;
const post = (headers: string, body: string): string =>
  `POST /api/lists HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n${body}`;

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);

type Row = [what: string, bytes: string, ...statuses: number[]];

const smuggled = 'GET /api/smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n';
const rows: Row[] = [
  // request smuggling (RFC 9112 §6.3, §5.1)
  [
    'a length and chunks',
    post('Content-Length: 6\r\nTransfer-Encoding: chunked\r\n', `0\r\n\r\n${smuggled}`),
    400,
  ],
  ['two lengths', post('Content-Length: 0\r\nContent-Length: 50\r\n', smuggled), 400],
  ['a list of lengths', post('Content-Length: 0, 50\r\n', smuggled), 400],
  ['a signed length', post('Content-Length: +0\r\n', smuggled), 400],
  ['a space before the colon', post('Content-Length : 50\r\n', smuggled), 400],
  ['a coding that is unknown', post('Transfer-Encoding: xchunked\r\n', smuggled), 400, 501],
  [
    'chunks twice',
    post('Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n', `0\r\n\r\n${smuggled}`),
    400,
  ],
  ['a chunk of no size', post('Transfer-Encoding: chunked\r\n', `x\r\n\r\n${smuggled}`), 400],
  ['a zero byte in a header', get('/api/lists', 'X-A: a\0b\r\n'), 400],
  // hosts
  ['no host', 'GET /api/lists HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  ['no host in HTTP/1.0', 'GET /api/lists HTTP/1.0\r\n\r\n', 421],
  ['two hosts', get('/api/lists', 'Host: evil.example.org\r\n'), 400],
  ['another host', 'GET /api/lists HTTP/1.1\r\nHost: evil.example.org\r\nConnection: close\r\n\r\n', 421],
  [
    'a host with a user',
    'GET /api/lists HTTP/1.1\r\nHost: localhost@evil\r\nConnection: close\r\n\r\n',
    400,
    421,
  ],
  [
    'a host with a path',
    'GET /api/lists HTTP/1.1\r\nHost: localhost/evil\r\nConnection: close\r\n\r\n',
    400,
    421,
  ],
  ['another host in the address', get('http://evil.example.org/api/lists'), 421],
  [
    'a tunnel',
    'CONNECT evil.example.org:443 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    400,
    405,
  ],
  // paths
  ['a path above the root', get('/../../etc/passwd'), 400],
  ['a path above the root, encoded', get('/%2e%2e/%2e%2e/etc/passwd'), 400],
  ['encoded slashes', get('/assets/..%2f..%2f..%2fetc%2fpasswd'), 400],
  ['backslashes', get('/assets\\..\\..\\etc'), 400],
  ['encoded backslashes', get('/assets/..%5c..%5cetc'), 400],
  ['dot segments into the API', get('/x/../api/lists'), 400],
  ['a dot segment at the end', get('/api/lists/..'), 400],
  ['empty segments', get('/api//lists'), 400],
  ['a zero byte', get('/index.html%00.png'), 400],
  ['a broken encoding', get('/api/%zz'), 400],
  // sizes
  ['a long address', get(`/api/${'a'.repeat(9000)}`), 414],
  ['a long header', get('/api/lists', `X-Long: ${'a'.repeat(9000)}\r\n`), 400],
  ['many headers', get('/api/lists', `X-Many: ${'a'.repeat(4000)}\r\n`.repeat(12)), 400],
  ['a long body', post(`Content-Length: ${2 * 1024 ** 2}\r\n`, 'a'), 413],
  // no HTTP at all
  ['TLS on the plain port', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
  ['nonsense', 'hello\r\n\r\n', 400],
];

describe.each(rows)('%s', (_what, bytes, ...statuses) => {
  it(`is refused with ${statuses.join(' or ')}`, async () => {
    const before = upstream.asked.length;
    const answer = await sendRaw(nginx.port, bytes);
    expect(statuses).toContain(statusOf(answer));
    // one answer for one connection
    expect(answer.match(/HTTP\/1\.1 \d{3}/g)).toHaveLength(1);
    expect(answer).not.toMatch(/root:|nginx\//);
    expect(upstream.asked.slice(before)).toEqual([]);
  });
});

it('lets slow clients go, and answers the others meanwhile', async () => {
  const header = Array.from(
    { length: 50 },
    async () => await sendRaw(nginx.port, 'GET / HTTP/1.1\r\nHost: loc'),
  );
  const body = Array.from(
    { length: 50 },
    async () => await sendRaw(nginx.port, post('Content-Length: 9\r\n', '1')),
  );
  expect(await ask(nginx.port, { path: '/api/lists' })).toMatchObject({ status: 200 });
  // they were cut off, or told that it took too long, before their own deadline
  const said = await Promise.all([...header, ...body]);
  expect(said.map(statusOf).filter((status) => status !== 0 && status !== 408)).toEqual([]);
});

describe('the logs', () => {
  it('are JSON lines without keys, queries and tokens', async () => {
    const key = 'sEcReTkEy';
    const headers = { Referer: `http://localhost/watch?token=${key}`, Cookie: `token=${key}` };
    const paths = [
      `/api/stream/${key}?quality=auto`,
      `/api/%73tream/${key}`,
      `/api/stream/%73${key}`,
      `/api//stream/${key}`,
      `/api/stream%2f${key}`,
      `/api/lists?token=${key}`,
      `/watch?token=${key}`,
      `/x?next=/api/stream/${key}`,
    ];
    for (const path of paths) await ask(nginx.port, { path, headers });
    await sendRaw(nginx.port, get(`/api/stream/${key}`, `Bad Header: ${key}\r\n`));
    await sendRaw(nginx.port, get(`/api/stream/${key} ${key}`));
    await sendRaw(
      nginx.port,
      `GET /api/stream/${key} HTTP/1.1\r\nHost: evil.example.org\r\nConnection: close\r\n\r\n`,
    );
    await upstream.stop();
    // these reach the error log as well, which quotes whole requests
    for (const path of paths) await ask(nginx.port, { path, headers });
    await ask(nginx.port, { path: '/api/last', headers: { 'User-Agent': 'a "quoted" \\ agent' } });

    const logs = await waitUntil(
      'the last line',
      async () => {
        const said = await nginx.logs();
        return said.includes('/api/last') && said.includes('quoted') ? said : new NotYet('it is not there');
      },
      { deadlineMs: 20_000 },
    );
    const lines = logs
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    for (const line of lines) {
      expect(line).toMatchObject({ time: expect.any(String), level: expect.any(String), service: 'nginx' });
    }
    expect(logs).not.toContain(key);
    expect(lines).toContainEqual(expect.objectContaining({ path: '/api/stream/-', status: 200 }));
    expect(lines).toContainEqual(
      expect.objectContaining({ path: '/api/last', status: 502, userAgent: 'a "quoted" \\ agent' }),
    );
    expect(lines.some(({ message }) => String(message).includes('connect() failed'))).toBe(true);
  });
});
