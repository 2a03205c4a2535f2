import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, expect, it } from '@jest/globals';

import { removeFolder, temporaryFolder } from '../../kit/folders.ts';

import { readStack } from './folder-facts.ts';
import { folderFindings } from './folder-findings.ts';
import { secretsOf } from './redact.ts';

const key = `${'Ab1+'.repeat(10)}AbE=`;
const wireguard = `[Interface]\nPrivateKey = ${key}\nAddress = 10.2.0.2/32\nDNS = 10.2.0.1\n[Peer]\nPublicKey = ${key}\nEndpoint = vpn.example.org:51820\n`;
const withVpn = 'COMPOSE_FILE=compose.yaml:vpn/compose.yaml\n';
const nordvpn = `${withVpn}NORDVPN_PRIVATE_KEY_FILE=./secrets/nordvpn_private_key\n`;
const otherVpn = `${withVpn}WIREGUARD_CONFIG_FILE=./secrets/wireguard_config\nDISABLE_VPN_CHECK=true\n`;

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder('vpn-findings-test');
  for (const path of ['compose.yaml', 'vpn/compose.yaml', 'secrets/x'])
    await mkdir(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
});

afterEach(async () => {
  await removeFolder(folder);
});

/** The stack's real files, with these settings and secrets, as far as the VPN goes. */
async function findingsOf(env: string, secrets: Readonly<Record<string, string>>, leftOut = '') {
  for (const path of ['compose.yaml', 'vpn/compose.yaml']) {
    if (path === leftOut) continue;
    const text = await readFile(join(import.meta.dirname, '..', path), 'utf8');
    await writeFile(join(folder, path), text);
  }
  await writeFile(join(folder, '.env'), env, { mode: 0o600 });
  for (const [name, text] of Object.entries(secrets)) {
    // whoever wrote it, with no rights for others: the gateway reads it all the same
    await writeFile(join(folder, 'secrets', name), text, { mode: 0o600 });
  }
  const stack = await readStack(folder, {});
  expect(secretsOf(stack)).toEqual(Object.keys(secrets).length === 0 ? [] : [key]);
  return folderFindings(stack, { documented: [], containerUser: 1000, environment: {} })
    .filter(({ sentence }) => !/secrets\/(tmdb|trakt|jwt|stream|source|reverse)/.test(sentence))
    .map(({ id, severity, sentence, remedy }) => `${severity} ${id}: ${sentence} → ${remedy}`);
}

it.each<[string, string, Record<string, string>]>([
  ['a key of NordVPN', nordvpn, { nordvpn_private_key: `${key}\n` }],
  ['a WireGuard file', otherVpn, { wireguard_config: wireguard }],
  ['no VPN, by choice', 'DISABLE_VPN_CHECK=true\n', {}],
])('nothing is wrong with %s', async (_what, env, secrets) => {
  expect(await findingsOf(env, secrets)).toEqual([]);
});

it.each<[string, string, Record<string, string>, RegExp]>([
  ['no key', withVpn, {}, /error vpn-key: The VPN has no key/],
  [
    'a key’s file that is not there',
    nordvpn,
    {},
    /error secret-missing: The file secrets\/nordvpn_private_key/,
  ],
  [
    'a setting that the gateway would refuse',
    `${nordvpn}VPN_DNS=one\n`,
    { nordvpn_private_key: key },
    /error vpn-setting: VPN_DNS is "one"/,
  ],
  [
    'a file without a VPN that reads it',
    'NORDVPN_PRIVATE_KEY_FILE=./secrets/x\n',
    {},
    /error vpn-off:.*COMPOSE_FILE does not name/,
  ],
  [
    'a provider that the backend does not know',
    otherVpn.replace('true', 'false'),
    { wireguard_config: wireguard },
    /warning vpn-check/,
  ],
  ['a backend that looks for NordVPN, and none', '', {}, /warning vpn-check:.*no VPN/],
  ['the profile that it is not', 'COMPOSE_PROFILES=seed,vpn\n', {}, /error vpn-profile/],
  [
    'the key itself in the place of its file',
    `${withVpn}NORDVPN_PRIVATE_KEY_FILE=${key}\n`,
    {},
    /error env-value: NORDVPN_PRIVATE_KEY_FILE holds the key itself/,
  ],
])('%s is told', async (_what, env, secrets, words) => {
  const findings = await findingsOf(env, secrets);
  expect(findings).toContainEqual(expect.stringMatching(words));
  expect(findings.filter((finding) => !finding.startsWith('error env-value')).length).toBeLessThan(3);
  expect(findings.join('\n')).not.toContain(key);
});

it('an access token in the key’s place, and two keys, are told by the gateway’s own words', async () => {
  const both = `${nordvpn}WIREGUARD_CONFIG_FILE=./secrets/wireguard_config\nDISABLE_VPN_CHECK=true\n`;
  const twice = await findingsOf(both, { nordvpn_private_key: key, wireguard_config: wireguard });
  expect(twice).toEqual([expect.stringMatching(/vpn-setting: .*Leave one of the two out/)]);
});

it('a file of the stack that is not there is told, with the command that brings it', async () => {
  const findings = await findingsOf(nordvpn, {}, 'vpn/compose.yaml');
  expect(findings).toContainEqual(
    expect.stringMatching(/error compose-missing: .*vpn\/compose\.yaml.*stack init/),
  );
});
