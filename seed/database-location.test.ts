import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { ConfigurationError } from '../kit/errors.ts';

import { databaseLocation, describeDatabase, secretsOf } from './database-location.ts';

describe('the database that is meant', () => {
  it.each([
    [{ given: './a.sqlite' }, './a.sqlite'],
    [{ given: 'C:\\data\\a.sqlite' }, 'C:\\data\\a.sqlite'],
    [{ given: 'postgres' }, 'postgres'],
    [{}, 'data/database.sqlite'],
    [{ env: { DATA_DIR: '/usr/data' } }, '/usr/data/database.sqlite'],
    [{ env: { DATABASE_URL: '', DATA_DIR: '' } }, 'data/database.sqlite'],
    [{ env: { DATABASE_URL: 'postgres://u:p@h/d' } }, 'postgres://u:p@h/d'],
    [{ given: 'b.sqlite', env: { DATABASE_URL: 'postgres://u:p@h/d' } }, 'b.sqlite'],
    [{ given: 'postgresql://u@h:5433/d', env: { PGPASSWORD: 'a b/c' } }, 'postgresql://u:a%20b%2Fc@h:5433/d'],
    [{ given: 'postgres://u@h/d', password: 'file', env: { PGPASSWORD: 'other' } }, 'postgres://u:file@h/d'],
    [{ env: { DATABASE_URL: 'postgres://u:own@h/d', PGPASSWORD: 'other' } }, 'postgres://u:own@h/d'],
  ])('%j', (asked, expected) => {
    expect(databaseLocation({ env: {}, ...asked })).toEqual(expected);
  });

  it.each([
    [{ given: 'postgres://u:secret@h/d' }, 'PGPASSWORD'],
    [{ given: 'postgres://u@h/d?password=secret' }, '--database-password-file'],
    [{ given: 'mysql://h/d' }, 'postgres://user@host:5432'],
    [{ given: 'sqlite:///data/a.sqlite' }, 'path of a SQLite file'],
    [{ given: ' ' }, 'no name'],
  ])('%j is refused and says what to write, without the password', (asked, said) => {
    const read = (): unknown => databaseLocation({ env: {}, ...asked });
    expect(read).toThrow(ConfigurationError);
    expect(read).toThrow(said);
    expect(read).not.toThrow('secret');
  });
});

describe('a password', () => {
  it('is known to be hidden, and never in the words about the database', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (password) => {
        const given = 'postgres://someone@db.internal:5432/films';
        const location = databaseLocation({ given, password, env: {} });
        expect(secretsOf(location)).toContain(password);
        expect(describeDatabase(location)).toBe('postgres://db.internal:5432/films');
      }),
    );
  });

  it('is not there for a file', () => {
    expect(secretsOf('a')).toEqual([]);
    expect(describeDatabase('a')).toBe('a');
  });
});
