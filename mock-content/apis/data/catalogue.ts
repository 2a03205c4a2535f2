import { createHash } from 'node:crypto';

import { inventMovies, type Movie } from './movies.ts';
import { inventShows, type Show } from './shows.ts';

/** Everything that the stand-ins know, the most popular first. */
export interface Catalogue {
  readonly movies: readonly Movie[];
  readonly shows: readonly Show[];
  readonly movie: (id: number) => Movie | undefined;
  readonly show: (id: number) => Show | undefined;
  readonly movieByImdbId: (imdbId: string) => Movie | undefined;
}

let made: Catalogue | undefined;

/** Made when it is first asked for, in a few ms, and then kept. */
export function catalogue(): Catalogue {
  made ??= makeCatalogue();
  return made;
}

/** SHA-256, in hex, of all that was invented: another one when the generator or a word list changes. */
export function catalogueHash({ movies, shows }: Catalogue): string {
  return createHash('sha256').update(JSON.stringify({ movies, shows })).digest('hex');
}

export function makeCatalogue(): Catalogue {
  const movies = inventMovies().sort((a, b) => b.popularity - a.popularity || a.id - b.id);
  const shows = inventShows().sort((a, b) => b.popularity - a.popularity || a.id - b.id);
  const movieById = new Map(movies.map((movie) => [movie.id, movie]));
  const showById = new Map(shows.map((show) => [show.id, show]));
  const byImdbId = new Map(movies.map((movie) => [movie.imdbId, movie]));
  return {
    movies,
    shows,
    movie: (id) => movieById.get(id),
    show: (id) => showById.get(id),
    movieByImdbId: (imdbId) => byImdbId.get(imdbId),
  };
}
