"use strict";
exports.id = 9708;
exports.ids = [9708];
exports.modules = {

/***/ 73096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ formatHttpDate),
/* harmony export */   m: () => (/* binding */ parseHttpDate)
/* harmony export */ });
const days = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const months = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const time = '\\d{2}:\\d{2}:\\d{2}';
/** The form that is sent today, and the two old ones that a server must still read (RFC 9110 §5.6.7). */
const imfFixdate = new RegExp(`^${days}, \\d{2} ${months} \\d{4} ${time} GMT$`);
const rfc850 = new RegExp(`^[A-Z][a-z]+day, (\\d{2})-(${months})-(\\d{2}) (${time}) GMT$`);
const asctime = new RegExp(`^${days} ${months} [ \\d]\\d ${time} \\d{4}$`);
/** Ms since 1970 of an HTTP date in any of its three forms; undefined for anything else. */
function parseHttpDate(text, now = Date.now()) {
    if (imfFixdate.test(text))
        return finite(Date.parse(text));
    if (asctime.test(text))
        return finite(Date.parse(`${text} GMT`));
    const old = rfc850.exec(text);
    if (old === null)
        return undefined;
    const [, day, month, year, clock] = old;
    const century = Math.floor(new Date(now).getUTCFullYear() / 100) * 100;
    // two digits that would lie more than 50 years ahead mean the last century
    const full = century + Number(year);
    const fullYear = full > new Date(now).getUTCFullYear() + 50 ? full - 100 : full;
    return finite(Date.parse(`${day ?? ''} ${month ?? ''} ${fullYear} ${clock ?? ''} GMT`));
}
/** `Sun, 06 Nov 1994 08:49:37 GMT`; parts of a second are cut, as a HTTP date has none. */
function formatHttpDate(date) {
    return date.toUTCString();
}
function finite(ms) {
    return Number.isFinite(ms) ? ms : undefined;
}


/***/ }),

/***/ 99106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ planMultipart)
/* harmony export */ });
/* harmony import */ var _ranges_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34805);

/** What to send for several ranges of one representation; `boundary` must not appear within it. */
function planMultipart(ranges, { size, contentType, boundary }) {
    const parts = ranges.map((range, index) => ({
        head: `${index === 0 ? '' : '\r\n'}--${boundary}\r\n` +
            `Content-Type: ${contentType}\r\nContent-Range: ${(0,_ranges_js__WEBPACK_IMPORTED_MODULE_0__/* .contentRange */ .Tq)(range, size)}\r\n\r\n`,
        range,
    }));
    const tail = `\r\n--${boundary}--\r\n`;
    const contentLength = parts.reduce((sum, { head, range }) => sum + Buffer.byteLength(head) + (0,_ranges_js__WEBPACK_IMPORTED_MODULE_0__/* .rangeLength */ .oE)(range), Buffer.byteLength(tail));
    return { contentType: `multipart/byteranges; boundary=${boundary}`, contentLength, parts, tail };
}


/***/ }),

/***/ 88168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ checkPreconditions)
/* harmony export */ });
/* harmony import */ var _http_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73096);

/**
 * Decides about a GET or HEAD of something that is there, by its conditional headers, in the order of RFC 9110
 * §13.2.2. `If-Range` is the fifth step and belongs to ranges: see `ifRangeHolds`.
 */
function checkPreconditions(headers, { etag, lastModified }) {
    const changed = lastModified && Math.floor(lastModified.getTime() / 1000) * 1000;
    const ifMatch = headers['if-match'];
    const ifUnmodifiedSince = dateIn(headers['if-unmodified-since']);
    if (ifMatch !== undefined) {
        if (!matches(ifMatch, etag, sameStrongly))
            return 'failed';
    }
    else if (ifUnmodifiedSince !== undefined && changed !== undefined && changed > ifUnmodifiedSince) {
        return 'failed';
    }
    const ifNoneMatch = headers['if-none-match'];
    if (ifNoneMatch !== undefined)
        return matches(ifNoneMatch, etag, sameWeakly) ? 'not-modified' : 'proceed';
    const ifModifiedSince = dateIn(headers['if-modified-since']);
    const unchanged = ifModifiedSince !== undefined && changed !== undefined && changed <= ifModifiedSince;
    return unchanged ? 'not-modified' : 'proceed';
}
/** A date that is malformed counts as not given (§13.1.3, §13.1.4). */
function dateIn(header) {
    return header === undefined ? undefined : (0,_http_date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHttpDate */ .m)(header);
}
const entityTag = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g;
function matches(header, etag, same) {
    if (header.trim() === '*')
        return true;
    return etag !== undefined && (header.match(entityTag) ?? []).some((one) => same(one, etag));
}
/** §8.8.3.2: the strong comparison is for changing and for parts, the weak one for caches. */
function sameStrongly(a, b) {
    return a === b && !a.startsWith('W/');
}
function sameWeakly(a, b) {
    return a.replace(/^W\//, '') === b.replace(/^W\//, '');
}


/***/ }),

/***/ 34805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HA: () => (/* binding */ planRange),
/* harmony export */   TQ: () => (/* binding */ ifRangeHolds),
/* harmony export */   Tq: () => (/* binding */ contentRange),
/* harmony export */   oE: () => (/* binding */ rangeLength),
/* harmony export */   xx: () => (/* binding */ unsatisfiedRange)
/* harmony export */ });
/* unused harmony export mostRanges */
/* harmony import */ var _http_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73096);

/** Whoever asks for more separate ranges than this in one request gets the whole (RFC 9110 §17.15). */
const mostRanges = 32;
const whole = { kind: 'whole' };
/**
 * Reads a `Range` header for a representation of `size` bytes, by RFC 9110 §14.1.2 and §14.2. For GET alone:
 * every other method ignores the header.
 *
 * Ends are clamped, a suffix longer than the file is the whole file, other units and malformed headers are
 * ignored. Ranges that overlap or touch become one, so that no request gets more bytes than the file has;
 * the order asked for is kept. A file of 0 bytes has no range that `Content-Range` could name, so a suffix of
 * it (which is satisfiable) is answered by the whole of it.
 *
 * Not built on `range-parser`: it answers 416 to a suffix longer than the file, where §14.1.2 wants all of
 * it, and to `5-2`, which is malformed; it takes blanks within a range and no empty list elements.
 */
function planRange(header, size) {
    const specs = header === undefined ? undefined : parseRangeHeader(header);
    if (specs === undefined)
        return whole;
    if (size === 0 && specs.some((spec) => 'suffix' in spec && spec.suffix > 0))
        return whole;
    const satisfiable = specs.map((spec) => clamp(spec, size)).filter((range) => range !== undefined);
    const [first, ...others] = coalesce(satisfiable);
    if (first === undefined)
        return { kind: 'unsatisfiable' };
    return others.length >= mostRanges ? whole : { kind: 'partial', ranges: [first, ...others] };
}
/** `Content-Range` of a 206, and of each part of a multipart one: `bytes 0-499/1234`. */
function contentRange({ start, end }, size) {
    return `bytes ${start}-${end}/${size}`;
}
/** `Content-Range` of a 416: what the client may ask for. */
function unsatisfiedRange(size) {
    return `bytes */${size}`;
}
function rangeLength({ start, end }) {
    return end - start + 1;
}
/**
 * Whether `Range` counts, by RFC 9110 §13.1.5: there is no `If-Range`, or it names this very version. An
 * ETag must be the same and strong. A date must be that of the last change, to the second, and that second
 * must be over: else the file may change again within it.
 */
