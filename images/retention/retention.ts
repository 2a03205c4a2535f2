import { ConfigurationError, GateError } from '../../kit/errors.ts';
import { inParallel } from '../../kit/parallel.ts';
import type { Reporter } from '../../kit/reporter.ts';
import { formatBytes } from '../../kit/text.ts';
import { parseReference, type Repository } from '../reference.ts';
import type { Registries } from '../registry/registries.ts';
import type { RepositoryClient } from '../registry/repository.ts';
import { removerFor } from '../remover-for.ts';
import type { Remover } from '../remover.ts';

import { takeInventory, type Inventory } from './inventory.ts';
import { isProtected, planRetention, type RetentionPlan, type RetentionRules } from './plan.ts';

export interface RetentionOptions {
  readonly repositories: readonly Repository[];
  readonly rules: RetentionRules;
  /** Only tell. */
  readonly dryRun: boolean;
  /** Of GitHub's API, for its packages. */
  readonly githubApi?: string | undefined;
}

export interface RetentionContext {
  readonly registries: Registries;
  readonly reporter: Reporter;
  readonly now?: Date;
}

export interface RetentionReport {
  readonly schemaVersion: 1;
  readonly result: 'removed' | 'unchanged' | 'planned';
  readonly repositories: readonly RetainedRepository[];
}

export interface RetainedRepository extends RetentionPlan {
  readonly repository: string;
  readonly removedManifests: number;
  readonly removedTags: number;
}

const atATime = 4;
const mostDays = 3650;

/** `pr-*: 14d`, `untagged: 7d`, and tags that go now. */
export function parseRules(rules: readonly string[], now: readonly string[]): RetentionRules {
  const problems: string[] = [];
  const read = rules.map((rule) => {
    const [, pattern = '', days = ''] = /^([\w.*-]+)\s*:\s*(\d+)\s*d$/.exec(rule.trim()) ?? [];
    const isWithin = days !== '' && Number(days) <= mostDays;
    if (!isWithin) {
      problems.push(
        `"${rule}" is no rule: "pr-*: 14d" is one, or "untagged: 7d", with at most ${mostDays} days.`,
      );
    }
    if (isWithin && (isProtected(pattern) || /^\**$/.test(pattern))) {
      problems.push(`"${pattern}" may not be removed by a rule: versions, latest, next and edge stay.`);
    }
    return { pattern, days: Number(days) };
  });
  for (const tag of now) {
    if (isProtected(tag)) problems.push(`"${tag}" may not be removed: versions, latest, next and edge stay.`);
    else parseReference(`x:${tag}`);
  }
  if (problems.length > 0) throw new ConfigurationError(problems.join('\n'));
  return {
    tags: read.filter(({ pattern }) => pattern !== 'untagged'),
    untaggedDays: read.find(({ pattern }) => pattern === 'untagged')?.days,
    now,
  };
}

/**
 * Removes what no rule keeps, after a plan: never a manifest, child, signature or attestation that something kept
 * still needs. A run that was interrupted is completed by the next one.
 */
export async function retain(options: RetentionOptions, context: RetentionContext): Promise<RetentionReport> {
  const repositories: RetainedRepository[] = [];
  for (const repository of options.repositories) {
    repositories.push(await retainOne(context.registries.connect(repository), options, context));
  }
  const removed = repositories.reduce((sum, one) => sum + one.removedManifests + one.removedTags, 0);
  const result = options.dryRun ? 'planned' : removed === 0 ? 'unchanged' : 'removed';
  return { schemaVersion: 1, result, repositories };
}

async function retainOne(
  client: RepositoryClient,
  { rules, dryRun, githubApi }: RetentionOptions,
  { reporter, now = new Date() }: RetentionContext,
): Promise<RetainedRepository> {
  return await reporter.group(client.name, async () => {
    const remover = await removerFor(client, githubApi);
    const inventory = await takeInventory(client, await remover.listed());
    const plan = planRetention(inventory.stored, rules, now);
    for (const { tag, digest, because } of plan.tags)
      reporter.info(`remove the tag ${tag} of ${digest}: ${because}`);
    for (const { digest, tags, because } of plan.manifests) {
      reporter.info(`remove ${digest}${tags.length === 0 ? '' : ` (${tags.join(', ')})`}: ${because}`);
    }
    reporter.info(`${plan.kept.length} tags stay; ${formatBytes(plan.freedBytes)} to be freed`);
    const done = dryRun ? { manifests: 0, tags: 0 } : await carryOut(client, plan, inventory, remover);
    return { ...plan, repository: client.name, removedManifests: done.manifests, removedTags: done.tags };
  });
}

async function carryOut(
  client: RepositoryClient,
  plan: RetentionPlan,
  inventory: Inventory,
  remover: Remover,
): Promise<{ manifests: number; tags: number }> {
  if (plan.manifests.length === 0 && plan.tags.length === 0) return { manifests: 0, tags: 0 };
  await checkUnchanged(client, inventory);
  for (const { tag } of plan.tags) await remover.tag(tag);
  // what hangs on something goes before it: what is left of a run that was cut off is found again
  for (const { digest } of plan.manifests) await remover.manifest(digest);
  return { manifests: plan.manifests.length, tags: plan.tags.length };
}

/** A tag that was given to something since the plan was made may need what is to go. */
async function checkUnchanged(client: RepositoryClient, { tags }: Inventory): Promise<void> {
  const names = await client.tags();
  const changed = await inParallel(names, atATime, async (tag) => {
    const digest = (await client.head(tag))?.digest;
    return digest === tags.get(tag) ? [] : [tag];
  });
  const words = changed.flat();
  if (words.length > 0) {
    throw new GateError(
      `While the plan for ${client.name} was made, somebody moved ${words.join(', ')}. Nothing was removed: run this again.`,
    );
  }
}
