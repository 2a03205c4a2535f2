"use strict";
exports.id = 4215;
exports.ids = [4215];
exports.modules = {

/***/ 38565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ untilStopped)
/* harmony export */ });
/** Waits for Ctrl-C or SIGTERM. */
async function untilStopped(signal) {
    if (signal.aborted)
        return;
    const stopped = Promise.withResolvers();
    signal.addEventListener('abort', () => {
        stopped.resolve(undefined);
    });
    // a pending promise does not keep a process alive; the world's processes do
    await stopped.promise;
}


/***/ }),

/***/ 24215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runWorld: () => (/* binding */ runWorld)
/* harmony export */ });
/* harmony import */ var _e2e_engines_embedded_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99999);
/* harmony import */ var _e2e_engines_embedded_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35663);
/* harmony import */ var _mock_content_videos_ensure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98094);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38565);




/** Starts the services and stays in front until it is told to stop. */
async function runWorld(flags, terminal) {
    const { entry, reporter, signal } = terminal;
    const videosFolder = await (0,_mock_content_videos_ensure_js__WEBPACK_IMPORTED_MODULE_2__/* .ensureVideos */ .j)({ entry, reporter, signal });
    const world = await (0,_e2e_engines_embedded_js__WEBPACK_IMPORTED_MODULE_1__/* .startEmbeddedWorld */ .r)({
        entry,
        reporter,
        signal,
        wanted: flags.only ?? (0,_e2e_engines_embedded_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .servicesFor */ .kP)('contract', true),
        plan: {
            host: flags.host,
            fixedPorts: !flags.freePorts,
            webrtc: flags.webrtc,
            videosFolder,
            alsoKnown: [],
            defects: [],
        },
    });
    try {
        if (flags.json === true)
            terminal.print(JSON.stringify(world.addresses));
        else
            terminal.print(`${JSON.stringify(world.addresses, undefined, 2)}\nCtrl-C ends it all.`);
        await (0,_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .untilStopped */ .s)(signal);
    }
    finally {
        await world.stop();
    }
}


/***/ }),

/***/ 99999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $c: () => (/* binding */ backendOptions),
/* harmony export */   Bo: () => (/* binding */ rangeServerOptions),
/* harmony export */   Nr: () => (/* binding */ seederOptions),
/* harmony export */   QG: () => (/* binding */ specPorts),
/* harmony export */   VK: () => (/* binding */ tmdbToken),
/* harmony export */   W5: () => (/* binding */ apisOptions),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   am: () => (/* binding */ releasedCredentials),
/* harmony export */   iS: () => (/* binding */ releasedOptions),
/* harmony export */   jw: () => (/* binding */ trackerOptions),
/* harmony export */   kP: () => (/* binding */ servicesFor)
/* harmony export */ });
/* unused harmony exports dependencies, seededFiles */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _mock_content_videos_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61429);


