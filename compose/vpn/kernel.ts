import { WorldError } from '../../kit/errors.ts';

import { askHolder } from './holder.ts';
import { ip, runWith } from './network.ts';
import { endpointText, keepaliveSeconds, type Server, type TunnelFacts } from './tunnel.ts';
import { device, type Wireguard } from './wireguard.ts';

/** While it is here, before it goes into the holder's network. */
const fresh = 'wgnew';

/** What `wg setconf` reads (wg(8)), on its standard input: the keys are in no argument and no file. */
export function peerConfig(privateKey: string, server: Server, address: string): string {
  const lines = [
    '[Interface]',
    `PrivateKey = ${privateKey}`,
    '[Peer]',
    `PublicKey = ${server.publicKey}`,
    ...(server.presharedKey === undefined ? [] : [`PresharedKey = ${server.presharedKey}`]),
    `Endpoint = ${endpointText(address, server.port)}`,
    `PersistentKeepalive = ${keepaliveSeconds}`,
    'AllowedIPs = 0.0.0.0/0, ::/0',
  ];
  return `${lines.join('\n')}\n`;
}

/** What Node gives a program to read is a socket, which cannot be opened by a name as `wg` does; a pipe can. */
export const setDevice = [
  'busybox',
  ['sh', '-c', `cat | wg setconf ${fresh} /dev/stdin`],
] as const satisfies readonly [string, readonly string[]];

/** Of `ip`, in this order: a device that is set up here, then goes, so that its socket stays in this network. */
export const makeDevice = ['link', 'add', fresh, 'type', 'wireguard'] as const;
export const pushDevice = ['link', 'set', fresh, 'name', device, 'netns'] as const;

/**
 * WireGuard in the kernel. What is in the holder's network cannot be set from here any more, so each try with a server
 * is a new device in the place of the one before.
 */
export class KernelWireguard implements Wireguard {
  readonly kind = 'kernel';
  readonly ended = new Promise<void>(() => undefined);
  readonly #holder: string;
  readonly #signal: AbortSignal;

  private constructor(holder: string, signal: AbortSignal) {
    this.#holder = holder;
    this.#signal = signal;
  }

  /** Undefined where the kernel has no WireGuard, or gives none. `holder`: the number of its process. */
  static async start(holder: string, signal: AbortSignal): Promise<KernelWireguard | undefined> {
    await ip('link', 'del', fresh).catch(() => undefined);
    try {
      await ip(...makeDevice);
    } catch {
      return undefined;
    }
    await ip('link', 'del', fresh);
    return new KernelWireguard(holder, signal);
  }

  async connect(privateKey: string, server: Server, address: string): Promise<void> {
    await ip('link', 'del', fresh).catch(() => undefined);
    await ip(...makeDevice);
    const { isDone, said } = await runWith(peerConfig(privateKey, server, address), ...setDevice);
    if (!isDone) throw new WorldError(`The kernel's WireGuard was not to be set up: ${said}`);
    await askHolder('drop', this.#signal);
    await ip(...pushDevice, this.#holder);
  }

  async facts(): Promise<TunnelFacts> {
    return (await askHolder('facts', this.#signal)).facts;
  }

  async stop(): Promise<void> {
    // it would outlive its gateway, without a socket; the signal has fired already
    await askHolder('drop', AbortSignal.timeout(2000)).catch(() => undefined);
  }
}
