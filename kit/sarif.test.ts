import { describe, expect, it } from '@jest/globals';

import { sarifProblems } from './sarif.testing.ts';

const log = (result: object, more: object = {}): object => ({
  version: '2.1.0',
  runs: [{ tool: { driver: { name: 'x', rules: [{ id: 'a/b' }] } }, results: [result] }],
  ...more,
});
const at = (uri: string): object => ({
  message: { text: 'x' },
  locations: [{ physicalLocation: { artifactLocation: { uri } } }],
});
const good = { ruleId: 'a/b', ruleIndex: 0, level: 'note', message: { text: 'x' } };

describe('what SARIF’s schema refuses', () => {
  it.each<[string, object, string]>([
    ['nothing in it', {}, " must have required property 'runs'"],
    [
      'another version',
      log(good, { version: '2.0.0' }),
      '/version must be equal to one of the allowed values',
    ],
    ['a level that is none', log({ ...good, level: 'fatal' }), '/runs/0/results/0/level must be equal'],
    [
      'a result without a message',
      log({ ruleId: 'a/b' }),
      "/runs/0/results/0 must have required property 'message'",
    ],
    ['what it does not know', log({ ...good, severity: 'x' }), 'must NOT have additional properties'],
    [
      'a line 0',
      log({ ...good, locations: [{ physicalLocation: { region: { startLine: 0 } } }] }),
      'must be >= 1',
    ],
    ['a space in an address', log(at('a b')), 'must match format "uri-reference"'],
    ['a colon that makes a scheme of a name', log(at('größe:b')), 'must match format "uri-reference"'],
    ['a rule that is not listed', log({ ...good, ruleIndex: 1 }), 'is of no rule that is listed'],
  ])('%s', (_what, sarif, words) => {
    expect(sarifProblems(sarif)).toEqual(expect.arrayContaining([expect.stringContaining(words)]));
  });

  it.each<[string, object]>([
    ['a result', log(good)],
    ['an address in a folder', log({ ...at('dist/a%20b.css'), ruleId: 'a/b' })],
    ['no results', log(good, { runs: [] })],
  ])('not %s', (_what, sarif) => {
    expect(sarifProblems(sarif)).toEqual([]);
  });
});
