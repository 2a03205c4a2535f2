"use strict";
exports.id = 1922;
exports.ids = [1922];
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

/***/ 44844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ answerHealth)
/* harmony export */ });
/* harmony import */ var _kit_http_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8074);

/** 200 when nothing is wrong, else 503 with each reason; `notes` are worth knowing and harm nobody. */
function answerHealth(res, reasons, notes = []) {
    const healthy = reasons.length === 0;
    (0,_kit_http_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .answerJson */ .hi)(res, healthy ? 200 : 503, {
        status: healthy ? 'ok' : 'broken',
        ...(!healthy && { reasons }),
        ...(notes.length > 0 && { notes }),
    });
}


/***/ }),

/***/ 40522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gn: () => (/* binding */ residentMemory),
/* harmony export */   K3: () => (/* binding */ prometheusText),
/* harmony export */   rZ: () => (/* binding */ prometheusType),
/* harmony export */   uI: () => (/* binding */ gauge)
/* harmony export */ });
const prometheusType = 'text/plain; version=0.0.4; charset=utf-8';
/**
 * Metrics in Prometheus' text form, version 0.0.4. Numbers that a service counts anyway need no more than
 * this: a client library would be a part of its memory that can be seen.
 */
function prometheusText(metrics) {
    return metrics.map(blockOf).join('');
}
/** The memory that this process holds. */
function residentMemory() {
    return gauge('process_resident_memory_bytes', 'Memory that the process holds.', process.memoryUsage.rss());
}
function gauge(name, help, value) {
    return { name, help, type: 'gauge', values: [{ value }] };
}
function blockOf({ name, help, type, values }) {
    const lines = values.map(({ labels = {}, value }) => `${name}${labelsOf(labels)} ${value}`);
    return [`# HELP ${name} ${escape(help)}`, `# TYPE ${name} ${type}`, ...lines, ''].join('\n');
}
function labelsOf(labels) {
    const pairs = Object.entries(labels).map(([label, value]) => `${label}="${escape(value).replaceAll('"', '\\"')}"`);
    return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}
function escape(text) {
    return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}


/***/ }),

/***/ 46935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startTracker: () => (/* binding */ startTracker)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./node_modules/bittorrent-tracker/server.js + 6 modules
var server = __webpack_require__(70203);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/kit/http-answer.js
var http_answer = __webpack_require__(8074);
// EXTERNAL MODULE: ./build/kit/http-server.js
var http_server = __webpack_require__(611);
;// CONCATENATED MODULE: ./build/mock-content/swarm/announce-filter.js
function noAnnounces() {
    return { taken: { http: 0, udp: 0, ws: 0 }, refused: { http: 0, udp: 0, ws: 0 } };
}
/** Most offers of one WebSocket announce; webtorrent sends 5. */
const mostOffers = 20;
/** Why an announce is not taken, in words for its sender; undefined when it is. */
function refusalOf(params, known) {
    if (known !== 'any' && !known.includes(params.info_hash)) {
        return `This tracker does not know the info hash ${params.info_hash}.`;
    }
    return offersAreSound(params.offers) ? undefined : 'The offers are malformed or too many.';
}
/** The tracker hands each offer on unseen, so what is not one must not get that far. */
function offersAreSound(offers) {
    if (offers === undefined || offers === null)
        return true;
    if (!Array.isArray(offers) || offers.length > mostOffers)
        return false;
    return offers.every((offer) => typeof offer === 'object' && offer !== null);
}

// EXTERNAL MODULE: ./build/mock-content/swarm/health.js
var health = __webpack_require__(44844);
// EXTERNAL MODULE: ./build/mock-content/swarm/prometheus.js
var prometheus = __webpack_require__(40522);
// EXTERNAL MODULE: external "node:dgram"
var external_node_dgram_ = __webpack_require__(41314);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./build/kit/deadline.js
var deadline = __webpack_require__(63843);
;// CONCATENATED MODULE: ./build/mock-content/swarm/tracker-datagrams.js



