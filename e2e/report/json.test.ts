import { readFile } from 'node:fs/promises';

import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';

import { backendKinds } from '../backends/backend.ts';

import { anyReport } from './any-report.ts';
import { toJson } from './json.ts';
import { baselineMetrics, checkGroups, engineNames } from './report.ts';
import { greenReport, sampleReports } from './sample.ts';

interface Schema {
  readonly properties: {
    readonly engine: { readonly enum: unknown };
    readonly backend: { readonly enum: unknown };
  };
  readonly $defs: {
    readonly check: { readonly properties: { readonly group: { readonly enum: unknown } } };
    readonly baseline: {
      readonly properties: {
        readonly comparisons: {
          readonly items: { readonly properties: { readonly metric: { readonly enum: unknown } } };
        };
      };
    };
  };
}

const schema = JSON.parse(await readFile(new URL('report.schema.json', import.meta.url), 'utf8')) as Schema;

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
ajv.addFormat(
  'date-time',
  (text: string) => /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)),
);
const validate = ajv.compile(schema);

function errorsOf(json: unknown): unknown {
  return validate(json) ? [] : validate.errors;
}

describe('report.json', () => {
  it.each(Object.entries(sampleReports))(
    'of the %s sample follows the schema and reads back',
    (_name, make) => {
      const json: unknown = JSON.parse(toJson(make()));
      expect(errorsOf(json)).toEqual([]);
      expect(json).toEqual(make());
    },
  );

  it('follows the schema whatever was in the run', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(errorsOf(JSON.parse(toJson(report)))).toEqual([]);
      }),
    );
  });

  it('is well-formed Unicode, so that it can be written as UTF-8 without loss', () => {
    fc.assert(fc.property(anyReport, (report) => toJson(report).isWellFormed()));
  });
});

describe('report.schema.json', () => {
  it('names the same words as the types', () => {
    expect(schema.properties.engine.enum).toEqual(engineNames);
    expect(schema.properties.backend.enum).toEqual(backendKinds);
    expect(schema.$defs.check.properties.group.enum).toEqual(checkGroups);
    expect(schema.$defs.baseline.properties.comparisons.items.properties.metric.enum).toEqual(
      baselineMetrics,
    );
  });

  const green = greenReport();
  const [first] = green.checks;
  it.each([
    ['another version', { ...green, schemaVersion: 2 }],
    ['no summary', { ...green, summary: undefined }],
    ['a count below zero', { ...green, summary: { ...green.summary, passed: -1 } }],
    ['an unknown engine', { ...green, engine: 'cloud' }],
    ['a moment that is none', { ...green, startedAt: 'yesterday' }],
    ['a check that passed with a reason', { ...green, checks: [{ ...first, reason: 'because' }] }],
    ['a check that failed without one', { ...green, checks: [{ ...first, status: 'failed' }] }],
    ['an unknown status', { ...green, checks: [{ ...first, status: 'flaky' }] }],
    ['a first byte without p95', { ...green, metrics: { ...green.metrics, firstByteMs: { p50: 1 } } }],
  ])('refuses %s', (_what, report) => {
    expect(errorsOf(JSON.parse(JSON.stringify(report)))).not.toEqual([]);
  });
});
