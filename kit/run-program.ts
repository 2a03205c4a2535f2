import { AsyncLocalStorage } from 'node:async_hooks';
import type { ChildProcess } from 'node:child_process';
import diagnostics from 'node:diagnostics_channel';

import { exec } from '@actions/exec';

import { formatDuration } from './deadline.ts';
import { ConfigurationError, DeadlineError } from './errors.ts';
import { hideSecrets } from './reporter.ts';

export interface ProgramOptions {
  readonly deadlineMs: number;
  readonly cwd?: string;
  /** The whole environment of the program; the own one when left out. */
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Buffer;
  /** Shown as `***` in everything that is returned, thrown or passed to `onLine`. */
  readonly secrets?: readonly string[];
  /** Exit codes that are an answer rather than a failure, beside 0. */
  readonly acceptedCodes?: readonly number[];
  /** Gets each line of both outputs as it comes. */
  readonly onLine?: (line: string) => void;
  readonly signal?: AbortSignal;
  /** How long the program may take to end after SIGTERM, before SIGKILL. */
  readonly graceMs?: number;
}

export interface ProgramResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly durationMs: number;
}

/** A program that ended with an exit code which is not accepted. */
export class ProgramError extends Error {
  override readonly name = 'ProgramError';
  readonly result: ProgramResult;
  constructor(command: string, result: ProgramResult) {
    const said = lastLines(result.stderr === '' ? result.stdout : result.stderr, 12);
    super(`${command} ended with exit code ${result.exitCode}${said === '' ? '' : `:\n${said}`}`);
    this.result = result;
  }
}

// `exec` hands out no process to stop; Node announces each new one on this channel, and the storage
// tells which call it belongs to.
const currentCall = new AsyncLocalStorage<(child: ChildProcess) => void>();
diagnostics.subscribe('child_process', (message) => {
  currentCall.getStore()?.((message as { process: ChildProcess }).process);
});

/** Runs a program to its end. Secrets belong into `input` or `env`, never into `args`. */
export async function runProgram(
  command: string,
  args: readonly string[],
  options: ProgramOptions,
): Promise<ProgramResult> {
  options.signal?.throwIfAborted();
  const start = performance.now();
  const secrets = options.secrets ?? [];
  const hide = (text: string): string => hideSecrets(text, secrets);
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  const stopper = processStopper(options.graceMs ?? 5000);
  let cut: Error | undefined;
  const stop = (reason: Error): void => {
    cut ??= reason;
    stopper.stop();
  };
  const timer = setTimeout(() => {
    stop(new DeadlineError(`${command} took longer than ${formatDuration(options.deadlineMs)}`));
  }, options.deadlineMs);
  const onAbort = (): void => {
    stop(options.signal?.reason as Error);
  };
  options.signal?.addEventListener('abort', onAbort, { once: true });
  const onLine = (line: string): void => options.onLine?.(hide(line));

  try {
    const exitCode = await currentCall.run(stopper.watch, async () =>
      exec(`"${command}"`, [...args], {
        silent: true,
        ignoreReturnCode: true,
        ...(options.cwd !== undefined && { cwd: options.cwd }),
        ...(options.env !== undefined && { env: { ...options.env } }),
        ...(options.input !== undefined && { input: Buffer.from(options.input) }),
        listeners: {
          stdout: (data) => stdout.push(data),
          stderr: (data) => stderr.push(data),
          stdline: onLine,
          errline: onLine,
        },
      }),
    );
    if (cut !== undefined) throw cut;
    const result: ProgramResult = {
      exitCode,
      stdout: hide(Buffer.concat(stdout).toString()),
      stderr: hide(Buffer.concat(stderr).toString()),
      durationMs: performance.now() - start,
    };
    if (exitCode !== 0 && options.acceptedCodes?.includes(exitCode) !== true) {
      throw new ProgramError(command, result);
    }
    return result;
  } catch (error) {
    if (cut !== undefined) throw cut;
    if (error instanceof Error && error.message.startsWith('Unable to locate executable file')) {
      throw new ConfigurationError(`The program "${command}" is needed and is not on PATH.`, {
        cause: error,
      });
    }
    throw error;
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', onAbort);
    stopper.release();
  }
}

/** Ends the process that it was told of: SIGTERM, and SIGKILL when that did not help. */
function processStopper(graceMs: number): {
  watch: (child: ChildProcess) => void;
  stop: () => void;
  release: () => void;
} {
  let running: ChildProcess | undefined;
  let stopped = false;
  let killer: NodeJS.Timeout | undefined;
  const end = (): void => {
    running?.kill('SIGTERM');
    killer ??= setTimeout(() => running?.kill('SIGKILL'), graceMs);
  };
  return {
    watch: (child) => {
      running = child;
      if (stopped) end();
    },
    stop: () => {
      stopped = true;
      end();
    },
    release: () => {
      clearTimeout(killer);
    },
  };
}

/** The last `count` lines of a text that are not empty. */
export function lastLines(text: string, count: number): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-count)
    .join('\n');
}
