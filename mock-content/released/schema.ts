import { EntitySchema, EntitySchemaOptions } from 'typeorm';

import { movieSchema as referenceMovie } from '../backend/entities.ts';

/** The tables of the released backend that its stand-in needs, with the columns and defaults of the original. */

export interface MovieRow {
  readonly id: number;
  readonly tmdbId: number;
  readonly imdbId: string | null;
  readonly title: string;
  readonly overview: string;
  readonly runtime: number;
  readonly tagline: string;
  readonly releaseDate: string;
  readonly poster: string;
  readonly backdrop: string;
  readonly logo: string;
  readonly rating: number;
  readonly popularity: number;
}

export interface ShowRow {
  readonly id: number;
  readonly tmdbId: number;
  readonly name: string;
  readonly overview: string;
  readonly firstAirDate: string;
  readonly poster: string;
  readonly backdrop: string;
  readonly status: string;
  readonly tagline: string;
  readonly type: string;
  readonly inProduction: boolean;
  readonly episodeRunTime: string;
  readonly popularity: number;
  readonly rating: number;
}

/** With columns that have defaults, which the stand-in keeps and never looks at. */
interface ShowTable extends ShowRow {
  readonly imdbId?: string | null;
  readonly watching?: boolean;
}

export interface ListRow {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  readonly description: string | null;
  movies?: MovieRow[];
  tvShows?: ShowRow[];
}

/** `ih`, `ml`, `u` and `file` are encrypted; quality, codec and type are places in the lists of `source-columns`. */
export interface SourceRow {
  readonly id: number;
  readonly movieId: number;
  readonly ih: string;
  readonly ml: string;
  readonly u: string | null;
  readonly quality: number | null;
  readonly size: number;
  readonly videoCodec: number | null;
  readonly broadcasters: number | null;
  readonly watchers: number | null;
  readonly source: string;
  readonly sourceType: number | null;
  readonly file: Buffer | null;
  readonly streamingScore: number;
}

export interface UserRow {
  readonly id: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly role: string;
}

export interface StreamingKeyRow {
  readonly keyHash: string;
  readonly movieId: number;
  readonly userId: string;
  readonly expiresAt: Date;
}

type TableOptions<Row> = Pick<EntitySchemaOptions<Row>, keyof EntitySchemaOptions<Row>>;

function table<Row>(options: TableOptions<Row>): EntitySchema<Row> {
  return new EntitySchema(Object.assign(new EntitySchemaOptions<Row>(), options));
}

const id = { type: 'integer', primary: true, generated: 'increment' } as const;
const text = { type: 'varchar' } as const;
const longText = { type: 'text' } as const;
const integer = { type: 'integer' } as const;
const float = { type: 'float', default: 0 } as const;
const dates = {
  createdAt: { type: 'datetime', createDate: true },
  updatedAt: { type: 'datetime', updateDate: true },
} as const;

export const movieSchema = table<MovieRow>({ name: 'movie', columns: referenceMovie.options.columns });

export const showSchema = table<ShowTable>({
  name: 'tv_show',
  columns: {
    id,
    tmdbId: integer,
    name: text,
    overview: text,
    firstAirDate: text,
    poster: text,
    backdrop: text,
    status: text,
    tagline: text,
    type: text,
    inProduction: { type: 'boolean' },
    episodeRunTime: longText,
    imdbId: { ...text, nullable: true },
    popularity: float,
    rating: float,
    watching: { type: 'boolean', default: false },
    ...dates,
  },
});

export const listSchema = table<ListRow>({
  name: 'media_list',
  columns: {
    id,
    name: text,
    slug: { ...text, unique: true },
    description: { ...text, nullable: true },
  },
  relations: {
    movies: { type: 'many-to-many', target: 'movie', joinTable: true },
    tvShows: { type: 'many-to-many', target: 'tv_show', joinTable: true },
  },
});

export const sourceSchema = table<SourceRow & { movie?: MovieRow }>({
  name: 'movie_source',
  columns: {
    id,
    movieId: integer,
    ih: { ...text, length: 92 },
    ml: text,
    u: { ...text, nullable: true },
    quality: { ...integer, nullable: true },
    size: integer,
    videoCodec: { ...integer, nullable: true },
    broadcasters: { ...integer, nullable: true },
    watchers: { ...integer, nullable: true },
    source: text,
    sourceType: { ...integer, nullable: true },
    file: { type: 'blob', nullable: true },
    streamingScore: { ...integer, default: 0 },
    ...dates,
  },
  relations: {
    movie: { type: 'many-to-one', target: 'movie', joinColumn: { name: 'movieId' }, onDelete: 'CASCADE' },
  },
  uniques: [{ columns: ['movieId', 'ih'] }],
});

export const userSchema = table<UserRow>({
  name: 'user',
  columns: {
    id: { ...text, primary: true },
    email: { ...text, unique: true },
    passwordHash: text,
    role: text,
  },
});

export const streamingKeySchema = table<StreamingKeyRow>({
  name: 'streaming_key',
  columns: {
    keyHash: { ...text, primary: true },
    movieId: integer,
    userId: text,
    expiresAt: { type: 'datetime' },
  },
});

export const schemas = [movieSchema, showSchema, listSchema, sourceSchema, userSchema, streamingKeySchema];
