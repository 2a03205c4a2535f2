"use strict";
exports.id = 4335;
exports.ids = [4335];
exports.modules = {

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

/***/ 24335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  seedRemotely: () => (/* binding */ seedRemotely)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/kit/run-program.js + 2 modules
var run_program = __webpack_require__(72817);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/seed/report.js
var report = __webpack_require__(11860);
;// CONCATENATED MODULE: ./build/seed/read-report.js



const count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0));
const counts = dist/* object */.Ikc({ added: count, updated: count, unchanged: count });
const titles = dist/* array */.YOg(dist/* string */.YjP());
const reportSchema = dist/* object */.Ikc({
    schemaVersion: dist/* literal */.euz(1),
    result: dist/* picklist */.KIO(['seeded', 'unchanged', 'planned', 'not-empty', 'failed']),
    failure: dist/* nullable */.mee(dist/* string */.YjP()),
    startedAt: dist/* string */.YjP(),
    durationMs: count,
    dryRun: dist/* boolean */.zMY(),
    database: dist/* string */.YjP(),
    source: dist/* nullable */.mee(dist/* string */.YjP()),
    fetchedAt: dist/* nullable */.mee(dist/* string */.YjP()),
    requests: count,
    languages: dist/* array */.YOg(dist/* string */.YjP()),
    lists: dist/* array */.YOg(dist/* object */.Ikc({
        slug: dist/* string */.YjP(),
        name: dist/* string */.YjP(),
        kind: dist/* picklist */.KIO(['movie', 'show']),
        isNew: dist/* boolean */.zMY(),
        size: count,
        joined: titles,
        left: titles,
        // a host may have an earlier version, which does not tell these
        renamedFrom: dist/* optional */.lqM(dist/* nullable */.mee(dist/* string */.YjP()), null),
        isRedescribed: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
        isReordered: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
    })),
    changes: dist/* object */.Ikc({ movies: counts, shows: counts, genres: dist/* optional */.lqM(counts, report/* noChanges */.rw.genres) }),
    rows: dist/* array */.YOg(dist/* object */.Ikc({ table: dist/* string */.YjP(), before: count, after: count })),
    leftOut: dist/* array */.YOg(dist/* object */.Ikc({ what: dist/* string */.YjP(), reason: dist/* string */.YjP() })),
});
/**
 * Reads a report that another process printed; fields of a later version are left out. A WorldError when it is
 * none: `from` says whose it was.
 */
function parseReport(text, from) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new errors/* WorldError */.nM(`What ${from} printed is no report`, { cause: error });
    }
    const read = dist/* safeParse */.xLC(reportSchema, value);
    if (read.success)
        return read.output;
    const [issue] = read.issues;
    throw new errors/* WorldError */.nM(`What ${from} printed is no report of this version: ${dist/* getDotPath */.BuJ(issue) ?? 'all'}: ${issue.message}`);
}

// EXTERNAL MODULE: ./build/kit/text.js
var kit_text = __webpack_require__(51556);
// EXTERNAL MODULE: ./build/seed/options.js
var seed_options = __webpack_require__(26);
;// CONCATENATED MODULE: ./build/seed/remote-plan.js



const usualPort = 22;
/** What the command there gets to end by itself, once there is no connection. */
const graceSeconds = 10;
/** Reads `user@host` or `user@host:port`, the host in brackets when it is an IPv6 address. */
function parseHost(text) {
    const [, user, bracketed, plain, port] = /^([a-z_][\w.-]{0,63})@(?:\[([0-9a-f:.]+)\]|([a-z0-9][a-z0-9.-]*))(?::(\d{1,5}))?$/i.exec(text) ?? [];
    const host = bracketed ?? plain;
    const number = port === undefined ? usualPort : Number(port);
    if (user === undefined || host === undefined || number < 1 || number > 65_535) {
        throw new errors/* ConfigurationError */.j1(`The host "${(0,kit_text/* oneLine */.TN)(text)}" must be written as user@host or user@host:port, such as deploy@example.org:2222.`);
    }
    return { user, host, port: number };
}
/**
 * The lines of `known_hosts` for this host alone. A secret holds such lines, or a bare public key
 * (`ssh-ed25519 AAAA…`), which is then this host's.
 */
