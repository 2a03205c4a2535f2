"use strict";
exports.id = 2481;
exports.ids = [2481];
exports.modules = {

/***/ 82481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  listChecks: () => (/* binding */ listChecks),
  runSuite: () => (/* binding */ runSuite)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/kit/http-server.js
var http_server = __webpack_require__(611);
// EXTERNAL MODULE: ./build/kit/run-program.js + 2 modules
var run_program = __webpack_require__(72817);
// EXTERNAL MODULE: ./build/mock-content/videos/manifest.js + 1 modules
var manifest = __webpack_require__(61429);
// EXTERNAL MODULE: ./build/e2e/owned-folder.js
var owned_folder = __webpack_require__(7661);
;// CONCATENATED MODULE: ./build/e2e/checks/browser-page.js
/** A page that plays the video at `/video`, jumps to four fifths of it and tells at `/verdict` what it saw. */
const browserPage = `<!doctype html>
<meta charset="utf-8">
<title>Playing</title>
<video muted playsinline preload="auto" src="/video"></video>
<script type="module">
  const video = document.querySelector('video');
  const happens = (name) => new Promise((resolve, reject) => {
    video.addEventListener(name, resolve, { once: true });
    video.addEventListener('error', () => reject(new Error(
      'the player says: ' + (video.error ? video.error.code + ' ' + video.error.message : 'unknown error'))), { once: true });
  });
  const litShare = () => {
    const canvas = document.createElement('canvas');
    canvas.width = 64; canvas.height = 36;
    const drawing = canvas.getContext('2d');
    drawing.drawImage(video, 0, 0, 64, 36);
    const { data } = drawing.getImageData(0, 0, 64, 36);
    let lit = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at] + data[at + 1] + data[at + 2] > 30) lit += 1;
    return lit / (64 * 36);
  };
  const tell = (verdict) => fetch('/verdict', { method: 'POST', body: JSON.stringify(verdict) });
  try {
    if (video.readyState < 1) await happens('loadedmetadata');
    const playing = happens('timeupdate');
    await video.play();
    await playing;
    video.pause();
    const seeked = happens('seeked');
    video.currentTime = video.duration * 0.8;
    await seeked;
    await tell({
      played: true, width: video.videoWidth, height: video.videoHeight,
      durationSeconds: video.duration, seekedTo: video.currentTime, lit: litShare(),
    });
  } catch (error) {
    await tell({ played: false, reason: String(error && error.message || error) });
  }
</script>
`;

;// CONCATENATED MODULE: ./build/e2e/checks/check.js
/** What a check does not hold by: its message is the reason in the report. */
class CheckFailure extends Error {
    name = 'CheckFailure';
}
/** Thrown by a check that finds that it cannot be made here; its message says why. */
class CheckSkipped extends Error {
    name = 'CheckSkipped';
}
const usualDeadlineMs = 15_000;
/** Makes the checks of one group: `const check = checksOf('seeking'); check('random', '…', async …)`. */
function checksOf(group) {
    return (what, title, run, rest = {}) => ({
        id: `${group}/${what}`,
        group,
        title,
        run,
        deadlineMs: usualDeadlineMs,
        ...rest,
    });
}
/** Fails the check, with a reason that says what was seen and what should have been. */
function expect(condition, reason) {
    if (!condition)
        throw new CheckFailure(typeof reason === 'string' ? reason : reason());
}
/** Fails unless the value is the wanted one: `content-range is "bytes 0-8/9", wanted "bytes 0-9/10"`. */
function expectEqual(what, seen, wanted) {
    if (!Object.is(seen, wanted)) {
        throw new CheckFailure(`${what} is ${show(seen)}, wanted ${show(wanted)}`);
    }
}
function show(value) {
    return value === undefined ? 'absent' : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./build/e2e/checks/browser.js










const check = checksOf('browser');
const [small, medium] = manifest/* videos */.Ld;
const deadlineMs = 40_000;
const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
];
/** The browser to use: `CHROME_PATH`, or the first of the usual names on PATH. */
async function findBrowser(env) {
    const folders = (env['PATH'] ?? '').split(external_node_path_.delimiter).filter((folder) => folder !== '');
    const candidates = [
        ...(env['CHROME_PATH'] === undefined ? [] : [env['CHROME_PATH']]),
        ...names.flatMap((name) => folders.map((folder) => (0,external_node_path_.join)(folder, name))),
    ];
    for (const candidate of candidates) {
        const usable = await (0,promises_.access)(candidate, promises_.constants.X_OK).then(() => true, () => false);
        if (usable)
            return candidate;
    }
    return undefined;
}
/** Headless, and without a word to anyone but the page. */
function browserArguments(profile, url) {
    return [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-extensions',
        '--no-first-run',
        '--no-default-browser-check',
        '--autoplay-policy=no-user-gesture-required',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
        `--user-data-dir=${profile}`,
        '--remote-debugging-port=0',
        url,
    ];
}
/** Passes the player's requests on to the backend, with the headers that it wants. */
function passOn(stream, request, response) {
    const { range } = request.headers;
    const upstream = (0,external_node_http_.request)(stream.url, {
        method: request.method ?? 'GET',
        headers: { ...stream.headers, ...(range !== undefined && { range }) },
    });
    upstream.on('response', (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        // a player hangs up whenever it has enough
        (0,external_node_stream_promises_.pipeline)(answer, response).catch(() => undefined);
    });
    upstream.on('error', () => response.destroy());
    response.on('close', () => upstream.destroy());
    upstream.end();
}
async function playInBrowser(browser, stream, outer) {
    const verdict = Promise.withResolvers();
    const server = await (0,http_server/* startHttpServer */.O)((request, response) => {
        if (request.url === '/video') {
            passOn(stream, request, response);
        }
        else if (request.url === '/verdict') {
            const parts = [];
            request.on('data', (part) => parts.push(part));
            request.on('end', () => {
                verdict.resolve(JSON.parse(Buffer.concat(parts).toString()));
                response.end();
            });
        }
        else {
            response.setHeader('content-type', 'text/html; charset=utf-8');
            response.end(browserPage);
        }
    }, { host: '127.0.0.1', port: 0 });
    const done = new AbortController();
    try {
        return await (0,owned_folder/* withOwnedFolder */.we)('browser', async (profile) => {
            const running = (0,run_program/* runProgram */.mB)(browser, browserArguments(profile, server.url), {
                deadlineMs,
                signal: AbortSignal.any([done.signal, outer]),
            });
            const ended = running.then(({ stderr }) => {
                throw new CheckFailure(`the browser ended by itself: ${stderr.slice(-500)}`);
            }, (error) => {
                throw error;
            });
            try {
                return await Promise.race([verdict.promise, ended]);
            }
            finally {
                done.abort(new Error('the page has told what it saw'));
                await running.catch(() => undefined);
            }
        });
    }
    finally {
        await server.stop(0);
    }
}
const browserChecks = [small, medium].map((video) => check(`play-${video.height}p`, `A browser plays ${video.name} and jumps in it`, async ({ stage, signal }) => {
    const browser = await findBrowser(process.env);
    if (browser === undefined)
        throw new CheckSkipped('there is no Chromium or Chrome on PATH (or in CHROME_PATH)');
    const verdict = await playInBrowser(browser, await stage.play(video, signal), signal);
    if (!verdict.played)
        throw new CheckFailure(`the browser could not play it: ${verdict.reason}`);
    expectEqual('the width', verdict.width, video.width);
    expectEqual('the height', verdict.height, video.height);
    const target = verdict.durationSeconds * 0.8;
    expect(Math.abs(verdict.seekedTo - target) < 0.1, `the jump to ${target} s ended at ${verdict.seekedTo} s`);
    expect(verdict.lit > 0.2, `only ${Math.round(verdict.lit * 100)} % of the picture after the jump is not black`);
}, { deadlineMs }));

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/e2e/checks/viewer.js


/** A viewer's player: what it asks for and what it sees. */
/** How long a viewer waits for a part of a video, at the longest. */
const viewerPatienceMs = 10_000;
function requestOptions(request, options) {
    return {
        method: options.method ?? 'GET',
        headers: {
            ...request.headers,
            ...options.headers,
            ...(options.range !== undefined && { range: options.range }),
        },
        deadlineMs: options.deadlineMs ?? viewerPatienceMs,
        signal: options.signal,
    };
}
/** Asks for a part of the video and has it whole. */
async function ask(http, request, options) {
    return await http.request(request.url, requestOptions(request, options));
}
/** Asks for a part and reads it bit by bit. */
async function openStream(http, request, options) {
    return await http.open(request.url, requestOptions(request, options));
}
/** Watches from start to end, keeping a hash of what came. */
async function watch(http, request, options) {
    const start = performance.now();
    const answer = await openStream(http, request, options);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    let firstByteMs = Number.NaN;
    for await (const chunk of answer.chunks) {
        if (bytes === 0)
            firstByteMs = performance.now() - start;
        hash.update(chunk);
        bytes += chunk.length;
        options.onBytes?.(bytes, performance.now() - start);
    }
    return {
        status: answer.status,
        headers: answer.headers,
        bytes,
        sha256: hash.digest('hex'),
        firstByteMs,
        durationMs: performance.now() - start,
    };
}
/** How long the first byte of the whole video, or of a range, takes; the viewer leaves right after it. */
async function firstByte(http, request, options) {
    const start = performance.now();
    const answer = await openStream(http, request, options);
    for await (const chunk of answer.chunks) {
        if (chunk.length > 0)
            return performance.now() - start;
    }
    throw new CheckFailure(`the answer (${answer.status}) ended without a single byte`);
}
/** Fails unless these are the video's bytes from `start` on; names the first one that differs. */
function expectBytes(what, seen, wanted, start) {
    if (seen.equals(wanted))
        return;
    const place = seen.findIndex((byte, index) => byte !== wanted[index]);
    if (place !== -1 && place < wanted.length) {
        throw new CheckFailure(`${what}: byte ${start + place} is ${seen[place]}, wanted ${wanted[place]} (${seen.length} bytes came)`);
    }
    throw new CheckFailure(`${what}: ${seen.length} bytes came, wanted ${wanted.length}`);
}
/** Asks for a part, and fails unless the answer is 206 with exactly these bytes; its head is judged first. */
async function expectPart({ http, stage, signal }, video, request, { start, end, range = `bytes=${start}-${end}`, ...rest }) {
    const answer = await openStream(http, request, { range, signal, ...rest });
    try {
        expectEqual('the status', answer.status, 206);
        expectEqual('content-range', answer.headers['content-range'], `bytes ${start}-${end}/${video.size}`);
        const parts = await Array.fromAsync(answer.chunks);
        expectBytes('the part', Buffer.concat(parts), await stage.bytes(video, start, end), start);
    }
    finally {
        answer.leave();
    }
}
/** Fails unless the whole video came, every byte of it right. */
function expectWhole(video, watched) {
    expectEqual('the status', watched.status, 200);
    expectEqual('the number of bytes', watched.bytes, video.size);
    expect(watched.sha256 === video.sha256, `all ${watched.bytes} bytes came, yet their SHA-256 is ${watched.sha256}, wanted ${video.sha256}: at least one byte is wrong`);
}

;// CONCATENATED MODULE: ./build/e2e/checks/errors.js




const errors_check = checksOf('errors');
const [errors_small] = manifest/* videos */.Ld;
const errorChecks = [
    errors_check('unknown-source', 'A video that does not exist is refused with a status that says so', async ({ http, backend, signal }) => {
        const { status } = await ask(http, await backend.playUnknown(signal), { signal });
        const allowed = backend.unknownStatuses;
        expect(allowed.includes(status), `the status is ${status}, wanted ${allowed.join(' or ')}`);
    }),
    errors_check('unseeded', 'A video that nobody shares is answered with an error in good time, not with silence', async ({ http, backend, world, signal }) => {
        const source = await backend.addSource({
            infoHash: (0,external_node_crypto_.randomBytes)(20).toString('hex'),
            name: 'nobody-has-this.mp4',
            size: 1024 * 1024,
            trackers: world.addresses.tracker === undefined ? [] : [world.addresses.tracker.http],
            torrentUrl: undefined,
        }, signal);
        try {
            const answer = await ask(http, await backend.play(source, signal), { signal, deadlineMs: 12_000 });
            expect(answer.status === 504, `the status is ${answer.status}, wanted 504`);
        }
        finally {
            await backend.removeSource(source, signal);
        }
    }, { needs: ['unseededSource', 'removeSource'], deadlineMs: 20_000 }),
    errors_check('range-beyond-end', 'A player that asks behind the end is told so, with the size', async (context) => {
        const { http, stage, signal } = context;
        const answer = await ask(http, await stage.play(errors_small, signal), {
            range: `bytes=${errors_small.size}-`,
            signal,
        });
        expectEqual('the status', answer.status, 416);
        expectEqual('content-range', answer.headers['content-range'], `bytes */${errors_small.size}`);
    }),
    ...[
        // RFC 9110 §14.2: a range that cannot be read may be ignored or refused, one in a strange unit is ignored
        ['range-malformed', 'A malformed range is ignored or refused', 'bytes=abc-def', [200, 400, 416]],
        [
            'range-reversed',
            'A range that ends before it starts is ignored or refused',
            'bytes=9-1',
            [200, 400, 416],
        ],
        ['range-unit', 'A range in an unknown unit is ignored', 'seconds=1-2', [200]],
    ].map(([what, title, range, allowed]) => errors_check(what, title, async ({ http, stage, signal }) => {
        const answer = await ask(http, await stage.play(errors_small, signal), { range, signal });
        expect(allowed.includes(answer.status), `the status is ${answer.status}, wanted ${allowed.join(' or ')}`);
        if (answer.status === 200)
            expectEqual('the number of bytes', answer.body.length, errors_small.size);
    })),
    errors_check('hostile-address', 'An address that tries to leave its folder gets nothing', async ({ http, backend, signal }) => {
        const { url, headers } = await backend.playUnknown(signal);
        const base = url.slice(0, url.lastIndexOf('/'));
        for (const path of ['..%2f..%2f..%2fetc%2fpasswd', '%00', '%E0%A4%A', 'a'.repeat(3000)]) {
            const answer = await http.request(`${base}/${path}`, { headers, signal, deadlineMs: 5_000 });
            expect(answer.status >= 400 && answer.status < 500, `the status for …/${path.slice(0, 40)} is ${answer.status}, wanted one from 400 to 499`);
        }
    }),
];

;// CONCATENATED MODULE: ./build/e2e/checks/escapes.js

const escapes_check = checksOf('infrastructure');
/**
 * What is wrong about what was seen, in words; undefined when nothing left, and nothing of ours tried to. What a
 * foreign backend asks for in vain is its own affair, as long as no packet comes of it.
 */
function whatEscaped({ packets = [], attempts, foreign }) {
    const tried = Object.entries(attempts)
        .filter(([service, count]) => count > 0 && !foreign.includes(service))
        .map(([service, count]) => `the ${service} asked ${count} times for an address elsewhere`);
    const seen = packets.length === 0 ? [] : [`packets for elsewhere: ${packets.join(', ')}`];
    return [...seen, ...tried].join('; ') || undefined;
}
/** Made last, for it judges the whole run. */
const escapeChecks = [
    escapes_check('no-escape', 'Nothing in this run has left its own network', async ({ world }) => {
        const escapes = await world.escapes?.();
        if (escapes === undefined) {
            throw new CheckSkipped('processes on loopback have no network of their own; the engine "compose" looks');
        }
        const escaped = whatEscaped(escapes);
        expect(escaped === undefined, escaped ?? '');
        if (escapes.packets === undefined) {
            throw new CheckSkipped(`no service of ours asked for an address elsewhere; packets were not looked at: ${escapes.notSeen ?? ''}`);
        }
    }),
];

// EXTERNAL MODULE: ./build/kit/wait-until.js
var wait_until = __webpack_require__(10987);
;// CONCATENATED MODULE: ./build/e2e/faults/seeder-control.js
const seeder_control_deadlineMs = 3_000;
async function controlSeeder(http, seeder, behaviour, signal) {
    const answer = await http.request(`${seeder}/control`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(behaviour),
        deadlineMs: seeder_control_deadlineMs,
        ...(signal && { signal }),
    });
    if (answer.status !== 200)
        throw new Error(`the seeder did not take the control: ${answer.status} ${answer.body.toString()}`);
}
/** Bytes that a seeder has sent, over all its torrents. */
async function uploadedBy(http, seeder, signal) {
    const answer = await http.request(`${seeder}/torrents`, { deadlineMs: seeder_control_deadlineMs, signal });
    const torrents = JSON.parse(answer.body.toString());
    return torrents.reduce((sum, { uploaded }) => sum + uploaded, 0);
}

// EXTERNAL MODULE: external "node:dgram"
var external_node_dgram_ = __webpack_require__(41314);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./node_modules/bencode/index.js + 4 modules
var bencode = __webpack_require__(19928);
// EXTERNAL MODULE: ./build/kit/deadline.js
var deadline = __webpack_require__(63843);
;// CONCATENATED MODULE: ./build/e2e/checks/announce.js





