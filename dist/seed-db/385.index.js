"use strict";
exports.id = 385;
exports.ids = [385];
exports.modules = {

/***/ 16446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/**
 * Makes a folder and those above it, as `mkdir -p` does. Node's own `recursive` never returns where the
 * system refuses a folder as one that does not exist (below `/proc`), and so would hang on a user's mistake.
 */
async function makeFolder(folder) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder);
    }
    catch (error) {
        const { code } = error;
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
        if (code === 'ENOENT' && parent !== folder) {
            await makeFolder(parent);
            await mkdirUnlessThere(folder);
        }
        else if (!(await isFolder(folder))) {
            throw error;
        }
    }
}
/** Another process may have made it meanwhile. */
async function mkdirUnlessThere(folder) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder);
    }
    catch (error) {
        if (!(await isFolder(folder)))
            throw error;
    }
}
async function isFolder(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isDirectory();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 94389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ retry)
/* harmony export */ });
/* unused harmony exports pauseAfter, isTransientNetworkError */
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78540);
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
    for (let cause = error; isError(cause) && !seen.has(cause); cause = cause.cause) {
        seen.add(cause);
        const { code } = cause;
        if (code !== undefined && transientCodes.has(code))
            return true;
        if (errorsWithin(cause).some(isTransientNetworkError))
            return true;
    }
    return false;
}


/***/ }),

/***/ 51705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ movieSchema),
/* harmony export */   N9: () => (/* binding */ showSchema),
/* harmony export */   pw: () => (/* binding */ catalogueSchema)
/* harmony export */ });
/* unused harmony exports genreSchema, contradictions */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4213);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53021);
/* harmony import */ var _tmdb_pictures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45421);




/** What a cache or a snapshot may hold: no more than a fetch could have put there. */
const text = (most) => valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxLength */ .Ru6(most), valibot__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6Y((value) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isStorable */ .zu)(value), 'has signs that cannot be stored'));
const title = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(text(_text_js__WEBPACK_IMPORTED_MODULE_1__/* .longestTitle */ .Df), valibot__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6Y((value) => value.trim() !== '', 'is empty'));
const longText = text(_text_js__WEBPACK_IMPORTED_MODULE_1__/* .longestText */ .Ie);
const shortText = text(_text_js__WEBPACK_IMPORTED_MODULE_1__/* .longestTitle */ .Df);
const picture = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6Y((value) => (0,_tmdb_pictures_js__WEBPACK_IMPORTED_MODULE_3__/* .isPictureAddress */ .Z)(value), 'is no picture of TMDB'));
const date = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(_text_js__WEBPACK_IMPORTED_MODULE_1__/* .datePattern */ .x0));
const integer = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(0), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxValue */ .cGV(_text_js__WEBPACK_IMPORTED_MODULE_1__/* .largestInteger */ .fo));
const rating = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .finite */ .E2x(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(0), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxValue */ .cGV(10));
const popularity = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .finite */ .E2x(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(0));
const imdbId = valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(_text_js__WEBPACK_IMPORTED_MODULE_1__/* .imdbPattern */ .Tj)));
const language = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(_text_js__WEBPACK_IMPORTED_MODULE_1__/* .languagePattern */ .J5));
const movieSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    tmdbId: _text_js__WEBPACK_IMPORTED_MODULE_1__/* .tmdbId */ .vh,
    imdbId,
    title,
    overview: longText,
    runtime: integer,
    tagline: longText,
    releaseDate: date,
    poster: picture,
    backdrop: picture,
    logo: picture,
    rating,
    popularity,
    genres: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tmdbId */ .vh), valibot__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6Y((all) => isDistinct(all), 'has a genre twice')),
    translations: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ language, title, overview: longText, tagline: longText })), valibot__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6Y((all) => isDistinct(all.map((one) => one.language)), 'has a language twice')),
});
const showSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    tmdbId: _text_js__WEBPACK_IMPORTED_MODULE_1__/* .tmdbId */ .vh,
    imdbId,
    name: title,
    overview: longText,
    firstAirDate: date,
    poster: picture,
    backdrop: picture,
    status: shortText,
    tagline: longText,
    type: shortText,
    inProduction: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    episodeRunTime: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(integer),
    rating,
    popularity,
});
const genreSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    id: _text_js__WEBPACK_IMPORTED_MODULE_1__/* .tmdbId */ .vh,
    names: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(language, title), valibot__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6Y((names) => Object.keys(names).length > 0, 'has no name')),
});
/** As `v.array`, but of the items that it was given: copies of 20,000 films would take as much memory again. */
function eachOf(item) {
    return valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()), valibot__WEBPACK_IMPORTED_MODULE_2__/* .rawTransform */ .NTK(({ dataset: { value: items }, addIssue }) => {
        items.forEach((one, key) => {
            for (const { message, expected, received, path = [] } of valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(item, one).issues ?? []) {
                const place = { type: 'array', origin: 'value', input: items, key, value: one };
                addIssue({ message, received, ...(expected !== null && { expected }), path: [place, ...path] });
            }
        });
        return items;
    }));
}
const kind = valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['movie', 'show']);
const listSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    kind,
    path: shortText,
    slug: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^[\w@-]{1,100}$/)),
    name: title,
    description: shortText,
    limit: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(1), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxValue */ .cGV(_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .mostItems */ .Mo)),
    members: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tmdbId */ .vh), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxLength */ .Ru6(_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .mostItems */ .Mo), valibot__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6Y((all) => isDistinct(all), 'has an item twice')),
});
const catalogueSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    fetchedAt: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .isoTimestamp */ .yhX()),
    languages: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(language), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6Y((all) => isDistinct(all), 'has a language twice')),
    lists: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(listSchema),
    movies: eachOf(movieSchema),
    shows: eachOf(showSchema),
    genres: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(genreSchema),
    leftOut: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ what: longText, reason: longText })),
}), valibot__WEBPACK_IMPORTED_MODULE_2__/* .rawCheck */ .H0v(({ dataset, addIssue }) => {
    if (!dataset.typed)
        return;
    for (const message of contradictions(dataset.value))
        addIssue({ message });
}));
/** What no schema of a part can see: that the parts fit together. */
function contradictions({ lists, movies, shows, genres }) {
    const problems = [];
    const ids = {
        movie: new Set(movies.map((movie) => movie.tmdbId)),
        show: new Set(shows.map((show) => show.tmdbId)),
    };
    const genreIds = new Set(genres.map((genre) => genre.id));
    if (ids.movie.size < movies.length)
        problems.push('A film is in it twice.');
    if (ids.show.size < shows.length)
        problems.push('A show is in it twice.');
    if (genreIds.size < genres.length)
        problems.push('A genre is in it twice.');
    if (!isDistinct(lists.map((list) => list.slug)))
        problems.push('Two lists have the same slug.');
    const imdbIds = movies.map((movie) => movie.imdbId).filter((id) => id !== null);
    if (!isDistinct(imdbIds))
        problems.push('Two films have the same id of IMDb.');
    for (const { slug, kind: of, members } of lists) {
        if (members.some((id) => !ids[of].has(id)))
            problems.push(`The list ${slug} has members that are not in it.`);
    }
    if (movies.some((movie) => movie.genres.some((id) => !genreIds.has(id)))) {
        problems.push('A film has a genre that is not in it.');
    }
    return problems;
}
function isDistinct(values) {
    return new Set(values).size === values.length;
}


/***/ }),

