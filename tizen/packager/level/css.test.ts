import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { readStyles } from './css.ts';

const met = (css: string): string[] => readStyles(css).map(({ feature, since }) => `${feature} ${since}`);

describe('what a style sheet uses', () => {
  it.each<[string, readonly string[]]>([
    ['a{inset:0}', ['inset 87']],
    ['a{--b:1;color:var(--b)}', ['custom properties (--name) 49', 'var() 49']],
    ['a{width:min(1px,2px);height:calc(1px + clamp(1px,2px,3px))}', ['min() 79', 'clamp() 79']],
    ['a{height:100dvh}', ['the unit dvh 108']],
    ['a{display:flex;gap:1px}', ['gap 66', 'gap of flex boxes 84']],
    ['a{display:grid;gap:1px}', ['display: grid 57', 'gap 66']],
    ['a:is(b,c),a:focus-visible{d:e}', [':is 88', ':focus-visible 86']],
    ['a::placeholder{b:c}', ['::placeholder 57']],
    ['a{b:c;&:hover{d:e}}', ['nested rules 120']],
    ['a{.b & {c:d}}', ['nested rules 120']],
    ['@layer a,b;@layer a{b{c:d}}', ['@layer 99']],
    ['@container (min-width:1px){a{b:c}}', ['@container 105']],
    ['@media (width >= 1px){a{b:c}}', ['ranges such as (width >= 1px) in @media 104']],
    ['@media (min-width:1px){a{aspect-ratio:1}}', ['aspect-ratio 88']],
    ['a{position:sticky}', ['position: sticky 56']],
    ['a{color:oklch(1 2 3);background:color-mix(in srgb,red,blue)}', ['oklch() 111', 'color-mix() 111']],
  ])('%s', (css, expected) => {
    expect(met(css)).toEqual(expected);
  });

  it.each([
    'a{color:red;margin:0 auto}',
    'a:hover,a::before{content:"inset:0;gap:1px"}',
    '/* a{inset:0} */',
    '@supports (inset:0){a{inset:0}}',
    '@supports (aspect-ratio:1){@media (min-width:1px){a:has(b){gap:1px}}}',
    '@keyframes a{from{top:0}to{top:1px}}',
    '@font-face{font-family:x;src:url(x.woff2)}',
    'a{background:url(inset:0)}',
  ])('nothing: %s', (css) => {
    expect(met(css)).toEqual([]);
  });

  it('is told by its line', () => {
    expect(readStyles('a{}\n\nb{\n  inset: 0;\n}\nc{inset:0}')).toEqual([
      { feature: 'inset', since: 87, line: 4 },
    ]);
  });

  it('is read from whatever is there', () => {
    const piece = fc.constantFrom(
      'a',
      '{',
      '}',
      ':',
      ';',
      '@media',
      '(',
      ')',
      '"',
      'url(',
      '/*',
      '\n',
      '--x',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(Array.isArray(readStyles(pieces.join('')))).toBe(true);
      }),
    );
  });
});
