import { expect, test } from '@jest/globals';

import { trustworthyPart } from './blob-bundle.ts';

const of = (what: object): Buffer => Buffer.from(JSON.stringify(what));
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const key = base64('-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----\n');
const cert = base64('-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n');
const old = { base64Signature: 'e30=', rekorBundle: { Payload: {} } };

test('a key that comes with an attestation is shown to nobody', () => {
  const part = trustworthyPart({ kind: 'key' }, of({ ...old, cert: key, CERT: key, Base64Signature: 'x' }));
  expect(JSON.parse(part)).toEqual(old);
});

test.each([
  key,
  '',
  base64('-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n-----BEGIN PUBLIC KEY-----'),
])('what has no certificate alone has no identity: %#', (wrong) => {
  expect(() => trustworthyPart({ kind: 'keyless' }, of({ ...old, cert: wrong }))).toThrow(
    'it names no certificate, so no identity is in it',
  );
});

test('a certificate is kept', () => {
  const part = trustworthyPart({ kind: 'keyless' }, of({ ...old, cert, Cert: key }));
  expect(JSON.parse(part)).toEqual({ ...old, cert });
});

test('a bundle of sigstore’s is kept, without what the older form has', () => {
  const bundle = { mediaType: 'application/x', verificationMaterial: {}, dsseEnvelope: {} };
  expect(JSON.parse(trustworthyPart({ kind: 'key' }, of({ ...bundle, Cert: key })))).toEqual(bundle);
});

test.each(['', '{}', '[]', '{"BASE64SIGNATURE":"e30="}'])('what is none is refused: %s', (text) => {
  expect(() => trustworthyPart({ kind: 'key' }, Buffer.from(text))).toThrow('it is not of cosign');
});
