import { compare, parse, prerelease, type SemVer } from 'semver';

import { ConfigurationError } from '../kit/errors.ts';

/** What was built, as git names it. */
export interface GitRef {
  /** `refs/tags/v1.4.2`, `refs/heads/main`, `refs/pull/12/merge` */
  readonly ref: string;
  /** The commit, whole. */
  readonly sha: string;
  readonly defaultBranch: string;
}

export interface PlannedTag {
  readonly tag: string;
  readonly because: string;
  /** Never given to another digest once it is there. */
  readonly isFixed: boolean;
}

export interface TagPlan {
  /** Without the `v`; null for what is no release. */
  readonly version: string | null;
  readonly tags: readonly PlannedTag[];
  /** Tags that one may expect, and why they stay where they are. */
  readonly left: readonly { readonly tag: string; readonly because: string }[];
}

const shaLength = 12;

/** As the distribution specification has it. */
const longestTag = 128;

/**
 * The tags that an image gets, from what was built and the tags that its repository has already. A tag that says
 * "the newest of …" moves only to the highest version that it stands for: a fix of an old release leaves `latest`
 * where it is, and a pre-release gets its own channel alone.
 * @throws {ConfigurationError} for a git tag that is no version, or one that no image can be tagged with
 */
export function planTags({ ref, sha, defaultBranch }: GitRef, existing: readonly string[]): TagPlan {
  if (!/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(sha)) {
    throw new ConfigurationError(
      `"${sha}" is no commit: its whole hash is wanted, 40 or 64 digits from 0 to f.`,
    );
  }
  const commit = fixed(`sha-${sha.slice(0, shaLength)}`, 'the commit');
  const [, kind, name = ''] = /^refs\/(tags|heads|pull)\/(.+)$/s.exec(ref) ?? [];
  if (kind === 'tags') {
    const release = planRelease(versionOf(name), versionsAmong(existing), existing.includes('next'));
    return { ...release, tags: [...release.tags, commit] };
  }
  if (kind === 'heads') {
    if (name === defaultBranch) return unreleased([moving('edge', `the newest of ${name}`), commit]);
    return unreleased([commit]);
  }
  const [, number] = /^([1-9]\d{0,9})\/(?:merge|head)$/.exec(kind === 'pull' ? name : '') ?? [];
  if (number !== undefined) return unreleased([moving(`pr-${number}`, `pull request ${number}`), commit]);
  throw new ConfigurationError(
    `"${ref}" is no git ref that images are made from: refs/tags/v1.2.3, refs/heads/main or refs/pull/12/merge.`,
  );
}

function planRelease(version: SemVer, others: readonly SemVer[], hasNext: boolean): TagPlan {
  const tags = [fixed(version.version, 'this version')];
  const left: { tag: string; because: string }[] = [];
  const isPre = prerelease(version) !== null;
  const move = (tag: string, what: string, among: (other: SemVer) => boolean): void => {
    const higher = others.filter(among).filter((other) => compare(other, version) > 0);
    const highest = higher.sort(compare).at(-1);
    if (highest === undefined) tags.push(moving(tag, `the highest ${what}`));
    else left.push({ tag, because: `${highest.version} is the highest ${what}` });
  };
  const isStable = (other: SemVer): boolean => prerelease(other) === null;
  const { major, minor } = version;
  if (isPre) {
    move('next', 'version, pre-releases included', () => true);
    left.push({ tag: 'latest', because: `${version.version} is a pre-release` });
    return { version: version.version, tags, left };
  }
  const isSameMajor = (other: SemVer): boolean => isStable(other) && other.major === major;
  move(`${major}.${minor}`, `version of ${major}.${minor}`, (one) => isSameMajor(one) && one.minor === minor);
  // before 1.0.0 every minor version may break what worked (semver.org, 4)
  if (major > 0) move(`${major}`, `version of ${major}`, isSameMajor);
  move('latest', 'stable version', isStable);
  // who follows pre-releases gets what they led to
  if (hasNext) move('next', 'version, pre-releases included', () => true);
  return { version: version.version, tags, left };
}

function versionOf(gitTag: string): SemVer {
  const version = /^v?\d/.test(gitTag) ? parse(gitTag.replace(/^v/, '')) : null;
  if (version === null) {
    throw new ConfigurationError(`The git tag "${gitTag}" is no version: v1.2.3 or v1.2.3-beta.1 is one.`);
  }
  if (version.build.length > 0) {
    throw new ConfigurationError(
      `The git tag "${gitTag}" has build metadata ("+${version.build.join('.')}"), which no image tag can hold.`,
    );
  }
  if (version.version.length > longestTag) {
    throw new ConfigurationError(
      `The git tag "${gitTag}" is longer than an image tag may be: ${longestTag} signs.`,
    );
  }
  return version;
}

/** Whole versions alone: `1.4` and `latest` stand for others. */
function versionsAmong(tags: readonly string[]): SemVer[] {
  return tags.flatMap((tag) => {
    const version = /^\d+\.\d+\.\d+/.test(tag) ? parse(tag) : null;
    return version === null ? [] : [version];
  });
}

function unreleased(tags: readonly PlannedTag[]): TagPlan {
  return { version: null, tags, left: [] };
}

function fixed(tag: string, because: string): PlannedTag {
  return { tag, because, isFixed: true };
}

function moving(tag: string, because: string): PlannedTag {
  return { tag, because, isFixed: false };
}
