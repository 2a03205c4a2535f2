"use strict";
exports.id = 8094;
exports.ids = [8094,5074];
exports.modules = {

/***/ 80244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ startServiceProcess)
/* harmony export */ });
/* unused harmony export residentBytesOf */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80481);
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63843);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3844);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64206);








const keptLogLines = 200;
/** Starts a service as a process and waits until it answers. */
async function startServiceProcess(wanted) {
    // should nobody come to wait for them, their failure belongs to whoever made them
    Promise.resolve(wanted.options).catch(() => undefined);
    wanted.signal?.throwIfAborted();
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.fork)(wanted.entry, ['service', wanted.name], {
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        // code that was compiled before starts sooner and, from TypeScript, without the memory of its compiler
        env: { NODE_COMPILE_CACHE: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,_folders_js__WEBPACK_IMPORTED_MODULE_7__/* .cacheFolder */ .nF)(), 'compiled'), ...process.env },
        execArgv: [
            ...process.execArgv.filter((flag) => !flag.startsWith('--inspect')),
            ...(wanted.nodeFlags ?? []),
        ],
    });
    const log = [];
    collectLines(child, (line) => {
        log.push(line);
        if (log.length > keptLogLines)
            log.shift();
        wanted.onLogLine?.(line);
    });
    let running = true;
    const ended = new Promise((resolve) => {
        child.once('exit', (code, signal) => {
            running = false;
            resolve(signal ?? `exit code ${code ?? 'unknown'}`);
        });
        // also an error: a signal or a message that could not be sent; only without a process it is the end
        child.on('error', (error) => {
            if (child.pid !== undefined)
                return;
            running = false;
            resolve((0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .reasonOf */ .A3)(error));
        });
    });
    const kill = async () => {
        child.kill('SIGKILL');
        await ended;
    };
    const stop = async () => {
        if (!running)
            return;
        const killer = setTimeout(() => child.kill('SIGKILL'), wanted.stopGraceMs ?? 6000);
        if (child.connected)
            send(child, { type: 'stop' });
        else
            child.kill('SIGTERM');
        await ended;
        clearTimeout(killer);
    };
    try {
        const addresses = await (0,_deadline_js__WEBPACK_IMPORTED_MODULE_5__/* .withDeadline */ .NE)(`starting ${wanted.name}`, wanted.deadlineMs, async () => await firstAnswer(child, wanted, ended, log), wanted.signal);
        return {
            name: wanted.name,
            pid: child.pid ?? 0,
            addresses: addresses,
            get running() {
                return running;
            },
            ended,
            lastLogLines: (count) => log.slice(-count),
            residentBytes: async () => await residentBytesOf(child.pid ?? 0),
            stop,
            kill,
        };
    }
    catch (error) {
        await kill();
        throw error;
    }
}
async function firstAnswer(child, wanted, ended, log) {
    const answered = Promise.withResolvers();
    child.once('message', (message) => {
        if (message.type === 'ready')
            answered.resolve(message.addresses);
        else if (message.usersMistake)
            answered.reject(new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .ConfigurationError */ .j1(message.reason));
        else
            answered.reject(new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .WorldError */ .nM(`The ${wanted.name} could not be started: ${message.reason}`));
    });
    const lastWords = (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'close').catch(() => undefined);
    void ended.then(async (how) => {
        // an answer and the last log lines may still be on their way
        await Promise.race([lastWords, (0,_deadline_js__WEBPACK_IMPORTED_MODULE_5__/* .pause */ .v7)(500)]);
        setImmediate(() => {
            const said = log.length === 0 ? '' : `\n${log.slice(-20).join('\n')}`;
            answered.reject(new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .WorldError */ .nM(`The ${wanted.name} ended before it was ready (${how}).${said}`));
        });
    });
    const options = await Promise.race([wanted.options, answered.promise]);
    send(child, { type: 'start', options });
    return await answered.promise;
}
function send(child, message) {
    // a child that is already gone is seen by its exit, not here
    child.send(message, () => undefined);
}
function collectLines(child, onLine) {
    for (const stream of [child.stdout, child.stderr]) {
        if (stream !== null)
            (0,node_readline__WEBPACK_IMPORTED_MODULE_4__.createInterface)({ input: stream }).on('line', onLine);
    }
}
/** The memory that a process holds, in bytes; 0 where the system does not tell or it is gone. */
async function residentBytesOf(pid) {
    try {
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(`/proc/${pid}/status`, 'utf8');
        const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
        return Number(kibibytes ?? 0) * 1024;
    }
    catch {
        return 0;
    }
}


