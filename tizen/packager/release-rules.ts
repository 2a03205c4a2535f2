import { X509Certificate } from 'node:crypto';

import { ConfigurationError } from '../../kit/errors.ts';

import { configFile, parseConfig, type TizenConfig } from './config.ts';
import { compareVersions } from './engines.ts';
import { sayer, type Finding } from './finding.ts';
import type { PackageFiles } from './paths.ts';
import { dsig, signatureFiles } from './signature.ts';
import { childrenNamed, parseXml, textOf } from './xml.ts';

/** What the last release was, by its package. */
export interface LastRelease {
  readonly config: TizenConfig;
  /** Of its author's signature; undefined when it has none. */
  readonly author: X509Certificate | undefined;
}

/** `what` names the package in sentences. */
export function lastReleaseOf(files: PackageFiles, what: string): LastRelease {
  const config = files.get(configFile);
  if (config === undefined) throw new ConfigurationError(`${what} has no config.xml, so it is no package.`);
  const signature = files.get(signatureFiles.author);
  return {
    config: parseConfig(Buffer.from(config).toString('utf8')),
    author: signature && firstCertificate(signature, what),
  };
}

function firstCertificate(signature: Uint8Array, what: string): X509Certificate | undefined {
  const root = parseXml(Buffer.from(signature).toString('utf8'), `The author’s signature in ${what}`);
  const [text] = childrenNamed(root, 'KeyInfo', dsig)
    .flatMap((info) => childrenNamed(info, 'X509Data', dsig))
    .flatMap((data) => childrenNamed(data, 'X509Certificate', dsig));
  try {
    return text && new X509Certificate(Buffer.from(textOf(text), 'base64'));
  } catch {
    throw new ConfigurationError(`The author’s certificate in ${what} cannot be read.`);
  }
}

/** What makes a package no update of the last one. Its version is looked at with the configuration. */
export function releaseFindings(
  config: TizenConfig,
  author: X509Certificate | undefined,
  last: LastRelease,
): Finding[] {
  const findings: Finding[] = [];
  const say = sayer('release', findings, configFile);
  const [now, before] = [config.applications[0], last.config.applications[0]];
  if (now?.package !== before?.package || now?.id !== before?.id) {
    say(
      'id',
      `The last release is ${before?.id ?? 'without an id'}, this one ${now?.id ?? 'without an id'}: TVs take it for another app.`,
      'Write the same package and id.',
    );
  }
  const [required, requiredBefore] = [now?.requiredVersion, before?.requiredVersion];
  if (
    required !== undefined &&
    requiredBefore !== undefined &&
    compareVersions(required, requiredBefore) > 0
  ) {
    say(
      'required-version',
      `required_version was ${requiredBefore} and is ${required}: older TVs get no update any more.`,
      'Leave it, unless that is meant.',
      'warning',
    );
  }
  const place = signatureFiles.author;
  if (author !== undefined && last.author !== undefined && !author.raw.equals(last.author.raw)) {
    const isSameKey = samePublicKey(author, last.author);
    say(
      isSameKey ? 'author-renewed' : 'author',
      isSameKey
        ? 'The author’s certificate is another one than the last release’s, with the same key.'
        : 'The author’s certificate is another one than the last release’s: TVs refuse such an update (-11).',
      isSameKey
        ? 'Try the update on a TV before you upload it.'
        : 'Sign with the certificate of the last release.',
      isSameKey ? 'warning' : 'error',
      place,
    );
  }
  return findings;
}

function samePublicKey(a: X509Certificate, b: X509Certificate): boolean {
  const spki = ({ publicKey }: X509Certificate): Buffer => publicKey.export({ type: 'spki', format: 'der' });
  return spki(a).equals(spki(b));
}
