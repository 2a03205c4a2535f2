import { movieGenres } from './genres.ts';
import type { Texts } from './languages.ts';
import { inventMaking, type Making } from './making.ts';
import { dateBetween, picturePath, seededRandom, type Random } from './random.ts';
import { inventOverview, inventTagline, inventTitle, originalTitle } from './texts.ts';

/** An invented movie, as far as lists and searches need it; the rest is made from its id when asked for. */
export interface Movie extends Making {
  readonly id: number;
  readonly imdbId: string | null;
  readonly title: Texts;
  readonly originalTitle: string;
  readonly overview: Texts;
  readonly tagline: Texts;
  /** `2019-05-01`; empty when it is not known. */
  readonly releaseDate: string;
  readonly genreIds: readonly number[];
  readonly posterPath: string | null;
  readonly backdropPath: string | null;
  readonly popularity: number;
  readonly voteAverage: number;
  readonly voteCount: number;
  /** Minutes; 0 when it is not known. */
  readonly runtime: number;
  /** US dollars; 0 when it is not known. */
  readonly budget: number;
  readonly revenue: number;
  readonly status: 'Released' | 'Post Production' | 'In Production';
  readonly homepage: string;
  readonly collection: { readonly id: number; readonly name: Texts } | null;
  /** Whether somebody has translated it into Spanish. */
  readonly translated: boolean;
}

export const movieCount = 450;

/** The first ones know everything about themselves and are the most popular: our videos stand under them. */
export const completeMovies = 3;

/** The same movies on every machine, in the order of their making. */
export function inventMovies(): Movie[] {
  const random = seededRandom(20_240_607);
  const ids = new Set<number>();
  return Array.from({ length: movieCount }, (_, index) => inventMovie(random, ids, index));
}

function inventMovie(random: Random, ids: Set<number>, index: number): Movie {
  const complete = index < completeMovies;
  /** A field that TMDB does not know of `percent` of its movies. */
  const known = <T>(percent: number, value: T, otherwise: T): T =>
    random.chance(percent) && !complete ? otherwise : value;
  const id = newId(random, ids);
  const title = inventTitle(random);
  const bare = !complete && random.chance(6);
  const making = inventMaking(random, bare);
  const unreleased = !complete && random.chance(4);
  const votes = random.between(3, 40) * random.between(1, 600);
  const voteCount = unreleased || bare ? 0 : complete ? votes + 2000 : votes;
  return {
    id,
    imdbId: known(5, `tt${String(random.between(100_000, 32_000_000)).padStart(7, '0')}`, null),
    title,
    ...making,
    originalTitle: originalTitle(random, making.originalLanguage, title),
    overview: known(3, inventOverview(random), { en: '', es: '' }),
    tagline: known(30, inventTagline(random), { en: '', es: '' }),
    releaseDate: known(2, unreleased ? dateBetween(random, 2027, 2029) : dateBetween(random, 1958, 2025), ''),
    genreIds: random
      .several(movieGenres, complete ? 3 : random.between(bare ? 0 : 1, 4))
      .map((genre) => genre.id),
    posterPath: known(4, picturePath(random), null),
    backdropPath: known(9, picturePath(random), null),
    popularity: popularity(random, complete ? 900 - index * 50 : undefined),
    voteAverage: voteCount === 0 ? 0 : random.between(2500, 9100) / 1000,
    voteCount,
    runtime: known(4, random.between(71, 188), 0),
    budget: known(45, random.between(1, 2400) * 100_000, 0),
    revenue: known(50, random.between(1, 9000) * 100_000 + random.below(100_000), 0),
    status: unreleased ? random.pick(['Post Production', 'In Production']) : 'Released',
    homepage: known(65, `https://films.example/${id}`, ''),
    collection: random.chance(15) ? { id: id + 500_000, name: collectionName(title) } : null,
    translated: complete || random.chance(90),
  };
}

function collectionName(title: Texts): Texts {
  return { en: `${title.en} Collection`, es: `${title.es} - Colección` };
}

/** An id that TMDB could have given. */
export function newId(random: Random, ids: Set<number>): number {
  let id: number;
  do id = random.between(1_000, 1_300_000);
  while (ids.has(id));
  ids.add(id);
  return id;
}

/** A few are talked about, most are not: thousandths, `fixed` or falling steeply from 600. */
export function popularity(random: Random, fixed?: number): number {
  if (fixed !== undefined) return fixed + random.below(1000) / 1000;
  const roll = random.between(1, 1000);
  return (Math.floor((random.between(400, 600) * 1000) / roll) + random.below(4000)) / 1000;
}