/***/ }),

/***/ 75138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ checkVideo),
/* harmony export */   j: () => (/* binding */ describeFinding)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3844);



/** Reads a file through and says whether it is the video, and if not, where it differs. */
async function checkVideo(file, video, signal) {
    let handle;
    try {
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file);
        const stats = await handle.stat({ bigint: true });
        if (!stats.isFile())
            return { state: 'unreadable', reason: 'it is not a file' };
        if (stats.size !== BigInt(video.size))
            return { state: 'size', bytes: Number(stats.size) };
        return await compare(handle, stats, video, signal);
    }
    catch (error) {
        if (signal?.aborted === true)
            throw signal.reason;
        if ((0,_kit_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isError */ .bJ)(error) && error.code === 'ENOENT')
            return { state: 'missing' };
        return { state: 'unreadable', reason: (0,_kit_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(error) };
    }
    finally {
        await handle?.close();
    }
}
async function compare(handle, stats, video, signal) {
    const whole = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const wrong = [];
    const buffer = Buffer.alloc(video.pieceLength);
    for (let first = 0, index = 0; first < video.size; first += video.pieceLength, index += 1) {
        signal?.throwIfAborted();
        const piece = await readPiece(handle, buffer.subarray(0, video.size - first), first);
        whole.update(piece);
        const sha1 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(piece).digest('hex');
        if (sha1 !== pieceHash(video, index))
            wrong.push({ index, first, last: first + piece.byteLength - 1 });
    }
    // a file that changes while it is read is not right, whatever was read
    if (wrong.length === 0 && whole.digest('hex') === video.sha256)
        return { state: 'ok', stats };
    return { state: 'wrong bytes', wrong };
}
async function readPiece(handle, buffer, position) {
    let done = 0;
    while (done < buffer.byteLength) {
        const { bytesRead } = await handle.read(buffer, done, buffer.byteLength - done, position + done);
        if (bytesRead === 0)
            break;
        done += bytesRead;
    }
    return buffer.subarray(0, done);
}
function pieceHash({ pieces }, index) {
    return pieces.slice(index * 40, index * 40 + 40);
}
const namedPieces = 5;
/** `wrong byte at piece 3 (bytes 49152–65535)`; `ok` for a right one. */
function describeFinding(finding, video) {
    switch (finding.state) {
        case 'ok':
            return 'ok';
        case 'missing':
            return 'missing';
        case 'unreadable':
            return `cannot be read: ${finding.reason}`;
        case 'size':
            return `${finding.bytes} bytes instead of ${video.size}`;
        case 'wrong bytes': {
            const named = finding.wrong
                .slice(0, namedPieces)
                .map(({ index, first, last }) => `piece ${index} (bytes ${first}–${last})`);
            const more = finding.wrong.length - named.length;
            return `wrong byte at ${named.join(', ')}${more > 0 ? ` and ${more} more pieces` : ''}`;
        }
    }
}


/***/ }),

/***/ 65074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   framesMessage: () => (/* binding */ framesMessage),
/* harmony export */   startEncoder: () => (/* binding */ startEncoder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _encoder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58473);


/** The message of its log by which it tells how far it is; the line's `frames` are done. */
const framesMessage = 'frames done';
/**
 * Makes one video, as a process of its own: encoding takes a whole core and cannot be interrupted, but the
 * process can. When its parent is gone it ends by itself.
 */
