import { compare, parse, prerelease, type SemVer } from 'semver';

import { ConfigurationError } from '../kit/errors.ts';
import { withTemporaryFolder } from '../kit/folders.ts';

import { readManifests } from './image-graph.ts';
import { moveTags, readTags, type TagOutcome } from './move-tags.ts';
import { programEnvironment } from './program-environment.ts';
import { isFixedTag } from './publish-options.ts';
import type { PublishContext } from './publish.ts';
import { parseReference, type Repository } from './reference.ts';
import type { RepositoryClient } from './registry/repository.ts';
import { Cosign, type Verifying } from './sign/cosign.ts';

export interface PromoteOptions {
  readonly repositories: readonly Repository[];
  /** A tag or a digest that is there. */
  readonly from: string;
  /** The tags that are to stand for the same. */
  readonly to: readonly string[];
  /** Undefined when signatures are not looked at. */
  readonly verify: Verifying | undefined;
  readonly dryRun: boolean;
}

export interface RollbackOptions extends Omit<PromoteOptions, 'from'> {
  /** Undefined for the highest stable version below the one that is there. */
  readonly from: string | undefined;
}

export interface PromoteReport {
  readonly schemaVersion: 1;
  readonly result: 'promoted' | 'unchanged' | 'planned';
  readonly from: string;
  readonly digest: string;
  readonly tags: readonly TagOutcome[];
}

/** `1.4.2 → latest, next`: what is there, and the tags that are to stand for it. */
export function parsePromotion(text: string): { readonly from: string; readonly to: readonly string[] } {
  const [from = '', to = '', ...more] = text.split(/→|->/).map((part) => part.trim());
  const tags = tagsIn(to);
  if (from === '' || tags.length === 0 || more.length > 0) {
    throw new ConfigurationError(`"${text}" is no promotion: "1.4.2 -> latest" is one.`);
  }
  return { from, to: tags };
}

/** `latest`, or `latest, 1 → 1.4.1`: the tags to roll back, and what to. */
export function parseRollback(text: string): {
  readonly from: string | undefined;
  readonly to: readonly string[];
} {
  const [tags = '', from, ...more] = text.split(/→|->/).map((part) => part.trim());
  const to = tagsIn(tags);
  if (to.length === 0 || from === '' || more.length > 0) {
    throw new ConfigurationError(`"${text}" is no rollback: "latest" is one, or "latest -> 1.4.1".`);
  }
  return { from, to };
}

function tagsIn(text: string): string[] {
  return text.split(/[\s,]+/).filter((tag) => tag !== '');
}

/**
 * Lets tags stand for what another tag or a digest stands for, in all repositories or in none. Nothing is built,
 * copied or scanned again; that it is whole, and signed by whom we trust, is looked at first.
 */
export async function promote(options: PromoteOptions, context: PublishContext): Promise<PromoteReport> {
  const { from, to, dryRun } = options;
  const { reporter, signal, journal, registries } = context;
  checkTags(from, to);
  const clients = options.repositories.map((repository) => registries.connect(repository));
  const digest = await digestEverywhere(clients, from);
  if (!dryRun) await Promise.all(clients.map(async (client) => client.checkPush()));
  const images = await Promise.all(clients.map(async (client) => readManifests(client, digest)));
  if (options.verify !== undefined) await verifyEverywhere(options.verify, clients, digest, context);
  const moves = await readTags(clients, to);
  const isThere = moves.every(({ before }) => before?.digest === digest);
  const outcomes = moves.map(({ client, tag, before }): TagOutcome => ({
    repository: client.name,
    tag,
    before: before?.digest ?? null,
    now: before?.digest ?? null,
    state: before?.digest === digest ? 'there' : 'as-before',
  }));
  for (const { repository, tag, before } of outcomes) {
    reporter.info(`${repository}:${tag}: ${before ?? 'nowhere'} → ${digest}`);
  }
  const common = { schemaVersion: 1, from, digest } as const;
  if (dryRun) return { ...common, result: 'planned', tags: outcomes };
  const root = images[0]?.[0];
  if (root === undefined || isThere) return { ...common, result: 'unchanged', tags: outcomes };
  const tags = await moveTags(moves, root, { reporter, signal, ...(journal && { journal }) });
  return { ...common, result: 'promoted', tags };
}

