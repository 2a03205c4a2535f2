import { describe, expect, it, test } from '@jest/globals';

import {
  attestArguments,
  publicKeyArguments,
  signArguments,
  verifyArguments,
  verifyAttestationArguments,
  verifyCommand,
  type Signing,
  type Trust,
} from './cosign-arguments.ts';
import { cosignError, wordsOfCosign } from './cosign-errors.ts';

const identity = 'https://github.com/o/r/.github/workflows/release.yml@refs/tags/v1';
const issuer = 'https://token.actions.githubusercontent.com';
const image = 'ghcr.io/a/b@sha256:0';
const key = { kind: 'key', privateKey: 'PRIVATE', password: 'PASSWORD', isLogged: false } as const;
const keyless = { kind: 'keyless', identity, issuer } as const;
const byKey: Trust = { kind: 'key', publicKeyFile: '/t/cosign.pub', isLogged: false };
const ghcr = { registry: 'ghcr.io', isPlain: false };
const plain = { registry: 'registry.lan:5000', isPlain: true };
const loopback = { registry: '127.0.0.1:5000', isPlain: true };

describe('what cosign is started with', () => {
  test.each<[string, string[], string]>([
    [
      'a key',
      signArguments(key, image, ghcr),
      `sign --yes --key env://COSIGN_PRIVATE_KEY --tlog-upload=false --recursive ${image}`,
    ],
    [
      'a key and the log',
      signArguments({ ...key, isLogged: true }, image, ghcr),
      `sign --yes --key env://COSIGN_PRIVATE_KEY --recursive ${image}`,
    ],
    ['no key', signArguments(keyless, image, ghcr), `sign --yes --recursive ${image}`],
    [
      'plain HTTP',
      signArguments(keyless, image, plain),
      `sign --yes --recursive --allow-http-registry ${image}`,
    ],
    [
      'a registry of this machine',
      signArguments(keyless, image, loopback),
      `sign --yes --recursive ${image}`,
    ],
    [
      'something to attest',
      attestArguments(key, { type: 'spdxjson', predicateFile: '/t/p.json' }, image, ghcr),
      `attest --yes --key env://COSIGN_PRIVATE_KEY --tlog-upload=false --type spdxjson --predicate /t/p.json ${image}`,
    ],
    [
      'several to verify',
      verifyArguments(byKey, [image, image], ghcr),
      `verify --key /t/cosign.pub --insecure-ignore-tlog=true --output json ${image} ${image}`,
    ],
    [
      'keyless ones to verify',
      verifyArguments(keyless, [image], ghcr),
      `verify --certificate-identity ${identity} --certificate-oidc-issuer ${issuer} --output json ${image}`,
    ],
    [
      'attestations to verify',
      verifyAttestationArguments({ ...byKey, isLogged: true }, 'cyclonedx', [image], ghcr),
      `verify-attestation --key /t/cosign.pub --type cyclonedx ${image}`,
    ],
    ['the public half', publicKeyArguments(), 'public-key --key env://COSIGN_PRIVATE_KEY'],
  ])('%s', (_what, args, line) => {
    expect(args.join(' ')).toBe(line);
    expect(line).not.toMatch(/PASSWORD|PRIVATE(?!_KEY)/);
  });

  it('is what a user types to verify', () => {
    expect(verifyCommand(byKey, image)).toBe(
      `cosign verify --key cosign.pub --insecure-ignore-tlog=true ${image}`,
    );
    expect(verifyCommand({ kind: 'none' } satisfies Pick<Signing, 'kind'>, image)).toBeUndefined();
  });
});

describe('what cosign says', () => {
  test.each([
    [
      'Error: no matching signatures: invalid signature when validating\nmain.go:69: error during x',
      'NotVerified',
    ],
    ['Error: no signatures found\nmain.go:69: …', 'NotVerified'],
    ['Error: none of the attestations matched the predicate type: spdxjson', 'NotVerified'],
    ['Error: GET http://x/v2/: unexpected status code 503 Service Unavailable', 'Cut'],
    ['Error: Get "http://127.0.0.1:9/v2/": dial tcp 127.0.0.1:9: connect: connection refused', 'Cut'],
    ['Error: PUT https://ghcr.io/…: TOOMANYREQUESTS: slow down', 'Cut'],
    ['Error: signing [x]: accessing entity: GET https://ghcr.io/…: DENIED: denied', 'Denied'],
    ['Error: getting signer: reading key: decrypt: encrypted: decryption failed', 'World'],
  ])('%j is of the kind %s', (said, kind) => {
    expect(cosignError(said, 'ghcr.io/a/b').constructor.name).toBe(`${kind}Error`);
    expect(wordsOfCosign(said)).not.toMatch(/^Error|main\.go/);
  });
});