async function startEncoder({ file, ...options }, log) {
    const parent = process.ppid;
    const onFrames = (frames) => {
        // nothing else can be noticed while encoding, not even the end of the channel to the parent
        if (process.ppid !== parent)
            process.exit(1);
        log.info(framesMessage, { frames });
    };
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, await (0,_encoder_js__WEBPACK_IMPORTED_MODULE_1__/* .encode */ .l)({ ...options, onFrames }), { flush: true });
    return { addresses: { file }, stop: async () => Promise.resolve() };
}


/***/ }),

/***/ 58473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ encode),
  r: () => (/* binding */ encoderPackage)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(30714);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/mock-content/videos/pseudo-random.js

/**
 * Bytes that look random and are the same everywhere, for the same seed: AES in counter mode over zeros.
 * Each call goes on where the one before ended.
 */
function pseudoRandom(seed) {
    const key = (0,external_node_crypto_.createHash)('sha256').update(seed).digest().subarray(0, 16);
    const cipher = (0,external_node_crypto_.createCipheriv)('aes-128-ctr', key, Buffer.alloc(16));
    return (bytes) => cipher.update(Buffer.alloc(bytes));
}

;// CONCATENATED MODULE: ./build/mock-content/videos/free-box.js

const headerBytes = 8;
/**
 * Brings an MP4 to exactly `size` bytes by a trailing `free` box, which players skip (ISO/IEC 14496-12
 * §8.1.2). It is filled with pseudo-random bytes rather than zeros, so that no two places of the file are
 * alike and a stream that jumps to a wrong one is seen.
 */
function paddedTo(size, mp4, seed) {
    const missing = size - mp4.byteLength;
    if (missing === 0)
        return Buffer.from(mp4);
    if (missing < headerBytes) {
        throw new RangeError(`An MP4 of ${mp4.byteLength} bytes cannot be padded to ${size}.`);
    }
    const header = Buffer.alloc(headerBytes);
    header.writeUInt32BE(missing);
    header.write('free', 4, 'latin1');
    return Buffer.concat([mp4, header, pseudoRandom(seed)(missing - headerBytes)]);
}

;// CONCATENATED MODULE: ./build/mock-content/videos/recipe.js
/**
 * ffmpeg's arguments for a moving test picture that shows its own time and frame number, with a key frame
 * every second and its index in front. All that could differ between two runs is left out: the encoder's
 * text about itself (NAL unit type 6), versions, dates, and threads.
 */
function encoderArguments(recipe, output) {
    const rate = recipe.frames / recipe.durationSeconds;
    return [
        ...['-f', 'lavfi', '-i', `testsrc2=size=${recipe.width}x${recipe.height}:rate=${rate}`],
        ...['-frames:v', `${recipe.frames}`],
        ...['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', `${recipe.crf}`, '-pix_fmt', 'yuv420p'],
        ...['-g', `${rate}`, '-keyint_min', `${rate}`, '-sc_threshold', '0', '-threads', '1'],
        ...['-bsf:v', 'filter_units=remove_types=6'],
        ...['-bitexact', '-fflags', '+bitexact', '-flags:v', '+bitexact', '-map_metadata', '-1'],
        ...['-movflags', '+faststart', output],
    ];
}

;// CONCATENATED MODULE: ./build/mock-content/videos/encoder.js





