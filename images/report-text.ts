import { formatDuration } from '../kit/deadline.ts';
import { formatBytes } from '../kit/text.ts';

import { countsInWords } from './gate/policy.ts';
import type { TagOutcome } from './move-tags.ts';
import type { PromoteReport } from './promote.ts';
import type { PublishReport } from './publish-report.ts';
import type { RetentionReport } from './retention/retention.ts';
import { verifyCommand } from './sign/cosign-arguments.ts';

/** For the terminal: what came of a publication, and how to use it. */
export function publicationText(report: PublishReport): string {
  const { result, failedIn, repositories, digest, trust, platforms, gate } = report;
  const lines = [
    `${result}: ${report.image} (${formatDuration(report.durationMs)})`,
    ...(failedIn !== null && failedIn !== 'tags' ? ['No tag was moved.'] : []),
    ...platforms.map(({ platform, bytes }) => {
      const judged = gate?.find((one) => one.platform === platform)?.judged;
      const found = judged === undefined ? 'not looked for' : countsInWords(judged.counts);
      return `  ${platform}: ${formatBytes(bytes)}, vulnerabilities: ${found}`;
    }),
    ...repositories.flatMap(({ tags }) => tags.map(outcomeText)),
    ...report.plan.left.map(({ tag, because }) => `  ${tag} stays where it is: ${because}`),
  ];
  if (result !== 'published' && result !== 'unchanged') return lines.join('\n');
  const use = repositories.flatMap(({ repository }) => [
    `docker pull ${repository}@${digest}`,
    verifyCommand(trust ?? { kind: 'none' }, `${repository}@${digest}`) ?? '',
  ]);
  return [...lines, ...use.filter((line) => line !== '')].join('\n');
}

export function promotionText({ result, from, digest, tags }: PromoteReport): string {
  return [`${result}: ${from} (${digest})`, ...tags.map(outcomeText)].join('\n');
}

export function retentionText({ result, repositories }: RetentionReport): string {
  const lines = repositories.flatMap(({ repository, manifests, tags, kept, freedBytes }) => [
    `${repository}: ${kept.length} tags stay, ${formatBytes(freedBytes)} to be freed`,
    ...tags.map(({ tag, because }) => `  the tag ${tag}: ${because}`),
    ...manifests.map(({ digest, tags: own, because }) => `  ${digest} ${own.join(' ')}: ${because}`),
  ]);
  return [result, ...lines].join('\n');
}

function outcomeText({ repository, tag, before, now, state, reason }: TagOutcome): string {
  const name = `  ${repository}:${tag}`;
  switch (state) {
    case 'moved':
      return `${name}: moved from ${before ?? 'nowhere'}`;
    case 'there':
      return `${name}: as before`;
    case 'as-before':
      return `${name}: ${before ?? 'nowhere'}, as before`;
    case 'stuck':
      return `${name}: ${now ?? 'nowhere, or unknown'}, was ${before ?? 'nowhere'} (${reason ?? ''})`;
  }
}
