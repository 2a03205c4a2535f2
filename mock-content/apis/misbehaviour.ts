import * as v from 'valibot';

import { ConfigurationError } from '../../kit/errors.ts';

import type { ApiAnswer } from './routing.ts';

export const apiNames = ['tmdb', 'yts', 'therarbg', 'trakt'] as const;
export type ApiName = (typeof apiNames)[number];

const whole = (least: number, most: number): v.GenericSchema<number> =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const misbehaviourSchema = v.strictObject({
  /** Every so many requests, one is answered 429; 1 is each. */
  rateLimitEvery: v.optional(whole(1, 1_000_000)),
  /** What `Retry-After` then says; 1 when left out. */
  retryAfterSeconds: v.optional(whole(0, 3600)),
  /** Every answer comes this much later. */
  slowMs: v.optional(whole(0, 60_000)),
  /** What is wrong with every answer that would be right. */
  broken: v.optional(v.picklist(['html', 'truncated', 'missing-fields', '500'])),
});

/** TMDB's alone: how its lists have moved on since the catalogue was made. */
const tmdbSchema = v.strictObject({
  ...misbehaviourSchema.entries,
  /** So many at the head of each popular and top rated list are gone from it; the others move up. */
  dropFirst: v.optional(whole(0, 1000)),
});

export type Misbehaviour = v.InferOutput<typeof tmdbSchema>;

const controlSchema = v.pipe(
  v.unknown(),
  v.check((body) => !Array.isArray(body), 'Expected Object but received Array'),
  v.strictObject({
    tmdb: v.optional(tmdbSchema),
    yts: v.optional(misbehaviourSchema),
    therarbg: v.optional(misbehaviourSchema),
    trakt: v.optional(misbehaviourSchema),
  }),
);

export type Control = v.InferOutput<typeof controlSchema>;

/** Reads what a test wants to go wrong; says all that it does not understand. */
export function parseControl(body: unknown): Control {
  const result = v.safeParse(controlSchema, body);
  if (result.success) return result.output;
  const issues = result.issues.map((issue) => {
    const path = v.getDotPath(issue) ?? 'the body';
    return `${path}: ${issue.message}`;
  });
  throw new ConfigurationError(issues.join('; '));
}

/** What is sent in the end: `cut` sends half of the body, of the length that was promised, and hangs up. */
export interface SentAnswer extends ApiAnswer {
  readonly cut?: boolean;
}

/** The 429 that a request in turn gets; undefined for every other one. `count` is 1 for the first request. */
export function rateLimited(
  { rateLimitEvery, retryAfterSeconds = 1 }: Misbehaviour,
  count: number,
  body: unknown,
): ApiAnswer | undefined {
  if (rateLimitEvery === undefined || count % rateLimitEvery !== 0) return undefined;
  return { status: 429, body, headers: { 'Retry-After': String(retryAfterSeconds) } };
}

/** An answer gone wrong. */
export function broken(answer: ApiAnswer, { broken: how }: Misbehaviour): SentAnswer {
  switch (how) {
    case undefined:
      return answer;
    case 'html':
      return {
        status: 200,
        body: '<!DOCTYPE html><html><body><h1>We will be back soon</h1></body></html>',
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
      };
    case '500':
      return { status: 500, body: { error: 'Internal Server Error' } };
    case 'truncated':
      return { ...answer, cut: true };
    case 'missing-fields':
      return { ...answer, body: everySecondField(answer.body) };
  }
}

/**
 * Leaves out every second plain value of every object, by the order of their names, at every depth. Lists and
 * objects stay, so that the rest looks right: a movie without its title, a page without its total.
 */
function everySecondField(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(everySecondField);
  if (!isObject(value)) return value;
  const plain = Object.keys(value).filter((name) => !isObject(value[name]));
  const left = new Set(plain.sort().filter((_, index) => index % 2 === 1));
  const kept = Object.entries(value).filter(([name]) => !left.has(name));
  return Object.fromEntries(kept.map(([name, inner]) => [name, everySecondField(inner)]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
