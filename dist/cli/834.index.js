exports.id = 834;
exports.ids = [834];
exports.modules = {

/***/ 74351:
/***/ ((module) => {

/*! queue-microtask. MIT License. Feross Aboukhadijeh <https://feross.org/opensource> */
let promise

module.exports = typeof queueMicrotask === 'function'
  ? queueMicrotask.bind(typeof window !== 'undefined' ? window : global)
  // reuse resolved promise, and allocate it lazily
  : cb => (promise || (promise = Promise.resolve()))
    .then(cb)
    .catch(err => setTimeout(() => { throw err }, 0))


/***/ }),

/***/ 8074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   hi: () => (/* binding */ answerJson),
/* harmony export */   yy: () => (/* binding */ answerText)
/* harmony export */ });
/** Answers with a whole text and its length; a HEAD gets the same headers and no body. */
function answerText(res, status, body, headers = {}) {
    res.writeHead(status, {
        'Content-Type': 'text/plain; charset=utf-8',
        'Content-Length': Buffer.byteLength(body),
        ...headers,
    });
    res.end(body);
}
/** Answers with `body` as JSON. */
function answerJson(res, status, body, headers = {}) {
    answerText(res, status, JSON.stringify(body), {
        'Content-Type': 'application/json; charset=utf-8',
        ...headers,
    });
}
/**
 * The path of a request target as it was sent, still encoded, without query; a target may also be a whole
 * address (RFC 9112 §3.2.2). Dots are left as they are, so that `..` is seen by whoever must refuse it.
 */
function pathOf(target) {
    const path = target.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
    return path === '' ? '/' : path;
}


/***/ }),

/***/ 31610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ createClient),
  M: () => (/* binding */ rateOf)
});

// EXTERNAL MODULE: ./build/kit/deadline.js
var deadline = __webpack_require__(63843);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __webpack_require__(53053);
;// CONCATENATED MODULE: ./build/mock-content/swarm/no-delay.js

let on = false;
/**
 * Lets every TCP connection of this process send small messages at once. WebTorrent leaves Nagle's algorithm
 * on, which together with delayed acknowledgements costs 40 ms at each step of a peer's greeting: without it
 * the first piece comes within 20 to 50 ms on loopback instead of 130 to 190.
 */
function sendAtOnce() {
    if (on)
        return;
    on = true;
    for (const channel of ['net.client.socket', 'net.server.socket']) {
        external_node_diagnostics_channel_.subscribe(channel, (message) => {
            message.socket.setNoDelay(true);
        });
    }
}

;// CONCATENATED MODULE: ./build/mock-content/swarm/utp.js

/**
 * Lets a client that listens over TCP take and make uTP connections on the same port number. webtorrent does
 * so on all addresses of the machine; a swarm that must stay on loopback listens there alone.
 */