/***/ 58385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  realParts: () => (/* binding */ realParts)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/kit/folders.js
var folders = __webpack_require__(64206);
// EXTERNAL MODULE: ./build/kit/make-folder.js
var make_folder = __webpack_require__(16446);
;// CONCATENATED MODULE: ./build/seed/parallel.js
/**
 * Does `work` with each of these, `most` at a time, and answers in their order. The first error ends it: nothing
 * new is begun, the signal of what is under way fires, and when all of that has ended, the error is thrown.
 */
async function inParallel(items, most, work, outer) {
    outer?.throwIfAborted();
    const failed = new AbortController();
    const signal = outer === undefined ? failed.signal : AbortSignal.any([failed.signal, outer]);
    const results = [];
    const left = items.entries();
    const worker = async () => {
        for (const [index, item] of left) {
            if (signal.aborted)
                return;
            try {
                results[index] = await work(item, signal);
            }
            catch (error) {
                failed.abort(error);
                return;
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
    signal.throwIfAborted();
    return results;
}

;// CONCATENATED MODULE: ./build/seed/cache.js






const dayMs = 86_400_000;
const ageAtMost = 7 * dayMs;
const entriesAtMost = 50_000;
const bytesAtMost = 256 * 1024 * 1024;
/** An entry is some kB; what is longer is not ours. */
const longestEntry = 1024 * 1024;
/** What a killed run left half written; no run writes one file for so long. */
const leftoverMs = 3_600_000;
const readAtATime = 32;
const fileForm = /^[a-zA-Z0-9_-]{1,120}\.json$/;
const partForm = /^[a-zA-Z0-9_-]{1,120}\.json\.[0-9a-f-]{36}\.part$/;
/**
 * One small file an item, written aside and then moved to its place, so that a run that is killed at any moment
 * leaves whole entries alone, and two runs at a time do each other no harm. The oldest go when there are too many.
 */
async function openCache(options) {
    const { folder = defaultCacheFolder(), maxAgeMs = ageAtMost, maxEntries = entriesAtMost, maxBytes = bytesAtMost, refresh = false, reporter, now = Date.now, } = options;
    /** Sizes in bytes by file, the oldest first. */
    let sizes = new Map();
    let bytes = 0;
    let usable = true;
    const give = (what, error) => {
        if (usable)
            reporter.warning(`${what} (${folder}): ${(0,errors/* reasonOf */.A3)(error)}. The next run fetches everything.`);
        usable = false;
    };
    const forget = async (file) => {
        bytes -= sizes.get(file) ?? 0;
        sizes.delete(file);
        await (0,promises_.rm)((0,external_node_path_.join)(folder, file), { force: true });
    };
    const makeRoom = async () => {
        for (const file of sizes.keys()) {
            if (sizes.size <= maxEntries && bytes <= maxBytes)
                return;
            await forget(file);
        }
    };
    try {
        await (0,make_folder/* makeFolder */.f)(folder);
        sizes = await filesIn(folder, now());
        for (const size of sizes.values())
            bytes += size;
        await makeRoom();
    }
    catch (error) {
        give('What is fetched cannot be kept', error);
    }
    return {
        find: async (key) => {
            const file = fileOf(key);
            if (!usable || refresh || !sizes.has(file) || (sizes.get(file) ?? 0) > longestEntry)
                return undefined;
            const entry = await readEntry((0,external_node_path_.join)(folder, file));
            const age = entry === undefined ? NaN : now() - entry.savedAt;
            // one from the future was saved by a clock that was wrong; a minute is what clocks may differ
            if (entry !== undefined && age <= maxAgeMs && age >= -60_000)
                return entry.value;
            await forget(file).catch(() => undefined);
            return undefined;
        },
        keep: async (key, value) => {
            if (!usable)
                return;
            const [file, text] = [fileOf(key), JSON.stringify({ savedAt: now(), value })];
            try {
                await (0,folders/* writeFileWhole */.tG)((0,external_node_path_.join)(folder, file), text);
                bytes += Buffer.byteLength(text) - (sizes.get(file) ?? 0);
                sizes.delete(file); // so that it is the youngest again
                sizes.set(file, Buffer.byteLength(text));
                await makeRoom();
            }
            catch (error) {
                give('What was fetched can no longer be kept', error);
            }
        },
    };
}
/** Below the folder for all that is kept between runs. */
function defaultCacheFolder() {
    return (0,external_node_path_.join)((0,folders/* cacheFolder */.nF)(), 'tmdb');
}
function fileOf(key) {
    const file = `${key}.json`;
    if (!fileForm.test(file))
        throw new TypeError(`"${key}" is no key of a cache`);
    return file;
}
/** Our files in the folder with their sizes, the oldest first. Others' files are none of ours. */
async function filesIn(folder, now) {
    const names = await (0,promises_.readdir)(folder);
    const found = await inParallel(names, readAtATime, async (name) => {
        const isPart = partForm.test(name);
        if (!isPart && !fileForm.test(name))
            return undefined;
        const info = await (0,promises_.stat)((0,external_node_path_.join)(folder, name)).catch(() => undefined);
        if (info?.isFile() !== true)
            return undefined;
        if (!isPart)
            return { name, size: info.size, time: info.mtimeMs };
        if (now - info.mtimeMs > leftoverMs)
            await (0,promises_.rm)((0,external_node_path_.join)(folder, name), { force: true });
        return undefined;
    });
    const files = found.filter((file) => file !== undefined).sort((a, b) => a.time - b.time);
    return new Map(files.map(({ name, size }) => [name, size]));
}
async function readEntry(file) {
    try {
        const entry = JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
        return typeof entry?.savedAt === 'number' ? { savedAt: entry.savedAt, value: entry.value } : undefined;
    }
    catch {
        return undefined; // damaged, or gone meanwhile
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/seed/catalogue-schema.js
var catalogue_schema = __webpack_require__(51705);
// EXTERNAL MODULE: ./build/seed/languages.js
var seed_languages = __webpack_require__(50363);
// EXTERNAL MODULE: ./build/seed/text.js
var seed_text = __webpack_require__(53021);
// EXTERNAL MODULE: ./build/seed/tmdb/pictures.js
var pictures = __webpack_require__(45421);
;// CONCATENATED MODULE: ./build/seed/tmdb/answers.js



/**
 * What TMDB answers, as far as it is used (https://developer.themoviedb.org/reference). What it does not know is
 * null or empty there, and becomes `''` or 0; a field that is missing altogether means that the answer is not
 * whole, and nothing of it is taken.
 */
const answers_text = (most) => dist/* pipe */.FsL(dist/* nullable */.mee(dist/* string */.YjP()), dist/* transform */.pdi((value) => (0,seed_text/* storable */.hN)(value ?? '')), dist/* maxLength */.Ru6(most, `longer than ${most} signs`));
const title = dist/* pipe */.FsL(answers_text(seed_text/* longestTitle */.Df), dist/* check */.z6Y((value) => value.trim() !== '', 'is empty'));
const picture = dist/* pipe */.FsL(dist/* nullable */.mee(dist/* string */.YjP()), dist/* transform */.pdi((path) => (0,pictures/* pictureAddress */.B)(path)));
const date = dist/* pipe */.FsL(answers_text(20), dist/* regex */.yGV(seed_text/* datePattern */.x0, 'is no date'));
const minutes = dist/* pipe */.FsL(dist/* nullable */.mee(dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(seed_text/* largestInteger */.fo))), dist/* transform */.pdi((value) => Math.round(value ?? 0)));
/** Two digits, as many as the database's `decimal(4,2)` keeps. */
const rating = dist/* pipe */.FsL(dist/* nullable */.mee(dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(10))), dist/* transform */.pdi((value) => Math.round((value ?? 0) * 100) / 100));
const popularity = dist/* pipe */.FsL(dist/* nullable */.mee(dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x(), dist/* minValue */.Wwf(0))), dist/* transform */.pdi((value) => value ?? 0));
const imdbId = dist/* pipe */.FsL(dist/* nullable */.mee(dist/* string */.YjP()), dist/* transform */.pdi((value) => (typeof value === 'string' && seed_text/* imdbPattern */.Tj.test(value) ? value : null)));
const genre = dist/* object */.Ikc({ id: seed_text/* tmdbId */.vh, name: dist/* optional */.lqM(answers_text(seed_text/* longestTitle */.Df), null) });
/** Of what is appended, entries may lack fields: a translation may be of the title alone. */
const translation = dist/* object */.Ikc({
    iso_639_1: dist/* string */.YjP(),
    iso_3166_1: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    data: dist/* object */.Ikc({
        title: dist/* optional */.lqM(answers_text(seed_text/* longestTitle */.Df), null),
        overview: dist/* optional */.lqM(answers_text(seed_text/* longestText */.Ie), null),
        tagline: dist/* optional */.lqM(answers_text(seed_text/* longestText */.Ie), null),
    }),
});
const logo = dist/* object */.Ikc({
    file_path: dist/* string */.YjP(),
    iso_639_1: dist/* nullish */.cl6(dist/* string */.YjP(), null),
    vote_average: dist/* nullish */.cl6(dist/* number */.aig(), 0),
});
const movieAnswer = dist/* object */.Ikc({
    id: seed_text/* tmdbId */.vh,
    imdb_id: imdbId,
    title,
    original_title: answers_text(seed_text/* longestTitle */.Df),
    original_language: dist/* nullable */.mee(dist/* string */.YjP()),
    overview: answers_text(seed_text/* longestText */.Ie),
    runtime: minutes,
    tagline: answers_text(seed_text/* longestText */.Ie),
    release_date: date,
    poster_path: picture,
    backdrop_path: picture,
    vote_average: rating,
    popularity,
    genres: dist/* array */.YOg(genre),
    translations: dist/* object */.Ikc({ translations: dist/* array */.YOg(translation) }),
    images: dist/* object */.Ikc({ logos: dist/* array */.YOg(logo) }),
    external_ids: dist/* object */.Ikc({ imdb_id: imdbId }),
});
const showAnswer = dist/* object */.Ikc({
    id: seed_text/* tmdbId */.vh,
    name: title,
    overview: answers_text(seed_text/* longestText */.Ie),
    first_air_date: date,
    poster_path: picture,
    backdrop_path: picture,
    status: answers_text(seed_text/* longestTitle */.Df),
    tagline: answers_text(seed_text/* longestText */.Ie),
    type: answers_text(seed_text/* longestTitle */.Df),
    in_production: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* boolean */.zMY()), dist/* transform */.pdi((value) => value ?? false)),
    episode_run_time: dist/* nullish */.cl6(dist/* array */.YOg(minutes), []),
    vote_average: rating,
    popularity,
    external_ids: dist/* object */.Ikc({ imdb_id: imdbId }),
});
const genresAnswer = dist/* object */.Ikc({ genres: dist/* array */.YOg(genre) });
/** TMDB's own lists have `results`, those that users have made `items`. */
const pageAnswer = dist/* pipe */.FsL(dist/* object */.Ikc({
    results: dist/* optional */.lqM(dist/* array */.YOg(dist/* unknown */.L5J())),
    items: dist/* optional */.lqM(dist/* array */.YOg(dist/* unknown */.L5J())),
    total_pages: dist/* optional */.lqM(dist/* nullable */.mee(dist/* number */.aig())),
}), dist/* check */.z6Y(({ results, items }) => (results ?? items) !== undefined, 'results are missing'), dist/* transform */.pdi(({ results, items, total_pages: pages }) => ({
    items: results ?? items ?? [],
    pages: pages ?? undefined,
})));
/** What is used of an item on a page beside its id; the rest of it only tells whether it has changed. */
const pageItem = dist/* object */.Ikc({
    id: seed_text/* tmdbId */.vh,
    media_type: dist/* fallback */.NpB(dist/* optional */.lqM(dist/* string */.YjP()), undefined),
    vote_average: dist/* fallback */.NpB(dist/* optional */.lqM(rating), undefined),
    popularity: dist/* fallback */.NpB(dist/* optional */.lqM(popularity), undefined),
});

