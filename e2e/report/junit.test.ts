import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';

import { anyReport } from './any-report.ts';
import { toJunit } from './junit.ts';
import { checkGroups } from './report.ts';
import { failedReport, greenReport, interruptedReport, sampleReports } from './sample.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads XML strictly; throws at the first thing that is not well-formed. */
function read(xml: string): Element {
  const parser = new SaxesParser();
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.write(xml).close();
  return root.children[0]!;
}

function all(element: Element, name: string): Element[] {
  return [
    ...(element.name === name ? [element] : []),
    ...element.children.flatMap((child) => all(child, name)),
  ];
}

describe('junit.xml', () => {
  it.each(Object.entries(sampleReports))('of the %s sample has a case for each check', (_name, make) => {
    const report = make();
    const root = read(toJunit(report));
    expect(root.name).toBe('testsuites');
    expect(root.attributes).toMatchObject({
      tests: String(report.checks.length),
      failures: String(report.summary.failed),
      errors: '0',
    });
    expect(root.children.map(({ attributes }) => attributes['name'])).toEqual(checkGroups);
    expect(all(root, 'testcase')).toHaveLength(report.checks.length);
    expect(all(root, 'failure')).toHaveLength(report.summary.failed);
    expect(all(root, 'skipped')).toHaveLength(report.summary.skipped);
  });

  it('gives times in seconds', () => {
    const [suite] = read(toJunit(greenReport())).children;
    const [, , check] = greenReport().checks;
    expect(read(toJunit(greenReport())).attributes['time']).toBe('21.412');
    expect(suite!.attributes).toMatchObject({ timestamp: '2026-11-22T21:12:03' });
    expect(all(suite!, 'testcase')[2]!.attributes['time']).toBe((check!.durationMs / 1000).toFixed(3));
  });

  it('says why a check failed, with the evidence', () => {
    const root = read(toJunit(failedReport()));
    const check = all(root, 'testcase').find(({ attributes }) =>
      attributes['name']!.startsWith('whole-file:'),
    )!;
    const [failure] = all(check, 'failure');
    expect(check.attributes).toMatchObject({
      classname: 'streaming',
      name: 'whole-file: A viewer gets every byte of the video, unchanged',
    });
    expect(failure!.attributes['message']).toMatch(/^byte 10485760 is 0x3f/);
    expect(failure!.text).toContain('→ HEAD /stream/1\n← no answer within 10 s (10 s)');
    expect(all(check, 'system-out')[0]!.text).toContain(
      'backend:\n  2026-11-22T21:12:10.120Z info piece 0 had',
    );
  });

  it('says why a check was skipped', () => {
    const [skipped] = all(read(toJunit(interruptedReport())), 'skipped');
    expect(skipped!.attributes).toEqual({ message: 'The run was stopped.' });
  });

  it('is well-formed, and its counts are right, whatever was in the run', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const root = read(toJunit(report));
        expect(all(root, 'testcase')).toHaveLength(report.checks.length);
        for (const suite of root.children) {
          expect(suite.attributes['tests']).toBe(String(all(suite, 'testcase').length));
          expect(suite.attributes['failures']).toBe(String(all(suite, 'failure').length));
          expect(suite.attributes['skipped']).toBe(String(all(suite, 'skipped').length));
        }
      }),
      { numRuns: 150 },
    );
  });
});
