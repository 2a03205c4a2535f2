import { createHash } from 'node:crypto';

import { certificateFindings, pairFindings } from './certificate-rules.ts';
import { hasErrors, type Finding } from './finding.ts';
import { buildPackage, checkApp, type AppOptions, type CheckedApp, type Signing } from './package.ts';
import { releaseFindings, type LastRelease } from './release-rules.ts';
import { roles } from './signature.ts';
import type { Verified } from './verify.ts';

export interface MakeOptions {
  readonly app: AppOptions;
  readonly signing: Signing;
  readonly last?: LastRelease;
  /** For the certificates. */
  readonly now: Date;
}

export interface Made {
  readonly app: CheckedApp;
  /** Of the app, the certificates and the package, all together. */
  readonly findings: readonly Finding[];
  /** Undefined when there are errors. */
  readonly package?: NewPackage;
}

export interface NewPackage {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Of these bytes, read back. */
  readonly verified: Verified;
}

/** Checks an app and the certificates, without a package. */
export async function checkAll({ app: options, signing, last, now }: MakeOptions): Promise<Made> {
  const lastVersion = options.lastVersion ?? last?.config.version?.value;
  const app = await checkApp({ ...options, ...(lastVersion !== undefined && { lastVersion }) });
  const findings = [
    ...app.findings,
    ...signingFindings(signing, now),
    ...(last === undefined ? [] : releaseFindings(app.config, signing.author?.chain[0], last)),
  ];
  return { app, findings };
}

/** Checks, signs, and verifies what came out by reading it back. Nothing is written. */
export async function makePackage(options: MakeOptions): Promise<Made> {
  const checked = await checkAll(options);
  if (hasErrors(checked.findings)) return checked;
  const { signing, now } = options;
  const { wgt: bytes, verified } = buildPackage(checked.app.files, signing, now);
  const known = new Set(checked.findings.map(({ rule }) => rule));
  const findings = [
    ...checked.findings,
    // of an unsigned package it is meant, and of certificates it was said already
    ...verified.findings.filter(({ rule }) => !known.has(rule)),
  ];
  if (hasErrors(findings)) return { ...checked, findings };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...checked, findings, package: { bytes, sha256, verified } };
}

function signingFindings(signing: Signing, now: Date): Finding[] {
  const findings = roles.flatMap((role) => {
    const chain = signing[role]?.chain ?? [];
    const [leaf] = chain;
    return leaf === undefined ? [] : certificateFindings(role, leaf, chain, now);
  });
  const [author, distributor] = roles.map((role) => signing[role]?.chain[0]);
  return author === undefined || distributor === undefined
    ? findings
    : [...findings, ...pairFindings(author, distributor)];
}

/** `signed`, `author-only`, `distributor-only` or `unsigned`. */
export function signedAs({ author, distributor }: Signing): string {
  if (author === undefined) return distributor === undefined ? 'unsigned' : 'distributor-only';
  return distributor === undefined ? 'author-only' : 'signed';
}
