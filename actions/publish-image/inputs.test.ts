import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { startFakeRegistry } from '../../images/registry/fake-registry.testing.ts';
import { ConfigurationError } from '../../kit/errors.ts';
import { withTemporaryFolder } from '../../kit/folders.ts';
import { readInputs, variableOf } from '../shared/inputs.ts';

import { gitFrom, inputSchema, operationOf, signKind, type Inputs } from './inputs.ts';
import { fileJournal, leftBehind } from './journal.ts';
import { identityIn, identityToken, withIdentityTokens } from './oidc.ts';

function inputs(given: Readonly<Record<string, string>>): Inputs {
  const all = { to: 'ghcr.io/a/b', ...given };
  const env = Object.fromEntries(Object.entries(all).map(([name, value]) => [variableOf(name), value]));
  return readInputs(inputSchema, env, { mask: () => undefined, warning: () => undefined });
}

describe('what is to be done', () => {
  it.each([
    [{ image: 'x' }, 'publish'],
    [{ promote: 'a -> b' }, 'promote'],
    [{ rollback: 'latest' }, 'rollback'],
    [{ retention: 'pr-*:1d' }, 'retention'],
    [{ remove: 'pr-1' }, 'retention'],
  ])('%j: %s', (given, operation) => {
    expect(operationOf(inputs(given as Record<string, string>))).toBe(operation);
  });

  it.each([[{}], [{ image: 'x', promote: 'a -> b' }], [{ rollback: 'latest', remove: 'x' }]])(
    '%j is refused',
    (given) => {
      expect(() => operationOf(inputs(given as Record<string, string>))).toThrow(ConfigurationError);
    },
  );
});

describe('how it is signed', () => {
  const onGithub = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x' };
  it.each<[Readonly<Record<string, string>>, Readonly<Record<string, string>>, string]>([
    [{}, onGithub, 'keyless'],
    [{ 'signing-key': 'k' }, onGithub, 'key'],
    [{ 'signing-key': 'k' }, {}, 'key'],
    [{ sign: 'none' }, onGithub, 'none'],
    [{ sign: 'keyless', 'signing-key': 'k' }, onGithub, 'keyless'],
  ])('%j with %j: %s', (given, env, kind) => {
    expect(signKind(inputs(given), env)).toBe(kind);
  });

  it.each<[Readonly<Record<string, string>>, RegExp]>([
    [{}, /permission "id-token: write", or "signing-key"/],
    [{ sign: 'keyless' }, /id-token: write/],
    [{ sign: 'key' }, /"signing-key" is missing/],
  ])('%j is refused', (given, said) => {
    expect(() => signKind(inputs(given), {})).toThrow(said);
  });
});

describe('what was built', () => {
  it('is of the run, unless inputs say otherwise', async () => {
    await withTemporaryFolder('event', async (folder) => {
      const file = join(folder, 'event.json');
      await writeFile(file, JSON.stringify({ repository: { default_branch: 'trunk' } }));
      const env = { GITHUB_REF: 'refs/heads/a', GITHUB_SHA: 's', GITHUB_EVENT_PATH: file };
      expect(gitFrom(inputs({}), env)).toEqual({ ref: 'refs/heads/a', sha: 's', defaultBranch: 'trunk' });
      const given = { ref: 'refs/pull/1/head', sha: 't', 'default-branch': 'b' };
      expect(gitFrom(inputs(given), env)).toEqual({ ref: 'refs/pull/1/head', sha: 't', defaultBranch: 'b' });
      expect(gitFrom(inputs({}), { ...env, GITHUB_EVENT_PATH: '/nowhere' }).defaultBranch).toBe('main');
      expect(() => gitFrom(inputs({}), {})).toThrow(/"ref" and "sha" are missing/);
    });
  });
});

describe('GitHub’s identity token', () => {
  const claims = Buffer.from(
    JSON.stringify({ job_workflow_ref: 'o/r/.github/workflows/release.yml@refs/tags/v1' }),
  ).toString('base64url');
  const token = `aaa.${claims}.ccc`;

  it('is asked for by its audience, and tells whose signature it makes', async () => {
    const server = await startFakeRegistry();
    try {
      server.answering = ({ path, authorization }, res, nth) => {
        expect([path, authorization]).toEqual(['/token?api=1&audience=sigstore', 'Bearer request']);
        // now and then it is busy
        res.writeHead(nth === 1 ? 503 : 200).end(JSON.stringify({ value: token }));
      };
      const env = {
        ACTIONS_ID_TOKEN_REQUEST_URL: `http://${server.host}/token?api=1`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request',
      };
      expect(await identityToken('sigstore', env)).toBe(token);
      expect(identityIn(token)).toBe('https://github.com/o/r/.github/workflows/release.yml@refs/tags/v1');
      const given = new Map([
        ['a', { username: 'robot', password: 'oidc:sigstore' }],
        ['b', { username: 'me', password: 'plain' }],
      ]);
      expect([...(await withIdentityTokens(given, env))]).toEqual([
        ['a', { username: 'robot', password: token }],
        ['b', { username: 'me', password: 'plain' }],
      ]);
    } finally {
      await server.stop();
    }
  });

  it('is not there without the permission, or names no workflow', async () => {
    await expect(identityToken('a', {})).rejects.toThrow(/id-token: write/);
    expect(() => identityIn('a.b.c')).toThrow(/names no workflow/);
  });
});

it('the journal tells what was on its way, and nothing when all was settled', async () => {
  await withTemporaryFolder('journal', async (folder) => {
    await mkdir(folder, { recursive: true });
    const journal = fileJournal(folder);
    expect(await leftBehind(folder)).toBeUndefined();
    await journal.begin([{ repository: 'ghcr.io/a/b', tag: 'latest', before: null }]);
    expect(await leftBehind(folder)).toMatch(/Run it again.*\nghcr\.io\/a\/b:latest was nowhere/);
    await journal.end();
    expect(await leftBehind(folder)).toBeUndefined();
  });
});
