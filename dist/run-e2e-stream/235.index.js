"use strict";
exports.id = 235;
exports.ids = [235];
exports.modules = {

/***/ 77716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readJson)
/* harmony export */ });
/** No request to the stand-ins needs more. */
const mostBytes = 64 * 1024;
/** The JSON that a request brings; undefined when it is malformed or longer than 64 KiB. */
async function readJson(req) {
    const chunks = [];
    let length = 0;
    for await (const chunk of req) {
        length += chunk.length;
        if (length <= mostBytes)
            chunks.push(chunk);
    }
    if (length > mostBytes)
        return undefined;
    try {
        return JSON.parse(Buffer.concat(chunks).toString());
    }
    catch {
        return undefined;
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


/***/ }),

/***/ 40235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  databaseName: () => (/* binding */ databaseName),
  startReleased: () => (/* binding */ startReleased)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/typeorm/index.mjs
var typeorm = __webpack_require__(58724);
// EXTERNAL MODULE: ./build/kit/folders.js
var folders = __webpack_require__(64206);
// EXTERNAL MODULE: ./build/kit/http-server.js
var http_server = __webpack_require__(611);
// EXTERNAL MODULE: ./build/mock-content/backend/torrents.js + 6 modules
var backend_torrents = __webpack_require__(3895);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/mock-content/backend/entities.js
var entities = __webpack_require__(91561);
;// CONCATENATED MODULE: ./build/mock-content/released/schema.js