/** Lets tags stand for an earlier version again. */
export async function rollBack(options: RollbackOptions, context: PublishContext): Promise<PromoteReport> {
  const [tag = ''] = options.to;
  const from = options.from ?? (await versionBefore(options.repositories, tag, context));
  return await promote({ ...options, from }, context);
}

function checkTags(from: string, to: readonly string[]): void {
  for (const tag of to) parseReference(`x:${tag}`);
  const fixed = to.filter(isFixedTag);
  if (fixed.length > 0) {
    throw new ConfigurationError(
      `"${fixed.join('", "')}" is never given to another image: a version or a commit stays what it was.`,
    );
  }
  const version = parse(from);
  const stable = to.filter((tag) => tag === 'latest' || /^\d+(\.\d+)?$/.test(tag));
  if (version !== null && prerelease(version) !== null && stable.length > 0) {
    throw new ConfigurationError(
      `${from} is a pre-release, and "${stable.join('", "')}" stands for stable versions: whoever pulls it would get what is not done yet.`,
    );
  }
}

/** What a tag or digest stands for, which has to be the same in all repositories. */
async function digestEverywhere(clients: readonly RepositoryClient[], from: string): Promise<string> {
  const found = await Promise.all(
    clients.map(async (client) => ({ client, digest: (await client.head(from))?.digest })),
  );
  const missing = found.filter(({ digest }) => digest === undefined);
  if (missing.length > 0) {
    const names = missing.map(({ client }) => client.spell(from));
    throw new ConfigurationError(`There is no ${names.join(' and no ')}. Publish it there first.`);
  }
  const digests = new Set(found.map(({ digest }) => digest));
  const [digest] = digests;
  if (digests.size !== 1 || digest === undefined) {
    const names = found.map((one) => `${one.client.spell(from)} is ${one.digest ?? ''}`);
    throw new ConfigurationError(`${names.join(', ')}: say which by its digest.`);
  }
  return digest;
}

async function verifyEverywhere(
  by: Verifying,
  clients: readonly RepositoryClient[],
  digest: string,
  context: PublishContext,
): Promise<void> {
  const work = async (folder: string): Promise<void> => {
    const env = await programEnvironment(folder, clients, context);
    const cosign = await Cosign.verifier(by, { folder, env, signal: context.signal });
    await Promise.all(clients.map(async (client) => cosign.check(client, [digest])));
  };
  if (context.folder === undefined) await withTemporaryFolder('verify', work);
  else await work(context.folder);
}

/** The highest stable version below the one that a tag stands for, among those that the tag may stand for. */
async function versionBefore(
  repositories: readonly Repository[],
  tag: string,
  { registries, reporter }: PublishContext,
): Promise<string> {
  const [repository] = repositories;
  if (repository === undefined) throw new ConfigurationError('Say in which repositories to roll back.');
  const client = registries.connect(repository);
  const current = (await client.head(tag))?.digest;
  if (current === undefined) throw new ConfigurationError(`There is no ${client.spell(tag)} to roll back.`);
  const versions = stableVersions(await client.tags(), tag);
  let isBelow = false;
  for (const version of versions) {
    const digest = (await client.head(version.version))?.digest;
    if (isBelow && digest !== undefined && digest !== current) {
      reporter.info(`${client.spell(tag)} goes back to ${version.version}.`);
      return version.version;
    }
    isBelow ||= digest === current;
  }
  throw new ConfigurationError(
    isBelow
      ? `There is no version before the one that ${client.spell(tag)} stands for.`
      : `${client.spell(tag)} stands for none of the versions that are there. Say what to go back to: "${tag} -> 1.4.1".`,
  );
}

/** From the highest; for `1` or `1.4` those of that line alone. */
export function stableVersions(tags: readonly string[], line: string): SemVer[] {
  const [, major, minor] = /^(\d+)(?:\.(\d+))?$/.exec(line) ?? [];
  return tags
    .flatMap((tag) => {
      const version = /^\d+\.\d+\.\d+$/.test(tag) ? parse(tag) : null;
      return version === null ? [] : [version];
    })
    .filter((version) => major === undefined || version.major === Number(major))
    .filter((version) => minor === undefined || version.minor === Number(minor))
    .sort(compare)
    .reverse();
}
