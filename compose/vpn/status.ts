import type { Inside } from './inside.ts';
import type { TunnelFacts } from './tunnel.ts';

export type State = 'carrying' | 'connecting' | 'failing' | 'misconfigured';

export interface Status {
  readonly state: State;
  /** What is the matter, and what to do about it, for a person. */
  readonly sentence: string;
  readonly server: string;
  readonly endpoint: string;
  /** Which WireGuard it is; empty before there is one. */
  readonly wireguard: 'kernel' | 'userspace' | '';
  readonly mtu: number;
  /** Whether the tunnel takes IPv6; else it is refused at once. */
  readonly ipv6: boolean;
  readonly forwardedPorts: readonly number[];
  readonly lan: readonly string[];
  readonly dns: readonly string[];
  readonly reconnects: number;
  readonly otherServers: number;
  readonly facts: TunnelFacts | undefined;
  readonly inside: Inside | undefined;
}

/** Without keys, which are in no field of it. */
export function statusJson(status: Status, nowMs: number): Record<string, unknown> {
  const { facts, inside } = status;
  return {
    state: status.state,
    sentence: status.sentence,
    server: status.server,
    endpoint: status.endpoint,
    handshakeAgeSeconds: handshakeAge(status, nowMs) ?? null,
    receivedBytes: facts?.receivedBytes ?? 0,
    sentBytes: facts?.sentBytes ?? 0,
    reconnects: status.reconnects,
    otherServers: status.otherServers,
    wireguard: status.wireguard,
    mtu: status.mtu,
    ipv6: status.ipv6 ? 'tunnel' : 'refused',
    forwardedPorts: status.forwardedPorts,
    lan: status.lan,
    dns: status.dns,
    packetThroughTunnel: inside?.ping ?? 'failed',
    dnsThroughTunnel: inside?.names ?? false,
    blockedPackets: inside?.blocked ?? 0,
    refusedPackets: inside?.refused ?? 0,
    withoutVpn: false,
  };
}

function handshakeAge({ facts }: Status, nowMs: number): number | undefined {
  if (facts === undefined || facts.handshakeMs === 0) return undefined;
  return Math.max(0, Math.round((nowMs - facts.handshakeMs) / 1000));
}

/** Prometheus' text format, version 0.0.4. */
export function metricsText(status: Status, nowMs: number): string {
  const { facts, inside } = status;
  const age = handshakeAge(status, nowMs);
  const metrics: [name: string, type: string, help: string, value: number | undefined][] = [
    ['up', 'gauge', 'Whether traffic flows through the tunnel.', status.state === 'carrying' ? 1 : 0],
    ['handshake_age_seconds', 'gauge', 'Since the last handshake; absent before the first.', age],
    ['received_bytes_total', 'counter', 'Bytes that came through the tunnel.', facts?.receivedBytes ?? 0],
    ['sent_bytes_total', 'counter', 'Bytes that went through the tunnel.', facts?.sentBytes ?? 0],
    ['reconnects_total', 'counter', 'How often a server was tried anew.', status.reconnects],
    ['server_changes_total', 'counter', 'How often another server was taken.', status.otherServers],
    ['blocked_packets_total', 'counter', 'Packets that the wall kept from going out.', inside?.blocked ?? 0],
    ['refused_packets_total', 'counter', 'Packets that the wall kept from coming in.', inside?.refused ?? 0],
    ['mtu_bytes', 'gauge', 'The largest packet of the tunnel.', status.mtu],
  ];
  return metrics
    .filter(([, , , value]) => value !== undefined)
    .map(([name, type, help, value]) =>
      [
        `# HELP miauflix_vpn_${name} ${help}`,
        `# TYPE miauflix_vpn_${name} ${type}`,
        `miauflix_vpn_${name} ${value ?? 0}`,
        '',
      ].join('\n'),
    )
    .join('');
}

const titles: Readonly<Record<State, string>> = {
  carrying: 'The tunnel carries',
  connecting: 'Connecting',
  failing: 'No tunnel: nothing of the backend’s goes out',
  misconfigured: 'The VPN is not set up: nothing of the backend’s goes out',
};

/** The page for people: no script, no address of others, refreshed by itself. */
export function statusPage(status: Status, nowMs: number): string {
  const age = handshakeAge(status, nowMs);
  const rows: [string, string][] = [
    ['Server', status.server],
    ['Endpoint', status.endpoint],
    ['Last handshake', age === undefined ? 'none yet' : `${age} s ago`],
    ['Packet through the tunnel', status.inside?.ping ?? 'not tried'],
    [
      'Resolver of the tunnel',
      `${status.dns.join(', ')}: ${status.inside?.names === true ? 'answers' : 'no answer'}`,
    ],
    ['Received, sent', `${megabytes(status.facts?.receivedBytes)}, ${megabytes(status.facts?.sentBytes)}`],
    ['Reconnects, other servers', `${status.reconnects}, ${status.otherServers}`],
    ['Packets kept from going out', String(status.inside?.blocked ?? 0)],
    ['Largest packet', `${status.mtu} bytes`],
    ['IPv6', status.ipv6 ? 'through the tunnel' : 'refused at once'],
    ['WireGuard', status.wireguard],
    ['Ports let in', status.forwardedPorts.length > 0 ? status.forwardedPorts.join(', ') : 'none'],
    ['Beside the tunnel', status.lan.length > 0 ? `${status.lan.join(', ')} (VPN_LAN)` : 'nothing'],
  ];
  const colour = { carrying: '#1a7f37', connecting: '#9a6700', failing: '#b3261e', misconfigured: '#b3261e' };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="5">
<title>VPN: ${escapeHtml(status.state)}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem }
h1 { color: ${colour[status.state]}; font-size: 1.4rem }
th { text-align: left; font-weight: normal; padding-right: 2rem; color: #555 }
</style>
</head>
<body>
<h1>${titles[status.state]}</h1>
<p>${escapeHtml(status.sentence)}</p>
<table>
${rows.map(([name, value]) => `<tr><th scope="row">${name}</th><td>${escapeHtml(value)}</td></tr>`).join('\n')}
</table>
</body>
</html>
`;
}

function megabytes(bytes = 0): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