/** Listens for a tracker's datagrams over IPv4; throws `EADDRINUSE` when another program has the port. */
async function bindDatagrams(host, port) {
    const socket = (0,external_node_dgram_.createSocket)('udp4');
    const listening = (0,external_node_events_.once)(socket, 'listening');
    try {
        socket.bind(port, host);
        await listening;
        return socket;
    }
    catch (error) {
        socket.close();
        throw error;
    }
}
const announceAction = 1;
const actionAt = 8;
const ipAt = 84;
const announceLength = 98;
/**
 * The datagram with its sender's address only: BEP 15 lets an announce name another address, and a tracker
 * that believes it sends every peer there.
 */
function withoutForeignAddress(message) {
    const isAnnounce = message.length >= announceLength && message.readUInt32BE(actionAt) === announceAction;
    if (isAnnounce)
        message.writeUInt32BE(0, ipAt);
    return message;
}
const connectionMagic = 0x41727101980n;
const probeDeadlineMs = 1000;
/** Greets the tracker as BEP 15's connect request does; throws when no right answer comes. */
async function probeDatagrams(host, port) {
    const socket = (0,external_node_dgram_.createSocket)('udp4');
    const transaction = Math.floor(Math.random() * 0xffffffff);
    const request = Buffer.alloc(16);
    request.writeBigUInt64BE(connectionMagic);
    request.writeUInt32BE(transaction, 12);
    try {
        await (0,deadline/* withDeadline */.NE)('an answer over UDP', probeDeadlineMs, async (signal) => {
            const answered = (0,external_node_events_.once)(socket, 'message', { signal });
            socket.send(request, port, host);
            const [answer] = (await answered);
            if (answer.length < 16 || answer.readUInt32BE(4) !== transaction)
                throw new Error('a wrong answer over UDP');
        });
    }
    finally {
        socket.close();
    }
}

;// CONCATENATED MODULE: ./build/mock-content/swarm/tracker-stats.js

