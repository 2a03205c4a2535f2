import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ConfigurationError, GateError } from '../../kit/errors.ts';
import { inParallel } from '../../kit/parallel.ts';
import { ProgramError, runProgram, type ProgramResult } from '../../kit/run-program.ts';
import { cosignTags } from '../registry/referrers.ts';
import type { RepositoryClient } from '../registry/repository.ts';

import {
  attestArguments,
  passwordVariable,
  privateKeyVariable,
  publicKeyArguments,
  signArguments,
  verifyArguments,
  verifyAttestationArguments,
  type Place,
  type Signing,
  type Trust,
} from './cosign-arguments.ts';
import { cosignError, NotVerifiedError, wordsOfCosign } from './cosign-errors.ts';
import type { Statement } from './statements.ts';

export interface CosignOptions {
  readonly signing: Exclude<Signing, { kind: 'none' }>;
  /** A folder of ours, for the public key, the predicates and what says who we are to the registries. */
  readonly folder: string;
  /** With DOCKER_CONFIG. */
  readonly env: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** By what a signature that is there is known. */
export type Verifying =
  | { readonly kind: 'key'; readonly publicKey: string; readonly isLogged: boolean }
  | { readonly kind: 'keyless'; readonly identity: string; readonly issuer: string };

export interface SignedImage {
  readonly digest: string;
  /** The index, and what runs in it. */
  readonly verified: readonly string[];
  readonly statements: readonly Statement[];
}

/** What was done in one repository. */
export interface Signed {
  readonly signed: boolean;
  readonly attested: number;
  readonly verified: number;
}

/** A slow network, a busy log. */
const deadlineMs = 180_000;

/** Signs and verifies by the program cosign. */
export class Cosign {
  readonly #options: CosignOptions;
  readonly #env: Readonly<Record<string, string>>;
  readonly #trust: Trust;

  private constructor(options: CosignOptions, env: Readonly<Record<string, string>>, trust: Trust) {
    this.#options = options;
    this.#env = env;
    this.#trust = trust;
  }

  get trust(): Trust {
    return this.#trust;
  }

  /** Looks at the key first: one that cannot be used is found before anything is copied. */
  static async start(options: CosignOptions): Promise<Cosign> {
    const { signing, folder, signal } = options;
    if (signing.kind === 'keyless') {
      const { identity, issuer } = signing;
      return new Cosign(options, options.env, { kind: 'keyless', identity, issuer });
    }
    const env = {
      ...options.env,
      [privateKeyVariable]: signing.privateKey,
      [passwordVariable]: signing.password,
    };
    const { exitCode, stdout, stderr } = await runProgram('cosign', publicKeyArguments(), {
      deadlineMs,
      env,
      secrets: secretsOf(signing),
      acceptedCodes: [1],
      ...(signal && { signal }),
    });
    if (exitCode !== 0) {
      throw new ConfigurationError(
        `The signing key cannot be used: ${wordsOfCosign(stderr)}. It is the content of the file that cosign generate-key-pair ` +
          'writes, with its password.',
      );
    }
    const publicKeyFile = join(folder, 'cosign.pub');
    await writeFile(publicKeyFile, signing.publicKey ?? stdout);
    return new Cosign(options, env, { kind: 'key', publicKeyFile, isLogged: signing.isLogged });
  }

  /** Only to verify: by a public key, or by whose workflow it was. */
  static async verifier(
    by: Verifying,
    options: Pick<CosignOptions, 'folder' | 'env' | 'signal'>,
  ): Promise<Cosign> {
    if (by.kind === 'keyless') return new Cosign({ ...options, signing: by }, options.env, by);
    const publicKeyFile = join(options.folder, 'cosign.pub');
    await writeFile(publicKeyFile, by.publicKey);
    const { isLogged } = by;
    const signing = { kind: 'key', privateKey: '', password: '', isLogged } as const;
    return new Cosign({ ...options, signing }, options.env, { kind: 'key', publicKeyFile, isLogged });
  }

  /** Signs what is not yet, attests what is not yet, and then verifies all of it. */
  async sign(client: RepositoryClient, image: SignedImage): Promise<Signed> {
    const [isSigned, missing] = await Promise.all([
      this.#isSigned(client, image),
      this.#missing(client, image),
    ]);
    if (!isSigned) {
      const place = this.#place(client);
      await this.#run(signArguments(this.#options.signing, client.spell(image.digest), place), client);
    }
    // one kind after the other: cosign reads and rewrites what is attested of a manifest
    for (const [type, all] of missing) await this.#attest(client, type, all);
    if (!isSigned) {
      const refusal = await this.#verify(client, image);
      if (refusal !== undefined) throw refusalError(client, refusal);
    }
    return {
      signed: !isSigned,
      attested: missing.reduce((sum, [, all]) => sum + all.length, 0),
      verified: image.verified.length + image.statements.length,
    };
  }

