import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';

import { actionSchema, tablesOf, withTables } from './docs-tables.ts';

const action = v.parse(actionSchema, {
  name: 'An action',
  inputs: {
    engine: { description: 'What runs it,\n  `a` | `b`', default: 'a' },
    token: { description: 'A secret', required: true },
    other: { description: 'Anything' },
  },
  outputs: { result: { description: 'How it went' } },
});

describe('tables of an action', () => {
  it('have a row for each input and output', () => {
    expect(tablesOf(action)).toEqual({
      inputs: [
        '| Input | Description | Default |',
        '| --- | --- | --- |',
        '| `engine` | What runs it, `a` \\| `b` | `a` |',
        '| `token` | A secret | **required** |',
        '| `other` | Anything |  |',
      ].join('\n'),
      outputs: ['| Output | Description |', '| --- | --- |', '| `result` | How it went |'].join('\n'),
    });
  });

  it('say when there is nothing to put in', () => {
    expect(tablesOf(v.parse(actionSchema, { name: 'x' })).inputs).toBe('None.');
  });

  it('take the place between their markers, and only that, however often', () => {
    const readme = 'a\n<!-- inputs -->\nold\n<!-- /inputs -->\nb\n<!-- outputs --><!-- /outputs -->\nc';
    const renewed = withTables(readme, action);
    expect(renewed).not.toContain('old');
    expect(renewed).toMatch(/^a\n<!-- inputs -->\n\n\| Input/);
    expect(renewed.endsWith('<!-- /outputs -->\nc')).toBe(true);
    expect(withTables(renewed, action)).toBe(renewed);
  });

  it('need their markers', () => {
    expect(() => withTables('# Nothing', action)).toThrow('<!-- inputs -->');
  });
});
