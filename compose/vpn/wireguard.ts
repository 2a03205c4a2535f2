import type { Server, TunnelFacts } from './tunnel.ts';

/** The tunnel's device in the holder's network. */
export const device = 'wg0';

/** A WireGuard whose device is in the holder's network, while its socket is in the gateway's. */
export interface Wireguard {
  readonly kind: 'kernel' | 'userspace';
  /** When it went by itself; never, for the kernel's. */
  readonly ended: Promise<void>;
  /** Makes a server, at an address that was looked up, the only peer, as if there had never been another. */
  connect(privateKey: string, server: Server, address: string): Promise<void>;
  facts(): Promise<TunnelFacts>;
  /** Takes the device away. */
  stop(): Promise<void>;
}
