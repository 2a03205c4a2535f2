"use strict";
exports.id = 2362;
exports.ids = [2362];
exports.modules = {

/***/ 82362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
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

// EXTERNAL MODULE: ./build/kit/terminal-reporter.js
var terminal_reporter = __webpack_require__(81069);
;// CONCATENATED MODULE: ./build/package.json
const package_namespaceObject = {"rE":"1.0.0"};
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/kit/deadline.js
var deadline = __webpack_require__(63843);
// EXTERNAL MODULE: ./build/kit/nearest.js
var nearest = __webpack_require__(66837);
;// CONCATENATED MODULE: ./build/cli/arguments.js



/** Readers of options' values; a bad one is answered with what is allowed. */
function oneOf(words) {
    return (given) => {
        const found = words.find((word) => word === given);
        if (found !== undefined)
            return found;
        const guess = (0,nearest/* nearest */.p)(given, words);
        throw new esm/* InvalidArgumentError */.Di(`Allowed: ${words.join(', ')}.${guess === undefined ? '' : ` Did you mean ${guess}?`}`);
    };
}
function wholeNumber(least, most) {
    return (given) => {
        const value = Number(given);
        if (/^\d+$/.test(given) && value >= least && value <= most)
            return value;
        throw new esm/* InvalidArgumentError */.Di(`Allowed: a whole number from ${least} to ${most}.`);
    };
}
function share(given) {
    const value = Number(given);
    if (/^\d*\.?\d+$/.test(given) && value <= 10)
        return value;
    throw new esm/* InvalidArgumentError */.Di('Allowed: a number from 0 to 10; 0.25 is a quarter.');
}
const timeUnits = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** `500ms`, `90s`, `10m`, `1h`, in ms; from `least` to `most`. */
function duration(least, most) {
    return (given) => {
        const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(given) ?? [];
        const value = Math.round(Number(amount) * (timeUnits[unit] ?? Number.NaN));
        if (value >= least && value <= most)
            return value;
        throw new esm/* InvalidArgumentError */.Di(`Allowed: a length of time from ${(0,deadline/* formatDuration */.a3)(least)} to ${most / 3_600_000} h, such as 90s or 10m.`);
    };
}
/** `a,b` and repeated options add up. */
function list(given, before = []) {
    return [
        ...before,
        ...given
            .split(',')
            .map((word) => word.trim())
            .filter((word) => word !== ''),
    ];
}
function listOf(words) {
    const read = oneOf(words);
    return (given, before = []) => [...before, ...list(given).map(read)];
}

;// CONCATENATED MODULE: ./build/cli/content.js



/** `content generate|verify|clean`: the videos of the world, in the cache or in a folder of one's own. */
function contentCommand(terminal) {
    const part = (name, does, run) => new esm/* Command */.uB(name)
        .description(does)
        .option('--folder <path>', 'where the videos are; the cache when left out', (path) => (0,external_node_path_.resolve)(path))
        .option('--only <names>', 'these videos alone, separated by commas', list)
        .option('--json', 'print the result as JSON')
        .action(run);
    return new esm/* Command */.uB('content')
        .description('The videos that the suite plays: the same bytes on every machine.')
        .addCommand(part('generate', 'Make the videos that are missing or wrong; prints their paths.', async (flags) => (await Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(8003), __webpack_require__.e(8094), __webpack_require__.e(8498)]).then(__webpack_require__.bind(__webpack_require__, 28498))).generate(terminal, flags)))
        .addCommand(part('verify', 'Read every byte of every video; a wrong one is named and ends with 1.', async (flags) => (await Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(8003), __webpack_require__.e(8094), __webpack_require__.e(8498)]).then(__webpack_require__.bind(__webpack_require__, 28498))).verify(terminal, flags)))
        .addCommand(part('clean', 'Remove the videos.', async (flags) => (await Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(8003), __webpack_require__.e(8094), __webpack_require__.e(8498)]).then(__webpack_require__.bind(__webpack_require__, 28498))).clean(terminal, flags)));
}

// EXTERNAL MODULE: ./build/e2e/backends/backend.js
var backend = __webpack_require__(84743);
// EXTERNAL MODULE: ./build/e2e/options.js
var options = __webpack_require__(27139);
// EXTERNAL MODULE: ./build/e2e/report/report.js
var report = __webpack_require__(79304);
;// CONCATENATED MODULE: ./build/mock-content/contracts.js
/** Ways in which the reference backend can be broken on purpose, so that the suite can be seen to notice. */
const backendDefects = [
    'unclamped-range-end',
    'no-416',
    'wrong-byte',
    'never-answers',
    'leaks-torrents',
    'ignores-leaving-viewers',
];

;// CONCATENATED MODULE: ./build/cli/e2e.js






function e2eCommand(terminal) {
    return new esm/* Command */.uB('e2e')
        .description('Check that streaming really works: on BitTorrent, with everything that it takes, on this machine.')
        .addOption(choice('--engine <name>', 'what runs the services', report/* engineNames */.Ry, options/* defaultOptions */.KQ.engine))
        .addOption(choice('--backend <kind>', 'which contract the backend follows', backend/* backendKinds */.u, options/* defaultOptions */.KQ.backend))
        .option('--backend-url <address>', 'a backend that already runs; without it, one is started')
        .option('--backend-image <image>', 'with compose: the backend to test, as an image')
        .option('--backend-context <folder>', 'with compose: the backend to test, built from its checkout')
        .option('--world-images <images>', 'with compose: all others, such as ghcr.io/me/{service}:1; else built')
        .option('--through-nginx', 'with compose: viewers reach the backend through nginx', false)
        .option('--nginx-image <image>', 'with compose: which nginx; else built')
        .option('--build', 'with compose: build the images anew, also when they are there', false)
        .option('--backend-email <address>', 'whom to log in as (or MIAUFLIX_BACKEND_EMAIL)')
        .option('--backend-password-file <file>', 'a file with the password (or MIAUFLIX_BACKEND_PASSWORD)')
        .option('--only <patterns>', 'the checks to make, by id or group: streaming/*,seeking', list, [])
        .option('--skip <patterns>', 'checks to leave out', list, [])
        .option('--viewers <number>', 'how many people watch at once', wholeNumber(2, 100), options/* defaultOptions */.KQ.viewers)
        .option('--repeat <number>', 'how often every check is made', wholeNumber(1, 100), options/* defaultOptions */.KQ.repeat)
        .option('--bail', 'stop at the first check that fails', false)
        .option('--report-dir <folder>', 'where report.json, junit.xml and report.html go')
        .option('--baseline <file>', 'compare with earlier runs, kept in this file')
        .option('--max-regression <share>', 'how much worse than the earlier runs is allowed', share, options/* defaultOptions */.KQ.maxRegression)
        .option('--webrtc', 'share over WebRTC too', false)
        .option('--host <address>', 'the address that the services listen on', options/* defaultOptions */.KQ.host)
        .option('--keep', 'leave everything running at the end, to look at', false)
        .option('--list', 'show the checks and end')
        .option('--json', 'print the report as JSON')
        .addOption(new esm/* Option */.c$('--break-backend <defects>', `break the reference backend on purpose: ${backendDefects.join(', ')}`)
        .argParser(listOf(backendDefects))
        .default([]))
        .addCommand(cleanCommand(terminal))
        .action(async (flags) => {
        const { listChecks, runSuite } = await Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(7934), __webpack_require__.e(4006), __webpack_require__.e(8003), __webpack_require__.e(8094), __webpack_require__.e(2481)]).then(__webpack_require__.bind(__webpack_require__, 82481));
        if (flags.list === true)
            listChecks(flags, terminal);
        else
            await runSuite(flags, terminal);
    });
}
function cleanCommand(terminal) {
    return new esm/* Command */.uB('clean')
        .description('Remove the containers, networks and folders of runs that were killed; others are left alone.')
        .action(async () => {
        const { cleanLeftovers } = await Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(133)]).then(__webpack_require__.bind(__webpack_require__, 50133));
        await cleanLeftovers(terminal);
    });
}
function choice(flags, description, words, fallback) {
    return new esm/* Option */.c$(flags, `${description} (${words.join(', ')})`).argParser(oneOf(words)).default(fallback);
}

// EXTERNAL MODULE: ./build/seed/lists.js
var lists = __webpack_require__(4213);
;// CONCATENATED MODULE: ./build/seed/model.js
/** What seeding speaks of, whichever database it ends in and wherever it was fetched from. */
const schemaNames = ['contract', 'miauflix'];

