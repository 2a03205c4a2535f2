"use strict";
exports.id = 1220;
exports.ids = [1220];
exports.modules = {

/***/ 1220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exportFile: () => (/* binding */ exportFile),
  importFile: () => (/* binding */ importFile),
  seed: () => (/* binding */ seed_job_seed)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/seed/store/location.js
var store_location = __webpack_require__(79615);
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
var seed_options = __webpack_require__(26);
// EXTERNAL MODULE: ./build/seed/report.js
var seed_report = __webpack_require__(11860);
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
    checkFetchOptions(options);
    const { seedRemotely } = await Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(7934), __webpack_require__.e(4335)]).then(__webpack_require__.bind(__webpack_require__, 24335));
    return await reported(options, surroundings, async () => await seedRemotely(options, remote, surroundings), reportFrom(options, options.database ?? 'The database of the host'));
}
/** Fetches the lists and writes them into a file, from which `runSeed` makes the same database elsewhere. */
async function exportLists(options, file, surroundings) {
    if (options.token !== undefined)
        surroundings.reporter.mask(options.token);
    (0,seed_options/* checkFetchOptions */.te)(options);
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
    return (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2830), __webpack_require__.e(3758), __webpack_require__.e(9159), __webpack_require__.e(4214)]).then(__webpack_require__.bind(__webpack_require__, 84214))).realParts;
}

;// CONCATENATED MODULE: ./build/cli/seed-job.js







async function seed_job_seed(terminal, what, flags) {
    const writing = await writingOf(flags);
    await seedAndTell(terminal, { ...(await fetchingOf(what, flags)), ...writing }, flags);
}
async function importFile(terminal, snapshot, flags) {
    await seedAndTell(terminal, { ...seed_options/* defaultSeedOptions */.Xe, ...(await writingOf(flags)), snapshot }, flags);
}
async function exportFile(terminal, file, flags) {
    const { reporter, signal } = terminal;
    const options = await fetchingOf(flags.of, flags);
    const { catalogue, requests } = await exportLists(options, file, { reporter, signal });
    const lists = catalogue.lists.map(({ slug, members }) => ({ slug, size: members.length }));
    terminal.print(flags.json === true
        ? JSON.stringify({ file, requests, lists, leftOut: catalogue.leftOut }, undefined, 2)
        : `${file}: ${lists.map(({ slug, size }) => `${slug} (${size} items)`).join(', ')}`);
}
async function fetchingOf(what, flags) {
    const token = flags.tokenFile === undefined
        ? seed_job_variable('TMDB_API_ACCESS_TOKEN')
        : await secretIn(flags.tokenFile, 'token');
    return {
        what,
        schema: flags.schema,
        languages: flags.languages,
        limit: flags.limit,
        lists: flags.list,
        tmdbUrl: (flags.tmdbUrl ?? seed_job_variable('TMDB_API_URL') ?? seed_options/* defaultSeedOptions */.Xe.tmdbUrl).replace(/\/+$/, ''),
        requestsPerSecond: flags.requestsPerSecond,
        deadlineMs: flags.deadline,
        refresh: flags.refresh,
        ...(token !== undefined && { token }),
    };
}
async function writingOf(flags) {
    const { database: given, databasePasswordFile: file, dryRun, ifEmpty, onFailure } = flags;
    const password = file === undefined ? undefined : await secretIn(file, 'password');
    return { database: databaseLocation({ given, password }), dryRun, ifEmpty, onFailure };
}
async function seedAndTell(terminal, options, { json }) {
    const { reporter, signal } = terminal;
    const report = await runSeed(options, { reporter, signal });
    terminal.print(json === true ? (0,seed_report/* toJson */.aB)(report).trimEnd() : (0,seed_report/* toTerminal */.yw)(report));
}
/** A variable that is empty is as good as none. */
function seed_job_variable(name) {
    const value = process.env[name];
    return value === '' ? undefined : value;
}
async function secretIn(file, what) {
    try {
        const text = file === '-' ? await (0,consumers_.text)(process.stdin) : await (0,promises_.readFile)(file, 'utf8');
        return text.trim();
    }
    catch (error) {
        throw new errors/* ConfigurationError */.j1(`The ${what} file ${file} cannot be read: ${(0,errors/* reasonOf */.A3)(error)}.`, {
            cause: error,
        });
    }
}


/***/ }),

/***/ 11860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aB: () => (/* binding */ toJson),
/* harmony export */   qv: () => (/* binding */ isNothing),
/* harmony export */   rw: () => (/* binding */ noChanges),
/* harmony export */   yw: () => (/* binding */ toTerminal)
/* harmony export */ });
/* unused harmony exports listChanges, headlineOf, changesLine */
/* harmony import */ var _kit_deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63843);
/* harmony import */ var _kit_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51556);


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
    const where = (0,_kit_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(database);
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
            return `${where} was not seeded and is as it was before: ${(0,_kit_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)((0,_kit_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(failure ?? ''), 1000).replace(/\.$/, '')}`;
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
                `${report.requests} requests to TMDB; all took ${(0,_kit_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(report.durationMs)}; from ${(0,_kit_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(report.source)}.`,
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
    return (0,_kit_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)((0,_kit_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text), 300).replaceAll('##[', '## [');
}


/***/ }),

/***/ 79615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseLocation)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3844);


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


/***/ })

};
;