/** The package of the encoder: ffmpeg as WebAssembly, which computes the same on every architecture. */
const encoderPackage = {
    name: '@ffmpeg/core',
    version: '0.12.10',
    integrity: 'sha512-dzNplnn2Nxle2c2i2rrDhqcB19q9cglCkWnoMTDN9Q9l3PvdjZWd1HfSPjCNWc/p8Q3CT+Es9fWOR0UhAeYQZA==',
};
/** Makes a video in memory. Encoding blocks this thread until it is done. */
async function encode(options) {
    const core = await loadCore(options.encoderFolder);
    const said = [];
    core.setLogger(({ message }) => said.push(message));
    const framesPerMicrosecond = options.recipe.frames / options.recipe.durationSeconds / 1e6;
    core.setProgress(({ time }) => {
        options.onFrames?.(Math.min(options.recipe.frames, Math.round(time * framesPerMicrosecond)));
    });
    const exitCode = core.exec(...encoderArguments(options.recipe, 'video.mp4'));
    if (exitCode !== 0) {
        throw new Error(`The encoder ended with exit code ${exitCode}:\n${said.slice(-12).join('\n')}`);
    }
    return paddedTo(options.size, core.FS.readFile('/video.mp4'), options.seed);
}
/** The package is made for a browser's worker: it gets the few globals of one, as parameters. */
async function loadCore(packageFolder) {
    const script = (0,external_node_path_.join)(packageFolder, 'dist', 'umd', 'ffmpeg-core.js');
    const wasm = (0,external_node_path_.join)(packageFolder, 'dist', 'umd', 'ffmpeg-core.wasm');
    const [source, wasmBinary] = await Promise.all([(0,promises_.readFile)(script, 'utf8'), (0,promises_.readFile)(wasm)]);
    const parameters = ['self', 'location', 'module', 'exports'];
    const load = (0,external_node_vm_.compileFunction)(source, parameters, { filename: script });
    const module = { exports: {} };
    const location = { href: 'file:///' };
    load({ location }, location, module, module.exports);
    return await module.exports({ wasmBinary });
}


/***/ }),

/***/ 98094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ ensureVideos)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/kit/folder-lock.js
var folder_lock = __webpack_require__(18203);
// EXTERNAL MODULE: ./build/kit/make-folder.js
var make_folder = __webpack_require__(16446);
// EXTERNAL MODULE: ./build/mock-content/videos/check-video.js
var check_video = __webpack_require__(75138);
// EXTERNAL MODULE: ./build/kit/folders.js
var folders = __webpack_require__(64206);
// EXTERNAL MODULE: ./build/kit/npm-package.js
var npm_package = __webpack_require__(98003);
// EXTERNAL MODULE: ./build/mock-content/videos/encoder.js + 3 modules
var encoder = __webpack_require__(58473);
;// CONCATENATED MODULE: ./build/mock-content/videos/find-encoder.js





