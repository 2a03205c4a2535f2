import * as v from 'valibot';

import { cut, oneLine } from '../../kit/text.ts';

import { overlays } from './assets.ts';
import type { Stack } from './folder-facts.ts';
import { isWell } from './service-verdict.ts';
import type { ServiceState } from './services.ts';
import { hasVpn } from './vpn-findings.ts';

/** Whether the backend is behind a VPN: as it was chosen, and as it runs. */
export interface VpnStatus {
  /** Whether the stack's files have one. */
  readonly enabled: boolean;
  /** Whether the backend that runs is in the VPN's network; null while none runs. */
  readonly inUse: boolean | null;
  /** Whether the gateway says that traffic flows. */
  readonly carrying: boolean;
  readonly sentence: string;
}

const answer = v.object({ state: v.string(), sentence: v.string() });

/** What the gateway says of itself, on its port of this machine; undefined where it does not answer. */
export async function askGateway(
  states: readonly ServiceState[],
  signal: AbortSignal,
): Promise<string | undefined> {
  const port = states.find(({ service }) => service === 'vpn')?.ports.find(({ target }) => target === 8080);
  if (port === undefined) return undefined;
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(3000)]);
  try {
    const response = await fetch(`http://${port.address}:${port.port}/status`, { signal: deadline });
    const said = v.safeParse(answer, await response.json());
    return said.success ? cut(oneLine(said.output.sentence), 500) : undefined;
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}

/** `said` is the gateway's own sentence. */
export function vpnStatusOf(
  stack: Pick<Stack, 'files'>,
  states: readonly ServiceState[],
  said: string | undefined,
): VpnStatus {
  const enabled = hasVpn(stack);
  const one = (name: string): ServiceState | undefined => states.find(({ service }) => service === name);
  const [backend, holder, gateway] = [one('backend'), one('vpn-holder'), one('vpn')];
  const runs = backend?.state === 'running';
  const inUse = runs ? holder !== undefined && backend.network === `container:${holder.id}` : null;
  const carrying = inUse === true && isWell(holder) && isWell(gateway);
  const words = said === undefined ? '' : ` ${said}`;
  return { enabled, inUse, carrying, sentence: `VPN: ${sentence()}` };

  function sentence(): string {
    if (!enabled && inUse === true) {
      return `the backend that runs is behind it, but COMPOSE_FILE no longer names ${overlays.vpn}: \`stack up\` ends that.`;
    }
    if (!enabled) {
      return `off by choice (COMPOSE_FILE does not name ${overlays.vpn}); the backend’s traffic leaves from this machine’s own address.`;
    }
    if (inUse === null) return 'chosen; no backend runs.';
    if (!inUse) {
      return 'CHOSEN, AND NOT IN USE: the backend that runs sends from this machine’s own address. `miauflix-infra stack up` changes that.';
    }
    if (carrying) return `on; all of the backend’s traffic goes through it.${words}`;
    return `on, and it does not carry: the backend reaches nobody outside.${words}`;
  }
}
