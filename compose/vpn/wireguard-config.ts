import { isIPv4, isIPv6 } from 'node:net';

import { ConfigurationError } from '../../kit/errors.ts';

import { isKey } from './private-key.ts';
import { mtuBounds, type Ours, type Server } from './tunnel.ts';

export interface WireguardFile {
  readonly ours: Ours;
  readonly server: Server;
  /** What the file says and we do not do, in sentences. */
  readonly ignored: readonly string[];
}

type Section = Map<string, { value: string; line: number }>;

const understood = {
  interface: ['privatekey', 'address', 'dns', 'mtu'],
  peer: ['publickey', 'presharedkey', 'endpoint', 'allowedips', 'persistentkeepalive'],
} as const;

/** Reads a provider's `wg0.conf` (wg-quick(8)). Nothing in it is ever run; no sentence repeats a key. */
export function parseWireguardFile(text: string): WireguardFile {
  const mistakes: string[] = [];
  const ignored: string[] = [];
  const { interfaces, peers } = sectionsOf(text, mistakes, ignored);
  const own = onlyOne('[Interface]', interfaces, mistakes);
  const peer = onlyOne('[Peer]', peers, mistakes);
  const privateKey = keyOf(own, 'privatekey', 'PrivateKey', mistakes);
  const publicKey = keyOf(peer, 'publickey', 'PublicKey', mistakes);
  const presharedKey = peer.has('presharedkey') ? keyOf(peer, 'presharedkey', 'PresharedKey', mistakes) : '';
  const allowed = listOf(peer, 'allowedips').map((network) => network.toLowerCase());
  const isIpv6Taken = everythingByIpv6.some((all) => all.every((network) => allowed.includes(network)));
  const all = listOf(own, 'address');
  const addresses = all.filter((given) => isIpv4(given, 'Address', ignored, mistakes));
  const addresses6 = all.filter((given) => isIpv6Address(given));
  if (addresses6.length > 0 && !isIpv6Taken) {
    ignored.push('IPv6 in Address is left out: AllowedIPs has no ::/0, so nothing goes out by IPv6.');
  }
  const dns = listOf(own, 'dns').filter((given) => isIpv4(given, 'DNS', ignored, mistakes));
  if (addresses.length === 0) mistakes.push('The WireGuard file has no IPv4 Address in [Interface].');
  if (dns.length === 0) {
    mistakes.push(
      'The WireGuard file has no IPv4 DNS in [Interface]. Add your provider’s resolver, or set VPN_DNS.',
    );
  }
  const mtu = mtuOf(own, mistakes);
  const endpoint = endpointOf(peer.get('endpoint')?.value, mistakes);
  if (mistakes.length > 0 || endpoint === undefined) throw new ConfigurationError(mistakes.join('\n'));
  return {
    ours: {
      privateKey,
      addresses: addresses.map((address) => (address.includes('/') ? address : `${address}/32`)),
      addresses6: isIpv6Taken
        ? addresses6.map((address) => (address.includes('/') ? address : `${address}/128`))
        : [],
      dns,
      ...(mtu === undefined ? {} : { mtu }),
    },
    server: {
      name: endpoint.host,
      ...endpoint,
      publicKey,
      ...(presharedKey === '' ? {} : { presharedKey }),
    },
    ignored,
  };
}