// EXTERNAL MODULE: ./build/seed/options.js
var seed_options = __webpack_require__(26);
;// CONCATENATED MODULE: ./build/cli/seed.js





const does = {
    popular: 'The lists of movies: popular and top rated.',
    shows: 'The lists of shows: popular and top rated.',
    all: 'The lists of movies and of shows.',
};
/** `seed popular|shows|all`, `seed snapshot export|import`. */
function seedCommand(terminal) {
    const command = new esm/* Command */.uB('seed').description('Fill a database with TMDB’s lists: idempotent, all of it or nothing.');
    for (const what of lists/* listChoices */.ZH) {
        command.addCommand(withWriteOptions(withFetchOptions(new esm/* Command */.uB(what).description(does[what]))).action(async (flags) => (await __webpack_require__.e(/* import() */ 1220).then(__webpack_require__.bind(__webpack_require__, 1220))).seed(terminal, what, flags)));
    }
    return command.addCommand(snapshotCommand(terminal));
}
function snapshotCommand(terminal) {
    const exporting = withFetchOptions(new esm/* Command */.uB('export')
        .description('Fetch the lists into one compressed file.')
        .argument('<file>', 'the file to write'))
        .addOption(new esm/* Option */.c$('--of <lists>', `which lists (${lists/* listChoices */.ZH.join(', ')})`)
        .argParser(oneOf(lists/* listChoices */.ZH))
        .default('all'))
        .option('--json', 'print what is in it as JSON')
        .action(async (file, flags) => (await __webpack_require__.e(/* import() */ 1220).then(__webpack_require__.bind(__webpack_require__, 1220))).exportFile(terminal, file, flags));
    const importing = withWriteOptions(new esm/* Command */.uB('import')
        .description('Seed a database from such a file, without TMDB and without a token.')
        .argument('<file>', 'the file to read')).action(async (file, flags) => (await __webpack_require__.e(/* import() */ 1220).then(__webpack_require__.bind(__webpack_require__, 1220))).importFile(terminal, file, flags));
    return new esm/* Command */.uB('snapshot')
        .description('All that was fetched as one file, for machines without network and for CI without a token.')
        .addCommand(exporting)
        .addCommand(importing);
}
function withFetchOptions(command) {
    const { limit, requestsPerSecond } = seed_options/* bounds */.O;
    return command
        .option('--tmdb-url <address>', `TMDB’s base address (or TMDB_API_URL; ${seed_options/* defaultSeedOptions */.Xe.tmdbUrl} when left out)`)
        .option('--token-file <file>', 'a file with TMDB’s read access token, - for standard input (or TMDB_API_ACCESS_TOKEN)')
        .addOption(seed_choice('--schema <name>', 'whose slugs the lists get', schemaNames, seed_options/* defaultSeedOptions */.Xe.schema))
        .addOption(new esm/* Option */.c$('--languages <codes>', 'translations to fetch, the first one for the titles')
        .argParser((given) => list(given))
        .default(seed_options/* defaultSeedOptions */.Xe.languages, 'en,es'))
        .option('--limit <number>', 'most items of a list', wholeNumber(limit.min, limit.max), seed_options/* defaultSeedOptions */.Xe.limit)
        .option('--list <slug=path>', 'a list of your own, such as @@dramas=discover/movie?with_genres=18; as often as you like', (given, before) => [...before, given], [])
        .option('--requests-per-second <number>', 'how fast TMDB is asked', wholeNumber(requestsPerSecond.min, requestsPerSecond.max), seed_options/* defaultSeedOptions */.Xe.requestsPerSecond)
        .addOption(new esm/* Option */.c$('--deadline <time>', 'how long fetching may take, such as 90s or 10m')
        .argParser(duration(seed_options/* bounds */.O.deadlineMs.min, seed_options/* bounds */.O.deadlineMs.max))
        .default(seed_options/* defaultSeedOptions */.Xe.deadlineMs, '10m'))
        .option('--refresh', 'ask TMDB for everything anew, whatever earlier runs have kept', false);
}
function withWriteOptions(command) {
    return command
        .option('--database <file or address>', 'a file, or postgres://user@host/name (or DATABASE_URL; DATA_DIR/database.sqlite when left out)')
        .option('--database-password-file <file>', 'a file with PostgreSQL’s password (or PGPASSWORD)')
        .option('--dry-run', 'tell what would be added, changed and removed, and change nothing', false)
        .option('--if-empty', 'do nothing where there is something already', false)
        .addOption(seed_choice('--on-failure <answer>', 'what a failure ends with: its exit code, or a warning and 0', seed_options/* failureAnswers */.wp, seed_options/* defaultSeedOptions */.Xe.onFailure))
        .option('--json', 'print the report as JSON');
}
function seed_choice(flags, description, words, fallback) {
    return new esm/* Option */.c$(flags, `${description} (${words.join(', ')})`).argParser(oneOf(words)).default(fallback);
}

// EXTERNAL MODULE: ./build/compose/lifecycle/log-line.js
var log_line = __webpack_require__(33321);
;// CONCATENATED MODULE: ./build/cli/stack.js



/** `stack init|check|up|down|status|logs`. */
function stackCommand(terminal) {
    const command = new esm/* Command */.uB('stack').description('Make, check, start and watch a stack of your own: compose.yaml, .env and secrets in one folder.');
    const parts = [init, check, up, down, stack_status, logs];
    for (const part of parts)
        command.addCommand(withFolder(part(terminal)));
    return command;
}
function withFolder(command) {
    return command.option('--folder <folder>', 'the stack’s folder', '.');
}
function init(terminal) {
    return new esm/* Command */.uB('init')
        .description('Write compose.yaml, .env and secrets into a folder; what is there stays as it is. Values come from the ' +
        'environment (TMDB_API_ACCESS_TOKEN, DOMAIN, …) or from you.')
        .option('--yes', 'ask nothing: leave empty what the environment does not say', false)
        .action(async (flags) => (await Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(2763)]).then(__webpack_require__.bind(__webpack_require__, 12763))).init(terminal, flags));
}
function check(terminal) {
    return new esm/* Command */.uB('check')
        .description('Look at everything that would keep the stack from running well, without starting it.')
        .option('--json', 'print the findings as JSON')
        .action(async (flags) => (await Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(2763)]).then(__webpack_require__.bind(__webpack_require__, 12763))).check(terminal, flags));
}
function up(terminal) {
    return new esm/* Command */.uB('up')
        .description('Check the stack, start it and wait until every service is healthy.')
        .addOption(new esm/* Option */.c$('--timeout <time>', 'how long that may take with all downloads, such as 90s or 10m')
        .argParser(duration(1000, 24 * 3_600_000))
        .default(15 * 60_000, '15m'))
        .action(async (flags) => (await Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(2763)]).then(__webpack_require__.bind(__webpack_require__, 12763))).up(terminal, flags));
}
function down(terminal) {
    return new esm/* Command */.uB('down')
        .description('Stop the stack. Its data stay.')
        .option('--delete-data [project]', 'remove its data, too, for good: the project’s name, to be sure')
        .action(async (flags) => (await Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(2763)]).then(__webpack_require__.bind(__webpack_require__, 12763))).down(terminal, flags));
}
function stack_status(terminal) {
    return new esm/* Command */.uB('status')
        .description('Tell how each service is; exit code 1 when one is not well.')
        .option('--json', 'print it as JSON')
        .action(async (flags) => (await Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(2763)]).then(__webpack_require__.bind(__webpack_require__, 12763))).status(terminal, flags));
}
function logs(terminal) {
    return new esm/* Command */.uB('logs')
        .description('Find lines in the logs of all services, sorted by time, without tokens.')
        .option('--service <names>', 'of these services alone', list)
        .addOption(new esm/* Option */.c$('--level <level>', `this one and what is more serious: ${log_line/* levels */.yr.join(', ')}`).argParser(oneOf(log_line/* levels */.yr)))
        .option('--request-id <id>', 'what belongs to one request: X-Request-Id of its answer')
        .option('--since <time>', 'from then on: 10m, 2h, 2026-11-24T15:00:00Z')
        .option('--until <time>', 'until then')
        .option('--grep <pattern>', 'a regular expression, or a word')
        .option('--newest <number>', 'the newest so many lines of what is found', wholeNumber(1, 10_000_000), 1000)
        .option('--follow', 'go on with what comes, until Ctrl-C', false)
        .option('--json', 'print each line as JSON')
        .action(async (flags) => (await Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(2763)]).then(__webpack_require__.bind(__webpack_require__, 12763))).logs(terminal, flags));
}

