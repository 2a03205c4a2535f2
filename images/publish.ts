import { ConfigurationError, reasonOf } from '../kit/errors.ts';
import { withTemporaryFolder } from '../kit/folders.ts';
import { allEnded } from '../kit/parallel.ts';
import type { Reporter } from '../kit/reporter.ts';

import { lookAt, type Compared } from './compare.ts';
import { copyImage, type Copied } from './copy.ts';
import { gateImage } from './gate/gate.ts';
import { platformsOf, type PublishedPlatform } from './image-config.ts';
import { readImage, runnable, type ImageGraph } from './image-graph.ts';
import {
  moveTags,
  RaceError,
  readTags,
  TagsError,
  type Journal,
  type TagMove,
  type TagOutcome,
} from './move-tags.ts';
import type { TagPlan } from './plan-tags.ts';
import { programEnvironment } from './program-environment.ts';
import { planFor, type PublishOptions } from './publish-options.ts';
import type { GatedPlatform, PublishReport, Stage } from './publish-report.ts';
import { formatReference } from './reference.ts';
import type { Credentials } from './registry/credentials.ts';
import type { Registries } from './registry/registries.ts';
import type { RepositoryClient } from './registry/repository.ts';
import type { Trust } from './sign/cosign-arguments.ts';
import { Cosign, type Signed } from './sign/cosign.ts';
import { merged, statementsIn, statementsOfFiles, type Statement } from './sign/statements.ts';

export interface PublishContext {
  readonly registries: Registries;
  readonly credentials: Credentials;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
  readonly journal?: Journal | undefined;
  /** For what programs must read; one of its own when left out, which is gone afterwards. */
  readonly folder?: string | undefined;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** What came of it, and what it failed with. */
export interface Publication {
  readonly report: PublishReport;
  readonly error: unknown;
}

/**
 * Publishes an image as one transaction: copied by digest into every repository, gated, signed and verified, and
 * only then tagged, everywhere or nowhere. What stands in the way is in the answer, with what is where; so is what
 * was reached until then. Running it again is harmless: what is there already is not done twice.
 */
export async function publish(options: PublishOptions, context: PublishContext): Promise<Publication> {
  const started = performance.now();
  const startedAt = new Date().toISOString();
  const run = new Run(options, context);
  let error: unknown;
  try {
    const { folder } = context;
    if (folder === undefined) await withTemporaryFolder('publish', async (own) => run.all(own));
    else await run.all(folder);
  } catch (thrown) {
    error = thrown;
  }
  return { report: run.report(error, startedAt, performance.now() - started), error };
}

/** One publication: its stages in their order, and what each has found out. */
class Run {
  readonly #options: PublishOptions;
  readonly #context: PublishContext;
  readonly #source: RepositoryClient;
  readonly #targets: readonly RepositoryClient[];
  #stage: Stage = 'check';
  #plan: TagPlan = { version: null, tags: [], left: [] };
  #image: ImageGraph | undefined;
  #platforms: readonly PublishedPlatform[] = [];
  #gate: readonly GatedPlatform[] | null = null;
  #comparedTo: Compared | null = null;
  #trust: Trust | null = null;
  #isUnchanged = false;
  readonly #copied = new Map<string, Copied>();
  readonly #signed = new Map<string, Signed>();
  #outcomes: readonly TagOutcome[] = [];

  constructor(options: PublishOptions, context: PublishContext) {
    this.#options = options;
    this.#context = context;
    this.#source = context.registries.connect(options.image);
    this.#targets = options.to.map((repository) => context.registries.connect(repository));
  }

  async all(folder: string): Promise<void> {
    const { reporter, signal, journal } = this.#context;
    // what is wrong with the image is told rather than what is wrong with the key
    const starting = this.#options.dryRun ? undefined : this.#cosign(folder);
    starting?.catch(() => undefined);
    const { image, moves } = await reporter.group('What there is', async () => this.#check());
    if (this.#options.dryRun) return;
    const cosign = await starting;
    this.#isUnchanged = moves.every(({ before }) => before?.digest === image.digest);

    await this.#enter('copy', 'Copying by digest', async () => this.#copy(image));
    if (this.#isUnchanged)
      reporter.info('Every tag is where it belongs already, so there is nothing to gate.');
    else {
      await this.#enter('gate', 'Vulnerabilities', async () => {
        await this.#compare(folder);
        await this.#judge(folder);
      });
    }
    if (cosign !== undefined) await this.#enter('sign', 'Signatures', async () => this.#sign(image, cosign));
    await this.#enter('tags', 'Tags', async () => {
      const [root] = image.manifests;
      if (root === undefined) return;
      this.#outcomes = await moveTags(moves, root, { reporter, signal, ...(journal && { journal }) });
    });
  }

