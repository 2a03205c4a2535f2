"use strict";
exports.id = 133;
exports.ids = [133];
exports.modules = {

/***/ 50133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cleanLeftovers: () => (/* binding */ cleanLeftovers)
/* harmony export */ });
/* harmony import */ var _e2e_engines_compose_clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94193);
/* harmony import */ var _e2e_engines_docker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64873);
/* harmony import */ var _e2e_owned_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7661);
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3844);




/** Removes what runs that were killed have left; those that go on are left alone. */
async function cleanLeftovers(terminal) {
    const { reporter, signal } = terminal;
    const print = (text) => {
        terminal.print(text);
    };
    const folders = await (0,_e2e_owned_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .sweepFolders */ .me)();
    for (const folder of folders)
        print(`Removed ${folder}.`);
    try {
        await (0,_e2e_engines_docker_js__WEBPACK_IMPORTED_MODULE_1__/* .expectUsableEngine */ .GF)(signal);
    }
    catch (error) {
        signal.throwIfAborted();
        // who runs the suite without containers has none to remove
        reporter.info(`Containers were not looked for. ${(0,_kit_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A3)(error)}`);
        return;
    }
    const runs = await (0,_e2e_engines_compose_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .sweepRuns */ .LN)();
    for (const { project, startedAt } of runs)
        print(`Removed ${project}, started at ${startedAt}.`);
    if (folders.length + runs.length === 0)
        print('Nothing was left.');
}


/***/ }),

/***/ 94193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ sweepRuns),
/* harmony export */   s2: () => (/* binding */ removeRun)
/* harmony export */ });
/* unused harmony export leftRuns */
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33854);
/* harmony import */ var _compose_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67021);
/* harmony import */ var _docker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64873);



/** Taking down what a run made, known by its label alone: its file may be gone, and it with it. */
const mostRounds = 5;
/**
 * Removes the containers, volumes, networks and images of a run. Calling it twice, or beside another that does the
 * same, does no harm; what is being made meanwhile is found by another round.
 */
async function removeRun(project) {
    const filter = ['--filter', `label=${_compose_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .runLabel */ .Az}=${project}`];
    let last;
    for (let round = 0; round < mostRounds; round += 1) {
        const containers = await (0,_docker_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerLines */ .U1)(['ps', '--all', '--quiet', ...filter]);
        const networks = await (0,_docker_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerLines */ .U1)(['network', 'ls', '--quiet', ...filter]);
        const images = await (0,_docker_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerLines */ .U1)(['image', 'ls', '--quiet', ...filter]);
        if (containers.length + networks.length + images.length === 0)
            return;
        try {
            if (containers.length > 0)
                await (0,_docker_js__WEBPACK_IMPORTED_MODULE_2__/* .docker */ .T3)(['rm', '--force', '--volumes', ...containers]);
            if (networks.length > 0)
                await (0,_docker_js__WEBPACK_IMPORTED_MODULE_2__/* .docker */ .T3)(['network', 'rm', ...networks]);
            if (images.length > 0)
                await (0,_docker_js__WEBPACK_IMPORTED_MODULE_2__/* .docker */ .T3)(['image', 'rm', '--force', ...new Set(images)]);
        }
        catch (error) {
            // another clean-up was faster, or something has just been added
            last = error;
        }
    }
    throw new Error(`What run ${project} left cannot be removed`, { cause: last });
}
/** A line of `docker ps` or `docker network ls`, in the form below. */
const form = `{{.Label "${_compose_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .runLabel */ .Az}"}}\t{{.Label "${_compose_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .startedLabel */ .yo}"}}\t{{.Label "${_compose_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .ownerLabel */ .Wb}"}}`;
/** The runs among these lines whose process is certainly gone. */
function leftRuns(lines, gone = _owner_js__WEBPACK_IMPORTED_MODULE_0__/* .isGone */ .ST) {
    const found = new Map();
    for (const line of lines) {
        const [project = '', startedAt = '', text = ''] = line.split('\t');
        const owner = (0,_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOwner */ .pZ)(text);
        if (project !== '' && owner !== undefined && gone(owner))
            found.set(project, { project, startedAt });
    }
    return [...found.values()];
}
/** Removes what runs that were killed have left, and tells which runs those were. */
async function sweepRuns() {
    const filter = ['--filter', `label=${_compose_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .runLabel */ .Az}`, '--format', form];
    const lines = [
        ...(await (0,_docker_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerLines */ .U1)(['ps', '--all', ...filter])),
        ...(await (0,_docker_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerLines */ .U1)(['network', 'ls', ...filter])),
    ];
    const left = leftRuns(lines);
    for (const { project } of left)
        await removeRun(project);
    return left;
}


