"use strict";
exports.id = 5829;
exports.ids = [5829];
exports.modules = {

/***/ 90668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ stateOf),
/* harmony export */   V: () => (/* binding */ neededColumns)
/* harmony export */ });
/* harmony import */ var _entities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73595);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49277);


const written = {
    genre: ['id'],
    genre_translation: ['id', 'genreId', 'language', 'name'],
    movie: ['id', ..._rows_js__WEBPACK_IMPORTED_MODULE_1__/* .movieColumns */ .Gv, 'updatedAt'],
    movie_genres_genre: ['movieId', 'genreId'],
    movie_translation: ['id', ..._rows_js__WEBPACK_IMPORTED_MODULE_1__/* .translationColumns */ .LW, 'updatedAt'],
    tv_show: ['id', ..._rows_js__WEBPACK_IMPORTED_MODULE_1__/* .showColumns */ .pP, 'updatedAt'],
    media_list: ['id', 'name', 'slug', 'description'],
    media_list_movies_movie: ['mediaListId', 'movieId'],
    media_list_tv_shows_tv_show: ['mediaListId', 'tvShowId'],
};
/** The columns that are read or written; the backend's other ones (the trailer, its dates) may come and go. */
function neededColumns(source) {
    return _entities_js__WEBPACK_IMPORTED_MODULE_0__/* .tableNames */ .n$.flatMap((table) => {
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
function stateOf(found, needed, engine) {
    const ours = found.tables.filter(({ name }) => isOurs(name));
    if (ours.length === 0) {
        // a PostgreSQL database is made to be shared, a file is not
        if (engine === 'postgres' || found.tables.length === 0)
            return { kind: 'fresh' };
        const names = found.tables.map(({ name }) => name).slice(0, 5);
        const reason = `It has tables (${names.join(', ')}), but none of Miauflix: it is another program's.`;
        return { kind: 'refused', reasons: [reason] };
    }
    const reasons = ours.flatMap(({ name, isView }) => isView
        ? [`${name} is a view, where a table is needed.`]
        : problemsOf(found.columns.filter(({ table }) => table === name), needed.filter(({ table }) => table === name)));
    if (reasons.length > 0)
        return { kind: 'refused', reasons };
    return { kind: 'known', missingTables: (0,_entities_js__WEBPACK_IMPORTED_MODULE_0__/* .missingFrom */ .fY)(new Set(ours.map(({ name }) => name))) };
}
function problemsOf(found, needed) {
    const byName = new Map(found.map((column) => [column.name, column]));
    const problems = [];
    for (const { table, name, type, nullable } of needed) {
        const column = byName.get(name);
        byName.delete(name);
        if (column === undefined) {
            problems.push(`The table ${table} has no column ${name}.`);
        }
        else if (kindOf(column.type) !== kindOf(type)) {
            const given = column.type === '' ? 'no type' : `the type ${column.type.toLowerCase()}`;
            problems.push(`The column ${name} of ${table} has ${given}, where ${type} is needed.`);
        }
        else if (nullable && !column.nullable) {
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
const isOurs = (name) => _entities_js__WEBPACK_IMPORTED_MODULE_0__/* .tableNames */ .n$.some((ours) => ours === name);
const kinds = [
    [/bool/i, 'boolean'],
    [/date|time/i, 'time'],
    [/char|text|clob/i, 'text'],
    [/real|floa|doub|dec|num/i, 'number'],
    [/int|serial/i, 'integer'],
];
/** Types that keep the same values are one: `varchar` and `text`, `decimal` and `float`. */
function kindOf(type) {
    return kinds.find(([pattern]) => pattern.test(type))?.[1] ?? 'other';
}


/***/ }),

/***/ 73595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fY: () => (/* binding */ missingFrom),
/* harmony export */   n$: () => (/* binding */ tableNames),
/* harmony export */   rx: () => (/* binding */ entitiesFor)
/* harmony export */ });
/* harmony import */ var typeorm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58724);

/** The tables that seeding writes, each after those that it refers to. */
const tableNames = [
    'genre',
    'genre_translation',
    'movie',
    'movie_genres_genre',
    'movie_translation',
    'tv_show',
    'media_list',
    'media_list_movies_movie',
    'media_list_tv_shows_tv_show',
];
function missingFrom(present) {
    return tableNames.filter((name) => !present.has(name));
}
/**
 * Those tables as the released backend has them, down to the names of their constraints and indexes, so that
 * its own synchronization, at every start, finds nothing to do in a file that was made from these.
 */
function entitiesFor(engine) {
    const time = engine === 'sqlite' ? 'datetime' : 'timestamp';
    const dates = {
        createdAt: { type: time, createDate: true },
        updatedAt: { type: time, updateDate: true },
    };
    return [
        table('genre', { id }),
        table('genre_translation', { id, genreId: integer, name: text, language: text }, {
            relations: { genre: belongsTo('genre', 'genreId') },
            uniques: [{ columns: ['genreId', 'language'] }],
        }),
        table('movie', {
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
        { relations: { genres: { type: 'many-to-many', target: 'genre', joinTable: true } } }),
        table('movie_translation', { id, language: text, movieId: integer, overview: longText, title: text, tagline: text, ...dates }, {
            relations: { movie: belongsTo('movie', 'movieId') },
            uniques: [{ columns: ['movieId', 'language'] }],
        }),
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
        table('media_list', { id, name: text, slug: { ...text, unique: true }, description: { ...text, nullable: true } }, {
            relations: {
                movies: { type: 'many-to-many', target: 'movie', joinTable: true },
                tvShows: { type: 'many-to-many', target: 'tv_show', joinTable: true },
            },
        }),
    ];
}
const id = { type: 'integer', primary: true, generated: 'increment' };
const integer = { type: 'integer' };
const text = { type: 'varchar' };
const longText = { type: 'text' };
const float = { type: 'float', default: 0 };
function belongsTo(target, column) {
    return { type: 'many-to-one', target, joinColumn: { name: column } };
}
/** TypeORM's declaration asks for an instance of its class where any object of that shape does. */
function table(name, columns, more = {}) {
    const options = new typeorm__WEBPACK_IMPORTED_MODULE_0__/* .EntitySchemaOptions */ .fFN();
    return new typeorm__WEBPACK_IMPORTED_MODULE_0__/* .EntitySchema */ .t6X(Object.assign(options, { name, columns, ...more }));
}


/***/ }),

