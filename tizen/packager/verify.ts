import { createVerify, X509Certificate } from 'node:crypto';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';

import { canonicalXml } from './canonical.ts';
import { certificateFindings, pairFindings } from './certificate-rules.ts';
import { duidsOf, nameOf } from './certificates.ts';
import { sayer, type Finding, type Say } from './finding.ts';
import { isDistributorSignature, pathOfReference, type PackageFiles } from './paths.ts';
import {
  c14n11,
  coveredBy,
  digestMethods,
  digestNames,
  digestOf,
  dsig,
  exclusiveC14n,
  roles,
  signatureFiles,
  signatureMethods,
  type DigestName,
  type Role,
} from './signature.ts';
import { attributeOf, childrenNamed, elementsOf, parseXml, textOf, type XmlElement } from './xml.ts';

/** What a signature in a package says of itself. */
export interface SignatureFacts {
  readonly role: Role;
  readonly file: string;
  readonly digest: DigestName | undefined;
  readonly references: number;
  readonly subject: string;
  readonly issuer: string;
  /** ISO 8601. */
  readonly validUntil: string;
  readonly fingerprint: string;
  readonly duids: readonly string[];
}

export interface Verified {
  readonly signatures: readonly SignatureFacts[];
  readonly findings: readonly Finding[];
}

/** Judges a package as a TV's installer does, from what is in it alone. `now` is for the certificates. */
export function verifyFiles(files: PackageFiles, now: Date): Verified {
  const signatures: SignatureFacts[] = [];
  const findings: Finding[] = [];
  const leaves: Partial<Record<Role, X509Certificate>> = {};
  for (const role of roles) {
    const file = signatureFiles[role];
    const content = files.get(file);
    const say = sayer('signature', findings, file);
    if (content === undefined) {
      say('missing', `There is no signature of the ${role}.`, 'No TV installs it so: sign it.', 'warning');
      continue;
    }
    try {
      const root = parseXml(Buffer.from(content).toString('utf8'), file);
      const { facts, leaf, certificates } = verifySignature(root, { role, file, files, say });
      findings.push(...certificateFindings(role, leaf, certificates, now));
      signatures.push(facts);
      leaves[role] = leaf;
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      say('unreadable', error.message, 'Sign the package anew.');
    }
  }
  const { author, distributor } = leaves;
  if (author !== undefined && distributor !== undefined) findings.push(...pairFindings(author, distributor));
  for (const file of files.keys()) {
    if (isDistributorSignature(file) && file !== signatureFiles.distributor) {
      sayer('signature', findings, file)(
        'further',
        'A further distributor’s signature is not verified.',
        'Only signature1.xml is looked at here.',
        'note',
      );
    }
  }
  return { signatures, findings };
}

interface Case {
  readonly role: Role;
  readonly file: string;
  readonly files: PackageFiles;
  readonly say: Say;
}

interface SignatureRead {
  readonly facts: SignatureFacts;
  readonly leaf: X509Certificate;
  readonly certificates: readonly X509Certificate[];
}

function verifySignature(root: XmlElement, { role, file, files, say }: Case): SignatureRead {
  const one = (parent: XmlElement, name: string): XmlElement => {
    const [found, second] = childrenNamed(parent, name, dsig);
    if (found !== undefined && second === undefined) return found;
    throw new ConfigurationError(`${file} must have one ${name} in ${parent.name}.`);
  };
  if (root.local !== 'Signature' || root.namespace !== dsig) {
    throw new ConfigurationError(`${file} is no XML signature.`);
  }
  const info = one(root, 'SignedInfo');
  const method = attributeOf(one(info, 'SignatureMethod'), 'Algorithm') ?? '';
  const digest = digestNames.find((name) => signatureMethods[name] === method);
  const canonicalization = attributeOf(one(info, 'CanonicalizationMethod'), 'Algorithm');
  const certificates = childrenNamed(one(root, 'KeyInfo'), 'X509Data', dsig)
    .flatMap((data) => childrenNamed(data, 'X509Certificate', dsig))
    .map((element) => certificateOf(textOf(element), file));
  const value = Buffer.from(textOf(one(root, 'SignatureValue')), 'base64');
  const signed = canonicalXml(info, 'exclusive');
  const isBy = ({ publicKey }: X509Certificate): boolean =>
    digest !== undefined &&
    publicKey.asymmetricKeyType === 'rsa' &&
    createVerify(digest).update(signed).verify(publicKey, value);
  // the leaf is the one whose key has signed: the order of certificates means nothing
  const signer = certificates.find(isBy);
  const leaf = signer ?? certificates[0];
  if (leaf === undefined) throw new ConfigurationError(`${file} has no certificate.`);

  if (digest === undefined) {
    say('algorithm', `It is signed by ${method}.`, 'Sign with SHA-512 or, for old TVs, SHA-256.');
  } else if (canonicalization !== exclusiveC14n) {
    say(
      'canonicalization',
      `SignedInfo is canonicalized by ${canonicalization ?? 'nothing'}.`,
      `Use ${exclusiveC14n}.`,
    );
  } else if (signer === undefined) {
    say('value', 'The signature is not by its certificate’s key, or was changed.', 'Sign the package anew.');
  }
  const references = childrenNamed(info, 'Reference', dsig);
  verifyReferences(references, root, { role, file, files, say });
  const facts: SignatureFacts = {
    role,
    file,
    digest,
    references: references.length,
    subject: nameOf(leaf.subject),
    issuer: nameOf(leaf.issuer),
    validUntil: new Date(leaf.validTo).toISOString(),
    fingerprint: leaf.fingerprint256,
    duids: duidsOf(leaf),
  };
  return { facts, leaf, certificates };
}

