import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import packageFile from '../package.json' with { type: 'json' };

const entry = join(import.meta.dirname, 'main.ts');

function run(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], {
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, MIAUFLIX_BACKEND_PASSWORD: '', TMDB_API_ACCESS_TOKEN: '' },
  });
  return { code: status, stdout, stderr };
}

describe('the command', () => {
  it('tells its version', () => {
    expect(run('--version')).toMatchObject({ code: 0, stdout: `${packageFile.version}\n` });
  });

  it.each([
    [['--help']],
    [['e2e', '--help']],
    [['world', 'up', '--help']],
    [['content', '--help']],
    [['seed', 'all', '--help']],
    [['seed', 'snapshot', 'export', '--help']],
  ])('explains itself with %j', (args) => {
    const { code, stdout } = run(...args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: miauflix-infra/);
  });

  it('shows every check with what a viewer gets', () => {
    const { code, stdout } = run('e2e', '--list', '--only', 'seeking');
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(4);
    expect(stdout).toContain('seeking/jumps');
  });

  it.each<[string, string[], RegExp[]]>([
    ['a wrong command', ['e2ee'], [/unknown command 'e2ee'/, /Did you mean e2e\?/]],
    ['a wrong option', ['e2e', '--reprot-dir', 'x'], [/unknown option/, /--report-dir/]],
    [
      'a wrong word',
      ['e2e', '--engine', 'embeded'],
      [/Allowed: embedded, compose\. Did you mean embedded\?/],
    ],
    ['a wrong number', ['e2e', '--viewers', '1.5'], [/a whole number from 2 to 100/]],
    ['a wrong check', ['e2e', '--only', 'streming/head'], [/did you mean "streaming\/head"/]],
    ['a wrong service', ['world', 'up', '--only', 'trakcer'], [/Did you mean tracker\?/]],
    ['half a log-in', ['e2e', '--backend-email', 'a@b.test'], [/both an e-mail address and a password/]],
    [
      'a password file that is not there',
      ['e2e', '--backend-password-file', '/nowhere/at/all'],
      [/cannot be read/],
    ],
    [
      'lists that there are not',
      ['seed', 'populer'],
      [/unknown command 'populer'/, /Did you mean popular\?/],
    ],
    ['a wrong schema', ['seed', 'all', '--schema', 'miauflx'], [/Did you mean miauflix\?/]],
    ['too long a list', ['seed', 'all', '--limit', '20000'], [/a whole number from 1 to 10000/]],
    ['a time without its unit', ['seed', 'all', '--deadline', '90'], [/such as 90s or 10m/]],
    ['a token on the command line', ['seed', 'all', '--token', 'x'], [/unknown option '--token'/]],
    [
      'several mistakes in one message',
      ['seed', 'all', '--list', 'popular', '--languages', 'english', '--tmdb-url', 'tmdb'],
      [/not of the form slug=path/, /"english" is no language/, /"tmdb" is no address/],
    ],
    [
      'a password on the command line',
      ['seed', 'all', '--database', 'postgres://me:secret@127.0.0.1/films'],
      [/holds a password/, /PGPASSWORD/, /^(?!.*secret)/],
    ],
    [
      'a kind of database that is not known',
      ['seed', 'all', '--database', 'mysql://h/d'],
      [/mysql:\/\/ are not/],
    ],
    ['a folder in place of a database', ['seed', 'all', '--database', import.meta.dirname], [/is a folder/]],
    [
      'a token file that is not there',
      ['seed', 'all', '--token-file', '/no/where'],
      [/The token file .* cannot be read/],
    ],
    [
      'no token',
      ['seed', 'all', '--database', join(import.meta.dirname, 'no-such.sqlite')],
      [/token of TMDB is missing/, /Settings → API/],
    ],
    ['a snapshot that is none', ['seed', 'snapshot', 'import', entry, '--dry-run'], [/snapshot/]],
  ])('answers %s with a sentence and exit code 2', (_what, args, said) => {
    const { code, stderr } = run(...args);
    for (const part of said) expect(stderr).toMatch(part);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });
});
