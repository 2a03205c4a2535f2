import { resolve } from 'node:path';

import { formatBytes } from '../../kit/text.ts';
import type { TizenConfig } from '../../tizen/packager/config.ts';
import { severities, sorted, type Finding } from '../../tizen/packager/finding.ts';
import { signedAs, type NewPackage } from '../../tizen/packager/make.ts';
import type { Signing } from '../../tizen/packager/package.ts';
import { roles } from '../../tizen/packager/signature.ts';
import type { Outputs } from '../shared/outputs.ts';
import { asText } from '../shared/summary.ts';

export interface Result {
  readonly signing: Signing;
  readonly findings: readonly Finding[];
  readonly config: TizenConfig;
  readonly out: string;
  readonly storeBundle: string | undefined;
  readonly changed: ReadonlyMap<string, number>;
  /** Undefined when none was written. */
  readonly package?: NewPackage;
}

/** Rows of a summary's table; the log has all of them. */
const mostRows = 100;

const countOf = (findings: readonly Finding[], severity: Finding['severity']): number =>
  findings.filter((finding) => finding.severity === severity).length;

export function outputsOf({ signing, findings, config, out, storeBundle, package: made }: Result): Outputs {
  const duids = made?.verified.signatures.flatMap((signature) => signature.duids) ?? [];
  return {
    package: made === undefined ? null : resolve(out),
    sha256: made?.sha256 ?? null,
    bytes: made?.bytes.length ?? null,
    signed: signedAs(signing),
    version: config.version?.value ?? null,
    id: config.applications[0]?.id ?? null,
    duids: JSON.stringify(duids),
    errors: countOf(findings, 'error'),
    warnings: countOf(findings, 'warning'),
    'store-bundle': made === undefined || storeBundle === undefined ? null : resolve(storeBundle),
  };
}

/** What to say of a package that a TV does not take as it is. */
export function signedInWords(signing: Signing): string | undefined {
  const missing = roles.filter((role) => signing[role] === undefined);
  if (missing.length === 0) return undefined;
  const [first] = missing;
  return missing.length === 2
    ? 'The package is unsigned: no TV installs it. Give the inputs "author" and "distributor", or sign it later by `miauflix-infra tizen resign`.'
    : `The ${first ?? ''} has not signed the package: no TV installs it. Give the input "${first ?? ''}", or sign it later by \`miauflix-infra tizen resign\`.`;
}

export function toSummary(result: Result): string {
  const { findings, config, package: made, signing, out } = result;
  const title = asText(`${config.name?.value ?? 'The app'} ${config.version?.value ?? ''}`);
  const counts = severities
    .map((severity) => [countOf(findings, severity), severity] as const)
    .filter(([count]) => count > 0)
    .map(([count, severity]) => `${count} ${severity}${count === 1 ? '' : 's'}`);
  const addresses = [...result.changed.values()].reduce((sum, count) => sum + count, 0);
  const facts =
    made === undefined
      ? ['No package was written.']
      : [
          `\`${out.replaceAll('`', '')}\`, ${formatBytes(made.bytes.length)}, ${signedAs(signing)}, read back and verified.`,
          `SHA-256 \`${made.sha256}\`. ${addresses} addresses were made relative.`,
          ...made.verified.signatures.map(
            ({ role, subject, issuer, validUntil, duids }) =>
              `- ${role}: ${asText(subject)}, by ${asText(issuer)}, valid until ${validUntil.slice(0, 10)}${duids.length === 0 ? '' : `, for ${asText(duids.join(', '))}`}`,
          ),
        ];
  return [
    `## ${title} for Samsung TVs`,
    facts.join('\n'),
    counts.length === 0 ? 'Nothing was found.' : `Found: ${counts.join(', ')}.`,
    ...(findings.length === 0 ? [] : [tableOf(findings)]),
    '',
  ].join('\n\n');
}

function tableOf(findings: readonly Finding[]): string {
  const rows = sorted(findings)
    .slice(0, mostRows)
    .map(({ severity, rule, file, line, message, remedy }) => {
      const place = file === undefined ? '' : asText(`${file}${line === undefined ? '' : `:${line}`}`);
      return `| ${severity} | \`${rule}\` | ${place} | ${asText(`${message} ${remedy}`)} |`;
    });
  const rest =
    findings.length > mostRows ? [`\n${findings.length - mostRows} more are in the step’s log.`] : [];
  return ['| | rule | where | what |', '| --- | --- | --- | --- |', ...rows, ...rest].join('\n');
}
