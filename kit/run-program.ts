import { AsyncLocalStorage } from 'node:async_hooks';
import type { ChildProcess } from 'node:child_process';
import diagnostics from 'node:diagnostics_channel';
import { constants } from 'node:os';

import { exec } from '@actions/exec';

import { formatDuration, pause } from './deadline.ts';
import { ConfigurationError, DeadlineError } from './errors.ts';
import { endProcessTree } from './process-tree.ts';
import { capture, lineSplitter } from './program-output.ts';
import { secretHider } from './reporter.ts';

export interface ProgramOptions {
  readonly deadlineMs: number;
  readonly cwd?: string;
  /** The whole environment of the program; the own one when left out. */
  readonly env?: Readonly<Record<string, string>>;
  /** What the program reads; nothing when left out, so that none ever waits for a person. */
  readonly input?: string | Buffer;
  /** Shown as `***` in everything that is returned, thrown or passed to `onLine`. */
  readonly secrets?: readonly string[];
  /** Exit codes that are an answer rather than a failure, beside 0. */
  readonly acceptedCodes?: readonly number[];
  /** Most bytes kept of each output, 32 MiB when left out: its beginning and its end. */
  readonly maxOutputBytes?: number;
  /** Gets each line of both outputs as it comes. */
  readonly onLine?: (line: string) => void;
  readonly signal?: AbortSignal;
  /** How long the program, and what it started, may take to end after SIGTERM, before SIGKILL. */
  readonly graceMs?: number;
}

export interface ProgramResult {
  /** 128 and the signal's number for a program that a signal ended, as a shell has it. */
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Whether an output was longer than what is kept of it. */
  readonly truncated: boolean;
  readonly durationMs: number;
}

/** A program that ended with an exit code which is not accepted. */
export class ProgramError extends Error {
  override readonly name = 'ProgramError';
  readonly result: ProgramResult;
  constructor(command: string, result: ProgramResult) {
    const said = lastLines(result.stderr === '' ? result.stdout : result.stderr, 12);
    super(`${command} ${endOf(result.exitCode)}${said === '' ? '' : `:\n${said}`}`);
    this.result = result;
  }
}

// `exec` hands out no process to stop; Node announces each new one on this channel, and the storage
// tells which call it belongs to.
const currentCall = new AsyncLocalStorage<(child: ChildProcess) => void>();
diagnostics.subscribe('child_process', (message) => {
  currentCall.getStore()?.((message as { process: ChildProcess }).process);
});

/**
 * Runs a program to its end. Secrets belong into `input` or `env`, never into `args`. A program that
 * takes longer than its deadline, or whose signal fires, is ended with all that it started.
 */
