import { describe, expect, it } from '@jest/globals';

import { readInputs } from '../shared/inputs.ts';

import { certificatesFrom, inputSchema, type Inputs } from './inputs.ts';

const quiet = { mask: () => undefined, warning: () => undefined };

function inputsOf(given: Readonly<Record<string, string>>): Inputs {
  const env = Object.fromEntries(
    Object.entries({ folder: 'dist', ...given }).map(([name, value]) => [
      `INPUT_${name.toUpperCase()}`,
      value,
    ]),
  );
  return readInputs(inputSchema, env, quiet);
}

describe('the certificates', () => {
  it('are read from base64, in lines or not', () => {
    const store = Buffer.from('0\x82 a store '.repeat(20));
    const lines = store.toString('base64').replaceAll(/.{64}/g, '$&\n');
    const given = { author: lines, 'author-password': 'a', distributor: store.toString('base64') };
    expect(certificatesFrom(inputsOf({ ...given, 'distributor-password': 'd' }))).toEqual({
      author: { store, password: 'a' },
      distributor: { store, password: 'd' },
    });
  });

  it('need not be there', () => {
    expect(certificatesFrom(inputsOf({}))).toEqual({});
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'a certificate without its password',
      { author: 'QUJD' },
      'Input "author-password" is missing: it must be the password of "author".',
    ],
    [
      'a password alone',
      { 'distributor-password': 'x' },
      'Input "distributor" is missing: "distributor-password" says nothing alone.',
    ],
    [
      'no base64',
      { author: './author.p12', 'author-password': 'x' },
      'Input "author" is no base64: make it by `base64 -w0 author.p12`.',
    ],
    [
      'pictures of no bundle',
      { 'store-pictures': 'x' },
      'Input "store-bundle" is missing: "store-pictures" says nothing without it.',
    ],
    [
      'several of them',
      { author: '-', 'distributor-password': 'x' },
      'Input "author-password" is missing: it must be the password of "author".\nInput "author" is no base64: make it by `base64 -w0 author.p12`.\nInput "distributor" is missing: "distributor-password" says nothing alone.',
    ],
  ])('are refused: %s', (_what, given, sentence) => {
    expect(() => certificatesFrom(inputsOf(given))).toThrow(sentence);
  });

  it('are masked before anything is said', () => {
    const masked: string[] = [];
    const reporter = { mask: (value: string) => void masked.push(value), warning: () => undefined };
    const env = { INPUT_AUTHOR: 'QUJD', 'INPUT_AUTHOR-PASSWORD': 'word', 'INPUT_MAX-SIZE': 'much' };
    expect(() => readInputs(inputSchema, env, reporter)).toThrow('Input "folder" is missing');
    expect(masked).toEqual(['QUJD', 'word']);
  });
});
