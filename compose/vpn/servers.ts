import { readFileSync, renameSync, writeFileSync } from 'node:fs';

import { ConfigurationError, reasonOf, WorldError } from '../../kit/errors.ts';

import {
  countriesAddress,
  countriesIn,
  countryNamed,
  recommendationsAddress,
  serverAddress,
  serversIn,
} from './nordvpn.ts';
import { isKey } from './private-key.ts';
import type { Source } from './settings.ts';
import type { Server } from './tunnel.ts';
import { isHost } from './wireguard-config.ts';

const largestAnswer = 16 * 1024 * 1024;

/** The servers that may be taken, best first; a file of a provider's names one. */
export async function serversOf(source: Source, signal: AbortSignal): Promise<Server[]> {
  if (source.kind === 'file') return [source.server];
  const { api, port, host } = source;
  if (host !== '') {
    const found = serversIn(await ask(serverAddress(api, host), signal), port).filter(
      ({ name }) => name === host,
    );
    if (found.length > 0) return found;
    throw new ConfigurationError(
      `NordVPN has no server ${host} with WireGuard. Name another one in VPN_SERVER, or none.`,
    );
  }
  const country = await countryId(api, source.country, signal);
  const found = serversIn(await ask(recommendationsAddress(api, country), signal), port);
  if (found.length > 0) return found;
  throw new WorldError(
    'NordVPN’s answer names no server with WireGuard. Name one in VPN_SERVER, or use a WireGuard file.',
  );
}

async function countryId(api: string, named: string, signal: AbortSignal): Promise<number | undefined> {
  if (named === '') return undefined;
  const countries = countriesIn(await ask(countriesAddress(api), signal));
  const country = countryNamed(named, countries);
  if (country !== undefined) return country.id;
  const known = countries.map(({ code }) => code).join(', ');
  throw new ConfigurationError(
    `NordVPN has no servers in "${named}" (VPN_COUNTRY). It has them in ${known}.`,
  );
}

async function ask(url: URL, signal: AbortSignal): Promise<unknown> {
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(15_000)]);
  try {
    const response = await fetch(url, { signal: deadline, redirect: 'error' });
    if (!response.ok) throw new Error(`it answers ${response.status}`);
    let text = '';
    const decoder = new TextDecoder();
    for await (const part of response.body ?? []) {
      text += decoder.decode(part as Uint8Array, { stream: true });
      if (text.length > largestAnswer) throw new Error('its answer has no end');
    }
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new WorldError(
      `${url.origin}, which knows NordVPN’s servers, cannot be asked: ${reasonOf(error)}. It is asked again; or use a WireGuard file, with which nobody is asked.`,
    );
  }
}

interface Remembered {
  /** What was asked for: another wish, another memory. */
  readonly wish: string;
  readonly servers: readonly Server[];
}

/** With a file there is nothing to choose, so nothing to remember. */
export const wishOfFile = 'file';

export function wishOf(source: Source): string {
  return source.kind === 'file'
    ? wishOfFile
    : `${source.api} ${source.country.toLowerCase()} ${source.host} ${source.port}`;
}

/** The servers of last time, the one that carried first; empty when there are none. */
export function remembered(path: string, wish: string): Server[] {
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as { wish?: unknown; servers?: unknown } | null;
    if (kept?.wish !== wish || !Array.isArray(kept.servers)) return [];
    return (kept.servers as Server[]).filter(
      ({ host, port, publicKey }) => isHost(host) && isKey(publicKey) && Number.isInteger(port),
    );
  } catch {
    return [];
  }
}

export function remember(path: string, kept: Remembered): void {
  writeFileSync(`${path}.new`, JSON.stringify(kept), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
