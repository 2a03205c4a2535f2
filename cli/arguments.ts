import { InvalidArgumentError } from 'commander';

import { formatDuration } from '../kit/deadline.ts';
import { nearest } from '../kit/nearest.ts';

/** Readers of options' values; a bad one is answered with what is allowed. */

export function oneOf<Word extends string>(words: readonly Word[]): (given: string) => Word {
  return (given) => {
    const found = words.find((word) => word === given);
    if (found !== undefined) return found;
    const guess = nearest(given, words);
    throw new InvalidArgumentError(
      `Allowed: ${words.join(', ')}.${guess === undefined ? '' : ` Did you mean ${guess}?`}`,
    );
  };
}

export function wholeNumber(least: number, most: number): (given: string) => number {
  return (given) => {
    const value = Number(given);
    if (/^\d+$/.test(given) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Allowed: a whole number from ${least} to ${most}.`);
  };
}

export function share(given: string): number {
  const value = Number(given);
  if (/^\d*\.?\d+$/.test(given) && value <= 10) return value;
  throw new InvalidArgumentError('Allowed: a number from 0 to 10; 0.25 is a quarter.');
}

const timeUnits: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** `500ms`, `90s`, `10m`, `1h`, in ms; from `least` to `most`. */
export function duration(least: number, most: number): (given: string) => number {
  return (given) => {
    const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(given) ?? [];
    const value = Math.round(Number(amount) * (timeUnits[unit] ?? Number.NaN));
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(
      `Allowed: a length of time from ${formatDuration(least)} to ${most / 3_600_000} h, such as 90s or 10m.`,
    );
  };
}

/** `a,b` and repeated options add up. */
export function list(given: string, before: readonly string[] = []): string[] {
  return [
    ...before,
    ...given
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ];
}

export function listOf<Word extends string>(
  words: readonly Word[],
): (given: string, before?: readonly Word[]) => Word[] {
  const read = oneOf(words);
  return (given, before = []) => [...before, ...list(given).map(read)];
}
