import type { DataSource } from 'typeorm';

import { missingFrom, tableNames, type Engine } from './entities.ts';
import { movieColumns, showColumns, translationColumns } from './rows.ts';

/** A column as the database describes it. */
export interface FoundColumn {
  readonly table: string;
  readonly name: string;
  /** As it was declared: `varchar(11)`, `timestamp without time zone`. */
  readonly type: string;
  readonly nullable: boolean;
  /** Whether a row can be added without a value for it. */
  readonly optional: boolean;
}

export interface FoundTable {
  readonly name: string;
  readonly isView: boolean;
}

/** What is in a database: every table of its schema, and their columns. */
export interface FoundSchema {
  readonly tables: readonly FoundTable[];
  readonly columns: readonly FoundColumn[];
}

export interface NeededColumn {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}

/** How a database stands to seeding. */
export type State =
  /** Nothing is there yet: the first write makes all tables. */
  | { readonly kind: 'fresh' }
  /** Miauflix's; the first write makes the tables that are missing. */
  | { readonly kind: 'known'; readonly missingTables: readonly string[] }
  /** Not one that this version can write; `reasons` are whole sentences. */
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

const written: Readonly<Record<string, readonly string[]>> = {
  genre: ['id'],
  genre_translation: ['id', 'genreId', 'language', 'name'],
  movie: ['id', ...movieColumns, 'updatedAt'],
  movie_genres_genre: ['movieId', 'genreId'],
  movie_translation: ['id', ...translationColumns, 'updatedAt'],
  tv_show: ['id', ...showColumns, 'updatedAt'],
  media_list: ['id', 'name', 'slug', 'description'],
  media_list_movies_movie: ['mediaListId', 'movieId'],
  media_list_tv_shows_tv_show: ['mediaListId', 'tvShowId'],
};

/** The columns that are read or written; the backend's other ones (the trailer, its dates) may come and go. */
export function neededColumns(source: DataSource): NeededColumn[] {
  return tableNames.flatMap((table) => {
    const { columns } = source.getMetadata(table);
    return columns
      .filter(({ databaseName }) => written[table]?.includes(databaseName) === true)
      .map((column) => ({
        table,
        name: column.databaseName,
        type: source.driver.normalizeType(column),
        nullable: column.isNullable,
      }));
  });
}

/** Decides, from what is there, what may be done. */
export function stateOf(found: FoundSchema, needed: readonly NeededColumn[], engine: Engine): State {
  const ours = found.tables.filter(({ name }) => isOurs(name));
  if (ours.length === 0) {
    // a PostgreSQL database is made to be shared, a file is not
    if (engine === 'postgres' || found.tables.length === 0) return { kind: 'fresh' };
    const names = found.tables.map(({ name }) => name).slice(0, 5);
    const reason = `It has tables (${names.join(', ')}), but none of Miauflix: it is another program's.`;
    return { kind: 'refused', reasons: [reason] };
  }
  const reasons = ours.flatMap(({ name, isView }) =>
    isView
      ? [`${name} is a view, where a table is needed.`]
      : problemsOf(
          found.columns.filter(({ table }) => table === name),
          needed.filter(({ table }) => table === name),
        ),
  );
  if (reasons.length > 0) return { kind: 'refused', reasons };
  return { kind: 'known', missingTables: missingFrom(new Set(ours.map(({ name }) => name))) };
}

function problemsOf(found: readonly FoundColumn[], needed: readonly NeededColumn[]): string[] {
  const byName = new Map(found.map((column) => [column.name, column]));
  const problems: string[] = [];
  for (const { table, name, type, nullable } of needed) {
    const column = byName.get(name);
    byName.delete(name);
    if (column === undefined) {
      problems.push(`The table ${table} has no column ${name}.`);
    } else if (kindOf(column.type) !== kindOf(type)) {
      const given = column.type === '' ? 'no type' : `the type ${column.type.toLowerCase()}`;
      problems.push(`The column ${name} of ${table} has ${given}, where ${type} is needed.`);
    } else if (nullable && !column.nullable) {
      problems.push(`The column ${name} of ${table} must have a value, which not every title has.`);
    }
  }
  for (const { table, name, optional } of byName.values()) {
    if (!optional) {
      problems.push(`The column ${name} of ${table} must have a value, and this version does not know it.`);
    }
  }
  return problems;
}

const isOurs = (name: string): boolean => tableNames.some((ours) => ours === name);

type Kind = 'integer' | 'number' | 'boolean' | 'time' | 'text' | 'other';

const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/bool/i, 'boolean'],
  [/date|time/i, 'time'],
  [/char|text|clob/i, 'text'],
  [/real|floa|doub|dec|num/i, 'number'],
  [/int|serial/i, 'integer'],
];

/** Types that keep the same values are one: `varchar` and `text`, `decimal` and `float`. */
function kindOf(type: string): Kind {
  return kinds.find(([pattern]) => pattern.test(type))?.[1] ?? 'other';
}
