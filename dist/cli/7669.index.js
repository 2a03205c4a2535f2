"use strict";
exports.id = 7669;
exports.ids = [7669];
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

/***/ 7669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postgresLinks: () => (/* binding */ postgresLinks)
});

// EXTERNAL MODULE: ./node_modules/typeorm/index.mjs
var typeorm = __webpack_require__(58724);
// EXTERNAL MODULE: ./build/seed/store/check-schema.js
var check_schema = __webpack_require__(90668);
// EXTERNAL MODULE: ./build/seed/store/create-tables.js
var create_tables = __webpack_require__(19592);
// EXTERNAL MODULE: ./build/seed/store/entities.js
var entities = __webpack_require__(73595);
// EXTERNAL MODULE: ./build/kit/deadline.js
var deadline = __webpack_require__(63843);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/kit/reporter.js
var reporter = __webpack_require__(62246);
;// CONCATENATED MODULE: ./build/seed/store/postgres-errors.js



/** Codes of PostgreSQL (its manual, appendix A) that mean that another session came between, or holds a lock. */
const contention = new Set([
    '40001', // serialization failure
    '40P01', // deadlock
    '55P03', // lock not available
    '23505', // unique violation: a backend added the same film meanwhile
    '42P07', // a table of that name is there: another seeding made it meanwhile
    '57P03', // the server is starting
]);
function isPostgresContention(error) {
    return contention.has(codeOf(error));
}
/** What the user can do about an error of the server's or on the way to it; others as they came. */
function explainPostgres(error, location, waitedMs) {
    if (!(0,errors/* isError */.bJ)(error))
        return error;
    const code = codeOf(error);
    const reason = (0,reporter/* hideSecrets */.s0)((0,errors/* reasonOf */.A3)(error), location.secrets);
    const cause = new Error(reason);
    // the driver's own word for a password that is asked for and was not given has no code
    const isRefused = code.startsWith('28') || /^SASL|no pg_hba/.test(error.message);
    const mistake = mistakes[code] ?? (isRefused ? refused : undefined);
    if (mistake !== undefined)
        return new errors/* ConfigurationError */.j1(mistake(location.shown), { cause });
    if (isPostgresContention(error)) {
        return new errors/* WorldError */.nM(`Other sessions kept ${location.shown} busy for all of the ${(0,deadline/* formatDuration */.a3)(waitedMs)} that we waited; ` +
            'nothing was written. Try again when they are done', { cause });
    }
    if (code === '53100') {
        return new errors/* WorldError */.nM(`The disk of ${location.shown} is full; nothing was written`, { cause });
    }
    // an error of the connection's, not of a statement's: the server, or the way to it
    if (!/^[\dA-Z]{5}$/.test(code) && isOfTheWay(error)) {
        return new errors/* WorldError */.nM(`${location.shown} cannot be reached, or the connection broke; what was not whole was not kept`, { cause });
    }
    return error;
}
const refused = (shown) => `${shown} does not let us in: look at the user's name and password. Beside the address, the variable ` +
    'PGPASSWORD and the file of PGPASSFILE may hold the password';
const mistakes = {
    '28P01': refused,
    '28000': refused,
    '3D000': (shown) => `${shown} has no database of that name; create it first`,
    '42501': (shown) => `The user of ${shown} lacks a right; it must own the tables, or may create them`,
    '25006': (shown) => `${shown} can only be read: is it a standby? Give the address of the primary one`,
};
const wayCodes = new Set([
    'ECONNREFUSED',
    'ECONNRESET',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOENT',
    'EACCES',
    'EPIPE',
]);
function isOfTheWay(error) {
    const codes = [error, ...(0,errors/* errorsWithin */.nh)(error)].map((one) => ((0,errors/* isError */.bJ)(one) ? codeOf(one) : ''));
    if (codes.some((code) => wayCodes.has(code)))
        return true;
    // the driver gives these no code
    return /connection terminated|timeout expired|connection timeout|SSL|certificate|Query read timeout/i.test(error.message);
}
function codeOf(error) {
    const { code } = error;
    return typeof code === 'string' ? code : '';
}