export async function runProgram(
  command: string,
  args: readonly string[],
  options: ProgramOptions,
): Promise<ProgramResult> {
  options.signal?.throwIfAborted();
  checkCommand(command, args, options.env);
  const start = performance.now();
  const hide = secretHider(options.secrets ?? []);
  const longestSecret = Math.max(0, ...(options.secrets ?? []).map((secret) => Buffer.byteLength(secret)));
  const keep = options.maxOutputBytes ?? 32 * 1024 * 1024;
  const stopper = processStopper(options.graceMs ?? 5000);
  const onLine = (line: string): void => {
    try {
      options.onLine?.(hide(line));
    } catch (error) {
      stopper.stop(error);
    }
  };
  const [stdout, stderr] = [capture(keep, longestSecret), capture(keep, longestSecret)];
  const [outLines, errLines] = [lineSplitter(onLine), lineSplitter(onLine)];
  const timer = setTimeout(() => {
    stopper.stop(new DeadlineError(`${command} took longer than ${formatDuration(options.deadlineMs)}`));
  }, options.deadlineMs);
  const onAbort = (): void => {
    stopper.stop(options.signal?.reason);
  };
  options.signal?.addEventListener('abort', onAbort, { once: true });

  try {
    const running = currentCall.run(stopper.watch, async () =>
      exec(`"${command}"`, [...args], {
        silent: true,
        ignoreReturnCode: true,
        ...(options.cwd !== undefined && { cwd: options.cwd }),
        ...(options.env !== undefined && { env: { ...options.env } }),
        input: Buffer.from(options.input ?? ''),
        listeners: {
          stdout: (data) => {
            stdout.write(data);
            outLines.write(data);
          },
          stderr: (data) => {
            stderr.write(data);
            errLines.write(data);
          },
        },
      }),
    );
    // a program that a signal ended has no code, whatever the declared type says
    const code = (await Promise.race([running, stopper.stopped])) as number | null;
    outLines.end();
    errLines.end();
    await stopper.throwIfStopped();
    const result: ProgramResult = {
      exitCode: code ?? 128 + (stopper.endingSignal() ?? 0),
      stdout: stdout.text(hide),
      stderr: stderr.text(hide),
      truncated: stdout.truncated || stderr.truncated,
      durationMs: performance.now() - start,
    };
    if (code !== 0 && options.acceptedCodes?.includes(result.exitCode) !== true) {
      throw new ProgramError(command, result);
    }
    return result;
  } catch (error) {
    await stopper.throwIfStopped();
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

/** Linux takes no single argument or variable of 128 KiB or more. */
const longestArgument = 128 * 1024 - 1;

/** `exec` never answers when the system refuses a command line, so what would be refused is found before. */
function checkCommand(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): void {
  if (!/^[^\s"][^"\0]*$/.test(command) || /[\s\\]$/.test(command)) {
    throw new ConfigurationError(`${JSON.stringify(command)} cannot be the name of a program.`);
  }
  for (const text of [...args, ...Object.entries(env).map(([name, value]) => `${name}=${value}`)]) {
    const start = JSON.stringify(text.slice(0, 20));
    if (text.includes('\0')) {
      throw new ConfigurationError(`${command} cannot be given a zero byte, as in ${start}….`);
    }
    if (Buffer.byteLength(text) > longestArgument) {
      throw new ConfigurationError(`${command} cannot be given an argument as long as that of ${start}….`);
    }
  }
}

interface ProcessStopper {
  /** Is told of the process, before it has a number. */
  readonly watch: (child: ChildProcess) => void;
  /** Ends the process and all that it started; the first reason is kept. */
  stop(reason: unknown): void;
  /** Rejects, after a stop, once all are gone. */
  readonly stopped: Promise<never>;
  /** After a stop: waits until all are gone, and throws the reason. */
  throwIfStopped(): Promise<void>;
  endingSignal(): number | undefined;
  release(): void;
}

function processStopper(graceMs: number): ProcessStopper {
  let running: ChildProcess | undefined;
  let why: { readonly reason: unknown } | undefined;
  let lastResort: NodeJS.Timeout | undefined;
  const stopped = Promise.withResolvers<never>();
  stopped.promise.catch(() => undefined);
  const end = async (child: ChildProcess, pid: number): Promise<void> => {
    await endProcessTree(pid, graceMs);
    // its last words may still be on their way
    await Promise.race([whenClosed(child), pause(200)]);
    stopped.reject(why?.reason);
  };
  return {
    watch: (child) => {
      // `onLine` may start processes of its own
      if (running !== undefined) return;
      running = child;
      child.once('spawn', () => {
        // a program that ends without reading all of its input is no error of ours
        child.stdin?.on('error', () => undefined);
        if (why !== undefined && child.pid !== undefined) void end(child, child.pid);
      });
    },
    stop: (reason) => {
      if (why !== undefined) return;
      why = { reason };
      if (running?.pid !== undefined) void end(running, running.pid);
      // it is only just being started, or the system refused to and `exec` will never say so
      else lastResort = setTimeout(() => running?.pid ?? stopped.reject(reason), graceMs);
    },
    stopped: stopped.promise,
    throwIfStopped: async () => {
      if (why === undefined) return;
      if (running?.pid === undefined) throw why.reason;
      await stopped.promise;
    },
    endingSignal: () => {
      const name = running?.signalCode ?? undefined;
      return name === undefined ? undefined : constants.signals[name];
    },
    release: () => {
      clearTimeout(lastResort);
      // what the program left running in the background may hold these open
      running?.stdout?.destroy();
      running?.stderr?.destroy();
    },
  };
}

async function whenClosed(child: ChildProcess): Promise<void> {
  const closed = Promise.withResolvers<undefined>();
  child.once('close', () => {
    closed.resolve(undefined);
  });
  await closed.promise;
}

/** `ended with exit code 1`; `was ended by SIGKILL`. */
function endOf(exitCode: number): string {
  const name = Object.entries(constants.signals).find(([, number]) => number === exitCode - 128)?.[0];
  return name === undefined ? `ended with exit code ${exitCode}` : `was ended by ${name}`;
}

/** The last `count` lines of a text that are not empty. */
export function lastLines(text: string, count: number): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-count)
    .join('\n');
}
