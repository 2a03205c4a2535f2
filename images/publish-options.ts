import { ConfigurationError } from '../kit/errors.ts';

import type { Cutoff } from './gate/severity.ts';
import { planTags, type GitRef, type TagPlan } from './plan-tags.ts';
import { formatReference, parseReference, type Reference, type Repository } from './reference.ts';
import type { Signing } from './sign/cosign-arguments.ts';

export interface GateOptions {
  readonly failOn: Cutoff;
  readonly onlyFixable: boolean;
  readonly ignoreFile?: string | undefined;
  readonly vex: readonly string[];
  /** The program. */
  readonly grype: string;
  /** A folder for one SARIF file a platform. */
  readonly sarifFolder?: string | undefined;
}

/** By which names an image is to be known: as git has it, or just these. */
export type TagsWanted = { readonly git: GitRef } | { readonly tags: readonly string[] };

export interface PublishOptions {
  /** With its digest. */
  readonly image: Reference;
  readonly to: readonly Repository[];
  readonly tags: TagsWanted;
  readonly dryRun: boolean;
  readonly gate: GateOptions | undefined;
  /** An image to compare size and vulnerabilities with. */
  readonly compareTo?: Reference | undefined;
  readonly signing: Signing;
  /** Files with SBOMs by platform; those of the image are taken where there is none. */
  readonly sboms: ReadonlyMap<string, string>;
  /** Larger layers are sent in parts of this size. */
  readonly chunkBytes?: number | undefined;
}

/** An image to publish is named by what was tested, and a tag may be something else by now. */
export function parseImage(text: string): Reference & { readonly digest: string } {
  const reference = parseReference(text);
  const { digest } = reference;
  if (digest === undefined) {
    throw new ConfigurationError(
      `"${text}" has no digest. What was tested is what is published, so name it by its digest: ` +
        `${formatReference({ registry: reference.registry, name: reference.name })}@sha256:….`,
    );
  }
  return { ...reference, digest };
}

/** Repositories to publish to: no tags, no digests, each once. */
export function parseRepositories(texts: readonly string[]): Repository[] {
  const found = new Map<string, Repository>();
  for (const text of texts) {
    const { registry, name, tag, digest } = parseReference(text);
    if (tag !== undefined || digest !== undefined) {
      const given = tag === undefined ? 'a digest' : `the tag "${tag}"`;
      throw new ConfigurationError(
        `"${text}" has ${given}; a repository is wanted, ${formatReference({ registry, name })}. The tags are planned from git.`,
      );
    }
    found.set(`${registry}/${name}`, { registry, name });
  }
  if (found.size === 0) {
    throw new ConfigurationError(
      'Say where to publish to: one repository or more, such as ghcr.io/owner/name.',
    );
  }
  return [...found.values()];
}

/** `linux/amd64=sbom.json` */
export function parseSboms(texts: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    texts.map((text) => {
      const [, platform, file] = /^([a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9]+)?)=(.+)$/.exec(text) ?? [];
      if (platform === undefined || file === undefined) {
        throw new ConfigurationError(`"${text}" names no SBOM: linux/amd64=sbom.json does.`);
      }
      return [platform, file];
    }),
  );
}

/** The plan for tags, by what all repositories together have. */
export function planFor(wanted: TagsWanted, existing: readonly string[]): TagPlan {
  if ('git' in wanted) return planTags(wanted.git, existing);
  for (const tag of wanted.tags) parseReference(`x:${tag}`);
  return {
    version: null,
    tags: [...new Set(wanted.tags)].map((tag) => ({ tag, because: 'asked for', isFixed: isFixedTag(tag) })),
    left: [],
  };
}

/** A whole version, or a commit: what is never given to another image. */
export function isFixedTag(tag: string): boolean {
  return /^\d+\.\d+\.\d+/.test(tag) || /^sha-[0-9a-f]{12}$/.test(tag);
}
