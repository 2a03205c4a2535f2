import { createHash, createSign, type KeyObject, type X509Certificate } from 'node:crypto';

import {
  authorSignatureFile,
  byBytes,
  distributorSignatureFile,
  isDistributorSignature,
  referenceUri,
  type PackageFiles,
} from './paths.ts';

export const digestNames = ['sha512', 'sha256'] as const;
export type DigestName = (typeof digestNames)[number];

export const roles = ['author', 'distributor'] as const;
export type Role = (typeof roles)[number];

/** Where the password of each one's certificate file comes from. */
export const passwordVariables: Readonly<Record<Role, string>> = {
  author: 'TIZEN_AUTHOR_PASSWORD',
  distributor: 'TIZEN_DISTRIBUTOR_PASSWORD',
};

/** Who signs: a key, its certificate, and behind it the one that issued it. */
export interface Signer {
  readonly key: KeyObject;
  readonly chain: readonly X509Certificate[];
}

export const dsig = 'http://www.w3.org/2000/09/xmldsig#';
export const exclusiveC14n = 'http://www.w3.org/2001/10/xml-exc-c14n#';
export const c14n11 = 'http://www.w3.org/2006/12/xml-c14n11';
export const digestMethods: Readonly<Record<DigestName, string>> = {
  sha512: 'http://www.w3.org/2001/04/xmlenc#sha512',
  sha256: 'http://www.w3.org/2001/04/xmlenc#sha256',
};
export const signatureMethods: Readonly<Record<DigestName, string>> = {
  sha512: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
  sha256: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
};
const properties = 'http://www.w3.org/2009/xmldsig-properties';
const widgets = 'http://www.w3.org/ns/widgets-digsig#';

export const signatureFiles: Readonly<Record<Role, string>> = {
  author: authorSignatureFile,
  distributor: distributorSignatureFile,
};

const ids: Readonly<Record<Role, string>> = {
  author: 'AuthorSignature',
  distributor: 'DistributorSignature',
};

/**
 * What a signature covers: the author's everything but the signatures, the distributor's the author's
 * signature, too. W3C "XML Digital Signatures for Widgets".
 */
export function coveredBy(role: Role, paths: Iterable<string>): string[] {
  return [...paths]
    .filter(
      (path) => !isDistributorSignature(path) && (role === 'distributor' || path !== authorSignatureFile),
    )
    .sort(byBytes);
}

/**
 * Signs a package's files: the text of `author-signature.xml` or `signature1.xml`. SignedInfo and Object are
 * written in their canonical form, so that nothing has to canonicalize them before they are signed.
 */
export function signFiles(files: PackageFiles, role: Role, signer: Signer, digest: DigestName): string {
  const object = objectOf(role);
  const references = coveredBy(role, files.keys()).map((path) =>
    reference(referenceUri(path), '', digest, digestOf(files.get(path) ?? new Uint8Array(), digest)),
  );
  const transforms = `<Transforms>\n<Transform Algorithm="${c14n11}"></Transform>\n</Transforms>\n`;
  references.push(reference('#prop', transforms, digest, digestOf(object(` xmlns="${dsig}"`), digest)));
  const signedInfo = (namespace: string): string =>
    [
      `<SignedInfo${namespace}>`,
      `<CanonicalizationMethod Algorithm="${exclusiveC14n}"></CanonicalizationMethod>`,
      `<SignatureMethod Algorithm="${signatureMethods[digest]}"></SignatureMethod>`,
      ...references,
      '</SignedInfo>',
    ].join('\n');
  const value = createSign(digest)
    .update(signedInfo(` xmlns="${dsig}"`))
    .sign(signer.key, 'base64');
  return [
    `<Signature xmlns="${dsig}" Id="${ids[role]}">`,
    signedInfo(''),
    `<SignatureValue>\n${inLines(value)}\n</SignatureValue>`,
    '<KeyInfo>',
    '<X509Data>',
    ...signer.chain.map(
      ({ raw }) => `<X509Certificate>\n${inLines(raw.toString('base64'))}\n</X509Certificate>`,
    ),
    '</X509Data>',
    '</KeyInfo>',
    object(''),
    '</Signature>',
  ].join('\n');
}

export function digestOf(content: Uint8Array | string, digest: DigestName): string {
  return createHash(digest).update(content).digest('base64');
}

function reference(uri: string, transforms: string, digest: DigestName, value: string): string {
  return [
    `<Reference URI="${uri}">`,
    `${transforms}<DigestMethod Algorithm="${digestMethods[digest]}"></DigestMethod>`,
    `<DigestValue>${value}</DigestValue>`,
    '</Reference>',
  ].join('\n');
}

/** The properties that make it a widget's signature; with the namespace it is its own canonical form. */
function objectOf(role: Role): (namespace: string) => string {
  const target = `Target="#${ids[role]}"`;
  return (namespace) =>
    [
      `<Object${namespace} Id="prop">`,
      `<SignatureProperties xmlns:dsp="${properties}">`,
      `<SignatureProperty Id="profile" ${target}>`,
      `<dsp:Profile URI="${widgets}profile"></dsp:Profile></SignatureProperty>`,
      `<SignatureProperty Id="role" ${target}>`,
      `<dsp:Role URI="${widgets}role-${role}"></dsp:Role></SignatureProperty>`,
      `<SignatureProperty Id="identifier" ${target}>`,
      `<dsp:Identifier></dsp:Identifier></SignatureProperty>`,
      `</SignatureProperties></Object>`,
    ].join('');
}

const inLines = (base64: string): string => base64.replaceAll(/.{76}(?=.)/g, '$&\n');
