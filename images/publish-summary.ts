import { formatDuration } from '../kit/deadline.ts';
import { htmlLine } from '../kit/escape.ts';
import { cut, formatBytes } from '../kit/text.ts';

import { countsInWords } from './gate/policy.ts';
import type { TagOutcome } from './move-tags.ts';
import type { PromoteReport } from './promote.ts';
import type { PublishReport } from './publish-report.ts';
import type { RetentionReport } from './retention/retention.ts';
import { verifyCommand } from './sign/cosign-arguments.ts';

/** Sections of a job's summary on GitHub; text of others stands in HTML alone, where Markdown means nothing. */
export interface Section {
  readonly title: string;
  readonly markdown: string;
}

const titles: Readonly<Record<PublishReport['result'], string>> = {
  published: '✅ The image is published',
  unchanged: '✅ The image was published already',
  planned: '📝 What publishing would do',
  failed: '❌ The image is not published',
};

const mostVulnerabilities = 50;
const mostRemovals = 200;

export function publishSections(report: PublishReport): Section[] {
  const { failure, failedIn } = report;
  const untouched = failedIn !== null && failedIn !== 'tags' ? '<p>No tag was moved.</p>' : '';
  return [
    {
      title: 'What came of it',
      markdown: [
        `## ${titles[report.result]}`,
        facts([
          ['Image', code(report.image)],
          ['Version', report.version === null ? 'none' : code(report.version)],
          ['Signed', report.signing === 'none' ? 'no' : `by cosign, ${report.signing}`],
          ['Took', formatDuration(report.durationMs)],
        ]),
        failure === null ? '' : `<pre>${htmlLine(cut(failure, 4000))}</pre>${untouched}`,
      ].join('\n\n'),
    },
    { title: 'Tags', markdown: `### Tags\n\n${tagTable(report)}` },
    { title: 'Platforms', markdown: `### Platforms\n\n${platformTable(report)}` },
    ...(report.result === 'published' || report.result === 'unchanged'
      ? [{ title: 'How to use it', markdown: howTo(report) }]
      : []),
    ...vulnerabilities(report),
  ];
}

function tagTable({ repositories, plan }: PublishReport): string {
  const why = new Map(plan.tags.map(({ tag, because }) => [tag, because]));
  const rows = repositories.flatMap(({ tags }) =>
    tags.map((one) => [code(one.repository), code(one.tag), standing(one), htmlLine(why.get(one.tag) ?? '')]),
  );
  const left = plan.left.map(
    ({ tag, because }) => `<li>${code(tag)} stays where it is: ${htmlLine(because)}</li>`,
  );
  const list = left.length === 0 ? '' : `\n\n<ul>${left.join('')}</ul>`;
  return table(['Repository', 'Tag', 'Stands for', 'Because'], rows) + list;
}

function standing({ state, before, now, reason }: TagOutcome): string {
  switch (state) {
    case 'moved':
      return `${code(short(now))}, moved from ${before === null ? 'nowhere' : code(short(before))}`;
    case 'there':
      return `${code(short(now))}, as before`;
    case 'as-before':
      return before === null ? 'nothing, as before' : `${code(short(before))}, as before`;
    case 'stuck':
      return `⚠️ ${now === undefined ? 'unknown' : code(short(now))}, was ${before === null ? 'nowhere' : code(short(before))}: ${htmlLine(reason ?? '')}`;
  }
}

function platformTable({ platforms, gate }: PublishReport): string {
  const rows = platforms.map(({ platform, digest, bytes }) => {
    const judged = gate?.find((one) => one.platform === platform)?.judged;
    const found = judged === undefined ? 'not looked for' : countsInWords(judged.counts);
    return [code(platform), code(digest), formatBytes(bytes), found];
  });
  return table(['Platform', 'Digest', 'Compressed', 'Vulnerabilities'], rows);
}