/***/ 49277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ movieValues),
/* harmony export */   Gv: () => (/* binding */ movieColumns),
/* harmony export */   LW: () => (/* binding */ translationColumns),
/* harmony export */   aX: () => (/* binding */ translationValues),
/* harmony export */   g: () => (/* binding */ showValues),
/* harmony export */   ho: () => (/* binding */ imdbIdOf),
/* harmony export */   pP: () => (/* binding */ showColumns),
/* harmony export */   sm: () => (/* binding */ valuesOf),
/* harmony export */   t7: () => (/* binding */ areEqual),
/* harmony export */   uH: () => (/* binding */ clean)
/* harmony export */ });
/** What seeding writes of a film. All else (the trailer, the backend's searches, its dates) is the backend's. */
const movieColumns = [
    'tmdbId',
    'imdbId',
    'title',
    'overview',
    'runtime',
    'tagline',
    'releaseDate',
    'poster',
    'backdrop',
    'logo',
    'rating',
    'popularity',
];
const showColumns = [
    'tmdbId',
    'imdbId',
    'name',
    'overview',
    'firstAirDate',
    'poster',
    'backdrop',
    'status',
    'tagline',
    'type',
    'inProduction',
    'episodeRunTime',
    'rating',
    'popularity',
];
const translationColumns = ['movieId', 'language', 'title', 'overview', 'tagline'];
/** `imdbId` apart: no two films may have the same. */
function movieValues(movie, imdbId, engine) {
    return [
        movie.tmdbId,
        imdbId,
        clean(movie.title),
        clean(movie.overview),
        Math.round(movie.runtime),
        clean(movie.tagline),
        clean(movie.releaseDate),
        clean(movie.poster),
        clean(movie.backdrop),
        clean(movie.logo),
        decimal(movie.rating, engine),
        movie.popularity,
    ];
}
function showValues(show, engine) {
    return [
        show.tmdbId,
        imdbIdOf(show.imdbId),
        clean(show.name),
        clean(show.overview),
        clean(show.firstAirDate),
        clean(show.poster),
        clean(show.backdrop),
        clean(show.status),
        clean(show.tagline),
        clean(show.type),
        engine === 'sqlite' ? Number(show.inProduction) : show.inProduction,
        // the form of TypeORM's `simple-array`
        show.episodeRunTime.join(','),
        show.rating,
        show.popularity,
    ];
}
function translationValues(movieId, translation) {
    const { language, title, overview, tagline } = translation;
    return [movieId, language, clean(title), clean(overview), clean(tagline)];
}
/** Without what no database keeps: zero bytes, and halves of characters. */
function clean(text) {
    return text.replaceAll('\0', '').toWellFormed();
}
/** An empty id, and one that the column (11 characters) does not hold, is none. */
function imdbIdOf(imdbId) {
    const id = clean(imdbId ?? '');
    return id === '' || id.length > 11 ? null : id;
}
/** A row that was read, in the order of `columns`. */
function valuesOf(row, columns) {
    return columns.map((column) => row[column] ?? null);
}
function areEqual(a, b) {
    return a.length === b.length && a.every((value, index) => value === b[index]);
}
/** PostgreSQL rounds to the two places of `decimal(4,2)`, SQLite keeps what it is given. */
function decimal(rating, engine) {
    return engine === 'sqlite' ? rating : Number(rating.toFixed(2));
}


/***/ }),

/***/ 58210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  storeOver: () => (/* binding */ storeOver)
});