/** The folder of the encoder's package: as `npm ci` has installed it, or fetched once into the cache. */
async function findEncoder(options) {
    const installed = await (0,npm_package/* installedPackage */.$)(encoder/* encoderPackage */.r, (0,external_node_path_.dirname)(options.entry));
    if (installed !== undefined)
        return installed;
    try {
        return await (0,npm_package/* ensureNpmPackage */.o)(encoder/* encoderPackage */.r, {
            folder: options.packagesFolder ?? (0,external_node_path_.join)((0,folders/* cacheFolder */.nF)(), 'packages'),
            reporter: options.reporter,
            signal: options.signal,
            ...(options.env && { env: options.env }),
        });
    }
    catch (error) {
        options.signal?.throwIfAborted();
        throw new errors/* WorldError */.nM(`The videos must be made once, and their encoder, ${encoder/* encoderPackage */.r.name} ${encoder/* encoderPackage */.r.version}, ` +
            `could not be fetched. Give access to an npm registry; or run "npm ci" in a checkout of miauflix/infra; ` +
            `or copy the videos from a machine that has them into ${options.videosFolder}. The reason`, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/mock-content/videos/folder.js
var videos_folder = __webpack_require__(40226);
// EXTERNAL MODULE: ./build/mock-content/videos/make-videos.js
var make_videos = __webpack_require__(83289);
// EXTERNAL MODULE: ./build/mock-content/videos/manifest.js + 1 modules
var manifest = __webpack_require__(61429);
// EXTERNAL MODULE: ./build/mock-content/videos/select-videos.js
var select_videos = __webpack_require__(95667);
// EXTERNAL MODULE: ./build/mock-content/videos/stamp.js
var stamp = __webpack_require__(41999);
// EXTERNAL MODULE: ./build/mock-content/videos/verify.js
var verify = __webpack_require__(88879);
;// CONCATENATED MODULE: ./build/mock-content/videos/ensure.js













/**
 * The folder that holds the videos, each of them verified. Those that are missing or wrong are made, which
 * another run for the same folder waits for; with all in place this takes milliseconds and writes nothing.
 * Throws a `ConfigurationError` for an unknown name or a folder that cannot be written, a `WorldError` when
 * there is no encoder or it makes other bytes.
 */
async function ensureVideos(options) {
    const { folder = (0,videos_folder/* videosFolder */.f)(), reporter, signal } = options;
    const wanted = (0,select_videos/* selectVideos */.p)(options.only);
    if ((await notInPlace(folder, wanted, signal)).length === 0)
        return folder;
    await usable(folder, async () => (0,make_folder/* makeFolder */.f)(folder));
    await usable(folder, async () => (0,folder_lock/* withFolderLock */.i)(folder, async () => {
        await sweep(folder);
        const missing = await notInPlace(folder, wanted, signal, reporter);
        if (missing.length === 0)
            return;
        const encoderFolder = await findEncoder({ ...options, videosFolder: folder });
        await (0,make_videos/* makeVideos */.F)(missing, { ...options, folder, encoderFolder });
    }, {
        signal,
        onWait: () => reporter.info(`Another run is making the videos in ${folder}; waiting for it …`),
    }));
    return folder;
}
/** Those of the videos that are not there as they should be; tells which of them are there, but wrong. */
async function notInPlace(folder, wanted, signal, reporter) {
    const found = [];
    for (const video of wanted) {
        if (await (0,stamp/* isStamped */.lM)(folder, video))
            continue;
        const finding = await (0,verify/* verifyVideo */.T)(folder, video, signal);
        if (finding.state === 'ok')
            continue;
        if (finding.state !== 'missing') {
            reporter?.warning(`${video.name}: ${(0,check_video/* describeFinding */.j)(finding, video)}; it is made again.`);
        }
        found.push(video);
    }
    return found;
}
/** Removes what runs have left that were killed; only the holder of the lock may. */
async function sweep(folder) {
    for (const file of await (0,promises_.readdir)(folder)) {
        if (manifest/* videos */.Ld.some((video) => (0,make_videos/* isPartOf */.x)(file, video)))
            await (0,promises_.rm)((0,external_node_path_.join)(folder, file), { force: true });
    }
}
const unusable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'ENOSPC', 'EDQUOT']);
/** A system's refusal to write into the folder, said as a sentence. */
async function usable(folder, work) {
    try {
        return await work();
    }
    catch (error) {
        const { code = '' } = error;
        if (!unusable.has(code))
            throw error;
        const sentence = `The videos cannot be kept in ${folder}. Choose another folder with --folder or MIAUFLIX_CACHE_DIR`;
        throw new errors/* ConfigurationError */.j1(sentence, { cause: error });
    }
}


/***/ }),

/***/ 40226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ videosFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _kit_folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64206);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61429);



/** Where the videos are kept between runs; each manifest has a folder of its own, so none are mixed. */
function videosFolder() {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_kit_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .cacheFolder */ .nF)(), 'videos', (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestHash */ .wj)());
}


/***/ }),

/***/ 83289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ makeVideos),
/* harmony export */   x: () => (/* binding */ isPartOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _kit_deadline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63843);
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3844);
/* harmony import */ var _kit_service_process_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80244);
/* harmony import */ var _check_video_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75138);
/* harmony import */ var _encoder_service_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(65074);
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(41999);










