import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';

import { WorldError } from '../kit/errors.ts';

import { uploadBlob } from './registry/blobs.ts';
import { digestOf, mediaTypes } from './registry/manifest.ts';
import type { RepositoryClient } from './registry/repository.ts';

const refused = [400, 404, 405, 501];

/**
 * Removes a manifest, and with it every tag that stands for it.
 * @throws {WorldError} when this registry lets nobody do so
 */
export async function deleteManifest(client: RepositoryClient, digest: string): Promise<void> {
  const answer = await client.session.ask({
    method: 'DELETE',
    url: client.path(`manifests/${digest}`),
    scopes: [client.scope('delete')],
    what: `remove ${client.spell(digest)}`,
    accepted: refused,
    signal: client.signal,
  });
  if (answer.status >= 200 && answer.status < 300) return;
  // it may be gone already, which is all that is wanted
  if (answer.status === 404 && (await client.head(digest)) === undefined) return;
  throw new WorldError(
    `${client.session.registry} lets nobody remove manifests (${answer.status}). ${howTo(client)}`,
  );
}

function howTo({ session: { registry } }: RepositoryClient): string {
  if (registry === 'docker.io') return 'Docker Hub removes tags on its website alone.';
  return 'A registry of your own takes it with REGISTRY_STORAGE_DELETE_ENABLED=true.';
}

/**
 * Removes one tag and leaves what it stood for, with its other tags. Where a registry cannot (the distribution
 * specification makes it optional), the tag is first given to a manifest that nobody has, and that one is removed.
 */
export async function removeTag(
  client: RepositoryClient,
  tag: string,
  remove: (digest: string) => Promise<void>,
): Promise<void> {
  const answer = await client.session.ask({
    method: 'DELETE',
    url: client.path(`manifests/${tag}`),
    scopes: [client.scope('delete')],
    what: `remove the tag ${client.spell(tag)}`,
    accepted: refused,
    signal: client.signal,
  });
  if (answer.status >= 200 && answer.status < 300 && (await client.head(tag)) === undefined) return;
  if ((await client.head(tag)) === undefined) return;
  const placeholder = await pushPlaceholder(client, tag);
  await remove(placeholder);
}

async function pushPlaceholder(client: RepositoryClient, tag: string): Promise<string> {
  // its own config makes it a manifest that nothing else is, and that may go without harm
  const config = Buffer.from(JSON.stringify({ removed: tag, by: randomUUID() }));
  const blob = {
    mediaType: 'application/vnd.oci.image.config.v1+json',
    digest: digestOf(config),
    size: config.length,
  };
  await uploadBlob(client, blob, { open: async () => Promise.resolve(Readable.from([config])) });
  const bytes = Buffer.from(
    JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.ociManifest, config: blob, layers: [] }),
  );
  await client.putManifest(tag, { bytes, mediaType: mediaTypes.ociManifest });
  return digestOf(bytes);
}
