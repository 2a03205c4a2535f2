import * as v from 'valibot';

import { GateError } from '../../kit/errors.ts';

import type { Verifying } from './cosign.ts';

const old = v.object({
  base64Signature: v.string(),
  cert: v.optional(v.string(), ''),
  rekorBundle: v.optional(v.unknown()),
});
const sigstore = v.object({
  mediaType: v.string(),
  verificationMaterial: v.unknown(),
  dsseEnvelope: v.unknown(),
});
const certificate = /^-----BEGIN CERTIFICATE-----\s[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----\s*$/;

/**
 * What cosign may get to see of somebody's attestation, in its older form or that of sigstore's bundles. Of the older
 * form cosign (2.x) verifies by the public key in `cert`, when there is one, in place of the key or the identity that it
 * was told: whoever makes a key could attest anything. And it reads names whatever their case, so that all but the known
 * ones is left out.
 */
export function trustworthyPart(by: Pick<Verifying, 'kind'>, attested: Buffer): string {
  const parsed = v.safeParse(
    v.pipe(v.string(), v.parseJson(), v.union([old, sigstore])),
    attested.toString(),
  );
  if (!parsed.success) throw refused('it is not of cosign');
  const found = parsed.output;
  if ('dsseEnvelope' in found) return JSON.stringify(found);
  const { base64Signature, cert, rekorBundle } = found;
  if (by.kind === 'key') return JSON.stringify({ base64Signature, rekorBundle });
  if (!certificate.test(Buffer.from(cert, 'base64').toString('latin1'))) {
    throw refused('it names no certificate, so no identity is in it');
  }
  return JSON.stringify({ base64Signature, cert, rekorBundle });
}

function refused(why: string): GateError {
  return new GateError(`The attestation is refused: ${why}. Nothing was changed.`);
}
