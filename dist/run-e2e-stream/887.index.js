"use strict";
exports.id = 887;
exports.ids = [887];
exports.modules = {

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

/***/ 16887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startRangeServer: () => (/* binding */ startRangeServer)
});

// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/kit/http-answer.js
var http_answer = __webpack_require__(8074);
// EXTERNAL MODULE: ./build/kit/http-server.js
var http_server = __webpack_require__(611);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./node_modules/send/index.js
var send = __webpack_require__(60814);
// EXTERNAL MODULE: ./build/kit/http-date.js
var http_date = __webpack_require__(73096);
// EXTERNAL MODULE: ./build/kit/multipart-ranges.js
var multipart_ranges = __webpack_require__(99106);
// EXTERNAL MODULE: ./build/kit/preconditions.js
var preconditions = __webpack_require__(88168);
// EXTERNAL MODULE: ./build/kit/ranges.js
var ranges = __webpack_require__(34805);
;// CONCATENATED MODULE: ./build/mock-content/range-server/answer-file.js
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










/** How much is read at once: larger reads are no faster on loopback and hold more memory. */
const readBytes = 256 * 1024;
/**
 * Answers a GET or HEAD of a file by RFC 9110: conditions first (§13.2.2), then ranges (§14.2), which only a
 * GET has. `send` carries the bytes of a whole and of one range; it knows no several ranges, matches `If-Match`
 * weakly and answers 416 to a suffix longer than the file, so that part is decided here.
 */
async function answerFile(req, res, file) {
    res.setHeader('Accept-Ranges', 'bytes');
    res.setHeader('ETag', file.etag);
    res.setHeader('Last-Modified', (0,http_date/* formatHttpDate */.g)(file.lastModified));
    res.setHeader('Cache-Control', 'public, max-age=0');
    const outcome = (0,preconditions/* checkPreconditions */.y)(req.headers, file);
    if (outcome === 'not-modified') {
        res.writeHead(304).end();
        return;
    }
    if (outcome === 'failed') {
        (0,http_answer/* answerJson */.hi)(res, 412, { error: 'the file is not the version that was asked for' });
        return;
    }
    const isRanged = req.method === 'GET' && (0,ranges/* ifRangeHolds */.TQ)(req.headers['if-range']?.toString(), file);
    const plan = (0,ranges/* planRange */.HA)(isRanged ? req.headers.range : undefined, file.size);
    if (plan.kind === 'unsatisfiable') {
        const headers = { 'Content-Range': (0,ranges/* unsatisfiedRange */.xx)(file.size) };
        (0,http_answer/* answerJson */.hi)(res, 416, { error: `the file has ${file.size} bytes` }, headers);
    }
    else if (plan.kind === 'whole') {
        await sendFile(req, res, file);
    }
    else if (plan.ranges.length === 1) {
        res.statusCode = 206;
        res.setHeader('Content-Range', (0,ranges/* contentRange */.Tq)(plan.ranges[0], file.size));
        await sendFile(req, res, file, plan.ranges[0]);
    }
    else {
        await sendSeveral(res, file, plan.ranges);
    }
}
/** The whole file, or one range of it, with the status that is set already. */
async function sendFile(req, res, file, range) {
    const ended = Promise.withResolvers();
    res.once('close', () => ended.resolve(undefined));
    // `send` would judge conditions and ranges once more, and differently
    const plain = Object.create(req, { headers: { value: {} } });
    res.setHeader('Content-Type', file.contentType);
    const options = {
        root: '/',
        dotfiles: 'allow', // hidden names were refused before; the way to the folder may hold one
        index: false,
        acceptRanges: false,
        cacheControl: false,
        etag: false,
        lastModified: false,
        highWaterMark: readBytes,
        ...range,
    };
    send(plain, file.path.split('/').map(encodeURIComponent).join('/'), options)
        .on('error', (error) => ended.reject(error))
        .pipe(res);
    await ended.promise;
}
async function sendSeveral(res, file, ranges) {
    const plan = (0,multipart_ranges/* planMultipart */.e)(ranges, { ...file, boundary: (0,external_node_crypto_.randomUUID)() });
    res.writeHead(206, { 'Content-Type': plan.contentType, 'Content-Length': plan.contentLength });
    await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(multipartBody(file.path, plan), { objectMode: false }), res);
}
async function* multipartBody(path, { parts, tail }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await (0,promises_.open)(path), true);
        for (const { head, range } of parts) {
            yield Buffer.from(head);
            yield* file.createReadStream({ ...range, autoClose: false, highWaterMark: readBytes });
        }
        yield Buffer.from(tail);
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
}

