"use strict";
exports.id = 542;
exports.ids = [542];
exports.modules = {

/***/ 63843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JG: () => (/* binding */ anySignal),
/* harmony export */   NE: () => (/* binding */ withDeadline),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   v7: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3844);


/** Node's timers fire at once when they are asked for more than this, 24.8 days. */
const longestTimerMs = 2 ** 31 - 1;
/** `90_000` → `1 min 30 s`; `1500` → `1.5 s`; `250` → `250 ms`. */
function formatDuration(ms) {
    if (Math.round(ms) < 1000)
        return `${Math.round(ms)} ms`;
    const tenths = Math.round(ms / 100);
    if (tenths < 100)
        return `${(tenths / 10).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** A signal that fires when any of these does; absent ones are left out. */
function anySignal(...signals) {
    return AbortSignal.any(signals.filter((signal) => signal !== undefined));
}
/**
 * Runs `work`, which must end within `ms`; it gets a signal that fires at the deadline or with `outer`.
 * A piece of work that ignores the signal is left behind, so the caller always gets an answer in time;
 * what it throws afterwards is nobody's.
 */
async function withDeadline(what, ms, work, outer) {
    outer?.throwIfAborted();
    const own = new AbortController();
    const signal = anySignal(own.signal, outer);
    const timer = setTimeout(() => {
        own.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeadlineError */ .j3(`${what} took longer than ${formatDuration(ms)}`));
    }, Math.min(ms, longestTimerMs));
    const cut = Promise.withResolvers();
    const onAbort = () => {
        cut.reject(signal.reason);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    try {
        // the race goes on listening to both after it is over, so that neither is an unhandled rejection
        return await Promise.race([work(signal), cut.promise]);
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
    }
}
/** Pauses; ends early, by throwing the signal's reason, when the signal fires. */
async function pause(ms, signal) {
    try {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(ms, longestTimerMs), undefined, { ...(signal && { signal }) });
    }
    catch (error) {
        throw signal?.aborted === true ? signal.reason : error;
    }
}


/***/ }),

/***/ 3844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   bJ: () => (/* binding */ isError),
/* harmony export */   hS: () => (/* binding */ exitCodes),
/* harmony export */   j1: () => (/* binding */ ConfigurationError),
/* harmony export */   j3: () => (/* binding */ DeadlineError),
/* harmony export */   nM: () => (/* binding */ WorldError),
/* harmony export */   nh: () => (/* binding */ errorsWithin),
/* harmony export */   p4: () => (/* binding */ InterruptedError),
/* harmony export */   ue: () => (/* binding */ GateError)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

/** Exit codes of the command, and of every process that it starts. */
const exitCodes = { done: 0, gateFailed: 1, usage: 2, worldFailed: 3, interrupted: 130 };
/** The user's mistake: its message is one or more whole sentences that say what to change. */
class ConfigurationError extends Error {
    name = 'ConfigurationError';
}
/** A check or a gate did not hold; what failed has been reported already. */
class GateError extends Error {
    name = 'GateError';
}
/** Something the job needs around it (a service, a container, a tool) could not be started. */
class WorldError extends Error {
    name = 'WorldError';
}
/** The user, or the runner, asked to stop. */
class InterruptedError extends Error {
    name = 'InterruptedError';
    constructor(signal) {
        super(`Stopped by ${signal}.`);
    }
}
/** Something took longer than it may. */
class DeadlineError extends Error {
    name = 'DeadlineError';
}
/** The exit code that tells a script what kind of end this was. A bug counts as a world that failed. */
function exitCodeOf(error) {
    if (error instanceof ConfigurationError)
        return exitCodes.usage;
    if (error instanceof GateError)
        return exitCodes.gateFailed;
    if (error instanceof InterruptedError)
        return exitCodes.interrupted;
    return exitCodes.worldFailed;
}
/** Whether this is an error, from whichever realm (a worker, a test's sandbox) it comes. */
function isError(thrown) {
    return thrown instanceof Error || Error.isError(thrown);
}
/** One line about anything that was thrown, with its causes: `read failed: connect ECONNREFUSED`. */
function reasonOf(error) {
    return reasons(error, new Set());
}
/** `seen` ends a chain of causes that bites its own tail. */
function reasons(error, seen) {
    if (!isError(error))
        return wordsOf(error);
    seen.add(error);
    const next = (inner) => reasons(inner, seen);
    const together = errorsWithin(error).filter((inner) => !seen.has(inner));
    if (together.length > 0)
        return [...new Set(together.map(next))].join('; ');
    const own = error.message === '' ? error.name : error.message;
    if (error.cause === undefined || seen.has(error.cause))
        return own;
    // behind a whole sentence, no colon
    return own.endsWith('.') ? `${own} (${next(error.cause)})` : `${own}: ${next(error.cause)}`;
}
/** The errors that one stands for: those of an `AggregateError`. */
function errorsWithin(error) {
    const { errors } = error;
    return Array.isArray(errors) ? errors : [];
}
function wordsOf(thrown) {
    return typeof thrown === 'string' ? thrown : (0,node_util__WEBPACK_IMPORTED_MODULE_0__.inspect)(thrown, { breakLength: Infinity });
}
/** What to print when the program ends by an error: a sentence for a mistake, a stack for a bug. */
function explain(error) {
    const expected = error instanceof ConfigurationError ||
        error instanceof GateError ||
        error instanceof WorldError ||
        error instanceof InterruptedError ||
        error instanceof DeadlineError;
    if (expected)
        return reasonOf(error);
    if (!isError(error))
        return `Unexpected: ${wordsOf(error)}`;
    const cause = error.cause === undefined ? '' : `\nCaused by: ${reasonOf(error.cause)}`;
    return `Unexpected: ${error.stack ?? error.message}${cause}`;
}


/***/ }),

/***/ 8074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   hi: () => (/* binding */ answerJson),
/* harmony export */   yy: () => (/* binding */ answerText)
/* harmony export */ });
/** Answers with a whole text and its length; a HEAD gets the same headers and no body. */
function answerText(res, status, body, headers = {}) {
    res.writeHead(status, {
        'Content-Type': 'text/plain; charset=utf-8',
        'Content-Length': Buffer.byteLength(body),
        ...headers,
    });
    res.end(body);
}
/** Answers with `body` as JSON. */
function answerJson(res, status, body, headers = {}) {
    answerText(res, status, JSON.stringify(body), {
        'Content-Type': 'application/json; charset=utf-8',
        ...headers,
    });
}
/**
 * The path of a request target as it was sent, still encoded, without query; a target may also be a whole
 * address (RFC 9112 §3.2.2). Dots are left as they are, so that `..` is seen by whoever must refuse it.
 */
function pathOf(target) {
    const path = target.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
    return path === '' ? '/' : path;
}


/***/ }),

/***/ 611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ startHttpServer)
/* harmony export */ });
/* unused harmony export httpUrl */
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3844);


/** Starts an HTTP server; a port that is taken is an error that says so. */
async function startHttpServer(listener, { host, port }) {
    const server = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.createServer)({ requestTimeout: 30_000, headersTimeout: 10_000 }, listener);
    const sockets = new Set();
    server.on('connection', (socket) => {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
    });
    server.on('request', (_request, response) => {
        // a connection that was kept alive would otherwise hold up a server that is stopping
        response.once('close', () => {
            if (!server.listening)
                setImmediate(() => server.closeIdleConnections());
        });
    });
    const listening = Promise.withResolvers();
    // stays for good: an error of a later moment (no file handles left) must not end the process
    server.on('error', (error) => {
        listening.reject(listenError(error, { host, port }));
    });
    server.listen(port, host, () => {
        listening.resolve(undefined);
    });
    await listening.promise;
    const bound = server.address();
    let stopped;
    return {
        url: httpUrl(host, bound.port),
        port: bound.port,
        server,
        stop: async (graceMs = 1000) => {
            stopped ??= stopHttpServer(server, sockets, graceMs);
            await stopped;
        },
    };
}
/** The address under which this machine reaches a server that listens on `host`. */
function httpUrl(host, port) {
    const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
    return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
async function stopHttpServer(server, sockets, graceMs) {
    const closed = Promise.withResolvers();
    server.close(() => {
        closed.resolve(undefined);
    });
    server.closeIdleConnections();
    const cut = setTimeout(() => {
        // closeAllConnections would leave upgraded ones (WebSockets), which keep the server open
        for (const socket of sockets)
            socket.destroy();
    }, graceMs);
    await closed.promise;
    clearTimeout(cut);
}
/** A sentence for the ways in which listening fails on a user's machine. */
function listenError(error, { host, port }) {
    switch (error.code) {
        case 'EADDRINUSE':
            return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`Port ${port} on ${host} is taken by another program.`);
        case 'EACCES':
            return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`Port ${port} on ${host} needs rights that this user lacks.`);
        case 'EADDRNOTAVAIL':
        case 'ENOTFOUND':
            return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`This machine has no address "${host}" to listen on.`);
        default:
            return error;
    }
}


/***/ }),

/***/ 42604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startApis: () => (/* binding */ startApis)
});

// EXTERNAL MODULE: ./build/kit/deadline.js
var deadline = __webpack_require__(63843);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/kit/http-answer.js
var http_answer = __webpack_require__(8074);
// EXTERNAL MODULE: ./build/kit/http-server.js
var http_server = __webpack_require__(611);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/mock-content/apis/misbehaviour.js


const apiNames = ['tmdb', 'yts', 'therarbg', 'trakt'];
const whole = (least, most) => dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(least), dist/* maxValue */.cGV(most));
const misbehaviourSchema = dist/* strictObject */.rej({
    /** Every so many requests, one is answered 429; 1 is each. */
    rateLimitEvery: dist/* optional */.lqM(whole(1, 1_000_000)),
    /** What `Retry-After` then says; 1 when left out. */
    retryAfterSeconds: dist/* optional */.lqM(whole(0, 3600)),
    /** Every answer comes this much later. */
    slowMs: dist/* optional */.lqM(whole(0, 60_000)),
    /** What is wrong with every answer that would be right. */
    broken: dist/* optional */.lqM(dist/* picklist */.KIO(['html', 'truncated', 'missing-fields', '500'])),
});
/** TMDB's alone: how its lists have moved on since the catalogue was made. */
const tmdbSchema = dist/* strictObject */.rej({
    ...misbehaviourSchema.entries,
    /** So many at the head of each popular and top rated list are gone from it; the others move up. */
    dropFirst: dist/* optional */.lqM(whole(0, 1000)),
});
const controlSchema = dist/* pipe */.FsL(dist/* unknown */.L5J(), dist/* check */.z6Y((body) => !Array.isArray(body), 'Expected Object but received Array'), dist/* strictObject */.rej({
    tmdb: dist/* optional */.lqM(tmdbSchema),
    yts: dist/* optional */.lqM(misbehaviourSchema),
    therarbg: dist/* optional */.lqM(misbehaviourSchema),
    trakt: dist/* optional */.lqM(misbehaviourSchema),
}));
/** Reads what a test wants to go wrong; says all that it does not understand. */
function parseControl(body) {
    const result = dist/* safeParse */.xLC(controlSchema, body);
    if (result.success)
        return result.output;
    const issues = result.issues.map((issue) => {
        const path = dist/* getDotPath */.BuJ(issue) ?? 'the body';
        return `${path}: ${issue.message}`;
    });
    throw new errors/* ConfigurationError */.j1(issues.join('; '));
}
/** The 429 that a request in turn gets; undefined for every other one. `count` is 1 for the first request. */
function rateLimited({ rateLimitEvery, retryAfterSeconds = 1 }, count, body) {
    if (rateLimitEvery === undefined || count % rateLimitEvery !== 0)
        return undefined;
    return { status: 429, body, headers: { 'Retry-After': String(retryAfterSeconds) } };
}
/** An answer gone wrong. */
function broken(answer, { broken: how }) {
    switch (how) {
        case undefined:
            return answer;
        case 'html':
            return {
                status: 200,
                body: '<!DOCTYPE html><html><body><h1>We will be back soon</h1></body></html>',
                headers: { 'Content-Type': 'text/html; charset=utf-8' },
            };
        case '500':
            return { status: 500, body: { error: 'Internal Server Error' } };
        case 'truncated':
            return { ...answer, cut: true };
        case 'missing-fields':
            return { ...answer, body: everySecondField(answer.body) };
    }
}
/**
 * Leaves out every second plain value of every object, by the order of their names, at every depth. Lists and
 * objects stay, so that the rest looks right: a movie without its title, a page without its total.
 */
function everySecondField(value) {
    if (Array.isArray(value))
        return value.map(everySecondField);
    if (!isObject(value))
        return value;
    const plain = Object.keys(value).filter((name) => !isObject(value[name]));
    const left = new Set(plain.sort().filter((_, index) => index % 2 === 1));
    const kept = Object.entries(value).filter(([name]) => !left.has(name));
    return Object.fromEntries(kept.map(([name, inner]) => [name, everySecondField(inner)]));
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}

// EXTERNAL MODULE: ./build/mock-content/apis/read-json.js
var read_json = __webpack_require__(77716);
;// CONCATENATED MODULE: ./build/mock-content/apis/request-counts.js
/** Paths beyond this many are counted together, so that no client can fill the memory. */
const mostPaths = 10_000;
/** How often each path was asked for, for tests of whoever asks. */
class RequestCounts {
    #paths = new Map();
    #total = 0;
    /** `GET /tmdb/3/movie/popular`, without its query. */
    add(method, path) {
        const full = `${method} ${path}`;
        const key = this.#paths.has(full) || this.#paths.size < mostPaths ? full : 'others';
        this.#paths.set(key, (this.#paths.get(key) ?? 0) + 1);
        this.#total += 1;
    }
    reset() {
        this.#paths.clear();
        this.#total = 0;
    }
    toJSON() {
        return { total: this.#total, paths: Object.fromEntries(this.#paths) };
    }
}

;// CONCATENATED MODULE: ./build/mock-content/apis/control.js




function startControl() {
    const counts = new RequestCounts();
    let control = {};
    let admitted = new Map();
    return {
        admit: (api, method, path) => {
            counts.add(method, path);
            const count = (admitted.get(api) ?? 0) + 1;
            admitted.set(api, count);
            return { misbehaviour: control[api] ?? {}, count };
        },
        answer: async (method, path, req) => {
            switch (`${method} ${path}`) {
                case 'GET /health':
                    return { status: 200, body: { status: 'ok' } };
                case 'GET /requests':
                    return { status: 200, body: counts };
                case 'DELETE /requests':
                    counts.reset();
                    return { status: 200, body: counts };
                case 'GET /control':
                    return { status: 200, body: control };
                case 'POST /control':
                    try {
                        control = parseControl(await (0,read_json/* readJson */.V)(req));
                    }
                    catch (error) {
                        return { status: 400, body: { error: (0,errors/* reasonOf */.A3)(error) } };
                    }
                    admitted = new Map();
                    return { status: 200, body: control };
                default:
                    return { status: 404, body: { error: 'there is nothing here' } };
            }
        },
    };
}

// EXTERNAL MODULE: ./build/mock-content/apis/data/catalogue.js + 3 modules
var catalogue = __webpack_require__(95895);
// EXTERNAL MODULE: ./build/mock-content/apis/offers.js
var offers = __webpack_require__(79202);
// EXTERNAL MODULE: ./build/mock-content/apis/data/genres.js
var data_genres = __webpack_require__(96356);
// EXTERNAL MODULE: ./build/mock-content/apis/data/random.js
var data_random = __webpack_require__(94387);
// EXTERNAL MODULE: ./build/mock-content/apis/data/texts.js
var texts = __webpack_require__(29566);
// EXTERNAL MODULE: ./node_modules/find-my-way/index.js
var find_my_way = __webpack_require__(85017);
;// CONCATENATED MODULE: ./build/mock-content/apis/routing.js

/** Finds the route of a request, with or without a slash at the end of its path. */
function routeTable(routes) {
    const router = find_my_way({ ignoreTrailingSlash: true, maxParamLength: 500 });
    for (const route of routes)
        router.on(route.method, route.path, () => undefined, route);
    const methods = [...new Set(routes.map((route) => route.method))];
    return (request) => {
        const found = router.find(request.method, request.path);
        if (found !== null)
            return found.store.answer(request, found.params);
        return { allowed: methods.filter((method) => router.find(method, request.path) !== null) };
    };
}
function ok(body, headers) {
    return { status: 200, body, ...(headers && { headers }) };
}
/** A whole number of a query, within its bounds; `otherwise` when it is missing or not one. */
function wholeNumber(query, name, { least, most, otherwise }) {
    const given = query.get(name);
    if (given === null || !/^\d+$/.test(given))
        return otherwise;
    return Math.min(Math.max(Number(given), least), most);
}

;// CONCATENATED MODULE: ./build/mock-content/apis/therarbg.js




const pageSize = 50;
const added = 1_717_791_846;
const categoryMovies = 1;
/**
 * TheRARBG's pages in their JSON form, which it documents nowhere: the fields are those that public clients
 * read (the released backend's, for `imdb-detail`; several scrapers, for `get-posts/keywords:…:format:json`).
 * Our videos are its only posts. An IMDb id that it does not know is sent to the first page, as there.
 */
function therarbgApi(offers) {
    const posts = offers.map(postOf);
    const find = routeTable([
        {
            method: 'GET',
            path: '/get-posts/*',
            answer: ({ query }, { '*': filter = '' }) => getPosts(posts, filter, query),
        },
        {
            method: 'GET',
            path: '/imdb-detail/:imdbId',
            answer: (_request, { imdbId }) => {
                const offer = offers.find((one) => one.imdbId === imdbId);
                if (offer === undefined)
                    return { status: 302, body: '', headers: { Location: '/' } };
                const own = posts.filter((post) => post.offer === offer).map(({ detail }) => detail);
                return ok({ imdb: filmOf(offer), trb_posts: own });
            },
        },
        {
            method: 'GET',
            path: '/post-detail/:eid/*',
            answer: (_request, { eid }) => {
                const post = posts.find(({ detail }) => detail['eid'] === eid);
                return post === undefined ? page(404, 'Not Found') : ok(post.detail);
            },
        },
    ]);
    return (request) => {
        const routing = find(request);
        if ('allowed' in routing)
            return page(routing.allowed.length === 0 ? 404 : 405, 'Not Found');
        const wantsJson = request.query.get('format') === 'json' || /:format:json\b/.test(request.path);
        return wantsJson || routing.status !== 200 ? routing : page(200, 'TheRarBg');
    };
}
/** `keywords:tt0123456:category:Movies:ncategory:XXX:order:-se`; what is unknown filters nothing. */
function getPosts(posts, filter, query) {
    const parts = filter.replace(/\/$/, '').split(':');
    const valueOf = (name) => {
        const at = parts.findIndex((part, index) => index % 2 === 0 && part === name);
        return at === -1 ? undefined : parts[at + 1];
    };
    const words = (valueOf('keywords') ?? '').toLowerCase().split(/[ .+]+/);
    const category = valueOf('category') ?? 'Movies';
    // everything is old, so that no "last N hours" finds it
    const tooOld = valueOf('time') !== undefined;
    const found = posts.filter(({ offer, item }) => {
        const text = `${String(item['n'])} ${offer.movie.title.en} ${offer.imdbId}`.toLowerCase();
        return !tooOld && category === 'Movies' && words.every((word) => text.includes(word));
    });
    const [, sign, key = ''] = /^(-?)(a|le|s|se)$/.exec(valueOf('order') ?? '') ?? [];
    const sorted = [...found].sort((a, b) => (sign === '-' ? -1 : 1) * (Number(a.item[key] ?? 0) - Number(b.item[key] ?? 0)));
    const at = wholeNumber(query, 'page', { least: 1, most: 1_000_000, otherwise: 1 });
    const results = sorted.slice((at - 1) * pageSize, at * pageSize).map(({ item }) => item);
    return ok({
        results,
        links: { next: null, previous: null },
        page_size: pageSize,
        count: results.length,
        total: found.length,
    });
}
function postOf(offer) {
    const { movie, video, imdbId, quality } = offer;
    const random = (0,data_random/* seededRandom */.Is)((0,data_random/* seedOf */.n3)('post', movie.id));
    const [pid, eid] = [random.between(100_000, 5_000_000), random.text('0123456789abcdef', 6)];
    const year = movie.releaseDate.slice(0, 4);
    const name = `${movie.title.en.replaceAll(' ', '.')}.${year}.${quality}.WEB.x264`;
    return {
        offer,
        item: {
            pk: eid,
            n: name,
            a: added,
            c: 'Movies',
            s: video.size,
            t: null,
            u: 'miauflix',
            se: 1,
            le: 0,
            i: imdbId,
            h: video.infoHash,
            tg: [],
        },
        detail: {
            eid,
            pid,
            category: categoryMovies,
            category_str: 'Movies',
            type: 'Movie',
            genre: genresOf(offer),
            status: null,
            name,
            short_name: movie.title.en,
            num_files: 1,
            size: video.size,
            size_char: `${(video.size / 2 ** 20).toFixed(1)} MB`,
            thumbnail: null,
            seeders: 1,
            leechers: 0,
            username: 'miauflix',
            downloads: 0,
            added,
            descr: null,
            imdb: imdbId,
            language: movie.originalLanguage,
            info_hash: video.infoHash,
            textlanguage: null,
            trailer: null,
            season: 0,
            episode: 0,
            timestamp: new Date(added * 1000).toISOString(),
            last_checked: new Date(added * 1000).toISOString(),
            files: [{ name: video.name, size: video.size, full_location: video.name }],
            trackers: [],
            has_torrent: true,
            images: [],
            is_recomended: false,
            source: '1',
            source_list: ['1'],
            extra_data: { pending_torrent: false },
            upvotes: 0,
            downvotes: 0,
            report_count: 0,
            comment_count: 0,
            imdb_data: movie.id,
        },
    };
}
function filmOf(offer) {
    const { movie, imdbId, tmdbId } = offer;
    const random = (0,data_random/* seededRandom */.Is)((0,data_random/* seedOf */.n3)('rarbg film', movie.id));
    const [year = 0, month = 0, day = 0] = movie.releaseDate.split('-').map(Number);
    const actors = [(0,texts/* inventName */.OR)(random), (0,texts/* inventName */.OR)(random), (0,texts/* inventName */.OR)(random)];
    const director = (0,texts/* inventName */.OR)(random);
    const where = { cca2: movie.countries[0] ?? 'US', country: movie.countries[0] ?? 'US' };
    return {
        imdb_id: imdbId,
        tmdb_id: tmdbId,
        name: movie.title.en,
        content_type: 'movie',
        thumbnail: movie.posterPath,
        image: movie.backdropPath,
        award: { wins: 0, nominations: 0 },
        genre_list: genresOf(offer),
        genre: genresOf(offer).join(', '),
        theme_list: [],
        release_detailed: {
            day,
            date: `${movie.releaseDate}T00:00:00.000Z`,
            year,
            month,
            originLocations: [where],
            releaseLocation: where,
        },
        spoken_languages: [{ id: movie.originalLanguage, language: movie.originalLanguage }],
        actors,
        top_credits: [{ id: 'director', name: 'Director', credits: [director] }],
        directors: [director],
        runtime: String(movie.runtime * 60),
        rating: String(Math.round(movie.voteAverage * 10) / 10),
        rating_count: movie.voteCount,
        director,
        cast: actors.join(', '),
        plot: movie.overview.en,
        budget: movie.budget,
        video_list: [],
        rott_url: null,
        rott_score_official: 0,
        rott_score_audience: 0,
        mpa_rating: null,
        critics_consensus: null,
        is_recomended: false,
        has_post: true,
        updated_at: new Date(added * 1000).toISOString(),
        created_at: new Date(added * 1000).toISOString(),
    };
}
function genresOf({ movie }) {
    return data_genres/* movieGenres */.L.filter(({ id }) => movie.genreIds.includes(id)).map(({ name }) => name.en);
}
function page(status, title) {
    const headers = { 'Content-Type': 'text/html; charset=utf-8' };
    return { status, body: `<!DOCTYPE html><title>${title}</title>`, headers };
}

;// CONCATENATED MODULE: ./build/mock-content/apis/tmdb/errors.js
/** TMDB's status codes that the stand-in gives (https://developer.themoviedb.org/docs/errors). */
const errors_errors = {
    invalidId: [6, 404, 'Invalid id: The pre-requisite id is invalid or not found.'],
    invalidKey: [7, 401, 'Invalid API key: You must be granted a valid key.'],
    internal: [11, 500, 'Internal error: Something went wrong, contact TMDB.'],
    invalidDateRange: [20, 422, 'Invalid date range: Should be a range no longer than 14 days.'],
    invalidPage: [
        22,
        400,
        'Invalid page: Pages start at 1 and max at 500. They are expected to be an integer.',
    ],
    invalidDate: [23, 400, 'Invalid date: Format needs to be YYYY-MM-DD.'],
    tooManyRequests: [25, 429, 'Your request count (#) is over the allowed limit of (40).'],
    tooManyAppended: [
        27,
        400,
        'Too many append to response objects: The maximum number of remote calls is 20.',
    ],
    notFound: [34, 404, 'The resource you requested could not be found.'],
    methodNotSupported: [42, 405, 'This resource does not support the request method.'],
};
function tmdbError(error) {
    const [code, status, message] = errors_errors[error];
    return { status, body: { success: false, status_code: code, status_message: message } };
}

// EXTERNAL MODULE: ./build/mock-content/apis/data/languages.js
var languages = __webpack_require__(80213);
;// CONCATENATED MODULE: ./build/mock-content/apis/tmdb/localized.js
/**
 * The language of `language=es-ES`: English when none is given, undefined for one in which nothing is written.
 */
function languageOf(query) {
    const primary = (query.get('language') ?? 'en').split('-')[0];
    return primary === '' || primary === 'en' ? 'en' : primary === 'es' ? 'es' : undefined;
}
function localizedMovie(movie, language) {
    return localized(movie, language);
}
function localizedShow(show, language) {
    return localized({ ...show, title: show.name, originalTitle: show.originalName }, language);
}
/** Without a translation TMDB gives the original title, and neither overview nor tagline. */
function localized(item, language) {
    if (language === undefined || (language === 'es' && !item.translated)) {
        return { title: item.originalTitle, overview: '', tagline: '' };
    }
    return {
        title: item.title[language],
        overview: item.overview[language],
        tagline: item.tagline[language],
    };
}

;// CONCATENATED MODULE: ./build/mock-content/apis/tmdb/pictures.js

/**
 * `/images`: backdrops, logos and posters. With `include_image_language` (`en,null`), or else `language`, only
 * pictures of those languages, as TMDB does: a backdrop has none, so a language alone leaves no backdrops.
 */
function imagesOf(item, query) {
    const random = (0,data_random/* seededRandom */.Is)((0,data_random/* seedOf */.n3)('images', item.id));
    const wanted = (query.get('include_image_language') ?? query.get('language') ?? '')
        .split(',')
        .filter((language) => language !== '')
        .map((language) => language.split('-')[0]);
    const isWanted = ({ iso_639_1 }) => wanted.length === 0 || wanted.includes(iso_639_1 ?? 'null');
    const backdrops = item.backdropPath === null ? [] : [item.backdropPath, ...paths(random, 3)];
    const posters = item.posterPath === null ? [] : [item.posterPath, ...paths(random, 3)];
    const logos = paths(random, random.below(4), 'png');
    const languages = ['en', 'es', item.originalLanguage];
    return {
        backdrops: backdrops
            .map((path) => picture(random, path, { language: null, width: 3840, height: 2160 }))
            .filter(isWanted),
        logos: logos
            .map((path, i) => picture(random, path, { language: languages[i % 3] ?? null, width: 1200, height: 480 }))
            .filter(isWanted),
        posters: posters
            .map((path, i) => picture(random, path, { language: languages[i % 3] ?? null, width: 2000, height: 3000 }))
            .filter(isWanted),
    };
}
function paths(random, count, extension = 'jpg') {
    return Array.from({ length: count }, () => (0,data_random/* picturePath */.Mq)(random, extension));
}
function picture(random, path, { language, width, height }) {
    const votes = random.below(40);
    return {
        aspect_ratio: Math.round((width / height) * 1000) / 1000,
        height,
        iso_639_1: language,
        file_path: path,
        vote_average: votes === 0 ? 0 : random.between(3000, 7000) / 1000,
        vote_count: votes,
        width,
    };
}

;// CONCATENATED MODULE: ./build/mock-content/apis/tmdb/appended.js





/** The requests below `/movie/:id` that `append_to_response` can add, each alone a path as well. */
const movieExtras = {
    translations: (movie) => ({
        translations: translated(movie).map((language) => {
            const { title, overview, tagline } = localizedMovie(movie, language);
            // TMDB leaves the title of the original language empty
            const own = language === movie.originalLanguage ? '' : title;
            const data = { homepage: movie.homepage, overview, runtime: movie.runtime, tagline, title: own };
            return translation(language, data);
        }),
    }),
    images: imagesOf,
    external_ids: (movie) => ({
        imdb_id: movie.imdbId,
        wikidata_id: movie.imdbId === null ? null : `Q${movie.id * 7}`,
        facebook_id: null,
        instagram_id: null,
        twitter_id: null,
    }),
    videos: (movie) => videosOf(movie.id, movie.releaseDate),
    credits: (movie) => creditsOf(movie.id, ['Director', 'Screenplay', 'Producer']),
};
/** The same below `/tv/:id`. */
const showExtras = {
    translations: (show) => ({
        translations: translated(show).map((language) => {
            const { title, overview, tagline } = localizedShow(show, language);
            const own = language === show.originalLanguage ? '' : title;
            return translation(language, { name: own, overview, homepage: show.homepage, tagline });
        }),
    }),
    images: imagesOf,
    external_ids: (show) => ({
        imdb_id: show.imdbId,
        freebase_mid: null,
        freebase_id: null,
        tvdb_id: show.imdbId === null ? null : 70_000 + (show.id % 400_000),
        tvrage_id: null,
        wikidata_id: null,
        facebook_id: null,
        instagram_id: null,
        twitter_id: null,
    }),
    videos: (show) => videosOf(show.id, show.firstAirDate),
    credits: (show) => creditsOf(show.id, ['Executive Producer', 'Producer']),
};
function translated({ translated: inSpanish }) {
    return inSpanish ? ['en', 'es'] : ['en'];
}
function translation(language, data) {
    const { region, name, english_name } = languages/* languageNames */.TL[language];
    return { iso_3166_1: region, iso_639_1: language, name, english_name, data };
}
function videosOf(id, date) {
    const random = (0,data_random/* seededRandom */.Is)((0,data_random/* seedOf */.n3)('videos', id));
    const kinds = ['Trailer', 'Teaser', 'Featurette', 'Clip'];
    const count = date === '' ? 0 : random.below(4);
    return {
        results: kinds.slice(0, count).map((type, index) => ({
            iso_639_1: 'en',
            iso_3166_1: 'US',
            name: index === 0 ? 'Official Trailer' : `${type} ${index}`,
            key: (0,data_random/* youtubeKey */.NC)(random),
            site: 'YouTube',
            size: random.pick([1080, 720, 2160]),
            type,
            official: random.chance(80),
            published_at: `${date}T15:00:0${index}.000Z`,
            id: (0,data_random/* objectId */.Tu)(random),
        })),
    };
}
function creditsOf(id, jobs) {
    const random = (0,data_random/* seededRandom */.Is)((0,data_random/* seedOf */.n3)('credits', id));
    const cast = Array.from({ length: random.between(0, 9) }, (_, order) => ({
        ...person(random, 'Acting'),
        cast_id: order + 1,
        character: (0,texts/* inventName */.OR)(random),
        credit_id: (0,data_random/* objectId */.Tu)(random),
        order,
    }));
    const crew = jobs.map((job) => {
        const department = job === 'Director' ? 'Directing' : job === 'Screenplay' ? 'Writing' : 'Production';
        return { ...person(random, department), credit_id: (0,data_random/* objectId */.Tu)(random), department, job };
    });
    return { cast, crew };
}
/** A person of the cast, the crew, or who has created a show. */
function person(random, department) {
    const name = (0,texts/* inventName */.OR)(random);
    return {
        adult: false,
        gender: random.below(4),
        id: random.between(10_000, 4_000_000),
        known_for_department: department,
        name,
        original_name: name,
        popularity: random.between(10, 9000) / 1000,
        profile_path: random.chance(30) ? null : (0,data_random/* picturePath */.Mq)(random),
    };
}

;// CONCATENATED MODULE: ./build/mock-content/apis/tmdb/paging.js


const paging_pageSize = 20;
const lastPage = 500;
/** The page asked for, 1 when none is; undefined for what TMDB refuses: below 1, beyond 500, not an integer. */
function pageOf(query) {
    const given = query.get('page');
    if (given === null || given === '')
        return 1;
    const page = /^\d{1,9}$/.test(given) ? Number(given) : 0;
    return page >= 1 && page <= lastPage ? page : undefined;
}
/** One page of `items`, each as `show` puts it; pages behind the last are empty, as TMDB's are. */
function pageAnswer(query, items, show, size = paging_pageSize) {
    const page = pageOf(query);
    if (page === undefined)
        return tmdbError('invalidPage');
    const start = (page - 1) * size;
    return ok({
        page,
        results: items.slice(start, start + size).map(show),
        total_pages: Math.max(1, Math.ceil(items.length / size)),
        total_results: items.length,
    });
}

;// CONCATENATED MODULE: ./build/mock-content/apis/tmdb/changes.js


const dayMs = 86_400_000;
const longestDays = 14;
const changesPageSize = 100;
/**
 * `/3/movie/changes` and `/3/tv/changes`: the ids of what changed between two dates, the last 24 hours when
 * none are given. Each thing changes on one day of every seven, by its id.
 */
function changesAnswer(query, items, today = Date.now()) {
    const end = dayOf(query.get('end_date')) ?? Math.floor(today / dayMs);
    const start = dayOf(query.get('start_date')) ?? end - 1;
    if (Number.isNaN(start) || Number.isNaN(end))
        return tmdbError('invalidDate');
    if (start > end || end - start > longestDays)
        return tmdbError('invalidDateRange');
    const days = Array.from({ length: Math.min(7, end - start + 1) }, (_, index) => (start + index) % 7);
    const changed = items.filter(({ id }) => days.includes(id % 7));
    const show = ({ id }) => ({ id, adult: id % 50 === 0 ? null : false });
    return pageAnswer(query, changed, show, changesPageSize);
}
/** Days since 1970; undefined when there is none, NaN when it is malformed. */
function dayOf(date) {
    if (date === null || date === '')
        return undefined;
    return /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) / dayMs : NaN;
}

;// CONCATENATED MODULE: ./build/mock-content/apis/tmdb/configuration.js
/** `/3/configuration`: where pictures are, and in which sizes. The address is TMDB's own, as it is public. */
const configuration = {
    images: {
        base_url: 'http://image.tmdb.org/t/p/',
        secure_base_url: 'https://image.tmdb.org/t/p/',
        backdrop_sizes: ['w300', 'w780', 'w1280', 'original'],
        logo_sizes: ['w45', 'w92', 'w154', 'w185', 'w300', 'w500', 'original'],
        poster_sizes: ['w92', 'w154', 'w185', 'w342', 'w500', 'w780', 'original'],
        profile_sizes: ['w45', 'w185', 'h632', 'original'],
        still_sizes: ['w92', 'w185', 'w300', 'original'],
    },
    change_keys: [
        'adult',
        'budget',
        'cast',
        'crew',
        'genres',
        'homepage',
        'images',
        'imdb_id',
        'original_title',
        'overview',
        'release_dates',
        'runtime',
        'status',
        'tagline',
        'title',
        'translations',
        'videos',
    ],
};

;// CONCATENATED MODULE: ./build/mock-content/apis/tmdb/details.js






/** `/3/movie/:id`, without what is appended. */
function movieDetails(movie, language) {
    const { title, overview, tagline } = localizedMovie(movie, language);
    const { collection } = movie;
    const random = (0,data_random/* seededRandom */.Is)((0,data_random/* seedOf */.n3)('collection', movie.id));
    return {
        adult: false,
        backdrop_path: movie.backdropPath,
        belongs_to_collection: collection && {
            id: collection.id,
            name: collection.name[language ?? 'en'],
            poster_path: (0,data_random/* picturePath */.Mq)(random),
            backdrop_path: random.chance(50) ? (0,data_random/* picturePath */.Mq)(random) : null,
        },
        budget: movie.budget,
        genres: details_genresOf(data_genres/* movieGenres */.L, movie.genreIds, language),
        homepage: movie.homepage,
        id: movie.id,
        imdb_id: movie.imdbId,
        origin_country: movie.countries,
        original_language: movie.originalLanguage,
        original_title: movie.originalTitle,
        overview,
        popularity: movie.popularity,
        poster_path: movie.posterPath,
        production_companies: movie.companies,
        production_countries: countriesOf(movie.countries),
        release_date: movie.releaseDate,
        revenue: movie.revenue,
        runtime: movie.runtime,
        spoken_languages: [spokenLanguage(movie.originalLanguage)],
        status: movie.status,
        tagline,
        title,
        video: false,
        vote_average: movie.voteAverage,
        vote_count: movie.voteCount,
    };
}
/** `/3/tv/:id`, without what is appended. */
function showDetails(show, language) {
    const { title, overview, tagline } = localizedShow(show, language);
    const lastSeason = show.seasons.at(-1);
    const lastEpisode = lastSeason && episodeOf(show, lastSeason, lastSeason.episodeCount, language);
    const inProduction = show.status === 'Returning Series' || show.status === 'In Production';
    const random = (0,data_random/* seededRandom */.Is)((0,data_random/* seedOf */.n3)('creators', show.id));
    return {
        adult: false,
        backdrop_path: show.backdropPath,
        created_by: Array.from({ length: random.below(3) }, () => ({
            ...person(random, 'Writing'),
            credit_id: (0,data_random/* objectId */.Tu)(random),
        })),
        episode_run_time: show.episodeRunTime,
        first_air_date: show.firstAirDate,
        genres: details_genresOf(data_genres/* showGenres */._, show.genreIds, language),
        homepage: show.homepage,
        id: show.id,
        in_production: inProduction,
        languages: [show.originalLanguage],
        last_air_date: lastEpisode?.['air_date'] ?? null,
        last_episode_to_air: lastEpisode ?? null,
        name: title,
        next_episode_to_air: null,
        networks: show.networks,
        number_of_episodes: show.seasons.reduce((sum, season) => sum + season.episodeCount, 0),
        number_of_seasons: show.seasons.filter((season) => season.number > 0).length,
        origin_country: show.countries,
        original_language: show.originalLanguage,
        original_name: show.originalName,
        overview,
        popularity: show.popularity,
        poster_path: show.posterPath,
        production_companies: show.companies,
        production_countries: countriesOf(show.countries),
        seasons: show.seasons.map((season) => seasonItem(season, language)),
        spoken_languages: [spokenLanguage(show.originalLanguage)],
        status: show.status,
        tagline,
        type: show.type,
        vote_average: show.voteAverage,
        vote_count: show.voteCount,
    };
}
/** `/3/tv/:id/season/:number`, with its episodes. */
function seasonDetails(show, season, language) {
    const { episode_count: count, ...item } = seasonItem(season, language);
    return {
        _id: (0,data_random/* objectId */.Tu)((0,data_random/* seededRandom */.Is)((0,data_random/* seedOf */.n3)('season', season.id))),
        ...item,
        episodes: Array.from({ length: Number(count) }, (_, index) => ({
            ...episodeOf(show, season, index + 1, language),
            crew: [],
            guest_stars: [],
        })),
    };
}
function seasonItem(season, language) {
    const [specials, word] = language === 'es' ? ['Especiales', 'Temporada'] : ['Specials', 'Season'];
    return {
        air_date: season.airDate === '' ? null : season.airDate,
        episode_count: season.episodeCount,
        id: season.id,
        name: season.number === 0 ? specials : `${word} ${season.number}`,
        overview: '',
        poster_path: season.posterPath,
        season_number: season.number,
        vote_average: (season.id % 100) / 10,
    };
}
function episodeOf(show, season, number, language) {
    const random = (0,data_random/* seededRandom */.Is)((0,data_random/* seedOf */.n3)(`episode ${number}`, season.id));
    const [title, overview] = [(0,texts/* inventTitle */.dW)(random), (0,texts/* inventOverview */.cU)(random)];
    return {
        id: season.id * 30 + number,
        name: language === undefined ? '' : title[language],
        overview: language === undefined || random.chance(15) ? '' : overview[language],
        vote_average: random.between(0, 9500) / 1000,
        vote_count: random.below(400),
        air_date: season.airDate === '' ? null : (0,data_random/* laterDate */.p)(season.airDate, (number - 1) * 7),
        episode_number: number,
        episode_type: number === season.episodeCount ? 'finale' : 'standard',
        production_code: '',
        runtime: show.episodeRunTime[0] ?? null,
        season_number: season.number,
        show_id: show.id,
        still_path: random.chance(15) ? null : (0,data_random/* picturePath */.Mq)(random),
    };
}
function details_genresOf(genres, ids, language) {
    return genres
        .filter((genre) => ids.includes(genre.id))
        .map((genre) => ({ id: genre.id, name: genre.name[language ?? 'en'] }));
}
function countriesOf(countries) {
    return countries.map((country) => ({ iso_3166_1: country, name: languages/* countryNames */.pd[country] }));
}
function spokenLanguage(language) {
    const { english_name, name } = languages/* languageNames */.TL[language];
    return { english_name, iso_639_1: language, name };
}

;// CONCATENATED MODULE: ./build/mock-content/apis/tmdb/discover.js
const orders = {
    popularity: (a, b) => a.popularity - b.popularity,
    vote_average: (a, b) => a.voteAverage - b.voteAverage,
    vote_count: (a, b) => a.voteCount - b.voteCount,
    revenue: (a, b) => a.revenue - b.revenue,
    primary_release_date: (a, b) => compare(a.date, b.date),
    release_date: (a, b) => compare(a.date, b.date),
    first_air_date: (a, b) => compare(a.date, b.date),
    title: (a, b) => compare(a.title, b.title),
    original_title: (a, b) => compare(a.title, b.title),
    name: (a, b) => compare(a.title, b.title),
    original_name: (a, b) => compare(a.title, b.title),
};
/** By `sort_by`; the most popular first when it is missing or unknown. Equal ones are in order of their ids. */
function sortedBy(items, sortBy, view) {
    const [, key = '', direction = ''] = /^([a-z_]+)\.(asc|desc)$/.exec(sortBy ?? '') ?? [];
    const asked = Object.hasOwn(orders, key) ? orders[key] : undefined;
    const order = asked ?? ((a, b) => a.popularity - b.popularity);
    const sign = asked !== undefined && direction === 'asc' ? 1 : -1;
    return [...items]
        .map((item) => ({ item, seen: view(item) }))
        .sort((a, b) => sign * order(a.seen, b.seen) || a.seen.id - b.seen.id)
        .map(({ item }) => item);
}
/** Whether an item fits every filter of the query; those that the stand-in does not know filter nothing. */
function fitsFilters(query, item) {
    const number = (name, otherwise) => {
        const given = query.get(name);
        return given === null || given === '' || Number.isNaN(Number(given)) ? otherwise : Number(given);
    };
    const text = (...names) => names.map((name) => query.get(name)).find((value) => value !== null && value !== '') ?? undefined;
    const year = text('primary_release_year', 'year', 'first_air_date_year');
    const from = text('primary_release_date.gte', 'release_date.gte', 'first_air_date.gte');
    const until = text('primary_release_date.lte', 'release_date.lte', 'first_air_date.lte');
    const language = text('with_original_language');
    const genres = text('with_genres');
    const without = text('without_genres');
    return (item.voteCount >= number('vote_count.gte', 0) &&
        item.voteCount <= number('vote_count.lte', Infinity) &&
        item.voteAverage >= number('vote_average.gte', 0) &&
        item.voteAverage <= number('vote_average.lte', Infinity) &&
        (year === undefined || item.date.startsWith(`${year}-`)) &&
        (from === undefined || (item.date !== '' && item.date >= from)) &&
        (until === undefined || (item.date !== '' && item.date <= until)) &&
        (language === undefined || language.split('|').includes(item.originalLanguage)) &&
        (genres === undefined || hasGenres(item, genres)) &&
        !(without ?? '').split(/[,|]/).some((id) => item.genreIds.includes(Number(id))));
}
/** `28,12` wants both genres, `28|12` one of them. */
function hasGenres(item, wanted) {
    return wanted.split(',').every((one) => one.split('|').some((id) => item.genreIds.includes(Number(id))));
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/mock-content/apis/tmdb/list-items.js

/** A movie as TMDB's lists have it. */
function movieItem(movie, language) {
    const { title, overview } = localizedMovie(movie, language);
    return {
        adult: false,
        backdrop_path: movie.backdropPath,
        genre_ids: movie.genreIds,
        id: movie.id,
        original_language: movie.originalLanguage,
        original_title: movie.originalTitle,
        overview,
        popularity: movie.popularity,
        poster_path: movie.posterPath,
        release_date: movie.releaseDate,
        title,
        video: false,
        vote_average: movie.voteAverage,
        vote_count: movie.voteCount,
    };
}
/** A show as TMDB's lists have it. */
function showItem(show, language) {
    const { title, overview } = localizedShow(show, language);
    return {
        adult: false,
        backdrop_path: show.backdropPath,
        genre_ids: show.genreIds,
        id: show.id,
        origin_country: show.countries,
        original_language: show.originalLanguage,
        original_name: show.originalName,
        overview,
        popularity: show.popularity,
        poster_path: show.posterPath,
        first_air_date: show.firstAirDate,
        name: title,
        vote_average: show.voteAverage,
        vote_count: show.voteCount,
    };
}

;// CONCATENATED MODULE: ./build/mock-content/apis/tmdb/tmdb.js











const mostAppended = 20;
/** TMDB's version 3, as its reference describes it (https://developer.themoviedb.org/reference), read-only. */
function tmdbApi(catalogue, token) {
    const find = routeTable([...generalRoutes(catalogue), ...movieRoutes(catalogue), ...showRoutes(catalogue)]);
    return (request) => {
        if (!hasToken(request, token))
            return tmdbError('invalidKey');
        const routing = find(request);
        if (!('allowed' in routing))
            return routing;
        if (routing.allowed.length === 0)
            return tmdbError('notFound');
        return { ...tmdbError('methodNotSupported'), headers: { Allow: routing.allowed.join(', ') } };
    };
}
/** A read access token, sent as bearer; a key of version 3 (32 hex digits) is none. */
function hasToken(request, token) {
    const [, given] = /^bearer +(\S+) *$/i.exec(request.headers.authorization ?? '') ?? [];
    return given !== undefined && given === token && !/^[0-9a-f]{32}$/.test(given);
}
function generalRoutes(catalogue) {
    const genres = (path, list) => get(path, ({ query }) => {
        const language = languageOf(query) ?? 'en';
        return ok({ genres: list.map(({ id, name }) => ({ id, name: name[language] })) });
    });
    return [
        get('/3/configuration', () => ok(configuration)),
        genres('/3/genre/movie/list', data_genres/* movieGenres */.L),
        genres('/3/genre/tv/list', data_genres/* showGenres */._),
        ...trendingRoutes(catalogue),
    ];
}
/** What is talked about is what is popular, on every day and in every week. */
function trendingRoutes({ movies, shows }) {
    const seen = [
        ...movies.map((movie) => ({ kind: 'movie', popularity: movie.popularity, movie, show: undefined })),
        ...shows.map((show) => ({ kind: 'tv', popularity: show.popularity, movie: undefined, show })),
    ].sort((a, b) => b.popularity - a.popularity);
    return ['all', 'movie', 'tv'].flatMap((kind) => {
        const items = kind === 'all' ? seen : seen.filter((item) => item.kind === kind);
        const answer = ({ query }) => pageAnswer(query, items, ({ kind: media_type, movie, show }) => ({
            ...(movie && movieItem(movie, languageOf(query))),
            ...(show && showItem(show, languageOf(query))),
            media_type,
        }));
        return ['day', 'week'].map((window) => get(`/3/trending/${kind}/${window}`, answer));
    });
}
function movieRoutes(catalogue) {
    const list = (query, movies) => pageAnswer(query, movies, (movie) => movieItem(movie, languageOf(query)));
    const topRated = bestRated(catalogue.movies, discoverableMovie);
    const withMovie = (answer) => ({ query }, { id = '' }) => {
        const movie = id.startsWith('tt') ? catalogue.movieByImdbId(id) : byId(id, catalogue.movie);
        return movie === undefined ? unknownId(id) : answer(movie, query);
    };
    return [
        get('/3/movie/popular', ({ query, dropFirst }) => list(query, catalogue.movies.slice(dropFirst))),
        get('/3/movie/top_rated', ({ query, dropFirst }) => list(query, topRated.slice(dropFirst))),
        get('/3/movie/changes', ({ query }) => changesAnswer(query, catalogue.movies)),
        get('/3/discover/movie', ({ query }) => list(query, discover(query, catalogue.movies, discoverableMovie))),
        get('/3/movie/:id', withMovie((movie, query) => withAppended(movieDetails(movie, languageOf(query)), movieExtras, movie, query))),
        ...Object.entries(movieExtras).map(([name, extra]) => get(`/3/movie/:id/${name}`, withMovie((movie, query) => ok({ id: movie.id, ...extra(movie, query) })))),
    ];
}
function showRoutes(catalogue) {
    const list = (query, shows) => pageAnswer(query, shows, (show) => showItem(show, languageOf(query)));
    const topRated = bestRated(catalogue.shows, discoverableShow);
    const withShow = (answer) => ({ query }, { id = '', number = '' }) => {
        const show = byId(id, catalogue.show);
        return show === undefined ? unknownId(id) : answer(show, query, number);
    };
    return [
        get('/3/tv/popular', ({ query, dropFirst }) => list(query, catalogue.shows.slice(dropFirst))),
        get('/3/tv/top_rated', ({ query, dropFirst }) => list(query, topRated.slice(dropFirst))),
        get('/3/tv/changes', ({ query }) => changesAnswer(query, catalogue.shows)),
        get('/3/discover/tv', ({ query }) => list(query, discover(query, catalogue.shows, discoverableShow))),
        get('/3/tv/:id', withShow((show, query) => withAppended(showDetails(show, languageOf(query)), showExtras, show, query))),
        get('/3/tv/:id/season/:number', withShow((show, query, number) => {
            const season = show.seasons.find((one) => String(one.number) === number);
            return season ? ok(seasonDetails(show, season, languageOf(query))) : tmdbError('notFound');
        })),
        ...Object.entries(showExtras).map(([name, extra]) => get(`/3/tv/:id/${name}`, withShow((show, query) => ok({ id: show.id, ...extra(show, query) })))),
    ];
}
function get(path, answer) {
    return { method: 'GET', path, answer };
}
/** TMDB reads the number at the start of `550-a-title`. */
function byId(text, find) {
    const [, digits] = /^(\d{1,9})(?:-.*)?$/.exec(text) ?? [];
    return digits === undefined ? undefined : find(Number(digits));
}
function unknownId(text) {
    return tmdbError(/^(?:\d|tt\d)/.test(text) ? 'notFound' : 'invalidId');
}
/** Adds what `append_to_response` names; names that TMDB does not know add nothing. */
function withAppended(details, extras, item, query) {
    const names = (query.get('append_to_response') ?? '').split(',').filter((name) => name !== '');
    if (names.length > mostAppended)
        return tmdbError('tooManyAppended');
    const appended = names.flatMap((name) => {
        const extra = Object.hasOwn(extras, name) ? extras[name] : undefined;
        return extra === undefined ? [] : [[name, extra(item, query)]];
    });
    return ok({ ...details, ...Object.fromEntries(appended) });
}
function discover(query, items, view) {
    const fitting = items.filter((item) => fitsFilters(query, view(item)));
    return sortedBy(fitting, query.get('sort_by'), view);
}
/** What few have rated is not ranked. */
function bestRated(items, view) {
    const rated = items.filter((item) => view(item).voteCount >= 200);
    return sortedBy(rated, 'vote_average.desc', view);
}
function discoverableMovie(movie) {
    return { ...movie, date: movie.releaseDate, title: movie.originalTitle };
}
function discoverableShow(show) {
    return { ...show, date: show.firstAirDate, title: show.originalName, revenue: 0 };
}

;// CONCATENATED MODULE: ./build/mock-content/apis/trakt-auth.js

/** What a device shows until its user has entered the code: fixed, as the stand-in has one user. */
const deviceCode = 'd9c126a7706328d808914cfd1e40274b6e009f684b1aca271b9b3f90b3630d64';
/**
 * Signing in on a device (https://trakt.docs.apiary.io, "Authentication - Devices"): the first poll finds the
 * user still typing (400, empty), every later one is given a token.
 */
function traktAuth() {
    let polls = 0;
    return [
        post('/oauth/device/code', (body) => {
            if (body['client_id'] === undefined)
                return invalid('invalid_client', 401);
            polls = 0;
            return ok({
                device_code: deviceCode,
                user_code: '5055CC52',
                verification_url: 'https://trakt.example/activate',
                expires_in: 600,
                interval: 5,
            });
        }),
        post('/oauth/device/token', (body) => {
            if (body['client_id'] === undefined || body['client_secret'] === undefined) {
                return invalid('invalid_client', 401);
            }
            if (body['code'] !== deviceCode)
                return { status: 404, body: '' };
            polls += 1;
            return polls === 1 ? { status: 400, body: '' } : token();
        }),
        post('/oauth/token', (body) => {
            if (body['client_id'] === undefined)
                return invalid('invalid_client', 401);
            const known = body['grant_type'] === 'refresh_token' && typeof body['refresh_token'] === 'string';
            return known ? token() : invalid('invalid_grant', 401);
        }),
    ];
}
function post(path, answer) {
    return {
        method: 'POST',
        path,
        answer: ({ body }) => answer(typeof body === 'object' && body !== null ? { ...body } : {}),
    };
}
function token() {
    return ok({
        access_token: 'stand-in-access-token',
        token_type: 'bearer',
        expires_in: 7_776_000,
        refresh_token: 'stand-in-refresh-token',
        scope: 'public',
        created_at: Math.floor(Date.now() / 1000),
    });
}
function invalid(error, status) {
    return { status, body: { error, error_description: 'The request is not what this app may ask for.' } };
}

;// CONCATENATED MODULE: ./build/mock-content/apis/trakt-items.js

/** A movie as Trakt shows it; with `extended=full`, all that it knows. */
function traktMovie(movie, full) {
    const year = yearOf(movie.releaseDate);
    const short = {
        title: movie.title.en,
        year,
        ids: { trakt: traktId(movie.id), slug: slugOf(movie.title.en, year), imdb: movie.imdbId, tmdb: movie.id },
    };
    if (!full)
        return short;
    return {
        ...short,
        ...commonDetails(movie),
        released: movie.releaseDate === '' ? null : movie.releaseDate,
        runtime: movie.runtime,
        status: movie.status.toLowerCase(),
        genres: data_genres/* movieGenres */.L
            .filter(({ id }) => movie.genreIds.includes(id))
            .map(({ name }) => slugOf(name.en, null)),
    };
}
/** A show as Trakt shows it. */
function traktShow(show, full) {
    const year = yearOf(show.firstAirDate);
    const short = {
        title: show.name.en,
        year,
        ids: {
            trakt: traktId(show.id),
            slug: slugOf(show.name.en, year),
            tvdb: show.imdbId === null ? null : 70_000 + (show.id % 400_000),
            imdb: show.imdbId,
            tmdb: show.id,
        },
    };
    if (!full)
        return short;
    return {
        ...short,
        ...commonDetails(show),
        first_aired: show.firstAirDate === '' ? null : `${show.firstAirDate}T20:00:00.000Z`,
        airs: { day: 'Sunday', time: '20:00', timezone: 'America/New_York' },
        runtime: show.episodeRunTime[0] ?? 0,
        network: show.networks[0]?.name ?? null,
        status: show.status.toLowerCase(),
        genres: data_genres/* showGenres */._
            .filter(({ id }) => show.genreIds.includes(id))
            .map(({ name }) => slugOf(name.en, null)),
        aired_episodes: show.seasons.reduce((sum, season) => sum + season.episodeCount, 0),
    };
}
/** Trakt counts its own ids. */
function traktId(tmdbId) {
    return tmdbId + 7;
}
function commonDetails(item) {
    return {
        tagline: item.tagline.en,
        overview: item.overview.en,
        country: (item.countries[0] ?? 'US').toLowerCase(),
        trailer: null,
        homepage: item.homepage === '' ? null : item.homepage,
        rating: item.voteAverage,
        votes: item.voteCount,
        comment_count: item.voteCount % 40,
        updated_at: '2024-06-07T20:24:06.000Z',
        language: item.originalLanguage,
        languages: [item.originalLanguage],
        available_translations: item.translated ? ['en', 'es'] : ['en'],
        certification: null,
    };
}
function yearOf(date) {
    return date === '' ? null : Number(date.slice(0, 4));
}
function slugOf(title, year) {
    const words = title
        .toLowerCase()
        .normalize('NFD')
        .replaceAll(/[^a-z0-9]+/g, ' ')
        .trim()
        .replaceAll(' ', '-');
    return year === null ? words : `${words}-${year}`;
}

;// CONCATENATED MODULE: ./build/mock-content/apis/trakt.js



/**
 * Trakt's version 2, as its reference describes it (https://trakt.docs.apiary.io): most watched movies and
 * shows, lists, signing in on a device. Every request but those of OAuth names its version and its app.
 */
function traktApi(catalogue) {
    const open = routeTable(traktAuth());
    const closed = routeTable([
        ...rankedRoutes(catalogue),
        ...listRoutes(catalogue),
        { method: 'GET', path: '/users/:slug', answer: (request) => profile(request) },
    ]);
    return (request) => {
        const routing = open(request);
        if (!('allowed' in routing))
            return routing;
        if (routing.allowed.length > 0)
            return wrongMethod(routing.allowed);
        const refusal = checkHeaders(request);
        if (refusal !== undefined)
            return refusal;
        const inner = closed(request);
        if (!('allowed' in inner))
            return inner;
        return inner.allowed.length === 0 ? { status: 404, body: '' } : wrongMethod(inner.allowed);
    };
}
/** "Required headers": without an app's key Trakt answers 403, empty. */
function checkHeaders({ headers }) {
    const key = headers['trakt-api-key'];
    if (typeof key !== 'string' || key === '')
        return { status: 403, body: '' };
    if (headers['trakt-api-version'] !== '2') {
        return { status: 400, body: { error: 'trakt-api-version: 2 is required' } };
    }
    return undefined;
}
function wrongMethod(allowed) {
    return { status: 405, body: '', headers: { Allow: allowed.join(', ') } };
}
/** `/movies/popular` names movies; the others tell how many people did something with each. */
function rankedRoutes({ movies, shows }) {
    const periods = ['', '/daily', '/weekly', '/monthly', '/yearly', '/all'];
    const watched = (voteCount) => ({
        watcher_count: voteCount,
        play_count: voteCount * 2,
        collected_count: Math.floor(voteCount / 3),
    });
    const routes = (kind, items, show) => [
        paged(`/${kind}s/popular`, items, show),
        paged(`/${kind}s/trending`, items, (item, full) => ({
            watchers: item.voteCount % 1000,
            [kind]: show(item, full),
        })),
        ...['watched', 'played', 'collected'].flatMap((ranking) => periods.map((period) => paged(`/${kind}s/${ranking}${period}`, items, (item, full) => ({
            ...watched(item.voteCount),
            [kind]: show(item, full),
        })))),
    ];
    return [...routes('movie', movies, traktMovie), ...routes('show', shows, traktShow)];
}
function listRoutes({ movies }) {
    const decades = ['Sixties', 'Seventies', 'Eighties', 'Nineties', 'Two Thousands', 'Twenty Tens'];
    const lists = decades.map((decade, index) => {
        const from = 1960 + index * 10;
        const within = movies.filter(({ releaseDate }) => {
            const year = Number(releaseDate.slice(0, 4));
            return year >= from && year < from + 10;
        });
        return { id: 2_142_753 + index * 1011, name: `Best of the ${decade}`, movies: within };
    });
    const summary = (list) => ({
        like_count: list.movies.length,
        comment_count: 2,
        list: listOf(list),
    });
    return [
        paged('/lists/trending', lists, summary),
        paged('/lists/popular', lists, summary),
        {
            method: 'GET',
            path: '/lists/:id',
            answer: withList(lists, (list) => ok(listOf(list))),
        },
        ...['', '/movie', '/movies'].map((type) => ({
            method: 'GET',
            path: `/lists/:id/items${type}`,
            answer: withList(lists, (list, request) => trakt_pageOf(request, list.movies, (movie, full, index) => ({
                rank: index + 1,
                id: list.id * 1000 + index,
                listed_at: '2024-06-07T20:24:06.000Z',
                notes: null,
                type: 'movie',
                movie: traktMovie(movie, full),
            }))),
        })),
        {
            method: 'GET',
            path: '/movies/:id',
            answer: ({ query }, { id = '' }) => {
                const movie = movies.find((one) => one.imdbId === id ||
                    String(traktId(one.id)) === id ||
                    slugOf(one.title.en, Number(one.releaseDate.slice(0, 4))) === id);
                return movie === undefined
                    ? { status: 404, body: '' }
                    : ok(traktMovie(movie, query.get('extended') === 'full'));
            },
        },
    ];
}
function withList(lists, answer) {
    return (request, { id }) => {
        const list = lists.find((one) => String(one.id) === id || slugOf(one.name, null) === id);
        return list === undefined ? { status: 404, body: '' } : answer(list, request);
    };
}
function listOf({ id, name, movies }) {
    return {
        name,
        description: `${name}, as the stand-in's catalogue has them.`,
        privacy: 'public',
        share_link: `https://trakt.example/lists/${id}`,
        type: 'personal',
        display_numbers: true,
        allow_comments: true,
        sort_by: 'rank',
        sort_how: 'asc',
        created_at: '2024-06-07T20:24:06.000Z',
        updated_at: '2024-06-07T20:24:06.000Z',
        item_count: movies.length,
        comment_count: 2,
        likes: movies.length,
        ids: { trakt: id, slug: slugOf(name, null) },
        user: user('cinephile'),
    };
}
function paged(path, items, show) {
    return { method: 'GET', path, answer: (request) => trakt_pageOf(request, items, show) };
}
/** One page, which headers describe. */
function trakt_pageOf({ query }, items, show) {
    const page = wholeNumber(query, 'page', { least: 1, most: 1_000_000, otherwise: 1 });
    const limit = wholeNumber(query, 'limit', { least: 1, most: 250, otherwise: 10 });
    const start = (page - 1) * limit;
    const full = query.get('extended') === 'full';
    return ok(items.slice(start, start + limit).map((item, index) => show(item, full, start + index)), {
        'X-Pagination-Page': String(page),
        'X-Pagination-Limit': String(limit),
        'X-Pagination-Page-Count': String(Math.ceil(items.length / limit)),
        'X-Pagination-Item-Count': String(items.length),
    });
}
/** Who has signed in: whoever sends a token. */
function profile({ headers }) {
    const hasToken = /^bearer \S+$/i.test(headers.authorization ?? '');
    return hasToken ? ok(user('viewer')) : { status: 401, body: { error: 'invalid_grant' } };
}
function user(name) {
    return { username: name, private: false, name, vip: false, vip_ep: false, ids: { slug: name } };
}

