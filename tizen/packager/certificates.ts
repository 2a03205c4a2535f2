import type { KeyObject, X509Certificate } from 'node:crypto';

import { ConfigurationError } from '../../kit/errors.ts';

import type { Role, Signer } from './signature.ts';

const maxStoreBytes = 1024 * 1024;
/** In a package are the leaf and the one that issued it; the root is on the TV. */
const certificatesInPackage = 2;

/**
 * Reads a `.p12`, old ones with RC2 and Triple DES too, which Node's OpenSSL refuses. The certificate is found
 * by its key: a store's order and names mean nothing.
 */
export async function readStore(store: Uint8Array, password: string, role: Role): Promise<Signer> {
  const what = `The ${role}’s certificate file`;
  if (store.length > maxStoreBytes) throw new ConfigurationError(`${what} is too large to be a .p12.`);
  // half of what an action of this would load, and only signing needs it
  const { openStore } = await import('./pkcs12.ts');
  const { keys, certificates } = openStore(Buffer.from(store), password, role);
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