async function listenForUtp(client, host, port) {
    const pool = client._connPool;
    if (pool === null)
        return 'the client is closed';
    let utp;
    try {
        ({ default: utp } = await Promise.all(/* import() */[__webpack_require__.e(89), __webpack_require__.e(598)]).then(__webpack_require__.t.bind(__webpack_require__, 21089, 19)));
    }
    catch (error) {
        const [why] = (0,errors/* reasonOf */.A3)(error).split('\n');
        return `utp-native has no addon for ${process.platform}-${process.arch} (${why})`;
    }
    const server = utp.createServer();
    const settled = Promise.withResolvers();
    server.once('listening', () => {
        settled.resolve('on');
    });
    server.on('error', (error) => {
        // utp-native says "address already in use" in libuv's words only
        settled.resolve(/address already in use|EADDRINUSE/i.test(error.message) ? 'port taken' : error.message);
    });
    server.on('connection', pool._onUTPConnectionBound);
    server.listen(port, host);
    const state = await settled.promise;
    if (state !== 'on') {
        server.close();
        return state;
    }
    server.setSendBufferSize(1024 * 1024);
    server.setRecvBufferSize(1024 * 1024);
    pool.utpServer = server;
    client.utp = true;
    return state;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/kit/folders.js
var folders = __webpack_require__(64206);
// EXTERNAL MODULE: ./build/kit/npm-package.js
var npm_package = __webpack_require__(98003);
// EXTERNAL MODULE: ./build/kit/reporter.js
var reporter = __webpack_require__(62246);
;// CONCATENATED MODULE: ./build/mock-content/swarm/webrtc-package.js
const version = '0.33.4';
/** The addons by platform, pinned as in package-lock.json. */
const addons = {
    'linux-x64-gnu': 'sha512-xN0x3lcQ87qwOAmf1dBLVWrYY40LQ7pM4Y9wuNjP+EtN4IwiXqrhPdgupzGAElxna+n2NgBG0gT60dZpgoYU2Q==',
    'linux-arm64-gnu': 'sha512-rR4yjwxpI1miLSrruLGcfR9yfw0Qebw+Twt+u+lKsL9SwmXxTm5pJhUAa9RU+c35oZ98IyAxGFjRwwq85BTbog==',
    'darwin-arm64': 'sha512-bkIA+IbModz/NUmbVYTSWj8dZvkiab+cU4zOa6rhfKsNcW3EkdD2/DDoJjUrRrw+LbEZ40V7NuAKUlMNFDXFsw==',
    'darwin-x64': 'sha512-+dLnwiwC3GdWqW0OQShZcSFYrx3hRx0+7U85swoiP3iiRqtDUARME6AIAmW3glpP0vmus1jv5KhPCy/Q+jAvqw==',
    'win32-x64-msvc': 'sha512-eU0w/9ykrNaA5vWs5gjVs3Qxa45jbQ8mYoMyh5OWnRCE5GzXKxHCpfhFUnO+jGqi0KxkyP0hSA6fiwXXkirk6g==',
    'win32-arm64-msvc': 'sha512-TeDV2tSPm+qAnF6MIPlLFTIlobSYLwOVe3/wQl+8hD/q3cEPTQi7vByFaQQ5lRULKKdnjKRR5iDMsxMilqbtXA==',
};
/** node-datachannel with its addon for this machine; undefined where there is none. */
function webRtcPackage(platform = process.platform, arch = process.arch) {
    const suffix = { linux: '-gnu', win32: '-msvc' }[platform] ?? '';
    const target = `${platform}-${arch}${suffix}`;
    const integrity = Object.hasOwn(addons, target) ? addons[target] : undefined;
    if (integrity === undefined)
        return undefined;
    return {
        name: 'node-datachannel',
        version,
        integrity: 'sha512-qiUrdh8vY9XhglEnx91HK0N2JEAAu8qTZl0fcR3yQd0fFrdO39NwDeJD/KpG+WKUb9/o4p2UwnP+/HftA/xMbQ==',
        dependencies: [
            { name: `@node-datachannel/${target}`, version, integrity },
            {
                name: 'detect-libc',
                version: '2.1.2',
                integrity: 'sha512-Btj2BOOO83o3WyH59e8MgXsxEQVcarkUOpEYrubB0urwnN10yQ364rsiByU11nZlqWYZm05i/of7io4mzihBtQ==',
            },
        ],
    };
}

// EXTERNAL MODULE: ./mock-content/swarm/webrtc/index.js
var webrtc = __webpack_require__(69659);
;// CONCATENATED MODULE: ./build/mock-content/swarm/webrtc.js
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};








let loading;
/**
 * Gives this process WebRTC. Its native addon (node-datachannel) is loaded at the first call: the one that
 * `npm ci` has installed, or one fetched once through npm where only a bundle of ours is.
 */
async function loadWebRtc(log) {
    loading ??= load(log);
    await loading;
}
async function load(log) {
    const wanted = webRtcPackage();
    if (wanted === undefined) {
        throw new errors/* ConfigurationError */.j1(`WebRTC is not to be had on ${process.platform}-${process.arch}.`);
    }
    const installed = await (0,npm_package/* installedPackage */.$)(wanted, (0,external_node_path_.dirname)(process.argv[1] ?? process.cwd()));
    if (installed === undefined)
        log.info('fetching WebRTC through npm', { name: wanted.name });
    const folder = installed ??
        (await (0,npm_package/* ensureNpmPackage */.o)(wanted, { folder: (0,external_node_path_.join)((0,folders/* cacheFolder */.nF)(), 'packages'), reporter: reporter/* silentReporter */.P$ }));
    const address = (0,external_node_url_.pathToFileURL)((0,external_node_path_.join)(folder, 'dist', 'esm', 'polyfill', 'index.mjs')).href;
    // a bundler must leave this to the run: it is found only then
    (0,webrtc/* provideWebRtc */.D4)((await import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ address))));
}

;// CONCATENATED MODULE: ./build/mock-content/swarm/client.js





const startDeadlineMs = 5000;
const stopDeadlineMs = 4000;
const portAttempts = 5;
/** webtorrent's word for no limit is -1. */
function rateOf(limit) {
    return limit === 0 ? -1 : limit;
}
/**
 * Makes the one kind of WebTorrent client that this project uses: everything that looks for peers, ports or
 * lists on its own (DHT, LSD, PEX, NAT-PMP, UPnP, web seeds, STUN) is off, so it speaks with the trackers and
 * peers that its torrents name and with nobody else. What a torrent or magnet link names is its caller's
 * choice: take `xs`, `x.pe`, `ws` and unknown trackers out of those that strangers wrote.
 */