const announce_deadlineMs = 5_000;
const ourPort = 6_999;
function newPeerId() {
    return Buffer.from(`-MI0001-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
}
/** BEP 3, with BEP 23's compact list of peers. */
async function announceOverHttp(http, tracker, { infoHash, signal }) {
    const query = [
        `info_hash=${percentEncoded(Buffer.from(infoHash, 'hex'))}`,
        `peer_id=${percentEncoded(newPeerId())}`,
        `port=${ourPort}&uploaded=0&downloaded=0&left=1&compact=1&numwant=50`,
    ];
    const answer = await http.request(`${tracker}?${query.join('&')}`, { deadlineMs: announce_deadlineMs, signal });
    const decoded = bencode/* default */.A.decode(answer.body);
    const refusal = decoded['failure reason'];
    if (refusal !== undefined)
        throw new Error(`the tracker refused: ${Buffer.from(refusal).toString()}`);
    return {
        complete: decoded.complete ?? 0,
        incomplete: decoded.incomplete ?? 0,
        peers: compactPeers(Buffer.from(decoded.peers ?? [])),
    };
}
function percentEncoded(bytes) {
    return [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}
/** BEP 23: six bytes a peer, address and port. */
function compactPeers(bytes) {
    return Array.from({ length: Math.floor(bytes.length / 6) }, (_, index) => {
        const peer = bytes.subarray(index * 6, index * 6 + 6);
        return `${[...peer.subarray(0, 4)].join('.')}:${peer.readUInt16BE(4)}`;
    });
}
const udpProtocol = 0x41727101980n;
const actions = { connect: 0, announce: 1, error: 3 };
/** BEP 15: connect, then announce. */
async function announceOverUdp(tracker, { infoHash, signal }) {
    const { hostname, port } = new URL(tracker);
    const socket = (0,external_node_dgram_.createSocket)('udp4');
    const ask = async (packet, transaction, action) => {
        socket.send(packet, Number(port), hostname);
        for (;;) {
            const [answer] = (await (0,external_node_events_.once)(socket, 'message', { signal }));
            if (answer.length < 8 || answer.readUInt32BE(4) !== transaction)
                continue;
            if (answer.readUInt32BE(0) === actions.error)
                throw new Error(`the tracker refused: ${answer.subarray(8).toString()}`);
            if (answer.readUInt32BE(0) === action)
                return answer;
        }
    };
    try {
        return await (0,deadline/* withDeadline */.NE)(`an announce to ${tracker}`, announce_deadlineMs, async () => {
            const connecting = (0,external_node_crypto_.randomBytes)(4).readUInt32BE();
            const connect = Buffer.alloc(16);
            connect.writeBigUInt64BE(udpProtocol, 0);
            connect.writeUInt32BE(actions.connect, 8);
            connect.writeUInt32BE(connecting, 12);
            const connected = await ask(connect, connecting, actions.connect);
            const announcing = (0,external_node_crypto_.randomBytes)(4).readUInt32BE();
            const announce = Buffer.alloc(98);
            connected.copy(announce, 0, 8, 16);
            announce.writeUInt32BE(actions.announce, 8);
            announce.writeUInt32BE(announcing, 12);
            Buffer.from(infoHash, 'hex').copy(announce, 16);
            newPeerId().copy(announce, 36);
            announce.writeBigUInt64BE(1n, 64);
            announce.writeInt32BE(50, 92);
            announce.writeUInt16BE(ourPort, 96);
            const answer = await ask(announce, announcing, actions.announce);
            return {
                incomplete: answer.readUInt32BE(12),
                complete: answer.readUInt32BE(16),
                peers: compactPeers(answer.subarray(20)),
            };
        }, signal);
    }
    finally {
        socket.close();
    }
}
/** The WebSocket announce of WebTorrent's trackers: peers come as offers, so only the counts are looked at. */
async function announceOverWebSocket(tracker, { infoHash, signal }) {
    const socket = new WebSocket(tracker);
    try {
        return await (0,deadline/* withDeadline */.NE)(`an announce to ${tracker}`, announce_deadlineMs, async () => {
            const answered = Promise.withResolvers();
            socket.addEventListener('error', () => answered.reject(new Error(`no connection to ${tracker}`)));
            socket.addEventListener('close', () => answered.reject(new Error(`${tracker} hung up`)));
            socket.addEventListener('open', () => {
                socket.send(JSON.stringify({
                    action: 'announce',
                    info_hash: Buffer.from(infoHash, 'hex').toString('latin1'),
                    peer_id: newPeerId().toString('latin1'),
                    numwant: 0,
                    uploaded: 0,
                    downloaded: 0,
                    left: 1,
                    offers: [],
                }));
            });
            socket.addEventListener('message', ({ data }) => {
                const answer = JSON.parse(String(data));
                const refusal = answer['failure reason'];
                if (refusal !== undefined)
                    answered.reject(new Error(`the tracker refused: ${refusal}`));
                else
                    answered.resolve({
                        complete: answer.complete ?? 0,
                        incomplete: answer.incomplete ?? 0,
                        peers: [],
                    });
            });
            return await answered.promise;
        }, signal);
    }
    finally {
        socket.close();
    }
}

;// CONCATENATED MODULE: ./build/e2e/checks/faults.js







const faults_check = checksOf('faults');
const faults_deadlineMs = 30_000;
const [faults_small, faults_medium, large] = manifest/* videos */.Ld;
function seederUrl({ world }) {
    const url = world.addresses.seeder?.url;
    if (url === undefined)
        throw new CheckSkipped('this world has no seeder');
    return url;
}
function fileOf({ world }, { name, pieceLength }) {
    return { path: (0,external_node_path_.join)(world.videosFolder, name), name, pieceLength };
}
/** Runs `work` while the seeder behaves so; afterwards it is its old self, whatever happened. */
async function whileSeederIs(context, behaviour, work) {
    const { http, signal } = context;
    await controlSeeder(http, seederUrl(context), behaviour, signal);
    try {
        await work();
    }
    finally {
        await controlSeeder(http, seederUrl(context), { paused: false, uploadLimit: 0 });
    }
}
/** Calls `act` once, when so many bytes have come. */
function once(after, act) {
    let acting;
    return {
        onBytes: (bytes) => {
            if (bytes < after || acting !== undefined)
                return;
            acting = act();
            acting.catch(() => undefined);
        },
        done: async () => await acting,
    };
}
/** A fault after the end of the film proves nothing. */
function expectUnfinished(seen, video, when) {
    expect(seen < video.size, `the film had come whole before ${when}, so this showed nothing`);
}
const faultChecks = [
    faults_check('seeder-dies', 'When the seeder dies in the middle, the film goes on from another one', async (context) => {
        const { world, http, stage, signal } = context;
        const megabytes = 1024 ** 2;
        const other = await world.addSeeder({
            files: [fileOf(context, large)],
            uploadLimit: 3 * megabytes,
            corrupt: false,
        });
        try {
            await controlSeeder(http, seederUrl(context), { uploadLimit: 3 * megabytes }, signal);
            const request = await stage.playCold(large, signal);
            let seen = 0;
            const death = once(large.size / 5, async () => {
                await world.kill('seeder');
                expectUnfinished(seen, large, 'the seeder died');
                await controlSeeder(http, other.url, { uploadLimit: 0 }, signal);
            });
            const onBytes = (bytes) => {
                seen = bytes;
                death.onBytes(bytes);
            };
            expectWhole(large, await watch(http, request, { signal, deadlineMs: faults_deadlineMs, onBytes }));
            await death.done();
        }
        finally {
            await Promise.all([other.stop(), world.kill('seeder')]);
            await world.start('seeder');
        }
    }, { deadlineMs: faults_deadlineMs }),
    faults_check('seeder-pauses', 'When the seeder falls silent for a while, the film goes on when it is back', async (context) => {
        const { http, stage, signal } = context;
        await whileSeederIs(context, { uploadLimit: 1024 ** 2 }, async () => {
            const request = await stage.playCold(faults_medium, signal);
            let seen = 0;
            const silence = once(faults_medium.size / 5, async () => {
                const sent = async () => await uploadedBy(http, seederUrl(context), signal);
                await controlSeeder(http, seederUrl(context), { paused: true }, signal);
                let last = -1;
                await (0,wait_until/* waitUntil */.a)('the seeder is silent', async () => {
                    const now = await sent();
                    const silent = now === last;
                    last = now;
                    return silent || new wait_until/* NotYet */.Q(`it has sent ${now} bytes`);
                }, { deadlineMs: 5_000, intervalMs: 250, signal });
                expectUnfinished(seen, faults_medium, 'the seeder fell silent');
                await controlSeeder(http, seederUrl(context), { paused: false, uploadLimit: 0 }, signal);
            });
            const onBytes = (bytes) => {
                seen = bytes;
                silence.onBytes(bytes);
            };
            expectWhole(faults_medium, await watch(http, request, { signal, deadlineMs: faults_deadlineMs, onBytes }));
            await silence.done();
        });
    }, { deadlineMs: faults_deadlineMs }),
    faults_check('slow-seeder', 'A slow seeder makes for a slow film, not for a broken one', async (context) => {
        const { http, stage, signal } = context;
        await whileSeederIs(context, { uploadLimit: 512 * 1024 }, async () => {
            const request = await stage.playCold(faults_small, signal);
            expectWhole(faults_small, await watch(http, request, { signal, deadlineMs: faults_deadlineMs }));
        });
    }, { deadlineMs: faults_deadlineMs }),
    faults_check('corrupt-peer', 'A peer that sends wrong pieces never reaches the viewer', async (context) => {
        const { world, http, stage, signal } = context;
        const liar = await world.addSeeder({ files: [fileOf(context, faults_medium)], uploadLimit: 0, corrupt: true });
        try {
            await whileSeederIs(context, { paused: true }, async () => {
                const request = await stage.playCold(faults_medium, signal);
                const watching = watch(http, request, { signal, deadlineMs: faults_deadlineMs });
                watching.catch(() => undefined);
                await (0,wait_until/* waitUntil */.a)('the corrupt peer has sent something', async () => {
                    const sent = await uploadedBy(http, liar.url, signal);
                    return sent > 0 || new wait_until/* NotYet */.Q('nobody has asked it for anything');
                }, { deadlineMs: 8_000, signal });
                await controlSeeder(http, seederUrl(context), { paused: false }, signal);
                expectWhole(faults_medium, await watching);
            });
        }
        finally {
            await liar.stop();
        }
    }, { deadlineMs: faults_deadlineMs }),
    faults_check('tracker-restarts', 'When the tracker crashes and comes back, the seeder is found again', async (context) => {
        const { world, http, stage, signal } = context;
        await world.kill('tracker');
        await world.start('tracker');
        const tracker = world.addresses.tracker;
        if (tracker === undefined)
            throw new CheckSkipped('this world has no tracker');
        await (0,wait_until/* waitUntil */.a)('the seeder announces to the new tracker', async () => {
            const { complete } = await announceOverHttp(http, tracker.http, {
                infoHash: large.infoHash,
                signal,
            });
            return complete > 0 || new wait_until/* NotYet */.Q('it knows no seeder');
        }, { deadlineMs: 20_000, intervalMs: 200, signal });
        const request = await stage.playFresh(faults_small, signal);
        expectWhole(faults_small, await watch(http, request, { signal }));
    }, { deadlineMs: faults_deadlineMs }),
    faults_check('backend-restarts', 'When the backend crashes and comes back, the film can be watched again', async ({ world, backend, http, stage, signal }) => {
        await stage.play(faults_medium, signal);
        const service = backend.kind === 'contract' ? 'backend' : 'released';
        await world.kill(service);
        await world.start(service);
        await backend.prepare(signal);
        await backend.checkHealth(signal);
        expectWhole(faults_medium, await watch(http, await stage.play(faults_medium, signal), { signal }));
    }, { deadlineMs: faults_deadlineMs, ownBackend: true }),
];

// EXTERNAL MODULE: ./build/e2e/engines/embedded-plan.js
var embedded_plan = __webpack_require__(99999);
;// CONCATENATED MODULE: ./build/e2e/checks/infrastructure.js







const infrastructure_check = checksOf('infrastructure');
const infrastructure_deadlineMs = 5_000;
function addressOf({ world }, name) {
    const address = world.addresses[name];
    if (address === undefined)
        throw new CheckSkipped(`this world has no ${name}`);
    return address;
}
function expectSeeder(answer, video) {
    expect(answer.complete >= 1, `the tracker knows ${answer.complete} seeders of ${video}, wanted 1 or more`);
}
/** A JSON answer; HTML or anything else is named rather than parsed. */
async function json({ http, signal }, url, headers = {}) {
    const answer = await http.request(url, { deadlineMs: infrastructure_deadlineMs, signal, headers });
    expectEqual(`the status of ${new URL(url).pathname}`, answer.status, 200);
    return JSON.parse(answer.body.toString());
}
const infrastructureChecks = [
    infrastructure_check('tracker-http', 'A player finds the seeder through the tracker over HTTP', async (context) => {
        const { http } = addressOf(context, 'tracker');
        for (const { infoHash, name } of manifest/* videos */.Ld) {
            const answer = await announceOverHttp(context.http, http, { infoHash, signal: context.signal });
            expectSeeder(answer, name);
            expect(answer.peers.length >= 1, `the tracker lists no address of a peer for ${name}`);
        }
    }),
    infrastructure_check('tracker-udp', 'A player finds the seeder through the tracker over UDP', async (context) => {
        const { udp } = addressOf(context, 'tracker');
        for (const { infoHash, name } of manifest/* videos */.Ld) {
            expectSeeder(await announceOverUdp(udp, { infoHash, signal: context.signal }), name);
        }
    }),
    infrastructure_check('tracker-ws', 'A browser finds the seeder through the tracker over WebSocket', async (context) => {
        const { ws } = addressOf(context, 'tracker');
        for (const { infoHash, name } of manifest/* videos */.Ld) {
            expectSeeder(await announceOverWebSocket(ws, { infoHash, signal: context.signal }), name);
        }
    }),
    infrastructure_check('inventory', 'The seeder shares exactly the videos of the manifest', async (context) => {
        const { url } = addressOf(context, 'seeder');
        const shared = await json(context, `${url}/torrents`);
        const line = (video) => `${video.name} ${video.size} ${video.infoHash}`;
        expectEqual('the inventory', shared.map(line).toSorted().join('\n'), manifest/* videos */.Ld.map(line).toSorted().join('\n'));
    }),
    infrastructure_check('torrent-files', 'Every .torrent file leads to the video that it names', async (context) => {
        const { url } = addressOf(context, 'seeder');
        for (const video of manifest/* videos */.Ld) {
            const { status, body } = await context.http.request(`${url}/torrents/${video.infoHash}.torrent`, {
                deadlineMs: infrastructure_deadlineMs,
                signal: context.signal,
            });
            expectEqual(`the status for ${video.name}`, status, 200);
            const { info } = bencode/* default */.A.decode(body);
            expectEqual(`the length in ${video.name}.torrent`, info.length, video.size);
            const hash = (0,external_node_crypto_.createHash)('sha1').update(bencode/* default */.A.encode(info)).digest('hex');
            expectEqual(`the info hash of ${video.name}.torrent`, hash, video.infoHash);
        }
    }),
    infrastructure_check('range-server', 'The baseline server answers ranges as RFC 9110 says', async (context) => {
        const { url } = addressOf(context, 'rangeServer');
        const { http, signal } = context;
        for (const video of manifest/* videos */.Ld) {
            const request = { url: `${url}/${video.name}`, headers: {} };
            expectWhole(video, await watch(http, request, { signal }));
            const last = video.size - 1;
            const parts = [
                ['bytes=0-99', 0, 99],
                ['bytes=-100', last - 99, last],
                [`bytes=${last - 9}-`, last - 9, last],
                [`bytes=${last - 9}-${video.size * 2}`, last - 9, last],
            ];
            for (const [range, start, end] of parts) {
                await expectPart(context, video, request, { range, start, end });
            }
            const beyond = await ask(http, request, { range: `bytes=${video.size}-`, signal });
            expectEqual('the status beyond the end', beyond.status, 416);
            expectEqual('content-range beyond the end', beyond.headers['content-range'], `bytes */${video.size}`);
        }
    }),
    infrastructure_check('tmdb', 'The stand-in of TMDB lists films, and refuses a wrong token', async (context) => {
        const { tmdb } = addressOf(context, 'apis');
        const page = await json(context, `${tmdb}/movie/popular?page=1`, {
            authorization: `Bearer ${embedded_plan/* tmdbToken */.VK}`,
        });
        expectEqual('films on the first page', page.results.length, 20);
        expect(page.total_results >= 200, `there are ${page.total_results} films, wanted 200 or more`);
        const refused = await context.http.request(`${tmdb}/movie/popular`, {
            deadlineMs: infrastructure_deadlineMs,
            signal: context.signal,
            headers: { authorization: 'Bearer wrong' },
        });
        expectEqual('the status with a wrong token', refused.status, 401);
    }),
    infrastructure_check('indexes', 'The stand-in of YTS offers our videos, and nothing for other films', async (context) => {
        const { yts } = addressOf(context, 'apis');
        const all = await json(context, `${yts}/api/v2/list_movies.json`);
        const offered = (all.data.movies ?? []).flatMap(({ torrents }) => torrents.map(({ hash }) => hash.toLowerCase()));
        for (const { name, infoHash } of manifest/* videos */.Ld)
            expect(offered.includes(infoHash), `YTS does not offer ${name}`);
        const none = await json(context, `${yts}/api/v2/list_movies.json?query_term=tt0000000`);
        expectEqual('films found under an unknown id', none.data.movie_count, 0);
    }),
    infrastructure_check('isolation', 'Nothing of this world can be reached from another machine', async ({ world }) => {
        const exposed = await world.exposed();
        expect(exposed.length === 0, `reachable from outside: ${exposed.join(', ')}`);
    }),
    infrastructure_check('backend-health', 'The backend says that it is well', async ({ backend, signal }) => {
        await backend.checkHealth(signal);
    }),
    infrastructure_check('backend-lists', 'The backend shows a list with films in it', async ({ backend, signal }) => {
        const slugs = await backend.lists(signal);
        expect(slugs.length > 0, 'the backend has no lists');
        const popular = slugs.find((slug) => slug.includes('movies_popular'));
        expect(popular !== undefined, `no list of popular films among ${slugs.join(', ')}`);
        const size = await backend.listSize(popular, signal);
        expect(size > 0, `the list ${popular} is empty`);
    }),
];

;// CONCATENATED MODULE: ./build/e2e/checks/stage.js



/** What the backend is told of a video that the world's seeder shares. */
function wantedSource(video, world) {
    const { tracker, seeder } = world.addresses;
    return {
        infoHash: video.infoHash,
        name: video.name,
        size: video.size,
        trackers: tracker === undefined ? [] : [tracker.http],
        torrentUrl: seeder === undefined ? undefined : `${seeder.url}/torrents/${video.infoHash}.torrent`,
    };
}
function createStage(world, backend) {
    const sources = new Map();
    const source = async (video, signal) => {
        const known = sources.get(video.name);
        if (known !== undefined)
            return known;
        const added = await backend.addSource(wantedSource(video, world), signal);
        sources.set(video.name, added);
        return added;
    };
    const remove = async (video, signal) => {
        const known = sources.get(video.name);
        if (known === undefined)
            return;
        sources.delete(video.name);
        await backend.removeSource(known, signal);
    };
    const play = async (video, signal) => await backend.play(await source(video, signal), signal);
    return {
        source,
        remove,
        play,
        playFresh: async (video, signal) => {
            if (backend.lacks.removeSource === undefined)
                await remove(video, signal);
            return await play(video, signal);
        },
        playCold: async (video, signal) => {
            const lack = backend.lacks.removeSource;
            if (lack !== undefined && sources.has(video.name))
                throw new CheckSkipped(lack);
            await remove(video, signal);
            return await play(video, signal);
        },
        bytes: async (video, start, end) => {
            const file = await (0,promises_.open)((0,external_node_path_.join)(world.videosFolder, video.name));
            try {
                const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start + 1), 0, end - start + 1, start);
                return buffer.subarray(0, bytesRead);
            }
            finally {
                await file.close();
            }
        },
        forget: () => {
            sources.clear();
        },
    };
}

;// CONCATENATED MODULE: ./build/e2e/checks/lifecycle.js





const lifecycle_check = checksOf('lifecycle');
const [lifecycle_small, lifecycle_medium] = manifest/* videos */.Ld;
const rounds = 10;
/** Memory that ten rounds may add: buffers that the collector has not looked at yet, not one video a round. */
const mostGrowth = 48 * 1024 ** 2;
/** Waits until one of the backend's numbers is back at or below `limit`. */
async function waitForNumber({ backend, signal }, what, limit) {
    await (0,wait_until/* waitUntil */.a)(`${what} is back at ${limit}`, async () => {
        const now = (await backend.numbers(signal))[what];
        if (now === undefined)
            throw new CheckSkipped(`this backend does not tell its ${what}`);
        return now <= limit ? now : new wait_until/* NotYet */.Q(`it is ${now}`);
    }, { deadlineMs: 8_000, signal });
}
async function clearStage({ stage, signal }) {
    for (const video of manifest/* videos */.Ld)
        await stage.remove(video, signal);
}
const lifecycleChecks = [
    lifecycle_check('removed', 'A video that is removed takes its data with it, and can be played no more', async (context) => {
        const { http, stage, signal, backend } = context;
        await clearStage(context);
        const { storedBytes, torrents } = await backend.numbers(signal);
        const request = await stage.play(lifecycle_medium, signal);
        expectWhole(lifecycle_medium, await watch(http, request, { signal }));
        await stage.remove(lifecycle_medium, signal);
        await waitForNumber(context, 'storedBytes', storedBytes ?? 0);
        await waitForNumber(context, 'torrents', torrents ?? 0);
        const gone = await ask(http, request, { signal });
        expectEqual('the status of the removed video', gone.status, 404);
    }, { needs: ['removeSource', 'numbers'] }),
    lifecycle_check('again', 'A video that was removed can be added and played again', async ({ http, stage, signal }) => {
        for (let round = 0; round < 2; round += 1) {
            const request = await stage.playCold(lifecycle_small, signal);
            expectWhole(lifecycle_small, await watch(http, request, { signal }));
            await stage.remove(lifecycle_small, signal);
        }
    }, { needs: ['removeSource'] }),
    lifecycle_check('same-hash', 'One torrent is one source, in whatever letters its hash is written', async (context) => {
        const { world, backend, http, signal } = context;
        const wanted = wantedSource(lifecycle_small, world);
        const lower = await backend.addSource(wanted, signal);
        const upper = await backend.addSource({ ...wanted, infoHash: wanted.infoHash.toUpperCase() }, signal);
        expectEqual('the source of the upper-case hash', upper.id, lower.id);
        expectWhole(lifecycle_small, await watch(http, await backend.play(upper, signal), { signal }));
    }),
    lifecycle_check('ten-rounds', 'Ten rounds of adding, playing and removing leave nothing behind', async (context) => {
        const { http, stage, signal, backend } = context;
        await clearStage(context);
        const before = await backend.numbers(signal);
        let early = 0;
        for (let round = 1; round <= rounds; round += 1) {
            const request = await stage.play(lifecycle_small, signal);
            expectWhole(lifecycle_small, await watch(http, request, { signal }));
            await stage.remove(lifecycle_small, signal);
            if (round === 3)
                early = (await backend.numbers(signal)).residentBytes ?? 0;
        }
        await waitForNumber(context, 'torrents', before.torrents ?? 0);
        await waitForNumber(context, 'viewers', before.viewers ?? 0);
        await waitForNumber(context, 'storedBytes', before.storedBytes ?? 0);
        if (early === 0)
            return;
        const growth = ((await backend.numbers(signal)).residentBytes ?? 0) - early;
        expect(growth <= mostGrowth, `memory grew by ${growth} bytes from round 3 to ${rounds}, wanted ${mostGrowth} at most`);
    }, { needs: ['removeSource', 'numbers'], deadlineMs: 30_000 }),
];

;// CONCATENATED MODULE: ./build/e2e/checks/performance.js



const performance_check = checksOf('performance');
const [performance_small, performance_medium, performance_large] = manifest/* videos */.Ld;
const performance_rounds = 3;
/** What the backend may hold in memory after all that was asked of it. */
const mostResident = 512 * 1024 ** 2;
async function baselineMs({ world, http, signal }, video) {
    const server = world.addresses.rangeServer;
    if (server === undefined)
        throw new CheckSkipped('there is no range server to compare with');
    const watched = await watch(http, { url: `${server.url}/${video.name}`, headers: {} }, { signal });
    expectWhole(video, watched);
    return watched.durationMs;
}
const performanceChecks = [
    performance_check('first-byte', 'How soon a film starts that nobody watched yet, again and again', async (context) => {
        const { http, stage, signal, measured } = context;
        for (const video of [performance_small, performance_medium, performance_large, performance_small, performance_medium, performance_large]) {
            const baseline = await baselineMs(context, video);
            const ms = await firstByte(http, await stage.playCold(video, signal), { signal });
            measured.firstBytesMs.push(ms);
            measured.firstByteRatios.push(ms / baseline);
        }
    }, { deadlineMs: 30_000 }),
    performance_check('throughput', 'How fast a film comes, compared with a plain file server', async (context) => {
        const { http, stage, signal, measured } = context;
        for (let round = 0; round < performance_rounds; round += 1) {
            const baseline = await baselineMs(context, performance_large);
            const request = await stage.playFresh(performance_large, signal);
            const transfer = new TransferChart(performance_large);
            const watched = await watch(http, request, {
                signal,
                onBytes: (bytes, ms) => transfer.add(bytes, ms),
            });
            expectWhole(performance_large, watched);
            measured.throughputRatios.push(baseline / watched.durationMs);
            measured.transfer = transfer.samples();
            measured.pieces = transfer.pieces;
        }
    }, { deadlineMs: 30_000 }),
    performance_check('memory', 'The backend holds a bounded amount of memory after all this', async (context) => {
        const { backend, world, signal, measured } = context;
        const service = backend.kind === 'contract' ? 'backend' : 'released';
        const told = (await backend.numbers(signal)).residentBytes;
        const resident = told ?? (world.has(service) ? await world.residentBytes(service) : 0);
        if (resident === 0)
            throw new CheckSkipped('nobody tells how much memory this backend holds');
        measured.residentBytes = resident;
        expect(resident <= mostResident, `it holds ${resident} bytes, wanted ${mostResident} at most`);
    }),
];
const chartPoints = 120;
/** What the report draws of one transfer: bytes over time, and when each piece had come. */
class TransferChart {
    pieces = [];
    #samples = [];
    #video;
    constructor(video) {
        this.#video = video;
    }
    add(bytes, at) {
        const ms = Math.round(at * 10) / 10;
        this.#samples.push({ ms, bytes });
        const complete = Math.floor(bytes / this.#video.pieceLength);
        for (let index = this.pieces.length; index < complete; index += 1)
            this.pieces.push({ index, ms });
    }
    /** At most `chartPoints` of the samples, the last one always among them. */
    samples() {
        const step = Math.max(1, Math.ceil(this.#samples.length / chartPoints));
        const last = this.#samples.length - 1;
        return this.#samples.filter((_, index) => index % step === 0 || index === last);
    }
}

;// CONCATENATED MODULE: ./build/e2e/checks/seeking.js



const seeking_check = checksOf('seeking');
const [, seeking_medium, seeking_large] = manifest/* videos */.Ld;
const partSize = 64 * 1024;
/**
 * Places to jump to, spread by the golden ratio: no two runs differ, no two places are near each other,
 * and none touches the end, which the checks of ranges look at.
 */
function seekPlaces(count, size) {
    const golden = 0.618_033_988_749_895;
    const reach = size - 2 * partSize;
    return Array.from({ length: count }, (_, index) => Math.floor((((index + 1) * golden) % 1) * reach));
}
const seekingChecks = [
    seeking_check('jumps', 'Ten jumps across a film each show the right picture at once', async (context) => {
        const { stage, signal } = context;
        const request = await stage.playFresh(seeking_large, signal);
        for (const start of seekPlaces(10, seeking_large.size)) {
            const end = start + partSize - 1;
            await expectPart(context, seeking_large, request, { start, end, deadlineMs: 5_000 });
        }
    }),
    seeking_check('jumps-at-once', 'Jumping on before the last jump was answered does no harm', async (context) => {
        const { http, stage, signal } = context;
        const request = await stage.playFresh(seeking_large, signal);
        const places = seekPlaces(6, seeking_large.size);
        for (const start of places) {
            const left = await openStream(http, request, { range: `bytes=${start}-`, signal });
            left.leave();
        }
        const start = places.at(-1) ?? 0;
        await expectPart(context, seeking_large, request, { start, end: start + partSize - 1 });
    }),
    seeking_check('end-first', 'A player that reads the index at the end first can then play from the start', async (context) => {
        const { stage, signal } = context;
        const request = await stage.playFresh(seeking_medium, signal);
        const tail = seeking_medium.size - partSize;
        await expectPart(context, seeking_medium, request, { start: tail, end: seeking_medium.size - 1 });
        await expectPart(context, seeking_medium, request, { start: 0, end: partSize - 1 });
    }),
    seeking_check('back', 'Jumping back to what was already watched shows it again', async (context) => {
        const { stage, signal } = context;
        const request = await stage.play(seeking_large, signal);
        await expectPart(context, seeking_large, request, { start: 0, end: partSize - 1 });
        await expectPart(context, seeking_large, request, { start: 0, end: partSize - 1 });
    }),
];

;// CONCATENATED MODULE: ./build/e2e/checks/streaming.js




const streaming_check = checksOf('streaming');
const [streaming_small, streaming_medium, streaming_large] = manifest/* videos */.Ld;
/** Each kind of range that players ask for, with the bytes that RFC 9110 §14.1.2 gives them. */
const ranges = [
    {
        what: 'range-start',
        title: 'The first kilobyte comes alone when a player asks for it alone',
        range: () => 'bytes=0-1023',
        part: () => [0, 1023],
    },
    {
        what: 'range-middle',
        title: 'A part from the middle comes right, across the borders of pieces',
        range: (size) => `bytes=${Math.floor(size / 2) - 70_000}-${Math.floor(size / 2) + 69_999}`,
        part: (size) => [Math.floor(size / 2) - 70_000, Math.floor(size / 2) + 69_999],
    },
    {
        what: 'range-open',
        title: 'A player that asks for all from some byte on gets just that',
        range: (size) => `bytes=${size - 300_000}-`,
        part: (size) => [size - 300_000, size - 1],
    },
    {
        what: 'range-suffix',
        title: 'A player that asks for the last bytes gets the last bytes',
        range: () => 'bytes=-5000',
        part: (size) => [size - 5000, size - 1],
    },
    {
        what: 'range-last-byte',
        title: 'A single byte, the very last, comes when asked for',
        range: (size) => `bytes=${size - 1}-${size - 1}`,
        part: (size) => [size - 1, size - 1],
    },
    {
        what: 'range-end-clamped',
        title: 'A player that asks beyond the end gets up to the end',
        range: (size) => `bytes=${size - 2000}-${size + 100_000}`,
        part: (size) => [size - 2000, size - 1],
    },
];
const rangeChecks = ranges.map(({ what, title, range, part }) => streaming_check(what, title, async (context) => {
    const { stage, signal } = context;
    const [start, end] = part(streaming_medium.size);
    await expectPart(context, streaming_medium, await stage.play(streaming_medium, signal), {
        range: range(streaming_medium.size),
        start,
        end,
    });
}));
const wholeChecks = manifest/* videos */.Ld.map((video) => streaming_check(`whole-${video.height}p`, `${video.name} comes whole, every byte right`, async ({ http, stage, signal, measured }) => {
    const request = await stage.play(video, signal);
    const watched = await watch(http, request, { signal });
    expectWhole(video, watched);
    measured.firstBytesMs.push(watched.firstByteMs);
}));
async function viewersNow({ backend, signal }) {
    const { viewers } = await backend.numbers(signal);
    if (viewers === undefined)
        throw new CheckSkipped('this backend does not tell how many people watch');
    return viewers;
}
const streamingChecks = [
    ...wholeChecks,
    streaming_check('first-byte', 'The first byte of a video that nobody watched yet comes', async ({ http, stage, signal, measured }) => {
        for (const video of manifest/* videos */.Ld) {
            const request = await stage.playCold(video, signal);
            measured.firstBytesMs.push(await firstByte(http, request, { signal }));
        }
    }),
    ...rangeChecks,
    streaming_check('range-several', 'A request for two parts brings right bytes, under their right names', async (context) => {
        const { http, stage, signal } = context;
        const wanted = [
            [0, 99],
            [5000, 5099],
        ];
        const range = `bytes=${wanted.map((part) => part.join('-')).join(',')}`;
        const answer = await ask(http, await stage.play(streaming_small, signal), { range, signal });
        if (answer.status === 200) {
            expectBytes('the whole', answer.body, await stage.bytes(streaming_small, 0, streaming_small.size - 1), 0);
            return;
        }
        expectEqual('the status', answer.status, 206);
        const parts = partsOf(answer);
        // RFC 9110 §14.2 lets a server send only some of the parts
        expect(parts.length > 0, 'the answer has no parts');
        for (const { name, bytes } of parts) {
            const part = wanted.find(([start, end]) => name === `bytes ${start}-${end}/${streaming_small.size}`);
            if (part === undefined)
                throw new CheckFailure(`a part is named "${name}", which was not asked for`);
            expectBytes(`the part ${name}`, bytes, await stage.bytes(streaming_small, ...part), part[0]);
        }
    }),
    streaming_check('if-range', 'A player that goes on with an outdated copy gets the whole anew', async (context) => {
        const { http, stage, signal } = context;
        const request = await stage.play(streaming_small, signal);
        const headers = { 'if-range': '"some-older-version"' };
        const outdated = await ask(http, request, { range: 'bytes=10-19', headers, signal });
        expectEqual('the status for another ETag', outdated.status, 200);
        expectEqual('the number of bytes', outdated.body.length, streaming_small.size);
        const { etag } = outdated.headers;
        if (etag === undefined || etag.startsWith('W/'))
            return;
        await expectPart(context, streaming_small, request, { start: 10, end: 19, headers: { 'if-range': etag } });
    }),
    streaming_check('head', 'A player learns size and type without a byte of video', async ({ http, stage, signal }) => {
        const answer = await ask(http, await stage.play(streaming_small, signal), { method: 'HEAD', signal });
        expectEqual('the status', answer.status, 200);
        expectEqual('content-length', answer.headers['content-length'], String(streaming_small.size));
        expectEqual('accept-ranges', answer.headers['accept-ranges'], 'bytes');
        expectEqual('the number of bytes', answer.body.length, 0);
    }),
    streaming_check('content-type', 'A browser is told that this is a video', async ({ http, stage, signal }) => {
        const answer = await ask(http, await stage.play(streaming_small, signal), { range: 'bytes=0-0', signal });
        const type = answer.headers['content-type'] ?? '';
        expect(type.startsWith('video/'), `content-type is "${type}", wanted video/…`);
    }),
    streaming_check('viewers-of-one', 'Several people watch one video at once, each of them all of it', async (context) => {
        const { http, stage, signal, viewers } = context;
        const request = await stage.playFresh(streaming_medium, signal);
        const all = await Promise.all(Array.from({ length: viewers }, async () => await watch(http, request, { signal })));
        for (const watched of all)
            expectWhole(streaming_medium, watched);
    }),
    streaming_check('viewers-share', 'Several viewers of one video share its torrent', async (context) => {
        const { http, stage, signal, viewers, backend } = context;
        const before = (await backend.numbers(signal)).torrents;
        if (before === undefined)
            throw new CheckSkipped('this backend does not tell how many torrents it holds');
        const request = await stage.play(streaming_large, signal);
        const streams = await Promise.all(Array.from({ length: viewers }, async () => await openStream(http, request, { signal, range: 'bytes=0-4095' })));
        for (const stream of streams) {
            for await (const chunk of stream.chunks)
                expect(chunk.length > 0, 'an empty chunk came');
        }
        const after = (await backend.numbers(signal)).torrents ?? 0;
        expect(after <= before + 1, `${viewers} viewers of one video made ${after - before} torrents, wanted 1`);
    }, { needs: ['numbers'] }),
    streaming_check('viewers-of-several', 'People watch different videos at once, each of them all of it', async (context) => {
        const { http, stage, signal } = context;
        const requests = await Promise.all(manifest/* videos */.Ld.map(async (video) => await stage.play(video, signal)));
        const all = await Promise.all(requests.map(async (request) => await watch(http, request, { signal })));
        for (const [index, video] of manifest/* videos */.Ld.entries()) {
            const watched = all[index];
            if (watched !== undefined)
                expectWhole(video, watched);
        }
    }),
    streaming_check('leaving-viewer', 'A viewer who leaves in the middle frees what they used', async (context) => {
        const { http, stage, signal } = context;
        const before = await viewersNow(context);
        const request = await stage.playCold(streaming_large, signal);
        const stream = await openStream(http, request, { signal });
        for await (const chunk of stream.chunks) {
            expect(chunk.length > 0, 'an empty chunk came');
            break;
        }
        stream.leave();
        await (0,wait_until/* waitUntil */.a)('the viewer who left is no longer counted', async () => {
            const now = await viewersNow(context);
            return now <= before ? now : new wait_until/* NotYet */.Q(`${now} people watch, wanted ${before}`);
        }, { deadlineMs: 5_000, signal });
    }, { needs: ['numbers'] }),
    streaming_check('no-runaway', 'A viewer who stops reading does not make the backend fetch on and on', async (context) => {
        const { http, stage, signal, backend } = context;
        const request = await stage.playCold(streaming_large, signal);
        const before = (await backend.numbers(signal)).storedBytes;
        if (before === undefined)
            throw new CheckSkipped('this backend does not tell what it holds on disk');
        await ask(http, request, { range: 'bytes=0-65535', signal });
        const after = await settled(async () => (await backend.numbers(signal)).storedBytes ?? 0, signal);
        const fetched = after - before;
        expect(fetched < streaming_large.size * 0.8, `64 KiB were read, and ${fetched} of ${streaming_large.size} bytes were fetched`);
    }, { needs: ['numbers', 'removeSource'] }),
];
/** The parts of a 206: one, named by the answer's head, or several, each named by its own (RFC 9110 §14.6). */
function partsOf({ headers, body }) {
    const single = headers['content-range'];
    if (single !== undefined)
        return [{ name: single, bytes: body }];
    const boundary = /^multipart\/byteranges;.*boundary="?([^";]+)/.exec(headers['content-type'] ?? '')?.[1];
    if (boundary === undefined)
        return [];
    return body
        .toString('latin1')
        .split(`--${boundary}`)
        .flatMap((part) => {
        const head = part.indexOf('\r\n\r\n');
        const name = /^content-range: *(.+?)\r?$/im.exec(part.slice(0, head))?.[1];
        if (head === -1 || name === undefined)
            return [];
        return [{ name, bytes: Buffer.from(part.slice(head + 4).replace(/\r\n$/, ''), 'latin1') }];
    });
}
/** A number once it stays the same over three looks. */
async function settled(look, signal) {
    let last = Number.NaN;
    let same = 0;
    return await (0,wait_until/* waitUntil */.a)('the number comes to rest', async () => {
        const now = await look();
        same = now === last ? same + 1 : 0;
        last = now;
        return same >= 3 ? now : new wait_until/* NotYet */.Q(`it is ${now}`);
    }, { deadlineMs: 8_000, intervalMs: 100, signal });
}

;// CONCATENATED MODULE: ./build/e2e/checks/all.js









/** Every check of the suite, in the order in which they are made. */
const allChecks = [
    ...infrastructureChecks,
    ...streamingChecks,
    ...seekingChecks,
    ...errorChecks,
    ...performanceChecks,
    ...lifecycleChecks,
    ...faultChecks,
    ...browserChecks,
    ...escapeChecks,
];

;// CONCATENATED MODULE: ./build/e2e/report/json.js
/** What `report.json` holds; `report.schema.json` describes it. */
function toJson(report) {
    return `${JSON.stringify(report, undefined, 2)}\n`;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/kit/text.js
var kit_text = __webpack_require__(51556);
// EXTERNAL MODULE: ./build/e2e/report/report.js
var report_report = __webpack_require__(79304);
;// CONCATENATED MODULE: ./build/e2e/report/verdict.js



/** How the run ended. A failed check outweighs an interruption; a run in which nothing passed proves nothing. */
function verdictOf(report) {
    if (report.summary.failed > 0 || baselineFailed(report))
        return 'failed';
    return report.summary.interrupted || report.summary.passed === 0 ? 'unfinished' : 'passed';
}
function baselineFailed(report) {
    return report.baseline?.comparisons.some((comparison) => comparison.failed) === true;
}
/** The verdict in words: `Streaming works`, `6 of 38 checks failed`. */
function headlineOf(report) {
    const { failed, interrupted } = report.summary;
    const checks = report.checks.length;
    const stopped = interrupted ? ', and the run was stopped' : '';
    if (failed > 0)
        return `${failed} of ${checks} ${checks === 1 ? 'check' : 'checks'} failed${stopped}`;
    if (baselineFailed(report))
        return `Slower than the baseline allows${stopped}`;
    if (interrupted)
        return 'Stopped before its end';
    return report.summary.passed === 0 ? 'No check ran' : 'Streaming works';
}
/** `38 checks in 21 s`. */
function lengthOf({ checks, summary }) {
    const count = checks.length;
    return `${count} ${count === 1 ? 'check' : 'checks'} in ${(0,deadline/* formatDuration */.a3)(summary.durationMs)}`;
}
/** `38 checks in 21 s: 36 passed, 2 skipped`. */
function totalsOf(report) {
    const { passed, failed, skipped } = report.summary;
    const parts = [
        `${passed} passed`,
        ...(failed > 0 ? [`${failed} failed`] : []),
        ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ];
    return `${lengthOf(report)}: ${parts.join(', ')}`;
}
const groupTitles = {
    infrastructure: 'Infrastructure',
    streaming: 'Streaming',
    seeking: 'Seeking',
    errors: 'Errors',
    lifecycle: 'Lifecycle',
    faults: 'Faults',
    performance: 'Performance',
    browser: 'Browser',
};
/** The checks by group, in the order of the suite; groups without a check are left out. */
function groupsOf(report) {
    return report_report/* checkGroups */.PY.flatMap((name) => {
        const checks = report.checks.filter((check) => check.group === name);
        if (checks.length === 0)
            return [];
        const count = (status) => checks.filter((check) => check.status === status).length;
        return [
            {
                name,
                title: groupTitles[name],
                checks,
                passed: count('passed'),
                failed: count('failed'),
                skipped: count('skipped'),
                durationMs: checks.reduce((sum, check) => sum + check.durationMs, 0),
            },
        ];
    });
}
const metricTitles = {
    throughputRatio: 'Throughput ratio',
    firstByteRatio: 'First byte ratio',
};
/** `4.4 % worse`, `3.8 % better`, `as before`. */
function changeOf({ regression }) {
    if (Math.abs(regression) < 0.0005)
        return 'as before';
    return `${(0,kit_text/* formatShare */.T1)(Math.abs(regression))} ${regression > 0 ? 'worse' : 'better'}`;
}
/** `Throughput ratio 0.43, before 0.45 (4.4 % worse, 25 % allowed, 12 runs)`. */
function baselineLine(comparison, { runs, maxRegression }) {
    const { metric, now, before } = comparison;
    return (`${metricTitles[metric]} ${now.toFixed(2)}, before ${before.toFixed(2)} ` +
        `(${changeOf(comparison)}, ${(0,kit_text/* formatShare */.T1)(maxRegression)} allowed, ${runs} ${runs === 1 ? 'run' : 'runs'})`);
}

;// CONCATENATED MODULE: ./build/e2e/report/terminal.js




const signs = { passed: '✓', failed: '✗', skipped: '–' };
const styles = { passed: 'green', failed: 'red', skipped: 'yellow' };
const verdictStyles = { passed: 'green', failed: 'red', unfinished: 'yellow' };
/**
 * The checks by group, the totals and the numbers: plain lines for a terminal, without a line break at the end.
 * Text of others never begins a line, nor holds `##[`: a runner of GitHub would take it for a command.
 */
function toTerminal(report, { colour }) {
    const paint = (style, text) => (colour ? (0,external_node_util_.styleText)(style, text, { validateStream: false }) : text);
    const width = Math.max(0, ...report.checks.map((check) => timeOf(check).length));
    const groups = groupsOf(report).flatMap((group) => [
        paint('bold', group.title),
        ...group.checks.flatMap((check) => checkLines(check, width, paint)),
        '',
    ]);
    const metrics = metricsLine(report);
    return [
        ...groups,
        `${paint(['bold', verdictStyles[verdictOf(report)]], headlineOf(report))}. ${totalsOf(report)}.`,
        ...(metrics === '' ? [] : [paint('dim', metrics)]),
        ...baselineLines(report, paint),
    ].join('\n');
}
function timeOf(check) {
    return check.status === 'skipped' ? '' : (0,deadline/* formatDuration */.a3)(check.durationMs);
}
function checkLines(check, width, paint) {
    const sign = paint(styles[check.status], signs[check.status]);
    const time = paint('dim', timeOf(check).padStart(width));
    const line = `  ${sign} ${time}  ${harmless(check.title)}`;
    if (check.reason === null)
        return [line];
    const indent = `${' '.repeat(width + 6)}↳ `;
    const id = check.status === 'failed' ? [`${indent}${paint('dim', harmless(check.id))}`] : [];
    return [line, `${indent}${paint(styles[check.status], harmless(check.reason))}`, ...id];
}
function harmless(text) {
    return (0,kit_text/* cut */.Jj)((0,kit_text/* oneLine */.TN)(text), 500).replaceAll('##[', '## [');
}
/** `world ready 1.8 s · first byte 120 ms (p95 260 ms) · …`; empty when nothing was measured. */
function metricsLine({ metrics }) {
    const { worldReadyMs, firstByteMs, throughputRatio, residentBytes } = metrics;
    return [
        ...(worldReadyMs === null ? [] : [`world ready ${(0,deadline/* formatDuration */.a3)(worldReadyMs)}`]),
        ...(firstByteMs === null
            ? []
            : [`first byte ${(0,deadline/* formatDuration */.a3)(firstByteMs.p50)} (p95 ${(0,deadline/* formatDuration */.a3)(firstByteMs.p95)})`]),
        ...(throughputRatio === null ? [] : [`throughput ${(0,kit_text/* formatShare */.T1)(throughputRatio)} of the range server's`]),
        ...(residentBytes === null ? [] : [`backend ${(0,kit_text/* formatBytes */.z3)(residentBytes)}`]),
    ].join(' · ');
}
function baselineLines({ baseline }, paint) {
    if (baseline === undefined)
        return [];
    return [
        ...baseline.comparisons.map((comparison) => paint(comparison.failed ? 'red' : 'dim', `baseline: ${baselineLine(comparison, baseline)}`)),
        ...baseline.notes.map((note) => paint('dim', `baseline: ${harmless(note)}`)),
    ];
}

// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
;// CONCATENATED MODULE: ./build/e2e/backends/backend-url.js

/**
 * The address of a backend without a slash at its end.
 * @throws {ConfigurationError} for what is no http(s) address, or holds credentials, a query or a fragment
 */
function backendUrl(text) {
    const url = URL.parse(text);
    if (url === null || !/^https?:$/.test(url.protocol)) {
        throw new errors/* ConfigurationError */.j1("The backend's address must start with http:// or https:// and name a host.");
    }
    if (url.username !== '' || url.password !== '') {
        throw new errors/* ConfigurationError */.j1("The backend's address holds credentials, which would show in reports; give them apart from it.");
    }
    if (url.search !== '' || url.hash !== '') {
        throw new errors/* ConfigurationError */.j1("The backend's address is that of its root, without ? and #.");
    }
    return url.href.replace(/\/+$/, '');
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/kit/reporter.js
var reporter = __webpack_require__(62246);
// EXTERNAL MODULE: ./build/kit/terminal-reporter.js
var terminal_reporter = __webpack_require__(81069);
;// CONCATENATED MODULE: ./build/e2e/backends/ask-json.js




/** An answer that is not the one that was needed; its message names the request and what came. */
class AnswerError extends Error {
    name = 'AnswerError';
    /** Undefined when no answer came at all. */
    status;
    /** Pause in ms that the answer asked for by `Retry-After`. */
    retryAfterMs;
    constructor(message, answer, options) {
        super(message, options);
        this.status = answer?.status;
        const seconds = answer?.headers['retry-after'];
        this.retryAfterMs =
            seconds !== undefined && /^\d{1,3}$/.test(seconds) ? Number(seconds) * 1000 : undefined;
    }
}
/** A backend is not trusted to be short: this is more than any list of it, and little for this process. */
const mostBytes = 8 * 2 ** 20;
const shownCharacters = 200;
/**
 * Asks a backend for JSON of a known shape.
 * @throws {DeadlineError} when the answer is not complete in time
 * @throws {AnswerError} for any other status than 2xx, another type, broken JSON, another shape, no answer
 */
async function askJson(http, base, question, shape) {
    const what = nameOf(question);
    const { head, text, contentType, setCookie } = await askText(http, base, question);
    if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(contentType)) {
        const page = /^text\/html\b/i.test(contentType)
            ? ', a page of a website and not an answer of the API'
            : '';
        throw new AnswerError(`${what} answered with ${contentType}${page}`, head);
    }
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new AnswerError(`${what} answered with broken JSON of ${text.length} characters`, head);
    }
    const parsed = dist/* safeParse */.xLC(shape, value);
    if (!parsed.success) {
        const [issue] = parsed.issues;
        const place = dist/* getDotPath */.BuJ(issue);
        const received = cut(issue.received, question.secrets);
        throw new AnswerError(`${what} answered with JSON of another shape: ${place ?? 'it'} is ${received}, wanted ${issue.expected ?? 'another'}`, head);
    }
    return { value: parsed.output, setCookie };
}
/** As `askJson`, for text of any type. */
async function askText(http, base, question) {
    const what = nameOf(question);
    let answer;
    let text;
    try {
        answer = await http.open(base + question.path, {
            method: question.method ?? 'GET',
            headers: {
                accept: 'application/json, text/plain;q=0.9',
                ...(question.json !== undefined && { 'content-type': 'application/json' }),
                ...question.headers,
            },
            ...(question.json !== undefined && { body: JSON.stringify(question.json) }),
            deadlineMs: question.deadlineMs,
            signal: question.signal,
        });
        text = await readText(answer, what);
    }
    catch (error) {
        question.signal.throwIfAborted();
        if (error instanceof AnswerError)
            throw error;
        if (error instanceof errors/* DeadlineError */.j3)
            throw new errors/* DeadlineError */.j3(`${what}: ${error.message}`);
        throw new AnswerError(`${what} got no complete answer`, undefined, { cause: error });
    }
    const contentType = (0,terminal_reporter/* printable */.g)(answer.headers['content-type'] ?? 'no content type').slice(0, 100);
    if (answer.status < 200 || answer.status > 299) {
        const said = cut(/^text\/html\b/i.test(contentType) ? '' : text, question.secrets);
        throw new AnswerError(`${what} answered ${answer.status}${said === '' ? '' : `: ${said}`}`, answer);
    }
    return { head: answer, text, contentType, setCookie: answer.headers['set-cookie'] ?? [] };
}
async function readText(answer, what) {
    const parts = [];
    let size = 0;
    for await (const part of answer.chunks) {
        size += part.length;
        if (size > mostBytes)
            throw new AnswerError(`${what} answered with more than ${mostBytes} bytes`, answer);
        parts.push(part);
    }
    return Buffer.concat(parts).toString();
}
function nameOf({ method = 'GET', path }) {
    return `${method} ${path}`;
}
/** A stranger's words, short enough for one line of a report. */
function cut(text, secrets = []) {
    const line = (0,terminal_reporter/* printable */.g)((0,reporter/* hideSecrets */.s0)(text, secrets)).replaceAll(/\s+/g, ' ').trim();
    return line.length > shownCharacters ? `${line.slice(0, shownCharacters)} …` : line;
}

;// CONCATENATED MODULE: ./build/e2e/backends/detect-kind.js



const healthPaths = { contract: '/health', miauflix: '/api/health' };
const healthShape = dist/* object */.Ikc({ status: dist/* string */.YjP() });
/** The kind whose health address answers with JSON; undefined when neither does. */
async function detectKind({ http, url, deadlineMs }, signal) {
    const answers = async (kind) => {
        try {
            await askJson(http, url, { path: healthPaths[kind], deadlineMs, signal }, healthShape);
            return true;
        }
        catch {
            signal.throwIfAborted();
            return false;
        }
    };
    // the released backend's `/health` is a page, so the order does not matter
    if (await answers('contract'))
        return 'contract';
    return (await answers('miauflix')) ? 'miauflix' : undefined;
}
/**
 * Looks, after an answer that was not the right one, whether the wrong kind was named for the address.
 * @throws {ConfigurationError} if so; otherwise the caller goes on with the error that it saw
 */
async function refuseOtherKind(kind, error, connection, signal) {
    if (!(error instanceof AnswerError) || error.status === undefined)
        return;
    const found = await detectKind(connection, signal);
    if (found === undefined || found === kind)
        return;
    throw new errors/* ConfigurationError */.j1(`The backend at ${connection.url} is of the kind "${found}" (${healthPaths[found]} answers), not "${kind}".`);
}

;// CONCATENATED MODULE: ./build/e2e/backends/prometheus.js
const sample = /^(?<name>[a-zA-Z_:][\w:]*)(?:\{(?:[^"}]|"(?:[^"\\]|\\.)*")*\})?[ \t]+(?<value>[^ \t]+)(?:[ \t]+-?\d+)?[ \t]*$/;
/**
 * Reads metrics in Prometheus' text format (version 0.0.4): each name with the sum of its samples, whatever
 * their labels. Comments, lines that are no sample and values that are no finite number count nothing.
 */
function parseMetrics(text) {
    const sums = new Map();
    for (const line of text.split('\n')) {
        const { name, value } = sample.exec(line.trim())?.groups ?? {};
        const number = value === undefined || value === '' ? Number.NaN : Number(value);
        if (name !== undefined && Number.isFinite(number))
            sums.set(name, (sums.get(name) ?? 0) + number);
    }
    return sums;
}

;// CONCATENATED MODULE: ./build/e2e/backends/contract.js




const contract_healthShape = dist/* looseObject */._H3({ status: dist/* literal */.euz('ok') });
const sourceShape = dist/* object */.Ikc({
    id: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\w.~-]{1,200}$/)),
    infoHash: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\da-f]{40}$/i)),
});
const listsShape = dist/* array */.YOg(dist/* object */.Ikc({ slug: dist/* string */.YjP() }));
const listShape = dist/* object */.Ikc({
    results: dist/* array */.YOg(dist/* unknown */.L5J()),
    /** Of all pages, where a list has several. */
    total: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0))),
});
/** Of the right form, and the hash of nothing. */
const unknownId = '0'.repeat(40);
/** The contract that the infrastructure's spec promises; the reference backend follows it. No log-in. */
class ContractBackend {
    kind = 'contract';
    unknownStatuses = [404];
    lacks = {};
    url;
    #connection;
    constructor(connection) {
        this.url = connection.url;
        this.#connection = connection;
    }
    async prepare(signal) {
        try {
            await this.checkHealth(signal);
        }
        catch (error) {
            await refuseOtherKind(this.kind, error, this.#connection, signal);
            // what an unhealthy backend says is for the check of its health to report
            if (!(error instanceof AnswerError && error.status !== undefined))
                throw error;
        }
    }
    async checkHealth(signal) {
        await this.#ask({ path: '/health', signal }, contract_healthShape);
    }
    async addSource(source, signal) {
        const { infoHash, name, trackers, torrentUrl } = source;
        return await this.#ask({ method: 'POST', path: '/sources', json: { infoHash, name, trackers, torrentUrl }, signal }, sourceShape);
    }
    async removeSource({ id }, signal) {
        const { http, url, deadlineMs } = this.#connection;
        await askText(http, url, { method: 'DELETE', path: `/sources/${id}`, deadlineMs, signal });
    }
    play({ id }) {
        return Promise.resolve({ url: `${this.url}/stream/${id}`, headers: {} });
    }
    playUnknown() {
        return Promise.resolve({ url: `${this.url}/stream/${unknownId}`, headers: {} });
    }
    async lists(signal) {
        const lists = await this.#ask({ path: '/lists', signal }, listsShape);
        return lists.map(({ slug }) => slug);
    }
    async listSize(slug, signal) {
        const { results, total } = await this.#ask({ path: `/lists/${encodeURIComponent(slug)}`, signal }, listShape);
        return total ?? results.length;
    }
    async numbers(signal) {
        const { http, url, deadlineMs } = this.#connection;
        const { text } = await askText(http, url, { path: '/metrics', deadlineMs, signal });
        const metrics = parseMetrics(text);
        return {
            torrents: metrics.get('miauflix_torrents'),
            viewers: metrics.get('miauflix_viewers'),
            storedBytes: metrics.get('miauflix_stored_bytes'),
            residentBytes: metrics.get('process_resident_memory_bytes'),
        };
    }
    close() {
        return Promise.resolve();
    }
    async #ask(question, shape) {
        const { http, url, deadlineMs } = this.#connection;
        return (await askJson(http, url, { ...question, deadlineMs }, shape)).value;
    }
}

