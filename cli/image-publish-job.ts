import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';

import type { Cutoff } from '../images/gate/severity.ts';
import type { GitRef } from '../images/plan-tags.ts';
import { promote as promoteTags, rollBack, type PromoteOptions } from '../images/promote.ts';
import { parseImage, parseRepositories, parseSboms, type PublishOptions } from '../images/publish-options.ts';
import { toJson } from '../images/publish-report.ts';
import { publish as publishOne, type PublishContext } from '../images/publish.ts';
import { credentialsFrom, parseCredentials } from '../images/registry/credentials.ts';
import { Registries } from '../images/registry/registries.ts';
import { promotionText, publicationText, retentionText } from '../images/report-text.ts';
import { parseRules, retain } from '../images/retention/retention.ts';
import { githubIssuer, type Signing } from '../images/sign/cosign-arguments.ts';
import { readPublicKey } from '../images/sign/public-key.ts';
import { ConfigurationError, reasonOf } from '../kit/errors.ts';
import { runProgram } from '../kit/run-program.ts';

import type { Terminal } from './terminal.ts';

export interface RegistryFlags {
  readonly credentialsFile?: string;
  readonly insecureRegistry: readonly string[];
  readonly dryRun: boolean;
  readonly json?: boolean;
}

export interface PublishFlags extends RegistryFlags {
  readonly to: readonly string[];
  readonly tags: readonly string[];
  readonly ref?: string;
  readonly sha?: string;
  readonly defaultBranch: string;
  readonly scan: boolean;
  readonly failOn: Cutoff;
  readonly onlyFixable: boolean;
  readonly ignoreFile?: string;
  readonly vex: readonly string[];
  readonly grype: string;
  readonly sarif?: string;
  readonly sign: 'key' | 'keyless' | 'none';
  readonly signingKeyFile?: string;
  readonly publicKey?: string;
  readonly transparencyLog: boolean;
  readonly identity?: string;
  readonly issuer?: string;
  readonly sbom: readonly string[];
}

export interface VerifyFlags extends RegistryFlags {
  readonly in: readonly string[];
  readonly publicKey?: string;
  readonly transparencyLog: boolean;
  readonly identity?: string;
  readonly issuer?: string;
  /** False with --no-verify. */
  readonly verify: boolean;
}

export interface RollbackFlags extends VerifyFlags {
  readonly version?: string;
}

export interface RetentionFlags extends RegistryFlags {
  readonly in: readonly string[];
  readonly rule: readonly string[];
  readonly remove: readonly string[];
}

export async function publish(terminal: Terminal, image: string, flags: PublishFlags): Promise<void> {
  const options: PublishOptions = {
    image: parseImage(image),
    to: parseRepositories(flags.to),
    tags: flags.tags.length > 0 ? { tags: flags.tags } : { git: await gitOf(flags) },
    dryRun: flags.dryRun,
    gate: flags.scan
      ? {
          failOn: flags.failOn,
          onlyFixable: flags.onlyFixable,
          ignoreFile: flags.ignoreFile,
          vex: flags.vex,
          grype: flags.grype,
          sarifFolder: flags.sarif,
        }
      : undefined,
    signing: flags.dryRun ? { kind: 'none' } : await signingOf(flags),
    sboms: parseSboms(flags.sbom),
  };
  await withContext(terminal, flags, async (context) => {
    const { report, error } = await publishOne(options, context);
    terminal.print(flags.json === true ? toJson(report).trimEnd() : publicationText(report));
    if (error !== undefined) throw error;
  });
}

export async function promote(
  terminal: Terminal,
  from: string,
  tags: readonly string[],
  flags: VerifyFlags,
): Promise<void> {
  const options = { ...(await whereAndHow(terminal, flags)), from, to: tags };
  await withContext(terminal, flags, async (context) => {
    const report = await promoteTags(options, context);
    terminal.print(flags.json === true ? asJson(report) : promotionText(report));
  });
}

export async function rollback(
  terminal: Terminal,
  tags: readonly string[],
  flags: RollbackFlags,
): Promise<void> {
  const options = { ...(await whereAndHow(terminal, flags)), from: flags.version, to: tags };
  await withContext(terminal, flags, async (context) => {
    const report = await rollBack(options, context);
    terminal.print(flags.json === true ? asJson(report) : promotionText(report));
  });
}