// EXTERNAL MODULE: ./build/kit/deadline.js
var deadline = __webpack_require__(63843);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/kit/retry.js
var retry = __webpack_require__(94389);
// EXTERNAL MODULE: ./build/seed/store/check-schema.js
var check_schema = __webpack_require__(90668);
;// CONCATENATED MODULE: ./build/seed/store/database.js
/** Where nothing is yet. */
function emptyDatabase(engine) {
    return { engine, tables: new Set(), query: async () => Promise.resolve([]) };
}
/** SQL's own clock, in the form in which TypeORM writes `updatedAt`. */
const now = {
    sqlite: `datetime('now')`,
    postgres: 'now()',
};

// EXTERNAL MODULE: ./build/seed/store/entities.js
var entities = __webpack_require__(73595);
// EXTERNAL MODULE: ./build/seed/store/rows.js
var store_rows = __webpack_require__(49277);
;// CONCATENATED MODULE: ./build/seed/store/sql.js

/** Values a statement: below SQLite's limit of 32,766 and PostgreSQL's of 65,535. */
const valuesAtOnce = 4000;
/** Ids in one `IN (…)`. */
const idsAtOnce = 1000;
function* inBatches(items, size) {
    for (let at = 0; at < items.length; at += size)
        yield items.slice(at, at + size);
}
/** The rows that `sql`, which ends in `IN`, finds for any of these values; none where a table is not there. */
async function selectIn(database, tables, sql, values) {
    const rows = [];
    for (const batch of inBatches(values, idsAtOnce)) {
        rows.push(...(await sql_select(database, tables, `${sql} (${marks(batch.length)})`, batch)));
    }
    return rows;
}
/** The rows that `sql` finds; none where one of the tables that it names is not there. */
async function sql_select(database, tables, sql, values = []) {
    if (!tables.every((table) => database.tables.has(table)))
        return [];
    return (await database.query(sql, values));
}
async function insertRows(database, table, columns, rows) {
    for (const batch of inBatches(rows, rowsAtOnce(columns))) {
        await database.query(insertSql(table, columns, batch.length), batch.flat());
    }
}
/**
 * Updates rows that are there; the first column is `id`. The values arrive as one insert that meets the rows
 * themselves, which both databases understand, so `columns` must hold all that have no default.
 */
async function updateRows(database, table, columns, rows, { dated }) {
    const set = columns.slice(1).map((column) => `"${column}" = excluded."${column}"`);
    if (dated)
        set.push(`"updatedAt" = ${now[database.engine]}`);
    for (const batch of inBatches(rows, rowsAtOnce(columns))) {
        const insert = insertSql(table, columns, batch.length);
        await database.query(`${insert} ON CONFLICT ("id") DO UPDATE SET ${set.join(', ')}`, batch.flat());
    }
}
async function deleteRows(database, table, ids) {
    for (const batch of inBatches(ids, idsAtOnce)) {
        await database.query(`DELETE FROM "${table}" WHERE "id" IN (${marks(batch.length)})`, batch);
    }
}
/** Deletes from a table of pairs all that join `owner` with one of these members. */
async function deletePairs(database, table, [ownerColumn, memberColumn], owner, members) {
    for (const batch of inBatches(members, idsAtOnce)) {
        await database.query(`DELETE FROM "${table}" WHERE "${ownerColumn}" = ? AND "${memberColumn}" IN (${marks(batch.length)})`, [owner, ...batch]);
    }
}
const marks = (count) => Array.from({ length: count }, () => '?').join(', ');
/** `"id", "title"` */
const columnList = (columns) => columns.map((column) => `"${column}"`).join(', ');
function insertSql(table, columns, rows) {
    const row = `(${marks(columns.length)})`;
    const all = Array.from({ length: rows }, () => row).join(', ');
    return `INSERT INTO "${table}" (${columnList(columns)}) VALUES ${all}`;
}
const rowsAtOnce = (columns) => Math.floor(valuesAtOnce / columns.length);

;// CONCATENATED MODULE: ./build/seed/store/seed-genres.js


const nameColumns = ['genreId', 'language', 'name'];
/** Adds genres and their names, and renames; a genre's id is TMDB's. None is ever removed. */
async function seedGenres({ database, applies }, { genres, movies }) {
    const known = await sql_select(database, ['genre'], 'SELECT "id" FROM "genre"');
    // one that TMDB's list of genres does not have is there without a name
    const missing = new Set(genres.map(({ id }) => id));
    for (const movie of movies)
        for (const id of movie.genres)
            missing.add(id);
    const all = missing.size;
    for (const { id } of known)
        missing.delete(id);
    const rows = await sql_select(database, ['genre_translation'], 'SELECT "id", "genreId", "language", "name" FROM "genre_translation"');
    const names = new Map(rows.map((row) => [`${row.genreId} ${row.language}`, row]));
    const added = [];
    const renamed = [];
    for (const genre of new Map(genres.map((one) => [one.id, one])).values()) {
        for (const [language, given] of Object.entries(genre.names)) {
            const name = (0,store_rows/* clean */.uH)(given);
            const row = names.get(`${genre.id} ${language}`);
            if (row === undefined)
                added.push([genre.id, language, name]);
            else if (row.name !== name)
                renamed.push([row.id, genre.id, language, name]);
        }
    }
    if (applies) {
        await insertRows(database, 'genre', ['id'], [...missing].map((id) => [id]));
        await insertRows(database, 'genre_translation', nameColumns, added);
        await updateRows(database, 'genre_translation', ['id', ...nameColumns], renamed, { dated: false });
    }
    const touched = new Set([...added.map(([id]) => id), ...renamed.map(([, id]) => id)]);
    for (const id of missing)
        touched.delete(id);
    return { added: missing.size, updated: touched.size, unchanged: all - missing.size - touched.size };
}

