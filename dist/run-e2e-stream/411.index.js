"use strict";
exports.id = 411;
exports.ids = [411];
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

/***/ 40792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startComposeWorld: () => (/* binding */ startComposeWorld)
});

// UNUSED EXPORTS: isNetworkTaken

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/kit/folders.js
var folders = __webpack_require__(64206);
// EXTERNAL MODULE: ./build/kit/wait-until.js
var wait_until = __webpack_require__(10987);
// EXTERNAL MODULE: ./build/e2e/complaint.js
var complaint = __webpack_require__(42696);
// EXTERNAL MODULE: ./build/e2e/owned-folder.js
var owned_folder = __webpack_require__(7661);
// EXTERNAL MODULE: ./build/e2e/owner.js
var owner = __webpack_require__(33854);
// EXTERNAL MODULE: ./build/e2e/engines/compose-clean.js
var compose_clean = __webpack_require__(94193);
// EXTERNAL MODULE: ./build/kit/make-folder.js
var make_folder = __webpack_require__(16446);
// EXTERNAL MODULE: ./build/e2e/engines/compose-plan.js
var compose_plan = __webpack_require__(67021);
// EXTERNAL MODULE: ./build/e2e/engines/docker.js
var docker = __webpack_require__(64873);
// EXTERNAL MODULE: ./build/kit/reporter.js
var reporter = __webpack_require__(62246);
;// CONCATENATED MODULE: ./build/e2e/engines/redact.js

/** Credentials that a foreign service may write, whatever they are: `password: x`, tokens, streaming keys. */
const redact_forms = [
    /(?<=\bbearer\s+)[\w.~+/=-]+/gi,
    /(?<=\b(?:password|passwd|secret|token|api[_-]?key|streamingKey|session|cookie|authorization)["']?\s*[:=]\s*["']?)(?!bearer\b)[^\s"',;&}]+/gi,
    /\beyJ[\w-]+\.[\w-]+\.[\w-]+/g,
    /(?<=\/stream\/)[\w.~%=-]{24,}/g,
];
/** The text without the secrets that are known, and without what looks like one. */
function redact(text, secrets) {
    return redact_forms.reduce((shown, form) => shown.replaceAll(form, '***'), (0,reporter/* hideSecrets */.s0)(text, secrets));
}

;// CONCATENATED MODULE: ./build/e2e/engines/compose-evidence.js






