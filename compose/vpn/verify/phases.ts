import type { Sighting, Tried, Way } from './ways.ts';

// What was tried in each phase, what came back, what was seen outside: pure, and the verdict.

export const phaseNames = {
  witness: 'without the tunnel',
  tunnel: 'with the tunnel',
  silent: 'the gateway stands still',
  gone: 'the gateway is stopped',
} as const;
export type PhaseName = keyof typeof phaseNames;

export interface WayResult {
  readonly way: Way;
  readonly tries: number;
  readonly answers: number;
  /** Packets that were seen outside the tunnel. */
  readonly seen: number;
}

export interface Phase {
  readonly name: PhaseName;
  readonly ways: readonly WayResult[];
  /** That left the backend's network and were none of ours. */
  readonly others: number;
  /** The first packets, as the capture has them. */
  readonly packets: readonly string[];
  /** The address that the service saw. */
  readonly address?: string;
  /** After what was done to the tunnel was undone: until the service was reached through it again. */
  readonly backAfterMs?: number;
}

export function phaseOf(name: PhaseName, tried: readonly Tried[], sightings: readonly Sighting[]): Phase {
  const tally = new Map<Way, { tries: number; answers: number }>();
  for (const { way, isAnswered } of tried) {
    const before = tally.get(way) ?? { tries: 0, answers: 0 };
    tally.set(way, { tries: before.tries + 1, answers: before.answers + (isAnswered ? 1 : 0) });
  }
  const address = tried.find((one) => one.address !== undefined)?.address;
  return {
    name,
    ways: [...tally].map(([way, counts]) => ({
      way,
      ...counts,
      seen: sightings.filter((sighting) => sighting.way === way).length,
    })),
    others: sightings.filter(({ way }) => way === 'other').length,
    packets: sightings.slice(0, 5).map(({ line }) => line),
    ...(address !== undefined && { address }),
  };
}

export type Verdict = 'private' | 'leak' | 'no tunnel' | 'not judged';

export interface Findings {
  /** How the backend's network is tied to the VPN; a sentence where it is not. */
  readonly wiring: readonly string[];
  readonly hostAddress: string | undefined;
  readonly phases: readonly Phase[];
  /** Of the gateway, where it does not carry. */
  readonly gatewaySays?: string;
}

/** The ways by which a witness without VPN has to be seen, or the judge is blind. */
const mustBeSeen: readonly Way[] = [
  'tcp',
  'udp from 6881',
  'dns by 127.0.0.11',
  'dns direct',
  'dns direct by tcp',
  'icmp',
];

/** Everything that tells against it, in sentences; a leak is one whatever else is wrong. */
export function verdictOf(findings: Findings): {
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
} {
  const { hostAddress, phases, wiring } = findings;
  const leaks = [...wiring, ...phases.flatMap((phase) => leaksIn(phase, hostAddress))];
  if (leaks.length > 0) return { verdict: 'leak', reasons: leaks };
  const witness = phases.find(({ name }) => name === 'witness');
  const unseen = mustBeSeen.filter((way) => (witness?.ways.find((one) => one.way === way)?.seen ?? 0) === 0);
  if (unseen.length > 0) {
    return {
      verdict: 'not judged',
      reasons: [
        `The capture on the engine’s host did not see a container without VPN by ${unseen.join(', ')}, so that it saw nothing of the backend proves nothing. Does the engine run on another machine, or in a virtual one?`,
      ],
    };
  }
  const tunnel = phases.find(({ name }) => name === 'tunnel');
  if (tunnel?.address === undefined) {
    return {
      verdict: 'no tunnel',
      reasons: [
        `Nothing passes beside the tunnel, and the address service was not reached through it. The gateway says: ${findings.gatewaySays ?? 'nothing'}`,
      ],
    };
  }
  if (hostAddress === undefined) {
    return {
      verdict: 'not judged',
      reasons: [
        'The address service was not reached from this machine itself, so there is nothing to compare with.',
      ],
    };
  }
  const lost = phases.filter(
    ({ name, backAfterMs }) => (name === 'silent' || name === 'gone') && backAfterMs === undefined,
  );
  if (lost.length > 0) {
    return {
      verdict: 'no tunnel',
      reasons: [
        'Nothing passed while the tunnel was cut, and the tunnel has not come back since: look at the status.',
      ],
    };
  }
  return { verdict: 'private', reasons: [] };
}

function leaksIn({ name, ways, others, address }: Phase, hostAddress: string | undefined): string[] {
  if (name === 'witness') return [];
  const when = name === 'tunnel' ? 'With the tunnel' : `While ${phaseNames[name]}`;
  const seen = ways.filter((way) => way.seen > 0).map(({ way, seen }) => `${way} (${seen} packets)`);
  const answered = name === 'tunnel' ? [] : ways.filter(({ answers }) => answers > 0).map(({ way }) => way);
  return [
    ...(seen.length > 0 ? [`${when}, packets were seen outside it: ${seen.join(', ')}.`] : []),
    ...(others > 0 ? [`${when}, ${others} packets of the backend’s own left its network.`] : []),
    ...(answered.length > 0 ? [`${when}, the backend was answered by: ${answered.join(', ')}.`] : []),
    ...(address !== undefined && address === hostAddress
      ? [`${when}, the world sees the backend at ${address}, which is this machine’s own address.`]
      : []),
  ];
}
