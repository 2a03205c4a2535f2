import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';

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

const text = {
  type: 'object',
  required: ['text'],
  additionalProperties: false,
  properties: { text: { type: 'string', minLength: 1 } },
};

/** SARIF 2.1.0 as far as it is used here, from its specification: nothing else may be in it. */
const schema = {
  type: 'object',
  required: ['version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', pattern: '^https://.*sarif.*2\\.1\\.0\\.json$' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      minItems: 1,
      maxItems: 1,
      items: {
        type: 'object',
        required: ['tool', 'results'],
        additionalProperties: false,
        properties: {
          tool: {
            type: 'object',
            required: ['driver'],
            additionalProperties: false,
            properties: {
              driver: {
                type: 'object',
                required: ['name', 'rules'],
                additionalProperties: false,
                properties: {
                  name: { type: 'string', minLength: 1 },
                  informationUri: { type: 'string', pattern: '^https://' },
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: {
                      type: 'object',
                      required: ['id'],
                      additionalProperties: false,
                      properties: { id: { type: 'string', minLength: 1 }, shortDescription: text },
                    },
                  },
                },
              },
            },
          },
          results: {
            type: 'array',
            items: {
              type: 'object',
              required: ['message'],
              additionalProperties: false,
              properties: {
                ruleId: { type: 'string', minLength: 1 },
                ruleIndex: { type: 'integer', minimum: 0 },
                level: { enum: ['none', 'note', 'warning', 'error'] },
                message: text,
                locations: {
                  type: 'array',
                  minItems: 1,
                  items: {
                    type: 'object',
                    required: ['physicalLocation'],
                    additionalProperties: false,
                    properties: {
                      physicalLocation: {
                        type: 'object',
                        required: ['artifactLocation'],
                        additionalProperties: false,
                        properties: {
                          // a relative reference of RFC 3986
                          artifactLocation: {
                            type: 'object',
                            required: ['uri'],
                            additionalProperties: false,
                            properties: {
                              uri: { type: 'string', pattern: "^([\\w.~!$&'()*+,;=@/-]|%[0-9A-F]{2})+$" },
                            },
                          },
                          region: {
                            type: 'object',
                            required: ['startLine'],
                            additionalProperties: false,
                            properties: { startLine: { type: 'integer', minimum: 1 } },
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

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
    const validate = new Ajv({ allErrors: true }).compile(schema);
    expect([validate(sarif), validate.errors]).toEqual([true, null]);
    const [{ tool, results }] = (
      sarif as {
        runs: [
          { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number }[] },
        ];
      }
    ).runs;
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    if (list.length > 0) {
      expect(results[1]).toMatchObject({
        level: 'warning',
        message: { text: 'E. F.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'dist/tv/assets/a%20b%23.css' },
              region: { startLine: 2 },
            },
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
