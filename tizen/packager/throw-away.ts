import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';

import type ForgeTypes from 'node-forge';

import { forge } from './forge.ts';

const yearMs = 365 * 24 * 60 * 60 * 1000;

export interface ThrowAway {
  readonly name: string;
  readonly password: string;
  /** Of the authority that issues it, which is made, too, and thrown away. */
  readonly authority?: string;
  /** Devices that the certificate is for, as a distributor's. */
  readonly duids?: readonly string[];
  readonly from?: Date;
  readonly until?: Date;
  /** Leaves the authority's certificate out of the file. */
  readonly withoutAuthority?: boolean;
}

/**
 * A `.p12` for development: TVs in developer mode refuse it, since no root of theirs has issued it, but all
 * that can be checked here holds. Triple DES, because Samsung's and Tizen's tools read that.
 */
export function throwAwayStore(wanted: ThrowAway): Buffer {
  const { pki, pkcs12, asn1 } = forge;
  const { name, password, authority = `${name} (throw-away authority)`, duids = [] } = wanted;
  const from = wanted.from ?? new Date(Date.now() - 24 * 60 * 60 * 1000);
  const until = wanted.until ?? new Date(from.getTime() + 5 * yearMs);
  const ca = keyPair();
  const own = keyPair();
  const root = certificate(authority, authority, ca, { from, until });
  root.setExtensions([{ name: 'basicConstraints', cA: true, critical: true }]);
  root.sign(ca.privateKey, forge.md.sha256.create());
  const leaf = certificate(name, authority, own, { from, until });
  leaf.setExtensions([
    { name: 'basicConstraints', cA: false },
    { name: 'keyUsage', digitalSignature: true },
    ...(duids.length === 0
      ? []
      : [
          {
            name: 'subjectAltName',
            altNames: duids.map((duid) => ({ type: 6, value: `URN:tizen:deviceid=${duid}` })),
          },
        ]),
  ]);
  leaf.sign(ca.privateKey, forge.md.sha256.create());
  // the authority first: nobody may rely on the order
  const chain = wanted.withoutAuthority === true ? [leaf] : [root, leaf];
  const store = pkcs12.toPkcs12Asn1(own.privateKey, chain, password, {
    algorithm: '3des',
    friendlyName: name,
    generateLocalKeyId: false,
  });
  return Buffer.from(asn1.toDer(store).getBytes(), 'binary');

  function certificate(
    subject: string,
    issuer: string,
    keys: Pair,
    dates: { readonly from: Date; readonly until: Date },
  ): ForgeTypes.pki.Certificate {
    const made = pki.createCertificate();
    made.publicKey = keys.publicKey;
    made.serialNumber = `01${randomBytes(8).toString('hex')}`;
    made.validity.notBefore = dates.from;
    made.validity.notAfter = dates.until;
    made.setSubject([{ name: 'commonName', value: subject }]);
    made.setIssuer([{ name: 'commonName', value: issuer }]);
    return made;
  }
}

interface Pair {
  readonly privateKey: ForgeTypes.pki.rsa.PrivateKey;
  readonly publicKey: ForgeTypes.pki.rsa.PublicKey;
}

/** Made by Node, which takes a moment where the library takes seconds. */
function keyPair(): Pair {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const read = (der: Buffer): ForgeTypes.asn1.Asn1 => forge.asn1.fromDer(der.toString('binary'));
  return {
    privateKey: forge.pki.privateKeyFromAsn1(read(privateKey.export({ type: 'pkcs1', format: 'der' }))),
    publicKey: forge.pki.publicKeyFromAsn1(
      read(createPublicKey(privateKey).export({ type: 'spki', format: 'der' })),
    ),
  };
}
