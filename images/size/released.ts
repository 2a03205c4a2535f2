import { reasonOf } from '../../kit/errors.ts';
import type { ImageTools } from '../docker.ts';
import { parseDocument } from '../layout/layout.ts';
import { indexSchema, isAttestation, isIndex, manifestSchema, type Descriptor } from '../layout/types.ts';
import { formatPlatform } from '../platform.ts';
import { formatReference, parseReference } from '../reference.ts';

const deadlineMs = 60_000;

/**
 * The layers of a release for a platform, with the login that Docker has; undefined, and a warning, when it cannot
 * be read: a first release has none before it.
 */
export async function releasedLayers(
  name: string,
  platform: string,
  { docker, reporter, signal }: ImageTools,
): Promise<readonly Descriptor[] | undefined> {
  const reference = parseReference(name);
  const raw = async (one: string): Promise<string> => {
    const options = { deadlineMs, ...(signal && { signal }) };
    return (await docker(['buildx', 'imagetools', 'inspect', '--raw', one], options)).stdout;
  };
  try {
    const first = await raw(formatReference(reference));
    if (!isIndex(mediaTypeOf(first))) return parseDocument(first, manifestSchema, name).layers;
    const { manifests } = parseDocument(first, indexSchema, name);
    const found = manifests.find(
      (one) => one.platform !== undefined && !isAttestation(one) && formatPlatform(one.platform) === platform,
    );
    if (found === undefined) {
      reporter.warning(`${name} is not there for ${platform}, so its size is compared to nothing.`);
      return undefined;
    }
    const { registry, name: repository } = reference;
    const text = await raw(formatReference({ registry, name: repository, digest: found.digest }));
    return parseDocument(text, manifestSchema, name).layers;
  } catch (error) {
    signal?.throwIfAborted();
    reporter.warning(`${name} cannot be read, so the size is compared to nothing: ${reasonOf(error)}`);
    return undefined;
  }
}

function mediaTypeOf(text: string): { mediaType: string } {
  const found = /"mediaType"\s*:\s*"([^"]+)"/.exec(text.replace(/"manifests"[\s\S]*$/, ''))?.[1];
  return {
    mediaType: found ?? (text.includes('"manifests"') ? 'application/vnd.oci.image.index.v1+json' : ''),
  };
}
