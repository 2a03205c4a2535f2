import type { ImageTools } from '../docker.ts';

import type { BuildOptions } from './options.ts';

/** What BuildKit makes SBOMs with; https://docs.docker.com/build/metadata/attestations/sbom/ */
const scannerImage = 'docker/buildkit-syft-scanner:stable-1';
const deadlineMs = 15_000;

/** Whether BuildKit is to make the SBOM: where its scanner can be had, unless we are told. */
export async function usesScanner(
  { sbom }: Pick<BuildOptions, 'sbom'>,
  { docker, reporter, signal }: ImageTools,
): Promise<boolean> {
  if (sbom !== 'auto') return sbom === 'scanner';
  try {
    const options = { deadlineMs, ...(signal && { signal }) };
    await docker(['buildx', 'imagetools', 'inspect', scannerImage], options);
    return true;
  } catch {
    signal?.throwIfAborted();
    reporter.info(`${scannerImage} cannot be had, so the SBOM is made from the package managers’ own files.`);
    return false;
  }
}