// EXTERNAL MODULE: ./build/mock-content/released/source-columns.js
var source_columns = __webpack_require__(23216);
// EXTERNAL MODULE: ./build/mock-content/released/source-encryption.js
var source_encryption = __webpack_require__(39210);
;// CONCATENATED MODULE: ./build/e2e/backends/miauflix-database.js




/** How long to wait for the backend's own writes. */
const busyTimeoutMs = 5000;
/** TMDB is far from such ids, so no real film is ever touched. */
const firstTmdbId = 1_000_000_000;
/**
 * The id of the invented film that stands for one source: always the same for the same spelling of an info
 * hash, so that a source that was added twice is there once.
 */
function inventedTmdbId(infoHash) {
    return firstTmdbId + ((0,external_node_crypto_.createHash)('sha256').update(infoHash).digest().readUInt32BE() >>> 2);
}
/** What puts a source into the database: a film of its own and the source with its .torrent file. */
function insertStatements(source, torrentFile, sourceKey) {
    const key = (0,source_encryption/* parseSourceKey */.O0)(sourceKey);
    const tmdbId = inventedTmdbId(source.infoHash);
    const magnet = new URLSearchParams({ dn: source.name });
    for (const tracker of source.trackers)
        magnet.append('tr', tracker);
    return [
        {
            sql: `INSERT INTO movie (tmdbId, title, overview, runtime, tagline, releaseDate, poster, backdrop, logo)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (tmdbId) DO NOTHING`,
            values: [tmdbId, source.name, 'A video of the tests.', 1, '', '2000-01-01', '', '', ''],
        },
        {
            sql: `INSERT INTO movie_source (movieId, ih, ml, quality, size, videoCodec, source, sourceType, file)
            SELECT id, ?, ?, ?, ?, ?, ?, ?, ? FROM movie WHERE tmdbId = ?
            ON CONFLICT (movieId, ih) DO UPDATE SET ml = excluded.ml, size = excluded.size, file = excluded.file`,
            values: [
                (0,source_encryption/* encryptInfoHash */._5)(key, source.infoHash),
                (0,source_encryption/* encryptText */.FA)(key, `magnet:?xt=urn:btih:${source.infoHash}&${magnet.toString()}`),
                (0,source_columns/* indexIn */.YP)(source_columns/* sourceQualities */.jz, qualityOf(source.name)),
                source.size,
                (0,source_columns/* indexIn */.YP)(source_columns/* videoCodecs */.tB, 'X264'),
                'YTS',
                (0,source_columns/* indexIn */.YP)(source_columns/* sourceTypes */.V6, 'WEB'),
                (0,source_encryption/* encryptBytes */.hA)(key, torrentFile),
                tmdbId,
            ],
        },
    ];
}
/** What takes the invented film of a source out again, with all that hangs below it. */
function removeStatements(infoHash) {
    const tmdbId = inventedTmdbId(infoHash);
    return [
        {
            sql: 'DELETE FROM movie_source WHERE movieId IN (SELECT id FROM movie WHERE tmdbId = ?)',
            values: [tmdbId],
        },
        { sql: 'DELETE FROM movie WHERE tmdbId = ?', values: [tmdbId] },
    ];
}
/** `test-medium-1080p.mp4` → FHD; null when the name does not say. */
function qualityOf(name) {
    const size = /(?<![a-z\d])(480p|720p|1080p|1440p|2160p|4k|4320p|8k)(?![a-z\d])/i.exec(name)?.[1];
    return size === undefined ? null : (qualities[size.toLowerCase()] ?? null);
}
const qualities = {
    '480p': 'SD',
    '720p': 'HD',
    '1080p': 'FHD',
    '1440p': '2K',
    '2160p': '4K',
    '4k': '4K',
    '4320p': '8K',
    '8k': '8K',
};
/**
 * Runs the statements in one transaction of an existing database: all of them hold, or none.
 * @throws {ConfigurationError} when there is no such database, or it is not the backend's
 */