function statsOf(swarms, announces) {
    const seeders = sum(swarms.map((swarm) => swarm.complete));
    const leechers = sum(swarms.map((swarm) => swarm.incomplete));
    return {
        torrents: swarms.length,
        activeTorrents: swarms.filter((swarm) => swarm.complete + swarm.incomplete > 0).length,
        peersAll: seeders + leechers,
        seeders,
        leechers,
        announces,
        swarms: swarms.map(({ infoHash, complete, incomplete }) => ({
            infoHash,
            seeders: complete,
            leechers: incomplete,
        })),
    };
}
/** For people; every value in it is a number or a hash that was checked. */
function statsPage(stats) {
    const rows = stats.swarms
        .map(({ infoHash, seeders, leechers }) => `<tr><td>${infoHash}<td>${seeders}<td>${leechers}`)
        .join('\n');
    return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Tracker</title>
<h1>${stats.torrents} torrents, ${stats.peersAll} peers</h1>
<table>
<tr><th>info hash<th>seeders<th>leechers
${rows}
</table>
</html>
`;
}
function trackerMetrics(stats) {
    const byTransport = (counts) => Object.entries(counts).map(([transport, value]) => ({ labels: { transport }, value }));
    return (0,prometheus/* prometheusText */.K3)([
        (0,prometheus/* gauge */.uI)('tracker_torrents', 'Torrents that peers have announced.', stats.torrents),
        {
            name: 'tracker_peers',
            help: 'Peers now, by what they have.',
            type: 'gauge',
            values: [
                { labels: { kind: 'seeder' }, value: stats.seeders },
                { labels: { kind: 'leecher' }, value: stats.leechers },
            ],
        },
        {
            name: 'tracker_announces_total',
            help: 'Announces taken, by transport.',
            type: 'counter',
            values: byTransport(stats.announces.taken),
        },
        {
            name: 'tracker_announces_refused_total',
            help: 'Announces refused, by transport.',
            type: 'counter',
            values: byTransport(stats.announces.refused),
        },
        (0,prometheus/* residentMemory */.Gn)(),
    ]);
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}

;// CONCATENATED MODULE: ./build/mock-content/swarm/tracker.js










/** Largest WebSocket message: an announce with 5 offers is below 8 KB. */
const maxPayload = 128 * 1024;
/** A peer that missed two announces is gone. */
const missedAnnounces = 2.5;
const shortestMemoryMs = 60_000;
const portAttempts = 5;
/**
 * A tracker over HTTP (BEP 3, 23, 48), UDP (BEP 15) and WebSocket on one port number: `/announce`, `/scrape`,
 * `/stats` (HTML, or JSON when that is asked for), `/health`, `/metrics`. Announces of info hashes that it
 * does not know are refused with a reason.
 */
const startTracker = async (options, log) => {
    if ((0,external_node_net_.isIPv6)(options.host)) {
        throw new errors/* ConfigurationError */.j1(`The tracker listens on an IPv4 address, which ${options.host} is not.`);
    }
    const announces = noAnnounces();
    const tracker = new server/* default */.A({
        http: false,
        udp: false,
        ws: { noServer: true, maxPayload },
        stats: false,
        interval: options.announceIntervalMs,
        peersCacheTtl: Math.max(shortestMemoryMs, options.announceIntervalMs * missedAnnounces),
        filter: (_infoHash, params, callback) => {
            const refusal = refusalOf(params, options.known);
            announces[refusal === undefined ? 'taken' : 'refused'][params.type] += 1;
            callback(refusal === undefined ? null : new Error(refusal));
        },
    });
    const problems = new Set();
    tracker.on('warning', (error) => {
        log.warn('an announce was not taken', { reason: error.message });
    });
    tracker.on('error', (error) => {
        problems.add(error.message);
        log.error('the tracker failed', { reason: error.message });
    });
    const front = await listen(tracker, options, (req, res) => {
        answer(req, res, {
            tracker,
            stats: () => statsOf(Object.values(tracker.torrents), announces),
            problems: async () => [...problems, ...(await datagramProblems(options.host, front.port))],
        });
    });
    const at = new URL(front.url).host;
    let stopping;
    return {
        addresses: {
            url: front.url,
            http: `http://${at}/announce`,
            udp: `udp://${at}/announce`,
            ws: `ws://${at}`,
        },
        stop: async () => {
            stopping ??= front.stop();
            await stopping;
        },
    };
};
function answer(req, res, pages) {
    if (req.method !== 'GET' && req.method !== 'HEAD') {
        (0,http_answer/* answerText */.yy)(res, 405, 'Only GET and HEAD are served here.\n', { Allow: 'GET, HEAD' });
        return;
    }
    const path = (0,http_answer/* pathOf */.XM)(req.url ?? '');
    switch (path) {
        case '/announce':
        case '/scrape':
            pages.tracker.onHttpRequest(req, res);
            return;
        case '/stats':
        case '/stats.json':
            if (path === '/stats.json' || req.headers.accept?.includes('application/json') === true) {
                (0,http_answer/* answerJson */.hi)(res, 200, pages.stats());
            }
            else {
                (0,http_answer/* answerText */.yy)(res, 200, statsPage(pages.stats()), { 'Content-Type': 'text/html; charset=utf-8' });
            }
            return;
        case '/metrics':
            (0,http_answer/* answerText */.yy)(res, 200, trackerMetrics(pages.stats()), { 'Content-Type': prometheus/* prometheusType */.rZ });
            return;
        case '/health':
            void pages.problems().then((reasons) => {
                (0,health/* answerHealth */.x)(res, reasons);
            });
            return;
        default:
            (0,http_answer/* answerText */.yy)(res, 404, 'Not found. There are /announce, /scrape, /stats, /health and /metrics.\n');
    }
}
async function datagramProblems(host, port) {
    try {
        await probeDatagrams(host === '0.0.0.0' ? '127.0.0.1' : host, port);
        return [];
    }
    catch (error) {
        return [`UDP does not work: ${(0,errors/* reasonOf */.A3)(error)}`];
    }
}
/** Takes one port number for all three protocols; a free one has to be free for each. */
async function listen(tracker, options, onRequest) {
    for (let attempt = 1;; attempt += 1) {
        const http = await (0,http_server/* startHttpServer */.O)(onRequest, options);
        try {
            const datagrams = await bindDatagrams(options.host, http.port);
            datagrams.on('message', (message, from) => {
                tracker.onUdpRequest(withoutForeignAddress(message), from);
            });
            datagrams.on('error', (error) => tracker.emit('error', error));
            tracker.udp4 = datagrams;
            const closeWebSockets = serveWebSockets(tracker, http.server);
            return {
                url: http.url,
                port: http.port,
                stop: async () => {
                    closeWebSockets();
                    await http.stop();
                    // closes the datagrams' socket too
                    await new Promise((resolve) => {
                        tracker.close(resolve);
                    });
                },
            };
        }
        catch (error) {
            await http.stop();
            if (error.code !== 'EADDRINUSE')
                throw error;
            if (options.port !== 0 || attempt === portAttempts) {
                throw new errors/* ConfigurationError */.j1(`Port ${http.port} on ${options.host} is taken by another program, over UDP.`);
            }
        }
    }
}
function serveWebSockets(tracker, server) {
    const open = new Set();
    server.on('upgrade', (req, socket, head) => {
        open.add(socket);
        socket.once('close', () => open.delete(socket));
        tracker.ws.handleUpgrade(req, socket, head, (webSocket) => {
            tracker.ws.emit('connection', webSocket, req);
        });
    });
    return () => {
        for (const socket of open)
            socket.destroy();
    };
}


