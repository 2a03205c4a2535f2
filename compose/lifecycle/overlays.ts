import { composeFile, overlays } from './assets.ts';

/** Where the backend's traffic goes: through a VPN, or by the machine's own address. */
export const vpnChoices = ['nordvpn', 'wireguard', 'none'] as const;
export type VpnChoice = (typeof vpnChoices)[number];

export interface Choices {
  /** Absent: as the stack has it, and a new one has none. */
  readonly vpn?: VpnChoice;
  /** Files of the logs, beside the engine's own. */
  readonly logFiles?: boolean;
  /** Metrics, dashboards and alerts; they are made of the files of the logs, too. */
  readonly observability?: boolean;
  /** Addresses kept out that guess passwords or look for holes. */
  readonly guard?: boolean;
  /** Backups, to a place of the user's own. */
  readonly backup?: boolean;
  /** Where they go, as BACKUP_REPOSITORY has it. */
  readonly repository?: string;
}

const watchingProfiles = ['observability', 'grafana'];
const backupProfile = 'backup';

type Values = ReadonlyMap<string, string>;

function separatorOf(values: Values): string {
  const own = values.get('COMPOSE_PATH_SEPARATOR') ?? '';
  if (own !== '') return own;
  return process.platform === 'win32' ? ';' : ':';
}

/** The files that COMPOSE_FILE names, relative to the stack's folder; undefined where it names none. */
export function namedFiles(values: Values): string[] | undefined {
  const files = (values.get('COMPOSE_FILE') ?? '')
    .split(separatorOf(values))
    .map((file) => file.trim().replace(/^\.\//, ''))
    .filter((file) => file !== '');
  return files.length === 0 ? undefined : files;
}

/** The settings that a choice consists of, by the names of their variables. `files` are those that there are. */
export function settingsOfChoices(
  { vpn, logFiles, observability, guard, backup, repository = '' }: Choices,
  values: Values,
  files: readonly string[],
): Map<string, string> {
  const settings = new Map<string, string>();
  const wanted = [
    ...(vpn === 'nordvpn' || vpn === 'wireguard' ? [overlays.vpn] : []),
    ...(logFiles === true || observability === true ? [overlays.logs] : []),
    ...(observability === true ? [overlays.observability] : []),
    ...(guard === true ? [overlays.guard] : []),
    ...(backup === true ? [overlays.backup] : []),
  ].filter((file) => !files.includes(file));
  if (wanted.length > 0) {
    const before = files.length === 0 ? [composeFile] : files;
    settings.set('COMPOSE_FILE', [...before, ...wanted].join(separatorOf(values)));
  }
  const added = [
    ...(observability === true ? watchingProfiles : []),
    ...(backup === true ? [backupProfile] : []),
  ];
  if (added.length > 0) {
    const profiles = (values.get('COMPOSE_PROFILES') ?? 'seed')
      .split(',')
      .filter((profile) => profile !== '');
    settings.set('COMPOSE_PROFILES', [...new Set([...profiles, ...added])].join());
  }
  if (vpn === 'nordvpn') settings.set('NORDVPN_PRIVATE_KEY_FILE', './secrets/nordvpn_private_key');
  if (vpn === 'wireguard') settings.set('WIREGUARD_CONFIG_FILE', './secrets/wireguard_config');
  if (backup === true && repository.startsWith('sftp:')) {
    settings.set('BACKUP_SSH_KEY_FILE', './secrets/backup_ssh_key');
    settings.set('BACKUP_KNOWN_HOSTS_FILE', './secrets/backup_known_hosts');
  }
  if (backup === true && repository.startsWith('s3:')) {
    settings.set('BACKUP_S3_CREDENTIALS_FILE', './secrets/backup_s3_credentials');
  }
  // the backend knows NordVPN alone, and looks for no films behind anything else
  if (vpn === 'wireguard' || vpn === 'none') settings.set('DISABLE_VPN_CHECK', 'true');
  return settings;
}