;// CONCATENATED MODULE: ./build/seed/store/postgres.js





const connectMs = 10_000;
/** One statement writes some hundred rows: one that takes this long is stuck. */
const statementMs = 60_000;
/** How long one statement waits for a lock, in ms, before the whole is tried again. */
const lockMs = 1000;
/** Connections to a PostgreSQL server, whose database must be there. */
function postgresLinks(location, busyMs) {
    return {
        open: async () => await openLink(location, Math.min(lockMs, busyMs)),
        isContention: isPostgresContention,
        explained: (error, waitedMs) => explainPostgres(error, location, waitedMs),
    };
}
async function openLink({ url }, longestLockMs) {
    const source = new typeorm/* DataSource */.qSh({
        type: 'postgres',
        entities: (0,entities/* entitiesFor */.rx)('postgres'),
        synchronize: false,
        logging: false,
        installExtensions: false,
        connectTimeoutMS: connectMs,
        applicationName: 'miauflix-infra seed',
        poolSize: 1,
        // read by the driver itself, which knows more forms (sockets, TLS) than TypeORM does
        extra: {
            connectionString: url,
            query_timeout: 2 * statementMs,
            keepAlive: true,
        },
    });
    await source.initialize();
    return linkOver(source, source.createQueryRunner(), longestLockMs);
}
function linkOver(source, runner, longestLockMs) {
    // not at the start of the connection, where a pooler in between refuses what it does not know
    const limits = [
        `SET LOCAL statement_timeout = ${statementMs}`,
        `SET LOCAL lock_timeout = ${Math.max(1, Math.round(longestLockMs))}`,
    ];
    const query = async (sql, values = []) => (await runner.query(numbered(sql), [...values]));
    const link = {
        needed: (0,check_schema/* neededColumns */.V)(source),
        query,
        schema: async () => schemaFrom((await query(schemaSql))),
        createTables: async (present) => await (0,create_tables/* createTables */.U)(source, runner, present),
        reading: async (work) => await transaction(query, ['BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', ...limits], work),
        writing: async (work) => {
            const isThere = (await link.schema()).tables.some(({ name }) => name === 'media_list');
            const begin = ['BEGIN ISOLATION LEVEL REPEATABLE READ', ...limits];
            // before the snapshot of the first query: of two seedings, one waits, and then sees what the other did
            if (isThere)
                begin.push('LOCK TABLE "media_list" IN SHARE ROW EXCLUSIVE MODE');
            return await transaction(query, begin, work);
        },
        afterCreation: async () => Promise.resolve(),
        close: async () => {
            await runner.release();
            await source.destroy();
        },
    };
    return link;
}
async function transaction(query, begin, work) {
    try {
        for (const statement of begin)
            await query(statement);
        const result = await work();
        await query('COMMIT');
        return result;
    }
    catch (error) {
        await query('ROLLBACK').catch(() => undefined);
        throw error;
    }
}
/** `?` → `$1`, `$2` …; none of our statements has one in a text. */
function numbered(sql) {
    let count = 0;
    return sql.replaceAll('?', () => `$${(count += 1)}`);
}
const schemaSql = `
  SELECT t.table_name AS "table", t.table_type AS "kind", c.column_name AS "name", c.data_type AS "type",
    c.is_nullable = 'YES' AS "nullable",
    c.is_nullable = 'YES' OR c.column_default IS NOT NULL OR c.is_identity = 'YES' OR c.is_generated = 'ALWAYS'
      AS "optional"
  FROM information_schema.tables t
  LEFT JOIN information_schema.columns c ON c.table_schema = t.table_schema AND c.table_name = t.table_name
  WHERE t.table_schema = current_schema()`;
function schemaFrom(rows) {
    const tables = new Map(rows.map(({ table, kind }) => [table, { name: table, isView: kind !== 'BASE TABLE' }]));
    const columns = rows.flatMap(({ name, table, type, nullable, optional }) => name === null ? [] : [{ table, name, type, nullable, optional }]);
    return { tables: [...tables.values()], columns };
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


/***/ })

};
;