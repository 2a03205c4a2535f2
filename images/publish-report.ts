import type { Compared } from './compare.ts';
import type { Copied } from './copy.ts';
import type { Judged } from './gate/policy.ts';
import type { PublishedPlatform } from './image-config.ts';
import type { TagOutcome } from './move-tags.ts';
import type { TagPlan } from './plan-tags.ts';
import type { Signing, Trust } from './sign/cosign-arguments.ts';

export const stages = ['check', 'copy', 'gate', 'sign', 'tags'] as const;

export type Stage = (typeof stages)[number];

/** What came of a publication; `report.json` is this. */
export interface PublishReport {
  readonly schemaVersion: 1;
  readonly result: 'published' | 'unchanged' | 'planned' | 'failed';
  /** In words; null when it did not fail. */
  readonly failure: string | null;
  /** In which stage it failed. */
  readonly failedIn: Stage | null;
  /** Where it came from. */
  readonly image: string;
  readonly digest: string;
  readonly version: string | null;
  readonly platforms: readonly PublishedPlatform[];
  readonly plan: TagPlan;
  readonly repositories: readonly PublishedRepository[];
  readonly gate: readonly GatedPlatform[] | null;
  /** Null when nothing was to be compared with, or could be. */
  readonly comparedTo: Compared | null;
  readonly signing: Signing['kind'];
  readonly trust: Trust | null;
  readonly startedAt: string;
  readonly durationMs: number;
}

export interface PublishedRepository {
  readonly repository: string;
  readonly copied: Copied | null;
  readonly attested: number;
  readonly verified: number;
  readonly tags: readonly TagOutcome[];
}

export interface GatedPlatform {
  readonly platform: string;
  /** A file with SARIF for it; null when none was wanted. */
  readonly sarif: string | null;
  readonly judged: Judged;
}

export function toJson(report: PublishReport): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