// EXTERNAL MODULE: ./build/tizen/packager/config.js
var config = __webpack_require__(80002);
// EXTERNAL MODULE: ./build/tizen/packager/finding-formats.js
var finding_formats = __webpack_require__(83898);
// EXTERNAL MODULE: ./build/tizen/packager/signature.js
var signature = __webpack_require__(79180);
;// CONCATENATED MODULE: ./build/cli/tizen.js





/** `tizen check|package|resign|verify|info|init`: packages for Samsung's TVs, without an SDK. */
function tizenCommand(terminal) {
    const job = () => Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(4006), __webpack_require__.e(5481), __webpack_require__.e(2730)]).then(__webpack_require__.bind(__webpack_require__, 52730));
    const wgt = '<file.wgt>';
    return new esm/* Command */.uB('tizen')
        .description('Packages for Samsung’s TVs: checked, signed and verified, without an SDK.')
        .addCommand(withAppOptions(new esm/* Command */.uB('check'))
        .description('Tell what a TV or the store would refuse; errors end with 1.')
        .argument('<folder>', 'the folder of the built app')
        .action(async (folder, flags) => (await job()).check(terminal, folder, flags)))
        .addCommand(withSignOptions(withAppOptions(new esm/* Command */.uB('package')))
        .description('Check, sign, write and verify a package; without certificates it is unsigned.')
        .argument('<folder>', 'the folder of the built app')
        .action(async (folder, flags) => (await job()).makePackage(terminal, folder, flags)))
        .addCommand(withSignOptions(new esm/* Command */.uB('resign'))
        .description('Sign somebody’s package anew; without --author, the author’s signature stays.')
        .argument(wgt, 'the package')
        .action(async (file, flags) => (await job()).resign(terminal, file, flags)))
        .addCommand(new esm/* Command */.uB('verify')
        .description('Judge a package as a TV does: every file, both signatures, chains and dates.')
        .argument(wgt, 'the package')
        .addOption(formatOption())
        .action(async (file, flags) => (await job()).verify(terminal, file, flags.format)))
        .addCommand(new esm/* Command */.uB('info')
        .description('Print what is in a package, and who signed it, as JSON.')
        .argument(wgt, 'the package')
        .action(async (file) => (await job()).info(terminal, file)))
        .addCommand(new esm/* Command */.uB('init')
        .description('Make a throw-away author’s certificate for development, with TIZEN_AUTHOR_PASSWORD.')
        .option('--out <file.p12>', 'the file to write; one that is there stays', 'author.p12')
        .option('--name <name>', 'the name in it', 'Development')
        .action(async (flags) => (await job()).init(terminal, flags)));
}
function formatOption() {
    return new esm/* Option */.c$('--format <name>', `how findings are printed (${finding_formats/* findingFormats */.Wr.join(', ')})`)
        .argParser(oneOf(finding_formats/* findingFormats */.Wr))
        .default('text');
}
function withAppOptions(command) {
    const values = config/* defaultConfigValues */.Ye;
    return command
        .option('--config <file>', 'a config.xml in place of the app’s own')
        .option('--package-id <id>', 'ten letters and digits, where there is no config.xml', values.packageId)
        .option('--app-name <name>', 'behind it, where there is no config.xml', values.appName)
        .option('--name <name>', 'shown on the TV, where there is no config.xml', values.name)
        .option('--app-version <version>', 'where there is no config.xml; the newest tag of git when left out')
        .option('--required-version <version>', 'of Tizen, where there is no config.xml', values.requiredVersion)
        .option('--icon <path>', 'in the app, where there is no config.xml')
        .option('--last-version <version>', 'of the last release: the new one must be newer')
        .option('--exclude <patterns>', 'files to leave out, such as **/*.txt, separated by commas', list, [])
        .option('--max-size <MiB>', 'the most that the app may have', wholeNumber(1, 1024), 100)
        .addOption(formatOption());
}
function withSignOptions(command) {
    return command
        .option('--author <file.p12>', 'the author’s certificate; its password is in TIZEN_AUTHOR_PASSWORD')
        .option('--distributor <file.p12>', 'the distributor’s; its password is in TIZEN_DISTRIBUTOR_PASSWORD')
        .addOption(new esm/* Option */.c$('--digest <name>', `SHA-256 for old TVs (${signature/* digestNames */.pb.join(', ')})`)
        .argParser(oneOf(signature/* digestNames */.pb))
        .default('sha512'))
        .requiredOption('--out <file.wgt>', 'the package to write');
}

;// CONCATENATED MODULE: ./build/cli/world.js


const names = ['tracker', 'seeder', 'rangeServer', 'apis', 'backend', 'released'];
function worldCommand(terminal) {
    return new esm/* Command */.uB('world')
        .description('The tracker, the seeder and all else that the suite plays with.')
        .addCommand(upCommand(terminal))
        .addCommand(serveCommand(terminal))
        .addCommand(healthyCommand(terminal));
}
function upCommand(terminal) {
    return new esm/* Command */.uB('up')
        .description('Start the services of the suite and stay in front; Ctrl-C ends them all.')
        .option('--only <services>', `which ones, with what they need: ${names.join(', ')}`, listOf(names))
        .option('--webrtc', 'share over WebRTC too', false)
        .option('--host <address>', 'the address to listen on', '127.0.0.1')
        .option('--free-ports', 'take free ports instead of 4000, 8000, 3001, 3002', false)
        .option('--json', 'print the addresses in one line when all is healthy')
        .action(async (flags) => {
        const { runWorld } = await Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(8003), __webpack_require__.e(8094), __webpack_require__.e(4215)]).then(__webpack_require__.bind(__webpack_require__, 24215));
        await runWorld(flags, terminal);
    });
}
function serveCommand(terminal) {
    return new esm/* Command */.uB('serve')
        .description('Be one of the services, as in a container: the others are found by their names.')
        .argument('<service>', names.join(', '), oneOf(names))
        .option('--videos <folder>', 'the folder with the videos', '/videos')
        .option('--data <folder>', 'where a backend keeps its data', '/usr/data')
        .option('--options <json>', 'options of the service that differ from the usual ones')
        .action(async (service, flags) => {
        const { serve } = await __webpack_require__.e(/* import() */ 3913).then(__webpack_require__.bind(__webpack_require__, 33913));
        await serve(service, flags, terminal);
    });
}
function healthyCommand(terminal) {
    return new esm/* Command */.uB('healthy')
        .description('Ask a service that `serve` runs on this machine how it is; fails when it is not well.')
        .argument('<service>', names.join(', '), oneOf(names))
        .action(async (service) => {
        const { checkHealthy } = await __webpack_require__.e(/* import() */ 3913).then(__webpack_require__.bind(__webpack_require__, 33913));
        await checkHealthy(service, terminal);
    });
}

;// CONCATENATED MODULE: ./build/cli/program.js











/** Runs `miauflix-infra <arguments>` and tells its exit code. */
async function runCommand(args, entry) {
    // `| head` closes its end when it has seen enough
    process.stdout.on('error', (error) => {
        if (error.code !== 'EPIPE')
            throw error;
    });
    const reporter = (0,terminal_reporter/* terminalReporter */.C)({ verbose: args.includes('--verbose') });
    try {
        await untilInterrupted(async (signal) => {
            const terminal = {
                reporter,
                signal,
                entry,
                print: (text) => process.stdout.write(`${text}\n`),
            };
            await program(terminal).parseAsync(args, { from: 'user' });
            signal.throwIfAborted();
        });
        return errors/* exitCodes */.hS.done;
    }
    catch (error) {
        // commander has said already what it did not understand; help and version are no errors
        if (error instanceof esm/* CommanderError */.b7)
            return error.exitCode === 0 ? errors/* exitCodes */.hS.done : errors/* exitCodes */.hS.usage;
        reporter.error((0,errors/* explain */.WE)(error));
        return (0,errors/* exitCodeOf */.FO)(error);
    }
}
function program(terminal) {
    const command = new esm/* Command */.uB('miauflix-infra')
        .description('Test, seed, ship and run Miauflix.')
        .version(package_namespaceObject.rE, '-V, --version', 'print the version')
        .option('--verbose', 'print what the services say')
        .showHelpAfterError('(miauflix-infra --help shows the commands and their options)');
    const parts = [
        e2eCommand(terminal),
        worldCommand(terminal),
        contentCommand(terminal),
        seedCommand(terminal),
        stackCommand(terminal),
        tizenCommand(terminal),
    ];
    for (const part of parts) {
        command.addCommand(part);
    }
    for (const part of withParts(command))
        part.exitOverride().showSuggestionAfterError();
    return command;
}
/** The command, its commands and theirs. */
function withParts(command) {
    return [command, ...command.commands.flatMap(withParts)];
}


