import { describe, expect, it } from '@jest/globals';

import { failedReport, greenReport, interruptedReport } from '../../e2e/report/sample.ts';
import { silentReporter } from '../../kit/reporter.ts';

import { annotate, outputsOf } from './tell.ts';

const files = { json: '/r/report.json', junit: '/r/junit.xml', html: '/r/report.html' };

describe('outputs', () => {
  it('say how it went and where the reports are', () => {
    const report = greenReport();
    expect(outputsOf({ report, files })).toMatchObject({
      result: 'passed',
      passed: report.summary.passed,
      failed: 0,
      'report-json': files.json,
      'report-junit': files.junit,
      'report-html': files.html,
      'first-byte-ms': Math.round(report.metrics.firstByteMs!.p50),
    });
  });

  it('tell a run that failed from one that was stopped', () => {
    expect(outputsOf({ report: failedReport(), files }).result).toBe('failed');
    expect(outputsOf({ report: interruptedReport(), files: undefined })['report-json']).toBe('');
  });
});

describe('annotations', () => {
  const told = (report: ReturnType<typeof failedReport>): string[] => {
    const errors: string[] = [];
    annotate(report, { ...silentReporter, error: (message) => errors.push(message) });
    return errors;
  };

  it('are one for each failed check, and none for a run that holds', () => {
    const report = failedReport();
    const ids = report.checks.filter(({ status }) => status === 'failed').map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    const errors = told(report).join('\n');
    for (const id of ids) expect(errors).toContain(id);
    expect(told(greenReport())).toEqual([]);
  });

  it('are never more than GitHub shows', () => {
    const report = failedReport();
    const [check] = report.checks.filter(({ status }) => status === 'failed');
    const checks = Array.from({ length: 25 }, (_, at) => ({ ...check!, id: `streaming/number-${at}` }));
    const errors = told({ ...report, checks });
    expect(errors).toHaveLength(10);
    expect(errors.at(-1)).toContain('streaming/number-24');
  });
});
