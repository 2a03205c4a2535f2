import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';

import type ForgeTypes from 'node-forge';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';

import { forge } from './forge.ts';
import { passwordVariables, type Role } from './signature.ts';

export interface Store {
  readonly keys: readonly KeyObject[];
  readonly certificates: readonly X509Certificate[];
}

/** What is in a `.p12`: its keys and certificates, in whatever order. */
export function openStore(store: Buffer, password: string, role: Role): Store {
  const { pkcs12, asn1, pki } = forge;
  const what = `The ${role}’s certificate file`;
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
    if (/Unsupported OID/i.test(reason)) {
      throw new ConfigurationError(
        `${what} is encrypted by a method that is not read here. Export it with AES-256, or with Triple DES.`,
      );
    }
    throw new ConfigurationError(`${what} is no .p12 that can be read (${reason}). Is it base64 text still?`);
  }
  try {
    return {
      keys: bags
        .flatMap(({ key }) => (key ? [key] : []))
        .map((key) =>
          createPrivateKey({ key: derOf(pki.privateKeyToAsn1(key)), format: 'der', type: 'pkcs1' }),
        ),
      certificates: bags
        .filter(({ type }) => type === pki.oids['certBag'])
        .flatMap(({ cert, asn1: raw }) => (cert ? [pki.certificateToAsn1(cert)] : [raw]))
        .map((certificate) => new X509Certificate(derOf(certificate))),
    };
  } catch (error) {
    throw new ConfigurationError(`${what} has a key or certificate that cannot be used: ${reasonOf(error)}.`);
  }
}

function derOf(value: ForgeTypes.asn1.Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(value).getBytes(), 'binary');
}