;// CONCATENATED MODULE: ./build/mock-content/apis/yts.js


/** When our videos were put up: any fixed day does. */
const uploaded = { date: '2024-06-07 20:24:06', unix: 1_717_791_846 };
/**
 * YTS' version 2, as its page on the API describes it: the films under which our videos are offered, and
 * nothing for every other one. Unlike there, hashes are in lower case, as the released backend needs them.
 */
function ytsApi(offers, seederUrl) {
    const films = offers.map((offer) => yts_filmOf(offer, seederUrl));
    const find = routeTable(routes(films, offers, seederUrl));
    return (request) => {
        const routing = find(request);
        if (!('allowed' in routing))
            return routing;
        // a path that YTS does not have is answered by its web site
        const status = routing.allowed.length === 0 ? 404 : 405;
        const headers = { 'Content-Type': 'text/html; charset=UTF-8', Allow: routing.allowed.join(', ') };
        return { status, body: '<!DOCTYPE html><title>Page not found</title>', headers };
    };
}
function routes(films, offers, seederUrl) {
    return [
        { method: 'GET', path: '/api/v2/list_movies.json', answer: ({ query }) => listMovies(films, query) },
        {
            method: 'GET',
            path: '/api/v2/movie_details.json',
            answer: ({ query }) => {
                const [id, imdbId] = [query.get('movie_id'), query.get('imdb_id')];
                if (id === null && imdbId === null)
                    return failure('movie_id is required');
                const film = films.find((one) => one['imdb_code'] === imdbId || String(one['id']) === id);
                // YTS answers 200 to an id that it does not know, with a film of nothing
                return success({ movie: film ?? { id: 0, imdb_code: null, title: null, torrents: [] } });
            },
        },
        {
            method: 'GET',
            path: '/torrent/download/:hash',
            answer: (_request, { hash = '' }) => {
                const infoHash = hash.replace(/\.torrent$/, '').toLowerCase();
                const offer = offers.find(({ video }) => video.infoHash === infoHash);
                if (offer === undefined)
                    return { status: 404, body: failure('Torrent not found').body };
                return { status: 302, body: '', headers: { Location: torrentUrl(seederUrl, infoHash) } };
            },
        },
    ];
}
/** By `query_term`: an IMDb id, or a part of the title. */
function listMovies(films, query) {
    const limit = wholeNumber(query, 'limit', { least: 1, most: 50, otherwise: 20 });
    const page = wholeNumber(query, 'page', { least: 1, most: 1_000_000, otherwise: 1 });
    const term = (query.get('query_term') ?? '').toLowerCase();
    const quality = query.get('quality') ?? 'All';
    const found = films.filter((film) => (String(film['imdb_code']) === term || String(film['title']).toLowerCase().includes(term)) &&
        (quality === 'All' || film['torrents'][0]?.quality === quality));
    const movies = found.slice((page - 1) * limit, page * limit);
    // with nothing on the page, YTS leaves the list out
    return success({
        movie_count: found.length,
        limit,
        page_number: page,
        ...(movies.length > 0 && { movies }),
    });
}
function yts_filmOf({ movie, video, imdbId, quality }, seederUrl) {
    const year = Number(movie.releaseDate.slice(0, 4));
    const slug = `${movie.title.en.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${year}`;
    const pictures = `https://yts.example/assets/images/movies/${slug.replaceAll('-', '_')}`;
    return {
        id: movie.id % 90_000,
        url: `https://yts.example/movies/${slug}`,
        imdb_code: imdbId,
        title: movie.title.en,
        title_english: movie.title.en,
        title_long: `${movie.title.en} (${year})`,
        slug,
        year,
        rating: Math.round(movie.voteAverage * 10) / 10,
        runtime: movie.runtime,
        genres: data_genres/* movieGenres */.L.filter(({ id }) => movie.genreIds.includes(id)).map(({ name }) => name.en),
        summary: movie.overview.en,
        description_full: movie.overview.en,
        synopsis: movie.overview.en,
        yt_trailer_code: '',
        language: movie.originalLanguage,
        mpa_rating: '',
        background_image: `${pictures}/background.jpg`,
        background_image_original: `${pictures}/background.jpg`,
        small_cover_image: `${pictures}/small-cover.jpg`,
        medium_cover_image: `${pictures}/medium-cover.jpg`,
        large_cover_image: `${pictures}/large-cover.jpg`,
        state: 'ok',
        torrents: [
            {
                url: torrentUrl(seederUrl, video.infoHash),
                hash: video.infoHash,
                quality,
                type: 'web',
                is_repack: '0',
                video_codec: 'x264',
                bit_depth: '8',
                audio_channels: '2.0',
                seeds: 1,
                peers: 0,
                size: `${(video.size / 2 ** 20).toFixed(2)} MB`,
                size_bytes: video.size,
                date_uploaded: uploaded.date,
                date_uploaded_unix: uploaded.unix,
            },
        ],
        date_uploaded: uploaded.date,
        date_uploaded_unix: uploaded.unix,
    };
}
function torrentUrl(seederUrl, infoHash) {
    return `${seederUrl}/torrents/${infoHash}.torrent`;
}
function success(data) {
    return ok({
        status: 'ok',
        status_message: 'Query was successful',
        data,
        '@meta': {
            server_time: uploaded.unix,
            server_timezone: 'CET',
            api_version: 2,
            execution_time: '0 ms',
        },
    });
}
function failure(message) {
    return ok({ status: 'error', status_message: message });
}

