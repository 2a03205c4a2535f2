import { nearest } from '../../kit/nearest.ts';

/** What is wrong with a variable's value, as the end of a sentence: `is no port: 1 to 65535`. */
type Rule = (value: string) => string | undefined;

const rules: readonly (readonly [names: RegExp, rule: Rule])[] = [
  [/^BACKEND_KIND$/, oneOf(['miauflix', 'contract'])],
  [/^NGINX_TLS$/, oneOf(['off', 'self-signed', 'acme', 'files'])],
  [/^DOMAIN$/, domain],
  [/^COOKIE_DOMAIN$/, (value) => domain(value.replace(/^\./, ''))],
  [/^(NORDVPN_PRIVATE_KEY|WIREGUARD_CONFIG)_FILE$/, fileNotKey],
  [/^(ALERT_WEBHOOK|ALERT_CHAT|ALERT_SMTP_PASSWORD|PROBE_PASSWORD)_FILE$/, fileNotAddress],
  [/^METRICS_DAYS$/, wholeNumber(1, 3650, 'a number of days')],
  [
    /^METRICS_SIZE$/,
    (value) =>
      /^\d+(MB|GB)$/.test(value) ? undefined : `is "${value}", which is no size, such as 500MB or 1GB`,
  ],
  [/^(HTTPS?_PORT|BACKEND_PORT_ON_LOOPBACK|.*_PORT)$/, wholeNumber(1, 65_535, 'a port')],
  [/(^|_)(MEMORY|MEM|MEM_LIMIT|MEMORY_LIMIT)$/, memory],
  [/(^|_)CPUS(_LIMIT)?$/, processors],
  [/(^|_)PIDS(_LIMIT)?$/, wholeNumber(1, 4_194_304, 'a number of processes')],
  [/^GUARD_(LOGINS|SCANS)$/, wholeNumber(1, 1000, 'a number of requests')],
  [/^GUARD_MOST$/, wholeNumber(1, 20_000, 'a number of addresses')],
  [/^GUARD_(WINDOW|BAN|BAN_LONGEST)$/, guardTime],
  [/^BACKUP_KEEP_(DAILY|WEEKLY|MONTHLY)$/, wholeNumber(0, 10_000, 'a number of backups')],
  [/^BACKUP_CHECK_PARTS$/, wholeNumber(1, 10_000, 'a number of parts')],
  [/^LOG_RETENTION_DAYS$/, wholeNumber(1, 3650, 'a number of days')],
  [/^CONTENT_CONNECTION_LIMIT$/, wholeNumber(1, 100_000, 'a number of connections')],
  [/^STREAM_CONNECTIONS$/, orOff(wholeNumber(1, 100_000, 'a number of connections'))],
  [/^RATE_(API|LOGIN)$/, orOff(requestRate)],
  [/^(CONTENT_(DOWN|UP)LOAD_LIMIT|STORAGE_THRESHOLD)$/, amount],
  [/^SEED_DEADLINE$/, time],
  [/^SEED_ON_FAILURE$/, oneOf(['continue', 'fail'])],
  [/^ACME_EMAIL$/, email],
  [
    /^(DISABLE_[A-Z_]+|LOGS_ACK|RATE_LIMIT_TEST_MODE|COOKIE_SECURE|ALLOW_CREATE_ADMIN\w+)$/,
    oneOf(['true', 'false']),
  ],
  [/^TMDB_API_URL$/, tmdbAddress],
  [/_URL$/, address],
  [/_IMAGE$/, image],
  [/^COMPOSE_PROJECT_NAME$/, projectName],
  [/^P[UG]ID$/, wholeNumber(1, 65_534, 'the number of a user or group that is not root')],
];

/** An empty value is one that is left out. */
export function problemOfValue(name: string, value: string): string | undefined {
  if (value === '') return undefined;
  const [, rule] = rules.find(([names]) => names.test(name)) ?? [];
  return rule?.(value);
}

function oneOf(words: readonly string[]): Rule {
  return (value) => {
    if (words.includes(value)) return undefined;
    const guess = nearest(value, words);
    return `is "${value}", but may be ${words.join(' or ')}${guess === undefined ? '' : `; did you mean ${guess}?`}`;
  };
}