  /**
   * Verifies signatures that are there, as promoting does.
   * @throws {GateError} when one is missing or is somebody else's
   */
  async check(client: RepositoryClient, digests: readonly string[]): Promise<void> {
    const refusal = await this.#verify(client, { verified: digests });
    if (refusal !== undefined) throw refusalError(client, refusal);
  }

  /** Asks the registry first, before cosign is started for every manifest in vain. */
  async #isSigned(client: RepositoryClient, image: SignedImage): Promise<boolean> {
    const { verified } = image;
    const heads = await inParallel(verified, verified.length, async (digest) =>
      client.head(cosignTags(digest)[0] ?? digest),
    );
    const mayBe = heads.every((head) => head !== undefined);
    return mayBe && (await this.#verify(client, image)) === undefined;
  }

  /** Undefined, or why not. */
  async #verify(
    client: RepositoryClient,
    { verified }: Pick<SignedImage, 'verified'>,
  ): Promise<string | undefined> {
    const images = verified.map((digest) => client.spell(digest));
    return await this.#refusal(verifyArguments(this.#trust, images, this.#place(client)), client);
  }

  /** The kinds of statements that are not attested yet. */
  async #missing(
    client: RepositoryClient,
    { statements }: SignedImage,
  ): Promise<(readonly [type: string, all: readonly Statement[]])[]> {
    const kinds = [...Map.groupBy(statements, ({ type }) => type)];
    const missing = await inParallel(kinds, kinds.length, async ([type, all]) => {
      const heads = await inParallel(all, all.length, async ({ subject }) =>
        client.head(cosignTags(subject)[1] ?? subject),
      );
      const isThere = heads.every((head) => head !== undefined);
      const isAttested = isThere && (await this.#refusalOf(client, type, all)) === undefined;
      return isAttested ? [] : [[type, all] as const];
    });
    return missing.flat();
  }

  async #attest(client: RepositoryClient, type: string, all: readonly Statement[]): Promise<void> {
    const place = this.#place(client);
    await inParallel(all, 4, async ({ subject, predicate }) => {
      const predicateFile = join(this.#options.folder, `${subject.slice(7)}-${type}.json`);
      await writeFile(predicateFile, predicate);
      const what = { type, predicateFile };
      await this.#run(attestArguments(this.#options.signing, what, client.spell(subject), place), client);
    });
    const refusal = await this.#refusalOf(client, type, all);
    if (refusal !== undefined) throw refusalError(client, refusal);
  }

  async #refusalOf(
    client: RepositoryClient,
    type: string,
    all: readonly Statement[],
  ): Promise<string | undefined> {
    const images = all.map(({ subject }) => client.spell(subject));
    const args = verifyAttestationArguments(this.#trust, type, images, this.#place(client));
    return await this.#refusal(args, client);
  }

  #place({ repository: { registry }, session }: RepositoryClient): Place {
    return { registry, isPlain: session.base.protocol === 'http:' };
  }

  async #run(args: readonly string[], client: RepositoryClient): Promise<ProgramResult> {
    const { signing, signal } = this.#options;
    // its requests have retries of their own within cosign; what it says as a whole may pass, too
    return await client.session.retrying(`sign in ${client.name}`, signal, async () => {
      try {
        return await runProgram('cosign', args, {
          deadlineMs,
          env: this.#env,
          secrets: secretsOf(signing),
          ...(signal && { signal }),
        });
      } catch (error) {
        throw error instanceof ProgramError ? cosignError(error.result.stderr, client.name) : error;
      }
    });
  }

  /** What cosign says against it; undefined when it verifies. */
  async #refusal(args: readonly string[], client: RepositoryClient): Promise<string | undefined> {
    try {
      await this.#run(args, client);
      return undefined;
    } catch (error) {
      if (error instanceof NotVerifiedError) return error.message;
      throw error;
    }
  }
}

function refusalError(client: RepositoryClient, refusal: string): GateError {
  return new GateError(`What is in ${client.name} does not verify: ${refusal}.`);
}

function secretsOf(signing: CosignOptions['signing']): string[] {
  return signing.kind === 'key' ? [signing.privateKey, signing.password].filter((one) => one !== '') : [];
}
