"use strict";
exports.id = 282;
exports.ids = [282];
exports.modules = {

/***/ 69282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exportSnapshot: () => (/* binding */ exportSnapshot),
/* harmony export */   importSnapshot: () => (/* binding */ importSnapshot),
/* harmony export */   mostBytes: () => (/* binding */ mostBytes),
/* harmony export */   mostCompressedBytes: () => (/* binding */ mostCompressedBytes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38522);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77934);
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3844);
/* harmony import */ var _kit_folders_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64206);
/* harmony import */ var _catalogue_schema_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(51705);
/* harmony import */ var _tmdb_issues_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(31286);










const kind = 'miauflix-seed-snapshot';
const version = 1;
/** 20,000 films in two languages have 30 MB, and are compressed to less than 10. */
const mostCompressedBytes = 32 * 1024 * 1024;
const mostBytes = 128 * 1024 * 1024;
const headerSchema = valibot__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    kind: valibot__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz(kind),
    version: valibot__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig(),
    /** Of the second line, in hex. */
    sha256: valibot__WEBPACK_IMPORTED_MODULE_8__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_8__/* .regex */ .yGV(/^[0-9a-f]{64}$/)),
});
/**
 * Writes a catalogue into one file: gzip of two lines of JSON, the first with kind, version and SHA-256 of the
 * second, which is the catalogue. The same catalogue gives the same bytes on the same version of Node.
 */
async function exportSnapshot(catalogue, file) {
    const body = JSON.stringify(catalogue);
    const header = JSON.stringify({ kind, version, sha256: sha256(body) });
    const bytes = await (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_4__.gzip)(`${header}\n${body}\n`, { level: 9 });
    if (Buffer.byteLength(body) > mostBytes - 1024 || bytes.length > mostCompressedBytes) {
        const most = `${inMegabytes(mostBytes)}, or ${inMegabytes(mostCompressedBytes)} compressed`;
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`This is more than a snapshot may hold (${most}): take fewer lists or languages.`);
    }
    try {
        await (0,_kit_folders_js__WEBPACK_IMPORTED_MODULE_6__/* .writeFileWhole */ .tG)(file, bytes);
    }
    catch (error) {
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`The snapshot ${file} cannot be written: ${(0,_kit_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .reasonOf */ .A3)(error)}.`, {
            cause: error,
        });
    }
}
/**
 * Reads such a file; one that is missing, damaged, too large or of another kind is a ConfigurationError. Nothing
 * in it is believed: it is checked like an answer of TMDB's.
 */
async function importSnapshot(file) {
    const refuse = (why, cause) => new _kit_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`The snapshot ${file} ${why}.`, { cause });
    const catalogue = valibot__WEBPACK_IMPORTED_MODULE_8__/* .safeParse */ .xLC(_catalogue_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .catalogueSchema */ .pw, await contentOf(file, refuse));
    if (!catalogue.success)
        throw refuse(`has what cannot be used: ${(0,_tmdb_issues_js__WEBPACK_IMPORTED_MODULE_9__/* .issuesOf */ .w)(catalogue)}`);
    return catalogue.output;
}
/** What is in the file, once its checksum fits. Its bytes and its text are gone before the content is looked at. */
async function contentOf(file, refuse) {
    const content = await unpacked(await readBounded(file, refuse), refuse);
    const end = content.indexOf('\n');
    const header = valibot__WEBPACK_IMPORTED_MODULE_8__/* .safeParse */ .xLC(headerSchema, parseJson(content.toString('utf8', 0, Math.max(end, 0))));
    if (!header.success)
        throw refuse('is no snapshot of "seed snapshot export"');
    if (header.output.version !== version) {
        throw refuse(`has version ${header.output.version}, and only version ${version} can be read: make it anew`);
    }
    const body = content.subarray(end + 1, -1);
    if (sha256(body) !== header.output.sha256 || content.at(-1) !== 0x0a) {
        throw refuse('is damaged: its checksum does not fit its content');
    }
    return parseJson(body.toString('utf8'));
}
/** The file's bytes, never more than are allowed, whatever its size says. */
async function readBounded(file, refuse) {
    try {
        // a pipe would wait for its writer, were it not for this
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
        try {
            const info = await handle.stat();
            if (!info.isFile())
                throw refuse('is no file');
            if (info.size > mostCompressedBytes)
                throw refuse(`is larger than ${inMegabytes(mostCompressedBytes)}`);
            return await handle.readFile();
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        if (error instanceof _kit_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1)
            throw error;
        throw refuse(`cannot be read: ${(0,_kit_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .reasonOf */ .A3)(error)}`, error);
    }
}
async function unpacked(bytes, refuse) {
    try {
        return await (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_4__.gunzip)(bytes, { maxOutputLength: mostBytes });
    }
    catch (error) {
        if (error.code === 'ERR_BUFFER_TOO_LARGE') {
            throw refuse(`unpacks to more than ${inMegabytes(mostBytes)}, as no true one does`, error);
        }
        throw refuse(`is damaged, or not gzip: ${(0,_kit_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .reasonOf */ .A3)(error)}`, error);
    }
}
function inMegabytes(bytes) {
    return `${Math.round(bytes / 1024 / 1024)} MB`;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function sha256(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
}


/***/ })

};
;