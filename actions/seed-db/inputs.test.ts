import { describe, expect, it } from '@jest/globals';

import { ConfigurationError } from '../../kit/errors.ts';
import { defaultSeedOptions } from '../../seed/options.ts';
import { readInputs, variableOf } from '../shared/inputs.ts';

import { inputSchema, isDryRun, optionsFrom, remoteFrom, remoteOptionsFrom, type Inputs } from './inputs.ts';

function inputs(given: Readonly<Record<string, string>>): Inputs {
  const env = Object.fromEntries(Object.entries(given).map(([name, value]) => [variableOf(name), value]));
  return readInputs(inputSchema, env, { mask: () => undefined, warning: () => undefined });
}

const defaults = { ...defaultSeedOptions, database: 'data/database.sqlite' };

describe('what a run here is asked for', () => {
  it.each([
    [{}, {}],
    [
      { lists: 'all', limit: '20', schema: 'contract' },
      { what: 'all', limit: 20, schema: 'contract' },
    ],
    [{ languages: 'fr\npt-BR, de' }, { languages: ['fr', 'pt-BR', 'de'] }],
    [
      { list: ' @@a=discover/movie?with_genres=18,28\n\n@@b=movie/upcoming' },
      { lists: ['@@a=discover/movie?with_genres=18,28', '@@b=movie/upcoming'] },
    ],
    [
      { 'tmdb-token': 't', 'tmdb-url': 'http://127.0.0.1:1/3/' },
      { token: 't', tmdbUrl: 'http://127.0.0.1:1/3' },
    ],
    [
      { 'requests-per-second': '10', deadline: '90s' },
      { requestsPerSecond: 10, deadlineMs: 90_000 },
    ],
    [
      { 'if-empty': 'true', 'on-failure': 'continue', refresh: 'true', 'dry-run': 'true' },
      { ifEmpty: true, onFailure: 'continue', refresh: true, dryRun: true },
    ],
    [{ snapshot: 'lists.json.gz' }, { snapshot: 'lists.json.gz' }],
    [
      { database: 'postgres://me@db/films', 'database-password': 'p w' },
      { database: 'postgres://me:p%20w@db/films' },
    ],
  ])('%j', (given, expected) => {
    expect(optionsFrom(inputs(given), {})).toEqual({ ...defaults, ...expected });
  });

  it('takes the token of the environment when the input has none', () => {
    const env = { TMDB_API_ACCESS_TOKEN: 'of the environment' };
    expect(optionsFrom(inputs({}), env).token).toBe(env.TMDB_API_ACCESS_TOKEN);
    expect(optionsFrom(inputs({ 'tmdb-token': 'own' }), env).token).toBe('own');
    expect(optionsFrom(inputs({}), { TMDB_API_ACCESS_TOKEN: '' })).not.toHaveProperty('token');
  });

  it('takes a database that the environment names, but no password in an input', () => {
    const env = { DATABASE_URL: 'postgres://me:secret@db/films' };
    expect(optionsFrom(inputs({}), env).database).toBe(env.DATABASE_URL);
    expect(() => optionsFrom(inputs({ database: env.DATABASE_URL }), {})).toThrow(ConfigurationError);
  });
});

describe('a dry run', () => {
  it.each([
    ['pull_request', undefined, true],
    ['pull_request_target', undefined, true],
    ['push', undefined, false],
    [undefined, undefined, false],
    ['pull_request', 'false', false],
    ['workflow_dispatch', 'true', true],
  ])('of the event %s with dry-run %s: %s', (event, given, expected) => {
    const read = inputs(given === undefined ? {} : { 'dry-run': given });
    expect(isDryRun(read, { GITHUB_EVENT_NAME: event })).toBe(expected);
  });
});

const ssh = { 'ssh-host': 'deploy@host', 'ssh-key': 'k', 'ssh-host-key': 'h' };

describe('a run on another machine', () => {
  it('is none without a host', () => {
    expect(remoteFrom(inputs({}))).toBeUndefined();
  });

  it('has a host, its key, ours and the command there', () => {
    const command = 'docker compose run --rm -T seed';
    expect(remoteFrom(inputs(ssh))).toEqual({ host: 'deploy@host', key: 'k', hostKey: 'h', command });
    expect(remoteFrom(inputs({ ...ssh, 'ssh-command': 'miauflix-infra' }))?.command).toBe('miauflix-infra');
  });

  it('is of the database that the host has, unless another is named', () => {
    expect(remoteOptionsFrom(inputs(ssh), {})).not.toHaveProperty('database');
    expect(remoteOptionsFrom(inputs({ ...ssh, database: '/b.sqlite' }), {}).database).toBe('/b.sqlite');
  });

  it.each<[Readonly<Record<string, string>>, RegExp]>([
    [{ 'ssh-key': 'k' }, /"ssh-host" is missing: "ssh-key"/],
    [{ 'ssh-host': 'deploy@host' }, /"ssh-key" and "ssh-host-key" must be given/],
    [{ ...ssh, snapshot: 's', 'database-password': 'p' }, /"snapshot" and "database-password" cannot/],
  ])('is refused with %j', (given, said) => {
    expect(() => remoteFrom(inputs(given))).toThrow(said);
    expect(() => remoteFrom(inputs(given))).toThrow(ConfigurationError);
  });
});