/** Every container of a run. */
async function containersOf(project) {
    const ids = await (0,docker/* dockerLines */.U1)(['ps', '--all', '--quiet', '--filter', `label=${compose_plan/* runLabel */.Az}=${project}`]);
    if (ids.length === 0)
        return [];
    const { stdout } = await (0,docker/* docker */.T3)(['inspect', ...ids], { acceptedCodes: [1] });
    return JSON.parse(stdout);
}
/** `seeder`, or the container's own name for one that is beside the project. */
function serviceOf({ Config, Name }) {
    return Config.Labels['com.docker.compose.service'] ?? Name.replace(/^\//, '');
}
/** What is wrong with a container, in words; undefined when nothing is. */
function troubleOf({ State }) {
    const { Status, ExitCode, OOMKilled, Error: error, Health } = State;
    if (OOMKilled)
        return 'was ended because it needed more memory than it may have';
    if (error !== '')
        return `could not be started: ${error}`;
    if (Status === 'exited' || Status === 'dead')
        return `ended with exit code ${ExitCode}`;
    if (Status !== 'running')
        return `is ${Status}`;
    if (Health === undefined || Health.Status === 'healthy')
        return undefined;
    const last = Health.Log?.at(-1);
    const said = last === undefined ? 'its health was not asked yet' : lastWords(last.Output.split('\n'), 3);
    return `runs, and is ${Health.Status}: ${said === '' ? 'the health check says nothing' : said}`;
}
function hasFailed({ Status, Error: error, Health }) {
    return error !== '' || Status === 'exited' || Status === 'dead' || Health?.Status === 'unhealthy';
}
function lastWords(lines, count) {
    return lines
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .slice(-count)
        .join('\n');
}
const shownLines = 12;
/** Which services are not well, and why, with their last lines; one paragraph each. */
function whyNotUp(containers, logs) {
    // what has only not become ready yet says nothing while another one has failed
    const failed = containers.filter(({ State }) => hasFailed(State));
    return (failed.length > 0 ? failed : containers).flatMap((container) => {
        const trouble = troubleOf(container);
        if (trouble === undefined)
            return [];
        const service = serviceOf(container);
        const said = container.State.Error === '' ? lastWords(logs[service] ?? [], shownLines) : '';
        return [`The ${service} ${trouble}${said === '' ? '' : `\nIts last lines:\n${said}`}`];
    });
}
/** The last lines of each container, by its service. */
async function logsOf(containers, count, since) {
    const logs = await Promise.all(containers.map(async (container) => {
        const name = container.Name.replace(/^\//, '');
        const from = since === undefined ? [] : ['--since', new Date(since).toISOString()];
        const { stdout, stderr } = await (0,docker/* docker */.T3)(['logs', '--tail', String(count), ...from, name], {
            acceptedCodes: [1],
        });
        return [serviceOf(container), `${stdout}${stderr}`.split('\n').filter((line) => line !== '')];
    }));
    return Object.fromEntries(logs);
}
const savedLines = 20_000;
/** Writes `<service>.log` and `<service>.json`, its state with what its health checks said, into the folder. */
async function saveEvidence(project, folder, secrets) {
    const containers = await containersOf(project);
    const logs = await logsOf(containers, savedLines);
    await (0,make_folder/* makeFolder */.f)(folder);
    for (const container of containers) {
        const service = serviceOf(container);
        const state = JSON.stringify(container.State, undefined, 2);
        await (0,folders/* writeFileWhole */.tG)((0,external_node_path_.join)(folder, `${service}.json`), `${redact(state, secrets)}\n`);
        await (0,folders/* writeFileWhole */.tG)((0,external_node_path_.join)(folder, `${service}.log`), `${redact((logs[service] ?? []).join('\n'), secrets)}\n`);
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/e2e/engines/compose-images.js







const buildDeadlineMs = 20 * 60_000;
const pullDeadlineMs = 10 * 60_000;
const targetOf = (service) => service === 'rangeServer' ? 'range-server' : service;
/** The images of these services, there to be started. */
async function worldImages(services, { worldImages: named, build }, around) {
    if (named !== undefined) {
        const imageOf = (service) => named.replaceAll('{service}', targetOf(service));
        await Promise.all(services.map(async (service) => await expectImage(imageOf(service), around.signal)));
        return imageOf;
    }
    const root = repositoryOf(around.entry);
    const version = await hashOf(root, ['mock-content/Dockerfile', 'dist/cli', 'dist/addons']);
    const imageOf = (service) => `miauflix-e2e-${targetOf(service)}:${version}`;
    for (const service of services) {
        const tag = imageOf(service);
        if (!build && (await hasImage(tag, around.signal)))
            continue;
        const dockerfile = (0,external_node_path_.join)(root, 'mock-content/Dockerfile');
        await buildImage(['--file', dockerfile, '--target', targetOf(service), '--tag', tag, root], tag, around);
    }
    return imageOf;
}
async function nginxImage({ nginxImage: named, build }, around) {
    if (named !== undefined) {
        await expectImage(named, around.signal);
        return named;
    }
    const root = repositoryOf(around.entry);
    const tag = `miauflix-e2e-nginx:${await hashOf(root, ['nginx'])}`;
    if (build || !(await hasImage(tag, around.signal))) {
        await buildImage(['--file', (0,external_node_path_.join)(root, 'nginx/Dockerfile'), '--tag', tag, root], tag, around);
    }
    return tag;
}
/** How a backend's folder is built: as a checkout of the released one, or by its own Dockerfile. */
function backendBuild(context, root) {
    const folder = (0,external_node_path_.resolve)(context);
    if (!(0,external_node_fs_.existsSync)(folder))
        throw new errors/* ConfigurationError */.j1(`The backend's folder ${folder} does not exist.`);
    const has = (path) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, path));
    if (['package-lock.json', 'turbo.json', 'backend/package.json', 'packages'].every(has)) {
        if (root === undefined)
            throw noSources('compose/backend.Dockerfile');
        const dockerfile = (0,external_node_path_.join)(root, 'compose/backend.Dockerfile');
        return ['--file', dockerfile, '--target', 'backend', '--build-context', `source=${folder}`, root];
    }
    if (has('Dockerfile'))
        return [folder];
    throw new errors/* ConfigurationError */.j1(`The folder ${folder} is neither a checkout of Miauflix (with turbo.json and backend/package.json) nor does it ` +
        'have a Dockerfile, so no backend can be built from it.');
}
/** Builds a backend for one run; it goes with the run. Answers with its name. */
async function builtBackend(context, { project, ...around }) {
    const tag = `${project}-backend:latest`;
    const args = backendBuild(context, findRepository(around.entry));
    await buildImage(['--tag', tag, '--label', `${compose_plan/* runLabel */.Az}=${project}`, ...args], 'the backend', around);
    return tag;
}
/** Whether the image of a backend starts as root. @throws {ConfigurationError} for one that cannot be had */
async function startsAsRoot(image, signal) {
    await expectImage(image, signal);
    const { stdout } = await (0,docker/* docker */.T3)(['image', 'inspect', '--format', '{{.Config.User}}', image], { signal });
    return /^(|0|root)(:|$)/.test(stdout.trim());
}
async function hasImage(image, signal) {
    const args = ['image', 'inspect', '--format', '{{.Id}}', image];
    return (await (0,docker/* docker */.T3)(args, { signal, acceptedCodes: [1] })).exitCode === 0;
}
async function expectImage(image, signal) {
    if (await hasImage(image, signal))
        return;
    try {
        await (0,docker/* docker */.T3)(['pull', '--quiet', image], { signal, deadlineMs: pullDeadlineMs });
    }
    catch (error) {
        signal.throwIfAborted();
        throw new errors/* ConfigurationError */.j1(`The image "${image}" is not on this machine and cannot be pulled: ${(0,docker/* saidBy */.TT)(error)}`);
    }
}
async function buildImage(args, what, { reporter, signal }) {
    const progress = reporter.progress(`Building ${what}`);
    try {
        await (0,docker/* docker */.T3)(['buildx', 'build', '--load', ...bases(process.env), ...args], {
            signal,
            deadlineMs: buildDeadlineMs,
            onLine: (line) => {
                reporter.debug(line);
            },
        });
        progress.end('built');
    }
    catch (error) {
        progress.end('not built');
        signal.throwIfAborted();
        throw new errors/* ConfigurationError */.j1(`The image of ${what} cannot be built; a registry that is out of reach can be replaced by NODE_BASE and ` +
            `DEBIAN_BASE: ${(0,docker/* saidBy */.TT)(error)}`);
    }
}
/** Other bases for the images, as the variables name them: `docker-image://mirror.example.org/debian:trixie-slim`. */
function bases(env) {
    const named = [
        ['debian-base', env['DEBIAN_BASE'] ?? ''],
        ['node-base', env['NODE_BASE'] ?? ''],
    ];
    return named.flatMap(([stage, base]) => {
        if (base === '')
            return [];
        return ['--build-context', `${stage}=${base.includes('://') ? base : `docker-image://${base}`}`];
    });
}
/** The folder of this repository, above `entry`. */
function repositoryOf(entry) {
    const root = findRepository(entry);
    if (root === undefined)
        throw noSources('mock-content/Dockerfile');
    return root;
}
function findRepository(entry) {
    for (let folder = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(entry));; folder = (0,external_node_path_.dirname)(folder)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'mock-content/Dockerfile')))
            return folder;
        if ((0,external_node_path_.dirname)(folder) === folder)
            return undefined;
    }
}
function noSources(file) {
    return new errors/* ConfigurationError */.j1(`There is no ${file} beside this program to build an image from; name the images that are to be used.`);
}
/** Twelve digits that change with any byte of these files and folders. */
async function hashOf(root, paths) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(bases(process.env).join(' '));
    for (const path of paths) {
        const whole = (0,external_node_path_.join)(root, path);
        for (const file of await filesIn(whole)) {
            hash.update(`\0${(0,external_node_path_.relative)(root, file)}\0`).update(await (0,promises_.readFile)(file));
        }
    }
    return hash.digest('hex').slice(0, 12);
}
async function filesIn(path) {
    try {
        const entries = await (0,promises_.readdir)(path, { recursive: true, withFileTypes: true });
        return entries
            .filter((entry) => entry.isFile())
            .map(({ parentPath, name }) => (0,external_node_path_.join)(parentPath, name))
            .toSorted();
    }
    catch (error) {
        if (error.code === 'ENOTDIR')
            return [path];
        throw error;
    }
}

