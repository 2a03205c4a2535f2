import { randomInt } from 'node:crypto';

import { ConfigurationError, reasonOf, WorldError } from '../../../kit/errors.ts';
import type { Reporter } from '../../../kit/reporter.ts';
import { NotYet, waitUntil } from '../../../kit/wait-until.ts';

import { docker, stackContainers, type Container, type StackContainers } from './containers.ts';
import { cutBy, type Cut } from './cut.ts';
import { Judge } from './judge.ts';
import {
  phaseNames,
  phaseOf,
  verdictOf,
  type Findings,
  type Phase,
  type PhaseName,
  type Verdict,
} from './phases.ts';
import { lookUp, Prober } from './prober.ts';
import { markerOf, type CapturePlan, type Tried } from './ways.ts';
import { wiringOf } from './wiring.ts';

export interface VerifyOptions {
  readonly project: string;
  /** An address that answers everybody with theirs. */
  readonly service: string;
  /** A resolver that is asked directly. */
  readonly resolver: string;
  /** Below which names are asked for that nobody has. */
  readonly domain: string;
  /** How long the tunnel is cut each time; 0 for not at all. */
  readonly cutMs: number;
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
}

export interface Verification extends Findings {
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
  readonly stack: StackContainers;
  readonly cut: boolean;
  readonly durationMs: number;
}

const names: readonly PhaseName[] = ['witness', 'tunnel', 'silent', 'gone'];
const probeMs = 3000;
const backWithinMs = 60_000;

/**
 * Whether what the backend sends goes through the tunnel alone: asked by every way from its own network, watched on
 * the engine's host, with the tunnel, and while it is cut. Whatever happens, the gateway runs again afterwards.
 */
export async function verifyVpn(options: VerifyOptions): Promise<Verification> {
  const { project, reporter, signal, cutMs } = options;
  const start = performance.now();
  const stack = await stackContainers(project, signal);
  const image = (stack.gateway ?? stack.holder)?.image;
  if (image === undefined) {
    throw new ConfigurationError(
      `The stack "${project}" has no VPN (no service "vpn"): all that its backend sends leaves by this machine's own address. docs/vpn.md says how to add it.`,
    );
  }
  const { gateway } = stack;
  if (gateway?.isRunning !== true || gateway.isPaused) {
    throw new WorldError(
      'The gateway (service "vpn") does not run. Start it first: docker compose up --detach.',
    );
  }
  const id = `miauflix-vpn-verify-${randomInt(2 ** 40).toString(36)}`;
  const prober = new Prober({ id, image, signal });
  const target = await lookUp(options.service, prober);
  const random = randomInt(2 ** 30);
  const plan: CapturePlan = {
    markers: names.map((_, phase) => markerOf(phase, random)),
    target,
    own: inHolder(stack).networks.map(({ address, network }) => ({ address, network })),
  };
  const longestMs = 2 * (cutMs + backWithinMs) + 120_000;
  const judge = await Judge.start({ name: `${id}-judge`, image, plan, longestMs, signal });
  try {
    const exits: string[] = [];
    const phases: Phase[] = [];
    const told = new Set<string>();
    const hostAddress = await prober.addressOf('host', options.service);
    const record = async (name: PhaseName, network: string, forMs: number): Promise<Phase> => {
      reporter.info(`Asking by every way: ${phaseNames[name]}.`);
      const index = names.indexOf(name);
      const marker = plan.markers[index] ?? markerOf(index, random);
      const engine = inHolder(stack).networks[0]?.engine ?? '';
      const tried = await prober.probe(network, { ...options, marker, target, engine, forMs });
      if (name === 'tunnel') exits.push(...exitsIn(tried, [hostAddress, ...addressesOf(stack)]));
      const fresh = (await judge.settled(exits)).filter(
        (sighting) =>
          !told.has(sighting.line) &&
          (sighting.phase === index || (sighting.phase === undefined && name !== 'witness')),
      );
      for (const { line } of fresh) told.add(line);
      const phase = phaseOf(name, tried, fresh);
      phases.push(phase);
      return phase;
    };
    await record('witness', outsideOf(gateway), probeMs);
    const backend = `container:${stack.backend.id}`;
    const normal = await record('tunnel', backend, probeMs);
    const says = await statusOf(gateway, signal);
    for (const cut of cutMs > 0 ? cutsFor(says.wireguard) : []) {
      await withCut(cut, gateway, reporter, async () => {
        await record(cut.name, backend, cutMs);
      });
      if (normal.address === undefined) continue;
      const back = await comesBack(prober, backend, options.service, hostAddress, signal);
      const last = phases.at(-1);
      if (last !== undefined && back !== undefined)
        phases[phases.length - 1] = { ...last, backAfterMs: back };
    }
    const findings: Findings = { wiring: wiringOf(stack), hostAddress, phases, gatewaySays: says.sentence };
    return {
      ...findings,
      ...verdictOf(findings),
      stack,
      cut: cutMs > 0,
      durationMs: performance.now() - start,
    };
  } finally {
    await Promise.all([judge.stop(), prober.stop()]);
  }
}

