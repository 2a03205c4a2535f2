import { mediaTypes, readManifest, type Descriptor, type Manifest } from './manifest.ts';
import type { RepositoryClient } from './repository.ts';

/** The tag under which those who refer to a digest are listed where the registry has no list of its own. */
export function fallbackTag(digest: string): string {
  return digest.replace(':', '-');
}

/**
 * The tags that belong to a manifest by their names: cosign's signatures, attestations and SBOMs, and the list of
 * those who refer to it.
 */
export function subjectOfTag(tag: string): string | undefined {
  const [, hex] = /^sha256-([0-9a-f]{64})(?:\.(?:sig|att|sbom))?$/.exec(tag) ?? [];
  return hex === undefined ? undefined : `sha256:${hex}`;
}

/** What cosign keeps beside a manifest. */
export function cosignTags(digest: string): string[] {
  return ['sig', 'att', 'sbom'].map((kind) => `${fallbackTag(digest)}.${kind}`);
}

/**
 * Who refers to a manifest: the registry's own list, else the one that clients keep under a tag (distribution
 * specification 1.1). A registry that answers with anything but a list has none.
 */
export async function referrersOf(client: RepositoryClient, digest: string): Promise<readonly Descriptor[]> {
  const answer = await client.session.ask({
    method: 'GET',
    url: client.path(`referrers/${digest}`),
    headers: { Accept: mediaTypes.ociIndex },
    scopes: [client.scope('pull')],
    what: `list who refers to ${client.spell(digest)}`,
    // what registries without this list have been seen to answer
    accepted: [303, 400, 403, 404, 405, 406, 501],
    signal: client.signal,
  });
  const isList = answer.status === 200 && answer.header('content-type')?.startsWith(mediaTypes.ociIndex);
  if (isList === true) {
    const where = `The list of who refers to ${client.spell(digest)}`;
    return readManifest(where, answer.body, mediaTypes.ociIndex).content.manifests ?? [];
  }
  return (await client.manifest(fallbackTag(digest)))?.content.manifests ?? [];
}

/** Puts a manifest that refers to another one, so that it is found from there in every registry. */
export async function putReferrer(
  client: RepositoryClient,
  manifest: Pick<Manifest, 'bytes' | 'mediaType' | 'digest' | 'content'>,
): Promise<void> {
  const { keepsReferrers } = await client.putManifest(manifest.digest, manifest);
  const { subject } = manifest.content;
  if (keepsReferrers || subject === undefined || subject === null) return;
  const tag = fallbackTag(subject.digest);
  const known = (await client.manifest(tag))?.content.manifests ?? [];
  if (known.some(({ digest }) => digest === manifest.digest)) return;
  const { artifactType, config, annotations } = manifest.content;
  const own = {
    mediaType: manifest.mediaType,
    digest: manifest.digest,
    size: manifest.bytes.length,
    artifactType: artifactType ?? config?.mediaType,
    annotations: annotations ?? undefined,
  };
  const index = { schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests: [...known, own] };
  await client.putManifest(tag, {
    bytes: Buffer.from(JSON.stringify(index)),
    mediaType: mediaTypes.ociIndex,
  });
}
