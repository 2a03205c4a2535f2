import { generateKeyPairSync, type KeyObject, type X509Certificate } from 'node:crypto';

import { forge } from './forge.ts';
import { issueCertificate } from './issue.ts';
import type { Signer } from './signature.ts';

const yearMs = 365 * 24 * 60 * 60 * 1000;

export interface ThrowAway {
  readonly name: string;
  /** Of the authority that issues it, which is made, too, and thrown away. */
  readonly authority?: string;
  /** Devices that the certificate is for, as a distributor's. */
  readonly duids?: readonly string[];
  readonly from?: Date;
  readonly until?: Date;
  /** RSA keys; new ones are made when left out, which takes a moment. */
  readonly keys?: { readonly authority: KeyObject; readonly own: KeyObject };
}

export function newKey(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
}

/**
 * Who signs for development: TVs in developer mode refuse it, since no root of theirs has issued it, but all
 * that can be checked here holds.
 */
export function throwAwaySigner(wanted: ThrowAway): Signer {
  const { name, authority = `${name} (throw-away authority)`, duids = [] } = wanted;
  const from = wanted.from ?? new Date(Date.now() - 24 * 60 * 60 * 1000);
  const until = wanted.until ?? new Date(from.getTime() + 5 * yearMs);
  const keys = wanted.keys ?? { authority: newKey(), own: newKey() };
  const issuer = { issuer: authority, issuerKey: keys.authority, from, until };
  const root = issueCertificate({
    ...issuer,
    subject: authority,
    key: keys.authority,
    isAuthority: true,
    duids: [],
  });
  const leaf = issueCertificate({ ...issuer, subject: name, key: keys.own, isAuthority: false, duids });
  return { key: keys.own, chain: [leaf, root] };
}

/** The same as a `.p12`, by Triple DES, because Samsung's and Tizen's tools read that. */
export function storeOfSigner({ key, chain }: Signer, password: string): Buffer {
  const { pki, pkcs12, asn1 } = forge;
  const read = (der: Buffer): ReturnType<typeof asn1.fromDer> => asn1.fromDer(der.toString('binary'));
  // the authority first: nobody may rely on the order
  const certificates = [...chain]
    .reverse()
    .map(({ raw }: X509Certificate) => pki.certificateFromAsn1(read(raw)));
  const store = pkcs12.toPkcs12Asn1(
    pki.privateKeyFromAsn1(read(key.export({ type: 'pkcs1', format: 'der' }))),
    certificates,
    password,
    { algorithm: '3des', generateLocalKeyId: false },
  );
  return Buffer.from(asn1.toDer(store).getBytes(), 'binary');
}