/** On a machine that emulates its processor the largest takes some minutes. */
const encodeDeadlineMs = 15 * 60_000;
/** Makes these videos, as many at a time as there are cores. When one fails, the others are stopped. */
async function makeVideos(wanted, options) {
    const failed = new AbortController();
    const signal = (0,_kit_deadline_js__WEBPACK_IMPORTED_MODULE_4__/* .anySignal */ .JG)(failed.signal, options.signal);
    const progress = makingProgress(wanted, options.reporter);
    const waiting = wanted.toSorted((a, b) => b.size - a.size);
    const work = async () => {
        for (let video = waiting.shift(); video !== undefined; video = waiting.shift()) {
            await makeVideo(video, { ...options, signal }, progress.onFrames);
        }
    };
    const workers = Array.from({ length: Math.min(wanted.length, (0,node_os__WEBPACK_IMPORTED_MODULE_2__.availableParallelism)()) }, async () => {
        try {
            await work();
        }
        catch (error) {
            failed.abort(error);
            throw error;
        }
    });
    const ends = await Promise.allSettled(workers);
    const broken = ends.find((end) => end.status === 'rejected');
    progress.end(broken === undefined);
    if (broken !== undefined)
        throw options.signal?.aborted === true ? options.signal.reason : failed.signal.reason;
}
/** Makes one video beside its place, looks at every byte and only then puts it there. */
async function makeVideo(video, options, onFrames) {
    const part = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(options.folder, partName(video.name));
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(options.folder, video.name);
    try {
        await encodeInProcess(video, part, options, onFrames);
        const finding = await (0,_check_video_js__WEBPACK_IMPORTED_MODULE_7__/* .checkVideo */ .G)(part, video, options.signal);
        if (finding.state !== 'ok')
            throw otherBytes(video, (0,_check_video_js__WEBPACK_IMPORTED_MODULE_7__/* .describeFinding */ .j)(finding, video), options);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(part, place).catch((error) => {
            throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`${place} is in the way of the video and must be removed.`, {
                cause: error,
            });
        });
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(place, { bigint: true });
        if (stats.ino === finding.stats.ino && stats.mtimeNs === finding.stats.mtimeNs) {
            await (0,_stamp_js__WEBPACK_IMPORTED_MODULE_9__/* .putStamp */ .Zo)(place, stats, video.sha256);
        }
        onFrames(video, video.frames);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(part, { force: true });
    }
}
async function encodeInProcess(video, file, options, onFrames) {
    const encoder = await (0,_kit_service_process_js__WEBPACK_IMPORTED_MODULE_6__/* .startServiceProcess */ .B)({
        entry: options.entry,
        name: 'encoder',
        options: {
            encoderFolder: options.encoderFolder,
            recipe: video,
            size: video.size,
            seed: video.name,
            file,
        },
        deadlineMs: encodeDeadlineMs,
        onLogLine: (line) => {
            const frames = framesIn(line);
            if (frames !== undefined)
                onFrames(video, frames);
        },
        ...(options.signal && { signal: options.signal }),
    });
    await encoder.stop();
}
function framesIn(line) {
    try {
        const { message, frames } = JSON.parse(line);
        return message === _encoder_service_js__WEBPACK_IMPORTED_MODULE_8__.framesMessage && typeof frames === 'number' ? frames : undefined;
    }
    catch {
        return undefined;
    }
}
function otherBytes(video, finding, { encoderFolder }) {
    return new _kit_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .WorldError */ .nM(`The encoder has made other bytes for ${video.name} than the manifest has: ${finding}. ` +
        `Its package in ${encoderFolder} may be damaged: remove that folder and try again.`);
}
/** The name of a video that is being made: hidden, and of nobody else. */
function partName(name) {
    return `.${name}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.part`;
}
/** Whether a file is one that a run has left which was killed. */
function isPartOf(file, { name }) {
    return file.startsWith(`.${name}.`) && /^[0-9a-f-]{36}\.part$/.test(file.slice(name.length + 2));
}
/** Percent of all pixels to encode: what time is spent on. */
function makingProgress(wanted, reporter) {
    const pixels = (video, frames) => video.width * video.height * frames;
    const total = wanted.reduce((sum, video) => sum + pixels(video, video.frames), 0);
    const done = new Map();
    const progress = reporter.progress('making the videos');
    return {
        onFrames: (video, frames) => {
            done.set(video, pixels(video, frames));
            const sum = [...done.values()].reduce((a, b) => a + b, 0);
            progress.update(Math.floor((100 * sum) / total), `% · ${video.name}`);
        },
        end: (good) => {
            progress.end(good ? wanted.map(({ name }) => name).join(', ') : 'failed');
        },
    };
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


/***/ }),

