"use strict";
exports.id = 8003;
exports.ids = [8003];
exports.modules = {

/***/ 18203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ withFolderLock)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63843);






const signOfLifeMs = 2000;
const pollMs = 100;
const ownTokens = new Set();
/**
 * Runs `work` while no other process that asks for the same folder does. The lock is a file, `.lock`; one
 * whose holder was killed is taken over: at once when it ran on this machine, else when its sign of life,
 * the file's time, stands still. The folder must exist.
 */
async function withFolderLock(folder, work, options = {}) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, '.lock');
    const owner = { place: placeOfThisProcess(), pid: process.pid, token: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)() };
    const text = JSON.stringify(owner);
    ownTokens.add(owner.token);
    try {
        await acquire(file, text, options);
        const alive = setInterval(() => void showLife(file), signOfLifeMs);
        try {
            return await work();
        }
        finally {
            clearInterval(alive);
            if ((await contentOf(file)) === text)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(file, { force: true });
        }
    }
    finally {
        ownTokens.delete(owner.token);
    }
}
async function acquire(file, text, options) {
    const { signal, onWait, staleMs = 20_000 } = options;
    let seen = '';
    let seenSince = performance.now();
    for (let waited = false;;) {
        signal?.throwIfAborted();
        if (await created(file, text))
            return;
        const [holder, time] = await Promise.all([contentOf(file), timeOf(file)]);
        // a clock of our own: that of a shared disk may be another one
        if (`${time} ${holder}` !== seen) {
            seen = `${time} ${holder}`;
            seenSince = performance.now();
        }
        const stale = isKnownDead(holder) || performance.now() - seenSince > staleMs;
        if (stale && holder !== undefined) {
            await takeAway(file, holder);
            continue;
        }
        if (!waited)
            onWait?.();
        waited = true;
        await (0,_deadline_js__WEBPACK_IMPORTED_MODULE_5__/* .pause */ .v7)(pollMs, signal);
    }
}
async function created(file, text) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(file, text, { flag: 'wx' });
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
}
/** Removes the lock of `holder`; when somebody else has replaced it meanwhile, theirs is put back. */
async function takeAway(file, holder) {
    const aside = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(file, aside);
        if ((await contentOf(aside)) !== holder)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link)(aside, file);
    }
    catch (error) {
        const { code } = error;
        if (code !== 'ENOENT' && code !== 'EEXIST')
            throw error;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(aside, { force: true });
    }
}
/** Whether the holder ran here and does not any more. One that is unreadable may be just being written. */
function isKnownDead(holder) {
    const owner = parseOwner(holder);
    if (owner?.place !== placeOfThisProcess())
        return false;
    // a container that starts again gives the same process id to another process: to us
    if (owner.pid === process.pid)
        return !ownTokens.has(owner.token);
    try {
        process.kill(owner.pid, 0);
        return false;
    }
    catch (error) {
        return error.code === 'ESRCH';
    }
}
function parseOwner(text) {
    try {
        const { place, pid, token } = JSON.parse(text ?? '');
        return place === undefined || pid === undefined || token === undefined || !(pid > 0)
            ? undefined
            : { place, pid, token };
    }
    catch {
        return undefined;
    }
}
function placeOfThisProcess() {
    try {
        return `${(0,node_os__WEBPACK_IMPORTED_MODULE_3__.hostname)()} ${(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid')}`;
    }
    catch {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_3__.hostname)();
    }
}
async function contentOf(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(file, 'utf8');
    }
    catch {
        return undefined;
    }
}
async function timeOf(file) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(file)).mtimeMs;
    }
    catch {
        return 0;
    }
}
async function showLife(file) {
    const now = new Date();
    // a lock that was taken away has nothing to show
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.utimes)(file, now, now).catch(() => undefined);
}


/***/ }),

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

/***/ 98003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ installedPackage),
/* harmony export */   o: () => (/* binding */ ensureNpmPackage)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3844);
/* harmony import */ var _folder_lock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18203);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64206);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16446);
/* harmony import */ var _run_program_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(72817);








