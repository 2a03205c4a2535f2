/** A film that has an IMDb id, or wants one. */
export interface ImdbClaim {
  readonly tmdbId: number;
  readonly imdbId: string | null;
}

export interface ImdbHolder extends ImdbClaim {
  /** Of its row. */
  readonly id: number;
}

export interface ImdbClash {
  readonly tmdbId: number;
  readonly imdbId: string;
  /** The TMDB id of the film that has it. */
  readonly heldBy: number;
}

export interface ImdbAssignment {
  /** By TMDB id, for every film that is wanted. */
  readonly ids: ReadonlyMap<number, string | null>;
  /** Rows that must let go of theirs first, because another film is to have it. */
  readonly released: readonly number[];
  readonly clashes: readonly ImdbClash[];
}

/**
 * Which film gets which IMDb id, of which no two may have the same. A film that is not being seeded keeps its
 * own; among those that are, the one with the lowest TMDB id gets it, so that the result does not hang on the
 * order of a list. `holders` are the rows that have one of the wanted ids now.
 */
export function assignImdbIds(wanted: readonly ImdbClaim[], holders: readonly ImdbHolder[]): ImdbAssignment {
  const seeded = new Set(wanted.map(({ tmdbId }) => tmdbId));
  const takenBy = new Map<string, number>();
  for (const { imdbId, tmdbId } of holders) {
    if (imdbId !== null && !seeded.has(tmdbId)) takenBy.set(imdbId, tmdbId);
  }
  const ids = new Map<number, string | null>();
  const clashes: ImdbClash[] = [];
  for (const { tmdbId, imdbId } of wanted.toSorted((a, b) => a.tmdbId - b.tmdbId)) {
    const heldBy = imdbId === null ? undefined : takenBy.get(imdbId);
    ids.set(tmdbId, heldBy === undefined ? imdbId : null);
    if (imdbId === null) continue;
    if (heldBy === undefined) takenBy.set(imdbId, tmdbId);
    else clashes.push({ tmdbId, imdbId, heldBy });
  }
  const released = holders
    .filter(({ tmdbId, imdbId }) => seeded.has(tmdbId) && ids.get(tmdbId) !== imdbId)
    .map(({ id }) => id);
  return { ids, released, clashes };
}
