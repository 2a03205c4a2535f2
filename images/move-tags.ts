import { GateError, InterruptedError, reasonOf, WorldError } from '../kit/errors.ts';
import { allEnded } from '../kit/parallel.ts';
import type { Reporter } from '../kit/reporter.ts';

import type { Manifest } from './registry/manifest.ts';
import type { RepositoryClient } from './registry/repository.ts';
import { removerFor } from './remover-for.ts';

/** Where a tag is, or was; null for nowhere. */
export type Standing = string | null;

/** What became of one tag in one repository. */
export interface TagOutcome {
  /** `ghcr.io/miauflix/backend` */
  readonly repository: string;
  readonly tag: string;
  readonly before: Standing;
  /** Undefined when nobody could be asked. */
  readonly now: Standing | undefined;
  readonly state: 'moved' | 'there' | 'as-before' | 'stuck';
  /** What stood in the way, for what is stuck. */
  readonly reason?: string;
}

/** One tag in one repository, and what it stood for when the plan was made. */
export interface TagMove {
  readonly client: RepositoryClient;
  readonly tag: string;
  readonly before: Manifest | undefined;
}

/** Tags could not be moved everywhere; says what is where. */
export class TagsError extends WorldError {
  readonly outcomes: readonly TagOutcome[];
  constructor(message: string, outcomes: readonly TagOutcome[]) {
    super(message);
    this.outcomes = outcomes;
  }
}

/** Somebody else moved a tag while we were at work. */
export class RaceError extends GateError {
  readonly outcomes: readonly TagOutcome[];
  constructor(message: string, outcomes: readonly TagOutcome[]) {
    super(message);
    this.outcomes = outcomes;
  }
}

export interface MoveOptions {
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
  /** How long putting back may take after a failure, or when the job was cancelled. */
  readonly restoreMs?: number;
  /** Hears of the moves just before the first, and that all is settled. */
  readonly journal?: Journal;
}

/** Remembers over the end of the process that tags are being moved. */
export interface Journal {
  begin(
    moves: readonly { readonly repository: string; readonly tag: string; readonly before: Standing }[],
  ): Promise<void>;
  end(): Promise<void>;
}

/** A cancelled step has some 7.5 s left. */
const usualRestoreMs = 60_000;
const cancelledRestoreMs = 6000;

/** What the tags stand for now, to be moved from there. */
export async function readTags(
  clients: readonly RepositoryClient[],
  tags: readonly string[],
): Promise<TagMove[]> {
  return await Promise.all(
    tags.flatMap((tag) =>
      clients.map(async (client) => ({ client, tag, before: await client.manifest(tag) })),
    ),
  );
}

/**
 * Moves tags to one manifest, in all repositories: all of them or none. Each is read back. When one cannot be
 * moved, or somebody else moves one at the same time, those that were moved return to what they were; a tag that
 * somebody else has moved on is left to them.
 * @param moves in their order: all repositories of a tag at once, then the next tag
 * @throws {TagsError} with what is where
 * @throws {RaceError} when somebody else was at it
 */
export async function moveTags(
  moves: readonly TagMove[],
  manifest: Pick<Manifest, 'digest' | 'bytes' | 'mediaType'>,
  options: MoveOptions,
): Promise<TagOutcome[]> {
  const { reporter, signal, journal } = options;
  const { digest } = manifest;
  await checkUnchanged(moves, digest);
  signal?.throwIfAborted();
  const wanted = moves.filter(({ before }) => before?.digest !== digest);
  await journal?.begin(
    moves.map(({ client, tag, before }) => ({
      repository: client.name,
      tag,
      before: before?.digest ?? null,
    })),
  );
  const tried: TagMove[] = [];
  try {
    for (const tag of [...new Set(wanted.map((move) => move.tag))]) {
      const together = wanted.filter((move) => move.tag === tag);
      tried.push(...together);
      await allEnded(together.map(async ({ client }) => client.putManifest(tag, manifest)));
      signal?.throwIfAborted();
    }
    await checkMoved(moves, digest);
  } catch (error) {
    const cancelled = signal?.aborted === true;
    const ms = options.restoreMs ?? (cancelled ? cancelledRestoreMs : usualRestoreMs);
    reporter.info('Not every tag could be moved; those that were return to what they were.');
    const outcomes = await restore(moves, tried, { digest, ms });
    const isSettled = outcomes.every(({ state }) => state !== 'stuck');
    if (isSettled) await journal?.end();
    if (error instanceof InterruptedError && isSettled) throw error;
    if (error instanceof RaceError) throw new RaceError(`${error.message}${standing(outcomes)}`, outcomes);
    throw new TagsError(`${sentence(reasonOf(error))}${standing(outcomes)}`, outcomes);
  }
  await journal?.end();
  return moves.map(({ client, tag, before }) => ({
    repository: client.name,
    tag,
    before: before?.digest ?? null,
    now: digest,
    state: before?.digest === digest ? 'there' : 'moved',
  }));
}

