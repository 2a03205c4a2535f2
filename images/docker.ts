import type { Reporter } from '../kit/reporter.ts';
import { runProgram, type ProgramOptions, type ProgramResult } from '../kit/run-program.ts';

/** Runs `docker` to its end. Tests put another one in its place. */
export type Docker = (args: readonly string[], options: ProgramOptions) => Promise<ProgramResult>;

/** By `@actions/exec`, as everything here is run. */
export const realDocker: Docker = async (args, options) => runProgram('docker', args, options);

/** What a job on images works with. */
export interface ImageTools {
  readonly docker: Docker;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal;
}