export async function retention(terminal: Terminal, flags: RetentionFlags): Promise<void> {
  if (flags.rule.length + flags.remove.length === 0) {
    throw new ConfigurationError('Say what goes: --rule "pr-*:14d", --rule untagged:7d or --remove pr-12.');
  }
  const rules = parseRules(flags.rule, flags.remove);
  const githubApi = process.env['GITHUB_API_URL'];
  const repositories = parseRepositories(flags.in);
  await withContext(terminal, flags, async ({ registries, reporter }) => {
    const report = await retain(
      { repositories, rules, dryRun: flags.dryRun, githubApi },
      { registries, reporter },
    );
    terminal.print(flags.json === true ? asJson(report) : retentionText(report));
  });
}

export async function withContext(
  { reporter, signal }: Terminal,
  flags: Pick<RegistryFlags, 'credentialsFile' | 'insecureRegistry'>,
  work: (context: PublishContext) => Promise<void>,
): Promise<void> {
  const file = flags.credentialsFile;
  const given = parseCredentials(file === undefined ? '' : await contentOf(file, 'credentials'));
  const credentials = credentialsFrom({ given, reporter, signal });
  const registries = new Registries({ credentials, reporter, plainHttp: flags.insecureRegistry }, signal);
  try {
    await work({ registries, credentials, reporter, signal });
  } finally {
    registries.close();
  }
}

async function signingOf(flags: PublishFlags): Promise<Signing> {
  const { sign, identity, issuer = githubIssuer, publicKey, transparencyLog: isLogged } = flags;
  if (sign === 'none') return { kind: 'none' };
  if (sign === 'keyless') {
    if (identity === undefined) {
      throw new ConfigurationError(
        'Say by --identity, and --issuer, who signs: that is what is verified afterwards.',
      );
    }
    return { kind: 'keyless', identity, issuer };
  }
  const file = flags.signingKeyFile;
  const privateKey =
    file === undefined ? process.env['COSIGN_PRIVATE_KEY'] : await contentOf(file, 'signing key');
  if (privateKey === undefined || privateKey === '') {
    throw new ConfigurationError(
      'There is no key to sign with: give --signing-key-file or COSIGN_PRIVATE_KEY; --sign none publishes without a signature.',
    );
  }
  return {
    kind: 'key',
    privateKey,
    password: process.env['COSIGN_PASSWORD'] ?? '',
    publicKey: publicKey === undefined ? undefined : await readPublicKey(publicKey),
    isLogged,
  };
}

async function whereAndHow(
  { reporter }: Terminal,
  flags: VerifyFlags,
): Promise<Pick<PromoteOptions, 'repositories' | 'verify' | 'dryRun'>> {
  const { publicKey, identity, issuer = githubIssuer, transparencyLog: isLogged, dryRun } = flags;
  const common = { repositories: parseRepositories(flags.in), dryRun };
  if (publicKey !== undefined) {
    return { ...common, verify: { kind: 'key', publicKey: await readPublicKey(publicKey), isLogged } };
  }
  if (identity !== undefined) return { ...common, verify: { kind: 'keyless', identity, issuer } };
  if (flags.verify) {
    throw new ConfigurationError(
      'Say whose signature the image must have: --public-key, or --identity for a keyless one; --no-verify does not look.',
    );
  }
  reporter.warning('The tags move without a look at signatures.');
  return { ...common, verify: undefined };
}

/** What the folder is a checkout of, unless options say it. */
async function gitOf({ ref, sha, defaultBranch }: PublishFlags): Promise<GitRef> {
  const git = async (...args: string[]): Promise<string> => {
    const { stdout, exitCode } = await runProgram('git', args, {
      deadlineMs: 30_000,
      acceptedCodes: [1, 128],
    });
    return exitCode === 0 ? stdout.trim() : '';
  };
  const commit = sha ?? (await git('rev-parse', 'HEAD'));
  const tag = ref === undefined ? await git('describe', '--exact-match', '--tags', 'HEAD') : '';
  const found = ref ?? (tag === '' ? await git('symbolic-ref', 'HEAD') : `refs/tags/${tag}`);
  if (commit === '' || found === '') {
    throw new ConfigurationError(
      'This folder is no checkout of a branch or tag: say by --ref and --sha what was built.',
    );
  }
  return { ref: found, sha: commit, defaultBranch };
}

export async function contentOf(file: string, what: string): Promise<string> {
  try {
    return file === '-' ? await textOf(process.stdin) : await readFile(file, 'utf8');
  } catch (error) {
    throw new ConfigurationError(`The ${what} file ${file} cannot be read: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
}

function asJson(report: unknown): string {
  return JSON.stringify(report, undefined, 2);
}
