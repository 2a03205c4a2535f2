import { EntitySchema, EntitySchemaOptions } from 'typeorm';

/**
 * The tables. Those of films and lists are the released backend's, column for column, so that one seeder can
 * fill both; `source` is this backend's own.
 */

export interface MovieRow {
  id?: number;
  tmdbId: number;
  imdbId: string | null;
  title: string;
  overview: string;
  /** Minutes. */
  runtime: number;
  tagline: string;
  releaseDate: string;
  /** Pictures are whole addresses. */
  poster: string;
  backdrop: string;
  logo: string;
  trailer?: string | null;
  rating: number;
  popularity: number;
  contentDirectoriesSearched?: string;
  nextSourceSearchAt?: Date;
  createdAt?: Date;
  updatedAt?: Date;
}

export interface ListRow {
  id?: number;
  name: string;
  slug: string;
  description: string | null;
  movies?: MovieRow[];
}

export interface SourceRow {
  /** Lower case; the source's id too. */
  infoHash: string;
  name: string;
  /** Of the film in the torrent, once it is known: its ending tells the media type. */
  fileName: string | null;
  /** Bytes of the film, once known. */
  size: number | null;
  torrentFile: Uint8Array | null;
  /** JSON: an array of addresses. */
  trackers: string;
  createdAt: Date;
}

const text = { type: 'varchar' } as const;
const nullable = { nullable: true } as const;
const now = { type: 'datetime', default: () => 'CURRENT_TIMESTAMP' } as const;

export const movieSchema = entity<MovieRow>({
  name: 'movie',
  columns: {
    id: { type: 'integer', primary: true, generated: 'increment' },
    tmdbId: { type: 'integer', unique: true },
    imdbId: { ...text, length: 11, unique: true, ...nullable },
    title: text,
    overview: { type: 'text' },
    runtime: { type: 'integer' },
    tagline: text,
    releaseDate: text,
    poster: text,
    backdrop: text,
    logo: text,
    trailer: { ...text, length: 500, ...nullable },
    rating: { type: 'decimal', precision: 4, scale: 2, default: 0 },
    popularity: { type: 'float', default: 0 },
    contentDirectoriesSearched: { type: 'text', default: '[]' },
    nextSourceSearchAt: now,
    createdAt: { type: 'datetime', createDate: true },
    updatedAt: { type: 'datetime', updateDate: true },
  },
});

export const listSchema = entity<ListRow>({
  name: 'media_list',
  columns: {
    id: { type: 'integer', primary: true, generated: 'increment' },
    name: text,
    slug: { ...text, unique: true },
    description: { ...text, ...nullable },
  },
  relations: {
    // named `media_list_movies_movie`, with `mediaListId` and `movieId`
    movies: { type: 'many-to-many', target: 'movie', joinTable: true },
  },
});

export const sourceSchema = entity<SourceRow>({
  name: 'source',
  columns: {
    infoHash: { ...text, length: 40, primary: true },
    name: text,
    fileName: { ...text, ...nullable },
    size: { type: 'integer', ...nullable },
    torrentFile: { type: 'blob', ...nullable },
    trackers: { type: 'text' },
    createdAt: { type: 'datetime' },
  },
});

/** For a database that somebody else made, which nothing but this may be added to. */
export const createSourceTable =
  'CREATE TABLE IF NOT EXISTS "source" ("infoHash" varchar(40) PRIMARY KEY NOT NULL, "name" varchar NOT NULL, ' +
  '"fileName" varchar, "size" integer, "torrentFile" blob, "trackers" text NOT NULL, ' +
  '"createdAt" datetime NOT NULL)';

/** TypeORM's declaration asks for an instance of its class where any object of that shape does. */
function entity<Row>(
  options: Pick<EntitySchemaOptions<Row>, keyof EntitySchemaOptions<Row>>,
): EntitySchema<Row> {
  return new EntitySchema(Object.assign(new EntitySchemaOptions<Row>(), options));
}
