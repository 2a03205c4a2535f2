import { htmlLine } from '../kit/escape.ts';
import { formatBytes } from '../kit/text.ts';

import { severities, type Severity } from './gate/severity.ts';
import type { PublishReport } from './publish-report.ts';
import { verifyCommand } from './sign/cosign-arguments.ts';

/** By which the comment is found again, to be written anew. */
export const commentMark = '<!-- miauflix-infra: preview -->';

export interface PreviewOptions {
  /** How long the preview stays. */
  readonly days: number;
}

/**
 * The comment below a pull request: how to run its image, what became of its size and vulnerabilities, and when it
 * goes. Names of images are of the alphabet that registries take, so nothing of others ends a block.
 */
export function previewComment(report: PublishReport, { days }: PreviewOptions): string {
  const [first] = report.repositories;
  const moving = report.plan.tags.find(({ isFixed }) => !isFixed)?.tag;
  if (report.result === 'failed' || first === undefined) {
    return [
      commentMark,
      '### No preview of this pull request',
      `<pre>${htmlLine(report.failure ?? 'It was not published.')}</pre>`,
      '',
    ].join('\n\n');
  }
  const name = `${first.repository}${moving === undefined ? `@${report.digest}` : `:${moving}`}`;
  const verify = verifyCommand(report.trust ?? { kind: 'none' }, `${first.repository}@${report.digest}`);
  return [
    commentMark,
    '### A preview of this pull request',
    `\`\`\`sh\ndocker run --rm --init ${name}\n\`\`\``,
    `It is \`${report.digest}\`.${verify === undefined ? '' : ` Whose it is tells \`${verify}\`.`}`,
    table(report),
    comparedWith(report),
    `It goes when the pull request is closed, or ${days} days after its last change.`,
    '',
  ]
    .filter((part, index, all) => part !== '' || index === all.length - 1)
    .join('\n\n');
}

function table({ platforms, gate, comparedTo }: PublishReport): string {
  const rows = platforms.map(({ platform, bytes }) => {
    const base = comparedTo?.platforms.find((one) => one.platform === platform);
    const counts = gate?.find((one) => one.platform === platform)?.judged.counts;
    const size =
      base === undefined ? formatBytes(bytes) : `${formatBytes(bytes)} (${delta(bytes, base.bytes)})`;
    return `| ${platform} | ${size} | ${countsCell(counts, base?.counts ?? undefined)} |`;
  });
  return ['| Platform | Compressed | Vulnerabilities |', '| --- | --- | --- |', ...rows].join('\n');
}

function delta(now: number, before: number): string {
  if (now === before) return 'the same';
  return now > before ? `+${formatBytes(now - before)}` : `−${formatBytes(before - now)}`;
}

type Counts = Readonly<Record<Severity, number>>;

/** `1 critical (+1), 3 low`; `none`. */
function countsCell(now: Counts | undefined, before: Counts | undefined): string {
  if (now === undefined) return 'not looked for';
  const words = severities.toReversed().flatMap((severity) => {
    const change = now[severity] - (before?.[severity] ?? now[severity]);
    if (now[severity] === 0 && change === 0) return [];
    const sign = change > 0 ? ` (+${change})` : change < 0 ? ` (−${-change})` : '';
    return [`${now[severity]} ${severity}${sign}`];
  });
  return words.length === 0 ? 'none' : words.join(', ');
}

function comparedWith({ comparedTo }: PublishReport): string {
  return comparedTo === null ? '' : `Compared with \`${comparedTo.image}\`.`;
}