;// CONCATENATED MODULE: ./build/seed/tmdb/errors.js

/** TMDB could not be reached, said no, or said what nobody understands. Never the user's mistake. */
class TmdbError extends errors/* WorldError */.nM {
    isTransient;
    status;
    retryAfterMs;
    constructor(message, { isTransient, status, retryAfterMs }) {
        super(message);
        this.isTransient = isTransient;
        this.status = status;
        this.retryAfterMs = retryAfterMs;
    }
}
/** TMDB has answered, but not in the form that its reference describes; asking again brings the same. */
class UnknownFormError extends TmdbError {
    constructor(message) {
        super(message, { isTransient: false });
    }
}

;// CONCATENATED MODULE: ./build/seed/tmdb/map.js

/** A film of our model from TMDB's answer in the first of these languages. */
function movieOf(answer, languages) {
    return {
        tmdbId: answer.id,
        imdbId: answer.imdb_id ?? answer.external_ids.imdb_id,
        title: answer.title,
        overview: answer.overview,
        runtime: answer.runtime,
        tagline: answer.tagline,
        releaseDate: answer.release_date,
        poster: answer.poster_path,
        backdrop: answer.backdrop_path,
        logo: logoOf(answer.images.logos, languages),
        rating: answer.vote_average,
        popularity: answer.popularity,
        genres: [...new Set(answer.genres.map(({ id }) => id))],
        translations: translationsOf(answer, languages),
    };
}
function showOf(answer) {
    return {
        tmdbId: answer.id,
        imdbId: answer.external_ids.imdb_id,
        name: answer.name,
        overview: answer.overview,
        firstAirDate: answer.first_air_date,
        poster: answer.poster_path,
        backdrop: answer.backdrop_path,
        status: answer.status,
        tagline: answer.tagline,
        type: answer.type,
        inProduction: answer.in_production,
        episodeRunTime: answer.episode_run_time,
        rating: answer.vote_average,
        popularity: answer.popularity,
    };
}
/** The best voted logo in the first language that has one; one without words before one in another language. */
function logoOf(logos, languages) {
    const order = [...languages.map(({ code }) => code), null];
    const usable = logos
        .filter((logo) => (0,pictures/* pictureAddress */.B)(logo.file_path) !== '')
        .sort((a, b) => b.vote_average - a.vote_average);
    for (const language of order) {
        const found = usable.find((logo) => logo.iso_639_1 === language);
        if (found !== undefined)
            return (0,pictures/* pictureAddress */.B)(found.file_path);
    }
    return '';
}
/** Into the first language from the film itself; into each other one that somebody has translated it into. */
function translationsOf(answer, [first, ...others]) {
    const own = first && {
        language: first.code,
        title: answer.title,
        overview: answer.overview,
        tagline: answer.tagline,
    };
    const rest = others.map((language) => translationInto(answer, language));
    return [own, ...rest].filter((translation) => translation !== undefined);
}
function translationInto(answer, language) {
    const candidates = byRegion(answer.translations.translations, language);
    const best = (field) => candidates.map(({ data }) => data[field]).find((value) => value.trim() !== '') ?? '';
    const [title, overview, tagline] = [best('title'), best('overview'), best('tagline')];
    const isOriginal = answer.original_language === language.code;
    if (title === '' && overview === '' && tagline === '' && !isOriginal)
        return undefined;
    // TMDB leaves the title empty where it is the original one, or where nobody has translated it
    const otherTitle = isOriginal && answer.original_title.trim() !== '' ? answer.original_title : answer.title;
    return { language: language.code, title: title === '' ? otherTitle : title, overview, tagline };
}
/** The translations into a language: of the region asked for, then of where most speak it, then the others. */
function byRegion(translations, { code, region }) {
    const order = [region, mainRegion(code)];
    const rank = ({ iso_3166_1: given }) => {
        const index = order.indexOf(given);
        return index === -1 ? order.length : index;
    };
    return translations.filter(({ iso_639_1: given }) => given === code).sort((a, b) => rank(a) - rank(b));
}
function mainRegion(code) {
    try {
        return new Intl.Locale(code).maximize().region;
    }
    catch {
        return undefined; // no language that this Node knows
    }
}

