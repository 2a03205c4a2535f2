import * as core from '@actions/core';

import { explain, exitCodeOf, exitCodes, InterruptedError } from '../../kit/errors.ts';
import { untilInterrupted } from '../../kit/interrupt.ts';
import type { Reporter } from '../../kit/reporter.ts';

import { githubReporter } from './github-reporter.ts';
import { runnerState, type State } from './state.ts';

/** What an action works with. */
export interface ActionContext {
  readonly reporter: Reporter;
  /** Fires when the job is cancelled. */
  readonly signal: AbortSignal;
  readonly state: State;
}

export type ActionStep = (context: ActionContext) => Promise<void>;

const mainHasRun = 'mainHasRun';

/** A cancelled step gets SIGINT, 7.5 s later SIGTERM, and 2.5 s later it is killed; we go before that. */
const cancelledExitMs = 9500;
/** How long something that was forgotten may keep the process alive after its work. */
const lingerMs = 3000;

/**
 * Runs an action: `main`, or `post` in the process that GitHub starts after the job. A user's mistake fails
 * the step with its sentence, a bug with its stack; `post` never fails a job whose work is done.
 */
export async function run(main: ActionStep, post?: ActionStep): Promise<void> {
  const isPost = runnerState.read(mainHasRun) !== undefined;
  const reporter = githubReporter();
  try {
    await untilInterrupted(async (signal) => {
      signal.addEventListener('abort', () => exitAfter(cancelledExitMs, exitCodes.interrupted), {
        once: true,
      });
      if (isPost) {
        await post?.({ reporter, signal, state: runnerState });
        return;
      }
      runnerState.save(mainHasRun, 'true');
      await main({ reporter, signal, state: runnerState });
    });
  } catch (error) {
    if (isPost) reporter.warning(`Cleaning up did not end well: ${explain(error)}`);
    else fail(error, reporter);
  }
  exitAfter(lingerMs);
}

function fail(error: unknown, reporter: Reporter): void {
  if (error instanceof InterruptedError) reporter.info(error.message);
  else core.setFailed(explain(error));
  process.exitCode = exitCodeOf(error);
}

function exitAfter(ms: number, code?: number): void {
  setTimeout(() => process.exit(code), ms).unref();
}
