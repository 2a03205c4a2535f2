import { githubPackages } from './github-packages.ts';
import type { RepositoryClient } from './registry/repository.ts';
import { deleteManifest, removeTag } from './remove-tag.ts';
import type { Remover } from './remover.ts';

/** By the registry's own interface; GitHub's container registry has one beside it, since it refuses that. */
export async function removerFor(client: RepositoryClient, githubApi?: string): Promise<Remover> {
  if (client.session.registry === 'ghcr.io') return await githubPackages(client, githubApi);
  return {
    listed: async () => Promise.resolve([]),
    manifest: async (digest) => deleteManifest(client, digest),
    tag: async (tag) => removeTag(client, tag, async (digest) => deleteManifest(client, digest)),
  };
}