;// CONCATENATED MODULE: ./build/seed/details-source.js








/** Raised when the same answer of TMDB's makes another item than before, so that what was kept is made anew. */
const mappingVersion = 1;
const movieEntry = dist/* strictObject */.rej({
    fingerprint: dist/* string */.YjP(),
    item: dist/* strictObject */.rej({
        movie: catalogue_schema/* movieSchema */.GW,
        genreNames: dist/* array */.YOg(dist/* strictTuple */.CxQ([
            dist/* pipe */.FsL(seed_text/* tmdbId */.vh, dist/* maxValue */.cGV(seed_text/* largestInteger */.fo)),
            dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(seed_text/* longestTitle */.Df)),
        ])),
    }),
});
const showEntry = dist/* strictObject */.rej({ fingerprint: dist/* string */.YjP(), item: catalogue_schema/* showSchema */.N9 });
/**
 * Details of films and shows. What was kept is used again as long as the item looks in its list as it did then
 * (title, overview, pictures, date, genres) and is not too old; votes and popularity, which TMDB changes every
 * day, are always those of the list. So a second run asks for pages alone. TMDB's change list would not do
 * instead: it names thousands a day in pages of a hundred, and no change of votes.
 */
function detailsSource(tmdb, languages, cache) {
    const [main] = languages;
    const scope = scopeOf(tmdb.url, languages);
    let kept = 0;
    const find = async (kind, { id, fingerprint }, schema) => {
        const result = dist/* safeParse */.xLC(schema, await cache?.find(`${scope}-${kind}-${id}`));
        if (!result.success || result.output.fingerprint !== fingerprint)
            return undefined;
        kept += 1;
        return result.output.item;
    };
    const keep = async (kind, { id, fingerprint }, item) => {
        await cache?.keep(`${scope}-${kind}-${id}`, { fingerprint, item });
    };
    return {
        get kept() {
            return kept;
        },
        movie: async (listed, signal) => {
            const before = await find('movie', listed, movieEntry);
            if (before?.movie.tmdbId === listed.id) {
                return { ...before, movie: withVotes(before.movie, listed) };
            }
            const query = {
                language: (0,seed_languages/* languageTag */.x)(main),
                append_to_response: 'translations,images,external_ids',
                // without it, a language leaves out all that has no words in it
                include_image_language: [...languages.map(({ code }) => code), 'null'].join(','),
            };
            const answer = await tmdb.get(`movie/${listed.id}`, query, movieAnswer, signal);
            checkId(listed, answer.id);
            const details = {
                movie: movieOf(answer, languages),
                genreNames: answer.genres.map(({ id, name }) => [id, name]),
            };
            await keep('movie', listed, details);
            return { ...details, movie: withVotes(details.movie, listed) };
        },
        show: async (listed, signal) => {
            const before = await find('show', listed, showEntry);
            if (before?.tmdbId === listed.id)
                return withVotes(before, listed);
            // the database has room for neither translations nor logos of shows
            const query = { language: (0,seed_languages/* languageTag */.x)(main), append_to_response: 'external_ids' };
            const answer = await tmdb.get(`tv/${listed.id}`, query, showAnswer, signal);
            checkId(listed, answer.id);
            const show = showOf(answer);
            await keep('show', listed, show);
            return withVotes(show, listed);
        },
    };
}
function withVotes(item, { rating, popularity }) {
    return { ...item, rating: rating ?? item.rating, popularity: popularity ?? item.popularity };
}
function checkId({ id }, given) {
    if (given !== id)
        throw new UnknownFormError(`TMDB's answer for ${id} is about ${given}`);
}
/** What was kept from another server, or in other languages, is something else. */
function scopeOf(url, languages) {
    const what = [mappingVersion, url, ...languages.map(seed_languages/* languageTag */.x)];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 12);
}

;// CONCATENATED MODULE: ./build/seed/losses.js

/** So many in a row for which TMDB had no answer mean that it has none for anybody. */
const mostInARow = 5;
/**
 * Counts what is left out, and says when it is too much: lists that have lost a tenth of their items (half of
 * them, when they are short) would take those out of the database, while it is TMDB that has failed.
 */