;// CONCATENATED MODULE: ./build/mock-content/range-server/metrics.js
/** Plain counts: the client library, part of a small server's memory and start, is loaded when somebody asks. */
function rangeServerMetrics() {
    const counts = { requests: new Map(), sentBytes: 0, active: 0 };
    return {
        watch: (req, res) => {
            const { socket } = req;
            const before = socket.bytesWritten;
            counts.active += 1;
            res.once('close', () => {
                const key = `${req.method ?? ''} ${res.statusCode}`;
                counts.active -= 1;
                counts.sentBytes += socket.bytesWritten - before;
                counts.requests.set(key, (counts.requests.get(key) ?? 0) + 1);
            });
        },
        render: async () => await render(counts),
    };
}
async function render(counts) {
    const { Counter, Gauge, Registry } = await __webpack_require__.e(/* import() */ 222).then(__webpack_require__.t.bind(__webpack_require__, 95222, 19));
    const registry = new Registry();
    const registers = [registry];
    const requests = new Counter({
        name: 'range_server_requests_total',
        help: 'Requests answered, by method and status',
        labelNames: ['method', 'status'],
        registers,
    });
    for (const [key, count] of counts.requests) {
        const [method = '', status = ''] = key.split(' ');
        requests.inc({ method, status }, count);
    }
    new Counter({
        name: 'range_server_sent_bytes_total',
        help: 'Bytes sent to clients, headers included',
        registers,
    }).inc(counts.sentBytes);
    new Gauge({ name: 'range_server_active_requests', help: 'Requests under way', registers }).set(counts.active);
    new Gauge({
        name: 'process_resident_memory_bytes',
        help: 'Memory that the process holds',
        registers,
    }).set(process.memoryUsage.rss());
    return { contentType: registry.contentType, text: await registry.metrics() };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/mime/dist/src/index.js + 3 modules
var src = __webpack_require__(15086);
;// CONCATENATED MODULE: ./build/mock-content/range-server/served-file.js



/** Names of the path of a request; undefined when one of them could leave the folder or name a hidden file. */
function safeNames(encodedPath) {
    const encoded = encodedPath.replace(/^\//, '').split('/');
    try {
        const names = encoded.map(decodeURIComponent);
        return names.every(isSafeName) ? names : undefined;
    }
    catch {
        return undefined; // not valid percent-encoding of UTF-8
    }
}
function isSafeName(name) {
    return name !== '' && !name.startsWith('.') && !/[/\\\0]/.test(name);
}
/** The file under these names; undefined when there is none, or a symbolic link stands in its way. */
async function findFile(folder, names) {
    try {
        const root = await (0,promises_.realpath)(folder);
        const path = (0,external_node_path_.join)(root, ...names);
        if ((await (0,promises_.realpath)(path)) !== path)
            return undefined;
        const stats = await (0,promises_.lstat)(path, { bigint: true });
        return stats.isFile() ? describeFile(path, names, stats) : undefined;
    }
    catch (error) {
        if (isAbsence(error))
            return undefined;
        throw error;
    }
}
/** All files below the folder, by name; hidden ones and symbolic links are not served, so not listed. */
async function listFiles(folder) {
    const root = await (0,promises_.realpath)(folder);
    const entries = await (0,promises_.readdir)(root, { recursive: true, withFileTypes: true });
    const found = entries
        .filter((entry) => entry.isFile())
        .map((entry) => (0,external_node_path_.relative)(root, (0,external_node_path_.join)(entry.parentPath, entry.name)).split(external_node_path_.sep))
        .filter((names) => names.every(isSafeName))
        .map(async (names) => await findFile(root, names));
    const files = (await Promise.all(found)).filter((file) => file !== undefined);
    return files.sort((a, b) => (a.encodedName < b.encodedName ? -1 : 1));
}
/** Undefined when the folder can be served, else why not. */
async function folderProblem(folder) {
    try {
        return (await (0,promises_.stat)(folder)).isDirectory() ? undefined : 'what should be the folder is a file';
    }
    catch (error) {
        return isAbsence(error) ? 'the folder is gone' : 'the folder cannot be read';
    }
}
function describeFile(path, names, stats) {
    const type = src/* default */.A.getType(path) ?? 'application/octet-stream';
    return {
        path,
        encodedName: names.map(encodeURIComponent).join('/'),
        size: Number(stats.size),
        contentType: type.startsWith('text/') ? `${type}; charset=utf-8` : type,
        lastModified: new Date(Number(stats.mtimeNs / 1000000n)),
        etag: `"${[stats.size, stats.mtimeNs, stats.ino].map((part) => part.toString(36)).join('-')}"`,
    };
}
function isAbsence(error) {
    const { code } = error;
    return code !== undefined && ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP'].includes(code);
}

;// CONCATENATED MODULE: ./build/mock-content/range-server/range-server.js






const allowed = 'GET, HEAD, OPTIONS';
/** A viewer who takes no byte for this long has left without saying so. */
const idleMs = 300_000;
/**
 * Serves the files of a folder by RFC 9110: the measure that streaming is compared with. Beside the files
 * there are `/` (their list), `/health` and `/metrics`.
 */
const startRangeServer = async ({ folder, ...listening }, log) => {
    const problem = await folderProblem(folder);
    if (problem !== undefined) {
        throw new errors/* ConfigurationError */.j1(`The range server cannot serve "${folder}": ${problem}.`);
    }
    const http = await (0,http_server/* startHttpServer */.O)(answerAll(folder, rangeServerMetrics(), log), listening);
    http.server.setTimeout(idleMs);
    log.info('listening', { url: http.url });
    return {
        addresses: { url: http.url },
        stop: async () => {
            await http.stop();
        },
    };
};
function answerAll(folder, metrics, log) {
    return (req, res) => {
        metrics.watch(req, res);
        answer(req, res, folder, metrics).catch((error) => {
            // a client that left is no fault of ours
            if (!req.socket.destroyed)
                log.error('could not answer', { url: req.url, reason: (0,errors/* reasonOf */.A3)(error) });
            if (res.headersSent)
                res.destroy();
            else
                (0,http_answer/* answerJson */.hi)(res, 500, { error: 'the file could not be read' });
        });
    };
}
async function answer(req, res, folder, metrics) {
    allowAnyPage(res);
    if (req.method === 'OPTIONS') {
        answerPreflight(res);
        return;
    }
    if (req.method !== 'GET' && req.method !== 'HEAD') {
        (0,http_answer/* answerJson */.hi)(res, 405, { error: `only ${allowed} are answered here` }, { Allow: allowed });
        return;
    }
    const path = (0,http_answer/* pathOf */.XM)(req.url ?? '/');
    if (path === '/')
        await answerList(res, folder);
    else if (path === '/health')
        await answerHealth(res, folder);
    else if (path === '/metrics') {
        const { contentType, text } = await metrics.render();
        (0,http_answer/* answerText */.yy)(res, 200, text, { 'Content-Type': contentType });
    }
    else {
        const names = safeNames(path);
        const file = names && (await findFile(folder, names));
        if (file === undefined)
            (0,http_answer/* answerJson */.hi)(res, 404, { error: 'there is no such file' });
        else
            await answerFile(req, res, file);
    }
}
/** A page from anywhere may read all of it, the headers that players look at included. */
function allowAnyPage(res) {
    res.setHeader('Access-Control-Allow-Origin', '*');
    res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    res.setHeader('Access-Control-Expose-Headers', 'Accept-Ranges, Content-Length, Content-Range, Content-Type, ETag, Last-Modified');
}
function answerPreflight(res) {
    res.writeHead(204, {
        Allow: allowed,
        'Access-Control-Allow-Methods': allowed,
        'Access-Control-Allow-Headers': 'Range, If-Range, If-Match, If-None-Match, If-Modified-Since, If-Unmodified-Since',
        'Access-Control-Max-Age': '86400',
    });
    res.end();
}
async function answerList(res, folder) {
    const files = await listFiles(folder);
    (0,http_answer/* answerJson */.hi)(res, 200, {
        files: files.map((file) => ({
            name: decodeURIComponent(file.encodedName),
            url: `/${file.encodedName}`,
            size: file.size,
            contentType: file.contentType,
            lastModified: file.lastModified.toISOString(),
            etag: file.etag,
        })),
    });
}
async function answerHealth(res, folder) {
    const problem = await folderProblem(folder);
    if (problem === undefined)
        (0,http_answer/* answerJson */.hi)(res, 200, { status: 'ok' });
    else
        (0,http_answer/* answerJson */.hi)(res, 503, { status: 'failing', reason: problem });
}


/***/ })

};
;