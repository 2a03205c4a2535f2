import { resolve } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { ConfigurationError } from '../../kit/errors.ts';

import { parseLocation } from './location.ts';

describe('parseLocation', () => {
  it.each(['data/database.sqlite', '/usr/data/database.sqlite', 'my films.db', 'C:films'])(
    'takes %s for a file',
    (text) => {
      expect(parseLocation(text)).toEqual({ engine: 'sqlite', file: resolve(text) });
    },
  );

  it.each([
    ['postgres://miau:s3cret@db:5432/films', 'postgres://miau@db:5432/films', ['s3cret']],
    ['postgresql://db/films', 'postgres://db/films', []],
    ['postgres://miau:p%40ss@db/films', 'postgres://miau@db/films', ['p%40ss', 'p@ss']],
    ['postgres://db/films?user=miau&password=s3cret', 'postgres://db/films', ['s3cret']],
    ['postgres:///films?host=/run/postgresql', 'postgres:///run/postgresql/films', []],
    ['postgres://%2Frun%2Fpostgresql/films', 'postgres:///run/postgresql/films', []],
  ])('reads %s, and shows no password of it', (url, shown, secrets) => {
    expect(parseLocation(url)).toEqual({ engine: 'postgres', url, shown, secrets });
  });

  it.each(['', '  ', 'mysql://root:s3cret@db/films', 'postgres://miau:s3cret@db:port/films', 'a\0b'])(
    'refuses %j, and repeats no password',
    (text) => {
      expect(() => parseLocation(text)).toThrow(ConfigurationError);
      expect(() => parseLocation(text)).not.toThrow(/s3cret/);
    },
  );
});
