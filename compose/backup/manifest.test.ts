import { describe, expect, it } from '@jest/globals';

import { parseManifest, rowDifferences } from './manifest.ts';

const sha256 = 'a'.repeat(64);
const manifest = (path: unknown, digest: unknown = sha256, format: unknown = 1): string =>
  JSON.stringify({
    format,
    madeAt: '2026-11-25T03:30:00Z',
    files: [{ path, sha256: digest, bytes: 1, mode: 420 }],
  });

describe('a manifest', () => {
  it.each(['data/database.sqlite', 'stack/.env', 'stack/secrets/jwt_secret', 'certificates/acme/a..b.pem'])(
    'may have %s',
    (path) => {
      expect(parseManifest(manifest(path))?.files[0]?.path).toBe(path);
    },
  );

  it.each([
    '../etc/passwd',
    'data/../../etc/passwd',
    '/etc/passwd',
    'data//x',
    'data/./x',
    'other/x',
    'data/',
    'data/a\0b',
    7,
    undefined,
  ])('that has %p is none', (path) => {
    expect(parseManifest(manifest(path))).toBeUndefined();
  });

  it.each([
    ['', 'nothing'],
    ['{', 'half'],
    [manifest('data/x', 'abc'), 'no digest'],
    [manifest('data/x', sha256, 2), 'a later format'],
    ['{"format":1,"madeAt":"2026"}', 'no files'],
  ])('is not %s (%s)', (text) => {
    expect(parseManifest(text)).toBeUndefined();
  });
});

describe('rows', () => {
  it.each([
    [{ a: 1 }, { a: 1 }, []],
    [
      { a: 1, b: 2 },
      { a: 3 },
      ['The table a has 3 rows; it had 1.', 'The table b is not there; it had 2 rows.'],
    ],
    [{}, { c: 0 }, ['The table c is new, with 0 rows.']],
  ])('%j and then %j', (before, now, differences) => {
    expect(rowDifferences(before, now)).toEqual(differences);
  });
});
