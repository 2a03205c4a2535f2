import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { withTemporaryFolder } from '../../kit/folders.ts';

import { credentialsFrom, parseCredentials } from './credentials.ts';
import { writeDockerConfig } from './docker-config.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('lines of credentials', () => {
  it('have a registry, a user and a password, which may have blanks', () => {
    const text = '\n ghcr.io me ghp_1 \nindex.docker.io  you\tpass word\n\n';
    expect([...parseCredentials(text)]).toEqual([
      ['ghcr.io', { username: 'me', password: 'ghp_1' }],
      ['docker.io', { username: 'you', password: 'pass word' }],
    ]);
    expect(parseCredentials('').size).toBe(0);
  });

  it.each([
    ['ghcr.io me', /Line 1 .* ends too early\. Is the secret that it names empty\?/],
    ['ghcr.io me a\nhttps://docker.io me secret', /Line 2 .* begins with an address/],
    ['ghcr.io me a\nghcr.io you secret', /two lines for ghcr\.io/],
  ])('%j says what is wrong, and no secret', (text, said) => {
    expect(() => parseCredentials(text)).toThrow(said);
    expect(() => parseCredentials(text)).not.toThrow(/me secret|you secret/);
  });
});

describe('what docker login has left', () => {
  it('is used for what was not given, and masked', async () => {
    await withTemporaryFolder('docker', async (folder) => {
      const config = {
        auths: {
          'https://index.docker.io/v1/': { auth: base64('hub:of:hub') },
          'ghcr.io': { auth: base64('me:old') },
          'id.example': { identitytoken: 'the-token' },
          'helped.example': {},
        },
        credHelpers: { 'helped.example': 'test', 'nothing.example': 'test' },
      };
      await writeFile(join(folder, 'config.json'), JSON.stringify(config));
      const helper = join(folder, 'docker-credential-test');
      const answer = JSON.stringify({ ServerURL: '', Username: 'h', Secret: 'of-helper' });
      await writeFile(
        helper,
        `#!/bin/sh\nread -r name\n[ "$name" = helped.example ] || exit 1\necho '${answer}'\n`,
      );
      await chmod(helper, 0o755);
      const path = process.env['PATH'] ?? '';
      process.env['PATH'] = `${folder}:${path}`;
      try {
        const masked: string[] = [];
        const credentials = credentialsFrom({
          given: parseCredentials('ghcr.io me new'),
          dockerFolder: folder,
          reporter: { mask: (value) => masked.push(value) },
        });
        expect(await credentials('docker.io')).toEqual({ username: 'hub', password: 'of:hub' });
        expect(await credentials('ghcr.io')).toEqual({ username: 'me', password: 'new' });
        expect(await credentials('id.example')).toEqual({ identityToken: 'the-token' });
        expect(await credentials('helped.example')).toEqual({ username: 'h', password: 'of-helper' });
        expect(await credentials('nothing.example')).toBeUndefined();
        expect(await credentials('elsewhere.example')).toBeUndefined();
        expect(masked).toEqual(['of:hub', 'new', 'the-token', 'of-helper']);

        await withTemporaryFolder('config', async (own) => {
          await writeDockerConfig(own, ['docker.io', 'ghcr.io', 'elsewhere.example'], credentials);
          const again = credentialsFrom({ dockerFolder: own, reporter: { mask: () => undefined } });
          expect(await again('docker.io')).toEqual({ username: 'hub', password: 'of:hub' });
          expect(await again('ghcr.io')).toEqual({ username: 'me', password: 'new' });
        });
      } finally {
        process.env['PATH'] = path;
      }
    });
  });

  it('that is no JSON is told', async () => {
    await withTemporaryFolder('docker', async (folder) => {
      await writeFile(join(folder, 'config.json'), '{');
      const credentials = credentialsFrom({ dockerFolder: folder, reporter: { mask: () => undefined } });
      await expect(credentials('ghcr.io')).rejects.toThrow(/is not a configuration of Docker's/);
    });
  });
});
