import * as v from 'valibot';

import { DeadlineError } from '../../kit/errors.ts';
import { hideSecrets } from '../../kit/reporter.ts';
import { printable } from '../../kit/terminal-reporter.ts';
import type { Http, OpenAnswer } from '../http.ts';

type Head = Pick<OpenAnswer, 'status' | 'headers'>;

/** An answer that is not the one that was needed; its message names the request and what came. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
  /** Undefined when no answer came at all. */
  readonly status: number | undefined;
  /** Pause in ms that the answer asked for by `Retry-After`. */
  readonly retryAfterMs: number | undefined;

  constructor(message: string, answer: Head | undefined, options?: ErrorOptions) {
    super(message, options);
    this.status = answer?.status;
    const seconds = answer?.headers['retry-after'];
    this.retryAfterMs =
      seconds !== undefined && /^\d{1,3}$/.test(seconds) ? Number(seconds) * 1000 : undefined;
  }
}

export interface Question {
  readonly method?: string;
  /** Below the backend's address, with its query; shown in errors, so it holds no secret. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** Until the last byte of the answer, in ms. */
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
  /** Shown as `***` should the answer repeat them. */
  readonly secrets?: Iterable<string>;
}

export interface TextAnswer {
  readonly head: Head;
  readonly text: string;
  readonly contentType: string;
  readonly setCookie: readonly string[];
}

/** A backend is not trusted to be short: this is more than any list of it, and little for this process. */
const mostBytes = 8 * 2 ** 20;
const shownCharacters = 200;

/**
 * Asks a backend for JSON of a known shape.
 * @throws {DeadlineError} when the answer is not complete in time
 * @throws {AnswerError} for any other status than 2xx, another type, broken JSON, another shape, no answer
 */
export async function askJson<Shape extends v.GenericSchema>(
  http: Http,
  base: string,
  question: Question,
  shape: Shape,
): Promise<{ readonly value: v.InferOutput<Shape>; readonly setCookie: readonly string[] }> {
  const what = nameOf(question);
  const { head, text, contentType, setCookie } = await askText(http, base, question);
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(contentType)) {
    const page = /^text\/html\b/i.test(contentType)
      ? ', a page of a website and not an answer of the API'
      : '';
    throw new AnswerError(`${what} answered with ${contentType}${page}`, head);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AnswerError(`${what} answered with broken JSON of ${text.length} characters`, head);
  }
  const parsed = v.safeParse(shape, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const place = v.getDotPath(issue);
    const received = cut(issue.received, question.secrets);
    throw new AnswerError(
      `${what} answered with JSON of another shape: ${place ?? 'it'} is ${received}, wanted ${issue.expected ?? 'another'}`,
      head,
    );
  }
  return { value: parsed.output, setCookie };
}

/** As `askJson`, for text of any type. */
export async function askText(http: Http, base: string, question: Question): Promise<TextAnswer> {
  const what = nameOf(question);
  let answer: OpenAnswer;
  let text: string;
  try {
    answer = await http.open(base + question.path, {
      method: question.method ?? 'GET',
      headers: {
        accept: 'application/json, text/plain;q=0.9',
        ...(question.json !== undefined && { 'content-type': 'application/json' }),
        ...question.headers,
      },
      ...(question.json !== undefined && { body: JSON.stringify(question.json) }),
      deadlineMs: question.deadlineMs,
      signal: question.signal,
    });
    text = await readText(answer, what);
  } catch (error) {
    question.signal.throwIfAborted();
    if (error instanceof AnswerError) throw error;
    if (error instanceof DeadlineError) throw new DeadlineError(`${what}: ${error.message}`);
    throw new AnswerError(`${what} got no complete answer`, undefined, { cause: error });
  }
  const contentType = printable(answer.headers['content-type'] ?? 'no content type').slice(0, 100);
  if (answer.status < 200 || answer.status > 299) {
    const said = cut(/^text\/html\b/i.test(contentType) ? '' : text, question.secrets);
    throw new AnswerError(`${what} answered ${answer.status}${said === '' ? '' : `: ${said}`}`, answer);
  }
  return { head: answer, text, contentType, setCookie: answer.headers['set-cookie'] ?? [] };
}

async function readText(answer: OpenAnswer, what: string): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer.chunks) {
    size += part.length;
    if (size > mostBytes) throw new AnswerError(`${what} answered with more than ${mostBytes} bytes`, answer);
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

function nameOf({ method = 'GET', path }: Question): string {
  return `${method} ${path}`;
}

/** A stranger's words, short enough for one line of a report. */
function cut(text: string, secrets: Iterable<string> = []): string {
  const line = printable(hideSecrets(text, secrets)).replaceAll(/\s+/g, ' ').trim();
  return line.length > shownCharacters ? `${line.slice(0, shownCharacters)} …` : line;
}