/**
 * The folder of a package, fetched through the npm client when it is not there yet. npm checks every archive
 * against the pinned integrity; no script of a package is run; a folder that is there is whole.
 * Throws a `ConfigurationError` when npm is missing or the folder cannot be written, and a `WorldError` when
 * the package cannot be had or is another one than pinned.
 */
async function ensureNpmPackage(wanted, options) {
    const home = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(options.folder, folderNameOf(wanted));
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, 'node_modules', wanted.name);
    if (await isPackage(place, wanted))
        return place;
    await usable(options.folder);
    const lock = { signal: options.signal, onWait: () => options.reporter.info(waiting(wanted)) };
    return await (0,_folder_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .withFolderLock */ .i)(options.folder, async () => {
        if (await isPackage(place, wanted))
            return place;
        await sweep(options.folder);
        await install(wanted, home, options);
        return place;
    }, lock);
}
/** The folder of a package that is installed for the program in `from`, in exactly this version. */
async function installedPackage(wanted, from) {
    for (let folder = from;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder)) {
        const place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'node_modules', wanted.name);
        if (await isPackage(place, wanted))
            return place;
        if (folder === (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder))
            return undefined;
    }
}
/** `@ffmpeg+core@0.12.10-1a2b3c4d`; the last part changes with anything that is pinned. */
function folderNameOf(wanted) {
    const pins = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(lockFile(wanted)).digest('hex').slice(0, 8);
    return `${wanted.name.replaceAll('/', '+')}@${wanted.version}-${pins}`;
}
function waiting(wanted) {
    return `Another run is fetching packages; waiting for it before ${wanted.name} …`;
}
async function isPackage(place, wanted) {
    try {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, 'package.json'), 'utf8');
        const { name, version } = JSON.parse(text);
        return name === wanted.name && version === wanted.version;
    }
    catch {
        return false;
    }
}
/** A system's refusal to keep packages in the folder, said as a sentence. */
async function usable(folder) {
    try {
        await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .makeFolder */ .f)(folder);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(folder, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(`Packages cannot be kept in ${folder}. MIAUFLIX_CACHE_DIR chooses another folder`, { cause: error });
    }
}
const unfinished = /^\.[0-9a-f-]{36}\.part$/;
/** Removes what a run left that was killed; only the holder of the lock may. */
async function sweep(folder) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)) {
        if (unfinished.test(name))
            await (0,_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .removeFolder */ .v$)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
    }
}
async function install(wanted, home, options) {
    const part = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(options.folder, `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.part`);
    const progress = options.reporter.progress(`fetching ${wanted.name} ${wanted.version} with npm`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(part);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(part, 'package.json'), packageFile(wanted));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(part, 'package-lock.json'), lockFile(wanted));
        await runNpm(wanted, part, options);
        if (!(await isPackage((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(part, 'node_modules', wanted.name), wanted))) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .WorldError */ .nM(`npm has put another package in the place of ${wanted.name} ${wanted.version}.`);
        }
        // what is there is not this package, or this would not have been reached
        await (0,_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .removeFolder */ .v$)(home);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(part, home);
        progress.end();
    }
    catch (error) {
        progress.end('failed');
        throw error;
    }
    finally {
        await (0,_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .removeFolder */ .v$)(part);
    }
}
const npmFlags = [
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=1000',
];
async function runNpm(wanted, folder, options) {
    try {
        await (0,_run_program_js__WEBPACK_IMPORTED_MODULE_7__/* .runProgram */ .mB)('npm', ['ci', '--prefix', folder, ...npmFlags], {
            cwd: folder,
            deadlineMs: options.deadlineMs ?? 180_000,
            ...(options.env && { env: options.env }),
            ...(options.signal && { signal: options.signal }),
        });
    }
    catch (error) {
        const what = `${wanted.name} ${wanted.version}`;
        if (error instanceof _run_program_js__WEBPACK_IMPORTED_MODULE_7__/* .ProgramError */ .Zj && error.result.stderr.includes('EINTEGRITY')) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .WorldError */ .nM(`The registry's ${what} is not the one that is pinned by its integrity; it was not used.`, { cause: error });
        }
        if (error instanceof _run_program_js__WEBPACK_IMPORTED_MODULE_7__/* .ProgramError */ .Zj) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .WorldError */ .nM(`npm could not fetch ${what}: ${reasonIn(error.result)}`);
        }
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .DeadlineError */ .j3)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .WorldError */ .nM(`npm could not fetch ${what}`, { cause: error });
        throw error;
    }
}
/** npm's own first sentence among what it prints: without the fields, the stack and the advice around them. */
function reasonIn({ stderr, exitCode }) {
    const sentences = stderr
        .split('\n')
        .map((line) => /^npm (?:error|ERR!) (.*)$/.exec(line)?.[1] ?? '')
        .filter((line) => /^\S/.test(line) && !/^(?:code|errno|syscall|[{}]|A complete log)/.test(line));
    return sentences[0] ?? `it ended with exit code ${exitCode}`;
}
function packageFile(wanted) {
    return JSON.stringify({ private: true, dependencies: { [wanted.name]: wanted.version } });
}
/** A lock without addresses: npm finds the archives in whichever registry it is set up for. */
function lockFile(wanted) {
    const root = { dependencies: { [wanted.name]: wanted.version } };
    const locked = Object.fromEntries([wanted, ...(wanted.dependencies ?? [])].map((each) => [`node_modules/${each.name}`, lockEntry(each)]));
    return JSON.stringify({ lockfileVersion: 3, requires: true, packages: { '': root, ...locked } });
}
function lockEntry({ version, integrity, dependencies = [] }) {
    return {
        version,
        integrity,
        dependencies: Object.fromEntries(dependencies.map((each) => [each.name, each.version])),
    };
}


