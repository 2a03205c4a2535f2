import { carries, type Inside } from './inside.ts';
import { mtuBounds, type TunnelFacts } from './tunnel.ts';

// When to look, to try anew, to take another server: pure, so that hours of it are a table of a test.

export interface Supervision {
  readonly isCarrying: boolean;
  /** When the tunnel was looked at from inside, and when its server was set, in ms. */
  readonly lookedMs: number;
  readonly setMs: number;
  /** Tries with this server since it carried. */
  readonly failures: number;
  /** Servers tried since one carried. */
  readonly servers: number;
  /** Since when there was sent and nothing received, in ms; 0 when there was an answer. */
  readonly unansweredMs: number;
  readonly receivedBytes: number;
  readonly sentBytes: number;
  /** Looks in a row in which large packets alone were lost. */
  readonly smallOnly: number;
}

export type Action = 'none' | 'look' | 'try-again' | 'another-server' | 'smaller-packets';

const lookWhileWellMs = 10_000;
const lookWhileFailingMs = 1000;
/** WireGuard itself is content with one handshake in 5 s; a server set anew may have one at once. */
const tryAgainMs = 2000;
/** The longest time for which one server is tried, in tries, however many have failed. */
const longestTries = 100;

export function started(nowMs: number, servers = 0): Supervision {
  return {
    isCarrying: false,
    lookedMs: nowMs,
    setMs: nowMs,
    failures: 0,
    servers,
    unansweredMs: 0,
    receivedBytes: 0,
    sentBytes: 0,
    smallOnly: 0,
  };
}

/** Every second: what WireGuard counted. */
export function withFacts(state: Supervision, facts: TunnelFacts, nowMs: number): Supervision {
  const { receivedBytes, sentBytes } = facts;
  const isAnswered = receivedBytes !== state.receivedBytes || sentBytes === 0;
  const isAsked = sentBytes !== state.sentBytes;
  const unansweredMs = isAnswered ? 0 : state.unansweredMs > 0 || !isAsked ? state.unansweredMs : nowMs;
  return { ...state, receivedBytes, sentBytes, unansweredMs };
}

/** After each look from inside. */
export function withLook(state: Supervision, inside: Inside, nowMs: number): Supervision {
  const isCarrying = carries(inside);
  return {
    ...state,
    isCarrying,
    lookedMs: nowMs,
    failures: isCarrying ? 0 : state.failures,
    servers: isCarrying ? 0 : state.servers,
    unansweredMs: isCarrying ? 0 : state.unansweredMs,
    smallOnly: inside.ping === 'small' ? state.smallOnly + 1 : 0,
  };
}

/** After the same server was set again. */
export function withTry(state: Supervision, nowMs: number): Supervision {
  return {
    ...state,
    setMs: nowMs,
    failures: state.failures + 1,
    unansweredMs: 0,
    receivedBytes: 0,
    sentBytes: 0,
  };
}

export function nextAction(state: Supervision, failuresBeforeAnother: number, nowMs: number): Action {
  if (state.smallOnly > 0) return 'smaller-packets';
  const sinceLook = nowMs - state.lookedMs;
  if (state.isCarrying) {
    const isDoubtful = state.unansweredMs > 0 && nowMs - state.unansweredMs >= 1500;
    return sinceLook >= lookWhileWellMs || (isDoubtful && sinceLook >= lookWhileFailingMs) ? 'look' : 'none';
  }
  // twice as patient with every server that failed: a network that is down is no reason to ask all of them
  const patience = Math.min(
    failuresBeforeAnother * 2 ** state.servers,
    Math.max(longestTries, failuresBeforeAnother),
  );
  if (nowMs - state.setMs >= tryAgainMs)
    return state.failures + 1 >= patience ? 'another-server' : 'try-again';
  return sinceLook >= lookWhileFailingMs ? 'look' : 'none';
}

/** The size to take where large packets are lost on the way: what was found to come through, else a step less. */
export function smallerMtu(mtu: number, fits: number): number {
  return fits > 0 && fits < mtu ? fits : Math.max(Math.min(mtu, mtuBounds.least), mtu - 40);
}
