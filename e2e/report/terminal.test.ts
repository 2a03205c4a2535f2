import { stripVTControlCharacters } from 'node:util';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { anyReport } from './any-report.ts';
import { failedReport, greenReport, interruptedReport } from './sample.ts';
import { metricsLine, toTerminal } from './terminal.ts';

const plain = { colour: false };

describe('the table for the terminal', () => {
  it('shows groups, checks, totals and numbers', () => {
    const lines = toTerminal(greenReport(), plain).split('\n');
    expect(lines[0]).toBe('Infrastructure');
    expect(lines[1]).toMatch(/^ {2}✓ +\d+ ms {2}The tracker lists the seeder over HTTP$/);
    expect(lines.slice(-4)).toEqual([
      'Streaming works. 38 checks in 21 s: 38 passed.',
      "world ready 1.8 s · first byte 154 ms (p95 275 ms) · throughput 43 % of the range server's · backend 143 MiB",
      'baseline: Throughput ratio 0.43, before 0.45 (4.4 % worse, 25 % allowed, 12 runs)',
      'baseline: First byte ratio 2.31, before 2.40 (3.8 % better, 25 % allowed, 12 runs)',
    ]);
  });

  it('shows why a check failed, and its id to run it again', () => {
    const lines = toTerminal(failedReport(), plain).split('\n');
    const at = lines.findIndex((line) => line.includes('✗') && line.includes('every byte'));
    expect(lines[at + 1]!.trim()).toMatch(/^↳ byte 10485760 is 0x3f/);
    expect(lines[at + 2]!.trim()).toBe('↳ streaming/whole-file');
  });

  it('marks what was skipped', () => {
    expect(toTerminal(interruptedReport(), plain)).toMatch(/– +\S.*\n +↳ The run was stopped\./);
  });

  it('has no line for numbers when there are none', () => {
    const report = { ...interruptedReport(), metrics: { ...greenReport().metrics, worldReadyMs: null } };
    const none = { firstByteMs: null, throughputRatio: null, residentBytes: null };
    expect(metricsLine({ ...report, metrics: { ...report.metrics, ...none } })).toBe('');
  });

  it('says the same with colour and without', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(stripVTControlCharacters(toTerminal(report, { colour: true }))).toBe(
          toTerminal(report, plain),
        );
      }),
    );
  });

  it('lets no text move the cursor, colour the terminal or start a line of its own', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = toTerminal(report, plain);
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
        // what a runner of GitHub takes for a command
        expect(text).not.toMatch(/^\s*::|##\[/m);
      }),
    );
  });
});