function sectionsOf(
  text: string,
  mistakes: string[],
  ignored: string[],
): { interfaces: Section[]; peers: Section[] } {
  const interfaces: Section[] = [];
  const peers: Section[] = [];
  let section: Section | undefined;
  let known: readonly string[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.replace(/#.*$/, '').trim();
    const at = index + 1;
    if (line === '') continue;
    const head = /^\[(\w+)\]$/.exec(line)?.[1]?.toLowerCase();
    if (head === 'interface' || head === 'peer') {
      section = new Map();
      (head === 'interface' ? interfaces : peers).push(section);
      known = understood[head];
      continue;
    }
    const [, name = '', value = ''] = /^([A-Za-z]{1,40})\s*=\s*(.*)$/.exec(line) ?? [];
    if (name === '' || section === undefined) {
      mistakes.push(`Line ${at} of the WireGuard file is neither a section nor "Name = value" within one.`);
      continue;
    }
    const key = name.toLowerCase();
    const before = section.get(key);
    if (!known.includes(key)) ignored.push(`${name} (line ${at}) is not done.`);
    else if (before === undefined) section.set(key, { value, line: at });
    else section.set(key, { value: `${before.value}, ${value}`, line: at });
  }
  return { interfaces, peers };
}

function onlyOne(name: string, sections: readonly Section[], mistakes: string[]): Section {
  const [first, ...others] = sections;
  if (first === undefined) mistakes.push(`The WireGuard file has no ${name}.`);
  if (others.length > 0) {
    mistakes.push(`The WireGuard file has ${sections.length} times ${name}. Leave one: there is one tunnel.`);
  }
  return first ?? new Map<string, never>();
}

function keyOf(section: Section, key: string, name: string, mistakes: string[]): string {
  const found = section.get(key);
  if (found === undefined) mistakes.push(`The WireGuard file has no ${name}.`);
  else if (!isKey(found.value)) {
    mistakes.push(
      `${name} (line ${found.line} of the WireGuard file) is no key: ${found.value.length} characters, and a key has 44, 43 and one equals sign.`,
    );
  }
  return found?.value ?? '';
}

function listOf(section: Section, key: string): string[] {
  return (section.get(key)?.value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The networks that are all of IPv6, as providers have them. */
const everythingByIpv6 = [['::/0'], ['::/1', '8000::/1']] as const;

function isIpv6Address(given: string): boolean {
  const [address = '', length, ...more] = given.split('/');
  const isLength = length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= 128);
  // no zone (RFC 4007 §11)
  return isIPv6(address) && !address.includes('%') && isLength && more.length === 0;
}

/** Whether this is an IPv4 address; what is neither that nor one by IPv6 is told. */
function isIpv4(given: string, name: string, ignored: string[], mistakes: string[]): boolean {
  const [address = '', length, ...more] = given.split('/');
  const isLength = length === undefined || (/^\d{1,2}$/.test(length) && Number(length) <= 32);
  if (isIPv4(address) && isLength && more.length === 0) return name === 'Address' || length === undefined;
  if (name === 'Address' && isIpv6Address(given)) return false;
  if (name === 'DNS' && isIPv6(given)) ignored.push('A DNS by IPv6 is left out: the one by IPv4 is asked.');
  else if (name === 'Address') mistakes.push(`Address in the WireGuard file holds what is no address.`);
  // a search domain, as wg-quick allows
  else ignored.push('A DNS that is no address is left out.');
  return false;
}

function mtuOf(section: Section, mistakes: string[]): number | undefined {
  const text = section.get('mtu')?.value;
  if (text === undefined) return undefined;
  const mtu = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (mtu >= mtuBounds.least && mtu <= 9000) return mtu;
  mistakes.push(`MTU in the WireGuard file is to be a number from ${mtuBounds.least} to 9000, or left out.`);
  return undefined;
}

/** `host:port`, `[IPv6]:port`. */
function endpointOf(
  text: string | undefined,
  mistakes: string[],
): { readonly host: string; readonly port: number } | undefined {
  if (text === undefined) {
    mistakes.push('The WireGuard file has no Endpoint in [Peer].');
    return undefined;
  }
  const [, inBrackets = '', plain = '', digits = ''] =
    /^(?:\[([0-9A-Fa-f:.]+)\]|([^:\s]+)):(\d{1,5})$/.exec(text) ?? [];
  const host = inBrackets === '' ? plain : inBrackets;
  const port = Number(digits);
  if ((inBrackets === '' ? isHost(host) : isIPv6(host)) && port >= 1 && port <= 65_535) return { host, port };
  mistakes.push(
    'Endpoint in the WireGuard file is to be name:port or address:port, such as vpn.example.org:51820; an IPv6 address is in brackets.',
  );
  return undefined;
}

/** A host name (RFC 1123 §2.1) or an IPv4 address. */
export function isHost(text: string): boolean {
  if (/^[\d.]+$/.test(text)) return isIPv4(text);
  return (
    text.length <= 253 &&
    text.split('.').every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(label))
  );
}
