import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { withDeadline } from '../kit/deadline.ts';
import { NotYet, waitUntil } from '../kit/wait-until.ts';

import { ask } from './ask.testing.ts';
import {
  buildCurl,
  buildImage,
  curlImage,
  docker,
  freshName,
  inside,
  type Network,
  type Nginx,
  startNetwork,
  startNginx,
} from './image.testing.ts';
import { startUpstream, type Upstream } from './upstream.testing.ts';

const stack = new AsyncDisposableStack();
let folder: string;
let network: Network;
let upstream: Upstream;
let nginx: Nginx;

beforeAll(async () => {
  await Promise.all([buildImage(), buildCurl()]);
  folder = await mkdtemp(join(tmpdir(), 'miauflix-tls-'));
  stack.defer(async () => await rm(folder, { recursive: true, force: true }));
  // as an ACME client leaves them
  await mkdir(join(folder, 'tls'), { mode: 0o755 });
  await mkdir(join(folder, 'acme/.well-known/acme-challenge'), { recursive: true });
  await writeFile(join(folder, 'acme/.well-known/acme-challenge/token'), 'token.thumbprint');
  network = stack.use(await startNetwork());
  upstream = stack.use(await startUpstream(network.gateway));
  nginx = stack.use(
    await startNginx({
      network,
      env: { NGINX_TLS: 'acme', BACKEND_SERVERS: upstream.server, SERVER_NAME: 'localhost miauflix.test' },
      args: [`--volume=${folder}/tls:/etc/nginx/tls:ro`, `--volume=${folder}/acme:/var/www/acme:ro`],
    }),
  );
}, 400_000);
afterAll(async () => {
  await stack.disposeAsync();
}, 60_000);

interface Handshake {
  readonly protocol: string | null;
  readonly cipher: string;
  readonly subject: string;
  readonly names: string;
}

async function shakeHands(options: tls.ConnectionOptions = {}): Promise<Handshake> {
  return await withDeadline('a TLS handshake', 20_000, async () => {
    const done = Promise.withResolvers<Handshake>();
    const socket = tls.connect(
      {
        host: '127.0.0.1',
        port: nginx.tlsPort,
        servername: 'localhost',
        rejectUnauthorized: false,
        ...options,
      },
      () => {
        const { subject, subjectaltname = '' } = socket.getPeerCertificate();
        done.resolve({
          protocol: socket.getProtocol(),
          cipher: socket.getCipher().name,
          subject: String(subject.CN),
          names: subjectaltname,
        });
        socket.destroy();
      },
    );
    socket.on('error', done.reject);
    return await done.promise;
  });
}

/** The answer of a certificate authority's responder that comes with the certificate; empty without one. */
async function stapled(port: number): Promise<Buffer> {
  return await withDeadline('a TLS handshake', 20_000, async () => {
    const done = Promise.withResolvers<Buffer>();
    const options = { host: '127.0.0.1', port, servername: 'localhost', rejectUnauthorized: false };
    const socket = tls.connect({ ...options, requestOCSP: true });
    let answer: Buffer = Buffer.alloc(0);
    socket.on('OCSPResponse', (response: Buffer | null) => {
      answer = response ?? answer;
    });
    socket.on('secureConnect', () => {
      done.resolve(answer);
      socket.destroy();
    });
    socket.on('error', done.reject);
    return await done.promise;
  });
}

const weakest = 'ALL:@SECLEVEL=0';