/** How the embedded world is laid out; pure, so that each service's options can be read off a table. */
const tmdbToken = 'stand-in-token-for-tests';
const diskLimit = 2 * 1024 ** 3;
const idleMs = 1_000;
/** Seconds matter more than gentleness on loopback: peers find each other again quickly after a restart. */
const announceIntervalMs = 2_000;
const specPorts = {
    backend: 4000,
    tracker: 8000,
    seeder: 3001,
    rangeServer: 3002,
    apis: 3003,
    torrent: 3004,
};
/** The services that a run of the suite needs. */
function servicesFor(backend, ownBackend) {
    const around = ['tracker', 'seeder', 'rangeServer', 'apis'];
    if (!ownBackend)
        return around;
    return [...around, backend === 'contract' ? 'backend' : 'released'];
}
/** What a service needs to know of the others before it can start. */
const dependencies = {
    seeder: ['tracker'],
    apis: ['seeder'],
    backend: ['tracker', 'apis'],
    released: ['tracker', 'apis'],
};
/** The wanted services and all that they need, each after what it needs. */
function inOrder(wanted) {
    const ordered = [];
    const add = (name) => {
        if (ordered.includes(name))
            return;
        for (const needed of dependencies[name] ?? [])
            add(needed);
        ordered.push(name);
    };
    for (const name of wanted)
        add(name);
    return ordered;
}
function seededFiles(videosFolder) {
    return _mock_content_videos_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .videos */ .Ld.map(({ name, pieceLength }) => ({ path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(videosFolder, name), name, pieceLength }));
}
const portOf = (plan, service) => plan.fixedPorts ? specPorts[service] : 0;
function trackerOptions(plan) {
    return {
        host: plan.host,
        port: portOf(plan, 'tracker'),
        known: [..._mock_content_videos_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .videos */ .Ld.map((video) => video.infoHash), ...plan.alsoKnown],
        announceIntervalMs,
    };
}
function seederOptions(plan, tracker) {
    return {
        host: plan.host,
        port: portOf(plan, 'seeder'),
        torrentPort: portOf(plan, 'torrent'),
        files: seededFiles(plan.videosFolder),
        announce: plan.webrtc ? [tracker.http, tracker.ws] : [tracker.http],
        webrtc: plan.webrtc,
        uploadLimit: 0,
        corrupt: false,
    };
}
function rangeServerOptions(plan) {
    return { host: plan.host, port: portOf(plan, 'rangeServer'), folder: plan.videosFolder };
}
function apisOptions(plan, seeder) {
    return { host: plan.host, port: portOf(plan, 'apis'), token: tmdbToken, seederUrl: seeder.url };
}
function backendOptions(plan, tracker, apis) {
    return {
        host: plan.host,
        port: portOf(plan, 'backend'),
        dataFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(plan.folder, 'backend'),
        tmdbUrl: apis.tmdb,
        tmdbToken,
        trackers: [tracker.http],
        diskLimit,
        idleMs,
        readDeadlineMs: 3_000,
        defects: plan.defects,
    };
}
const releasedCredentials = { email: 'admin@miauflix.test', password: 'stand-in-password' };
function releasedOptions(plan, tracker, apis) {
    return {
        host: plan.host,
        port: portOf(plan, 'backend'),
        dataFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(plan.folder, 'released'),
        tmdbUrl: apis.tmdb,
        tmdbToken,
        ytsUrl: apis.yts,
        trackers: [tracker.http],
        ...releasedCredentials,
        sourceKey: '',
        sessionMs: 3_600_000,
        rateLimited: false,
        diskLimit,
        idleMs,
    };
}


/***/ }),

/***/ 35663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ startEmbeddedWorld)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/kit/folders.js
var folders = __webpack_require__(64206);
// EXTERNAL MODULE: ./build/kit/service-process.js
var service_process = __webpack_require__(80244);
// EXTERNAL MODULE: ./build/e2e/owned-folder.js
var owned_folder = __webpack_require__(7661);
// EXTERNAL MODULE: ./build/e2e/engines/embedded-plan.js
var embedded_plan = __webpack_require__(99999);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/e2e/engines/sockets.js


/**
 * Reads `/proc/net/tcp` and its siblings. Addresses there are hexadecimal words in the machine's byte
 * order: `0100007F:0FA0` is 127.0.0.1:4000.
 */