/***/ }),

/***/ 67021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ runLabel),
/* harmony export */   JU: () => (/* binding */ extraSeederArguments),
/* harmony export */   Mh: () => (/* binding */ addressesIn),
/* harmony export */   TL: () => (/* binding */ nameInNetwork),
/* harmony export */   Ve: () => (/* binding */ composeFile),
/* harmony export */   Wb: () => (/* binding */ ownerLabel),
/* harmony export */   to: () => (/* binding */ firstFreeAddress),
/* harmony export */   yo: () => (/* binding */ startedLabel)
/* harmony export */ });
/* unused harmony exports labelsOf, backendPort, foreignEnvironment */
/* harmony import */ var _container_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38292);
/* harmony import */ var _embedded_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99999);


/** How a run is laid out as a project of Compose; pure, so that it can be read off a table. */
/** Everything that a run makes carries it, with the project's name. */
const runLabel = 'io.miauflix.e2e.run';
const ownerLabel = 'io.miauflix.e2e.owner';
const startedLabel = 'io.miauflix.e2e.started';
/** A service's name in the network. */
function nameInNetwork(service) {
    if (service === 'rangeServer')
        return 'range-server';
    return service === 'released' ? 'backend' : service;
}
const places = ['tracker', 'seeder', 'range-server', 'apis', 'backend', 'nginx'];
/** The number of the first address that no service has. */
const firstFreeAddress = places.length;
function addressOf({ subnet }, name) {
    return subnet.address(places.indexOf(name));
}
function labelsOf({ project, owner, startedAt }) {
    return {
        [runLabel]: project,
        [ownerLabel]: JSON.stringify(owner),
        [startedLabel]: startedAt.toISOString(),
    };
}
function backendPort({ kind, foreign }) {
    if (foreign === undefined)
        return (0,_container_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .httpPort */ .ix)(kind === 'contract' ? 'backend' : 'released');
    return kind === 'contract' ? 4000 : 3000;
}
const nginxPort = 8080;
/** Where everything is, for this machine and for the containers alike. */
function addressesIn(plan) {
    const at = (service) => `http://${addressOf(plan, nameInNetwork(service))}:${(0,_container_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .httpPort */ .ix)(service)}`;
    const has = (service) => plan.wanted.includes(service);
    const { http, udp, ws } = (0,_container_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .trackerAt */ .cS)(addressOf(plan, 'tracker'));
    const backend = plan.nginxImage === undefined
        ? `http://${addressOf(plan, 'backend')}:${backendPort(plan)}`
        : `http://${addressOf(plan, 'nginx')}:${nginxPort}`;
    return {
        ...(has('tracker') && { tracker: { http, udp, ws } }),
        ...(has('seeder') && { seeder: { url: at('seeder') } }),
        ...(has('rangeServer') && { rangeServer: { url: at('rangeServer') } }),
        ...(has('apis') && { apis: (0,_container_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .apisAt */ .DT)(addressOf(plan, 'apis')) }),
        ...((has('backend') || has('released')) && { backend: { url: backend } }),
    };
}
/** A project of Compose, as JSON, which is YAML. A `$` is written twice, for Compose reads variables into values. */
function composeFile(plan) {
    const { subnet, project } = plan;
    const named = plan.wanted.map((service) => [nameInNetwork(service), serviceOf(plan, service)]);
    const all = plan.nginxImage === undefined ? named : [...named, ['nginx', nginxOf(plan, plan.nginxImage)]];
    const file = {
        name: project,
        services: Object.fromEntries(all),
        networks: {
            suite: {
                internal: true,
                labels: labelsOf(plan),
                ipam: { config: [{ subnet: subnet.cidr, gateway: subnet.gateway }] },
            },
        },
    };
    return JSON.stringify(file, undefined, 2).replaceAll('$', '$$$$');
}
const memory = { backend: '1g' };
function namedAddresses(plan) {
    return places.map((name) => `${name}:${addressOf(plan, name)}`);
}
/**
 * What is asked, and how often, is the image's own affair; a busy machine has more patience. A foreign backend may
 * have no health check, so it gets none of this.
 */