class Losses {
    #leftOut = [];
    #most;
    #total;
    #inARow = 0;
    constructor(total) {
        this.#total = total;
        this.#most = Math.max(Math.min(5, Math.floor(total / 2)), Math.floor(total / 10));
    }
    get all() {
        return this.#leftOut;
    }
    success() {
        this.#inARow = 0;
    }
    /** Throws a WorldError when it is one too many. */
    add(what, error) {
        this.#leftOut.push({ what, reason: (0,errors/* reasonOf */.A3)(error) });
        if (error.isTransient)
            this.#inARow += 1;
        const lost = this.#leftOut.length;
        if (this.#inARow < mostInARow && lost <= this.#most)
            return;
        throw new errors/* WorldError */.nM(`TMDB had no usable answer for ${lost} of ${this.#total} items, so nothing is taken from it. The last one: ` +
            `${what}: ${(0,errors/* reasonOf */.A3)(error)}. What came until then is kept for the next run.`);
    }
}

// EXTERNAL MODULE: ./build/kit/deadline.js + 1 modules
var kit_deadline = __webpack_require__(78540);
;// CONCATENATED MODULE: ./build/seed/time-left.js

/** Progress of so many equal pieces of work, with the time that the rest will take. */
function countdown(reporter, title, total, now = () => performance.now()) {
    const progress = reporter.progress(title, total);
    const start = now();
    let [done, slow] = [0, 0];
    return {
        step: (tookTime = true) => {
            done += 1;
            if (tookTime)
                slow += 1;
            progress.update(done, timeLeft(now() - start, slow, total - done));
        },
        end: (note) => progress.end(note),
    };
}
/** In words: after `done` pieces in `elapsedMs`, how long `left` more take; nothing when it cannot be known. */
function timeLeft(elapsedMs, done, left) {
    if (done === 0 || left <= 0)
        return '';
    return `about ${(0,kit_deadline/* formatDuration */.a3)(Math.max(1, Math.round(((elapsedMs / done) * left) / 1000)) * 1000)} left`;
}

;// CONCATENATED MODULE: ./build/seed/tmdb/genres.js


const paths = { movie: 'genre/movie/list', show: 'genre/tv/list' };
/** What TMDB calls a kind's genres in one language; a genre may have no name in it. */
async function genreNames(tmdb, kind, language, signal) {
    const query = { language: (0,seed_languages/* languageTag */.x)(language) };
    const { genres } = await tmdb.get(paths[kind], query, genresAnswer, signal);
    return genres.map(({ id, name }) => [id, language.code, name]);
}
function addName(names, id, language, name) {
    if (name.trim() === '')
        return;
    const own = names.get(id) ?? new Map();
    if (!own.has(language))
        own.set(language, name);
    names.set(id, own);
}
/** By id, so that the order of answers does not show. */
function genresOf(names) {
    return [...names]
        .sort(([a], [b]) => a - b)
        .map(([id, own]) => ({ id, names: Object.fromEntries([...own].sort(([a], [b]) => (a < b ? -1 : 1))) }));
}

// EXTERNAL MODULE: ./build/seed/tmdb/issues.js
var issues = __webpack_require__(31286);
// EXTERNAL MODULE: ./build/seed/tmdb/list-path.js
var list_path = __webpack_require__(18716);
;// CONCATENATED MODULE: ./build/seed/tmdb/pages.js









/** TMDB's own, which nobody can change. */
const pageSize = 20;
const lastPage = 500;
/**
 * The items of one list. Its pages are asked for at the same time, and more of them when an item has moved from
 * one page to another meanwhile and so came twice.
 */
async function listItems(list, options) {
    const { tmdb, language, signal, onPage } = options;
    const page = async (number, own = signal) => {
        const query = { language: (0,seed_languages/* languageTag */.x)(language), page: String(number) };
        try {
            return await tmdb.get(list.path, query, pageAnswer, own);
        }
        catch (error) {
            throw explained(error, list, tmdb.url);
        }
        finally {
            onPage?.();
        }
    };
    const first = await page(1);
    const last = Math.min(first.pages ?? lastPage, lastPage);
    const wanted = Math.min(Math.ceil(list.limit / pageSize), last);
    const numbers = Array.from({ length: Math.max(0, wanted - 1) }, (_, index) => index + 2);
    const others = await inParallel(numbers, tmdb.connections, async (number, own) => await page(number, own), signal);
    const items = new Map();
    const leftOut = [];
    const add = (entries, number) => {
        for (const entry of entries) {
            const listed = readItem(entry, list);
            if (listed === undefined)
                continue;
            if ('reason' in listed) {
                leftOut.push({ what: `an item on page ${number} of ${list.path}`, reason: listed.reason });
            }
            else if (!items.has(listed.id)) {
                items.set(listed.id, listed);
            }
        }
    };
    for (const [index, { items: entries }] of [first, ...others].entries())
        add(entries, index + 1);
    for (let number = wanted + 1; number <= last && items.size < list.limit; number += 1) {
        const { items: entries } = await page(number);
        if (entries.length === 0)
            break;
        add(entries, number);
    }
    if (items.size === 0 && (leftOut.length > 0 || !(0,list_path/* mayBeEmpty */.u)(list.path))) {
        throw new UnknownFormError(`TMDB's list ${list.path} has nothing in it that could be used`);
    }
    return { items: [...items.values()].slice(0, list.limit), leftOut };
}
/** TMDB says no to a path or a query: whoever has given that list, or the address, can mend it. */
function explained(error, { slug, path }, url) {
    if (!(error instanceof TmdbError) || ![400, 404, 422].includes(error.status ?? 0))
        return error;
    return new errors/* ConfigurationError */.j1(`TMDB (${url}) does not know the list ${slug}, "${path}": ${error.message}. ` +
        "Look whether the list is right, and TMDB's address.");
}
/** Undefined for what is of the other kind, in a list that has both. */
function readItem(entry, { kind }) {
    const result = dist/* safeParse */.xLC(pageItem, entry);
    if (!result.success)
        return { reason: (0,issues/* issuesOf */.w)(result) };
    const { id, media_type: type, vote_average: rating, popularity } = result.output;
    if (type !== undefined && type !== (kind === 'movie' ? 'movie' : 'tv'))
        return undefined;
    return { id, rating, popularity, fingerprint: fingerprintOf(entry) };
}
/** What a vote changes is taken from the list itself, every time; see details-source.ts. */
const ofVotes = new Set(['vote_average', 'vote_count', 'popularity', 'media_type']);
function fingerprintOf(entry) {
    const fields = Object.entries(entry)
        .filter(([name]) => !ofVotes.has(name))
        .sort(([a], [b]) => (a < b ? -1 : 1));
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(fields)).digest('base64url').slice(0, 22);
}
/** The pages that lists of these lengths have. */
function pageCount(lists) {
    return lists.reduce((sum, { limit }) => sum + Math.ceil(limit / pageSize), 0);
}

;// CONCATENATED MODULE: ./build/seed/fetch.js








/**
 * Everything that belongs to these lists, from TMDB. An item that is broken or gone is told and left out of the
 * lists; when TMDB itself fails, nothing is answered at all, and what came until then is in the cache.
 */
async function fetchCatalogue(options) {
    const { lists, reporter } = options;
    const languages = (0,seed_languages/* parseLanguages */.X)(options.languages);
    const fetchedAt = new Date().toISOString();
    const [pages, names] = await fetchFrame(options, languages);
    const details = await fetchDetails(options, languages, pages);
    for (const { genreNames: own } of details.movies.values()) {
        for (const [id, name] of own)
            addName(names, id, languages[0].code, name);
    }
    const leftOut = [...pages.flatMap((page) => page.leftOut), ...details.leftOut];
    for (const { what, reason } of leftOut)
        reporter.warning(`Left out: ${what}: ${reason}`);
    return {
        fetchedAt,
        languages: languages.map(({ code }) => code),
        lists: lists.map((list, index) => fetchedList(list, pages[index]?.items ?? [], details)),
        movies: withOwnImdbIds([...details.movies.values()].map(({ movie }) => withKnownGenres(movie, names))),
        shows: [...details.shows.values()],
        genres: genresOf(names),
        leftOut,
    };
}
/** What there is to fetch details of, and the names of genres: all at the same time. */
async function fetchFrame({ tmdb, lists, reporter, signal }, languages) {
    const progress = countdown(reporter, 'Pages', pageCount(lists));
    const pages = [];
    const named = [];
    const kinds = ['movie', 'show'].filter((kind) => lists.some((list) => list.kind === kind));
    const tasks = [
        ...kinds
            .flatMap((kind) => languages.map((language) => ({ kind, language })))
            .map(({ kind, language }, index) => async (own) => {
            named[index] = await genreNames(tmdb, kind, language, own);
        }),
        ...lists.map((list, index) => async (own) => {
            const options = { tmdb, language: languages[0], signal: own, onPage: progress.step };
            pages[index] = await listItems(list, options);
        }),
    ];
    try {
        await inParallel(tasks, tasks.length, async (task, own) => await task(own), signal);
    }
    catch (error) {
        progress.end('stopped');
        throw error;
    }
    const items = pages.reduce((sum, page) => sum + page.items.length, 0);
    progress.end(`${items} items on ${lists.length} lists`);
    const names = new Map();
    for (const [id, language, name] of named.flat())
        addName(names, id, language, name);
    return [pages, names];
}
async function fetchDetails({ tmdb, lists, cache, reporter, signal }, languages, pages) {
    const wanted = wantedItems(lists, pages);
    const source = detailsSource(tmdb, languages, cache);
    const progress = countdown(reporter, 'Details', wanted.length);
    const [movies, shows] = [new Map(), new Map()];
    const losses = new Losses(wanted.length);
    const fetchOne = async ({ kind, listed }, own) => {
        const before = source.kept;
        try {
            if (kind === 'movie')
                movies.set(listed.id, await source.movie(listed, own));
            else
                shows.set(listed.id, await source.show(listed, own));
            losses.success();
        }
        catch (error) {
            if (!(error instanceof TmdbError))
                throw error;
            losses.add(`${kind} ${listed.id}`, error);
        }
        progress.step(source.kept === before);
    };
    try {
        await inParallel(wanted, tmdb.connections, fetchOne, signal);
    }
    catch (error) {
        progress.end('stopped');
        throw error;
    }
    const kept = source.kept === 0 ? '' : `, ${source.kept} of them kept from before`;
    progress.end(`${movies.size} movies and ${shows.size} shows${kept}`);
    return {
        movies: inOrder(wanted, 'movie', movies),
        shows: inOrder(wanted, 'show', shows),
        leftOut: losses.all,
    };
}
/** Each item once, as the first of the lists has it. */
function wantedItems(lists, pages) {
    const wanted = new Map();
    for (const [index, { kind }] of lists.entries()) {
        for (const listed of pages[index]?.items ?? []) {
            const key = `${kind} ${listed.id}`;
            if (!wanted.has(key))
                wanted.set(key, { kind, listed });
        }
    }
    return [...wanted.values()];
}
/** The same order however fast each answer came. */
function inOrder(wanted, of, found) {
    const entries = wanted.flatMap(({ kind, listed: { id } }) => {
        const item = kind === of ? found.get(id) : undefined;
        return item === undefined ? [] : [[id, item]];
    });
    return new Map(entries);
}
function fetchedList(list, items, { movies, shows }) {
    const found = list.kind === 'movie' ? movies : shows;
    return { ...list, members: items.map(({ id }) => id).filter((id) => found.has(id)) };
}
/** A genre without a name in any language is none that could be shown. */
function withKnownGenres(movie, names) {
    return { ...movie, genres: movie.genres.filter((id) => names.has(id)) };
}
/** TMDB has some films twice, under one id of IMDb's, which the database takes once: the first keeps it. */
function withOwnImdbIds(movies) {
    const seen = new Set();
    return movies.map((movie) => {
        if (movie.imdbId === null)
            return movie;
        if (seen.has(movie.imdbId))
            return { ...movie, imdbId: null };
        seen.add(movie.imdbId);
        return movie;
    });
}

