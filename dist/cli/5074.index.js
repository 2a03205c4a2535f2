"use strict";
exports.id = 5074;
exports.ids = [5074];
exports.modules = {

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


/***/ })

};
;