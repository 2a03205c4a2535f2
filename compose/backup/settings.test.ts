import { describe, expect, it } from '@jest/globals';

import { ConfigurationError } from '../../kit/errors.ts';

import { problemOfRepository, readSettings } from './settings.ts';

describe('the settings', () => {
  it('have a default each', () => {
    expect(readSettings({})).toEqual({
      project: 'miauflix',
      repository: '/backups',
      schedule: { kind: 'daily', minutes: [210] },
      keep: { daily: 7, weekly: 5, monthly: 12 },
      checkParts: 7,
      composeFiles: ['compose.yaml'],
      images: { backend: '', nginx: '' },
    });
  });

  it('are taken from the environment', () => {
    const settings = readSettings({
      BACKUP_PROJECT: 'films',
      BACKUP_REPOSITORY: 'sftp:me@nas:/films',
      BACKUP_SCHEDULE: '6h',
      BACKUP_KEEP_WEEKLY: '0',
      BACKUP_COMPOSE_FILES: './compose.yaml:vpn/compose.yaml',
    });
    expect(settings).toMatchObject({
      project: 'films',
      repository: 'sftp:me@nas:/films',
      keep: { daily: 7, weekly: 0 },
      composeFiles: ['compose.yaml', 'vpn/compose.yaml'],
    });
  });

  it('tell all mistakes at once', () => {
    const read = (): unknown =>
      readSettings({ BACKUP_SCHEDULE: 'nightly', BACKUP_KEEP_DAILY: '0', BACKUP_REPOSITORY: '/mnt/disk' });
    expect(read).toThrow(ConfigurationError);
    expect(read).toThrow(
      /BACKUP_SCHEDULE is "nightly"[^]*"\/mnt\/disk", a folder[^]*BACKUP_KEEP_DAILY is "0"/,
    );
  });
});

describe('a repository', () => {
  it.each([
    '/backups',
    '/backups/films',
    'sftp:me@nas:/films',
    'sftp://me@nas:2222//films',
    's3:https://s3.eu-central-1.amazonaws.com/bucket',
    's3:http://minio:9000/bucket/films',
  ])('may be %s', (repository) => {
    expect(problemOfRepository(repository)).toBeUndefined();
  });

  it.each([
    ['/mnt/disk', /set BACKUP_FOLDER/],
    ['./backups', /set BACKUP_FOLDER/],
    ['/backups2', /set BACKUP_FOLDER/],
    ['ftp://nas/films', /it is \/backups/],
    ['s3:bucket', /it is \/backups/],
    ['rest:https://me:secret-word@nas/', /password in it/],
    ['s3:https://key:secret-word@host/bucket', /password in it/],
    ['sftp://me:secret-word@nas/films', /password in it/],
  ])('is not %s', (repository, said) => {
    const problem = problemOfRepository(repository);
    expect(problem).toMatch(said);
    expect(problem).not.toContain('secret-word');
  });
});