function ifRangeHolds(header, validators, now = Date.now()) {
    if (header === undefined)
        return true;
    if (header.startsWith('"'))
        return header === validators.etag;
    const asked = (0,_http_date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHttpDate */ .m)(header, now);
    if (asked === undefined || validators.lastModified === undefined)
        return false;
    const changed = Math.floor(validators.lastModified.getTime() / 1000) * 1000;
    return asked === changed && now >= changed + 1000;
}
/** The specs of a `bytes` range; undefined for another unit and for what does not fit the grammar. */
function parseRangeHeader(header) {
    const set = /^bytes=(.*)$/is.exec(header)?.[1];
    if (set === undefined)
        return undefined;
    // a recipient takes empty list elements as if they were not there (§5.6.1.2)
    const elements = set
        .split(',')
        .map((element) => element.replace(/^[ \t]+|[ \t]+$/g, ''))
        .filter((element) => element !== '');
    const specs = elements.map(parseSpec).filter((spec) => spec !== undefined);
    return specs.length === 0 || specs.length < elements.length ? undefined : specs;
}
function parseSpec(text) {
    const suffix = /^-(\d+)$/.exec(text)?.[1];
    if (suffix !== undefined)
        return { suffix: Number(suffix) };
    const [, first, last] = /^(\d+)-(\d*)$/.exec(text) ?? [];
    if (first === undefined || last === undefined)
        return undefined;
    if (last === '')
        return { first: Number(first), last: Infinity };
    return BigInt(last) < BigInt(first) ? undefined : { first: Number(first), last: Number(last) };
}
/** The part of the file that a spec names; undefined when there is none of it. */
function clamp(spec, size) {
    const start = 'suffix' in spec ? Math.max(0, size - spec.suffix) : spec.first;
    const end = 'suffix' in spec ? size - 1 : Math.min(spec.last, size - 1);
    return start <= end ? { start, end } : undefined;
}
/** Joins ranges that overlap or touch; each stands where the first of those that it is made of stood. */
function coalesce(ranges) {
    const byStart = ranges.map((range, index) => ({ ...range, index })).sort((a, b) => a.start - b.start);
    const joined = [];
    for (const range of byStart) {
        const before = joined.at(-1);
        if (before === undefined || range.start > before.end + 1) {
            joined.push(range);
            continue;
        }
        before.end = Math.max(before.end, range.end);
        before.index = Math.min(before.index, range.index);
    }
    return joined.sort((a, b) => a.index - b.index).map(({ start, end }) => ({ start, end }));
}


/***/ }),

/***/ 94389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   l: () => (/* binding */ isTransientNetworkError)
/* harmony export */ });
/* unused harmony export pauseAfter */
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63843);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3844);


/**
 * Runs `work` until it succeeds, fails for good or the attempts are used up; throws the last error as it
 * came, or the signal's reason.
 */
async function retry(work, options) {
    const { attempts, isTransient, onRetry, signal } = options;
    for (let attempt = 1;; attempt += 1) {
        signal?.throwIfAborted();
        try {
            return await work(attempt);
        }
        catch (error) {
            signal?.throwIfAborted();
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isError */ .bJ)(error) || attempt >= attempts || !isTransient(error))
                throw error;
            const ms = pauseAfter(error, attempt, options);
            if (ms === undefined)
                throw error;
            onRetry?.((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(error), attempt);
            await (0,_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .pause */ .v7)(ms, signal);
        }
    }
}
/** The pause in ms after try number `attempt`, from 1; undefined when more is asked for than we wait. */
function pauseAfter(error, attempt, options, random = Math.random) {
    const asked = options.askedPauseMs?.(error);
    if (asked !== undefined && asked >= 0) {
        return asked <= (options.longestAskedPauseMs ?? 60_000) ? asked : undefined;
    }
    const longest = Math.min(options.firstPauseMs * 2 ** (attempt - 1), options.longestPauseMs ?? 60_000);
    return longest * (0.5 + random() / 2);
}
const transientCodes = new Set([
    'ECONNRESET',
    'ECONNREFUSED',
    'ECONNABORTED',
    'EPIPE',
    'ETIMEDOUT',
    'EAI_AGAIN',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'UND_ERR_SOCKET',
    'UND_ERR_CONNECT_TIMEOUT',
    'UND_ERR_HEADERS_TIMEOUT',
    'UND_ERR_BODY_TIMEOUT',
]);
/** Whether a network error may pass by itself, looked up through its causes. */
function isTransientNetworkError(error) {
    const seen = new Set();
    for (let cause = error; (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isError */ .bJ)(cause) && !seen.has(cause); cause = cause.cause) {
        seen.add(cause);
        const { code } = cause;
        if (code !== undefined && transientCodes.has(code))
            return true;
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorsWithin */ .nh)(cause).some(isTransientNetworkError))
            return true;
    }
    return false;
}


/***/ }),

/***/ 89708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startBackend: () => (/* binding */ startBackend)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/kit/http-server.js
var http_server = __webpack_require__(611);
;// CONCATENATED MODULE: ./build/mock-content/backend/defects.js
function defectsOf(wanted) {
    const has = (defect) => wanted.includes(defect);
    const leaked = [];
    return {
        ignoresLeavingViewers: has('ignores-leaving-viewers'),
        plan: (right, header, size) => {
            if (has('no-416') && right.kind === 'unsatisfiable')
                return { kind: 'whole' };
            const unclamped = has('unclamped-range-end') ? unclampedEnd(right, header, size) : undefined;
            return unclamped ?? right;
        },
        neverAnswers: (plan, size) => has('never-answers') &&
            plan.kind === 'partial' &&
            plan.ranges[0].start > 0 &&
            plan.ranges[0].end < size - 1,
        chunk: (bytes, position, size) => {
            const wrong = Math.floor(size / 2) - position;
            if (!has('wrong-byte') || wrong < 0 || wrong >= bytes.length)
                return bytes;
            // a copy: the piece itself is shared with other viewers and peers
            const spoilt = Uint8Array.from(bytes);
            spoilt[wrong] = (spoilt[wrong] ?? 0) ^ 0xff;
            return spoilt;
        },
        release: (lease) => {
            if (has('leaks-torrents'))
                leaked.push(lease);
            else
                lease.release();
        },
        leakedTorrents: () => leaked.length,
    };
}
/** Takes the end of `bytes=0-999999999` as it is asked for, although the film is shorter. */
function unclampedEnd(right, header, size) {
    const asked = /^bytes=(\d+)-(\d+)$/.exec(header ?? '');
    if (asked === null || right.kind !== 'partial')
        return undefined;
    const [start, end] = [Number(asked[1]), Number(asked[2])];
    if (end < size || !Number.isSafeInteger(end))
        return undefined;
    return { kind: 'partial', ranges: [{ start, end }] };
}

