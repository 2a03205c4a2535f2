import { ConfigurationError } from '../../kit/errors.ts';
import { settingsOf } from '../vpn/settings.ts';

import { overlays } from './assets.ts';
import { profilesOf, wantedProfiles } from './compose-model.ts';
import { error, warning, type Finding } from './finding.ts';
import type { Stack } from './folder-facts.ts';

const keyFiles = ['NORDVPN_PRIVATE_KEY_FILE', 'WIREGUARD_CONFIG_FILE'] as const;

export function hasVpn({ files }: Pick<Stack, 'files'>): boolean {
  return files.some(({ path }) => path === overlays.vpn);
}

/** Whether the stack's VPN is what its owner believes, and would come up. */
export function vpnFindings(stack: Stack): Finding[] {
  const wanted = wantedProfiles(stack.values.get('COMPOSE_PROFILES'));
  if (wanted.includes('vpn') && !profilesOf(stack.model).includes('vpn')) {
    return [
      error(
        'vpn-profile',
        'COMPOSE_PROFILES names "vpn": a profile cannot move the backend into another network, so the VPN is a file of its own.',
        'Take "vpn" out of it, and run `miauflix-infra stack init --vpn nordvpn`, or `--vpn wireguard`.',
      ),
    ];
  }
  return hasVpn(stack) ? findingsWith(stack) : findingsWithout(stack);
}

function findingsWith(stack: Stack): Finding[] {
  const { secrets, values } = stack;
  const named = keyFiles.filter((name) => (values.get(name) ?? '') !== '');
  if (named.length === 0) {
    return [
      error(
        'vpn-key',
        `The VPN has no key: neither ${keyFiles.join(' nor ')} names a file.`,
        'Run `miauflix-infra stack init --vpn nordvpn`, or `--vpn wireguard`.',
      ),
    ];
  }
  const files = [secrets.get('nordvpn_private_key'), secrets.get('wireguard_config')];
  const [nordvpnPrivateKey = '', wireguardConfig = ''] = files.map((file) => file?.text ?? '');
  // a file that is not there, or cannot be read, is told as one
  const isRead = files.every((file) => file === undefined || file.text !== undefined);
  const findings: Finding[] = [];
  if (isRead && wireguardConfig.trim() === '' && nordvpnPrivateKey.trim() === '') {
    const paths = files.flatMap((file) => (file === undefined ? [] : [file.path]));
    findings.push(
      error(
        'vpn-key',
        `${paths.join(' and ')} is empty: it is for the VPN’s key.`,
        'docs/vpn.md has how to get it.',
      ),
    );
  } else if (isRead) {
    for (const sentence of mistakesIn(values, { nordvpnPrivateKey, wireguardConfig })) {
      findings.push(
        error('vpn-setting', sentence, 'Correct it in .env or in the file; docs/vpn.md has them all.'),
      );
    }
  }
  if (wireguardConfig.trim() !== '' && looksForNordvpn(stack)) {
    findings.push(
      warning(
        'vpn-check',
        'The backend looks for films behind NordVPN alone, and the VPN’s file may be another provider’s.',
        'Set DISABLE_VPN_CHECK=true in .env, unless it is NordVPN’s; the backend reaches nobody beside the VPN either way.',
      ),
    );
  }
  return findings;
}

/** What the gateway itself would refuse. */
function mistakesIn(
  values: ReadonlyMap<string, string>,
  secrets: { readonly nordvpnPrivateKey: string; readonly wireguardConfig: string },
): string[] {
  try {
    settingsOf(Object.fromEntries(values), secrets);
    return [];
  } catch (problem) {
    if (!(problem instanceof ConfigurationError)) throw problem;
    return problem.message.split('\n');
  }
}

function findingsWithout(stack: Stack): Finding[] {
  const named = keyFiles.filter((name) => (stack.values.get(name) ?? '') !== '');
  if (named.length > 0) {
    return [
      error(
        'vpn-off',
        `${named.join(' and ')} is set, but the stack is without a VPN: COMPOSE_FILE does not name ${overlays.vpn}.`,
        'Run `miauflix-infra stack init --vpn nordvpn` (or `--vpn wireguard`), or remove the line.',
      ),
    ];
  }
  if (!looksForNordvpn(stack)) return [];
  return [
    warning(
      'vpn-check',
      'The backend looks for films behind NordVPN alone, and the stack has no VPN.',
      'Run `miauflix-infra stack init --vpn nordvpn`; or set DISABLE_VPN_CHECK=true in .env, when this machine’s own address is to be used.',
    ),
  ];
}

function looksForNordvpn({ model, values }: Stack): boolean {
  return (
    model.variables.includes('DISABLE_VPN_CHECK') &&
    values.get('DISABLE_VPN_CHECK') !== 'true' &&
    (values.get('BACKEND_KIND') ?? 'miauflix') === 'miauflix'
  );
}
