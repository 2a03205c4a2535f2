import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { ConfigurationError } from '../../kit/errors.ts';

import {
  decryptBytes,
  decryptText,
  encryptBytes,
  encryptInfoHash,
  encryptText,
  newSourceKey,
  parseSourceKey,
  SourceEncryptionError,
} from './source-encryption.ts';

/** The bytes 0 to 31. */
const keyText = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=';
const key = parseSourceKey(keyText);
const infoHash = '0123456789abcdef0123456789abcdef01234567';
/** Made by another implementation of AES-GCM (Python's `cryptography`), IV and tag laid out as documented. */
const knownInfoHash =
  'mt1svwkubWoE5KrFBNFaHfc4KFuF8/nU+3JtBIfqXlRVMA2F4FRiQ3kQsCF0cP9YcEuqupf7y4uAE+2xAA7MY0SyCeA=';
const knownMagnet =
  'ZGVmZ2hpamtsbW5vIB1gcA93ZX8BOUqP1D4ghiV6uQgcnWyhRhZinagLUJ82q24wu13BQZPkmn/DmsQq940lpnwjqTfJxk4IxXurrXg//YEQe3MbzsSa4Q==';

describe('what the released backend encrypts', () => {
  it('is an info hash of 92 characters, always the same', () => {
    expect(encryptInfoHash(key, infoHash)).toBe(knownInfoHash);
    expect(knownInfoHash).toHaveLength(92);
    expect(decryptText(key, knownInfoHash)).toBe(infoHash);
  });

  it('is a magnet link that another implementation encrypted', () => {
    expect(decryptText(key, knownMagnet)).toBe(`magnet:?xt=urn:btih:${infoHash}`);
  });

  it('comes back, whatever it was, and is another each time', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 2000 }), (bytes) => {
        const sealed = encryptBytes(key, bytes);
        expect(sealed).toHaveLength(bytes.length + 28);
        expect(decryptBytes(key, sealed).equals(bytes)).toBe(true);
        expect(encryptBytes(key, bytes).equals(sealed)).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decryptText(key, encryptText(key, text))).toBe(text);
      }),
    );
  });

  it('does not open when a bit is changed, when it is cut, or with another key', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(), fc.nat(7), (bytes, at, bit) => {
        const sealed = encryptBytes(key, bytes);
        const index = at % sealed.length;
        const cut = sealed.subarray(0, index);
        const changed = Buffer.from(sealed);
        changed.writeUInt8(changed.readUInt8(index) ^ (1 << bit), index);
        expect(() => decryptBytes(key, changed)).toThrow(SourceEncryptionError);
        expect(() => decryptBytes(key, cut)).toThrow(SourceEncryptionError);
        expect(() => decryptBytes(parseSourceKey(newSourceKey()), sealed)).toThrow(SourceEncryptionError);
      }),
    );
  });

  it('keeps an empty text empty', () => {
    expect(encryptText(key, '')).toBe('');
    expect(decryptText(key, '')).toBe('');
  });
});

describe('SOURCE_SECURITY_KEY', () => {
  it('is base64 of 32 bytes, and blanks around it do no harm', () => {
    expect(parseSourceKey(` ${keyText}\n`).bytes).toHaveLength(32);
    expect(parseSourceKey(newSourceKey()).bytes).toHaveLength(32);
  });

  it.each([
    ['', 'The SOURCE_SECURITY_KEY is not base64; it is base64 of 32 bytes.'],
    ['not base64!', 'The SOURCE_SECURITY_KEY is not base64; it is base64 of 32 bytes.'],
    ['c2hvcnQ=', 'The SOURCE_SECURITY_KEY is base64 of 5 bytes; it must be of 32.'],
    [
      Buffer.alloc(33, 7).toString('base64'),
      'The SOURCE_SECURITY_KEY is base64 of 33 bytes; it must be of 32.',
    ],
  ])('%j is refused without being shown', (text, message) => {
    expect(() => parseSourceKey(text)).toThrow(ConfigurationError);
    expect(() => parseSourceKey(text)).toThrow(message);
    expect(message.includes(text)).toBe(text === '');
  });
});
