import type { PlatformName } from '../platform.ts';
import { digestOf } from '../registry/manifest.ts';

import { recordForm, type BuildRecord } from './record.ts';

/** A record for tests, of an image that is nowhere. */
export function recordOfPlatform(platform: PlatformName, more: Partial<BuildRecord> = {}): BuildRecord {
  return {
    record: recordForm,
    image: null,
    platform,
    manifest: {
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      digest: digestOf(Buffer.from(platform)),
      size: platform.length,
    },
    referrers: [],
    compressed: 50e6,
    unpacked: 200e6,
    layers: [
      {
        digest: digestOf(Buffer.from('1')),
        compressed: 40e6,
        unpacked: 150e6,
        origin: 'COPY node /usr/local/bin/node',
      },
      {
        digest: digestOf(Buffer.from('2')),
        compressed: 10e6,
        unpacked: 50e6,
        origin: 'RUN <script>`make`</script>',
      },
    ],
    delta: null,
    smoke: { result: 'healthy', seconds: 2.5, isEmulated: platform !== 'linux/amd64' },
    steps: { total: 5, cached: 4, seconds: 1.2, slowest: { step: '[a 2/5] RUN make', seconds: 1.2 } },
    cache: 'gha',
    durationMs: 12_000,
    isReproducible: null,
    packages: 3,
    sbom: 'sbom/linux.cdx.json',
    provenance: null,
    commit: 'a'.repeat(40),
    sourceDateEpoch: 1,
    ...more,
  };
}
