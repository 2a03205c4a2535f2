import { showGenres } from './genres.ts';
import type { Texts } from './languages.ts';
import { inventMaking, inventNetworks, type Company, type Making } from './making.ts';
import { newId, popularity } from './movies.ts';
import { dateBetween, laterDate, picturePath, seededRandom, type Random } from './random.ts';
import { inventOverview, inventTagline, inventTitle, originalTitle } from './texts.ts';

export interface Season {
  readonly id: number;
  readonly number: number;
  readonly episodeCount: number;
  /** Empty when it is not known. */
  readonly airDate: string;
  readonly posterPath: string | null;
}

/** An invented show, as far as lists and searches need it. */
export interface Show extends Making {
  readonly id: number;
  readonly imdbId: string | null;
  readonly name: Texts;
  readonly originalName: string;
  readonly overview: Texts;
  readonly tagline: Texts;
  readonly firstAirDate: string;
  readonly genreIds: readonly number[];
  readonly posterPath: string | null;
  readonly backdropPath: string | null;
  readonly popularity: number;
  readonly voteAverage: number;
  readonly voteCount: number;
  readonly status: 'Returning Series' | 'Ended' | 'Canceled' | 'In Production';
  readonly type: 'Scripted' | 'Miniseries' | 'Documentary' | 'Reality';
  /** Minutes; often nothing. */
  readonly episodeRunTime: readonly number[];
  readonly homepage: string;
  readonly networks: readonly Company[];
  readonly seasons: readonly Season[];
  readonly translated: boolean;
}

export const showCount = 250;

/** The same shows on every machine, in the order of their making. */
export function inventShows(): Show[] {
  const random = seededRandom(19_840_121);
  const ids = new Set<number>();
  return Array.from({ length: showCount }, () => inventShow(random, ids));
}

function inventShow(random: Random, ids: Set<number>): Show {
  const known = <T>(percent: number, value: T, otherwise: T): T =>
    random.chance(percent) ? otherwise : value;
  const id = newId(random, ids);
  const name = inventTitle(random);
  const making = inventMaking(random, random.chance(8));
  const firstAirDate = known(3, dateBetween(random, 1975, 2025), '');
  const voteCount = known(5, random.between(2, 30) * random.between(1, 250), 0);
  return {
    id,
    imdbId: known(7, `tt${String(random.between(100_000, 32_000_000)).padStart(7, '0')}`, null),
    name,
    ...making,
    originalName: originalTitle(random, making.originalLanguage, name),
    overview: known(6, inventOverview(random), { en: '', es: '' }),
    tagline: known(60, inventTagline(random), { en: '', es: '' }),
    firstAirDate,
    genreIds: random.several(showGenres, random.between(0, 3)).map((genre) => genre.id),
    posterPath: known(4, picturePath(random), null),
    backdropPath: known(10, picturePath(random), null),
    popularity: popularity(random),
    voteAverage: voteCount === 0 ? 0 : random.between(4000, 9200) / 1000,
    voteCount,
    status: random.pick(['Returning Series', 'Ended', 'Ended', 'Canceled', 'In Production']),
    type: random.pick(['Scripted', 'Scripted', 'Scripted', 'Miniseries', 'Documentary', 'Reality']),
    episodeRunTime: known(60, [random.between(18, 65)], []),
    homepage: known(50, `https://shows.example/${id}`, ''),
    networks: inventNetworks(random),
    seasons: inventSeasons(random, firstAirDate, ids),
    translated: random.chance(85),
  };
}

/** From the first, or with specials as season 0 as TMDB counts them. */
function inventSeasons(random: Random, firstAirDate: string, ids: Set<number>): Season[] {
  const first = random.chance(20) ? 0 : 1;
  return Array.from({ length: random.between(1, 6) }, (_, index) => ({
    id: newId(random, ids),
    number: first + index,
    episodeCount: random.between(4, 24),
    airDate: firstAirDate === '' ? '' : laterDate(firstAirDate, index * 364),
    posterPath: random.chance(90) ? picturePath(random) : null,
  }));
}
