"use strict";
exports.id = 699;
exports.ids = [699];
exports.modules = {

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 88699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp),
  runSuite: () => (/* binding */ runSuite)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/kit/folders.js
var folders = __webpack_require__(64206);
;// CONCATENATED MODULE: ./build/actions/shared/cache.js

/** The cache of the runner; `@actions/cache` is large and only loaded by the first call. */
function runnerCache(reporter) {
    const whenThere = async (doing, work) => {
        try {
            const cache = await Promise.all(/* import() */[__webpack_require__.e(955), __webpack_require__.e(830), __webpack_require__.e(251), __webpack_require__.e(608)]).then(__webpack_require__.bind(__webpack_require__, 91608));
            if (cache.isFeatureAvailable())
                return await work(cache);
            reporter.info(`This runner has no cache, so ${doing} is left out.`);
        }
        catch (error) {
            reporter.warning(`${doing} did not work, which costs time and nothing else: ${(0,errors/* reasonOf */.A3)(error)}`);
        }
        return undefined;
    };
    return {
        restore: async ({ what, paths, key, orElse = [] }) => whenThere(`bringing back ${what}`, async (cache) => cache.restoreCache([...paths], key, [...orElse])),
        save: async ({ what, paths, key }) => {
            await whenThere(`keeping ${what}`, async (cache) => cache.saveCache([...paths], key));
        },
    };
}

// EXTERNAL MODULE: ./build/kit/nearest.js
var kit_nearest = __webpack_require__(66837);
;// CONCATENATED MODULE: ./build/actions/shared/inputs.js


const longestQuote = 80;
/**
 * Reads every input once, as GitHub's runner hands them over (`INPUT_BACKEND-URL`), into one object.
 * Secrets are masked before anything else is said. Throws one ConfigurationError that names everything that
 * is wrong; a name that no input has is a warning, as it is for the runner.
 */