async function runStatements(file, statements) {
    const database = await miauflix_database_open(file);
    try {
        database.configure('busyTimeout', busyTimeoutMs);
        await run(database, { sql: 'BEGIN IMMEDIATE', values: [] });
        try {
            for (const statement of statements)
                await run(database, statement);
            await run(database, { sql: 'COMMIT', values: [] });
        }
        catch (error) {
            await run(database, { sql: 'ROLLBACK', values: [] });
            throw error;
        }
    }
    catch (error) {
        throw explained(error, file);
    }
    finally {
        await miauflix_database_close(database);
    }
}
function explained(error, file) {
    const reason = (0,errors/* reasonOf */.A3)(error);
    if (reason.includes('SQLITE_BUSY')) {
        return new Error(`The database ${file} was locked by another program for longer than ${busyTimeoutMs} ms`, {
            cause: error,
        });
    }
    if (/no such table|has no column|no such column|SQLITE_NOTADB|SQLITE_READONLY/.test(reason)) {
        return new errors/* ConfigurationError */.j1(`The file ${file} is no database of a released backend that can be written; start the backend on it once.`, { cause: error });
    }
    return error;
}
async function miauflix_database_open(file) {
    // its addon is loaded only where this way is gone
    const { default: sqlite3 } = await __webpack_require__.e(/* import() */ 8488).then(__webpack_require__.t.bind(__webpack_require__, 38488, 19));
    const opened = Promise.withResolvers();
    const database = new sqlite3.Database(file, sqlite3.OPEN_READWRITE, (error) => {
        if (error === null)
            opened.resolve(undefined);
        else
            opened.reject(new errors/* ConfigurationError */.j1(`There is no database ${file} that can be opened.`, { cause: error }));
    });
    await opened.promise;
    return database;
}
async function run(database, { sql, values }) {
    const ran = Promise.withResolvers();
    database.run(sql, [...values], (error) => {
        if (error === null)
            ran.resolve(undefined);
        else
            ran.reject(error);
    });
    await ran.promise;
}
async function miauflix_database_close(database) {
    const closed = Promise.withResolvers();
    database.close(() => {
        closed.resolve(undefined);
    });
    await closed.promise;
}

// EXTERNAL MODULE: ./build/kit/retry.js
var retry = __webpack_require__(94389);
;// CONCATENATED MODULE: ./build/e2e/backends/miauflix-session.js





const attempts = 6;
const firstPauseMs = 400;
/** What a header may hold; anything else is no session of a backend that works. */
const token = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\w.~+/=:%-]{1,4096}$/));
const loginShape = dist/* object */.Ikc({ session: token });
/** Talks to a released backend as one user; logs in when that is needed, again when the session is over. */
class MiauflixSession {
    #http;
    #url;
    #credentials;
    #deadlineMs;
    #secrets = new Set();
    #headers;
    constructor({ http, url, credentials, deadlineMs }) {
        this.#http = http;
        this.#url = url;
        this.#credentials = credentials;
        this.#deadlineMs = deadlineMs;
        if (credentials !== undefined) {
            this.hide(credentials.email);
            this.hide(credentials.password);
        }
    }
    /** From here on, the value shows in no evidence and no reason. */
    hide(secret) {
        this.#secrets.add(secret);
        this.#http.hide(secret);
    }
    /** Forgets the session and starts a new one. */
    async login(signal) {
        this.#headers = undefined;
        await (0,deadline/* withDeadline */.NE)('logging in', this.#deadlineMs * 2, async () => await this.#session(), signal);
    }
    /** As anybody. @throws {AnswerError | DeadlineError} */
    async askAsAnybody(question, shape) {
        return await this.#ask(question, {}, shape);
    }
    /** As one who is logged in. @throws {AnswerError | DeadlineError | ConfigurationError} */
    async ask(question, shape) {
        const what = `${question.method ?? 'GET'} ${question.path}`;
        return await (0,deadline/* withDeadline */.NE)(what, this.#deadlineMs * 2, async (signal) => {
            const used = this.#session();
            try {
                return await this.#ask({ ...question, signal }, await used, shape);
            }
            catch (error) {
                if (!(error instanceof AnswerError && error.status === 401))
                    throw error;
            }
            // only the first of several that see the session end starts a new one
            if (this.#headers === used)
                this.#headers = undefined;
            return await this.#ask({ ...question, signal }, await this.#session(), shape);
        }, question.signal);
    }
    async #ask(question, headers, shape) {
        const { value } = await this.#unlessTooOften(question, headers, shape);
        return value;
    }
    /** What makes a request one of this user. Several may wait for one log-in, so it ends by none of their signals. */
    #session() {
        this.#headers ??= this.#login(AbortSignal.timeout(this.#deadlineMs * 2)).catch((error) => {
            this.#headers = undefined;
            throw error;
        });
        return this.#headers;
    }
    async #login(signal) {
        if (this.#credentials === undefined) {
            throw new errors/* ConfigurationError */.j1('A backend of the kind "miauflix" needs an e-mail address and a password to log in with.');
        }
        const { email, password } = this.#credentials;
        const question = { method: 'POST', path: '/api/auth/login', json: { email, password }, signal };
        try {
            const { value, setCookie } = await this.#unlessTooOften(question, {}, loginShape);
            const cookies = setCookie.map(cookiePair).filter((pair) => pair !== undefined);
            if (cookies.length === 0)
                throw new AnswerError('POST /api/auth/login answered without a cookie', undefined);
            this.hide(value.session);
            for (const { value: secret } of cookies)
                this.hide(secret);
            return {
                cookie: cookies.map((pair) => `${pair.name}=${pair.value}`).join('; '),
                'x-session-id': value.session,
            };
        }
        catch (error) {
            if (!(error instanceof AnswerError && error.status === 401))
                throw error;
            throw new errors/* ConfigurationError */.j1(`The backend at ${this.#url} refused the e-mail address and the password to log in with.`);
        }
    }
    /** Asks again after a pause while the backend answers 429. */
    async #unlessTooOften(question, headers, shape) {
        const whole = { ...question, headers, deadlineMs: this.#deadlineMs, secrets: this.#secrets };
        try {
            return await (0,retry/* retry */.L5)(async () => await askJson(this.#http, this.#url, whole, shape), {
                attempts,
                firstPauseMs,
                longestPauseMs: 2000,
                longestAskedPauseMs: 5000,
                isTransient: isTooOften,
                askedPauseMs: (error) => (error instanceof AnswerError ? error.retryAfterMs : undefined),
                signal: question.signal,
            });
        }
        catch (error) {
            if (!isTooOften(error))
                throw error;
            throw new AnswerError(`${question.path} is answered with 429 again and again; start the backend with RATE_LIMIT_TEST_MODE=true`, undefined, { cause: error });
        }
    }
}
function isTooOften(error) {
    return error instanceof AnswerError && error.status === 429;
}
/** The name and the value of a `Set-Cookie`; undefined for one that could not be sent back. */
function cookiePair(setCookie) {
    const { name, value } = /^(?<name>[\w.-]+)=(?<value>[^\s;,"\\]+)(?:;|$)/.exec(setCookie)?.groups ?? {};
    return name === undefined || value === undefined ? undefined : { name, value };
}

;// CONCATENATED MODULE: ./build/e2e/backends/miauflix.js








const lacks = {
    removeSource: 'the released backend has no request that removes a source',
    numbers: 'the released backend tells no numbers of its torrents, viewers or memory',
    unseededSource: 'a source of the released backend needs its .torrent file, and of a torrent that nobody seeds there is none',
};
/** A search and then the fetch of a .torrent file may each take a request’s time; so many deadlines are given to both. */
const discoveryDeadlines = 3;
const discoveryIntervalMs = 250;
const largestTorrentFile = 4 * 2 ** 20;
const miauflix_healthShape = dist/* object */.Ikc({ status: dist/* literal */.euz('ok') });
const miauflix_listsShape = dist/* array */.YOg(dist/* object */.Ikc({ slug: dist/* string */.YjP() }));
const miauflix_listShape = dist/* object */.Ikc({
    results: dist/* array */.YOg(dist/* unknown */.L5J()),
    /** Of all pages, where a list has several. */
    total: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0))),
});
const movieShape = dist/* object */.Ikc({
    sources: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({
        quality: dist/* nullable */.mee(dist/* picklist */.KIO(source_columns/* sourceQualities */.jz)),
        size: dist/* number */.aig(),
        hasDataFile: dist/* boolean */.zMY(),
    })), []),
});
const streamingKeyShape = dist/* object */.Ikc({
    streamingKey: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(4096)),
    quality: dist/* nullable */.mee(dist/* string */.YjP()),
});
const qualityShape = dist/* picklist */.KIO(['auto', ...source_columns/* streamQualities */.AG]);
/** The released backend: `/api/...`, a session, a streaming key for each play. */
class MiauflixBackend {
    kind = 'miauflix';
    lacks = lacks;
    /** An unknown streaming key is a right that one does not have, rather than a thing that is not there. */
    unknownStatuses = [401, 403, 404];
    url;
    #connection;
    #session;
    #inserted = new Set();
    constructor(connection) {
        this.url = connection.url;
        this.#connection = connection;
        this.#session = new MiauflixSession(connection);
        if (connection.database !== undefined)
            this.#session.hide(connection.database.sourceKey);
    }
    async prepare(signal) {
        try {
            await this.#session.login(signal);
        }
        catch (error) {
            await refuseOtherKind(this.kind, error, this.#connection, signal);
            throw error;
        }
    }
    /** Looks at the type and at the content: `/health` of this backend is a page, and green whatever happens. */
    async checkHealth(signal) {
        await this.#session.askAsAnybody({ path: '/api/health', signal }, miauflix_healthShape);
    }
    async addSource(source, signal) {
        const { database } = this.#connection;
        if (database === undefined)
            return await this.#discover(source, signal);
        const torrentFile = await this.#torrentFile(source, signal);
        const statements = insertStatements(source, torrentFile, database.sourceKey);
        this.#inserted.add(source.infoHash);
        await runStatements(database.file, statements);
        await this.#expectReadable(source, database.file, signal);
        return { id: `${inventedTmdbId(source.infoHash)}/auto`, infoHash: source.infoHash };
    }
    removeSource() {
        return Promise.reject(new Error(lacks.removeSource));
    }
    async play({ id }, signal) {
        const [tmdbId = '', asked = ''] = id.split('/');
        const quality = dist/* parse */.qgA(qualityShape, asked);
        const answer = await this.#session.ask({ method: 'POST', path: `/api/movies/${tmdbId}/${quality}`, signal }, streamingKeyShape);
        this.#session.hide(answer.streamingKey);
        if (quality !== 'auto' && answer.quality !== quality) {
            throw new Error(`The backend streams ${answer.quality ?? 'no known quality'} where ${quality} was asked for.`);
        }
        return this.#streamOf(answer.streamingKey, quality);
    }
    playUnknown() {
        return Promise.resolve(this.#streamOf('no-such-streaming-key-0123456789abcdef', 'auto'));
    }
    async lists(signal) {
        const lists = await this.#session.ask({ path: '/api/lists', signal }, miauflix_listsShape);
        return lists.map(({ slug }) => slug);
    }
    async listSize(slug, signal) {
        const path = `/api/list/${encodeURIComponent(slug)}`;
        const { results, total } = await this.#session.ask({ path, signal }, miauflix_listShape);
        return total ?? results.length;
    }
    numbers() {
        const unknown = {
            torrents: undefined,
            viewers: undefined,
            residentBytes: undefined,
            storedBytes: undefined,
        };
        return Promise.resolve(unknown);
    }
    async close() {
        const { database } = this.#connection;
        const inserted = [...this.#inserted];
        this.#inserted.clear();
        if (database === undefined || inserted.length === 0)
            return;
        await runStatements(database.file, inserted.flatMap(removeStatements));
    }
    /** Takes back what the backend cannot read, and says what that means. */
    async #expectReadable(source, databaseFile, signal) {
        const path = moviePath(inventedTmdbId(source.infoHash));
        try {
            const { sources } = await this.#session.ask({ path, signal }, movieShape);
            if (sources.some(({ hasDataFile }) => hasDataFile))
                return;
        }
        catch (error) {
            if (!(error instanceof AnswerError && error.status === 500))
                throw error;
        }
        this.#inserted.delete(source.infoHash);
        await runStatements(databaseFile, removeStatements(source.infoHash));
        throw new errors/* ConfigurationError */.j1(`The backend at ${this.url} does not read what was written into its database for ${source.name}: ` +
            'the database and the SOURCE_SECURITY_KEY must be its own.');
    }
    #streamOf(key, quality) {
        const query = new URLSearchParams({ quality, hevc: 'true' });
        return { url: `${this.url}/api/stream/${encodeURIComponent(key)}?${query.toString()}`, headers: {} };
    }
    /** Waits until the backend has found, by itself, the film under which the source is offered. */
    async #discover(source, signal) {
        const { tmdbId, quality } = await this.#offerOf(source);
        const path = moviePath(tmdbId);
        await (0,wait_until/* waitUntil */.a)(`the backend's discovery of ${source.name}`, async (inTime) => {
            const { sources } = await this.#session.ask({ path, signal: inTime }, movieShape);
            if (sources.length === 0)
                return new wait_until/* NotYet */.Q('the film has no sources yet');
            const found = sources.filter((candidate) => candidate.quality === quality);
            if (found.length === 0)
                return new wait_until/* NotYet */.Q(`none of its ${sources.length} sources is ${quality}`);
            if (!found.some(({ hasDataFile }) => hasDataFile))
                return new wait_until/* NotYet */.Q('its .torrent file is not there yet');
            return true;
        }, {
            deadlineMs: this.#connection.deadlineMs * discoveryDeadlines,
            intervalMs: discoveryIntervalMs,
            signal,
        });
        return { id: `${tmdbId}/${quality}`, infoHash: source.infoHash };
    }
    async #offerOf({ infoHash, name }) {
        const known = infoHash.toLowerCase();
        const offers = this.#connection.offers ?? (await standInOffers());
        const offer = offers.find((candidate) => candidate.infoHash === known);
        if (offer !== undefined)
            return offer;
        throw new Error(`No film of the stand-ins offers ${name} (${known}), so the backend cannot discover it; ` +
            'such a source gets in through its database alone.');
    }
    async #torrentFile({ name, torrentUrl }, signal) {
        if (torrentUrl === undefined)
            throw new Error(`${name}: ${lacks.unseededSource ?? ''}`);
        const { http, deadlineMs } = this.#connection;
        const { status, body } = await http.request(torrentUrl, { deadlineMs, signal });
        if (status !== 200 || body.length === 0 || body.length > largestTorrentFile) {
            throw new Error(`The .torrent file of ${name} is answered with ${status} and ${body.length} bytes.`);
        }
        return body;
    }
}
function moviePath(tmdbId) {
    return `/api/movies/${tmdbId}?includeSources=true`;
}
/** Loaded only when something has to be discovered: the stand-ins' catalogue is large. */
async function standInOffers() {
    const { offeredFilms } = await __webpack_require__.e(/* import() */ 9202).then(__webpack_require__.bind(__webpack_require__, 79202));
    return offeredFilms.map(({ video, tmdbId, quality }) => ({
        infoHash: video.infoHash,
        tmdbId,
        quality: qualityWords[quality],
    }));
}
const qualityWords = { '720p': 'HD', '1080p': 'FHD', '2160p': '4K' };

;// CONCATENATED MODULE: ./build/e2e/backends/create.js



const create_usualDeadlineMs = 10_000;
/** The adapter for a kind of backend. @throws {ConfigurationError} for an address that is none */
function createBackend(kind, options) {
    const connection = {
        url: backendUrl(options.url),
        http: options.http,
        deadlineMs: options.deadlineMs ?? create_usualDeadlineMs,
        credentials: options.credentials,
        database: options.database,
        offers: options.offers,
    };
    return kind === 'contract' ? new ContractBackend(connection) : new MiauflixBackend(connection);
}

;// CONCATENATED MODULE: ./build/e2e/backends/database-setting.js


const fileName = 'MIAUFLIX_BACKEND_DATABASE';
const keyName = 'MIAUFLIX_BACKEND_SOURCE_KEY';
/**
 * The database of a released backend on this machine, as the environment names it; undefined when it does not.
 * @throws {ConfigurationError} for one without the other, and for a key of another form
 */
function databaseSetting(env) {
    const { [fileName]: file = '', [keyName]: sourceKey = '' } = env;
    if (file === '' && sourceKey === '')
        return undefined;
    if (file === '') {
        throw new errors/* ConfigurationError */.j1(`${keyName} is given without ${fileName}, the path of its database.sqlite.`);
    }
    if (sourceKey === '') {
        throw new errors/* ConfigurationError */.j1(`${fileName} is given without ${keyName}, the backend's SOURCE_SECURITY_KEY.`);
    }
    (0,source_encryption/* parseSourceKey */.O0)(sourceKey);
    return { file, sourceKey };
}

