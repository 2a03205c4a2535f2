/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

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

/***/ 13430:
/***/ ((module) => {

module.exports = require("./addons/sqlite3.js");

/***/ }),

/***/ 72949:
/***/ ((module) => {

module.exports = require("./left-out.js");

/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 72250:
/***/ ((module) => {

module.exports = require("dns");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = require("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 85675:
/***/ ((module) => {

module.exports = require("http2");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 73339:
/***/ ((module) => {

module.exports = require("module");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = require("node:process");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = require("node:string_decoder");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = require("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = require("node:v8");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = require("path");

/***/ }),

/***/ 39130:
/***/ ((module) => {

module.exports = require("pg-native");

/***/ }),

/***/ 61750:
/***/ ((module) => {

module.exports = require("pg-query-stream");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = require("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = require("string_decoder");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = require("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = require("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = require("util");

/***/ }),

/***/ 98253:
/***/ ((module) => {

module.exports = require("util/types");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = require("zlib");

/***/ }),

/***/ 47736:
/***/ ((__webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__nccwpck_require__.r(__webpack_exports__);
/* harmony import */ var _shared_run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(57561);
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2755);


await (0,_shared_run_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .e)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .seedDatabase */ .v, _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanUp */ .n);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ cleanUp),
  v: () => (/* binding */ seedDatabase)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/kit/folders.js
var folders = __nccwpck_require__(64206);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __nccwpck_require__(3844);
;// CONCATENATED MODULE: ./build/seed/confirmation.js

/** What somebody has to write who means to change production. */
const confirmingWords = 'seed production';
/** Refuses to write to production when the words for it are missing; a dry run needs none. */
function checkConfirmation({ environment, confirmation, dryRun }) {
    if (dryRun || !/^prod(?:uction)?$/i.test(environment?.trim() ?? ''))
        return;
    if (confirmation?.trim() === confirmingWords)
        return;
    throw new errors/* ConfigurationError */.j1(`This would write to production: write "${confirmingWords}" as the confirmation, or make a dry run.`);
}

// EXTERNAL MODULE: ./build/seed/report.js
var seed_report = __nccwpck_require__(11860);
// EXTERNAL MODULE: ./build/seed/store/location.js
var store_location = __nccwpck_require__(79615);
;// CONCATENATED MODULE: ./build/seed/database-location.js



/**
 * The database that is meant, as the store takes it: what was given, `DATABASE_URL`, or the file where the
 * released backend looks for it, `DATA_DIR/database.sqlite`. A password belongs into `DATABASE_URL`,
 * `PGPASSWORD` or a file; in what was given it is refused, because a command line is read by everybody on the
 * machine. The result may hold a password: never show it, show `describeDatabase` of it.
 */
function databaseLocation({ given, password, env = process.env }) {
    const text = given ?? variable(env, 'DATABASE_URL') ?? (0,external_node_path_.join)(variable(env, 'DATA_DIR') ?? 'data', 'database.sqlite');
    const location = (0,store_location/* parseLocation */.z)(text);
    if (location.engine === 'sqlite')
        return text;
    if (given !== undefined && location.secrets.length > 0) {
        throw new errors/* ConfigurationError */.j1('The address of the database holds a password, where others can read it: take it out, and hand it over ' +
            'by PGPASSWORD, by a file (--database-password-file), or with the whole address in DATABASE_URL.');
    }
    const known = password ?? (location.secrets.length > 0 ? undefined : variable(env, 'PGPASSWORD'));
    if (known === undefined)
        return text;
    const url = new URL(text);
    url.searchParams.delete('password');
    url.password = encodeURIComponent(known);
    return url.href;
}
/** The database in words, without user and password: `data/database.sqlite`, `postgres://host:5432/miauflix`. */
function describeDatabase(location) {
    if ((0,store_location/* parseLocation */.z)(location).engine === 'sqlite')
        return location;
    const { host, pathname, searchParams } = new URL(location);
    return `postgres://${host === '' ? (searchParams.get('host') ?? 'localhost') : host}${pathname}`;
}
/** What must never be shown of it. */
function secretsOf(location) {
    const parsed = (0,store_location/* parseLocation */.z)(location);
    return parsed.engine === 'sqlite' ? [] : parsed.secrets;
}
/** A variable that is empty is as good as none. */
function variable(env, name) {
    const value = env[name];
    return value === '' ? undefined : value;
}

// EXTERNAL MODULE: ./build/seed/options.js
var seed_options = __nccwpck_require__(26);
;// CONCATENATED MODULE: ./build/seed/seed.js




/**
 * Fetches the lists and writes them into the database, all of it or nothing. The database is opened first, so
 * that one that cannot be used is known before TMDB was asked hundreds of times.
 *
 * With `onFailure: 'continue'` a failure is a warning and a report of it; mistakes in the options are thrown
 * all the same, and so is an interruption.
 */
async function runSeed(options, surroundings) {
    for (const secret of [options.token ?? '', ...secretsOf(options.database)]) {
        if (secret !== '')
            surroundings.reporter.mask(secret);
    }
    (0,seed_options/* checkFetchOptions */.te)(options);
    const report = reportFrom(options, describeDatabase(options.database));
    return await reported(options, surroundings, async () => report(await seed(options, surroundings)), report);
}
/**
 * What `work` reports. Its failure is thrown; with `onFailure: 'continue'`, it is a warning and what `failed`
 * makes of it. An interruption is always thrown.
 */
async function reported({ onFailure }, { reporter, signal }, work, failed) {
    try {
        return await work();
    }
    catch (error) {
        signal.throwIfAborted();
        if (onFailure === 'fail')
            throw error;
        reporter.warning(`The database was not seeded, and nothing waits for it: ${(0,errors/* explain */.WE)(error)}`);
        return failed({ result: 'failed', failure: (0,errors/* reasonOf */.A3)(error) });
    }
}
/** Runs the command on another machine, over SSH; how a failure ends is decided here, and not there. */
async function runSeedRemotely(options, remote, surroundings) {
    (0,seed_options/* checkFetchOptions */.te)(options);
    const { seedRemotely } = await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(419)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1419));
    return await reported(options, surroundings, async () => await seedRemotely(options, remote, surroundings), reportFrom(options, options.database ?? 'The database of the host'));
}
/** Fetches the lists and writes them into a file, from which `runSeed` makes the same database elsewhere. */
async function exportLists(options, file, surroundings) {
    if (options.token !== undefined)
        surroundings.reporter.mask(options.token);
    checkFetchOptions(options);
    const parts = surroundings.parts ?? (await realParts());
    const fetched = await parts.fetch(options, surroundings);
    surroundings.signal.throwIfAborted();
    await parts.exportSnapshot(fetched.catalogue, file);
    return fetched;
}
async function seed(options, surroundings) {
    const parts = surroundings.parts ?? (await realParts());
    const store = await parts.openStore(options.database, surroundings);
    try {
        if (options.ifEmpty && !(await store.isEmpty()))
            return { result: 'not-empty' };
        const { catalogue, requests } = await fetched(options, parts, surroundings);
        surroundings.signal.throwIfAborted();
        const written = await planOrWrite(store, catalogue, options.dryRun);
        const { changes, rows } = written;
        return {
            result: options.dryRun ? 'planned' : (0,seed_report/* isNothing */.qv)(changes) ? 'unchanged' : 'seeded',
            source: options.snapshot ?? options.tmdbUrl,
            fetchedAt: catalogue.fetchedAt,
            languages: catalogue.languages,
            requests,
            lists: changes.lists,
            changes: { movies: changes.movies, shows: changes.shows, genres: changes.genres },
            rows,
            leftOut: catalogue.leftOut,
        };
    }
    finally {
        await store.close();
    }
}
async function fetched(options, parts, surroundings) {
    if (options.snapshot === undefined)
        return await parts.fetch(options, surroundings);
    return { catalogue: await parts.importSnapshot(options.snapshot), requests: 0 };
}
async function planOrWrite(store, catalogue, dryRun) {
    return dryRun ? { changes: await store.plan(catalogue), rows: [] } : await store.write(catalogue);
}
function reportFrom(options, database) {
    const started = performance.now();
    const startedAt = new Date().toISOString();
    return ({ result, ...found }) => ({
        schemaVersion: 1,
        result,
        failure: null,
        startedAt,
        durationMs: Math.round(performance.now() - started),
        dryRun: options.dryRun,
        database,
        source: null,
        fetchedAt: null,
        requests: 0,
        languages: options.languages,
        lists: [],
        changes: seed_report/* noChanges */.rw,
        rows: [],
        leftOut: [],
        ...found,
    });
}
async function realParts() {
    return (await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(830), __nccwpck_require__.e(159), __nccwpck_require__.e(385)]).then(__nccwpck_require__.bind(__nccwpck_require__, 58385))).realParts;
}

// EXTERNAL MODULE: ./build/kit/deadline.js + 1 modules
var deadline = __nccwpck_require__(78540);
// EXTERNAL MODULE: ./build/kit/text.js
var kit_text = __nccwpck_require__(51556);
;// CONCATENATED MODULE: ./build/kit/escape.js

/** Text for HTML, in elements and in quoted attributes; line breaks stay. */
function html(text) {
    return (0,kit_text/* visible */.RK)(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
/** The same in one line: no blank line can end an HTML block within Markdown. */
function htmlLine(text) {
    return html((0,kit_text/* oneLine */.TN)(text));
}

;// CONCATENATED MODULE: ./build/seed/summary.js




const signs = {
    seeded: '✅',
    unchanged: '✅',
    planned: '📝',
    'not-empty': '✅',
    failed: '⚠️',
};
const titles = {
    seeded: 'The database is seeded',
    unchanged: 'The database was up to date',
    planned: 'What seeding would change',
    'not-empty': 'The database is not empty: nothing was done',
    failed: 'The database was not seeded, and is as it was before',
};
const mostTitles = 100;
const mostLeftOut = 100;
/**
 * The summary of a job on GitHub, in Markdown. Text of others stands in HTML blocks only, where Markdown means
 * nothing, escaped for HTML and within `code`, where GitHub looks for no mentions. When it grows too large,
 * whole blocks are left out from the end, and a line says so.
 */
function toSummary(report, { maxBytes }) {
    const blocks = [
        `## ${signs[report.result]} ${titles[report.result]}`,
        facts(report),
        ...(report.failure === null ? [] : [`<pre>${htmlLine((0,kit_text/* cut */.Jj)(report.failure, 2000))}</pre>`]),
        listsTable(report.lists),
        rowsTable(report.rows),
        ...report.lists.map(diff),
        leftOutTable(report.leftOut),
    ].filter((block) => block !== '');
    return fitting(blocks, maxBytes);
}
/** As many blocks as fit, in their order. */
function fitting(blocks, maxBytes) {
    const note = 'More did not fit into a summary on GitHub; the report has it all.';
    let left = maxBytes - Buffer.byteLength(note) - 4;
    const taken = [];
    for (const block of blocks) {
        left -= Buffer.byteLength(block) + 2;
        if (left < 0)
            return maxBytes < Buffer.byteLength(note) ? '' : [...taken, note, ''].join('\n\n');
        taken.push(block);
    }
    return [...taken, ''].join('\n\n');
}
function facts(report) {
    const lines = [
        `database <code>${line(report.database)}</code>`,
        ...(report.source === null ? [] : [`from <code>${line(report.source)}</code>`]),
        ...(report.fetchedAt === null ? [] : [`as of <code>${line(report.fetchedAt)}</code>`]),
        `${report.requests} requests`,
        (0,deadline/* formatDuration */.a3)(report.durationMs),
    ];
    const changed = report.result === 'seeded' || report.result === 'planned';
    const sentence = changed ? `<p><b>${capitalized((0,seed_report/* changesLine */.a8)(report.changes))}.</b></p>\n` : '';
    return `${sentence}<p>${lines.join(' · ')}</p>`;
}
function listsTable(lists) {
    if (lists.length === 0)
        return '';
    // the column is there when it says something
    const hasOther = lists.some((list) => (0,seed_report/* listChanges */.Wd)(list).length > 0);
    const rows = lists.map((list) => {
        const { name, slug, size, isNew, joined, left } = list;
        const other = (0,seed_report/* listChanges */.Wd)(list).map((change) => `<code>${line(change)}</code>`);
        return (`<tr><td><code>${line(name)}</code></td><td><code>${line(slug)}</code></td><td align="right">${size}</td>` +
            `<td align="right">${isNew ? 'new' : `+${joined.length}`}</td><td align="right">−${left.length}</td>` +
            `${hasOther ? `<td>${other.join(', ')}</td>` : ''}</tr>`);
    });
    const heads = ['List', 'Slug', 'Items', 'Joined', 'Left', ...(hasOther ? ['Also'] : [])];
    return `<table><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>${rows.join('')}</table>`;
}
function rowsTable(rows) {
    if (rows.length === 0)
        return '';
    const cells = rows.map(({ table, before, after }) => `<tr><td><code>${line(table)}</code></td><td align="right">${before}</td><td align="right">${after}</td></tr>`);
    return `<table><tr><th>Table</th><th>Rows before</th><th>After</th></tr>${cells.join('')}</table>`;
}
/** Who joined and who left, of a list that was there before. */
function diff({ name, isNew, joined, left }) {
    if (isNew || joined.length + left.length === 0)
        return '';
    const changed = [
        ...joined.slice(0, mostTitles).map((title) => `+ ${line(title)}`),
        ...more('+', joined.length),
        ...left.slice(0, mostTitles).map((title) => `- ${line(title)}`),
        ...more('-', left.length),
    ];
    // GitHub colours a fence by "diff", but Markdown within a fence could be ended by a title; `pre` could not
    return (`<details><summary><code>${line(name)}</code>: ${joined.length} joined, ${left.length} left</summary>` +
        `<pre><code>${changed.join('\n')}</code></pre></details>`);
}
function more(sign, count) {
    return count > mostTitles ? [`${sign} and ${count - mostTitles} more`] : [];
}
function leftOutTable(leftOut) {
    if (leftOut.length === 0)
        return '';
    const rows = leftOut
        .slice(0, mostLeftOut)
        .map(({ what, reason }) => `<tr><td><code>${line(what)}</code></td><td><code>${line(reason)}</code></td></tr>`);
    return (`<details><summary>${leftOut.length} left out</summary>` +
        `<table><tr><th>What</th><th>Why</th></tr>${rows.join('')}</table></details>`);
}
function capitalized(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** Of a stranger: one line, escaped, of a length that leaves room for others. */
function line(text) {
    return htmlLine((0,kit_text/* cut */.Jj)(text, 300));
}

;// CONCATENATED MODULE: ./build/actions/shared/cache.js

/** The cache of the runner; `@actions/cache` is large and only loaded by the first call. */
function runnerCache(reporter) {
    const whenThere = async (doing, work) => {
        try {
            const cache = await Promise.all(/* import() */[__nccwpck_require__.e(830), __nccwpck_require__.e(608)]).then(__nccwpck_require__.bind(__nccwpck_require__, 91608));
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

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __nccwpck_require__(21916);
;// CONCATENATED MODULE: ./build/kit/nearest.js

/** The word that was probably meant, or undefined when none is near. */
function nearest(given, words) {
    if (words.length === 0)
        return undefined;
    const lower = given.toLowerCase();
    const byLower = new Map(words.map((word) => [word.toLowerCase(), word]));
    const guess = (0,mod/* closest */.kp)(lower, [...byLower.keys()]);
    const reach = Math.max(2, Math.floor(guess.length / 3));
    return (0,mod/* distance */.Io)(lower, guess) <= reach ? byLower.get(guess) : undefined;
}

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
        const meant = nearest(given, names);
        const advice = meant === undefined ? `There are: ${names.join(', ')}.` : `Did you mean "${meant}"?`;
        return `There is no input ${quoted(given)}. ${advice}`;
    });
}
/** On one line, cut when it is long. */
function quoted(value) {
    return JSON.stringify(value.length > longestQuote ? `${value.slice(0, longestQuote)}…` : value);
}

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 6 modules
var core = __nccwpck_require__(96251);
;// CONCATENATED MODULE: ./build/actions/shared/outputs.js

function writeOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        (0,core/* setOutput */.uH)(name, value === null ? '' : String(value));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
;// CONCATENATED MODULE: ./build/actions/shared/summary.js

/** GitHub refuses a step's summary that is larger. */
const summaryLimit = 1024 * 1024;
/** Room for the sentence about what was left out. */
const reserve = 4096;
const namedSections = 20;
/** Joins the sections that fit into `limit` bytes, the first ones first, and says which ones did not. */
function composeSummary(sections, limit = summaryLimit) {
    const texts = [];
    const leftOut = [];
    let left = limit - reserve;
    for (const { title, markdown } of sections) {
        const text = `${markdown.trim()}\n\n`;
        const size = Buffer.byteLength(text);
        if (size <= left) {
            texts.push(text);
            left -= size;
        }
        else
            leftOut.push(title);
    }
    if (leftOut.length > 0)
        texts.push(`> ${leftOutSentence(leftOut)}\n`);
    return texts.join('');
}
function leftOutSentence(titles) {
    const named = titles.slice(0, namedSections).map((title) => asText(title.slice(0, 80)));
    const others = titles.length > named.length ? ` and ${titles.length - named.length} more` : '';
    return `Too long for a summary on GitHub, so left out here: ${named.join(', ')}${others}.`;
}
/**
 * Adds a text to the summary of this step, if there is one. `compose` is told how many bytes the step has left;
 * GitHub would refuse all of a longer one.
 */
async function writeSummary(compose, env = process.env) {
    const file = env['GITHUB_STEP_SUMMARY'] ?? '';
    if (file === '')
        return;
    const written = await (0,promises_.stat)(file).then(({ size }) => size, () => 0);
    await (0,promises_.appendFile)(file, compose(summaryLimit - written));
}
/** Text of others as text: no markup, no table cell or line ends in it. */
function asText(text) {
    return text
        .replaceAll(/\p{Cc}+/gu, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll(/[\\`*_{}[\]()#+!|~@-]/g, (character) => `&#${character.charCodeAt(0)};`);
}

// EXTERNAL MODULE: ./build/seed/lists.js
var lists = __nccwpck_require__(4213);
;// CONCATENATED MODULE: ./build/seed/model.js
/** What seeding speaks of, whichever database it ends in and wherever it was fetched from. */
const schemaNames = ['contract', 'miauflix'];

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
            const meant = nearest(given, words);
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
            const meant = nearest(given, ['true', 'false']);
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

;// CONCATENATED MODULE: ./build/actions/seed-db/inputs.js






/** As in action.yml, which documents them. */
const inputSchema = {
    lists: oneOf(lists/* listChoices */.ZH).default(seed_options/* defaultSeedOptions */.Xe.what),
    list: input_kinds_text(),
    limit: integer(seed_options/* bounds */.O.limit).default(seed_options/* defaultSeedOptions */.Xe.limit),
    languages: list().default(seed_options/* defaultSeedOptions */.Xe.languages),
    schema: oneOf(schemaNames).default(seed_options/* defaultSeedOptions */.Xe.schema),
    database: input_kinds_text(),
    'database-password': secret(),
    'tmdb-token': secret(),
    'tmdb-url': serverUrl().default(seed_options/* defaultSeedOptions */.Xe.tmdbUrl),
    'requests-per-second': integer(seed_options/* bounds */.O.requestsPerSecond).default(seed_options/* defaultSeedOptions */.Xe.requestsPerSecond),
    deadline: duration().default(seed_options/* defaultSeedOptions */.Xe.deadlineMs),
    snapshot: input_kinds_text(),
    'dry-run': flag(),
    'if-empty': flag().default(seed_options/* defaultSeedOptions */.Xe.ifEmpty),
    refresh: flag().default(seed_options/* defaultSeedOptions */.Xe.refresh),
    cache: flag().default(true),
    'on-failure': oneOf(seed_options/* failureAnswers */.wp).default(seed_options/* defaultSeedOptions */.Xe.onFailure),
    environment: input_kinds_text(),
    confirmation: input_kinds_text(),
    'ssh-host': input_kinds_text(),
    'ssh-key': secret(),
    'ssh-host-key': input_kinds_text(),
    'ssh-command': input_kinds_text().default('docker compose run --rm -T seed'),
    report: input_kinds_text(),
};
/** On pull requests nothing is written unless it is asked for: their code is not yet anybody's but its author's. */
function isDryRun({ dryRun }, env) {
    return dryRun ?? /^pull_request(?:_target)?$/.test(env['GITHUB_EVENT_NAME'] ?? '');
}
function anywhere(inputs, env) {
    const token = inputs.tmdbToken ?? nonEmpty(env['TMDB_API_ACCESS_TOKEN']);
    return {
        what: inputs.lists,
        schema: inputs.schema,
        languages: inputs.languages,
        limit: inputs.limit,
        // one a line: a query of TMDB's has commas of its own
        lists: (inputs.list ?? '')
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        tmdbUrl: inputs.tmdbUrl,
        requestsPerSecond: inputs.requestsPerSecond,
        deadlineMs: inputs.deadline,
        dryRun: isDryRun(inputs, env),
        ifEmpty: inputs.ifEmpty,
        onFailure: inputs.onFailure,
        refresh: inputs.refresh,
        ...(token !== undefined && { token }),
    };
}
/** What a run on this machine is asked for by the inputs. */
function optionsFrom(inputs, env) {
    return {
        ...anywhere(inputs, env),
        database: databaseLocation({
            // a workflow's inputs are read by all who see it, so they are as open as a command line
            given: inputs.database,
            password: inputs.databasePassword,
            env: { PGPASSWORD: env['PGPASSWORD'], DATABASE_URL: env['DATABASE_URL'] },
        }),
        ...(inputs.snapshot !== undefined && { snapshot: inputs.snapshot }),
    };
}
/** What a run on another machine is asked for. */
function remoteOptionsFrom(inputs, env) {
    // whether a failure may pass is decided here, where the step is
    return { ...anywhere(inputs, env), ...(inputs.database !== undefined && { database: inputs.database }) };
}
/** The other machine, when there is one. */
function remoteFrom(inputs) {
    const { sshHost: host, sshKey: key, sshHostKey: hostKey, sshCommand: command } = inputs;
    if (host === undefined) {
        const alone = [
            ...(key === undefined ? [] : ['ssh-key']),
            ...(hostKey === undefined ? [] : ['ssh-host-key']),
        ];
        if (alone.length === 0)
            return undefined;
        throw new errors/* ConfigurationError */.j1(`Input "ssh-host" is missing: ${inputs_quoted(alone)} say nothing without a host to run the command on.`);
    }
    const missing = [
        ...(key === undefined ? ['ssh-key'] : []),
        ...(hostKey === undefined ? ['ssh-host-key'] : []),
    ];
    const superfluous = [
        ...(inputs.snapshot === undefined ? [] : ['snapshot']),
        ...(inputs.databasePassword === undefined ? [] : ['database-password']),
    ];
    const problems = [
        ...(missing.length === 0 ? [] : [`With "ssh-host", ${inputs_quoted(missing)} must be given, too.`]),
        ...(superfluous.length === 0
            ? []
            : [`With "ssh-host", ${inputs_quoted(superfluous)} cannot be given: the host has its own.`]),
    ];
    if (key === undefined || hostKey === undefined || problems.length > 0) {
        throw new errors/* ConfigurationError */.j1(problems.join('\n'));
    }
    return { host, key, hostKey, command };
}
function inputs_quoted(names) {
    return names.map((name) => `"${name}"`).join(' and ');
}
/** A variable that is empty is as good as none. */
function nonEmpty(text) {
    return text === '' ? undefined : text;
}

;// CONCATENATED MODULE: ./build/actions/seed-db/kept.js


/** What TMDB said. An entry is never changed, so each run adds one, and the newest is brought back. */
function keptAnswers(env) {
    const beginning = 'miauflix-tmdb-';
    const run = `${env['GITHUB_RUN_ID'] ?? '0'}-${env['GITHUB_RUN_ATTEMPT'] ?? '1'}-${env['GITHUB_JOB'] ?? 'job'}`;
    return {
        what: 'what TMDB said',
        paths: [(0,external_node_path_.join)((0,folders/* cacheFolder */.nF)(), 'tmdb')],
        key: `${beginning}${run}`,
        orElse: [beginning],
    };
}

;// CONCATENATED MODULE: ./build/actions/seed-db/tell.js

function outputsOf(report, { file, isFileHere }) {
    const { movies, shows } = report.changes;
    const isPath = isFileHere && !report.database.includes('://');
    const lists = report.lists.map(({ slug, name, size, joined, left }) => ({
        slug,
        name,
        size,
        joined: joined.length,
        left: left.length,
    }));
    return {
        result: report.result,
        'movies-added': movies.added,
        'movies-updated': movies.updated,
        'shows-added': shows.added,
        'shows-updated': shows.updated,
        lists: JSON.stringify(lists),
        database: isPath ? (0,external_node_path_.resolve)(report.database) : report.database,
        report: (0,external_node_path_.resolve)(file),
    };
}

;// CONCATENATED MODULE: ./build/actions/seed-db/steps.js














const folderState = 'folder';
/** Seeds the database that the inputs name, here or on another machine, and tells GitHub how it went. */
async function seedDatabase(context) {
    const { reporter, signal } = context;
    const inputs = readInputs(inputSchema, process.env, reporter);
    const { environment, confirmation } = inputs;
    checkConfirmation({ environment, confirmation, dryRun: isDryRun(inputs, process.env) });
    const remote = remoteFrom(inputs);
    const report = remote === undefined ? await seedHere(inputs, context) : await seedThere(inputs, remote, context);
    signal.throwIfAborted();
    const file = inputs.report ?? (0,external_node_path_.join)(process.env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'miauflix-seed-report', 'report.json');
    await (0,folders/* writeFileWhole */.tG)(file, (0,seed_report/* toJson */.aB)(report));
    writeOutputs(outputsOf(report, { file, isFileHere: remote === undefined }));
    await writeSummary((maxBytes) => toSummary(report, { maxBytes }));
}
async function seedHere(inputs, { reporter, signal }) {
    const options = optionsFrom(inputs, process.env);
    const asksTmdb = inputs.cache && options.snapshot === undefined && !options.refresh;
    const cache = asksTmdb ? runnerCache(reporter) : undefined;
    const kept = keptAnswers(process.env);
    await cache?.restore(kept);
    const report = await runSeed(options, { reporter, signal });
    if (report.requests > 0)
        await cache?.save(kept);
    return report;
}
async function seedThere(inputs, remote, { reporter, signal, state }) {
    const folder = await (0,folders/* temporaryFolder */.yy)('ssh');
    state.save(folderState, folder);
    try {
        const options = remoteOptionsFrom(inputs, process.env);
        return await runSeedRemotely(options, { ...remote, folder }, { reporter, signal });
    }
    finally {
        await (0,folders/* removeFolder */.v$)(folder);
    }
}
/** Removes the key, should `main` have been killed before it could. */
async function cleanUp({ state }) {
    const folder = state.read(folderState);
    if (folder !== undefined)
        await (0,folders/* removeFolder */.v$)(folder);
}


/***/ }),

/***/ 57561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 6 modules
var core = __nccwpck_require__(96251);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __nccwpck_require__(3844);
;// CONCATENATED MODULE: ./build/kit/interrupt.js

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** npm passes Ctrl-C on to a program that has it from the terminal already: within this time they are one. */
const onePressMs = 500;
/**
 * Runs `work` with a signal that fires at Ctrl-C, SIGTERM or a closed terminal, so that it can clean up.
 * A second Ctrl-C ends the process at once.
 */
async function untilInterrupted(work) {
    const controller = new AbortController();
    let firstAt = Infinity;
    const onSignal = (name) => {
        const since = performance.now() - firstAt;
        if (name === 'SIGINT' && since > onePressMs)
            process.exit(errors/* exitCodes */.hS.interrupted);
        if (controller.signal.aborted)
            return;
        firstAt = performance.now();
        controller.abort(new errors/* InterruptedError */.p4(name));
    };
    for (const name of signals)
        process.on(name, onSignal);
    try {
        return await work(controller.signal);
    }
    finally {
        for (const name of signals)
            process.off(name, onSignal);
    }
}

// EXTERNAL MODULE: ./build/kit/reporter.js
var reporter = __nccwpck_require__(62246);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(57975);
// EXTERNAL MODULE: ./build/kit/deadline.js + 1 modules
var deadline = __nccwpck_require__(78540);
;// CONCATENATED MODULE: ./build/kit/terminal-reporter.js



const eraseLine = '\r\u001b[2K';
/** Removes what could move the cursor, colour the terminal or turn letters round from text of others. */
function printable(text) {
    // eslint's no-control-regex wants such classes spelled by property
    return text
        .replaceAll('\r\n', '\n')
        .replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, (character) => character === '\n' || character === '\t' ? character : ' ');
}
/** Writes for people: a live line with progress on a terminal, plain lines into a pipe. */
function terminalReporter(options = {}) {
    const stream = options.stream ?? process.stderr;
    const env = options.env ?? process.env;
    const live = stream.isTTY === true && env['TERM'] !== 'dumb';
    const coloured = live && (env['NO_COLOR'] ?? '') === '';
    const secrets = new Set();
    const underWay = new Map();
    let liveLine = '';
    let depth = 0;
    const colour = (style, text) => coloured ? (0,external_node_util_.styleText)(style, text, { validateStream: false }) : text;
    const clean = (text) => printable((0,reporter/* hideSecrets */.s0)(text, secrets));
    const line = (text) => {
        const indent = '  '.repeat(depth);
        const body = text.split('\n').map((part) => indent + part);
        stream.write(`${liveLine === '' ? '' : eraseLine}${body.join('\n')}\n${liveLine}`);
    };
    /** Draws the live line again: all that is under way, as far as there is room. */
    const draw = () => {
        const room = Math.max(20, (stream.columns ?? 80) - 1);
        const before = liveLine;
        liveLine = [...underWay.values()].join(' · ').replaceAll(/\s+/g, ' ').slice(0, room);
        if (liveLine !== before)
            stream.write(eraseLine + liveLine);
    };
    const liveOutput = () => {
        const key = Symbol('progress');
        return {
            show: (text) => {
                underWay.set(key, text);
                draw();
            },
            end: () => {
                underWay.delete(key);
                draw();
            },
            line,
            clean,
        };
    };
    return {
        info: (message) => {
            line(clean(message));
        },
        debug: (message) => {
            if (options.verbose === true)
                line(colour('dim', clean(message)));
        },
        notice: (message) => {
            line(`${colour('cyan', 'note:')} ${clean(message)}`);
        },
        warning: (message) => {
            line(`${colour('yellow', 'warning:')} ${clean(message)}`);
        },
        error: (message) => {
            line(`${colour('red', 'error:')} ${clean(message)}`);
        },
        group: async (title, work) => {
            line(colour('bold', clean(title)));
            depth += 1;
            try {
                return await work();
            }
            finally {
                depth -= 1;
            }
        },
        progress: (title, total) => live
            ? liveProgress(clean(title), total, liveOutput())
            : plainProgress(clean(title), total, { line, clean, intervalMs: options.plainIntervalMs ?? 5000 }),
        mask: (value) => {
            secrets.add(value);
        },
    };
}
/** `3/12` or, without a total, `3`. */
function count(done, total) {
    return total === undefined ? String(done) : `${done}/${total}`;
}
function liveProgress(title, total, output) {
    const start = performance.now();
    let ended = false;
    output.show(`${title} …`);
    return {
        update: (done, note = '') => {
            if (!ended)
                output.show(`${title} ${count(done, total)} ${output.clean(note)}`);
        },
        end: (note = 'done') => {
            if (ended)
                return;
            ended = true;
            output.end();
            output.line(`${title}: ${output.clean(note)} (${(0,deadline/* formatDuration */.a3)(performance.now() - start)})`);
        },
    };
}
function plainProgress(title, total, output) {
    const start = performance.now();
    let last = start;
    let ended = false;
    return {
        update: (done, note = '') => {
            const now = performance.now();
            if (ended || now - last < output.intervalMs)
                return;
            last = now;
            output.line(`${title} ${count(done, total)} ${output.clean(note)}`.trimEnd());
        },
        end: (note = 'done') => {
            if (ended)
                return;
            ended = true;
            output.line(`${title}: ${output.clean(note)} (${(0,deadline/* formatDuration */.a3)(performance.now() - start)})`);
        },
    };
}

;// CONCATENATED MODULE: ./build/actions/shared/github-reporter.js



const progressIntervalMs = 10_000;
/**
 * Takes from a text what the runner would obey: a line that begins with `::` is a command to it, as is
 * `##[` anywhere in a line. Both stay readable.
 */
function withoutCommands(text) {
    return printable(text)
        .replaceAll(/^(\s*):(?=:)/gm, '$1: ')
        .replaceAll('##[', '## [');
}
/** Writes for a job's log on GitHub: groups that fold, and annotations at the lines they are about. */
function githubReporter() {
    const secrets = new Set();
    let depth = 0;
    const clean = (text) => withoutCommands((0,reporter/* hideSecrets */.s0)(text, secrets));
    // core escapes what goes into a command of its own
    const hide = (text) => (0,reporter/* hideSecrets */.s0)(text, secrets);
    const annotation = (place = {}) => ({
        ...(place.file !== undefined && { file: place.file }),
        ...(place.line !== undefined && { startLine: place.line }),
        ...(place.title !== undefined && { title: hide(place.title) }),
    });
    const plain = terminalReporter({
        stream: {
            write: (text) => {
                core/* info */.pq(clean(text.replace(/\n$/, '')));
            },
        },
        plainIntervalMs: progressIntervalMs,
    });
    return {
        info: (message) => {
            core/* info */.pq(clean(message));
        },
        debug: (message) => {
            core/* debug */.Yz(hide(message));
        },
        notice: (message, place) => {
            core/* notice */.lm(hide(message), annotation(place));
        },
        warning: (message, place) => {
            core/* warning */.$e(hide(message), annotation(place));
        },
        error: (message, place) => {
            core/* error */.z3(hide(message), annotation(place));
        },
        group: async (title, work) => {
            // groups do not nest on GitHub: an inner one is a line
            if (depth === 0)
                core/* startGroup */.Oh(hide(title));
            else
                core/* info */.pq(clean(title));
            depth += 1;
            try {
                return await work();
            }
            finally {
                depth -= 1;
                if (depth === 0)
                    core/* endGroup */.N4();
            }
        },
        progress: (title, total) => plain.progress(title, total),
        mask: (value) => {
            if (value === '')
                return;
            secrets.add(value);
            core/* setSecret */.Pq(value);
        },
    };
}

;// CONCATENATED MODULE: ./build/actions/shared/state.js

const runnerState = {
    save: (name, value) => {
        (0,core/* saveState */.LZ)(name, value);
    },
    read: (name) => {
        const value = (0,core/* getState */.Gu)(name);
        return value === '' ? undefined : value;
    },
};

;// CONCATENATED MODULE: ./build/actions/shared/run.js





const mainHasRun = 'mainHasRun';
/** A cancelled step gets SIGINT, 7.5 s later SIGTERM, and 2.5 s later it is killed; we go before that. */
const cancelledExitMs = 9500;
/** How long something that was forgotten may keep the process alive after its work. */
const lingerMs = 3000;
/**
 * Runs an action: `main`, or `post` in the process that GitHub starts after the job. A user's mistake fails
 * the step with its sentence, a bug with its stack; `post` never fails a job whose work is done.
 */
async function run(main, post) {
    const isPost = runnerState.read(mainHasRun) !== undefined;
    const reporter = githubReporter();
    try {
        await untilInterrupted(async (signal) => {
            signal.addEventListener('abort', () => exitAfter(cancelledExitMs, errors/* exitCodes */.hS.interrupted), {
                once: true,
            });
            if (isPost) {
                await post?.({ reporter, signal, state: runnerState });
                return;
            }
            runnerState.save(mainHasRun, 'true');
            await main({ reporter, signal, state: runnerState });
        });
    }
    catch (error) {
        if (isPost)
            reporter.warning(`Cleaning up did not end well: ${(0,errors/* explain */.WE)(error)}`);
        else
            fail(error, reporter);
    }
    exitAfter(lingerMs);
}
function fail(error, reporter) {
    if (error instanceof errors/* InterruptedError */.p4)
        reporter.info(error.message);
    else
        core/* setFailed */.C1((0,errors/* explain */.WE)(error));
    process.exitCode = (0,errors/* exitCodeOf */.FO)(error);
}
function exitAfter(ms, code) {
    setTimeout(() => process.exit(code), ms).unref();
}


/***/ }),

/***/ 78540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  JG: () => (/* binding */ anySignal),
  a3: () => (/* binding */ formatDuration),
  v7: () => (/* binding */ pause),
  NE: () => (/* binding */ withDeadline)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = require("node:timers/promises");
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __nccwpck_require__(3844);
;// CONCATENATED MODULE: ./build/kit/deadline.js


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
        own.abort(new errors/* DeadlineError */.j3(`${what} took longer than ${formatDuration(ms)}`));
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
        await (0,promises_namespaceObject.setTimeout)(Math.min(ms, longestTimerMs), undefined, { ...(signal && { signal }) });
    }
    catch (error) {
        throw signal?.aborted === true ? signal.reason : error;
    }
}


/***/ }),

/***/ 3844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   bJ: () => (/* binding */ isError),
/* harmony export */   hS: () => (/* binding */ exitCodes),
/* harmony export */   j1: () => (/* binding */ ConfigurationError),
/* harmony export */   j3: () => (/* binding */ DeadlineError),
/* harmony export */   nM: () => (/* binding */ WorldError),
/* harmony export */   nh: () => (/* binding */ errorsWithin),
/* harmony export */   p4: () => (/* binding */ InterruptedError)
/* harmony export */ });
/* unused harmony export GateError */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(57975);

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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   nF: () => (/* binding */ cacheFolder),
/* harmony export */   tG: () => (/* binding */ writeFileWhole),
/* harmony export */   v$: () => (/* binding */ removeFolder),
/* harmony export */   yy: () => (/* binding */ temporaryFolder)
/* harmony export */ });
/* unused harmony export withTemporaryFolder */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(76760);




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

