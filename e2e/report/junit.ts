import { oneLine, visible } from '../../kit/text.ts';

import { evidenceText, exchangesText } from './evidence.ts';
import type { CheckReport, Report } from './report.ts';
import { groupsOf, type Group } from './verdict.ts';

/**
 * The report as JUnit XML, as GitLab, Jenkins and the publishers for GitHub read it: a suite for each group, a
 * case for each check, times in seconds, evidence as `system-out`. Always well-formed XML 1.0.
 */
export function toJunit(report: Report): string {
  const { summary } = report;
  const attributes = attributesOf({
    name: `miauflix e2e (${report.engine}, ${report.backend})`,
    tests: report.checks.length,
    failures: summary.failed,
    errors: 0,
    time: seconds(summary.durationMs),
  });
  const suites = groupsOf(report).map((group) => suite(report, group));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes}>`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(report: Report, group: Group): string {
  const attributes = attributesOf({
    name: group.name,
    tests: group.checks.length,
    failures: group.failed,
    errors: 0,
    skipped: group.skipped,
    time: seconds(group.durationMs),
    // the schema of Ant's reports knows neither fractions nor a zone; the time is UTC
    timestamp: report.startedAt.slice(0, 19),
  });
  const properties = {
    engine: report.engine,
    backend: report.backend,
    platform: report.machine.platform,
    node: report.machine.node,
  };
  return [
    `  <testsuite${attributes}>`,
    '    <properties>',
    ...Object.entries(properties).map(([name, value]) => `      <property${attributesOf({ name, value })}/>`),
    '    </properties>',
    ...group.checks.map(testcase),
    '  </testsuite>',
  ].join('\n');
}

function testcase(check: CheckReport): string {
  const prefix = `${check.group}/`;
  const id = check.id.startsWith(prefix) ? check.id.slice(prefix.length) : check.id;
  const attributes = attributesOf({
    classname: check.group,
    name: `${id}: ${check.title}`,
    time: seconds(check.durationMs),
  });
  if (check.status === 'passed') return `    <testcase${attributes}/>`;
  return [`    <testcase${attributes}>`, ...outcome(check), '    </testcase>'].join('\n');
}

function outcome({ status, reason, evidence }: CheckReport): string[] {
  const message = reason ?? '';
  if (status === 'skipped') return [`      <skipped${attributesOf({ message })}/>`];
  // some readers show the text of the failure alone: it has the requests too
  const text = evidence === undefined ? message : `${message}\n\n${exchangesText(evidence)}`;
  return [
    `      <failure${attributesOf({ message, type: 'CheckFailure' })}>${xml(text)}</failure>`,
    ...(evidence === undefined ? [] : [`      <system-out>${xml(evidenceText(evidence))}</system-out>`]),
  ];
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

function attributesOf(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xml(oneLine(String(value)))}"`)
    .join('');
}

/** Text for XML 1.0 (§2.2 Char): what it cannot hold at all is shown as a sign. */
function xml(text: string): string {
  return visible(text)
    .replaceAll(/[\uFFFE\uFFFF]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