function wholeNumber(least: number, most: number, what: string): Rule {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return undefined;
    return `is "${value}", which is not ${what}: a whole number from ${least} to ${most}`;
  };
}

/** Compose's own units; the engine refuses less than 6 MB. */
function memory(value: string): string | undefined {
  const bytes = bytesOf(value);
  if (bytes === undefined) {
    return `is "${value}", which is no amount of memory: a number and its unit, such as 512m or 1g`;
  }
  return bytes < 6 * 1024 ** 2
    ? `is "${value}", which is less than the 6m that any container needs`
    : undefined;
}

const powers = ['', 'k', 'm', 'g', 't'];

/** `512m` → 536870912, in bytes. */
export function bytesOf(value: string): number | undefined {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)\s*([kmgt]?)i?b?$/i.exec(value) ?? [];
  return amount === undefined ? undefined : Number(amount) * 1024 ** powers.indexOf(unit.toLowerCase());
}

/** A key of WireGuard, an access token of NordVPN, a whole WireGuard file. */
export function holdsKey(value: string): boolean {
  return /^([A-Za-z0-9+/]{43}=|[0-9a-f]{64}|\[interface\][^]*)$/i.test(value);
}

function fileNotKey(value: string): string | undefined {
  return holdsKey(value)
    ? 'holds the key itself, but may name a file alone, such as ./secrets/nordvpn_private_key'
    : undefined;
}

/** A token in an address would be in the environment of every container. */
function fileNotAddress(value: string): string | undefined {
  return /^\w+:\/\//.test(value)
    ? 'is an address, but may name a file alone that has it in it, such as ./secrets/alert_webhook'
    : undefined;
}

function processors(value: string): string | undefined {
  return /^\d*\.?\d+$/.test(value) && Number(value) >= 0.01
    ? undefined
    : `is "${value}", which is no number of processors, such as 0.5 or 2`;
}

function orOff(rule: Rule): Rule {
  return (value) => (value === 'off' ? undefined : rule(value));
}

/** As nginx writes it. */
function requestRate(value: string): string | undefined {
  return /^[1-9]\d*r\/[sm]$/.test(value)
    ? undefined
    : `is "${value}", which is no rate of requests, such as 20r/s or 10r/m, or off`;
}

function amount(value: string): string | undefined {
  return /^\d+(\.\d+)?\s*([kmgt]i?b?|b)?$/i.test(value)
    ? undefined
    : `is "${value}", which is no amount, such as 20MB`;
}

function time(value: string): string | undefined {
  return /^\d+(\.\d+)?(ms|s|m|h)$/.test(value)
    ? undefined
    : `is "${value}", which is no length of time, such as 90s or 5m`;
}

/** As the guard's own settings.py reads it. */
function guardTime(value: string): string | undefined {
  return /^[1-9]\d{0,5}[smhd]$/.test(value)
    ? undefined
    : `is "${value}", which is no length of time, such as 90s, 10m or 7d`;
}

function email(value: string): string | undefined {
  return /^[^\s@]+@[^\s@]+$/.test(value) ? undefined : `is "${value}", which is no e-mail address`;
}

function domain(value: string): string | undefined {
  if (/^\w+:\/\//.test(value)) return `is "${value}", an address: give the name of the host alone`;
  if (/:\d+$/.test(value)) return `is "${value}", with a port: give the name of the host alone`;
  const name = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;
  return name.test(value)
    ? undefined
    : `is "${value}", which is no name of a host, such as films.example.org`;
}

function address(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    return 'is no address, which begins with https:// or http://';
  }
  return url.password === '' ? undefined : 'holds a password, which nobody should put into an address';
}

function tmdbAddress(value: string): string | undefined {
  const wrong = address(value);
  if (wrong !== undefined) return wrong;
  return /\/3\/?$/.test(value) ? undefined : `is "${value}", but an address of TMDB ends in /3`;
}

function image(value: string): string | undefined {
  return /^[a-z0-9][\w./:@-]*$/i.test(value) && !/\/\/|:\/\//.test(value)
    ? undefined
    : `is "${value}", which is no name of an image, such as ghcr.io/miauflix/backend:1.2.3`;
}

function projectName(value: string): string | undefined {
  return /^[a-z0-9][a-z0-9_-]*$/.test(value)
    ? undefined
    : `is "${value}", but may have small letters, digits, "-" and "_" alone`;
}
