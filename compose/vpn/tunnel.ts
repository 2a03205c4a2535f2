/** One WireGuard server of a provider. */
export interface Server {
  /** What people call it: a host name, or the endpoint as the file has it. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly publicKey: string;
  readonly presharedKey?: string;
}

/** What is ours in a tunnel, whichever server is at its other end. */
export interface Ours {
  readonly privateKey: string;
  /** IPv4, with the length of its prefix. */
  readonly addresses: readonly string[];
  /** IPv6, with the length of its prefix; none, and nothing of the backend's goes out by IPv6. */
  readonly addresses6: readonly string[];
  /** IPv4 addresses of the tunnel's resolvers, the first one asked. */
  readonly dns: readonly string[];
  readonly mtu?: number;
}

/** RFC 8200 §5: on a device with a smaller one, the kernel has no IPv6. */
export const leastMtuOfIpv6 = 1280;

/** The least MTU that is set by hand, and WireGuard's largest on Ethernet, IPv6 outside. */
export const mtuBounds = { least: leastMtuOfIpv6, most: 1420 } as const;

/** An address with its port, as WireGuard has it. */
export function endpointText(address: string, port: number): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

/** What a tunnel tells of itself. */
export interface TunnelFacts {
  /** Since the epoch, 0 when there was none. */
  readonly handshakeMs: number;
  readonly receivedBytes: number;
  readonly sentBytes: number;
}

/** What an IPv6 packet of WireGuard's adds to the packet within: 40 + 8 + 32 bytes. */
export const overheadBytes = 80;

/** Shorter than the 30 s after which some routers forget (RFC 4787 §4.3 asks for two minutes). */
export const keepaliveSeconds = 20;