// EXTERNAL MODULE: ./build/e2e/engines/container-plan.js
var container_plan = __webpack_require__(38292);
// EXTERNAL MODULE: ./build/e2e/engines/embedded-plan.js
var embedded_plan = __webpack_require__(99999);
;// CONCATENATED MODULE: ./build/e2e/engines/exposed.js

/** Ways in which containers can be reached past their network; empty when they are isolated. */
function exposedContainers(containers, network) {
    return containers.flatMap((container) => {
        const service = serviceOf(container);
        const { HostConfig, NetworkSettings } = container;
        const ports = Object.keys(HostConfig.PortBindings ?? {}).map((port) => `${service} publishes ${port}`);
        const others = Object.keys(NetworkSettings.Networks)
            .filter((name) => name !== network)
            .map((name) => `${service} is on the network ${name}, too`);
        return [...ports, ...others];
    });
}

;// CONCATENATED MODULE: ./build/e2e/engines/subnets.js
/** Networks of their own for runs, out of the addresses that are kept for tests of networks (RFC 2544). */
const first = toNumber('198.18.0.0');
const last = toNumber('198.19.255.255');
/** 30 addresses: the gateway, a dozen services, and seeders that checks add. */
const prefix = 27;
const size = 2 ** (32 - prefix);
const slots = (last - first + 1) / size;
/** Most containers that a network has addresses for. */
const mostContainers = size - 3;
/**
 * A network that meets none of the taken ones (`10.0.0.0/8`, or a single address), drawn by chance so that runs
 * that look at the same moment hardly ever draw the same. `random` is from 0 to below 1.
 * @throws {Error} when all are taken
 */
