import { execFileSync, spawnSync } from 'node:child_process';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { ConfigurationError } from '../kit/errors.ts';

import { defaultSeedOptions } from './options.ts';
import {
  knownHosts,
  parseHost,
  privateKey,
  remoteArguments,
  shellWord,
  sshArguments,
  whileConnected,
} from './remote-plan.ts';

describe('a host', () => {
  it.each([
    ['deploy@example.org', { user: 'deploy', host: 'example.org', port: 22 }],
    ['deploy@10.0.0.7:2222', { user: 'deploy', host: '10.0.0.7', port: 2222 }],
    ['d-1@[fd00::1]:22', { user: 'd-1', host: 'fd00::1', port: 22 }],
  ])('%s', (text, expected) => {
    expect(parseHost(text)).toEqual(expected);
  });

  it.each([
    'example.org',
    '-oProxyCommand=evil@h',
    'a@-oProxyCommand=evil',
    'a@b:0',
    'a@b:70000',
    'a b@c',
    'a@b;reboot',
    'a@b\nc',
    '',
  ])('%j is none', (text) => {
    expect(() => parseHost(text)).toThrow(ConfigurationError);
  });
});

describe('known hosts', () => {
  const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ4wM+4qXcGk';
  const host = { user: 'u', host: 'example.org', port: 22 };

  it.each([
    [key, host, `example.org ${key}\n`],
    [`${key} root@example`, { ...host, port: 2222 }, `[example.org]:2222 ${key} root@example\n`],
    [`# a comment\r\n|1|abc=|def= ${key}\r\n`, host, `|1|abc=|def= ${key}\n`],
    [
      `example.org ${key}\nexample.org ssh-rsa AAAAB3==`,
      host,
      `example.org ${key}\nexample.org ssh-rsa AAAAB3==\n`,
    ],
  ])('%j', (given, of, expected) => {
    expect(knownHosts(given, of)).toBe(expected);
  });

  it.each(['', '# only this', 'example.org', 'yes', '-----BEGIN OPENSSH PRIVATE KEY-----'])(
    '%j is none',
    (given) => {
      expect(() => knownHosts(given, host)).toThrow(ConfigurationError);
    },
  );
});

describe('a private key', () => {
  const body = '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk=\n-----END OPENSSH PRIVATE KEY-----';

  it.each([body, `${body}\n`, `\n${body.replaceAll('\n', '\r\n')}\r\n`])(
    'ends as OpenSSH wants it',
    (given) => {
      expect(privateKey(given)).toBe(`${body}\n`);
    },
  );

  it.each(['', 'ssh-ed25519 AAAA', body.replace(/\n-----END.*/, '')])(
    '%j is none and is not repeated',
    (given) => {
      expect(() => privateKey(given)).toThrow(ConfigurationError);
      expect(() => privateKey(given)).not.toThrow('b3Blbn');
    },
  );
});

describe('the command there', () => {
  it('has the options, and never the token', () => {
    const options = {
      ...defaultSeedOptions,
      lists: ['@@a=discover/movie?with_genres=18,28'],
      database: '/data/a b.sqlite',
      token: 'the-token',
      dryRun: true,
      ifEmpty: true,
    };
    const args = remoteArguments(options);
    expect(args).toEqual([
      'seed',
      'popular',
      '--json',
      '--schema=miauflix',
      '--languages=en,es',
      '--limit=200',
      '--list=@@a=discover/movie?with_genres=18,28',
      '--database=/data/a b.sqlite',
      '--token-file=-',
      '--requests-per-second=40',
      '--deadline=600000ms',
      '--dry-run',
      '--if-empty',
    ]);
    expect(args.join(' ')).not.toContain('the-token');
  });

  it('is run with this key and against this host key alone', () => {
    const args = sshArguments({
      host: { user: 'deploy', host: 'example.org', port: 2222 },
      command: 'docker compose run --rm -T seed',
      args: ['seed', 'popular', "--database=a'b c"],
      keyFile: '/k/key',
      knownHostsFile: '/k/known hosts',
    });
    const text = args.join(' ');
    for (const setting of [
      'StrictHostKeyChecking=yes',
      'UserKnownHostsFile="/k/known hosts"',
      'IdentitiesOnly=yes',
      'BatchMode=yes',
    ])
      expect(args).toContain(setting);
    expect(text).toContain('-F /dev/null');
    expect(text).toContain('-i /k/key -p 2222 -l deploy -- example.org');
    const script = whileConnected(`docker compose run --rm -T seed seed popular '--database=a'\\''b c'`);
    expect(args.at(-1)).toBe(`exec sh -c ${shellWord(script)}`);
  });

  it.each([
    ['cat', 0],
    ['cat; (exit 7)', 7],
    ['cat # a comment', 0],
    [`true && cat && sh -c 'kill -s KILL $$'`, 137],
  ])('reads what it is handed and ends as it does: %s', (command, code) => {
    const { stdout, status } = spawnSync('sh', ['-c', whileConnected(command)], {
      encoding: 'utf8',
      input: 'the token',
    });
    expect([stdout, status]).toEqual(['the token', code]);
  });

  it('has words that a shell reads as they were', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const said = execFileSync('sh', ['-c', `printf '%s\\0' ${words.map(shellWord).join(' ')}`], {
          encoding: 'utf8',
        });
        expect(said).toBe(words.map((text) => `${text.toWellFormed()}\0`).join(''));
      }),
      { numRuns: 50 },
    );
  });
});
