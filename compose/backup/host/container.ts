import { randomBytes } from 'node:crypto';

import { ConfigurationError, GateError, reasonOf, WorldError } from '../../../kit/errors.ts';
import type { Reporter } from '../../../kit/reporter.ts';
import { lastLines, ProgramError, runProgram } from '../../../kit/run-program.ts';
import { visible } from '../../../kit/text.ts';
import type { Stack } from '../../lifecycle/folder-facts.ts';
import { redactor, secretsOf } from '../../lifecycle/redact.ts';

export const backupService = 'backup';

export interface CommandOptions {
  readonly stack: Stack;
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
  readonly deadlineMs?: number;
  readonly input?: string;
  /** In the place of the stack's own volumes, by their places in the container. */
  readonly volumes?: ReadonlyMap<string, string>;
}

export function runArguments(
  name: string,
  command: readonly string[],
  volumes: ReadonlyMap<string, string> = new Map(),
): string[] {
  return [
    ...['compose', '--progress', 'quiet', 'run', '--rm', '--no-deps', '--no-TTY', '--quiet-pull'],
    ...['--name', name],
    ...[...volumes].flatMap(([place, name]) => ['--volume', `${name}:${place}`]),
    backupService,
    ...command,
  ];
}

export function expectBackups({ model, folder }: Stack): void {
  if (model.services.some(({ name }) => name === backupService)) return;
  throw new ConfigurationError(
    `The stack in ${folder} makes no backups: run \`miauflix-infra stack init --backup --folder ${folder}\`.`,
  );
}

interface LogLine {
  readonly level?: string;
  readonly message?: string;
  readonly kind?: string;
}

/** Runs a command of the backup service in a container of its own, and gives its answer. */
export async function runInContainer<T>(command: readonly string[], options: CommandOptions): Promise<T> {
  const { stack, reporter, signal, input, volumes, deadlineMs = 24 * 3_600_000 } = options;
  expectBackups(stack);
  const name = `miauflix-backup-${randomBytes(6).toString('hex')}`;
  const secrets = secretsOf(stack);
  const redact = redactor(secrets);
  let problem: LogLine | undefined;
  const onLine = (line: string): void => {
    const said = parseLine(line);
    if (said?.message === undefined) return;
    const text = redact(visible(said.message));
    if (said.level === 'error') problem = said;
    else if (said.level === 'warn') reporter.warning(text);
    else reporter.info(text);
  };
  try {
    const { stdout } = await runProgram('docker', runArguments(name, command, volumes), {
      cwd: stack.folder,
      deadlineMs,
      signal,
      secrets,
      onLine,
      // what is under way in it cleans up behind itself
      graceMs: 25_000,
      ...(input !== undefined && { input }),
    });
    return JSON.parse(stdout === '' ? 'null' : stdout) as T;
  } catch (error) {
    // Compose leaves behind what it is interrupted in; the container's own program cleans up when it is told to end
    if (!(error instanceof ProgramError)) {
      await endContainer(name);
      throw error;
    }
    throw asError(problem, error, redact);
  }
}

async function endContainer(name: string): Promise<void> {
  const options = { deadlineMs: 60_000, acceptedCodes: [1] };
  await runProgram('docker', ['stop', '--time', '20', name], options);
  await runProgram('docker', ['rm', '--force', name], options);
}

function asError(problem: LogLine | undefined, error: ProgramError, redact: (text: string) => string): Error {
  const { exitCode, stderr } = error.result;
  if (problem?.message === undefined) {
    return new WorldError(`The backup's container does not run: ${redact(visible(lastLines(stderr, 4)))}`);
  }
  const text = redact(visible(problem.message));
  if (exitCode === 1) return new GateError(text);
  return exitCode === 2 ? new ConfigurationError(text) : new WorldError(text);
}

function parseLine(line: string): LogLine | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const said = JSON.parse(line) as LogLine & { service?: string };
    return said.service === 'backup' ? said : undefined;
  } catch (error) {
    return { level: 'debug', message: reasonOf(error) };
  }
}
