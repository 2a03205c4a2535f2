import { expect, test } from '@jest/globals';

import { ConfigurationError, WorldError } from '../../kit/errors.ts';

import { AbsentError, AwayError, environmentFor, hostError, readTarget } from './host.ts';

test.each([
  [undefined, {}],
  ['local', {}],
  ['ssh://anna@films.example.org', { dockerHost: 'ssh://anna@films.example.org' }],
  ['anna@films.example.org:2222', { dockerHost: 'ssh://anna@films.example.org:2222' }],
  ['unix:///run/user/1000/docker.sock', { dockerHost: 'unix:///run/user/1000/docker.sock' }],
  ['context:films', { context: 'films' }],
])('%s is a target', (text, target) => {
  expect(readTarget(text)).toEqual(target);
});

test.each([
  'films',
  'ssh://anna:secret@films.example.org',
  'ssh://-oProxyCommand=x',
  'http://films',
  'ssh://a@b/c/d',
  '',
])('%s is none', (text) => {
  expect(() => readTarget(text)).toThrow(ConfigurationError);
  expect(() => readTarget(text)).not.toThrow('secret');
});

const ssh =
  'error during connect: Get "http://docker.example.com/v1.45/info": command [ssh -- h docker system dial-stdio] has exited with exit status 255, make sure the URL is valid: stderr=';

test.each<[string, string, new (...args: never[]) => Error, string]>([
  ['a full disk', 'write /var/lib/docker/tmp/x: no space left on device', WorldError, 'disk is full'],
  [
    'another host key',
    `${ssh}Host key verification failed.\r\n`,
    ConfigurationError,
    'Host key verification failed',
  ],
  [
    'no right to log in',
    `${ssh}anna@h: Permission denied (publickey).`,
    ConfigurationError,
    'does not let us in by SSH',
  ],
  [
    'a host that is away',
    `${ssh}ssh: connect to host h port 22: Connection timed out`,
    AwayError,
    'cannot be reached',
  ],
  [
    'an engine that is down',
    'Cannot connect to the Docker daemon at unix:///x. Is it running?',
    AwayError,
    'cannot be reached',
  ],
  ['what is not there', 'Error response from daemon: No such container: x', AbsentError, 'No such container'],
  [
    'anything else',
    'Error response from daemon: something',
    WorldError,
    'Docker on h could not try it: Error response',
  ],
])('%s is told as that', (_what, said, kind, words) => {
  const error = hostError(said, 'try it', 'h');
  expect(error).toBeInstanceOf(kind);
  expect(error.message).toContain(words);
  expect(error.message).not.toContain('docker.example.com');
});

test('docker gets neither settings of a stack nor secrets of the environment', () => {
  const environment = {
    PATH: '/bin',
    HTTP_PORT: '1',
    TMDB_API_ACCESS_TOKEN: 'x',
    COMPOSE_FILE: 'y',
    SSH_AUTH_SOCK: '/s',
    DOCKER_CONTEXT: 'z',
  };
  expect(environmentFor({ dockerHost: 'ssh://h' }, environment)).toEqual({
    PATH: '/bin',
    SSH_AUTH_SOCK: '/s',
    DOCKER_HOST: 'ssh://h',
  });
  expect(environmentFor({ context: 'films' }, environment)).toMatchObject({ DOCKER_CONTEXT: 'films' });
});