/***/ 62246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TX: () => (/* binding */ secretHider),
/* harmony export */   s0: () => (/* binding */ hideSecrets)
/* harmony export */ });
/* unused harmony export silentReporter */
/** Lines of a secret shorter than this (a brace, `==`) are no secret and would blot out ordinary text. */
const shortestSecretLine = 4;
/** The forms in which a secret may show: itself, line by line, and as addresses and JSON write it. */
function formsOf(secret) {
    const lines = secret
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line.length >= shortestSecretLine);
    return [secret, secret.trim(), ...lines].flatMap((part) => [
        part,
        encodeURIComponent(part.toWellFormed()),
        JSON.stringify(part).slice(1, -1),
    ]);
}
/** Makes the function that replaces these secrets by `***`; secrets that overlap are hidden as one. */
function secretHider(secrets) {
    const forms = [...new Set([...secrets].flatMap(formsOf))].filter((form) => form !== '');
    return (text) => {
        let hidden = '';
        let shownUntil = 0;
        for (const [start, end] of placesOf(forms, text)) {
            if (start > shownUntil || hidden === '')
                hidden += `${text.slice(shownUntil, start)}***`;
            shownUntil = Math.max(shownUntil, end);
        }
        return hidden + text.slice(shownUntil);
    };
}
/** Where any of these forms stand in a text, overlapping ones too, by their beginnings. */
function placesOf(forms, text) {
    const places = [];
    for (const form of forms) {
        for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
            places.push([at, at + form.length]);
        }
    }
    return places.sort(([a], [b]) => a - b);
}
/** Replaces each secret by `***`: whole, line by line when it has several, and as a URL or JSON spells it. */
function hideSecrets(text, secrets) {
    return secretHider(secrets)(text);
}
/** Tells nobody: for tests, and for a job within a job. */
const silentReporter = {
    info: () => undefined,
    debug: () => undefined,
    notice: () => undefined,
    warning: () => undefined,
    error: () => undefined,
    group: async (_title, work) => await work(),
    progress: () => ({ update: () => undefined, end: () => undefined }),
    mask: () => undefined,
};


