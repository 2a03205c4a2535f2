import { EntitySchema, EntitySchemaOptions, type ColumnType, type EntitySchemaColumnOptions } from 'typeorm';

/** The two databases that can be seeded. */
export type Engine = 'sqlite' | 'postgres';

/** The tables that seeding writes, each after those that it refers to. */
export const tableNames = [
  'genre',
  'genre_translation',
  'movie',
  'movie_genres_genre',
  'movie_translation',
  'tv_show',
  'media_list',
  'media_list_movies_movie',
  'media_list_tv_shows_tv_show',
] as const;

export type TableName = (typeof tableNames)[number];

export function missingFrom(present: ReadonlySet<string>): TableName[] {
  return tableNames.filter((name) => !present.has(name));
}

/**
 * Those tables as the released backend has them, down to the names of their constraints and indexes, so that
 * its own synchronization, at every start, finds nothing to do in a file that was made from these.
 */
export function entitiesFor(engine: Engine): EntitySchema[] {
  const time: ColumnType = engine === 'sqlite' ? 'datetime' : 'timestamp';
  const dates: Columns = {
    createdAt: { type: time, createDate: true },
    updatedAt: { type: time, updateDate: true },
  };
  return [
    table('genre', { id }),
    table(
      'genre_translation',
      { id, genreId: integer, name: text, language: text },
      {
        relations: { genre: belongsTo('genre', 'genreId') },
        uniques: [{ columns: ['genreId', 'language'] }],
      },
    ),
    table(
      'movie',
      {
        id,
        tmdbId: { ...integer, unique: true },
        imdbId: { ...text, length: 11, unique: true, nullable: true },
        title: text,
        overview: longText,
        runtime: integer,
        tagline: text,
        releaseDate: text,
        poster: text,
        backdrop: text,
        logo: text,
        trailer: { ...text, length: 500, nullable: true },
        rating: { type: 'decimal', precision: 4, scale: 2, default: 0 },
        popularity: float,
        contentDirectoriesSearched: { ...longText, default: '[]' },
        nextSourceSearchAt: { type: time, default: () => 'CURRENT_TIMESTAMP' },
        ...dates,
      },
      // named `movie_genres_genre`, with `movieId` and `genreId`
      { relations: { genres: { type: 'many-to-many', target: 'genre', joinTable: true } } },
    ),
    table(
      'movie_translation',
      { id, language: text, movieId: integer, overview: longText, title: text, tagline: text, ...dates },
      {
        relations: { movie: belongsTo('movie', 'movieId') },
        uniques: [{ columns: ['movieId', 'language'] }],
      },
    ),
    table('tv_show', {
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
    }),
    table(
      'media_list',
      { id, name: text, slug: { ...text, unique: true }, description: { ...text, nullable: true } },
      {
        relations: {
          movies: { type: 'many-to-many', target: 'movie', joinTable: true },
          tvShows: { type: 'many-to-many', target: 'tv_show', joinTable: true },
        },
      },
    ),
  ];
}

type Columns = Record<string, EntitySchemaColumnOptions>;
type Options = EntitySchemaOptions<Record<string, unknown>>;
type Relation = NonNullable<Options['relations']>[string];

const id = { type: 'integer', primary: true, generated: 'increment' } as const;
const integer = { type: 'integer' } as const;
const text = { type: 'varchar' } as const;
const longText = { type: 'text' } as const;
const float = { type: 'float', default: 0 } as const;

function belongsTo(target: TableName, column: string): NonNullable<Relation> {
  return { type: 'many-to-one', target, joinColumn: { name: column } };
}

/** TypeORM's declaration asks for an instance of its class where any object of that shape does. */
function table(
  name: TableName,
  columns: Columns,
  more: Pick<Options, 'relations' | 'uniques'> = {},
): EntitySchema<Record<string, unknown>> {
  const options = new EntitySchemaOptions<Record<string, unknown>>();
  return new EntitySchema(Object.assign(options, { name, columns, ...more }));
}
