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