/***/ }),

/***/ 51556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TN: () => (/* binding */ oneLine)
/* harmony export */ });
/* unused harmony exports formatBytes, formatShare, formatMoment */
/**
 * Text of others, made safe to look at: control characters, and those that turn the direction of writing, are
 * spelled as in source code (`\x1b`), half a surrogate pair is U+FFFD. Line breaks and tabs stay.
 */
function visible(text) {
    return text
        .toWellFormed()
        .replaceAll('\r\n', '\n')
        .replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (character) => {
        if (character === '\n' || character === '\t')
            return character;
        const code = character.charCodeAt(0).toString(16);
        return code.length > 2 ? `\\u${code}` : `\\x${code.padStart(2, '0')}`;
    });
}
/** The same in one line. */
function oneLine(text) {
    return visible(text)
        .replaceAll(/[\s\u2028\u2029]+/gu, ' ')
        .trim();
}
/** At most `length` characters, never half of one; what was cut is marked by `…`. */
function cut(text, length) {
    if (text.length <= length)
        return text;
    return `${text
        .slice(0, Math.max(0, length - 1))
        .toWellFormed()
        .replace(/\uFFFD$/u, '')}…`;
}
const units = (/* unused pure expression or super */ null && (['B', 'KiB', 'MiB', 'GiB', 'TiB']));
/** `1536` → `1.5 KiB`. */
function formatBytes(bytes) {
    const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
    const value = bytes / 1024 ** power;
    return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power] ?? 'B'}`;
}
/** `0.8312` → `83 %`. */
function formatShare(share) {
    const value = share * 100;
    return `${Math.abs(value) < 10 ? value.toFixed(1) : value.toFixed(0)} %`;
}
/** `2026-11-22T21:12:03.120Z` → `2026-11-22 21:12 UTC`; what is no date stays as it is. */
function formatMoment(iso) {
    const time = new Date(iso);
    return Number.isNaN(time.getTime()) ? iso : `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 50363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ parseLanguages),