async function createClient(options, log) {
    sendAtOnce();
    if (options.webrtc)
        await loadWebRtc(log);
    const { default: Client } = await Promise.all(/* import() */[__webpack_require__.e(239), __webpack_require__.e(203), __webpack_require__.e(89), __webpack_require__.e(796), __webpack_require__.e(858)]).then(__webpack_require__.bind(__webpack_require__, 20796));
    for (let attempt = 1;; attempt += 1) {
        const client = new Client({
            torrentPort: { port: options.torrentPort, host: options.host },
            maxConns: options.maxConns,
            dht: false,
            lsd: false,
            utPex: false,
            natUpnp: false,
            natPmp: false,
            webSeeds: false,
            // switched on below, on one address and not on all of the machine
            utp: false,
            secure: options.plain === true ? 0 : 1,
            uploadLimit: rateOf(options.uploadLimit),
            downloadLimit: rateOf(options.downloadLimit),
            tracker: {
                wrtc: options.webrtc,
                rtcConfig: {
                    iceServers: [],
                    ...(options.host !== '0.0.0.0' && { bindAddress: options.host }),
                },
            },
        });
        const torrentPort = await listening(client, options);
        client.on('error', (error) => {
            log.error('the BitTorrent client failed', { reason: error.message });
        });
        const utp = options.utp ? await listenForUtp(client, options.host, torrentPort) : 'on';
        const stop = stopOnce(client);
        if (utp === 'port taken' && options.torrentPort === 0 && attempt < portAttempts) {
            await stop();
            continue;
        }
        return { client, torrentPort, utpProblem: utp === 'on' ? undefined : `uTP is off: ${utp}`, stop };
    }
}
async function listening(client, { host, torrentPort }) {
    const settled = Promise.withResolvers();
    const onListening = () => {
        settled.resolve((client._connPool?.tcpServer.address()).port);
    };
    const onError = (error) => {
        settled.reject(error.code === 'EADDRINUSE'
            ? new errors/* ConfigurationError */.j1(`Port ${torrentPort} on ${host} is taken by another program.`)
            : error);
    };
    client.once('listening', onListening);
    client.once('error', onError);
    try {
        return await (0,deadline/* withDeadline */.NE)('listening for peers', startDeadlineMs, async () => await settled.promise);
    }
    finally {
        client.off('listening', onListening);
        client.off('error', onError);
    }
}
function stopOnce(client) {
    let stopping;
    return async () => {
        stopping ??= (0,deadline/* withDeadline */.NE)('closing the BitTorrent client', stopDeadlineMs, async () => {
            await new Promise((resolve) => {
                if (client.destroyed)
                    resolve();
                else
                    client.destroy(() => resolve());
            });
        });
        await stopping;
    };
}


/***/ }),

/***/ 91398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ fetch)
/* harmony export */ });
// Stands in for the package cross-fetch-ponyfill (see "overrides" in package.json), which loads two HTTP
// clients, 15 MB, for what a BitTorrent client asks for: announces, and .torrent files by address. Those are
// small GET requests; whoever answers may be hostile, so what is taken from them has a limit.

const largestAnswer = 16 * 1024 * 1024;

/** The part of fetch() that is used: resolves when the whole answer is there. Redirects are not followed. */
async function fetch(address, { headers = {}, signal } = {}) {
  const url = new URL(address);
  // spelled out, so that a bundler sees what is meant
  const { get } = url.protocol === 'https:' ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19)) : await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 19));
  // a connection of its own each time: one kept from before a tracker's restart would fail
  const request = get(url, { headers, signal, agent: false });
  const response = await new Promise((resolve, reject) => {
    request.once('response', resolve);
    request.once('error', reject);
  });
  const chunks = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > largestAnswer)
      throw new Error(`the answer from ${url.host} is larger than ${largestAnswer} bytes`);
    chunks.push(chunk);
  }
  const body = new Uint8Array(Buffer.concat(chunks));
  const { statusCode = 0, headers: received } = response;
  return {
    status: statusCode,
    ok: statusCode >= 200 && statusCode < 300,
    headers: new Map(Object.entries(received)),
    body: {},
    arrayBuffer: async () => body.buffer,
  };
}


/***/ }),

/***/ 69659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ provideWebRtc),
/* harmony export */   OE: () => (/* binding */ RTCPeerConnection),
/* harmony export */   Y5: () => (/* binding */ RTCIceCandidate),
/* harmony export */   ip: () => (/* binding */ RTCSessionDescription)
/* harmony export */ });
// Stands in for the package webrtc-polyfill (see "overrides" in package.json), which webtorrent and
// bittorrent-tracker import in every process: it would load a native addon of 9 MB there. Here the classes
// are missing, as in a browser without WebRTC, until a process that wants WebRTC provides them; those who
// import them see that, since an ES module's exports are live.

let RTCPeerConnection;
let RTCSessionDescription;
let RTCIceCandidate;

function provideWebRtc(classes) {
  RTCPeerConnection = asSpecified(classes.RTCPeerConnection);
  RTCSessionDescription = classes.RTCSessionDescription;
  RTCIceCandidate = classes.RTCIceCandidate;
}