function readInputs(schema, env, reporter) {
    const given = Object.keys(schema).map((name) => [name, env[variableOf(name)]?.trim() ?? '']);
    for (const [name, value] of given) {
        if (schema[name]?.parts.isSecret === true && value !== '')
            reporter.mask(value);
    }
    for (const warning of unknownNames(Object.keys(schema), env))
        reporter.warning(warning);
    const values = {};
    const problems = [];
    for (const [name, value] of given) {
        const parts = schema[name]?.parts;
        if (parts === undefined)
            continue;
        if (value === '') {
            if (parts.isRequired === true)
                problems.push(`Input "${name}" is missing: it must be ${parts.allowed}.`);
            values[camelCase(name)] = parts.missing;
            continue;
        }
        const parsed = parts.parse(value);
        if ('value' in parsed)
            values[camelCase(name)] = parsed.value;
        else {
            const shown = parts.isSecret === true ? 'not usable' : quoted(value);
            const advice = parsed.advice === undefined ? '' : ` ${parsed.advice}`;
            problems.push(`Input "${name}" is ${shown}, but must be ${parts.allowed}.${advice}`);
        }
    }
    if (problems.length > 0)
        throw new errors/* ConfigurationError */.j1(problems.join('\n'));
    return values;
}
/** The variable in which the runner passes an input on. */
function variableOf(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
function camelCase(name) {
    return name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());
}
function unknownNames(names, env) {
    const known = new Set(names.map(variableOf));
    return Object.keys(env)
        .filter((variable) => variable.startsWith('INPUT_') && !known.has(variable) && env[variable] !== '')
        .map((variable) => {
        const given = variable.slice('INPUT_'.length).toLowerCase();
        const meant = (0,kit_nearest/* nearest */.p)(given, names);
        const advice = meant === undefined ? `There are: ${names.join(', ')}.` : `Did you mean "${meant}"?`;
        return `There is no input ${quoted(given)}. ${advice}`;
    });
}
/** On one line, cut when it is long. */
function quoted(value) {
    return JSON.stringify(value.length > longestQuote ? `${value.slice(0, longestQuote)}…` : value);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/kit/process-tree.js
var process_tree = __webpack_require__(36527);
;// CONCATENATED MODULE: ./build/actions/shared/leftovers.js


const graceMs = 2000;
/**
 * Ends every process that was started with `variable=value` in its environment, and what they started. For
 * `post`: whatever happened to `main`, what it started can be known by a value that is this run's alone. Only
 * Linux tells environments; elsewhere nothing is found, and services end by themselves with their parent.
 */
async function endProcessesWith(variable, value) {
    const found = await processesWith(variable, value);
    await Promise.all(found.map(async (pid) => (0,process_tree/* endProcessTree */.xN)(pid, graceMs)));
    return found.length;
}
async function processesWith(variable, value) {
    const names = await (0,promises_.readdir)('/proc').catch(() => []);
    const pids = names.filter((name) => /^\d+$/.test(name)).map(Number);
    const isOurs = await Promise.all(pids.map(async (pid) => {
        // a process that has ended, or is another user's, shows nothing
        const environment = await (0,promises_.readFile)(`/proc/${pid}/environ`, 'utf8').catch(() => '');
        return environment.split('\0').includes(`${variable}=${value}`);
    }));
    return pids.filter((pid, at) => isOurs[at] === true && pid !== process.pid);
}

// EXTERNAL MODULE: ./build/e2e/backends/backend.js
var backend = __webpack_require__(84743);
// EXTERNAL MODULE: ./build/e2e/options.js
var options = __webpack_require__(27139);
// EXTERNAL MODULE: ./build/e2e/report/report.js
var report = __webpack_require__(79304);
;// CONCATENATED MODULE: ./build/actions/shared/input-kinds.js

/** How one input is read. Left empty it is `Missing`: undefined, unless it has a default or is required. */
class Input {
    parts;
    constructor(parts) {
        this.parts = parts;
    }
    default(value) {
        return new Input({ ...this.parts, missing: value });
    }
    required() {
        const { allowed, parse, isSecret = false } = this.parts;
        return new Input({ allowed, parse, isSecret, isRequired: true });
    }
}
const bad = (advice) => ({ advice });
/** Any text, without the white space around it. */
function input_kinds_text() {
    return new Input({ allowed: 'a text', parse: (given) => ({ value: given }) });
}
/** A text that is masked in logs as soon as it is read, and never repeated in a message. */
function secret() {
    return new Input({ allowed: 'a secret', parse: (given) => ({ value: given }), isSecret: true });
}
function integer(bounds = {}) {
    return numeric('a whole number', /^[+-]?\d+$/, bounds);
}
/** A decimal number with a point, such as `0.25`. */
function decimal(bounds = {}) {
    return numeric('a number', /^[+-]?\d+(\.\d+)?$/, bounds);
}
function numeric(what, form, bounds) {
    return new Input({
        allowed: what + within(bounds),
        parse: (given) => {
            const value = form.test(given) ? Number(given) : Number.NaN;
            return Number.isFinite(value) && isWithin(value, bounds) ? { value } : bad();
        },
    });
}
function within({ min, max }) {
    if (min !== undefined && max !== undefined)
        return ` from ${min} to ${max}`;
    if (min !== undefined)
        return ` of at least ${min}`;
    return max === undefined ? '' : ` of at most ${max}`;
}
function isWithin(value, { min = -Infinity, max = Infinity }) {
    return value >= min && value <= max;
}
const byteUnits = {
    b: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    kib: 2 ** 10,
    mib: 2 ** 20,
    gib: 2 ** 30,
};
/** An amount of data, such as `20 MB` or `512KiB`; in bytes. */
function bytes() {
    return measured('an amount of data, such as 20MB or 512KiB', byteUnits);
}
const durationUnits = { ms: 1, s: 1e3, m: 60e3, min: 60e3, h: 3600e3 };
/** A length of time, such as `500ms`, `30s` or `2m`; in ms. */
function duration() {
    return measured('a length of time, such as 500ms, 30s or 2m', durationUnits);
}
function measured(allowed, units) {
    return new Input({
        allowed,
        parse: (given) => {
            const [, amount, unit] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(given) ?? [];
            if (amount === undefined || unit === undefined)
                return bad();
            const factor = units[unit.toLowerCase()];
            if (factor !== undefined)
                return { value: Math.round(Number(amount) * factor) };
            const meant = nearest(unit, Object.keys(units));
            return bad(unit === '' ? 'Write its unit too.' : meant && `Did you mean "${amount}${meant}"?`);
        },
    });
}
/** One of some words, written just so. */
function oneOf(words) {
    return new Input({
        allowed: words.length === 1 ? `"${words.join()}"` : alternatives(words),
        parse: (given) => {
            const word = words.find((candidate) => candidate === given);
            if (word !== undefined)
                return { value: word };
            const meant = (0,kit_nearest/* nearest */.p)(given, words);
            return bad(meant && `Did you mean "${meant}"?`);
        },
    });
}
/** `"a", "b" or "c"`. */
function alternatives(words) {
    const quoted = words.map((word) => `"${word}"`);
    return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
}
const yes = new Set(['true', 'yes', 'y', 'on', '1']);
const no = new Set(['false', 'no', 'n', 'off', '0']);
/** `true` or `false`; whatever else might mean one of them is answered with the word to write. */
function flag() {
    return new Input({
        allowed: 'true or false',
        parse: (given) => {
            if (given === 'true' || given === 'false')
                return { value: given === 'true' };
            const word = given.toLowerCase();
            if (yes.has(word))
                return bad('Write true.');
            if (no.has(word))
                return bad('Write false.');
            const meant = (0,kit_nearest/* nearest */.p)(given, ['true', 'false']);
            return bad(meant && `Did you mean ${meant}?`);
        },
    });
}
/** Several texts, one a line or with commas between them; a comma within `{a,b}` belongs to the text. */
function list() {
    return new Input({
        allowed: 'texts, one a line or with commas between them',
        parse: (given) => ({
            value: given
                .split(/[\r\n]+|,(?![^{\r\n]*\})/)
                .map((item) => item.trim())
                .filter((item) => item !== ''),
        }),
    });
}
/** An address of a server, without a slash at its end; user and password do not belong into it. */
function serverUrl() {
    return new Input({
        allowed: 'an address such as http://127.0.0.1:4000',
        parse: (given) => {
            const url = URL.canParse(given) ? new URL(given) : undefined;
            if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
                return bad(url === undefined && !given.includes('://') ? 'Write http:// or https:// before it.' : undefined);
            }
            if (url.username !== '' || url.password !== '') {
                return bad('User and password do not belong into it.');
            }
            return { value: given.replace(/\/+$/, '') };
        },
    });
}