/***/ }),

/***/ 19928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ bencode)
});

// EXTERNAL MODULE: ./node_modules/uint8-util/dist/src/node.js + 1 modules
var node = __webpack_require__(34359);
;// CONCATENATED MODULE: ./node_modules/bencode/lib/util.js
function digitCount (value) {
  // Add a digit for negative numbers, as the sign will be prefixed
  const sign = value < 0 ? 1 : 0
  // Guard against negative numbers & zero going into log10(),
  // as that would return -Infinity
  value = Math.abs(Number(value || 1))
  return Math.floor(Math.log10(value)) + 1 + sign
}

function getType (value) {
  if (ArrayBuffer.isView(value)) return 'arraybufferview'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Number) return 'number'
  if (value instanceof Boolean) return 'boolean'
  if (value instanceof Set) return 'set'
  if (value instanceof Map) return 'map'
  if (value instanceof String) return 'string'
  if (value instanceof ArrayBuffer) return 'arraybuffer'
  return typeof value
}

;// CONCATENATED MODULE: ./node_modules/bencode/lib/encode.js



/**
 * Encodes data in bencode.
 *
 * @param  {Uint8Array|Array|String|Object|Number|Boolean} data
 * @return {Uint8Array}
 */
function encode (data, buffer, offset) {
  const buffers = []
  let result = null

  encode._encode(buffers, data)
  result = (0,node/* concat */.xW)(buffers)
  encode.bytes = result.length

  if (ArrayBuffer.isView(buffer)) {
    buffer.set(result, offset)
    return buffer
  }

  return result
}

encode.bytes = -1
encode._floatConversionDetected = false