/** How long who answers an offer leaves it to the other side to send the first ICE check. */
const headStartMs = 500;

/** Mends where node-datachannel's polyfill differs from WebRTC 1.0 in what BitTorrent's peers rely on. */
function asSpecified(Base) {
  return class extends Base {
    constructor(configuration) {
      super(configuration);
      // §4.4.1.3: a null candidate tells the end of gathering; without it, a peer that sends its offer or
      // answer whole waits 5 s on each side
      this.addEventListener('icegatheringstatechange', () => {
        if (this.iceGatheringState !== 'complete') return;
        const event = new Event('icecandidate');
        event.candidate = null;
        this.dispatchEvent(event);
      });
    }

    // §4.4.1.2: offers and answers are plain dictionaries, which the caller may change
    async createOffer() {
      return plain(await super.createOffer());
    }

    async createAnswer() {
      return plain(await super.createAnswer());
    }

    /**
     * Who answers is also who greets first (DTLS). With the offer's candidates at hand it is connected before
     * its answer has arrived, and greets a peer that drops the greeting: the next one comes 1 s later. So the
     * candidates are kept back for a moment, in which the other side's own check finds the way.
     */
    async setRemoteDescription(description) {
      if (description.type !== 'offer') {
        await super.setRemoteDescription(description);
        return;
      }
      const { sdp, candidates } = splitCandidates(description.sdp);
      await super.setRemoteDescription({ type: 'offer', sdp });
      setTimeout(() => {
        if (this.connectionState === 'closed') return;
        for (const candidate of candidates) {
          // one that came too late or cannot be used leaves the others
          this.addIceCandidate({ candidate, sdpMid: '0' }).catch(() => undefined);
        }
      }, headStartMs).unref();
    }
  };
}

function plain({ type, sdp }) {
  return { type, sdp };
}

function splitCandidates(sdp) {
  const lines = sdp.split('\r\n');
  const isCandidate = (line) => line.startsWith('a=candidate:');
  return {
    sdp: lines.filter((line) => !isCandidate(line) && line !== 'a=end-of-candidates').join('\r\n'),
    candidates: lines.filter(isCandidate).map((line) => line.slice('a='.length)),
  };
}


/***/ }),

/***/ 27294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ay: () => (/* binding */ parse_torrent),
  be: () => (/* binding */ parseTorrentRemote),
  Qb: () => (/* binding */ toMagnetURI),
  ED: () => (/* binding */ encodeTorrentFile)
});

// EXTERNAL MODULE: ./node_modules/bencode/index.js + 4 modules
var bencode = __webpack_require__(19928);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __webpack_require__(79896);
// EXTERNAL MODULE: ./mock-content/swarm/fetch/index.js
var fetch = __webpack_require__(91398);
// EXTERNAL MODULE: ./node_modules/uint8-util/dist/src/node.js + 1 modules
var node = __webpack_require__(34359);
;// CONCATENATED MODULE: ./node_modules/@thaunknown/thirty-two/lib/thirty-two/index.js