/* harmony export */   x: () => (/* binding */ languageTag)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3844);

const most = 40;
/**
 * Reads `en`, `es-MX`, …: the first is the language of the films themselves, every one gets translations.
 * A language once only, as the database has room for one translation into each.
 */
function parseLanguages(given) {
    const problems = [];
    const languages = [];
    for (const text of given) {
        const [, code, region] = /^([a-z]{2})(?:-([A-Z]{2}))?$/.exec(text) ?? [];
        if (code === undefined) {
            problems.push(`"${text}" is no language: give two small letters (en, es), or a region too (pt-BR).`);
        }
        else if (languages.some((other) => other.code === code)) {
            problems.push(`The language "${code}" is given twice; only one of its kinds can be stored.`);
        }
        else {
            languages.push({ code, region });
        }
    }
    const [first, ...others] = languages;
    if (first === undefined && problems.length === 0)
        problems.push('At least one language is needed.');
    if (languages.length > most)
        problems.push(`At most ${most} languages can be fetched.`);
    if (first === undefined || problems.length > 0)
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(problems.join(' '));
    return [first, ...others];
}
/** As TMDB's `language` wants it. */
function languageTag({ code, region }) {
    return region === undefined ? code : `${code}-${region}`;
}


/***/ }),

/***/ 4213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mo: () => (/* binding */ mostItems),
/* harmony export */   PD: () => (/* binding */ listsFor),
/* harmony export */   ZH: () => (/* binding */ listChoices)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3844);
/* harmony import */ var _tmdb_list_path_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(18716);