function table(options) {
    return new typeorm/* EntitySchema */.t6X(Object.assign(new typeorm/* EntitySchemaOptions */.fFN(), options));
}
const id = { type: 'integer', primary: true, generated: 'increment' };
const schema_text = { type: 'varchar' };
const longText = { type: 'text' };
const integer = { type: 'integer' };
const schema_float = { type: 'float', default: 0 };
const dates = {
    createdAt: { type: 'datetime', createDate: true },
    updatedAt: { type: 'datetime', updateDate: true },
};
const movieSchema = table({ name: 'movie', columns: entities/* movieSchema */.GW.options.columns });
const showSchema = table({
    name: 'tv_show',
    columns: {
        id,
        tmdbId: integer,
        name: schema_text,
        overview: schema_text,
        firstAirDate: schema_text,
        poster: schema_text,
        backdrop: schema_text,
        status: schema_text,
        tagline: schema_text,
        type: schema_text,
        inProduction: { type: 'boolean' },
        episodeRunTime: longText,
        imdbId: { ...schema_text, nullable: true },
        popularity: schema_float,
        rating: schema_float,
        watching: { type: 'boolean', default: false },
        ...dates,
    },
});
const listSchema = table({
    name: 'media_list',
    columns: {
        id,
        name: schema_text,
        slug: { ...schema_text, unique: true },
        description: { ...schema_text, nullable: true },
    },
    relations: {
        movies: { type: 'many-to-many', target: 'movie', joinTable: true },
        tvShows: { type: 'many-to-many', target: 'tv_show', joinTable: true },
    },
});
const sourceSchema = table({
    name: 'movie_source',
    columns: {
        id,
        movieId: integer,
        ih: { ...schema_text, length: 92 },
        ml: schema_text,
        u: { ...schema_text, nullable: true },
        quality: { ...integer, nullable: true },
        size: integer,
        videoCodec: { ...integer, nullable: true },
        broadcasters: { ...integer, nullable: true },
        watchers: { ...integer, nullable: true },
        source: schema_text,
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
const userSchema = table({
    name: 'user',
    columns: {
        id: { ...schema_text, primary: true },
        email: { ...schema_text, unique: true },
        passwordHash: schema_text,
        role: schema_text,
    },
});
const streamingKeySchema = table({
    name: 'streaming_key',
    columns: {
        keyHash: { ...schema_text, primary: true },
        movieId: integer,
        userId: schema_text,
        expiresAt: { type: 'datetime' },
    },
});
const schemas = [movieSchema, showSchema, listSchema, sourceSchema, userSchema, streamingKeySchema];

;// CONCATENATED MODULE: ./build/mock-content/released/accounts.js




const accessCookie = '__at';
const refreshCookie = '__rt';
const streamingKeyMs = 6 * 60 * 60 * 1000;
/** Users, their sessions and the keys under which they stream. */
class Accounts {
    #database;
    #sessionMs;
    #sessions = new Map();
    constructor(database, sessionMs) {
        this.#database = database;
        this.#sessionMs = sessionMs;
    }
    /** Makes the first user of an empty database. */
    async prepare({ email, password, print }) {
        const users = this.#database.getRepository(userSchema);
        if ((await users.count()) > 0)
            return;
        const madeUp = email === '' || password === '';
        const first = madeUp
            ? { email: `admin@${hostLabel()}.local`, password: (0,external_node_crypto_.randomBytes)(12).toString('base64url') }
            : { email, password };
        await users.insert({
            id: (0,external_node_crypto_.randomUUID)(),
            email: first.email,
            passwordHash: hashPassword(first.password),
            role: 'admin',
        });
        if (madeUp) {
            print(`Created initial admin user with email: ${first.email} and password: ${first.password}`);
        }
    }
    async login(email, password) {
        const user = await this.#database.getRepository(userSchema).findOneBy({ email });
        if (user === null || !matches(password, user.passwordHash))
            return undefined;
        const session = (0,external_node_crypto_.randomBytes)(16).toString('base64url');
        const token = (0,external_node_crypto_.randomBytes)(32).toString('base64url');
        this.#sessions.set(session, { token, userId: user.id, expires: Date.now() + this.#sessionMs });
        const cookie = (name, value) => `${name}_${session}=${value}; Path=/; HttpOnly; SameSite=Strict`;
        return {
            session,
            user: { id: user.id, email: user.email, displayName: null, role: user.role },
            cookies: [cookie(accessCookie, token), cookie(refreshCookie, (0,external_node_crypto_.randomBytes)(32).toString('base64url'))],
        };
    }
    /** The id of whoever sent these headers: the session's number alone is not enough, nor is the cookie. */
    userOf(headers) {
        const id = headers['x-session-id'];
        if (typeof id !== 'string')
            return undefined;
        const session = this.#sessions.get(id);
        if (session === undefined || session.expires < Date.now())
            return undefined;
        return cookieOf(headers, `${accessCookie}_${id}`) === session.token ? session.userId : undefined;
    }
    async newStreamingKey(movieId, userId) {
        const key = (0,external_node_crypto_.randomBytes)(32).toString('base64url');
        const expiresAt = new Date(Date.now() + streamingKeyMs);
        const keys = this.#database.getRepository(streamingKeySchema);
        await keys.delete({ expiresAt: (0,typeorm/* LessThan */.req)(new Date()) });
        await keys.insert({ keyHash: hashKey(key), movieId, userId, expiresAt });
        return { key, expiresAt };
    }
    /** The movie that a key was made for; undefined for one that is unknown or too old. */
    async movieOf(key) {
        const keys = this.#database.getRepository(streamingKeySchema);
        const found = await keys.findOneBy({ keyHash: hashKey(key) });
        return found === null || found.expiresAt < new Date() ? undefined : found.movieId;
    }
}
/** The machine's name in the form that an e-mail address takes. */
function hostLabel() {
    const label = (0,external_node_os_.hostname)()
        .toLowerCase()
        .replaceAll(/[^\da-z]+/g, '-');
    return label.replaceAll(/^-|-$/g, '') || 'localhost';
}
function hashPassword(password) {
    const salt = (0,external_node_crypto_.randomBytes)(16);
    return `${salt.toString('hex')}:${(0,external_node_crypto_.scryptSync)(password, salt, 32).toString('hex')}`;
}
function matches(password, passwordHash) {
    const [salt = '', hash = ''] = passwordHash.split(':');
    return (0,external_node_crypto_.timingSafeEqual)((0,external_node_crypto_.scryptSync)(password, Buffer.from(salt, 'hex'), 32), Buffer.from(hash, 'hex'));
}
function hashKey(key) {
    return (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex');
}
function cookieOf(headers, name) {
    return headers.cookie
        ?.split(';')
        .map((pair) => pair.trim())
        .find((pair) => pair.startsWith(`${name}=`))
        ?.slice(name.length + 1);
}

;// CONCATENATED MODULE: ./build/mock-content/released/catalogue.js

/** The lists that there are: a fixed table, which the database never changes. */
const fixedLists = [
    {
        name: 'Popular Movies',
        slug: '@@tmdb_movies_popular',
        description: 'List of popular movies from TMDB',
        tmdb: 'movie/popular',
    },
    {
        name: 'Top Rated Movies',
        slug: '@@tmdb_movies_top-rated',
        description: 'List of top rated movies from TMDB',
        tmdb: 'movie/top_rated',
    },
    {
        name: 'Popular TV Shows',
        slug: '@@tmdb_shows_popular',
        description: 'List of popular TV shows from TMDB',
        tmdb: 'tv/popular',
    },
];
/** Movies and lists: from the database, and from TMDB when the database has none. */
class Catalogue {
    #database;
    #tmdb;
    #filling = new Map();
    constructor(database, tmdb) {
        this.#database = database;
        this.#tmdb = tmdb;
    }
    async movieByTmdbId(tmdbId) {
        const movies = this.#database.getRepository(movieSchema);
        const known = await movies.findOneBy({ tmdbId });
        if (known !== null)
            return known;
        const found = await this.#tmdb.movie(tmdbId);
        if (found === undefined)
            return undefined;
        await movies.upsert(found, ['tmdbId']);
        return (await movies.findOneBy({ tmdbId })) ?? undefined;
    }
    async movieById(id) {
        return (await this.#database.getRepository(movieSchema).findOneBy({ id })) ?? undefined;
    }
    /** What is in a list; undefined for one that is not in the fixed table. An empty one is filled first. */
    async list(slug) {
        const fixed = fixedLists.find((list) => list.slug === slug);
        if (fixed === undefined)
            return undefined;
        const kept = await this.#kept(fixed);
        const filled = kept.movies.length + kept.shows.length === 0 ? await this.#fill(fixed) : kept;
        return {
            ...filled,
            movies: byPopularity(filled.movies),
            shows: byPopularity(filled.shows),
        };
    }
    async #kept({ slug, name, description }) {
        const lists = this.#database.getRepository(listSchema);
        const find = async () => await lists.findOne({ where: { slug }, relations: { movies: true, tvShows: true } });
        const found = await find();
        if (found === null)
            await lists.upsert({ slug, name, description }, ['slug']);
        const row = found ?? (await find());
        if (row === null)
            throw new Error(`The list ${slug} was written and is not there.`);
        const { movies, tvShows, ...list } = row;
        return { list, movies: movies ?? [], shows: tvShows ?? [] };
    }
    /** Puts TMDB's first page into a list; whoever asks at the same moment waits for the same work. */
    async #fill(fixed) {
        const underWay = this.#filling.get(fixed.slug);
        if (underWay !== undefined)
            return await underWay;
        const work = this.#fillNow(fixed).finally(() => this.#filling.delete(fixed.slug));
        this.#filling.set(fixed.slug, work);
        return await work;
    }
    async #fillNow(fixed) {
        const tmdbIds = await this.#tmdb.firstPage(fixed.tmdb);
        const isShows = fixed.tmdb.startsWith('tv/');
        const found = await Promise.all(tmdbIds.map(async (id) => await (isShows ? this.#show(id) : this.movieByTmdbId(id))));
        const ids = found.filter((entry) => entry !== undefined).map((entry) => entry.id);
        const { list } = await this.#kept(fixed);
        const members = this.#database.createQueryBuilder().relation(listSchema, isShows ? 'tvShows' : 'movies');
        await members.of(list.id).add(ids);
        return await this.#kept(fixed);
    }
    async #show(tmdbId) {
        const shows = this.#database.getRepository(showSchema);
        const known = await shows.findOneBy({ tmdbId });
        if (known !== null)
            return known;
        const found = await this.#tmdb.show(tmdbId);
        if (found === undefined)
            return undefined;
        await shows.insert(found);
        return (await shows.findOneBy({ tmdbId })) ?? undefined;
    }
}
function byPopularity(entries) {
    return entries.toSorted((a, b) => b.popularity - a.popularity);
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/kit/deadline.js
var deadline = __webpack_require__(63843);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
;// CONCATENATED MODULE: ./build/mock-content/released/discovery.js



/** How long a viewer's request waits for a search; the search itself goes on. */
const patienceMs = 1200;
const requestDeadlineMs = 10_000;
const largestTorrentFile = 4 * 2 ** 20;
const ytsAnswer = dist/* object */.Ikc({
    status: dist/* literal */.euz('ok'),
    data: dist/* object */.Ikc({
        movie_count: dist/* number */.aig(),
        movies: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({
            torrents: dist/* array */.YOg(dist/* object */.Ikc({
                url: dist/* string */.YjP(),
                hash: dist/* string */.YjP(),
                quality: dist/* string */.YjP(),
                type: dist/* optional */.lqM(dist/* string */.YjP(), ''),
                video_codec: dist/* optional */.lqM(dist/* string */.YjP(), ''),
                bit_depth: dist/* optional */.lqM(dist/* string */.YjP(), ''),
                size_bytes: dist/* number */.aig(),
                seeds: dist/* optional */.lqM(dist/* number */.aig(), 0),
                peers: dist/* optional */.lqM(dist/* number */.aig(), 0),
            })),
        })), []),
    }),
});
/**
 * Looks for sources of a movie at YTS, and then for their .torrent files. As in the released backend, any
 * error of YTS sends it to mirrors for good: this stand-in, which leaves no loopback, then finds nothing more.
 */
class Discovery {
    #ytsUrl;
    #sources;
    #log;
    #stopped = new AbortController();
    #searches = new Map();
    #fetching = new Map();
    #ytsLost = false;
    constructor(ytsUrl, sources, log) {
        this.#ytsUrl = ytsUrl;
        this.#sources = sources;
        this.#log = log;
    }
    /** The movie's sources; when it has none, those that a search finds in time. */
    async sourcesOf(movie) {
        const known = await this.#sources.ofMovie(movie.id);
        if (known.length > 0 || movie.imdbId === null) {
            this.#fetchMissingFiles(known);
            return known;
        }
        const search = this.#searches.get(movie.id) ?? this.#search(movie.id, movie.imdbId);
        this.#searches.set(movie.id, search);
        const patience = new AbortController();
        const waited = (0,deadline/* pause */.v7)(patienceMs, patience.signal).catch(() => undefined);
        await Promise.race([search, waited]);
        patience.abort();
        return await this.#sources.ofMovie(movie.id);
    }
    async stop() {
        this.#stopped.abort(new Error('the backend stops'));
        await Promise.all([...this.#searches.values(), ...this.#fetching.values()]);
    }
    async #search(movieId, imdbId) {
        try {
            if (this.#ytsLost)
                return;
            const torrents = await this.#askYts(imdbId);
            await this.#sources.add(torrents.map((torrent) => newSource(torrent, movieId)));
            this.#fetchMissingFiles(await this.#sources.ofMovie(movieId));
        }
        catch (error) {
            this.#log.error('the search for sources failed', { imdbId, reason: (0,errors/* reasonOf */.A3)(error) });
        }
        finally {
            this.#searches.delete(movieId);
        }
    }
    async #askYts(imdbId) {
        const query = new URLSearchParams({ query_term: imdbId, page: '1', limit: '20' });
        try {
            const answer = await fetch(`${this.#ytsUrl}/api/v2/list_movies.json?${query.toString()}`, {
                signal: this.#deadline(),
            });
            if (!answer.ok)
                throw new Error(`YTS answered ${answer.status}`);
            const { data } = dist/* parse */.qgA(ytsAnswer, await answer.json());
            return data.movies[0]?.torrents ?? [];
        }
        catch (error) {
            this.#ytsLost = true;
            throw error;
        }
    }
    #fetchMissingFiles(sources) {
        for (const { id, file, url } of sources) {
            if (file !== null || url === null || this.#fetching.has(id))
                continue;
            const work = this.#fetchFile(id, url)
                .catch((error) => {
                this.#log.warn('no .torrent file', { source: id, reason: (0,errors/* reasonOf */.A3)(error) });
            })
                .finally(() => this.#fetching.delete(id));
            this.#fetching.set(id, work);
        }
    }
    async #fetchFile(id, url) {
        const answer = await fetch(url, { signal: this.#deadline() });
        const type = answer.headers.get('content-type') ?? 'none';
        const length = Number(answer.headers.get('content-length') ?? 0);
        if (!answer.ok || !type.startsWith('application/x-bittorrent') || length > largestTorrentFile) {
            await answer.body?.cancel();
            throw new Error(`the answer is ${answer.status} with ${type} of ${length} bytes`);
        }
        await this.#sources.setFile(id, await answer.bytes());
    }
    #deadline() {
        return AbortSignal.any([this.#stopped.signal, AbortSignal.timeout(requestDeadlineMs)]);
    }
}
const qualities = {
    '480p': 'SD',
    '720p': 'HD',
    '1080p': 'FHD',
    '1440p': '2K',
    '2160p': '4K',
    '4320p': '8K',
    '3D': '3D',
};
function newSource(torrent, movieId) {
    return {
        movieId,
        infoHash: torrent.hash,
        magnet: `magnet:?xt=urn:btih:${torrent.hash}`,
        url: torrent.url,
        quality: qualities[torrent.quality] ?? null,
        size: torrent.size_bytes,
        videoCodec: codecOf(torrent),
        broadcasters: torrent.seeds,
        watchers: torrent.peers,
        sourceType: typeOf(torrent.type),
        directory: 'YTS',
    };
}
function codecOf({ video_codec: codec, bit_depth: depth }) {
    if (/^(x264|h\.?264)$/i.test(codec))
        return 'X264';
    if (/^(x265|h\.?265|hevc)$/i.test(codec))
        return depth === '10' ? 'X265_10BIT' : 'X265';
    return null;
}
function typeOf(type) {
    if (/^blu-?ray$/i.test(type))
        return 'BLURAY';
    return /^web/i.test(type) ? 'WEB' : null;
}

// EXTERNAL MODULE: ./node_modules/find-my-way/index.js
var find_my_way = __webpack_require__(85017);
// EXTERNAL MODULE: ./build/kit/http-answer.js
var http_answer = __webpack_require__(8074);
;// CONCATENATED MODULE: ./build/mock-content/released/http.js



/** What a browser gets for every path that is no route, `/health` among them: the page of the app, always 200. */
const page = '<!doctype html><html lang="en"><head><title>Miauflix</title></head><body><div id="root"></div></body></html>';
/** As long as Node lets an address be, so that no length of it makes a route another. */
const longestParam = 16 * 1024;
function listenerOf({ routes, allows, log }) {
    const router = find_my_way({
        defaultRoute: answerWithPage,
        onBadUrl: (_path, _request, response) => {
            send(response, { status: 400, json: { error: 'That is no address' } });
        },
        maxParamLength: longestParam,
    });
    for (const route of routes) {
        const methods = route.method === 'GET' ? ['GET', 'HEAD'] : ['POST'];
        router.on([...methods], route.path, (request, response, params) => {
            if (!allows(request.socket.remoteAddress ?? 'unknown', route.path, route.perSecond)) {
                (0,http_answer/* answerText */.yy)(response, 429, 'Too Many Requests');
                return;
            }
            const query = new URLSearchParams(/\?([^#]*)/s.exec(request.url ?? '')?.[1] ?? '');
            route.handle({ request, response, params, query }).then((reply) => {
                if (reply !== undefined)
                    send(response, reply);
            }, (error) => {
                log.error('An error occured', { path: route.path, reason: (0,errors/* reasonOf */.A3)(error) });
                send(response, { status: 500, json: { error: 'Internal server error' } });
            });
        });
    }
    return (request, response) => {
        router.lookup(request, response);
    };
}
function send(response, { status, json, headers = {} }) {
    if (!response.headersSent && !response.destroyed)
        (0,http_answer/* answerJson */.hi)(response, status, json, headers);
}
function answerWithPage(request, response) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
        (0,http_answer/* answerText */.yy)(response, 404, '404 Not Found');
        return;
    }
    (0,http_answer/* answerText */.yy)(response, 200, page, { 'Content-Type': 'text/html; charset=utf-8' });
}

;// CONCATENATED MODULE: ./build/mock-content/released/rate-limit.js
/** Lets through so many requests of one caller to one route a second; answers whether this one may pass. */
class RateLimit {
    #passed = new Map();
    #now;
    constructor(now = () => performance.now()) {
        this.#now = now;
    }
    allows(caller, route, perSecond) {
        const key = `${caller} ${route}`;
        const now = this.#now();
        const recent = (this.#passed.get(key) ?? []).filter((time) => now - time < 1000);
        const allowed = recent.length < perSecond;
        if (allowed)
            recent.push(now);
        this.#passed.set(key, recent);
        return allowed;
    }
}

// EXTERNAL MODULE: ./build/mock-content/apis/read-json.js
var read_json = __webpack_require__(77716);
// EXTERNAL MODULE: ./build/mock-content/released/source-columns.js
var source_columns = __webpack_require__(23216);
// EXTERNAL MODULE: ./build/mock-content/released/source-encryption.js
var source_encryption = __webpack_require__(39210);
;// CONCATENATED MODULE: ./build/mock-content/released/sources.js



/** The table of sources, whose rows only the key opens. */
class Sources {
    #database;
    #key;
    constructor(database, key) {
        this.#database = database;
        this.#key = key;
    }
    async ofMovie(movieId) {
        const rows = await this.#database.getRepository(sourceSchema).findBy({ movieId });
        return rows.map((row) => this.#open(row));
    }
    /** Adds those that are new; the same torrent of the same movie is kept once. */
    async add(sources) {
        const rows = sources.map((source) => ({
            movieId: source.movieId,
            ih: (0,source_encryption/* encryptInfoHash */._5)(this.#key, source.infoHash),
            ml: (0,source_encryption/* encryptText */.FA)(this.#key, source.magnet),
            u: source.url === null ? null : (0,source_encryption/* encryptText */.FA)(this.#key, source.url),
            quality: (0,source_columns/* indexIn */.YP)(source_columns/* sourceQualities */.jz, source.quality),
            size: source.size,
            videoCodec: (0,source_columns/* indexIn */.YP)(source_columns/* videoCodecs */.tB, source.videoCodec),
            broadcasters: source.broadcasters,
            watchers: source.watchers,
            source: source.directory,
            sourceType: (0,source_columns/* indexIn */.YP)(source_columns/* sourceTypes */.V6, source.sourceType),
        }));
        const insert = this.#database.createQueryBuilder().insert().into(sourceSchema).values(rows);
        await insert.orIgnore().execute();
    }
    async setFile(id, torrentFile) {
        const file = (0,source_encryption/* encryptBytes */.hA)(this.#key, torrentFile);
        await this.#database.getRepository(sourceSchema).update({ id }, { file });
    }
    #open(row) {
        return {
            id: row.id,
            infoHash: (0,source_encryption/* decryptText */.PV)(this.#key, row.ih),
            magnet: (0,source_encryption/* decryptText */.PV)(this.#key, row.ml),
            url: row.u === null ? null : (0,source_encryption/* decryptText */.PV)(this.#key, row.u),
            quality: (0,source_columns/* wordAt */.E7)(source_columns/* sourceQualities */.jz, row.quality),
            size: row.size,
            videoCodec: (0,source_columns/* wordAt */.E7)(source_columns/* videoCodecs */.tB, row.videoCodec),
            broadcasters: row.broadcasters,
            watchers: row.watchers,
            sourceType: (0,source_columns/* wordAt */.E7)(source_columns/* sourceTypes */.V6, row.sourceType),
            file: row.file === null ? null : (0,source_encryption/* decryptBytes */.Xh)(this.#key, row.file),
            streamingScore: row.streamingScore,
        };
    }
}
/** The source that is streamed: of those with a file, the wanted quality, or else the one with the best score. */
function bestSource(sources, quality, hevc) {
    const streamable = sources
        .filter((source) => source.file !== null)
        .filter((source) => hevc || (source.videoCodec !== 'X265' && source.videoCodec !== 'X265_10BIT'))
        .toSorted((a, b) => b.streamingScore - a.streamingScore);
    return streamable.find((source) => source.quality === quality) ?? streamable[0];
}

;// CONCATENATED MODULE: ./build/mock-content/released/routes.js






const credentials = dist/* object */.Ikc({
    email: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* email */.Rpp()),
    password: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1)),
});
const quality = dist/* picklist */.KIO(['auto', ...source_columns/* streamQualities */.AG]);
const movieId = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^\d+$/), dist/* transform */.pdi(Number), dist/* safeInteger */.Y2b());
/** The part of the released backend's API that a viewer needs. */
function routesOf({ accounts, catalogue, discovery, streams }) {
    /** Only for those who are logged in. */
    const guarded = (handle) => async (asked) => {
        const userId = accounts.userOf(asked.request.headers);
        if (userId === undefined) {
            return {
                status: 401,
                json: { error: 'Authentication required', message: 'Authentication required' },
            };
        }
        return await handle(asked, userId);
    };
    const movieOf = async (param) => {
        const id = dist/* safeParse */.xLC(movieId, param);
        if (!id.success)
            return refusal(400, 'Movie ID must be a number');
        return (await catalogue.movieByTmdbId(id.output)) ?? refusal(404, 'Movie not found');
    };
    return [
        {
            method: 'GET',
            path: '/api/health',
            perSecond: 10,
            handle: () => Promise.resolve({ status: 200, json: { status: 'ok' } }),
        },
        {
            method: 'POST',
            path: '/api/auth/login',
            perSecond: 1,
            handle: async ({ request }) => {
                const body = dist/* safeParse */.xLC(credentials, await (0,read_json/* readJson */.V)(request));
                if (!body.success)
                    return refusal(400, 'An e-mail address and a password are needed');
                const login = await accounts.login(body.output.email, body.output.password);
                if (login === undefined)
                    return refusal(401, 'Invalid credentials');
                const { session, user, cookies } = login;
                return { status: 200, json: { session, user }, headers: { 'Set-Cookie': [...cookies] } };
            },
        },
        {
            method: 'GET',
            path: '/api/lists',
            perSecond: 5,
            handle: guarded(() => Promise.resolve({
                status: 200,
                json: fixedLists.map(({ name, slug, description }) => ({
                    name,
                    slug,
                    description,
                    url: `/list/${slug}`,
                })),
            })),
        },
        {
            method: 'GET',
            path: '/api/list/:slug',
            perSecond: 10,
            handle: guarded(async ({ params }) => {
                const content = await catalogue.list(params['slug'] ?? '');
                if (content === undefined) {
                    const message = `List with slug ${params['slug'] ?? ''} not found`;
                    return { status: 500, json: { success: false, message, status: 500 } };
                }
                const results = [...content.movies.map(movieEntry), ...content.shows.map(showEntry)];
                return { status: 200, json: { results, total: results.length, list: content.list } };
            }),
        },
        {
            method: 'GET',
            path: '/api/movies/:tmdbId',
            perSecond: 5,
            handle: guarded(async ({ params, query }) => {
                const movie = await movieOf(params['tmdbId']);
                if ('status' in movie)
                    return movie;
                const sources = query.get('includeSources') === 'true' ? await discovery.sourcesOf(movie) : undefined;
                return {
                    status: 200,
                    json: { ...movieEntry(movie), ...(sources && { sources: sources.map(sourceEntry) }) },
                };
            }),
        },
        {
            method: 'POST',
            path: '/api/movies/:tmdbId/:quality',
            perSecond: 5,
            handle: guarded(async ({ params }, userId) => {
                const wanted = dist/* safeParse */.xLC(quality, params['quality']);
                if (!wanted.success)
                    return refusal(400, wanted.issues[0].message);
                const movie = await movieOf(params['tmdbId']);
                if ('status' in movie)
                    return movie;
                const sources = await discovery.sourcesOf(movie);
                if (sources.length === 0)
                    return refusal(404, 'No sources available for this movie');
                const source = bestSource(sources, wanted.output, true);
                if (source === undefined)
                    return refusal(404, missing(wanted.output));
                const { key, expiresAt } = await accounts.newStreamingKey(movie.id, userId);
                const { size, videoCodec, broadcasters, watchers } = source;
                return {
                    status: 200,
                    json: {
                        streamingKey: key,
                        quality: source.quality,
                        size,
                        videoCodec,
                        broadcasters,
                        watchers,
                        expiresAt,
                    },
                };
            }),
        },
        {
            method: 'GET',
            path: '/api/stream/:key',
            perSecond: 60,
            handle: async ({ request, response, params, query }) => {
                const key = params['key'] ?? '';
                const wanted = dist/* safeParse */.xLC(quality, query.get('quality') ?? 'auto');
                if (key.length < 10)
                    return refusal(400, 'Invalid key format');
                if (!wanted.success)
                    return refusal(400, `Quality must be one of: auto, ${source_columns/* streamQualities */.AG.join(', ')}`);
                const id = await accounts.movieOf(key);
                if (id === undefined)
                    return refusal(401, 'Invalid or expired streaming key');
                const movie = await catalogue.movieById(id);
                if (movie === undefined)
                    return refusal(404, 'Movie not found');
                // an omitted `hevc` is not "true" either, and so excludes H.265
                const hevc = query.get('hevc') === 'true';
                const source = bestSource(await discovery.sourcesOf(movie), wanted.output, hevc);
                if (source === undefined) {
                    return refusal(404, `${missing(wanted.output)}${hevc ? '' : ' (H.265 excluded)'}`);
                }
                await streams.stream(source, request, response);
                return undefined;
            },
        },
    ];
}
function refusal(status, error) {
    return { status, json: { error } };
}
function missing(wanted) {
    return `No ${wanted === 'auto' ? 'suitable' : wanted} quality source available`;
}
function movieEntry({ id, tmdbId, imdbId, ...movie }) {
    const { title, overview, tagline, releaseDate, runtime, poster, backdrop, logo, popularity, rating } = movie;
    return {
        _type: 'movie',
        id,
        tmdbId,
        imdbId,
        title,
        overview,
        tagline,
        releaseDate,
        runtime,
        poster,
        backdrop,
        logo,
        genres: [],
        popularity,
        rating,
    };
}
function showEntry({ id, tmdbId, name, overview, firstAirDate, poster, backdrop, ...show }) {
    const { popularity, rating } = show;
    return { _type: 'tvshow', id, tmdbId, name, overview, firstAirDate, poster, backdrop, popularity, rating };
}
function sourceEntry(source) {
    return {
        id: source.id,
        quality: source.quality,
        size: source.size,
        videoCodec: source.videoCodec,
        broadcasters: source.broadcasters,
        watchers: source.watchers,
        source: source.sourceType,
        hasDataFile: source.file !== null,
    };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build/mock-content/released/released-range.js
/**
 * The range that the released backend takes a `Range` header for; undefined when it answers 200 with the whole
 * file. It is wrong on purpose, in the ways that were measured:
 * - an end past the file's end is no range at all (RFC 9110 §14.1.2 clamps it);
 * - a start past the end, or `-0`, is a range of no bytes, so 206 with an empty body (§15.5.17: 416);
 * - other units than bytes are taken for bytes, and of several ranges the first one alone is sent.
 */
function releasedRange(header, size) {
    if (header === undefined || header === '')
        return undefined;
    const ranges = header
        .replace('bytes=', '')
        .split(',')
        .map((spec) => looseRange(spec, size));
    return ranges.includes(undefined) ? undefined : ranges[0];
}
/** Bytes in a range; a start past the end has none. */
function bytesIn({ start, end }) {
    return Math.max(0, end - start + 1);
}
function looseRange(spec, size) {
    const [first = '', last = ''] = spec.split('-');
    const start = Number.parseInt(first, 10);
    const end = Number.parseInt(last, 10);
    if (Number.isNaN(start)) {
        return Number.isNaN(end) ? undefined : { start: Math.max(0, size - end), end: size - 1 };
    }
    if (Number.isNaN(end))
        return { start, end: size - 1 };
    return start > end || end >= size ? undefined : { start, end };
}

;// CONCATENATED MODULE: ./build/mock-content/released/streams.js




/**
 * Streams as the released backend does: what goes wrong here is logged and never answered, so that a viewer
 * without a deadline waits for ever.
 */
class Streams {
    #torrents;
    #trackers;
    #log;
    #opened = new Set();
    constructor(torrents, trackers, log) {
        this.#torrents = torrents;
        this.#trackers = trackers;
        this.#log = log;
    }
    /** Resolves when the answer is sent, or the viewer gone. */
    async stream(source, request, response) {
        const left = new AbortController();
        const gone = Promise.withResolvers();
        response.once('close', () => {
            left.abort(new Error('the viewer left'));
            gone.resolve(undefined);
        });
        let lease;
        try {
            this.#refuseDuplicate(source.infoHash);
            lease = await this.#torrents.use({
                infoHash: source.infoHash,
                torrentFile: source.file ?? undefined,
                magnet: source.magnet,
                trackers: this.#trackers,
            }, left.signal);
            await streams_send(lease, request, response, left.signal);
        }
        catch (error) {
            if (!left.signal.aborted)
                this.#log.error('Unhandled Rejection', { reason: (0,errors/* reasonOf */.A3)(error) });
            await gone.promise;
        }
        finally {
            lease?.release();
        }
    }
    /** It looks for an open torrent by the hash as it is spelled, but BitTorrent knows one spelling alone. */
    #refuseDuplicate(infoHash) {
        const known = infoHash.toLowerCase();
        if (this.#opened.has(known) && infoHash !== known) {
            throw new Error(`Cannot add duplicate torrent ${known}`);
        }
        this.#opened.add(known);
    }
}
async function streams_send(lease, request, response, signal) {
    const asked = releasedRange(request.headers.range, lease.size);
    const range = asked ?? { start: 0, end: lease.size - 1 };
    const length = bytesIn(range);
    response.writeHead(asked === undefined ? 200 : 206, {
        'accept-ranges': 'bytes',
        'cache-control': 'no-cache, no-store, must-revalidate, max-age=0',
        'content-type': 'video/mp4',
        'content-length': length,
        ...(asked !== undefined && { 'content-range': `bytes ${range.start}-${range.end}/${lease.size}` }),
        'access-control-allow-origin': '*',
    });
    if (request.method === 'HEAD' || length === 0) {
        response.end();
        return;
    }
    response.flushHeaders();
    await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(lease.read(range.start, range.end, signal), { objectMode: false }), response);
}

;// CONCATENATED MODULE: ./build/mock-content/released/tmdb.js

const deadlineMs = 10_000;
const pictures = 'https://image.tmdb.org/t/p/original';
const picture = dist/* pipe */.FsL(dist/* nullish */.cl6(dist/* string */.YjP(), ''), dist/* transform */.pdi((path) => (path === '' ? '' : pictures + path)));
const tmdb_text = dist/* nullish */.cl6(dist/* string */.YjP(), '');
const number = dist/* nullish */.cl6(dist/* number */.aig(), 0);
const movieAnswer = dist/* object */.Ikc({
    id: dist/* number */.aig(),
    imdb_id: dist/* nullish */.cl6(dist/* string */.YjP(), null),
    title: dist/* string */.YjP(),
    overview: tmdb_text,
    runtime: number,
    tagline: tmdb_text,
    release_date: tmdb_text,
    poster_path: picture,
    backdrop_path: picture,
    vote_average: number,
    popularity: number,
    images: dist/* optional */.lqM(dist/* object */.Ikc({ logos: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ file_path: picture })), []) }), {}),
});
const showAnswer = dist/* object */.Ikc({
    id: dist/* number */.aig(),
    name: dist/* string */.YjP(),
    overview: tmdb_text,
    first_air_date: tmdb_text,
    poster_path: picture,
    backdrop_path: picture,
    status: tmdb_text,
    tagline: tmdb_text,
    type: tmdb_text,
    in_production: dist/* nullish */.cl6(dist/* boolean */.zMY(), false),
    episode_run_time: dist/* optional */.lqM(dist/* array */.YOg(dist/* number */.aig()), []),
    vote_average: number,
    popularity: number,
});
const pageAnswer = dist/* object */.Ikc({ results: dist/* array */.YOg(dist/* object */.Ikc({ id: dist/* number */.aig() })) });
function tmdbClient({ url, token }) {
    const get = async (path) => {
        const answer = await fetch(`${url}/${path}`, {
            headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
            signal: AbortSignal.timeout(deadlineMs),
        });
        if (answer.status === 404)
            return undefined;
        if (!answer.ok)
            throw new Error(`TMDB answered ${answer.status} to ${path}`);
        return await answer.json();
    };
    return {
        movie: async (tmdbId) => {
            const answer = await get(`movie/${tmdbId}?append_to_response=images`);
            return answer === undefined ? undefined : movieRow(dist/* parse */.qgA(movieAnswer, answer));
        },
        show: async (tmdbId) => {
            const answer = await get(`tv/${tmdbId}`);
            return answer === undefined ? undefined : showRow(dist/* parse */.qgA(showAnswer, answer));
        },
        firstPage: async (list) => {
            const answer = await get(`${list}?page=1`);
            return answer === undefined ? [] : dist/* parse */.qgA(pageAnswer, answer).results.map((entry) => entry.id);
        },
    };
}
function movieRow(movie) {
    return {
        tmdbId: movie.id,
        imdbId: movie.imdb_id === '' ? null : movie.imdb_id,
        title: movie.title,
        overview: movie.overview,
        runtime: movie.runtime,
        tagline: movie.tagline,
        releaseDate: movie.release_date,
        poster: movie.poster_path,
        backdrop: movie.backdrop_path,
        logo: movie.images.logos[0]?.file_path ?? '',
        rating: movie.vote_average,
        popularity: movie.popularity,
    };
}
function showRow(show) {
    return {
        tmdbId: show.id,
        name: show.name,
        overview: show.overview,
        firstAirDate: show.first_air_date,
        poster: show.poster_path,
        backdrop: show.backdrop_path,
        status: show.status,
        tagline: show.tagline,
        type: show.type,
        inProduction: show.in_production,
        episodeRunTime: JSON.stringify(show.episode_run_time),
        popularity: show.popularity,
        rating: show.vote_average,
    };
}

;// CONCATENATED MODULE: ./build/mock-content/released/released.js

















/** The name of its database within `dataFolder`. */
const databaseName = 'database.sqlite';
/** Writers of two processes wait for each other this long. */
const busyTimeoutMs = 5000;
/**
 * A stand-in of the released backend: the part of its API that a viewer needs, its database and its
 * encryption, and its known defects (docs/backends.md), so that the suite can be seen to find them. Its
 * engine of torrents is the reference backend's.
 */
const startReleased = async (options, log) => {
    await (0,promises_.mkdir)(options.dataFolder, { recursive: true });
    const key = await sourceKey(options);
    const stops = [];
    const stop = async () => {
        for (const end of stops.splice(0).reverse())
            await end();
    };
    try {
        const database = await openDatabase(options.dataFolder);
        stops.push(async () => await database.destroy());
        const torrents = await (0,backend_torrents/* openTorrents */.Q4)({ ...options, log });
        stops.push(async () => await torrents.stop());
        const accounts = new Accounts(database, options.sessionMs);
        await accounts.prepare({ ...options, print: (line) => process.stdout.write(`${line}\n`) });
        const discovery = new Discovery(options.ytsUrl, new Sources(database, key), log);
        stops.push(async () => await discovery.stop());
        return await listen(options, log, stops, stop, {
            accounts,
            catalogue: new Catalogue(database, tmdbClient({ url: options.tmdbUrl, token: options.tmdbToken })),
            discovery,
            streams: new Streams(torrents, options.trackers, log),
        });
    }
    catch (error) {
        await stop();
        throw error;
    }
};
async function listen(options, log, stops, stop, parts) {
    const rateLimit = new RateLimit();
    const server = await (0,http_server/* startHttpServer */.O)(listenerOf({
        routes: routesOf(parts),
        allows: (caller, route, perSecond) => !options.rateLimited || rateLimit.allows(caller, route, perSecond),
        log,
    }), options);
    stops.push(async () => await server.stop());
    return { addresses: { url: server.url }, stop };
}
async function openDatabase(folder) {
    const database = new typeorm/* DataSource */.qSh({
        type: 'sqlite',
        database: (0,external_node_path_.join)(folder, databaseName),
        entities: [...schemas],
        synchronize: true,
        busyTimeout: busyTimeoutMs,
    });
    return await database.initialize();
}
/** The given key; else the one of an earlier start; else a new one, which is kept in `.env`. */
async function sourceKey({ sourceKey: given, dataFolder }) {
    if (given !== '')
        return (0,source_encryption/* parseSourceKey */.O0)(given);
    const file = (0,external_node_path_.join)(dataFolder, '.env');
    const kept = await (0,promises_.readFile)(file, 'utf8').catch(() => '');
    const known = /^SOURCE_SECURITY_KEY=(.+)$/m.exec(kept)?.[1];
    if (known !== undefined)
        return (0,source_encryption/* parseSourceKey */.O0)(known);
    const made = (0,source_encryption/* newSourceKey */.n2)();
    await (0,folders/* writeFileWhole */.tG)(file, `${kept}SOURCE_SECURITY_KEY=${made}\n`);
    return (0,source_encryption/* parseSourceKey */.O0)(made);
}


/***/ }),

/***/ 23216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AG: () => (/* binding */ streamQualities),
/* harmony export */   E7: () => (/* binding */ wordAt),
/* harmony export */   V6: () => (/* binding */ sourceTypes),
/* harmony export */   YP: () => (/* binding */ indexIn),
/* harmony export */   jz: () => (/* binding */ sourceQualities),
/* harmony export */   tB: () => (/* binding */ videoCodecs)
/* harmony export */ });
/** Words that the released backend keeps as their place in a list; the order is part of its database. */
const sourceQualities = ['SD', 'HD', 'FHD', '2K', '4K', '8K', '3D'];
const videoCodecs = [
    'VC1',
    'MPEG2',
    'MPEG4',
    'XVID',
    'VP8',
    'VP9',
    'X264',
    'X265',
    'AV1',
    'X264_10BIT',
    'X265_10BIT',
    'AV1_10BIT',
];
const sourceTypes = ['WEB', 'BLURAY', 'HDTV', 'DVD', 'TS', 'CAM', 'DCP'];
/** The qualities that a viewer may ask for, beside `auto`. */
const streamQualities = ['8K', '4K', '2K', 'FHD', 'HD', 'SD'];
function indexIn(words, word) {
    return word === null ? null : words.indexOf(word);
}
function wordAt(words, index) {
    return index === null ? null : (words[index] ?? null);
}


/***/ }),

