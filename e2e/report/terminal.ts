import { styleText } from 'node:util';

import { formatDuration } from '../../kit/deadline.ts';
import { cut, formatBytes, formatShare, oneLine } from '../../kit/text.ts';

import type { CheckReport, CheckStatus, Report } from './report.ts';
import { baselineLine, groupsOf, headlineOf, totalsOf, verdictOf } from './verdict.ts';

export interface TerminalTableOptions {
  readonly colour: boolean;
}

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const signs: Readonly<Record<CheckStatus, string>> = { passed: '✓', failed: '✗', skipped: '–' };
const styles: Readonly<Record<CheckStatus, Style>> = { passed: 'green', failed: 'red', skipped: 'yellow' };
const verdictStyles = { passed: 'green', failed: 'red', unfinished: 'yellow' } as const;

/**
 * The checks by group, the totals and the numbers: plain lines for a terminal, without a line break at the end.
 * Text of others never begins a line, nor holds `##[`: a runner of GitHub would take it for a command.
 */
export function toTerminal(report: Report, { colour }: TerminalTableOptions): string {
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const width = Math.max(0, ...report.checks.map((check) => timeOf(check).length));
  const groups = groupsOf(report).flatMap((group) => [
    paint('bold', group.title),
    ...group.checks.flatMap((check) => checkLines(check, width, paint)),
    '',
  ]);
  const metrics = metricsLine(report);
  return [
    ...groups,
    `${paint(['bold', verdictStyles[verdictOf(report)]], headlineOf(report))}. ${totalsOf(report)}.`,
    ...(metrics === '' ? [] : [paint('dim', metrics)]),
    ...baselineLines(report, paint),
  ].join('\n');
}

function timeOf(check: CheckReport): string {
  return check.status === 'skipped' ? '' : formatDuration(check.durationMs);
}

function checkLines(check: CheckReport, width: number, paint: Paint): string[] {
  const sign = paint(styles[check.status], signs[check.status]);
  const time = paint('dim', timeOf(check).padStart(width));
  const line = `  ${sign} ${time}  ${harmless(check.title)}`;
  if (check.reason === null) return [line];
  const indent = `${' '.repeat(width + 6)}↳ `;
  const id = check.status === 'failed' ? [`${indent}${paint('dim', harmless(check.id))}`] : [];
  return [line, `${indent}${paint(styles[check.status], harmless(check.reason))}`, ...id];
}

function harmless(text: string): string {
  return cut(oneLine(text), 500).replaceAll('##[', '## [');
}

/** `world ready 1.8 s · first byte 120 ms (p95 260 ms) · …`; empty when nothing was measured. */
export function metricsLine({ metrics }: Report): string {
  const { worldReadyMs, firstByteMs, throughputRatio, residentBytes } = metrics;
  return [
    ...(worldReadyMs === null ? [] : [`world ready ${formatDuration(worldReadyMs)}`]),
    ...(firstByteMs === null
      ? []
      : [`first byte ${formatDuration(firstByteMs.p50)} (p95 ${formatDuration(firstByteMs.p95)})`]),
    ...(throughputRatio === null ? [] : [`throughput ${formatShare(throughputRatio)} of the range server's`]),
    ...(residentBytes === null ? [] : [`backend ${formatBytes(residentBytes)}`]),
  ].join(' · ');
}

function baselineLines({ baseline }: Report, paint: Paint): string[] {
  if (baseline === undefined) return [];
  return [
    ...baseline.comparisons.map((comparison) =>
      paint(comparison.failed ? 'red' : 'dim', `baseline: ${baselineLine(comparison, baseline)}`),
    ),
    ...baseline.notes.map((note) => paint('dim', `baseline: ${harmless(note)}`)),
  ];
}
