import { posix } from 'node:path';

import type { Reporter } from '../../kit/reporter.ts';
import { oneLine } from '../../kit/text.ts';

import { sorted, type Finding } from './finding.ts';
import { ruleTexts } from './rules.ts';

export const findingFormats = ['text', 'json', 'sarif'] as const;
export type FindingFormat = (typeof findingFormats)[number];

/** `folder` is the app's, seen from the repository: others than people need it to find a file. */
export function formatFindings(findings: readonly Finding[], format: FindingFormat, folder = ''): string {
  if (format === 'json') return JSON.stringify({ findings: sorted(findings) }, undefined, 2);
  return format === 'sarif' ? toSarif(findings, folder) : toText(findings);
}

/** A file of the app, seen from the repository. */
function placed(folder: string, file: string): string {
  const path = posix.normalize(posix.join(folder.replaceAll('\\', '/'), file));
  return path.startsWith('../') || path.startsWith('/') ? file : path;
}

function toText(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nothing was found.';
  return sorted(findings)
    .map(({ rule, severity, message, remedy, file, line }) => {
      const place = file === undefined ? '' : ` ${oneLine(file)}${line === undefined ? '' : `:${line}`}`;
      return `${severity} ${rule}${place}\n  ${oneLine(message)}\n  ${oneLine(remedy)}`;
    })
    .join('\n');
}

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
function toSarif(findings: readonly Finding[], folder: string): string {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const results = sorted(findings).map(({ rule, severity, message, remedy, file, line }) => ({
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: severity,
    message: { text: `${message} ${remedy}` },
    ...(file !== undefined && {
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: placed(folder, file).split('/').map(encodeURIComponent).join('/') },
            ...(line !== undefined && { region: { startLine: line } }),
          },
        },
      ],
    }),
  }));
  const driver = {
    name: 'miauflix-infra tizen',
    informationUri: 'https://github.com/miauflix/infra/blob/main/docs/tizen.md',
    rules: rules.map((id) => ({ id, shortDescription: { text: ruleTexts[id] ?? id } })),
  };
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [{ tool: { driver }, results }],
    },
    undefined,
    2,
  );
}

/** As messages of the reporter: annotations on GitHub. */
export function annotate(
  findings: readonly Finding[],
  reporter: Pick<Reporter, 'error' | 'warning' | 'notice'>,
  folder = '',
): void {
  for (const { rule, severity, message, remedy, file, line } of sorted(findings)) {
    const tell = severity === 'note' ? 'notice' : severity;
    reporter[tell](`${message} ${remedy}`, {
      title: rule,
      ...(file !== undefined && { file: placed(folder, file) }),
      ...(line !== undefined && { line }),
    });
  }
}
