// How the backend's network is asked to let something out, and by what each way is known again in a capture: pure.

export const ways = [
  'address service',
  'tcp',
  'udp from 6881',
  'dns by 127.0.0.11',
  'dns direct',
  'dns direct by tcp',
  'dns of the engine’s host',
  'icmp',
  'tcp by ipv6',
] as const;
export type Way = (typeof ways)[number];

/** Of one phase: nothing else on the machine has all of it. */
export interface Marker {
  /** A label in every name that is asked for. */
  readonly label: string;
  /** Of TCP, UDP and TCP by IPv6. */
  readonly port: number;
  /** Bytes in an ICMP echo request. */
  readonly icmpBytes: number;
}

/** What the probe of the image is told, on its standard input. */
export interface Task {
  readonly marker: Marker;
  readonly service: string;
  /** Of the address service; where packets are sent that need no answer. */
  readonly target: string;
  readonly ipv6Target: string;
  readonly resolver: string;
  /** The engine's host, as the backend's network has it; empty where there is none. */
  readonly engine: string;
  readonly domain: string;
  /** How long every way is tried again and again, in ms. */
  readonly forMs: number;
}

/** Of the probe's standard output, one line each. */
export interface Tried {
  readonly way: Way;
  readonly isAnswered: boolean;
  /** The address that the service saw. */
  readonly address?: string;
}

/** One marker a phase, out of a random number. */
export function markerOf(phase: number, random: number): Marker {
  return {
    label: `m${random.toString(36)}p${phase}`,
    port: 41_000 + ((random + phase * 997) % 8000),
    icmpBytes: 200 + ((random + phase * 53) % 600),
  };
}

export interface CapturePlan {
  readonly markers: readonly Marker[];
  readonly target: string;
  /** The backend's addresses in the stack's own networks, with those networks. */
  readonly own: readonly { readonly address: string; readonly network: string }[];
}

/** What tcpdump is to keep (pcap-filter(7)): all that has a marker, and all that leaves the backend's network. */
export function captureFilter({ markers, target, own }: CapturePlan): string {
  const ports = markers.map(({ port }) => `port ${port}`).join(' or ');
  const leaving = own.map(
    ({ address, network }) => `(src host ${address} and not dst net ${network} and not dst net 224.0.0.0/4)`,
  );
  return ['port 53', `(host ${target} and (${ports} or icmp))`, `(ip6 and (${ports}))`, ...leaving].join(
    ' or ',
  );
}

export interface Sighting {
  /** Of the phase; undefined for a packet that left the backend's network with none. */
  readonly phase: number | undefined;
  readonly way: Way | 'other';
  readonly line: string;
}

/**
 * What a line of `tcpdump -nn` shows. Whatever has the exit's address has come through the tunnel: on a machine
 * that is its own provider, as a test's, it passes once more.
 */
export function sightingIn(line: string, plan: CapturePlan, exits: readonly string[]): Sighting | undefined {
  const ends = / (?:IP6?) (\S+) > (\S+?): /.exec(line);
  if (ends === null) return undefined;
  const [from, to] = [addressOf(ends[1] ?? ''), addressOf(ends[2] ?? '')];
  if (exits.includes(from) || exits.includes(to)) return undefined;
  for (const [phase, { label, port, icmpBytes }] of plan.markers.entries()) {
    const way = line.includes(label)
      ? wayOfName(line, label)
      : new RegExp(`\\.${port}[ :]`).test(line)
        ? line.includes(' IP6 ')
          ? 'tcp by ipv6'
          : line.includes(' UDP')
            ? 'udp from 6881'
            : 'tcp'
        : // ping counts its own header of 8 bytes
          line.includes('ICMP echo') && line.includes(`length ${icmpBytes + 8}`)
          ? 'icmp'
          : undefined;
    if (way !== undefined) return { phase, way, line };
  }
  const leaves = plan.own.some(({ address }) => address === from);
  const stays = plan.own.some(({ network }) => isWithin(to, network));
  return leaves && !stays ? { phase: undefined, way: 'other', line } : undefined;
}

/** A name says which way it was asked by: `d<number of the way>-<label>`. */
export function nameOf(way: Way, count: number, { label }: Marker, domain: string): string {
  return `d${ways.indexOf(way)}-${count}-${label}.${domain}`;
}

function wayOfName(line: string, label: string): Way | 'other' {
  const index = new RegExp(`d(\\d)-\\d+-${label}`, 'i').exec(line)?.[1];
  return ways[Number(index)] ?? 'other';
}

/** `198.18.0.1.53` → `198.18.0.1`. */
function addressOf(end: string): string {
  return end.includes(':') ? end.replace(/\.\d+$/, '') : end.split('.').slice(0, 4).join('.');
}

function isWithin(address: string, network: string): boolean {
  const [base = '', length = '32'] = network.split('/');
  const size = 2 ** (32 - Number(length));
  return Math.floor(numberOf(address) / size) === Math.floor(numberOf(base) / size);
}

function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}