encode._encode = function (buffers, data) {
  if (data == null) { return }

  switch (getType(data)) {
    case 'object': encode.dict(buffers, data); break
    case 'map': encode.dictMap(buffers, data); break
    case 'array': encode.list(buffers, data); break
    case 'set': encode.listSet(buffers, data); break
    case 'string': encode.string(buffers, data); break
    case 'number': encode.number(buffers, data); break
    case 'boolean': encode.number(buffers, data); break
    case 'arraybufferview': encode.buffer(buffers, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)); break
    case 'arraybuffer': encode.buffer(buffers, new Uint8Array(data)); break
  }
}

const buffE = new Uint8Array([0x65])
const buffD = new Uint8Array([0x64])
const buffL = new Uint8Array([0x6C])

encode.buffer = function (buffers, data) {
  buffers.push((0,node/* text2arr */.L0)(data.length + ':'), data)
}

encode.string = function (buffers, data) {
  buffers.push((0,node/* text2arr */.L0)((0,node/* text2arr */.L0)(data).byteLength + ':' + data))
}

encode.number = function (buffers, data) {
  if (Number.isInteger(data)) return buffers.push((0,node/* text2arr */.L0)('i' + BigInt(data) + 'e'))

  const maxLo = 0x80000000
  const hi = (data / maxLo) << 0
  const lo = (data % maxLo) << 0
  const val = hi * maxLo + lo

  buffers.push((0,node/* text2arr */.L0)('i' + val + 'e'))

  if (val !== data && !encode._floatConversionDetected) {
    encode._floatConversionDetected = true
    console.warn(
      'WARNING: Possible data corruption detected with value "' + data + '":',
      'Bencoding only defines support for integers, value was converted to "' + val + '"'
    )
    console.trace()
  }
}

encode.dict = function (buffers, data) {
  buffers.push(buffD)

  let j = 0
  let k
  // fix for issue #13 - sorted dicts
  const keys = Object.keys(data).sort()
  const kl = keys.length

  for (; j < kl; j++) {
    k = keys[j]
    if (data[k] == null) continue
    encode.string(buffers, k)
    encode._encode(buffers, data[k])
  }

  buffers.push(buffE)
}

encode.dictMap = function (buffers, data) {
  buffers.push(buffD)

  const keys = Array.from(data.keys()).sort()

  for (const key of keys) {
    if (data.get(key) == null) continue
    ArrayBuffer.isView(key)
      ? encode._encode(buffers, key)
      : encode.string(buffers, String(key))
    encode._encode(buffers, data.get(key))
  }

  buffers.push(buffE)
}

encode.list = function (buffers, data) {
  let i = 0
  const c = data.length
  buffers.push(buffL)

  for (; i < c; i++) {
    if (data[i] == null) continue
    encode._encode(buffers, data[i])
  }

  buffers.push(buffE)
}

encode.listSet = function (buffers, data) {
  buffers.push(buffL)

  for (const item of data) {
    if (item == null) continue
    encode._encode(buffers, item)
  }

  buffers.push(buffE)
}

/* harmony default export */ const lib_encode = (encode);

;// CONCATENATED MODULE: ./node_modules/bencode/lib/decode.js


const INTEGER_START = 0x69 // 'i'
const STRING_DELIM = 0x3A // ':'
const DICTIONARY_START = 0x64 // 'd'
const LIST_START = 0x6C // 'l'
const END_OF_TYPE = 0x65 // 'e'

/**
 * replaces parseInt(buffer.toString('ascii', start, end)).
 * For strings with less then ~30 charachters, this is actually a lot faster.
 *
 * @param {Uint8Array} data
 * @param {Number} start
 * @param {Number} end
 * @return {Number} calculated number
 */
function getIntFromBuffer (buffer, start, end) {
  let sum = 0
  let sign = 1

  for (let i = start; i < end; i++) {
    const num = buffer[i]

    if (num < 58 && num >= 48) {
      sum = sum * 10 + (num - 48)
      continue
    }

    if (i === start && num === 43) { // +
      continue
    }

    if (i === start && num === 45) { // -
      sign = -1
      continue
    }

    if (num === 46) { // .
      // its a float. break here.
      break
    }

    throw new Error('not a number: buffer[' + i + '] = ' + num)
  }

  return sum * sign
}

