"use strict";
exports.id = 572;
exports.ids = [572];
exports.modules = {

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

/***/ 30572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startSeeder: () => (/* binding */ startSeeder)
});

// EXTERNAL MODULE: ./build/kit/deadline.js
var deadline = __webpack_require__(63843);
// EXTERNAL MODULE: ./build/kit/http-server.js
var http_server = __webpack_require__(611);
// EXTERNAL MODULE: ./build/mock-content/swarm/client.js + 4 modules
var swarm_client = __webpack_require__(31610);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/mock-content/swarm/seeded-file.js

/** Ends a pause: everything that was asked for meanwhile is read now. */
function resume(serving) {
    serving.paused = false;
    for (const go of serving.waiting.splice(0))
        go();
}
/** More than a connection may ask for at once; a peer that goes on asking during a pause gets an error. */
const mostWaiting = 10_000;
/**
 * The pieces of one file on disk, read when peers ask for them and never written (the contract of
 * abstract-chunk-store). What peers ask for is checked: they choose the offsets.
 */
class SeededFileStore {
    chunkLength;
    #length;
    #serving;
    #descriptor;
    constructor(chunkLength, { file, length, serving }) {
        this.chunkLength = chunkLength;
        this.#length = length;
        this.#serving = serving;
        this.#descriptor = opened(file);
        // whoever reads gets the reason
        this.#descriptor.catch(() => undefined);
    }
    get(index, range, callback) {
        const start = index * this.chunkLength;
        const pieceLength = Math.min(this.chunkLength, this.#length - start);
        const offset = range?.offset ?? 0;
        const length = range?.length ?? pieceLength - offset;
        const sound = start >= 0 && offset >= 0 && length > 0 && offset + length <= pieceLength;
        if (!sound) {
            process.nextTick(callback, new Error(`piece ${index} has no bytes ${offset}+${length}`));
            return;
        }
        const go = () => {
            this.#read(start + offset, length, callback);
        };
        if (!this.#serving.paused)
            go();
        else if (this.#serving.waiting.length < mostWaiting)
            this.#serving.waiting.push(go);
        else
            process.nextTick(callback, new Error('paused, and too much is waiting'));
    }
    put(_index, _chunk, callback) {
        process.nextTick(callback ?? (() => undefined), new Error('a seeded file is not written to'));
    }
    close(callback = () => undefined) {
        const descriptor = this.#descriptor;
        this.#descriptor = Promise.reject(new Error('the file is closed'));
        this.#descriptor.catch(() => undefined);
        descriptor.then((fd) => {
            (0,external_node_fs_.close)(fd, callback);
        }, () => {
            callback(null);
        });
    }
    /** Closes it; the file belongs to others and stays. */
    destroy(callback) {
        this.close(callback);
    }
    #read(position, length, callback) {
        this.#descriptor.then((fd) => {
            const buffer = Buffer.allocUnsafe(length);
            (0,external_node_fs_.read)(fd, buffer, 0, length, position, (error, bytes) => {
                if (error)
                    callback(error);
                else if (bytes < length)
                    callback(new Error('the file has become shorter'));
                else
                    callback(null, this.#serving.corrupt ? withWrongByte(buffer) : buffer);
            });
        }, callback);
    }
}
function withWrongByte(block) {
    const middle = Math.floor(block.length / 2);
    block[middle] = ~(block[middle] ?? 0) & 0xff;
    return block;
}
async function opened(file) {
    return await new Promise((resolve, reject) => {
        (0,external_node_fs_.open)(file, 'r', (error, fd) => {
            if (error)
                reject(error);
            else
                resolve(fd);
        });
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/bencode/index.js + 4 modules
var bencode = __webpack_require__(19928);
// EXTERNAL MODULE: ./node_modules/parse-torrent/index.js + 3 modules
var parse_torrent = __webpack_require__(27294);
;// CONCATENATED MODULE: ./build/mock-content/videos/torrent.js
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




const creationDate = new Date('2026-01-01T00:00:00Z');
/**
 * The `.torrent` of a file (BEP 3, 12): not private, each tracker in a tier of its own, the same bytes for the
 * same file and trackers.
 */
async function torrentOf(file, announce) {
    const { length, pieces } = await hashPieces(file.path, file.pieceLength);
    const [first] = announce;
    return bencode/* default */.A.encode({
        ...(first !== undefined && { announce: first }),
        'announce-list': announce.map((tracker) => [tracker]),
        'created by': 'miauflix-infra',
        'creation date': creationDate.getTime() / 1000,
        info: { length, name: file.name, 'piece length': file.pieceLength, pieces },
    });
}
/** The SHA-1 of each piece, one after the other; one piece is held at a time, so a large file needs no more. */
async function hashPieces(path, pieceLength) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const hashes = [];
        const piece = Buffer.allocUnsafe(pieceLength);
        let length = 0;
        const handle = __addDisposableResource(env_1, await (0,promises_.open)(path), true);
        for (;;) {
            const filled = await fill(handle, piece);
            if (filled > 0)
                hashes.push((0,external_node_crypto_.createHash)('sha1').update(piece.subarray(0, filled)).digest());
            length += filled;
            if (filled < pieceLength)
                return { length, pieces: Buffer.concat(hashes) };
        }
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
/** Reads on until the buffer is full or the file ends. */
async function fill(handle, buffer) {
    let filled = 0;
    while (filled < buffer.length) {
        const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled);
        if (bytesRead === 0)
            break;
        filled += bytesRead;
    }
    return filled;
}
/** The parts of a torrent by which the manifest knows a video. */
async function identityOf(torrent) {
    const { infoHash, pieces } = await parseTorrent(torrent);
    return { infoHash, pieces: pieces.join('') };
}

;// CONCATENATED MODULE: ./build/mock-content/swarm/announcements.js
/** Trackers that a client speaks with: `ws://` ones need WebRTC. */
function reachable(trackers, webrtc) {
    return trackers.filter((tracker) => webrtc || !/^wss?:/.test(tracker));
}
/**
 * Watches the announces of a torrent to `trackers`. webtorrent names the tracker when one answers, and in
 * most failures; a failure without a name is put down to every tracker that has not answered well.
 */
function watchAnnouncements(torrent, trackers) {
    const states = new Map(trackers.map((tracker) => [tracker, 'unknown']));
    const settled = Promise.withResolvers();
    const settle = () => {
        if (![...states.values()].includes('unknown'))
            settled.resolve(undefined);
    };
    settle();
    const client = torrent.discovery?.tracker;
    client?.on('update', (answer) => {
        const tracker = trackers.find((each) => withoutSlash(each) === answer.announce);
        if (tracker !== undefined)
            states.set(tracker, 'ok');
        settle();
    });
    client?.on('warning', (warning) => {
        // a peer's trouble, not a tracker's
        if (warning.message.startsWith('Connection error'))
            return;
        const named = trackers.filter((tracker) => warning.message.includes(withoutSlash(tracker)));
        const meant = named.length > 0 ? named : trackers.filter((tracker) => states.get(tracker) !== 'ok');
        for (const tracker of meant.length > 0 ? meant : trackers)
            states.set(tracker, warning);
        settle();
    });
    return {
        settled: settled.promise,
        problems: () => [...states].flatMap(([tracker, state]) => {
            if (state === 'ok')
                return [];
            const why = state === 'unknown' ? 'it has not answered yet' : state.message;
            return [`${torrent.name} is not announced to ${tracker}: ${why}`];
        }),
    };
}
function withoutSlash(tracker) {
    return tracker.replace(/\/$/, '');
}

;// CONCATENATED MODULE: ./build/mock-content/swarm/seeded-torrent.js





/** Peers that may download one torrent at the same time: all of them. */
const uploads = 1000;
/**
 * Makes the torrent of a file and shares it. Making it reads and hashes every piece, so what the torrent says
 * is what the file holds, and webtorrent need not hash it again.
 */
async function seed({ client, file, announce, webrtc, serving, log, }) {
    const before = await statOf(file.path);
    const torrentFile = await torrentOf(file, announce);
    const torrent = await added(client, torrentFile, file.path, before.size, serving);
    torrent.on('warning', (warning) => {
        log.warn('trouble with a tracker or a peer', { torrent: file.name, reason: warning.message });
    });
    let failure;
    torrent.on('error', (error) => {
        failure = error.message;
        log.error('a torrent failed', { torrent: file.name, reason: error.message });
    });
    const announcements = watchAnnouncements(torrent, reachable(announce, webrtc));
    return {
        torrent,
        torrentFile,
        announcements,
        problems: async () => {
            if (failure !== undefined)
                return [`${file.name} is not seeded: ${failure}`];
            return [...(await changes(file, before)), ...announcements.problems()];
        },
    };
}
async function added(client, torrentFile, file, length, serving) {
    const ready = Promise.withResolvers();
    const torrent = client.add(torrentFile, {
        store: SeededFileStore,
        storeOpts: { file, length, serving },
        // a cached piece would outlive a change of what is served, and the system caches the file anyway
        storeCacheSlots: 0,
        skipVerify: true,
        uploads,
        getAnnounceOpts: offersAtFirst(),
    });
    const onError = (error) => {
        ready.reject(error);
    };
    torrent.once('error', onError);
    torrent.once('ready', () => {
        torrent.off('error', onError);
        ready.resolve(torrent);
    });
    return await ready.promise;
}
/**
 * Looks for peers over WebRTC with the first announce alone; from then on they find the seeder. When it went
 * on making offers, one would now and then cross a peer's own: each side then keeps the connection that the
 * other one drops, and both wait 25 s for it. (Over HTTP and UDP, 0 is the tracker's own number.)
 */
function offersAtFirst() {
    let announces = 0;
    return () => {
        announces += 1;
        return announces === 1 ? {} : { numwant: 0 };
    };
}
async function statOf(path) {
    try {
        const { size, mtimeMs } = await (0,promises_.stat)(path);
        if (size === 0)
            throw new Error('it is empty');
        return { size, mtimeMs };
    }
    catch (error) {
        throw new errors/* ConfigurationError */.j1(`${path} cannot be seeded`, { cause: error });
    }
}
async function changes({ path, name }, before) {
    try {
        const { size, mtimeMs } = await (0,promises_.stat)(path);
        if (size === before.size && mtimeMs === before.mtimeMs)
            return [];
        return [`${name} has changed since it was hashed`];
    }
    catch (error) {
        return [`${name} cannot be read: ${(0,errors/* reasonOf */.A3)(error)}`];
    }
}

// EXTERNAL MODULE: ./build/kit/http-answer.js
var http_answer = __webpack_require__(8074);
// EXTERNAL MODULE: ./build/mock-content/swarm/health.js
var health = __webpack_require__(44844);
// EXTERNAL MODULE: ./build/mock-content/swarm/prometheus.js
var prometheus = __webpack_require__(40522);
;// CONCATENATED MODULE: ./build/mock-content/swarm/seeder-control.js

const largestBody = 4096;
/** What `POST /control` asks for; throws a `ConfigurationError` that names everything wrong with it. */
async function readControl(req) {
    const chunks = [];
    let size = 0;
    for await (const chunk of req) {
        size += chunk.length;
        if (size > largestBody)
            throw new errors/* ConfigurationError */.j1(`The body is larger than ${largestBody} bytes.`);
        chunks.push(chunk);
    }
    return parseControl(Buffer.concat(chunks).toString());
}
function parseControl(text) {
    let body;
    try {
        body = JSON.parse(text);
    }
    catch {
        throw new errors/* ConfigurationError */.j1('The body is not JSON.');
    }
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
        throw new errors/* ConfigurationError */.j1('The body is not a JSON object.');
    }
    const wrong = Object.entries(body).flatMap(([key, value]) => {
        const rule = Object.hasOwn(rules, key) ? rules[key] : undefined;
        if (rule === undefined)
            return [`"${key}" is none of ${Object.keys(rules).join(', ')}.`];
        return rule.holds(value) ? [] : [`"${key}" must be ${rule.words}.`];
    });
    if (wrong.length > 0)
        throw new errors/* ConfigurationError */.j1(wrong.join(' '));
    return body;
}
const yesOrNo = { holds: (value) => typeof value === 'boolean', words: 'true or false' };
const rules = {
    paused: yesOrNo,
    uploadLimit: {
        holds: (value) => Number.isSafeInteger(value) && value >= 0,
        words: 'a whole number of bytes a second, 0 for no limit',
    },
    corrupt: yesOrNo,
};

;// CONCATENATED MODULE: ./build/mock-content/swarm/seeder-api.js





const routes = '/health, /torrents, /torrents/<info hash>.torrent, /metrics and POST /control';
const torrentPath = /^\/torrents\/([0-9a-f]{40})\.torrent$/i;
function seederApi(pages, log) {
    return (req, res) => {
        answer(req, res, pages).catch((error) => {
            const mistake = error instanceof errors/* ConfigurationError */.j1;
            if (!mistake)
                log.error('a request failed', { url: req.url, reason: (0,errors/* reasonOf */.A3)(error) });
            if (res.headersSent)
                res.destroy();
            else
                (0,http_answer/* answerJson */.hi)(res, mistake ? 400 : 500, { error: mistake ? error.message : 'The seeder failed.' });
        });
    };
}
async function answer(req, res, pages) {
    const path = (0,http_answer/* pathOf */.XM)(req.url ?? '');
    const wanted = path === '/control' ? ['POST'] : ['GET', 'HEAD'];
    if (!wanted.includes(req.method ?? '')) {
        (0,http_answer/* answerJson */.hi)(res, 405, { error: `${path} takes ${wanted.join(' and ')}.` }, { Allow: wanted.join(', ') });
        return;
    }
    const [, infoHash] = torrentPath.exec(path) ?? [];
    if (infoHash !== undefined) {
        answerTorrent(res, pages, infoHash.toLowerCase());
        return;
    }
    switch (path) {
        case '/health':
            (0,health/* answerHealth */.x)(res, await pages.problems(), pages.notes);
            return;
        case '/torrents':
            (0,http_answer/* answerJson */.hi)(res, 200, pages.torrents());
            return;
        case '/metrics':
            (0,http_answer/* answerText */.yy)(res, 200, seederMetrics(pages), { 'Content-Type': prometheus/* prometheusType */.rZ });
            return;
        case '/control':
            pages.control(await readControl(req));
            (0,http_answer/* answerJson */.hi)(res, 200, pages.state());
            return;
        default:
            (0,http_answer/* answerJson */.hi)(res, 404, { error: `Not found. There are ${routes}.` });
    }
}
function answerTorrent(res, pages, infoHash) {
    const file = pages.torrentFile(infoHash);
    if (file === undefined) {
        (0,http_answer/* answerJson */.hi)(res, 404, { error: `No torrent with the info hash ${infoHash} is seeded here.` });
        return;
    }
    res.writeHead(200, {
        'Content-Type': 'application/x-bittorrent',
        'Content-Length': file.length,
        'Content-Disposition': `attachment; filename="${infoHash}.torrent"`,
    });
    res.end(file);
}
function seederMetrics(pages) {
    const torrents = pages.torrents();
    const { paused, uploadLimit, corrupt } = pages.state();
    const perTorrent = (value) => torrents.map((torrent) => ({
        labels: { info_hash: torrent.infoHash, name: torrent.name },
        value: value(torrent),
    }));
    return (0,prometheus/* prometheusText */.K3)([
        (0,prometheus/* gauge */.uI)('seeder_torrents', 'Torrents that are seeded.', torrents.length),
        {
            name: 'seeder_peers',
            help: 'Peers that are connected, by torrent.',
            type: 'gauge',
            values: perTorrent(({ peers }) => peers),
        },
        {
            name: 'seeder_uploaded_bytes_total',
            help: 'Bytes sent to peers, by torrent.',
            type: 'counter',
            values: perTorrent(({ uploaded }) => uploaded),
        },
        (0,prometheus/* gauge */.uI)('seeder_paused', 'Whether nothing is served.', Number(paused)),
        (0,prometheus/* gauge */.uI)('seeder_corrupt', 'Whether every block has a wrong byte.', Number(corrupt)),
        (0,prometheus/* gauge */.uI)('seeder_upload_limit_bytes', 'Bytes a second, 0 for no limit.', uploadLimit),
        (0,prometheus/* residentMemory */.Gn)(),
    ]);
}

;// CONCATENATED MODULE: ./build/mock-content/swarm/seeder.js






const maxConns = 500;
/** A tracker that is there answers within milliseconds; one that is not shall not hold up the rest. */
const announceWaitMs = 1500;
/**
 * Seeds files over TCP and uTP, and over WebRTC when asked: see `seederApi` for its HTTP side. It is ready
 * when every file is hashed and every tracker has answered, well or not; `/health` tells which.
 */
const startSeeder = async (options, log) => {
    const swarm = await (0,swarm_client/* createClient */.U)({ ...options, utp: true, downloadLimit: 0, maxConns }, log);
    try {
        if (swarm.utpProblem !== undefined)
            log.warn(swarm.utpProblem);
        return await serve(options, swarm, log);
    }
    catch (error) {
        await swarm.stop();
        throw error;
    }
};
async function serve(options, swarm, log) {
    const { client } = swarm;
    const serving = { paused: false, corrupt: options.corrupt, waiting: [] };
    let { uploadLimit } = options;
    const { announce, webrtc } = options;
    const seeded = await Promise.all(options.files.map(async (file) => await seed({ client, file, announce, webrtc, serving, log })));
    await settled(seeded);
    const byHash = new Map(seeded.map((each) => [each.torrent.infoHash, each]));
    let failure;
    client.on('error', (error) => {
        failure = error.message;
    });
    const pages = {
        torrents: () => seeded.map(listed),
        torrentFile: (infoHash) => byHash.get(infoHash)?.torrentFile,
        problems: async () => {
            if (failure !== undefined)
                return [`the BitTorrent client failed: ${failure}`];
            return (await Promise.all(seeded.map(async (each) => await each.problems()))).flat();
        },
        notes: swarm.utpProblem === undefined ? [] : [swarm.utpProblem],
        state: () => ({ paused: serving.paused, uploadLimit, corrupt: serving.corrupt }),
        control: (wanted) => {
            log.info('controlled', { ...wanted });
            serving.corrupt = wanted.corrupt ?? serving.corrupt;
            uploadLimit = wanted.uploadLimit ?? uploadLimit;
            client.throttleUpload((0,swarm_client/* rateOf */.M)(uploadLimit));
            if (wanted.paused === true)
                serving.paused = true;
            else if (wanted.paused === false)
                resume(serving);
        },
    };
    const http = await (0,http_server/* startHttpServer */.O)(seederApi(pages, log), options);
    return {
        addresses: { url: http.url, torrentPort: swarm.torrentPort },
        stop: async () => {
            await Promise.all([http.stop(), swarm.stop()]);
        },
    };
}
async function settled(seeded) {
    const waited = new AbortController();
    await Promise.race([
        Promise.all(seeded.map(async ({ announcements }) => await announcements.settled)),
        (0,deadline/* pause */.v7)(announceWaitMs, waited.signal).catch(() => undefined),
    ]);
    waited.abort();
}
function listed({ torrent }) {
    return {
        infoHash: torrent.infoHash,
        name: torrent.name,
        magnet: torrent.magnetURI,
        size: torrent.length,
        pieces: torrent.pieces.length,
        pieceLength: torrent.pieceLength,
        peers: torrent.numPeers,
        uploaded: torrent.uploaded,
    };
}


/***/ })

};
;