import { afterEach, beforeEach, expect, it } from '@jest/globals';

import { exitCodeOf } from '../kit/errors.ts';

import { githubPackages } from './github-packages.ts';
import { json, startFakeRegistry, type FakeRegistry } from './registry/fake-registry.testing.ts';
import type { Registries } from './registry/registries.ts';
import { testRegistries } from './registry/registry.testing.ts';

let api: FakeRegistry;
let registries: Registries;
beforeEach(async () => {
  api = await startFakeRegistry();
  registries = testRegistries({ 'ghcr.io': { username: 'me', password: 'ghp_1' } });
});
afterEach(async () => {
  registries.close();
  await api.stop();
});

const digestOf = (id: number): string => `sha256:${String(id).padStart(64, '0')}`;
const client = (): ReturnType<Registries['connect']> =>
  registries.connect({ registry: 'ghcr.io', name: 'me/a/app' });

it('lists and removes by GitHub’s interface, of an organization or a user', async () => {
  let ids = Array.from({ length: 150 }, (_, index) => index + 1);
  api.answering = ({ method, path, authorization }, res) => {
    expect(authorization).toBe('Bearer ghp_1');
    const url = new URL(path, 'http://x');
    if (!url.pathname.startsWith('/users/me/packages/container/a%2Fapp/versions')) {
      json(res, 404, { message: 'Not Found' });
    } else if (method === 'DELETE') {
      ids = ids.filter((id) => !url.pathname.endsWith(`/${id}`));
      res.writeHead(204).end();
    } else {
      const page = Number(url.searchParams.get('page'));
      const own = ids.slice((page - 1) * 100, page * 100);
      json(
        res,
        200,
        own.map((id) => ({ id, name: digestOf(id), created_at: '2026-11-01T00:00:00Z', metadata: {} })),
      );
    }
  };
  const packages = await githubPackages(client(), `http://${api.host}`);
  const listed = await packages.listed();
  expect(listed).toHaveLength(150);
  expect(listed[0]).toEqual({ digest: digestOf(1), createdAt: new Date('2026-11-01T00:00:00Z') });
  api.came.length = 0;
  await packages.manifest(digestOf(120));
  expect(api.came.map(({ method }) => method)).toEqual(['DELETE']);
  // again does no harm
  await packages.manifest(digestOf(120));
  expect(ids).toHaveLength(149);
});

it.each<[string, number, number, RegExp]>([
  ['a token that may not', 403, 2, /The token needs packages: write/],
  ['a bad day', 500, 3, /GitHub answers 500/],
  ['nonsense', 200, 3, /no list of the versions/],
])('says what is wrong with %s', async (_what, status, code, said) => {
  api.answering = (_request, res) => json(res, status, { message: 'no' });
  const packages = await githubPackages(client(), `http://${api.host}`);
  const error: unknown = await packages.listed().catch((thrown: unknown) => thrown);
  expect(String(error)).toMatch(said);
  expect(exitCodeOf(error)).toBe(code);
});

it('needs a token', async () => {
  const nobody = testRegistries();
  const connected = nobody.connect({ registry: 'ghcr.io', name: 'me/app' });
  await expect(githubPackages(connected)).rejects.toThrow(/needs a token that may delete packages/);
  nobody.close();
});
