import { pause } from '../../../kit/deadline.ts';
import { GateError } from '../../../kit/errors.ts';
import { cut, oneLine } from '../../../kit/text.ts';
import type { Mission } from '../mission.ts';

import { addressOf, complaintOf } from './backend.ts';
import type { ContainerState, Engine } from './engine.ts';
import type { Front } from './front.ts';

const lookMs = 250;
/** Of questions in a row that it does not answer well; a busy machine may be late once. */
const mostComplaints = 4;
const never = new AbortController().signal;

/** Why a container that served is not the one any more that was begun with. */
export function lossOf(before: ContainerState, now: ContainerState | undefined): string | undefined {
  if (now === undefined) return 'It is gone.';
  if (now.restarts > before.restarts || (now.running && now.startedAt !== before.startedAt)) {
    return `It ended with exit code ${now.exitCode} after it had served, and was started again.`;
  }
  if (!now.running) return `It ended with exit code ${now.exitCode} after it had served.`;
  if (now.health === 'unhealthy') {
    return `It became unhealthy: ${oneLine(cut(now.lastCheck ?? '', 300))}.`;
  }
  return undefined;
}

/**
 * Looks at a backend that has taken over, until the time is over.
 * @throws {GateError} as soon as it is not well
 */
export async function watchNext(engine: Engine, mission: Mission, front: Front | undefined): Promise<void> {
  const end = performance.now() + mission.watchMs;
  const before = await engine.inspect(mission.next);
  if (before === undefined) throw new GateError('It is gone.');
  const throughNginx = await front?.complaint();
  if (throughNginx !== undefined) throw new GateError(`${throughNginx}.`);
  let complaints: string[] = [];
  while (performance.now() < end) {
    const loss = lossOf(before, await engine.inspect(mission.next));
    if (loss !== undefined) throw new GateError(loss);
    const address = await addressOf(engine, mission.next, mission);
    const complaint =
      address === undefined ? 'it has no address' : await complaintOf(address, mission, never);
    complaints = complaint === undefined ? [] : [...complaints, complaint];
    if (complaints.length >= mostComplaints) {
      throw new GateError(`It served, and is not well any more: ${complaints.at(-1) ?? ''}.`);
    }
    await pause(lookMs);
  }
}