const listChoices = ['popular', 'shows', 'all'];
/** What both kinds of backend call these lists; the released one writes "top rated" with a hyphen. */
const known = [
    {
        kind: 'movie',
        path: 'movie/popular',
        slug: { contract: '@@tmdb_movies_popular', miauflix: '@@tmdb_movies_popular' },
        name: { contract: 'Popular movies', miauflix: 'Popular Movies' },
        description: {
            contract: 'What many watch now, by TMDB',
            miauflix: 'List of popular movies from TMDB',
        },
    },
    {
        kind: 'movie',
        path: 'movie/top_rated',
        slug: { contract: '@@tmdb_movies_top_rated', miauflix: '@@tmdb_movies_top-rated' },
        name: { contract: 'Top rated movies', miauflix: 'Top Rated Movies' },
        description: {
            contract: 'What has the best votes, by TMDB',
            miauflix: 'List of top rated movies from TMDB',
        },
    },
    {
        kind: 'show',
        path: 'tv/popular',
        slug: { contract: '@@tmdb_shows_popular', miauflix: '@@tmdb_shows_popular' },
        name: { contract: 'Popular shows', miauflix: 'Popular TV Shows' },
        description: {
            contract: 'Shows that many watch now, by TMDB',
            miauflix: 'List of popular TV shows from TMDB',
        },
    },
    {
        kind: 'show',
        path: 'tv/top_rated',
        slug: { contract: '@@tmdb_shows_top_rated', miauflix: '@@tmdb_shows_top-rated' },
        name: { contract: 'Top rated shows', miauflix: 'Top Rated TV Shows' },
        description: {
            contract: 'Shows that have the best votes, by TMDB',
            miauflix: 'List of top rated TV shows from TMDB',
        },
    },
];
/** TMDB ends every list at page 500 of 20 items (https://developer.themoviedb.org/docs/errors, number 22). */
const mostItems = 10_000;
const mostExtra = 100;
/** A slug is a part of the backend's addresses. */
const slugForm = /^(?:@@)?[a-z0-9]+(?:[_-][a-z0-9]+)*$/;
const longestSlug = 100;
/** The lists to fetch; all that is wrong with what was asked for is told at once, as a ConfigurationError. */
function listsFor({ what, schema, limit, extra = [] }) {
    const problems = [];
    if (!Number.isInteger(limit) || limit < 1 || limit > mostItems) {
        problems.push(`A list can have 1 to ${mostItems} items, not ${limit}.`);
    }
    if (extra.length > mostExtra)
        problems.push(`At most ${mostExtra} lists of your own can be given.`);
    const kinds = {
        popular: ['movie'],
        shows: ['show'],
        all: ['movie', 'show'],
    };
    const lists = known
        .filter(({ kind }) => kinds[what].includes(kind))
        .map(({ kind, path, slug, name, description }) => ({
        kind,
        path,
        slug: slug[schema],
        name: name[schema],
        description: description[schema],
        limit,
    }));
    for (const text of extra) {
        const list = readExtra(text, limit, problems);
        if (list === undefined)
            continue;
        if (lists.some((other) => other.slug === list.slug)) {
            problems.push(`Two lists have the slug "${list.slug}": give one of them another.`);
        }
        else {
            lists.push(list);
        }
    }
    if (problems.length > 0)
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(problems.join(' '));
    return lists;
}
function readExtra(text, limit, problems) {
    const [, slug = '', place] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
    if (place === undefined) {
        problems.push(`The list "${text}" is not of the form slug=path, as in "@@dramas=discover/movie?with_genres=18".`);
        return undefined;
    }
    if (!slugForm.test(slug) || slug.length > longestSlug) {
        problems.push(`"${slug}" is no slug: small letters and digits with "_" or "-" between them, ` +
            `as in "@@dramas", at most ${longestSlug}.`);
        return undefined;
    }
    const read = (0,_tmdb_list_path_js__WEBPACK_IMPORTED_MODULE_1__/* .readListPath */ .c)(place);
    if ('problem' in read) {
        problems.push(`The list "${slug}": ${read.problem}`);
        return undefined;
    }
    const { kind, path } = read;
    return { kind, path, slug, name: nameOf(slug), description: `From TMDB: ${path}`, limit };
}
/** `@@award_winners` → `Award winners`. */
function nameOf(slug) {
    const words = slug.replace(/^@@/, '').replaceAll(/[_-]/g, ' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
}


/***/ }),

