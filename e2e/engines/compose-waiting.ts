import { pause } from '../../kit/deadline.ts';
import { WorldError } from '../../kit/errors.ts';
import type { Progress } from '../../kit/reporter.ts';

import { containersOf, serviceOf, troubleOf, type Inspected } from './compose-evidence.ts';

const lookEveryMs = 2000;

/** Which services of a run are not well yet, and why, in one line; undefined when all that are there are. */
export function waitingFor(containers: readonly Inspected[]): string | undefined {
  const notes = containers.flatMap((container) => {
    const trouble = troubleOf(container);
    return trouble === undefined ? [] : [`${serviceOf(container)} ${trouble}`];
  });
  return notes.length === 0 ? undefined : `waiting: ${notes.join('; ')}`;
}

/**
 * Does `work`, and shows meanwhile which of the run's services it still waits for. The work is given up when a service
 * has ended: Compose would go on waiting for those that wait for it.
 */
export async function showingWhoIsLate<T>(
  project: string,
  progress: Progress,
  work: (givenUp: AbortSignal) => Promise<T>,
): Promise<T> {
  const over = new AbortController();
  const givenUp = new AbortController();
  const looking = look(project, progress, { over: over.signal, givenUp });
  try {
    const result = await work(givenUp.signal);
    progress.end('healthy');
    return result;
  } catch (error) {
    progress.end('not healthy');
    throw error;
  } finally {
    over.abort();
    await looking;
  }
}

async function look(
  project: string,
  progress: Progress,
  { over, givenUp }: { readonly over: AbortSignal; readonly givenUp: AbortController },
): Promise<void> {
  for (;;) {
    await pause(lookEveryMs, over).catch(() => undefined);
    if (over.aborted) return;
    // whoever waits for the engine learns of its trouble from what it does itself
    const containers = await containersOf(project).catch(() => []);
    const note = waitingFor(containers);
    const healthy = containers.filter((container) => troubleOf(container) === undefined).length;
    if (note !== undefined) progress.update(healthy, note);
    if (containers.some(({ State }) => State.Status === 'exited')) {
      givenUp.abort(new WorldError('A service has ended.'));
    }
  }
}
