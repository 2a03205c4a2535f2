import { formatDuration } from '../../kit/deadline.ts';
import { oneLine } from '../../kit/text.ts';

import { certificateStatusOf, type CertificateStatus } from './certificate.ts';
import { activeServices, wantedProfiles } from './compose-model.ts';
import type { Stack } from './folder-facts.ts';
import { redactor, secretsOf } from './redact.ts';
import { conditionOf, isWell, reasonFor, type Condition } from './service-verdict.ts';
import type { PublishedPort, ServiceState } from './services.ts';
import { vpnStatusOf, type VpnStatus } from './vpn-status.ts';
import { watchStatusOf, type Alert, type WatchStatus } from './watch-status.ts';

export interface ServiceStatus {
  readonly service: string;
  readonly condition: Condition;
  readonly well: boolean;
  readonly container?: string;
  readonly image?: string;
  readonly state?: string;
  readonly health?: string;
  /** When its state began, ISO 8601. */
  readonly since?: string;
  readonly restarts?: number;
  readonly ports?: readonly PublishedPort[];
  /** Why it is not well. */
  readonly reason?: string;
}

export interface StackStatus {
  readonly project: string;
  readonly folder: string;
  readonly ok: boolean;
  readonly vpn: VpnStatus;
  /** Absent where the stack is not watched. */
  readonly watching?: WatchStatus;
  /** Absent where nginx serves none, or does not answer. */
  readonly certificate?: CertificateStatus;
  /** How the backups are, in a sentence or more. */
  readonly backups: string;
  readonly services: readonly ServiceStatus[];
}

/** What is known beside the engine's own word. */
export interface StatusFacts {
  /** The VPN gateway's sentence on itself. */
  readonly vpnSays?: string | undefined;
  /** What fires, by Prometheus' own word; undefined where it does not answer. */
  readonly alerts?: readonly Alert[] | undefined;
  /** When the certificate ends that nginx serves, in ms since the epoch. */
  readonly certificateEndsMs?: number | undefined;
}

/** How a stack is: the services that its profiles ask for, and what else of it runs. */
export function statusOf(
  stack: Stack,
  project: string,
  states: readonly ServiceState[],
  { vpnSays, alerts, certificateEndsMs }: StatusFacts = {},
): StackStatus {
  const redact = redactor(secretsOf(stack));
  const wanted = wantedProfiles(stack.values.get('COMPOSE_PROFILES'));
  const expected = activeServices(stack.model, wanted).map(({ name }) => name);
  const absent = expected.filter((name) => states.every(({ service }) => service !== name));
  const services = [
    ...states.map((state) => serviceStatus(state, redact)),
    ...absent.map((service): ServiceStatus => ({ service, condition: 'absent', well: false })),
  ].sort((a, b) => a.service.localeCompare(b.service));
  const vpn = vpnStatusOf(stack, states, vpnSays);
  const watching = watchStatusOf(stack, alerts);
  const certificate = certificateStatusOf(certificateEndsMs, Date.now());
  return {
    project,
    folder: stack.folder,
    ok: services.every(({ well }) => well) && !isBeside(vpn) && certificate?.severity !== 'error',
    vpn,
    ...(watching !== undefined && { watching }),
    ...(certificate !== undefined && { certificate }),
    backups: backupsSentence(states, redact),
    services,
  };
}

/** Whether the backend sends from this machine's own address, against what was chosen. */
export function isBeside({ enabled, inUse }: VpnStatus): boolean {
  return enabled && inUse === false;
}

/** What the service that makes them says of them. */
function backupsSentence(states: readonly ServiceState[], redact: (text: string) => string): string {
  const said = states.find(({ service }) => service === 'backup')?.lastCheck;
  if (said !== undefined && said !== '') return `Backups: ${redact(oneLine(said))}`;
  return 'Backups: none are made; `stack init --backup` changes that.';
}

function serviceStatus(state: ServiceState, redact: (text: string) => string): ServiceStatus {
  const { service, container, image, health, since, restarts, ports } = state;
  const well = isWell(state);
  return {
    service,
    condition: conditionOf(state),
    well,
    container,
    image,
    state: state.state,
    ...(health !== undefined && { health }),
    ...(!since.startsWith('0001') && { since }),
    restarts,
    ports,
    ...(!well && { reason: redact(oneLine(reasonFor(state))) }),
  };
}

const headings = ['SERVICE', 'STATE', 'SINCE', 'RESTARTS', 'IMAGE', 'PORTS'];

/** A table for a terminal; `nowMs` since the epoch. */
export function statusToText(
  { services, vpn, watching, certificate, backups, project }: StackStatus,
  nowMs: number,
): string {
  const rows = services.map(({ service, condition, since, restarts, image, ports }) => [
    service,
    condition === 'absent' ? 'not started' : condition,
    since === undefined ? '-' : ago(since, nowMs),
    restarts === undefined ? '-' : String(restarts),
    image ?? '-',
    (ports ?? []).map(portText).join(', ') || '-',
  ]);
  const reasons = services.flatMap(({ reason }) => (reason === undefined ? [] : [`${reason}.`]));
  return [
    `Project ${project}`,
    ...table([headings, ...rows]),
    ...reasons,
    vpn.sentence,
    ...(watching?.sentences ?? []),
    ...(certificate === undefined ? [] : [certificate.sentence]),
    backups,
  ].join('\n');
}

export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_cell, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function portText({ address, port, protocol, target }: PublishedPort): string {
  const where =
    address === '' || address === '0.0.0.0' ? '' : `${address.includes(':') ? `[${address}]` : address}:`;
  return `${where}${port}→${target}${protocol === 'tcp' ? '' : `/${protocol}`}`;
}

function ago(iso: string, nowMs: number): string {
  const passed = Math.max(0, nowMs - Date.parse(iso));
  const hours = passed / 3_600_000;
  if (hours < 1) return formatDuration(passed);
  return hours < 48 ? `${Math.floor(hours)} h` : `${Math.floor(hours / 24)} days`;
}
