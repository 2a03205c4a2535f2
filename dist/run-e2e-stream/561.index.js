"use strict";
exports.id = 561;
exports.ids = [561];
exports.modules = {

/***/ 31561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 6 modules
var core = __webpack_require__(96251);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
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
var reporter = __webpack_require__(62246);
// EXTERNAL MODULE: ./build/kit/terminal-reporter.js
var terminal_reporter = __webpack_require__(81069);
;// CONCATENATED MODULE: ./build/actions/shared/github-reporter.js



const progressIntervalMs = 10_000;
/**
 * Takes from a text what the runner would obey: a line that begins with `::` is a command to it, as is
 * `##[` anywhere in a line. Both stay readable.
 */
function withoutCommands(text) {
    return (0,terminal_reporter/* printable */.g)(text)
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
    const plain = (0,terminal_reporter/* terminalReporter */.C)({
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

/***/ 81069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ terminalReporter),
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63843);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62246);



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
    const colour = (style, text) => coloured ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(style, text, { validateStream: false }) : text;
    const clean = (text) => printable((0,_reporter_js__WEBPACK_IMPORTED_MODULE_2__/* .hideSecrets */ .s0)(text, secrets));
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
            output.line(`${title}: ${output.clean(note)} (${(0,_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(performance.now() - start)})`);
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
            output.line(`${title}: ${output.clean(note)} (${(0,_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(performance.now() - start)})`);
        },
    };
}


/***/ })

};
;