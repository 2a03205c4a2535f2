import type { AddressInfo } from 'node:net';
import { createServer } from 'node:tls';

import { afterEach, describe, expect, it, test } from '@jest/globals';
import forge from 'node-forge';

import { askCertificate, certificateFindings, certificateStatusOf, endOfCertificate } from './certificate.ts';
import type { ServiceState } from './services.ts';

const dayMs = 86_400_000;
const now = Date.parse('2026-11-25T12:00:00Z');
const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server whose certificate ends then. */
async function serverUntil(endsMs: number): Promise<number> {
  const keys = forge.pki.rsa.generateKeyPair(1024);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = keys.publicKey;
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date(endsMs - 90 * dayMs);
  certificate.validity.notAfter = new Date(endsMs);
  const names = [{ name: 'commonName', value: 'localhost' }];
  certificate.setSubject(names);
  certificate.setIssuer(names);
  certificate.sign(keys.privateKey, forge.md.sha256.create());
  const server = createServer({
    key: forge.pki.privateKeyToPem(keys.privateKey),
    cert: forge.pki.certificateToPem(certificate),
    // small, so that it is made at once
    ciphers: 'DEFAULT@SECLEVEL=0',
  });
  server.on('secureConnection', (socket) => socket.on('error', () => undefined));
  const listening = Promise.withResolvers<undefined>();
  server.listen(0, '127.0.0.1', () => {
    listening.resolve(undefined);
  });
  await listening.promise;
  closing.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

const nginxAt = (port: number): ServiceState[] => {
  const ports = [{ address: '0.0.0.0', port, protocol: 'tcp', target: 8443 }];
  return [{ service: 'nginx', state: 'running', ports } as unknown as ServiceState];
};

describe('the certificate that is served', () => {
  test.each([
    ['is about to end', 3 * dayMs],
    ['has ended', -2 * dayMs],
  ])('is read when it %s', async (_what, leftMs) => {
    const endsMs = now + leftMs;
    const port = await serverUntil(endsMs);
    const values = new Map([['NGINX_TLS', 'files']]);
    const found = await askCertificate(nginxAt(port), values, AbortSignal.timeout(60_000));
    expect(found).toBe(endsMs);
    expect(certificateFindings(found, now, values)).toMatchObject([
      { id: 'certificate-ends', severity: 'error' },
    ]);
  });

  it('is not asked for without TLS, without nginx, or where nothing answers', async () => {
    const signal = AbortSignal.timeout(60_000);
    expect(await askCertificate(nginxAt(1), new Map([['NGINX_TLS', 'off']]), signal)).toBeUndefined();
    expect(await askCertificate([], new Map([['NGINX_TLS', 'acme']]), signal)).toBeUndefined();
    expect(await endOfCertificate({ host: '127.0.0.1', port: 1, name: 'localhost' }, signal)).toBeUndefined();
  });
});

test.each([
  [60, undefined, 'Certificate: ends on 2027-01-24, in 60 days.'],
  [22, undefined, 'Certificate: ends on 2026-12-17, in 22 days.'],
  [20.5, 'warning', 'Certificate: ends on 2026-12-16, in 20 days.'],
  [7.5, 'warning', 'Certificate: ends on 2026-12-03, in 7 days.'],
  [6.5, 'error', 'Certificate: ends on 2026-12-02, in 6 days.'],
  [-1.5, 'error', 'Certificate: ENDED on 2026-11-24, 1 day ago; browsers refuse it.'],
])('with %d days left it is %s', (days, severity, sentence) => {
  const status = certificateStatusOf(now + days * dayMs, now);
  expect(status?.severity).toBe(severity);
  expect(status?.sentence).toBe(sentence);
});