/***/ }),

/***/ 33321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ lineToText),
/* harmony export */   W2: () => (/* binding */ lineToJson),
/* harmony export */   XL: () => (/* binding */ byTime),
/* harmony export */   Zv: () => (/* binding */ readLogLine),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   yr: () => (/* binding */ levels)
/* harmony export */ });
/* unused harmony export levelOfWord */
/** From the least to the most serious. */
const levels = ['debug', 'info', 'warn', 'error'];
/** Reads a line of `docker logs --timestamps`: JSON of ours or of others, or plain text. */
function readLogLine(service, line) {
    const [, time = '', text = ''] = /^(\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)) ?([^]*)$/.exec(line) ?? [
        '',
        '',
        line,
    ];
    const fields = objectIn(text);
    if (fields === undefined)
        return { service, time, level: levelOfText(text), text, message: text };
    const requestId = firstText(fields, ['requestId', 'request_id', 'reqId']);
    return {
        service,
        time,
        level: levelOfWord(firstText(fields, ['level', 'severity']) ?? ''),
        ...(requestId !== undefined && { requestId }),
        text,
        message: messageOf(fields, text),
    };
}
const columns = new Set(['time', 'timestamp', 'level', 'severity', 'service', 'message', 'msg']);
function messageOf(fields, text) {
    const message = firstText(fields, ['message', 'msg']);
    const rest = Object.entries(fields)
        .filter(([name, value]) => !columns.has(name) && value !== '' && value !== null)
        .map(([name, value]) => `${name}=${typeof value === 'string' ? quoted(value) : JSON.stringify(value)}`);
    const parts = [...(message === undefined ? [] : [message]), ...rest];
    return parts.length === 0 ? text : parts.join(' ');
}
function quoted(value) {
    return /[\s"=]/.test(value) || value === '' ? JSON.stringify(value) : value;
}
function objectIn(text) {
    if (!text.trimStart().startsWith('{'))
        return undefined;
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function firstText(fields, names) {
    for (const name of names) {
        const value = fields[name];
        if (typeof value === 'string' && value !== '')
            return value;
        if (typeof value === 'number')
            return String(value);
    }
    return undefined;
}
/** Words as programs use them, and pino's numbers. What says nothing is information. */
function levelOfWord(word) {
    if (/^\d+$/.test(word)) {
        const number = Number(word);
        if (number >= 50)
            return 'error';
        if (number >= 40)
            return 'warn';
        return number >= 30 ? 'info' : 'debug';
    }
    if (/^(error|err|fatal|crit(ical)?|alert|emerg(ency)?|panic)$/i.test(word))
        return 'error';
    if (/^warn(ing)?$/i.test(word))
        return 'warn';
    return /^(debug|trace|verbose|silly)$/i.test(word) ? 'debug' : 'info';
}
/** Colours, which some programs write even where nobody looks. */
const colours = new RegExp(String.raw `\u001b\[[\d;]*m`, 'g');
/** `2026/11/24 15:00:00 [error] …` of nginx, `ERROR: …`, `[Backend] warn: …`. */
function levelOfText(text) {
    const start = text.replaceAll(colours, '').slice(0, 120);
    const bracketed = /\[(debug|info|notice|warn|warning|error|crit|alert|emerg|fatal)\]/i.exec(start);
    const named = /(?:^|\s)(debug|info|warn|warning|error|fatal|panic):/i.exec(start);
    return levelOfWord(bracketed?.[1] ?? named?.[1] ?? '');
}
function matches({ level, requestId, text, message }, filter) {
    if (filter.level !== undefined && levels.indexOf(level) < levels.indexOf(filter.level))
        return false;
    // a plain line may name it in its text
    if (filter.requestId !== undefined && requestId !== filter.requestId && !text.includes(filter.requestId)) {
        return false;
    }
    return filter.pattern === undefined || filter.pattern.test(text) || filter.pattern.test(message);
}
/** By time; of one instant in the order in which they came. */
function byTime(a, b) {
    if (a.time === b.time)
        return 0;
    return a.time < b.time ? -1 : 1;
}
function lineToText({ time, service, level, message }, serviceWidth) {
    const clock = time === '' ? '-'.padEnd(24) : `${time.slice(0, 19).padEnd(19)}${fraction(time)}Z`;
    return `${clock} ${service.padEnd(serviceWidth)} ${level.padEnd(5)} ${message}`;
}
/** To thousandths: `.042`. */
function fraction(time) {
    return `.${(/\.(\d+)/.exec(time)?.[1] ?? '').slice(0, 3).padEnd(3, '0')}`;
}
function lineToJson({ time, service, level, requestId, text }) {
    const fields = objectIn(text);
    return JSON.stringify({
        ...(fields ?? { message: text }),
        time,
        service,
        level,
        ...(requestId !== undefined && { requestId }),
    });
}


/***/ }),

/***/ 84743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ backendKinds)
/* harmony export */ });
/** The two contracts that exist side by side. */
const backendKinds = ['contract', 'miauflix'];


/***/ }),

/***/ 27139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jr: () => (/* binding */ checkOptions),
/* harmony export */   KQ: () => (/* binding */ defaultOptions),
/* harmony export */   fk: () => (/* binding */ unknownCheck)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);
/* harmony import */ var _kit_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66837);


const defaultOptions = {
    engine: 'embedded',
    backend: 'contract',
    only: [],
    skip: [],
    viewers: 4,
    repeat: 1,
    bail: false,
    keep: false,
    maxRegression: 0.25,
    webrtc: false,
    host: '127.0.0.1',
    defects: [],
    build: false,
    throughNginx: false,
};
/** Says everything that is wrong with the options at once. */
function checkOptions(options) {
    const wrong = [];
    wrong.push(...(options.engine === 'compose' ? wrongForCompose(options) : wrongForEmbedded(options)));
    if (options.backendUrl !== undefined) {
        if (!/^https?:$/.test(URL.parse(options.backendUrl)?.protocol ?? '')) {
            wrong.push(`The backend's address "${options.backendUrl}" is no http or https address.`);
        }
        if (options.backend === 'miauflix' && options.credentials === undefined) {
            wrong.push('A backend of the kind "miauflix" needs an e-mail address and a password to log in with.');
        }
        if (options.defects.length > 0)
            wrong.push('Only the own reference backend can be broken on purpose.');
    }
    if (options.backend === 'miauflix' && options.defects.length > 0) {
        wrong.push('Only the backend "contract" can be broken on purpose.');
    }
    if (wrong.length > 0)
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(wrong.join('\n'));
}
const composeAlone = [
    'backendImage',
    'backendContext',
    'worldImages',
    'nginxImage',
    'build',
    'throughNginx',
];
const dashed = (name) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
function wrongForEmbedded(options) {
    return composeAlone
        .filter((name) => options[name] !== undefined && options[name] !== false)
        .map((name) => `"${dashed(name)}" is of the engine "compose"; "embedded" runs no containers.`);
}
function wrongForCompose(options) {
    const { backendUrl, backendImage, backendContext, worldImages, throughNginx, defects } = options;
    const given = {
        'backend-url': backendUrl,
        'backend-image': backendImage,
        'backend-context': backendContext,
    };
    const backends = Object.keys(given).filter((name) => given[name] !== undefined);
    const own = backendImage === undefined && backendContext === undefined;
    const checks = [
        [backends.length > 1, `Give one backend, not several: ${backends.join(', ')}.`],
        [
            throughNginx && backendUrl !== undefined,
            'nginx is put in front of a backend of the run, not of another.',
        ],
        [defects.length > 0 && !own, 'Only the own reference backend can be broken on purpose.'],
        [options.webrtc, 'The engine "compose" has no WebRTC; use "embedded" for it.'],
        [
            options.host !== defaultOptions.host,
            'The engine "compose" has a network of its own; leave "host" out.',
        ],
        [
            worldImages !== undefined && !worldImages.includes('{service}'),
            `"${worldImages ?? ''}" names the same image for every service; write {service} where their names belong.`,
        ],
    ];
    return checks.filter(([isWrong]) => isWrong).map(([, sentence]) => sentence);
}
/** `There is no check "streming/head"; did you mean "streaming/head"?` */
function unknownCheck(pattern, ids) {
    const guess = (0,_kit_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(pattern, ids);
    return `No check matches "${pattern}"${guess === undefined ? '' : `; did you mean "${guess}"?`}`;
}


/***/ }),