/***/ 26:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ bounds),
/* harmony export */   Xe: () => (/* binding */ defaultSeedOptions),
/* harmony export */   te: () => (/* binding */ checkFetchOptions),
/* harmony export */   wp: () => (/* binding */ failureAnswers)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3844);
/* harmony import */ var _languages_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(50363);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4213);
/* harmony import */ var _tmdb_address_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(66044);




const failureAnswers = ['fail', 'continue'];
const defaultSeedOptions = {
    what: 'popular',
    schema: 'miauflix',
    languages: ['en', 'es'],
    limit: 200,
    lists: [],
    tmdbUrl: _tmdb_address_js__WEBPACK_IMPORTED_MODULE_3__/* .tmdbUrl */ .V,
    requestsPerSecond: 40,
    deadlineMs: 10 * 60_000,
    dryRun: false,
    ifEmpty: false,
    onFailure: 'fail',
    refresh: false,
};
/** What numbers may be. */
const bounds = {
    limit: { min: 1, max: _lists_js__WEBPACK_IMPORTED_MODULE_2__/* .mostItems */ .Mo },
    requestsPerSecond: { min: 1, max: 50 },
    deadlineMs: { min: 1000, max: 24 * 3600_000 },
};
/** Says everything that is wrong with the options at once; throws a ConfigurationError. */
function checkFetchOptions(options) {
    const { what, schema, limit, lists, languages, tmdbUrl, requestsPerSecond, deadlineMs } = options;
    const wrong = [
        ...problemsOf(() => (0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .listsFor */ .PD)({ what, schema, limit, extra: lists })),
        ...problemsOf(() => (0,_languages_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLanguages */ .X)(languages)),
        ...problemsOf(() => (0,_tmdb_address_js__WEBPACK_IMPORTED_MODULE_3__/* .checkAddress */ .l)(tmdbUrl)),
        ...outOf(bounds.requestsPerSecond, requestsPerSecond, 'TMDB can be asked', 'times a second'),
        ...outOf(bounds.deadlineMs, deadlineMs, 'Fetching may take', 'ms'),
    ];
    if (wrong.length > 0)
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(wrong.join('\n'));
}
/** What a check says of the user's mistakes. */
function problemsOf(check) {
    try {
        check();
        return [];
    }
    catch (error) {
        if (error instanceof _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1)
            return [error.message];
        throw error;
    }
}
function outOf({ min, max }, value, what, unit) {
    return value >= min && value <= max ? [] : [`${what} from ${min} to ${max} ${unit}, not ${value}.`];
}


/***/ }),

/***/ 11860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Wd: () => (/* binding */ listChanges),
/* harmony export */   a8: () => (/* binding */ changesLine),
/* harmony export */   aB: () => (/* binding */ toJson),
/* harmony export */   qv: () => (/* binding */ isNothing),
/* harmony export */   rw: () => (/* binding */ noChanges)
/* harmony export */ });
/* unused harmony exports headlineOf, toTerminal */
/* harmony import */ var _kit_deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(78540);


