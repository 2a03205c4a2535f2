"use strict";
exports.id = 514;
exports.ids = [514];
exports.modules = {

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

/***/ 60514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hostService: () => (/* binding */ hostService)
});

// EXTERNAL MODULE: external "node:timers"
var external_node_timers_ = __webpack_require__(87997);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
;// CONCATENATED MODULE: ./build/kit/lean-http.js
const heavy = ['WebSocket', 'CloseEvent', 'MessageEvent'];
/**
 * Keeps `import 'node:http'` light: Node reads every property of a built-in module that is imported, and three
 * of this one's load undici, 13 MB that a small server never uses (node 24). They stay where everybody looks
 * for them, as globals. Call it before anything that imports `node:http`.
 */
function keepHttpLight() {
    const http = process.getBuiltinModule('node:http');
    for (const name of heavy) {
        const property = Object.getOwnPropertyDescriptor(http, name);
        if (property?.get !== undefined && property.configurable === true) {
            Object.defineProperty(http, name, { value: undefined });
        }
    }
}

;// CONCATENATED MODULE: ./build/kit/log.js

function jsonLog(service, write = writeToStandardError) {
    const at = (level) => (message, fields = {}) => {
        const own = { time: new Date().toISOString(), level, service, message };
        // spread twice: its own four keys come first and no field replaces them
        write(asJson({ ...own, ...fields, ...own }));
    };
    return { info: at('info'), warn: at('warn'), error: at('error') };
}
/** Whatever a field holds, a log line never throws. */
function asJson(line) {
    try {
        return JSON.stringify(line, (_key, value) => {
            if ((0,errors/* isError */.bJ)(value))
                return (0,errors/* reasonOf */.A3)(value);
            return typeof value === 'bigint' ? String(value) : value;
        });
    }
    catch (error) {
        const { time, level, service, message } = line;
        return JSON.stringify({ time, level, service, message, fieldsLost: (0,errors/* reasonOf */.A3)(error) });
    }
}
function writeToStandardError(line) {
    process.stderr.write(`${line}\n`);
}
const silentLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

;// CONCATENATED MODULE: ./build/kit/service-host.js




const stopDeadlineMs = 5000;
/**
 * Runs one service as a process of its own, for the process that forked this one: started by its first
 * message, stopped by a later one, by SIGTERM or by the parent's end. Ctrl-C in a terminal reaches the
 * whole group, so it is left to the parent.
 */
async function hostService(registry, name) {
    const load = Object.hasOwn(registry, name) ? registry[name] : undefined;
    if (load === undefined)
        throw new errors/* ConfigurationError */.j1(`There is no service "${name}".`);
    if (process.send === undefined) {
        throw new errors/* ConfigurationError */.j1('A service is started by the world that it belongs to, not by hand.');
    }
    // when the parent is gone so are these pipes, and the service still has to clean up
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => undefined);
    const log = jsonLog(name);
    const life = { ending: false };
    const stop = async () => {
        if (life.ending)
            return;
        life.ending = true;
        (0,external_node_timers_.setTimeout)(() => process.exit(errors/* exitCodes */.hS.worldFailed), stopDeadlineMs).unref();
        try {
            // what is being started has to be there before it can be stopped; a start that fails cleans up itself
            const service = await life.starting?.catch(() => undefined);
            await service?.stop();
            process.exit(errors/* exitCodes */.hS.done);
        }
        catch (error) {
            log.error('did not stop cleanly', { reason: (0,errors/* explain */.WE)(error) });
            process.exit(errors/* exitCodes */.hS.worldFailed);
        }
    };
    const onStopSignal = () => void stop();
    process.on('SIGINT', () => undefined);
    process.on('SIGHUP', () => undefined);
    process.on('SIGTERM', onStopSignal);
    process.on('disconnect', onStopSignal);
    const started = Promise.withResolvers();
    process.on('message', (message) => {
        if (message.type === 'start')
            started.resolve(message.options);
        else
            void stop();
    });
    keepHttpLight();
    const loading = load();
    loading.catch(() => undefined);
    const options = await started.promise;
    life.starting = loading.then(async (start) => start(options, log));
    try {
        const { addresses } = await life.starting;
        answer({ type: 'ready', addresses });
    }
    catch (error) {
        if (life.ending)
            return;
        life.ending = true;
        const usersMistake = error instanceof errors/* ConfigurationError */.j1;
        answer({ type: 'failed', reason: (0,errors/* explain */.WE)(error), usersMistake }, () => {
            process.exit(errors/* exitCodes */.hS.worldFailed);
        });
    }
}
function answer(message, sent = () => undefined) {
    // a parent that is gone is seen by its disconnect, not here
    process.send?.(message, undefined, undefined, sent);
}


/***/ })

};
;