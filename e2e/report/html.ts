import { createHash } from 'node:crypto';

import { html, htmlLine } from '../../kit/escape.ts';
import { formatBytes, formatMoment } from '../../kit/text.ts';

import { failuresSection, groupsSection } from './html-checks.ts';
import { numbersSection } from './html-numbers.ts';
import { style } from './html-style.ts';
import type { CheckStatus, Report } from './report.ts';
import { headlineOf, lengthOf, verdictOf, type Verdict } from './verdict.ts';

/**
 * The report as one page that asks for nothing: no script, no font, no picture from elsewhere, and a policy that
 * would forbid them. Text of others is escaped wherever it stands.
 */
export function toHtml(report: Report): string {
  const verdict = verdictOf(report);
  const headline = html(headlineOf(report));
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy()}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${headline} · Miauflix streaming suite</title>`,
    `<link rel="icon" href="${icon(verdict)}">`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<header>',
    `<p class="eyebrow"><span>Miauflix streaming suite</span> <time datetime="${html(report.startedAt)}">${html(formatMoment(report.startedAt))}</time></p>`,
    `<h1 class="verdict">${sign(verdict)}<span>${headline}</span></h1>`,
    `<p class="lead">${html(lengthOf(report))}</p>`,
    shareBar(report),
    '</header>',
    '<main>',
    failuresSection(report),
    numbersSection(report),
    groupsSection(report),
    '</main>',
    footer(report),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Allows the page's own style, by its hash, and the icon; nothing else. */
function policy(): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
}

const kinds: Readonly<Record<Verdict, CheckStatus>> = {
  passed: 'passed',
  failed: 'failed',
  unfinished: 'skipped',
};
const marks: Readonly<Record<Verdict, string>> = {
  passed: 'M7 12.5l3.5 3.5L17 8.5',
  failed: 'M8 8l8 8M16 8l-8 8',
  unfinished: 'M12 6.5v6.5M12 17v0',
};
const iconColours: Readonly<Record<Verdict, string>> = {
  passed: '2a9d68',
  failed: 'd0453c',
  unfinished: 'b98300',
};

function sign(verdict: Verdict): string {
  return (
    '<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">' +
    `<circle class="${kinds[verdict]}" cx="12" cy="12" r="12"/><path class="on" d="${marks[verdict]}"/></svg>`
  );
}

function icon(verdict: Verdict): string {
  const circle = `%3Ccircle cx='8' cy='8' r='8' fill='%23${iconColours[verdict]}'/%3E`;
  return `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E${circle}%3C/svg%3E`;
}

/** One bar, divided as the checks ended, with the counts in words below it. */
function shareBar({ summary, checks }: Report): string {
  const total = checks.length;
  if (total === 0) return '';
  let at = 0;
  const parts = (['passed', 'failed', 'skipped'] as const).filter((status) => summary[status] > 0);
  const bars = parts.map((status) => {
    const rect = `<rect class="${status}" x="${at}" y="0" width="${summary[status]}" height="1"/>`;
    at += summary[status];
    return rect;
  });
  const counts = parts.map((status) => `<li class="${status}"><b>${summary[status]}</b> ${status}</li>`);
  return (
    `<svg class="share" viewBox="0 0 ${total} 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">${bars.join('')}</svg>` +
    `<ul class="counts small">${counts.join('')}</ul>`
  );
}

function footer({ machine, engine, backend }: Report): string {
  const facts: Readonly<Record<string, string>> = {
    Engine: engine,
    Backend: backend,
    Platform: machine.platform,
    Processor: machine.cpu,
    Cores: String(machine.cores),
    Memory: formatBytes(machine.memoryBytes),
    Node: machine.node,
  };
  const entries = Object.entries(facts).map(
    ([name, value]) => `<div><dt>${name}</dt><dd>${htmlLine(value)}</dd></div>`,
  );
  return `<footer aria-label="About this run"><dl>${entries.join('')}</dl></footer>`;
}