/**
 * Decodes bencoded data.
 *
 * @param  {Uint8Array} data
 * @param  {Number} start (optional)
 * @param  {Number} end (optional)
 * @param  {String} encoding (optional)
 * @return {Object|Array|Uint8Array|String|Number}
 */
function decode (data, start, end, encoding) {
  if (data == null || data.length === 0) {
    return null
  }

  if (typeof start !== 'number' && encoding == null) {
    encoding = start
    start = undefined
  }

  if (typeof end !== 'number' && encoding == null) {
    encoding = end
    end = undefined
  }

  decode.position = 0
  decode.encoding = encoding || null

  decode.data = !(ArrayBuffer.isView(data))
    ? (0,node/* text2arr */.L0)(data)
    : new Uint8Array(data.slice(start, end))

  decode.bytes = decode.data.length

  return decode.next()
}

decode.bytes = 0
decode.position = 0
decode.data = null
decode.encoding = null

decode.next = function () {
  switch (decode.data[decode.position]) {
    case DICTIONARY_START:
      return decode.dictionary()
    case LIST_START:
      return decode.list()
    case INTEGER_START:
      return decode.integer()
    default:
      return decode.buffer()
  }
}

decode.find = function (chr) {
  let i = decode.position
  const c = decode.data.length
  const d = decode.data

  while (i < c) {
    if (d[i] === chr) return i
    i++
  }

  throw new Error(
    'Invalid data: Missing delimiter "' +
    String.fromCharCode(chr) + '" [0x' +
    chr.toString(16) + ']'
  )
}

decode.dictionary = function () {
  decode.position++

  const dict = {}

  while (decode.data[decode.position] !== END_OF_TYPE) {
    const buffer = decode.buffer()
    let key = (0,node/* arr2text */.dU)(buffer)
    if (key.includes('\uFFFD')) key = (0,node/* arr2hex */.V5)(buffer)
    dict[key] = decode.next()
  }

  decode.position++

  return dict
}

decode.list = function () {
  decode.position++

  const lst = []

  while (decode.data[decode.position] !== END_OF_TYPE) {
    lst.push(decode.next())
  }

  decode.position++

  return lst
}

decode.integer = function () {
  const end = decode.find(END_OF_TYPE)
  const number = getIntFromBuffer(decode.data, decode.position + 1, end)

  decode.position += end + 1 - decode.position

  return number
}

decode.buffer = function () {
  let sep = decode.find(STRING_DELIM)
  const length = getIntFromBuffer(decode.data, decode.position, sep)
  const end = ++sep + length

  decode.position = end

  return decode.encoding
    ? (0,node/* arr2text */.dU)(decode.data.slice(sep, end))
    : decode.data.slice(sep, end)
}

/* harmony default export */ const lib_decode = (decode);

;// CONCATENATED MODULE: ./node_modules/bencode/lib/encoding-length.js



function listLength (list) {
  let length = 1 + 1 // type marker + end-of-type marker

  for (const value of list) {
    length += encodingLength(value)
  }

  return length
}

function mapLength (map) {
  let length = 1 + 1 // type marker + end-of-type marker

  for (const [key, value] of map) {
    const keyLength = (0,node/* text2arr */.L0)(key).byteLength
    length += digitCount(keyLength) + 1 + keyLength
    length += encodingLength(value)
  }

  return length
}

function objectLength (value) {
  let length = 1 + 1 // type marker + end-of-type marker
  const keys = Object.keys(value)

  for (let i = 0; i < keys.length; i++) {
    const keyLength = (0,node/* text2arr */.L0)(keys[i]).byteLength
    length += digitCount(keyLength) + 1 + keyLength
    length += encodingLength(value[keys[i]])
  }

  return length
}

function stringLength (value) {
  const length = (0,node/* text2arr */.L0)(value).byteLength
  return digitCount(length) + 1 + length
}