/***/ 95667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ selectVideos)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);
/* harmony import */ var _kit_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66837);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61429);



/** The videos of these names, all when none is named; a name that is none is answered with the nearest. */
function selectVideos(names = []) {
    const known = _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .videos */ .Ld.map(({ name }) => name);
    const sentences = names.filter((name) => !known.includes(name)).map((name) => unknown(name, known));
    if (sentences.length > 0) {
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${sentences.join('\n')}\nThere are ${known.join(', ')}.`);
    }
    return names.length === 0 ? _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .videos */ .Ld : _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .videos */ .Ld.filter(({ name }) => names.includes(name));
}
function unknown(name, known) {
    const guess = (0,_kit_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, known);
    return `There is no video "${name}".${guess === undefined ? '' : ` Did you mean ${guess}?`}`;
}


/***/ }),

/***/ 41999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ stampFile),
/* harmony export */   Zo: () => (/* binding */ putStamp),
/* harmony export */   iA: () => (/* binding */ removeStamp),
/* harmony export */   lM: () => (/* binding */ isStamped)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/**
 * Beside a file that was read through and found right lies a small hidden one, which says what the file
 * looked like then. While it still looks so, nobody has to read it through again. Whatever writes into a
 * file changes its `ctime`, which no program can set back.
 */
async function isStamped(folder, { name, sha256 }) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
    try {
        const [stats, stamp] = await Promise.all([
            (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file, { bigint: true }),
            (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(stampFile(file), 'utf8'),
        ]);
        return stamp === stampText(stats, sha256);
    }
    catch {
        return false;
    }
}
/** Notes that `file`, as it looked in `stats`, has this hash. A folder that is only read goes without. */
async function putStamp(file, stats, sha256) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(stampFile(file), stampText(stats, sha256)).catch(() => undefined);
}
async function removeStamp(file) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(stampFile(file), { force: true }).catch(() => undefined);
}
function stampFile(file) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), `.${file.slice((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file).length + 1)}.verified`);
}
function stampText({ size, mtimeNs, ctimeNs, ino }, sha256) {
    return `${size} bytes, modified ${mtimeNs}, changed ${ctimeNs}, inode ${ino}, sha256 ${sha256}\n`;
}


/***/ }),

/***/ 88879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ verifyVideos),
/* harmony export */   T: () => (/* binding */ verifyVideo)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _check_video_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75138);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40226);
/* harmony import */ var _select_videos_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95667);
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41999);





/** Reads every byte of every video in a folder and says what is wrong with each. */
async function verifyVideos(folder = (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .videosFolder */ .f)(), { only, signal } = {}) {
    const found = [];
    for (const video of (0,_select_videos_js__WEBPACK_IMPORTED_MODULE_3__/* .selectVideos */ .p)(only)) {
        found.push({ video, finding: await verifyVideo(folder, video, signal) });
    }
    return found;
}
/** Reads one video through, and notes when it is right, so that the next start need not read it again. */
async function verifyVideo(folder, video, signal) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, video.name);
    const finding = await (0,_check_video_js__WEBPACK_IMPORTED_MODULE_1__/* .checkVideo */ .G)(file, video, signal);
    if (finding.state === 'ok')
        await (0,_stamp_js__WEBPACK_IMPORTED_MODULE_4__/* .putStamp */ .Zo)(file, finding.stats, video.sha256);
    else
        await (0,_stamp_js__WEBPACK_IMPORTED_MODULE_4__/* .removeStamp */ .iA)(file);
    return finding;
}


/***/ })

};
;