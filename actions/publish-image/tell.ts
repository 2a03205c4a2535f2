import { resolve } from 'node:path';

import type { PromoteReport } from '../../images/promote.ts';
import type { PublishReport } from '../../images/publish-report.ts';
import type { RetentionReport } from '../../images/retention/retention.ts';
import type { Outputs } from '../shared/outputs.ts';

export interface PublicationFiles {
  readonly report: string;
  readonly comment: string;
  readonly sarif: string | undefined;
}

export function publicationOutputs(report: PublishReport, files: PublicationFiles): Outputs {
  const { result, digest, version, plan, repositories, gate } = report;
  const counts = (gate ?? []).map(({ platform, judged }) => [platform, judged.counts] as const);
  return {
    result,
    digest,
    version,
    tags: JSON.stringify(plan.tags.map(({ tag }) => tag)),
    images: JSON.stringify(repositories.map(({ repository }) => `${repository}@${digest}`)),
    vulnerabilities: gate === null ? null : JSON.stringify(Object.fromEntries(counts)),
    sarif: gate === null || files.sarif === undefined ? null : resolve(files.sarif),
    comment: resolve(files.comment),
    report: resolve(files.report),
  };
}

export function promotionOutputs(report: PromoteReport, file: string): Outputs {
  const { result, digest, tags } = report;
  return {
    result,
    digest,
    tags: JSON.stringify([...new Set(tags.map(({ tag }) => tag))]),
    images: JSON.stringify([...new Set(tags.map(({ repository }) => `${repository}@${digest}`))]),
    report: resolve(file),
  };
}

export function retentionOutputs({ result }: RetentionReport, file: string): Outputs {
  return { result, report: resolve(file) };
}
