import type { Placed, Run } from './run.ts';
import { deletePairs, insertRows, selectIn } from './sql.ts';

interface Pair {
  readonly movieId: number;
  readonly genreId: number;
}

/** Gives films exactly the genres that TMDB has for them; answers with the rows of those that had others. */
export async function seedMovieGenres(run: Run, placed: readonly Placed[]): Promise<Set<number>> {
  const { database, applies } = run;
  const pairs = await selectIn<Pair>(
    database,
    ['movie_genres_genre'],
    'SELECT "movieId", "genreId" FROM "movie_genres_genre" WHERE "movieId" IN',
    placed.flatMap(({ id }) => id ?? []),
  );
  const before = new Map<number, number[]>();
  for (const { movieId, genreId } of pairs) {
    before.set(movieId, [...(before.get(movieId) ?? []), genreId]);
  }
  const added: [number, number][] = [];
  const gone = new Map<number, number[]>();
  const touched = new Set<number>();
  for (const { movie, id } of placed) {
    if (id === undefined) continue;
    const { genres } = movie;
    const had = before.get(id) ?? [];
    genres.forEach((genreId, index) => {
      if (had.includes(genreId) || genres.indexOf(genreId) !== index) return;
      added.push([id, genreId]);
      touched.add(id);
    });
    for (const genreId of had) {
      if (genres.includes(genreId)) continue;
      gone.set(genreId, [...(gone.get(genreId) ?? []), id]);
      touched.add(id);
    }
  }
  if (applies) {
    for (const [genreId, movieIds] of gone) {
      await deletePairs(database, 'movie_genres_genre', ['genreId', 'movieId'], genreId, movieIds);
    }
    await insertRows(database, 'movie_genres_genre', ['movieId', 'genreId'], added);
  }
  return touched;
}
