import { formatDuration } from '../../kit/deadline.ts';
import { htmlLine, html } from '../../kit/escape.ts';
import { cut } from '../../kit/text.ts';

import { evidenceText } from './evidence.ts';
import { firstByteDiagram, throughputDiagram } from './mermaid.ts';
import type { CheckReport, Report } from './report.ts';
import { metricsLine } from './terminal.ts';
import { baselineLine, groupsOf, headlineOf, totalsOf, verdictOf } from './verdict.ts';

export interface SummaryOptions {
  /** The summary is never larger; GitHub drops one above 1 MiB whole. */
  readonly maxBytes: number;
}

const signs = { passed: '✅', failed: '❌', unfinished: '⚠️' } as const;
const mostReason = 2_000;
const mostEvidence = 12_000;
const mostRows = 200;

/**
 * The summary of a job on GitHub, in Markdown. Text of others stands in HTML blocks only, where Markdown means
 * nothing, escaped for HTML, and within `code` or `pre`, where GitHub looks for no mentions. When it grows too
 * large, evidence goes first, then failed checks from the end; a line says how many.
 */
export function toSummary(report: Report, { maxBytes }: SummaryOptions): string {
  const room = { left: maxBytes };
  // what matters most takes its room first, wherever it stands
  const head = take(room, `## ${signs[verdictOf(report)]} ${headlineOf(report)}\n\n${totalsOf(report)}.`);
  const failures = failedChecks(report, room);
  const middle = [groupsTable(report), numbers(report), diagrams(report)].flatMap((block) =>
    take(room, block),
  );
  const foot = take(room, machine(report));
  const failed = failures(room);
  return [...head, ...failed, ...middle, ...take(room, skipped(report)), ...foot, ''].join('\n\n');
}

interface Room {
  /** In bytes. */
  left: number;
}

/** The block, when there is room for it. */
function take(room: Room, block: string): string[] {
  const bytes = Buffer.byteLength(block) + 2;
  if (block === '' || bytes > room.left) return [];
  room.left -= bytes;
  return [block];
}

/** Takes room for the failed checks with their reasons; what it gives adds evidence, as far as there is room then. */
function failedChecks(report: Report, room: Room): (room: Room) => string[] {
  const checks = report.checks.filter((check) => check.status === 'failed');
  const note = (omitted: number): string => `${omitted} more failed; see the report.`;
  // room for the note is kept from the start, so that leaving something out is always said
  const reserved = checks.length === 0 ? [] : take(room, note(checks.length));
  const short = checks.flatMap((check) =>
    take(room, failedCheck(check, false)).map((block) => ({ check, block })),
  );
  const omitted = checks.length - short.length;
  return (later) => [
    ...short.map(({ check, block }) => withEvidence(check, block, later)),
    ...(omitted === 0 ? [] : reserved.map(() => note(omitted))),
  ];
}

function withEvidence(check: CheckReport, short: string, room: Room): string {
  const full = failedCheck(check, true);
  const more = Buffer.byteLength(full) - Buffer.byteLength(short);
  if (more > room.left) return short;
  room.left -= more;
  return full;
}

function failedCheck(check: CheckReport, whole: boolean): string {
  const reason = html(cut(check.reason ?? '', mostReason));
  const evidence =
    whole && check.evidence !== undefined ? html(cut(evidenceText(check.evidence), mostEvidence)) : '';
  return [
    `<details open><summary>❌ <b>${title(check)}</b> <code>${htmlLine(cut(check.id, 200))}</code> (${formatDuration(check.durationMs)})</summary>`,
    `<pre>${reason}</pre>`,
    ...(evidence === ''
      ? []
      : ['<details><summary>What was seen</summary>', `<pre>${evidence}</pre>`, '</details>']),
    '</details>',
  ].join('\n\n');
}

/** A title stands outside of `code`: an invisible space keeps GitHub from making links of `@` and `#`. */
function title(check: CheckReport): string {
  return htmlLine(cut(check.title, 300).replaceAll(/[@#]/gu, '$&\u200B'));
}

function groupsTable(report: Report): string {
  const groups = groupsOf(report);
  if (groups.length === 0) return '';
  const rows = groups.map(
    ({ title: name, passed, failed, skipped: left, durationMs }) =>
      `| ${failed > 0 ? '❌' : passed > 0 ? '✅' : '–'} ${name} | ${passed} | ${failed} | ${left} | ${formatDuration(durationMs)} |`,
  );
  return ['| Group | Passed | Failed | Skipped | Time |', '|:--|--:|--:|--:|--:|', ...rows].join('\n');
}

function numbers(report: Report): string {
  const { baseline } = report;
  const line = metricsLine(report);
  const lines = [
    ...(line === '' ? [] : [line]),
    ...(baseline?.comparisons.map(
      (comparison) => `${comparison.failed ? '❌' : '✅'} ${baselineLine(comparison, baseline)}`,
    ) ?? []),
  ];
  const notes = baseline?.notes.map((note) => `<p><code>${htmlLine(cut(note, 300))}</code></p>`) ?? [];
  return [...lines, ...notes].join('\n\n');
}

function skipped(report: Report): string {
  const checks = report.checks.filter((check) => check.status === 'skipped');
  if (checks.length === 0) return '';
  const rows = checks
    .slice(0, mostRows)
    .map(
      (check) =>
        `<tr><td>${title(check)}</td><td><code>${htmlLine(cut(check.reason ?? '', 300))}</code></td></tr>`,
    );
  const more = checks.length > mostRows ? [`${checks.length - mostRows} more were skipped.`] : [];
  return [
    `<details><summary>${checks.length} skipped</summary>`,
    `<table><tr><th>Check</th><th>Why</th></tr>${rows.join('')}</table>`,
    ...more,
    '</details>',
  ].join('\n\n');
}

function diagrams({ metrics }: Report): string {
  const drawn = [firstByteDiagram(metrics), throughputDiagram(metrics)].filter((text) => text !== '');
  return drawn.map((text) => `\`\`\`mermaid\n${text}\n\`\`\``).join('\n\n');
}

function machine({ machine: { platform, cpu, cores, node }, engine, backend }: Report): string {
  const facts = [platform, cpu, `${cores} cores`, `Node ${node}`].map((fact) => htmlLine(cut(fact, 100)));
  return `<p><sub>engine ${engine} · backend ${backend} · <code>${facts.join(' · ')}</code></sub></p>`;
}
