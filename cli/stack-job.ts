import { resolve } from 'node:path';

import { prepareForBackups } from '../compose/backup/host/prepare.ts';
import { readAssets } from '../compose/lifecycle/assets.ts';
import { askCertificate } from '../compose/lifecycle/certificate.ts';
import { checkStack, stackIn } from '../compose/lifecycle/check.ts';
import { projectNameOf } from '../compose/lifecycle/compose-model.ts';
import { stopStack } from '../compose/lifecycle/down.ts';
import { counted, findingsToJson, findingsToText, type Finding } from '../compose/lifecycle/finding.ts';
import type { Stack } from '../compose/lifecycle/folder-facts.ts';
import { initStack, initToText } from '../compose/lifecycle/init.ts';
import type { Level } from '../compose/lifecycle/log-line.ts';
import { findLogs } from '../compose/lifecycle/logs.ts';
import type { VpnChoice } from '../compose/lifecycle/overlays.ts';
import { secretsOf } from '../compose/lifecycle/redact.ts';
import { readServices, type ServiceState } from '../compose/lifecycle/services.ts';
import { isBeside, statusOf, statusToText, type StatusFacts } from '../compose/lifecycle/status.ts';
import { startStack } from '../compose/lifecycle/up.ts';
import { askGateway } from '../compose/lifecycle/vpn-status.ts';
import { askPrometheus } from '../compose/lifecycle/watch-status.ts';
import { ConfigurationError, GateError, reasonOf } from '../kit/errors.ts';

import { asker } from './stack-questions.ts';
import type { Terminal } from './terminal.ts';

export interface FolderFlags {
  readonly folder: string;
}

export interface JsonFlags extends FolderFlags {
  readonly json?: boolean;
}

export interface InitFlags extends FolderFlags {
  readonly yes: boolean;
  readonly vpn?: VpnChoice;
  readonly logFiles: boolean;
  readonly observability: boolean;
  readonly guard: boolean;
  readonly backup: boolean;
}

export interface UpFlags extends FolderFlags {
  /** In ms. */
  readonly timeout: number;
}

export interface DownFlags extends FolderFlags {
  /** True where no name was given. */
  readonly deleteData?: string | true;
}

export interface LogFlags extends JsonFlags {
  readonly service?: readonly string[];
  readonly level?: Level;
  readonly requestId?: string;
  readonly since?: string;
  readonly until?: string;
  readonly grep?: string;
  readonly newest: number;
  readonly follow: boolean;
}

export async function init(terminal: Terminal, flags: InitFlags): Promise<void> {
  const { entry, reporter, signal } = terminal;
  const ask = flags.yes ? undefined : asker(reporter, signal);
  const plan = await initStack({
    folder: resolve(flags.folder),
    entry,
    environment: process.env,
    choices: {
      ...(flags.vpn !== undefined && { vpn: flags.vpn }),
      logFiles: flags.logFiles,
      observability: flags.observability,
      guard: flags.guard,
      backup: flags.backup,
      repository: process.env['BACKUP_REPOSITORY'] ?? '',
    },
    ...(ask !== undefined && { ask }),
  });
  const left = await prepareForBackups(await stackIn(resolve(flags.folder), process.env));
  terminal.print(initToText({ ...plan, missing: [...plan.missing, ...left] }, flags.folder));
}

export async function check(terminal: Terminal, { folder, json }: JsonFlags): Promise<void> {
  const { findings } = await checked(terminal, folder);
  terminal.print(json === true ? findingsToJson(resolve(folder), findings) : findingsToText(findings));
  refuseErrors(findings, 'The stack would not run well');
}

export async function up(terminal: Terminal, { folder, timeout }: UpFlags): Promise<void> {
  const { reporter, signal } = terminal;
  const { findings, engine, stack } = await checked(terminal, folder);
  if (findings.length > 0) terminal.print(findingsToText(findings));
  // a start may be what brings a new certificate
  const keeping = findings.filter(({ id }) => id !== 'certificate-ends');
  refuseErrors(keeping, 'Nothing was started');
  const { resolved } = engine;
  if (resolved === undefined)
    throw new GateError('Nothing was started: what the stack consists of is not known.');
  const options = { folder: resolve(folder), resolved, secrets: secretsOf(stack), timeoutMs: timeout };
  const states = await startStack({ ...options, reporter, signal });
  const said = await whatTheySay(states, stack, signal);
  terminal.print(statusToText(statusOf(stack, resolved.project, states, said), Date.now()));
}