;// CONCATENATED MODULE: ./build/actions/run-e2e-stream/inputs.js





/** As in action.yml, which documents them. */
const inputSchema = {
    engine: oneOf(report/* engineNames */.Ry).default(options/* defaultOptions */.KQ.engine),
    backend: oneOf(backend/* backendKinds */.u).default(options/* defaultOptions */.KQ.backend),
    'backend-url': serverUrl(),
    'backend-image': input_kinds_text(),
    'backend-context': input_kinds_text(),
    'world-images': input_kinds_text(),
    'through-nginx': flag().default(false),
    'nginx-image': input_kinds_text(),
    build: flag().default(false),
    'backend-email': secret(),
    'backend-password': secret(),
    only: list().default([]),
    skip: list().default([]),
    viewers: integer({ min: 2, max: 100 }).default(options/* defaultOptions */.KQ.viewers),
    repeat: integer({ min: 1, max: 100 }).default(options/* defaultOptions */.KQ.repeat),
    bail: flag().default(false),
    'report-dir': input_kinds_text(),
    baseline: input_kinds_text(),
    'max-regression': decimal({ min: 0, max: 10 }).default(options/* defaultOptions */.KQ.maxRegression),
    cache: flag().default(true),
};
/** `baseline: cache` keeps the earlier runs in GitHub's cache. */
function isBaselineCached(inputs) {
    return inputs.baseline === 'cache';
}
/** What the suite is asked for by the inputs. */
function optionsFrom(inputs, places) {
    const credentials = credentialsFrom(inputs);
    const baseline = isBaselineCached(inputs) ? places.cachedBaseline : inputs.baseline;
    return {
        ...options/* defaultOptions */.KQ,
        engine: inputs.engine,
        backend: inputs.backend,
        only: inputs.only,
        skip: inputs.skip,
        viewers: inputs.viewers,
        repeat: inputs.repeat,
        bail: inputs.bail,
        maxRegression: inputs.maxRegression,
        reportDir: inputs.reportDir ?? places.reports,
        throughNginx: inputs.throughNginx,
        build: inputs.build,
        ...(inputs.backendImage !== undefined && { backendImage: inputs.backendImage }),
        ...(inputs.backendContext !== undefined && { backendContext: inputs.backendContext }),
        ...(inputs.worldImages !== undefined && { worldImages: inputs.worldImages }),
        ...(inputs.nginxImage !== undefined && { nginxImage: inputs.nginxImage }),
        ...(inputs.backendUrl !== undefined && { backendUrl: inputs.backendUrl }),
        ...(credentials && { credentials }),
        ...(baseline !== undefined && { baseline }),
    };
}
function credentialsFrom({ backendEmail: email, backendPassword: password, }) {
    if (email === undefined && password === undefined)
        return undefined;
    if (email === undefined || password === undefined) {
        const missing = email === undefined ? 'backend-email' : 'backend-password';
        throw new errors/* ConfigurationError */.j1(`Input "${missing}" is missing: to log in, both it and the other are needed.`);
    }
    return { email, password };
}