/*
Copyright (c) 2011, Chris Umbel

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
THE SOFTWARE.
*/
const charTable = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const byteTable = [
  0xff, 0xff, 0x1a, 0x1b, 0x1c, 0x1d, 0x1e, 0x1f,
  0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
  0xff, 0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06,
  0x07, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x0e,
  0x0f, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16,
  0x17, 0x18, 0x19, 0xff, 0xff, 0xff, 0xff, 0xff,
  0xff, 0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06,
  0x07, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x0e,
  0x0f, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16,
  0x17, 0x18, 0x19, 0xff, 0xff, 0xff, 0xff, 0xff
]
function quintetCount (buff) {
  const quintets = Math.floor(buff.length / 5)
  return buff.length % 5 === 0 ? quintets : quintets + 1
}
const encode = function (plain) {
  if (!ArrayBuffer.isView(plain) && typeof plain !== 'string') {
    throw new TypeError('base32.encode only takes Buffer or string as parameter')
  }
  if (!ArrayBuffer.isView(plain)) {
    plain = (0,node/* text2arr */.L0)(plain)
  }
  let i = 0
  let j = 0
  let shiftIndex = 0
  let digit = 0
  const encoded = new Uint8Array(quintetCount(plain) * 8)
  /* byte by byte isn't as pretty as quintet by quintet but tests a bit
        faster. will have to revisit. */
  while (i < plain.length) {
    const current = plain[i]
    if (shiftIndex > 3) {
      digit = current & (0xff >> shiftIndex)
      shiftIndex = (shiftIndex + 5) % 8
      digit = (digit << shiftIndex) | ((i + 1 < plain.length)
        ? plain[i + 1]
        : 0) >> (8 - shiftIndex)
      i++
    } else {
      digit = (current >> (8 - (shiftIndex + 5))) & 0x1f
      shiftIndex = (shiftIndex + 5) % 8
      if (shiftIndex === 0) { i++ }
    }
    encoded[j] = charTable.charCodeAt(digit)
    j++
  }
  for (i = j; i < encoded.length; i++) {
    encoded[i] = 0x3d // '='.charCodeAt(0)
  }
  return encoded
}
const decode = function (encoded) {
  if (!ArrayBuffer.isView(encoded) && typeof encoded !== 'string') {
    throw new TypeError('base32.decode only takes Buffer or string as parameter')
  }
  let shiftIndex = 0
  let plainDigit = 0
  let plainChar
  let plainPos = 0
  if (!ArrayBuffer.isView(encoded)) {
    encoded = (0,node/* text2arr */.L0)(encoded)
  }
  const decoded = new Uint8Array(Math.ceil(encoded.length * 5 / 8))
  /* byte by byte isn't as pretty as octet by octet but tests a bit
        faster. will have to revisit. */
  for (let i = 0; i < encoded.length; i++) {
    if (encoded[i] === 0x3d) { // '='
      break
    }
    const encodedByte = encoded[i] - 0x30
    if (encodedByte < byteTable.length) {
      plainDigit = byteTable[encodedByte]
      if (shiftIndex <= 3) {
        shiftIndex = (shiftIndex + 5) % 8
        if (shiftIndex === 0) {
          plainChar |= plainDigit
          decoded[plainPos] = plainChar
          plainPos++
          plainChar = 0
        } else {
          plainChar |= 0xff & (plainDigit << (8 - shiftIndex))
        }
      } else {
        shiftIndex = (shiftIndex + 5) % 8
        plainChar |= 0xff & (plainDigit >>> shiftIndex)
        decoded[plainPos] = plainChar
        plainPos++
        plainChar = 0xff & (plainDigit << (8 - shiftIndex))
      }
    } else {
      throw new Error('Invalid input - it is not base32 encoded string')
    }
  }
  return decoded.subarray(0, plainPos)
}
/* harmony default export */ const thirty_two = ({ encode, decode });


;// CONCATENATED MODULE: ./node_modules/bep53-range/index.js
function composeRange (range) {
  return range
    .reduce((acc, cur, idx, arr) => {
      if (idx === 0 || cur !== arr[idx - 1] + 1) acc.push([])
      acc[acc.length - 1].push(cur)
      return acc
    }, [])
    .map((cur) => {
      return cur.length > 1 ? `${cur[0]}-${cur[cur.length - 1]}` : `${cur[0]}`
    })
}

function parseRange (range) {
  const generateRange = (start, end = start) => Array.from({ length: end - start + 1 }, (cur, idx) => idx + start)

  return range
    .reduce((acc, cur, idx, arr) => {
      const r = cur.split('-').map(cur => parseInt(cur))
      return acc.concat(generateRange(...r))
    }, [])
}

/* harmony default export */ const bep53_range = ((/* unused pure expression or super */ null && (parseRange)));



;// CONCATENATED MODULE: ./node_modules/magnet-uri/index.js
/*! magnet-uri. MIT License. WebTorrent LLC <https://webtorrent.io/opensource> */




/**
 * Parse a magnet URI and return an object of keys/values
 *
 * @param  {string} uri
 * @return {Object} parsed uri
 */