;// CONCATENATED MODULE: ./build/mock-content/apis/apis.js














/**
 * The stand-ins of TMDB, YTS, TheRARBG and Trakt over one catalogue of invented films, each below its own
 * prefix, and beside them `/health`, `/requests` and `/control` (see control.ts).
 */
const startApis = async ({ token, seederUrl, ...listening }, log) => {
    if (!/^\S+$/.test(token) || /^[0-9a-f]{32}$/.test(token)) {
        throw new errors/* ConfigurationError */.j1('The token of the API stand-ins must be one word, and not a key of 32 hex digits.');
    }
    const apis = {
        tmdb: tmdbApi((0,catalogue/* catalogue */.sW)(), token),
        yts: ytsApi(offers.offeredFilms, seederUrl.replace(/\/$/, '')),
        therarbg: therarbgApi(offers.offeredFilms),
        trakt: traktApi((0,catalogue/* catalogue */.sW)()),
    };
    const desk = startControl();
    const http = await (0,http_server/* startHttpServer */.O)(answerAll(apis, desk, log), listening);
    log.info('listening', { url: http.url });
    return {
        addresses: {
            tmdb: `${http.url}/tmdb/3`,
            yts: `${http.url}/yts`,
            therarbg: `${http.url}/therarbg`,
            trakt: `${http.url}/trakt`,
        },
        stop: async () => {
            await http.stop();
        },
    };
};
function answerAll(apis, desk, log) {
    return (req, res) => {
        const left = new AbortController();
        res.once('close', () => left.abort());
        answer(req, res, apis, desk, left.signal).catch((error) => {
            if (left.signal.aborted)
                return; // the client left, during a slow answer for example
            log.error('could not answer', { url: req.url, reason: (0,errors/* reasonOf */.A3)(error) });
            if (res.headersSent)
                res.destroy();
            else
                (0,http_answer/* answerJson */.hi)(res, 500, { error: 'the stand-in has failed' });
        });
    };
}
async function answer(req, res, apis, desk, signal) {
    const target = req.url ?? '/';
    const [path, method] = [(0,http_answer/* pathOf */.XM)(target), req.method ?? 'GET'];
    const [, prefix = '', rest = ''] = /^\/([^/]*)(.*)$/s.exec(path) ?? [];
    const name = apiNames.find((one) => one === prefix);
    if (name === undefined) {
        const { status, body } = await desk.answer(method, path, req);
        (0,http_answer/* answerJson */.hi)(res, status, body);
        return;
    }
    const { misbehaviour, count } = desk.admit(name, method, path);
    const request = {
        // a HEAD is a GET whose body stays here
        method: method === 'HEAD' ? 'GET' : method,
        path: rest === '' ? '/' : rest,
        query: new URLSearchParams(/\?([^#]*)/s.exec(target)?.[1] ?? ''),
        headers: req.headers,
        body: method === 'POST' ? await (0,read_json/* readJson */.V)(req) : undefined,
        dropFirst: misbehaviour.dropFirst ?? 0,
    };
    if (misbehaviour.slowMs !== undefined)
        await (0,deadline/* pause */.v7)(misbehaviour.slowMs, signal);
    const tooMany = name === 'tmdb' ? tmdbError('tooManyRequests').body : { error: 'Too Many Requests' };
    send(res, rateLimited(misbehaviour, count, tooMany) ?? broken(apis[name](request), misbehaviour));
}
function send(res, { status, body, headers = {}, cut = false }) {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const type = typeof body === 'string' ? {} : { 'Content-Type': 'application/json;charset=utf-8' };
    if (!cut) {
        (0,http_answer/* answerText */.yy)(res, status, text, { ...type, ...headers });
        return;
    }
    const bytes = Buffer.from(text);
    res.writeHead(status, { ...type, ...headers, 'Content-Length': bytes.length });
    res.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => res.destroy());
}


/***/ }),

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

