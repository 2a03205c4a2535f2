import { ConfigurationError } from '../../kit/errors.ts';
import { nearest } from '../../kit/nearest.ts';

import { videos, type Video } from './manifest.ts';

/** The videos of these names, all when none is named; a name that is none is answered with the nearest. */
export function selectVideos(names: readonly string[] = []): readonly Video[] {
  const known = videos.map(({ name }) => name);
  const sentences = names.filter((name) => !known.includes(name)).map((name) => unknown(name, known));
  if (sentences.length > 0) {
    throw new ConfigurationError(`${sentences.join('\n')}\nThere are ${known.join(', ')}.`);
  }
  return names.length === 0 ? videos : videos.filter(({ name }) => names.includes(name));
}

function unknown(name: string, known: readonly string[]): string {
  const guess = nearest(name, known);
  return `There is no video "${name}".${guess === undefined ? '' : ` Did you mean ${guess}?`}`;
}
