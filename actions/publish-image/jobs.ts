import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { previewComment } from '../../images/preview-comment.ts';
import {
  parsePromotion,
  parseRollback,
  promote as promoteTags,
  rollBack,
  type PromoteOptions,
} from '../../images/promote.ts';
import { parseImage, parseRepositories, parseSboms } from '../../images/publish-options.ts';
import { toJson } from '../../images/publish-report.ts';
import {
  promoteSections,
  publishSections,
  retentionSections,
  type Section,
} from '../../images/publish-summary.ts';
import { publish as publishOne, type PublishContext } from '../../images/publish.ts';
import { parseReference } from '../../images/reference.ts';
import { credentialsFrom, parseCredentials } from '../../images/registry/credentials.ts';
import { Registries } from '../../images/registry/registries.ts';
import { parseRules, retain } from '../../images/retention/retention.ts';
import { githubIssuer, type Signing } from '../../images/sign/cosign-arguments.ts';
import { readPublicKey } from '../../images/sign/public-key.ts';
import { ConfigurationError } from '../../kit/errors.ts';
import { writeFileWhole } from '../../kit/folders.ts';
import { writeOutputs } from '../shared/outputs.ts';
import type { ActionContext } from '../shared/run.ts';
import { composeSummary, writeSummary } from '../shared/summary.ts';

import { gitFrom, signKind, type Inputs } from './inputs.ts';
import { fileJournal } from './journal.ts';
import { identityIn, identityToken, withIdentityTokens } from './oidc.ts';
import { promotionOutputs, publicationOutputs, retentionOutputs } from './tell.ts';

export async function publish(inputs: Inputs, folder: string, action: ActionContext): Promise<void> {
  const { image, tags, compareTo } = inputs;
  const options = {
    image: parseImage(image ?? ''),
    to: parseRepositories(inputs.to),
    tags: tags.length > 0 ? { tags } : { git: gitFrom(inputs, process.env) },
    dryRun: inputs.dryRun,
    gate: inputs.scan
      ? {
          failOn: inputs.failOn,
          onlyFixable: inputs.onlyFixable,
          ignoreFile: inputs.ignoreFile,
          vex: inputs.vex,
          grype: inputs.grype,
          sarifFolder: inputs.sarif,
        }
      : undefined,
    signing: inputs.dryRun ? ({ kind: 'none' } as const) : await signingFrom(inputs, action),
    sboms: parseSboms(inputs.sboms),
    compareTo: compareTo === undefined ? undefined : parseReference(compareTo),
  };
  await withContext(inputs, folder, action, async (context) => {
    const { report, error } = await publishOne(options, context);
    const file = await writeReport(inputs, toJson(report));
    const comment = join(reportFolder(), 'comment.md');
    await writeFileWhole(comment, previewComment(report, { days: inputs.previewDays }));
    writeOutputs(publicationOutputs(report, { report: file, comment, sarif: inputs.sarif }));
    await tell(publishSections(report));
    if (report.failedIn !== null && report.failedIn !== 'tags') action.reporter.info('No tag was moved.');
    if (error !== undefined) throw error;
  });
}

export async function promote(inputs: Inputs, folder: string, action: ActionContext): Promise<void> {
  const { from, to } = parsePromotion(inputs.promote ?? '');
  await withContext(inputs, folder, action, async (context) => {
    const report = await promoteTags({ ...(await whereAndHow(inputs, action)), from, to }, context);
    const file = await writeReport(inputs, `${JSON.stringify(report, undefined, 2)}\n`);
    writeOutputs(promotionOutputs(report, file));
    await tell(promoteSections(report));
  });
}

export async function rollback(inputs: Inputs, folder: string, action: ActionContext): Promise<void> {
  const { from, to } = parseRollback(inputs.rollback ?? '');
  await withContext(inputs, folder, action, async (context) => {
    const report = await rollBack({ ...(await whereAndHow(inputs, action)), from, to }, context);
    const file = await writeReport(inputs, `${JSON.stringify(report, undefined, 2)}\n`);
    writeOutputs(promotionOutputs(report, file));
    await tell(promoteSections(report));
  });
}

