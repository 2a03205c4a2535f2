import { describe, expect, it } from '@jest/globals';

import { ConfigurationError } from '../kit/errors.ts';

import { languageTag, parseLanguages } from './languages.ts';

describe('languages', () => {
  it('are read with and without a region, and written as TMDB wants them', () => {
    const languages = parseLanguages(['en', 'pt-BR']);
    expect(languages).toEqual([
      { code: 'en', region: undefined },
      { code: 'pt', region: 'BR' },
    ]);
    expect(languages.map(languageTag)).toEqual(['en', 'pt-BR']);
  });

  it.each([
    [[], 'At least one'],
    [['english'], '"english"'],
    [['EN'], '"EN"'],
    [['en', ''], '""'],
    [['pt-BR', 'pt-PT'], 'twice'],
    [['e1', 'xyz'], '"xyz"'],
  ])('%p are none', (given, words) => {
    expect(() => parseLanguages(given)).toThrow(ConfigurationError);
    expect(() => parseLanguages(given)).toThrow(words);
  });
});
