import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { hideSecrets, silentReporter } from './reporter.ts';

const key = '-----BEGIN KEY-----\nMIIEvQIBADANBg\n}\n-----END KEY-----\n';

describe('hideSecrets', () => {
  it.each([
    ['log in with hunter22 now', ['hunter22'], 'log in with *** now'],
    ['nothing here', ['hunter22', ''], 'nothing here'],
    ['one within another: pass-word', ['pass', 'pass-word'], 'one within another: ***'],
    ['overlapping: abcdef', ['abcd', 'cdef'], 'overlapping: ***'],
    ['twice: abab', ['ab'], 'twice: ***'],
    ['hunter22', ['hunter22'], '***'],
    ['?token=a%2Fb%20c&x=1', ['a/b c'], '?token=***&x=1'],
    ['{"password":"say \\"x\\""}', ['say "x"'], '{"password":"***"}'],
    ['trailing newline of a file: s3cret.', ['s3cret\n'], 'trailing newline of a file: ***.'],
    ['a short one, 7, is hidden too', ['7'], 'a short one, ***, is hidden too'],
  ])('%s', (text, secrets, hidden) => {
    expect(hideSecrets(text, secrets)).toBe(hidden);
  });

  it('hides a secret of several lines whole, and each of its lines by itself', () => {
    expect(hideSecrets(`key: ${key}end`, [key])).toBe('key: ***end');
    expect(hideSecrets('line: MIIEvQIBADANBg', [key])).toBe('line: ***');
    expect(hideSecrets(JSON.stringify({ key }), [key])).toBe('{"key":"***"}');
  });

  it('hides the lines of a secret that came with other line ends', () => {
    expect(hideSecrets('abcd1\r\nefgh2\r\n', ['abcd1\nefgh2'])).toBe('***\r\n***\r\n');
  });

  it('leaves lines of a secret that are too short to be one', () => {
    expect(hideSecrets('if (x) { y }', [key])).toBe('if (x) { y }');
  });

  it('leaves nothing of any secret, however they overlap', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.array(short, { maxLength: 4 }), (shown, secrets) => {
        const left = hideSecrets(shown, secrets).split('***');
        for (const secret of secrets) expect(left.some((part) => part.includes(secret))).toBe(false);
        if (!secrets.some((secret) => shown.includes(secret))) expect(left).toEqual([shown]);
      }),
    );
  });
});

describe('silentReporter', () => {
  it('still runs the work of a group', async () => {
    expect(await silentReporter.group('x', async () => Promise.resolve(3))).toBe(3);
  });
});
