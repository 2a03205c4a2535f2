import { isIP } from 'node:net';
import { connect } from 'node:tls';

import { error, warning, type Finding, type Severity } from './finding.ts';
import type { ServiceState } from './services.ts';

const dayMs = 86_400_000;
/** An authority's certificate is renewed at 30 days: what is left of it then has failed for more than a week. */
const warnBelowMs = 21 * dayMs;
const errorBelowMs = 7 * dayMs;
const askForMs = 3000;

/** The certificate that nginx serves at this moment. */
export interface CertificateStatus {
  /** ISO 8601 */
  readonly endsAt: string;
  /** Absent while there is time. */
  readonly severity?: Severity;
  readonly sentence: string;
}

type Values = ReadonlyMap<string, string>;

/**
 * When the certificate ends that nginx serves on its port of this machine, in ms since the epoch; undefined where it
 * does not serve TLS, or nothing answers.
 */
export async function askCertificate(
  states: readonly ServiceState[],
  values: Values,
  signal: AbortSignal,
): Promise<number | undefined> {
  if ((values.get('NGINX_TLS') ?? 'off') === 'off') return undefined;
  const port = states
    .find(({ service, state }) => service === 'nginx' && state === 'running')
    ?.ports.find(({ target, protocol }) => target === 8443 && protocol === 'tcp');
  if (port === undefined) return undefined;
  const everywhere: Readonly<Record<string, string>> = {
    '': '127.0.0.1',
    '0.0.0.0': '127.0.0.1',
    '::': '::1',
  };
  const named = values.get('DOMAIN') ?? '';
  return await endOfCertificate(
    {
      host: everywhere[port.address] ?? port.address,
      port: port.port,
      name: named === '' ? 'localhost' : named,
    },
    signal,
  );
}

export async function endOfCertificate(
  { host, port, name }: { readonly host: string; readonly port: number; readonly name: string },
  signal: AbortSignal,
): Promise<number | undefined> {
  signal.throwIfAborted();
  const answered = Promise.withResolvers<number | undefined>();
  const socket = connect({
    host,
    port,
    // an address is no name (RFC 6066 §3)
    ...(isIP(name) === 0 && { servername: name }),
    // looked at, not trusted: one that has ended is what this is for
    rejectUnauthorized: false,
  });
  const give = (): void => {
    answered.resolve(undefined);
  };
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(askForMs)]);
  deadline.addEventListener('abort', give, { once: true });
  socket.once('error', give);
  socket.once('close', give);
  socket.once('secureConnect', () => {
    const endsMs = Date.parse(socket.getPeerCertificate().valid_to);
    answered.resolve(Number.isNaN(endsMs) ? undefined : endsMs);
  });
  try {
    const endsMs = await answered.promise;
    signal.throwIfAborted();
    return endsMs;
  } finally {
    deadline.removeEventListener('abort', give);
    socket.destroy();
  }
}

/** `nowMs` since the epoch; undefined where no end is known. */
export function certificateStatusOf(
  endsMs: number | undefined,
  nowMs: number,
): CertificateStatus | undefined {
  if (endsMs === undefined) return undefined;
  const left = endsMs - nowMs;
  const endsAt = new Date(endsMs).toISOString();
  const days = Math.floor(Math.abs(left) / dayMs);
  const words = days === 1 ? '1 day' : `${days} days`;
  const day = endsAt.slice(0, 10);
  const sentence =
    left <= 0
      ? `Certificate: ENDED on ${day}, ${words} ago; browsers refuse it.`
      : `Certificate: ends on ${day}, in ${words}.`;
  if (left < errorBelowMs) return { endsAt, severity: 'error', sentence };
  return left < warnBelowMs ? { endsAt, severity: 'warning', sentence } : { endsAt, sentence };
}

/** What `stack check` says of it; it never keeps a stack from starting, which may be what brings a new one. */
export function certificateFindings(endsMs: number | undefined, nowMs: number, values: Values): Finding[] {
  const status = certificateStatusOf(endsMs, nowMs);
  if (status?.severity === undefined) return [];
  const make = status.severity === 'error' ? error : warning;
  const sentence = status.sentence.replace('Certificate: ', 'The certificate that nginx serves ');
  return [make('certificate-ends', sentence, remedyFor(values.get('NGINX_TLS')))];
}

function remedyFor(kind: string | undefined): string {
  if (kind === 'acme') {
    return '`miauflix-infra stack logs --service acme` has what the authority said; port 80 of DOMAIN must lead here.';
  }
  return kind === 'files'
    ? 'Put a new one into the volume certificates: docs/nginx.md. nginx takes it by itself.'
    : 'Restart nginx, which then makes a new one: `docker compose restart nginx`.';
}