;// CONCATENATED MODULE: ./build/seed/store/list-plan.js
/**
 * What turns the list as it is into the list as it is wanted. The table has no column for an order; SQLite
 * keeps the order in which members were put in, so there all behind the first one that is out of place are
 * put in again. PostgreSQL keeps none: members that stay are left alone.
 */
function planList(current, wanted, { ordered }) {
    const isWanted = new Set(wanted);
    const staying = current.filter((id) => isWanted.has(id));
    const kept = new Set(ordered ? staying.slice(0, commonStart(staying, wanted)) : staying);
    return {
        remove: current.filter((id) => !kept.has(id)),
        insert: wanted.filter((id) => !kept.has(id)),
    };
}
/** Whether those who are in both stand in another order. */
function isOutOfOrder(current, wanted) {
    return commonStart(current, wanted) < current.length;
}
/** How many members at the beginning of both are the same. */
function commonStart(a, b) {
    const differs = a.findIndex((id, index) => id !== b[index]);
    return differs === -1 ? a.length : differs;
}

;// CONCATENATED MODULE: ./build/seed/store/imdb-ids.js
/**
 * Which film gets which IMDb id, of which no two may have the same. A film that is not being seeded keeps its
 * own; among those that are, the one with the lowest TMDB id gets it, so that the result does not hang on the
 * order of a list. `holders` are the rows that have one of the wanted ids now.
 */
function assignImdbIds(wanted, holders) {
    const seeded = new Set(wanted.map(({ tmdbId }) => tmdbId));
    const takenBy = new Map();
    for (const { imdbId, tmdbId } of holders) {
        if (imdbId !== null && !seeded.has(tmdbId))
            takenBy.set(imdbId, tmdbId);
    }
    const ids = new Map();
    const clashes = [];
    for (const { tmdbId, imdbId } of wanted.toSorted((a, b) => a.tmdbId - b.tmdbId)) {
        const heldBy = imdbId === null ? undefined : takenBy.get(imdbId);
        ids.set(tmdbId, heldBy === undefined ? imdbId : null);
        if (imdbId === null)
            continue;
        if (heldBy === undefined)
            takenBy.set(imdbId, tmdbId);
        else
            clashes.push({ tmdbId, imdbId, heldBy });
    }
    const released = holders
        .filter(({ tmdbId, imdbId }) => seeded.has(tmdbId) && ids.get(tmdbId) !== imdbId)
        .map(({ id }) => id);
    return { ids, released, clashes };
}

;// CONCATENATED MODULE: ./build/seed/store/movie-genres.js

