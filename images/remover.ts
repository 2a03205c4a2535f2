import { githubPackages } from './github-packages.ts';
import type { RepositoryClient } from './registry/repository.ts';
import { deleteManifest, removeTag } from './remove-tag.ts';
import type { Listed } from './retention/inventory.ts';

/** How a registry lets go of things. */
export interface Remover {
  /** Every manifest, where the registry has a list of them; nothing elsewhere. */
  listed(): Promise<readonly Listed[]>;
  /** Removes a manifest with all its tags. */
  manifest(digest: string): Promise<void>;
  /** Removes a tag, and leaves what it stood for. */
  tag(tag: string): Promise<void>;
}

/** By the registry's own interface; GitHub's container registry has one beside it, since it refuses that. */
export async function removerFor(client: RepositoryClient, githubApi?: string): Promise<Remover> {
  if (client.session.registry === 'ghcr.io') return await githubPackages(client, githubApi);
  return {
    listed: async () => Promise.resolve([]),
    manifest: async (digest) => deleteManifest(client, digest),
    tag: async (tag) => removeTag(client, tag, async (digest) => deleteManifest(client, digest)),
  };
}
