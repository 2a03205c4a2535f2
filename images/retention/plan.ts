/** A manifest as a repository has it, and how it hangs together with others. */
export interface Stored {
  readonly digest: string;
  readonly tags: readonly string[];
  /** Those that it is made of. */
  readonly children: readonly string[];
  /** What it says something about: it signs it, attests it or refers to it. */
  readonly subject: string | undefined;
  /** Undefined when nobody knows. */
  readonly createdAt: Date | undefined;
  readonly blobs: readonly { readonly digest: string; readonly size: number }[];
}

/** Which images go, and when. */
export interface RetentionRules {
  /** For tags such as `pr-*`, how many days they stay. */
  readonly tags: readonly { readonly pattern: string; readonly days: number }[];
  /** How many days a manifest without a tag stays; undefined for ever. */
  readonly untaggedDays: number | undefined;
  /** Tags that go now, whatever their age, such as those of pull requests that are closed. */
  readonly now: readonly string[];
}

export interface Removal {
  readonly digest: string;
  readonly tags: readonly string[];
  readonly because: string;
  /** What goes first, so that a run that was interrupted finds the rest again. */
  readonly order: number;
}

export interface RetentionPlan {
  readonly manifests: readonly Removal[];
  /** Tags that go although what they stand for stays, since something else needs it. */
  readonly tags: readonly { readonly tag: string; readonly digest: string; readonly because: string }[];
  readonly kept: readonly { readonly tag: string; readonly because: string }[];
  /** Of blobs that nothing needs any more, once the registry has collected its garbage. */
  readonly freedBytes: number;
}

const dayMs = 86_400_000;

/** Never removed by a pattern: versions, and names that stand for the newest of something. */
export function isProtected(tag: string): boolean {
  return /^v?\d+(\.\d+)*([-+].*)?$/.test(tag) || ['latest', 'next', 'edge'].includes(tag);
}

/** What goes and what stays. A pure function: the repository is as `stored` says, and nothing is done. */
export function planRetention(stored: readonly Stored[], rules: RetentionRules, now: Date): RetentionPlan {
  const byDigest = new Map(stored.map((one) => [one.digest, one]));
  const goingTags = new Map<string, string>();
  const kept: { tag: string; because: string }[] = [];
  const roots = new Set<string>();
  for (const one of stored) {
    // what belongs to another manifest stays and goes with it
    if (one.subject !== undefined) continue;
    for (const tag of one.tags) {
      const verdict = judgeTag(tag, one, rules, now);
      if (verdict.goes) goingTags.set(tag, verdict.because);
      else {
        kept.push({ tag, because: verdict.because });
        roots.add(one.digest);
      }
    }
  }
  const inIndexes = new Set(stored.flatMap(({ children }) => children));
  const because = new Map<string, string>();
  for (const one of stored) {
    if (one.subject !== undefined || inIndexes.has(one.digest) || one.tags.length > 0) continue;
    const verdict = judgeUntagged(one, rules, now);
    if (verdict.goes) because.set(one.digest, verdict.because);
    else roots.add(one.digest);
  }
  for (const one of stored) {
    const [tag] = one.tags.filter((own) => goingTags.has(own));
    if (tag !== undefined) because.set(one.digest, goingTags.get(tag) ?? '');
  }
  const needed = closure(roots, stored, byDigest, rules, now);
  const manifests = stored
    .filter(({ digest }) => !needed.has(digest))
    .map((one): Removal => {
      const own = because.get(one.digest);
      if (own !== undefined) return { ...named(one), because: own, order: 3 };
      if (one.subject !== undefined) {
        const isOrphan = !byDigest.has(one.subject);
        const why = isOrphan ? 'what it belongs to is gone' : `it belongs to ${one.subject}, which goes`;
        return { ...named(one), because: why, order: 1 };
      }
      return { ...named(one), because: 'it is part of an index that goes', order: 2 };
    })
    .sort((a, b) => a.order - b.order);
  return {
    manifests,
    tags: stored.flatMap(({ digest, tags }) =>
      needed.has(digest)
        ? tags.flatMap((tag) => {
            const why = goingTags.get(tag);
            return why === undefined ? [] : [{ tag, digest, because: why }];
          })
        : [],
    ),
    kept,
    freedBytes: freed(stored, needed),
  };
}

interface Verdict {
  readonly goes: boolean;
  readonly because: string;
}

function judgeTag(tag: string, { createdAt }: Stored, rules: RetentionRules, now: Date): Verdict {
  if (isProtected(tag)) return { goes: false, because: 'a version or channel, which no rule removes' };
  if (rules.now.includes(tag)) return { goes: true, because: 'it was asked for' };
  const rule = rules.tags.find(({ pattern }) => matches(pattern, tag));
  if (rule === undefined) return { goes: false, because: 'no rule is about it' };
  return judgeAge(createdAt, rule.days, now, `${rule.pattern} stays`);
}

function judgeUntagged({ createdAt }: Stored, { untaggedDays }: RetentionRules, now: Date): Verdict {
  if (untaggedDays === undefined) return { goes: false, because: 'no rule is about what has no tag' };
  return judgeAge(createdAt, untaggedDays, now, 'what has no tag stays');
}

function judgeAge(createdAt: Date | undefined, days: number, now: Date, what: string): Verdict {
  if (createdAt === undefined) return { goes: false, because: 'nobody knows how old it is' };
  const age = Math.floor((now.getTime() - createdAt.getTime()) / dayMs);
  return {
    goes: age >= days,
    because: `${age} ${age === 1 ? 'day' : 'days'} old; ${what} for ${days}`,
  };
}

/** `*` stands for anything; every other sign for itself. */
export function matches(pattern: string, tag: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[^\w-]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(tag);
}

/**
 * Everything that these need: their children, and what signs, attests or refers to any of it, with all that this
 * needs in turn. What belongs to a manifest that is not there is needed as long as its age says so.
 */
function closure(
  roots: ReadonlySet<string>,
  stored: readonly Stored[],
  byDigest: ReadonlyMap<string, Stored>,
  rules: RetentionRules,
  now: Date,
): ReadonlySet<string> {
  const about = Map.groupBy(
    stored.filter(({ subject }) => subject !== undefined),
    ({ subject }) => subject,
  );
  const needed = new Set<string>();
  const waiting = [...roots];
  for (const one of stored) {
    const isOrphan = one.subject !== undefined && !byDigest.has(one.subject);
    if (isOrphan && !judgeUntagged(one, rules, now).goes) waiting.push(one.digest);
  }
  for (let digest = waiting.pop(); digest !== undefined; digest = waiting.pop()) {
    if (needed.has(digest)) continue;
    needed.add(digest);
    waiting.push(...(byDigest.get(digest)?.children ?? []));
    waiting.push(...(about.get(digest) ?? []).map((one) => one.digest));
  }
  return needed;
}

function named({ digest, tags }: Stored): Pick<Removal, 'digest' | 'tags'> {
  return { digest, tags };
}

function freed(stored: readonly Stored[], needed: ReadonlySet<string>): number {
  const isNeeded = (one: Stored): boolean => needed.has(one.digest);
  const staying = new Set(stored.filter(isNeeded).flatMap(({ blobs }) => blobs.map(({ digest }) => digest)));
  const going = new Map(
    stored
      .filter((one) => !isNeeded(one))
      .flatMap(({ blobs }) => blobs.filter(({ digest }) => !staying.has(digest)))
      .map(({ digest, size }) => [digest, size]),
  );
  return [...going.values()].reduce((sum, size) => sum + size, 0);
}
