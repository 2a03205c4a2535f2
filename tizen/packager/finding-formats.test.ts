import { describe, expect, it } from '@jest/globals';

import { sarifProblems } from '../../kit/sarif.testing.ts';

import { annotate, formatFindings } from './finding-formats.ts';
import type { Finding } from './finding.ts';

const findings: readonly Finding[] = [
  { rule: 'store/exit', severity: 'note', message: 'No script leaves.', remedy: 'Leave.' },
  {
    rule: 'app/css-level',
    severity: 'warning',
    message: 'A.',
    remedy: 'B.',
    file: 'assets/a b#.css',
    line: 3,
  },
  { rule: 'config/start', severity: 'error', message: 'C\n::error::x', remedy: 'D.', file: 'config.xml' },
  {
    rule: 'app/css-level',
    severity: 'warning',
    message: 'E.',
    remedy: 'F.',
    file: 'assets/a b#.css',
    line: 2,
  },
];

describe('findings', () => {
  it('are text, the worst first, each in lines of their own', () => {
    expect(formatFindings(findings, 'text')).toBe(
      [
        'error config/start config.xml\n  C ::error::x\n  D.',
        'warning app/css-level assets/a b#.css:2\n  E.\n  F.',
        'warning app/css-level assets/a b#.css:3\n  A.\n  B.',
        'note store/exit\n  No script leaves.\n  Leave.',
      ].join('\n'),
    );
    expect(formatFindings([], 'text')).toBe('Nothing was found.');
  });

  it('are JSON', () => {
    const { findings: read } = JSON.parse(formatFindings(findings, 'json')) as { findings: Finding[] };
    expect(read).toHaveLength(4);
    expect(read[0]).toEqual(findings[2]);
  });

  it.each([
    ['findings', findings],
    ['nothing', []],
  ])('are SARIF of %s', (_what, list) => {
    const sarif = JSON.parse(formatFindings(list, 'sarif', './dist/tv')) as unknown;
    expect(sarifProblems(sarif)).toEqual([]);
    if (list.length > 0) {
      const place = { uri: 'dist/tv/assets/a%20b%23.css' };
      expect(sarif).toMatchObject({
        runs: [
          {
            results: [
              { level: 'error' },
              {
                level: 'warning',
                message: { text: 'E. F.' },
                locations: [{ physicalLocation: { artifactLocation: place, region: { startLine: 2 } } }],
              },
              {},
              {},
            ],
          },
        ],
      });
    }
  });

  it('are annotations at the lines that they are about', () => {
    const said: unknown[] = [];
    const tell =
      (how: string) =>
      (...what: unknown[]): void =>
        void said.push([how, ...what]);
    annotate(findings, { error: tell('error'), warning: tell('warning'), notice: tell('notice') }, 'dist');
    expect(said).toEqual([
      ['error', 'C\n::error::x D.', { title: 'config/start', file: 'dist/config.xml' }],
      ['warning', 'E. F.', { title: 'app/css-level', file: 'dist/assets/a b#.css', line: 2 }],
      ['warning', 'A. B.', { title: 'app/css-level', file: 'dist/assets/a b#.css', line: 3 }],
      ['notice', 'No script leaves. Leave.', { title: 'store/exit' }],
    ]);
  });
});