function certificateOf(base64: string, file: string): X509Certificate {
  try {
    return new X509Certificate(Buffer.from(base64, 'base64'));
  } catch (error) {
    throw new ConfigurationError(`${file} has a certificate that cannot be read: ${reasonOf(error)}.`);
  }
}

function verifyReferences(
  references: readonly XmlElement[],
  root: XmlElement,
  { role, files, say }: Case,
): void {
  const again = 'Sign the package anew, after its last change.';
  const covered = new Set<string>();
  let hasProperties = false;
  for (const reference of references) {
    const uri = attributeOf(reference, 'URI') ?? '';
    const algorithm = attributeOf(childrenNamed(reference, 'DigestMethod', dsig)[0], 'Algorithm');
    const digest = digestNames.find((name) => digestMethods[name] === algorithm);
    const value = childrenNamed(reference, 'DigestValue', dsig).map(textOf).join('').replaceAll(/\s/g, '');
    if (digest === undefined) {
      say('digest-algorithm', `The reference to ${uri} has no digest by SHA-512 or SHA-256.`, again);
      continue;
    }
    if (uri.startsWith('#')) {
      hasProperties = true;
      verifyProperties(uri.slice(1), { root, role, say, reference, digest, value });
      continue;
    }
    const path = pathOfReference(uri) ?? uri;
    const content = files.get(path);
    covered.add(path);
    if (content === undefined)
      say('file-missing', `The signed file ${path} is not in the package.`, again, 'error', path);
    else if (digestOf(content, digest) !== value) {
      say('file-changed', `${path} is not what the ${role} has signed.`, again, 'error', path);
    }
  }
  for (const path of coveredBy(role, files.keys())) {
    if (!covered.has(path)) {
      say(
        'file-not-signed',
        `The ${role}’s signature does not cover ${path}, so TVs refuse the package.`,
        again,
        'error',
        path,
      );
    }
  }
  if (!hasProperties) say('properties', 'It does not sign its own properties (#prop).', again);
}

interface PropertiesCase {
  readonly root: XmlElement;
  readonly role: Role;
  readonly say: Say;
  readonly reference: XmlElement;
  readonly digest: DigestName;
  readonly value: string;
}

function verifyProperties(id: string, { root, role, say, reference, digest, value }: PropertiesCase): void {
  const again = 'Sign the package anew.';
  const object = childrenNamed(root, 'Object', dsig).find((each) => attributeOf(each, 'Id') === id);
  const transforms = childrenNamed(reference, 'Transforms', dsig).flatMap(elementsOf);
  const how = transforms.map((each) => attributeOf(each, 'Algorithm'));
  if (object === undefined || how.length !== 1 || ![c14n11, exclusiveC14n].includes(how[0] ?? '')) {
    say('properties', `Its properties #${id} are missing or transformed in a way that no TV expects.`, again);
    return;
  }
  const canonical = canonicalXml(object, how[0] === c14n11 ? 'inclusive' : 'exclusive');
  if (digestOf(canonical, digest) !== value) say('properties', 'Its properties were changed.', again);
  const wanted = `http://www.w3.org/ns/widgets-digsig#role-${role}`;
  const found = everyElement(object).filter((each) => each.local === 'Role');
  if (!found.some((each) => attributeOf(each, 'URI') === wanted)) {
    say('role', `It is not signed in the role of the ${role}.`, again);
  }
}

function everyElement(element: XmlElement): XmlElement[] {
  return [element, ...elementsOf(element).flatMap(everyElement)];
}