function parseSocketTable(text, protocol) {
    return text
        .split('\n')
        .slice(1)
        .flatMap((line) => {
        const fields = line.trim().split(/\s+/);
        const [hexAddress, hexPort] = (fields[1] ?? '').split(':');
        const inode = fields[9];
        if (hexAddress === undefined || hexPort === undefined || inode === undefined)
            return [];
        const listening = protocol === 'udp' || fields[3] === '0A';
        return [{ inode, address: addressOf(hexAddress), port: Number.parseInt(hexPort, 16), listening }];
    });
}
function addressOf(hex) {
    const bytes = Buffer.from(hex, 'hex');
    for (let word = 0; word < bytes.length; word += 4)
        bytes.subarray(word, word + 4).reverse();
    if (bytes.length === 4)
        return [...bytes].join('.');
    const mapped = bytes.subarray(0, 12).equals(Buffer.from('00000000000000000000ffff', 'hex'));
    if (mapped)
        return [...bytes.subarray(12)].join('.');
    return Array.from({ length: 8 }, (_, group) => bytes.readUInt16BE(group * 2).toString(16)).join(':');
}
function isLoopback(address) {
    if ((0,external_node_net_.isIPv4)(address))
        return address.startsWith('127.');
    return address === '0:0:0:0:0:0:0:1' || address === '::1';
}
/** Sockets of these processes that others than this machine could reach: `tcp 0.0.0.0:8000`. */
async function socketsOffLoopback(pids) {
    const inodes = new Set((await Promise.all(pids.map(socketInodes))).flat());
    const tables = await Promise.all(['tcp', 'tcp6', 'udp', 'udp6'].map(async (table) => {
        const protocol = table.startsWith('tcp') ? 'tcp' : 'udp';
        // a machine without IPv6 has no table for it
        const text = await (0,promises_.readFile)(`/proc/net/${table}`, 'utf8').catch(() => '');
        return parseSocketTable(text, protocol).map((socket) => ({ ...socket, protocol }));
    }));
    return tables
        .flat()
        .filter(({ inode, listening, address }) => inodes.has(inode) && listening && !isLoopback(address))
        .map(({ protocol, address, port }) => `${protocol} ${address}:${port}`);
}
async function socketInodes(pid) {
    const folder = `/proc/${pid}/fd`;
    // a process that has just ended holds nothing
    const files = await (0,promises_.readdir)(folder).catch(() => []);
    const links = await Promise.all(files.map(async (file) => await (0,promises_.readlink)(`${folder}/${file}`).catch(() => '')));
    return links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []);
}

;// CONCATENATED MODULE: ./build/e2e/engines/embedded.js







