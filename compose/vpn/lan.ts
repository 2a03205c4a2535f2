import { BlockList, isIPv4 } from 'node:net';

// Networks at home that the backend may reach beside the tunnel. A pair of devices leads from the holder's network to
// the gateway's, which hands on what goes to those networks and nothing else.

/** The two ends of the pair: of the gateway, and in the holder's network (RFC 3927). */
export const lanLink = {
  ours: 'lan1',
  theirs: 'lan0',
  ourAddress: '169.254.77.1',
  theirAddress: '169.254.77.2',
} as const;

const privateNetworks = new BlockList();
// RFC 1918, RFC 6598, RFC 3927
for (const [network, length] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
] as const) {
  privateNetworks.addSubnet(network, length);
}

/** A private IPv4 network or address, with its length; undefined when it is none. */
export function networkOf(text: string): string | undefined {
  const [address = '', length = '32', ...more] = text.split('/');
  if (!isIPv4(address) || !/^([89]|[12]\d|3[0-2])$/.test(length) || more.length > 0) return undefined;
  const host = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - Number(length));
  const first = host - (host % size);
  const isPrivate = [first, first + size - 1].every((end) => privateNetworks.check(dotted(end)));
  return isPrivate ? `${dotted(first)}/${length}` : undefined;
}

function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}

/**
 * What is loaded in the gateway's network before the pair is made: of what comes by it, only what goes to these
 * networks is handed on, and no question for a name. Names are the tunnel's alone.
 */
export function lanRules(networks: readonly string[]): string {
  return `table ip miauflix_lan
delete table ip miauflix_lan
table ip miauflix_lan {
  set lan { type ipv4_addr; flags interval; auto-merge; elements = { ${networks.join(', ')} } }
  chain forward {
    type filter hook forward priority filter; policy drop;
    iifname "${lanLink.ours}" meta l4proto { tcp, udp } th dport { 53, 853 } drop
    iifname "${lanLink.ours}" ip daddr @lan accept
    oifname "${lanLink.ours}" ct state established,related accept
  }
  chain nat {
    type nat hook postrouting priority srcnat; policy accept;
    ip saddr ${lanLink.theirAddress} masquerade
  }
}
`;
}
