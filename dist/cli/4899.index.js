"use strict";
exports.id = 4899;
exports.ids = [4899];
exports.modules = {

/***/ 4899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openDatabase: () => (/* binding */ openDatabase)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var typeorm__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58724);
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3844);
/* harmony import */ var _entities_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91561);





const busyTimeoutMs = 5000;
const insertedAtOnce = 50;
async function openDatabase(file) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), { recursive: true });
    const source = new typeorm__WEBPACK_IMPORTED_MODULE_2__/* .DataSource */ .qSh({
        type: 'sqlite',
        database: file,
        entities: [_entities_js__WEBPACK_IMPORTED_MODULE_4__/* .movieSchema */ .GW, _entities_js__WEBPACK_IMPORTED_MODULE_4__/* .listSchema */ .cE, _entities_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceSchema */ .dr],
        synchronize: false,
        logging: false,
        enableWAL: true,
        busyTimeout: busyTimeoutMs,
    });
    try {
        await source.initialize();
        await prepareTables(source);
    }
    catch (error) {
        if (source.isInitialized)
            await source.destroy().catch(() => undefined);
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(`The database ${file} cannot be used: ${(0,_kit_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A3)(error)}`, { cause: error });
    }
    return databaseOf(source);
}
/**
 * An empty file gets all tables. One that somebody filled keeps what it has: TypeORM's synchronization would
 * drop columns that it does not know.
 */
async function prepareTables(source) {
    const tables = await source.query(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`);
    if (tables.length === 0) {
        await source.synchronize();
        return;
    }
    const missing = ['movie', 'media_list', 'media_list_movies_movie'].filter((wanted) => !tables.some(({ name }) => name === wanted));
    if (missing.length > 0)
        throw new Error(`it has tables, but none named ${missing.join(', ')}`);
    await source.query(_entities_js__WEBPACK_IMPORTED_MODULE_4__/* .createSourceTable */ .Uf);
}
function databaseOf(source) {
    const sources = source.getRepository(_entities_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceSchema */ .dr);
    const lists = source.getRepository(_entities_js__WEBPACK_IMPORTED_MODULE_4__/* .listSchema */ .cE);
    const movies = source.getRepository(_entities_js__WEBPACK_IMPORTED_MODULE_4__/* .movieSchema */ .GW);
    let closing;
    return {
        check: async () => {
            await source.query('SELECT count(*) FROM "source"');
        },
        lists: async () => await source.query('SELECT l.name, l.slug, l.description, count(m."movieId") AS items FROM media_list l ' +
            'LEFT JOIN media_list_movies_movie m ON m."mediaListId" = l.id GROUP BY l.id ORDER BY l.id'),
        listPage: async (slug, page, limit) => {
            const list = await lists.findOneBy({ slug });
            if (list === null)
                return undefined;
            const [results, total] = await movies
                .createQueryBuilder('movie')
                .innerJoin('media_list_movies_movie', 'entry', 'entry.movieId = movie.id')
                .where('entry.mediaListId = :id', { id: list.id })
                // the order in which they were put on the list
                .orderBy('entry.rowid')
                .offset((page - 1) * limit)
                .limit(limit)
                .getManyAndCount();
            return { slug: list.slug, name: list.name, total, results };
        },
        fillList: async (list, films) => {
            await source.transaction(async (manager) => {
                await manager.getRepository(_entities_js__WEBPACK_IMPORTED_MODULE_4__/* .listSchema */ .cE).upsert(list, ['slug']);
                const { id } = await manager.getRepository(_entities_js__WEBPACK_IMPORTED_MODULE_4__/* .listSchema */ .cE).findOneByOrFail({ slug: list.slug });
                const entries = await manager.query('SELECT count(*) AS count FROM media_list_movies_movie WHERE "mediaListId" = ?', [id]);
                if (films.length === 0 || entries[0]?.count !== 0)
                    return;
                for (let at = 0; at < films.length; at += insertedAtOnce) {
                    await manager.getRepository(_entities_js__WEBPACK_IMPORTED_MODULE_4__/* .movieSchema */ .GW).upsert(films.slice(at, at + insertedAtOnce), ['tmdbId']);
                }
                for (const { tmdbId } of films) {
                    await manager.query('INSERT OR IGNORE INTO media_list_movies_movie ("mediaListId", "movieId") ' +
                        'SELECT ?, id FROM movie WHERE "tmdbId" = ?', [id, tmdbId]);
                }
            });
        },
        sources: async () => await sources.find({ order: { createdAt: 'ASC' } }),
        source: async (infoHash) => (await sources.findOneBy({ infoHash })) ?? undefined,
        saveSource: async (row) => {
            await sources.upsert(row, ['infoHash']);
        },
        removeSource: async (infoHash) => ((await sources.delete({ infoHash })).affected ?? 0) > 0,
        close: async () => {
            closing ??= close(source);
            await closing;
        },
    };
}
async function close(source) {
    try {
        await source.query('PRAGMA wal_checkpoint(TRUNCATE)');
    }
    finally {
        await source.destroy();
    }
}


/***/ }),

/***/ 91561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ movieSchema),
/* harmony export */   Uf: () => (/* binding */ createSourceTable),
/* harmony export */   cE: () => (/* binding */ listSchema),
/* harmony export */   dr: () => (/* binding */ sourceSchema)
/* harmony export */ });
/* harmony import */ var typeorm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58724);

const text = { type: 'varchar' };
const nullable = { nullable: true };
const now = { type: 'datetime', default: () => 'CURRENT_TIMESTAMP' };
const movieSchema = entity({
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
const listSchema = entity({
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
const sourceSchema = entity({
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
const createSourceTable = 'CREATE TABLE IF NOT EXISTS "source" ("infoHash" varchar(40) PRIMARY KEY NOT NULL, "name" varchar NOT NULL, ' +
    '"fileName" varchar, "size" integer, "torrentFile" blob, "trackers" text NOT NULL, ' +
    '"createdAt" datetime NOT NULL)';
/** TypeORM's declaration asks for an instance of its class where any object of that shape does. */
function entity(options) {
    return new typeorm__WEBPACK_IMPORTED_MODULE_0__/* .EntitySchema */ .t6X(Object.assign(new typeorm__WEBPACK_IMPORTED_MODULE_0__/* .EntitySchemaOptions */ .fFN(), options));
}


/***/ })

};
;