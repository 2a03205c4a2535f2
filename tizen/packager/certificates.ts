import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';

import forge from 'node-forge';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';

import type { Role, Signer } from './signature.ts';

const maxStoreBytes = 1024 * 1024;
/** In a package are the leaf and the one that issued it; the root is on the TV. */
const certificatesInPackage = 2;

export const passwordVariables: Readonly<Record<Role, string>> = {
  author: 'TIZEN_AUTHOR_PASSWORD',
  distributor: 'TIZEN_DISTRIBUTOR_PASSWORD',
};

/**
 * Reads a `.p12`, old ones with RC2 and Triple DES too, which Node's OpenSSL refuses. The certificate is found
 * by its key: a store's order and names mean nothing.
 */
export function readStore(store: Uint8Array, password: string, role: Role): Signer {
  const what = `The ${role}'s certificate file`;
  if (store.length > maxStoreBytes) throw new ConfigurationError(`${what} is too large to be a .p12.`);
  const { keys, certificates } = open(Buffer.from(store), password, role);
  if (keys.length !== 1) {
    throw new ConfigurationError(
      `${what} has ${keys.length === 0 ? 'no' : keys.length} private keys, but must have one. Export the certificate again, with its key.`,
    );
  }
  const [key] = keys as [KeyObject];
  const leaf = certificates.find((certificate) => certificate.checkPrivateKey(key));
  if (leaf === undefined) {
    throw new ConfigurationError(
      `${what} has no certificate that belongs to its private key. Export it again.`,
    );
  }
  return { key, chain: chainOf(leaf, certificates, what) };
}

function chainOf(
  leaf: X509Certificate,
  certificates: readonly X509Certificate[],
  what: string,
): X509Certificate[] {
  const chain = [leaf];
  for (let last = leaf; chain.length < certificatesInPackage && !isSelfSigned(last);) {
    const issuer = certificates.find((other) => isIssuedBy(last, other));
    if (issuer === undefined) {
      throw new ConfigurationError(
        `${what} lacks the certificate of the authority that issued it (${nameOf(last.issuer)}). Export it with its chain; TVs refuse a package without it (-12).`,
      );
    }
    chain.push(issuer);
    last = issuer;
  }
  return chain;
}

export function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

export function isSelfSigned(certificate: X509Certificate): boolean {
  return certificate.subject === certificate.issuer;
}

/** The devices that a distributor's certificate names. */
export function duidsOf(certificate: X509Certificate): string[] {
  return [...(certificate.subjectAltName ?? '').matchAll(/URN:tizen:deviceid=([^,\s"]+)/gi)].map(
    ([, duid = '']) => duid,
  );
}

/** The name in a subject or issuer, in one line. */
export function nameOf(subject: string): string {
  return /(?:^|\n)CN=(.*)/.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ');
}

interface Store {
  readonly keys: readonly KeyObject[];
  readonly certificates: readonly X509Certificate[];
}

function open(store: Buffer, password: string, role: Role): Store {
  const { pkcs12, asn1, pki } = forge;
  const what = `The ${role}'s certificate file`;
  let bags;
  try {
    const outer = asn1.fromDer(forge.util.createBuffer(store.toString('binary')));
    bags = pkcs12.pkcs12FromAsn1(outer, false, password).safeContents.flatMap(({ safeBags }) => safeBags);
  } catch (error) {
    const reason = reasonOf(error);
    if (/password|MAC could not be verified|decrypt/i.test(reason)) {
      throw new ConfigurationError(
        `${what} does not open with this password: see ${passwordVariables[role]}, and that the two files are not swapped.`,
      );
    }
    throw new ConfigurationError(`${what} is no .p12 that can be read (${reason}). Is it base64 text still?`);
  }
  try {
    return {
      keys: bags
        .flatMap(({ key }) => (key ? [key] : []))
        .map((key) => createPrivateKey(pki.privateKeyToPem(key))),
      certificates: bags
        .filter(({ type }) => type === pki.oids['certBag'])
        .flatMap(({ cert, asn1: raw }) => (cert ? [pki.certificateToAsn1(cert)] : [raw]))
        .map((certificate) => new X509Certificate(Buffer.from(asn1.toDer(certificate).getBytes(), 'binary'))),
    };
  } catch (error) {
    throw new ConfigurationError(`${what} has a key or certificate that cannot be used: ${reasonOf(error)}.`);
  }
}
