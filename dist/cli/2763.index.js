"use strict";
exports.id = 2763;
exports.ids = [2763];
exports.modules = {

/***/ 12763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check),
  down: () => (/* binding */ down),
  init: () => (/* binding */ init),
  logs: () => (/* binding */ logs),
  status: () => (/* binding */ stack_job_status),
  up: () => (/* binding */ up)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/kit/errors.js
var kit_errors = __webpack_require__(3844);
;// CONCATENATED MODULE: ./build/compose/lifecycle/assets.js



const composeFile = 'compose.yaml';
const exampleFile = '.env.example';
/**
 * Finds the folder compose/ of the package that `entry`, the running program's own file, is in: one folder up
 * from cli/main.ts, two up from dist/cli/index.js.
 */
async function findAssets(entry) {
    // a command that a package manager linked is elsewhere
    let folder = (0,external_node_path_.dirname)(await (0,promises_.realpath)(entry));
    for (;;) {
        const candidate = (0,external_node_path_.join)(folder, 'compose');
        if (await isFile((0,external_node_path_.join)(candidate, composeFile)))
            return candidate;
        const parent = (0,external_node_path_.dirname)(folder);
        if (parent === folder)
            break;
        folder = parent;
    }
    throw new kit_errors/* ConfigurationError */.j1('This copy of miauflix-infra comes without compose/compose.yaml, from which a stack is made: ' +
        'run the command from a checkout of miauflix/infra, or by its action.');
}
async function readAssets(entry) {
    const folder = await findAssets(entry);
    const [compose, example] = await Promise.all([composeFile, exampleFile].map(async (name) => await (0,promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8')));
    return { compose: compose ?? '', example: example ?? '' };
}
async function isFile(path) {
    try {
        return (await (0,promises_.stat)(path)).isFile();
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/kit/run-program.js + 2 modules
var run_program = __webpack_require__(72817);
// EXTERNAL MODULE: ./build/kit/nearest.js
var nearest = __webpack_require__(66837);
;// CONCATENATED MODULE: ./build/compose/lifecycle/value-rules.js

const rules = [
    [/^BACKEND_KIND$/, oneOf(['miauflix', 'contract'])],
    [/^NGINX_TLS$/, oneOf(['off', 'self-signed', 'acme', 'files'])],
    [/^DOMAIN$/, domain],
    [/^COOKIE_DOMAIN$/, (value) => domain(value.replace(/^\./, ''))],
    [/^(HTTPS?_PORT|BACKEND_PORT_ON_LOOPBACK|.*_PORT)$/, wholeNumber(1, 65_535, 'a port')],
    [/(^|_)(MEMORY|MEM|MEM_LIMIT|MEMORY_LIMIT)$/, memory],
    [/(^|_)CPUS(_LIMIT)?$/, processors],
    [/(^|_)PIDS(_LIMIT)?$/, wholeNumber(1, 4_194_304, 'a number of processes')],
    [/^LOG_RETENTION_DAYS$/, wholeNumber(1, 3650, 'a number of days')],
    [/^CONTENT_CONNECTION_LIMIT$/, wholeNumber(1, 100_000, 'a number of connections')],
    [/^STREAM_CONNECTIONS$/, orOff(wholeNumber(1, 100_000, 'a number of connections'))],
    [/^RATE_(API|LOGIN)$/, orOff(requestRate)],
    [/^(CONTENT_(DOWN|UP)LOAD_LIMIT|STORAGE_THRESHOLD)$/, amount],
    [/^SEED_DEADLINE$/, time],
    [/^SEED_ON_FAILURE$/, oneOf(['continue', 'fail'])],
    [/^ACME_EMAIL$/, email],
    [/^(DISABLE_[A-Z_]+|RATE_LIMIT_TEST_MODE|COOKIE_SECURE|ALLOW_CREATE_ADMIN\w+)$/, oneOf(['true', 'false'])],
    [/^TMDB_API_URL$/, tmdbAddress],
    [/_URL$/, address],
    [/_IMAGE$/, value_rules_image],
    [/^COMPOSE_PROJECT_NAME$/, projectName],
    [/^P[UG]ID$/, wholeNumber(1, 65_534, 'the number of a user or group that is not root')],
];
/** An empty value is one that is left out. */
function problemOfValue(name, value) {
    if (value === '')
        return undefined;
    const [, rule] = rules.find(([names]) => names.test(name)) ?? [];
    return rule?.(value);
}
function oneOf(words) {
    return (value) => {
        if (words.includes(value))
            return undefined;
        const guess = (0,nearest/* nearest */.p)(value, words);
        return `is "${value}", but may be ${words.join(' or ')}${guess === undefined ? '' : `; did you mean ${guess}?`}`;
    };
}
function wholeNumber(least, most, what) {
    return (value) => {
        const number = Number(value);
        if (/^\d+$/.test(value) && number >= least && number <= most)
            return undefined;
        return `is "${value}", which is not ${what}: a whole number from ${least} to ${most}`;
    };
}
/** Compose's own units; the engine refuses less than 6 MB. */
function memory(value) {
    const bytes = bytesOf(value);
    if (bytes === undefined) {
        return `is "${value}", which is no amount of memory: a number and its unit, such as 512m or 1g`;
    }
    return bytes < 6 * 1024 ** 2
        ? `is "${value}", which is less than the 6m that any container needs`
        : undefined;
}
const powers = ['', 'k', 'm', 'g', 't'];
/** `512m` → 536870912, in bytes. */
function bytesOf(value) {
    const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)\s*([kmgt]?)i?b?$/i.exec(value) ?? [];
    return amount === undefined ? undefined : Number(amount) * 1024 ** powers.indexOf(unit.toLowerCase());
}
function processors(value) {
    return /^\d*\.?\d+$/.test(value) && Number(value) >= 0.01
        ? undefined
        : `is "${value}", which is no number of processors, such as 0.5 or 2`;
}
function orOff(rule) {
    return (value) => (value === 'off' ? undefined : rule(value));
}
/** As nginx writes it. */
function requestRate(value) {
    return /^[1-9]\d*r\/[sm]$/.test(value)
        ? undefined
        : `is "${value}", which is no rate of requests, such as 20r/s or 10r/m, or off`;
}
function amount(value) {
    return /^\d+(\.\d+)?\s*([kmgt]i?b?|b)?$/i.test(value)
        ? undefined
        : `is "${value}", which is no amount, such as 20MB`;
}
function time(value) {
    return /^\d+(\.\d+)?(ms|s|m|h)$/.test(value)
        ? undefined
        : `is "${value}", which is no length of time, such as 90s or 5m`;
}
function email(value) {
    return /^[^\s@]+@[^\s@]+$/.test(value) ? undefined : `is "${value}", which is no e-mail address`;
}
function domain(value) {
    if (/^\w+:\/\//.test(value))
        return `is "${value}", an address: give the name of the host alone`;
    if (/:\d+$/.test(value))
        return `is "${value}", with a port: give the name of the host alone`;
    const name = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;
    return name.test(value)
        ? undefined
        : `is "${value}", which is no name of a host, such as films.example.org`;
}
function address(value) {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
        return 'is no address, which begins with https:// or http://';
    }
    return url.password === '' ? undefined : 'holds a password, which nobody should put into an address';
}
function tmdbAddress(value) {
    const wrong = address(value);
    if (wrong !== undefined)
        return wrong;
    return /\/3\/?$/.test(value) ? undefined : `is "${value}", but an address of TMDB ends in /3`;
}
function value_rules_image(value) {
    return /^[a-z0-9][\w./:@-]*$/i.test(value) && !/\/\/|:\/\//.test(value)
        ? undefined
        : `is "${value}", which is no name of an image, such as ghcr.io/miauflix/backend:1.2.3`;
}
function projectName(value) {
    return /^[a-z0-9][a-z0-9_-]*$/.test(value)
        ? undefined
        : `is "${value}", but may have small letters, digits, "-" and "_" alone`;
}

;// CONCATENATED MODULE: ./build/compose/lifecycle/engine-facts.js





const deadlineMs = 30_000;
/** Asks the engine, and Compose, what there is. */
async function engineFacts(options, hasComposeFile) {
    const [version, compose, info, config, host] = await Promise.all([
        ask(['version', '--format', 'json'], options),
        ask(['compose', 'version', '--short'], options),
        ask(['info', '--format', 'json'], options),
        hasComposeFile ? ask(['compose', 'config', '--format', 'json'], options) : undefined,
        ask(['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'], options),
    ]);
    const composeVersion = versionIn(compose);
    const [resolved, refused] = config === undefined || composeVersion === undefined ? [] : readConfig(config);
    const named = process.env['DOCKER_HOST'] ?? '';
    const isLocal = /^(unix|npipe):/.test(named === '' ? (host?.stdout ?? '') : named);
    const details = info?.exitCode === 0 ? readInfo(info.stdout) : undefined;
    const disk = isLocal && details !== undefined ? await freeSpace(details.DockerRootDir) : undefined;
    return {
        engine: readEngine(version),
        ...(composeVersion !== undefined && { compose: composeVersion }),
        ...(resolved !== undefined && { resolved }),
        ...(refused !== undefined && { refused }),
        isLocal,
        ...(details !== undefined && details.MemTotal > 0 && { memoryBytes: details.MemTotal }),
        ...(disk !== undefined && { disk }),
    };
}
/** What the program answered; undefined where there is no program. */
async function ask(args, { folder, secrets, signal }) {
    try {
        return await (0,run_program/* runProgram */.mB)('docker', args, { deadlineMs, cwd: folder, secrets, signal });
    }
    catch (error) {
        if (error instanceof run_program/* ProgramError */.Zj)
            return error.result;
        if (error instanceof kit_errors/* ConfigurationError */.j1)
            return undefined;
        throw error;
    }
}
const versions = dist/* object */.Ikc({ Server: dist/* nullish */.cl6(dist/* object */.Ikc({ Version: dist/* string */.YjP() })) });
/** What `docker version --format json` tells of the engine. */
function readEngine(answer) {
    if (answer === undefined)
        return { kind: 'absent' };
    const parsed = dist/* safeParse */.xLC(versions, parseJson(answer.stdout));
    const server = parsed.success ? parsed.output.Server : undefined;
    if (answer.exitCode === 0 && server)
        return { kind: 'there', version: server.Version };
    const said = (0,run_program/* lastLines */.w$)(answer.stderr, 2);
    if (/permission denied/i.test(said))
        return { kind: 'no-permission', said };
    if (/cannot connect|is the docker daemon running|connection refused|no such host/i.test(said)) {
        return { kind: 'not-running', said };
    }
    return { kind: 'failed', said };
}
function versionIn(answer) {
    if (answer?.exitCode !== 0)
        return undefined;
    return /\d+\.\d+(\.\d+)?/.exec(answer.stdout)?.[0];
}
const details = dist/* object */.Ikc({
    DockerRootDir: dist/* optional */.lqM(dist/* string */.YjP(), ''),
    MemTotal: dist/* optional */.lqM(dist/* number */.aig(), 0),
});
function readInfo(text) {
    const parsed = dist/* safeParse */.xLC(details, parseJson(text));
    return parsed.success ? parsed.output : undefined;
}
const config = dist/* object */.Ikc({
    name: dist/* string */.YjP(),
    services: dist/* record */.g1P(dist/* string */.YjP(), dist/* object */.Ikc({
        mem_limit: dist/* optional */.lqM(dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig()])),
        ports: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({
            host_ip: dist/* optional */.lqM(dist/* string */.YjP(), ''),
            published: dist/* optional */.lqM(dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig()])),
            protocol: dist/* optional */.lqM(dist/* string */.YjP(), 'tcp'),
        })), []),
    })),
});
/** What `docker compose config --format json` says of ports, images and limits, or why it refuses. */
function readConfig(answer) {
    if (answer.exitCode !== 0)
        return [undefined, (0,run_program/* lastLines */.w$)(answer.stderr, 3)];
    const parsed = dist/* safeParse */.xLC(config, parseJson(answer.stdout));
    if (!parsed.success)
        return [undefined, `its answer is not understood: ${parsed.issues[0].message}`];
    const { name, services } = parsed.output;
    const entries = Object.entries(services);
    return [
        {
            project: name,
            services: entries.map(([service]) => service),
            memory: entries.reduce((sum, [, { mem_limit = 0 }]) => sum + (bytesOf(String(mem_limit)) ?? 0), 0),
            ports: entries.flatMap(([service, { ports }]) => ports.flatMap(({ host_ip, published, protocol }) => portsIn(String(published ?? '')).map((port) => ({
                service,
                address: host_ip,
                port,
                protocol: protocol === 'udp' ? 'udp' : 'tcp',
            })))),
        },
    ];
}
/** `8080` is one, a range such as `8080-8090` is any of its ports and so none for certain. */
function portsIn(published) {
    return /^[1-9]\d*$/.test(published) ? [Number(published)] : [];
}
/** The folder itself may be readable to root alone, its file system is not. */
async function freeSpace(folder) {
    try {
        const { bavail, bsize } = await (0,promises_.statfs)(folder === '' ? '/' : folder);
        return { folder, freeBytes: bavail * bsize };
    }
    catch {
        return undefined;
    }
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        return (0,kit_errors/* reasonOf */.A3)(error);
    }
}