// EXTERNAL MODULE: ./build/mock-content/videos/folder.js
var folder = __webpack_require__(40226);
// EXTERNAL MODULE: ./build/mock-content/videos/manifest.js + 1 modules
var manifest = __webpack_require__(61429);
;// CONCATENATED MODULE: ./build/actions/run-e2e-stream/kept.js




/** The videos: the same bytes everywhere, so one entry for all who have the same manifest. */
function keptVideos() {
    return { what: 'the videos', paths: [(0,folder/* videosFolder */.f)()], key: `miauflix-videos-${(0,manifest/* manifestHash */.wj)()}` };
}
function cachedBaseline() {
    return (0,external_node_path_.join)((0,folders/* cacheFolder */.nF)(), 'baseline', 'e2e-stream.json');
}
/** Earlier runs. An entry is never changed, so each run adds one, and the newest is brought back. */
function keptBaseline(env) {
    const beginning = `miauflix-e2e-baseline-${env['RUNNER_OS'] ?? process.platform}-${process.arch}-`;
    const run = `${env['GITHUB_RUN_ID'] ?? '0'}-${env['GITHUB_RUN_ATTEMPT'] ?? '1'}-${env['GITHUB_JOB'] ?? 'job'}`;
    return {
        what: 'the baseline',
        paths: [cachedBaseline()],
        key: `${beginning}${run}`,
        orElse: [beginning],
    };
}

;// CONCATENATED MODULE: ./build/actions/run-e2e-stream/steps.js









const folderState = 'folder';
/** Runs the suite; `entry` is the file that hosts services as `<entry> service <name>`. */
async function runSuite({ reporter, signal, state }, entry) {
    const inputs = readInputs(inputSchema, process.env, reporter);
    const reports = (0,external_node_path_.join)(process.env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'miauflix-e2e-report');
    const options = optionsFrom(inputs, { reports, cachedBaseline: cachedBaseline() });
    const { checkRequest, runAndTell } = await Promise.all(/* import() */[__webpack_require__.e(955), __webpack_require__.e(934), __webpack_require__.e(251), __webpack_require__.e(109), __webpack_require__.e(369), __webpack_require__.e(495)]).then(__webpack_require__.bind(__webpack_require__, 495));
    checkRequest(options);
    const folder = await (0,folders/* temporaryFolder */.yy)('e2e');
    state.save(folderState, folder);
    // all that is started from here on works below this folder, and can be known by it
    process.env['RUNNER_TEMP'] = folder;
    const cache = runnerCache(reporter);
    const videos = keptVideos();
    const baseline = keptBaseline(process.env);
    const restored = inputs.cache ? await cache.restore(videos) : videos.key;
    if (isBaselineCached(inputs))
        await cache.restore(baseline);
    const whyNot = await runAndTell(options, { entry, reporter, signal });
    await (0,folders/* removeFolder */.v$)(folder);
    signal.throwIfAborted();
    if (restored !== videos.key)
        await cache.save(videos);
    if (whyNot !== undefined)
        throw new errors/* GateError */.ue(whyNot);
    if (isBaselineCached(inputs))
        await cache.save(baseline);
}
/** Ends what `main` could not end, because the job was cancelled or the runner had no patience. */
async function cleanUp({ reporter, state }) {
    const folder = state.read(folderState);
    if (folder === undefined)
        return;
    const ended = await endProcessesWith('RUNNER_TEMP', folder);
    if (ended > 0)
        reporter.info(`Ended ${ended} processes that were left.`);
    await (0,folders/* removeFolder */.v$)(folder);
    await removeContainers(reporter);
}
/** What a run in containers left: its process was ended above, so its containers are nobody's. */
async function removeContainers(reporter) {
    const { sweepRuns } = await Promise.all(/* import() */[__webpack_require__.e(955), __webpack_require__.e(193)]).then(__webpack_require__.bind(__webpack_require__, 94193));
    try {
        for (const { project } of await sweepRuns())
            reporter.info(`Removed the containers of ${project}.`);
    }
    catch (error) {
        // a runner without Docker has none
        reporter.debug(`Containers were not looked for: ${(0,errors/* reasonOf */.A3)(error)}`);
    }
}


/***/ }),

/***/ 84743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ backendKinds)
/* harmony export */ });
/** The two contracts that exist side by side. */
const backendKinds = ['contract', 'miauflix'];


