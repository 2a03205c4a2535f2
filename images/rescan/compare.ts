import { severities } from '../gate/severity.ts';

import type { Found, RescanReport, ScannedImage } from './report.ts';

/** The same vulnerability, and the images that have it. */
export interface Matter extends Found {
  readonly images: readonly string[];
}

export interface Changes {
  /** What counts and was not in the last report: of an image that it did not have, all that counts. */
  readonly fresh: readonly Matter[];
  /** What counted in the last report and is not there any more. */
  readonly gone: readonly Matter[];
  /** All that counts now. */
  readonly open: readonly Matter[];
  /** Whether there was a report to compare with. */
  readonly hasLast: boolean;
}

/** What is new since the last look, by identity: a new digest with an old hole brings nothing new. */
export function compare(now: RescanReport, last: RescanReport | undefined): Changes {
  const [present, past] = [mattersOf(now), mattersOf(last)];
  const without = (these: ReadonlyMap<string, Matter>, others: ReadonlyMap<string, Matter>): Matter[] =>
    [...these].flatMap(([key, matter]) => (others.has(key) ? [] : [matter]));
  return {
    fresh: merged(without(present, past)),
    gone: merged(without(past, present)),
    open: merged([...present.values()]),
    hasLast: last !== undefined,
  };
}

function mattersOf(report: RescanReport | undefined): Map<string, Matter> {
  const all = new Map<string, Matter>();
  for (const image of report?.images ?? []) {
    for (const one of image.found) {
      const where = placeOf(image);
      if (one.counts) all.set(`${where} ${one.identity}`, { ...one, images: [where] });
    }
  }
  return all;
}

export function placeOf({ name, platform }: Pick<ScannedImage, 'name' | 'platform'>): string {
  return `${name} (${platform})`;
}

/** One entry for each identity, the worst first. */
function merged(matters: readonly Matter[]): Matter[] {
  const byIdentity = new Map<string, Matter>();
  for (const matter of matters) {
    const before = byIdentity.get(matter.identity);
    const images = [...new Set([...(before?.images ?? []), ...matter.images])].sort();
    byIdentity.set(matter.identity, { ...(before ?? matter), images });
  }
  return [...byIdentity.values()].sort((a, b) => rank(b) - rank(a) || a.identity.localeCompare(b.identity));
}

function rank({ severity }: Found): number {
  return severities.indexOf(severity);
}