// EXTERNAL MODULE: ./build/kit/deadline.js
var deadline = __webpack_require__(63843);
// EXTERNAL MODULE: ./build/kit/retry.js
var retry = __webpack_require__(94389);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/mock-content/backend/tmdb.js

/** TMDB said no, or something that is no list of films. */
class TmdbError extends Error {
    name = 'TmdbError';
    /** Whether asking again may help. */
    isTransient;
    constructor(message, isTransient, cause) {
        super(message, { cause });
        this.isTransient = isTransient;
    }
}
const deadlineMs = 10_000;
const pictures = 'https://image.tmdb.org/t/p/original';
const tmdb_text = dist/* nullish */.cl6(dist/* string */.YjP(), '');
const number = dist/* nullish */.cl6(dist/* number */.aig(), 0);
const page = dist/* object */.Ikc({
    results: dist/* array */.YOg(dist/* object */.Ikc({
        id: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf()),
        title: dist/* string */.YjP(),
        overview: tmdb_text,
        release_date: tmdb_text,
        poster_path: tmdb_text,
        backdrop_path: tmdb_text,
        vote_average: number,
        popularity: number,
    })),
});
/** The first page of one of TMDB's lists of films, such as `popular`: 20 of them. */
async function firstPage(list, { url, token }, signal) {
    const answer = await fetch(`${url}/movie/${list}?page=1`, {
        headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
        signal: AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]),
    });
    if (!answer.ok) {
        await answer.body?.cancel();
        const isTransient = answer.status === 429 || answer.status >= 500;
        throw new TmdbError(`TMDB answered ${answer.status} to the list ${list}`, isTransient);
    }
    const parsed = dist/* safeParse */.xLC(page, await answer.json().catch(() => undefined));
    if (!parsed.success)
        throw new TmdbError(`TMDB's list ${list} is of an unknown form`, true);
    return parsed.output.results.map((film) => ({
        tmdbId: film.id,
        imdbId: null,
        title: film.title,
        overview: film.overview,
        runtime: 0,
        tagline: '',
        releaseDate: film.release_date,
        poster: pictureAt(film.poster_path),
        backdrop: pictureAt(film.backdrop_path),
        logo: '',
        rating: film.vote_average,
        popularity: film.popularity,
    }));
}
function pictureAt(path) {
    return path === '' ? '' : pictures + path;
}

;// CONCATENATED MODULE: ./build/mock-content/backend/lists.js




/** The lists of the contract, and each one's name at TMDB. */
const knownLists = [
    {
        row: {
            slug: '@@tmdb_movies_popular',
            name: 'Popular movies',
            description: 'What many watch now, by TMDB',
        },
        tmdb: 'popular',
    },
    {
        row: {
            slug: '@@tmdb_movies_top_rated',
            name: 'Top rated movies',
            description: 'What has the best votes, by TMDB',
        },
        tmdb: 'top_rated',
    },
];
/** Puts the first page of TMDB on each list that is empty, in the background; what fails is tried again. */
async function startFillingLists({ database, tmdb, log }) {
    for (const { row } of knownLists)
        await database.fillList(row, []);
    const items = new Map((await database.lists()).map((list) => [list.slug, list.items]));
    const empty = knownLists.filter(({ row }) => items.get(row.slug) === 0);
    if (tmdb === undefined || empty.length === 0) {
        return { state: () => 'ok', firstTry: nothingToDo, stop: nothingToDo };
    }
    const stopping = new AbortController();
    const tried = Promise.withResolvers();
    let state = 'asking TMDB for the first time';
    const fill = async () => {
        const pages = await Promise.all(empty.map(async (list) => ({ ...list, films: await firstPage(list.tmdb, tmdb, stopping.signal) })));
        for (const { row, films } of pages)
            await database.fillList(row, films);
    };
    const filling = (0,retry/* retry */.L5)(fill, {
        attempts: 1000,
        firstPauseMs: 500,
        longestPauseMs: 60_000,
        isTransient: (error) => {
            state = `not filled: ${(0,errors/* reasonOf */.A3)(error)}`;
            log.warn('the lists could not be filled', { reason: (0,errors/* reasonOf */.A3)(error) });
            tried.resolve(undefined);
            return error instanceof TmdbError
                ? error.isTransient
                : (0,retry/* isTransientNetworkError */.l)(error) || isTimeout(error);
        },
        signal: stopping.signal,
    }).then(() => {
        state = 'ok';
        tried.resolve(undefined);
    }, (error) => {
        state = `not filled: ${(0,errors/* reasonOf */.A3)(error)}`;
        tried.resolve(undefined);
    });
    return {
        state: () => state,
        firstTry: async (ms) => {
            const over = new AbortController();
            await Promise.race([tried.promise, (0,deadline/* pause */.v7)(ms, over.signal).catch(() => undefined)]);
            over.abort();
        },
        stop: async () => {
            stopping.abort(new Error('the backend stops'));
            await filling;
        },
    };
}
function nothingToDo() {
    return Promise.resolve();
}
function isTimeout(error) {
    return error.name === 'TimeoutError';
}

// EXTERNAL MODULE: ./node_modules/prom-client/index.js
var prom_client = __webpack_require__(95222);
;// CONCATENATED MODULE: ./build/mock-content/backend/metrics.js

function openMetrics(sources) {
    const registry = new prom_client.Registry();
    const registers = [registry];
    const gauge = (name, help, read) => {
        new prom_client.Gauge({
            name,
            help,
            registers,
            collect() {
                this.set(read());
            },
        });
    };
    gauge('miauflix_torrents', 'Torrents that take part in their swarms', sources.torrents);
    gauge('miauflix_viewers', 'Viewers who are being streamed to', sources.viewers);
    gauge('miauflix_stored_bytes', 'Bytes of torrents on the disk', sources.storedBytes);
    gauge('process_resident_memory_bytes', 'Resident memory size in bytes.', () => process.memoryUsage.rss());
    gauge('process_start_time_seconds', 'Start time of the process since unix epoch in seconds.', () => Math.round(performance.timeOrigin / 1000));
    const streamed = new prom_client.Counter({
        name: 'miauflix_streamed_bytes_total',
        help: 'Bytes handed to viewers',
        registers,
    });
    const firstByte = new prom_client.Histogram({
        name: 'miauflix_first_byte_seconds',
        help: 'Time from a request to the first byte of its answer',
        buckets: [0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4],
        registers,
    });
    return {
        firstByte: (seconds) => {
            firstByte.observe(seconds);
        },
        streamed: (bytes) => {
            streamed.inc(bytes);
        },
        render: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
    };
}