;// CONCATENATED MODULE: ./build/e2e/checks/measurements.js
/** What the checks measure along their way; the report's metrics come from here. */
class Measurements {
    firstBytesMs = [];
    /** A first byte as a share of the range server's time for the whole file. */
    firstByteRatios = [];
    /** Streaming as a share of the range server's speed. */
    throughputRatios = [];
    transfer = [];
    pieces = [];
    residentBytes;
    /** In the report's words and with no more digits than mean something. */
    toReport(worldReadyMs) {
        return {
            worldReadyMs: worldReadyMs === null ? null : Math.round(worldReadyMs),
            firstByteSamplesMs: this.firstBytesMs.map((ms) => rounded(ms, 1)),
            firstByteRatioSamples: this.firstByteRatios.map((ratio) => rounded(ratio, 4)),
            throughputRatioSamples: this.throughputRatios.map((ratio) => rounded(ratio, 4)),
            residentBytes: this.residentBytes ?? null,
            transfer: this.transfer,
            pieces: this.pieces,
        };
    }
}
function rounded(value, digits) {
    return Math.round(value * 10 ** digits) / 10 ** digits;
}

// EXTERNAL MODULE: ./build/mock-content/videos/ensure.js + 1 modules
var ensure = __webpack_require__(98094);
// EXTERNAL MODULE: ./build/e2e/engines/container-plan.js
var container_plan = __webpack_require__(38292);
// EXTERNAL MODULE: ./build/e2e/engines/embedded.js + 1 modules
var embedded = __webpack_require__(35663);
;// CONCATENATED MODULE: ./build/e2e/engines/start.js





/** Starts the world that the options ask for, on the engine that they name. */
async function startWorld(options, { entry, reporter, signal }, evidenceFolder) {
    const videosFolder = await (0,ensure/* ensureVideos */.j)({ entry, reporter, signal });
    const progress = reporter.progress('World');
    try {
        const world = options.engine === 'compose'
            ? await inContainers(options, { entry, reporter, signal }, { videosFolder, evidenceFolder })
            : await start_embedded(options, { entry, reporter, signal }, videosFolder);
        progress.end('ready');
        return world;
    }
    catch (error) {
        progress.end(`not started: ${(0,errors/* reasonOf */.A3)(error).split('\n')[0] ?? ''}`);
        throw error;
    }
}
async function start_embedded(options, around, videosFolder) {
    return await (0,embedded/* startEmbeddedWorld */.r)({
        ...around,
        wanted: (0,embedded_plan/* servicesFor */.kP)(options.backend, options.backendUrl === undefined),
        plan: {
            host: options.host,
            fixedPorts: false,
            webrtc: options.webrtc,
            videosFolder,
            alsoKnown: [],
            defects: options.defects,
        },
    });
}
async function inContainers(options, around, places) {
    const { startComposeWorld } = await __webpack_require__.e(/* import() */ 792).then(__webpack_require__.bind(__webpack_require__, 40792));
    const services = new Set((0,embedded_plan/* servicesFor */.kP)(options.backend, options.backendUrl === undefined));
    return await startComposeWorld({
        ...around,
        ...places,
        wanted: container_plan/* containerServices */.Yr.filter((service) => services.has(service)),
        kind: options.backend,
        defects: options.defects,
        backendImage: options.backendImage,
        backendContext: options.backendContext,
        worldImages: options.worldImages,
        nginxImage: options.nginxImage,
        build: options.build,
        throughNginx: options.throughNginx,
    });
}

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
;// CONCATENATED MODULE: ./build/e2e/http.js





const keptExchanges = 12;
const mostBufferedBytes = 64 * 1024 * 1024;
/** Makes requests that always end by a deadline, and keeps the last exchanges as evidence. */
class Http {
    #secrets = new Set();
    #agents = { http: new external_node_http_.Agent({ keepAlive: true }), https: new external_node_https_.Agent({ keepAlive: true }) };
    #exchanges = [];
    /** From here on, `value` never shows in the evidence. */
    hide(value) {
        this.#secrets.add(value);
    }
    /** The exchanges since the last call, the newest first. */
    takeExchanges() {
        const taken = this.#exchanges;
        this.#exchanges = [];
        return taken.map(({ request, answer, start, end }) => ({
            request: (0,reporter/* hideSecrets */.s0)(request, this.#secrets),
            answer: (0,reporter/* hideSecrets */.s0)(answer, this.#secrets),
            durationMs: Math.round(end - start),
        }));
    }
    close() {
        this.#agents.http.destroy();
        this.#agents.https.destroy();
    }
    /** A request with its whole answer in memory, 64 MiB at most. */
    async request(url, options) {
        const open = await this.open(url, options);
        const parts = [];
        let size = 0;
        for await (const chunk of open.chunks) {
            parts.push(chunk);
            size += chunk.length;
            if (size > mostBufferedBytes)
                throw new Error(`the answer to ${url} is larger than 64 MiB`);
        }
        return { status: open.status, headers: open.headers, body: Buffer.concat(parts) };
    }
    /** A request whose answer's head has come; its body is read by the caller. */
    async open(url, options) {
        const method = options.method ?? 'GET';
        const recorded = this.#record(method, url, options);
        const timeout = AbortSignal.timeout(options.deadlineMs);
        const explained = (error) => {
            if (options.signal?.aborted === true)
                return options.signal.reason;
            if (!timeout.aborted)
                return error;
            return new errors/* DeadlineError */.j3(`no complete answer within ${(0,deadline/* formatDuration */.a3)(options.deadlineMs)}`);
        };
        try {
            const message = await this.#send(method, url, options, (0,deadline/* anySignal */.JG)(timeout, options.signal));
            tell(recorded, describeHead(message));
            return {
                status: message.statusCode ?? 0,
                headers: message.headers,
                chunks: readBody(message, recorded, explained),
                leave: () => message.destroy(),
            };
        }
        catch (error) {
            const reason = explained(error);
            tell(recorded, `no answer: ${(0,errors/* reasonOf */.A3)(reason)}`);
            throw reason;
        }
    }
    async #send(method, url, options, signal) {
        const answered = Promise.withResolvers();
        const { protocol } = new URL(url);
        const secure = protocol === 'https:';
        const request = (secure ? external_node_https_.request : external_node_http_.request)(url, {
            method,
            agent: secure ? this.#agents.https : this.#agents.http,
            headers: {
                ...options.headers,
                ...(options.body !== undefined && { 'content-length': String(Buffer.byteLength(options.body)) }),
            },
            signal,
        });
        request.once('response', answered.resolve);
        request.once('error', answered.reject);
        request.end(options.body);
        return await answered.promise;
    }
    #record(method, url, options) {
        const headers = Object.entries(options.headers ?? {})
            .filter(([name]) => shownHeaders.has(name.toLowerCase()))
            .map(([name, value]) => ` · ${name}: ${value}`);
        const recorded = {
            request: `${method} ${url}${headers.join('')}`,
            start: performance.now(),
            end: performance.now(),
            answer: 'no answer yet',
        };
        this.#exchanges.unshift(recorded);
        this.#exchanges.length = Math.min(this.#exchanges.length, keptExchanges);
        return recorded;
    }
}
const shownHeaders = new Set(['range', 'if-range', 'if-none-match', 'content-type']);
function tell(recorded, answer) {
    recorded.answer = answer;
    recorded.end = performance.now();
}
/** `206 · content-range: bytes 0-9/1048576 · content-length: 10`. */
function describeHead({ statusCode, headers }) {
    const shown = ['content-range', 'content-length', 'content-type'].flatMap((name) => {
        const value = headers[name];
        return value === undefined ? [] : [`${name}: ${String(value)}`];
    });
    return [String(statusCode), ...shown].join(' · ');
}
async function* readBody(message, recorded, explained) {
    const head = recorded.answer;
    let size = 0;
    let how = 'left by the viewer';
    try {
        for await (const chunk of message) {
            size += chunk.length;
            yield chunk;
        }
        how = 'complete';
    }
    catch (error) {
        const reason = explained(error);
        how = (0,errors/* reasonOf */.A3)(reason);
        throw reason;
    }
    finally {
        tell(recorded, `${head} · ${size} bytes read, ${how}`);
    }
}

// EXTERNAL MODULE: ./build/e2e/options.js
var e2e_options = __webpack_require__(27139);
// EXTERNAL MODULE: ./build/kit/folders.js
var folders = __webpack_require__(64206);
// EXTERNAL MODULE: ./build/e2e/backends/backend.js
var backend = __webpack_require__(84743);
;// CONCATENATED MODULE: ./build/kit/statistics.js
/**
 * The value below which `p` per cent (0–100) of the values lie, interpolated between the two nearest ranks
 * (Hyndman and Fan's definition 7, the one of R, NumPy and spreadsheets); null when there are no values.
 */
function percentile(values, p) {
    if (!(p >= 0 && p <= 100))
        throw new RangeError(`A percentile lies within 0 and 100, not ${p}`);
    const bad = values.find((value) => !Number.isFinite(value));
    if (bad !== undefined)
        throw new RangeError(`A percentile of finite numbers only, not ${bad}`);
    const sorted = values.toSorted((a, b) => a - b);
    const rank = ((sorted.length - 1) * p) / 100;
    const below = sorted[Math.floor(rank)];
    const above = sorted[Math.ceil(rank)];
    if (below === undefined || above === undefined)
        return null;
    const share = rank - Math.floor(rank);
    // rounding must not carry the result past its neighbours; the sum makes one zero of -0 and 0
    return Math.min(above, Math.max(below, below * (1 - share) + above * share)) + 0;
}
/** The middle value, or the mean of the two middle ones; null when there are no values. */
function median(values) {
    return percentile(values, 50);
}

;// CONCATENATED MODULE: ./build/e2e/report/baseline.js



/** A run with more repeats than this has long settled; the file stays small. */
const mostSamples = 100;
const higherIsBetter = {
    throughputRatio: true,
    firstByteRatio: false,
};
/** What this report adds to the history. Keep it only for runs that passed, or slowness becomes the norm. */
function baselineRunOf(report) {
    const usable = (samples) => samples.filter((sample) => Number.isFinite(sample) && sample > 0).slice(0, mostSamples);
    return {
        startedAt: report.startedAt,
        engine: report.engine,
        backend: report.backend,
        platform: report.machine.platform,
        samples: {
            throughputRatio: usable(report.metrics.throughputRatioSamples),
            firstByteRatio: usable(report.metrics.firstByteRatioSamples),
        },
    };
}
/** True for runs that may be compared: the same engine, backend, system and architecture. */
function comparable(a, b) {
    return a.engine === b.engine && a.backend === b.backend && a.platform === b.platform;
}
/**
 * Compares this run's medians with the median of the earlier runs' medians. A metric with too few earlier runs,
 * or too few repeats in this one, is noted and never fails; so one noisy sample, or one odd run, decides nothing.
 */
function compare(history, now, options) {
    const { maxRegression, minimumRuns = 3, minimumSamples = 3 } = options;
    if (!Number.isFinite(maxRegression) || maxRegression < 0) {
        throw new errors/* ConfigurationError */.j1(`The regression that is allowed must be 0 or more (0.2 is a fifth), not ${maxRegression}.`);
    }
    const runs = history.filter((run) => comparable(run, now));
    const comparisons = [];
    const notes = [];
    for (const metric of report_report/* baselineMetrics */.XA) {
        const samples = now.samples[metric];
        const medians = runs.map((run) => median(run.samples[metric])).filter((value) => value !== null);
        const present = median(samples);
        const before = median(medians);
        if (medians.length < minimumRuns || before === null) {
            notes.push(`${metric}: not enough runs yet (${medians.length} of ${minimumRuns}).`);
        }
        else if (samples.length < minimumSamples || present === null) {
            notes.push(`${metric}: not enough samples in this run (${samples.length} of ${minimumSamples}); repeat it more often.`);
        }
        else {
            const worse = higherIsBetter[metric] ? before - present : present - before;
            const regression = worse / before;
            comparisons.push({ metric, before, now: present, regression, failed: regression > maxRegression });
        }
    }
    return { runs: runs.length, maxRegression, comparisons, notes };
}

;// CONCATENATED MODULE: ./build/e2e/report/baseline-file.js







/** Runs kept for each engine, backend and platform, and in all. */
const keptRuns = 20;
const keptInAll = 200;
/** Far above what 200 runs need; a larger file is somebody else's. */
const largestBytes = 4 * 1024 * 1024;
const samples = dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x(), dist/* gtValue */.zYL(0))), dist/* maxLength */.Ru6(mostSamples));
const fileSchema = dist/* object */.Ikc({
    kind: dist/* literal */.euz('miauflix-infra baseline'),
    schemaVersion: dist/* literal */.euz(1),
    runs: dist/* array */.YOg(dist/* object */.Ikc({
        startedAt: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX()),
        engine: dist/* picklist */.KIO(report_report/* engineNames */.Ry),
        backend: dist/* picklist */.KIO(backend/* backendKinds */.u),
        platform: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* nonEmpty */.hq(), dist/* maxLength */.Ru6(100)),
        samples: dist/* object */.Ikc({ throughputRatio: samples, firstByteRatio: samples }),
    })),
});
/**
 * The earlier runs that `file` holds; none when there is no such file yet. A file that is damaged, or is not a
 * baseline, stays as it is and is a `ConfigurationError` that says so.
 */
async function readBaseline(file) {
    let text;
    try {
        const found = await (0,promises_.stat)(file);
        if (!found.isFile())
            throw foreign(file, 'it is no file');
        if (found.size > largestBytes)
            throw foreign(file, `it is larger than ${largestBytes} bytes`);
        text = await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return [];
        if (error instanceof errors/* ConfigurationError */.j1)
            throw error;
        throw new errors/* ConfigurationError */.j1(`The baseline ${file} cannot be read: ${(0,errors/* reasonOf */.A3)(error)}.`, {
            cause: error,
        });
    }
    let content;
    try {
        content = JSON.parse(text);
    }
    catch {
        throw foreign(file, 'it is not whole JSON');
    }
    const result = dist/* safeParse */.xLC(fileSchema, content);
    if (!result.success) {
        const [issue] = result.issues;
        const path = dist/* getDotPath */.BuJ(issue);
        throw foreign(file, path === null ? 'it holds something else' : `${path} is not what belongs there`);
    }
    return result.output.runs;
}
/**
 * Adds a run to the file, which is made when missing and never seen half-written. The oldest runs make room.
 * Two runs that end at the same moment may lose one of the two, never the file.
 */
async function appendBaseline(file, run) {
    const runs = keepLatest([...(await readBaseline(file)), run]);
    const content = { kind: 'miauflix-infra baseline', schemaVersion: 1, runs };
    await (0,folders/* writeFileWhole */.tG)(file, `${JSON.stringify(content, undefined, 2)}\n`);
}
/** The last 20 runs of each engine, backend and platform, in the order in which they came; at most 200. */
function keepLatest(runs) {
    return runs
        .filter((run, at) => runs.slice(at + 1).filter((later) => comparable(run, later)).length < keptRuns)
        .slice(-keptInAll);
}
function foreign(file, why) {
    return new errors/* ConfigurationError */.j1(`${file} is not a baseline of this suite, or it is damaged: ${why}. It was left as it is; ` +
        'give another file, or remove it to start anew.');
}

;// CONCATENATED MODULE: ./build/e2e/report/build-report.js

/** What a run has when nothing was measured. */
const noMetrics = {
    worldReadyMs: null,
    firstByteMs: null,
    throughputRatio: null,
    firstByteRatio: null,
    throughputRatioSamples: [],
    firstByteRatioSamples: [],
    residentBytes: null,
    firstByteSamplesMs: [],
    transfer: [],
    pieces: [],
};
/** Assembles the report of a run: counts the checks, works out medians and percentiles. */
function buildReport(run) {
    return {
        schemaVersion: 1,
        engine: run.engine,
        backend: run.backend,
        startedAt: run.startedAt.toISOString(),
        machine: run.machine,
        summary: summarise(run.checks, run.durationMs, run.interrupted),
        checks: run.checks,
        metrics: completeMetrics(run.measured),
        ...(run.baseline && { baseline: run.baseline }),
    };
}
/** Counts the checks by how they ended. */
function summarise(checks, durationMs, interrupted) {
    const count = (status) => checks.filter((check) => check.status === status).length;
    return {
        passed: count('passed'),
        failed: count('failed'),
        skipped: count('skipped'),
        durationMs: Math.round(durationMs),
        interrupted,
    };
}
/** Leaves out what is no number (JSON has no word for it), and adds medians and percentiles. */
function completeMetrics(measured) {
    const firstBytes = (measured.firstByteSamplesMs ?? []).filter(Number.isFinite);
    const throughputRatios = (measured.throughputRatioSamples ?? []).filter(Number.isFinite);
    const firstByteRatios = (measured.firstByteRatioSamples ?? []).filter(Number.isFinite);
    const p50 = percentile(firstBytes, 50);
    const p95 = percentile(firstBytes, 95);
    return {
        ...noMetrics,
        ...measured,
        firstByteMs: p50 === null || p95 === null ? null : { p50, p95 },
        throughputRatio: median(throughputRatios),
        firstByteRatio: median(firstByteRatios),
        throughputRatioSamples: throughputRatios,
        firstByteRatioSamples: firstByteRatios,
        firstByteSamplesMs: firstBytes,
    };
}

;// CONCATENATED MODULE: ./build/e2e/report/cannot-write.js

