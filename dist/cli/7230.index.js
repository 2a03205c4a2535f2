"use strict";
exports.id = 7230;
exports.ids = [7230];
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

/***/ 19592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ createTables)
/* harmony export */ });
/* harmony import */ var typeorm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58724);
/* harmony import */ var _entities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73595);


/** Creates those of our tables that are missing, with their indexes, within the caller's transaction. */
async function createTables(source, runner, present) {
    for (const name of (0,_entities_js__WEBPACK_IMPORTED_MODULE_1__/* .missingFrom */ .fY)(present)) {
        const metadata = source.getMetadata(name);
        const table = typeorm__WEBPACK_IMPORTED_MODULE_0__/* .Table */ .XIK.create(metadata, source.driver);
        table.foreignKeys = metadata.foreignKeys.map((key) => typeorm__WEBPACK_IMPORTED_MODULE_0__/* .TableForeignKey */ .GYS.create(key, source.driver));
        await runner.createTable(table);
    }
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

/***/ 17230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sqliteLinks: () => (/* binding */ sqliteLinks)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/sqlite3/lib/sqlite3.js
var sqlite3 = __webpack_require__(38488);
// EXTERNAL MODULE: ./node_modules/typeorm/index.mjs
var typeorm = __webpack_require__(58724);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/kit/make-folder.js
var make_folder = __webpack_require__(16446);
// EXTERNAL MODULE: ./build/seed/store/check-schema.js
var check_schema = __webpack_require__(90668);
// EXTERNAL MODULE: ./build/seed/store/create-tables.js
var create_tables = __webpack_require__(19592);
// EXTERNAL MODULE: ./build/seed/store/entities.js
var entities = __webpack_require__(73595);
// EXTERNAL MODULE: ./build/kit/deadline.js
var deadline = __webpack_require__(63843);
;// CONCATENATED MODULE: ./build/seed/store/sqlite-errors.js


const contention = new Set(['SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_PROTOCOL']);
/** Whether another connection holds a lock. */
function isSqliteContention(error) {
    return contention.has(codeOf(error));
}
/** What the user can do about an error of SQLite's, or of the file system's; others as they came. */
function explainSqlite(error, file, waitedMs) {
    if (!(0,errors/* isError */.bJ)(error))
        return error;
    const code = codeOf(error);
    const sentence = sentences[code]?.(file, waitedMs);
    if (sentence === undefined)
        return error;
    return worldly.has(code)
        ? new errors/* WorldError */.nM(sentence, { cause: error })
        : new errors/* ConfigurationError */.j1(sentence, { cause: error });
}
/** What the machine must change, rather than the user's input. */
const worldly = new Set([...contention, 'SQLITE_FULL', 'SQLITE_IOERR', 'ENOSPC', 'EDQUOT', 'EIO']);
const asBefore = 'The database is as it was before.';
const locked = (file, waitedMs) => `Another program kept ${file} locked for all of the ${(0,deadline/* formatDuration */.a3)(waitedMs)} that we waited. ${asBefore} ` +
    'SQLite cannot tell which program it is; try again when it is done.';
const full = (file) => `The disk of ${file} is full. ${asBefore} Make room and try again.`;
const readOnly = (file) => `${file}, or its folder, may not be written. ${asBefore} SQLite needs to write both: look at their owner ` +
    'and at whether the disk is mounted read-only.';
const noPermission = (file) => `${file} cannot be opened: this user may not read and write it, or its folder.`;
const noFolder = (file) => `${file} cannot be made: what stands in place of its folder is none.`;
const damaged = (file) => `${file} is a damaged SQLite database; nothing was written. Put back a backup, or let "sqlite3 FILE .recover" ` +
    'save what it can.';
const sentences = {
    SQLITE_BUSY: locked,
    SQLITE_LOCKED: locked,
    SQLITE_PROTOCOL: locked,
    SQLITE_FULL: full,
    ENOSPC: full,
    EDQUOT: full,
    SQLITE_READONLY: readOnly,
    EROFS: readOnly,
    SQLITE_PERM: noPermission,
    SQLITE_AUTH: noPermission,
    SQLITE_CANTOPEN: noPermission,
    EACCES: noPermission,
    EPERM: noPermission,
    ENOTDIR: noFolder,
    EEXIST: noFolder,
    ENAMETOOLONG: (file) => `${file} is too long a path for this system.`,
    ELOOP: (file) => `${file} cannot be opened: its links lead round in a circle.`,
    SQLITE_CORRUPT: damaged,
    SQLITE_NOTADB: (file) => `${file} is not a SQLite database, or an encrypted one; nothing was written. Is it the right file?`,
    SQLITE_IOERR: (file) => `The disk of ${file} failed to read or write. ${asBefore} Look at the system's log.`,
    EIO: (file) => `The disk of ${file} failed to read or write. ${asBefore} Look at the system's log.`,
};
function codeOf(error) {
    const { code } = error;
    return typeof code === 'string' ? code : '';
}

;// CONCATENATED MODULE: ./build/seed/store/sqlite.js










/** SQLite's own wait within one statement: short, so that a signal is heard between two. */
const busyTimeoutMs = 250;
/** TypeORM asks for the driver's tracing, which puts every value of every statement into words. */
const plainDriver = { verbose: () => sqlite3 };
/** SQLite's flags of `sqlite3_open_v2`. */
const flags = { readWrite: 0x2, create: 0x4, uri: 0x40 };
/** Connections to a SQLite file, which need not be there. */
function sqliteLinks(file) {
    return {
        open: async ({ create }) => {
            if (!(await isThere(file))) {
                if (!create)
                    return undefined;
                await (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(file));
            }
            return await openLink(file);
        },
        isContention: isSqliteContention,
        explained: (error, waitedMs) => explainSqlite(error, file, waitedMs),
    };
}
async function isThere(file) {
    try {
        const found = await (0,promises_.stat)(file);
        if (found.isFile())
            return true;
        const what = found.isDirectory() ? 'a folder' : 'no ordinary file';
        throw new errors/* ConfigurationError */.j1(`${file} is ${what}; give the path of a SQLite file, as it is or is to be.`);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return false;
        throw error;
    }
}
async function openLink(file) {
    const source = new typeorm/* DataSource */.qSh({
        type: 'sqlite',
        database: file,
        entities: (0,entities/* entitiesFor */.rx)('sqlite'),
        synchronize: false,
        logging: false,
        driver: plainDriver,
        busyTimeout: busyTimeoutMs,
        // with the one for URIs, TypeORM leaves the making of folders to us; an absolute path never reads as a URI
        flags: flags.readWrite | flags.create | flags.uri,
    });
    await source.initialize();
    return linkOver(source, source.createQueryRunner());
}
function linkOver(source, runner) {
    return {
        needed: (0,check_schema/* neededColumns */.V)(source),
        query: async (sql, values = []) => (await runner.query(sql, [...values])),
        schema: async () => schemaFrom((await runner.query(schemaSql))),
        createTables: async (present) => await (0,create_tables/* createTables */.U)(source, runner, present),
        reading: async (work) => await transaction(runner, 'BEGIN', work),
        writing: async (work) => await transaction(runner, 'BEGIN IMMEDIATE', work),
        // of a file that is ours; a backend's keeps the mode that it has. What was written holds without it, too
        afterCreation: async () => {
            await runner.query('PRAGMA journal_mode = WAL').catch(() => undefined);
        },
        close: async () => await source.destroy(),
    };
}
async function transaction(runner, begin, work) {
    await runner.query(begin);
    try {
        const result = await work();
        await runner.query('COMMIT');
        return result;
    }
    catch (error) {
        // SQLite ends the transaction itself after some errors, such as a full disk
        await runner.query('ROLLBACK').catch(() => undefined);
        throw error;
    }
}
const schemaSql = `
  SELECT m.name AS "table", m.type AS "kind", c.name, c.type, c."notnull", c.dflt_value AS "default", c.pk
  FROM sqlite_master m LEFT JOIN pragma_table_info(m.name) c
  WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`;
function schemaFrom(rows) {
    const tables = new Map();
    const columns = [];
    for (const { table, kind, name, type, notnull, default: value, pk } of rows) {
        tables.set(table, { name: table, isView: kind === 'view' });
        if (name === null)
            continue;
        // a key of one integer column is the row's number, which SQLite gives out itself
        const optional = notnull === 0 || value !== null || (pk === 1 && /^integer$/i.test(type));
        columns.push({ table, name, type, nullable: notnull === 0, optional });
    }
    return { tables: [...tables.values()], columns };
}


/***/ })

};
;