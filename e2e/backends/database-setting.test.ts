import { describe, expect, it } from '@jest/globals';

import { ConfigurationError } from '../../kit/errors.ts';

import { databaseSetting } from './database-setting.ts';

const file = '/srv/miauflix/database.sqlite';
const sourceKey = Buffer.alloc(32, 7).toString('base64');

describe('the database of a released backend, from the environment', () => {
  it('is its file and its key', () => {
    expect(
      databaseSetting({ MIAUFLIX_BACKEND_DATABASE: file, MIAUFLIX_BACKEND_SOURCE_KEY: sourceKey }),
    ).toEqual({ file, sourceKey });
  });

  it('is none when nothing is set', () => {
    expect(databaseSetting({})).toBeUndefined();
    expect(
      databaseSetting({ MIAUFLIX_BACKEND_DATABASE: '', MIAUFLIX_BACKEND_SOURCE_KEY: '' }),
    ).toBeUndefined();
  });

  it.each([
    [{ MIAUFLIX_BACKEND_DATABASE: file }, 'without MIAUFLIX_BACKEND_SOURCE_KEY'],
    [{ MIAUFLIX_BACKEND_SOURCE_KEY: sourceKey }, 'without MIAUFLIX_BACKEND_DATABASE'],
    [{ MIAUFLIX_BACKEND_DATABASE: file, MIAUFLIX_BACKEND_SOURCE_KEY: 'c2hvcnQ=' }, 'of 5 bytes'],
  ])('is a mistake with %j', (env, reason) => {
    expect(() => databaseSetting(env)).toThrow(ConfigurationError);
    expect(() => databaseSetting(env)).toThrow(reason);
  });
});