function knownHosts(given, { host, port }) {
    const lines = given
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
    const keyForm = /^(?:ssh-(?:ed25519|rsa)|ecdsa-sha2-nistp(?:256|384|521))\s+[A-Za-z0-9+/]+={0,2}(?:\s.*)?$/;
    const whole = lines.map((line) => keyForm.test(line) ? `${port === usualPort ? host : `[${host}]:${port}`} ${line}` : line);
    const wrong = whole.find((line) => !keyForm.test(line.replace(/^(?:@\S+\s+)?\S+\s+/, '')));
    if (whole.length === 0 || wrong !== undefined) {
        throw new errors/* ConfigurationError */.j1('The host key must be what `ssh-keyscan` prints for the host, once compared with the host itself, or its ' +
            'public key alone, such as "ssh-ed25519 AAAA…".');
    }
    return `${whole.join('\n')}\n`;
}
/** A private key as OpenSSH reads it: with the line break at its end that secrets tend to lose. */
function privateKey(given) {
    const key = given.replaceAll('\r\n', '\n').trim();
    if (!/^-----BEGIN [A-Z ]*PRIVATE KEY-----\n[^]*\n-----END [A-Z ]*PRIVATE KEY-----$/.test(key)) {
        throw new errors/* ConfigurationError */.j1('The SSH key must be a whole private key, from its line "-----BEGIN … PRIVATE KEY-----" to its last line.');
    }
    return `${key}\n`;
}
/** The command's arguments on the host; the token, when there is one, comes by standard input. */
function remoteArguments(options) {
    const { what, schema, languages, limit, lists, database, tmdbUrl, token } = options;
    return [
        'seed',
        what,
        '--json',
        `--schema=${schema}`,
        `--languages=${languages.join(',')}`,
        `--limit=${limit}`,
        ...lists.map((list) => `--list=${list}`),
        ...(database === undefined ? [] : [`--database=${database}`]),
        ...(tmdbUrl === seed_options/* defaultSeedOptions */.Xe.tmdbUrl ? [] : [`--tmdb-url=${tmdbUrl}`]),
        ...(token === undefined ? [] : ['--token-file=-']),
        `--requests-per-second=${options.requestsPerSecond}`,
        `--deadline=${options.deadlineMs}ms`,
        ...(options.dryRun ? ['--dry-run'] : []),
        ...(options.ifEmpty ? ['--if-empty'] : []),
        ...(options.refresh ? ['--refresh'] : []),
    ];
}
/** The arguments of `ssh`: this key and no other, this host key and no other, nobody to ask. */
function sshArguments({ host, command, args, keyFile, knownHostsFile }) {
    const settings = [
        'BatchMode=yes',
        'IdentitiesOnly=yes',
        'IdentityAgent=none',
        'StrictHostKeyChecking=yes',
        `UserKnownHostsFile="${knownHostsFile}"`,
        'GlobalKnownHostsFile=/dev/null',
        'UpdateHostKeys=no',
        'ForwardAgent=no',
        'ConnectTimeout=20',
        'ServerAliveInterval=15',
        'ServerAliveCountMax=4',
    ];
    return [
        '-F',
        '/dev/null',
        '-T',
        ...settings.flatMap((setting) => ['-o', setting]),
        '-i',
        keyFile,
        '-p',
        String(host.port),
        '-l',
        host.user,
        '--',
        host.host,
        `exec sh -c ${shellWord(whileConnected([command, ...args.map(shellWord)].join(' ')))}`,
    ];
}
/**
 * A command for `sh` that ends when the connection does: without a terminal, sshd tells no process there that
 * nobody listens any more. The shell's parent is the connection's process; sshd makes the shell the leader of the
 * group of all that the command starts, and where it is not, nobody watches.
 */
