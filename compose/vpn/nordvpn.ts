import { isKey } from './private-key.ts';
import type { Ours, Server } from './tunnel.ts';
import { isHost } from './wireguard-config.ts';

// NordVPN documents none of this; each can be set by a variable: docs/vpn.md.
export const nordvpn = {
  address: '10.5.0.2/32',
  dns: ['103.86.96.100', '103.86.99.100'],
  port: 51_820,
} as const satisfies Pick<Ours, 'dns'> & { address: string; port: number };

/** How many servers are asked for: one, and others in its place. */
const howMany = 5;

export function recommendationsAddress(api: string, countryId: number | undefined): URL {
  const url = new URL('/v1/servers/recommendations', api);
  url.searchParams.set('filters[servers_technologies][identifier]', 'wireguard_udp');
  if (countryId !== undefined) url.searchParams.set('filters[country_id]', String(countryId));
  url.searchParams.set('limit', String(howMany));
  return url;
}

export function serverAddress(api: string, host: string): URL {
  const url = new URL('/v1/servers', api);
  url.searchParams.set('filters[hostname]', host);
  url.searchParams.set('limit', '1');
  return url;
}

export function countriesAddress(api: string): URL {
  return new URL('/v1/servers/countries', api);
}

/** The servers of an answer that can be used; what is no server is left out. Never throws. */
export function serversIn(answer: unknown, port: number): Server[] {
  if (!Array.isArray(answer)) return [];
  const servers = answer.slice(0, 1000).flatMap((entry): Server[] => {
    const name = textIn(entry, 'hostname');
    const host = textIn(entry, 'station') ?? name;
    const publicKey = publicKeyIn(entry);
    if (name === undefined || !isHost(name) || host === undefined || !isHost(host)) return [];
    return publicKey === undefined ? [] : [{ name, host, port, publicKey }];
  });
  return servers.slice(0, howMany);
}

function publicKeyIn(entry: unknown): string | undefined {
  for (const technology of listIn(entry, 'technologies')) {
    if (textIn(technology, 'identifier') !== 'wireguard_udp') continue;
    for (const item of listIn(technology, 'metadata')) {
      const value = textIn(item, 'value');
      if (textIn(item, 'name') === 'public_key' && value !== undefined && isKey(value)) return value;
    }
  }
  return undefined;
}

export interface Country {
  readonly id: number;
  readonly name: string;
  readonly code: string;
}

export function countriesIn(answer: unknown): Country[] {
  if (!Array.isArray(answer)) return [];
  return answer.slice(0, 1000).flatMap((entry): Country[] => {
    const id = fieldIn(entry, 'id');
    const name = textIn(entry, 'name');
    const code = textIn(entry, 'code');
    if (typeof id !== 'number' || !Number.isSafeInteger(id) || name === undefined || code === undefined)
      return [];
    return [{ id, name, code }];
  });
}

/** The country that somebody named by its code or its name, in whichever case. */
export function countryNamed(named: string, countries: readonly Country[]): Country | undefined {
  const asked = named.toLowerCase();
  return countries.find(({ name, code }) => name.toLowerCase() === asked || code.toLowerCase() === asked);
}

/** `us1234` and `us1234.nordvpn.com` are the same server. */
export function hostOfServer(given: string): string {
  return given.includes('.') ? given : `${given}.nordvpn.com`;
}

function fieldIn(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

function textIn(value: unknown, name: string): string | undefined {
  const field = fieldIn(value, name);
  return typeof field === 'string' && field.length <= 253 ? field : undefined;
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const field = fieldIn(value, name);
  return Array.isArray(field) ? field.slice(0, 100) : [];
}
