import { inParallel } from '../kit/parallel.ts';
import type { Reporter } from '../kit/reporter.ts';

import type { DetailsCache } from './cache.ts';
import { detailsSource, type MovieDetails } from './details-source.ts';
import { parseLanguages, type Language } from './languages.ts';
import { Losses } from './losses.ts';
import type { Catalogue, FetchedList, LeftOut, ListWanted, MediaKind, Movie, Show } from './model.ts';
import { countdown } from './time-left.ts';
import type { Tmdb } from './tmdb/client.ts';
import { TmdbError } from './tmdb/errors.ts';
import { addName, genreNames, genresOf, type GenreNames } from './tmdb/genres.ts';
import { listItems, pageCount, type Listed, type ListedPages } from './tmdb/pages.ts';

export interface FetchCatalogueOptions {
  readonly tmdb: Tmdb;
  readonly lists: readonly ListWanted[];
  /** `en`, `pt-BR`: the first is the language of the items themselves. */
  readonly languages: readonly string[];
  readonly cache?: DetailsCache | undefined;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
}

/** What TMDB has of the items of all lists. */
interface Details {
  readonly movies: ReadonlyMap<number, MovieDetails>;
  readonly shows: ReadonlyMap<number, Show>;
  readonly leftOut: readonly LeftOut[];
}

/**
 * Everything that belongs to these lists, from TMDB. An item that is broken or gone is told and left out of the
 * lists; when TMDB itself fails, nothing is answered at all, and what came until then is in the cache.
 */
export async function fetchCatalogue(options: FetchCatalogueOptions): Promise<Catalogue> {
  const { lists, reporter } = options;
  const languages = parseLanguages(options.languages);
  const fetchedAt = new Date().toISOString();
  const [pages, names] = await fetchFrame(options, languages);
  const details = await fetchDetails(options, languages, pages);

  for (const { genreNames: own } of details.movies.values()) {
    for (const [id, name] of own) addName(names, id, languages[0].code, name);
  }
  const leftOut = [...pages.flatMap((page) => page.leftOut), ...details.leftOut];
  for (const { what, reason } of leftOut) reporter.warning(`Left out: ${what}: ${reason}`);
  return {
    fetchedAt,
    languages: languages.map(({ code }) => code),
    lists: lists.map((list, index) => fetchedList(list, pages[index]?.items ?? [], details)),
    movies: withOwnImdbIds([...details.movies.values()].map(({ movie }) => withKnownGenres(movie, names))),
    shows: [...details.shows.values()],
    genres: genresOf(names),
    leftOut,
  };
}

/** What there is to fetch details of, and the names of genres: all at the same time. */
async function fetchFrame(
  { tmdb, lists, reporter, signal }: FetchCatalogueOptions,
  languages: readonly [Language, ...Language[]],
): Promise<[pages: ListedPages[], names: GenreNames]> {
  const progress = countdown(reporter, 'Pages', pageCount(lists));
  const pages: ListedPages[] = [];
  const named: Awaited<ReturnType<typeof genreNames>>[] = [];
  const kinds = (['movie', 'show'] as const).filter((kind) => lists.some((list) => list.kind === kind));
  const tasks = [
    ...kinds
      .flatMap((kind) => languages.map((language) => ({ kind, language })))
      .map(({ kind, language }, index) => async (own: AbortSignal): Promise<void> => {
        named[index] = await genreNames(tmdb, kind, language, own);
      }),
    ...lists.map((list, index) => async (own: AbortSignal): Promise<void> => {
      const options = { tmdb, language: languages[0], signal: own, onPage: progress.step };
      pages[index] = await listItems(list, options);
    }),
  ];
  try {
    await inParallel(tasks, tasks.length, async (task, own) => await task(own), signal);
  } catch (error) {
    progress.end('stopped');
    throw error;
  }
  const items = pages.reduce((sum, page) => sum + page.items.length, 0);
  progress.end(`${items} items on ${lists.length} lists`);
  const names: GenreNames = new Map();
  for (const [id, language, name] of named.flat()) addName(names, id, language, name);
  return [pages, names];
}

async function fetchDetails(
  { tmdb, lists, cache, reporter, signal }: FetchCatalogueOptions,
  languages: readonly [Language, ...Language[]],
  pages: readonly ListedPages[],
): Promise<Details> {
  const wanted = wantedItems(lists, pages);
  const source = detailsSource(tmdb, languages, cache);
  const progress = countdown(reporter, 'Details', wanted.length);
  const [movies, shows] = [new Map<number, MovieDetails>(), new Map<number, Show>()];
  const losses = new Losses(wanted.length);
  const fetchOne = async ({ kind, listed }: Wanted, own: AbortSignal): Promise<void> => {
    const before = source.kept;
    try {
      if (kind === 'movie') movies.set(listed.id, await source.movie(listed, own));
      else shows.set(listed.id, await source.show(listed, own));
      losses.success();
    } catch (error) {
      if (!(error instanceof TmdbError)) throw error;
      losses.add(`${kind} ${listed.id}`, error);
    }
    progress.step(source.kept === before);
  };
  try {
    await inParallel(wanted, tmdb.connections, fetchOne, signal);
  } catch (error) {
    progress.end('stopped');
    throw error;
  }
  const kept = source.kept === 0 ? '' : `, ${source.kept} of them kept from before`;
  progress.end(`${movies.size} movies and ${shows.size} shows${kept}`);
  return {
    movies: inOrder(wanted, 'movie', movies),
    shows: inOrder(wanted, 'show', shows),
    leftOut: losses.all,
  };
}

interface Wanted {
  readonly kind: MediaKind;
  readonly listed: Listed;
}

/** Each item once, as the first of the lists has it. */
function wantedItems(lists: readonly ListWanted[], pages: readonly ListedPages[]): Wanted[] {
  const wanted = new Map<string, Wanted>();
  for (const [index, { kind }] of lists.entries()) {
    for (const listed of pages[index]?.items ?? []) {
      const key = `${kind} ${listed.id}`;
      if (!wanted.has(key)) wanted.set(key, { kind, listed });
    }
  }
  return [...wanted.values()];
}

/** The same order however fast each answer came. */
function inOrder<T>(wanted: readonly Wanted[], of: MediaKind, found: ReadonlyMap<number, T>): Map<number, T> {
  const entries = wanted.flatMap(({ kind, listed: { id } }) => {
    const item = kind === of ? found.get(id) : undefined;
    return item === undefined ? [] : [[id, item] as const];
  });
  return new Map(entries);
}

function fetchedList(list: ListWanted, items: readonly Listed[], { movies, shows }: Details): FetchedList {
  const found: ReadonlyMap<number, unknown> = list.kind === 'movie' ? movies : shows;
  return { ...list, members: items.map(({ id }) => id).filter((id) => found.has(id)) };
}

/** A genre without a name in any language is none that could be shown. */
function withKnownGenres(movie: Movie, names: GenreNames): Movie {
  return { ...movie, genres: movie.genres.filter((id) => names.has(id)) };
}

/** TMDB has some films twice, under one id of IMDb's, which the database takes once: the first keeps it. */
function withOwnImdbIds(movies: readonly Movie[]): Movie[] {
  const seen = new Set<string>();
  return movies.map((movie) => {
    if (movie.imdbId === null) return movie;
    if (seen.has(movie.imdbId)) return { ...movie, imdbId: null };
    seen.add(movie.imdbId);
    return movie;
  });
}
