import { describe, expect, it } from '@jest/globals';
import { features } from 'web-features';

import {
  atRules,
  customProperties,
  flexGap,
  functions,
  gridGap,
  mediaRange,
  nesting,
  properties,
  selectors,
  units,
  values,
} from './css-features.ts';
import { globals, methods, statics, syntax, type FeatureTable } from './javascript-features.ts';

/** The tables beside web-features, whose facts are MDN's: every row, so that none is from memory. */

interface Feature {
  readonly status?: { readonly by_compat_key?: Readonly<Record<string, { support: { chrome?: string } }>> };
}

/** MDN's name of a thing → the Chrome that has it whole; undefined for one that none has. */
const chrome = new Map<string, string | undefined>();
for (const { status } of Object.values(features as unknown as Readonly<Record<string, Feature>>)) {
  for (const [key, { support }] of Object.entries(status?.by_compat_key ?? {}))
    chrome.set(key, support.chrome);
}

/** What an earlier Chromium has but for a part that does not count here; web-features counts the whole. */
const early: Readonly<Record<string, { readonly whole: string; readonly lacks: string }>> = {
  'css.properties.overscroll-behavior': { whole: '144', lacks: 'an effect on what has nothing to scroll' },
  'api.AbortSignal.timeout_static': { whole: '124', lacks: 'the name TimeoutError' },
};

/** What a row is called there, of several names the one that there is. */
function keyOf(names: readonly string[]): string {
  const found = names.filter((name) => chrome.has(name));
  return found[0] ?? `none of ${names.join(', ')}`;
}

function compare(table: FeatureTable, namesOf: (row: string) => readonly string[]): void {
  const rows = Object.entries(table).map(([row, since]) => [row, since, keyOf(namesOf(row))] as const);
  const wrong = rows.filter(([, since, key]) =>
    key in early ? chrome.get(key) !== early[key]?.whole : chrome.get(key) !== String(since),
  );
  expect(wrong.map(([row, since, key]) => `${row} ${since}: ${key} ${chrome.get(key) ?? 'unknown'}`)).toEqual(
    [],
  );
  expect(rows.length).toBeGreaterThan(0);
}

const regExp = 'javascript.builtins.RegExp';
const syntaxKeys: Readonly<Record<keyof typeof syntax, string>> = {
  'let, const and class outside of strict mode': 'javascript.statements.let',
  'default values of parameters': 'javascript.functions.default_parameters',
  destructuring: 'javascript.operators.destructuring',
  'regular expressions with the flag y': `${regExp}.sticky`,
  'regular expressions with the flag u': `${regExp}.unicode`,
  'the operator **': 'javascript.operators.exponentiation',
  'async functions': 'javascript.statements.async_function',
  'spread in object literals': 'javascript.operators.spread.spread_in_object_literals',
  'rest in object patterns': 'javascript.operators.destructuring.rest_in_objects',
  'modules (import and export)': 'javascript.statements.import',
  'regular expressions with the flag s': `${regExp}.dotAll`,
  'look-behind in regular expressions': 'javascript.regular_expressions.lookbehind_assertion',
  'import()': 'javascript.operators.import',
  'for await and async generators': 'javascript.statements.for_await_of',
  'import.meta': 'javascript.operators.import_meta',
  'named groups in regular expressions': 'javascript.regular_expressions.named_capturing_group',
  'Unicode properties in regular expressions':
    'javascript.regular_expressions.unicode_character_class_escape',
  'catch without a name': 'javascript.statements.try_catch.optional_catch_binding',
  'BigInt literals': 'javascript.builtins.BigInt',
  'export * as name': 'javascript.statements.export.namespace',
  'public fields of classes': 'javascript.classes.public_class_fields',
  'private fields of classes': 'javascript.classes.private_class_fields',
  'a hashbang line': 'javascript.grammar.hashbang_comments',
  'underscores in numbers': 'javascript.grammar.numeric_separators',
  'optional chaining (?.)': 'javascript.operators.optional_chaining',
  'the operator ??': 'javascript.operators.nullish_coalescing',
  'private methods of classes': 'javascript.classes.private_class_methods',
  'the operators ??=, ||= and &&=': 'javascript.operators.nullish_coalescing_assignment',
  'await at the top of a module': 'javascript.operators.await.top_level',
  'regular expressions with the flag d': `${regExp}.hasIndices`,
  'a private name with the operator in': 'javascript.classes.private_class_fields_in',
  'static blocks of classes': 'javascript.classes.static.initialization_blocks',
  'regular expressions with the flag v': `${regExp}.unicodeSets`,
  'import attributes (with)': 'javascript.statements.import.import_attributes',
  'flags within regular expressions': 'javascript.regular_expressions.modifier',
  'using declarations': 'javascript.statements.using',
};

describe('the first Chromium is web-features’', () => {
  it('of syntax', () => compare(syntax, (row) => [syntaxKeys[row as keyof typeof syntax]]));

  it('of names of the environment', () =>
    compare(globals, (row) => [`api.${row}`, `javascript.builtins.${row}`]));

  it('of functions of such names', () =>
    compare(statics, (row) => {
      const [object = '', name = ''] = row.split('.');
      const ofInstance = `api.${object.charAt(0).toUpperCase()}${object.slice(1)}.${name}`;
      return [`javascript.builtins.${row}`, `api.${row}_static`, ofInstance];
    }));

  it('of methods, in the object that has it first', () => {
    const owners = ['builtins.String', 'builtins.Array', 'builtins.Promise', 'builtins.Set'];
    compare(methods, (row) => [
      ...owners.map((owner) => `javascript.${owner}.${row}`),
      ...[`api.Element.${row}`, `api.HTMLElement.${row}`],
    ]);
  });

  it('of properties', () => compare(properties, (row) => [`css.properties.${row}`]));

  it('of values', () => compare(values, (row) => [`css.properties.${row.replace(': ', '.')}`]));

  it('of functions in styles', () => {
    const types = ['types', 'types.color', 'types.gradient', 'types.image'];
    const other: Readonly<Record<string, string>> = {
      minmax: 'css.properties.grid-template-columns.minmax',
      linear: 'css.types.easing-function.linear-function',
      // the function, and not the type
      color: 'css.types.color.color',
    };
    compare(functions, (row) => [other[row] ?? '', ...types.map((type) => `css.${type}.${row}`)]);
  });

  it('of units', () => {
    const kinds: Readonly<Record<string, string>> = { c: 'container_query_length_units', q: 'Q' };
    const sizes = { d: 'dynamic', l: 'large', s: 'small' } as const;
    compare(units, (row) => [
      `css.types.length.${row}`,
      `css.types.length.${kinds[row.charAt(0)] ?? ''}`,
      `css.types.length.viewport_percentage_units_${sizes[row.charAt(0) as keyof typeof sizes]}`,
    ]);
  });

  it('of selectors', () => compare(selectors, (row) => [`css.selectors.${row.replace(/^::?/, '')}`]));

  it('of at-rules', () => compare(atRules, (row) => [`css.at-rules.${row}`]));

  it('of what is told by where it stands', () =>
    compare(
      {
        'css.selectors.nesting': nesting,
        'css.at-rules.media.range_syntax': mediaRange,
        'css.properties.gap.flex_context': flexGap,
        'css.properties.gap.grid_context': gridGap,
        'css.properties.custom-property': customProperties,
        'html.elements.script.type.module': syntax['modules (import and export)'],
      },
      (row) => [row],
    ));
});
