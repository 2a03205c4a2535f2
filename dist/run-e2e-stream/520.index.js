"use strict";
exports.id = 520;
exports.ids = [520];
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

/***/ 64206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nF: () => (/* binding */ cacheFolder),
/* harmony export */   tG: () => (/* binding */ writeFileWhole),
/* harmony export */   v$: () => (/* binding */ removeFolder),
/* harmony export */   yy: () => (/* binding */ temporaryFolder)
/* harmony export */ });
/* unused harmony export withTemporaryFolder */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);




/** Where things are kept between runs: the runner's tool cache, or the user's cache folder. Absolute. */
function cacheFolder(env = process.env) {
    const own = firstSet(env['MIAUFLIX_CACHE_DIR']);
    if (own !== undefined)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(own);
    const base = firstSet(env['RUNNER_TOOL_CACHE'], env['XDG_CACHE_HOME']) ?? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(), '.cache');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(base, 'miauflix-infra');
}
/** A new empty folder of our own, below the runner's or the system's temporary one. */
async function temporaryFolder(purpose, env = process.env) {
    const base = firstSet(env['RUNNER_TEMP']) ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)();
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(base, { recursive: true });
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(base, `miauflix-${purpose}-`));
}
/** A variable that is set to nothing is one that is not set. */
function firstSet(...values) {
    return values.find((value) => value !== undefined && value !== '');
}
/** Runs `work` with a temporary folder, which is gone afterwards, whatever happens. */
async function withTemporaryFolder(purpose, work) {
    const folder = await temporaryFolder(purpose);
    try {
        return await work(folder);
    }
    finally {
        await removeFolder(folder);
    }
}
async function removeFolder(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
/** Writes a file so that nobody ever sees half of it. */
async function writeFileWhole(file, content) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file), { recursive: true });
    const part = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.part`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(part, content);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(part, file);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(part, { force: true });
    }
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

/***/ 36527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   xN: () => (/* binding */ endProcessTree)
/* harmony export */ });
/* unused harmony exports processTree, runningOf, parseStat */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63843);


const pollMs = 20;
/**
 * Ends a process and all that it started: SIGTERM to the process itself, then to what it leaves behind,
 * and SIGKILL after `graceMs` to whatever is left. Resolves when all are gone. Only Linux tells what a
 * process started; elsewhere the process alone is ended.
 */
async function endProcessTree(pid, graceMs) {
    const end = performance.now() + graceMs;
    let known = processTree(pid);
    const asked = new Set([pid]);
    signalAll(known.slice(0, 1), 'SIGTERM');
    for (;;) {
        await (0,_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .pause */ .v7)(pollMs);
        known = withDescendants(runningOf(known));
        if (known.length === 0)
            return;
        if (performance.now() >= end)
            signalAll(known, 'SIGKILL');
        else if (known.every((mark) => mark.pid !== pid)) {
            signalAll(known.filter((mark) => !asked.has(mark.pid)), 'SIGTERM');
            for (const mark of known)
                asked.add(mark.pid);
        }
    }
}
/** The process, first, and all that it and its children started; empty when it is gone. */
function processTree(pid) {
    return withDescendants([markOf(pid)].filter((mark) => mark !== undefined));
}
/** Those that are still there; one that has ended and waits for its parent's notice is gone. */
function runningOf(marks) {
    return marks.filter((mark) => markOf(mark.pid)?.startedAt === mark.startedAt);
}
function withDescendants(marks) {
    const all = allProcesses();
    const found = new Map(marks.map((mark) => [mark.pid, mark]));
    // a Map that grows while it is walked hands out what was added, too
    for (const pid of found.keys()) {
        for (const mark of all)
            if (mark.parent === pid && !found.has(mark.pid))
                found.set(mark.pid, mark);
    }
    return [...found.values()];
}
function allProcesses() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)('/proc')
            .filter((name) => /^\d+$/.test(name))
            .map((name) => markOf(Number(name)))
            .filter((mark) => mark !== undefined);
    }
    catch {
        return [];
    }
}
function markOf(pid) {
    if (process.platform !== 'linux')
        return isThere(pid) ? { pid, parent: 0, startedAt: '' } : undefined;
    try {
        return parseStat((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'utf8'));
    }
    catch {
        return undefined;
    }
}
/**
 * Reads a line of /proc/PID/stat (proc(5)): the name, in brackets, may hold spaces and brackets itself.
 * Undefined for a process that has ended and whose parent has not looked yet.
 */
function parseStat(stat) {
    const [state, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const startedAt = rest[17];
    if (state === 'Z' || state === 'X' || startedAt === undefined)
        return undefined;
    return { pid: Number.parseInt(stat, 10), parent: Number(parent), startedAt };
}
function isThere(pid) {
    try {
        return process.kill(pid, 0);
    }
    catch {
        return false;
    }
}
function signalAll(marks, signal) {
    for (const { pid } of runningOf(marks)) {
        try {
            process.kill(pid, signal);
        }
        catch {
            // it ended between the look and the signal
        }
    }
}


/***/ }),

/***/ 31610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ createClient),
  M: () => (/* binding */ rateOf)
});

// EXTERNAL MODULE: ./build/kit/deadline.js
var deadline = __webpack_require__(63843);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __webpack_require__(53053);
;// CONCATENATED MODULE: ./build/mock-content/swarm/no-delay.js

let on = false;
/**
 * Lets every TCP connection of this process send small messages at once. WebTorrent leaves Nagle's algorithm
 * on, which together with delayed acknowledgements costs 40 ms at each step of a peer's greeting: without it
 * the first piece comes within 20 to 50 ms on loopback instead of 130 to 190.
 */
function sendAtOnce() {
    if (on)
        return;
    on = true;
    for (const channel of ['net.client.socket', 'net.server.socket']) {
        external_node_diagnostics_channel_.subscribe(channel, (message) => {
            message.socket.setNoDelay(true);
        });
    }
}

;// CONCATENATED MODULE: ./build/mock-content/swarm/utp.js

/**
 * Lets a client that listens over TCP take and make uTP connections on the same port number. webtorrent does
 * so on all addresses of the machine; a swarm that must stay on loopback listens there alone.
 */
async function listenForUtp(client, host, port) {
    const pool = client._connPool;
    if (pool === null)
        return 'the client is closed';
    let utp;
    try {
        ({ default: utp } = await Promise.all(/* import() */[__webpack_require__.e(89), __webpack_require__.e(598)]).then(__webpack_require__.t.bind(__webpack_require__, 21089, 19)));
    }
    catch (error) {
        const [why] = (0,errors/* reasonOf */.A3)(error).split('\n');
        return `utp-native has no addon for ${process.platform}-${process.arch} (${why})`;
    }
    const server = utp.createServer();
    const settled = Promise.withResolvers();
    server.once('listening', () => {
        settled.resolve('on');
    });
    server.on('error', (error) => {
        // utp-native says "address already in use" in libuv's words only
        settled.resolve(/address already in use|EADDRINUSE/i.test(error.message) ? 'port taken' : error.message);
    });
    server.on('connection', pool._onUTPConnectionBound);
    server.listen(port, host);
    const state = await settled.promise;
    if (state !== 'on') {
        server.close();
        return state;
    }
    server.setSendBufferSize(1024 * 1024);
    server.setRecvBufferSize(1024 * 1024);
    pool.utpServer = server;
    client.utp = true;
    return state;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/kit/folders.js
var folders = __webpack_require__(64206);
// EXTERNAL MODULE: ./build/kit/npm-package.js
var npm_package = __webpack_require__(98003);
// EXTERNAL MODULE: ./build/kit/reporter.js
var reporter = __webpack_require__(62246);
;// CONCATENATED MODULE: ./build/mock-content/swarm/webrtc-package.js
const version = '0.33.4';
/** The addons by platform, pinned as in package-lock.json. */
const addons = {
    'linux-x64-gnu': 'sha512-xN0x3lcQ87qwOAmf1dBLVWrYY40LQ7pM4Y9wuNjP+EtN4IwiXqrhPdgupzGAElxna+n2NgBG0gT60dZpgoYU2Q==',
    'linux-arm64-gnu': 'sha512-rR4yjwxpI1miLSrruLGcfR9yfw0Qebw+Twt+u+lKsL9SwmXxTm5pJhUAa9RU+c35oZ98IyAxGFjRwwq85BTbog==',
    'darwin-arm64': 'sha512-bkIA+IbModz/NUmbVYTSWj8dZvkiab+cU4zOa6rhfKsNcW3EkdD2/DDoJjUrRrw+LbEZ40V7NuAKUlMNFDXFsw==',
    'darwin-x64': 'sha512-+dLnwiwC3GdWqW0OQShZcSFYrx3hRx0+7U85swoiP3iiRqtDUARME6AIAmW3glpP0vmus1jv5KhPCy/Q+jAvqw==',
    'win32-x64-msvc': 'sha512-eU0w/9ykrNaA5vWs5gjVs3Qxa45jbQ8mYoMyh5OWnRCE5GzXKxHCpfhFUnO+jGqi0KxkyP0hSA6fiwXXkirk6g==',
    'win32-arm64-msvc': 'sha512-TeDV2tSPm+qAnF6MIPlLFTIlobSYLwOVe3/wQl+8hD/q3cEPTQi7vByFaQQ5lRULKKdnjKRR5iDMsxMilqbtXA==',
};
/** node-datachannel with its addon for this machine; undefined where there is none. */
function webRtcPackage(platform = process.platform, arch = process.arch) {
    const suffix = { linux: '-gnu', win32: '-msvc' }[platform] ?? '';
    const target = `${platform}-${arch}${suffix}`;
    const integrity = Object.hasOwn(addons, target) ? addons[target] : undefined;
    if (integrity === undefined)
        return undefined;
    return {
        name: 'node-datachannel',
        version,
        integrity: 'sha512-qiUrdh8vY9XhglEnx91HK0N2JEAAu8qTZl0fcR3yQd0fFrdO39NwDeJD/KpG+WKUb9/o4p2UwnP+/HftA/xMbQ==',
        dependencies: [
            { name: `@node-datachannel/${target}`, version, integrity },
            {
                name: 'detect-libc',
                version: '2.1.2',
                integrity: 'sha512-Btj2BOOO83o3WyH59e8MgXsxEQVcarkUOpEYrubB0urwnN10yQ364rsiByU11nZlqWYZm05i/of7io4mzihBtQ==',
            },
        ],
    };
}

// EXTERNAL MODULE: ./mock-content/swarm/webrtc/index.js
var webrtc = __webpack_require__(69659);
;// CONCATENATED MODULE: ./build/mock-content/swarm/webrtc.js
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};








let loading;
/**
 * Gives this process WebRTC. Its native addon (node-datachannel) is loaded at the first call: the one that
 * `npm ci` has installed, or one fetched once through npm where only a bundle of ours is.
 */
async function loadWebRtc(log) {
    loading ??= load(log);
    await loading;
}
async function load(log) {
    const wanted = webRtcPackage();
    if (wanted === undefined) {
        throw new errors/* ConfigurationError */.j1(`WebRTC is not to be had on ${process.platform}-${process.arch}.`);
    }
    const installed = await (0,npm_package/* installedPackage */.$)(wanted, (0,external_node_path_.dirname)(process.argv[1] ?? process.cwd()));
    if (installed === undefined)
        log.info('fetching WebRTC through npm', { name: wanted.name });
    const folder = installed ??
        (await (0,npm_package/* ensureNpmPackage */.o)(wanted, { folder: (0,external_node_path_.join)((0,folders/* cacheFolder */.nF)(), 'packages'), reporter: reporter/* silentReporter */.P$ }));
    const address = (0,external_node_url_.pathToFileURL)((0,external_node_path_.join)(folder, 'dist', 'esm', 'polyfill', 'index.mjs')).href;
    // a bundler must leave this to the run: it is found only then
    (0,webrtc/* provideWebRtc */.D4)((await import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ address))));
}

;// CONCATENATED MODULE: ./build/mock-content/swarm/client.js





const startDeadlineMs = 5000;
const stopDeadlineMs = 4000;
const portAttempts = 5;
/** webtorrent's word for no limit is -1. */
function rateOf(limit) {
    return limit === 0 ? -1 : limit;
}
/**
 * Makes the one kind of WebTorrent client that this project uses: everything that looks for peers, ports or
 * lists on its own (DHT, LSD, PEX, NAT-PMP, UPnP, web seeds, STUN) is off, so it speaks with the trackers and
 * peers that its torrents name and with nobody else. What a torrent or magnet link names is its caller's
 * choice: take `xs`, `x.pe`, `ws` and unknown trackers out of those that strangers wrote.
 */
async function createClient(options, log) {
    sendAtOnce();
    if (options.webrtc)
        await loadWebRtc(log);
    const { default: Client } = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(203), __webpack_require__.e(89), __webpack_require__.e(796), __webpack_require__.e(858)]).then(__webpack_require__.bind(__webpack_require__, 20796));
    for (let attempt = 1;; attempt += 1) {
        const client = new Client({
            torrentPort: { port: options.torrentPort, host: options.host },
            maxConns: options.maxConns,
            dht: false,
            lsd: false,
            utPex: false,
            natUpnp: false,
            natPmp: false,
            webSeeds: false,
            // switched on below, on one address and not on all of the machine
            utp: false,
            secure: options.plain === true ? 0 : 1,
            uploadLimit: rateOf(options.uploadLimit),
            downloadLimit: rateOf(options.downloadLimit),
            tracker: {
                wrtc: options.webrtc,
                rtcConfig: {
                    iceServers: [],
                    ...(options.host !== '0.0.0.0' && { bindAddress: options.host }),
                },
            },
        });
        const torrentPort = await listening(client, options);
        client.on('error', (error) => {
            log.error('the BitTorrent client failed', { reason: error.message });
        });
        const utp = options.utp ? await listenForUtp(client, options.host, torrentPort) : 'on';
        const stop = stopOnce(client);
        if (utp === 'port taken' && options.torrentPort === 0 && attempt < portAttempts) {
            await stop();
            continue;
        }
        return { client, torrentPort, utpProblem: utp === 'on' ? undefined : `uTP is off: ${utp}`, stop };
    }
}
async function listening(client, { host, torrentPort }) {
    const settled = Promise.withResolvers();
    const onListening = () => {
        settled.resolve((client._connPool?.tcpServer.address()).port);
    };
    const onError = (error) => {
        settled.reject(error.code === 'EADDRINUSE'
            ? new errors/* ConfigurationError */.j1(`Port ${torrentPort} on ${host} is taken by another program.`)
            : error);
    };
    client.once('listening', onListening);
    client.once('error', onError);
    try {
        return await (0,deadline/* withDeadline */.NE)('listening for peers', startDeadlineMs, async () => await settled.promise);
    }
    finally {
        client.off('listening', onListening);
        client.off('error', onError);
    }
}
function stopOnce(client) {
    let stopping;
    return async () => {
        // its connections say goodbye for up to 30 s, which shall not keep the process
        if (!client.destroyed)
            client._connPool?.utpServer?.unref();
        stopping ??= (0,deadline/* withDeadline */.NE)('closing the BitTorrent client', stopDeadlineMs, async () => {
            await new Promise((resolve) => {
                if (client.destroyed)
                    resolve();
                else
                    client.destroy(() => resolve());
            });
        });
        await stopping;
    };
}


/***/ }),

/***/ 91398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ fetch)
/* harmony export */ });
// Stands in for the package cross-fetch-ponyfill (see "overrides" in package.json), which loads two HTTP
// clients, 15 MB, for what a BitTorrent client asks for: announces, and .torrent files by address. Those are
// small GET requests; whoever answers may be hostile, so what is taken from them has a limit.

const largestAnswer = 16 * 1024 * 1024;

/** The part of fetch() that is used: resolves when the whole answer is there. Redirects are not followed. */
async function fetch(address, { headers = {}, signal } = {}) {
  const url = new URL(address);
  // spelled out, so that a bundler sees what is meant
  const { get } = url.protocol === 'https:' ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19)) : await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 19));
  // a connection of its own each time: one kept from before a tracker's restart would fail
  const request = get(url, { headers, signal, agent: false });
  const response = await new Promise((resolve, reject) => {
    request.once('response', resolve);
    request.once('error', reject);
  });
  const chunks = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > largestAnswer)
      throw new Error(`the answer from ${url.host} is larger than ${largestAnswer} bytes`);
    chunks.push(chunk);
  }
  const body = new Uint8Array(Buffer.concat(chunks));
  const { statusCode = 0, headers: received } = response;
  return {
    status: statusCode,
    ok: statusCode >= 200 && statusCode < 300,
    headers: new Map(Object.entries(received)),
    body: {},
    arrayBuffer: async () => body.buffer,
  };
}


/***/ }),

/***/ 69659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ provideWebRtc),
/* harmony export */   OE: () => (/* binding */ RTCPeerConnection),
/* harmony export */   Y5: () => (/* binding */ RTCIceCandidate),
/* harmony export */   ip: () => (/* binding */ RTCSessionDescription)
/* harmony export */ });
// Stands in for the package webrtc-polyfill (see "overrides" in package.json), which webtorrent and
// bittorrent-tracker import in every process: it would load a native addon of 9 MB there. Here the classes
// are missing, as in a browser without WebRTC, until a process that wants WebRTC provides them; those who
// import them see that, since an ES module's exports are live.

let RTCPeerConnection;
let RTCSessionDescription;
let RTCIceCandidate;

function provideWebRtc(classes) {
  RTCPeerConnection = asSpecified(classes.RTCPeerConnection);
  RTCSessionDescription = classes.RTCSessionDescription;
  RTCIceCandidate = classes.RTCIceCandidate;
}

/** How long who answers an offer leaves it to the other side to send the first ICE check. */
const headStartMs = 500;

/** Mends where node-datachannel's polyfill differs from WebRTC 1.0 in what BitTorrent's peers rely on. */
function asSpecified(Base) {
  return class extends Base {
    constructor(configuration) {
      super(configuration);
      // §4.4.1.3: a null candidate tells the end of gathering; without it, a peer that sends its offer or
      // answer whole waits 5 s on each side
      this.addEventListener('icegatheringstatechange', () => {
        if (this.iceGatheringState !== 'complete') return;
        const event = new Event('icecandidate');
        event.candidate = null;
        this.dispatchEvent(event);
      });
    }

    // §4.4.1.2: offers and answers are plain dictionaries, which the caller may change
    async createOffer() {
      return plain(await super.createOffer());
    }

    async createAnswer() {
      return plain(await super.createAnswer());
    }

    /**
     * Who answers is also who greets first (DTLS). With the offer's candidates at hand it is connected before
     * its answer has arrived, and greets a peer that drops the greeting: the next one comes 1 s later. So the
     * candidates are kept back for a moment, in which the other side's own check finds the way.
     */
    async setRemoteDescription(description) {
      if (description.type !== 'offer') {
        await super.setRemoteDescription(description);
        return;
      }
      const { sdp, candidates } = splitCandidates(description.sdp);
      await super.setRemoteDescription({ type: 'offer', sdp });
      setTimeout(() => {
        if (this.connectionState === 'closed') return;
        for (const candidate of candidates) {
          // one that came too late or cannot be used leaves the others
          this.addIceCandidate({ candidate, sdpMid: '0' }).catch(() => undefined);
        }
      }, headStartMs).unref();
    }
  };
}

function plain({ type, sdp }) {
  return { type, sdp };
}

function splitCandidates(sdp) {
  const lines = sdp.split('\r\n');
  const isCandidate = (line) => line.startsWith('a=candidate:');
  return {
    sdp: lines.filter((line) => !isCandidate(line) && line !== 'a=end-of-candidates').join('\r\n'),
    candidates: lines.filter(isCandidate).map((line) => line.slice('a='.length)),
  };
}


/***/ })

};
;