// EXTERNAL MODULE: ./build/seed/lists.js
var seed_lists = __webpack_require__(4213);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: ./build/seed/store/location.js
var store_location = __webpack_require__(79615);
;// CONCATENATED MODULE: ./build/seed/store/store.js


const defaultBusyMs = 15_000;
/**
 * Opens the database at `location`; a file need not be there yet. TypeORM and the driver are loaded here.
 * @throws {ConfigurationError} when it is not a database, or none that can be opened as asked
 * @throws {WorldError} when it cannot be reached, or stays locked
 */
async function openStore(options) {
    const { busyMs = defaultBusyMs, signal, reporter } = options;
    const location = (0,store_location/* parseLocation */.z)(options.location);
    // V8 would let the space for new objects grow to 48 MB while rows stream through it; it is enough as it begins
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
    const { storeOver } = await Promise.all(/* import() */[__webpack_require__.e(724), __webpack_require__.e(829)]).then(__webpack_require__.bind(__webpack_require__, 35829));
    if (location.engine === 'sqlite') {
        const { sqliteLinks } = await Promise.all(/* import() */[__webpack_require__.e(724), __webpack_require__.e(230)]).then(__webpack_require__.bind(__webpack_require__, 17230));
        return await storeOver('sqlite', sqliteLinks(location.file), { busyMs, signal, reporter });
    }
    for (const secret of location.secrets)
        reporter.mask(secret);
    const { postgresLinks } = await Promise.all(/* import() */[__webpack_require__.e(724), __webpack_require__.e(669)]).then(__webpack_require__.bind(__webpack_require__, 7669));
    return await storeOver('postgres', postgresLinks(location, busyMs), { busyMs, signal, reporter });
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: ./node_modules/axios/lib/axios.js + 65 modules
var axios = __webpack_require__(41542);
// EXTERNAL MODULE: ./build/kit/retry.js
var retry = __webpack_require__(94389);
// EXTERNAL MODULE: ./build/seed/tmdb/address.js
var address = __webpack_require__(66044);
// EXTERNAL MODULE: ./node_modules/axios/index.js
var node_modules_axios = __webpack_require__(29159);
;// CONCATENATED MODULE: ./build/kit/http-date.js
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

;// CONCATENATED MODULE: ./build/kit/tmdb-token.js
/** TMDB's API Read Access Token (v4) is a long one; the short API key (v3) stands on the same page. */
function problemOfToken(given) {
    const token = given.trim();
    if (token === '')
        return 'missing';
    if (/^[0-9a-f]{32}$/i.test(token))
        return 'v3-key';
    if (/^bearer\s/i.test(token))
        return 'bearer';
    if (/^(["']).*\1$/s.test(token))
        return 'quoted';
    // what a header could not carry
    if (!/^[\x21-\x7e]+$/.test(token))
        return 'characters';
    return undefined;
}
/** Whether it has the three parts of a JSON Web Token, as TMDB's have. */
function looksLikeToken(token) {
    return /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/.test(token);
}

;// CONCATENATED MODULE: ./build/seed/tmdb/token.js


const whereToGetOne = 'Get one at themoviedb.org: Settings → API → "API Read Access Token" (the long one), ' +
    'and set it as TMDB_API_ACCESS_TOKEN, or put it into a file and name that with --token-file.';
const problems = {
    missing: `A token of TMDB is missing. ${whereToGetOne}`,
    'v3-key': 'This is the short API key of TMDB (v3, 32 hexadecimal digits), but the API Read Access Token (v4) is ' +
        `needed, which stands below it on the same page. ${whereToGetOne}`,
    bearer: 'The token of TMDB begins with "Bearer": give what stands behind it alone.',
    quoted: 'The token of TMDB is in quotation marks: give it without them.',
    characters: `The token of TMDB has spaces, line breaks or other signs that no token has. ${whereToGetOne}`,
};
/** The token, trimmed; what is certainly none is a ConfigurationError that says what it is, and never shows it. */
function checkToken(given) {
    const token = (given ?? '').trim();
    const problem = problemOfToken(token);
    if (problem !== undefined)
        throw new errors/* ConfigurationError */.j1(problems[problem]);
    return token;
}
/** What to say when TMDB refuses the token itself, with its own words behind. */
function refusedToken(token, url, words) {
    const guess = looksLikeToken(token)
        ? 'It was made invalid, or it is of another server.'
        : 'It does not look like one of TMDB, which begin with "eyJ": perhaps a part of it is missing.';
    return new errors/* ConfigurationError */.j1(`TMDB (${url}) does not accept the token (401${words === '' ? '' : `: ${words}`}). ${guess} ${whereToGetOne}`);
}

;// CONCATENATED MODULE: ./build/seed/tmdb/answer.js







/** The JSON of a good answer; throws what to say of any other one. */
function readAnswer({ status, headers, data }, { path, url, token }) {
    if (status >= 200 && status < 300) {
        const body = parseJson(data);
        if (body !== undefined)
            return body;
        const message = `TMDB's answer to ${path} is no JSON: ${beginningOf(data)}`;
        throw new TmdbError(message, { isTransient: true, status });
    }
    if (status >= 300 && status < 400) {
        const place = headerOf(headers, 'location');
        throw new errors/* ConfigurationError */.j1(`TMDB's address ${url} leads elsewhere (${status}${place === undefined ? '' : ` to ${(0,issues/* clip */.$)(place)}`}), where ` +
            'the token was not sent. When that is where TMDB is, give it as TMDB_API_URL or --tmdb-url.');
    }
    const words = wordsOf(data);
    if (status === 401)
        throw refusedToken(token, url, words);
    throw new TmdbError(`TMDB answered ${status} to ${path}${words === '' ? '' : ` (${words})`}`, {
        isTransient: status === 408 || status === 425 || status === 429 || status >= 500,
        status,
        retryAfterMs: retryAfterMs(headerOf(headers, 'retry-after')),
    });
}
/** `Retry-After`: seconds, or a date (RFC 9110 §10.2.3); undefined for anything else. */
function retryAfterMs(header, now = Date.now()) {
    if (header === undefined)
        return undefined;
    if (/^\d{1,9}$/.test(header))
        return Number(header) * 1000;
    const date = parseHttpDate(header, now);
    return date === undefined ? undefined : Math.max(0, date - now);
}
function headerOf(headers, name) {
    const value = headers[name];
    return typeof value === 'string' ? value.trim() : undefined;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
const refusal = dist/* object */.Ikc({ status_message: dist/* string */.YjP() });
/** What TMDB says for itself. */
function wordsOf(body) {
    const result = dist/* safeParse */.xLC(refusal, parseJson(body));
    return result.success ? (0,issues/* clip */.$)(result.output.status_message) : '';
}
function beginningOf(body) {
    return body === '' ? 'it is empty' : `it begins with "${(0,issues/* clip */.$)(body.replaceAll(/\s+/g, ' '), 40)}"`;
}
/** Errors that come again however often one asks: a name that nobody has, a certificate that does not fit. */
const lasting = /^ENOTFOUND$|CERT|^ERR_TLS|^ERR_SSL|^EPROTO$|^ERR_BAD_OPTION|^ERR_INVALID|SIGNATURE/;
/** What to say when no whole answer came. Nothing of the request is in it: that has the token. */
function unreachable(error, url) {
    if (error instanceof errors/* DeadlineError */.j3)
        return new TmdbError((0,errors/* reasonOf */.A3)(error), { isTransient: true });
    if (!(0,node_modules_axios/* isAxiosError */.F0)(error))
        throw error;
    const code = error.code ?? '';
    const isTooLong = error.message.startsWith('maxContentLength');
    return new TmdbError(`TMDB (${url}) cannot be reached: ${(0,errors/* reasonOf */.A3)(error.cause ?? error.message)}`, {
        isTransient: !isTooLong && !lasting.test(code),
    });
}

;// CONCATENATED MODULE: ./build/seed/tmdb/gate.js
/** Lets so many pieces of work run at a time; the others wait in the order in which they came. */
class Gate {
    #free;
    #waiting = [];
    constructor(places) {
        this.#free = places;
    }
    async run(work) {
        if (this.#free > 0) {
            this.#free -= 1;
        }
        else {
            const { promise, resolve } = Promise.withResolvers();
            // whoever leaves hands over its place
            this.#waiting.push(() => resolve(undefined));
            await promise;
        }
        try {
            return await work();
        }
        finally {
            const next = this.#waiting.shift();
            if (next === undefined)
                this.#free += 1;
            else
                next();
        }
    }
}

;// CONCATENATED MODULE: ./build/seed/tmdb/proxy.js
/**
 * The proxies that the environment names, as Node's agents read them: small letters before capitals, and
 * `ALL_PROXY` where there is nothing closer. A variable that is set to nothing is none.
 */
function proxySettings(env) {
    const first = (...names) => names
        .map((name) => env[name] ?? env[name.toUpperCase()])
        .find((value) => value !== undefined && value !== '');
    const settings = {
        http_proxy: first('http_proxy', 'all_proxy'),
        https_proxy: first('https_proxy', 'all_proxy'),
        no_proxy: first('no_proxy'),
    };
    return Object.fromEntries(Object.entries(settings).filter((entry) => entry[1] !== undefined));
}

;// CONCATENATED MODULE: ./build/seed/tmdb/rate-limit.js

const systemClock = { now: () => performance.now(), pause: kit_deadline/* pause */.v7 };
/** After a pause of ours as much as would have fitted into this time may follow at once. */
const catchUpMs = 250;
const windowMs = 1000;
/**
 * Lets so many through a second, evenly, in the order in which they ask: a token bucket that holds a quarter of
 * a second, and beside it a count of what any second has had, so that a machine that was busy for a moment does
 * not send too much afterwards.
 */
class RateLimit {
    #intervalMs;
    #mostInWindow;
    #clock;
    #sent = [];
    #slot = -Infinity;
    #heldUntil = -Infinity;
    #turn = Promise.resolve();
    constructor(perSecond, clock = systemClock) {
        this.#intervalMs = windowMs / perSecond;
        this.#mostInWindow = Math.max(1, Math.floor(perSecond));
        this.#clock = clock;
    }
    /** Waits for its turn; throws the signal's reason. */
    async take(signal) {
        const turn = this.#turn.then(async () => {
            await this.#wait(signal);
        });
        this.#turn = turn.catch(() => undefined);
        await turn;
    }
    /** Nobody is let through for so long: the other side asked for it. */
    hold(ms) {
        this.#heldUntil = Math.max(this.#heldUntil, this.#clock.now() + ms);
    }
    async #wait(signal) {
        for (;;) {
            signal?.throwIfAborted();
            const now = this.#clock.now();
            const slot = Math.max(this.#slot + this.#intervalMs, now - catchUpMs);
            const oldest = this.#sent.length < this.#mostInWindow ? undefined : this.#sent[0];
            const at = Math.max(slot, this.#heldUntil, oldest === undefined ? -Infinity : oldest + windowMs);
            if (at <= now) {
                this.#slot = slot;
                this.#sent.push(now);
                if (this.#sent.length > this.#mostInWindow)
                    this.#sent.shift();
                return;
            }
            await this.#clock.pause(at - now, signal);
        }
    }
}

;// CONCATENATED MODULE: ./build/seed/tmdb/client.js















/** With an answer in half a second, which is slow for TMDB, these reach its limit of 40 a second. */
const usualConnections = 20;
const usualRate = 40;
const attempts = 6;
/** Who limits the rate is well: it is asked again more often than one who fails. */
const limitedAttempts = 30;
/** Uncompressed; the largest answers that TMDB has are below 1 MB. */
const mostBytes = 16 * 1024 * 1024;
const longestTimerMs = 2 ** 31 - 1;
/** A client of TMDB's version 3. Wrong settings are ConfigurationErrors, before anything is sent. */
function createTmdb(options) {
    const { requestsPerSecond = usualRate, connections = usualConnections, deadlineMs, reporter } = options;
    const url = (0,address/* checkAddress */.l)(options.url ?? address/* tmdbUrl */.V);
    const token = checkToken(options.token);
    reporter.mask(token);
    const closed = new AbortController();
    /** The last one. */
    let trouble;
    const deadline = setTimeout(() => {
        const why = trouble ?? `${url} answers slowly, or not at all`;
        closed.abort(new errors/* DeadlineError */.j3(`Fetching from TMDB took longer than ${(0,kit_deadline/* formatDuration */.a3)(deadlineMs)}: ${why}`));
    }, Math.min(deadlineMs, longestTimerMs)).unref();
    const end = performance.now() + deadlineMs;
    const http = connectionsTo(token, connections, options.env ?? process.env);
    const limit = new RateLimit(requestsPerSecond);
    const gate = new Gate(connections);
    const tell = tellOnce(reporter);
    let requests = 0;
    const ask = async (path, address, signal) => {
        await limit.take(signal);
        requests += 1;
        let answer;
        try {
            answer = await (0,kit_deadline/* withDeadline */.NE)(`TMDB's answer to ${path}`, options.answerMs ?? 20_000, async (own) => await http.client.get(address, { signal: own }), signal);
        }
        catch (error) {
            signal.throwIfAborted();
            throw unreachable(error, url);
        }
        try {
            return readAnswer(answer, { path, url, token });
        }
        catch (error) {
            if (error instanceof TmdbError && error.status === 429)
                limit.hold(error.retryAfterMs ?? 1000);
            throw error;
        }
    };
    return {
        url,
        connections,
        get requests() {
            return requests;
        },
        get: async (path, query, schema, outer) => {
            const signal = (0,kit_deadline/* anySignal */.JG)(closed.signal, options.signal, outer);
            const address = addressOf(url, path, query);
            const [shown = ''] = path.split('?');
            let failures = 0;
            const body = await gate.run(async () => await (0,retry/* retry */.L5)(async () => await ask(shown, address, signal), {
                attempts: limitedAttempts,
                isTransient: (error) => {
                    if (!(error instanceof TmdbError))
                        return false;
                    if (error.status !== 429)
                        failures += 1;
                    return error.isTransient && failures < attempts;
                },
                firstPauseMs: options.firstPauseMs ?? 500,
                longestPauseMs: 10_000,
                askedPauseMs: (error) => (error instanceof TmdbError ? error.retryAfterMs : undefined),
                longestAskedPauseMs: Math.min(120_000, end - performance.now()),
                onRetry: (reason) => {
                    trouble = reason;
                    tell(reason);
                },
                signal,
            }));
            const result = dist/* safeParse */.xLC(schema, body);
            if (result.success)
                return result.output;
            throw new UnknownFormError(`TMDB's answer to ${shown} is of an unknown form: ${(0,issues/* issuesOf */.w)(result)}`);
        },
        close: () => {
            clearTimeout(deadline);
            closed.abort(new TmdbError('The connection to TMDB was closed', { isTransient: false }));
            http.close();
        },
    };
}
function connectionsTo(token, connections, env) {
    // Node's own agents speak to proxies and keep those connections too; where they are older, axios does
    const settings = { keepAlive: true, maxSockets: connections, proxyEnv: proxySettings(env) };
    const [httpAgent, httpsAgent] = [new external_node_http_.Agent(settings), new external_node_https_.Agent(settings)];
    const client = axios/* default */.A.create({
        httpAgent,
        httpsAgent,
        headers: { Authorization: `Bearer ${token}`, Accept: 'application/json', 'User-Agent': 'miauflix-infra' },
        // TMDB redirects nothing; whoever does, does not get the token
        maxRedirects: 0,
        maxContentLength: mostBytes,
        responseType: 'text',
        transformResponse: [(body) => body],
        validateStatus: () => true,
    });
    return {
        client,
        close: () => {
            httpAgent.destroy();
            httpsAgent.destroy();
        },
    };
}
function addressOf(url, path, query) {
    const address = new URL(`${url}/${path}`);
    for (const [name, value] of Object.entries(query))
        address.searchParams.set(name, value);
    return address.href;
}
/** Warns of each kind of trouble the first time; its repetitions are details. */
function tellOnce(reporter) {
    const told = new Set();
    return (reason) => {
        // what comes before the path: `TMDB answered 500`
        const [kind = ''] = reason.split(' to ');
        if (told.has(kind))
            reporter.debug(`${reason}; trying again`);
        else
            reporter.warning(`${reason}; trying again, and so with others like it`);
        told.add(kind);
    };
}

;// CONCATENATED MODULE: ./build/seed/real-parts.js





/** The parts of a run as they are; what is heavy in them is loaded when it is used. */
const realParts = {
    fetch: async (options, { reporter, signal }) => {
        const { what, schema, limit, languages, lists: extra, refresh } = options;
        const lists = (0,seed_lists/* listsFor */.PD)({ what, schema, limit, extra });
        const tmdb = createTmdb({
            url: options.tmdbUrl,
            token: options.token,
            requestsPerSecond: options.requestsPerSecond,
            deadlineMs: options.deadlineMs,
            signal,
            reporter,
        });
        try {
            const cache = await openCache({ refresh, reporter });
            const catalogue = await fetchCatalogue({ tmdb, lists, languages, cache, reporter, signal });
            return { catalogue, requests: tmdb.requests };
        }
        finally {
            tmdb.close();
        }
    },
    openStore: async (location, { reporter, signal }) => await openStore({ location, reporter, signal }),
    importSnapshot: async (file) => (await __webpack_require__.e(/* import() */ 282).then(__webpack_require__.bind(__webpack_require__, 69282))).importSnapshot(file),
    exportSnapshot: async (catalogue, file) => (await __webpack_require__.e(/* import() */ 282).then(__webpack_require__.bind(__webpack_require__, 69282))).exportSnapshot(catalogue, file),
};


/***/ }),

/***/ 53021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ longestTitle),
/* harmony export */   Ie: () => (/* binding */ longestText),
/* harmony export */   J5: () => (/* binding */ languagePattern),
/* harmony export */   Tj: () => (/* binding */ imdbPattern),
/* harmony export */   fo: () => (/* binding */ largestInteger),
/* harmony export */   hN: () => (/* binding */ storable),
/* harmony export */   vh: () => (/* binding */ tmdbId),
/* harmony export */   x0: () => (/* binding */ datePattern),
/* harmony export */   zu: () => (/* binding */ isStorable)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

/** Whether a text can be stored by both databases: PostgreSQL has no room for NUL, and neither for half a sign. */
function isStorable(text) {
    return text.isWellFormed() && !text.includes('\0');
}
/** The text without what no database could store. */
function storable(text) {
    return text.replaceAll('\0', '').toWellFormed();
}
/** Longer ones are no titles. */
const longestTitle = 1000;
const longestText = 50_000;
const largestInteger = 2 ** 31 - 1;
/** A key of TMDB's, as the databases' integer columns hold it. */
const tmdbId = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(1), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxValue */ .cGV(largestInteger));
const datePattern = /^(?:\d{4}-\d{2}-\d{2})?$/;
/** IMDb's; the database has room for 11 signs. */
const imdbPattern = /^tt\d{5,9}$/;
const languagePattern = /^[a-z]{2}$/;


/***/ }),

