import * as v from 'valibot';

import { ConfigurationError, WorldError } from '../kit/errors.ts';

import { CutError, DeniedError, isTransientStatus, wordsOf } from './registry/errors.ts';
import type { RepositoryClient } from './registry/repository.ts';
import { usualPatience } from './registry/session.ts';
import { createWire, type WireAnswer } from './registry/wire.ts';
import { removeTag } from './remove-tag.ts';
import type { Remover } from './remover.ts';

const versions = v.array(
  v.object({ id: v.pipe(v.number(), v.integer()), name: v.string(), created_at: v.string() }),
);

const perPage = 100;
const mostPages = 200;
const usualApi = 'https://api.github.com';

/**
 * Removing at GitHub's container registry: its registry refuses it, and GitHub's API for packages does it, with the
 * token that the registry takes as well. A "version" there is a manifest.
 */
export async function githubPackages(client: RepositoryClient, api = usualApi): Promise<Remover> {
  const credential = await client.session.credential();
  if (credential === undefined || !('password' in credential)) {
    throw new ConfigurationError(
      'Removing from ghcr.io needs a token that may delete packages: give the credentials for ghcr.io.',
    );
  }
  const token = credential.password;
  const [owner = '', ...rest] = client.repository.name.split('/');
  const packageName = encodeURIComponent(rest.join('/'));
  const wire = createWire(usualPatience);
  const ask = async (method: 'GET' | 'DELETE', path: string): Promise<WireAnswer> =>
    await client.session.retrying(`ask GitHub for ${path}`, client.signal, async () => {
      const answer = await wire.ask({
        method,
        url: new URL(`${api}${path}`),
        signal: client.signal,
        headers: {
          Accept: 'application/vnd.github+json',
          'X-GitHub-Api-Version': '2022-11-28',
          Authorization: `Bearer ${token}`,
        },
      });
      const { words } = wordsOf(answer.body.toString());
      if (answer.status === 401 || answer.status === 403) {
        throw new DeniedError(
          `GitHub does not let us see or delete the versions of ${client.name} (${answer.status}, ${words}). The token needs ` +
            'packages: write, and the repository the role "Admin" for the package.',
        );
      }
      if (isTransientStatus(answer.status)) throw new CutError(`GitHub answers ${answer.status}`);
      return answer;
    });

  /** Of an organization, or of a user. */
  let kind: 'orgs' | 'users' = 'orgs';
  const pathOf = (rest: string): string =>
    `/${kind}/${owner}/packages/container/${packageName}/versions${rest}`;
  const all = async (): Promise<v.InferOutput<typeof versions>> => {
    const found: v.InferOutput<typeof versions>[] = [];
    for (let page = 1; page <= mostPages; page += 1) {
      let answer = await ask('GET', pathOf(`?per_page=${perPage}&page=${page}`));
      if (answer.status === 404 && page === 1 && kind === 'orgs') {
        kind = 'users';
        answer = await ask('GET', pathOf(`?per_page=${perPage}&page=${page}`));
      }
      if (answer.status === 404) return [];
      const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), versions), answer.body.toString());
      if (answer.status !== 200 || !parsed.success) {
        throw new WorldError(
          `GitHub answers ${answer.status} with no list of the versions of ${client.name}.`,
        );
      }
      found.push(parsed.output);
      if (parsed.output.length < perPage) break;
    }
    return found.flat();
  };
  let known = new Map<string, number>();
  const list = async (): Promise<v.InferOutput<typeof versions>> => {
    const found = await all();
    known = new Map(found.map(({ name, id }) => [name, id]));
    return found;
  };
  const remove = async (digest: string): Promise<void> => {
    if (!known.has(digest)) await list();
    const id = known.get(digest);
    // gone already
    if (id === undefined) return;
    const answer = await ask('DELETE', pathOf(`/${id}`));
    if (answer.status !== 204 && answer.status !== 404) {
      const { words } = wordsOf(answer.body.toString());
      throw new WorldError(`GitHub did not remove ${client.spell(digest)} (${answer.status}, ${words}).`);
    }
    known.delete(digest);
  };
  return {
    listed: async () =>
      (await list()).map(({ name, created_at }) => ({ digest: name, createdAt: new Date(created_at) })),
    manifest: remove,
    tag: async (tag) => removeTag(client, tag, remove),
  };
}