function whileConnected(command) {
    const watch = [
        'kill -s 0 "$PPID" && kill -s 0 -- "-$$" || exit',
        'while kill -s 0 "$PPID"; do sleep 1; done',
        'trap "" TERM',
        'kill -s TERM -- "-$$"',
        `n=0; while [ $n -lt ${graceSeconds} ]; do sleep 1; n=$((n+1)); done`,
        'kill -s KILL -- "-$$"',
    ];
    return [
        'exec 3<&0',
        // on a line of its own, so that a comment in it ends there
        `{ trap : TERM; ${command}\n} <&3 3<&- & run=$!`,
        'trap : TERM',
        `(${watch.join('; ')}) </dev/null 3<&- >/dev/null 2>&1 & watch=$!`,
        'wait "$run"; code=$?',
        'if kill -s 0 "$run" 2>/dev/null; then wait "$run"; code=$?; fi',
        'kill -s KILL "$watch" 2>/dev/null',
        'exit "$code"',
    ].join('\n');
}
/** One word for a POSIX shell, whatever is in it. */
function shellWord(text) {
    if (/^[\w@%+=:,./-]+$/.test(text))
        return text;
    return `'${text.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./build/seed/remote.js






/** To reach the host, and to write once all is fetched. */
const moreThanFetchingMs = 5 * 60_000;
/** What `ssh` itself ends with when there is no connection. */
const noConnection = 255;
/** What a shell ends with for a command that is not there, or is no program. */
const cannotBeStarted = [126, 127];
/** Runs `seed` on another machine over SSH and brings its report back. */
async function seedRemotely(options, remote, { reporter, signal }) {
    for (const secret of [remote.key, options.token ?? ''])
        if (secret !== '')
            reporter.mask(secret);
    const host = parseHost(remote.host);
    const [keyFile, knownHostsFile] = [(0,external_node_path_.join)(remote.folder, 'key'), (0,external_node_path_.join)(remote.folder, 'known_hosts')];
    const [key, hosts] = [privateKey(remote.key), knownHosts(remote.hostKey, host)];
    await (0,promises_.writeFile)(keyFile, key, { mode: 0o600 });
    await (0,promises_.writeFile)(knownHostsFile, hosts, { mode: 0o600 });
    const args = sshArguments({
        host,
        command: remote.command,
        args: remoteArguments(options),
        keyFile,
        knownHostsFile,
    });
    const progress = reporter.progress(`seeding on ${host.host}`);
    const result = await (0,run_program/* runProgram */.mB)('ssh', args, {
        deadlineMs: options.deadlineMs + moreThanFetchingMs,
        input: options.token === undefined ? '' : `${options.token}\n`,
        secrets: [remote.key, ...(options.token === undefined ? [] : [options.token])],
        // all of them: `failLikeIt` tells one from another
        acceptedCodes: Array.from({ length: noConnection + 1 }, (_, code) => code),
        signal,
    }).finally(() => progress.end('over'));
    if (result.stderr.trim() !== '')
        reporter.info(`${host.host} says:\n${result.stderr.trimEnd()}`);
    failLikeIt(result, host.host);
    return parseReport(result.stdout, `the command on ${host.host}`);
}
/** The same kind of failure here as there. */
function failLikeIt({ exitCode, stderr }, host) {
    if (exitCode === errors/* exitCodes */.hS.done)
        return;
    const said = stderr.trim().split('\n').slice(-12).join('\n');
    if (exitCode === noConnection) {
        throw new errors/* WorldError */.nM(`There is no connection to ${host}, or it is not the host of that key:\n${said}`);
    }
    if (cannotBeStarted.includes(exitCode)) {
        throw new errors/* ConfigurationError */.j1(`On ${host}, the command cannot be started; is it installed there?\n${said}`);
    }
    if (exitCode === errors/* exitCodes */.hS.usage) {
        throw new errors/* ConfigurationError */.j1(`On ${host}, something is to be changed first:\n${said}`);
    }
    throw new errors/* WorldError */.nM(`Seeding on ${host} ended with exit code ${exitCode}:\n${said}`);
}


/***/ })

};
;