/***/ }),

/***/ 72817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zj: () => (/* binding */ ProgramError),
  w$: () => (/* binding */ lastLines),
  mB: () => (/* binding */ runProgram)
});

// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(16698);
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __webpack_require__(53053);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(81260);
// EXTERNAL MODULE: ./build/kit/deadline.js
var deadline = __webpack_require__(63843);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/kit/process-tree.js


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
        await (0,deadline/* pause */.v7)(pollMs);
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
        return (0,external_node_fs_.readdirSync)('/proc')
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
        return parseStat((0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8'));
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

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./build/kit/program-output.js

/** The longest line that is passed on, in UTF-16 units; the rest of a longer one is left out. */
const longestLine = 64 * 1024;
/** Cuts a stream of bytes into lines, whole even where a chunk ends within a line or a character. */
function lineSplitter(onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let open = '';
    let tooLong = false;
    const add = (text) => {
        if (tooLong)
            return;
        open += text;
        if (open.length <= longestLine)
            return;
        tooLong = true;
        open = `${open.slice(0, longestLine)} … (the rest of this line is left out)`;
    };
    const endLine = () => {
        onLine(open.endsWith('\r') ? open.slice(0, -1) : open);
        open = '';
        tooLong = false;
    };
    return {
        write: (chunk) => {
            const [first = '', ...later] = decoder.write(Buffer.from(chunk)).split('\n');
            add(first);
            for (const text of later) {
                endLine();
                add(text);
            }
        },
        end: () => {
            add(decoder.end());
            if (open !== '')
                endLine();
        },
    };
}
/** Keeps at most about `limit` bytes of an output: the first half of them and the last. */
function capture(limit, longestSecret = 0) {
    const half = Math.floor(limit / 2);
    const head = [];
    const tail = [];
    let headBytes = 0;
    let tailBytes = 0;
    let lost = 0;
    const write = (chunk) => {
        const toHead = chunk.subarray(0, Math.max(0, half - headBytes));
        const toTail = chunk.subarray(toHead.length);
        if (toHead.length > 0)
            head.push(toHead);
        headBytes += toHead.length;
        if (toTail.length > 0)
            tail.push(toTail);
        tailBytes += toTail.length;
        for (let first = tail[0]; first !== undefined && tailBytes - first.length >= half; first = tail[0]) {
            lost += first.length;
            tailBytes -= first.length;
            tail.shift();
        }
    };
    return {
        write,
        get truncated() {
            return lost > 0;
        },
        text: (hide) => {
            if (lost === 0)
                return hide(Buffer.concat([...head, ...tail]).toString());
            // of a secret that the cut went through, the rest would not be recognised: it is taken away
            const first = hide(Buffer.concat(head).toString());
            const last = hide(Buffer.concat(tail).toString());
            const begin = first.slice(0, Math.max(0, first.length - longestSecret));
            return `${begin}\n… about ${lost} bytes left out …\n${last.slice(longestSecret)}`;
        },
    };
}

// EXTERNAL MODULE: ./build/kit/reporter.js
var reporter = __webpack_require__(62246);
;// CONCATENATED MODULE: ./build/kit/run-program.js









/** A program that ended with an exit code which is not accepted. */
class ProgramError extends Error {
    name = 'ProgramError';
    result;
    constructor(command, result) {
        const said = lastLines(result.stderr === '' ? result.stdout : result.stderr, 12);
        super(`${command} ${endOf(result.exitCode)}${said === '' ? '' : `:\n${said}`}`);
        this.result = result;
    }
}
// `exec` hands out no process to stop; Node announces each new one on this channel, and the storage
// tells which call it belongs to.
const currentCall = new external_node_async_hooks_.AsyncLocalStorage();
external_node_diagnostics_channel_.subscribe('child_process', (message) => {
    currentCall.getStore()?.(message.process);
});
/**
 * Runs a program to its end. Secrets belong into `input` or `env`, never into `args`. A program that
 * takes longer than its deadline, or whose signal fires, is ended with all that it started.
 */
async function runProgram(command, args, options) {
    options.signal?.throwIfAborted();
    checkCommand(command, args, options.env);
    const start = performance.now();
    const hide = (0,reporter/* secretHider */.TX)(options.secrets ?? []);
    const longestSecret = Math.max(0, ...(options.secrets ?? []).map((secret) => Buffer.byteLength(secret)));
    const keep = options.maxOutputBytes ?? 32 * 1024 * 1024;
    const stopper = processStopper(options.graceMs ?? 5000);
    const onLine = (line) => {
        try {
            options.onLine?.(hide(line));
        }
        catch (error) {
            stopper.stop(error);
        }
    };
    const [stdout, stderr] = [capture(keep, longestSecret), capture(keep, longestSecret)];
    const [outLines, errLines] = [lineSplitter(onLine), lineSplitter(onLine)];
    const timer = setTimeout(() => {
        stopper.stop(new errors/* DeadlineError */.j3(`${command} took longer than ${(0,deadline/* formatDuration */.a3)(options.deadlineMs)}`));
    }, options.deadlineMs);
    const onAbort = () => {
        stopper.stop(options.signal?.reason);
    };
    options.signal?.addEventListener('abort', onAbort, { once: true });
    try {
        const running = currentCall.run(stopper.watch, async () => (0,exec/* exec */.m)(`"${command}"`, [...args], {
            silent: true,
            ignoreReturnCode: true,
            ...(options.cwd !== undefined && { cwd: options.cwd }),
            ...(options.env !== undefined && { env: { ...options.env } }),
            input: Buffer.from(options.input ?? ''),
            listeners: {
                stdout: (data) => {
                    stdout.write(data);
                    outLines.write(data);
                },
                stderr: (data) => {
                    stderr.write(data);
                    errLines.write(data);
                },
            },
        }));
        // a program that a signal ended has no code, whatever the declared type says
        const code = (await Promise.race([running, stopper.stopped]));
        outLines.end();
        errLines.end();
        await stopper.throwIfStopped();
        const result = {
            exitCode: code ?? 128 + (stopper.endingSignal() ?? 0),
            stdout: stdout.text(hide),
            stderr: stderr.text(hide),
            truncated: stdout.truncated || stderr.truncated,
            durationMs: performance.now() - start,
        };
        if (code !== 0 && options.acceptedCodes?.includes(result.exitCode) !== true) {
            throw new ProgramError(command, result);
        }
        return result;
    }
    catch (error) {
        await stopper.throwIfStopped();
        if (error instanceof Error && error.message.startsWith('Unable to locate executable file')) {
            throw new errors/* ConfigurationError */.j1(`The program "${command}" is needed and is not on PATH.`, {
                cause: error,
            });
        }
        throw error;
    }
    finally {
        clearTimeout(timer);
        options.signal?.removeEventListener('abort', onAbort);
        stopper.release();
    }
}
/** Linux takes no single argument or variable of 128 KiB or more. */
const longestArgument = 128 * 1024 - 1;
/** `exec` never answers when the system refuses a command line, so what would be refused is found before. */
function checkCommand(command, args, env = {}) {
    if (!/^[^\s"][^"\0]*$/.test(command) || /[\s\\]$/.test(command)) {
        throw new errors/* ConfigurationError */.j1(`${JSON.stringify(command)} cannot be the name of a program.`);
    }
    for (const text of [...args, ...Object.entries(env).map(([name, value]) => `${name}=${value}`)]) {
        const start = JSON.stringify(text.slice(0, 20));
        if (text.includes('\0')) {
            throw new errors/* ConfigurationError */.j1(`${command} cannot be given a zero byte, as in ${start}….`);
        }
        if (Buffer.byteLength(text) > longestArgument) {
            throw new errors/* ConfigurationError */.j1(`${command} cannot be given an argument as long as that of ${start}….`);
        }
    }
}
function processStopper(graceMs) {
    let running;
    let why;
    let lastResort;
    const stopped = Promise.withResolvers();
    stopped.promise.catch(() => undefined);
    const end = async (child, pid) => {
        await endProcessTree(pid, graceMs);
        // its last words may still be on their way
        await Promise.race([whenClosed(child), (0,deadline/* pause */.v7)(200)]);
        stopped.reject(why?.reason);
    };
    return {
        watch: (child) => {
            // `onLine` may start processes of its own
            if (running !== undefined)
                return;
            running = child;
            child.once('spawn', () => {
                // a program that ends without reading all of its input is no error of ours
                child.stdin?.on('error', () => undefined);
                if (why !== undefined && child.pid !== undefined)
                    void end(child, child.pid);
            });
        },
        stop: (reason) => {
            if (why !== undefined)
                return;
            why = { reason };
            if (running?.pid !== undefined)
                void end(running, running.pid);
            // it is only just being started, or the system refused to and `exec` will never say so
            else
                lastResort = setTimeout(() => running?.pid ?? stopped.reject(reason), graceMs);
        },
        stopped: stopped.promise,
        throwIfStopped: async () => {
            if (why === undefined)
                return;
            if (running?.pid === undefined)
                throw why.reason;
            await stopped.promise;
        },
        endingSignal: () => {
            const name = running?.signalCode ?? undefined;
            return name === undefined ? undefined : external_node_os_.constants.signals[name];
        },
        release: () => {
            clearTimeout(lastResort);
            // what the program left running in the background may hold these open
            running?.stdout?.destroy();
            running?.stderr?.destroy();
        },
    };
}
async function whenClosed(child) {
    const closed = Promise.withResolvers();
    child.once('close', () => {
        closed.resolve(undefined);
    });
    await closed.promise;
}
/** `ended with exit code 1`; `was ended by SIGKILL`. */
function endOf(exitCode) {
    const name = Object.entries(external_node_os_.constants.signals).find(([, number]) => number === exitCode - 128)?.[0];
    return name === undefined ? `ended with exit code ${exitCode}` : `was ended by ${name}`;
}
/** The last `count` lines of a text that are not empty. */
function lastLines(text, count) {
    return text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(-count)
        .join('\n');
}


/***/ })

};
;