import { pause } from '../../../kit/deadline.ts';
import { GateError, reasonOf } from '../../../kit/errors.ts';
import { cut, oneLine } from '../../../kit/text.ts';
import type { Mission } from '../mission.ts';

import type { ContainerState, Engine } from './engine.ts';

/** `172.18.0.3:4000`, where the backend in this container answers within the network. */
export async function addressOf(
  engine: Engine,
  id: string,
  { network, port }: Pick<Mission, 'network' | 'port'>,
): Promise<string | undefined> {
  const state = await engine.inspect(id);
  const holder = state?.networkOf === undefined ? state : await engine.inspect(state.networkOf);
  const address = holder?.addresses.get(network);
  return address === undefined ? undefined : `${address}:${port}`;
}

export function healthPath({ kind }: Pick<Mission, 'kind'>): string {
  return kind === 'miauflix' ? '/api/health' : '/health';
}

const askMs = 2000;

/** Why the backend is not well; undefined when it says that it is. A page that is no JSON says nothing. */
export async function complaintOf(
  address: string,
  mission: Pick<Mission, 'kind'>,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const answer = await fetch(`http://${address}${healthPath(mission)}`, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(askMs)]),
      redirect: 'manual',
    });
    const text = (await answer.text()).slice(0, 10_000);
    if (!answer.ok) return `its health answers ${answer.status}: ${oneLine(cut(text, 200))}`;
    const { status } = JSON.parse(text) as { readonly status?: unknown };
    return status === 'ok' ? undefined : `its health says "${String(status).slice(0, 50)}"`;
  } catch (error) {
    signal.throwIfAborted();
    return reasonOf(error);
  }
}

export interface Waiting {
  readonly forMs: number;
  /** Whether Docker's own check must hold, too; it asks less often than we do. */
  readonly withDocker: boolean;
  readonly signal: AbortSignal;
}

/**
 * Waits until a container that was started answers that it is well.
 * @throws {GateError} that says why not, as soon as that is certain
 */
export async function untilHealthy(
  engine: Engine,
  id: string,
  mission: Mission,
  { forMs, withDocker, signal }: Waiting,
): Promise<string> {
  const end = performance.now() + forMs;
  let last = 'it was never asked';
  for (;;) {
    const state = await engine.inspect(id);
    if (state === undefined) throw new GateError(`The container ${id} is gone.`);
    if (!state.running || state.restarts > 0) throw await ended(engine, state);
    if (state.health === 'unhealthy') {
      throw new GateError(`It is not healthy: ${oneLine(cut(state.lastCheck ?? '', 300))}.`);
    }
    const address = await addressOf(engine, id, mission);
    const complaint =
      address === undefined ? 'it has no address yet' : await complaintOf(address, mission, signal);
    const isSlow = withDocker && state.health === 'starting';
    if (complaint === undefined && address !== undefined && !isSlow) return address;
    last = complaint ?? 'its own health check has not held yet';
    if (performance.now() > end) break;
    await pause(withDocker ? 200 : 40, signal);
  }
  const log = await lastWords(engine, id);
  throw new GateError(`It was not healthy within ${Math.round(forMs / 1000)} s: ${last}.${log}`);
}

async function ended(engine: Engine, { id, exitCode, restarts }: ContainerState): Promise<GateError> {
  const again = restarts > 0 ? `, ${restarts} times by now` : '';
  return new GateError(`It ended with exit code ${exitCode}${again}.${await lastWords(engine, id)}`);
}

async function lastWords(engine: Engine, id: string): Promise<string> {
  const log = (await engine.logs(id, 5).catch(() => '')).trim();
  return log === '' ? '' : ` The end of its log: ${oneLine(cut(log, 600))}`;
}
