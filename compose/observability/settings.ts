import { ConfigurationError } from '../../kit/errors.ts';

import { alertSettings, type AlertSettings } from './config/alert-settings.ts';
import type { ProbeTarget } from './prober/ask.ts';
import { filmProblem, type FilmSettings } from './prober/film.ts';

export type Variables = Readonly<Record<string, string | undefined>>;

/** What else of a stack there is to be watched. */
export interface Parts {
  readonly vpn: boolean;
  /** The tracker, the seeder and the range server of the profile e2e. */
  readonly world: boolean;
  readonly backup: boolean;
  /** `host:port` of the engine's own metrics, where they are switched on. */
  readonly engine: string | undefined;
}

export interface Settings {
  readonly backendKind: 'miauflix' | 'contract';
  readonly target: ProbeTarget;
  readonly film: FilmSettings | undefined;
  readonly lookEveryMs: number;
  readonly filmEveryMs: number;
  /** How often Prometheus asks everybody, and looks at the rules. */
  readonly scrapeSeconds: number;
  readonly parts: Parts;
  readonly alerts: AlertSettings;
  /** How long an alert's condition must hold, as a part of what its rule says. */
  readonly patience: number;
}

/** All mistakes at once, in one ConfigurationError. */
export function settingsOf(variables: Variables, probePassword: string): Settings {
  const mistakes: string[] = [];
  const get = (name: string): string => (variables[name] ?? '').trim();
  const backendKind = get('BACKEND_KIND') === 'contract' ? 'contract' : 'miauflix';
  const profiles = get('COMPOSE_PROFILES')
    .split(',')
    .map((name) => name.trim());
  const files = get('COMPOSE_FILE')
    .split(/[:;]/)
    .map((path) => path.trim().replace(/^\.\//, ''));
  const film = filmOf(get, backendKind, probePassword, mistakes);
  const settings: Settings = {
    backendKind,
    target: targetOf(get, mistakes),
    film,
    lookEveryMs: 1000 * wholeNumber('PROBE_SECONDS', get('PROBE_SECONDS') || '30', 1, 3600, mistakes),
    filmEveryMs: 60_000 * wholeNumber('PROBE_MINUTES', get('PROBE_MINUTES') || '5', 1, 1440, mistakes),
    scrapeSeconds: wholeNumber('METRICS_SECONDS', get('METRICS_SECONDS') || '15', 1, 300, mistakes),
    parts: {
      vpn: files.includes('vpn/compose.yaml'),
      world: profiles.includes('e2e'),
      backup: files.includes('backup/compose.yaml') && profiles.includes('backup'),
      engine: engineOf(get('ENGINE_METRICS'), mistakes),
    },
    alerts: alertSettings(get, mistakes),
    patience: patienceOf(get('ALERT_PATIENCE') || '1', mistakes),
  };
  if (mistakes.length > 0) throw new ConfigurationError(mistakes.join('\n'));
  return settings;
}

type Get = (name: string) => string;

/** A stack is asked at its nginx, under the name of its viewers, unless another address is named. */
function targetOf(get: Get, mistakes: string[]): ProbeTarget {
  const name = get('DOMAIN') || 'localhost';
  const given = get('PROBE_URL');
  if (given === '') {
    const tls = get('NGINX_TLS') || 'off';
    return tls === 'off'
      ? { protocol: 'http:', host: 'nginx', port: 8080, name, verify: false }
      : { protocol: 'https:', host: 'nginx', port: 8443, name, verify: false };
  }
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (
    url === undefined ||
    !['http:', 'https:'].includes(url.protocol) ||
    url.pathname !== '/' ||
    url.username !== ''
  ) {
    mistakes.push(
      `PROBE_URL is "${given.slice(0, 80)}", and must be where viewers reach the stack, such as https://films.example.org.`,
    );
    return { protocol: 'http:', host: 'nginx', port: 8080, name, verify: false };
  }
  const protocol = url.protocol === 'https:' ? 'https:' : 'http:';
  const usual = protocol === 'https:' ? 443 : 80;
  return { protocol, host: url.hostname, port: Number(url.port || usual), name: url.hostname, verify: true };
}

function filmOf(
  get: Get,
  backendKind: Settings['backendKind'],
  password: string,
  mistakes: string[],
): FilmSettings | undefined {
  const film = get('PROBE_FILM');
  if (film === '') return undefined;
  const email = get('PROBE_EMAIL');
  const problem = filmProblem(backendKind, film);
  if (problem !== undefined) mistakes.push(`PROBE_FILM is "${film.slice(0, 80)}", and ${problem}.`);
  if (backendKind === 'miauflix' && (email === '' || password.trim() === '')) {
    mistakes.push(
      'PROBE_FILM needs an account of the stack: PROBE_EMAIL, and PROBE_PASSWORD_FILE with the file of its password.',
    );
  }
  return { backendKind, film, email, password: password.trim() };
}

function wholeNumber(name: string, value: string, least: number, most: number, mistakes: string[]): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most) {
    mistakes.push(`${name} is "${value.slice(0, 20)}", and must be a whole number from ${least} to ${most}.`);
  }
  return number;
}

function engineOf(value: string, mistakes: string[]): string | undefined {
  if (value === '') return undefined;
  if (!/^[\w.-]+:\d{1,5}$/.test(value)) {
    mistakes.push(
      `ENGINE_METRICS is "${value.slice(0, 80)}", and must be a host and a port, such as host.docker.internal:9323.`,
    );
  }
  return value;
}

function patienceOf(value: string, mistakes: string[]): number {
  const patience = Number(value);
  if (!/^\d*\.?\d+$/.test(value) || patience > 100) {
    mistakes.push(
      `ALERT_PATIENCE is "${value.slice(0, 20)}", and must be a number from 0 to 100, such as 0.5.`,
    );
  }
  return patience;
}
