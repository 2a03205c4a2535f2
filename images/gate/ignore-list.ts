import { readFile } from 'node:fs/promises';

import * as v from 'valibot';
import { parse } from 'yaml';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';

import type { Finding } from './grype.ts';

/** A vulnerability that somebody looked at, and that may pass until a day. */
export interface Ignored {
  readonly vulnerability: string;
  /** Of this package alone; undefined for all. */
  readonly package: string | undefined;
  /** The last day on which it may pass, `2026-12-31`. */
  readonly until: string;
  readonly reason: string;
}

const shape = v.strictObject({
  ignore: v.array(
    v.looseObject({
      vulnerability: v.optional(v.unknown()),
      package: v.optional(v.unknown()),
      until: v.optional(v.unknown()),
      reason: v.optional(v.unknown()),
    }),
  ),
});

const known = ['vulnerability', 'package', 'until', 'reason'];

export async function readIgnoreList(file: string): Promise<Ignored[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new ConfigurationError(`The ignore list ${file} cannot be read: ${reasonOf(error)}.`);
  }
  return parseIgnoreList(file, text);
}

/**
 * Reads an ignore list. Every entry has a day on which it ends and a reason: what is ignored for good, or nobody
 * knows why, is how a gate comes to hold nothing back.
 * @throws {ConfigurationError} with everything that is wrong
 */
export function parseIgnoreList(file: string, text: string): Ignored[] {
  let parsed: unknown;
  try {
    // as text: a date would become a moment in some time zone
    parsed = parse(text, { schema: 'failsafe' });
  } catch (error) {
    throw new ConfigurationError(`The ignore list ${file} is no YAML: ${reasonOf(error)}.`);
  }
  const list = v.safeParse(shape, parsed);
  if (!list.success) {
    throw new ConfigurationError(
      `The ignore list ${file} has one key, "ignore", with a list of entries, each with "vulnerability", "until" and "reason".`,
    );
  }
  const problems: string[] = [];
  const entries = list.output.ignore.map((entry, index): Ignored => {
    const where = `Entry ${index + 1} of ${file}`;
    const field = (name: string): string => {
      const value = entry[name];
      return typeof value === 'string' ? value.trim() : '';
    };
    const [vulnerability, until, reason] = [field('vulnerability'), field('until'), field('reason')];
    const name = vulnerability === '' ? where : `${where} (${vulnerability})`;
    const unknown = Object.keys(entry).filter((key) => !known.includes(key));
    if (unknown.length > 0)
      problems.push(`${name} has "${unknown.join('", "')}", which means nothing there.`);
    if (vulnerability === '') problems.push(`${where} names no "vulnerability", such as CVE-2026-1234.`);
    if (reason === '') problems.push(`${name} has no "reason": say why it may pass.`);
    if (!isDay(until)) {
      problems.push(`${name} has no day in "until" on which it ends, such as 2026-12-31.`);
    }
    const of = field('package');
    return { vulnerability, until, reason, package: of === '' ? undefined : of };
  });
  if (problems.length > 0) throw new ConfigurationError(problems.join('\n'));
  return entries;
}

function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    new Date(text).toString() !== 'Invalid Date' &&
    dayOf(new Date(text)) === text
  );
}

/** `2026-11-25`, in UTC */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** Entries whose day has passed: they hold nothing back any more. */
export function expired(list: readonly Ignored[], today: string): readonly Ignored[] {
  return list.filter(({ until }) => until < today);
}

/** The entry by which a finding may pass today. */
export function ignoredBy(finding: Finding, list: readonly Ignored[], today: string): Ignored | undefined {
  return list.find(
    (entry) =>
      entry.until >= today &&
      (entry.vulnerability === finding.id || finding.aliases.includes(entry.vulnerability)) &&
      (entry.package === undefined || entry.package === finding.package),
  );
}
