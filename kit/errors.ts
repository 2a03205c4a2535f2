import { inspect } from 'node:util';

/** Exit codes of the command, and of every process that it starts. */
export const exitCodes = { done: 0, gateFailed: 1, usage: 2, worldFailed: 3, interrupted: 130 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The user's mistake: its message is one or more whole sentences that say what to change. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/** A check or a gate did not hold; what failed has been reported already. */
export class GateError extends Error {
  override readonly name = 'GateError';
}

/** Something the job needs around it (a service, a container, a tool) could not be started. */
export class WorldError extends Error {
  override readonly name = 'WorldError';
}

/** The user, or the runner, asked to stop. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
  constructor(signal: string) {
    super(`Stopped by ${signal}.`);
  }
}

/** Something took longer than it may. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/** The exit code that tells a script what kind of end this was. A bug counts as a world that failed. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof ConfigurationError) return exitCodes.usage;
  if (error instanceof GateError) return exitCodes.gateFailed;
  if (error instanceof InterruptedError) return exitCodes.interrupted;
  return exitCodes.worldFailed;
}

/** Whether this is an error, from whichever realm (a worker, a test's sandbox) it comes. */
export function isError(thrown: unknown): thrown is Error {
  return thrown instanceof Error || Error.isError(thrown);
}

/** One line about anything that was thrown, with its causes: `read failed: connect ECONNREFUSED`. */
export function reasonOf(error: unknown): string {
  return reasons(error, new Set());
}

/** `seen` ends a chain of causes that bites its own tail. */
function reasons(error: unknown, seen: Set<unknown>): string {
  if (!isError(error)) return wordsOf(error);
  seen.add(error);
  const next = (inner: unknown): string => reasons(inner, seen);
  const together = errorsWithin(error).filter((inner) => !seen.has(inner));
  if (together.length > 0) return [...new Set(together.map(next))].join('; ');
  const own = error.message === '' ? error.name : error.message;
  if (error.cause === undefined || seen.has(error.cause)) return own;
  // behind a whole sentence, no colon
  return own.endsWith('.') ? `${own} (${next(error.cause)})` : `${own}: ${next(error.cause)}`;
}

/** The errors that one stands for: those of an `AggregateError`. */
export function errorsWithin(error: Error): readonly unknown[] {
  const { errors } = error as Partial<AggregateError>;
  return Array.isArray(errors) ? errors : [];
}

function wordsOf(thrown: unknown): string {
  return typeof thrown === 'string' ? thrown : inspect(thrown, { breakLength: Infinity });
}

/** What to print when the program ends by an error: a sentence for a mistake, a stack for a bug. */
export function explain(error: unknown): string {
  const expected =
    error instanceof ConfigurationError ||
    error instanceof GateError ||
    error instanceof WorldError ||
    error instanceof InterruptedError ||
    error instanceof DeadlineError;
  if (expected) return reasonOf(error);
  if (!isError(error)) return `Unexpected: ${wordsOf(error)}`;
  const cause = error.cause === undefined ? '' : `\nCaused by: ${reasonOf(error.cause)}`;
  return `Unexpected: ${error.stack ?? error.message}${cause}`;
}
