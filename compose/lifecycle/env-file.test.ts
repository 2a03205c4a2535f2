import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { documentedNames, envLine, parseEnvFile, valuesOf, withValues } from './env-file.ts';

// what Docker Compose makes of the same lines is in env-file.itg.test.ts

const read = (text: string, outer: Record<string, string> = {}): Record<string, string> =>
  Object.fromEntries(valuesOf(parseEnvFile(text, (name) => outer[name])));

describe('reading', () => {
  it.each<[string, Record<string, string>]>([
    ['A=1', { A: '1' }],
    ['# A=1\n\n  \nB=2', { B: '2' }],
    ['A=two words # comment', { A: 'two words' }],
    ['A=a#b', { A: 'a#b' }],
    ['A=x\t# no comment', { A: 'x\t# no comment' }],
    ['A =  spaced  ', { A: 'spaced' }],
    ['A: colon', { A: 'colon' }],
    ['export A=1', { A: '1' }],
    ["A='a$b\\c#d'", { A: 'a$b\\c#d' }],
    ["A='it\\'s'", { A: "it's" }],
    ["A='back\\\\'", { A: 'back\\\\' }],
    ['A="a\\$b\\\\c\\"q\\nline"', { A: 'a$b\\c"q\nline' }],
    ["A='two\nlines'\nB=1", { A: 'two\nlines', B: '1' }],
    ['A="x" # comment', { A: 'x' }],
    ['A=', { A: '' }],
    ['A=1\nA=2', { A: '2' }],
    ['A=1\nB=${A}-${NO:-dflt}-$A', { A: '1', B: '1-dflt-1' }],
    ['A=$$x', { A: '$x' }],
    ['B="${O}"', { B: 'outer' }],
    ['O=own\nB=$O', { O: 'own', B: 'outer' }],
    ['O', { O: 'outer' }],
    ['\uFEFFA=1\r\nB=2\r\n', { A: '1', B: '2' }],
  ])('%j', (text, values) => {
    expect(read(text, { O: 'outer' })).toEqual(values);
  });

  it.each<[string, number, RegExp]>([
    ['A=1\nB="open\nC=3', 2, /B in line 2 .* quotation mark is never closed/],
    ['A B=1', 1, /Line 1 does not begin with the name/],
    ['A=1\n=x', 2, /Line 2/],
    ['A', 1, /"A" and no "="/],
    ['A=${B:?set it}', 1, /A in line 1 .*set it/],
  ])('%j has a problem in line %i', (text, line, sentence) => {
    const { problems } = parseEnvFile(text);
    expect(problems).toEqual([{ line, sentence: expect.stringMatching(sentence) }]);
  });

  it('goes on behind a problem', () => {
    expect(read('A B=1\nC=3')).toEqual({ C: '3' });
  });

  it('tells where each line is', () => {
    const { entries } = parseEnvFile("# one\nA='x\ny'\n\nB=1");
    expect(entries.map(({ name, line }) => [name, line])).toEqual([
      ['A', 2],
      ['B', 5],
    ]);
  });

  it('ends with anything, and never shows a value in a problem', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const { sentence } of parseEnvFile(`X="s3cr3t${text}`).problems) {
          expect(sentence).not.toContain('s3cr3t');
        }
      }),
    );
  });
});

describe('writing', () => {
  const value = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replaceAll('\0', '')),
    fc.string({
      unit: fc.constantFrom('a', ' ', '#', '$', '{', '}', '"', "'", '\\', '\n', '=', 'n'),
      maxLength: 20,
    }),
  );

  it('is read back as it was, whatever it is', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(read(`${envLine('A', a)}\n${envLine('B', b)}\n`, { n: 'x', nn: 'y' })).toEqual({ A: a, B: b });
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['plain', 'A=plain'],
    ['two words', "A='two words'"],
    ['$x', "A='$x'"],
    ["it's", 'A="it\'s"'],
    ['', 'A='],
  ])('%j as %s', (given, line) => {
    expect(envLine('A', given)).toBe(line);
  });
});

describe('an example', () => {
  const example = '# The port.\nHTTP_PORT=80\n# DOMAIN=\n#KIND=x\n# Words = more\n';

  it('names what it is about', () => {
    expect(documentedNames(example)).toEqual(['HTTP_PORT', 'DOMAIN', 'KIND']);
  });

  it('takes values in their places, and what it does not know at its end', () => {
    const values = new Map([
      ['DOMAIN', 'films.example.org'],
      ['NEW', 'a b'],
    ]);
    expect(withValues(example, values)).toBe(
      "# The port.\nHTTP_PORT=80\nDOMAIN=films.example.org\n#KIND=x\n# Words = more\nNEW='a b'\n",
    );
  });
});
