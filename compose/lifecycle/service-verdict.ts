import type { ServiceState } from './services.ts';

/** How a service is, in one word. */
export type Condition =
  | 'absent'
  | 'created'
  | 'starting'
  | 'running'
  | 'healthy'
  | 'done'
  | 'unhealthy'
  | 'restarting'
  | 'paused'
  | 'failed'
  | 'stopped';

/** Those that need nothing more. */
const well: readonly Condition[] = ['running', 'healthy', 'done'];
/** Those that time alone will not mend. */
const lost: readonly Condition[] = ['unhealthy', 'failed', 'stopped'];

/** Crashes after which a service is not waited for any longer. */
const mostRestarts = 3;
const steadyMs = 2000;

export function conditionOf(state: ServiceState | undefined): Condition {
  if (state === undefined) return 'absent';
  switch (state.state) {
    case 'running':
      return state.health ?? 'running';
    case 'exited':
      if (state.exitCode !== 0) return 'failed';
      return state.once ? 'done' : 'stopped';
    case 'created':
      return state.error === '' ? 'created' : 'failed';
    case 'restarting':
      return 'restarting';
    case 'paused':
      return 'paused';
    default:
      return 'failed';
  }
}

export function isWell(state: ServiceState | undefined): boolean {
  return well.includes(conditionOf(state));
}

export interface Verdict {
  readonly waitingFor: readonly string[];
  readonly lost: readonly ServiceState[];
  readonly total: number;
}

export interface Watched {
  /** Whether Compose is still at work: containers of before may be about to be replaced. */
  readonly busy: boolean;
  /** How often each container, by its id, had been started again when the watch began. */
  readonly restartsBefore: ReadonlyMap<string, number>;
  /** In ms since the epoch. */
  readonly nowMs: number;
}

/** What is still to come of a stack, and what will not. */
export function verdictOf(
  expected: readonly string[],
  states: readonly ServiceState[],
  { busy, restartsBefore, nowMs }: Watched,
): Verdict {
  const own = states.filter(({ service }) => expected.includes(service));
  const isReady = (state: ServiceState): boolean => isWell(state) && isSteady(state, nowMs);
  const isLost = (state: ServiceState): boolean => {
    const crashes = state.restarts - (busy ? (restartsBefore.get(state.id) ?? 0) : 0);
    if (crashes >= mostRestarts && !isReady(state)) return true;
    return !busy && lost.includes(conditionOf(state));
  };
  const waitingFor = expected.filter((service) => {
    const containers = own.filter((state) => state.service === service);
    return containers.length === 0 || !containers.every(isReady);
  });
  return { waitingFor, lost: own.filter(isLost), total: expected.length };
}

/** One that has no health check, and crashes at its start, runs for a moment each time. */
function isSteady(state: ServiceState, nowMs: number): boolean {
  return conditionOf(state) !== 'running' || nowMs - Date.parse(state.since) >= steadyMs;
}

/** Why a service is not well, in one sentence. */
export function reasonFor(state: ServiceState): string {
  const { service, exitCode, restarts, lastCheck, outOfMemory } = state;
  const killed = outOfMemory ? ', as it went beyond its limit of memory' : '';
  const condition = conditionOf(state);
  if (condition === 'unhealthy') {
    const said = lastCheck === undefined || lastCheck === '' ? 'it says nothing' : `it says: ${lastCheck}`;
    return `${service} runs and is not healthy. Its health check fails; ${said}`;
  }
  if (state.error !== '') return `${service} could not be started: ${state.error}`;
  if (restarts > 0) {
    // of one that runs again, the engine tells no exit code but 0
    const end = state.state === 'running' ? '' : `, with exit code ${exitCode}${killed}`;
    return `${service} ends again and again: ${restarts} times so far${end}`;
  }
  if (condition === 'failed') return `${service} ended with exit code ${exitCode}${killed}`;
  if (condition === 'stopped') return `${service} ended, and was to go on`;
  if (condition === 'starting') {
    return `${service} runs and is not healthy yet${lastCheck === undefined ? '' : `; its health check says: ${lastCheck}`}`;
  }
  return `${service} is ${condition}`;
}