const startDeadlineMs = 30_000;
/** Megabytes for new objects: less memory at rest for the services that make few, more speed for the backends. */
const newSpace = (service) => (service === 'backend' || service === 'released' ? 16 : 1);
/** The world as processes on loopback, with a temporary folder of its own. */
async function startEmbeddedWorld(options) {
    const start = performance.now();
    const folder = await (0,owned_folder/* ownedFolder */.EA)('world');
    const world = new EmbeddedWorld(options, { ...options.plan, folder });
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        await world.startAll();
    }
    catch (error) {
        await world.stop();
        throw error;
    }
    world.readyMs = performance.now() - start;
    return world;
}
class EmbeddedWorld {
    engine = 'embedded';
    videosFolder;
    readyMs = 0;
    #members = new Map();
    #extras = new Set();
    #options;
    #plan;
    #stopping;
    constructor(options, plan) {
        this.#options = options;
        this.#plan = plan;
        this.videosFolder = plan.videosFolder;
    }
    /** Starts every process at once; those that need another's address load their code meanwhile. */
    async startAll() {
        const failed = new AbortController();
        const signal = AbortSignal.any([failed.signal, this.#options.signal]);
        const started = new Map();
        const addressesOf = async (name) => (await started.get(name));
        const optionsFor = async (name) => {
            switch (name) {
                case 'tracker':
                    return embedded_plan/* trackerOptions */.jw(this.#plan);
                case 'rangeServer':
                    return embedded_plan/* rangeServerOptions */.Bo(this.#plan);
                case 'seeder':
                    return embedded_plan/* seederOptions */.Nr(this.#plan, await addressesOf('tracker'));
                case 'apis':
                    return embedded_plan/* apisOptions */.W5(this.#plan, await addressesOf('seeder'));
                case 'backend':
                    return embedded_plan/* backendOptions */.$c(this.#plan, await addressesOf('tracker'), await addressesOf('apis'));
                case 'released':
                    return embedded_plan/* releasedOptions */.iS(this.#plan, await addressesOf('tracker'), await addressesOf('apis'));
                default:
                    throw new errors/* WorldError */.nM(`The ${name} is no service of the world.`);
            }
        };
        for (const name of embedded_plan/* inOrder */.al(this.#options.wanted)) {
            const member = this.#launch(name, optionsFor(name), signal);
            started.set(name, member);
            // the first failure stops the others; all are waited for below, so that none is left behind
            member.catch((error) => failed.abort(error));
        }
        const results = await Promise.allSettled(started.values());
        if (failed.signal.aborted)
            throw failed.signal.reason;
        const rejected = results.find((result) => result.status === 'rejected');
        if (rejected !== undefined)
            throw rejected.reason;
    }
    async #launch(name, options, signal) {
        const process = await this.#run(name, options, signal);
        this.#members.set(name, { process, options: atItsPorts(await options, process.addresses) });
        return process.addresses;
    }
    async #run(name, options, signal) {
        const { entry, reporter } = this.#options;
        return await (0,service_process/* startServiceProcess */.B)({
            entry,
            name,
            options,
            deadlineMs: startDeadlineMs,
            nodeFlags: [`--max-semi-space-size=${newSpace(name)}`],
            signal,
            onLogLine: (line) => reporter.debug(line),
        });
    }
    get addresses() {
        const of = (name) => this.#members.get(name)?.process.addresses;
        const tracker = of('tracker');
        const seeder = of('seeder');
        const rangeServer = of('rangeServer');
        const apis = of('apis');
        const backend = of('backend') ?? of('released');
        return {
            ...(tracker && { tracker: { http: tracker.http, udp: tracker.udp, ws: tracker.ws } }),
            ...(seeder && { seeder: { url: seeder.url } }),
            ...(rangeServer && { rangeServer: { url: rangeServer.url } }),
            ...(apis && { apis }),
            ...(backend && { backend: { url: backend.url } }),
        };
    }
    has(service) {
        return this.#members.has(service);
    }
    logs(count) {
        const entries = [...this.#members].map(([name, { process }]) => [name, process.lastLogLines(count)]);
        return Promise.resolve(Object.fromEntries(entries));
    }
    async kill(service) {
        await this.#member(service).process.kill();
    }
    async start(service) {
        const member = this.#member(service);
        if (member.process.running)
            return;
        member.process = await this.#run(service, member.options, this.#options.signal);
    }
    async addSeeder({ files, uploadLimit, corrupt }) {
        const options = {
            ...this.#member('seeder').options,
            port: 0,
            torrentPort: 0,
            files,
            uploadLimit,
            corrupt,
        };
        const process = await this.#run('seeder', options, this.#options.signal);
        this.#extras.add(process);
        return {
            url: process.addresses.url,
            stop: async () => {
                this.#extras.delete(process);
                await process.stop();
            },
        };
    }
    async residentBytes(service) {
        return await this.#member(service).process.residentBytes();
    }
    async exposed() {
        return await socketsOffLoopback([...this.#members.values()].map(({ process }) => process.pid));
    }
    async stop() {
        this.#stopping ??= this.#stopAll();
        await this.#stopping;
    }
    async #stopAll() {
        const processes = [...this.#extras, ...[...this.#members.values()].map(({ process }) => process)];
        await Promise.all(processes.map(async (process) => await process.stop()));
        await (0,folders/* removeFolder */.v$)(this.#plan.folder);
    }
    #member(service) {
        const member = this.#members.get(service);
        if (member === undefined)
            throw new errors/* WorldError */.nM(`The world has no ${service}.`);
        return member;
    }
}
/** The same options with the ports that were taken, so that a restart is found where it was. */
function atItsPorts(options, addresses) {
    const { url, tmdb, torrentPort } = addresses;
    const address = url ?? tmdb;
    return {
        ...options,
        ...(address !== undefined && { port: Number(new URL(address).port) }),
        ...(torrentPort !== undefined && { torrentPort }),
    };
}


/***/ }),

/***/ 7661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EA: () => (/* binding */ ownedFolder),
/* harmony export */   me: () => (/* binding */ sweepFolders),
/* harmony export */   we: () => (/* binding */ withOwnedFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3844);
/* harmony import */ var _kit_folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64206);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33854);






const ownerFile = '.owner';
/** Of the folders of a run: those that a run which is killed cannot remove. */
const purposes = ['world', 'browser', 'compose'];
/** A temporary folder that a later run removes when this process could not. */
async function ownedFolder(purpose) {
    let folder;
    try {
        folder = await (0,_kit_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .temporaryFolder */ .yy)(purpose);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, ownerFile), JSON.stringify((0,_owner_js__WEBPACK_IMPORTED_MODULE_5__/* .thisOwner */ .GS)()));
        return folder;
    }
    catch (error) {
        if (folder !== undefined)
            await (0,_kit_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .removeFolder */ .v$)(folder);
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .WorldError */ .nM(`There is no place for temporary files: ${(0,_kit_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A3)(error)}.`);
    }
}
/** Runs `work` with such a folder, which is gone afterwards. */
async function withOwnedFolder(purpose, work) {
    const folder = await ownedFolder(purpose);
    try {
        return await work(folder);
    }
    finally {
        await (0,_kit_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .removeFolder */ .v$)(folder);
    }
}
/** Removes the folders of runs that were killed, and tells which; those without an owner are nobody's to remove. */
async function sweepFolders() {
    const base = process.env['RUNNER_TEMP'] ?? '';
    const parent = base === '' ? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)() : base;
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent).catch(() => []);
    const ours = names.filter((name) => purposes.some((purpose) => name.startsWith(`miauflix-${purpose}-`)));
    const removed = await Promise.all(ours.map(async (name) => {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, name);
        const owner = (0,_owner_js__WEBPACK_IMPORTED_MODULE_5__/* .parseOwner */ .pZ)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, ownerFile), 'utf8').catch(() => ''));
        if (owner === undefined || !(0,_owner_js__WEBPACK_IMPORTED_MODULE_5__/* .isGone */ .ST)(owner))
            return [];
        // another user's, or one that another run removes just now
        return await (0,_kit_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .removeFolder */ .v$)(folder).then(() => [folder], () => []);
    }));
    return removed.flat();
}