const noChanges = {
    movies: { added: 0, updated: 0, unchanged: 0 },
    shows: { added: 0, updated: 0, unchanged: 0 },
    genres: { added: 0, updated: 0, unchanged: 0 },
};
/** Whether a write of these changes would leave a trace. */
function isNothing({ movies, shows, genres, lists }) {
    return ([movies, shows, genres].every(({ added, updated }) => added + updated === 0) &&
        lists.every((list) => !list.isNew && list.joined.length + list.left.length === 0 && isAsItWas(list)));
}
function isAsItWas({ renamedFrom, isRedescribed, isReordered }) {
    return renamedFrom === null && !isRedescribed && !isReordered;
}
/** What changes of a list itself: `renamed from "Popular"`, `described anew`, `in another order`. */
function listChanges({ renamedFrom, isRedescribed, isReordered }) {
    return [
        ...(renamedFrom === null ? [] : [`renamed from "${renamedFrom}"`]),
        ...(isRedescribed ? ['described anew'] : []),
        ...(isReordered ? ['in another order'] : []),
    ];
}
function toJson(report) {
    return `${JSON.stringify(report, undefined, 2)}\n`;
}
/** One sentence about how it went, without its full stop. */
function headlineOf({ result, failure, database, changes, lists }) {
    const where = oneLine(database);
    switch (result) {
        case 'seeded':
            return `${where} has ${sizesOf(lists)}: ${changesLine(changes)}`;
        case 'unchanged':
            return `${where} has ${sizesOf(lists)} already; nothing had to be added, updated or removed`;
        case 'planned':
            return `${where} would have ${sizesOf(lists)}: ${changesLine(changes)}; nothing was written`;
        case 'not-empty':
            return `${where} is not empty, so nothing was done`;
        case 'failed':
            return `${where} was not seeded and is as it was before: ${cut(oneLine(failure ?? ''), 1000).replace(/\.$/, '')}`;
    }
}
/** `2 lists with 400 items`. */
function sizesOf(lists) {
    const items = lists.reduce((sum, { size }) => sum + size, 0);
    return `${lists.length} ${lists.length === 1 ? 'list' : 'lists'} with ${items} items`;
}
/** `200 movies added, 3 movies updated`. */
function changesLine({ movies, shows, genres }) {
    const parts = [
        ...counted(movies.added, 'movie', 'added'),
        ...counted(movies.updated, 'movie', 'updated'),
        ...counted(shows.added, 'show', 'added'),
        ...counted(shows.updated, 'show', 'updated'),
        ...counted(genres.added, 'genre', 'added'),
        ...counted(genres.updated, 'genre', 'updated'),
    ];
    return parts.length === 0 ? 'no movies or shows added or updated' : parts.join(', ');
}
function counted(count, noun, verb) {
    return count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'} ${verb}`];
}
const mostTitles = 10;
const mostLeftOut = 20;
/**
 * The report for a terminal, without a line break at its end. Titles are of others: control characters are
 * spelled out, and no line begins with one.
 */
function toTerminal(report) {
    const { lists, rows, leftOut } = report;
    return [
        ...lists.flatMap(listLines),
        ...(lists.length > 0 ? [''] : []),
        ...rowLines(rows),
        ...(rows.length > 0 ? [''] : []),
        ...leftOut.slice(0, mostLeftOut).map(({ what, reason }) => `left out: ${harmless(`${what}: ${reason}`)}`),
        ...(leftOut.length > mostLeftOut ? [`left out: ${leftOut.length - mostLeftOut} more`] : []),
        ...(leftOut.length > 0 ? [''] : []),
        `${headlineOf(report)}.`,
        ...(report.source === null
            ? []
            : [
                `${report.requests} requests to TMDB; all took ${formatDuration(report.durationMs)}; from ${oneLine(report.source)}.`,
            ]),
    ].join('\n');
}
function listLines(list) {
    const { slug, name, isNew, size, joined, left } = list;
    const change = isNew ? 'new' : `${joined.length} joined, ${left.length} left`;
    const titles = (sign, all) => [
        ...all.slice(0, mostTitles).map((title) => `    ${sign} ${harmless(title)}`),
        ...(all.length > mostTitles ? [`    ${sign} and ${all.length - mostTitles} more`] : []),
    ];
    return [
        `${harmless(name)} (${harmless(slug)}): ${size} items, ${[change, ...listChanges(list).map(harmless)].join(', ')}`,
        // of a list that is new, everything is
        ...(isNew ? [] : [...titles('+', joined), ...titles('-', left)]),
    ];
}
function rowLines(rows) {
    const width = Math.max(0, ...rows.map(({ table }) => table.length));
    return rows.map(({ table, before, after }) => `${table.padEnd(width)} ${String(before).padStart(7)} → ${String(after).padStart(7)} rows`);
}
/** One line that a runner of GitHub takes for no command. */
function harmless(text) {
    return cut(oneLine(text), 300).replaceAll('##[', '## [');
}


/***/ }),

/***/ 79615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseLocation)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3844);


const form = 'Give the path of a SQLite file, or postgres://user@host:5432/database.';
/** Reads where the database is. Never repeats what it was given: a password may be in it. */
function parseLocation(location) {
    const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(location)?.[1]?.toLowerCase();
    if (scheme === 'postgres' || scheme === 'postgresql')
        return parsePostgres(location);
    if (scheme !== undefined)
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`Databases of ${scheme}:// are not known. ${form}`);
    if (location.trim() === '')
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`The database has no name. ${form}`);
    if (location.includes('\0'))
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`A path cannot hold a zero byte. ${form}`);
    return { engine: 'sqlite', file: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(location) };
}
function parsePostgres(location) {
    const url = URL.parse(location);
    if (url === null) {
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('The address of the PostgreSQL database cannot be read; are special characters of the password ' +
            `written as %40 and the like? ${form}`);
    }
    const { password, searchParams } = url;
    const secrets = [password, decoded(password), searchParams.get('password') ?? ''];
    // a socket's folder stands in the host, or in the parameter of that name
    const host = searchParams.get('host') ?? (decoded(url.host) || 'localhost');
    const user = url.username === '' ? '' : `${decoded(url.username)}@`;
    return {
        engine: 'postgres',
        url: location,
        shown: `postgres://${user}${host}${decoded(url.pathname)}`,
        secrets: [...new Set(secrets)].filter((secret) => secret !== ''),
    };
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 66044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ tmdbUrl),
/* harmony export */   l: () => (/* binding */ checkAddress)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3844);

const tmdbUrl = 'https://api.themoviedb.org/3';
/** TMDB's base address, without a slash at its end; the token goes there, so it must be one that was meant. */
function checkAddress(given) {
    const wanted = `give one as ${tmdbUrl}, http or https and ending in /3`;
    if (!URL.canParse(given)) {
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`TMDB's address "${given}" is no address: ${wanted}.`);
    }
    const url = new URL(given);
    if (url.username !== '' || url.password !== '') {
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`TMDB's address must not have a user or password in it: ${wanted}.`);
    }
    if (!/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`TMDB's address "${given}" cannot be used: ${wanted}.`);
    }
    const path = url.pathname.replace(/\/+$/, '');
    if (!path.endsWith('/3')) {
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`TMDB's address "${given}" does not end in /3, the version of TMDB's API that is spoken here.`);
    }
    if (url.protocol === 'http:' && /(?:^|\.)(?:themoviedb|tmdb)\.org$/.test(url.hostname)) {
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`TMDB's address "${given}" would show the token to everybody: use https.`);
    }
    return `${url.origin}${path}`;
}


/***/ }),

/***/ 18716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readListPath),
/* harmony export */   u: () => (/* binding */ mayBeEmpty)
/* harmony export */ });
/** Where TMDB has lists of films and shows (https://developer.themoviedb.org/reference). */
const forms = [
    [/^movie\/(?:popular|top_rated|now_playing|upcoming)$/, 'movie'],
    [/^tv\/(?:popular|top_rated|on_the_air|airing_today)$/, 'show'],
    [
        /^(?:discover\/movie|trending\/movie\/(?:day|week)|movie\/\d{1,9}\/(?:similar|recommendations))$/,
        'movie',
    ],
    [/^(?:discover\/tv|trending\/tv\/(?:day|week)|tv\/\d{1,9}\/(?:similar|recommendations))$/, 'show'],
    // one that a user of TMDB has made holds both kinds; `#shows` behind it takes its shows
    [/^list\/\d{1,9}$/, 'movie'],
];
/** Query fields that the fetch sets itself, or that would carry a secret or another form of answer. */
const ownFields = {
    page: 'pages are counted by itself',
    language: 'languages are given for all lists',
    append_to_response: 'details are fetched by themselves',
    api_key: 'the token is given for all, and never in an address',
    session_id: 'the token is given for all, and never in an address',
    guest_session_id: 'the token is given for all, and never in an address',
    access_token: 'the token is given for all, and never in an address',
    request_token: 'the token is given for all, and never in an address',
    callback: 'only JSON can be read',
};
/**
 * Reads where a list is below TMDB's address: one of TMDB's lists, with a query when it takes one. Whatever
 * could lead to another host or to anything but a list is refused.
 */