// EXTERNAL MODULE: ./build/kit/text.js
var kit_text = __webpack_require__(51556);
;// CONCATENATED MODULE: ./build/compose/lifecycle/finding.js
function error(id, sentence, remedy) {
    return { id, severity: 'error', sentence, remedy };
}
function warning(id, sentence, remedy) {
    return { id, severity: 'warning', sentence, remedy };
}
function findingsToText(findings) {
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const warnings = findings.length - errors;
    const blocks = [...findings]
        .sort((a, b) => a.severity.localeCompare(b.severity))
        .map(({ id, severity, sentence, remedy }) => `${severity} ${id}\n  ${sentence}\n  → ${remedy}`);
    return [...blocks, `${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`].join('\n');
}
function findingsToJson(folder, findings) {
    const ok = findings.every(({ severity }) => severity !== 'error');
    return JSON.stringify({ ok, folder, findings }, undefined, 2);
}
function counted(number, what) {
    return `${number === 0 ? 'no' : number} ${what}${number === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./build/compose/lifecycle/engine-findings.js


/** With it came `start_interval` of health checks. */
const oldestEngine = '25.0.0';
/** With it came `start_interval`, and `required` of what a service depends on. */
const oldestCompose = '2.20.2';
const gibibyte = 1024 ** 3;
/** What images and the first films take. */
const leastDisk = 2 * gibibyte;
const comfortableDisk = 10 * gibibyte;
/** Everything about the engine and the machine that would keep the stack from starting. */
function engineFindings(facts) {
    return [
        ...engineItself(facts),
        ...composeItself(facts),
        ...projectFindings(facts),
        ...portFindings(facts),
        ...diskFindings(facts),
        ...memoryFindings(facts),
    ];
}
function engineItself({ engine }) {
    switch (engine.kind) {
        case 'absent':
            return [
                error('engine-absent', 'The program docker is not on this machine.', `Install Docker Engine ${oldestEngine} or newer with its Compose plugin: docs.docker.com/engine/install.`),
            ];
        case 'no-permission':
            return [
                error('engine-permission', 'This user may not speak to the Docker engine.', 'Run `sudo usermod -aG docker $USER` and log in again; whoever is in that group is as good as root.'),
            ];
        case 'not-running':
            return [
                error('engine-not-running', `The Docker engine does not answer: ${engine.said}.`.replace(/([.?])\.$/, '$1'), 'Start it by `sudo systemctl start docker`; if DOCKER_HOST or a context names another engine, look at that.'),
            ];
        case 'failed':
            return [
                error('engine-failed', `\`docker version\` fails: ${engine.said}.`, 'Run `docker version`, and see to it that it works.'),
            ];
        case 'there':
            if (!isOlder(engine.version, oldestEngine))
                return [];
            return [
                error('engine-old', `The Docker engine is ${engine.version}, and the stack needs ${oldestEngine}.`, 'Install a newer one: docs.docker.com/engine/install.'),
            ];
    }
}
function composeItself({ engine, compose, refused }) {
    if (engine.kind === 'absent')
        return [];
    if (compose === undefined) {
        return [
            error('compose-absent', '`docker compose` is not there.', 'Install the Compose plugin (docker-compose-plugin, or docker-compose 2 on Debian); docker-compose 1 is too old.'),
        ];
    }
    if (isOlder(compose, oldestCompose)) {
        return [
            error('compose-old', `Docker Compose is ${compose}, and the stack needs ${oldestCompose}.`, 'Install a newer Compose plugin.'),
        ];
    }
    if (refused === undefined)
        return [];
    return [
        error('compose-refused', `Docker Compose does not take the stack’s files: ${refused.trim()}`, 'Correct what it names; `docker compose config` in the folder says it again.'),
    ];
}
function projectFindings({ owner, resolved }) {
    if (owner === undefined || resolved === undefined)
        return [];
    return [
        error('project-elsewhere', `The stack in ${owner} has the same project name, ${resolved.project}, and would be replaced by this one.`, 'Give one of them another COMPOSE_PROJECT_NAME in its .env.'),
    ];
}
function portFindings({ taken, resolved }) {
    const wanted = resolved?.ports ?? [];
    const twice = wanted.filter((port, index) => wanted.slice(0, index).some((other) => collide(port, other)));
    return [
        ...twice.map(({ port, service }) => error('port-twice', `Two services of the stack want port ${port}, one of them ${service}.`, 'Give one of them another port in .env.')),
        ...taken.map(({ address, port, protocol, service, by }) => error('port-taken', `Port ${port}${protocol === 'udp' ? ' (UDP)' : ''}${address === '' ? '' : ` of ${address}`}, which ${service} ` +
            `publishes, is taken${by === undefined ? '' : ` by ${by}`}.`, 'Stop what has it, or set another port in .env (HTTP_PORT, HTTPS_PORT, BACKEND_PORT_ON_LOOPBACK).')),
    ];
}
function collide(a, b) {
    const everywhere = (address) => address === '' || address === '0.0.0.0' || address === '::';
    const meets = a.address === b.address || everywhere(a.address) || everywhere(b.address);
    return a.port === b.port && a.protocol === b.protocol && meets;
}
function diskFindings({ disk }) {
    if (disk === undefined || disk.freeBytes >= comfortableDisk)
        return [];
    const make = disk.freeBytes < leastDisk ? error : warning;
    return [
        make('disk-space', `${(0,kit_text/* formatBytes */.z3)(disk.freeBytes)} are free where the engine keeps its data (${disk.folder}).`, `Make room: ${(0,kit_text/* formatBytes */.z3)(leastDisk)} are the least to start with, and films come on top. ` +
            '`docker system df` shows what the engine uses.'),
    ];
}
function memoryFindings({ memoryBytes, resolved }) {
    if (memoryBytes === undefined || resolved === undefined || resolved.memory <= memoryBytes)
        return [];
    return [
        warning('memory', `The services may use ${(0,kit_text/* formatBytes */.z3)(resolved.memory)} of memory together, and the machine has ${(0,kit_text/* formatBytes */.z3)(memoryBytes)}.`, 'Lower the limits in .env, or the system may end what runs on it.'),
    ];
}
/** Whether `25.0.3` is before `26.1`; what is behind a `-` or `+` does not count. */
function isOlder(version, than) {
    const numbers = (text) => (text.split(/[-+]/, 1)[0] ?? '').split('.').map(Number);
    const [own, other] = [numbers(version), numbers(than)];
    for (let at = 0; at < Math.max(own.length, other.length); at += 1) {
        const difference = (own[at] ?? 0) - (other[at] ?? 0);
        if (difference !== 0)
            return difference < 0;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/compose/lifecycle/interpolate.js
/** What `${NAME:?message}` asks for and is not there. */
class MissingVariable extends Error {
    name = 'MissingVariable';
    variable;
    constructor(variable, message) {
        super(message === '' ? `${variable} is needed` : message);
        this.variable = variable;
    }
}
const reference = /\$(?:(?<escaped>\$)|(?<plain>[A-Za-z_]\w*)|\{(?<braced>[A-Za-z_]\w*)(?:(?<operator>:?[-?+])|(?=\})))/g;
/**
 * Replaces `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME:?message}` and `${NAME:+instead}` as Compose does;
 * `$$` is one `$`. What is none of these stays as it is.
 */
function interpolate(text, lookup) {
    let done = '';
    let at = 0;
    for (const match of text.matchAll(reference)) {
        if (match.index < at)
            continue;
        const { escaped, plain, braced = '', operator } = match.groups ?? {};
        const start = match.index + match[0].length;
        done += text.slice(at, match.index);
        at = start;
        if (escaped !== undefined)
            done += '$';
        else if (plain !== undefined)
            done += lookup(plain) ?? '';
        else {
            const end = endOfBraces(text, start);
            const argument = text.slice(start, end);
            done += interpolate_valueOf(braced, operator, argument, lookup);
            at = end + 1;
        }
    }
    return done + text.slice(at);
}
function interpolate_valueOf(name, operator, argument, lookup) {
    const value = lookup(name);
    const isThere = value !== undefined && !(operator?.startsWith(':') === true && value === '');
    const inner = () => interpolate(argument, lookup);
    switch (operator?.at(-1)) {
        case '-':
            return isThere ? value : inner();
        case '+':
            return isThere ? inner() : '';
        case '?':
            if (!isThere)
                throw new MissingVariable(name, inner());
            return value;
        default:
            return value ?? '';
    }
}
/** Where the braces that are open at `start` end; the text's end when they never do. */
function endOfBraces(text, start) {
    let depth = 1;
    for (let at = start; at < text.length; at += 1) {
        if (text.startsWith('${', at))
            depth += 1;
        else if (text[at] === '}')
            depth -= 1;
        if (depth === 0)
            return at;
    }
    return text.length;
}
/** The names of the variables that a text asks for, those within defaults too. */
function variablesOf(text) {
    const names = [...text.matchAll(reference)].map(({ groups }) => groups?.['plain'] ?? groups?.['braced']);
    return [...new Set(names.filter((name) => name !== undefined))];
}

;// CONCATENATED MODULE: ./build/compose/lifecycle/env-file.js

const byteOrderMark = '\uFEFF';
/**
 * Reads a `.env` file as Docker Compose does: quotes, escapes, comments and `${NAME:-default}`. `outer` is the
 * environment, which goes before what the file itself has said. Where Compose gives up at the first problem,
 * this goes on with the next line.
 */
function parseEnvFile(text, outer = () => undefined) {
    const entries = [];
    const problems = [];
    const known = new Map();
    const lookup = (name) => outer(name) ?? known.get(name);
    const plain = text.replaceAll('\r\n', '\n');
    let rest = plain.startsWith(byteOrderMark) ? plain.slice(1) : plain;
    const whole = rest;
    for (;;) {
        rest = rest.replace(/^\s+/, '');
        if (rest === '')
            return { entries, problems };
        const line = lineAt(whole, whole.length - rest.length);
        const [first = ''] = rest.split('\n', 1);
        if (first.startsWith('#')) {
            rest = rest.slice(first.length);
            continue;
        }
        const [head = '', exported = '', name = '', sign] = /^(export[ \t]+)?([^=:\n]*)([=:])?[ \t]*/.exec(rest) ?? [];
        const trimmed = name.trim();
        if (!/^[\p{L}\p{N}_.[\]-]+$/u.test(trimmed)) {
            problems.push({ line, sentence: `Line ${line} does not begin with the name of a variable and "=".` });
            rest = rest.slice(first.length);
            continue;
        }
        rest = rest.slice(head.length);
        if (sign === undefined) {
            // a name alone passes the environment's own value on
            const inherited = outer(trimmed);
            if (inherited !== undefined)
                entries.push({ name: trimmed, value: inherited, line });
            else if (exported === '') {
                problems.push({ line, sentence: `Line ${line} has "${trimmed}" and no "=" behind it.` });
            }
            continue;
        }
        try {
            const { value, length } = readValue(rest, lookup);
            entries.push({ name: trimmed, value, line });
            known.set(trimmed, value);
            rest = rest.slice(length);
        }
        catch (error) {
            if (!(error instanceof MissingVariable) && !(error instanceof OpenQuote))
                throw error;
            problems.push({ line, sentence: `${trimmed} in line ${line} cannot be read: ${error.message}.` });
            rest = rest.slice(rest.split('\n', 1)[0]?.length ?? 0);
        }
    }
}
class OpenQuote extends Error {
    name = 'OpenQuote';
}
function readValue(text, lookup) {
    const quote = text[0];
    if (quote !== "'" && quote !== '"') {
        const [line = ''] = text.split('\n', 1);
        const [value = ''] = line.split(' #', 1);
        return { value: interpolate(value.trimEnd(), lookup), length: line.length };
    }
    const [whole, raw = ''] = (quote === '"' ? /^"((?:[^"\\]|\\[^])*)"/ : /^'((?:[^'\\]|\\[^])*)'/).exec(text) ?? [];
    if (whole === undefined)
        throw new OpenQuote('its quotation mark is never closed');
    const value = raw.replaceAll(new RegExp(`\\\\${quote}`, 'g'), (_match, at) => isEscaped(raw, at) ? `\\${quote}` : quote);
    return {
        value: quote === "'" ? value : interpolate(withEscapes(value), lookup),
        length: whole.length,
    };
}
/** Whether the backslash at this place is itself behind one. */
function isEscaped(text, at) {
    let before = 0;
    while (text[at - 1 - before] === '\\')
        before += 1;
    return before % 2 === 1;
}
const escapes = {
    a: '\u0007',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
};
/** `$` is doubled, since what comes out is interpolated afterwards. */
function withEscapes(text) {
    return text.replaceAll(/\\([abfnrtv$"\\])/g, (_match, letter) => letter === '$' ? '$$' : (escapes[letter] ?? letter));
}
function lineAt(text, offset) {
    return text.slice(0, offset).split('\n').length;
}
/** The values that count: of a name that is there twice the last one. */
function valuesOf({ entries }) {
    return new Map(entries.map(({ name, value }) => [name, value]));
}
/** `NAME=value`, quoted so that Docker Compose, and this, read the same value back. */
function envLine(name, value) {
    return `${name}=${quoted(value)}`;
}
function quoted(value) {
    if (/^[\w.,:/@%+=~!?*()[\]-]*$/.test(value))
        return value;
    if (!/['\\\r\n]/.test(value))
        return `'${value}'`;
    const escaped = value
        .replaceAll('\\', '\\\\')
        .replaceAll('"', '\\"')
        .replaceAll('$', '\\$')
        .replaceAll('\n', '\\n')
        .replaceAll('\r', '\\r');
    return `"${escaped}"`;
}
/** Puts values into a commented example: in the place of its `NAME=` or `# NAME=` line, else at its end. */
function withValues(example, values) {
    const left = new Map(values);
    const lines = example
        .trimEnd()
        .split('\n')
        .map((line) => {
        const name = nameIn(line);
        const value = name === undefined ? undefined : left.get(name);
        if (name === undefined || value === undefined)
            return line;
        left.delete(name);
        return envLine(name, value);
    });
    return `${[...lines, ...[...left].map(([name, value]) => envLine(name, value))].join('\n')}\n`;
}
/** The variable that a line of an example is about, commented out or not. */
function nameIn(line) {
    return /^(?:#\s?)?([A-Z][A-Z0-9_]*)=/.exec(line)?.[1];
}
function documentedNames(example) {
    return [...new Set(example.split('\n').map(nameIn))].filter((name) => name !== undefined);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/compose/lifecycle/compose-model.js



const none = { services: [], secrets: [], variables: [] };
function readComposeModel(text, lookup = () => undefined) {
    const document = (0,yaml_dist/* parseDocument */.Tp)(text, { merge: true, logLevel: 'silent' });
    const [error] = document.errors;
    if (error !== undefined)
        return { ...none, problem: error.message.split('\n', 1)[0] ?? 'not YAML' };
    if (!(0,yaml_dist/* isMap */.jh)(document.contents))
        return { ...none, problem: 'there are no services in it' };
    const file = (0,yaml_dist/* parse */.qg)(text, { merge: true, logLevel: 'silent' });
    const word = (value) => interpolate(asText(value), lookup);
    const name = word(file['name']);
    return {
        ...(name !== '' && { name }),
        services: Object.entries(asMap(file['services'])).map(([service, body]) => ({
            name: service,
            profiles: asList(asMap(body)['profiles']).map(word),
            secrets: asList(asMap(body)['secrets']).map((use) => asText(asMap(use)['source'] ?? use)),
        })),
        secrets: Object.entries(asMap(file['secrets'])).flatMap(([secret, body]) => {
            const place = word(asMap(body)['file']);
            return place === '' ? [] : [{ name: secret, file: place }];
        }),
        // comments are not asked for anything
        variables: [...new Set([...variablesOf(JSON.stringify(file)), ...passedOn(file)])],
    };
}
/** Names in a service's environment that have no value there: Compose takes them from .env. */
function passedOn(file) {
    return Object.values(asMap(file['services'])).flatMap((service) => {
        const environment = asMap(service)['environment'];
        const names = Object.entries(asMap(environment)).filter(([, value]) => value === null);
        const listed = asList(environment).map(asText);
        return [
            ...names.map(([name]) => name),
            ...listed.filter((entry) => entry !== '' && !entry.includes('=')),
        ];
    });
}
/** The profiles that there are, in the order of the file. */
function profilesOf({ services }) {
    return [...new Set(services.flatMap(({ profiles }) => profiles))];
}
/** The services that run with these profiles. */
function activeServices({ services }, wanted) {
    return services.filter(({ profiles }) => profiles.length === 0 || wanted.includes('*') || profiles.some((profile) => wanted.includes(profile)));
}
function wantedProfiles(value) {
    return (value ?? '')
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== '');
}
/** As Compose names a project: by its variable, its file or its folder. */
function projectNameOf(folder, model, variable) {
    if (variable !== undefined && variable !== '')
        return variable;
    return (model.name ??
        (0,external_node_path_.basename)(folder)
            .toLowerCase()
            .replaceAll(/[^a-z0-9_-]/g, '')
            .replace(/^[_-]+/, ''));
}
/** Whether a file of the stack is within its folder, where `stack init` may write it. */
function isWithin(file) {
    return !(0,external_node_path_.isAbsolute)(file) && !(0,external_node_path_.normalize)(file).startsWith('..');
}
function asMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}
function asList(value) {
    return Array.isArray(value) ? value : [];
}
function asText(value) {
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? String(value)
        : '';
}

;// CONCATENATED MODULE: ./build/compose/lifecycle/folder-facts.js






const envFileName = '.env';
const secretsFolderName = 'secrets';
/** `composeText` stands for a compose file that is not there yet. */
async function readStack(folder, environment, composeText = '') {
    const [at, compose, env, secretsFolder] = await Promise.all([
        pathFacts(folder),
        fileFacts(folder, composeFile),
        fileFacts(folder, envFileName),
        fileFacts(folder, secretsFolderName),
    ]);
    const outer = (name) => environment[name];
    const envFile = parseEnvFile(env.text ?? '', outer);
    const values = new Map([...valuesOf(envFile)].map(([name, value]) => [name, environment[name] ?? value]));
    for (const [name, value] of Object.entries(environment)) {
        if (value !== undefined && name.startsWith('COMPOSE_'))
            values.set(name, value);
    }
    const model = readComposeModel(compose.text ?? composeText, (name) => outer(name) ?? values.get(name));
    const secrets = await Promise.all(model.secrets.map(async ({ name, file }) => [name, await fileFacts(folder, file)]));
    return {
        folder,
        ...(at !== undefined && { at }),
        compose,
        env,
        secretsFolder,
        secrets: new Map(secrets),
        envFile,
        values,
        model,
    };
}
async function fileFacts(folder, path) {
    const place = (0,external_node_path_.isAbsolute)(path) ? path : (0,external_node_path_.join)(folder, path);
    const at = await pathFacts(place);
    const shown = path.replace(/^\.\//, '');
    if (at === undefined)
        return { path: shown };
    if (at.isFolder)
        return { path: shown, at };
    try {
        return { path: shown, at, text: await (0,promises_.readFile)(place, 'utf8') };
    }
    catch (error) {
        return { path: shown, at, unreadable: (0,kit_errors/* reasonOf */.A3)(error) };
    }
}
async function pathFacts(path) {
    try {
        const found = await (0,promises_.stat)(path);
        return { isFolder: found.isDirectory(), mode: found.mode & 0o777, uid: found.uid };
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/kit/tmdb-token.js
var tmdb_token = __webpack_require__(60182);
;// CONCATENATED MODULE: ./build/compose/lifecycle/secret-kinds.js


const tokenProblems = {
    missing: 'is empty',
    'v3-key': 'is the short API key of TMDB (v3, 32 hexadecimal digits); the long one below it on the page is needed',
    bearer: 'begins with "Bearer", which does not belong to it',
    quoted: 'is in quotation marks, which do not belong to it',
    characters: 'has spaces, line breaks or other signs that no token has',
};
const random = (encoding) => () => (0,external_node_crypto_.randomBytes)(32).toString(encoding);
const generated = (title) => ({
    make: random('base64url'),
    title,
    needed: true,
    problem: (value) => (value.length < 16 ? 'is shorter than 16 characters' : undefined),
});
const kinds = {
    TMDB_API_ACCESS_TOKEN: {
        title: 'TMDB’s API Read Access Token',
        whereFrom: 'themoviedb.org: Settings → API → "API Read Access Token", the long one',
        needed: true,
        problem: (value) => {
            const problem = (0,tmdb_token/* problemOfToken */.C)(value);
            return problem === undefined ? undefined : tokenProblems[problem];
        },
        doubt: (value) => (0,tmdb_token/* looksLikeToken */.N)(value)
            ? undefined
            : 'does not look like one of TMDB, which begin with "eyJ": perhaps a part of it is missing',
    },
    TRAKT_CLIENT_ID: {
        title: 'Trakt’s client id',
        whereFrom: 'trakt.tv: Settings → Your API Apps',
        needed: false,
        problem: withoutSpaces,
    },
    TRAKT_CLIENT_SECRET: {
        title: 'Trakt’s client secret',
        whereFrom: 'trakt.tv: Settings → Your API Apps',
        needed: false,
        problem: withoutSpaces,
    },
    JWT_SECRET: generated('the key that signs sessions'),
    STREAM_TOKEN_SECRET: generated('the key that signs streams'),
    STREAM_KEY_SALT: generated('the salt of streaming keys'),
    REVERSE_PROXY_SECRET: generated('what nginx shows the backend'),
    SOURCE_SECURITY_KEY: {
        make: random('base64'),
        title: 'the key of the stored sources',
        needed: true,
        problem: (value) => /^[A-Za-z0-9+/]{43}=$/.test(value)
            ? undefined
            : 'is not 32 bytes in base64; every stored source is readable with the one of its time alone',
    },
};
function withoutSpaces(value) {
    return /^[\x21-\x7e]+$/.test(value) ? undefined : 'has spaces or other signs that do not belong to it';
}
/** One that is not known is for a person to give, and not needed. */
function kindOfSecret(name) {
    return kinds[variableOf(name)] ?? { title: variableOf(name), needed: false };
}
/** `tmdb_api_access_token`, `tmdb-api-access-token` → `TMDB_API_ACCESS_TOKEN`. */
function variableOf(secret) {
    return secret
        .toUpperCase()
        .replaceAll('-', '_')
        .replace(/\.\w+$/, '');
}
function isKnownSecret(name) {
    return variableOf(name) in kinds;
}

;// CONCATENATED MODULE: ./build/compose/lifecycle/folder-findings.js





const again = 'Run `miauflix-infra stack init`, which adds what is not there and changes nothing else.';
/** Everything that is wrong with the files in a stack's folder. */
function folderFindings(stack, rules) {
    return [
        ...fileFindings(stack),
        ...variableFindings(stack, rules),
        ...profileFindings(stack),
        ...secretFindings(stack, rules),
    ];
}
function fileFindings({ compose, env, envFile, model }) {
    const findings = [];
    if (model.problem !== undefined) {
        findings.push(error('compose-file', `compose.yaml is not valid: ${model.problem}.`, 'Correct it, or take it anew.'));
    }
    for (const { path, unreadable } of [compose, env]) {
        if (unreadable === undefined)
            continue;
        findings.push(error('file-unreadable', `${path} cannot be read: ${unreadable}.`, ownFiles));
    }
    if (env.at === undefined)
        findings.push(error('env-missing', 'There is no .env in the folder.', again));
    if (env.at !== undefined && (env.at.mode & 0o022) !== 0) {
        const sentence = `Others may write .env (mode ${octal(env.at.mode)}), and so decide what runs.`;
        findings.push(error('env-mode', sentence, 'Run `chmod 600 .env`.'));
    }
    else if (env.at !== undefined && (env.at.mode & 0o077) !== 0) {
        const sentence = `Others may read .env (mode ${octal(env.at.mode)}).`;
        findings.push(warning('env-mode', sentence, 'Run `chmod 600 .env`.'));
    }
    for (const { sentence } of envFile.problems) {
        findings.push(error('env-line', sentence, 'Write it as NAME=value, or begin the line with "#".'));
    }
    return findings;
}
const ownFiles = 'Run the command as the user whose files these are, or give them to yourself by `chown`.';
/** Compose's own; the command's; and those that only the shell has. */
const always = /^(COMPOSE_|DOCKER_)/;
function variableFindings({ envFile, model, secrets, values }, { documented, environment }) {
    const findings = [];
    const known = new Set([...model.variables, ...documented, 'PUID', 'PGID']);
    const secretOf = new Map([...secrets].map(([name, file]) => [variableOf(name), file]));
    const seen = new Map();
    for (const { name, value, line } of envFile.entries) {
        const before = seen.get(name);
        seen.set(name, line);
        if (before !== undefined) {
            const sentence = `${name} is in .env twice, in lines ${before} and ${line}; the last one counts.`;
            findings.push(warning('env-twice', sentence, 'Remove one of them.'));
            continue;
        }
        const file = secretOf.get(name) ?? (isKnownSecret(name) ? { path: 'a file in secrets/' } : undefined);
        if (file !== undefined && !known.has(name)) {
            if (value === '')
                continue;
            const sentence = `${name} is in .env (line ${line}), but the stack reads it from ${file.path}.`;
            findings.push(error('env-secret', sentence, `Put the value into ${file.path} and remove the line.`));
        }
        else if (!known.has(name) && !always.test(name)) {
            findings.push(unknownVariable(name, line, [...known]));
        }
    }
    for (const [name, value] of values) {
        const overruled = environment[name];
        const own = envFile.entries.findLast((entry) => entry.name === name)?.value;
        if (own !== undefined && overruled !== undefined && own !== overruled) {
            const sentence = `${name} is set in this shell too, to something else than in .env; the shell’s value counts.`;
            findings.push(warning('env-overruled', sentence, `Run \`unset ${name}\`, unless that is meant.`));
        }
        const problem = known.has(name) || always.test(name) ? problemOfValue(name, value) : undefined;
        if (problem !== undefined) {
            findings.push(error('env-value', `${name} ${problem}`.replace(/([^.?])$/, '$1.'), `Correct ${name} in .env.`));
        }
    }
    return findings;
}
function unknownVariable(name, line, known) {
    const guess = (0,nearest/* nearest */.p)(name, known);
    const sentence = `Nothing in the stack knows ${name} (line ${line} of .env).`;
    return guess === undefined
        ? warning('env-unknown', sentence, 'Remove it, unless a compose file of your own uses it.')
        : error('env-unknown', sentence, `Did you mean ${guess}?`);
}
function profileFindings({ model, values }) {
    const there = profilesOf(model);
    const findings = [];
    const wanted = wantedProfiles(values.get('COMPOSE_PROFILES'));
    for (const profile of wanted) {
        if (profile === '*' || there.includes(profile) || there.length === 0)
            continue;
        const guess = (0,nearest/* nearest */.p)(profile, there);
        findings.push(error('profile-unknown', `COMPOSE_PROFILES names "${profile}", and there is no such profile.`, guess === undefined ? `There are: ${there.join(', ')}.` : `Did you mean ${guess}?`));
    }
    if (wanted.includes('tls') && (values.get('DOMAIN') ?? '') === '') {
        findings.push(error('domain-missing', 'The profile tls is on, and DOMAIN is empty.', 'Set DOMAIN in .env to the host’s name.'));
    }
    return findings;
}
function secretFindings(stack, rules) {
    const { model, values, secrets, secretsFolder } = stack;
    const active = activeServices(model, wantedProfiles(values.get('COMPOSE_PROFILES')));
    const used = new Set(active.flatMap((service) => service.secrets));
    const findings = [];
    const folderIsOpen = secretsFolder.at === undefined || (secretsFolder.at.mode & 0o077) !== 0;
    if (secretsFolder.at !== undefined && folderIsOpen) {
        findings.push(error('secret-mode', `Others may look into secrets/ (mode ${octal(secretsFolder.at.mode)}).`, 'Run `chmod 700 secrets`.'));
    }
    for (const [name, file] of secrets) {
        if (!used.has(name))
            continue;
        findings.push(...accessFindings(file, folderIsOpen, rules.containerUser));
        findings.push(...contentFindings(name, file, stack));
    }
    return findings;
}
function accessFindings({ path, at, unreadable }, folderIsOpen, user) {
    if (at === undefined)
        return [error('secret-missing', `The file ${path} is not there.`, again)];
    if (at.isFolder) {
        const sentence = `${path} is a folder, which the engine makes where a file is missing.`;
        return [
            error('secret-missing', sentence, `Run \`rmdir ${path}\` and then \`miauflix-infra stack init\`.`),
        ];
    }
    const findings = [];
    if (unreadable !== undefined) {
        findings.push(error('file-unreadable', `${path} cannot be read: ${unreadable}.`, ownFiles));
    }
    const readable = at.uid === user ? (at.mode & 0o400) !== 0 : (at.mode & 0o004) !== 0;
    if (!readable) {
        findings.push(error('secret-owner', `The services, which run as user ${user}, cannot read ${path} (owner ${at.uid}, mode ${octal(at.mode)}).`, `Run \`sudo chown ${user} ${path}\`; or \`chmod 644 ${path}\`, with secrets/ itself closed to others.`));
    }
    if ((at.mode & 0o022) !== 0 || (folderIsOpen && (at.mode & 0o044) !== 0)) {
        const sentence = `Others on this machine may read or write ${path} (mode ${octal(at.mode)}).`;
        findings.push(error('secret-mode', sentence, `Run \`chmod 600 ${path}\`.`));
    }
    return findings;
}
function contentFindings(name, { path, text }, { values }) {
    if (text === undefined)
        return [];
    const kind = kindOfSecret(name);
    const value = text.trim();
    const where = kind.whereFrom === undefined ? '' : ` It is found at ${kind.whereFrom}.`;
    if (value === '') {
        const isContract = values.get('BACKEND_KIND') === 'contract';
        if (kind.make !== undefined) {
            return [
                error('secret-empty', `${path} is empty.`, `Run \`rm ${path}\` and then \`miauflix-infra stack init\`.`),
            ];
        }
        const sentence = `${path} is empty: it is for ${kind.title}.`;
        const remedy = `Put it into the file.${where}`;
        if (kind.needed)
            return [error('secret-empty', sentence, remedy)];
        return isContract ? [] : [warning('secret-empty', sentence, remedy)];
    }
    const problem = kind.problem?.(value);
    if (problem !== undefined) {
        return [
            error('secret-value', `What is in ${path} ${problem}.`, `Put ${kind.title} into the file.${where}`),
        ];
    }
    const doubt = kind.doubt?.(value);
    if (doubt === undefined)
        return [];
    return [
        warning('secret-value', `What is in ${path} ${doubt}.`, `Compare it with where it comes from.${where}`),
    ];
}
function octal(mode) {
    return mode.toString(8).padStart(3, '0');
}

// EXTERNAL MODULE: external "node:dgram"
var external_node_dgram_ = __webpack_require__(41314);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/compose/lifecycle/port-facts.js



/** Those of the wanted ports that something else has. What the stack itself has already is its own. */
async function takenPorts(wanted, own, containers) {
    const holders = containers.flatMap(({ container, project, ports }) => ports.map(({ port, protocol }) => ({ container, project, port, protocol })));
    const taken = [];
    for (const port of wanted) {
        const held = holders.filter((one) => one.port === port.port && one.protocol === port.protocol);
        if (held.some(({ project }) => project === own))
            continue;
        if (await isFree(port))
            continue;
        const by = held[0] === undefined ? await programOn(port) : `the container "${held[0].container}"`;
        taken.push({ ...port, ...(by !== undefined && { by }) });
    }
    return taken;
}
async function isFree({ address, port, protocol }) {
    const answer = Promise.withResolvers();
    const onError = ({ code }) => {
        // a port below 1024 is refused to us, not to the engine
        answer.resolve(code !== 'EADDRINUSE');
    };
    const host = address === '' ? '0.0.0.0' : address;
    if (protocol === 'udp') {
        const socket = (0,external_node_dgram_.createSocket)(host.includes(':') ? 'udp6' : 'udp4');
        socket.once('error', onError);
        socket.bind(port, host, () => {
            socket.close(() => {
                answer.resolve(true);
            });
        });
    }
    else {
        const server = (0,external_node_net_.createServer)();
        server.once('error', onError);
        server.listen({ port, host, exclusive: true }, () => {
            server.close(() => {
                answer.resolve(true);
            });
        });
    }
    return await answer.promise;
}
/** Linux tells which process has a port, of other users' processes only to root. */
async function programOn({ port, protocol }) {
    const sockets = new Set();
    for (const table of [protocol, `${protocol}6`]) {
        const text = await (0,promises_.readFile)(`/proc/net/${table}`, 'utf8').catch(() => '');
        for (const inode of socketsOn(text, port, protocol))
            sockets.add(`socket:[${inode}]`);
    }
    if (sockets.size === 0)
        return undefined;
    for (const id of await (0,promises_.readdir)('/proc').catch(() => [])) {
        if (!/^\d+$/.test(id))
            continue;
        for (const file of await (0,promises_.readdir)(`/proc/${id}/fd`).catch(() => [])) {
            const target = await (0,promises_.readlink)(`/proc/${id}/fd/${file}`).catch(() => '');
            if (!sockets.has(target))
                continue;
            const name = (await (0,promises_.readFile)(`/proc/${id}/comm`, 'utf8').catch(() => '')).trim();
            return `the program "${name}" (process ${id})`;
        }
    }
    return undefined;
}
/** The inodes of the sockets that listen on a port, out of /proc/net/tcp or udp. */
function socketsOn(table, port, protocol) {
    const hexadecimal = port.toString(16).toUpperCase().padStart(4, '0');
    return table.split('\n').flatMap((line) => {
        const [, local = '', , state, , , , , , inode] = line.trim().split(/\s+/);
        const listens = protocol === 'udp' ? state === '07' : state === '0A';
        return listens && local.endsWith(`:${hexadecimal}`) && inode !== undefined ? [inode] : [];
    });
}

;// CONCATENATED MODULE: ./build/compose/lifecycle/project-owner.js



const folderLabel = 'com.docker.compose.project.working_dir';
/**
 * The other folder whose stack has the same project name, and so would be taken for this one. A folder that is
 * gone, or was moved, has none any more.
 */
async function otherOwner(folder, project, containers) {
    const own = await (0,promises_.realpath)(folder);
    const folders = containers
        .filter((container) => container.project === project)
        .map(({ labels }) => labels[folderLabel]);
    for (const other of new Set(folders)) {
        if (other === undefined)
            continue;
        const found = await (0,promises_.realpath)(other).catch(() => undefined);
        if (found === undefined || found === own)
            continue;
        const hasStack = await (0,promises_.stat)((0,external_node_path_.join)(found, composeFile)).then(() => true, () => false);
        if (hasStack)
            return other;
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/kit/reporter.js
var reporter = __webpack_require__(62246);
;// CONCATENATED MODULE: ./build/compose/lifecycle/redact.js


/** A value that is shorter stands in ordinary text, too. */
const shortest = 6;
/** Every secret that the stack's files hold. */
function secretsOf({ secrets, envFile }) {
    const inFiles = [...secrets.values()].map(({ text }) => text?.trim() ?? '');
    const inEnv = envFile.entries.filter(({ name }) => looksSecret(name)).map(({ value }) => value);
    return [...new Set([...inFiles, ...inEnv])].filter((value) => value.length >= shortest);
}
function looksSecret(name) {
    return isKnownSecret(name) || /(^|_)(TOKEN|SECRET|PASSWORD|SALT|PRIVATE_KEY|SECURITY_KEY)$/.test(name);
}
const tokens = [
    // JSON Web Tokens, TMDB's among them
    [/\beyJ[\w-]{5,}\.[\w-]+\.[\w-]*/g, '***'],
    [/\b(bearer|basic)(\s+)[\w.~+/=-]{8,}/gi, '$1$2***'],
    [
        /([?&;"'\s](?:access_?token|refresh_?token|token|api_?key|streaming_?key|signature|secret|password)=)[^&\s"']+/gi,
        '$1***',
    ],
    [
        /("(?:access_?token|refresh_?token|token|api_?key|streaming_?key|authorization|cookie|secret)"\s*:\s*")[^"]+/gi,
        '$1***',
    ],
    // whoever knows such an address may watch
    [/(\/api\/stream\/)[^\s/?"'#]+/g, '$1***'],
];
/** Shows the stack's own secrets, and what looks like anybody's token, as `***`. */
function redactor(secrets) {
    const hide = (0,reporter/* secretHider */.TX)(secrets);
    return (text) => tokens.reduce((shown, [pattern, by]) => shown.replaceAll(pattern, by), hide(text));
}

;// CONCATENATED MODULE: ./build/compose/lifecycle/services.js




const binding = dist/* object */.Ikc({ HostIp: dist/* string */.YjP(), HostPort: dist/* string */.YjP() });
const labels = dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP());
const inspected = dist/* array */.YOg(dist/* object */.Ikc({
    Id: dist/* string */.YjP(),
    Name: dist/* string */.YjP(),
    RestartCount: dist/* number */.aig(),
    Config: dist/* object */.Ikc({ Image: dist/* string */.YjP(), Labels: dist/* nullish */.cl6(labels) }),
    HostConfig: dist/* object */.Ikc({ RestartPolicy: dist/* object */.Ikc({ Name: dist/* string */.YjP() }) }),
    State: dist/* object */.Ikc({
        Status: dist/* string */.YjP(),
        ExitCode: dist/* number */.aig(),
        OOMKilled: dist/* boolean */.zMY(),
        Error: dist/* string */.YjP(),
        StartedAt: dist/* string */.YjP(),
        FinishedAt: dist/* string */.YjP(),
        Health: dist/* nullish */.cl6(dist/* object */.Ikc({
            Status: dist/* string */.YjP(),
            Log: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ Output: dist/* string */.YjP() }))),
        })),
    }),
    NetworkSettings: dist/* object */.Ikc({
        Ports: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* nullish */.cl6(dist/* array */.YOg(binding)))),
    }),
}));
const projectLabel = 'com.docker.compose.project';
const serviceLabel = 'com.docker.compose.service';
/** What `docker inspect` tells of containers, by the names of their services. */
function readInspected(text) {
    const containers = dist/* parse */.qgA(inspected, parseJson(text));
    const all = containers.map((one) => {
        const { Id, Name, Config, State, HostConfig, NetworkSettings, RestartCount } = one;
        const own = Config.Labels ?? {};
        const container = Name.replace(/^\//, '');
        const health = healthOf(State.Health?.Status);
        const lastCheck = State.Health?.Log?.at(-1)?.Output.trim();
        return {
            id: Id,
            container,
            project: own[projectLabel] ?? '',
            service: own[serviceLabel] ?? container,
            image: Config.Image,
            state: State.Status,
            ...(health !== undefined && { health }),
            exitCode: State.ExitCode,
            outOfMemory: State.OOMKilled,
            error: State.Error,
            since: ['running', 'paused', 'restarting'].includes(State.Status) ? State.StartedAt : State.FinishedAt,
            restarts: RestartCount,
            once: ['no', ''].includes(HostConfig.RestartPolicy.Name),
            ports: portsOf(NetworkSettings.Ports ?? {}),
            ...(lastCheck !== undefined && { lastCheck }),
            labels: own,
        };
    });
    return all.sort((a, b) => a.service.localeCompare(b.service) || a.container.localeCompare(b.container));
}
function healthOf(word) {
    return word === 'starting' || word === 'healthy' || word === 'unhealthy' ? word : undefined;
}
/** One for each port, also where it is published for IPv4 and IPv6. */
function portsOf(ports) {
    return Object.entries(ports).flatMap(([key, bindings]) => {
        const [target = '', protocol = 'tcp'] = key.split('/');
        const v4 = (bindings ?? []).filter(({ HostIp }) => HostIp !== '::');
        const chosen = v4.length > 0 ? v4 : (bindings ?? []);
        return chosen.map(({ HostIp, HostPort }) => {
            return { address: HostIp, port: Number(HostPort), protocol, target: Number(target) };
        });
    });
}
/** The containers of a project, stopped ones too; of all projects without one. Those of `run` are left out. */
async function readServices(project, { signal, secrets }) {
    const of = project === undefined ? [] : ['--filter', `label=${projectLabel}=${project}`];
    const options = { deadlineMs: 30_000, secrets, signal };
    for (;;) {
        try {
            const { stdout } = await (0,run_program/* runProgram */.mB)('docker', ['ps', '--all', '--quiet', '--no-trunc', ...of], options);
            const ids = stdout.split('\n').filter((id) => id !== '');
            if (ids.length === 0)
                return [];
            const answer = await (0,run_program/* runProgram */.mB)('docker', ['inspect', '--type', 'container', ...ids], options);
            return readInspected(answer.stdout).filter(({ labels: own }) => project === undefined || own['com.docker.compose.oneoff'] !== 'True');
        }
        catch (error) {
            if (!(error instanceof run_program/* ProgramError */.Zj))
                throw error;
            // one that has just gone: ask again who there is
            if (/no such (container|object)/i.test(error.message))
                continue;
            throw new kit_errors/* WorldError */.nM('The Docker engine does not tell what runs', { cause: error });
        }
    }
}

;// CONCATENATED MODULE: ./build/compose/lifecycle/check.js










/** The user number in the images. */
const containerUser = 1000;
/** The stack in a folder; throws a ConfigurationError where there is none. */
async function stackIn(folder, environment) {
    const stack = await readStack(folder, environment);
    if (stack.compose.at === undefined) {
        throw new kit_errors/* ConfigurationError */.j1(`There is no stack in ${folder}: no compose.yaml. Make one by \`miauflix-infra stack init --folder ${folder}\`, ` +
            'or name its folder with --folder.');
    }
    return stack;
}
/** Looks at everything that can be known before a start, and tells all that is wrong at once. */
async function checkStack({ folder, signal, environment, example }) {
    const stack = await stackIn(folder, environment);
    const secrets = secretsOf(stack);
    const engine = await engineFacts({ folder, secrets, signal }, true);
    const { resolved } = engine;
    const canAsk = engine.isLocal && engine.engine.kind === 'there' && resolved !== undefined;
    const containers = canAsk ? await readServices(undefined, { signal, secrets }) : [];
    const taken = canAsk ? await takenPorts(resolved.ports, resolved.project, containers) : [];
    const owner = canAsk ? await otherOwner(folder, resolved.project, containers) : undefined;
    const rules = { documented: documentedNames(example), containerUser, environment };
    return {
        stack,
        engine,
        findings: [
            ...folderFindings(stack, rules),
            ...engineFindings({ ...engine, taken, ...(owner !== undefined && { owner }) }),
        ],
    };
}

// EXTERNAL MODULE: ./build/kit/folders.js
var folders = __webpack_require__(64206);
;// CONCATENATED MODULE: ./build/compose/lifecycle/down.js





/** Stops and removes containers and networks; the volumes stay, unless they are asked for by name. */
function downArguments(project, deleteData) {
    if (deleteData !== undefined && deleteData !== project) {
        throw new kit_errors/* ConfigurationError */.j1(`Nothing was removed. To remove all data of this stack for good, give its name: --delete-data ${project}` +
            (deleteData === '' ? '.' : `; "${deleteData}" is not it.`));
    }
    return [
        ...['compose', '--progress', 'plain', '--project-name', project, 'down'],
        ...(deleteData === undefined ? [] : ['--volumes']),
    ];
}
/**
 * Ends a stack. Everything of it is found by its labels, so that neither a profile that has been switched off
 * since nor a mistake in .env keeps anything running.
 */
async function stopStack({ folder, project, deleteData, reporter, signal, }) {
    const args = downArguments(project, deleteData);
    const other = await otherOwner(folder, project, await readServices(project, { signal, secrets: [] }));
    if (other !== undefined) {
        throw new kit_errors/* ConfigurationError */.j1(`Nothing was stopped: what runs under the project name ${project} is the stack in ${other}. ` +
            `Run this with --folder ${other}, or give this stack another COMPOSE_PROJECT_NAME.`);
    }
    const env = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => value === undefined || name.startsWith('COMPOSE_') ? [] : [[name, value]]));
    // a folder without a compose file, of which Compose would take the parts alone
    await (0,folders/* withTemporaryFolder */.EX)('down', async (cwd) => {
        await (0,run_program/* runProgram */.mB)('docker', args, {
            cwd,
            env,
            deadlineMs: 180_000,
            signal,
            onLine: (line) => {
                if (/\b(Removed|Stopped)$/.test(line))
                    reporter.info(line.trim());
                else
                    reporter.debug(line.trim());
            },
        }).catch((error) => {
            if (!(error instanceof run_program/* ProgramError */.Zj))
                throw error;
            throw new kit_errors/* WorldError */.nM('Not all of the stack could be ended', { cause: error });
        });
    });
}

// EXTERNAL MODULE: ./build/kit/make-folder.js
var make_folder = __webpack_require__(16446);
;// CONCATENATED MODULE: ./build/compose/lifecycle/init-plan.js







const added = '# Added by `miauflix-infra stack init`, as it was not here:';
/** What to ask for: what only a person can know, is not in the folder, and is not in the environment. */
function questionsFor(stack, example, environment) {
    const profiles = stack.values.get('COMPOSE_PROFILES') ?? valuesOf(parseEnvFile(example)).get('COMPOSE_PROFILES');
    const used = activeServices(stack.model, wantedProfiles(profiles)).flatMap(({ secrets }) => secrets);
    const questions = [...stack.secrets].flatMap(([name, file]) => {
        const { make, title, whereFrom, needed, problem } = kindOfSecret(name);
        if (make !== undefined || !used.includes(name) || (file.text ?? '').trim() !== '')
            return [];
        return [
            {
                name: variableOf(name),
                title,
                ...(whereFrom !== undefined && { whereFrom }),
                hidden: true,
                needed,
                problem: (answer) => problem?.(answer),
            },
        ];
    });
    if (documentedNames(example).includes('DOMAIN') && (stack.values.get('DOMAIN') ?? '') === '') {
        questions.push({
            name: 'DOMAIN',
            title: 'the name under which viewers reach this machine, such as films.example.org; empty for any',
            hidden: false,
            needed: false,
            problem: (answer) => problemOfValue('DOMAIN', answer),
        });
    }
    return questions.filter(({ name }) => (environment[name] ?? '') === '');
}
/** The variables of the stack that the environment sets. */
function givenByEnvironment(stack, example, environment) {
    const names = [
        'COMPOSE_PROJECT_NAME',
        ...documentedNames(example),
        ...[...stack.secrets.keys()].map(variableOf),
    ];
    const given = new Map();
    for (const name of names) {
        const value = environment[name] ?? '';
        if (value !== '')
            given.set(name, value.trim());
    }
    return given;
}
/** What to write so that all is there, and nothing that was there is changed. */
function planInit(facts) {
    checkGiven(facts);
    const parts = [planCompose(facts), planEnv(facts), planSecrets(facts)];
    return {
        files: parts.flatMap(({ files }) => files),
        kept: parts.flatMap(({ kept }) => kept),
        missing: parts.flatMap(({ missing }) => missing),
    };
}
function checkGiven({ given, stack }) {
    const secrets = new Set([...stack.secrets.keys()].map(variableOf));
    const wrong = [...given].flatMap(([name, value]) => {
        const problem = secrets.has(name) ? kindOfSecret(name).problem?.(value) : problemOfValue(name, value);
        return problem === undefined ? [] : [`${name} ${problem}.`];
    });
    if (wrong.length > 0)
        throw new kit_errors/* ConfigurationError */.j1(wrong.join('\n'));
}
function planCompose({ stack, assets }) {
    const { compose } = stack;
    if (compose.at === undefined) {
        return {
            files: [{ path: composeFile, text: assets.compose, mode: 0o644, how: 'new' }],
            kept: [],
            missing: [],
        };
    }
    if (compose.text === assets.compose)
        return { files: [], kept: [composeFile], missing: [] };
    const sentence = 'compose.yaml is not that of this version of miauflix-infra, and stays; to have the new one, move it away and run this again.';
    return { files: [], kept: [composeFile], missing: [sentence] };
}
function planEnv({ stack, assets, given }) {
    const secrets = new Set([...stack.secrets.keys()].map(variableOf));
    const settings = new Map([...given].filter(([name]) => !secrets.has(name)));
    if (stack.env.at === undefined) {
        const text = withValues(assets.example, settings);
        return { files: [{ path: envFileName, text, mode: 0o600, how: 'new' }], kept: [], missing: [] };
    }
    const there = valuesOf(stack.envFile);
    const example = valuesOf(parseEnvFile(assets.example));
    const lines = [...new Map([...example, ...settings])]
        .filter(([name]) => !there.has(name))
        .map(([name, value]) => envLine(name, value));
    // the environment may be that of a shell which has it for another reason
    const missing = [...settings]
        .filter(([name, value]) => there.has(name) && there.get(name) !== value)
        .map(([name]) => `${name} is in .env already, with another value than the one given, and stays.`);
    if (lines.length === 0)
        return { files: [], kept: [envFileName], missing };
    const before = stack.env.text === '' || stack.env.text?.endsWith('\n') === true ? '' : '\n';
    const text = `${before}\n${[added, ...lines].join('\n')}\n`;
    return { files: [{ path: envFileName, text, mode: 0o600, how: 'append' }], kept: [envFileName], missing };
}
function planSecrets({ stack, given, user, containerUser }) {
    const files = [];
    const kept = [];
    const missing = [];
    const access = accessFor(user, containerUser);
    for (const [name, { path, at, text = '' }] of stack.secrets) {
        // one of the user's own, elsewhere
        if (!isWithin(path))
            continue;
        const { make, title, whereFrom, needed } = kindOfSecret(name);
        const value = given.get(variableOf(name)) ?? make?.() ?? '';
        // without a line end: some programs take all of a file for the secret
        const isEmpty = at === undefined || (!at.isFolder && text.trim() === '');
        if (!isEmpty)
            kept.push(path);
        else if (at === undefined)
            files.push({ path, text: value, ...access, how: 'new' });
        else if (value !== '')
            files.push({ path, text: value, ...access, how: 'fill' });
        else
            kept.push(path);
        if (isEmpty && value === '') {
            const where = whereFrom === undefined ? '' : ` (${whereFrom})`;
            missing.push(`${path} is empty: ${needed ? 'put' : 'if you have it, put'} ${title} into it${where}.`);
        }
    }
    return { files, kept, missing };
}
/**
 * Only the services' user may read a secret. Where that user is another and only root could give it the file,
 * the file is open and its folder, which is closed, protects it: the engine hands on the file alone.
 */
function accessFor(user, containerUser) {
    if (user === 0)
        return { mode: 0o600, owner: containerUser };
    return { mode: user === undefined || user === containerUser ? 0o600 : 0o644 };
}
/** The folders that the files of a plan are in, the outermost first; all are for their owner alone. */
function foldersOf({ files }) {
    const folders = files.flatMap(({ path }) => {
        const parts = path.split('/').slice(0, -1);
        return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
    });
    return [...new Set([secretsFolderName, ...folders])];
}

;// CONCATENATED MODULE: ./build/compose/lifecycle/init.js









/** Makes a stack in a folder, or adds what it lacks. */
async function initStack({ folder, entry, environment, ask }) {
    const assets = await readAssets(entry);
    // what the environment sets is taken as an answer, and must not hide what is in the file
    const stack = await readStack(folder, {}, assets.compose);
    if (stack.at !== undefined && !stack.at.isFolder) {
        throw new kit_errors/* ConfigurationError */.j1(`${folder} is a file: name a folder for the stack.`);
    }
    const given = givenByEnvironment(stack, assets.example, environment);
    if (ask !== undefined) {
        for (const question of questionsFor(stack, assets.example, environment)) {
            const answer = await ask(question);
            if (answer !== '')
                given.set(question.name, answer);
        }
    }
    const plan = planInit({ stack, assets, given, user: process.getuid?.(), containerUser: containerUser });
    try {
        await (0,make_folder/* makeFolder */.f)(folder);
        for (const name of foldersOf(plan))
            await ownFolder((0,external_node_path_.join)(folder, name));
        for (const file of plan.files)
            await write(folder, file);
    }
    catch (error) {
        const { code } = error;
        if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS' && code !== 'ENOTDIR')
            throw error;
        throw new kit_errors/* ConfigurationError */.j1(`The stack cannot be written: ${(0,kit_errors/* reasonOf */.A3)(error)}.`, { cause: error });
    }
    return plan;
}
async function ownFolder(folder) {
    try {
        await (0,promises_.mkdir)(folder, { mode: 0o700 });
        await (0,promises_.chmod)(folder, 0o700);
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
    }
}
/** Nobody ever sees half of a file, nor a secret before its mode; one that has come meanwhile is not replaced. */
async function write(folder, { path, text, mode, owner, how }) {
    const file = (0,external_node_path_.join)(folder, path);
    if (how === 'append') {
        await (0,promises_.appendFile)(file, text);
        return;
    }
    const part = `${file}.${(0,external_node_crypto_.randomUUID)()}.part`;
    try {
        const handle = await (0,promises_.open)(part, 'wx', 0o600);
        try {
            await handle.writeFile(text);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        if (owner !== undefined)
            await (0,promises_.chown)(part, owner, owner);
        await (0,promises_.chmod)(part, mode);
        if (how === 'fill')
            await (0,promises_.rename)(part, file);
        else
            await (0,promises_.link)(part, file);
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
    }
    finally {
        await (0,promises_.rm)(part, { force: true });
    }
}
/** What was done, for a terminal. */
function initToText({ files, kept, missing }, folder) {
    const words = { new: 'written', fill: 'filled in', append: 'new variables added at its end' };
    const lines = files.map(({ path, mode, how, text }) => {
        const what = how === 'new' && text === '' ? 'written, empty' : words[how];
        return `${path}: ${what}${how === 'append' ? '' : ` (mode ${mode.toString(8)})`}`;
    });
    const untouched = kept.filter((path) => !files.some((file) => file.path === path));
    if (untouched.length > 0)
        lines.push(`Already there, and left as they are: ${untouched.join(', ')}.`);
    if (missing.length > 0)
        lines.push('', ...missing.map((sentence) => `To do: ${sentence}`));
    return [...lines, '', `Next: miauflix-infra stack check --folder ${folder}`].join('\n');
}

// EXTERNAL MODULE: ./build/kit/deadline.js
var deadline = __webpack_require__(63843);
// EXTERNAL MODULE: ./build/compose/lifecycle/log-line.js
var log_line = __webpack_require__(33321);
;// CONCATENATED MODULE: ./build/compose/lifecycle/logs.js








const readDeadlineMs = 120_000;
/** How often a follower looks for containers that are new. */
const lookMs = 1000;
const longestTimerMs = 2 ** 31 - 1;
/** Finds lines across all services of a stack, sorted by time, and goes on with new ones when asked to. */
async function findLogs(options) {
    const { project, filter, newest } = options;
    const containers = chosen(await readServices(project, options), options);
    const found = [];
    const read = new Map();
    await Promise.all(containers.map(async (state) => {
        await readLog(state, options, (line) => {
            if (line.time !== '')
                read.set(state.id, line.time);
            if ((0,log_line/* matches */.cK)(line, filter))
                found.push(line);
        });
    }));
    const width = Math.max(0, ...containers.map(({ service }) => service.length));
    const show = printer(options, width);
    for (const line of found.sort(log_line/* byTime */.XL).slice(-newest))
        show(line);
    if (options.follow)
        await followLogs(options, read, show);
}
function chosen(states, { services, project }) {
    const there = [...new Set(states.map(({ service }) => service))];
    if (there.length === 0) {
        throw new kit_errors/* ConfigurationError */.j1(`There are no containers of the project ${project}, and so no logs: \`miauflix-infra stack up\` makes them.`);
    }
    const unknown = services.filter((service) => !there.includes(service));
    if (unknown.length > 0) {
        const sentences = unknown.map((service) => {
            const guess = (0,nearest/* nearest */.p)(service, there);
            return `There is no service "${service}"${guess === undefined ? '' : `; did you mean ${guess}?`} There are: ${there.join(', ')}.`;
        });
        throw new kit_errors/* ConfigurationError */.j1(sentences.join('\n'));
    }
    return states.filter(({ service }) => services.length === 0 || services.includes(service));
}
function printer({ secrets, json, print }, width) {
    const redact = redactor(secrets);
    return (line) => {
        print(redact(json ? (0,log_line/* lineToJson */.W2)(line) : (0,kit_text/* visible */.RK)((0,log_line/* lineToText */.By)(line, width))));
    };
}
/** `docker logs`, with the engine's own time of each line. */
function logArguments(id, { since, until, follow = false }) {
    return [
        ...['logs', '--timestamps'],
        ...(since === undefined ? [] : ['--since', since]),
        ...(until === undefined ? [] : ['--until', until]),
        ...(follow ? ['--follow'] : []),
        id,
    ];
}
async function readLog({ id, service }, options, onLine) {
    const args = logArguments(id, { ...options, follow: false });
    try {
        await (0,run_program/* runProgram */.mB)('docker', args, {
            deadlineMs: readDeadlineMs,
            signal: options.signal,
            // the lines are what is wanted, not the whole
            maxOutputBytes: 64 * 1024,
            onLine: (line) => onLine((0,log_line/* readLogLine */.Zv)(service, line)),
        });
    }
    catch (error) {
        if (!(error instanceof run_program/* ProgramError */.Zj))
            throw error;
        if (/invalid|parse/i.test(error.message) && /since|until|time/i.test(error.message)) {
            throw new kit_errors/* ConfigurationError */.j1(`--since and --until are a time such as 10m or 2026-11-24T15:00:00Z: ${(0,kit_errors/* reasonOf */.A3)(error)}`);
        }
        options.warn(`The log of ${service} cannot be read: ${(0,kit_errors/* reasonOf */.A3)(error)}`);
    }
}
/** Goes on until it is stopped, with containers that come later, too. `read` tells how far each log is read. */
async function followLogs(options, read, show) {
    const { signal, project, services, filter } = options;
    const following = new Map();
    const follow = async ({ id, service }) => {
        const since = read.get(id) ?? options.since;
        const args = logArguments(id, { ...(since !== undefined && { since }), follow: true });
        try {
            await (0,run_program/* runProgram */.mB)('docker', args, {
                deadlineMs: longestTimerMs,
                signal,
                maxOutputBytes: 64 * 1024,
                onLine: (text) => {
                    const line = (0,log_line/* readLogLine */.Zv)(service, text);
                    // the engine begins with the last line that was read, not behind it
                    if (line.time <= (read.get(id) ?? ''))
                        return;
                    read.set(id, line.time);
                    if ((0,log_line/* matches */.cK)(line, filter))
                        show(line);
                },
            });
        }
        catch (error) {
            if (!signal.aborted)
                options.warn(`The log of ${service} cannot be followed: ${(0,kit_errors/* reasonOf */.A3)(error)}`);
        }
    };
    while (!signal.aborted) {
        const states = await readServices(project, options);
        for (const state of states) {
            const isChosen = services.length === 0 || services.includes(state.service);
            if (!isChosen || state.state !== 'running' || following.has(state.id))
                continue;
            following.set(state.id, follow(state).finally(() => following.delete(state.id)));
        }
        await (0,deadline/* pause */.v7)(lookMs, signal).catch(() => undefined);
    }
    await Promise.all(following.values());
}

;// CONCATENATED MODULE: ./build/compose/lifecycle/service-verdict.js
/** Those that need nothing more. */
const well = ['running', 'healthy', 'done'];
/** Those that time alone will not mend. */
const lost = ['unhealthy', 'failed', 'stopped'];
/** Crashes after which a service is not waited for any longer. */
const mostRestarts = 3;
const steadyMs = 2000;
function conditionOf(state) {
    if (state === undefined)
        return 'absent';
    switch (state.state) {
        case 'running':
            return state.health ?? 'running';
        case 'exited':
            if (state.exitCode !== 0)
                return 'failed';
            return state.once ? 'done' : 'stopped';
        case 'created':
            return state.error === '' ? 'created' : 'failed';
        case 'restarting':
            return 'restarting';
        case 'paused':
            return 'paused';
        default:
            return 'failed';
    }
}
function isWell(state) {
    return well.includes(conditionOf(state));
}
/** What is still to come of a stack, and what will not. */
function verdictOf(expected, states, { busy, restartsBefore, nowMs }) {
    const own = states.filter(({ service }) => expected.includes(service));
    const isReady = (state) => isWell(state) && isSteady(state, nowMs);
    const isLost = (state) => {
        const crashes = state.restarts - (busy ? (restartsBefore.get(state.id) ?? 0) : 0);
        if (crashes >= mostRestarts && !isReady(state))
            return true;
        return !busy && lost.includes(conditionOf(state));
    };
    const waitingFor = expected.filter((service) => {
        const containers = own.filter((state) => state.service === service);
        return containers.length === 0 || !containers.every(isReady);
    });
    return { waitingFor, lost: own.filter(isLost), total: expected.length };
}
/** One that has no health check, and crashes at its start, runs for a moment each time. */
function isSteady(state, nowMs) {
    return conditionOf(state) !== 'running' || nowMs - Date.parse(state.since) >= steadyMs;
}
/** Why a service is not well, in one sentence. */
function reasonFor(state) {
    const { service, exitCode, restarts, lastCheck, outOfMemory } = state;
    const killed = outOfMemory ? ', as it went beyond its limit of memory' : '';
    const condition = conditionOf(state);
    if (condition === 'unhealthy') {
        const said = lastCheck === undefined || lastCheck === '' ? 'it says nothing' : `it says: ${lastCheck}`;
        return `${service} runs and is not healthy. Its health check fails; ${said}`;
    }
    if (state.error !== '')
        return `${service} could not be started: ${state.error}`;
    if (restarts > 0) {
        return `${service} ends again and again: ${restarts} times so far, with exit code ${exitCode}${killed}`;
    }
    if (condition === 'failed')
        return `${service} ended with exit code ${exitCode}${killed}`;
    if (condition === 'stopped')
        return `${service} ended, and was to go on`;
    if (condition === 'starting') {
        return `${service} runs and is not healthy yet${lastCheck === undefined ? '' : `; its health check says: ${lastCheck}`}`;
    }
    return `${service} is ${condition}`;
}

;// CONCATENATED MODULE: ./build/compose/lifecycle/status.js





/** How a stack is: the services that its profiles ask for, and what else of it runs. */
function statusOf(stack, project, states) {
    const redact = redactor(secretsOf(stack));
    const wanted = wantedProfiles(stack.values.get('COMPOSE_PROFILES'));
    const expected = activeServices(stack.model, wanted).map(({ name }) => name);
    const absent = expected.filter((name) => states.every(({ service }) => service !== name));
    const services = [
        ...states.map((state) => serviceStatus(state, redact)),
        ...absent.map((service) => ({ service, condition: 'absent', well: false })),
    ].sort((a, b) => a.service.localeCompare(b.service));
    return {
        project,
        folder: stack.folder,
        ok: services.every(({ well }) => well),
        vpn: vpnStatus(wanted, profilesOf(stack.model)),
        services,
    };
}
function serviceStatus(state, redact) {
    const { service, container, image, health, since, restarts, ports } = state;
    const well = isWell(state);
    return {
        service,
        condition: conditionOf(state),
        well,
        container,
        image,
        state: state.state,
        ...(health !== undefined && { health }),
        ...(!since.startsWith('0001') && { since }),
        restarts,
        ports,
        ...(!well && { reason: redact((0,kit_text/* oneLine */.TN)(reasonFor(state))) }),
    };
}
function vpnStatus(wanted, there) {
    if (wanted.includes('vpn') || wanted.includes('*')) {
        return { enabled: true, sentence: 'VPN: asked for (profile vpn).' };
    }
    const why = there.includes('vpn') ? 'COMPOSE_PROFILES has no vpn' : 'this stack has no profile vpn';
    return {
        enabled: false,
        sentence: `VPN: off by choice (${why}); the backend’s traffic leaves from this machine’s own address.`,
    };
}
const headings = ['SERVICE', 'STATE', 'SINCE', 'RESTARTS', 'IMAGE', 'PORTS'];
/** A table for a terminal; `nowMs` since the epoch. */
function statusToText({ services, vpn, project }, nowMs) {
    const rows = services.map(({ service, condition, since, restarts, image, ports }) => [
        service,
        condition === 'absent' ? 'not started' : condition,
        since === undefined ? '-' : ago(since, nowMs),
        restarts === undefined ? '-' : String(restarts),
        image ?? '-',
        (ports ?? []).map(portText).join(', ') || '-',
    ]);
    const reasons = services.flatMap(({ reason }) => (reason === undefined ? [] : [`${reason}.`]));
    return [`Project ${project}`, ...table([headings, ...rows]), ...reasons, vpn.sentence].join('\n');
}
function table(rows) {
    const widths = (rows[0] ?? []).map((_cell, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
    return rows.map((row) => row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd());
}
function portText({ address, port, protocol, target }) {
    const where = address === '' || address === '0.0.0.0' ? '' : `${address.includes(':') ? `[${address}]` : address}:`;
    return `${where}${port}→${target}${protocol === 'tcp' ? '' : `/${protocol}`}`;
}
function ago(iso, nowMs) {
    const passed = Math.max(0, nowMs - Date.parse(iso));
    const hours = passed / 3_600_000;
    if (hours < 1)
        return (0,deadline/* formatDuration */.a3)(passed);
    return hours < 48 ? `${Math.floor(hours)} h` : `${Math.floor(hours / 24)} days`;
}

;// CONCATENATED MODULE: ./build/compose/lifecycle/up.js







const upArguments = ['compose', '--progress', 'plain', 'up', '--detach'];
const pollMs = 400;
/** Of a service's log, in the reason why it is not well. */
const shownLines = 10;
/** Starts a stack and waits until every service is healthy; throws a WorldError with each reason where not. */
async function startStack(options) {
    const { reporter, signal, resolved } = options;
    const total = resolved.services.length;
    const progress = reporter.progress('Starting', total);
    try {
        const states = await composeAndWatch(options, ({ waitingFor }) => {
            const note = waitingFor.length === 0 ? '' : `waiting for ${waitingFor.join(', ')}`;
            progress.update(total - waitingFor.length, note);
        });
        progress.end(`${total} of ${total} services are well`);
        return states;
    }
    catch (error) {
        progress.end(signal.aborted ? 'interrupted' : 'failed');
        if (signal.aborted && signal.reason instanceof kit_errors/* InterruptedError */.p4) {
            reporter.notice('What has been started goes on. `stack up` takes it from here, `stack down` ends it.');
        }
        throw error;
    }
}
async function composeAndWatch(options, onVerdict) {
    const before = await readServices(options.resolved.project, options);
    const restartsBefore = new Map(before.map(({ id, restarts }) => [id, restarts]));
    const over = new AbortController();
    const composing = { busy: true, error: undefined };
    const compose = composeUp({ ...options, signal: (0,deadline/* anySignal */.JG)(over.signal, options.signal) })
        .catch((error) => {
        composing.error = error;
    })
        .finally(() => {
        composing.busy = false;
    });
    try {
        return await untilWell(options, { composing, compose, restartsBefore, onVerdict });
    }
    finally {
        // what it is in the middle of is not left to go on by itself
        over.abort(new Error('The services are not waited for any longer.'));
        await compose;
    }
}
async function untilWell(options, watch) {
    const { reporter, resolved, signal, timeoutMs } = options;
    const { compose, restartsBefore, onVerdict } = watch;
    const end = performance.now() + timeoutMs;
    const told = new Map();
    for (;;) {
        // read before the states are: what they tell may otherwise be older than Compose's end
        const { busy, error } = watch.composing;
        const states = await readServices(resolved.project, options);
        tellChanges(states, told, reporter);
        const verdict = verdictOf(resolved.services, states, { busy, restartsBefore, nowMs: Date.now() });
        onVerdict(verdict);
        signal.throwIfAborted();
        if (error !== undefined || verdict.lost.length > 0)
            throw await failure(options, states, verdict, error);
        if (!busy && verdict.waitingFor.length === 0)
            return states;
        if (performance.now() > end) {
            const late = new kit_errors/* WorldError */.nM(`Not everything was healthy within ${(0,deadline/* formatDuration */.a3)(timeoutMs)}.`);
            throw await failure(options, states, verdict, late);
        }
        await Promise.race([(0,deadline/* pause */.v7)(pollMs, signal), ...(busy ? [compose] : [])]);
    }
}
async function composeUp({ folder, secrets, signal, timeoutMs, reporter }) {
    const redact = redactor(secrets);
    await (0,run_program/* runProgram */.mB)('docker', upArguments, {
        cwd: folder,
        deadlineMs: timeoutMs,
        secrets,
        signal,
        // a container that is being replaced gets the time to be so
        graceMs: 10_000,
        onLine: (line) => {
            const said = redact(line.trim());
            if (/ (Pulling|Pulled|Building|Built)\b/.test(said))
                reporter.info(said);
            else if (said !== '')
                reporter.debug(said);
        },
    });
}
function tellChanges(states, told, reporter) {
    for (const state of states) {
        const now = conditionOf(state);
        if (told.get(state.id) === now)
            continue;
        told.set(state.id, now);
        reporter.info(`${state.service}: ${now}`);
    }
}
/** The error that says of each service that is not well why; Compose's own words where no service explains it. */
async function failure(options, states, { lost, waitingFor }, error) {
    const redact = redactor(options.secrets);
    const notWell = states.filter((state) => waitingFor.includes(state.service) && !isWell(state) && conditionOf(state) !== 'created');
    const culprits = lost.length > 0 ? lost : notWell;
    const blocks = await Promise.all(culprits.map(async (state) => {
        const log = await lastLog(state, options);
        const shown = log === '' ? '  It has logged nothing.' : `  The end of its log:\n${indented(log, 4)}`;
        return `${(0,kit_text/* cut */.Jj)(reasonFor(state), 1000)}.\n${shown}`.replace(/\.\.\n/, '.\n');
    }));
    const others = waitingFor.filter((name) => culprits.every(({ service }) => service !== name));
    if (culprits.length > 0 && others.length > 0)
        blocks.push(`Not well yet beside: ${others.join(', ')}.`);
    const words = error instanceof run_program/* ProgramError */.Zj ? (0,run_program/* lastLines */.w$)(error.result.stderr, 4) : error && (0,kit_errors/* reasonOf */.A3)(error);
    if (error !== undefined && (blocks.length === 0 || !(error instanceof run_program/* ProgramError */.Zj)))
        blocks.push(String(words));
    return new kit_errors/* WorldError */.nM(redact((0,kit_text/* visible */.RK)(blocks.join('\n'))));
}
async function lastLog({ id }, { secrets }) {
    try {
        const args = ['logs', '--tail', String(shownLines), id];
        const { stdout, stderr } = await (0,run_program/* runProgram */.mB)('docker', args, { deadlineMs: 10_000, secrets });
        return (0,run_program/* lastLines */.w$)(`${stdout}${stderr}`, shownLines);
    }
    catch (error) {
        return `(its log cannot be read: ${(0,kit_errors/* reasonOf */.A3)(error)})`;
    }
}
function indented(text, by) {
    return text
        .split('\n')
        .map((line) => `${' '.repeat(by)}${(0,kit_text/* cut */.Jj)(line, 400)}`)
        .join('\n');
}

// EXTERNAL MODULE: external "node:readline/promises"
var external_node_readline_promises_ = __webpack_require__(26848);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./build/cli/stack-questions.js


/** Asks at the terminal; undefined where nobody sits at one. */
function asker(reporter, signal) {
    if (!process.stdin.isTTY || !process.stderr.isTTY)
        return undefined;
    return async (question) => await askUntilRight(question, reporter, async (text) => await readLine(text, question.hidden, signal));
}
/** Asks again while the answer cannot be right; an empty one leaves it for later. */
async function askUntilRight({ title, whereFrom, needed, problem }, reporter, read) {
    const where = whereFrom === undefined ? '' : `\n  (${whereFrom})`;
    const text = `${title}${where}\n  ${needed ? 'Enter leaves it for later' : 'Enter leaves it out'}: `;
    for (;;) {
        const answer = (await read(text)).trim();
        const wrong = answer === '' ? undefined : problem(answer);
        if (wrong === undefined)
            return answer;
        reporter.warning(`That ${wrong}.`);
    }
}
/** What is typed for a hidden one is not shown, nor kept in the terminal's window. */
async function readLine(text, hidden, signal) {
    let isOpen = true;
    const output = new external_node_stream_.Writable({
        write: (chunk, _encoding, done) => {
            if (isOpen)
                process.stderr.write(chunk);
            done();
        },
    });
    const terminal = (0,external_node_readline_promises_.createInterface)({ input: process.stdin, output, terminal: true, historySize: 0 });
    // in this mode the terminal hands Ctrl-C to the program as a key
    terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    try {
        const answer = terminal.question(text, { signal });
        isOpen = !hidden;
        return await answer;
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
    finally {
        terminal.close();
        if (hidden)
            process.stderr.write('\n');
    }
}

;// CONCATENATED MODULE: ./build/cli/stack-job.js














async function init(terminal, flags) {
    const { entry, reporter, signal } = terminal;
    const ask = flags.yes ? undefined : asker(reporter, signal);
    const plan = await initStack({
        folder: (0,external_node_path_.resolve)(flags.folder),
        entry,
        environment: process.env,
        ...(ask !== undefined && { ask }),
    });
    terminal.print(initToText(plan, flags.folder));
}
async function check(terminal, { folder, json }) {
    const { findings } = await checked(terminal, folder);
    terminal.print(json === true ? findingsToJson((0,external_node_path_.resolve)(folder), findings) : findingsToText(findings));
    refuseErrors(findings, 'The stack would not run well');
}
async function up(terminal, { folder, timeout }) {
    const { reporter, signal } = terminal;
    const { findings, engine, stack } = await checked(terminal, folder);
    if (findings.length > 0)
        terminal.print(findingsToText(findings));
    refuseErrors(findings, 'Nothing was started');
    const { resolved } = engine;
    if (resolved === undefined)
        throw new kit_errors/* GateError */.ue('Nothing was started: what the stack consists of is not known.');
    const options = { folder: (0,external_node_path_.resolve)(folder), resolved, secrets: secretsOf(stack), timeoutMs: timeout };
    const states = await startStack({ ...options, reporter, signal });
    terminal.print(statusToText(statusOf(stack, resolved.project, states), Date.now()));
}
async function down(terminal, { folder, deleteData }) {
    const { reporter, signal } = terminal;
    const { project, stack } = await found(folder);
    const named = deleteData === true ? '' : deleteData;
    await stopStack({
        folder: stack.folder,
        project,
        reporter,
        signal,
        ...(named !== undefined && { deleteData: named }),
    });
    terminal.print(deleteData === undefined
        ? `The stack ${project} is down; its data are where they were.`
        : `The stack ${project} is down, and its data are gone.`);
}
async function stack_job_status(terminal, { folder, json }) {
    const { signal } = terminal;
    const { project, stack } = await found(folder);
    const secrets = secretsOf(stack);
    const all = statusOf(stack, project, await readServices(project, { signal, secrets }));
    terminal.print(json === true ? JSON.stringify(all, undefined, 2) : statusToText(all, Date.now()));
    const bad = all.services.filter(({ well }) => !well);
    if (bad.length === 0)
        return;
    throw new kit_errors/* GateError */.ue(`Not well: ${bad.map(({ service }) => service).join(', ')}.`);
}
async function logs(terminal, flags) {
    const { reporter, signal } = terminal;
    const { project, stack } = await found(flags.folder);
    const { level, requestId, since, until, grep } = flags;
    if (flags.follow && until !== undefined) {
        throw new kit_errors/* ConfigurationError */.j1('--follow has no end, so --until does not go with it.');
    }
    await findLogs({
        project,
        services: flags.service ?? [],
        ...(since !== undefined && { since }),
        ...(until !== undefined && { until }),
        filter: {
            ...(level !== undefined && { level }),
            ...(requestId !== undefined && { requestId }),
            ...(grep !== undefined && { pattern: patternOf(grep) }),
        },
        newest: flags.newest,
        follow: flags.follow,
        json: flags.json === true,
        secrets: secretsOf(stack),
        print: (text) => terminal.print(text),
        warn: (message) => reporter.warning(message),
        signal,
    });
}
function patternOf(given) {
    try {
        return new RegExp(given, 'iu');
    }
    catch (error) {
        throw new kit_errors/* ConfigurationError */.j1(`--grep is no regular expression: ${(0,kit_errors/* reasonOf */.A3)(error)}.`, { cause: error });
    }
}
async function checked({ entry, signal }, folder) {
    // a stack lives on where the command came from a copy without them
    const example = await readAssets(entry).then((assets) => assets.example, () => '');
    return await checkStack({ folder: (0,external_node_path_.resolve)(folder), signal, environment: process.env, example });
}
async function found(folder) {
    const stack = await stackIn((0,external_node_path_.resolve)(folder), process.env);
    return {
        stack,
        project: projectNameOf(stack.folder, stack.model, stack.values.get('COMPOSE_PROJECT_NAME')),
    };
}
function refuseErrors(findings, what) {
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    if (errors > 0)
        throw new kit_errors/* GateError */.ue(`${what}: ${counted(errors, 'error')}, listed above.`);
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

/***/ 60182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ problemOfToken),
/* harmony export */   N: () => (/* binding */ looksLikeToken)
/* harmony export */ });
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


/***/ })

};
;