// EXTERNAL MODULE: ./node_modules/find-my-way/index.js
var find_my_way = __webpack_require__(85017);
// EXTERNAL MODULE: ./build/kit/http-answer.js
var http_answer = __webpack_require__(8074);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/mock-content/backend/health.js





const checkDeadlineMs = 2000;
/** Below this, the next pieces of a film would not fit. */
const leastFreeBytes = 32 * 2 ** 20;
async function checkHealth({ database, torrents, lists, dataFolder }) {
    const [databaseState, disk] = await Promise.all([
        stateOf('the database', async () => {
            await database.check();
        }),
        stateOf('the disk', async () => {
            await checkDisk(dataFolder);
        }),
    ]);
    const fault = torrents.fault() ?? 'ok';
    const isOk = [databaseState, disk, fault].every((state) => state === 'ok');
    return {
        status: isOk ? 'ok' : 'failing',
        checks: { database: databaseState, torrents: fault, disk, lists: lists.state() },
    };
}
async function stateOf(what, check) {
    try {
        await (0,deadline/* withDeadline */.NE)(what, checkDeadlineMs, check);
        return 'ok';
    }
    catch (error) {
        return (0,errors/* reasonOf */.A3)(error);
    }
}
async function checkDisk(folder) {
    const { bavail, bsize } = await (0,promises_.statfs)(folder);
    if (bavail * bsize < leastFreeBytes)
        throw new Error(`only ${bavail * bsize} bytes are free`);
    const probe = (0,external_node_path_.join)(folder, `.health-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        await (0,promises_.writeFile)(probe, 'x');
    }
    finally {
        await (0,promises_.rm)(probe, { force: true });
    }
}

;// CONCATENATED MODULE: ./build/mock-content/backend/page.js

const style = 'body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;' +
    'background:#14161a;color:#e8e8e8}video{width:100%;background:#000}a{color:#8ab4f8}' +
    'code{overflow-wrap:anywhere}';
/** Nothing runs on this page and nothing comes from elsewhere: names in it are strangers' words. */
const pagePolicy = `default-src 'none'; media-src 'self'; style-src 'sha256-${hashOf(style)}'; ` +
    `base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
/** What a newcomer sees who opens the server's address. */
function renderPage(sources, lists) {
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Reference backend</title>
<style>${style}</style>
</head>
<body>
<h1>Reference backend</h1>
<p>A small server that streams films from BitTorrent while they download. It stands in for a backend in
tests. <a href="/health">Health</a> · <a href="/metrics">metrics</a> · <a href="/sources">sources</a> ·
<a href="/lists">lists</a></p>
<h2>Films to play</h2>
${sources.length === 0 ? '<p>None yet: add one with <code>POST /sources</code>.</p>' : sources.map(player).join('\n')}
${lists.map(listed).join('\n')}
</body>
</html>
`;
}
function player({ id, name, size, infoHash }) {
    const bytes = size === undefined ? '' : `, ${size} bytes`;
    return `<section>
<h3>${escapeHtml(name)}</h3>
<video controls preload="none" src="/stream/${encodeURIComponent(id)}"></video>
<p><code>${escapeHtml(infoHash)}</code>${bytes}</p>
</section>`;
}
function listed({ name, results }) {
    const films = results.map(({ title, releaseDate }) => {
        const year = releaseDate.slice(0, 4);
        return `<li>${escapeHtml(title)}${year === '' ? '' : ` (${escapeHtml(year)})`}</li>`;
    });
    return `<h2>${escapeHtml(name)}</h2>\n<ol>${films.join('')}</ol>`;
}
function escapeHtml(text) {
    return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
function hashOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('base64');
}

;// CONCATENATED MODULE: ./build/mock-content/backend/read-json.js
/** A request's body that is not taken; `status` is the answer's. */
class BodyError extends Error {
    name = 'BodyError';
    status;
    constructor(status, message) {
        super(message);
        this.status = status;
    }
}
/** The JSON body of a request, of `limit` bytes at most. @throws BodyError */
async function readJson(req, limit) {
    // a page on another site can send a form to us, but not this type without asking first
    const type = req.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
    if (type !== 'application/json')
        throw new BodyError(415, 'The body must be application/json.');
    const tooLong = new BodyError(413, `The body must have ${limit} bytes at most.`);
    if (Number(req.headers['content-length'] ?? 0) > limit)
        throw tooLong;
    const chunks = [];
    let length = 0;
    // without destroying the request, so that the answer still gets out
    for await (const chunk of req.iterator({ destroyOnReturn: false })) {
        length += chunk.length;
        if (length > limit)
            throw tooLong;
        chunks.push(chunk);
    }
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
    }
    catch {
        throw new BodyError(400, 'The body is not valid JSON.');
    }
}

// EXTERNAL MODULE: ./build/mock-content/backend/torrent-source.js
var torrent_source = __webpack_require__(45194);
;// CONCATENATED MODULE: ./build/mock-content/backend/source-request.js


/** The body of a request is of no use; `fields` says of each one what is wrong with it. */
class BadRequestError extends Error {
    name = 'BadRequestError';
    fields;
    constructor(fields) {
        super('The source was not added: its description has mistakes.');
        this.fields = fields;
    }
}
const mostTrackers = 20;
const longestName = 200;
const longestAddress = 4000;
const optionalText = (longest) => dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP('must be a text'), dist/* trim */.Bqr(), dist/* minLength */.BpQ(1, 'must not be empty'), dist/* maxLength */.Ru6(longest, `must have ${longest} characters at most`)));
const description = dist/* object */.Ikc({
    infoHash: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP('must be a text'), dist/* trim */.Bqr(), dist/* regex */.yGV(/^[0-9a-f]{40}$/i, 'must be 40 hexadecimal digits'), dist/* toLowerCase */.PXX())),
    magnet: optionalText(longestAddress),
    torrentUrl: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP('must be a text'), dist/* maxLength */.Ru6(longestAddress, `must have ${longestAddress} characters at most`), dist/* check */.z6Y(isWebAddress, 'must be an address that starts with http:// or https://, without a password'))),
    name: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP('must be a text'), dist/* trim */.Bqr(), dist/* minLength */.BpQ(1, 'must not be empty'), dist/* maxLength */.Ru6(longestName, `must have ${longestName} characters at most`), dist/* regex */.yGV(/^[^/\\\p{C}]*$/u, 'must be a name: no slashes and no control characters'))),
    trackers: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP('must be a text'), dist/* maxLength */.Ru6(longestAddress, `must have ${longestAddress} characters at most`), dist/* check */.z6Y((tracker) => (0,torrent_source/* usableTrackers */.Ax)([tracker]).length === 1, 'must be an address that starts with http://, https://, udp://, ws:// or wss://')), 'must be a list of addresses'), dist/* maxLength */.Ru6(mostTrackers, `must have ${mostTrackers} entries at most`)), []),
}, 'must be a JSON object');
/** @throws BadRequestError that names every field with a mistake */
async function parseSourceRequest(body) {
    const parsed = dist/* safeParse */.xLC(description, Array.isArray(body) ? undefined : body);
    if (!parsed.success)
        throw new BadRequestError(faultsOf(parsed.issues));
    const { infoHash, magnet, torrentUrl, name, trackers } = parsed.output;
    if (infoHash === undefined && magnet === undefined && torrentUrl === undefined) {
        throw new BadRequestError({ infoHash: 'one of infoHash, magnet and torrentUrl is needed' });
    }
    const link = magnet === undefined ? undefined : await readMagnet(magnet);
    if (link !== undefined && infoHash !== undefined && link.infoHash !== infoHash) {
        throw new BadRequestError({ magnet: `is that of ${link.infoHash}, not of ${infoHash}` });
    }
    return {
        infoHash: infoHash ?? link?.infoHash,
        torrentUrl,
        name: name ?? link?.name,
        trackers: [...new Set([...trackers, ...(link?.trackers ?? [])])].slice(0, mostTrackers),
    };
}
async function readMagnet(magnet) {
    try {
        const { infoHash, name, announce } = await (0,torrent_source/* parseMagnet */.ku)(magnet);
        const [first] = typeof name === 'string' ? [name] : (name ?? []);
        return { infoHash: infoHash.toLowerCase(), name: labelOf(first), trackers: (0,torrent_source/* usableTrackers */.Ax)(announce) };
    }
    catch {
        throw new BadRequestError({ magnet: 'must be a magnet link with an info hash (xt=urn:btih:…)' });
    }
}
/** A stranger's name made fit to be shown: its last part, without control characters, of bearable length. */
function labelOf(name) {
    const label = name?.split(/[/\\]/).at(-1)?.replaceAll(/\p{C}/gu, '').trim().slice(0, longestName);
    return label === '' ? undefined : label;
}
function isWebAddress(text) {
    if (!URL.canParse(text))
        return false;
    const { protocol, username, password } = new URL(text);
    return /^https?:$/.test(protocol) && username === '' && password === '';
}
function faultsOf(issues) {
    const faults = {};
    for (const issue of issues) {
        const path = dist/* getDotPath */.BuJ(issue) ?? 'body';
        faults[path] ??= issue.message;
    }
    return faults;
}

;// CONCATENATED MODULE: ./build/mock-content/backend/torrent-file-fetch.js

/** The .torrent file could not be had; the other side's fault or the address's. */
class FetchError extends Error {
    name = 'FetchError';
}
const torrent_file_fetch_deadlineMs = 5000;
/** A film of 100 GB in pieces of 1 MiB has a .torrent file of 2 MB. */
const mostBytes = 4 * 2 ** 20;
/** Gets the .torrent file at `address` within 5 s and 4 MiB. @throws FetchError */
async function fetchTorrentFile(address, signal) {
    try {
        const answer = await fetch(address, {
            headers: { accept: 'application/x-bittorrent, */*;q=0.1' },
            signal: AbortSignal.any([signal, AbortSignal.timeout(torrent_file_fetch_deadlineMs)]),
        });
        if (!answer.ok) {
            await answer.body?.cancel();
            throw new Error(`the answer was ${answer.status}`);
        }
        const chunks = [];
        let length = 0;
        for await (const chunk of (answer.body ?? [])) {
            length += chunk.length;
            // leaving the loop ends the connection
            if (length > mostBytes)
                throw new Error(`it has more than ${mostBytes} bytes`);
            chunks.push(chunk);
        }
        return Buffer.concat(chunks);
    }
    catch (error) {
        throw new FetchError(`The .torrent file could not be fetched: ${(0,errors/* reasonOf */.A3)(error)}`);
    }
}

;// CONCATENATED MODULE: ./build/mock-content/backend/routes.js








const mostBodyBytes = 64 * 1024;
const mostPerPage = 100;
/** A list that is being filled for the first time is waited for this long, rather than answered empty. */
const firstFillMs = 2000;
function routesOf(backend) {
    const router = find_my_way({
        ignoreTrailingSlash: true,
        maxParamLength: 200,
        defaultRoute: (req, res) => {
            const allow = methodsOf(router, req.url ?? '/');
            if (allow.length === 0)
                (0,http_answer/* answerJson */.hi)(res, 404, { error: 'There is nothing at this address.' });
            else
                (0,http_answer/* answerJson */.hi)(res, 405, { error: `Only ${allow.join(', ')} can be used here.` }, { Allow: allow });
        },
        onBadUrl: (_path, _req, res) => {
            (0,http_answer/* answerJson */.hi)(res, 400, { error: 'The address is malformed.' });
        },
    });
    const on = (methods, path, answer) => {
        router.on(methods, path, (req, res, params) => {
            Promise.resolve()
                .then(async () => await answer(req, res, params))
                .catch((error) => {
                answerError(req, res, error, backend.log);
            });
        });
    };
    const read = ['GET', 'HEAD'];
    on(read, '/', async (_req, res) => await answerPage(res, backend));
    on(read, '/health', async (_req, res) => {
        const health = await checkHealth(backend);
        (0,http_answer/* answerJson */.hi)(res, health.status === 'ok' ? 200 : 503, health, { 'Cache-Control': 'no-store' });
    });
    on(read, '/metrics', async (_req, res) => {
        const { contentType, text } = await backend.metrics.render();
        (0,http_answer/* answerText */.yy)(res, 200, text, { 'Content-Type': contentType });
    });
    on(read, '/lists', async (_req, res) => {
        await backend.lists.firstTry(firstFillMs);
        (0,http_answer/* answerJson */.hi)(res, 200, await backend.database.lists());
    });
    on(read, '/lists/:slug', async (req, res, { slug = '' }) => await answerList(req, res, slug, backend));
    on(read, '/sources', async (_req, res) => {
        (0,http_answer/* answerJson */.hi)(res, 200, (await backend.sources.all()).map(shown));
    });
    on('POST', '/sources', async (req, res) => await addSource(req, res, backend));
    on(read, '/sources/:id', async (_req, res, { id = '' }) => {
        const source = await backend.sources.find(id);
        if (source === undefined)
            answerUnknownSource(res);
        else
            (0,http_answer/* answerJson */.hi)(res, 200, shown(source));
    });
    on('DELETE', '/sources/:id', async (_req, res, { id = '' }) => {
        if (await backend.sources.remove(id))
            res.writeHead(204).end();
        else
            answerUnknownSource(res);
    });
    on(read, '/stream/:id', async (req, res, { id = '' }) => {
        const source = await backend.sources.find(id);
        if (source === undefined)
            answerUnknownSource(res);
        else
            await backend.streaming.answer(req, res, source);
    });
    on('OPTIONS', '/stream/:id', (_req, res) => {
        res.writeHead(204, {
            'Access-Control-Allow-Origin': '*',
            'Access-Control-Allow-Methods': 'GET, HEAD',
            'Access-Control-Allow-Headers': 'Range, If-Range, If-None-Match',
            'Access-Control-Max-Age': '86400',
        });
        res.end();
    });
    return (req, res) => {
        router.lookup(req, res);
    };
}
/** A source as the API shows it. */
function shown({ id, infoHash, name, size }) {
    return { id, infoHash, name, ...(size !== undefined && { size }), streamUrl: `/stream/${id}` };
}
async function addSource(req, res, { sources }) {
    const left = new AbortController();
    res.once('close', () => {
        left.abort(new Error('the client left'));
    });
    const request = await parseSourceRequest(await readJson(req, mostBodyBytes));
    const { source, isNew } = await sources.add(request, left.signal);
    (0,http_answer/* answerJson */.hi)(res, isNew ? 201 : 200, shown(source), { Location: `/sources/${source.id}` });
}
async function answerList(req, res, slug, { database, lists }) {
    const query = new URLSearchParams(req.url?.split('?')[1] ?? '');
    const page = countIn(query.get('page'), 1, 1_000_000);
    const limit = countIn(query.get('limit'), 20, mostPerPage);
    if (page === undefined || limit === undefined) {
        (0,http_answer/* answerJson */.hi)(res, 400, {
            error: 'The page was not understood.',
            fields: {
                ...(page === undefined && { page: 'must be a whole number from 1' }),
                ...(limit === undefined && { limit: `must be a whole number from 1 to ${mostPerPage}` }),
            },
        });
        return;
    }
    await lists.firstTry(firstFillMs);
    const found = await database.listPage(slug, page, limit);
    if (found === undefined)
        (0,http_answer/* answerJson */.hi)(res, 404, { error: 'There is no such list.' });
    else
        (0,http_answer/* answerJson */.hi)(res, 200, found);
}
function countIn(text, otherwise, most) {
    if (text === null)
        return otherwise;
    const count = /^\d{1,9}$/.test(text) ? Number(text) : 0;
    return count >= 1 && count <= most ? count : undefined;
}
async function answerPage(res, { database, sources }) {
    const pages = await Promise.all((await database.lists()).map(async ({ slug }) => await database.listPage(slug, 1, 20)));
    const lists = pages.filter((page) => page !== undefined);
    (0,http_answer/* answerText */.yy)(res, 200, renderPage(await sources.all(), lists), {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': pagePolicy,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
    });
}
function answerUnknownSource(res) {
    (0,http_answer/* answerJson */.hi)(res, 404, { error: 'There is no such source.' }, { 'Access-Control-Allow-Origin': '*' });
}
function answerError(req, res, error, log) {
    if (res.headersSent || res.destroyed) {
        if (!res.destroyed)
            log.error('an answer broke off', { url: req.url, reason: (0,errors/* reasonOf */.A3)(error) });
        res.destroy();
        return;
    }
    if (error instanceof BadRequestError) {
        (0,http_answer/* answerJson */.hi)(res, 400, { error: error.message, fields: error.fields });
    }
    else if (error instanceof BodyError) {
        // what is left of the body is not read any more
        (0,http_answer/* answerJson */.hi)(res, error.status, { error: error.message }, { Connection: 'close' });
    }
    else if (error instanceof FetchError) {
        (0,http_answer/* answerJson */.hi)(res, 502, { error: error.message });
    }
    else {
        log.error('could not answer', { method: req.method, url: req.url, reason: (0,errors/* reasonOf */.A3)(error) });
        (0,http_answer/* answerJson */.hi)(res, 500, { error: 'The request could not be answered.' });
    }
}
function methodsOf(router, url) {
    const all = ['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS'];
    return all.filter((method) => router.find(method, (0,http_answer/* pathOf */.XM)(url)) !== null);
}

;// CONCATENATED MODULE: ./build/mock-content/backend/sources.js



/** The id of a source is its info hash in lower case: the same torrent is the same source, for ever. */
const idPattern = /^[0-9a-f]{40}$/i;
function openSources({ database, torrents, trackers, log }) {
    const sourceOf = (row) => ({
        id: row.infoHash,
        infoHash: row.infoHash,
        name: row.name,
        fileName: row.fileName ?? undefined,
        size: row.size ?? undefined,
        torrent: {
            infoHash: row.infoHash,
            torrentFile: row.torrentFile ?? undefined,
            trackers: [...trackers, ...JSON.parse(row.trackers)],
        },
    });
    const add = async (request, signal) => {
        const file = await torrentFileOf(request, signal, log);
        const infoHash = file?.infoHash ?? request.infoHash;
        if (infoHash === undefined)
            throw new BadRequestError({ infoHash: 'is needed' });
        const known = await database.source(infoHash);
        const earlier = known === undefined ? [] : JSON.parse(known.trackers);
        const row = {
            infoHash,
            name: known?.name ?? request.name ?? labelOf(file?.name) ?? infoHash,
            fileName: known?.fileName ?? file?.name ?? null,
            size: known?.size ?? file?.size ?? null,
            torrentFile: known?.torrentFile ?? file?.bytes ?? null,
            trackers: JSON.stringify([...new Set([...earlier, ...request.trackers])]),
            createdAt: known?.createdAt ?? new Date(),
        };
        await database.saveSource(row);
        return { source: sourceOf(row), isNew: known === undefined };
    };
    // one after the other: two requests for the same torrent must not both be the first
    let last = Promise.resolve();
    const inTurn = async (work) => {
        const mine = last.then(work, work);
        last = mine.catch(() => undefined);
        return await mine;
    };
    return {
        add: async (request, signal) => await inTurn(async () => await add(request, signal)),
        all: async () => (await database.sources()).map(sourceOf),
        find: async (id) => {
            if (!idPattern.test(id))
                return undefined;
            const row = await database.source(id.toLowerCase());
            return row && sourceOf(row);
        },
        remove: async (id) => await inTurn(async () => {
            if (!idPattern.test(id))
                return false;
            const removed = await database.removeSource(id.toLowerCase());
            if (removed)
                await torrents.remove(id);
            return removed;
        }),
        learn: async (source, { name, size, torrentFile }) => await inTurn(async () => {
            const row = await database.source(source.infoHash);
            // removed by somebody in between: it must not come back
            if (row === undefined)
                return source;
            const learnt = { ...row, fileName: name, size, torrentFile };
            await database.saveSource(learnt);
            return sourceOf(learnt);
        }),
    };
}
/** With an info hash at hand the file is only a shortcut: where it cannot be had, peers are asked. */
async function torrentFileOf({ torrentUrl, infoHash }, signal, log) {
    if (torrentUrl === undefined)
        return undefined;
    let file;
    try {
        const bytes = await fetchTorrentFile(torrentUrl, signal);
        const parsed = await (0,torrent_source/* parseTorrentFile */.qo)(bytes);
        const film = (0,torrent_source/* filmOf */.Us)(parsed.files);
        file = { infoHash: parsed.infoHash, name: film.name, size: film.length, bytes };
    }
    catch (error) {
        if (error instanceof torrent_source/* TorrentError */.lC)
            throw new BadRequestError({ torrentUrl: error.message });
        if (infoHash === undefined)
            throw error;
        log.warn('going on without the .torrent file', { torrentUrl, reason: error.message });
        return undefined;
    }
    if (infoHash !== undefined && file.infoHash !== infoHash) {
        throw new BadRequestError({ torrentUrl: `leads to the torrent ${file.infoHash}, not ${infoHash}` });
    }
    return file;
}

// EXTERNAL MODULE: ./build/kit/preconditions.js
var preconditions = __webpack_require__(88168);
// EXTERNAL MODULE: ./node_modules/mime/dist/src/index.js + 3 modules
var src = __webpack_require__(15086);
// EXTERNAL MODULE: ./build/kit/multipart-ranges.js
var multipart_ranges = __webpack_require__(99106);
// EXTERNAL MODULE: ./build/kit/ranges.js
var ranges = __webpack_require__(34805);
;// CONCATENATED MODULE: ./build/mock-content/backend/stream-plan.js




/** Which bytes a request is for; RFC 9110 §14.2: `Range` has a meaning for GET alone. */
function planStream(method, headers, film) {
    const isRanged = method === 'GET' && (0,ranges/* ifRangeHolds */.TQ)(headers['if-range']?.toString(), { etag: etagOf(film.infoHash) });
    return (0,ranges/* planRange */.HA)(isRanged ? headers.range : undefined, film.size);
}
/** The same hash is the same bytes: a strong validator. */
function etagOf(infoHash) {
    return `"${infoHash}"`;
}
/** Status, headers and body of an answer. */
function answerFor(plan, film, boundary = (0,external_node_crypto_.randomUUID)()) {
    const contentType = contentTypeOf(film.fileName);
    const common = commonHeaders(film.infoHash);
    const { size } = film;
    if (plan.kind === 'unsatisfiable') {
        return {
            status: 416,
            headers: { ...common, 'Content-Range': (0,ranges/* unsatisfiedRange */.xx)(size) },
            parts: [],
            tail: '',
        };
    }
    if (plan.kind === 'whole') {
        return {
            status: 200,
            headers: { ...common, 'Content-Type': contentType, 'Content-Length': size },
            parts: [{ head: '', range: { start: 0, end: size - 1 } }],
            tail: '',
        };
    }
    const [first, ...others] = plan.ranges;
    if (others.length === 0) {
        return {
            status: 206,
            headers: {
                ...common,
                'Content-Type': contentType,
                'Content-Length': (0,ranges/* rangeLength */.oE)(first),
                'Content-Range': (0,ranges/* contentRange */.Tq)(first, size),
            },
            parts: [{ head: '', range: first }],
            tail: '',
        };
    }
    const multipart = (0,multipart_ranges/* planMultipart */.e)(plan.ranges, { size, contentType, boundary });
    return {
        status: 206,
        headers: {
            ...common,
            'Content-Type': multipart.contentType,
            'Content-Length': multipart.contentLength,
        },
        parts: multipart.parts,
        tail: multipart.tail,
    };
}
function commonHeaders(infoHash) {
    return {
        'Accept-Ranges': 'bytes',
        ETag: etagOf(infoHash),
        'Cache-Control': 'private, max-age=0',
        // a player on another page may read it, and see where it is
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Expose-Headers': 'Accept-Ranges, Content-Length, Content-Range, ETag',
        'X-Content-Type-Options': 'nosniff',
    };
}
/** By the name's ending, and only what plays: a torrent must not put a page or a script onto this address. */
function contentTypeOf(fileName) {
    const type = src/* default */.A.getType(fileName) ?? '';
    return /^(video|audio)\//.test(type) ? type : 'application/octet-stream';
}

// EXTERNAL MODULE: ./build/mock-content/backend/torrents.js + 6 modules
var backend_torrents = __webpack_require__(3895);
;// CONCATENATED MODULE: ./build/mock-content/backend/streaming.js






function openStreaming(options) {
    const stopping = new AbortController();
    const viewers = new Set();
    const answer = async (req, res, source) => {
        const start = performance.now();
        const left = new AbortController();
        res.once('close', () => {
            if (!options.defects.ignoresLeavingViewers)
                left.abort(new Error('the viewer left'));
        });
        const signal = AbortSignal.any([left.signal, stopping.signal]);
        const viewer = new Viewer(options, source, signal, start + options.readDeadlineMs);
        try {
            const film = await viewer.film();
            if (answerCondition(req, res, film))
                return;
            const { method = 'GET' } = req;
            const right = planStream(method, req.headers, film);
            const plan = method === 'GET' ? options.defects.plan(right, req.headers.range, film.size) : right;
            const planned = answerFor(plan, film);
            if (planned.status === 416) {
                (0,http_answer/* answerJson */.hi)(res, 416, { error: `The film has ${film.size} bytes.` }, planned.headers);
                return;
            }
            if (method === 'HEAD') {
                res.writeHead(planned.status, planned.headers).end();
                return;
            }
            viewers.add(viewer);
            if (options.defects.neverAnswers(plan, film.size)) {
                await new Promise((resolve) => res.once('close', resolve));
                return;
            }
            await send(res, planned, viewer, () => {
                options.onFirstByte((performance.now() - start) / 1000);
            });
        }
        catch (error) {
            answerFailure(res, error, signal, source, options.log);
        }
        finally {
            viewer.end();
            if (!(options.defects.ignoresLeavingViewers && res.destroyed && !res.writableFinished)) {
                viewers.delete(viewer);
            }
        }
    };
    return {
        answer,
        viewers: () => viewers.size,
        stop: () => {
            stopping.abort(new Error('the backend stops'));
        },
    };
}
/** One request's way to the film: a lease when it is needed, and bytes by a deadline. */
class Viewer {
    #options;
    #signal;
    /** Fires when the viewer is done with, so that nothing goes on reading. */
    #ended = new AbortController();
    #deadline;
    #source;
    #lease;
    constructor(options, source, signal, deadline) {
        this.#options = options;
        this.#source = source;
        this.#signal = signal;
        this.#deadline = deadline;
    }
    /** What is known without asking anybody, or else by the peers. */
    async film() {
        const { infoHash, fileName, size } = this.#source;
        if (fileName !== undefined && size !== undefined)
            return { infoHash, fileName, size };
        const lease = await this.#use();
        return { infoHash, fileName: lease.name, size: lease.size };
    }
    /** The bytes of an answer's body, each chunk by the deadline. */
    async *body({ parts, tail }) {
        const { defects } = this.#options;
        const lease = await this.#use();
        for (const { head, range } of parts) {
            let before = head;
            let position = range.start;
            const chunks = lease.read(range.start, Math.min(range.end, lease.size - 1), this.#readSignal());
            for (;;) {
                const next = await this.#within('the next bytes', async () => await chunks.next());
                if (next.done === true)
                    break;
                const bytes = defects.chunk(next.value, position, lease.size);
                position += bytes.length;
                yield before === '' ? bytes : Buffer.concat([Buffer.from(before), bytes]);
                before = '';
                this.#deadline = performance.now() + this.#options.readDeadlineMs;
            }
        }
        if (tail !== '')
            yield Buffer.from(tail);
    }
    end() {
        this.#ended.abort(new Error('the viewer is done'));
        if (this.#lease !== undefined)
            this.#options.defects.release(this.#lease);
        this.#lease = undefined;
    }
    get leaving() {
        return this.#signal;
    }
    delivered(bytes) {
        this.#options.onBytes(bytes);
    }
    #readSignal() {
        return AbortSignal.any([this.#signal, this.#ended.signal]);
    }
    async #use() {
        if (this.#lease !== undefined)
            return this.#lease;
        const lease = await this.#within('finding peers who have it', async (signal) => {
            const { torrents } = this.#options;
            return await torrents.use(this.#source.torrent, signal);
        });
        this.#lease = lease;
        if (this.#source.torrent.torrentFile === undefined) {
            this.#source = await this.#options.sources.learn(this.#source, lease);
        }
        return lease;
    }
    async #within(what, work) {
        const left = Math.max(1, this.#deadline - performance.now());
        return await (0,deadline/* withDeadline */.NE)(what, left, work, this.#signal);
    }
}
/** Answers 304 or 412 when the request's conditions want that. */
function answerCondition(req, res, film) {
    const etag = etagOf(film.infoHash);
    const outcome = (0,preconditions/* checkPreconditions */.y)(req.headers, { etag });
    if (outcome === 'not-modified')
        res.writeHead(304, { ETag: etag }).end();
    if (outcome === 'failed') {
        (0,http_answer/* answerJson */.hi)(res, 412, { error: 'The film is not the version that was asked for.' });
    }
    return outcome !== 'proceed';
}
/** Headers go out with the first bytes and not before: until then, 504 can still be said. */
async function send(res, planned, viewer, onFirstByte) {
    let isFirst = true;
    for await (const chunk of viewer.body(planned)) {
        if (isFirst) {
            onFirstByte();
            res.writeHead(planned.status, planned.headers);
            isFirst = false;
        }
        viewer.delivered(chunk.length);
        // a viewer who is gone takes nothing; only a defect comes here with one
        if (!res.destroyed && !res.write(chunk))
            await drained(res, viewer.leaving);
    }
    res.end();
}
/** Waits until the viewer has taken what was written, or is gone. */
async function drained(res, leaving) {
    if (res.destroyed || leaving.aborted)
        return;
    const { promise, resolve } = Promise.withResolvers();
    const go = () => {
        resolve(undefined);
    };
    res.once('drain', go);
    res.once('close', go);
    leaving.addEventListener('abort', go, { once: true });
    await promise;
    res.off('drain', go);
    res.off('close', go);
    leaving.removeEventListener('abort', go);
}
function answerFailure(res, error, signal, source, log) {
    if (signal.aborted || res.destroyed) {
        res.destroy();
        return;
    }
    const reason = (0,errors/* reasonOf */.A3)(error);
    log.warn('a stream failed', { infoHash: source.infoHash, reason });
    if (res.headersSent) {
        // the length was promised: an end before it is the only way left to say that this is not all
        res.destroy();
        return;
    }
    const headers = { 'Access-Control-Allow-Origin': '*' };
    if (error instanceof errors/* DeadlineError */.j3) {
        (0,http_answer/* answerJson */.hi)(res, 504, { error: 'Nobody seeds this film at the moment.', reason }, headers);
    }
    else if (error instanceof backend_torrents/* DiskFullError */.Vu) {
        (0,http_answer/* answerJson */.hi)(res, 507, { error: 'The disk has no room for this film.', reason }, headers);
    }
    else if (error instanceof backend_torrents/* TorrentError */.lC) {
        (0,http_answer/* answerJson */.hi)(res, 502, { error: 'The torrent cannot be streamed.', reason }, headers);
    }
    else {
        (0,http_answer/* answerJson */.hi)(res, 500, { error: 'The film could not be read.', reason }, headers);
    }
}

;// CONCATENATED MODULE: ./build/mock-content/backend/backend.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});











/** A viewer who takes no byte for this long has left without saying so. */
const silentViewerMs = 120_000;
/** The reference backend of the `contract`: what is promised there, in a small honest server. */
const startBackend = async (options, log) => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        await makeFolder(options.dataFolder);
        const started = __addDisposableResource(env_1, new AsyncDisposableStack(), true);
        // TypeORM takes a quarter of a second to load: the BitTorrent side starts meanwhile
        const [torrents, database] = await allOrNothing([(0,backend_torrents/* openTorrents */.Q4)({ ...options, log }), async (it) => await it.stop()], [
            Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(8724), __webpack_require__.e(3758), __webpack_require__.e(4899)]).then(__webpack_require__.bind(__webpack_require__, 4899)).then(async (module) => await module.openDatabase((0,external_node_path_.join)(options.dataFolder, 'database.sqlite'))),
            async (it) => await it.close(),
        ]);
        started.defer(async () => await database.close());
        started.defer(async () => await torrents.stop());
        const tmdb = options.tmdbUrl === '' ? undefined : { url: options.tmdbUrl, token: options.tmdbToken };
        const lists = await startFillingLists({ database, tmdb, log });
        started.defer(async () => await lists.stop());
        const defects = defectsOf(options.defects);
        const sources = openSources({ database, torrents, trackers: options.trackers, log });
        const metrics = openMetrics({
            torrents: () => torrents.counts().torrents + defects.leakedTorrents(),
            viewers: () => streaming.viewers(),
            storedBytes: () => torrents.counts().storedBytes,
        });
        const streaming = openStreaming({
            torrents,
            sources,
            defects,
            readDeadlineMs: options.readDeadlineMs,
            onFirstByte: (seconds) => {
                metrics.firstByte(seconds);
            },
            onBytes: (count) => {
                metrics.streamed(count);
            },
            log,
        });
        const { dataFolder } = options;
        const routes = routesOf({ database, torrents, sources, streaming, lists, metrics, dataFolder, log });
        const http = await (0,http_server/* startHttpServer */.O)(routes, options);
        http.server.setTimeout(silentViewerMs);
        started.defer(async () => await http.stop());
        started.defer(() => {
            streaming.stop();
        });
        log.info('listening', { url: http.url, defects: options.defects });
        const running = started.move();
        let stopping;
        return {
            addresses: { url: http.url },
            stop: async () => {
                stopping ??= running.disposeAsync();
                await stopping;
            },
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
};
async function makeFolder(folder) {
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
    }
    catch (error) {
        throw new errors/* ConfigurationError */.j1(`The data folder "${folder}" cannot be made: ${(0,errors/* reasonOf */.A3)(error)}.`);
    }
}
/** Waits for both; when one fails, the other is stopped and the first failure thrown. */
async function allOrNothing(a, b) {
    const [first, second] = await Promise.allSettled([a[0], b[0]]);
    if (first.status === 'fulfilled' && second.status === 'fulfilled')
        return [first.value, second.value];
    if (first.status === 'fulfilled')
        await a[1](first.value);
    if (second.status === 'fulfilled')
        await b[1](second.value);
    throw first.status === 'rejected' ? first.reason : second.reason;
}


/***/ })

};
;