function arrayBufferLength (value) {
  const length = value.byteLength - value.byteOffset
  return digitCount(length) + 1 + length
}

function encodingLength (value) {
  const length = 0

  if (value == null) return length

  const type = getType(value)

  switch (type) {
    case 'arraybufferview': return arrayBufferLength(value)
    case 'string': return stringLength(value)
    case 'array': case 'set': return listLength(value)
    case 'number': return 1 + digitCount(Math.floor(value)) + 1
    case 'bigint': return 1 + value.toString().length + 1
    case 'object': return objectLength(value)
    case 'map': return mapLength(value)
    default:
      throw new TypeError(`Unsupported value of type "${type}"`)
  }
}

/* harmony default export */ const encoding_length = (encodingLength);

;// CONCATENATED MODULE: ./node_modules/bencode/index.js



/**
 * Determines the amount of bytes
 * needed to encode the given value
 * @param  {Object|Array|Uint8Array|String|Number|Boolean} value
 * @return {Number} byteCount
 */
const bencode_encodingLength = encoding_length
/* harmony default export */ const bencode = ({ encode: lib_encode, decode: lib_decode, byteLength: encoding_length, encodingLength: bencode_encodingLength });


/***/ }),

/***/ 34359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NJ: () => (/* binding */ arr2base),
  V5: () => (/* binding */ arr2hex),
  dU: () => (/* reexport */ arr2text),
  HB: () => (/* binding */ bin2hex),
  xW: () => (/* reexport */ concat),
  LC: () => (/* binding */ equal),
  tW: () => (/* binding */ hash),
  fk: () => (/* binding */ hex2arr),
  Ht: () => (/* binding */ hex2bin),
  po: () => (/* binding */ randomBytes),
  L0: () => (/* binding */ text2arr)
});

// UNUSED EXPORTS: and, base2arr, compare, or, xor

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./node_modules/uint8-util/dist/src/util.js
const decoder = new TextDecoder();
const arr2text = (data, enc) => {
    if (!enc)
        return decoder.decode(data);
    const dec = new TextDecoder(enc);
    return dec.decode(data);
};
function concat(chunks, size = 0) {
    const length = chunks.length;
    if (!size)
        for (let i = 0; i < length; i++)
            size += chunks[i].length;
    const b = new Uint8Array(size);
    let offset = 0;
    for (let i = 0; i < length; i++) {
        b.set(chunks[i], offset);
        offset += chunks[i].length;
    }
    return b;
}
function bitwise64(a, b, type) {
    const byteLen = a.byteLength;
    const aOff = a.byteOffset;
    const bOff = b.byteOffset;
    let i = 0;
    if (aOff & 7) {
        const prefix = Math.min((8 - (aOff & 7)) & 7, byteLen);
        if (type === 'xor')
            for (let j = 0; j < prefix; j++)
                a[j] ^= b[j];
        else if (type === 'or')
            for (let j = 0; j < prefix; j++)
                a[j] |= b[j];
        else
            for (let j = 0; j < prefix; j++)
                a[j] &= b[j];
        i += prefix;
    }
    const words = (byteLen - i) >> 3;
    const a64 = new BigInt64Array(a.buffer, aOff + i, words);
    const b64 = new BigInt64Array(b.buffer, bOff + i, words);
    let j = 0;
    if (type === 'xor') {
        while (j + 4 <= words) {
            a64[j] ^= b64[j];
            a64[j + 1] ^= b64[j + 1];
            a64[j + 2] ^= b64[j + 2];
            a64[j + 3] ^= b64[j + 3];
            j += 4;
        }
        while (j < words)
            a64[j] ^= b64[j++];
    }
    else if (type === 'or') {
        while (j + 4 <= words) {
            a64[j] |= b64[j];
            a64[j + 1] |= b64[j + 1];
            a64[j + 2] |= b64[j + 2];
            a64[j + 3] |= b64[j + 3];
            j += 4;
        }
        while (j < words)
            a64[j] |= b64[j++];
    }
    else {
        while (j + 4 <= words) {
            a64[j] &= b64[j];
            a64[j + 1] &= b64[j + 1];
            a64[j + 2] &= b64[j + 2];
            a64[j + 3] &= b64[j + 3];
            j += 4;
        }
        while (j < words)
            a64[j] &= b64[j++];
    }
    i += words << 3;
    const rem = byteLen - i;
    if (rem) {
        if (type === 'xor')
            for (let k = 0; k < rem; k++)
                a[i + k] ^= b[i + k];
        else if (type === 'or')
            for (let k = 0; k < rem; k++)
                a[i + k] |= b[i + k];
        else
            for (let k = 0; k < rem; k++)
                a[i + k] &= b[i + k];
    }
    return a;
}
function xor(a, b) {
    const length = a.length;
    if (length >= 128 && ((a.byteOffset - b.byteOffset) & 7) === 0) {
        return bitwise64(a, b, 'xor');
    }
    for (let i = 0; i < length; i++)
        a[i] ^= b[i];
    return a;
}
function or(a, b) {
    const length = a.length;
    if (length >= 128 && ((a.byteOffset - b.byteOffset) & 7) === 0) {
        return bitwise64(a, b, 'or');
    }
    for (let i = 0; i < length; i++)
        a[i] |= b[i];
    return a;
}
function and(a, b) {
    const length = a.length;
    if (length >= 128 && ((a.byteOffset - b.byteOffset) & 7) === 0) {
        return bitwise64(a, b, 'and');
    }
    for (let i = 0; i < length; i++)
        a[i] &= b[i];
    return a;
}
//# sourceMappingURL=util.js.map
;// CONCATENATED MODULE: ./node_modules/uint8-util/dist/src/node.js

