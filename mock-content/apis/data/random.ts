/** A source of numbers that are the same on every machine for the same seed. */
export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** True in `percent` of 100 cases. */
  chance(percent: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** `count` different ones, in the order of `from`'s shuffle. */
  several<T>(from: readonly T[], count: number): T[];
  /** Characters of `alphabet`. */
  text(alphabet: string, length: number): string;
}

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Mulberry32: whole-number arithmetic alone, so no machine rounds differently. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (percent) => below(100) < percent,
    pick: (from) => from[below(from.length)] ?? from[0],
    several: (from, count) => {
      const left = [...from];
      return Array.from({ length: Math.min(count, left.length) }, () =>
        left.splice(below(left.length), 1),
      ).flat();
    },
    text: (alphabet, length) => Array.from({ length }, () => alphabet[below(alphabet.length)]).join(''),
  };
}

/** Another seed for each thing that belongs to `id`, so that one does not change with the other. */
export function seedOf(what: string, id: number): number {
  let hash = 0x811c9dc5;
  for (const char of `${what}:${id}`) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
  return hash;
}

/** A file's path as TMDB names its pictures: `/kqjL17yufvn9OVLyXYpvtyrFfak.jpg`. */
export function picturePath(random: Random, extension: 'jpg' | 'png' | 'svg' = 'jpg'): string {
  return `/${random.text(base62, 27)}.${extension}`;
}

/** An id of 24 hex digits, as TMDB gives to credits and videos. */
export function objectId(random: Random): string {
  return random.text('0123456789abcdef', 24);
}

export function youtubeKey(random: Random): string {
  return random.text(`${base62}-_`, 11);
}

/** `2019-05-01`, from the first day of one year to the last month of another. */
export function dateBetween(random: Random, firstYear: number, lastYear: number): string {
  const [year, month, day] = [
    random.between(firstYear, lastYear),
    random.between(1, 12),
    random.between(1, 28),
  ];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The date `days` later. */
export function laterDate(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