/** Gives films exactly the genres that TMDB has for them; answers with the rows of those that had others. */
async function seedMovieGenres(run, placed) {
    const { database, applies } = run;
    const pairs = await selectIn(database, ['movie_genres_genre'], 'SELECT "movieId", "genreId" FROM "movie_genres_genre" WHERE "movieId" IN', placed.flatMap(({ id }) => id ?? []));
    const before = new Map();
    for (const { movieId, genreId } of pairs) {
        before.set(movieId, [...(before.get(movieId) ?? []), genreId]);
    }
    const added = [];
    const gone = new Map();
    const touched = new Set();
    for (const { movie, id } of placed) {
        if (id === undefined)
            continue;
        const { genres } = movie;
        const had = before.get(id) ?? [];
        genres.forEach((genreId, index) => {
            if (had.includes(genreId) || genres.indexOf(genreId) !== index)
                return;
            added.push([id, genreId]);
            touched.add(id);
        });
        for (const genreId of had) {
            if (genres.includes(genreId))
                continue;
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

;// CONCATENATED MODULE: ./build/seed/store/movie-translations.js


/**
 * Brings the translations of films up to date; one in a language that is not being seeded stays as it is.
 * Gives the rows of films whose translations differed.
 */
async function seedTranslations(run, placed) {
    const { database, applies, languages } = run;
    const rows = await selectIn(database, ['movie_translation'], `SELECT "id", ${columnList(store_rows/* translationColumns */.LW)} FROM "movie_translation" WHERE "movieId" IN`, placed.flatMap(({ id }) => id ?? []));
    const before = new Map();
    for (const row of rows)
        before.set(row.movieId, [...(before.get(row.movieId) ?? []), row]);
    const added = [];
    const changed = [];
    const gone = [];
    const touched = new Set();
    for (const { movie, id } of placed) {
        if (id === undefined)
            continue;
        const { translations } = movie;
        const had = before.get(id) ?? [];
        const firstIn = (language) => translations.findIndex((one) => one.language === language);
        translations.forEach((translation, index) => {
            if (firstIn(translation.language) !== index)
                return;
            const values = (0,store_rows/* translationValues */.aX)(id, translation);
            const row = had.find(({ language }) => language === translation.language);
            if (row !== undefined && (0,store_rows/* areEqual */.t7)((0,store_rows/* valuesOf */.sm)(row, store_rows/* translationColumns */.LW), values))
                return;
            if (row === undefined)
                added.push(values);
            else
                changed.push([row.id, ...values]);
            touched.add(id);
        });
        for (const row of had) {
            if (firstIn(row.language) !== -1 || !languages.includes(row.language))
                continue;
            gone.push(row.id);
            touched.add(id);
        }
    }
    if (applies) {
        await insertRows(database, 'movie_translation', store_rows/* translationColumns */.LW, added);
        await updateRows(database, 'movie_translation', ['id', ...store_rows/* translationColumns */.LW], changed, { dated: true });
        await deleteRows(database, 'movie_translation', gone);
    }
    return touched;
}

;// CONCATENATED MODULE: ./build/seed/store/seed-movies.js






/** Films read, compared and written together: what bounds the memory. */
const moviesAtOnce = 250;
/** Adds films that are new and updates those that changed, with their genres and translations. */
async function seedMovies(run, movies) {
    const { database, applies } = run;
    const ids = await idsByTmdbId(database, movies.map(({ tmdbId }) => tmdbId));
    const { ids: imdbIds, released } = await imdbIdsFor(run, movies);
    if (applies)
        await release(database, released);
    const counts = { added: 0, updated: 0, unchanged: 0 };
    for (const batch of inBatches(movies, moviesAtOnce)) {
        run.signal.throwIfAborted();
        const touched = new Set(released);
        const placed = batch.map((movie) => ({ movie, id: ids.get(movie.tmdbId) }));
        const before = await rowsOf(database, placed);
        const added = [];
        const changed = [];
        for (const { movie, id } of placed) {
            const values = (0,store_rows/* movieValues */.B2)(movie, imdbIds.get(movie.tmdbId) ?? null, database.engine);
            const row = id === undefined ? undefined : before.get(id);
            if (id === undefined || row === undefined) {
                added.push(values);
            }
            else if (!(0,store_rows/* areEqual */.t7)(row, values)) {
                changed.push([id, ...values]);
                touched.add(id);
            }
        }
        if (applies) {
            await insertRows(database, 'movie', store_rows/* movieColumns */.Gv, added);
            await updateRows(database, 'movie', ['id', ...store_rows/* movieColumns */.Gv], changed, { dated: true });
        }
        const news = placed.filter(({ id }) => id === undefined).map(({ movie }) => movie.tmdbId);
        const newIds = applies ? await idsByTmdbId(database, news) : new Map();
        const all = placed.map(({ movie, id }) => ({ movie, id: id ?? newIds.get(movie.tmdbId) }));
        for (const id of await seedTranslations(run, all))
            touched.add(id);
        for (const id of await seedMovieGenres(run, all))
            touched.add(id);
        const updated = placed.filter(({ id }) => id !== undefined && touched.has(id)).length;
        counts.added += added.length;
        counts.updated += updated;
        counts.unchanged += batch.length - added.length - updated;
        run.onDone(batch.length);
    }
    return counts;
}
/** The rows of films, by TMDB id. */
async function idsByTmdbId(database, tmdbIds) {
    const rows = await selectIn(database, ['movie'], 'SELECT "id", "tmdbId" FROM "movie" WHERE "tmdbId" IN', tmdbIds);
    return new Map(rows.map(({ id, tmdbId }) => [tmdbId, id]));
}
async function rowsOf(database, placed) {
    const ids = placed.flatMap(({ id }) => id ?? []);
    const rows = await selectIn(database, ['movie'], `SELECT "id", ${columnList(store_rows/* movieColumns */.Gv)} FROM "movie" WHERE "id" IN`, ids);
    return new Map(rows.map((row) => {
        // PostgreSQL hands out a decimal as text
        const values = (0,store_rows/* valuesOf */.sm)({ ...row, rating: Number(row['rating']) }, store_rows/* movieColumns */.Gv);
        return [row.id, values];
    }));
}
async function imdbIdsFor(run, movies) {
    const wanted = movies.map(({ tmdbId, imdbId }) => ({ tmdbId, imdbId: (0,store_rows/* imdbIdOf */.ho)(imdbId) }));
    const holders = await selectIn(run.database, ['movie'], 'SELECT "id", "tmdbId", "imdbId" FROM "movie" WHERE "imdbId" IN', [...new Set(wanted.flatMap(({ imdbId }) => imdbId ?? []))]);
    const assignment = assignImdbIds(wanted, holders);
    for (const { tmdbId, imdbId, heldBy } of assignment.clashes) {
        run.warn(`The film ${tmdbId} gets no IMDb id: ${imdbId} belongs to the film ${heldBy} already, ` +
            'and no two may have the same.');
    }
    return assignment;
}
async function release(database, ids) {
    for (const batch of inBatches(ids, moviesAtOnce)) {
        await database.query(`UPDATE "movie" SET "imdbId" = NULL, "updatedAt" = ${now[database.engine]} ` +
            `WHERE "id" IN (${marks(batch.length)})`, batch);
    }
}

;// CONCATENATED MODULE: ./build/seed/store/seed-shows.js


const showsAtOnce = 500;
/** Adds shows that are new and updates those that changed. */
async function seedShows(run, shows) {
    const { database, applies } = run;
    const counts = { added: 0, updated: 0, unchanged: 0 };
    if (shows.length === 0)
        return counts;
    const ids = await showIds(database);
    for (const batch of inBatches(shows, showsAtOnce)) {
        run.signal.throwIfAborted();
        const rows = await selectIn(database, ['tv_show'], `SELECT "id", ${columnList(store_rows/* showColumns */.pP)} FROM "tv_show" WHERE "id" IN`, batch.flatMap(({ tmdbId }) => ids.get(tmdbId) ?? []));
        const before = new Map(rows.map((row) => [row.id, (0,store_rows/* valuesOf */.sm)(row, store_rows/* showColumns */.pP)]));
        const added = [];
        const changed = [];
        for (const show of batch) {
            const id = ids.get(show.tmdbId);
            const values = (0,store_rows/* showValues */.g)(show, database.engine);
            const row = id === undefined ? undefined : before.get(id);
            if (id === undefined || row === undefined)
                added.push(values);
            else if (!(0,store_rows/* areEqual */.t7)(row, values))
                changed.push([id, ...values]);
        }
        if (applies) {
            await insertRows(database, 'tv_show', store_rows/* showColumns */.pP, added);
            await updateRows(database, 'tv_show', ['id', ...store_rows/* showColumns */.pP], changed, { dated: true });
        }
        counts.added += added.length;
        counts.updated += changed.length;
        counts.unchanged += batch.length - added.length - changed.length;
        run.onDone(batch.length);
    }
    return counts;
}
/**
 * The rows of all shows, by TMDB id; read at once, for no index leads there. Nothing keeps a backend from
 * having a show twice: then the first one counts.
 */
async function showIds(database) {
    const rows = await sql_select(database, ['tv_show'], 'SELECT min("id") AS "id", "tmdbId" FROM "tv_show" GROUP BY "tmdbId"');
    return new Map(rows.map(({ id, tmdbId }) => [tmdbId, id]));
}

;// CONCATENATED MODULE: ./build/seed/store/seed-lists.js





const places = {
    movie: { pairs: 'media_list_movies_movie', member: 'movieId', table: 'movie', title: 'title' },
    show: { pairs: 'media_list_tv_shows_tv_show', member: 'tvShowId', table: 'tv_show', title: 'name' },
};
const listColumns = ['name', 'slug', 'description'];
/** Makes the lists what TMDB has. Of a member that was left out, its row of an earlier run stays on the list. */
async function seedLists(run, catalogue) {
    const titles = titlesOf(catalogue);
    const changes = [];
    for (const list of catalogue.lists) {
        run.signal.throwIfAborted();
        changes.push(await seedList(run, list, titles[list.kind]));
    }
    return changes;
}
async function seedList(run, list, titles) {
    const { database, applies } = run;
    const { slug, kind } = list;
    const name = (0,store_rows/* clean */.uH)(list.name);
    const found = await findList(database, slug);
    if (applies)
        await writeList(database, list, found);
    const id = found?.id ?? (applies ? (await findList(database, slug))?.id : undefined);
    const before = id === undefined ? [] : await membersOf(database, kind, id);
    const ids = kind === 'movie' ? await idsByTmdbId(database, list.members) : await showIds(database);
    const isSame = ({ id: row, tmdbId }) => (ids.get(tmdbId) ?? row) === row;
    const wanted = [...new Set(list.members)].filter((tmdbId) => ids.has(tmdbId) || titles.has(tmdbId));
    if (applies && id !== undefined) {
        await writeMembers(database, kind, id, before, wanted.flatMap((tmdbId) => ids.get(tmdbId) ?? []));
    }
    // a show that is there twice stays as the row that is seeded, and leaves as the other one
    const had = new Set(before.filter(isSame).map(({ tmdbId }) => tmdbId));
    const have = new Set(wanted);
    const joined = wanted.filter((tmdbId) => !had.has(tmdbId));
    const unnamed = joined.filter((tmdbId) => !titles.has(tmdbId));
    const stored = await storedTitles(database, kind, unnamed);
    const left = before.filter((member) => !isSame(member) || !have.has(member.tmdbId));
    const staying = before.filter((member) => isSame(member) && have.has(member.tmdbId));
    return {
        slug,
        name,
        kind,
        isNew: found === undefined,
        size: wanted.length,
        joined: joined.map((tmdbId) => titles.get(tmdbId) ?? stored.get(tmdbId) ?? ''),
        left: left.map(({ tmdbId, title }) => titles.get(tmdbId) ?? title),
        renamedFrom: found === undefined || found.name === name ? null : found.name,
        isRedescribed: found !== undefined && found.description !== (0,store_rows/* clean */.uH)(list.description),
        isReordered: database.engine === 'sqlite' &&
            isOutOfOrder(staying.map(({ tmdbId }) => tmdbId), wanted.filter((tmdbId) => had.has(tmdbId))),
    };
}
async function findList(database, slug) {
    const sql = 'SELECT "id", "name", "slug", "description" FROM "media_list" WHERE "slug" = ?';
    return (await sql_select(database, ['media_list'], sql, [slug]))[0];
}
async function writeList(database, list, found) {
    const name = (0,store_rows/* clean */.uH)(list.name);
    const description = (0,store_rows/* clean */.uH)(list.description);
    if (found === undefined) {
        await insertRows(database, 'media_list', listColumns, [[name, list.slug, description]]);
    }
    else if (found.name !== name || found.description !== description) {
        const row = [found.id, name, list.slug, description];
        await updateRows(database, 'media_list', ['id', ...listColumns], [row], { dated: false });
    }
}
async function membersOf(database, kind, listId) {
    const { pairs, member, table, title } = places[kind];
    const order = database.engine === 'sqlite' ? 'p.rowid' : 'm."id"';
    const sql = `SELECT m."id", m."tmdbId", m."${title}" AS "title" FROM "${pairs}" p ` +
        `JOIN "${table}" m ON m."id" = p."${member}" WHERE p."mediaListId" = ? ORDER BY ${order}`;
    return await sql_select(database, [pairs, table], sql, [listId]);
}
async function writeMembers(database, kind, listId, before, wanted) {
    const { pairs, member } = places[kind];
    const { remove, insert } = planList(before.map(({ id }) => id), wanted, { ordered: database.engine === 'sqlite' });
    await deletePairs(database, pairs, ['mediaListId', member], listId, remove);
    await insertRows(database, pairs, ['mediaListId', member], insert.map((id) => [listId, id]));
}
function titlesOf({ movies, shows }) {
    const titles = { movie: new Map(), show: new Map() };
    for (const { tmdbId, title } of movies)
        titles.movie.set(tmdbId, (0,store_rows/* clean */.uH)(title));
    for (const { tmdbId, name } of shows)
        titles.show.set(tmdbId, (0,store_rows/* clean */.uH)(name));
    return titles;
}
/** Of members that were fetched in an earlier run, not in this one. */
async function storedTitles(database, kind, tmdbIds) {
    const { table, title } = places[kind];
    const rows = await selectIn(database, [table], `SELECT "tmdbId", "${title}" AS "title" FROM "${table}" WHERE "tmdbId" IN`, tmdbIds);
    return new Map(rows.map((row) => [row.tmdbId, row.title]));
}

;// CONCATENATED MODULE: ./build/seed/store/seed-catalogue.js







/**
 * Compares a catalogue with a database and tells the differences; writes them, too, when the run applies
 * them. Rows that are the same already are not touched.
 */
async function seedCatalogue(run, catalogue) {
    refuseSameSlugs(catalogue);
    // a translation is stored under its language alone, whichever region (`es-MX`) was asked for
    const languages = catalogue.languages.map((tag) => tag.replace(/-.*$/, ''));
    const whole = { ...run, languages };
    const genres = await seedGenres(whole, catalogue);
    const movies = await seedMovies(whole, firstOfEach(catalogue.movies));
    const shows = await seedShows(whole, firstOfEach(catalogue.shows));
    return { movies, shows, genres, lists: await seedLists(whole, catalogue) };
}
/** How many rows each of our tables has. */
async function countRows(database) {
    const present = entities/* tableNames */.n$.filter((table) => database.tables.has(table));
    if (present.length === 0)
        return new Map();
    const each = present.map((table) => `(SELECT count(*) FROM "${table}") AS "${table}"`);
    // PostgreSQL hands out a count as text
    const [row] = await sql_select(database, present, `SELECT ${each.join(', ')}`);
    return new Map(Object.entries(row ?? {}).map(([table, count]) => [table, Number(count)]));
}
function rowCounts(before, after) {
    return entities/* tableNames */.n$.map((table) => ({
        table,
        before: before.get(table) ?? 0,
        after: after.get(table) ?? 0,
    }));
}
function firstOfEach(items) {
    const seen = new Set();
    return items.filter(({ tmdbId }) => seen.size !== seen.add(tmdbId).size);
}
function refuseSameSlugs({ lists }) {
    const slugs = lists.map(({ slug }) => slug);
    const twice = slugs.find((slug, index) => slugs.indexOf(slug) !== index);
    if (twice !== undefined) {
        throw new errors/* ConfigurationError */.j1(`Two lists have the slug ${twice}; give each one of its own.`);
    }
}

;// CONCATENATED MODULE: ./build/seed/store/store-over.js








const memberTables = ['media_list_movies_movie', 'media_list_tv_shows_tv_show'];
/** A store over either engine: when to connect, what is tried again, and for how long. */
async function storeOver(engine, links, options) {
    const { busyMs, signal, reporter } = options;
    let opened;
    /** The connection, once there is something to connect to. */
    const link = async (create) => (opened ??= await links.open({ create }));
    const persistently = async (work) => {
        const start = performance.now();
        const waited = () => performance.now() - start;
        let told = false;
        try {
            return await (0,retry/* retry */.L5)(work, {
                attempts: Infinity,
                isTransient: (error) => waited() < busyMs && links.isContention(error),
                firstPauseMs: 20,
                longestPauseMs: 250,
                signal,
                onRetry: () => {
                    if (!told)
                        reporter.info(`Another program is writing; waiting up to ${(0,deadline/* formatDuration */.a3)(busyMs)}.`);
                    told = true;
                },
            });
        }
        catch (error) {
            signal.throwIfAborted();
            throw links.explained(error, waited());
        }
    };
    /** Runs `work` on what is there at one moment; on an empty database while nothing is. */
    const reading = async (work) => await persistently(async () => {
        const there = await link(false);
        if (there === undefined)
            return await work(emptyDatabase(engine), { kind: 'fresh' });
        return await there.reading(async () => {
            const found = await there.schema();
            const tables = found.tables.map(({ name }) => name);
            return await work(databaseOf(engine, there, tables), (0,check_schema/* stateOf */.L)(found, there.needed, engine));
        });
    });
    const store = {
        inspect: async () => await reading(async (_database, state) => Promise.resolve(state)),
        plan: async (catalogue) => await reading(async (database, state) => {
            refuse(state);
            const warnings = [];
            const changes = await seedCatalogue(runOf(database, false, { warnings, signal }), catalogue);
            for (const warning of warnings)
                reporter.warning(warning);
            return changes;
        }),
        isEmpty: async () => await reading(async (database, state) => {
            refuse(state);
            for (const table of memberTables) {
                if ((await sql_select(database, [table], `SELECT 1 FROM "${table}" LIMIT 1`)).length > 0)
                    return false;
            }
            return true;
        }),
        write: async (catalogue) => {
            const progress = reporter.progress('Writing', catalogue.movies.length + catalogue.shows.length);
            let end = 'stopped';
            try {
                const written = await persistently(async () => {
                    const there = await link(true);
                    if (there === undefined)
                        throw new Error('a database that is to be made was not opened');
                    const warnings = [];
                    const run = { warnings, signal, onProgress: (done) => progress.update(done) };
                    const { isNew, written } = await there.writing(async () => await write(engine, there, catalogue, run));
                    if (isNew)
                        await there.afterCreation();
                    for (const warning of warnings)
                        reporter.warning(warning);
                    return written;
                });
                end = undefined;
                return written;
            }
            finally {
                progress.end(end);
            }
        },
        close: async () => {
            await opened?.close();
            opened = undefined;
        },
    };
    try {
        // finds out now, not after minutes of fetching, what cannot be opened
        await store.inspect();
    }
    catch (error) {
        await store.close();
        throw error;
    }
    return store;
}
async function write(engine, link, catalogue, teller) {
    const found = await link.schema();
    const state = (0,check_schema/* stateOf */.L)(found, link.needed, engine);
    refuse(state);
    const present = new Set(found.tables.map(({ name }) => name));
    if ((0,entities/* missingFrom */.fY)(present).length > 0)
        await link.createTables(present);
    const database = databaseOf(engine, link, [...present, ...entities/* tableNames */.n$]);
    const before = await countRows(database);
    const changes = await seedCatalogue(runOf(database, true, teller), catalogue);
    const rows = rowCounts(before, await countRows(database));
    return { isNew: state.kind === 'fresh', written: { changes, rows } };
}
function runOf(database, applies, { warnings, signal, onProgress }) {
    let done = 0;
    return {
        database,
        applies,
        signal,
        warn: (message) => warnings.push(message),
        onDone: (count) => {
            done += count;
            onProgress?.(done);
        },
    };
}
function databaseOf(engine, link, tables) {
    return { engine, tables: new Set(tables), query: async (sql, values) => await link.query(sql, values) };
}
function refuse(state) {
    if (state.kind !== 'refused')
        return;
    throw new errors/* ConfigurationError */.j1(`This database cannot be seeded by this version; nothing was written.\n${state.reasons.join('\n')}`);
}


/***/ })

};
;