const healthcheck = { timeout: '20s', start_period: '90s', retries: 5 };
function common(plan, name) {
    return {
        init: true,
        restart: 'no',
        labels: labelsOf(plan),
        security_opt: ['no-new-privileges'],
        cap_drop: ['ALL'],
        read_only: true,
        tmpfs: ['/tmp'],
        mem_limit: memory[name] ?? '512m',
        pids_limit: 256,
        logging: { driver: 'local', options: { 'max-size': '8m', 'max-file': '2' } },
        healthcheck,
        networks: { suite: { ipv4_address: addressOf(plan, name) } },
        // a name that is asked for while its service is down would be passed on to whoever this machine asks
        extra_hosts: namedAddresses(plan),
    };
}
function serviceOf(plan, service) {
    const name = nameInNetwork(service);
    if (name === 'backend' && plan.foreign !== undefined)
        return foreignOf(plan, plan.foreign);
    const withVideos = service === 'seeder' || service === 'rangeServer';
    return {
        ...common(plan, name),
        image: plan.imageOf(service),
        ...(withVideos && {
            volumes: [{ type: 'bind', source: plan.videosFolder, target: '/videos', read_only: true }],
            ...(plan.videosUser !== undefined && { user: plan.videosUser }),
        }),
        ...(name === 'backend' && { command: ownBackendCommand(service, plan.defects) }),
    };
}
function ownBackendCommand(service, defects) {
    const options = defects.length === 0 ? [] : ['--options', JSON.stringify({ defects })];
    // the volume of its image
    return ['serve', service, '--data', '/usr/data', ...options];
}
/** What a program that starts as root needs to hand its data over and become another user. */
const rootsCapabilities = ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'SETUID', 'SETGID'];
/** Nothing is known of its image, so it may write into its own file system. */
function foreignOf(plan, foreign) {
    return {
        ...common(plan, 'backend'),
        healthcheck: undefined,
        read_only: false,
        ...(foreign.startsAsRoot && { cap_add: rootsCapabilities }),
        image: foreign.image,
        environment: { ...foreignEnvironment(plan), ...foreign.secrets },
    };
}
/** The outside world of a backend, replaced by the stand-ins; the released backend's variables. */
function foreignEnvironment(plan) {
    const apis = (0,_container_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .apisAt */ .DT)('apis');
    const tracker = (0,_container_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .trackerAt */ .cS)('tracker').http;
    // an address that answers with 404 at once: no list of trackers, and nobody is asked for one
    const nothing = new URL('/nothing', apis.tmdb).href;
    return {
        PORT: String(backendPort(plan)),
        TMDB_API_URL: apis.tmdb,
        TMDB_API_ACCESS_TOKEN: _embedded_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .tmdbToken */ .VK,
        YTS_API_URL: apis.yts,
        THE_RARBG_API_URL: apis.therarbg,
        TRAKT_API_URL: apis.trakt,
        TRAKT_CLIENT_ID: 'stand-in',
        TRAKT_CLIENT_SECRET: 'stand-in',
        STATIC_TRACKERS: tracker,
        SCRAPE_TRACKERS: tracker,
        BEST_TRACKERS_DOWNLOAD_URL: nothing,
        BLACKLISTED_TRACKERS_DOWNLOAD_URL: nothing,
        DISABLE_DISCOVERY: 'true',
        DISABLE_VPN_CHECK: 'true',
        RATE_LIMIT_TEST_MODE: 'true',
    };
}
function nginxOf(plan, image) {
    return {
        ...common(plan, 'nginx'),
        image,
        tmpfs: ['/tmp:uid=1000,gid=1000,mode=0700', '/run/nginx:uid=1000,gid=1000,mode=0700'],
        mem_limit: '256m',
        sysctls: {
            'net.ipv4.tcp_rmem': '4096 131072 2097152',
            'net.ipv4.tcp_wmem': '4096 65536 2097152',
        },
        environment: {
            SERVER_NAME: addressOf(plan, 'nginx'),
            BACKEND_SERVERS: `${addressOf(plan, 'backend')}:${backendPort(plan)}`,
            BACKEND_KIND: plan.kind,
            // one machine is all of the viewers here
            RATE_API: 'off',
            RATE_LOGIN: 'off',
            STREAM_CONNECTIONS: 'off',
            METRICS: 'on',
        },
        // of a foreign image it is not known whether it tells its health
        depends_on: {
            backend: { condition: plan.foreign === undefined ? 'service_healthy' : 'service_started' },
        },
    };
}
/** `docker run` of a seeder beside the others, as hardened as they are. */
function extraSeederArguments(plan, { container, address, options }) {
    const labels = Object.entries(labelsOf(plan)).flatMap(([name, value]) => ['--label', `${name}=${value}`]);
    return [
        ...['run', '--detach', '--init', '--name', container, ...labels],
        ...['--network', `${plan.project}_suite`, '--ip', address],
        ...['--read-only', '--tmpfs', '/tmp', '--cap-drop', 'ALL', '--security-opt', 'no-new-privileges'],
        ...['--memory', '512m', '--pids-limit', '256', '--log-driver', 'local', '--no-healthcheck'],
        ...namedAddresses(plan).flatMap((entry) => ['--add-host', entry]),
        ...['--mount', `type=bind,source=${plan.videosFolder},target=/videos,readonly`],
        ...(plan.videosUser === undefined ? [] : ['--user', plan.videosUser]),
        ...[plan.imageOf('seeder'), 'serve', 'seeder', '--options', JSON.stringify(options)],
    ];
}