function freeSubnet(taken, random = Math.random) {
    const used = taken.flatMap(rangeOf);
    const start = Math.floor(random() * slots);
    for (let step = 0; step < slots; step += 1) {
        const from = first + ((start + step) % slots) * size;
        const to = from + size - 1;
        if (!used.some((range) => range.from <= to && from <= range.to))
            return subnetAt(from);
    }
    throw new Error('Every network of 198.18.0.0/15 is taken.');
}
function subnetAt(from) {
    return {
        cidr: `${toAddress(from)}/${prefix}`,
        gateway: toAddress(from + 1),
        address: (index) => {
            if (index < 0 || index >= mostContainers)
                throw new Error(`The network has no address ${index}.`);
            return toAddress(from + 2 + index);
        },
    };
}
/** What is no network of IPv4 takes nothing away. */
function rangeOf(network) {
    const [, address, bits = '32'] = /^(\d+\.\d+\.\d+\.\d+)(?:\/(\d+))?$/.exec(network) ?? [];
    if (address === undefined || Number(bits) > 32)
        return [];
    const length = 2 ** (32 - Number(bits));
    const from = Math.floor(toNumber(address) / length) * length;
    return [{ from, to: from + length - 1 }];
}
function toNumber(address) {
    return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}
function toAddress(number) {
    return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
;// CONCATENATED MODULE: ./build/e2e/engines/traffic.js








const keptPackets = 20;
/** Packets for anywhere else, in tcpdump's words. Multicast and broadcast end at the bridge. */
function captureFilter({ cidr }) {
    return (`(ip and not dst net ${cidr} and not dst net 224.0.0.0/4 and not dst host 255.255.255.255 and not dst host 0.0.0.0)` +
        ' or (ip6 and not dst net fe80::/10 and not dst net ff00::/8)');
}
/** `tcp 198.18.0.4 > 192.0.2.1.443` of a line of `tcpdump -nq`, without times and lengths. */
function packetIn(line) {
    const [, from = '', to = '', rest = ''] = /^(?:IP6?) (\S+) > (\S+): (.*)$/.exec(line.trim()) ?? [];
    if (from === '')
        return line.trim();
    return `${rest.split(/[\s,]/)[0]?.toLowerCase() ?? ''} ${from} > ${to}`;
}
/**
 * How often programs in a network namespace asked for an address to which no way leads: `OutNoRoutes` of `Ip:` in
 * `/proc/net/snmp`, a line of names above a line of numbers.
 */
function outNoRoutes(snmp) {
    const lines = snmp.split('\n').filter((line) => line.startsWith('Ip: '));
    const [names = '', numbers = ''] = lines;
    const at = names.split(' ').indexOf('OutNoRoutes');
    const value = numbers.split(' ')[at];
    return at === -1 || value === undefined || !/^\d+$/.test(value) ? undefined : Number(value);
}
async function watchTraffic(project, subnet) {
    const bridge = await startCapture(project, subnet).catch((error) => ({ why: (0,errors/* reasonOf */.A3)(error) }));
    return {
        escapes: async () => {
            const attempts = await attemptsIn(project);
            if ('why' in bridge)
                return { packets: undefined, attempts, notSeen: bridge.why };
            return { packets: await bridge.packets(), attempts };
        },
        stop: async () => {
            if (!('why' in bridge))
                await bridge.stop();
        },
    };
}
/** What each container counts; those that cannot be asked are left out. */
async function attemptsIn(project) {
    const containers = (await containersOf(project)).filter(({ State }) => State.Status === 'running');
    const counted = await Promise.all(containers.map(async (container) => {
        const name = container.Name.replace(/^\//, '');
        const codes = Array.from({ length: 255 }, (_, code) => code + 1);
        const { stdout } = await (0,docker/* docker */.T3)(['exec', name, 'cat', '/proc/net/snmp'], { acceptedCodes: codes });
        const count = outNoRoutes(stdout);
        return count === undefined ? [] : [[serviceOf(container), count]];
    }));
    return Object.fromEntries(counted.flat());
}
/** @throws where the bridge cannot be listened to, with the reason */
async function startCapture(project, subnet) {
    if (process.getuid?.() !== 0)
        throw new Error('only root may listen to the bridge of the network');
    const { stdout } = await (0,docker/* docker */.T3)(['network', 'inspect', '--format', '{{.Id}}', `${project}_suite`]);
    const device = `br-${stdout.trim().slice(0, 12)}`;
    if (!(0,external_node_fs_.existsSync)(`/sys/class/net/${device}`))
        throw new Error('the bridge of the network is on another machine');
    const child = (0,external_node_child_process_.spawn)('tcpdump', ['-i', device, '-nqtl', '--immediate-mode', captureFilter(subnet)], {
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    const packets = [];
    let said = '';
    let ended;
    child.on('error', (error) => (ended = `tcpdump could not be started: ${(0,errors/* reasonOf */.A3)(error)}`));
    child.on('exit', (code) => (ended ??= `tcpdump ended with exit code ${code ?? 'unknown'}: ${said.trim()}`));
    child.stderr.on('data', (data) => (said += data.toString()));
    (0,external_node_readline_.createInterface)({ input: child.stdout }).on('line', (line) => {
        if (packets.length < keptPackets)
            packets.push(packetIn(line));
    });
    await (0,wait_until/* waitUntil */.a)('tcpdump listens', () => {
        if (ended !== undefined)
            return true;
        return said.includes('listening on') || new wait_until/* NotYet */.Q(said);
    }, { deadlineMs: 5_000 });
    const over = ended;
    if (over !== undefined)
        throw new Error(over);
    return {
        packets: async () => {
            if (ended !== undefined)
                throw new Error(ended);
            return await Promise.resolve([...new Set(packets)]);
        },
        stop: async () => {
            await endProcess(child);
        },
    };
}
async function endProcess(child) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
        return;
    const gone = (0,external_node_events_.once)(child, 'exit');
    child.kill('SIGTERM');
    await gone;
}

;// CONCATENATED MODULE: ./build/e2e/engines/compose.js




















const startDeadlineMs = 180_000;
const healthDeadlineMs = 60_000;
const mostNetworks = 8;
/** The world as containers on a network of their own, from which nothing leads out. */
async function startComposeWorld(options) {
    const { signal, reporter } = options;
    await (0,docker/* expectUsableEngine */.GF)(signal);
    for (const { project } of await (0,compose_clean.sweepRuns)())
        reporter.info(`Removed what ${project}, which was killed, had left.`);
    const project = `miauflix-e2e-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
    const folder = await (0,owned_folder/* ownedFolder */.EA)('compose');
    const secrets = new Set();
    try {
        const common = await commonPlan(options, project, secrets);
        const start = performance.now();
        const plan = await up(options, common, folder);
        const world = new ComposeWorld(options, plan, folder, secrets);
        await world.expectReachable();
        await world.findCredentials();
        world.readyMs = performance.now() - start;
        return world;
    }
    catch (error) {
        if (options.evidenceFolder !== undefined && !signal.aborted) {
            await saveEvidence(project, options.evidenceFolder, secrets).catch(() => undefined);
        }
        await (0,compose_clean/* removeRun */.s)(project);
        await (0,folders/* removeFolder */.v$)(folder);
        throw error;
    }
}
async function commonPlan(options, project, secrets) {
    const { backendContext, signal, videosFolder } = options;
    const image = backendContext === undefined
        ? options.backendImage
        : await builtBackend(backendContext, { ...options, project });
    const own = options.wanted.filter((service) => image === undefined || (service !== 'backend' && service !== 'released'));
    const [imageOf, inFront, { uid, gid }] = await Promise.all([
        worldImages(own, options, options),
        options.throughNginx ? nginxImage(options, options) : undefined,
        (0,promises_.stat)(videosFolder),
    ]);
    return {
        project,
        owner: (0,owner/* thisOwner */.GS)(),
        startedAt: new Date(),
        kind: options.kind,
        wanted: options.wanted,
        imageOf,
        videosFolder,
        videosUser: uid === 0 ? undefined : `${uid}:${gid}`,
        defects: options.defects,
        nginxImage: inFront,
        foreign: image === undefined ? undefined : await foreignBackend(image, signal, secrets),
    };
}
async function foreignBackend(image, signal, secrets) {
    const random = (bytes) => {
        const value = (0,external_node_crypto_.randomBytes)(bytes).toString('base64');
        secrets.add(value);
        return value;
    };
    return {
        image,
        startsAsRoot: await startsAsRoot(image, signal),
        secrets: {
            JWT_SECRET: random(48),
            STREAM_TOKEN_SECRET: random(48),
            STREAM_KEY_SALT: random(48),
            SOURCE_SECURITY_KEY: random(32),
            REFRESH_TOKEN_COOKIE_NAME: 'rt',
            ACCESS_TOKEN_COOKIE_NAME: 'at',
        },
    };
}
/** Starts all containers and waits until they are healthy; takes another network when this one was just taken. */
async function up({ signal, reporter }, common, folder) {
    const file = (0,external_node_path_.join)(folder, 'compose.json');
    const compose = ['compose', '--project-name', common.project, '--file', file];
    for (let tries = 1;; tries += 1) {
        const plan = { ...common, subnet: await chooseSubnet(signal) };
        await (0,promises_.writeFile)(file, compose_plan/* composeFile */.Ve(plan), { mode: 0o600 });
        try {
            await (0,docker/* docker */.T3)([...compose, 'up', '--detach', '--wait', '--quiet-pull', '--no-build'], {
                signal,
                deadlineMs: startDeadlineMs,
                onLine: (line) => {
                    reporter.debug(line);
                },
            });
            return plan;
        }
        catch (error) {
            signal.throwIfAborted();
            if (tries < mostNetworks && isNetworkTaken((0,docker/* saidBy */.TT)(error))) {
                await (0,compose_clean/* removeRun */.s)(common.project);
                continue;
            }
            throw await explainedFailure(common.project, error);
        }
    }
}
/** What Docker says when somebody else was faster. */
function isNetworkTaken(said) {
    return /pool overlaps|invalid pool request|address already in use|networks have same bridge|conflicts with network/i.test(said);
}
async function chooseSubnet(signal) {
    const networks = await (0,docker/* dockerLines */.U1)(['network', 'ls', '--quiet'], { signal });
    const format = '{{range .IPAM.Config}}{{.Subnet}} {{end}}';
    // one that is removed meanwhile is no error
    const { stdout } = await (0,docker/* docker */.T3)(['network', 'inspect', '--format', format, ...networks], {
        signal,
        acceptedCodes: [1],
    });
    const addresses = Object.values((0,external_node_os_.networkInterfaces)()).flatMap((list) => (list ?? []).map(({ cidr }) => cidr ?? ''));
    return freeSubnet([...stdout.split(/\s+/), ...addresses]);
}
async function explainedFailure(project, error) {
    const containers = await containersOf(project);
    const reasons = whyNotUp(containers, await logsOf(containers, 40));
    if (reasons.length > 0)
        return new errors/* WorldError */.nM(reasons.join('\n'));
    return new errors/* WorldError */.nM(`The containers could not be started: ${(0,docker/* saidBy */.TT)(error)}`);
}
class ComposeWorld {
    engine = 'compose';
    videosFolder;
    addresses;
    readyMs = 0;
    credentials;
    #options;
    #plan;
    #folder;
    #secrets;
    #traffic;
    #extras = 0;
    #stopping;
    constructor(options, plan, folder, secrets) {
        this.#options = options;
        this.#plan = plan;
        this.#folder = folder;
        this.#secrets = secrets;
        this.videosFolder = plan.videosFolder;
        this.addresses = compose_plan/* addressesIn */.Mh(plan);
        this.#traffic = watchTraffic(plan.project, plan.subnet);
        this.#traffic.catch(() => undefined);
    }
    /** Containers call themselves healthy from within; the suite has to get there from here. */
    async expectReachable() {
        const { signal } = this.#options;
        for (const service of this.#plan.wanted) {
            try {
                await this.#waitForHealth(service, 15_000);
            }
            catch (error) {
                signal.throwIfAborted();
                throw new errors/* WorldError */.nM(`The ${service} is healthy within its container, and cannot be reached from here: ${(0,errors/* reasonOf */.A3)(error)}\n` +
                    'The engine "compose" needs containers whose addresses this machine can reach, as on Linux; ' +
                    'where it runs in a container itself, that one needs the network of the host.');
            }
        }
    }
    /** The first user of an empty database, whom the released backend prints once. */
    async findCredentials() {
        const { kind, foreign } = this.#plan;
        if (kind !== 'miauflix')
            return;
        if (foreign === undefined) {
            this.credentials = embedded_plan/* releasedCredentials */.am;
            return;
        }
        const printed = /email: (?<email>\S+) and password: (?<password>\S+)/;
        this.credentials = await (0,wait_until/* waitUntil */.a)('the backend prints its first user', async () => {
            const { stdout, stderr } = await (0,docker/* docker */.T3)(['logs', this.#container('released')]);
            const { email, password } = printed.exec((0,complaint/* withoutColours */.m)(stdout + stderr))?.groups ?? {};
            if (email === undefined || password === undefined)
                return new wait_until/* NotYet */.Q('it has not yet');
            for (const secret of [email, password])
                this.#secrets.add(secret);
            return { email, password };
        }, { deadlineMs: 15_000, intervalMs: 250, signal: this.#options.signal });
    }
    has(service) {
        return this.#plan.wanted.some((wanted) => wanted === service);
    }
    async logs(count, since) {
        return await logsOf(await containersOf(this.#plan.project), count, since);
    }
    async kill(service) {
        const container = this.#container(service);
        // one that does not run cannot be killed, and is what was wanted
        await (0,docker/* docker */.T3)(['kill', container], { acceptedCodes: [1] });
        await (0,docker/* docker */.T3)(['wait', container]);
    }
    async start(service) {
        await (0,docker/* docker */.T3)(['start', this.#container(service)], { signal: this.#options.signal });
        await this.#waitForHealth(service, healthDeadlineMs);
    }
    async addSeeder({ files, uploadLimit, corrupt }) {
        const { signal } = this.#options;
        const at = this.#extras;
        this.#extras += 1;
        const container = `${this.#plan.project}-extra-${at}`;
        const address = this.#plan.subnet.address(compose_plan/* firstFreeAddress */.to + at);
        const inside = files.map((file) => ({ ...file, path: `/videos/${(0,external_node_path_.basename)(file.path)}` }));
        const options = { files: inside, uploadLimit, corrupt };
        await (0,docker/* docker */.T3)(compose_plan/* extraSeederArguments */.JU(this.#plan, { container, address, options }), { signal });
        const url = `http://${address}:${new URL(this.addresses.seeder?.url ?? 'http://seeder:3001').port}`;
        await waitForAnswer(`the seeder ${container}`, `${url}/health`, { deadlineMs: healthDeadlineMs, signal });
        return {
            url,
            stop: async () => {
                await (0,docker/* docker */.T3)(['rm', '--force', '--volumes', container], { acceptedCodes: [1] });
            },
        };
    }
    async residentBytes(service) {
        const lines = await (0,docker/* dockerLines */.U1)(['top', this.#container(service), '-eo', 'pid,rss']);
        const kibibytes = lines.slice(1).map((line) => Number(line.trim().split(/\s+/)[1] ?? 0));
        return kibibytes.reduce((sum, one) => sum + one, 0) * 1024;
    }
    async exposed() {
        return exposedContainers(await containersOf(this.#plan.project), `${this.#plan.project}_suite`);
    }
    async escapes() {
        const foreign = this.#plan.foreign === undefined ? [] : ['backend'];
        return { ...(await (await this.#traffic).escapes()), foreign };
    }
    async saveEvidence(folder) {
        await saveEvidence(this.#plan.project, folder, this.#secrets);
    }
    async stop() {
        this.#stopping ??= this.#stopAll();
        await this.#stopping;
    }
    async #stopAll() {
        await this.#traffic.then(async (watch) => {
            await watch.stop();
        }, () => undefined);
        await (0,compose_clean/* removeRun */.s)(this.#plan.project);
        await (0,folders/* removeFolder */.v$)(this.#folder);
    }
    #container(service) {
        if (!this.has(service))
            throw new errors/* WorldError */.nM(`The world has no ${service}.`);
        return `${this.#plan.project}-${compose_plan/* nameInNetwork */.TL(service)}-1`;
    }
    async #waitForHealth(service, deadlineMs) {
        const { signal } = this.#options;
        const isBackend = service === 'backend' || service === 'released';
        const urls = {
            tracker: this.addresses.tracker?.http,
            seeder: this.addresses.seeder?.url,
            rangeServer: this.addresses.rangeServer?.url,
            apis: this.addresses.apis?.tmdb,
        };
        const base = isBackend ? this.addresses.backend?.url : urls[service];
        if (base === undefined)
            return;
        const path = isBackend && this.#plan.kind === 'miauflix' ? '/api/health' : (0,container_plan/* healthPath */.OW)(service);
        await waitForAnswer(`the ${service}`, new URL(path, base).href, { deadlineMs, signal });
    }
}
async function waitForAnswer(what, url, options) {
    await (0,wait_until/* waitUntil */.a)(`${what} answers at ${url}`, async (signal) => {
        const answer = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(3_000)]) });
        const text = await answer.text();
        return answer.ok && text.startsWith('{') ? true : new wait_until/* NotYet */.Q(`it answers ${answer.status}`);
    }, options);
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


/***/ })

};
;