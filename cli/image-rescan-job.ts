import { readFile } from 'node:fs/promises';

import * as v from 'valibot';

import type { Cutoff } from '../images/gate/severity.ts';
import { parseImage, parseRepositories } from '../images/publish-options.ts';
import { compare } from '../images/rescan/compare.ts';
import { keepIssue } from '../images/rescan/issue.ts';
import { readReport, type RescanReport } from '../images/rescan/report.ts';
import { rescan as look } from '../images/rescan/rescan.ts';
import { annotationsOf, changesText } from '../images/rescan/texts.ts';
import { ConfigurationError, GateError } from '../kit/errors.ts';
import { writeFileWhole } from '../kit/folders.ts';
import type { Reporter } from '../kit/reporter.ts';

import { contentOf, withContext } from './image-publish-job.ts';
import type { Terminal } from './terminal.ts';

export interface RescanFlags {
  readonly in: readonly string[];
  readonly tags: readonly string[];
  readonly image: readonly string[];
  readonly status?: string;
  readonly last?: string;
  readonly report?: string;
  readonly failOn: Cutoff;
  readonly onlyFixable: boolean;
  readonly ignoreFile?: string;
  readonly vex: readonly string[];
  readonly grype: string;
  readonly sarif?: string;
  readonly issueIn?: string;
  readonly annotate: boolean;
  readonly credentialsFile?: string;
  readonly insecureRegistry: readonly string[];
  readonly json?: boolean;
}

export async function rescan(terminal: Terminal, flags: RescanFlags): Promise<void> {
  const { reporter, signal } = terminal;
  const repositories = flags.in.length === 0 ? [] : parseRepositories(flags.in);
  const running = flags.status === undefined ? [] : await imagesOfStatus(flags.status, reporter);
  const images = [...flags.image, ...running].map(parseImage);
  if (repositories.length + images.length === 0) {
    throw new ConfigurationError(
      'Say what to look at: --in ghcr.io/owner/name for what is published, --image or --status for what runs.',
    );
  }
  const token = process.env['GITHUB_TOKEN'] ?? '';
  if (flags.issueIn !== undefined && token === '') {
    throw new ConfigurationError('--issue-in needs a token that may write issues, in GITHUB_TOKEN.');
  }
  const last = flags.last === undefined ? undefined : await lastReport(flags.last);
  const options = {
    repositories,
    tags: flags.tags.length === 0 ? ['latest'] : flags.tags,
    images,
    failOn: flags.failOn,
    onlyFixable: flags.onlyFixable,
    ignoreFile: flags.ignoreFile,
    vex: flags.vex,
    grype: flags.grype,
    sarifFolder: flags.sarif,
  };
  await withContext(terminal, flags, async ({ registries, credentials }) => {
    const report = await look(options, { registries, credentials, reporter, signal, now: new Date() });
    const changes = compare(report, last);
    if (flags.issueIn !== undefined) {
      const outcome = await keepIssue(changes, {
        repository: flags.issueIn,
        token,
        api: process.env['GITHUB_API_URL'] ?? 'https://api.github.com',
        author: 'github-actions[bot]',
        signal,
      });
      reporter.info(`issue: ${outcome}`);
    }
    // last of all: what was told to nobody is new the next time as well
    if (flags.report !== undefined)
      await writeFileWhole(flags.report, `${JSON.stringify(report, undefined, 2)}\n`);
    terminal.print(
      flags.json === true ? JSON.stringify({ report, changes }, undefined, 2) : changesText(changes),
    );
    if (flags.annotate) for (const line of annotationsOf(changes)) terminal.print(line);
    if (changes.fresh.length > 0) {
      throw new GateError('There are new vulnerabilities that count; they are listed above.');
    }
  });
}

async function lastReport(file: string): Promise<RescanReport | undefined> {
  try {
    return readReport(file, await readFile(file, 'utf8'));
  } catch (error) {
    // the first look has none
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const status = v.object({
  services: v.array(v.object({ service: v.string(), image: v.optional(v.string()) })),
});

async function imagesOfStatus(file: string, reporter: Reporter): Promise<string[]> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), status), await contentOf(file, 'status'));
  if (!parsed.success) {
    throw new ConfigurationError(`${file} is not what \`stack status --json\` prints.`);
  }
  return parsed.output.services.flatMap(({ service, image = '' }) => {
    if (/@sha256:[0-9a-f]{64}$/.test(image)) return [image];
    if (image !== '') {
      reporter.warning(`${service} runs ${image}, a name that may be another image by now: it is left out.`);
    }
    return [];
  });
}
