import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { headingsOf } from '../../../scripts/docs-links.ts';

import { alertCases } from './alert-cases.testing.ts';
import { alertRules } from './rules.testing.ts';

const runbooks = readFileSync(join(import.meta.dirname, '../../../docs/runbooks.md'), 'utf8');
const rules = alertRules();

describe.each(rules.map((rule) => [rule.alert, rule] as const))('%s', (alert, rule) => {
  it('says what is the matter, how bad it is, and where to read on', () => {
    expect(['critical', 'warning']).toContain(rule.labels.severity);
    expect(rule.annotations.summary).toMatch(/[^.]$/);
    expect(rule.annotations.description).toMatch(/\.$/);
    const [page, heading] = rule.annotations.runbook_url.split('#');
    expect(page).toBe('https://github.com/miauflix/infra/blob/main/docs/runbooks.md');
    expect(heading).toBe(alert.toLowerCase());
  });

  it('has a part of the runbooks', () => {
    expect(headingsOf(runbooks)).toContain(alert.toLowerCase());
  });

  it('has a case that fires it', () => {
    expect(alertCases.filter((one) => one.alert === alert)).toHaveLength(1);
  });
});

it('every case is one of an alert, and every part of the runbooks too', () => {
  const names = rules.map(({ alert }) => alert);
  expect(alertCases.map(({ alert }) => alert).sort()).toEqual([...names].sort());
  const parts = [...runbooks.matchAll(/^### (\w+)$/gm)].map(([, name]) => name);
  expect(parts.sort()).toEqual([...names].sort());
});