function magnetURIDecode (uri) {
  const result = {}

  // Support 'magnet:' and 'stream-magnet:' uris
  const data = uri.split('magnet:?')[1]

  const params = (data && data.length >= 0)
    ? data.split('&')
    : []

  params.forEach(param => {
    const keyval = param.split('=')

    // This keyval is invalid, skip it
    if (keyval.length !== 2) return

    const key = keyval[0]
    let val = keyval[1]

    // Clean up torrent name
    if (key === 'dn') val = decodeURIComponent(val).replace(/\+/g, ' ')

    // Address tracker (tr), exact source (xs), and acceptable source (as) are encoded
    // URIs, so decode them
    if (key === 'tr' || key === 'xs' || key === 'as' || key === 'ws') {
      val = decodeURIComponent(val)
    }

    // Return keywords as an array
    if (key === 'kt') val = decodeURIComponent(val).split('+')

    // Cast file index (ix) to a number
    if (key === 'ix') val = Number(val)

    // bep53
    if (key === 'so') val = parseRange(decodeURIComponent(val).split(','))

    // If there are repeated parameters, return an array of values
    if (result[key]) {
      if (!Array.isArray(result[key])) {
        result[key] = [result[key]]
      }

      result[key].push(val)
    } else {
      result[key] = val
    }
  })

  // Convenience properties for parity with `parse-torrent-file` module
  let m
  if (result.xt) {
    const xts = Array.isArray(result.xt) ? result.xt : [result.xt]
    xts.forEach(xt => {
      if ((m = xt.match(/^urn:btih:(.{40})/))) {
        result.infoHash = m[1].toLowerCase()
      } else if ((m = xt.match(/^urn:btih:(.{32})/))) {
        result.infoHash = (0,node/* arr2hex */.V5)(decode(m[1]))
      } else if ((m = xt.match(/^urn:btmh:1220(.{64})/))) {
        result.infoHashV2 = m[1].toLowerCase()
      }
    })
  }

  if (result.xs) {
    const xss = Array.isArray(result.xs) ? result.xs : [result.xs]
    xss.forEach(xs => {
      if ((m = xs.match(/^urn:btpk:(.{64})/))) {
        result.publicKey = m[1].toLowerCase()
      }
    })
  }

  if (result.infoHash) result.infoHashBuffer = (0,node/* hex2arr */.fk)(result.infoHash)
  if (result.infoHashV2) result.infoHashV2Buffer = (0,node/* hex2arr */.fk)(result.infoHashV2)
  if (result.publicKey) result.publicKeyBuffer = (0,node/* hex2arr */.fk)(result.publicKey)

  if (result.dn) result.name = result.dn
  if (result.kt) result.keywords = result.kt

  result.announce = []
  if (typeof result.tr === 'string' || Array.isArray(result.tr)) {
    result.announce = result.announce.concat(result.tr)
  }

  result.urlList = []
  if (typeof result.as === 'string' || Array.isArray(result.as)) {
    result.urlList = result.urlList.concat(result.as)
  }
  if (typeof result.ws === 'string' || Array.isArray(result.ws)) {
    result.urlList = result.urlList.concat(result.ws)
  }

  result.peerAddresses = []
  if (typeof result['x.pe'] === 'string' || Array.isArray(result['x.pe'])) {
    result.peerAddresses = result.peerAddresses.concat(result['x.pe'])
  }

  // remove duplicates by converting to Set and back
  result.announce = Array.from(new Set(result.announce))
  result.urlList = Array.from(new Set(result.urlList))
  result.peerAddresses = Array.from(new Set(result.peerAddresses))

  return result
}

function magnetURIEncode (obj) {
  obj = Object.assign({}, obj) // clone obj, so we can mutate it

  // support using convenience names, in addition to spec names
  // (example: `infoHash` for `xt`, `name` for `dn`)

  // Deduplicate xt by using a set
  let xts = new Set()
  if (obj.xt && typeof obj.xt === 'string') xts.add(obj.xt)
  if (obj.xt && Array.isArray(obj.xt)) xts = new Set(obj.xt)
  if (obj.infoHashBuffer) xts.add(`urn:btih:${(0,node/* arr2hex */.V5)(obj.infoHashBuffer)}`)
  if (obj.infoHash) xts.add(`urn:btih:${obj.infoHash}`)
  if (obj.infoHashV2Buffer) xts.add(obj.xt = `urn:btmh:1220${(0,node/* arr2hex */.V5)(obj.infoHashV2Buffer)}`)
  if (obj.infoHashV2) xts.add(`urn:btmh:1220${obj.infoHashV2}`)
  const xtsDeduped = Array.from(xts)
  if (xtsDeduped.length === 1) obj.xt = xtsDeduped[0]
  if (xtsDeduped.length > 1) obj.xt = xtsDeduped

  if (obj.publicKeyBuffer) obj.xs = `urn:btpk:${(0,node/* arr2hex */.V5)(obj.publicKeyBuffer)}`
  if (obj.publicKey) obj.xs = `urn:btpk:${obj.publicKey}`
  if (obj.name) obj.dn = obj.name
  if (obj.keywords) obj.kt = obj.keywords
  if (obj.announce) obj.tr = obj.announce
  if (obj.urlList) {
    obj.ws = obj.urlList
    delete obj.as
  }
  if (obj.peerAddresses) obj['x.pe'] = obj.peerAddresses

  let result = 'magnet:?'
  Object.keys(obj)
    .filter(key => key.length === 2 || key === 'x.pe')
    .forEach((key, i) => {
      const values = Array.isArray(obj[key]) ? obj[key] : [obj[key]]
      values.forEach((val, j) => {
        if ((i > 0 || j > 0) && ((key !== 'kt' && key !== 'so') || j === 0)) result += '&'

        if (key === 'dn') val = encodeURIComponent(val).replace(/%20/g, '+')
        if (key === 'tr' || key === 'as' || key === 'ws') {
          val = encodeURIComponent(val)
        }
        // Don't URI encode BEP46 keys
        if (key === 'xs' && !val.startsWith('urn:btpk:')) {
          val = encodeURIComponent(val)
        }
        if (key === 'kt') val = encodeURIComponent(val)
        if (key === 'so') return

        if (key === 'kt' && j > 0) result += `+${val}`
        else result += `${key}=${val}`
      })
      if (key === 'so') result += `${key}=${composeRange(values)}`
    })

  return result
}

