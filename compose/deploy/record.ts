import * as v from 'valibot';

import { formatDuration } from '../../kit/deadline.ts';
import { cut, oneLine } from '../../kit/text.ts';
import { table } from '../lifecycle/status.ts';

import { forms, missionSchema, phases, results } from './mission.ts';

const word = v.pipe(v.string(), v.maxLength(300));

/** What is known of a deployment when it begins. */
export const recordSchema = v.object({
  id: word,
  /** When it began, ISO 8601, by the clock of who ordered it. */
  at: word,
  by: word,
  what: v.picklist(['deploy', 'rollback']),
  /** The bundle's digest, and the name that its maker gave it. */
  release: word,
  name: word,
  /** The release that ran before. */
  before: v.optional(word),
  form: v.picklist(forms),
  /** The services that changed. */
  changed: v.array(word),
});
export type DeployRecord = v.InferOutput<typeof recordSchema>;

/** With what came of it. `interrupted`: whoever did it died, and nobody saw its end. */
export const entrySchema = v.object({
  ...recordSchema.entries,
  result: v.picklist([...results, 'interrupted']),
  reason: v.string(),
  tookMs: v.number(),
  heldMs: v.optional(v.number()),
});
export type HistoryEntry = v.InferOutput<typeof entrySchema>;

/** What the steward is handed; without a mission it only writes down what came of it. */
export const orderSchema = v.object({
  record: recordSchema,
  mission: v.optional(missionSchema),
  outcome: v.optional(v.object({ result: v.picklist(results), reason: v.string() })),
});
export type Order = v.InferOutput<typeof orderSchema>;

export const underWaySchema = v.object({ order: orderSchema, phase: v.picklist(phases), by: v.string() });

const mostEntries = 200;

/** One entry a line; a line that is none is left out. */
export function parseHistory(text: string): HistoryEntry[] {
  return text.split('\n').flatMap((line) => {
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), entrySchema), line);
    return parsed.success ? [parsed.output] : [];
  });
}

/** The newest so many, the newest last. */
export function withEntry(text: string, entry: HistoryEntry): string {
  const lines = [...parseHistory(text), { ...entry, reason: oneLine(cut(entry.reason, 1500)) }];
  return lines
    .slice(-mostEntries)
    .map((one) => `${JSON.stringify(one)}\n`)
    .join('');
}

const words: Readonly<Record<HistoryEntry['result'], string>> = {
  deployed: 'deployed',
  kept: 'not switched',
  'came-back': 'came back',
  lost: 'FAILED',
  interrupted: 'interrupted',
};

/** A table for a terminal, the newest first, and the reasons of those that failed below it. */
export function historyToText(entries: readonly HistoryEntry[]): string {
  if (entries.length === 0) return 'Nothing has been deployed there yet.';
  const newest = entries.toReversed();
  const rows = newest.map(({ id, at, by, what, name, release, changed, result, tookMs }) => [
    id,
    at.slice(0, 19).replace('T', ' '),
    what,
    name === '' ? short(release) : `${name} (${short(release)})`,
    changed.length === 0 ? '-' : changed.join(', '),
    words[result],
    formatDuration(tookMs),
    by,
  ]);
  const head = ['DEPLOYMENT', 'BEGUN (UTC)', 'WHAT', 'RELEASE', 'CHANGED', 'RESULT', 'TOOK', 'BY'];
  const reasons = newest.flatMap(({ id, reason }) => (reason === '' ? [] : [`${id}: ${reason}`]));
  return [...table([head, ...rows]), ...reasons].map(oneLineKeepingSpaces).join('\n');
}

/** What a by hand edited file on a host may hold reaches no terminal as a command. */
function oneLineKeepingSpaces(line: string): string {
  return line.replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, ' ');
}

/** Twelve digits of a digest tell releases apart. */
export function short(release: string): string {
  return release.replace(/^sha256:/, '').slice(0, 12);
}

/**
 * The release to go back to: the named one (by its name, or the beginning of its digest), else the last that was
 * deployed before the current one.
 */
export function releaseToGoBackTo(
  entries: readonly HistoryEntry[],
  current: string | undefined,
  wanted?: string,
): HistoryEntry | undefined {
  const deployed = entries.filter(({ result }) => result === 'deployed').toReversed();
  if (wanted === undefined) return deployed.find(({ release }) => release !== current);
  return deployed.find(
    ({ name, release }) =>
      name === wanted || (wanted.length >= 6 && short(release).startsWith(short(wanted))),
  );
}
