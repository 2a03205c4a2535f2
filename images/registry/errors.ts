import { ConfigurationError, WorldError } from '../../kit/errors.ts';
import { cut, oneLine } from '../../kit/text.ts';

/** A registry's answer that is none to what was asked. */
export class AnswerError extends WorldError {
  readonly status: number;
  /** The codes of the registry's own errors: `MANIFEST_UNKNOWN`, `TOOMANYREQUESTS`. */
  readonly codes: readonly string[];
  /** What `Retry-After` asks for. */
  readonly askedPauseMs: number | undefined;
  constructor(message: string, { status, codes = [], askedPauseMs }: AnswerDetails) {
    super(message);
    this.status = status;
    this.codes = codes;
    this.askedPauseMs = askedPauseMs;
  }
}

export interface AnswerDetails {
  readonly status: number;
  readonly codes?: readonly string[];
  readonly askedPauseMs?: number | undefined;
}

/** A registry that does not let us: the user's to mend, and nothing to repeat. */
export class DeniedError extends ConfigurationError {}

/** The connection was cut in the middle of a body; whoever sent it begins again. */
export class CutError extends WorldError {}

const longestWords = 300;

/** What a registry says itself in an error: its codes and messages in one line. */
export function wordsOf(body: string): { readonly codes: readonly string[]; readonly words: string } {
  const errors = errorsIn(body);
  const words = errors.map(({ code, message }) => [code, message].filter((part) => part !== '').join(': '));
  // an answer of a proxy or a login page says nothing that helps
  const plain = body.trimStart().startsWith('<') || body.length > 2000 ? '' : body;
  return {
    codes: errors.map(({ code }) => code).filter((code) => code !== ''),
    words: cut(oneLine(words.length > 0 ? words.join('; ') : plain), longestWords),
  };
}

function errorsIn(body: string): { readonly code: string; readonly message: string }[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return [];
  }
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const record = (value: unknown): Readonly<Record<string, unknown>> =>
    typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const { errors, details, message } = record(parsed);
  if (Array.isArray(errors)) {
    return errors.map(record).map((one) => ({ code: text(one['code']), message: text(one['message']) }));
  }
  // token servers and GitHub's and Docker Hub's own interfaces have forms of their own
  const said = text(details) || text(message);
  return said === '' ? [] : [{ code: '', message: said }];
}

const transient = new Set([408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524]);

/** Whether the same question may be answered otherwise a little later. */
export function isTransientStatus(status: number): boolean {
  return transient.has(status);
}

/** `Retry-After` in ms: seconds, or a date; undefined for anything else. */
export function retryAfterMs(
  header: string | undefined,
  parseDate: (text: string) => number | undefined,
): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,6}$/.test(text)) return Number(text) * 1000;
  const at = parseDate(text);
  return at === undefined ? undefined : Math.max(0, at - Date.now());
}