/* harmony default export */ const magnet_uri = (magnetURIDecode);


// EXTERNAL MODULE: external "path"
var external_path_ = __webpack_require__(16928);
// EXTERNAL MODULE: ./node_modules/queue-microtask/index.js
var queue_microtask = __webpack_require__(74351);
;// CONCATENATED MODULE: ./node_modules/parse-torrent/index.js
/*! parse-torrent. MIT License. WebTorrent LLC <https://webtorrent.io/opensource> */


 // browser exclude






/**
 * Parse a torrent identifier (magnet uri, .torrent file, info hash)
 * @param  {string|ArrayBufferView|Object} torrentId
 * @return {Object}
 */
async function parseTorrent (torrentId) {
  if (typeof torrentId === 'string' && /^(stream-)?magnet:/.test(torrentId)) {
    // if magnet uri (string)
    const torrentObj = magnet_uri(torrentId)

    // infoHash won't be defined if a non-bittorrent magnet is passed
    if (!torrentObj.infoHash) {
      throw new Error('Invalid torrent identifier')
    }

    return torrentObj
  } else if (typeof torrentId === 'string' && (/^[a-f0-9]{40}$/i.test(torrentId) || /^[a-z2-7]{32}$/i.test(torrentId))) {
    // if info hash (hex/base-32 string)
    return magnet_uri(`magnet:?xt=urn:btih:${torrentId}`)
  } else if (ArrayBuffer.isView(torrentId) && torrentId.length === 20) {
    // if info hash (buffer)
    return magnet_uri(`magnet:?xt=urn:btih:${(0,node/* arr2hex */.V5)(torrentId)}`)
  } else if (ArrayBuffer.isView(torrentId)) {
    // if .torrent file (buffer)
    return await decodeTorrentFile(torrentId) // might throw
  } else if (torrentId && torrentId.infoHash) {
    // if parsed torrent (from `parse-torrent` or `magnet-uri`)
    torrentId.infoHash = torrentId.infoHash.toLowerCase()

    if (!torrentId.announce) torrentId.announce = []

    if (typeof torrentId.announce === 'string') {
      torrentId.announce = [torrentId.announce]
    }

    if (!torrentId.urlList) torrentId.urlList = []

    return torrentId
  } else {
    throw new Error('Invalid torrent identifier')
  }
}

async function parseTorrentRemote (torrentId, opts, cb) {
  if (typeof opts === 'function') return parseTorrentRemote(torrentId, {}, opts)
  if (typeof cb !== 'function') throw new Error('second argument must be a Function')

  let parsedTorrent
  try {
    parsedTorrent = await parseTorrent(torrentId)
  } catch (err) {
    // If torrent fails to parse, it could be a Blob, http/https URL or
    // filesystem path, so don't consider it an error yet.
  }

  if (parsedTorrent && parsedTorrent.infoHash) {
    queue_microtask(() => {
      cb(null, parsedTorrent)
    })
  } else if (isBlob(torrentId)) {
    try {
      const torrentBuf = new Uint8Array(await torrentId.arrayBuffer())
      parseOrThrow(torrentBuf)
    } catch (err) {
      return cb(new Error(`Error converting Blob: ${err.message}`))
    }
  } else if (/^https?:/.test(torrentId)) {
    try {
      const res = await (0,fetch/* default */.A)(torrentId, {
        headers: { 'user-agent': 'WebTorrent (https://webtorrent.io)' },
        signal: AbortSignal.timeout(30 * 1000),
        ...opts
      })
      const torrentBuf = new Uint8Array(await res.arrayBuffer())
      parseOrThrow(torrentBuf)
    } catch (err) {
      return cb(new Error(`Error downloading torrent: ${err.message}`))
    }
  } else if (typeof external_fs_.readFile === 'function' && typeof torrentId === 'string') {
    // assume it's a filesystem path
    external_fs_.readFile(torrentId, (err, torrentBuf) => {
      if (err) return cb(new Error('Invalid torrent identifier'))
      parseOrThrow(torrentBuf)
    })
  } else {
    queue_microtask(() => {
      cb(new Error('Invalid torrent identifier'))
    })
  }

  async function parseOrThrow (torrentBuf) {
    try {
      parsedTorrent = await parseTorrent(torrentBuf)
    } catch (err) {
      return cb(err)
    }
    if (parsedTorrent && parsedTorrent.infoHash) cb(null, parsedTorrent)
    else cb(new Error('Invalid torrent identifier'))
  }
}

/**
 * Parse a torrent. Throws an exception if the torrent is missing required fields.
 * @param  {ArrayBufferView|Object} torrent
 * @return {Object}        parsed torrent
 */
