import { describe, expect, it } from '@jest/globals';

import { syntax } from './javascript-features.ts';
import { readScript, type Script } from './javascript.ts';

function read(text: string): Script {
  const script = readScript(text);
  if ('reason' in script) throw new Error(script.reason);
  return script;
}

const met = (text: string): string[] => read(text).syntax.map(({ feature }) => feature);

/** A feature → the least that has it. */
const examples: readonly (readonly [feature: keyof typeof syntax, text: string])[] = [
  ['let, const and class outside of strict mode', 'let a'],
  ['let, const and class outside of strict mode', 'class A {}'],
  ['default values of parameters', 'function f(a = 1) {}'],
  ['destructuring', 'var [a] = b'],
  ['destructuring', 'var { a } = b'],
  ['regular expressions with the flag y', 'a = /b/y'],
  ['regular expressions with the flag u', 'a = /b/u'],
  ['the operator **', 'a = 2 ** 3'],
  ['the operator **', 'a **= 3'],
  ['async functions', 'async function f() {}'],
  ['async functions', 'a = async () => 1'],
  ['spread in object literals', 'a = { ...b }'],
  ['rest in object patterns', 'var { a, ...b } = c'],
  ['modules (import and export)', 'import "./a.js"'],
  ['modules (import and export)', 'var a; export { a }'],
  ['regular expressions with the flag s', 'a = /b/s'],
  ['look-behind in regular expressions', 'a = /(?<=b)c/'],
  ['import()', 'import("./a.js")'],
  ['for await and async generators', 'async function* f() {}'],
  ['for await and async generators', 'async function f() { for await (var a of b) c }'],
  ['import.meta', 'a = import.meta.url'],
  ['named groups in regular expressions', 'a = /(?<b>c)/'],
  ['Unicode properties in regular expressions', 'a = /\\p{L}/u'],
  ['catch without a name', 'try {} catch {}'],
  ['BigInt literals', 'a = 1n'],
  ['export * as name', 'export * as a from "./a.js"'],
  ['public fields of classes', 'class A { a = 1 }'],
  ['private fields of classes', 'class A { #a = 1 }'],
  ['a hashbang line', '#!/usr/bin/env node\na'],
  ['underscores in numbers', 'a = 1_000'],
  ['optional chaining (?.)', 'a?.b'],
  ['the operator ??', 'a ?? b'],
  ['private methods of classes', 'class A { #a() {} }'],
  ['the operators ??=, ||= and &&=', 'a ||= b'],
  ['await at the top of a module', 'await a'],
  ['regular expressions with the flag d', 'a = /b/d'],
  ['a private name with the operator in', 'class A { #a; b(c) { return #a in c } }'],
  ['static blocks of classes', 'class A { static { b } }'],
  ['regular expressions with the flag v', 'a = /b/v'],
  ['import attributes (with)', 'import a from "./a.json" with { type: "json" }'],
  ['flags within regular expressions', 'a = /(?i:b)c/'],
  ['using declarations', '{ using a = b }'],
];

describe('the syntax of a script', () => {
  it.each(examples)('has %s: %s', (feature, text) => {
    expect(met(text)).toContain(feature);
  });

  it('has an example of each feature that is known', () => {
    expect([...new Set(examples.map(([feature]) => feature))].sort()).toEqual(Object.keys(syntax).sort());
  });

  it.each([
    'var a = function () { return /(?:b)\\(?<c/.test("1_0 ?? 1n") }',
    'a = /\\\\p{2}[(?<=]/',
    'for (var a of b) { c(...d) } e = () => [...f, `g${h}`]',
    'try {} catch (a) {}',
    'with (a) b',
  ])('has none of them: %s', (text) => {
    expect(met(text)).toEqual([]);
  });

  it('is told at its first place', () => {
    expect(read('a;\n\nb ?? c;\nd ?? e').syntax).toEqual([
      { feature: 'the operator ??', since: 80, line: 3 },
    ]);
  });
});

describe('what a script calls', () => {
  it.each([
    ['new ResizeObserver(a)', 'ResizeObserver', 64],
    ['Object.fromEntries(a)', 'Object.fromEntries', 73],
    ['a.replaceAll("b", "c")', '.replaceAll()', 85],
    ['x.y.at(-1)', '.at()', 92],
  ])('%s', (text, feature, since) => {
    expect(read(text).apis).toEqual([{ feature, since, line: 1 }]);
  });

  it.each(['a.at', 'constructor.toString()', 'a["flat"]()', '"Object.fromEntries"'])('not %s', (text) => {
    expect(read(text).apis).toEqual([]);
  });

  it('is requests from the root', () => {
    const text =
      'fetch("/api");\nx.open("GET","/a/"+b);fetch(`/c/${d}`);fetch("//e.f");fetch(g+"/h");fetch("/")';
    expect(read(text).rootRequests).toEqual([
      { address: '/api', line: 1 },
      { address: '/a/', line: 2 },
      { address: '/c/', line: 2 },
    ]);
  });
});

describe('a script that cannot be read', () => {
  it.each([
    ['a module', 'import a from "b";\nconst a = 1', 2],
    ['a script', 'var a = 1;\nvar = 2', 2],
    ['nothing of the kind', '<!doctype html>', 1],
  ])('as %s', (_what, text, line) => {
    expect(readScript(text)).toEqual({ reason: expect.any(String), line });
  });
});