/** What another path or other rights would have mended; what is left is the machine's own, as a full disk is. */
const usersMistakes = new Set([
    'EACCES',
    'EPERM',
    'EROFS',
    'ENOENT',
    'ENOTDIR',
    'EEXIST',
    'EISDIR',
    'ENAMETOOLONG',
]);
/** Runs `write`; what the system refuses becomes a sentence that names `what` and where it should have gone. */
async function written(what, where, write) {
    try {
        return await write();
    }
    catch (error) {
        const { code } = error;
        if (typeof code !== 'string')
            throw error;
        const sentence = `The ${what} cannot be written to ${where}: ${(0,errors/* reasonOf */.A3)(error)}.`;
        if (!usersMistakes.has(code))
            throw new errors/* WorldError */.nM(sentence);
        throw new errors/* ConfigurationError */.j1(`${sentence} Name another place, one that this user may write to.`);
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/e2e/report/machine.js

/** The machine that this runs on, as far as it explains numbers in a report; no name, user or address. */
function describeMachine() {
    return {
        platform: `${(0,external_node_os_.platform)()} ${(0,external_node_os_.arch)()}`,
        // arm64 kernels and some sandboxes give no model
        cpu: (0,external_node_os_.cpus)()[0]?.model.trim().replaceAll(/\s+/g, ' ') ?? 'unknown',
        cores: (0,external_node_os_.availableParallelism)(),
        memoryBytes: (0,external_node_os_.totalmem)(),
        node: process.version,
    };
}

// EXTERNAL MODULE: ./build/kit/make-folder.js
var make_folder = __webpack_require__(16446);
;// CONCATENATED MODULE: ./build/kit/escape.js

/** Text for HTML, in elements and in quoted attributes; line breaks stay. */
function html(text) {
    return (0,kit_text/* visible */.RK)(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
/** The same in one line: no blank line can end an HTML block within Markdown. */
function htmlLine(text) {
    return html((0,kit_text/* oneLine */.TN)(text));
}

;// CONCATENATED MODULE: ./build/e2e/report/html-checks.js



const html_checks_signs = { passed: '✓', failed: '✗', skipped: '–' };
/** Every failed check with its reason and what was seen; empty when none failed. */
function failuresSection(report) {
    const failed = report.checks.filter((check) => check.status === 'failed');
    if (failed.length === 0)
        return '';
    const cards = failed.map((check, index) => failure(check, index + 1)).join('');
    return `<section aria-labelledby="failed"><h2 id="failed">What failed</h2>${cards}</section>`;
}
function failure(check, number) {
    const facts = [`<code>${htmlLine(check.id)}</code>`, `<span>${(0,deadline/* formatDuration */.a3)(check.durationMs)}</span>`];
    return [
        `<article class="card failure" id="failed-${number}" aria-labelledby="failed-${number}-title">`,
        `<h3 id="failed-${number}-title"><span class="failed" aria-hidden="true">✗ </span>${htmlLine(check.title)}</h3>`,
        `<p class="facts">${facts.join('')}</p>`,
        `<p class="reason">${html(check.reason ?? '')}</p>`,
        check.evidence === undefined ? '' : evidenceDetails(check.evidence),
        '</article>',
    ].join('');
}
function evidenceDetails({ exchanges, logs }) {
    const requests = exchanges.map(({ request, answer, durationMs }) => `<li><pre><span class="heard">Request: </span>${html(request)}</pre>` +
        `<pre><span class="heard">Answer: </span>${html(answer)}\n<span class="quiet">${(0,deadline/* formatDuration */.a3)(durationMs)}</span></pre></li>`);
    const lines = Object.entries(logs)
        .filter(([, each]) => each.length > 0)
        .map(([service, each]) => `<h4>Last lines of ${htmlLine(service)}</h4><pre>${each.map(html).join('\n')}</pre>`);
    if (requests.length === 0 && lines.length === 0)
        return '';
    const answers = requests.length > 0 ? `<h4>Requests and answers</h4><ol>${requests.join('')}</ol>` : '';
    return `<details class="evidence"><summary>What was seen</summary>${answers}${lines.join('')}</details>`;
}
/** Every check by group; a failed one leads to what is said about it above. */
function groupsSection(report) {
    const groups = groupsOf(report);
    if (groups.length === 0)
        return '';
    const failed = report.checks.filter((check) => check.status === 'failed');
    const numbers = new Map(failed.map((check, index) => [check, index + 1]));
    const cards = groups.map((group) => groupCard(group, numbers)).join('');
    return `<section aria-labelledby="checks"><h2 id="checks">All checks</h2><div class="groups">${cards}</div></section>`;
}
function groupCard(group, numbers) {
    const id = `group-${group.name}`;
    const counts = [
        ...(group.failed > 0 ? [`${group.failed} failed`] : []),
        ...(group.passed > 0 ? [`${group.passed} passed`] : []),
        ...(group.skipped > 0 ? [`${group.skipped} skipped`] : []),
    ].join(', ');
    const shared = sharedReason(group.checks);
    const rows = group.checks.map((check) => row(check, numbers.get(check), shared === null)).join('');
    return [
        `<section class="card group" aria-labelledby="${id}">`,
        `<h3 id="${id}">${group.title} <span>${counts}</span></h3>`,
        shared === null ? '' : `<p class="small quiet">Skipped: ${htmlLine(shared)}</p>`,
        `<table aria-labelledby="${id}"><thead class="heard"><tr><th scope="col">Result</th><th scope="col">Check</th><th scope="col">Time</th></tr></thead>`,
        `<tbody>${rows}</tbody></table></section>`,
    ].join('');
}
/** Why checks were skipped, when it is the same for several: then it is said once. */
function sharedReason(checks) {
    const reasons = checks.filter((check) => check.status === 'skipped').map((check) => check.reason);
    const [first] = reasons;
    if (first === undefined || reasons.length < 2)
        return null;
    return reasons.every((reason) => reason === first) ? first : null;
}
function row(check, number, withReason) {
    const { status, reason } = check;
    const title = htmlLine(check.title);
    const linked = number === undefined ? title : `<a href="#failed-${number}">${title}</a>`;
    const why = status === 'skipped' && withReason && reason !== null ? `<p>${htmlLine(reason)}</p>` : '';
    const time = status === 'skipped' ? '' : (0,deadline/* formatDuration */.a3)(check.durationMs);
    return [
        `<tr class="${status}-row"><td class="${status}"><span aria-hidden="true">${html_checks_signs[status]}</span><span class="heard">${status}</span></td>`,
        `<td>${linked}${why}</td><td class="number quiet">${time}</td></tr>`,
    ].join('');
}

;// CONCATENATED MODULE: ./build/e2e/report/series.js
/**
 * How fast the bytes came, in at most `intervals` equal intervals from the request to the last byte. Between two
 * points of the transfer the bytes are taken to come evenly. Empty when there is no time to divide.
 */
function throughputOverTime(transfer, intervals) {
    const points = transfer
        .filter(({ ms, bytes }) => Number.isFinite(ms) && Number.isFinite(bytes) && ms >= 0 && bytes >= 0)
        .toSorted((a, b) => a.ms - b.ms);
    const end = points.at(-1)?.ms ?? 0;
    const count = Math.min(intervals, points.length);
    if (end <= 0 || count < 2)
        return [];
    const width = end / count;
    let before = 0;
    return Array.from({ length: count }, (_, index) => {
        const ms = index === count - 1 ? end : width * (index + 1);
        const bytes = Math.max(before, bytesAt(points, ms));
        const bytesPerSecond = ((bytes - before) * 1000) / width;
        before = bytes;
        return { ms, bytesPerSecond };
    });
}
/** Bytes received by `ms`; `points` are in order of time. */
function bytesAt(points, ms) {
    const after = points.findIndex((point) => point.ms > ms);
    const left = (after === -1 ? points.at(-1) : points[after - 1]) ?? { ms: 0, bytes: 0 };
    const right = after === -1 ? undefined : points[after];
    if (right === undefined)
        return left.bytes;
    return left.bytes + ((right.bytes - left.bytes) * (ms - left.ms)) / (right.ms - left.ms);
}
/** At most `most` of the values, evenly chosen, the first and the last among them. */
function thin(values, most) {
    if (values.length <= most)
        return values;
    const step = (values.length - 1) / (most - 1);
    return Array.from({ length: most }, (_, index) => values[Math.round(index * step)]).filter((value) => value !== undefined);
}
/** The next round number that is at least `value`: where an axis may end. */
function niceCeiling(value) {
    if (!(value > 0) || !Number.isFinite(value))
        return 1;
    const power = 10 ** Math.floor(Math.log10(value));
    const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= value) ?? 10;
    return step * power;
}

;// CONCATENATED MODULE: ./build/e2e/report/chart-frame.js


/** Charts are drawn at the size at which a phone shows them, so that their text is never scaled small. */
const width = 300;
const height = 202;
const plot = { left: 34, right: 294, top: 24, bottom: 164 };
/** An inline SVG: grid, axes and, between them, what `draw` gives. */
function chart_frame_frame({ title, description, x, y, draw }) {
    const top = niceCeiling(y.highest);
    const right = plot.right - (x.margin ?? 0);
    const across = scale(x.end, plot.left, right);
    const up = scale(top, plot.bottom, plot.top);
    const ticks = ticksTo(x.end);
    const levels = [0, 0.5, 1].map((share) => share * top);
    const grid = levels.map((level) => `M${plot.left} ${chart_frame_short(up(level))}H${right}`).join('');
    return [
        `<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${html(`${title}. ${description}`)}">`,
        `<path class="grid" d="${grid}"/>`,
        draw(across, up),
        ...levels.map((level) => label(plot.left - 6, up(level) + 4, 'end', axisNumber(level))),
        ...ticks.map((tick) => label(across(tick), plot.bottom + 17, anchorOf(across(tick)), axisNumber(tick))),
        label((plot.left + right) / 2, height - 4, 'middle', x.label),
        label(plot.left, plot.top - 12, 'start', y.label),
        '</svg>',
    ].join('');
}
/** The lower edge of the plot, where bars stand. */
const floor = plot.bottom;
/** A label in the chart; its text is our own. */
function label(x, y, anchor, text, kind = '') {
    const kindOf = kind === '' ? '' : ` class="${kind}"`;
    return `<text${kindOf} x="${chart_frame_short(x)}" y="${chart_frame_short(y)}" text-anchor="${anchor}">${html(text)}</text>`;
}
/** A coordinate with at most one decimal. */
function chart_frame_short(value) {
    return String(Number(value.toFixed(1)));
}
/** `1500` → `1,500`; small numbers keep what tells them apart. */
function axisNumber(value) {
    return value.toLocaleString('en', { maximumFractionDigits: value < 1 ? 3 : 1 });
}
/** Round numbers from 0 to at most `end`. */
function ticksTo(end) {
    const step = end >= 4 ? Math.ceil(niceCeiling(end / 4)) : niceCeiling(end / 4);
    // an end too small to be divided has no ticks but its start
    if (!(step > 0))
        return [0];
    return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
}
function anchorOf(x) {
    if (x < plot.left + 8)
        return 'start';
    return x > plot.right - 8 ? 'end' : 'middle';
}
function scale(end, from, to) {
    const safe = end > 0 && Number.isFinite(end) ? end : 1;
    const place = (value) => from + (Math.min(Math.max(value, 0), safe) / safe) * (to - from);
    return Object.assign(place, { end: safe });
}

;// CONCATENATED MODULE: ./build/e2e/report/charts.js


const mostBars = 80;
const mostDots = 600;
const intervals = 40;
/** The charts for which there is something to draw. */
function chartsOf(metrics) {
    return [firstByteChart(metrics), throughputChart(metrics), piecesChart(metrics)].filter((chart) => chart !== null);
}
/** A bar for each first byte, with lines at p50 and p95; null below two samples. */
function firstByteChart({ firstByteSamplesMs, firstByteMs }) {
    const samples = thin(firstByteSamplesMs, mostBars);
    if (samples.length < 2 || firstByteMs === null)
        return null;
    const { p50, p95 } = firstByteMs;
    const title = 'First byte';
    const caption = `${firstByteSamplesMs.length} requests: p50 ${whole(p50)} ms, p95 ${whole(p95)} ms`;
    const svg = chart_frame_frame({
        title,
        description: caption,
        x: { end: firstByteSamplesMs.length, label: 'requests', margin: 30 },
        y: { highest: Math.max(...samples, p95), label: 'ms' },
        draw: (x, y) => {
            const step = (x(x.end) - x(0)) / samples.length;
            const bars = samples
                .map((ms, index) => {
                const left = x(0) + (index + 0.15) * step;
                return `M${chart_frame_short(left)} ${floor}V${chart_frame_short(y(ms))}h${chart_frame_short(step * 0.7)}V${floor}z`;
            })
                .join('');
            const right = x(x.end);
            const [low, high] = [y(p50), y(p95)];
            // labels of lines that all but touch are moved apart
            const apart = Math.max(0, 13 - (low - high)) / 2;
            const line = (at) => `M${chart_frame_short(x(0))} ${chart_frame_short(at)}H${chart_frame_short(right + 2)}`;
            return [
                `<path class="bars" d="${bars}"/>`,
                `<path class="rule" d="${line(low)}"/>`,
                `<path class="rule dashed" d="${line(high)}"/>`,
                label(right + 6, low + 4 + apart, 'start', 'p50', 'strong'),
                label(right + 6, high + 4 - apart, 'start', 'p95', 'strong'),
            ].join('');
        },
    });
    return { title, caption, svg };
}
/** Speed over time while a whole file was streamed; null when that was not measured. */
function throughputChart({ transfer }) {
    const rates = throughputOverTime(transfer, intervals).map(({ ms, bytesPerSecond }) => ({
        ms,
        speed: bytesPerSecond / 2 ** 20,
    }));
    const end = rates.at(-1)?.ms;
    if (end === undefined)
        return null;
    const total = Math.max(...transfer.map(({ bytes }) => bytes));
    const mean = total / 2 ** 20 / (end / 1000);
    const highest = Math.max(...rates.map(({ speed }) => speed));
    const title = 'Throughput';
    const caption = `${mib(total / 2 ** 20)} MiB in ${whole(end)} ms: ${mib(mean)} MiB/s`;
    const svg = chart_frame_frame({
        title,
        description: caption,
        x: { end, label: 'ms since the request' },
        y: { highest, label: 'MiB/s' },
        draw: (x, y) => {
            const width = end / rates.length;
            const points = rates.map(({ ms, speed }) => `${chart_frame_short(x(ms - width / 2))} ${chart_frame_short(y(speed))}`).join('L');
            const [first, last] = [x(width / 2), x(end - width / 2)];
            return [
                `<path class="area" d="M${chart_frame_short(first)} ${floor}L${points}L${chart_frame_short(last)} ${floor}z"/>`,
                `<path class="line" d="M${points}"/>`,
            ].join('');
        },
    });
    return { title, caption, svg };
}
/** A dot for each piece: when it came, and which one it is; null when that was not measured. */
function piecesChart({ pieces }) {
    const usable = pieces.filter(({ index, ms }) => Number.isFinite(index) && Number.isFinite(ms));
    if (usable.length < 2)
        return null;
    const dots = thin(usable.toSorted((a, b) => a.ms - b.ms), mostDots);
    const end = Math.max(...dots.map(({ ms }) => ms));
    const highest = Math.max(...dots.map(({ index }) => index));
    const title = 'Pieces arriving';
    const caption = `${usable.length} pieces, the last after ${whole(end)} ms`;
    const svg = chart_frame_frame({
        title,
        description: caption,
        x: { end, label: 'ms since the request' },
        y: { highest, label: 'piece' },
        draw: (x, y) => {
            // a line without length and with round ends is a dot
            const path = dots.map(({ index, ms }) => `M${chart_frame_short(x(ms))} ${chart_frame_short(y(index))}h0`).join('');
            return `<path class="dots" d="${path}"/>`;
        },
    });
    return { title, caption, svg };
}
function whole(value) {
    return Math.round(value).toLocaleString('en');
}
function mib(value) {
    return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 });
}

;// CONCATENATED MODULE: ./build/e2e/report/html-numbers.js





/** Tiles, charts and the comparison with earlier runs; empty when nothing was measured. */
function numbersSection({ metrics, baseline }) {
    const tiles = tilesOf(metrics);
    const charts = chartsOf(metrics).map(({ title, caption, svg }) => `<figure class="card"><figcaption><h3>${html(title)}</h3><span>${html(caption)}</span></figcaption>${svg}</figure>`);
    const parts = [
        ...(tiles.length > 0 ? [`<dl class="tiles">${tiles.join('')}</dl>`] : []),
        ...(charts.length > 0 ? [`<div class="charts">${charts.join('')}</div>`] : []),
        ...(baseline ? [baselineTable(baseline)] : []),
    ];
    if (parts.length === 0)
        return '';
    return `<section aria-labelledby="numbers"><h2 id="numbers">Numbers</h2>${parts.join('')}</section>`;
}
function tilesOf(metrics) {
    const { worldReadyMs, firstByteMs, throughputRatio, residentBytes } = metrics;
    return [
        ...(worldReadyMs === null
            ? []
            : [tile('World ready', (0,deadline/* formatDuration */.a3)(worldReadyMs), 'from the start of the command')]),
        ...(firstByteMs === null
            ? []
            : [tile('First byte', (0,deadline/* formatDuration */.a3)(firstByteMs.p50), `p95 ${(0,deadline/* formatDuration */.a3)(firstByteMs.p95)}`)]),
        ...(throughputRatio === null
            ? []
            : [tile('Throughput', (0,kit_text/* formatShare */.T1)(throughputRatio), 'of the range server’s, same file')]),
        ...(residentBytes === null
            ? []
            : [tile('Memory', (0,kit_text/* formatBytes */.z3)(residentBytes), 'the backend, afterwards')]),
    ];
}
function tile(name, value, note) {
    return `<div><dt>${html(name)}</dt><dd>${html(value)}<small>${html(note)}</small></dd></div>`;
}
function baselineTable({ comparisons, maxRegression, runs, notes }) {
    const rows = comparisons.map((comparison) => {
        const { metric, before, now, failed } = comparison;
        const change = failed
            ? `<span class="failed">✗ ${html(changeOf(comparison))}</span>`
            : html(changeOf(comparison));
        return `<tr><th scope="row">${html(metricTitles[metric])}</th><td class="number">${before.toFixed(2)}</td><td class="number">${now.toFixed(2)}</td><td class="number">${change}</td></tr>`;
    });
    const table = rows.length === 0
        ? ''
        : '<table><thead><tr><th scope="col">Ratio</th><th scope="col" class="number">Before</th>' +
            '<th scope="col" class="number">Now</th><th scope="col" class="number">Change</th></tr></thead>' +
            `<tbody>${rows.join('')}</tbody></table>`;
    const said = notes.map((note) => `<p class="small quiet">${html(note)}</p>`).join('');
    const basis = `Medians of ${runs} earlier ${runs === 1 ? 'run' : 'runs'}; ${(0,kit_text/* formatShare */.T1)(maxRegression)} worse is allowed.`;
    return `<section class="card baseline" aria-labelledby="baseline"><h3 id="baseline">Compared with earlier runs</h3><p class="small quiet">${basis}</p>${table}${said}</section>`;
}

;// CONCATENATED MODULE: ./build/e2e/report/html-style.js
/** The page's style; it stands in the page, whose policy allows this text alone. No font, no image, no script. */
const style = `
:root {
  color-scheme: light dark;
  --page: #f7f7f5; --card: #ffffff; --text: #1b1d21; --quiet: #5a5f68; --line: #e3e3df; --inset: #f4f4f1;
  --passed: #17734a; --failed: #b3261e; --skipped: #7d5700; --accent: #2a5bd0; --accent-soft: #2a5bd022;
  --failed-soft: #b3261e12;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #121316; --card: #1a1c20; --text: #eceef1; --quiet: #a2a8b3; --line: #2d3037; --inset: #141619;
    --passed: #56c596; --failed: #ff8a80; --skipped: #e2b04a; --accent: #82aaff; --accent-soft: #82aaff26;
    --failed-soft: #ff8a8014;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
}
header, main, footer { max-width: 70rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2.5rem); }
header { padding-top: clamp(1.75rem, 5vw, 3.5rem); }
h1, h2, h3, p, ul, ol, dl, dd, figure, pre { margin: 0; padding: 0; }
h1 { font-size: clamp(1.7rem, 5vw, 2.6rem); line-height: 1.15; letter-spacing: -0.02em; font-weight: 680; text-wrap: balance; }
h2 { font-size: 1.25rem; line-height: 1.3; letter-spacing: -0.01em; margin: 3rem 0 1rem; }
h3 { font-size: 1rem; line-height: 1.4; }
a { color: inherit; text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
code, pre { font: 0.8125rem/1.55 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
pre { white-space: pre-wrap; background: var(--inset); border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.6rem 0.8rem; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.quiet { color: var(--quiet); }
.small { font-size: 0.875rem; }
.eyebrow { color: var(--quiet); font-size: 0.875rem; margin-bottom: 0.9rem; display: flex; flex-wrap: wrap; gap: 0.1rem 1rem; }
.verdict { display: flex; align-items: flex-start; gap: 0.75rem; }
.verdict svg { flex: none; width: 1.15em; height: 1.15em; }
.passed { color: var(--passed); } .failed { color: var(--failed); } .skipped { color: var(--skipped); }
svg .passed { fill: var(--passed); } svg .failed { fill: var(--failed); } svg .skipped { fill: var(--skipped); }
svg .on { stroke: var(--page); fill: none; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
.lead { margin: 0.7rem 0 1.4rem; font-size: 1.0625rem; color: var(--quiet); }
.share { display: block; width: 100%; height: 0.5rem; border-radius: 0.25rem; }
.counts { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin-top: 0.7rem; }
.counts b { font-weight: 650; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; padding: 1rem 1.15rem; }
.card + .card { margin-top: 0.75rem; }
.failure { border-color: var(--failed); border-left-width: 4px; }
.failure .reason { margin-top: 0.5rem; padding: 0.5rem 0.75rem; border-radius: 0.5rem; background: var(--failed-soft); white-space: pre-wrap; }
.facts { display: flex; flex-wrap: wrap; gap: 0 0.9rem; color: var(--quiet); font-size: 0.875rem; }
details { margin-top: 0.75rem; }
summary { cursor: pointer; color: var(--accent); font-size: 0.875rem; width: fit-content; border-radius: 0.25rem; padding: 0.15rem 0; }
summary:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
.evidence h4 { font-size: 0.8125rem; font-weight: 600; color: var(--quiet); margin: 0.9rem 0 0.3rem; }
.evidence ol { list-style: none; display: grid; gap: 0.6rem; }
.evidence li pre + pre { border-top: 0; border-radius: 0 0 0.5rem 0.5rem; }
.evidence li pre:first-child { border-radius: 0.5rem 0.5rem 0 0; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 0.75rem; }
.tiles > div { background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; padding: 0.9rem 1.1rem 1rem; display: flex; flex-direction: column; }
.tiles dt { color: var(--quiet); font-size: 0.875rem; }
.tiles dd { font-size: 1.75rem; line-height: 1.25; font-weight: 640; letter-spacing: -0.02em; }
.tiles dd small { font-size: 0.8125rem; font-weight: 400; letter-spacing: 0; color: var(--quiet); display: block; line-height: 1.4; margin-top: 0.15rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)); gap: 0.75rem; margin-top: 0.75rem; }
figure.card + .card { margin-top: 0; }
figcaption { margin-bottom: 0.6rem; }
figcaption span { display: block; color: var(--quiet); font-size: 0.8125rem; }
figure { display: flex; flex-direction: column; justify-content: space-between; }
.chart { display: block; width: 100%; height: auto; max-width: 28rem; }
.chart text { font-size: 11px; fill: var(--quiet); }
.chart .strong { fill: var(--text); font-weight: 600; paint-order: stroke; stroke: var(--card); stroke-width: 4px; stroke-linejoin: round; }
.chart .grid { stroke: var(--line); stroke-width: 1; fill: none; }
.chart .bars { fill: var(--accent); opacity: 0.5; }
.chart .area { fill: var(--accent-soft); }
.chart .line { stroke: var(--accent); stroke-width: 2; fill: none; stroke-linejoin: round; stroke-linecap: round; }
.chart .rule { stroke: var(--text); stroke-width: 1.25; fill: none; }
.chart .dashed { stroke-dasharray: 4 3; }
.chart .dots { stroke: var(--accent); stroke-width: 4; stroke-linecap: round; fill: none; opacity: 0.85; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: baseline; padding: 0.4rem 0; border-top: 1px solid var(--line); }
th { font-weight: 600; font-size: 0.8125rem; color: var(--quiet); }
td + td, th + th { padding-left: 0.7rem; }
.number { text-align: right; white-space: nowrap; }
.groups { columns: 2 26rem; column-gap: 0.75rem; }
.group { break-inside: avoid; margin-bottom: 0.75rem; }
.group.card + .card { margin-top: 0; }
.group h3 { display: flex; justify-content: space-between; gap: 1rem; margin-bottom: 0.5rem; }
.group h3 span { font-weight: 400; font-size: 0.875rem; color: var(--quiet); white-space: nowrap; }
.group h3 + p { margin-bottom: 0.5rem; }
.group td { font-size: 0.9375rem; line-height: 1.4; }
.group td:first-child { width: 1.1rem; font-weight: 700; }
.group td p { color: var(--quiet); font-size: 0.8125rem; }
.group tr.skipped-row td:nth-child(2) { color: var(--quiet); }
.baseline { margin-top: 0.75rem; }
.baseline table { margin-top: 0.6rem; }
.baseline table + p { margin-top: 0.6rem; }
.baseline th, .baseline td { overflow-wrap: normal; }
.baseline tbody th { color: var(--text); font-size: 0.9375rem; font-weight: 400; }
.baseline td { font-size: 0.9375rem; }
footer { padding-top: 2.5rem; padding-bottom: 3.5rem; }
footer dl { border-top: 1px solid var(--line); padding-top: 1.25rem; display: flex; flex-wrap: wrap; gap: 0.9rem 2.5rem; }
footer dl > div { max-width: 22rem; }
footer dt { color: var(--quiet); font-size: 0.8125rem; }
footer dd { font-size: 0.875rem; }
@media (max-width: 30rem) {
  .card { padding: 0.9rem 0.9rem; }
  .tiles { grid-template-columns: 1fr 1fr; gap: 0.5rem; }
  .tiles > div { padding: 0.75rem 0.85rem; }
  .tiles dd { font-size: 1.4rem; }
}
@media print {
  :root {
    --page: #fff; --card: #fff; --text: #000; --quiet: #444; --line: #bbb; --inset: #fff;
    --passed: #17734a; --failed: #b3261e; --skipped: #7d5700; --accent: #2a5bd0;
  }
  body { font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .card, .tiles > div, figure { break-inside: avoid; }
  .failure { break-inside: auto; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { list-style: none; color: var(--quiet); }
}
`;

;// CONCATENATED MODULE: ./build/e2e/report/html.js







/**
 * The report as one page that asks for nothing: no script, no font, no picture from elsewhere, and a policy that
 * would forbid them. Text of others is escaped wherever it stands.
 */
function toHtml(report) {
    const verdict = verdictOf(report);
    const headline = html(headlineOf(report));
    return [
        '<!doctype html>',
        '<html lang="en">',
        '<head>',
        '<meta charset="utf-8">',
        `<meta http-equiv="Content-Security-Policy" content="${policy()}">`,
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        '<meta name="referrer" content="no-referrer">',
        `<title>${headline} · Miauflix streaming suite</title>`,
        `<link rel="icon" href="${icon(verdict)}">`,
        `<style>${style}</style>`,
        '</head>',
        '<body>',
        '<header>',
        `<p class="eyebrow"><span>Miauflix streaming suite</span> <time datetime="${html(report.startedAt)}">${html((0,kit_text/* formatMoment */.K9)(report.startedAt))}</time></p>`,
        `<h1 class="verdict">${sign(verdict)}<span>${headline}</span></h1>`,
        `<p class="lead">${html(lengthOf(report))}</p>`,
        shareBar(report),
        '</header>',
        '<main>',
        failuresSection(report),
        numbersSection(report),
        groupsSection(report),
        '</main>',
        footer(report),
        '</body>',
        '</html>',
        '',
    ].join('\n');
}
/** Allows the page's own style, by its hash, and the icon; nothing else. */
function policy() {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(style).digest('base64');
    return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
}
const kinds = {
    passed: 'passed',
    failed: 'failed',
    unfinished: 'skipped',
};
const marks = {
    passed: 'M7 12.5l3.5 3.5L17 8.5',
    failed: 'M8 8l8 8M16 8l-8 8',
    unfinished: 'M12 6.5v6.5M12 17v0',
};
const iconColours = {
    passed: '2a9d68',
    failed: 'd0453c',
    unfinished: 'b98300',
};
function sign(verdict) {
    return ('<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">' +
        `<circle class="${kinds[verdict]}" cx="12" cy="12" r="12"/><path class="on" d="${marks[verdict]}"/></svg>`);
}
function icon(verdict) {
    const circle = `%3Ccircle cx='8' cy='8' r='8' fill='%23${iconColours[verdict]}'/%3E`;
    return `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E${circle}%3C/svg%3E`;
}
/** One bar, divided as the checks ended, with the counts in words below it. */
function shareBar({ summary, checks }) {
    const total = checks.length;
    if (total === 0)
        return '';
    let at = 0;
    const parts = ['passed', 'failed', 'skipped'].filter((status) => summary[status] > 0);
    const bars = parts.map((status) => {
        const rect = `<rect class="${status}" x="${at}" y="0" width="${summary[status]}" height="1"/>`;
        at += summary[status];
        return rect;
    });
    const counts = parts.map((status) => `<li class="${status}"><b>${summary[status]}</b> ${status}</li>`);
    return (`<svg class="share" viewBox="0 0 ${total} 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">${bars.join('')}</svg>` +
        `<ul class="counts small">${counts.join('')}</ul>`);
}
function footer({ machine, engine, backend }) {
    const facts = {
        Engine: engine,
        Backend: backend,
        Platform: machine.platform,
        Processor: machine.cpu,
        Cores: String(machine.cores),
        Memory: (0,kit_text/* formatBytes */.z3)(machine.memoryBytes),
        Node: machine.node,
    };
    const entries = Object.entries(facts).map(([name, value]) => `<div><dt>${name}</dt><dd>${htmlLine(value)}</dd></div>`);
    return `<footer aria-label="About this run"><dl>${entries.join('')}</dl></footer>`;
}

;// CONCATENATED MODULE: ./build/e2e/report/evidence.js

/** A request and its answer as plain text: `→ GET …`, `← 206 … (31 ms)`. */
function exchangeText({ request, answer, durationMs }) {
    return `→ ${request}\n← ${answer} (${(0,deadline/* formatDuration */.a3)(durationMs)})`;
}
function exchangesText(evidence) {
    return evidence.exchanges.map(exchangeText).join('\n\n');
}
/** All of it as plain text: requests with their answers, then each service's last lines. */
function evidenceText(evidence) {
    const logs = Object.entries(evidence.logs)
        .filter(([, lines]) => lines.length > 0)
        .map(([service, lines]) => `${service}:\n${lines.map((line) => `  ${line}`).join('\n')}`);
    return [...(evidence.exchanges.length > 0 ? [exchangesText(evidence)] : []), ...logs].join('\n\n');
}

;// CONCATENATED MODULE: ./build/e2e/report/junit.js



/**
 * The report as JUnit XML, as GitLab, Jenkins and the publishers for GitHub read it: a suite for each group, a
 * case for each check, times in seconds, evidence as `system-out`. Always well-formed XML 1.0.
 */
function toJunit(report) {
    const { summary } = report;
    const attributes = attributesOf({
        name: `miauflix e2e (${report.engine}, ${report.backend})`,
        tests: report.checks.length,
        failures: summary.failed,
        errors: 0,
        time: seconds(summary.durationMs),
    });
    const suites = groupsOf(report).map((group) => suite(report, group));
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites${attributes}>`,
        ...suites,
        '</testsuites>',
        '',
    ].join('\n');
}
function suite(report, group) {
    const attributes = attributesOf({
        name: group.name,
        tests: group.checks.length,
        failures: group.failed,
        errors: 0,
        skipped: group.skipped,
        time: seconds(group.durationMs),
        // the schema of Ant's reports knows neither fractions nor a zone; the time is UTC
        timestamp: report.startedAt.slice(0, 19),
    });
    const properties = {
        engine: report.engine,
        backend: report.backend,
        platform: report.machine.platform,
        node: report.machine.node,
    };
    return [
        `  <testsuite${attributes}>`,
        '    <properties>',
        ...Object.entries(properties).map(([name, value]) => `      <property${attributesOf({ name, value })}/>`),
        '    </properties>',
        ...group.checks.map(testcase),
        '  </testsuite>',
    ].join('\n');
}
function testcase(check) {
    const prefix = `${check.group}/`;
    const id = check.id.startsWith(prefix) ? check.id.slice(prefix.length) : check.id;
    const attributes = attributesOf({
        classname: check.group,
        name: `${id}: ${check.title}`,
        time: seconds(check.durationMs),
    });
    if (check.status === 'passed')
        return `    <testcase${attributes}/>`;
    return [`    <testcase${attributes}>`, ...outcome(check), '    </testcase>'].join('\n');
}
function outcome({ status, reason, evidence }) {
    const message = reason ?? '';
    if (status === 'skipped')
        return [`      <skipped${attributesOf({ message })}/>`];
    // some readers show the text of the failure alone: it has the requests too
    const text = evidence === undefined ? message : `${message}\n\n${exchangesText(evidence)}`;
    return [
        `      <failure${attributesOf({ message, type: 'CheckFailure' })}>${xml(text)}</failure>`,
        ...(evidence === undefined ? [] : [`      <system-out>${xml(evidenceText(evidence))}</system-out>`]),
    ];
}
function seconds(ms) {
    return (ms / 1000).toFixed(3);
}
function attributesOf(attributes) {
    return Object.entries(attributes)
        .map(([name, value]) => ` ${name}="${xml((0,kit_text/* oneLine */.TN)(String(value)))}"`)
        .join('');
}
/** Text for XML 1.0 (§2.2 Char): what it cannot hold at all is shown as a sign. */
function xml(text) {
    return (0,kit_text/* visible */.RK)(text)
        .replaceAll(/[\uFFFE\uFFFF]/gu, '\uFFFD')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&apos;');
}

;// CONCATENATED MODULE: ./build/e2e/report/write-reports.js







/**
 * Writes `report.json`, `junit.xml` and `report.html` into the folder, which is made; nobody sees half a file.
 * @throws {ConfigurationError} for a folder that this user cannot write to, {WorldError} for a disk that is full
 */
async function writeReports(report, folder) {
    const files = {
        json: (0,external_node_path_.join)(folder, 'report.json'),
        junit: (0,external_node_path_.join)(folder, 'junit.xml'),
        html: (0,external_node_path_.join)(folder, 'report.html'),
    };
    const texts = [
        [files.json, toJson(report)],
        [files.junit, toJunit(report)],
        [files.html, toHtml(report)],
    ];
    for (const [file, text] of texts) {
        await written('report', file, async () => {
            await (0,make_folder/* makeFolder */.f)(folder);
            await (0,folders/* writeFileWhole */.tG)(file, text);
        });
    }
    return files;
}

// EXTERNAL MODULE: ./build/e2e/complaint.js
var e2e_complaint = __webpack_require__(42696);
;// CONCATENATED MODULE: ./build/e2e/run-checks.js




const shownLogLines = 12;
/** Among so many of the backend's last lines, the cause of a failure is looked for. */
const searchedLogLines = 100;
/** What a viewer sees when the other end gave up, and how long its last words may be on their way. */
const wasCut = /\baborted\b|ECONNRESET|socket hang up/;
const lastWordsMs = 500;
/** How long a check that ran out of time may take to put the world in order again. */
const tidyMs = 15_000;
/** Makes the checks one after the other; what is not reached is reported as skipped, with the reason. */
async function runChecks(options) {
    const { checks, reporter, signal } = options;
    const reports = [];
    const progress = reporter.progress('Checks', checks.length);
    let stopped;
    for (const check of checks) {
        progress.update(reports.length, check.id);
        if (signal.aborted)
            stopped ??= 'the run was stopped';
        const report = stopped === undefined ? await repeated(check, options) : skipped(check, stopped);
        reports.push(report);
        if (report.status === 'failed') {
            reporter.error(`${report.id}: ${report.reason ?? ''}`, { title: report.title });
            if (options.bail)
                stopped = `the run ended at the first failure (${report.id})`;
        }
    }
    progress.end(`${reports.filter(({ status }) => status === 'passed').length} of ${checks.length} hold`);
    return reports;
}
async function repeated(check, options) {
    let durationMs = 0;
    for (let round = 1;; round += 1) {
        const report = await run_checks_once(check, options);
        durationMs += report.durationMs;
        const last = round === options.repeat || report.status !== 'passed';
        if (!last)
            continue;
        const reason = report.reason !== null && options.repeat > 1
            ? `round ${round} of ${options.repeat}: ${report.reason}`
            : report.reason;
        return { ...report, reason, durationMs };
    }
}
async function run_checks_once(check, options) {
    const { context } = options;
    const reason = reasonToSkip(check, options);
    if (reason !== undefined)
        return skipped(check, reason);
    context.http.takeExchanges();
    const start = performance.now();
    const since = Date.now();
    const ended = (status, why) => ({
        id: check.id,
        title: check.title,
        group: check.group,
        status,
        durationMs: Math.round(performance.now() - start),
        reason: why,
    });
    try {
        await withinDeadline(check, options);
        return ended('passed', null);
    }
    catch (error) {
        if (options.signal.aborted)
            return ended('skipped', 'the run was stopped');
        if (error instanceof CheckSkipped)
            return ended('skipped', error.message);
        const failed = ended('failed', (0,errors/* reasonOf */.A3)(error));
        return { ...failed, ...(await run_checks_explained(context, failed.reason ?? '', since)) };
    }
}
function reasonToSkip({ needs = [], ownBackend }, options) {
    if (ownBackend === true && !options.ownBackend)
        return 'it would restart a backend that is not ours';
    const { lacks } = options.context.backend;
    return needs.map((ability) => lacks[ability]).find((lack) => lack !== undefined);
}
/** Runs the check; at its deadline its signal fires, and it gets a moment to put the world in order again. */
async function withinDeadline(check, { context, signal }) {
    const late = new AbortController();
    const error = new errors/* DeadlineError */.j3(`it took longer than ${(0,deadline/* formatDuration */.a3)(check.deadlineMs)}`);
    const timer = setTimeout(() => {
        late.abort(error);
    }, check.deadlineMs);
    const running = check.run({ ...context, signal: (0,deadline/* anySignal */.JG)(late.signal, signal) });
    running.catch(() => undefined);
    const cut = Promise.withResolvers();
    (0,deadline/* anySignal */.JG)(late.signal, signal).addEventListener('abort', () => cut.reject(late.signal.reason ?? signal.reason));
    try {
        await Promise.race([running, cut.promise]);
    }
    finally {
        clearTimeout(timer);
        if (late.signal.aborted || signal.aborted) {
            const tidied = new AbortController();
            await Promise.race([running.catch(() => undefined), (0,deadline/* pause */.v7)(tidyMs, tidied.signal)]);
            tidied.abort();
        }
    }
}
/** What failed, with what the backend said of it meanwhile: a disk that is full shows to a viewer as a cut. */
async function run_checks_explained({ http, world }, seen, since) {
    const end = performance.now() + (wasCut.test(seen) ? lastWordsMs : 0);
    for (;;) {
        const logs = await world.logs(searchedLogLines, since);
        const ofBackend = [...(logs['released'] ?? []), ...(logs['backend'] ?? [])];
        const complaint = (0,e2e_complaint/* complaintIn */.J)(ofBackend, since, world.engine === 'compose');
        if (complaint === undefined && performance.now() < end) {
            await (0,deadline/* pause */.v7)(50);
            continue;
        }
        const shown = Object.entries(logs).map(([name, lines]) => [name, lines.slice(-shownLogLines)]);
        const isNew = complaint !== undefined && !seen.includes(complaint);
        return {
            reason: isNew ? `${seen} (the backend: ${complaint})` : seen,
            evidence: { exchanges: http.takeExchanges(), logs: Object.fromEntries(shown) },
        };
    }
}
function skipped({ id, title, group }, reason) {
    return { id, title, group, status: 'skipped', durationMs: 0, reason };
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
;// CONCATENATED MODULE: ./build/e2e/select.js



/** The checks that the patterns choose; a pattern that chooses none is a mistake and is named. */
function selectChecks(checks, { only, skip }) {
    const ids = checks.map(({ id }) => id);
    const groups = [...new Set(checks.map(({ group }) => group))];
    const unknown = [...only, ...skip].filter((pattern) => !ids.some(matcher(pattern)));
    if (unknown.length > 0) {
        const words = [...groups, ...ids];
        throw new errors/* ConfigurationError */.j1(`${unknown.map((pattern) => (0,e2e_options/* unknownCheck */.fk)(pattern, words)).join('\n')}\n\`miauflix-infra e2e --list\` shows all.`);
    }
    const isWanted = only.length === 0 ? () => true : anyOf(only);
    const isLeftOut = anyOf(skip);
    const selected = checks.filter(({ id }) => isWanted(id) && !isLeftOut(id));
    if (selected.length === 0)
        throw new errors/* ConfigurationError */.j1('What is skipped leaves no check to make.');
    return selected;
}
/** A pattern without a slash names a group: `seeking` is `seeking/*`. */
function matcher(pattern) {
    const isMatch = picomatch(pattern.includes('/') || pattern.includes('*') ? pattern : `${pattern}/*`);
    return (id) => isMatch(id);
}
function anyOf(patterns) {
    const matchers = patterns.map(matcher);
    return (id) => matchers.some((matches) => matches(id));
}

