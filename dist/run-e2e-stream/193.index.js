"use strict";
exports.id = 193;
exports.ids = [193];
exports.modules = {

/***/ 94193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ removeRun),
/* harmony export */   sweepRuns: () => (/* binding */ sweepRuns)
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
/* harmony export */   Yr: () => (/* binding */ containerServices),
/* harmony export */   cS: () => (/* binding */ trackerAt),
/* harmony export */   ix: () => (/* binding */ httpPort)
/* harmony export */ });
/* unused harmony export containerOptions */
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
    return { url: `http://${host}:${layout.specPorts.seeder}`, torrentPort: layout.specPorts.torrent };
}
/** The usual options of a service, with those of `other` in their place. */
function containerOptions(service, folders, other = {}) {
    const usual = usualOptions(service, folders);
    const unknown = Object.keys(other).filter((key) => !Object.hasOwn(usual, key));
    if (unknown.length > 0) {
        const known = Object.keys(usual);
        const sentences = unknown.map((key) => {
            const guess = nearest(key, known);
            return `The ${service} has no option "${key}"${guess === undefined ? '' : `; did you mean "${guess}"?`}`;
        });
        throw new ConfigurationError(`${sentences.join('\n')}\nIt has: ${known.join(', ')}.`);
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
            return layout.trackerOptions(plan);
        case 'rangeServer':
            return layout.rangeServerOptions(plan);
        case 'seeder':
            return layout.seederOptions(plan, trackerAt('tracker'));
        case 'apis':
            return layout.apisOptions(plan, seederAt('seeder'));
        case 'backend':
            return {
                ...layout.backendOptions(plan, trackerAt('tracker'), apisAt('apis')),
                dataFolder: folders.data,
            };
        case 'released':
            return {
                ...layout.releasedOptions(plan, trackerAt('tracker'), apisAt('apis')),
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
/* harmony import */ var _kit_run_program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21488);


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

/***/ 62246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P$: () => (/* binding */ silentReporter),
/* harmony export */   TX: () => (/* binding */ secretHider),
/* harmony export */   s0: () => (/* binding */ hideSecrets)
/* harmony export */ });
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

/***/ 21488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zj: () => (/* binding */ ProgramError),
  mB: () => (/* binding */ runProgram)
});

// UNUSED EXPORTS: lastLines

// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(16698);
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __webpack_require__(53053);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 1 modules
var exec = __webpack_require__(41955);
// EXTERNAL MODULE: ./build/kit/deadline.js
var deadline = __webpack_require__(63843);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/kit/process-tree.js
var process_tree = __webpack_require__(36527);
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
        await (0,process_tree/* endProcessTree */.xN)(pid, graceMs);
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