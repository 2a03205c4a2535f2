import { hexOf } from './private-key.ts';
import { endpointText, keepaliveSeconds, type Server, type TunnelFacts } from './tunnel.ts';

// WireGuard's own protocol over a socket (wireguard.com/xplatform): the keys are in no argument and no file.

/** Makes `server`, at an address that was looked up, the only peer, as if there had never been another. */
export function setPeer(privateKey: string, server: Server, address: string): string {
  return lines([
    'set=1',
    `private_key=${hexOf(privateKey)}`,
    'replace_peers=true',
    `public_key=${hexOf(server.publicKey)}`,
    ...(server.presharedKey === undefined ? [] : [`preshared_key=${hexOf(server.presharedKey)}`]),
    `endpoint=${endpointText(address, server.port)}`,
    `persistent_keepalive_interval=${keepaliveSeconds}`,
    'allowed_ip=0.0.0.0/0',
    'allowed_ip=::/0',
  ]);
}

export const getFacts = lines(['get=1']);

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n\n`;
}

/** Reads an answer to `get` or `set`; an `errno` other than 0 throws. */
export function parseAnswer(text: string): TunnelFacts {
  const fields = new Map(
    text.split('\n').flatMap((line) => {
      const at = line.indexOf('=');
      return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1)] as const];
    }),
  );
  const number = (name: string): number => {
    const value = Number(fields.get(name) ?? 0);
    return Number.isSafeInteger(value) && value >= 0 ? value : 0;
  };
  if (fields.get('errno') !== '0') throw new Error(`WireGuard refused: errno ${number('errno')}`);
  return {
    handshakeMs:
      number('last_handshake_time_sec') * 1000 + Math.floor(number('last_handshake_time_nsec') / 1e6),
    receivedBytes: number('rx_bytes'),
    sentBytes: number('tx_bytes'),
  };
}
