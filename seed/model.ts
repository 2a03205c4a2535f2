/** What seeding speaks of, whichever database it ends in and wherever it was fetched from. */

export const schemaNames = ['contract', 'miauflix'] as const;
/** Whose slugs the lists get; the tables are the same. */
export type SchemaName = (typeof schemaNames)[number];

export type MediaKind = 'movie' | 'show';

/** A list as it is wanted: where TMDB has it, and what it is called. */
export interface ListWanted {
  readonly kind: MediaKind;
  /** Below TMDB's base address: `movie/popular`, `discover/movie?with_genres=18`. */
  readonly path: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** Most items. */
  readonly limit: number;
}

export interface Translation {
  /** ISO 639-1: `es`. */
  readonly language: string;
  readonly title: string;
  readonly overview: string;
  readonly tagline: string;
}

/** A film with all that is stored of it. Pictures are whole addresses, or empty. */
export interface Movie {
  readonly tmdbId: number;
  readonly imdbId: string | null;
  readonly title: string;
  readonly overview: string;
  /** Minutes. */
  readonly runtime: number;
  readonly tagline: string;
  /** `2026-11-22`, or empty. */
  readonly releaseDate: string;
  readonly poster: string;
  readonly backdrop: string;
  readonly logo: string;
  readonly rating: number;
  readonly popularity: number;
  /** TMDB's ids. */
  readonly genres: readonly number[];
  readonly translations: readonly Translation[];
}

export interface Show {
  readonly tmdbId: number;
  readonly imdbId: string | null;
  readonly name: string;
  readonly overview: string;
  readonly firstAirDate: string;
  readonly poster: string;
  readonly backdrop: string;
  readonly status: string;
  readonly tagline: string;
  readonly type: string;
  readonly inProduction: boolean;
  /** Minutes. */
  readonly episodeRunTime: readonly number[];
  readonly rating: number;
  readonly popularity: number;
}

export interface Genre {
  readonly id: number;
  /** Names by language. */
  readonly names: Readonly<Record<string, string>>;
}

/** A list with its members, by TMDB id, in TMDB's order. */
export interface FetchedList extends ListWanted {
  readonly members: readonly number[];
}

/** Something TMDB sent that could not be used, and was left out. */
export interface LeftOut {
  /** `movie 271829`. */
  readonly what: string;
  readonly reason: string;
}

/** All that was fetched: what a database is made of, and what a snapshot holds. */
export interface Catalogue {
  /** ISO 8601. */
  readonly fetchedAt: string;
  readonly languages: readonly string[];
  readonly lists: readonly FetchedList[];
  readonly movies: readonly Movie[];
  readonly shows: readonly Show[];
  readonly genres: readonly Genre[];
  readonly leftOut: readonly LeftOut[];
}

/** Rows of one table before and after. */
export interface RowCount {
  readonly table: string;
  readonly before: number;
  readonly after: number;
}

export interface ListChange {
  readonly slug: string;
  readonly name: string;
  readonly kind: MediaKind;
  readonly isNew: boolean;
  readonly size: number;
  /** Titles of those who join and leave, in order. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
  /** Its name until now, where that changes; null when it keeps it, or is new. */
  readonly renamedFrom: string | null;
  /** Whether a list that was there gets another description. */
  readonly isRedescribed: boolean;
  /** Whether those who stay get another order; never so in PostgreSQL, whose tables keep none. */
  readonly isReordered: boolean;
}

export interface Counts {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** What a write would change, or has changed. */
export interface Changes {
  readonly movies: Counts;
  readonly shows: Counts;
  /** With their names in every language. */
  readonly genres: Counts;
  readonly lists: readonly ListChange[];
}
