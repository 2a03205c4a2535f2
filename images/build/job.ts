import type { SmokeOptions } from '../smoke/options.ts';

import type { BuildOptions } from './options.ts';
import type { BuildRecord } from './record.ts';

export const modes = ['all', 'build', 'merge'] as const;
export type Mode = (typeof modes)[number];

/** What every image must hold to before anything goes on. */
export interface Gates {
  readonly smoke: SmokeOptions;
  /** On a disk, for one platform. */
  readonly maxBytes: number;
  /** Builds once more without a cache: the digest must be the same. */
  readonly verifyReproducible: boolean;
  /** The release that the size is compared to. */
  readonly compareTo?: string;
}

export interface ImageJob extends Gates {
  /** `build`: these platforms and no index; `merge`: the index of what such jobs have left; `all`: both at once. */
  readonly mode: Mode;
  readonly build: BuildOptions;
  /** Gets the layout, records, SBOMs and provenances. */
  readonly output: string;
  /** Of `merge`: where the records are. */
  readonly records?: string;
  /** The repository to push to; without it, the layout is what is handed on. */
  readonly image?: string;
  readonly push: boolean;
  /** This run's own name, by which what a killed one has left is found. */
  readonly run: string;
}

export interface ImageReport {
  readonly mode: Mode;
  readonly image: string | null;
  readonly isPushed: boolean;
  /** Of the index; null where only some platforms were built. */
  readonly digest: string | null;
  readonly platforms: readonly BuildRecord[];
  readonly output: string;
}
