import type { Ours, TunnelFacts } from './tunnel.ts';

/** What the holder, hold.sh, does once a tunnel is in its network. */
export function planText(
  ours: Ours,
  mtu: number,
  forwardedPorts: readonly number[],
  lan: readonly string[] = [],
): string {
  const entries = [
    `mtu ${mtu}`,
    ...ours.addresses.map((address) => `address ${address}`),
    ...ours.addresses6.map((address) => `address6 ${address}`),
    ...ours.dns.map((address) => `dns ${address}`),
    ...forwardedPorts.map((port) => `forwarded ${port}`),
    ...lan.map((network) => `lan ${network}`),
  ];
  return `${entries.join('\n')}\n`;
}

/** What the holder found when it looked at the tunnel from inside. */
export interface Inside {
  /** Of the question that it answers. */
  readonly id: number;
  readonly isThere: boolean;
  readonly isRoute: boolean;
  /** A packet as large as the tunnel takes, a small one alone, or none came back from the tunnel's resolver. */
  readonly ping: 'passed' | 'small' | 'failed';
  /** Where a small packet alone came back: the largest tunnel packet that does, in bytes; 0 when not known. */
  readonly fits: number;
  /** Whether the tunnel's resolver answered a question. */
  readonly names: boolean;
  /** Packets that the wall kept from going out, and from coming in. */
  readonly blocked: number;
  readonly refused: number;
  /** Of the kernel's WireGuard, which tells only those who are in the network of its device. */
  readonly facts: TunnelFacts;
}

export function parseInside(text: string): Inside {
  const fields = new Map(
    text.split('\n').map((line) => {
      const [name = '', value = ''] = line.split(' ');
      return [name, value] as const;
    }),
  );
  const number = (name: string): number => {
    const value = Number(fields.get(name) ?? 0);
    return Number.isSafeInteger(value) && value >= 0 ? value : 0;
  };
  const ping = fields.get('ping');
  return {
    id: number('id'),
    isThere: fields.get('tunnel') === 'present',
    isRoute: fields.get('route') === 'tunnel',
    ping: ping === 'passed' || ping === 'small' ? ping : 'failed',
    fits: number('fits'),
    names: fields.get('names') === 'passed',
    blocked: number('blocked'),
    refused: number('refused'),
    facts: {
      handshakeMs: number('handshake') * 1000,
      receivedBytes: number('received'),
      sentBytes: number('sent'),
    },
  };
}

/** Whether traffic flows: the route is there, and something came back through it. */
export function carries({ isThere, isRoute, ping, names }: Inside): boolean {
  return isThere && isRoute && names && ping !== 'small';
}
