import type { Reporter } from '../kit/reporter.ts';

/** What a command of the terminal works with; tests give their own. */
export interface Terminal {
  /** Messages and progress, on standard error. */
  readonly reporter: Reporter;
  /** Results, on standard output. */
  print(text: string): void;
  /** Fires at Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
  /** This program's own file, with which it starts its services as processes. */
  readonly entry: string;
}

/** Waits for Ctrl-C or SIGTERM. */
export async function untilStopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const stopped = Promise.withResolvers<undefined>();
  signal.addEventListener('abort', () => {
    stopped.resolve(undefined);
  });
  // a pending promise does not keep a process alive; the world's processes do
  await stopped.promise;
}