;// CONCATENATED MODULE: ./build/e2e/run.js





















/**
 * Runs the suite: videos, world, checks, report. What a check finds is in the report; an error is thrown for
 * a mistake in the options (before anything starts) and for a world that does not start. When it is
 * interrupted, the report still comes, with what was not reached as skipped.
 */
async function runE2e(options, surroundings) {
    (0,e2e_options/* checkOptions */.Jr)(options);
    const checks = selectChecks(allChecks, options);
    const history = options.baseline === undefined ? [] : await readBaseline(options.baseline);
    const { reportDir } = options;
    const evidenceFolder = reportDir === undefined ? undefined : (0,external_node_path_.join)(reportDir, 'service-logs');
    const { signal, startedMs = performance.now() } = surroundings;
    const run = { options, surroundings, checks, history, startedAt: new Date(), startedMs };
    const measured = new Measurements();
    const http = new Http();
    let world;
    let backend;
    try {
        let reports;
        let worldReadyMs = null;
        try {
            await (0,owned_folder/* sweepFolders */.me)();
            world = await startWorld(options, surroundings, evidenceFolder);
            backend = prepareBackend(options, world, http);
            await backend.prepare(signal);
            worldReadyMs = performance.now() - startedMs;
            reports = await runChecks({
                checks,
                context: {
                    world,
                    backend,
                    http,
                    stage: createStage(world, backend),
                    viewers: options.viewers,
                    measured,
                },
                ownBackend: options.backendUrl === undefined,
                repeat: options.repeat,
                bail: options.bail,
                reporter: surroundings.reporter,
                signal,
            });
        }
        catch (error) {
            if (!signal.aborted)
                throw error;
            reports = checks.map((check) => skipped(check, 'the run was stopped'));
        }
        if (evidenceFolder !== undefined && reports.some(({ status }) => status === 'failed')) {
            // that there is less evidence is no reason to tell nothing
            await world?.saveEvidence?.(evidenceFolder).catch((error) => {
                surroundings.reporter.warning(`The services' logs were not kept: ${(0,errors/* reasonOf */.A3)(error)}`);
            });
        }
        const result = await conclude(run, reports, measured.toReport(worldReadyMs));
        if (options.keep && !signal.aborted && world !== undefined)
            await surroundings.onKeep?.(world);
        return result;
    }
    finally {
        try {
            await backend?.close();
        }
        finally {
            http.close();
            await world?.stop();
        }
    }
}
/** Puts the report together, compares it with earlier runs, tells it and writes its files. */
async function conclude({ options, surroundings, history, startedAt, startedMs }, checks, measured) {
    const { aborted: interrupted } = surroundings.signal;
    const bare = buildReport({
        engine: options.engine,
        backend: options.backend,
        startedAt,
        durationMs: performance.now() - startedMs,
        interrupted,
        machine: describeMachine(),
        checks,
        measured,
    });
    const now = baselineRunOf(bare);
    const isCompared = options.baseline !== undefined && !interrupted;
    const report = isCompared
        ? { ...bare, baseline: compare(history, now, { maxRegression: options.maxRegression }) }
        : bare;
    // told first: whatever the disk does next, what came out is known
    surroundings.onReport?.(report);
    const files = options.reportDir === undefined ? undefined : await writeReports(report, options.reportDir);
    if (files !== undefined)
        surroundings.onFiles?.(files);
    const { baseline } = options;
    if (baseline !== undefined && holds(report)) {
        await written('baseline', baseline, async () => await appendBaseline(baseline, now));
    }
    return { report, files };
}
/** Whether everything that was checked holds, and nothing became slower than it may. */
function holds(report) {
    return verdictOf(report) === 'passed';
}
function prepareBackend(options, world, http) {
    const credentials = options.credentials ?? world.credentials ?? embedded_plan/* releasedCredentials */.am;
    http.hide(credentials.password);
    const database = databaseSetting(process.env);
    const url = options.backendUrl ?? world.addresses.backend?.url ?? '';
    return createBackend(options.backend, { url, credentials, http, ...(database && { database }) });
}

// EXTERNAL MODULE: ./build/cli/terminal.js
var cli_terminal = __webpack_require__(38565);
;// CONCATENATED MODULE: ./build/cli/e2e-job.js









function listChecks(flags, terminal) {
    for (const { id, title } of selectChecks(allChecks, flags))
        terminal.print(`${id.padEnd(34)} ${title}`);
}
async function optionsFrom(flags) {
    const credentials = await credentialsFrom(flags);
    return {
        ...flags,
        defects: flags.breakBackend,
        ...(credentials && { credentials }),
    };
}
async function credentialsFrom(flags) {
    const email = flags.backendEmail ?? variable('MIAUFLIX_BACKEND_EMAIL');
    const password = await passwordFrom(flags.backendPasswordFile);
    if (email === undefined && password === undefined)
        return undefined;
    if (email === undefined || password === undefined) {
        throw new errors/* ConfigurationError */.j1('To log in, both an e-mail address and a password are needed.');
    }
    return { email, password };
}
/** A variable that is empty is as good as none. */
function variable(name) {
    const value = process.env[name];
    return value === '' ? undefined : value;
}
async function passwordFrom(file) {
    if (file === undefined)
        return variable('MIAUFLIX_BACKEND_PASSWORD');
    try {
        return (await (0,promises_.readFile)(file, 'utf8')).trimEnd();
    }
    catch (error) {
        throw new errors/* ConfigurationError */.j1(`The password file ${file} cannot be read: ${(0,errors/* reasonOf */.A3)(error)}.`, {
            cause: error,
        });
    }
}
async function runSuite(flags, terminal) {
    const options = await optionsFrom(flags);
    const { reporter, signal, entry } = terminal;
    if (options.credentials !== undefined)
        reporter.mask(options.credentials.password);
    const { report } = await runE2e(options, {
        entry,
        reporter,
        signal,
        startedMs: 0,
        onReport: (report) => {
            terminal.print(flags.json === true ? toJson(report) : toTerminal(report, { colour: process.stdout.isTTY }));
        },
        onFiles: ({ html, junit, json }) => {
            reporter.info(`Reports: ${html}, ${junit}, ${json}`);
        },
        onKeep: async (world) => {
            reporter.info(`The world stays up until Ctrl-C:\n${JSON.stringify(world.addresses, undefined, 2)}`);
            await (0,cli_terminal/* untilStopped */.s)(signal);
        },
    });
    signal.throwIfAborted();
    if (!holds(report))
        throw new errors/* GateError */.ue(`${headlineOf(report)}.`);
}


/***/ }),

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

/***/ 42696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ complaintIn),
/* harmony export */   m: () => (/* binding */ withoutColours)
/* harmony export */ });
/** What a service wrote that may be the cause of a failure seen from outside, where it shows as a cut connection. */
/** Words of a system that has run out of something, in lines that are not ours. */
const shortage = /ENOSPC|EMFILE|ENFILE|EDQUOT|SQLITE_FULL|out of memory|no space left/i;
/** Words with which programs of others tell that something went wrong. */
const failure = /\bfailed to\b|\bunhandled\b|\buncaught\b/i;
/**
 * The last complaint among log lines since `since` (ms since 1970), in one line; undefined without one. Lines of
 * others have no time that could be read, so they are taken for what they are only when all lines are `recent`.
 */
function complaintIn(lines, since, recent = false) {
    return lines
        .map((line) => complaintOf(withoutColours(line), since, recent))
        .findLast((complaint) => complaint !== undefined);
}
/** Without the colours that a log line may have. */
function withoutColours(line) {
    return line.replaceAll(/\u001B\[[\d;]*m/g, '');
}
function complaintOf(line, since, recent) {
    let fields;
    try {
        fields = JSON.parse(line);
    }
    catch {
        return shortage.test(line) || (recent && failure.test(line)) ? line.trim().slice(0, 300) : undefined;
    }
    const { time, level, message, reason } = fields ?? {};
    if (level !== 'warn' && level !== 'error')
        return undefined;
    if (typeof message !== 'string' || Date.parse(String(time)) < since)
        return undefined;
    const [why = ''] = typeof reason === 'string' ? reason.split('\n') : [];
    return why === '' ? message : `${message}: ${why}`;
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


/***/ }),

/***/ 611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ startHttpServer)
/* harmony export */ });
/* unused harmony export httpUrl */
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3844);


/** Starts an HTTP server; a port that is taken is an error that says so. */
async function startHttpServer(listener, { host, port }) {
    const server = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.createServer)({ requestTimeout: 30_000, headersTimeout: 10_000 }, listener);
    const sockets = new Set();
    server.on('connection', (socket) => {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
    });
    server.on('request', (_request, response) => {
        // a connection that was kept alive would otherwise hold up a server that is stopping
        response.once('close', () => {
            if (!server.listening)
                setImmediate(() => server.closeIdleConnections());
        });
    });
    const listening = Promise.withResolvers();
    // stays for good: an error of a later moment (no file handles left) must not end the process
    server.on('error', (error) => {
        listening.reject(listenError(error, { host, port }));
    });
    server.listen(port, host, () => {
        listening.resolve(undefined);
    });
    await listening.promise;
    const bound = server.address();
    let stopped;
    return {
        url: httpUrl(host, bound.port),
        port: bound.port,
        server,
        stop: async (graceMs = 1000) => {
            stopped ??= stopHttpServer(server, sockets, graceMs);
            await stopped;
        },
    };
}
/** The address under which this machine reaches a server that listens on `host`. */
function httpUrl(host, port) {
    const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
    return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
async function stopHttpServer(server, sockets, graceMs) {
    const closed = Promise.withResolvers();
    server.close(() => {
        closed.resolve(undefined);
    });
    server.closeIdleConnections();
    const cut = setTimeout(() => {
        // closeAllConnections would leave upgraded ones (WebSockets), which keep the server open
        for (const socket of sockets)
            socket.destroy();
    }, graceMs);
    await closed.promise;
    clearTimeout(cut);
}
/** A sentence for the ways in which listening fails on a user's machine. */
function listenError(error, { host, port }) {
    switch (error.code) {
        case 'EADDRINUSE':
            return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`Port ${port} on ${host} is taken by another program.`);
        case 'EACCES':
            return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`Port ${port} on ${host} needs rights that this user lacks.`);
        case 'EADDRNOTAVAIL':
        case 'ENOTFOUND':
            return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`This machine has no address "${host}" to listen on.`);
        default:
            return error;
    }
}


/***/ }),

/***/ 94389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   l: () => (/* binding */ isTransientNetworkError)
/* harmony export */ });
/* unused harmony export pauseAfter */
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63843);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3844);


/**
 * Runs `work` until it succeeds, fails for good or the attempts are used up; throws the last error as it
 * came, or the signal's reason.
 */
async function retry(work, options) {
    const { attempts, isTransient, onRetry, signal } = options;
    for (let attempt = 1;; attempt += 1) {
        signal?.throwIfAborted();
        try {
            return await work(attempt);
        }
        catch (error) {
            signal?.throwIfAborted();
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isError */ .bJ)(error) || attempt >= attempts || !isTransient(error))
                throw error;
            const ms = pauseAfter(error, attempt, options);
            if (ms === undefined)
                throw error;
            onRetry?.((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(error), attempt);
            await (0,_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .pause */ .v7)(ms, signal);
        }
    }
}
/** The pause in ms after try number `attempt`, from 1; undefined when more is asked for than we wait. */
function pauseAfter(error, attempt, options, random = Math.random) {
    const asked = options.askedPauseMs?.(error);
    if (asked !== undefined && asked >= 0) {
        return asked <= (options.longestAskedPauseMs ?? 60_000) ? asked : undefined;
    }
    const longest = Math.min(options.firstPauseMs * 2 ** (attempt - 1), options.longestPauseMs ?? 60_000);
    return longest * (0.5 + random() / 2);
}
const transientCodes = new Set([
    'ECONNRESET',
    'ECONNREFUSED',
    'ECONNABORTED',
    'EPIPE',
    'ETIMEDOUT',
    'EAI_AGAIN',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'UND_ERR_SOCKET',
    'UND_ERR_CONNECT_TIMEOUT',
    'UND_ERR_HEADERS_TIMEOUT',
    'UND_ERR_BODY_TIMEOUT',
]);
/** Whether a network error may pass by itself, looked up through its causes. */
function isTransientNetworkError(error) {
    const seen = new Set();
    for (let cause = error; (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isError */ .bJ)(cause) && !seen.has(cause); cause = cause.cause) {
        seen.add(cause);
        const { code } = cause;
        if (code !== undefined && transientCodes.has(code))
            return true;
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorsWithin */ .nh)(cause).some(isTransientNetworkError))
            return true;
    }
    return false;
}