/***/ 61429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wj: () => (/* binding */ manifestHash),
  Ld: () => (/* binding */ videos)
});

// UNUSED EXPORTS: videoNamed, videosCacheKey

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/mock-content/videos/manifest.json
const manifest_namespaceObject = /*#__PURE__*/JSON.parse('{"L":[{"name":"test-small-720p.mp4","size":1048576,"sha256":"74d3a25def6a6f18cf1619fa6443a7ba17226a4ab95eebf4a6849f08f51e88f9","infoHash":"834b04e8009b189b15c69d05e7204bd359cde971","pieceLength":16384,"width":1280,"height":720,"frames":120,"durationSeconds":5,"crf":38.8,"pieces":"23f40ac9efb43c0030a9d255b144d4b775fb27ab090a598fa738eeaf274b1aeffe9c57fc26cc4ebeb7ed2a009759b5a5b747aae4bf220ca712f2ed23a77247ca1c478657bd4e2f189afaafc2144cbf1f0f6d00e69d3d5276355229904bfd44921486a9292c8a773ceb2ade0fa95154b0f5357dd48e21cc59815279533abff8bb656cf498defa1cf707358ea8ae25fbcd5144b23068eb9889fb3ac04a0d05dea3b961ee275feefb0b2697284355c8a38d11004791d4439deff3c239d80e7b843d09e4ddd248519f966af51855cba663391ab0b8daf7c79eecc2caad9e8249683199a270e6169e98c9f53326ffc6f1826b2e4c74b2a7b3a50b845d63ed9594afc172640bbf97cd9852fb56072322509ea6ab0847d44082e512d6a5b8b1c289cb3b836970d8df81e4067c2dc1705c6c71a76e1d19a6892724a9b1a679ed91042f4f7e60bce94e2d805da94566af82310a5aaa726bec84fbefc0eb8fbb548514461dc8460e81f171b1a7b5fa82dcca90d0c207127a1e8d0d917ae29c158431d843da2dc7be8cbb3d5bad16317a6751794d58cc5c865474b375a42294ec8f4893052f7f4552bf28c013e041eec4f3781eefbb63ec52db0d04f04a52d5ddcf7f660665bff76d2ddfd6144516fe2088e62201e15f9303c8f4c479cbee27a736da35ea059a8b88960619c235b4b560e1d1f52cc5ec713e6814df30e31d39ef6f43c5ea08805930207d48fe4a651e89f0e8f87679abf8607a4310c6bba6808afdf434984867cf4385615dd8aa1c1bc2b4f5abbbef9dd0378a6371282d37599e007de94e2ae6f9c7a8824f5a6ddfb54e5008203628a401d52aec31c0752197f5dadfae9b74eb8a0dc1a74c808ee683be8beb4eb68e0a2bedf0416cfa5cdfe796869a2126fa2ac7aca329afe4b569753162c58f7c6819342800e81cbb971e63fccafe913e7948d2cc68d70bccb88b6474eb048f8b74b2d819ffe8a2ab4d820e1367ee349dbc42a8ed2d1196a0d7b2341622ad8f6fc13fe3c056c8352534e311d38b5b027b0c80fbb3ae97e95034b16bdf220088c12c4a1cf60b5843190fb38df55574c4d6154deae836e08907fe324e0c7dbcf73a906db2352fa943e2e79b9ff9e064f4945f51493678659881562b58c23c1fd6228ac67db36f1be98e9e541117a02791dea06787f3cf818ba5a0f3a0985ff34b0a9c44b85eb278a69c3e3d7fa7e413691b2bd75bbb488d6e396166f40f22e25fa96c8eef5dca5016030fba2351126cadb1e34c6984802a679a9dc02dd3ea2e0c99dce0b2446d937726c0e74d06ed073441df5ba71da2896bc0e7fba62bffce0c1cf4381a7f1a7d17195fe204ec11705fc8df999f14f4c30fe0d8208c0c0570140f413a8ba159b11a9b9d62632daca12899fe8db0841c5941d7bc8f8a1374f8ce76adc6fba544784a267a725f04d081a623b16522ec0a1030f56e514c01ab32060f0921cffcb3eb4a37c496b0f1a3cb8eafb7ba3c098c5b09debbae4b08dfe4aafe7118c3d95d28953b801b2f369605c03fc036f309948e8f16732873427f514af11ebeae569ab794c8fac8b40d0da15a5f42ab64158cd74a1510729b42cd5873015991a4aafac53c31d09c507d792d45a59c9e2c5e5d57d407fc8532ea2988cf793d7071ad37c24e9fd51154be82eec7160b9d794eecc49cf9f2975e40c3fa394c1b42d8ab36c5e9e9751fa2f249536a5979375b77822133c9c419926a489fb2e3294b5d6d5e15924b9c2c80103c39b3addbda78e9f5ff2b181841a5bd95a8bbdc0ac1f1d86540f1a2df37d650ae82695109"},{"name":"test-medium-1080p.mp4","size":5242880,"sha256":"ad99df6b76f69ff36fcf2c2f0f9b6177a6c9e9eedc5d521bef713557a8bd8212","infoHash":"23354eb9a10c17e1bd70fbac48d2c28d3ad1c98a","pieceLength":65536,"width":1920,"height":1080,"frames":120,"durationSeconds":5,"crf":29.8,"pieces":"61f860dd3bee59d819c9bafa8c954b0a619081c6279de1fbf437c7786e50c719a848a33bda7693d9e101f9c516631c777ed2eba9e50aa74122461a669e4482f06b3a6aac5e4a8adf9c3b67cdf5385d3e912b2817a80b2dee756c2f111c3c6c31c7cc41a6aeff01b12213684b8bd0aafa16c0ba382f1e7de745ba78f6081c95f6ef7cb57bfb1e2bf2e930c63e8e4da0802c1eea1cca0450a462f530c857bf6da40c512c981d521c12ec66e1f5f76656fe0b985575d0b68d38563d4ff0eb70fe91b5cb688436d74aefad48009e1af579a9dbcf22079e558fb7335349bf1956de95ee329c0b26b54d9492b650c86536d33c894b17d2504d9ad68af1413c248556b034d14f5c7fb957b35bed2a0761d1813f861658c1fd921bb728861b6693d478319eda495115eb7b4236d98a1eb9efc09cf02f96de6adbd76de2ab79c68c0f23fc66d5c9b6f2d2540abc56104c9d54028897e34fa25149c79ad07d32ee6d30ec03c3e749b82cea53754be845b396b180b79675aaff061d077dec734d5b839d753ae6fe61c78221dce46523a494cc662194283dfdb7c03ea5fe471327710fb8e9f914e32161013223a0b569af39db654511e743f3613d8ee4a2a0acc10585f33125b5fc7db874cd9e251a48545e3fa9dfab1bd1fd54b8e4db6323acb9f9e641571c3551daf9327b90073ad92272a09bd97ed68c1cfe6342eaf558df67f8aa73da8d1b6187fbf1a6841b316e207b114bbb4dd7055a2b207ce982fced4f0fdb6caaa8c96e1290ec1361a0b84312c04e9c05dbc3877df4923585753c1e3f3b6454d94b985b78d0f18438e9d5573e3ef1a50f9b03f700d5c39a208ff18d61ce6359aa3ea2e287e3dcb20efb63eb1d63ffed0e516ec8ffb7ae1da712a82bdba3e4cdbf84cf8659382ff367631dd5e62cb8cc9ac7247bd3b7807db243960a83a60d1c36da2abcdeb794d17dc5f10905f2756000e1c15f9cc242b1a45ed67e630f02783b1a709d6e7a06d2d5476a8dc88e1542da01eda68435407d1a007a067982a59eb16f93ab4ed7e4b0c5016a2b038801c498c2e2ed48d4b87e5d7a2910d2511381a24aeeb1226c188144bb5d88cfe6c2357fae86fbc5ac36c1770f0a82ec51748cd55645762e6f96268f9f3483cde3134c9e44fa317f3306d7df187c3f1ae8c55e2914e260ecd9d72ca8747a801a8f1c6fba1fe4aa7bf27725f129c8f955b69345026ef017165b2e80027b66f57be72cc9169be956f06b97d97fb2126f25c61e30c9f86a01a418469ead47dd8754fe5125789cce6af7ab94369eadfbd484e9cf29117696d0cefeb931c9e21a4581ee74cc135904b9b5a76013b0a6f84c18d6410006f61252f6f603ba4b0de2e0cd72d3e8e73b31d89ada76bdbced9eb51960be121ecb8a4d3a181902e3976fa6506b41868f5c598bfbd4e93b9dabb4f0a8884442f8ccc2dea5913fadb9300271407efdec2a559d82be693783cde6822e3a8d3c1cfaaa068ae74b69995abaa6c34576059f88fab74d2f3bf035613276bb4a4c7a3ab33dde1a112da5a193aeaa7281cff08b8f2c5b2b1ff856acec1c4fbe8543864ec7d5da62de25c6e2395cfbde9761d3a5e3d74ac439f1cb841eb81cc0b20c3fe5a76c4f8a528a625036d2f471db8489217997f587f10dfcd6a76c49b9430f649faed08c24f201533ccdadcecfb9da5744fa29e73c68b351f40a4b642bcf249b3ee8a09749c9be05862cc950139e631a8fb98ebd71cef83f3142ea7892a09372d3f8c0a27fd0c7782709811b8b7c4ed1c3eda46d961020f9a24979f232835af8b419e8ea30ff524516d476c3d150bd12b916f847c61f5ba0aa62669cbdac36cd058a5036a248287c369f1c887e20974388d8d667ad743b9076e9031d7ecd6da5dff38a3be2de25e4afce99515f710df6258d55eea59de6f30c6236d64f530449ad83faf2932058f8e92682d32a5dd937a36c7f5574b2f5c8c3dea3dac21e164776ec232bc19619bd38b00d45dc1cb4757a8dfcea135b2ce2ac10a070def8a2ec261208a081f7e59cef3098abb675dc896a3d47a041f0b69b6267846a2f8354fd46ca4e6f6e7c6ebc68c9569a21fa495559300818dbb60ec8da09e95f70534ee34aaa1a210d3e015986ae6944edf31cc7605f427e298f6185b82590eba7069f124d1c24ab19aef4d16c613ab149409da7c690eea84b7a536225eb353ec1e27c0cde9e8763304ca13a9aa8f45450848d0981fd1dea09df3994e061b28ca3f685b0973494"},{"name":"test-large-4k.mp4","size":20971520,"sha256":"5472b5063ebd1fcb7dfd3119bfbd70c492855beb065cb3aef90e26781b1176bc","infoHash":"3857b997840e3b8e4bf0b648900ea4504189ab75","pieceLength":262144,"width":3840,"height":2160,"frames":75,"durationSeconds":5,"crf":25.5,"pieces":"7c46b319651d20b0d9630027692caa8b25dd7e2cadc97da239076819901b94473aefa0b04801c2de506310340ac089eb09a3aeb427c7f5edd2008cf6736f4b98d7e64aea5e17692f96f4304d432dbd021d355eb8e9bb148405465b8fd8a4fde763f481bb46e3e23a13cbe5b067503022aec37fb4dd00e4f1089f4023fc563f19654886e94da5589d820eed589670f6ed105428f7ffcfa00ae90d6632735ec0ab1300371dd4375fd0044a4bec398c77a1972c40b5cf8272bbff49fe73a1487db991435ca072208bf1ef4fb35eeb105932a73373e1a81ae25baf3b0c3217c9c05a7280123748e33cb94aaeacbfbdc59d7c50f7eae046e11cdea2ca20afd13cb8767b483b0b77b4d8e80ed3afdba0d25addfb17d9b879cc5fd3b75e03dbdea1e68e0e39aba98cb995772dbecab4dea45ac774ba2541c430047a74b4a9477016a8fa06c4a2f6cdfde58d1da025082910cfe75f13135d3072167c9904f910e36d188e89f31421e14fb33ec4dbc29f2838d44f2d0b005387eec5f492ef8ded75f1abbc1267bb0f11990d837719870a272b6f4a81eefd6b7fd68c6421294a54fd49bc6d72a71fe29906fc317b5cbe0d5fad321f7d59769fe20249366d29de2f77458358c332dee4693528555376a4a0095334dda24903957bb996915067d2fb16ed85812984c53986a27f377a64edb3ac265b82a2d8a94c2e42ee9927689e3266882874fee9fba7a4b9061f33df93ff096ab29183b700bbef2231aacc8c8bea7b17d7b421cc11493a7097e89ccf93e4297470c97cbc09f66aebca847154ca0637ce040a9a76d08885b37c11ae9a48d0336826d3d3a549e081d44cf5ce7d83226b8570b80d216dbad1926a37d92ebd01a39da7f913c2a5356226e58d23c0828ee62149a20a95493adaa1bddf186884179c443c83995304a5b0b8f7eb2f00ed205c2ebd34207887a1fbca3fad352ee0339a5fa9615b6984143527ded17711140ee0102f2c6ba6b3b6e0fb3b1e91150817cc76e6766de170456ee8561a007132f8f17c27dadf824da1c060bfceddc2be0ee84b6aa79b50cf25fb865aec722a696a00db2da5862eb005e2cf8b922d06f643d4c40e22e8c72a61e3fa75baf5bc4bdfe9a4951cfa4ddbb352b61327244e4a8881c7fc6aa67da8973037b9ad230c45a32d26dfe4b6cf302b5f358063fb0f04e0385e54107e04106439d1fe8feb08ffd515cbf38ce843bb546fb3affabb9bd1ee52ec98f4d35117a0af92ce627b2a521eea1e700b045431146842bba6a4cf5d35bc2c35869d937238ed03edf67c5fdf9fad7120a7c5d1cd22e640c3b38a2f1cb2f859f3f0d8eabe23a4e87feb6498fff66f0cc1248030fa6c64255f4aa2687e7daca7c9c50f3bd30d4209809d464e60ec5f51133be4b1a8c1eb9ac8a775e4ec785f00e4a8163e45529c6bdeea511ca981f7f825367e30e50feecc2171984b052561184c3ef8a6f38d0fa49383e0e5c6085b64c8354f2290c03a7593c148cae490e719104543a85a5abdea7346f6006d09c959d7a0c0d0d8c5e2c5d75041371eab6c1a76f1066b476e80096a2d57ee5c55f0f0201d93abcb96ed84f1d49c6d755b21e7715e87b3dfd803f2b21148d0c124a2407ad4ce8cdaf7d7d1565c5b10516580159d19247353ee9af99108617f62cd26b2961439270a8c7d692674e7ad8ed1e789d349a967bb6e8d8547edfb96d6ff421c4127880a2875716b096264633f1d2fa135f66261cde674d92880eb2dff72c9b14c7c11529c0fd970c24e4c19ec8447c760cff802d5f71c1e4c7edaf7d04cf3482e0aee411d0c94de96e3a4e2465bcbf56153a01be5fd89735efa83d1b0e5d556527bd4d5ff2c875410f37736d26da0b2fd45cd2a0bda51cbef3a358c2c8df389dac978bd0eb66ca73830044c53b3e51ef6e2c2b994f4bf5b73d891c8e2cd26155e272fe26d5fe92dfd3f465318a78c478217b092f2366997ad644bd121c61287790c0767f6c28924220c25c6b65db77f8fcf8295443adef29ff4c65f2786559b72681d2bea4435a82065f57dd4a0e7d78eb84288b69ee33592fddfca0eb15ee98cf230dd0b9a1458f1c1bd15d1f34fc45a8b82890f781bdc7bd86ed38cd0fcca31f26027747c83f01141044adba3b4de83f189b817aae7523b901a5361d300c133c42a9475d2930396d1d63a5533f2e93f4bcb179549948bcf4ed02f62057827631ba8d515e4593a72ceb919fe12be4bddd44d87a149e38d52187a1e1f3e22703280"}]}');
;// CONCATENATED MODULE: ./build/mock-content/videos/manifest.js


/** All videos, the smallest first. */
const videos = manifest_namespaceObject.L;
function videoNamed(name) {
    return videos.find((video) => video.name === name);
}
/** Short, and another one as soon as anything about the videos is. */
function manifestHash() {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(videos)).digest('hex').slice(0, 16);
}
/** The key under which CI keeps the videos between runs. */
function videosCacheKey() {
    return `miauflix-videos-${manifestHash()}`;
}


/***/ })

};
;