  async #enter<T>(stage: Stage, title: string, work: () => Promise<T>): Promise<T> {
    this.#stage = stage;
    this.#context.signal?.throwIfAborted();
    return await this.#context.reporter.group(title, work);
  }

  /** Everything that can be known to be wrong before anything is written. */
  async #check(): Promise<{ image: ImageGraph; moves: TagMove[] }> {
    const { reporter } = this.#context;
    const { image: reference, tags, dryRun } = this.#options;
    // a first look at git's side, before any registry is asked
    planFor(tags, []);
    // asked alone: whoever may not push may often not list either, and is told of the push
    if (!dryRun) await allEnded(this.#targets.map(async (client) => client.checkPush()));
    const [image, existing] = await Promise.all([
      readImage(this.#source, reference.digest ?? ''),
      Promise.all(this.#targets.map(async (client) => client.tags())),
    ]);
    this.#image = image;
    this.#platforms = await platformsOf(image, this.#source);
    const planned = planFor(tags, existing.flat());
    const moves = await readTags(
      this.#targets,
      planned.tags.map(({ tag }) => tag),
    );
    this.#plan = withoutTaken(planned, moves, image.digest);
    for (const { tag, because } of this.#plan.tags) reporter.info(`${tag}: ${because}`);
    for (const { tag, because } of this.#plan.left) reporter.info(`${tag} stays: ${because}`);
    const own = moves.filter((move) => this.#plan.tags.some(({ tag }) => tag === move.tag));
    this.#outcomes = own.map(({ client, tag, before }) => ({
      repository: client.name,
      tag,
      before: before?.digest ?? null,
      now: before?.digest ?? null,
      state: before?.digest === image.digest ? 'there' : 'as-before',
    }));
    return { image, moves: own };
  }

  async #copy(image: ImageGraph): Promise<void> {
    const { reporter } = this.#context;
    const { chunkBytes } = this.#options;
    await allEnded(
      this.#targets.map(async (client) => {
        const copied = await copyImage(image, this.#source, client, {
          reporter,
          ...(chunkBytes !== undefined && { chunkBytes }),
        });
        this.#copied.set(client.name, copied);
        reporter.info(
          `${client.spell(image.digest)}: ${copied.blobsSent} blobs sent, ${copied.blobsThere} there`,
        );
      }),
    );
  }

  async #judge(folder: string): Promise<void> {
    const { gate } = this.#options;
    const { reporter, signal } = this.#context;
    if (gate === undefined) {
      reporter.warning('The image is published without looking for vulnerabilities.');
      return;
    }
    this.#gate = await gateImage(
      this.#platforms.map(({ platform, digest }) => ({ platform, image: this.#source.spell(digest) })),
      {
        ...gate,
        repositoryName: this.#options.to[0]?.name ?? this.#options.image.name,
        env: await this.#programEnvironment(folder),
        isPlain: this.#source.session.base.protocol === 'http:',
        reporter,
        signal,
        onJudged: (gated) => {
          this.#gate = gated;
        },
      },
    );
  }

  /** What there is to compare with is a help, and never a reason to fail. */
  async #compare(folder: string): Promise<void> {
    const { compareTo, gate } = this.#options;
    if (compareTo === undefined) return;
    const { registries, reporter, signal } = this.#context;
    const name = formatReference(compareTo);
    try {
      const client = registries.connect(compareTo);
      const env = await programEnvironment(folder, [this.#source, ...this.#targets, client], this.#context);
      const grype = gate === undefined ? undefined : { program: gate.grype, env, signal };
      const found = await lookAt(compareTo, client, grype);
      this.#comparedTo = found ?? null;
      if (found === undefined) reporter.info(`There is no ${name} yet to compare with.`);
    } catch (error) {
      signal?.throwIfAborted();
      reporter.warning(`The image is not compared with ${name}: ${reasonOf(error)}`);
    }
  }

  async #cosign(folder: string): Promise<Cosign | undefined> {
    const { signing } = this.#options;
    const { reporter, signal } = this.#context;
    if (signing.kind === 'none') {
      reporter.warning('The image is published without a signature: nobody can know that it is yours.');
      return undefined;
    }
    const cosign = await Cosign.start({
      signing,
      folder,
      signal,
      env: await this.#programEnvironment(folder),
    });
    this.#trust = cosign.trust;
    return cosign;
  }

  async #programEnvironment(folder: string): Promise<Record<string, string>> {
    return await programEnvironment(folder, [this.#source, ...this.#targets], this.#context);
  }

  async #sign(image: ImageGraph, cosign: Cosign): Promise<void> {
    const statements = await this.#statements(image);
    const verified = [...new Set([image.digest, ...runnable(image).map(({ digest }) => digest)])];
    await allEnded(
      this.#targets.map(async (client) => {
        const signed = await cosign.sign(client, { digest: image.digest, verified, statements });
        this.#signed.set(client.name, signed);
        const how = signed.signed ? 'signed and verified' : 'was signed, and verifies';
        this.#context.reporter.info(
          `${client.spell(image.digest)} ${how}; ${statements.length} attestations`,
        );
      }),
    );
  }

  async #statements(image: ImageGraph): Promise<Statement[]> {
    return merged(
      await statementsIn(this.#source, image),
      await statementsOfFiles(this.#options.sboms, runnable(image)),
    );
  }

  report(error: unknown, startedAt: string, durationMs: number): PublishReport {
    const { image, dryRun, signing } = this.#options;
    const outcomes =
      (error instanceof TagsError || error instanceof RaceError) && error.outcomes.length > 0
        ? error.outcomes
        : this.#outcomes;
    const result = dryRun ? 'planned' : this.#isUnchanged ? 'unchanged' : 'published';
    return {
      schemaVersion: 1,
      result: error === undefined ? result : 'failed',
      failure: error === undefined ? null : reasonOf(error),
      failedIn: error === undefined ? null : this.#stage,
      image: formatReference(image),
      digest: image.digest ?? '',
      version: this.#plan.version,
      platforms: this.#platforms,
      plan: this.#plan,
      repositories: this.#targets.map(({ name }) => ({
        repository: name,
        copied: this.#copied.get(name) ?? null,
        attested: this.#signed.get(name)?.attested ?? 0,
        verified: this.#signed.get(name)?.verified ?? 0,
        tags: outcomes.filter(({ repository }) => repository === name),
      })),
      gate: this.#gate,
      comparedTo: this.#comparedTo,
      signing: signing.kind,
      trust: this.#trust,
      startedAt,
      durationMs: Math.round(durationMs),
    };
  }
}

/**
 * A version is one image for ever: whoever pulled it has to get the same again. A commit's tag stays with the image
 * that had it first, such as that of the branch, when the release of the same commit is built anew.
 * @throws {ConfigurationError} for a version that another image has
 */
function withoutTaken(plan: TagPlan, moves: readonly TagMove[], digest: string): TagPlan {
  const taken = moves.filter(
    ({ tag, before }) =>
      before !== undefined &&
      before.digest !== digest &&
      plan.tags.some((planned) => planned.isFixed && planned.tag === tag),
  );
  const versions = taken.filter(({ tag }) => !tag.startsWith('sha-'));
  if (versions.length > 0) {
    const names = versions.map(
      ({ client, tag, before }) => `${client.spell(tag)} is ${before?.digest ?? ''}`,
    );
    throw new ConfigurationError(
      `${names.join(', ')}, and a version is never given to another image. Release a new version.`,
    );
  }
  const commits = new Set(taken.map(({ tag }) => tag));
  return {
    ...plan,
    tags: plan.tags.filter(({ tag }) => !commits.has(tag)),
    left: [
      ...plan.left,
      ...[...commits].map((tag) => ({ tag, because: 'an image of this commit has it already' })),
    ],
  };
}