function readListPath(text) {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(text)) {
        return {
            problem: `"${text}" is a whole address; give what stands behind "/3/" alone, as in "movie/upcoming".`,
        };
    }
    const [, place = '', query, , mark] = /^([^?#]*)(?:\?([^#]*))?(#(.*))?$/s.exec(text) ?? [];
    const form = forms.find(([pattern]) => pattern.test(place));
    if (form === undefined || (mark !== undefined && !(mark === 'shows' && place.startsWith('list/')))) {
        return {
            problem: `"${text}" is no list of TMDB's. Use movie/popular, movie/upcoming, tv/on_the_air, ` +
                'discover/movie?…, discover/tv?…, trending/movie/week, movie/550/similar, list/1234 or list/1234#shows.',
        };
    }
    const problem = problemOfQuery(query ?? '');
    if (problem !== undefined)
        return { problem };
    return {
        kind: mark === 'shows' ? 'show' : form[1],
        path: query === undefined || query === '' ? place : `${place}?${new URLSearchParams(query).toString()}`,
    };
}
function problemOfQuery(query) {
    for (const [name, value] of new URLSearchParams(query)) {
        const reason = Object.hasOwn(ownFields, name) ? ownFields[name] : undefined;
        if (reason !== undefined)
            return `"${name}" cannot be part of it: ${reason}.`;
        if (!/^[a-z_]+(?:\.[gl]te)?$/.test(name))
            return `"${name}" is no field of TMDB's queries.`;
        if (!/^[\p{L}\p{N} _.,|:-]*$/u.test(value))
            return `"${name}" has a value that TMDB does not know.`;
    }
    return undefined;
}
/** Whether a list without a single item may be true: a query can match nothing, TMDB's own lists cannot. */
function mayBeEmpty(path) {
    return !/^(?:movie|tv)\/[a-z_]+$|^trending\//.test(path);
}


/***/ }),

/***/ 96251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ debug),
  N4: () => (/* binding */ endGroup),
  z3: () => (/* binding */ error),
  Gu: () => (/* binding */ getState),
  pq: () => (/* binding */ info),
  _o: () => (/* binding */ isDebug),
  lm: () => (/* binding */ notice),
  LZ: () => (/* binding */ saveState),
  C1: () => (/* binding */ setFailed),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ setSecret),
  Oh: () => (/* binding */ startGroup),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, exportVariable, getBooleanInput, getIDToken, getInput, getMultilineInput, group, markdownSummary, platform, setCommandEcho, summary, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(70857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(76982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(79896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(16928);
// EXTERNAL MODULE: external "./left-out.js"
var external_left_out_js_ = __nccwpck_require__(72949);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return __awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return __awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = (/* unused pure expression or super */ null && (_summary));
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var lib_exec = __nccwpck_require__(27187);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ }),

/***/ 27187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ exec)
});

// UNUSED EXPORTS: getExecOutput

// EXTERNAL MODULE: external "string_decoder"
var external_string_decoder_ = __nccwpck_require__(13193);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(70857);
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(24434);
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = require("child_process");
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(16928);
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io.js
var io = __nccwpck_require__(88701);
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io-util.js
var io_util = __nccwpck_require__(90);
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = require("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return __awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!io_util/* isRooted */.Qh(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield io/* which */.K7(this.toolPath, true);
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield io_util/* exists */.t2(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new StringDecoder('utf8');
        const stderrDecoder = new StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map

/***/ }),

/***/ 90:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ck: () => (/* binding */ mkdir),
/* harmony export */   H8: () => (/* binding */ IS_WINDOWS),
/* harmony export */   Qh: () => (/* binding */ isRooted),
/* harmony export */   rm: () => (/* binding */ rm),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   vr: () => (/* binding */ tryGetExecutablePath)
/* harmony export */ });
/* unused harmony exports chmod, copyFile, lstat, open, readdir, rename, rmdir, stat, symlink, unlink, readlink, UV_FS_O_EXLOCK, READONLY, isDirectory, getCmdPath */
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(79896);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(16928);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs__WEBPACK_IMPORTED_MODULE_0__.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY;
function exists(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return __awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return __awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = path__WEBPACK_IMPORTED_MODULE_1__.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = path__WEBPACK_IMPORTED_MODULE_1__.dirname(filePath);
                        const upperName = path__WEBPACK_IMPORTED_MODULE_1__.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = path__WEBPACK_IMPORTED_MODULE_1__.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map

/***/ }),

/***/ 88701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ which),
/* harmony export */   U$: () => (/* binding */ mkdirP),
/* harmony export */   Yz: () => (/* binding */ rmRF)
/* harmony export */ });
/* unused harmony exports cp, mv, findInPath */
/* harmony import */ var assert__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(42613);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(16928);
/* harmony import */ var _io_util_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(90);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return __awaiter(this, void 0, void 0, function* () {
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        (0,assert__WEBPACK_IMPORTED_MODULE_0__.ok)(fsPath, 'a path argument must be provided');
        yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .mkdir */ .Ck(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8 && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .isRooted */ .Qh(tool)) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(path__WEBPACK_IMPORTED_MODULE_1__.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return __awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function copyFile(srcFile, destFile, force) {
    return __awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/async module */
/******/ 	(() => {
/******/ 		var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 		var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 		var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 		var resolveQueue = (queue) => {
/******/ 			if(queue && queue.d < 1) {
/******/ 				queue.d = 1;
/******/ 				queue.forEach((fn) => (fn.r--));
/******/ 				queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 			}
/******/ 		}
/******/ 		var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 			if(dep !== null && typeof dep === "object") {
/******/ 				if(dep[webpackQueues]) return dep;
/******/ 				if(dep.then) {
/******/ 					var queue = [];
/******/ 					queue.d = 0;
/******/ 					dep.then((r) => {
/******/ 						obj[webpackExports] = r;
/******/ 						resolveQueue(queue);
/******/ 					}, (e) => {
/******/ 						obj[webpackError] = e;
/******/ 						resolveQueue(queue);
/******/ 					});
/******/ 					var obj = {};
/******/ 					obj[webpackQueues] = (fn) => (fn(queue));
/******/ 					return obj;
/******/ 				}
/******/ 			}
/******/ 			var ret = {};
/******/ 			ret[webpackQueues] = x => {};
/******/ 			ret[webpackExports] = dep;
/******/ 			return ret;
/******/ 		}));
/******/ 		__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 			var queue;
/******/ 			hasAwait && ((queue = []).d = -1);
/******/ 			var depQueues = new Set();
/******/ 			var exports = module.exports;
/******/ 			var currentDeps;
/******/ 			var outerResolve;
/******/ 			var reject;
/******/ 			var promise = new Promise((resolve, rej) => {
/******/ 				reject = rej;
/******/ 				outerResolve = resolve;
/******/ 			});
/******/ 			promise[webpackExports] = exports;
/******/ 			promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 			module.exports = promise;
/******/ 			body((deps) => {
/******/ 				currentDeps = wrapDeps(deps);
/******/ 				var fn;
/******/ 				var getResult = () => (currentDeps.map((d) => {
/******/ 					if(d[webpackError]) throw d[webpackError];
/******/ 					return d[webpackExports];
/******/ 				}))
/******/ 				var promise = new Promise((resolve) => {
/******/ 					fn = () => (resolve(getResult));
/******/ 					fn.r = 0;
/******/ 					var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 					currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 				});
/******/ 				return fn.r ? promise : getResult();
/******/ 			}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 			queue && queue.d < 0 && (queue.d = 0);
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
/******/ 	
/******/ 	// startup
/******/ 	// Load entry module and return exports
/******/ 	// This entry module used 'module' so it can't be inlined
/******/ 	var __webpack_exports__ = __nccwpck_require__(47736);
/******/ 	module.exports = __webpack_exports__;
/******/ 	
/******/ })()
;