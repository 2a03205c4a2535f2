import type { PlatformName } from '../platform.ts';

/** Where a build comes from. */
export type BuildSource =
  | {
      readonly kind: 'dockerfile';
      readonly context: string;
      readonly file?: string;
      readonly target?: string;
    }
  | { readonly kind: 'bake'; readonly file: string; readonly target: string; readonly folder: string };

/** A secret that a step of the build may read from `/run/secrets/<id>`, by a mount: it is in no layer. */
export type BuildSecret = { readonly id: string } & ({ readonly value: string } | { readonly file: string });

export const cacheChoices = ['auto', 'gha', 'registry', 'local', 'off'] as const;
export type CacheChoice = (typeof cacheChoices)[number];

export const provenanceChoices = ['max', 'min', 'off'] as const;
export type ProvenanceChoice = (typeof provenanceChoices)[number];

export const sbomChoices = ['auto', 'scanner', 'own', 'off'] as const;
export type SbomChoice = (typeof sbomChoices)[number];

export interface BuildOptions {
  readonly source: BuildSource;
  readonly platforms: readonly PlatformName[];
  /** `NAME=value`; they end in the provenance, so no secret belongs here. */
  readonly buildArgs: readonly string[];
  /** `name=where`, in place of a stage or an image of that name. */
  readonly buildContexts: readonly string[];
  /** `name=value` */
  readonly labels: readonly string[];
  readonly secrets: readonly BuildSecret[];
  /** `default`, or `id=socket or key`; https://docs.docker.com/reference/cli/docker/buildx/build/#ssh */
  readonly ssh: readonly string[];
  readonly builder?: string;
  readonly noCache: boolean;
  readonly pull: boolean;
  readonly provenance: ProvenanceChoice;
  readonly sbom: SbomChoice;
  /** Seconds since 1970 that the image is dated to, and its steps are told (`SOURCE_DATE_EPOCH`). */
  readonly sourceDateEpoch?: number;
  /**
   * Dates every file that is younger to that moment, too. BuildKit packs all layers anew for it, each time: it is for
   * what must be reproducible.
   */
  readonly rewriteTimestamps: boolean;
  readonly cache: CacheChoice;
  /** For `registry`, a repository; for `local`, a folder. */
  readonly cacheRef?: string;
  /** Names the caches: builds of one name share them. */
  readonly cacheScope: string;
  /** For the build of one platform. */
  readonly deadlineMs: number;
}

export const defaultBuildOptions = {
  buildArgs: [],
  buildContexts: [],
  labels: [],
  secrets: [],
  ssh: [],
  noCache: false,
  pull: false,
  rewriteTimestamps: false,
  provenance: 'max',
  sbom: 'auto',
  cache: 'auto',
  cacheScope: 'image',
  deadlineMs: 60 * 60_000,
} as const satisfies Partial<BuildOptions>;

export const bounds = { deadlineMs: { min: 1000, max: 6 * 3_600_000 } } as const;
