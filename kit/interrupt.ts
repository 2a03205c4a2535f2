import { exitCodes, InterruptedError } from './errors.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** npm passes Ctrl-C on to a program that has it from the terminal already: within this time they are one. */
const onePressMs = 500;

/**
 * Runs `work` with a signal that fires at Ctrl-C, SIGTERM or a closed terminal, so that it can clean up.
 * A second Ctrl-C ends the process at once.
 */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let firstAt = Infinity;
  const onSignal = (name: NodeJS.Signals): void => {
    const since = performance.now() - firstAt;
    if (name === 'SIGINT' && since > onePressMs) process.exit(exitCodes.interrupted);
    if (controller.signal.aborted) return;
    firstAt = performance.now();
    controller.abort(new InterruptedError(name));
  };
  for (const name of signals) process.on(name, onSignal);
  try {
    return await work(controller.signal);
  } finally {
    for (const name of signals) process.off(name, onSignal);
  }
}
