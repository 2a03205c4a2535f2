import { describe, expect, it } from '@jest/globals';

import { ConfigurationError } from '../kit/errors.ts';

import { checkOptions, defaultOptions, type E2eOptions } from './options.ts';

describe('options that cannot be meant', () => {
  it.each<[string, Partial<E2eOptions>, string[]]>([
    ['an engine to come', { engine: 'compose' }, ['The engine "compose"']],
    ['no address', { backendUrl: 'localhost:4000' }, ['"localhost:4000" is no http']],
    [
      'no log-in',
      { backend: 'miauflix', backendUrl: 'http://127.0.0.1:3000' },
      ['an e-mail address and a password'],
    ],
    [
      'defects in a strange backend',
      { backend: 'miauflix', defects: ['no-416'] },
      ['Only the backend "contract"'],
    ],
    [
      'several at once',
      { engine: 'compose', backendUrl: 'ftp://127.0.0.1', defects: ['wrong-byte'] },
      ['The engine', '"ftp://127.0.0.1"', 'Only the own reference backend'],
    ],
  ])('names %s', (_what, options, wanted) => {
    const check = (): void => checkOptions({ ...defaultOptions, ...options });
    expect(check).toThrow(ConfigurationError);
    for (const part of wanted) expect(check).toThrow(part);
  });

  it('takes the defaults', () => {
    expect(() => checkOptions(defaultOptions)).not.toThrow();
  });
});
