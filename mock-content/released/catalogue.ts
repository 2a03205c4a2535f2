import type { DataSource } from 'typeorm';

import { listSchema, movieSchema, showSchema, type ListRow, type MovieRow, type ShowRow } from './schema.ts';
import type { Tmdb } from './tmdb.ts';

/** The lists that there are: a fixed table, which the database never changes. */
export const fixedLists = [
  {
    name: 'Popular Movies',
    slug: '@@tmdb_movies_popular',
    description: 'List of popular movies from TMDB',
    tmdb: 'movie/popular',
  },
  {
    name: 'Top Rated Movies',
    slug: '@@tmdb_movies_top-rated',
    description: 'List of top rated movies from TMDB',
    tmdb: 'movie/top_rated',
  },
  {
    name: 'Popular TV Shows',
    slug: '@@tmdb_shows_popular',
    description: 'List of popular TV shows from TMDB',
    tmdb: 'tv/popular',
  },
] as const;

type FixedList = (typeof fixedLists)[number];

export interface ListContent {
  readonly list: Pick<ListRow, 'id' | 'name' | 'slug' | 'description'>;
  readonly movies: readonly MovieRow[];
  readonly shows: readonly ShowRow[];
}

/** Movies and lists: from the database, and from TMDB when the database has none. */
export class Catalogue {
  readonly #database: DataSource;
  readonly #tmdb: Tmdb;
  readonly #filling = new Map<string, Promise<ListContent>>();

  constructor(database: DataSource, tmdb: Tmdb) {
    this.#database = database;
    this.#tmdb = tmdb;
  }

  async movieByTmdbId(tmdbId: number): Promise<MovieRow | undefined> {
    const movies = this.#database.getRepository(movieSchema);
    const known = await movies.findOneBy({ tmdbId });
    if (known !== null) return known;
    const found = await this.#tmdb.movie(tmdbId);
    if (found === undefined) return undefined;
    await movies.upsert(found, ['tmdbId']);
    return (await movies.findOneBy({ tmdbId })) ?? undefined;
  }

  async movieById(id: number): Promise<MovieRow | undefined> {
    return (await this.#database.getRepository(movieSchema).findOneBy({ id })) ?? undefined;
  }

  /** What is in a list; undefined for one that is not in the fixed table. An empty one is filled first. */
  async list(slug: string): Promise<ListContent | undefined> {
    const fixed = fixedLists.find((list) => list.slug === slug);
    if (fixed === undefined) return undefined;
    const kept = await this.#kept(fixed);
    const filled = kept.movies.length + kept.shows.length === 0 ? await this.#fill(fixed) : kept;
    return {
      ...filled,
      movies: byPopularity(filled.movies),
      shows: byPopularity(filled.shows),
    };
  }

  async #kept({ slug, name, description }: FixedList): Promise<ListContent> {
    const lists = this.#database.getRepository(listSchema);
    const find = async (): Promise<ListRow | null> =>
      await lists.findOne({ where: { slug }, relations: { movies: true, tvShows: true } });
    const found = await find();
    if (found === null) await lists.upsert({ slug, name, description }, ['slug']);
    const row = found ?? (await find());
    if (row === null) throw new Error(`The list ${slug} was written and is not there.`);
    const { movies, tvShows, ...list } = row;
    return { list, movies: movies ?? [], shows: tvShows ?? [] };
  }

  /** Puts TMDB's first page into a list; whoever asks at the same moment waits for the same work. */
  async #fill(fixed: FixedList): Promise<ListContent> {
    const underWay = this.#filling.get(fixed.slug);
    if (underWay !== undefined) return await underWay;
    const work = this.#fillNow(fixed).finally(() => this.#filling.delete(fixed.slug));
    this.#filling.set(fixed.slug, work);
    return await work;
  }

  async #fillNow(fixed: FixedList): Promise<ListContent> {
    const tmdbIds = await this.#tmdb.firstPage(fixed.tmdb);
    const isShows = fixed.tmdb.startsWith('tv/');
    const found = await Promise.all(
      tmdbIds.map(async (id) => await (isShows ? this.#show(id) : this.movieByTmdbId(id))),
    );
    const ids = found.filter((entry) => entry !== undefined).map((entry) => entry.id);
    const { list } = await this.#kept(fixed);
    const members = this.#database.createQueryBuilder().relation(listSchema, isShows ? 'tvShows' : 'movies');
    await members.of(list.id).add(ids);
    return await this.#kept(fixed);
  }

  async #show(tmdbId: number): Promise<ShowRow | undefined> {
    const shows = this.#database.getRepository(showSchema);
    const known = await shows.findOneBy({ tmdbId });
    if (known !== null) return known;
    const found = await this.#tmdb.show(tmdbId);
    if (found === undefined) return undefined;
    await shows.insert(found);
    return (await shows.findOneBy({ tmdbId })) ?? undefined;
  }
}

function byPopularity<Entry extends { readonly popularity: number }>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => b.popularity - a.popularity);
}