async function decodeTorrentFile (torrent) {
  if (ArrayBuffer.isView(torrent)) {
    torrent = bencode/* default */.A.decode(torrent)
  }

  // sanity check
  ensure(torrent.info, 'info')
  ensure(torrent.info['name.utf-8'] || torrent.info.name, 'info.name')
  ensure(torrent.info['piece length'], 'info[\'piece length\']')
  ensure(torrent.info.pieces, 'info.pieces')

  if (torrent.info.files) {
    torrent.info.files.forEach(file => {
      ensure(typeof file.length === 'number', 'info.files[0].length')
      ensure(file['path.utf-8'] || file.path, 'info.files[0].path')
    })
  } else {
    ensure(typeof torrent.info.length === 'number', 'info.length')
  }

  const result = {
    info: torrent.info,
    infoBuffer: bencode/* default */.A.encode(torrent.info),
    name: (0,node/* arr2text */.dU)(torrent.info['name.utf-8'] || torrent.info.name),
    announce: []
  }

  result.infoHashBuffer = await (0,node/* hash */.tW)(result.infoBuffer)
  result.infoHash = (0,node/* arr2hex */.V5)(result.infoHashBuffer)

  if (torrent.info.private !== undefined) result.private = !!torrent.info.private

  if (torrent['creation date']) result.created = new Date(torrent['creation date'] * 1000)
  if (torrent['created by']) result.createdBy = (0,node/* arr2text */.dU)(torrent['created by'])

  if (ArrayBuffer.isView(torrent.comment)) result.comment = (0,node/* arr2text */.dU)(torrent.comment)

  // announce and announce-list will be missing if metadata fetched via ut_metadata
  if (Array.isArray(torrent['announce-list']) && torrent['announce-list'].length > 0) {
    torrent['announce-list'].forEach(urls => {
      urls.forEach(url => {
        result.announce.push((0,node/* arr2text */.dU)(url))
      })
    })
  } else if (torrent.announce) {
    result.announce.push((0,node/* arr2text */.dU)(torrent.announce))
  }

  // handle url-list (BEP19 / web seeding)
  if (ArrayBuffer.isView(torrent['url-list'])) {
    // some clients set url-list to empty string
    torrent['url-list'] = torrent['url-list'].length > 0
      ? [torrent['url-list']]
      : []
  }
  result.urlList = (torrent['url-list'] || []).map(url => (0,node/* arr2text */.dU)(url))

  // remove duplicates by converting to Set and back
  result.announce = Array.from(new Set(result.announce))
  result.urlList = Array.from(new Set(result.urlList))

  let sum = 0
  const files = torrent.info.files || [torrent.info]
  result.files = files.map((file, i) => {
    const parts = [].concat(result.name, file['path.utf-8'] || file.path || []).map(p => ArrayBuffer.isView(p) ? (0,node/* arr2text */.dU)(p) : p)
    sum += file.length
    return {
      path: external_path_.join.apply(null, [external_path_.sep].concat(parts)).slice(1),
      name: parts[parts.length - 1],
      length: file.length,
      offset: sum - file.length
    }
  })

  result.length = sum

  const lastFile = result.files[result.files.length - 1]

  result.pieceLength = torrent.info['piece length']
  result.lastPieceLength = ((lastFile.offset + lastFile.length) % result.pieceLength) || result.pieceLength
  result.pieces = splitPieces(torrent.info.pieces)

  return result
}

/**
 * Convert a parsed torrent object back into a .torrent file buffer.
 * @param  {Object} parsed parsed torrent
 * @return {Uint8Array}
 */
function encodeTorrentFile (parsed) {
  const torrent = {
    info: parsed.info
  }

  torrent['announce-list'] = (parsed.announce || []).map(url => {
    if (!torrent.announce) torrent.announce = url
    url = (0,node/* text2arr */.L0)(url)
    return [url]
  })

  torrent['url-list'] = parsed.urlList || []

  if (parsed.private !== undefined) {
    torrent.private = Number(parsed.private)
  }

  if (parsed.created) {
    torrent['creation date'] = (parsed.created.getTime() / 1000) | 0
  }

  if (parsed.createdBy) {
    torrent['created by'] = parsed.createdBy
  }

  if (parsed.comment) {
    torrent.comment = parsed.comment
  }

  return bencode/* default */.A.encode(torrent)
}

/**
 * Check if `obj` is a W3C `Blob` or `File` object
 * @param  {*} obj
 * @return {boolean}
 */
function isBlob (obj) {
  return typeof Blob !== 'undefined' && obj instanceof Blob
}

function splitPieces (buf) {
  const pieces = []
  for (let i = 0; i < buf.length; i += 20) {
    pieces.push((0,node/* arr2hex */.V5)(buf.slice(i, i + 20)))
  }
  return pieces
}

function ensure (bool, fieldName) {
  if (!bool) throw new Error(`Torrent is missing required field: ${fieldName}`)
}

/* harmony default export */ const parse_torrent = (parseTorrent);
const toMagnetURI = magnetURIEncode



/***/ })

};
;