import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { ruleTexts } from './rules.ts';

const root = join(import.meta.dirname, '..', '..');

describe('the rules', () => {
  it('stand in the documentation as they are', () => {
    const page = readFileSync(join(root, 'docs', 'tizen.md'), 'utf8');
    const rows = [...page.matchAll(/^\| `([a-z]+\/[a-z0-9-]+)` +\| (error|warning|note) +\| (.*?) +\|$/gm)];
    expect(Object.fromEntries(rows.map(([, rule, , text]) => [rule, text]))).toEqual(ruleTexts);
  });

  it('are all that the code names', () => {
    const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/\.(test|testing)\.ts$/.test(name))
      .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
      .join('\n');
    const named = [...sources.matchAll(/'((?:config|files|app|store|release|signature)\/[a-z][a-z-]+)'/g)];
    const unknown = named
      .map(([, rule]) => rule!)
      .filter((rule) => !(rule in ruleTexts) && !rule.endsWith('-'));
    expect(unknown).toEqual([]);
  });

  it('are each met by a test', () => {
    const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8').replaceAll('\\/', '/'))
      .join('\n');
    expect(Object.keys(ruleTexts).filter((rule) => !tests.includes(rule))).toEqual([]);
  });
});