/** The far end of the tunnel, as the service saw it; an address of this machine's is none. */
function exitsIn(tried: readonly Tried[], own: readonly (string | undefined)[]): string[] {
  return tried.flatMap(({ address }) => (address === undefined || own.includes(address) ? [] : [address]));
}

function addressesOf({ backend, holder, gateway }: StackContainers): string[] {
  return [backend, holder, gateway].flatMap((one) => one?.networks.map(({ address }) => address) ?? []);
}

/** What holds the network that the backend is in. */
function inHolder({ backend, holder }: StackContainers): Container {
  return backend.networks.length > 0 ? backend : (holder ?? backend);
}

/** The network by which the gateway goes out; a container there is as a backend without VPN. */
function outsideOf({ networks }: Container): string {
  const outside = networks.find(({ name }) => !/(^|_)inside$/.test(name));
  if (outside === undefined) {
    throw new WorldError('The gateway is in no network that leads out, so there is nothing to compare with.');
  }
  return outside.name;
}

/** The kernel's WireGuard goes on when its gateway stands still. */
function cutsFor(wireguard: string): readonly Cut[] {
  return wireguard === 'kernel' ? [cutBy.gone] : [cutBy.silent, cutBy.gone];
}

async function withCut(
  cut: Cut,
  gateway: Container,
  reporter: Reporter,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await docker([...cut.begin, gateway.id]);
    await work();
  } finally {
    // neither Ctrl-C nor a failure leaves it as it is now, so there is no signal here
    await docker([...cut.end, gateway.id], { acceptedCodes: [1] });
    reporter.info(`The gateway ${cut.undone}.`);
  }
}

/** How long until the service is reached through the tunnel again; undefined when it is not within a minute. */
async function comesBack(
  prober: Prober,
  network: string,
  service: string,
  hostAddress: string | undefined,
  signal: AbortSignal,
): Promise<number | undefined> {
  const from = performance.now();
  try {
    await waitUntil(
      'traffic through the tunnel again',
      async () => {
        const address = await prober.addressOf(network, service);
        return address === undefined || address === hostAddress ? new NotYet('no answer') : address;
      },
      { deadlineMs: backWithinMs, intervalMs: 100, signal },
    );
    return performance.now() - from;
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}

async function statusOf(
  gateway: Container,
  signal: AbortSignal,
): Promise<{ wireguard: string; sentence: string }> {
  const ask = [
    'exec',
    gateway.id,
    'busybox',
    'wget',
    '-q',
    '-T',
    '5',
    '-O',
    '-',
    'http://127.0.0.1:8080/status',
  ];
  try {
    const said = JSON.parse(await docker(ask, { signal })) as Record<string, unknown>;
    return { wireguard: String(said['wireguard']), sentence: String(said['sentence']) };
  } catch (error) {
    signal.throwIfAborted();
    return { wireguard: '', sentence: `it does not tell its status (${reasonOf(error)})` };
  }
}