function howTo({ repositories, digest, trust }: PublishReport): string {
  const lines = repositories.flatMap(({ repository }) => {
    const verify = verifyCommand(trust ?? { kind: 'none' }, `${repository}@${digest}`);
    return [`docker pull ${repository}@${digest}`, ...(verify === undefined ? [] : [verify])];
  });
  // names and digests, which hold nothing that would end the block
  return `### How to pull and verify\n\n\`\`\`sh\n${lines.join('\n')}\n\`\`\``;
}

function vulnerabilities({ gate }: PublishReport): Section[] {
  return (gate ?? []).flatMap(({ platform, judged }) => {
    const rows = [
      ...judged.blocking.map((finding) => ({ finding, how: '❌ stops the image' })),
      ...judged.ignored.map(({ finding, by }) => ({
        finding,
        how: `may pass until ${by.until}: ${by.reason}`,
      })),
    ].slice(0, mostVulnerabilities);
    if (rows.length === 0) return [];
    const cells = rows.map(({ finding, how }) => [
      code(finding.id),
      finding.severity,
      code(`${finding.package} ${finding.version}`),
      finding.fixedIn.length === 0 ? 'none yet' : code(finding.fixedIn.join(', ')),
      htmlLine(how),
    ]);
    const head = ['Vulnerability', 'Severity', 'Package', 'Mended in', ''];
    const title = `Vulnerabilities, ${platform}`;
    return [{ title, markdown: `### ${title}\n\n${table(head, cells)}` }];
  });
}

const promoted: Readonly<Record<PromoteReport['result'], string>> = {
  promoted: '✅ The tags are moved',
  unchanged: '✅ The tags were there already',
  planned: '📝 What would be moved',
};

export function promoteSections(report: PromoteReport): Section[] {
  const rows = report.tags.map((one) => [code(one.repository), code(one.tag), standing(one)]);
  const markdown = [
    `## ${promoted[report.result]}`,
    facts([
      ['To', code(report.from)],
      ['Digest', code(report.digest)],
    ]),
    table(['Repository', 'Tag', 'Stands for'], rows),
  ].join('\n\n');
  return [{ title: 'Tags', markdown }];
}

const retained: Readonly<Record<RetentionReport['result'], string>> = {
  removed: '🧹 Images were removed',
  unchanged: '✅ There was nothing to remove',
  planned: '📝 What would be removed',
};

export function retentionSections(report: RetentionReport): Section[] {
  return [
    { title: 'Retention', markdown: `## ${retained[report.result]}` },
    ...report.repositories.map(({ repository, manifests, tags, kept, freedBytes }) => {
      const rows = [
        ...tags.map(({ tag, digest, because }) => [
          `the tag ${code(tag)}`,
          code(short(digest)),
          htmlLine(because),
        ]),
        ...manifests.map(({ digest, tags: own, because }) => [
          own.length === 0 ? 'a manifest' : own.map(code).join(' '),
          code(short(digest)),
          htmlLine(because),
        ]),
      ];
      const more = rows.length > mostRemovals ? `<p>… and ${rows.length - mostRemovals} more</p>` : '';
      return {
        title: repository,
        markdown: [
          `### <code>${htmlLine(repository)}</code>`,
          `<p>${kept.length} tags stay; ${formatBytes(freedBytes)} to be freed by the registry.</p>`,
          rows.length === 0 ? '' : table(['What', 'Digest', 'Because'], rows.slice(0, mostRemovals)),
          more,
        ].join('\n\n'),
      };
    }),
  ];
}

function facts(rows: readonly (readonly [string, string])[]): string {
  return table([], rows);
}

/** Cells are HTML already. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[], kind: 'td' | 'th'): string =>
    `<tr>${cells.map((cell) => `<${kind}>${cell}</${kind}>`).join('')}</tr>`;
  const first = head.length === 0 ? [] : [line(head, 'th')];
  return `<table>\n${[...first, ...rows.map((row) => line(row, 'td'))].join('\n')}\n</table>`;
}

function code(text: string): string {
  return `<code>${htmlLine(text)}</code>`;
}

/** `sha256:0123456789ab…` */
function short(digest: string | null | undefined): string {
  return digest === null || digest === undefined ? 'nowhere' : cut(digest, 20);
}
