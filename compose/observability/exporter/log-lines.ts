import { probeAgent } from '../prober/ask.ts';

/** A line of the files that the service `logs` keeps: docs/logs.md. */
export interface LogLine {
  readonly service: string;
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly message: string;
  /** Absent where it is no request that nginx answered. */
  readonly request?: Request;
}

export type RequestKind = 'stream' | 'login' | 'api' | 'page';

export interface Request {
  readonly kind: RequestKind;
  readonly method: string;
  readonly status: number;
  readonly bytesSent: number;
  /** From its first byte to the last one of the answer. */
  readonly seconds: number;
  /** Until the backend's first byte; absent where it was not asked or did not answer. */
  readonly firstByteSeconds?: number;
  /** Where the range begins that was asked for; 0 for the whole. */
  readonly from: number;
  /** Who and what, to know a seek from a film that goes on; it leaves this process in no form. */
  readonly viewer: string;
}

const levels = ['debug', 'info', 'warn', 'error'] as const;
/** What a plain line of a program says when something failed; the released backend writes such. */
const failure = /\b(\w*error|\w*exception|fatal|unhandled|panic|E[A-Z]{4,})\b/i;

/** What a line tells; undefined for one that is none of ours. */
export function readLine(text: string): LogLine | undefined {
  const line = parsed(text);
  const service = word(line, 'service');
  const message = word(line, 'message');
  if (line === undefined || service === '') return undefined;
  const said = levels.find((level) => level === word(line, 'level')) ?? 'info';
  if (service === 'nginx' && message === 'request') {
    // nobody who watches: its numbers are the prober's own
    if (word(line, 'userAgent') === probeAgent) return undefined;
    return { service, level: said, message, request: requestOf(line) };
  }
  const level =
    said === 'info' && failure.test(message) && !/\b(0|no) errors?\b/i.test(message) ? 'error' : said;
  return { service, level, message };
}

function requestOf(line: Readonly<Record<string, unknown>>): Request {
  const path = word(line, 'path');
  // of several tries the last one answered
  const first =
    word(line, 'upstreamSeconds')
      .split(/[,:]\s*/)
      .at(-1) ?? '';
  const firstByteSeconds = first === '' || first === '-' ? undefined : Number(first);
  return {
    kind: kindOf(path),
    method: word(line, 'method'),
    status: number(line, 'status'),
    bytesSent: number(line, 'bytesSent'),
    seconds: number(line, 'seconds'),
    ...(firstByteSeconds !== undefined && Number.isFinite(firstByteSeconds) && { firstByteSeconds }),
    from: Number(/^bytes=(\d{1,15})-/.exec(word(line, 'range'))?.[1] ?? 0),
    viewer: `${word(line, 'client')} ${path}`,
  };
}

/** nginx's own routes: nginx/snippets/routes-*.conf. */
function kindOf(path: string): RequestKind {
  if (/^\/(api\/)?stream\//.test(path)) return 'stream';
  if (/^\/api\/auth\/login\/?$/.test(path)) return 'login';
  return /^\/(api|lists|movies|sources|health|metrics|-\/backend)(\/|$)/.test(path) ? 'api' : 'page';
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function word(line: Readonly<Record<string, unknown>> | undefined, name: string): string {
  const value = line?.[name];
  return typeof value === 'string' ? value : '';
}

function number(line: Readonly<Record<string, unknown>>, name: string): number {
  const value = line[name];
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : 0;
}