/***/ 39210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ encryptText),
/* harmony export */   O0: () => (/* binding */ parseSourceKey),
/* harmony export */   PV: () => (/* binding */ decryptText),
/* harmony export */   Xh: () => (/* binding */ decryptBytes),
/* harmony export */   _5: () => (/* binding */ encryptInfoHash),
/* harmony export */   hA: () => (/* binding */ encryptBytes),
/* harmony export */   n2: () => (/* binding */ newSourceKey)
/* harmony export */ });
/* unused harmony export SourceEncryptionError */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3844);


/**
 * How the released backend keeps what a source is: AES-256-GCM with its `SOURCE_SECURITY_KEY`, laid out
 * IV (12 bytes) ‖ tag (16 bytes) ‖ ciphertext; text is base64 of that, the .torrent file is the bytes.
 */
const algorithm = 'aes-256-gcm';
const keyLength = 32;
const ivLength = 12;
const tagLength = 16;
/** Something encrypted that does not open: cut, changed, or made with another key. */
class SourceEncryptionError extends Error {
    name = 'SourceEncryptionError';
}
/** Reads `SOURCE_SECURITY_KEY`, which is base64 of 32 bytes. The key itself is never part of an error. */
function parseSourceKey(text) {
    const trimmed = text.trim();
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(trimmed)) {
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('The SOURCE_SECURITY_KEY is not base64; it is base64 of 32 bytes.');
    }
    const bytes = Buffer.from(trimmed, 'base64');
    if (bytes.length !== keyLength) {
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`The SOURCE_SECURITY_KEY is base64 of ${bytes.length} bytes; it must be of ${keyLength}.`);
    }
    return { bytes };
}
/** A key that nobody had before, as the released backend writes it to its `.env`. */
function newSourceKey() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(keyLength).toString('base64');
}
function encryptBytes(key, plain) {
    return seal(key, plain, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(ivLength));
}
/** @throws {SourceEncryptionError} for bytes that this key did not make. */
function decryptBytes(key, sealed) {
    if (sealed.length < ivLength + tagLength) {
        throw new SourceEncryptionError(`Of ${sealed.length} bytes none is content: an IV and a tag alone take ${ivLength + tagLength}.`);
    }
    const decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)(algorithm, key.bytes, sealed.subarray(0, ivLength), {
        authTagLength: tagLength,
    });
    decipher.setAuthTag(sealed.subarray(ivLength, ivLength + tagLength));
    try {
        return Buffer.concat([decipher.update(sealed.subarray(ivLength + tagLength)), decipher.final()]);
    }
    catch (error) {
        throw new SourceEncryptionError('Changed since it was encrypted, or encrypted with another key', {
            cause: error,
        });
    }
}
/** Text as its columns `ml` and `u` hold it; an empty one stays empty. */
function encryptText(key, text) {
    return text === '' ? '' : encryptBytes(key, Buffer.from(text)).toString('base64');
}
/**
 * An info hash as the column `ih` holds it: the same hash always gives the same text, so that the database
 * can keep it unique. Its IV is the first 12 bytes of SHA-256(key ‖ text).
 */
function encryptInfoHash(key, infoHash) {
    const iv = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key.bytes).update(infoHash).digest().subarray(0, ivLength);
    return seal(key, Buffer.from(infoHash), iv).toString('base64');
}
/** @throws {SourceEncryptionError} for text that this key did not make. */
function decryptText(key, sealed) {
    return sealed === '' ? '' : decryptBytes(key, Buffer.from(sealed, 'base64')).toString();
}
function seal(key, plain, iv) {
    const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)(algorithm, key.bytes, iv, { authTagLength: tagLength });
    const content = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), content]);
}


/***/ })

};
;