const text2arr = (str) => {
    const buf = Buffer.from(str, 'utf8');
    return new Uint8Array(buf.buffer, buf.byteOffset, buf.byteLength);
};
// toBase64 is faster, but >=node25
const arr2base = (data) => Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64');
const base2arr = (str) => {
    const buf = Buffer.from(str, 'base64');
    return new Uint8Array(buf.buffer, buf.byteOffset, buf.byteLength);
};
const arr2hex = (data) => Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('hex');
const hex2arr = (str) => {
    const buf = Buffer.from(str, 'hex');
    return new Uint8Array(buf.buffer, buf.byteOffset, buf.byteLength);
};
const hex2bin = (hex) => Buffer.from(hex, 'hex').toString('binary');
const bin2hex = (bin) => Buffer.from(bin, 'binary').toString('hex');
async function hash(data, format, algo = 'sha1') {
    algo = algo.replace('sha-', 'sha');
    if (data instanceof ArrayBuffer)
        data = new Uint8Array(data);
    const out = (0,external_node_crypto_.createHash)(algo).update(data);
    if (format)
        return out.digest(format);
    const res = out.digest();
    return new Uint8Array(res.buffer, res.byteOffset, res.byteLength);
}
const randomBytes = (size) => new Uint8Array((0,external_node_crypto_.randomBytes)(size));
function compare(a, b) {
    const len = a.byteLength < b.byteLength ? a.byteLength : b.byteLength;
    if (len < 128) {
        for (let i = 0; i < len; i++)
            if (a[i] !== b[i])
                return a[i] - b[i];
        return 0;
    }
    return Buffer.compare(a, b);
}
function equal(a, b) {
    if (a.byteLength !== b.byteLength)
        return false;
    if (a.byteLength < 256) {
        for (let i = 0; i < a.byteLength; i++)
            if (a[i] !== b[i])
                return false;
        return true;
    }
    return Buffer.compare(a, b) === 0;
}

//# sourceMappingURL=node.js.map

/***/ })

};
;