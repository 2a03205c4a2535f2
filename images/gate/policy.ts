import type { Finding, Scan } from './grype.ts';
import { ignoredBy, type Ignored } from './ignore-list.ts';
import { reaches, severities, type Cutoff, type Severity } from './severity.ts';

export interface Policy {
  readonly failOn: Cutoff;
  /** Whether only what has a version that mends it stops an image. */
  readonly onlyFixable: boolean;
  readonly ignore: readonly Ignored[];
  /** `2026-11-25` */
  readonly today: string;
}

export interface Judged {
  readonly scan: Scan;
  /** What stops the image. */
  readonly blocking: readonly Finding[];
  /** What would stop it, but is on the list. */
  readonly ignored: readonly { readonly finding: Finding; readonly by: Ignored }[];
  /** Of all findings. */
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Judges what a scanner found in one image. */
export function judge(scan: Scan, policy: Policy): Judged {
  const counts = Object.fromEntries(severities.map((severity) => [severity, 0])) as Record<Severity, number>;
  const blocking: Finding[] = [];
  const ignored: { finding: Finding; by: Ignored }[] = [];
  for (const finding of distinct(scan.findings)) {
    counts[finding.severity] += 1;
    const stops =
      reaches(finding.severity, policy.failOn) && !(policy.onlyFixable && finding.fixedIn.length === 0);
    if (!stops) continue;
    const by = ignoredBy(finding, policy.ignore, policy.today);
    if (by === undefined) blocking.push(finding);
    else ignored.push({ finding, by });
  }
  blocking.sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity));
  return { scan, blocking, ignored, counts };
}

/** One package may be found at several places in an image. */
export function distinct(findings: readonly Finding[]): Finding[] {
  const byName = new Map(findings.map((one) => [`${one.id} ${one.package} ${one.version}`, one]));
  return [...byName.values()];
}

/** `2 critical, 1 low`; `none`. */
export function countsInWords(counts: Readonly<Record<Severity, number>>): string {
  const words = severities
    .toReversed()
    .flatMap((severity) => (counts[severity] === 0 ? [] : [`${counts[severity]} ${severity}`]));
  return words.length === 0 ? 'none' : words.join(', ');
}

/** `CVE-2026-1 (critical) in openssl 3.0.1, mended in 3.0.2` */
export function findingInWords({ id, severity, package: name, version, fixedIn }: Finding): string {
  const mended = fixedIn.length === 0 ? 'not mended yet' : `mended in ${fixedIn.join(', ')}`;
  return `${id} (${severity}) in ${name} ${version}, ${mended}`;
}
