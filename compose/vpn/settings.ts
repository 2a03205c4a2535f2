import { isIPv4 } from 'node:net';

import { ConfigurationError } from '../../kit/errors.ts';

import { networkOf } from './lan.ts';
import { hostOfServer, nordvpn } from './nordvpn.ts';
import { whyNoKey } from './private-key.ts';
import { mtuBounds, type Ours, type Server } from './tunnel.ts';
import { isHost, parseWireguardFile } from './wireguard-config.ts';

/** Where the server comes from. */
export type Source =
  | { readonly kind: 'file'; readonly server: Server }
  | {
      readonly kind: 'nordvpn';
      readonly api: string;
      readonly port: number;
      /** A code or a name; empty for wherever NordVPN recommends. */
      readonly country: string;
      /** One server by hand, whichever is recommended; empty for none. */
      readonly host: string;
    };

export const wireguardChoices = ['auto', 'kernel', 'userspace'] as const;
export type WireguardChoice = (typeof wireguardChoices)[number];

export interface Settings {
  readonly source: Source;
  readonly ours: Ours;
  readonly forwardedPorts: readonly number[];
  /** Networks at home that the backend reaches beside the tunnel, such as `192.168.1.0/24`. */
  readonly lan: readonly string[];
  /** Which WireGuard: the kernel's where it has one, or one of the two alone. */
  readonly wireguard: WireguardChoice;
  /** How often a server is tried anew before another one is. */
  readonly failuresBeforeAnother: number;
  /** Sentences for the log. */
  readonly ignored: readonly string[];
}

export interface Secrets {
  readonly nordvpnPrivateKey: string;
  readonly wireguardConfig: string;
}

/** All that the gateway is told, or every mistake in it. Empty is left out. */
export function settingsOf(env: Readonly<Record<string, string | undefined>>, secrets: Secrets): Settings {
  const mistakes: string[] = [];
  const given = (name: string): string => (env[name] ?? '').trim();
  const dns = words(given('VPN_DNS'));
  if (!dns.every((address) => isIPv4(address))) {
    mistakes.push(
      `VPN_DNS is "${given('VPN_DNS')}", and IPv4 addresses are allowed, with a comma between two.`,
    );
  }
  const mtu = given('VPN_MTU') === '' ? undefined : wholeNumber('VPN_MTU', mtuBounds.least, 9000);
  const failuresBeforeAnother = wholeNumber('VPN_FAILURES_BEFORE_ANOTHER', 1, 1000, 5);
  const forwardedPorts = portsIn(given('VPN_FORWARDED_PORTS'));
  if (forwardedPorts === undefined) {
    mistakes.push('VPN_FORWARDED_PORTS holds what is no port: 1 to 65535, with a comma between two.');
  }
  const lan = words(given('VPN_LAN')).flatMap((network) => {
    const read = networkOf(network);
    if (read !== undefined) return [read];
    mistakes.push(
      `VPN_LAN holds "${network}", and private networks are allowed, such as 192.168.1.0/24 or 10.0.0.5, with a comma between two.`,
    );
    return [];
  });
  const wireguard = wireguardChoices.find((choice) => choice === (given('VPN_WIREGUARD') || 'auto'));
  if (wireguard === undefined) {
    mistakes.push(
      `VPN_WIREGUARD is "${given('VPN_WIREGUARD')}", and ${wireguardChoices.join(', ')} are allowed.`,
    );
  }

  const changes = { ...(dns.length > 0 ? { dns } : {}), ...(mtu === undefined ? {} : { mtu }) };
  const file = secrets.wireguardConfig.trim();
  const key = secrets.nordvpnPrivateKey.trim();
  if (file !== '' && key !== '') {
    mistakes.push('There is a private key of NordVPN and a WireGuard file. Leave one of the two out.');
  }
  const tunnel = file === '' ? fromNordvpn() : fromFile();
  if (
    mistakes.length > 0 ||
    tunnel === undefined ||
    forwardedPorts === undefined ||
    wireguard === undefined
  ) {
    throw new ConfigurationError(mistakes.join('\n'));
  }
  return { ...tunnel, forwardedPorts, failuresBeforeAnother, lan, wireguard };

  function fromFile(): Pick<Settings, 'source' | 'ours' | 'ignored'> | undefined {
    try {
      // what is set beside the file counts more, so a file without a resolver will do
      const text =
        dns.length > 0
          ? file
              .replace(/^[ \t]*DNS[ \t]*=.*$/gim, '')
              .replace(/^\s*\[interface\].*$/im, `$&\nDNS = ${dns.join(', ')}`)
          : file;
      const { ours, server, ignored } = parseWireguardFile(text);
      return { source: { kind: 'file', server }, ours: { ...ours, ...changes }, ignored };
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      mistakes.push(error.message);
      return undefined;
    }
  }

  function fromNordvpn(): Pick<Settings, 'source' | 'ours' | 'ignored'> {
    const why = whyNoKey(key);
    if (why !== undefined) mistakes.push(why);
    const api = given('VPN_API') === '' ? 'https://api.nordvpn.com' : given('VPN_API');
    if (!URL.canParse(api) || !/^https?:$/.test(new URL(api).protocol)) {
      mistakes.push('VPN_API is to be an address, such as https://api.nordvpn.com.');
    }
    const host = given('VPN_SERVER') === '' ? '' : hostOfServer(given('VPN_SERVER'));
    if (host !== '' && !isHost(host))
      mistakes.push('VPN_SERVER is to be the name of a server, such as us1234.');
    const address = given('VPN_ADDRESS') === '' ? nordvpn.address : given('VPN_ADDRESS');
    if (!isIPv4(address.replace(/\/([12]?\d|3[0-2])$/, ''))) {
      mistakes.push('VPN_ADDRESS is to be an IPv4 address, such as 10.5.0.2/32.');
    }
    return {
      source: {
        kind: 'nordvpn',
        api,
        host,
        country: given('VPN_COUNTRY'),
        port: wholeNumber('VPN_PORT', 1, 65_535, nordvpn.port),
      },
      ours: { privateKey: key, addresses: [address], addresses6: [], dns: nordvpn.dns, ...changes },
      ignored: [],
    };
  }

  function wholeNumber(name: string, least: number, most: number, usual = least): number {
    const text = given(name);
    if (text === '') return usual;
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    mistakes.push(`${name} is "${text}", and a whole number from ${least} to ${most} is allowed.`);
    return usual;
  }
}

/** The ports of a list; undefined when one is none. */
export function portsIn(text: string): number[] | undefined {
  const ports = words(text).map(Number);
  return ports.every((port) => Number.isInteger(port) && port >= 1 && port <= 65_535) ? ports : undefined;
}

function words(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '');
}
