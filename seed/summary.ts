import { formatDuration } from '../kit/deadline.ts';
import { htmlLine } from '../kit/escape.ts';
import { cut } from '../kit/text.ts';

import type { LeftOut, ListChange, RowCount } from './model.ts';
import { changesLine, listChanges, type SeedReport, type SeedResult } from './report.ts';

export interface SummaryOptions {
  /** The summary is never larger; GitHub drops one above 1 MiB whole. */
  readonly maxBytes: number;
}

const signs: Readonly<Record<SeedResult, string>> = {
  seeded: '✅',
  unchanged: '✅',
  planned: '📝',
  'not-empty': '✅',
  failed: '⚠️',
};

const titles: Readonly<Record<SeedResult, string>> = {
  seeded: 'The database is seeded',
  unchanged: 'The database was up to date',
  planned: 'What seeding would change',
  'not-empty': 'The database is not empty: nothing was done',
  failed: 'The database was not seeded, and is as it was before',
};

const mostTitles = 100;
const mostLeftOut = 100;

/**
 * The summary of a job on GitHub, in Markdown. Text of others stands in HTML blocks only, where Markdown means
 * nothing, escaped for HTML and within `code`, where GitHub looks for no mentions. When it grows too large,
 * whole blocks are left out from the end, and a line says so.
 */
export function toSummary(report: SeedReport, { maxBytes }: SummaryOptions): string {
  const blocks = [
    `## ${signs[report.result]} ${titles[report.result]}`,
    facts(report),
    ...(report.failure === null ? [] : [`<pre>${htmlLine(cut(report.failure, 2000))}</pre>`]),
    listsTable(report.lists),
    rowsTable(report.rows),
    ...report.lists.map(diff),
    leftOutTable(report.leftOut),
  ].filter((block) => block !== '');
  return fitting(blocks, maxBytes);
}

/** As many blocks as fit, in their order. */
function fitting(blocks: readonly string[], maxBytes: number): string {
  const note = 'More did not fit into a summary on GitHub; the report has it all.';
  let left = maxBytes - Buffer.byteLength(note) - 4;
  const taken: string[] = [];
  for (const block of blocks) {
    left -= Buffer.byteLength(block) + 2;
    if (left < 0) return maxBytes < Buffer.byteLength(note) ? '' : [...taken, note, ''].join('\n\n');
    taken.push(block);
  }
  return [...taken, ''].join('\n\n');
}

function facts(report: SeedReport): string {
  const lines = [
    `database <code>${line(report.database)}</code>`,
    ...(report.source === null ? [] : [`from <code>${line(report.source)}</code>`]),
    ...(report.fetchedAt === null ? [] : [`as of <code>${line(report.fetchedAt)}</code>`]),
    `${report.requests} requests`,
    formatDuration(report.durationMs),
  ];
  const changed = report.result === 'seeded' || report.result === 'planned';
  const sentence = changed ? `<p><b>${capitalized(changesLine(report.changes))}.</b></p>\n` : '';
  return `${sentence}<p>${lines.join(' · ')}</p>`;
}

function listsTable(lists: readonly ListChange[]): string {
  if (lists.length === 0) return '';
  // the column is there when it says something
  const hasOther = lists.some((list) => listChanges(list).length > 0);
  const rows = lists.map((list) => {
    const { name, slug, size, isNew, joined, left } = list;
    const other = listChanges(list).map((change) => `<code>${line(change)}</code>`);
    return (
      `<tr><td><code>${line(name)}</code></td><td><code>${line(slug)}</code></td><td align="right">${size}</td>` +
      `<td align="right">${isNew ? 'new' : `+${joined.length}`}</td><td align="right">−${left.length}</td>` +
      `${hasOther ? `<td>${other.join(', ')}</td>` : ''}</tr>`
    );
  });
  const heads = ['List', 'Slug', 'Items', 'Joined', 'Left', ...(hasOther ? ['Also'] : [])];
  return `<table><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>${rows.join('')}</table>`;
}

function rowsTable(rows: readonly RowCount[]): string {
  if (rows.length === 0) return '';
  const cells = rows.map(
    ({ table, before, after }) =>
      `<tr><td><code>${line(table)}</code></td><td align="right">${before}</td><td align="right">${after}</td></tr>`,
  );
  return `<table><tr><th>Table</th><th>Rows before</th><th>After</th></tr>${cells.join('')}</table>`;
}

/** Who joined and who left, of a list that was there before. */
function diff({ name, isNew, joined, left }: ListChange): string {
  if (isNew || joined.length + left.length === 0) return '';
  const changed = [
    ...joined.slice(0, mostTitles).map((title) => `+ ${line(title)}`),
    ...more('+', joined.length),
    ...left.slice(0, mostTitles).map((title) => `- ${line(title)}`),
    ...more('-', left.length),
  ];
  // GitHub colours a fence by "diff", but Markdown within a fence could be ended by a title; `pre` could not
  return (
    `<details><summary><code>${line(name)}</code>: ${joined.length} joined, ${left.length} left</summary>` +
    `<pre><code>${changed.join('\n')}</code></pre></details>`
  );
}

function more(sign: string, count: number): string[] {
  return count > mostTitles ? [`${sign} and ${count - mostTitles} more`] : [];
}

function leftOutTable(leftOut: readonly LeftOut[]): string {
  if (leftOut.length === 0) return '';
  const rows = leftOut
    .slice(0, mostLeftOut)
    .map(
      ({ what, reason }) =>
        `<tr><td><code>${line(what)}</code></td><td><code>${line(reason)}</code></td></tr>`,
    );
  return (
    `<details><summary>${leftOut.length} left out</summary>` +
    `<table><tr><th>What</th><th>Why</th></tr>${rows.join('')}</table></details>`
  );
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Of a stranger: one line, escaped, of a length that leaves room for others. */
function line(text: string): string {
  return htmlLine(cut(text, 300));
}