/***/ 79304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PY: () => (/* binding */ checkGroups),
/* harmony export */   Ry: () => (/* binding */ engineNames),
/* harmony export */   XA: () => (/* binding */ baselineMetrics)
/* harmony export */ });
const engineNames = ['embedded', 'compose'];
const checkGroups = [
    'infrastructure',
    'streaming',
    'seeking',
    'errors',
    'lifecycle',
    'faults',
    'performance',
    'browser',
];
const baselineMetrics = ['throughputRatio', 'firstByteRatio'];


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

/***/ 66837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

/** The word that was probably meant, or undefined when none is near. */
function nearest(given, words) {
    if (words.length === 0)
        return undefined;
    const lower = given.toLowerCase();
    const byLower = new Map(words.map((word) => [word.toLowerCase(), word]));
    const guess = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(lower, [...byLower.keys()]);
    const reach = Math.max(2, Math.floor(guess.length / 3));
    return (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(lower, guess) <= reach ? byLower.get(guess) : undefined;
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


/***/ }),

/***/ 51556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   K9: () => (/* binding */ formatMoment),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/**
 * Text of others, made safe to look at: control characters, and those that turn the direction of writing, are
 * spelled as in source code (`\x1b`), half a surrogate pair is U+FFFD. Line breaks and tabs stay.
 */
function visible(text) {
    return text
        .toWellFormed()
        .replaceAll('\r\n', '\n')
        .replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (character) => {
        if (character === '\n' || character === '\t')
            return character;
        const code = character.charCodeAt(0).toString(16);
        return code.length > 2 ? `\\u${code}` : `\\x${code.padStart(2, '0')}`;
    });
}
/** The same in one line. */
function oneLine(text) {
    return visible(text)
        .replaceAll(/[\s\u2028\u2029]+/gu, ' ')
        .trim();
}
/** At most `length` characters, never half of one; what was cut is marked by `…`. */
function cut(text, length) {
    if (text.length <= length)
        return text;
    return `${text
        .slice(0, Math.max(0, length - 1))
        .toWellFormed()
        .replace(/\uFFFD$/u, '')}…`;
}
const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
/** `1536` → `1.5 KiB`. */
function formatBytes(bytes) {
    const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
    const value = bytes / 1024 ** power;
    return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power] ?? 'B'}`;
}
/** `0.8312` → `83 %`. */
function formatShare(share) {
    const value = share * 100;
    return `${Math.abs(value) < 10 ? value.toFixed(1) : value.toFixed(0)} %`;
}
/** `2026-11-22T21:12:03.120Z` → `2026-11-22 21:12 UTC`; what is no date stays as it is. */
function formatMoment(iso) {
    const time = new Date(iso);
    return Number.isNaN(time.getTime()) ? iso : `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 50363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ parseLanguages),
/* harmony export */   x: () => (/* binding */ languageTag)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);

const most = 40;
/**
 * Reads `en`, `es-MX`, …: the first is the language of the films themselves, every one gets translations.
 * A language once only, as the database has room for one translation into each.
 */
function parseLanguages(given) {
    const problems = [];
    const languages = [];
    for (const text of given) {
        const [, code, region] = /^([a-z]{2})(?:-([A-Z]{2}))?$/.exec(text) ?? [];
        if (code === undefined) {
            problems.push(`"${text}" is no language: give two small letters (en, es), or a region too (pt-BR).`);
        }
        else if (languages.some((other) => other.code === code)) {
            problems.push(`The language "${code}" is given twice; only one of its kinds can be stored.`);
        }
        else {
            languages.push({ code, region });
        }
    }
    const [first, ...others] = languages;
    if (first === undefined && problems.length === 0)
        problems.push('At least one language is needed.');
    if (languages.length > most)
        problems.push(`At most ${most} languages can be fetched.`);
    if (first === undefined || problems.length > 0)
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(problems.join(' '));
    return [first, ...others];
}
/** As TMDB's `language` wants it. */
function languageTag({ code, region }) {
    return region === undefined ? code : `${code}-${region}`;
}


/***/ }),

/***/ 4213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mo: () => (/* binding */ mostItems),
/* harmony export */   PD: () => (/* binding */ listsFor),
/* harmony export */   ZH: () => (/* binding */ listChoices)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);
/* harmony import */ var _tmdb_list_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18716);


const listChoices = ['popular', 'shows', 'all'];
/** What both kinds of backend call these lists; the released one writes "top rated" with a hyphen. */
const known = [
    {
        kind: 'movie',
        path: 'movie/popular',
        slug: { contract: '@@tmdb_movies_popular', miauflix: '@@tmdb_movies_popular' },
        name: { contract: 'Popular movies', miauflix: 'Popular Movies' },
        description: {
            contract: 'What many watch now, by TMDB',
            miauflix: 'List of popular movies from TMDB',
        },
    },
    {
        kind: 'movie',
        path: 'movie/top_rated',
        slug: { contract: '@@tmdb_movies_top_rated', miauflix: '@@tmdb_movies_top-rated' },
        name: { contract: 'Top rated movies', miauflix: 'Top Rated Movies' },
        description: {
            contract: 'What has the best votes, by TMDB',
            miauflix: 'List of top rated movies from TMDB',
        },
    },
    {
        kind: 'show',
        path: 'tv/popular',
        slug: { contract: '@@tmdb_shows_popular', miauflix: '@@tmdb_shows_popular' },
        name: { contract: 'Popular shows', miauflix: 'Popular TV Shows' },
        description: {
            contract: 'Shows that many watch now, by TMDB',
            miauflix: 'List of popular TV shows from TMDB',
        },
    },
    {
        kind: 'show',
        path: 'tv/top_rated',
        slug: { contract: '@@tmdb_shows_top_rated', miauflix: '@@tmdb_shows_top-rated' },
        name: { contract: 'Top rated shows', miauflix: 'Top Rated TV Shows' },
        description: {
            contract: 'Shows that have the best votes, by TMDB',
            miauflix: 'List of top rated TV shows from TMDB',
        },
    },
];
/** TMDB ends every list at page 500 of 20 items (https://developer.themoviedb.org/docs/errors, number 22). */
const mostItems = 10_000;
const mostExtra = 100;
/** A slug is a part of the backend's addresses. */
const slugForm = /^(?:@@)?[a-z0-9]+(?:[_-][a-z0-9]+)*$/;
const longestSlug = 100;
/** The lists to fetch; all that is wrong with what was asked for is told at once, as a ConfigurationError. */
function listsFor({ what, schema, limit, extra = [] }) {
    const problems = [];
    if (!Number.isInteger(limit) || limit < 1 || limit > mostItems) {
        problems.push(`A list can have 1 to ${mostItems} items, not ${limit}.`);
    }
    if (extra.length > mostExtra)
        problems.push(`At most ${mostExtra} lists of your own can be given.`);
    const kinds = {
        popular: ['movie'],
        shows: ['show'],
        all: ['movie', 'show'],
    };
    const lists = known
        .filter(({ kind }) => kinds[what].includes(kind))
        .map(({ kind, path, slug, name, description }) => ({
        kind,
        path,
        slug: slug[schema],
        name: name[schema],
        description: description[schema],
        limit,
    }));
    for (const text of extra) {
        const list = readExtra(text, limit, problems);
        if (list === undefined)
            continue;
        if (lists.some((other) => other.slug === list.slug)) {
            problems.push(`Two lists have the slug "${list.slug}": give one of them another.`);
        }
        else {
            lists.push(list);
        }
    }
    if (problems.length > 0)
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(problems.join(' '));
    return lists;
}
function readExtra(text, limit, problems) {
    const [, slug = '', place] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
    if (place === undefined) {
        problems.push(`The list "${text}" is not of the form slug=path, as in "@@dramas=discover/movie?with_genres=18".`);
        return undefined;
    }
    if (!slugForm.test(slug) || slug.length > longestSlug) {
        problems.push(`"${slug}" is no slug: small letters and digits with "_" or "-" between them, ` +
            `as in "@@dramas", at most ${longestSlug}.`);
        return undefined;
    }
    const read = (0,_tmdb_list_path_js__WEBPACK_IMPORTED_MODULE_1__/* .readListPath */ .c)(place);
    if ('problem' in read) {
        problems.push(`The list "${slug}": ${read.problem}`);
        return undefined;
    }
    const { kind, path } = read;
    return { kind, path, slug, name: nameOf(slug), description: `From TMDB: ${path}`, limit };
}
/** `@@award_winners` → `Award winners`. */
function nameOf(slug) {
    const words = slug.replace(/^@@/, '').replaceAll(/[_-]/g, ' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
}


/***/ }),