describe('TLS', () => {
  it('starts with a certificate of its own, for every name, so that the first boot works', async () => {
    expect(await shakeHands()).toEqual({
      protocol: 'TLSv1.3',
      cipher: expect.stringMatching(/^TLS_/),
      subject: 'Miauflix, signed by itself',
      names: 'DNS:localhost, DNS:miauflix.test',
    });
    const { headers } = await ask(nginx.tlsPort, { tls: true });
    expect(headers).toMatchObject({ 'alt-svc': 'h3=":443"; ma=86400' });
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it.each([
    ['TLS 1.0', { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: weakest }],
    ['TLS 1.1', { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: weakest }],
    ['no forward secrecy', { maxVersion: 'TLSv1.2', ciphers: 'AES128-GCM-SHA256:AES256-GCM-SHA384' }],
    ['CBC', { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-SHA:ECDHE-ECDSA-AES256-SHA384' }],
    ['a name that is not served', { servername: 'evil.example.org' }],
    ['no name', { servername: '' }],
  ] as [string, tls.ConnectionOptions][])('refuses %s', async (_what, options) => {
    await expect(shakeHands(options)).rejects.toThrow(/alert|handshake|protocol|unrecognized|ECONNRESET/i);
  });

  it.each([
    ['ECDHE-ECDSA-AES128-GCM-SHA256', 'TLSv1.2'],
    ['ECDHE-ECDSA-CHACHA20-POLY1305', 'TLSv1.2'],
  ] as const)('accepts %s with %s', async (ciphers, maxVersion) => {
    expect(await shakeHands({ ciphers, maxVersion })).toMatchObject({
      protocol: maxVersion,
      cipher: ciphers,
    });
  });

  it('answers 421 to a host that belongs to no name, and 308 to plain HTTP', async () => {
    expect(await ask(nginx.tlsPort, { tls: true, headers: { Host: 'evil.example.org' } })).toMatchObject({
      status: 421,
    });
    expect(await ask(nginx.port, { path: '/watch/603?t=1' })).toMatchObject({
      status: 308,
      headers: { location: 'https://localhost/watch/603?t=1' },
    });
    expect(await ask(nginx.port, { headers: { Host: 'evil.example.org' } })).toMatchObject({ status: 421 });
    expect(await ask(nginx.port, { path: '//evil.example.org/..' })).toMatchObject({ status: 400 });
  });

  it('serves the challenges of a certificate authority over plain HTTP', async () => {
    const path = '/.well-known/acme-challenge/token';
    expect(await ask(nginx.port, { path })).toMatchObject({ status: 200, text: 'token.thumbprint' });
  });

  it.each([
    ['--http1.1', '1.1'],
    ['--http2', '2'],
  ])('speaks HTTP with %s: pages, API and streams', async (option, version) => {
    const said = await inside(
      nginx.name,
      'curl',
      '--silent',
      '--insecure',
      option,
      ...['/', '/lists', '/stream/abc'].flatMap((path) => [
        '--output',
        '/dev/null',
        `https://localhost:8443${path}`,
      ]),
      '--header',
      'X-Forwarded-Proto: http',
      '--write-out',
      '%{http_version} %{response_code} %{content_type}\\n',
    );
    expect(said.trim().split('\n')).toEqual([
      `${version} 200 text/html; charset=utf-8`,
      `${version} 200 application/json`,
      `${version} 200 application/json`,
    ]);
    expect(upstream.asked.at(-1)?.headers).toMatchObject({ 'x-forwarded-proto': 'https', host: 'localhost' });
  });

  // by ngtcp2's client: that of curl in Debian 13, over OpenSSL's QUIC, stands still in one connection of ten
  it('speaks HTTP/3: pages, API and streams', async () => {
    const before = upstream.asked.length;
    const urls = ['/', '/lists', '/stream/abc'].map((path) => `https://localhost:8443${path}`);
    const said = await inside(
      nginx.name,
      ...['gtlsclient', '--exit-on-all-streams-close', '127.0.0.1', '8443', ...urls],
    );
    expect(said.match(/\[:status: \d+\]/g)).toEqual(Array.from(urls, () => '[:status: 200]'));
    const asked = upstream.asked.slice(before);
    expect(asked.map(({ path }) => path).toSorted()).toEqual(['/lists', '/stream/abc']);
    expect(asked[0]?.headers).toMatchObject({ 'x-forwarded-proto': 'https', host: 'localhost' });
  });

  it('agrees on a key that no quantum computer can find, where the client knows how', async () => {
    const said = await inside(
      nginx.name,
      ...['openssl', 's_client', '-connect', 'localhost:8443', '-servername', 'localhost', '-brief'],
    );
    expect(said).toContain('X25519MLKEM768');
  });
});

describe('OCSP', () => {
  // an authority that still has a responder, and a server that staples what it says
  const authority = [
    'set -e; cd /made; openssl() { command openssl "$@" 2>/dev/null; }',
    'key="-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -config /dev/null"',
    'openssl req -x509 $key -subj /CN=authority -addext basicConstraints=critical,CA:TRUE -keyout ca.key -out ca.pem',
    'openssl req -x509 $key -CA ca.pem -CAkey ca.key -set_serial 7 -subj /CN=stapled -keyout privkey.pem -out leaf.pem \\',
    '  -addext subjectAltName=DNS:localhost -addext "authorityInfoAccess=OCSP;URI:http://responder:2560"',
    'cat leaf.pem ca.pem > fullchain.pem; chmod 644 *.pem',
    'printf "V\\t401231000000Z\\t\\t07\\tunknown\\t/CN=stapled\\n" > index',
    'exec openssl ocsp -index index -port 2560 -rsigner ca.pem -rkey ca.key -CA ca.pem -ndays 1',
  ].join('\n');

  it('is stapled where the certificate names a responder', async () => {
    const made = await mkdtemp(join(tmpdir(), 'miauflix-ocsp-'));
    stack.defer(async () => await rm(made, { recursive: true, force: true }));
    await chmod(made, 0o755);
    const responder = freshName('responder');
    stack.defer(async () => {
      await docker('rm', '--force', responder);
    });
    const place = ['--network', network.name, '--network-alias=responder', `--volume=${made}:/made`];
    await docker('run', '--detach', '--name', responder, ...place, curlImage, 'sh', '-c', authority);
    await waitUntil('the certificate', () => (existsSync(join(made, 'index')) ? true : new NotYet('none')), {
      deadlineMs: 20_000,
    });
    await using stapling: Nginx = await startNginx({
      network,
      env: { NGINX_TLS: 'files', BACKEND_SERVERS: upstream.server },
      args: [`--volume=${made}:/etc/nginx/tls:ro`],
    });
    await waitUntil(
      'a stapled answer',
      async () => {
        // the first handshakes make nginx ask
        const answer = await stapled(stapling.tlsPort);
        return answer.length > 0 ? true : new NotYet('nothing is stapled');
      },
      { deadlineMs: 20_000, intervalMs: 200 },
    );
    expect(await stapling.logs()).not.toMatch(/OCSP_|responder/);
  });
});

// last: from here on there is a certificate
it('takes a new certificate within seconds, whole or not at all', async () => {
  const make = [
    'openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 90 -subj /CN=issued',
    '-addext subjectAltName=DNS:localhost,DNS:miauflix.test -config /dev/null',
    '-keyout /tmp/nginx/key.pem -out /tmp/nginx/certificate.pem',
  ].join(' ');
  expect(await nginx.exec('sh', '-c', make)).toMatchObject({ exitCode: 0 });
  const file = async (name: string): Promise<string> => `${await nginx.read(`/tmp/nginx/${name}.pem`)}\n`;
  const place = async (text: string, name: string): Promise<void> => {
    const path = join(folder, 'tls', name);
    await writeFile(`${path}.new`, text, { mode: 0o644 });
    await rename(`${path}.new`, path);
  };
  await place(await file('certificate'), 'fullchain.pem');
  // a certificate whose key is not there yet is not served
  expect(await shakeHands()).toMatchObject({ subject: 'Miauflix, signed by itself' });
  await place(await file('key'), 'privkey.pem');
  await waitUntil(
    'the new certificate',
    async () => {
      const { subject } = await shakeHands();
      return subject === 'issued' ? true : new NotYet(`it is that of ${subject}`);
    },
    { deadlineMs: 30_000, intervalMs: 200 },
  );
  const { headers } = await ask(nginx.tlsPort, { tls: true });
  expect(headers).toMatchObject({ 'strict-transport-security': 'max-age=63072000' });
  expect(await nginx.exec('nginx-healthcheck')).toMatchObject({ exitCode: 0 });
});