/** Just before the first tag moves: whoever moved one since the plan was made is another release. */
async function checkUnchanged(moves: readonly TagMove[], digest: string): Promise<void> {
  const changed = await Promise.all(
    moves.map(async ({ client, tag, before }) => {
      const now = (await client.head(tag))?.digest;
      return now === before?.digest || now === digest ? [] : [raceSentence(client, tag, now)];
    }),
  );
  const sentences = changed.flat();
  if (sentences.length > 0)
    throw new RaceError(`${sentences.join(' ')} No tag was moved: run this again.`, []);
}

async function checkMoved(moves: readonly TagMove[], digest: string): Promise<void> {
  const others = await Promise.all(
    moves.map(async ({ client, tag }) => {
      const now = (await client.head(tag))?.digest;
      return now === digest ? [] : [raceSentence(client, tag, now)];
    }),
  );
  const sentences = others.flat();
  if (sentences.length > 0)
    throw new RaceError(`${sentences.join(' ')} Run this again when the other is over.`, []);
}

function raceSentence(client: RepositoryClient, tag: string, now: string | undefined): string {
  const to = now === undefined ? 'removed' : `moved to ${now}`;
  return `While this ran, ${client.spell(tag)} was ${to} by somebody else: two releases are under way at once.`;
}

interface Restoring {
  /** What the tags were moved to. */
  readonly digest: string;
  readonly ms: number;
}

async function restore(
  moves: readonly TagMove[],
  tried: readonly TagMove[],
  { digest, ms }: Restoring,
): Promise<TagOutcome[]> {
  // the job's own signal has fired perhaps; this has one of its own
  const signal = AbortSignal.timeout(ms);
  const putBackOne = async (move: TagMove): Promise<TagOutcome> => {
    const { tag } = move;
    const before = move.before?.digest ?? null;
    const client = move.client.until(signal);
    const common = { repository: client.name, tag, before };
    try {
      if (tried.includes(move)) await putBack({ ...move, client }, digest);
      const now = (await client.head(tag))?.digest ?? null;
      if (now === before) return { ...common, now, state: 'as-before' };
      const reason = now === digest ? 'it could not be put back' : 'somebody else has moved it';
      return { ...common, now, state: 'stuck', reason };
    } catch (error) {
      const now = await client.head(tag).then(
        (head) => head?.digest ?? null,
        () => undefined,
      );
      if (now === before) return { ...common, now, state: 'as-before' };
      return { ...common, now, state: 'stuck', reason: reasonOf(error) };
    }
  };
  // within a repository one after another: registries are not made for tags that go at the same time
  const repositories = Map.groupBy(moves, ({ client }) => client.name);
  const outcomes = await Promise.all(
    [...repositories.values()].map(async (own) => {
      const done: TagOutcome[] = [];
      for (const move of own) done.push(await putBackOne(move));
      return done;
    }),
  );
  return outcomes.flat();
}

async function putBack({ client, tag, before }: TagMove, digest: string): Promise<void> {
  const now = (await client.head(tag))?.digest;
  // what is not ours is left as it is
  if (now !== digest || now === before?.digest) return;
  if (before === undefined) await (await removerFor(client)).tag(tag);
  else await client.putManifest(tag, before);
}

/** What is where, in words. */
function standing(outcomes: readonly TagOutcome[]): string {
  if (outcomes.length === 0) return '';
  const stuck = outcomes.filter(({ state }) => state === 'stuck');
  if (stuck.length === 0) return ' Every tag is as it was before.';
  const lines = stuck.map(({ repository, tag, before, now, reason = '' }) => {
    const is = now === undefined ? 'is unknown' : `is ${now ?? 'nowhere'}`;
    return `${repository}:${tag} ${is}, and was ${before ?? 'nowhere'} (${reason})`;
  });
  const others = outcomes.length - stuck.length;
  return ` Not as before: ${lines.join('; ')}. ${others === 0 ? '' : `The other ${others} are as they were. `}Run this again to complete it.`;
}

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