/***/ 26:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ bounds),
/* harmony export */   Xe: () => (/* binding */ defaultSeedOptions),
/* harmony export */   te: () => (/* binding */ checkFetchOptions),
/* harmony export */   wp: () => (/* binding */ failureAnswers)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);
/* harmony import */ var _languages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50363);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4213);
/* harmony import */ var _tmdb_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66044);




const failureAnswers = ['fail', 'continue'];
const defaultSeedOptions = {
    what: 'popular',
    schema: 'miauflix',
    languages: ['en', 'es'],
    limit: 200,
    lists: [],
    tmdbUrl: _tmdb_address_js__WEBPACK_IMPORTED_MODULE_3__/* .tmdbUrl */ .V,
    requestsPerSecond: 40,
    deadlineMs: 10 * 60_000,
    dryRun: false,
    ifEmpty: false,
    onFailure: 'fail',
    refresh: false,
};
/** What numbers may be. */
const bounds = {
    limit: { min: 1, max: _lists_js__WEBPACK_IMPORTED_MODULE_2__/* .mostItems */ .Mo },
    requestsPerSecond: { min: 1, max: 50 },
    deadlineMs: { min: 1000, max: 24 * 3600_000 },
};
/** Says everything that is wrong with the options at once; throws a ConfigurationError. */
function checkFetchOptions(options) {
    const { what, schema, limit, lists, languages, tmdbUrl, requestsPerSecond, deadlineMs } = options;
    const wrong = [
        ...problemsOf(() => (0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .listsFor */ .PD)({ what, schema, limit, extra: lists })),
        ...problemsOf(() => (0,_languages_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLanguages */ .X)(languages)),
        ...problemsOf(() => (0,_tmdb_address_js__WEBPACK_IMPORTED_MODULE_3__/* .checkAddress */ .l)(tmdbUrl)),
        ...outOf(bounds.requestsPerSecond, requestsPerSecond, 'TMDB can be asked', 'times a second'),
        ...outOf(bounds.deadlineMs, deadlineMs, 'Fetching may take', 'ms'),
    ];
    if (wrong.length > 0)
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(wrong.join('\n'));
}
/** What a check says of the user's mistakes. */
function problemsOf(check) {
    try {
        check();
        return [];
    }
    catch (error) {
        if (error instanceof _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1)
            return [error.message];
        throw error;
    }
}
function outOf({ min, max }, value, what, unit) {
    return value >= min && value <= max ? [] : [`${what} from ${min} to ${max} ${unit}, not ${value}.`];
}


/***/ }),

/***/ 66044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ tmdbUrl),
/* harmony export */   l: () => (/* binding */ checkAddress)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);

const tmdbUrl = 'https://api.themoviedb.org/3';
/** TMDB's base address, without a slash at its end; the token goes there, so it must be one that was meant. */
function checkAddress(given) {
    const wanted = `give one as ${tmdbUrl}, http or https and ending in /3`;
    if (!URL.canParse(given)) {
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`TMDB's address "${given}" is no address: ${wanted}.`);
    }
    const url = new URL(given);
    if (url.username !== '' || url.password !== '') {
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`TMDB's address must not have a user or password in it: ${wanted}.`);
    }
    if (!/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`TMDB's address "${given}" cannot be used: ${wanted}.`);
    }
    const path = url.pathname.replace(/\/+$/, '');
    if (!path.endsWith('/3')) {
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`TMDB's address "${given}" does not end in /3, the version of TMDB's API that is spoken here.`);
    }
    if (url.protocol === 'http:' && /(?:^|\.)(?:themoviedb|tmdb)\.org$/.test(url.hostname)) {
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`TMDB's address "${given}" would show the token to everybody: use https.`);
    }
    return `${url.origin}${path}`;
}


/***/ }),

/***/ 18716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readListPath),
/* harmony export */   u: () => (/* binding */ mayBeEmpty)
/* harmony export */ });
/** Where TMDB has lists of films and shows (https://developer.themoviedb.org/reference). */
const forms = [
    [/^movie\/(?:popular|top_rated|now_playing|upcoming)$/, 'movie'],
    [/^tv\/(?:popular|top_rated|on_the_air|airing_today)$/, 'show'],
    [
        /^(?:discover\/movie|trending\/movie\/(?:day|week)|movie\/\d{1,9}\/(?:similar|recommendations))$/,
        'movie',
    ],
    [/^(?:discover\/tv|trending\/tv\/(?:day|week)|tv\/\d{1,9}\/(?:similar|recommendations))$/, 'show'],
    // one that a user of TMDB has made holds both kinds; `#shows` behind it takes its shows
    [/^list\/\d{1,9}$/, 'movie'],
];
/** Query fields that the fetch sets itself, or that would carry a secret or another form of answer. */
const ownFields = {
    page: 'pages are counted by itself',
    language: 'languages are given for all lists',
    append_to_response: 'details are fetched by themselves',
    api_key: 'the token is given for all, and never in an address',
    session_id: 'the token is given for all, and never in an address',
    guest_session_id: 'the token is given for all, and never in an address',
    access_token: 'the token is given for all, and never in an address',
    request_token: 'the token is given for all, and never in an address',
    callback: 'only JSON can be read',
};
/**
 * Reads where a list is below TMDB's address: one of TMDB's lists, with a query when it takes one. Whatever
 * could lead to another host or to anything but a list is refused.
 */
function readListPath(text) {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(text)) {
        return {
            problem: `"${text}" is a whole address; give what stands behind "/3/" alone, as in "movie/upcoming".`,
        };
    }
    const [, place = '', query, , mark] = /^([^?#]*)(?:\?([^#]*))?(#(.*))?$/s.exec(text) ?? [];
    const form = forms.find(([pattern]) => pattern.test(place));
    if (form === undefined || (mark !== undefined && !(mark === 'shows' && place.startsWith('list/')))) {
        return {
            problem: `"${text}" is no list of TMDB's. Use movie/popular, movie/upcoming, tv/on_the_air, ` +
                'discover/movie?…, discover/tv?…, trending/movie/week, movie/550/similar, list/1234 or list/1234#shows.',
        };
    }
    const problem = problemOfQuery(query ?? '');
    if (problem !== undefined)
        return { problem };
    return {
        kind: mark === 'shows' ? 'show' : form[1],
        path: query === undefined || query === '' ? place : `${place}?${new URLSearchParams(query).toString()}`,
    };
}
function problemOfQuery(query) {
    for (const [name, value] of new URLSearchParams(query)) {
        const reason = Object.hasOwn(ownFields, name) ? ownFields[name] : undefined;
        if (reason !== undefined)
            return `"${name}" cannot be part of it: ${reason}.`;
        if (!/^[a-z_]+(?:\.[gl]te)?$/.test(name))
            return `"${name}" is no field of TMDB's queries.`;
        if (!/^[\p{L}\p{N} _.,|:-]*$/u.test(value))
            return `"${name}" has a value that TMDB does not know.`;
    }
    return undefined;
}
/** Whether a list without a single item may be true: a query can match nothing, TMDB's own lists cannot. */
function mayBeEmpty(path) {
    return !/^(?:movie|tv)\/[a-z_]+$|^trending\//.test(path);
}


/***/ }),

/***/ 80002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XD: () => (/* binding */ configTemplate),
/* harmony export */   Ye: () => (/* binding */ defaultConfigValues),
/* harmony export */   Ze: () => (/* binding */ configFile),
/* harmony export */   o4: () => (/* binding */ parseConfig)
/* harmony export */ });
/* unused harmony exports widgetNamespace, tizenNamespace */
/* harmony import */ var _xml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63431);