/***/ }),

/***/ 33854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ thisOwner),
/* harmony export */   ST: () => (/* binding */ isGone),
/* harmony export */   pZ: () => (/* binding */ parseOwner)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);


function thisOwner() {
    return { place: place(), boot: boot(), pid: process.pid, started: startedAt(process.pid) ?? 0 };
}
/**
 * Whether the owner is certainly no more. One of another machine, or of another container, cannot be looked
 * for and counts as alive.
 */
function isGone(owner) {
    const here = place();
    if (owner.boot !== boot() && owner.boot !== '' && hostOf(owner.place) === hostOf(here))
        return true;
    if (owner.place !== here)
        return false;
    try {
        process.kill(owner.pid, 0);
    }
    catch (error) {
        return error.code === 'ESRCH';
    }
    const started = startedAt(owner.pid);
    return owner.started !== 0 && started !== undefined && started !== owner.started;
}
/** Undefined for what is no owner. */
function parseOwner(text) {
    let found;
    try {
        found = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    const { place: where, boot: since, pid, started } = found ?? {};
    if (typeof where !== 'string' || typeof since !== 'string')
        return undefined;
    if (!Number.isSafeInteger(pid) || !Number.isSafeInteger(started) || Number(pid) <= 0)
        return undefined;
    return { place: where, boot: since, pid: Number(pid), started: Number(started) };
}
function place() {
    try {
        return `${(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)()} ${(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/pid')}`;
    }
    catch {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)();
    }
}
function hostOf(where) {
    return where.split(' ')[0] ?? '';
}
function boot() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    }
    catch {
        return '';
    }
}
/** Field 22 of `/proc/PID/stat`; the second one, in brackets, may hold anything. */
function startedAt(pid) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return fields[0] === 'Z' ? -1 : Number(fields[19]);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
;