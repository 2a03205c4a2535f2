import { join, resolve } from 'node:path';

import type { ImageReport } from '../../images/build/job.ts';
import { layoutFolder, outputNames } from '../../images/build/output.ts';
import { imageName } from '../../images/build/report.ts';
import type { Outputs } from '../shared/outputs.ts';

export function outputsOf(report: ImageReport): Outputs {
  const output = resolve(report.output);
  const platforms = report.platforms.map((record) => {
    const { platform, manifest, compressed, unpacked, smoke, sbom } = record;
    return [
      platform,
      {
        digest: manifest.digest,
        size: unpacked,
        compressed,
        smoke: smoke?.result ?? null,
        sbom: sbom === null ? null : join(output, sbom),
      },
    ] as const;
  });
  return {
    digest: report.digest,
    image: imageName(report),
    platforms: JSON.stringify(Object.fromEntries(platforms)),
    output,
    layout: layoutFolder(output),
    records: join(output, outputNames.records),
    sbom: join(output, outputNames.sbom),
    metadata: join(output, outputNames.report),
  };
}