const configFile = 'config.xml';
const widgetNamespace = 'http://www.w3.org/ns/widgets';
const tizenNamespace = 'http://tizen.org/ns/widgets';
function parseConfig(text) {
    const root = (0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .parseXml */ .NO)(text, configFile);
    const attribute = (element, name) => {
        const value = (0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeOf */ .w4)(element, name);
        return element === undefined || value === undefined ? undefined : { value, line: element.line };
    };
    const widget = (local) => (0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenNamed */ .De)(root, local, widgetNamespace)[0];
    const tizen = (local) => (0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenNamed */ .De)(root, local, tizenNamespace);
    const all = (elements, name) => elements.flatMap((element) => attribute(element, name) ?? []);
    const name = widget('name');
    return {
        rootName: root.name,
        isWidget: root.local === 'widget' && root.namespace === widgetNamespace,
        version: attribute(root, 'version'),
        name: name && { value: (0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(name).trim(), line: name.line },
        start: attribute(widget('content'), 'src'),
        icon: attribute(widget('icon'), 'src'),
        applications: tizen('application').map((element) => ({
            line: element.line,
            id: (0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeOf */ .w4)(element, 'id'),
            package: (0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeOf */ .w4)(element, 'package'),
            requiredVersion: (0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeOf */ .w4)(element, 'required_version'),
        })),
        profiles: all(tizen('profile'), 'name'),
        privileges: all(tizen('privilege'), 'name'),
    };
}
/** Our own values: the package's id is what a TV knows the app by, so it never changes. */
const defaultConfigValues = {
    packageId: 'MiauflixTV',
    appName: 'Miauflix',
    name: 'Miauflix',
    version: '1.0.0',
    requiredVersion: '4.0',
    start: 'index.html',
    icon: undefined,
    privileges: ['http://tizen.org/privilege/internet', 'http://tizen.org/privilege/tv.inputdevice'],
};
const widgetId = 'com.miauflix.tv';
/** A `config.xml` for apps that have none. */
function configTemplate(values) {
    const text = _xml_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeXml */ .X;
    const lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<widget xmlns="${widgetNamespace}" xmlns:tizen="${tizenNamespace}" id="${widgetId}" version="${text(values.version)}" viewmodes="maximized">`,
        `  <tizen:application id="${text(values.packageId)}.${text(values.appName)}" package="${text(values.packageId)}" required_version="${text(values.requiredVersion)}"/>`,
        '  <tizen:profile name="tv-samsung"/>',
        `  <name>${text(values.name)}</name>`,
        `  <content src="${text(values.start)}"/>`,
        ...(values.icon === undefined ? [] : [`  <icon src="${text(values.icon)}"/>`]),
        '  <feature name="http://tizen.org/feature/screen.size.normal.1080.1920"/>',
        '  <access origin="*" subdomains="true"/>',
        ...values.privileges.map((privilege) => `  <tizen:privilege name="${text(privilege)}"/>`),
        '  <tizen:setting screen-orientation="landscape" context-menu="disable" background-support="disable" encryption="disable" install-location="auto" hwkey-event="enable"/>',
        '</widget>',
    ];
    return `${lines.join('\n')}\n`;
}


/***/ }),

/***/ 83898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wr: () => (/* binding */ findingFormats),
/* harmony export */   eg: () => (/* binding */ formatFindings)
/* harmony export */ });
/* unused harmony export annotate */
/* harmony import */ var _kit_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51556);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23471);


const findingFormats = ['text', 'json', 'sarif'];
function formatFindings(findings, format) {
    if (format === 'json')
        return JSON.stringify({ findings: (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .sorted */ .IP)(findings) }, undefined, 2);
    return format === 'sarif' ? toSarif(findings) : toText(findings);
}
function toText(findings) {
    if (findings.length === 0)
        return 'Nothing was found.';
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .sorted */ .IP)(findings)
        .map(({ rule, severity, message, remedy, file, line }) => {
        const place = file === undefined ? '' : ` ${(0,_kit_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(file)}${line === undefined ? '' : `:${line}`}`;
        return `${severity} ${rule}${place}\n  ${(0,_kit_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(message)}\n  ${(0,_kit_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(remedy)}`;
    })
        .join('\n');
}
/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
function toSarif(findings) {
    const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
    const results = (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .sorted */ .IP)(findings).map(({ rule, severity, message, remedy, file, line }) => ({
        ruleId: rule,
        ruleIndex: rules.indexOf(rule),
        level: severity,
        message: { text: `${message} ${remedy}` },
        ...(file !== undefined && {
            locations: [
                {
                    physicalLocation: {
                        artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
                        ...(line !== undefined && { region: { startLine: line } }),
                    },
                },
            ],
        }),
    }));
    const driver = { name: 'miauflix-infra tizen', rules: rules.map((id) => ({ id })) };
    return JSON.stringify({
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [{ tool: { driver }, results }],
    }, undefined, 2);
}
/** As messages of the reporter: annotations on GitHub. */
function annotate(findings, reporter) {
    for (const { rule, severity, message, remedy, file, line } of sorted(findings)) {
        const tell = severity === 'note' ? 'notice' : severity;
        reporter[tell](`${message} ${remedy}`, {
            title: rule,
            ...(file !== undefined && { file }),
            ...(line !== undefined && { line }),
        });
    }
}


/***/ }),

/***/ 23471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ hasErrors),
/* harmony export */   IP: () => (/* binding */ sorted)
/* harmony export */ });
/* unused harmony export severities */
const severities = ['error', 'warning', 'note'];
/** The worst first, then by place. */
function sorted(findings) {
    const key = ({ severity, file = '', line = 0, rule }) => `${severities.indexOf(severity)} ${file} ${String(line).padStart(9, '0')} ${rule}`;
    return [...findings].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
function hasErrors(findings) {
    return findings.some(({ severity }) => severity === 'error');
}


/***/ }),

/***/ 61326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ complaintAboutPath),
/* harmony export */   bg: () => (/* binding */ byBytes),
/* harmony export */   i0: () => (/* binding */ refuseUnsafePath),
/* harmony export */   k$: () => (/* binding */ isDistributorSignature),
/* harmony export */   k2: () => (/* binding */ authorSignatureFile),
/* harmony export */   k3: () => (/* binding */ referenceUri),
/* harmony export */   kZ: () => (/* binding */ pathOfReference),
/* harmony export */   qn: () => (/* binding */ distributorSignatureFile)
/* harmony export */ });
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3844);

/** The signatures that a package has itself, in its root. */
const authorSignatureFile = 'author-signature.xml';
const distributorSignatureFile = 'signature1.xml';
function isDistributorSignature(path) {
    return /^signature[1-9]\d*\.xml$/.test(path);
}
/** A file's address in a signature: all that RFC 3986 does not call unreserved is percent-encoded, `/` too. */
function referenceUri(path) {
    return encodeURIComponent(path).replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** The path that a reference means; undefined when it means none. */
function pathOfReference(uri) {
    try {
        return decodeURIComponent(uri);
    }
    catch {
        return undefined;
    }
}
/** Sorted by the bytes of their names, as signatures and packages have them. */
function byBytes(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
const maxPathBytes = 255;
/** What is wrong with a path in a package, to follow "its name"; undefined when nothing is. */
function complaintAboutPath(path) {
    const parts = path.split('/');
    if (path === '' || parts.includes(''))
        return 'has an empty part';
    if (parts.some((part) => part === '..' || part === '.'))
        return 'leaves its folder by ".." or "."';
    if (path.includes('\\') || /^[a-z]:/i.test(path))
        return 'has a backslash or a drive';
    if (/\p{Cc}/u.test(path))
        return 'has a control character';
    if (/["*:<>?|]/.test(path))
        return 'has one of " * : < > ? |';
    if (!path.isWellFormed())
        return 'is no valid Unicode';
    if (path.normalize('NFC') !== path)
        return 'is not in Unicode’s composed form (NFC)';
    if (parts.some((part) => part.startsWith(' ') || /[ .]$/.test(part)))
        return 'begins or ends with a space or ends with a dot';
    if (Buffer.byteLength(path) > maxPathBytes)
        return `is longer than ${maxPathBytes} bytes`;
    return undefined;
}
/** Refuses a path of somebody else's package that would leave the folder it is unpacked into. */
function refuseUnsafePath(path, what) {
    const unsafe = path === '' ||
        path.startsWith('/') ||
        path.includes('\\') ||
        path.includes('\0') ||
        /^[a-z]:/i.test(path) ||
        path.split('/').includes('..');
    if (unsafe) {
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what} has an entry ${JSON.stringify(path.slice(0, 80))}, which would be written outside of it. Do not install it.`);
    }
}


/***/ }),

