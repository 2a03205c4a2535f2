import { resolve } from 'node:path';

import { backupsToText, type Listed } from '../compose/backup/host/backups-text.ts';
import { runInContainer, type CommandOptions } from '../compose/backup/host/container.ts';
import { drill as drillStack, drillToText, type Drilled } from '../compose/backup/host/drill.ts';
import { prepareForBackups } from '../compose/backup/host/prepare.ts';
import { restoreStack } from '../compose/backup/host/restore-stack.ts';
import type { LastSuccess } from '../compose/backup/state.ts';
import { stackIn } from '../compose/lifecycle/check.ts';
import { projectNameOf } from '../compose/lifecycle/compose-model.ts';
import type { Stack } from '../compose/lifecycle/folder-facts.ts';
import { defaultOptions } from '../e2e/options.ts';
import { holds, runE2e } from '../e2e/run.ts';
import { formatDuration } from '../kit/deadline.ts';
import { GateError } from '../kit/errors.ts';
import { silentReporter } from '../kit/reporter.ts';

import { credentialsFrom } from './e2e-job.ts';
import { up, type JsonFlags } from './stack-job.ts';
import type { Terminal } from './terminal.ts';

export interface BackupFlags extends JsonFlags {
  readonly newRepository: boolean;
}

export interface BackupsFlags extends JsonFlags {
  readonly check: boolean;
}

export interface RestoreFlags extends JsonFlags {
  readonly force?: string;
  readonly start: boolean;
}

export type DrillFlags = JsonFlags;

interface Found {
  readonly stack: Stack;
  readonly project: string;
  readonly around: CommandOptions;
}

async function found({ reporter, signal }: Terminal, folder: string): Promise<Found> {
  const stack = await stackIn(resolve(folder), process.env);
  const project = projectNameOf(stack.folder, stack.model, stack.values.get('COMPOSE_PROJECT_NAME'));
  return { stack, project, around: { stack, reporter, signal } };
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

export async function backup(
  terminal: Terminal,
  { folder, newRepository, json }: BackupFlags,
): Promise<void> {
  const { around } = await found(terminal, folder);
  const command = ['now', ...(newRepository ? ['--new-repository'] : [])];
  const made = await runInContainer<LastSuccess>(command, around);
  if (json === true) {
    terminal.print(JSON.stringify(made, undefined, 2));
    return;
  }
  const held =
    made.writersHeldMs === 0
      ? 'the backend never waited for it'
      : `the backend waited ${made.writersHeldMs} ms at most`;
  terminal.print(
    `Backup ${made.id.slice(0, 8)} of ${made.at}: ${made.rows} rows, ${megabytes(made.bytes)}, ` +
      `${megabytes(made.addedBytes)} of them new, in ${formatDuration(made.durationMs)}; ${held}.`,
  );
}

export async function backups(terminal: Terminal, { folder, check, json }: BackupsFlags): Promise<void> {
  const { around } = await found(terminal, folder);
  if (check) await runInContainer(['check'], around);
  const listed = await runInContainer<Listed>(['list'], around);
  terminal.print(json === true ? JSON.stringify(listed, undefined, 2) : backupsToText(listed, Date.now()));
  if (!listed.status.ok) throw new GateError('The backups are not as they are to be.');
}

export async function restore(
  terminal: Terminal,
  id: string | undefined,
  flags: RestoreFlags,
): Promise<void> {
  const { reporter, signal } = terminal;
  const { stack, project } = await found(terminal, flags.folder);
  const { force } = flags;
  const { fetched, written, left, kept } = await restoreStack({
    stack,
    project,
    reporter,
    signal,
    ...(id !== undefined && { id }),
    ...(force !== undefined && { force }),
  });
  const { manifest, snapshot } = fetched;
  terminal.print(
    `Backup ${snapshot.id.slice(0, 8)} of ${manifest.madeAt} is in place: ${manifest.files.length} files.`,
  );
  if (written.length > 0) terminal.print(`Written in ${stack.folder}: ${written.join(', ')}.`);
  if (left.length > 0) terminal.print(`Other than in the backup, and left as they are: ${left.join(', ')}.`);
  for (const place of kept) terminal.print(`What was there before is in ${place}.`);
  for (const sentence of await prepareForBackups(await restacked(stack))) reporter.warning(sentence);
  if (flags.start) await up(terminal, { folder: flags.folder, timeout: 15 * 60_000 });
}

async function restacked({ folder }: Stack): Promise<Stack> {
  return await stackIn(folder, process.env);
}

export async function drill(terminal: Terminal, id: string | undefined, flags: DrillFlags): Promise<void> {
  const { reporter, signal } = terminal;
  const { stack, project } = await found(terminal, flags.folder);
  const report = await drillStack({
    stack,
    project,
    reporter,
    signal,
    smoke: async (drilled) => await smoke(terminal, drilled),
    ...(id !== undefined && { id }),
  });
  terminal.print(flags.json === true ? JSON.stringify(report, undefined, 2) : drillToText(report));
  if (!report.passed) throw new GateError('This backup is none that can be relied on.');
}

/** The checks of the suite that need nothing beside the stack; those of the released one need somebody who logs in. */
async function smoke(terminal: Terminal, { url, kind, hasLists }: Drilled): Promise<readonly string[]> {
  const credentials = await credentialsFrom({});
  const health = 'infrastructure/backend-health';
  if (kind === 'miauflix' && credentials === undefined) {
    await expectHealth(`${url}/api/health`, terminal.signal);
    return [`${health} (set MIAUFLIX_BACKEND_EMAIL and MIAUFLIX_BACKEND_PASSWORD for the lists)`];
  }
  const only = [health, ...(hasLists ? ['infrastructure/backend-lists'] : [])];
  const { report } = await runE2e(
    { ...defaultOptions, backend: kind, backendUrl: url, only, ...(credentials && { credentials }) },
    { entry: terminal.entry, reporter: silentReporter, signal: terminal.signal },
  );
  const failed = report.checks.filter(({ status }) => status === 'failed');
  if (!holds(report)) {
    throw new GateError(
      `The restored stack does not hold: ${failed.map((one) => `${one.id}: ${one.reason ?? ''}`).join('; ')}`,
    );
  }
  return report.checks.filter(({ status }) => status === 'passed').map((one) => one.id);
}

async function expectHealth(url: string, signal: AbortSignal): Promise<void> {
  const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(15_000)]) });
  const text = await response.text();
  if (response.status !== 200 || !/"status"\s*:\s*"ok"/.test(text)) {
    throw new GateError(
      `The restored backend does not say that it is well: ${response.status} ${text.slice(0, 200)}`,
    );
  }
}