/***/ 31286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ clip),
/* harmony export */   w: () => (/* binding */ issuesOf)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

const mostShown = 3;
/** What does not fit, in words: `title is missing; id: Expected number but received "a"`. */
function issuesOf(result) {
    const words = result.issues.slice(0, mostShown).map((issue) => {
        const place = valibot__WEBPACK_IMPORTED_MODULE_0__/* .getDotPath */ .BuJ(issue);
        const isMissing = issue.received === 'undefined';
        if (place === null)
            return clip(issue.message);
        return isMissing ? `${place} is missing` : `${place}: ${clip(issue.message)}`;
    });
    const more = result.issues.length - mostShown;
    return words.join('; ') + (more > 0 ? `; and ${more} more` : '');
}
/** What others sent, short enough to be shown. */
function clip(text, most = 200) {
    return text.length <= most ? text : `${text.slice(0, most).toWellFormed()}…`;
}


/***/ }),

/***/ 45421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ pictureAddress),
/* harmony export */   Z: () => (/* binding */ isPictureAddress)
/* harmony export */ });
const base = 'https://image.tmdb.org/t/p/original';
const form = /^\/[A-Za-z0-9_-]{1,100}\.(?:jpe?g|png|svg|webp)$/;
/** The whole address of a picture in its full size; empty for what does not look like a picture of TMDB's. */
function pictureAddress(path) {
    return typeof path === 'string' && form.test(path) ? base + path : '';
}
/** Whether this is an address that `pictureAddress` gives, the empty one too. */
function isPictureAddress(address) {
    return address === '' || (address.startsWith(base) && form.test(address.slice(base.length)));
}


/***/ })

};
;