import type { X509Certificate } from 'node:crypto';

import { duidsOf, isIssuedBy, isSelfSigned, nameOf } from './certificates.ts';
import { sayer, type Finding } from './finding.ts';
import { signatureFiles, type Role } from './signature.ts';

const expiresSoonMs = 30 * 24 * 60 * 60 * 1000;

/** What a TV would say of the certificates behind a signature; `others` may hold the leaf itself, too. */
export function certificateFindings(
  role: Role,
  leaf: X509Certificate,
  others: readonly X509Certificate[],
  now: Date,
): Finding[] {
  const findings: Finding[] = [];
  const say = sayer('signature', findings, signatureFiles[role]);
  const issuer = others.find((other) => other !== leaf && isIssuedBy(leaf, other));
  if (isSelfSigned(leaf)) {
    say(
      'self-signed',
      `The ${role}’s certificate has issued itself, and TVs want one that Samsung or Tizen has issued (-12).`,
      'Use one from Samsung’s certificate manager.',
      'warning',
    );
  } else if (issuer === undefined) {
    say(
      'chain',
      `The certificate of ${nameOf(leaf.issuer)}, which issued the ${role}’s, is missing or another one.`,
      'Export the .p12 with its chain, and sign anew.',
    );
  }
  for (const certificate of issuer === undefined ? [leaf] : [leaf, issuer]) {
    const until = new Date(certificate.validTo);
    const from = new Date(certificate.validFrom);
    const who = `The certificate of ${nameOf(certificate.subject)}`;
    if (until < now) {
      say(
        'expired',
        `${who} has expired on ${day(until)}.`,
        'Have it renewed, with the same key for an author’s.',
      );
    } else if (from > now) {
      say('not-yet-valid', `${who} is valid from ${day(from)} on.`, 'Check this machine’s clock, or wait.');
    } else if (until.getTime() - now.getTime() < expiresSoonMs) {
      say('expires-soon', `${who} expires on ${day(until)}.`, 'Have it renewed.', 'warning');
    }
  }
  const duids = duidsOf(leaf);
  if (role === 'author' && duids.length > 0) {
    say(
      'author-has-devices',
      'The author’s certificate names devices, so it is a distributor’s.',
      'Swap the two files.',
    );
  }
  if (role === 'distributor' && duids.length === 0) {
    say(
      'no-devices',
      'The distributor’s certificate names no device.',
      'For TVs in developer mode it must name their DUIDs; the store signs anew for all others.',
      'warning',
    );
  }
  return findings;
}

/** Whether one certificate, or one authority, stands for both roles. */
export function pairFindings(author: X509Certificate, distributor: X509Certificate): Finding[] {
  const findings: Finding[] = [];
  const say = sayer('signature', findings, signatureFiles.distributor);
  if (author.fingerprint256 === distributor.fingerprint256) {
    say(
      'same-certificate',
      'Author and distributor signed with the same certificate.',
      'Use a distributor’s certificate for the second one: TVs refuse the author’s there (-12).',
    );
  } else if (author.issuer === distributor.issuer) {
    say(
      'same-authority',
      'The same authority issued the author’s and the distributor’s certificate.',
      'Use a distributor’s certificate for the second one: TVs refuse an author’s there (-12).',
    );
  }
  return findings;
}

const day = (date: Date): string => date.toISOString().slice(0, 10);