export async function down(terminal: Terminal, { folder, deleteData }: DownFlags): Promise<void> {
  const { reporter, signal } = terminal;
  const { project, stack } = await found(folder);
  const named = deleteData === true ? '' : deleteData;
  await stopStack({
    folder: stack.folder,
    project,
    reporter,
    signal,
    ...(named !== undefined && { deleteData: named }),
  });
  terminal.print(
    deleteData === undefined
      ? `The stack ${project} is down; its data are where they were.`
      : `The stack ${project} is down, and its data are gone.`,
  );
}

export async function status(terminal: Terminal, { folder, json }: JsonFlags): Promise<void> {
  const { signal } = terminal;
  const { project, stack } = await found(folder);
  const secrets = secretsOf(stack);
  const states = await readServices(project, { signal, secrets });
  const all = statusOf(stack, project, states, await whatTheySay(states, stack, signal));
  terminal.print(json === true ? JSON.stringify(all, undefined, 2) : statusToText(all, Date.now()));
  const bad = all.services.filter(({ well }) => !well);
  if (isBeside(all.vpn)) throw new GateError('The backend is not behind the VPN that was chosen.');
  if (bad.length === 0 && all.certificate?.severity === 'error') {
    throw new GateError('The certificate that nginx serves has ended, or ends within a week.');
  }
  if (bad.length === 0) return;
  throw new GateError(`Not well: ${bad.map(({ service }) => service).join(', ')}.`);
}

export async function logs(terminal: Terminal, flags: LogFlags): Promise<void> {
  const { reporter, signal } = terminal;
  const { project, stack } = await found(flags.folder);
  const { level, requestId, since, until, grep } = flags;
  if (flags.follow && until !== undefined) {
    throw new ConfigurationError('--follow has no end, so --until does not go with it.');
  }
  await findLogs({
    project,
    services: flags.service ?? [],
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    filter: {
      ...(level !== undefined && { level }),
      ...(requestId !== undefined && { requestId }),
      ...(grep !== undefined && { pattern: patternOf(grep) }),
    },
    newest: flags.newest,
    follow: flags.follow,
    json: flags.json === true,
    secrets: secretsOf(stack),
    print: (text) => terminal.print(text),
    warn: (message) => reporter.warning(message),
    signal,
  });
}

/** What those of a stack who know more than the engine say. */
async function whatTheySay(
  states: readonly ServiceState[],
  { values }: Stack,
  signal: AbortSignal,
): Promise<StatusFacts> {
  const [vpnSays, alerts, certificateEndsMs] = await Promise.all([
    askGateway(states, signal),
    askPrometheus(states, signal),
    askCertificate(states, values, signal),
  ]);
  return { vpnSays, alerts, certificateEndsMs };
}

function patternOf(given: string): RegExp {
  try {
    return new RegExp(given, 'iu');
  } catch (error) {
    throw new ConfigurationError(`--grep is no regular expression: ${reasonOf(error)}.`, { cause: error });
  }
}

async function checked({ entry, signal }: Terminal, folder: string): ReturnType<typeof checkStack> {
  // a stack lives on where the command came from a copy without them
  const example = await readAssets(entry).then(
    (assets) => assets.example,
    () => '',
  );
  return await checkStack({ folder: resolve(folder), signal, environment: process.env, example });
}

export async function found(folder: string): Promise<{ readonly stack: Stack; readonly project: string }> {
  const stack = await stackIn(resolve(folder), process.env);
  return {
    stack,
    project: projectNameOf(stack.folder, stack.model, stack.values.get('COMPOSE_PROJECT_NAME')),
  };
}

function refuseErrors(findings: readonly Finding[], what: string): void {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) throw new GateError(`${what}: ${counted(errors, 'error')}, listed above.`);
}