export async function retention(inputs: Inputs, folder: string, action: ActionContext): Promise<void> {
  const rules = parseRules(inputs.retention, inputs.remove);
  const githubApi = process.env['GITHUB_API_URL'];
  await withContext(inputs, folder, action, async ({ registries, reporter }) => {
    const report = await retain(
      { repositories: parseRepositories(inputs.to), rules, dryRun: inputs.dryRun, githubApi },
      { registries, reporter },
    );
    const file = await writeReport(inputs, `${JSON.stringify(report, undefined, 2)}\n`);
    writeOutputs(retentionOutputs(report, file));
    await tell(retentionSections(report));
  });
}

async function withContext(
  inputs: Inputs,
  folder: string,
  { reporter, signal }: ActionContext,
  work: (context: PublishContext) => Promise<void>,
): Promise<void> {
  const lines = parseCredentials(inputs.credentials ?? '');
  // the whole input is masked as it is, and each password by itself
  for (const credential of lines.values()) {
    if ('password' in credential && !credential.password.startsWith('oidc:'))
      reporter.mask(credential.password);
  }
  const given = await withIdentityTokens(lines, process.env, signal);
  const credentials = credentialsFrom({ given, reporter, signal });
  const registries = new Registries({ credentials, reporter, plainHttp: inputs.insecureRegistries }, signal);
  try {
    await work({ registries, credentials, reporter, signal, folder, journal: fileJournal(folder) });
  } finally {
    registries.close();
  }
}

async function signingFrom(inputs: Inputs, { reporter, signal }: ActionContext): Promise<Signing> {
  const kind = signKind(inputs, process.env);
  if (kind === 'none') return { kind };
  if (kind === 'key') {
    return {
      kind,
      privateKey: inputs.signingKey ?? '',
      password: inputs.signingPassword ?? '',
      publicKey: inputs.publicKey === undefined ? undefined : await readPublicKey(inputs.publicKey),
      isLogged: inputs.transparencyLog,
    };
  }
  if (inputs.identity !== undefined) return { kind, identity: inputs.identity, issuer: githubIssuer };
  const token = await identityToken('sigstore', process.env, signal);
  reporter.mask(token);
  return { kind, identity: identityIn(token), issuer: githubIssuer };
}

/** For promoting and rolling back: whose signature an image must have. */
async function whereAndHow(
  inputs: Inputs,
  { reporter }: ActionContext,
): Promise<Pick<PromoteOptions, 'repositories' | 'verify' | 'dryRun'>> {
  const { publicKey, identity, sign, transparencyLog, dryRun } = inputs;
  const repositories = parseRepositories(inputs.to);
  if (publicKey !== undefined) {
    return {
      repositories,
      dryRun,
      verify: { kind: 'key', publicKey: await readPublicKey(publicKey), isLogged: transparencyLog },
    };
  }
  if (identity !== undefined) {
    return { repositories, dryRun, verify: { kind: 'keyless', identity, issuer: githubIssuer } };
  }
  if (sign !== 'none') {
    throw new ConfigurationError(
      'Say whose signature the image must have: "public-key", or "identity" for a keyless one; "sign: none" does not look.',
    );
  }
  reporter.warning('The tags move without a look at signatures.');
  return { repositories, dryRun, verify: undefined };
}

function reportFolder(): string {
  return join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'miauflix-publish-report');
}

async function writeReport({ report }: Inputs, text: string): Promise<string> {
  const file = report ?? join(reportFolder(), 'report.json');
  await writeFileWhole(file, text);
  return file;
}

async function tell(sections: readonly Section[]): Promise<void> {
  await writeSummary((limit) => composeSummary(sections, limit));
}