/***/ 79180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JX: () => (/* binding */ signFiles),
/* harmony export */   Oo: () => (/* binding */ dsig),
/* harmony export */   Ot: () => (/* binding */ roles),
/* harmony export */   UJ: () => (/* binding */ coveredBy),
/* harmony export */   a8: () => (/* binding */ signatureFiles),
/* harmony export */   fD: () => (/* binding */ signatureMethods),
/* harmony export */   nF: () => (/* binding */ c14n11),
/* harmony export */   nj: () => (/* binding */ digestMethods),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   pb: () => (/* binding */ digestNames),
/* harmony export */   pc: () => (/* binding */ exclusiveC14n)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61326);


const digestNames = ['sha512', 'sha256'];
const roles = ['author', 'distributor'];
const dsig = 'http://www.w3.org/2000/09/xmldsig#';
const exclusiveC14n = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const c14n11 = 'http://www.w3.org/2006/12/xml-c14n11';
const digestMethods = {
    sha512: 'http://www.w3.org/2001/04/xmlenc#sha512',
    sha256: 'http://www.w3.org/2001/04/xmlenc#sha256',
};
const signatureMethods = {
    sha512: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
    sha256: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
};
const properties = 'http://www.w3.org/2009/xmldsig-properties';
const widgets = 'http://www.w3.org/ns/widgets-digsig#';
const signatureFiles = {
    author: _paths_js__WEBPACK_IMPORTED_MODULE_1__/* .authorSignatureFile */ .k2,
    distributor: _paths_js__WEBPACK_IMPORTED_MODULE_1__/* .distributorSignatureFile */ .qn,
};
const ids = {
    author: 'AuthorSignature',
    distributor: 'DistributorSignature',
};
/**
 * What a signature covers: the author's everything but the signatures, the distributor's the author's
 * signature, too. W3C "XML Digital Signatures for Widgets".
 */
function coveredBy(role, paths) {
    return [...paths]
        .filter((path) => !(0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .isDistributorSignature */ .k$)(path) && (role === 'distributor' || path !== _paths_js__WEBPACK_IMPORTED_MODULE_1__/* .authorSignatureFile */ .k2))
        .sort(_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .byBytes */ .bg);
}
/**
 * Signs a package's files: the text of `author-signature.xml` or `signature1.xml`. SignedInfo and Object are
 * written in their canonical form, so that nothing has to canonicalize them before they are signed.
 */
function signFiles(files, role, signer, digest) {
    const object = objectOf(role);
    const references = coveredBy(role, files.keys()).map((path) => reference((0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .referenceUri */ .k3)(path), '', digest, digestOf(files.get(path) ?? new Uint8Array(), digest)));
    const transforms = `<Transforms>\n<Transform Algorithm="${c14n11}"></Transform>\n</Transforms>\n`;
    references.push(reference('#prop', transforms, digest, digestOf(object(` xmlns="${dsig}"`), digest)));
    const signedInfo = (namespace) => [
        `<SignedInfo${namespace}>`,
        `<CanonicalizationMethod Algorithm="${exclusiveC14n}"></CanonicalizationMethod>`,
        `<SignatureMethod Algorithm="${signatureMethods[digest]}"></SignatureMethod>`,
        ...references,
        '</SignedInfo>',
    ].join('\n');
    const value = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createSign)(digest)
        .update(signedInfo(` xmlns="${dsig}"`))
        .sign(signer.key, 'base64');
    return [
        `<Signature xmlns="${dsig}" Id="${ids[role]}">`,
        signedInfo(''),
        `<SignatureValue>\n${inLines(value)}\n</SignatureValue>`,
        '<KeyInfo>',
        '<X509Data>',
        ...signer.chain.map(({ raw }) => `<X509Certificate>\n${inLines(raw.toString('base64'))}\n</X509Certificate>`),
        '</X509Data>',
        '</KeyInfo>',
        object(''),
        '</Signature>',
    ].join('\n');
}
function digestOf(content, digest) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(digest).update(content).digest('base64');
}
function reference(uri, transforms, digest, value) {
    return [
        `<Reference URI="${uri}">`,
        `${transforms}<DigestMethod Algorithm="${digestMethods[digest]}"></DigestMethod>`,
        `<DigestValue>${value}</DigestValue>`,
        '</Reference>',
    ].join('\n');
}
/** The properties that make it a widget's signature; with the namespace it is its own canonical form. */
function objectOf(role) {
    const target = `Target="#${ids[role]}"`;
    return (namespace) => [
        `<Object${namespace} Id="prop">`,
        `<SignatureProperties xmlns:dsp="${properties}">`,
        `<SignatureProperty Id="profile" ${target}>`,
        `<dsp:Profile URI="${widgets}profile"></dsp:Profile></SignatureProperty>`,
        `<SignatureProperty Id="role" ${target}>`,
        `<dsp:Role URI="${widgets}role-${role}"></dsp:Role></SignatureProperty>`,
        `<SignatureProperty Id="identifier" ${target}>`,
        `<dsp:Identifier></dsp:Identifier></SignatureProperty>`,
        `</SignatureProperties></Object>`,
    ].join('');
}
const inLines = (base64) => base64.replaceAll(/.{76}(?=.)/g, '$&\n');


/***/ }),

/***/ 63431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   De: () => (/* binding */ childrenNamed),
/* harmony export */   NO: () => (/* binding */ parseXml),
/* harmony export */   X: () => (/* binding */ escapeXml),
/* harmony export */   ZE: () => (/* binding */ elementsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   w4: () => (/* binding */ attributeOf)
/* harmony export */ });
/* harmony import */ var saxes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59800);
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3844);


const maxCharacters = 4 * 1024 * 1024;
const maxDepth = 64;
/**
 * Reads a small document. Document types, and with them every entity of one's own, are refused: nothing in a
 * package needs them, and they are how XML reads other files and fills memory. `what` names it in sentences.
 */
function parseXml(text, what) {
    if (text.length > maxCharacters)
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${what} is too large to be one: over 4 MiB.`);
    const parser = new saxes__WEBPACK_IMPORTED_MODULE_0__/* .SaxesParser */ .wT({ xmlns: true, position: true });
    let root;
    let current;
    let depth = 0;
    const refuse = (reason) => {
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${what} cannot be read, line ${parser.line}: ${reason}`);
    };
    parser.on('error', (error) => refuse(`${(0,_kit_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(error).replace(/^\d+:\d+: /, '')}.`));
    parser.on('doctype', () => refuse('it has a document type (<!DOCTYPE …>), which could declare entities. Remove it.'));
    parser.on('opentag', (tag) => {
        depth += 1;
        if (depth > maxDepth)
            refuse(`elements are nested more than ${maxDepth} deep.`);
        const element = {
            name: tag.name,
            local: tag.local,
            prefix: tag.prefix,
            namespace: tag.uri,
            attributes: Object.values(tag.attributes)
                .filter(({ name, prefix }) => name !== 'xmlns' && prefix !== 'xmlns')
                .map(({ name, local, uri, value }) => ({ name, local, namespace: uri, value })),
            declared: { ...tag.ns },
            children: [],
            parent: current,
            line: parser.line,
        };
        current?.children.push(element);
        root ??= element;
        current = element;
    });
    const add = (content) => void current?.children.push(content);
    parser.on('text', add);
    parser.on('cdata', add);
    parser.on('closetag', () => {
        depth -= 1;
        current = current?.parent;
    });
    parser.write(text.replace(/^\uFEFF/, '')).close();
    return root ?? refuse('it is empty.');
}
function elementsOf(element) {
    return element.children.filter((child) => typeof child !== 'string');
}
/** The children of that name and namespace. */
function childrenNamed(element, local, namespace) {
    return elementsOf(element).filter((child) => child.local === local && child.namespace === namespace);
}
/** An attribute without a prefix. */
function attributeOf(element, name) {
    return element?.attributes.find((attribute) => attribute.name === name)?.value;
}
function textOf(element) {
    return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
/** Text for an element or a quoted attribute. */
function escapeXml(text) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;');
}


/***/ })

};
;