/***/ }),

/***/ 27139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jr: () => (/* binding */ checkOptions),
/* harmony export */   KQ: () => (/* binding */ defaultOptions),
/* harmony export */   fk: () => (/* binding */ unknownCheck)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);
/* harmony import */ var _kit_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66837);


const defaultOptions = {
    engine: 'embedded',
    backend: 'contract',
    only: [],
    skip: [],
    viewers: 4,
    repeat: 1,
    bail: false,
    keep: false,
    maxRegression: 0.25,
    webrtc: false,
    host: '127.0.0.1',
    defects: [],
    build: false,
    throughNginx: false,
};
/** Says everything that is wrong with the options at once. */
function checkOptions(options) {
    const wrong = [];
    wrong.push(...(options.engine === 'compose' ? wrongForCompose(options) : wrongForEmbedded(options)));
    if (options.backendUrl !== undefined) {
        if (!/^https?:$/.test(URL.parse(options.backendUrl)?.protocol ?? '')) {
            wrong.push(`The backend's address "${options.backendUrl}" is no http or https address.`);
        }
        if (options.backend === 'miauflix' && options.credentials === undefined) {
            wrong.push('A backend of the kind "miauflix" needs an e-mail address and a password to log in with.');
        }
        if (options.defects.length > 0)
            wrong.push('Only the own reference backend can be broken on purpose.');
    }
    if (options.backend === 'miauflix' && options.defects.length > 0) {
        wrong.push('Only the backend "contract" can be broken on purpose.');
    }
    if (wrong.length > 0)
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(wrong.join('\n'));
}
const composeAlone = [
    'backendImage',
    'backendContext',
    'worldImages',
    'nginxImage',
    'build',
    'throughNginx',
];
const dashed = (name) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
function wrongForEmbedded(options) {
    return composeAlone
        .filter((name) => options[name] !== undefined && options[name] !== false)
        .map((name) => `"${dashed(name)}" is of the engine "compose"; "embedded" runs no containers.`);
}
function wrongForCompose(options) {
    const { backendUrl, backendImage, backendContext, worldImages, throughNginx, defects } = options;
    const given = {
        'backend-url': backendUrl,
        'backend-image': backendImage,
        'backend-context': backendContext,
    };
    const backends = Object.keys(given).filter((name) => given[name] !== undefined);
    const own = backendImage === undefined && backendContext === undefined;
    const checks = [
        [backends.length > 1, `Give one backend, not several: ${backends.join(', ')}.`],
        [
            throughNginx && backendUrl !== undefined,
            'nginx is put in front of a backend of the run, not of another.',
        ],
        [defects.length > 0 && !own, 'Only the own reference backend can be broken on purpose.'],
        [options.webrtc, 'The engine "compose" has no WebRTC; use "embedded" for it.'],
        [
            options.host !== defaultOptions.host,
            'The engine "compose" has a network of its own; leave "host" out.',
        ],
        [
            worldImages !== undefined && !worldImages.includes('{service}'),
            `"${worldImages ?? ''}" names the same image for every service; write {service} where their names belong.`,
        ],
    ];
    return checks.filter(([isWrong]) => isWrong).map(([, sentence]) => sentence);
}
/** `There is no check "streming/head"; did you mean "streaming/head"?` */
function unknownCheck(pattern, ids) {
    const guess = (0,_kit_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(pattern, ids);
    return `No check matches "${pattern}"${guess === undefined ? '' : `; did you mean "${guess}"?`}`;
}


/***/ }),

/***/ 79304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PY: () => (/* binding */ checkGroups),
/* harmony export */   Ry: () => (/* binding */ engineNames),
/* harmony export */   XA: () => (/* binding */ baselineMetrics)
/* harmony export */ });
const engineNames = ['embedded', 'compose'];
const checkGroups = [
    'infrastructure',
    'streaming',
    'seeking',
    'errors',
    'lifecycle',
    'faults',
    'performance',
    'browser',
];
const baselineMetrics = ['throughputRatio', 'firstByteRatio'];


/***/ }),

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

/***/ 66837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

/** The word that was probably meant, or undefined when none is near. */
function nearest(given, words) {
    if (words.length === 0)
        return undefined;
    const lower = given.toLowerCase();
    const byLower = new Map(words.map((word) => [word.toLowerCase(), word]));
    const guess = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(lower, [...byLower.keys()]);
    const reach = Math.max(2, Math.floor(guess.length / 3));
    return (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(lower, guess) <= reach ? byLower.get(guess) : undefined;
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