/***/ }),

/***/ 38292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ apisAt),
/* harmony export */   OW: () => (/* binding */ healthPath),
/* harmony export */   Sb: () => (/* binding */ containerOptions),
/* harmony export */   Yr: () => (/* binding */ containerServices),
/* harmony export */   cS: () => (/* binding */ trackerAt),
/* harmony export */   ix: () => (/* binding */ httpPort)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);
/* harmony import */ var _kit_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66837);
/* harmony import */ var _embedded_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99999);



/** How the world is laid out in containers: one service each, on the spec's ports, found by its name; pure. */
const containerServices = ['tracker', 'seeder', 'rangeServer', 'apis', 'backend', 'released'];
/** What a container listens on for HTTP. */
function httpPort(service) {
    return _embedded_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .specPorts */ .QG[service === 'released' ? 'backend' : service];
}
/** Where a service says how it is. */
function healthPath(service) {
    return service === 'released' ? '/api/health' : '/health';
}
function trackerAt(host) {
    const at = `${host}:${_embedded_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .specPorts */ .QG.tracker}`;
    return {
        url: `http://${at}`,
        http: `http://${at}/announce`,
        udp: `udp://${at}/announce`,
        ws: `ws://${at}`,
    };
}
function apisAt(host) {
    const url = `http://${host}:${_embedded_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .specPorts */ .QG.apis}`;
    return { tmdb: `${url}/tmdb/3`, yts: `${url}/yts`, therarbg: `${url}/therarbg`, trakt: `${url}/trakt` };
}
function seederAt(host) {
    return { url: `http://${host}:${_embedded_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .specPorts */ .QG.seeder}`, torrentPort: _embedded_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .specPorts */ .QG.torrent };
}
/** The usual options of a service, with those of `other` in their place. */
function containerOptions(service, folders, other = {}) {
    const usual = usualOptions(service, folders);
    const unknown = Object.keys(other).filter((key) => !Object.hasOwn(usual, key));
    if (unknown.length > 0) {
        const known = Object.keys(usual);
        const sentences = unknown.map((key) => {
            const guess = (0,_kit_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(key, known);
            return `The ${service} has no option "${key}"${guess === undefined ? '' : `; did you mean "${guess}"?`}`;
        });
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${sentences.join('\n')}\nIt has: ${known.join(', ')}.`);
    }
    return { ...usual, ...other };
}
function usualOptions(service, folders) {
    const plan = {
        host: '0.0.0.0',
        fixedPorts: true,
        webrtc: false,
        videosFolder: folders.videos,
        folder: folders.data,
        alsoKnown: [],
        defects: [],
    };
    switch (service) {
        case 'tracker':
            return _embedded_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .trackerOptions */ .jw(plan);
        case 'rangeServer':
            return _embedded_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeServerOptions */ .Bo(plan);
        case 'seeder':
            return _embedded_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .seederOptions */ .Nr(plan, trackerAt('tracker'));
        case 'apis':
            return _embedded_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .apisOptions */ .W5(plan, seederAt('seeder'));
        case 'backend':
            return {
                ..._embedded_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .backendOptions */ .$c(plan, trackerAt('tracker'), apisAt('apis')),
                dataFolder: folders.data,
            };
        case 'released':
            return {
                ..._embedded_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .releasedOptions */ .iS(plan, trackerAt('tracker'), apisAt('apis')),
                dataFolder: folders.data,
            };
    }
}


/***/ }),

/***/ 64873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GF: () => (/* binding */ expectUsableEngine),
/* harmony export */   T3: () => (/* binding */ docker),
/* harmony export */   TT: () => (/* binding */ saidBy),
/* harmony export */   U1: () => (/* binding */ dockerLines)
/* harmony export */ });
/* unused harmony export unreachableEngine */
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);
/* harmony import */ var _kit_run_program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72817);


const usualDeadlineMs = 60_000;
async function docker(args, options = {}) {
    return await (0,_kit_run_program_js__WEBPACK_IMPORTED_MODULE_1__/* .runProgram */ .mB)('docker', args, { deadlineMs: usualDeadlineMs, ...options });
}
/** The lines that a command prints, without empty ones. */
async function dockerLines(args, options = {}) {
    const { stdout } = await docker(args, options);
    return stdout.split('\n').filter((line) => line.trim() !== '');
}
/**
 * Looks whether there is an engine whose containers this machine can reach by their addresses.
 * @throws {WorldError | ConfigurationError}
 */
async function expectUsableEngine(signal) {
    let facts;
    try {
        const { stdout } = await docker(['info', '--format', '{{json .}}'], { signal, deadlineMs: 20_000 });
        facts = JSON.parse(stdout);
        if (facts.ServerVersion === undefined || facts.ServerVersion === '')
            throw new Error('it does not answer');
        await docker(['compose', 'version'], { signal, deadlineMs: 20_000 });
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1)
            throw error;
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WorldError */ .nM(`The engine "compose" needs Docker with Compose, running and open to this user: ${(0,_kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(error)}`);
    }
    const obstacle = unreachableEngine(facts);
    if (obstacle !== undefined)
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(obstacle);
}
/** Why this machine cannot reach the containers of such an engine; undefined when it can. */
function unreachableEngine({ OperatingSystem = '', SecurityOptions = [], }) {
    const advice = 'Use the engine "embedded" here, or "compose" with an engine that runs on Linux itself.';
    if (OperatingSystem.includes('Docker Desktop')) {
        return `Docker Desktop runs containers in a machine of its own, whose addresses this one cannot reach. ${advice}`;
    }
    if (SecurityOptions.some((option) => option.includes('rootless'))) {
        return `This engine is rootless: its networks are in a space of their own, which this machine cannot reach. ${advice}`;
    }
    return undefined;
}
/** What a program of ours said at its end; for sentences. */
function saidBy(error) {
    return error instanceof _kit_run_program_js__WEBPACK_IMPORTED_MODULE_1__/* .ProgramError */ .Zj ? error.message : (0,_kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(error);
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