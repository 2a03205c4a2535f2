import { pause } from '../../kit/deadline.ts';
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

/** Does `work`, and shows meanwhile which of the run's services it still waits for. */
export async function showingWhoIsLate<T>(
  project: string,
  progress: Progress,
  work: () => Promise<T>,
): Promise<T> {
  const over = new AbortController();
  const looking = look(project, progress, over.signal);
  try {
    const result = await work();
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

async function look(project: string, progress: Progress, over: AbortSignal): Promise<void> {
  for (;;) {
    await pause(lookEveryMs, over).catch(() => undefined);
    if (over.aborted) return;
    // whoever waits for the engine learns of its trouble from what it does itself
    const containers = await containersOf(project).catch(() => []);
    const note = waitingFor(containers);
    const healthy = containers.filter((container) => troubleOf(container) === undefined).length;
    if (note !== undefined) progress.update(healthy, note);
  }
}
