/** From the least to the most serious. */
export const levels = ['debug', 'info', 'warn', 'error'] as const;
export type Level = (typeof levels)[number];

export interface LogLine {
  readonly service: string;
  /** ISO 8601 with up to nine digits of a second, as the engine tells it: such texts sort by time. */
  readonly time: string;
  readonly level: Level;
  /** Absent where the line does not name one. */
  readonly requestId?: string;
  /** As the service wrote it. */
  readonly text: string;
  /** The same for a person: without the keys that stand in columns of their own. */
  readonly message: string;
}

/** Reads a line of `docker logs --timestamps`: JSON of ours or of others, or plain text. */
export function readLogLine(service: string, line: string): LogLine {
  const [, time = '', text = ''] = /^(\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)) ?([^]*)$/.exec(line) ?? [
    '',
    '',
    line,
  ];
  const fields = objectIn(text);
  if (fields === undefined) return { service, time, level: levelOfText(text), text, message: text };
  const requestId = firstText(fields, ['requestId', 'request_id', 'reqId']);
  return {
    service,
    time,
    level: levelOfWord(firstText(fields, ['level', 'severity']) ?? ''),
    ...(requestId !== undefined && { requestId }),
    text,
    message: messageOf(fields, text),
  };
}

const columns = new Set(['time', 'timestamp', 'level', 'severity', 'service', 'message', 'msg']);

function messageOf(fields: Readonly<Record<string, unknown>>, text: string): string {
  const message = firstText(fields, ['message', 'msg']);
  const rest = Object.entries(fields)
    .filter(([name, value]) => !columns.has(name) && value !== '' && value !== null)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? quoted(value) : JSON.stringify(value)}`);
  const parts = [...(message === undefined ? [] : [message]), ...rest];
  return parts.length === 0 ? text : parts.join(' ');
}

function quoted(value: string): string {
  return /[\s"=]/.test(value) || value === '' ? JSON.stringify(value) : value;
}

function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function firstText(fields: Readonly<Record<string, unknown>>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return undefined;
}

/** Words as programs use them, and pino's numbers. What says nothing is information. */
export function levelOfWord(word: string): Level {
  if (/^\d+$/.test(word)) {
    const number = Number(word);
    if (number >= 50) return 'error';
    if (number >= 40) return 'warn';
    return number >= 30 ? 'info' : 'debug';
  }
  if (/^(error|err|fatal|crit(ical)?|alert|emerg(ency)?|panic)$/i.test(word)) return 'error';
  if (/^warn(ing)?$/i.test(word)) return 'warn';
  return /^(debug|trace|verbose|silly)$/i.test(word) ? 'debug' : 'info';
}

/** Colours, which some programs write even where nobody looks. */
const colours = new RegExp(String.raw`\u001b\[[\d;]*m`, 'g');

/** `2026/11/24 15:00:00 [error] …` of nginx, `ERROR: …`, `[Backend] warn: …`. */
function levelOfText(text: string): Level {
  const start = text.replaceAll(colours, '').slice(0, 120);
  const bracketed = /\[(debug|info|notice|warn|warning|error|crit|alert|emerg|fatal)\]/i.exec(start);
  const named = /(?:^|\s)(debug|info|warn|warning|error|fatal|panic):/i.exec(start);
  return levelOfWord(bracketed?.[1] ?? named?.[1] ?? '');
}

export interface LogFilter {
  /** This one and what is more serious. */
  readonly level?: Level;
  readonly requestId?: string;
  readonly pattern?: RegExp;
}

export function matches({ level, requestId, text, message }: LogLine, filter: LogFilter): boolean {
  if (filter.level !== undefined && levels.indexOf(level) < levels.indexOf(filter.level)) return false;
  // a plain line may name it in its text
  if (filter.requestId !== undefined && requestId !== filter.requestId && !text.includes(filter.requestId)) {
    return false;
  }
  return filter.pattern === undefined || filter.pattern.test(text) || filter.pattern.test(message);
}

/** By time; of one instant in the order in which they came. */
export function byTime(a: LogLine, b: LogLine): number {
  if (a.time === b.time) return 0;
  return a.time < b.time ? -1 : 1;
}

export function lineToText({ time, service, level, message }: LogLine, serviceWidth: number): string {
  const clock = time === '' ? '-'.padEnd(24) : `${time.slice(0, 19).padEnd(19)}${fraction(time)}Z`;
  return `${clock} ${service.padEnd(serviceWidth)} ${level.padEnd(5)} ${message}`;
}

/** To thousandths: `.042`. */
function fraction(time: string): string {
  return `.${(/\.(\d+)/.exec(time)?.[1] ?? '').slice(0, 3).padEnd(3, '0')}`;
}

export function lineToJson({ time, service, level, requestId, text }: LogLine): string {
  const fields = objectIn(text);
  return JSON.stringify({
    ...(fields ?? { message: text }),
    time,
    service,
    level,
    ...(requestId !== undefined && { requestId }),
  });
}
