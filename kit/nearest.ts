import { closest, distance } from 'fastest-levenshtein';

/** The word that was probably meant, or undefined when none is near. */
export function nearest(given: string, words: readonly string[]): string | undefined {
  if (words.length === 0) return undefined;
  const lower = given.toLowerCase();
  const byLower = new Map(words.map((word) => [word.toLowerCase(), word]));
  const guess = closest(lower, [...byLower.keys()]);
  const reach = Math.max(2, Math.floor(guess.length / 3));
  return distance(lower, guess) <= reach ? byLower.get(guess) : undefined;
}