/***/ }),

/***/ 10987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ NotYet),
/* harmony export */   a: () => (/* binding */ waitUntil)
/* harmony export */ });
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63843);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3844);


/** What a probe answers while the condition does not hold yet: the reason, in words. */
class NotYet {
    reason;
    constructor(reason) {
        this.reason = reason;
    }
}
/**
 * Tries `probe` until it answers with something else than `NotYet`; an error counts as not yet. Each try's
 * signal fires at the deadline, or with the caller's; a probe that ignores it is left behind.
 * When the deadline passes, the error says what was waited for and the last reason why not.
 */
async function waitUntil(what, probe, options) {
    const { deadlineMs, intervalMs = 50, signal } = options;
    const end = performance.now() + deadlineMs;
    let last;
    for (;;) {
        signal?.throwIfAborted();
        const left = end - performance.now();
        if (left <= 0)
            break;
        let cut;
        try {
            const answer = await (0,_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .withDeadline */ .NE)(what, left, async (own) => {
                cut = own;
                return probe(own);
            }, signal);
            if (!(answer instanceof NotYet))
                return answer;
            last = answer.reason;
        }
        catch (error) {
            signal?.throwIfAborted();
            last = cut?.aborted === true ? cutShort(last) : (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(error);
        }
        await (0,_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .pause */ .v7)(Math.max(0, Math.min(intervalMs, end - performance.now())), signal);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeadlineError */ .j3(`${what}: not within ${(0,_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(deadlineMs)}; ${last ?? 'it was never tried'}`);
}
function cutShort(before) {
    return `the last try got no answer${before === undefined ? '' : ` (before it: ${before})`}`;
}


/***/ }),

/***/ 23216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AG: () => (/* binding */ streamQualities),
/* harmony export */   E7: () => (/* binding */ wordAt),
/* harmony export */   V6: () => (/* binding */ sourceTypes),
/* harmony export */   YP: () => (/* binding */ indexIn),
/* harmony export */   jz: () => (/* binding */ sourceQualities),
/* harmony export */   tB: () => (/* binding */ videoCodecs)
/* harmony export */ });
/** Words that the released backend keeps as their place in a list; the order is part of its database. */
const sourceQualities = ['SD', 'HD', 'FHD', '2K', '4K', '8K', '3D'];
const videoCodecs = [
    'VC1',
    'MPEG2',
    'MPEG4',
    'XVID',
    'VP8',
    'VP9',
    'X264',
    'X265',
    'AV1',
    'X264_10BIT',
    'X265_10BIT',
    'AV1_10BIT',
];
const sourceTypes = ['WEB', 'BLURAY', 'HDTV', 'DVD', 'TS', 'CAM', 'DCP'];
/** The qualities that a viewer may ask for, beside `auto`. */
const streamQualities = ['8K', '4K', '2K', 'FHD', 'HD', 'SD'];
function indexIn(words, word) {
    return word === null ? null : words.indexOf(word);
}
function wordAt(words, index) {
    return index === null ? null : (words[index] ?? null);
}


/***/ }),

/***/ 39210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ encryptText),
/* harmony export */   O0: () => (/* binding */ parseSourceKey),
/* harmony export */   PV: () => (/* binding */ decryptText),
/* harmony export */   Xh: () => (/* binding */ decryptBytes),
/* harmony export */   _5: () => (/* binding */ encryptInfoHash),
/* harmony export */   hA: () => (/* binding */ encryptBytes),
/* harmony export */   n2: () => (/* binding */ newSourceKey)
/* harmony export */ });
/* unused harmony export SourceEncryptionError */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _kit_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3844);


/**
 * How the released backend keeps what a source is: AES-256-GCM with its `SOURCE_SECURITY_KEY`, laid out
 * IV (12 bytes) ‖ tag (16 bytes) ‖ ciphertext; text is base64 of that, the .torrent file is the bytes.
 */
const algorithm = 'aes-256-gcm';
const keyLength = 32;
const ivLength = 12;
const tagLength = 16;
/** Something encrypted that does not open: cut, changed, or made with another key. */
class SourceEncryptionError extends Error {
    name = 'SourceEncryptionError';
}
/** Reads `SOURCE_SECURITY_KEY`, which is base64 of 32 bytes. The key itself is never part of an error. */
function parseSourceKey(text) {
    const trimmed = text.trim();
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(trimmed)) {
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('The SOURCE_SECURITY_KEY is not base64; it is base64 of 32 bytes.');
    }
    const bytes = Buffer.from(trimmed, 'base64');
    if (bytes.length !== keyLength) {
        throw new _kit_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`The SOURCE_SECURITY_KEY is base64 of ${bytes.length} bytes; it must be of ${keyLength}.`);
    }
    return { bytes };
}
/** A key that nobody had before, as the released backend writes it to its `.env`. */
function newSourceKey() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(keyLength).toString('base64');
}
function encryptBytes(key, plain) {
    return seal(key, plain, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(ivLength));
}
/** @throws {SourceEncryptionError} for bytes that this key did not make. */
function decryptBytes(key, sealed) {
    if (sealed.length < ivLength + tagLength) {
        throw new SourceEncryptionError(`Of ${sealed.length} bytes none is content: an IV and a tag alone take ${ivLength + tagLength}.`);
    }
    const decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)(algorithm, key.bytes, sealed.subarray(0, ivLength), {
        authTagLength: tagLength,
    });
    decipher.setAuthTag(sealed.subarray(ivLength, ivLength + tagLength));
    try {
        return Buffer.concat([decipher.update(sealed.subarray(ivLength + tagLength)), decipher.final()]);
    }
    catch (error) {
        throw new SourceEncryptionError('Changed since it was encrypted, or encrypted with another key', {
            cause: error,
        });
    }
}
/** Text as its columns `ml` and `u` hold it; an empty one stays empty. */
function encryptText(key, text) {
    return text === '' ? '' : encryptBytes(key, Buffer.from(text)).toString('base64');
}
/**
 * An info hash as the column `ih` holds it: the same hash always gives the same text, so that the database
 * can keep it unique. Its IV is the first 12 bytes of SHA-256(key ‖ text).
 */
function encryptInfoHash(key, infoHash) {
    const iv = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key.bytes).update(infoHash).digest().subarray(0, ivLength);
    return seal(key, Buffer.from(infoHash), iv).toString('base64');
}
/** @throws {SourceEncryptionError} for text that this key did not make. */
function decryptText(key, sealed) {
    return sealed === '' ? '' : decryptBytes(key, Buffer.from(sealed, 'base64')).toString();
}
function seal(key, plain, iv) {
    const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)(algorithm, key.bytes, iv, { authTagLength: tagLength });
    const content = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), content]);
}


/***/ }),

/***/ 19928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ bencode)
});

// EXTERNAL MODULE: ./node_modules/uint8-util/dist/src/node.js + 1 modules
var node = __webpack_require__(34359);
;// CONCATENATED MODULE: ./node_modules/bencode/lib/util.js
function digitCount (value) {
  // Add a digit for negative numbers, as the sign will be prefixed
  const sign = value < 0 ? 1 : 0
  // Guard against negative numbers & zero going into log10(),
  // as that would return -Infinity
  value = Math.abs(Number(value || 1))
  return Math.floor(Math.log10(value)) + 1 + sign
}

function getType (value) {
  if (ArrayBuffer.isView(value)) return 'arraybufferview'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Number) return 'number'
  if (value instanceof Boolean) return 'boolean'
  if (value instanceof Set) return 'set'
  if (value instanceof Map) return 'map'
  if (value instanceof String) return 'string'
  if (value instanceof ArrayBuffer) return 'arraybuffer'
  return typeof value
}

;// CONCATENATED MODULE: ./node_modules/bencode/lib/encode.js



/**
 * Encodes data in bencode.
 *
 * @param  {Uint8Array|Array|String|Object|Number|Boolean} data
 * @return {Uint8Array}
 */
function encode (data, buffer, offset) {
  const buffers = []
  let result = null

  encode._encode(buffers, data)
  result = (0,node/* concat */.xW)(buffers)
  encode.bytes = result.length

  if (ArrayBuffer.isView(buffer)) {
    buffer.set(result, offset)
    return buffer
  }

  return result
}

encode.bytes = -1
encode._floatConversionDetected = false

encode._encode = function (buffers, data) {
  if (data == null) { return }

  switch (getType(data)) {
    case 'object': encode.dict(buffers, data); break
    case 'map': encode.dictMap(buffers, data); break
    case 'array': encode.list(buffers, data); break
    case 'set': encode.listSet(buffers, data); break
    case 'string': encode.string(buffers, data); break
    case 'number': encode.number(buffers, data); break
    case 'boolean': encode.number(buffers, data); break
    case 'arraybufferview': encode.buffer(buffers, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)); break
    case 'arraybuffer': encode.buffer(buffers, new Uint8Array(data)); break
  }
}

const buffE = new Uint8Array([0x65])
const buffD = new Uint8Array([0x64])
const buffL = new Uint8Array([0x6C])

encode.buffer = function (buffers, data) {
  buffers.push((0,node/* text2arr */.L0)(data.length + ':'), data)
}

encode.string = function (buffers, data) {
  buffers.push((0,node/* text2arr */.L0)((0,node/* text2arr */.L0)(data).byteLength + ':' + data))
}

encode.number = function (buffers, data) {
  if (Number.isInteger(data)) return buffers.push((0,node/* text2arr */.L0)('i' + BigInt(data) + 'e'))

  const maxLo = 0x80000000
  const hi = (data / maxLo) << 0
  const lo = (data % maxLo) << 0
  const val = hi * maxLo + lo

  buffers.push((0,node/* text2arr */.L0)('i' + val + 'e'))

  if (val !== data && !encode._floatConversionDetected) {
    encode._floatConversionDetected = true
    console.warn(
      'WARNING: Possible data corruption detected with value "' + data + '":',
      'Bencoding only defines support for integers, value was converted to "' + val + '"'
    )
    console.trace()
  }
}

encode.dict = function (buffers, data) {
  buffers.push(buffD)

  let j = 0
  let k
  // fix for issue #13 - sorted dicts
  const keys = Object.keys(data).sort()
  const kl = keys.length

  for (; j < kl; j++) {
    k = keys[j]
    if (data[k] == null) continue
    encode.string(buffers, k)
    encode._encode(buffers, data[k])
  }

  buffers.push(buffE)
}

encode.dictMap = function (buffers, data) {
  buffers.push(buffD)

  const keys = Array.from(data.keys()).sort()

  for (const key of keys) {
    if (data.get(key) == null) continue
    ArrayBuffer.isView(key)
      ? encode._encode(buffers, key)
      : encode.string(buffers, String(key))
    encode._encode(buffers, data.get(key))
  }

  buffers.push(buffE)
}

encode.list = function (buffers, data) {
  let i = 0
  const c = data.length
  buffers.push(buffL)

  for (; i < c; i++) {
    if (data[i] == null) continue
    encode._encode(buffers, data[i])
  }

  buffers.push(buffE)
}

encode.listSet = function (buffers, data) {
  buffers.push(buffL)

  for (const item of data) {
    if (item == null) continue
    encode._encode(buffers, item)
  }

  buffers.push(buffE)
}

/* harmony default export */ const lib_encode = (encode);

;// CONCATENATED MODULE: ./node_modules/bencode/lib/decode.js


const INTEGER_START = 0x69 // 'i'
const STRING_DELIM = 0x3A // ':'
const DICTIONARY_START = 0x64 // 'd'
const LIST_START = 0x6C // 'l'
const END_OF_TYPE = 0x65 // 'e'

/**
 * replaces parseInt(buffer.toString('ascii', start, end)).
 * For strings with less then ~30 charachters, this is actually a lot faster.
 *
 * @param {Uint8Array} data
 * @param {Number} start
 * @param {Number} end
 * @return {Number} calculated number
 */
function getIntFromBuffer (buffer, start, end) {
  let sum = 0
  let sign = 1

  for (let i = start; i < end; i++) {
    const num = buffer[i]

    if (num < 58 && num >= 48) {
      sum = sum * 10 + (num - 48)
      continue
    }

    if (i === start && num === 43) { // +
      continue
    }

    if (i === start && num === 45) { // -
      sign = -1
      continue
    }

    if (num === 46) { // .
      // its a float. break here.
      break
    }

    throw new Error('not a number: buffer[' + i + '] = ' + num)
  }

  return sum * sign
}

/**
 * Decodes bencoded data.
 *
 * @param  {Uint8Array} data
 * @param  {Number} start (optional)
 * @param  {Number} end (optional)
 * @param  {String} encoding (optional)
 * @return {Object|Array|Uint8Array|String|Number}
 */
function decode (data, start, end, encoding) {
  if (data == null || data.length === 0) {
    return null
  }

  if (typeof start !== 'number' && encoding == null) {
    encoding = start
    start = undefined
  }

  if (typeof end !== 'number' && encoding == null) {
    encoding = end
    end = undefined
  }

  decode.position = 0
  decode.encoding = encoding || null

  decode.data = !(ArrayBuffer.isView(data))
    ? (0,node/* text2arr */.L0)(data)
    : new Uint8Array(data.slice(start, end))

  decode.bytes = decode.data.length

  return decode.next()
}

decode.bytes = 0
decode.position = 0
decode.data = null
decode.encoding = null

decode.next = function () {
  switch (decode.data[decode.position]) {
    case DICTIONARY_START:
      return decode.dictionary()
    case LIST_START:
      return decode.list()
    case INTEGER_START:
      return decode.integer()
    default:
      return decode.buffer()
  }
}

decode.find = function (chr) {
  let i = decode.position
  const c = decode.data.length
  const d = decode.data

  while (i < c) {
    if (d[i] === chr) return i
    i++
  }

  throw new Error(
    'Invalid data: Missing delimiter "' +
    String.fromCharCode(chr) + '" [0x' +
    chr.toString(16) + ']'
  )
}

decode.dictionary = function () {
  decode.position++

  const dict = {}

  while (decode.data[decode.position] !== END_OF_TYPE) {
    const buffer = decode.buffer()
    let key = (0,node/* arr2text */.dU)(buffer)
    if (key.includes('\uFFFD')) key = (0,node/* arr2hex */.V5)(buffer)
    dict[key] = decode.next()
  }

  decode.position++

  return dict
}

decode.list = function () {
  decode.position++

  const lst = []

  while (decode.data[decode.position] !== END_OF_TYPE) {
    lst.push(decode.next())
  }

  decode.position++

  return lst
}

decode.integer = function () {
  const end = decode.find(END_OF_TYPE)
  const number = getIntFromBuffer(decode.data, decode.position + 1, end)

  decode.position += end + 1 - decode.position

  return number
}

decode.buffer = function () {
  let sep = decode.find(STRING_DELIM)
  const length = getIntFromBuffer(decode.data, decode.position, sep)
  const end = ++sep + length

  decode.position = end

  return decode.encoding
    ? (0,node/* arr2text */.dU)(decode.data.slice(sep, end))
    : decode.data.slice(sep, end)
}

/* harmony default export */ const lib_decode = (decode);

;// CONCATENATED MODULE: ./node_modules/bencode/lib/encoding-length.js



function listLength (list) {
  let length = 1 + 1 // type marker + end-of-type marker

  for (const value of list) {
    length += encodingLength(value)
  }

  return length
}

function mapLength (map) {
  let length = 1 + 1 // type marker + end-of-type marker

  for (const [key, value] of map) {
    const keyLength = (0,node/* text2arr */.L0)(key).byteLength
    length += digitCount(keyLength) + 1 + keyLength
    length += encodingLength(value)
  }

  return length
}

function objectLength (value) {
  let length = 1 + 1 // type marker + end-of-type marker
  const keys = Object.keys(value)

  for (let i = 0; i < keys.length; i++) {
    const keyLength = (0,node/* text2arr */.L0)(keys[i]).byteLength
    length += digitCount(keyLength) + 1 + keyLength
    length += encodingLength(value[keys[i]])
  }

  return length
}

function stringLength (value) {
  const length = (0,node/* text2arr */.L0)(value).byteLength
  return digitCount(length) + 1 + length
}

function arrayBufferLength (value) {
  const length = value.byteLength - value.byteOffset
  return digitCount(length) + 1 + length
}

function encodingLength (value) {
  const length = 0

  if (value == null) return length

  const type = getType(value)

  switch (type) {
    case 'arraybufferview': return arrayBufferLength(value)
    case 'string': return stringLength(value)
    case 'array': case 'set': return listLength(value)
    case 'number': return 1 + digitCount(Math.floor(value)) + 1
    case 'bigint': return 1 + value.toString().length + 1
    case 'object': return objectLength(value)
    case 'map': return mapLength(value)
    default:
      throw new TypeError(`Unsupported value of type "${type}"`)
  }
}

/* harmony default export */ const encoding_length = (encodingLength);

;// CONCATENATED MODULE: ./node_modules/bencode/index.js



/**
 * Determines the amount of bytes
 * needed to encode the given value
 * @param  {Object|Array|Uint8Array|String|Number|Boolean} value
 * @return {Number} byteCount
 */
const bencode_encodingLength = encoding_length
/* harmony default export */ const bencode = ({ encode: lib_encode, decode: lib_decode, byteLength: encoding_length, encodingLength: bencode_encodingLength });


/***/ }),

/***/ 34359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NJ: () => (/* binding */ arr2base),
  V5: () => (/* binding */ arr2hex),
  dU: () => (/* reexport */ arr2text),
  HB: () => (/* binding */ bin2hex),
  xW: () => (/* reexport */ concat),
  LC: () => (/* binding */ equal),
  tW: () => (/* binding */ hash),
  fk: () => (/* binding */ hex2arr),
  Ht: () => (/* binding */ hex2bin),
  po: () => (/* binding */ randomBytes),
  L0: () => (/* binding */ text2arr)
});

// UNUSED EXPORTS: and, base2arr, compare, or, xor

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./node_modules/uint8-util/dist/src/util.js
const decoder = new TextDecoder();
const arr2text = (data, enc) => {
    if (!enc)
        return decoder.decode(data);
    const dec = new TextDecoder(enc);
    return dec.decode(data);
};
function concat(chunks, size = 0) {
    const length = chunks.length;
    if (!size)
        for (let i = 0; i < length; i++)
            size += chunks[i].length;
    const b = new Uint8Array(size);
    let offset = 0;
    for (let i = 0; i < length; i++) {
        b.set(chunks[i], offset);
        offset += chunks[i].length;
    }
    return b;
}
function bitwise64(a, b, type) {
    const byteLen = a.byteLength;
    const aOff = a.byteOffset;
    const bOff = b.byteOffset;
    let i = 0;
    if (aOff & 7) {
        const prefix = Math.min((8 - (aOff & 7)) & 7, byteLen);
        if (type === 'xor')
            for (let j = 0; j < prefix; j++)
                a[j] ^= b[j];
        else if (type === 'or')
            for (let j = 0; j < prefix; j++)
                a[j] |= b[j];
        else
            for (let j = 0; j < prefix; j++)
                a[j] &= b[j];
        i += prefix;
    }
    const words = (byteLen - i) >> 3;
    const a64 = new BigInt64Array(a.buffer, aOff + i, words);
    const b64 = new BigInt64Array(b.buffer, bOff + i, words);
    let j = 0;
    if (type === 'xor') {
        while (j + 4 <= words) {
            a64[j] ^= b64[j];
            a64[j + 1] ^= b64[j + 1];
            a64[j + 2] ^= b64[j + 2];
            a64[j + 3] ^= b64[j + 3];
            j += 4;
        }
        while (j < words)
            a64[j] ^= b64[j++];
    }
    else if (type === 'or') {
        while (j + 4 <= words) {
            a64[j] |= b64[j];
            a64[j + 1] |= b64[j + 1];
            a64[j + 2] |= b64[j + 2];
            a64[j + 3] |= b64[j + 3];
            j += 4;
        }
        while (j < words)
            a64[j] |= b64[j++];
    }
    else {
        while (j + 4 <= words) {
            a64[j] &= b64[j];
            a64[j + 1] &= b64[j + 1];
            a64[j + 2] &= b64[j + 2];
            a64[j + 3] &= b64[j + 3];
            j += 4;
        }
        while (j < words)
            a64[j] &= b64[j++];
    }
    i += words << 3;
    const rem = byteLen - i;
    if (rem) {
        if (type === 'xor')
            for (let k = 0; k < rem; k++)
                a[i + k] ^= b[i + k];
        else if (type === 'or')
            for (let k = 0; k < rem; k++)
                a[i + k] |= b[i + k];
        else
            for (let k = 0; k < rem; k++)
                a[i + k] &= b[i + k];
    }
    return a;
}
function xor(a, b) {
    const length = a.length;
    if (length >= 128 && ((a.byteOffset - b.byteOffset) & 7) === 0) {
        return bitwise64(a, b, 'xor');
    }
    for (let i = 0; i < length; i++)
        a[i] ^= b[i];
    return a;
}
function or(a, b) {
    const length = a.length;
    if (length >= 128 && ((a.byteOffset - b.byteOffset) & 7) === 0) {
        return bitwise64(a, b, 'or');
    }
    for (let i = 0; i < length; i++)
        a[i] |= b[i];
    return a;
}
function and(a, b) {
    const length = a.length;
    if (length >= 128 && ((a.byteOffset - b.byteOffset) & 7) === 0) {
        return bitwise64(a, b, 'and');
    }
    for (let i = 0; i < length; i++)
        a[i] &= b[i];
    return a;
}
//# sourceMappingURL=util.js.map
;// CONCATENATED MODULE: ./node_modules/uint8-util/dist/src/node.js

const text2arr = (str) => {
    const buf = Buffer.from(str, 'utf8');
    return new Uint8Array(buf.buffer, buf.byteOffset, buf.byteLength);
};
// toBase64 is faster, but >=node25
const arr2base = (data) => Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64');
const base2arr = (str) => {
    const buf = Buffer.from(str, 'base64');
    return new Uint8Array(buf.buffer, buf.byteOffset, buf.byteLength);
};
const arr2hex = (data) => Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('hex');
const hex2arr = (str) => {
    const buf = Buffer.from(str, 'hex');
    return new Uint8Array(buf.buffer, buf.byteOffset, buf.byteLength);
};
const hex2bin = (hex) => Buffer.from(hex, 'hex').toString('binary');
const bin2hex = (bin) => Buffer.from(bin, 'binary').toString('hex');
async function hash(data, format, algo = 'sha1') {
    algo = algo.replace('sha-', 'sha');
    if (data instanceof ArrayBuffer)
        data = new Uint8Array(data);
    const out = (0,external_node_crypto_.createHash)(algo).update(data);
    if (format)
        return out.digest(format);
    const res = out.digest();
    return new Uint8Array(res.buffer, res.byteOffset, res.byteLength);
}
const randomBytes = (size) => new Uint8Array((0,external_node_crypto_.randomBytes)(size));
function compare(a, b) {
    const len = a.byteLength < b.byteLength ? a.byteLength : b.byteLength;
    if (len < 128) {
        for (let i = 0; i < len; i++)
            if (a[i] !== b[i])
                return a[i] - b[i];
        return 0;
    }
    return Buffer.compare(a, b);
}
function equal(a, b) {
    if (a.byteLength !== b.byteLength)
        return false;
    if (a.byteLength < 256) {
        for (let i = 0; i < a.byteLength; i++)
            if (a[i] !== b[i])
                return false;
        return true;
    }
    return Buffer.compare(a, b) === 0;
}

//# sourceMappingURL=node.js.map

/***/ })

};
;