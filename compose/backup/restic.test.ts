import { describe, expect, it } from '@jest/globals';

import { ConfigurationError, GateError, WorldError } from '../../kit/errors.ts';

import { problemOf, resticArguments, resticSetting } from './restic.ts';
import { chooseSnapshot } from './restore.ts';

describe('how restic is called', () => {
  it('has no secret among its arguments, but the names of files', () => {
    const { options, env } = resticSetting('sftp:me@nas:/films', { sshKey: true, s3: false });
    expect(options).toEqual([
      ...['--repo', 'sftp:me@nas:/films', '--retry-lock', '2m', '-o'],
      expect.stringMatching(
        /^sftp\.args=.*StrictHostKeyChecking=yes.*backup_known_hosts.*-i \/tmp\/backup_ssh_key/,
      ),
    ]);
    expect(env).toEqual({
      RESTIC_PASSWORD_FILE: '/run/secrets/backup_password',
      RESTIC_CACHE_DIR: '/var/lib/miauflix-backup/cache',
    });
    expect(resticSetting('s3:https://host/bucket', { sshKey: false, s3: true })).toEqual({
      options: ['--repo', 's3:https://host/bucket', '--retry-lock', '2m'],
      env: expect.objectContaining({ AWS_SHARED_CREDENTIALS_FILE: '/run/secrets/backup_s3_credentials' }),
    });
  });

  it('keeps by days, weeks and months, of this stack alone', () => {
    expect(resticArguments.forget('films', { daily: 7, weekly: 5, monthly: 12 }).join(' ')).toBe(
      'forget --quiet --host films --tag miauflix --group-by host,tags --keep-last 3 --keep-daily 7 --keep-weekly 5 --keep-monthly 12 --prune',
    );
    expect(resticArguments.check(3, 7)).toEqual(['check', '--read-data-subset=3/7']);
  });
});

describe('what restic says', () => {
  it.each([
    [12, 'Fatal: wrong password or no key found', ConfigurationError, /backup_password does not open/],
    [1, 'Fatal: wrong password or no key found', ConfigurationError, /backup_password does not open/],
    [
      11,
      'unable to create lock in backend: repository is already locked',
      WorldError,
      /locked by another run/,
    ],
    [10, 'Fatal: repository does not exist', WorldError, /no repository/],
    [1, 'Save(<data/1>) failed: write /backups/x: no space left on device', WorldError, /target is full/],
    [1, 'Host key verification failed.', ConfigurationError, /ssh-keyscan/],
    [1, 'me@nas: Permission denied (publickey).', ConfigurationError, /does not take the key/],
    [1, 'Pack ID does not match, want 1, got 2', GateError, /is damaged: Pack ID/],
    [
      1,
      'Fatal: unable to open repository at sftp:nas:/x: unable to start the sftp session, error: unexpected EOF',
      WorldError,
      /cannot be reached/,
    ],
    [1, 'ssh: connect to host nas port 22: Connection refused', WorldError, /ended with 1: ssh: connect/],
  ])('%i, %s', (code, stderr, kind, said) => {
    const problem = problemOf({ code, stdout: '', stderr: `\nusing temporary cache in /tmp\n${stderr}\n` });
    expect(problem).toBeInstanceOf(kind);
    expect(problem.message).toMatch(said);
  });
});

describe('which backup is meant', () => {
  const snapshot = (id: string, host: string) => ({ id, host, time: '2026-11-25T03:30:00Z' });
  const both = [snapshot('aa11', 'films'), snapshot('aa22', 'films'), snapshot('bb33', 'other')];
  const choose =
    (id: string | undefined, project = 'films', from = both) =>
    () =>
      chooseSnapshot(from, { project, id }).id;

  it.each([
    [undefined, 'films', 'aa22'],
    [undefined, 'other', 'bb33'],
    ['aa1', 'films', 'aa11'],
    ['bb', 'films', 'bb33'],
  ])('%s of %s is %s', (id, project, chosen) => {
    expect(choose(id, project)()).toBe(chosen);
  });

  it('is the only stack’s where this one has another name', () => {
    expect(choose(undefined, 'new', both.slice(0, 2))()).toBe('aa22');
  });

  it.each<[string, () => string, RegExp]>([
    ['of none', choose(undefined, 'films', []), /There is no backup/],
    ['of another stack, of several', choose(undefined, 'new'), /films, other and none of new/],
    ['by what two begin with', choose('aa'), /More than one/],
    ['by what none begins with', choose('cc'), /No backup begins/],
  ])('cannot be told %s', (_what, chosen, said) => {
    expect(chosen).toThrow(said);
  });
});
