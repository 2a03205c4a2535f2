"use strict";
exports.id = 3895;
exports.ids = [3895];
exports.modules = {

/***/ 45194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ usableTrackers),
/* harmony export */   HX: () => (/* binding */ checkLayout),
/* harmony export */   Tr: () => (/* binding */ torrentIdOf),
/* harmony export */   Us: () => (/* binding */ filmOf),
/* harmony export */   ku: () => (/* binding */ parseMagnet),
/* harmony export */   lC: () => (/* binding */ TorrentError),
/* harmony export */   qo: () => (/* binding */ parseTorrentFile)
/* harmony export */ });
/* harmony import */ var parse_torrent__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27294);

/** The torrent is of no use: broken, or built to do harm. */
class TorrentError extends Error {
    name = 'TorrentError';
}
const largestPiece = 32 * 2 ** 20;
const smallestPiece = 2 ** 10;
const mostPieces = 200_000;
const trackerProtocols = new Set(['http:', 'https:', 'udp:', 'ws:', 'wss:']);
/**
 * What WebTorrent is given of a source: its pieces, files and trackers, but never an address to fetch from
 * (`xs`, `ws`, web seeds) nor a peer that a stranger names.
 */
async function torrentIdOf(source) {
    const infoHash = source.infoHash.toLowerCase();
    const magnet = source.magnet === undefined ? undefined : await parseMagnet(source.magnet);
    const parsed = source.torrentFile === undefined ? undefined : await parseTorrentFile(source.torrentFile);
    if (parsed !== undefined && parsed.infoHash !== infoHash) {
        throw new TorrentError(`The .torrent file is that of ${parsed.infoHash}, not of ${infoHash}.`);
    }
    const announce = usableTrackers([
        ...source.trackers,
        ...(magnet?.announce ?? []),
        ...(parsed?.announce ?? []),
    ]);
    return parsed === undefined ? { infoHash, announce, urlList: [] } : { ...parsed, announce, urlList: [] };
}
/** Those that are addresses of trackers, each once. */
function usableTrackers(trackers) {
    return [...new Set(trackers)].filter((tracker) => URL.canParse(tracker) && trackerProtocols.has(new URL(tracker).protocol));
}
/** @throws TorrentError when it is no .torrent file, or one that would harm its reader. */
async function parseTorrentFile(bytes) {
    // 20 bytes would be taken for an info hash
    if (bytes.length < 64)
        throw new TorrentError('That is no .torrent file.');
    let parsed;
    try {
        parsed = await (0,parse_torrent__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .Ay)(bytes);
    }
    catch (error) {
        throw new TorrentError('That is no .torrent file.', { cause: error });
    }
    checkLayout(parsed);
    return parsed;
}
async function parseMagnet(magnet) {
    try {
        if (!/^magnet:/i.test(magnet))
            throw new Error('it does not start with magnet:');
        return await (0,parse_torrent__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .Ay)(`magnet:${magnet.slice('magnet:'.length)}`);
    }
    catch (error) {
        throw new TorrentError('That is no magnet link of a torrent.', { cause: error });
    }
}
/** Refuses numbers that would make a reader wait for bytes that cannot be, or hold more than it can. */
function checkLayout({ pieceLength = 0, length = 0, pieces, files = [] }) {
    const wholeNumbers = [pieceLength, length, ...files.map((file) => file.length)];
    if (!wholeNumbers.every((number) => Number.isSafeInteger(number) && number >= 0)) {
        throw new TorrentError('The torrent has a length that is no whole number.');
    }
    if (pieceLength < smallestPiece || pieceLength > largestPiece) {
        throw new TorrentError(`The torrent has pieces of ${pieceLength} bytes; 1 KiB to 32 MiB can be streamed.`);
    }
    const count = Math.ceil(length / pieceLength);
    if (count === 0)
        throw new TorrentError('The torrent is empty.');
    if (count > mostPieces)
        throw new TorrentError(`The torrent has ${count} pieces; ${mostPieces} is the most.`);
    if (pieces?.length !== count) {
        throw new TorrentError(`The torrent has ${pieces?.length ?? 0} hashes for ${count} pieces.`);
    }
}
const videoName = /\.(mp4|m4v|mkv|webm|avi|mov|ts|m2ts|mpg|mpeg|ogv|wmv|flv)$/i;
/** The film among a torrent's files: the largest video, or the largest file when there is none. */
function filmOf(files) {
    const videos = files.filter((file) => videoName.test(file.name));
    const [film] = [...(videos.length > 0 ? videos : files)].sort((a, b) => b.length - a.length);
    if (film === undefined || film.length === 0)
        throw new TorrentError('The torrent has no file to stream.');
    return film;
}


/***/ }),

/***/ 3895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vu: () => (/* binding */ DiskFullError),
  lC: () => (/* reexport */ torrent_source/* TorrentError */.lC),
  Q4: () => (/* binding */ openTorrents)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/mock-content/swarm/client.js + 4 modules
var swarm_client = __webpack_require__(31610);
;// CONCATENATED MODULE: ./build/mock-content/backend/abortable.js
/** Waits for `work` until the signal fires; then the wait ends with its reason, and the work is left behind. */
async function untilAborted(work, signal) {
    signal.throwIfAborted();
    const cut = Promise.withResolvers();
    const onAbort = () => {
        cut.reject(signal.reason);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    try {
        return await Promise.race([work, cut.promise]);
    }
    finally {
        signal.removeEventListener('abort', onAbort);
    }
}

;// CONCATENATED MODULE: ./build/mock-content/backend/disk-room.js
/**
 * What has to go so that `wanted` fits below `limit` bytes with all its pieces: the longest unused first,
 * what somebody watches never. When even that is not enough, nothing goes and the plan says what is missing.
 */
function planRoom(others, wanted, limit) {
    const kept = others.filter((use) => use.infoHash !== wanted.infoHash);
    let over = kept.reduce((sum, use) => sum + (use.reserved ?? use.bytes), wanted.size) - limit;
    const drop = [];
    const unused = kept
        .filter((use) => use.reserved === undefined && use.bytes > 0)
        .sort((a, b) => a.lastUsed - b.lastUsed);
    for (const use of unused) {
        if (over <= 0)
            break;
        over -= use.bytes;
        drop.push(use.infoHash);
    }
    return over > 0 ? { kind: 'full', missing: over } : { kind: 'room', drop };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/kit/folders.js
var folders = __webpack_require__(64206);
;// CONCATENATED MODULE: ./build/mock-content/backend/downloads.js



const infoHashPattern = /^[0-9a-f]{40}$/;
async function openDownloads(folder) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    const names = (await (0,promises_.readdir)(folder)).filter((name) => infoHashPattern.test(name));
    const left = await Promise.all(names.map(async (name) => await leftDownload(folder, name)));
    const contentOf = (infoHash) => (0,external_node_path_.join)(folder, infoHash, 'content');
    const piecesOf = (infoHash) => (0,external_node_path_.join)(folder, infoHash, 'pieces');
    return {
        left: left.filter((download) => download !== undefined),
        prepare: async (infoHash) => {
            await (0,promises_.mkdir)((0,external_node_path_.join)(folder, infoHash), { recursive: true });
            return contentOf(infoHash);
        },
        takePieces: async (infoHash) => {
            const bitfield = await orUndefinedIfMissing((0,promises_.readFile)(piecesOf(infoHash)));
            if (bitfield !== undefined)
                await (0,promises_.rm)(piecesOf(infoHash), { force: true });
            const content = await orUndefinedIfMissing((0,promises_.stat)(contentOf(infoHash)));
            if (content === undefined)
                return 'none';
            return bitfield ?? 'unverified';
        },
        savePieces: async (infoHash, bitfield) => {
            await (0,folders/* writeFileWhole */.tG)(piecesOf(infoHash), bitfield);
        },
        remove: async (infoHash) => {
            await (0,folders/* removeFolder */.v$)((0,external_node_path_.join)(folder, infoHash));
        },
    };
}
async function leftDownload(folder, infoHash) {
    const content = await orUndefinedIfMissing((0,promises_.stat)((0,external_node_path_.join)(folder, infoHash, 'content')));
    // `blocks` are of 512 bytes whatever the file system's own are; holes of a sparse file count nothing
    return content && { infoHash, bytes: content.blocks * 512, lastUsed: content.mtimeMs };
}
async function orUndefinedIfMissing(work) {
    try {
        return await work;
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/kit/deadline.js
var deadline = __webpack_require__(63843);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/mock-content/backend/piece-file.js


/** A viewer reads a piece soon after it came: the newest ones are kept in memory, up to this many bytes. */
const keptInMemory = 12 * 2 ** 20;
/**
 * The verified pieces of one torrent in one flat sparse file, as WebTorrent's chunk store.
 * Names within a torrent never become paths here, so a hostile one reaches no other file.
 */
class PieceFile {
    chunkLength;
    #file;
    #length;
    #onStored;
    #newest = new Map();
    #newestBytes = 0;
    #handle;
    #closed = false;
    constructor(chunkLength, file, length, onStored) {
        this.chunkLength = chunkLength;
        this.#file = file;
        this.#length = length;
        this.#onStored = onStored;
    }
    put(index, bytes, done = ignore) {
        settle(this.#write(index * this.chunkLength, bytes), (error) => {
            if (error === null)
                this.#keep(index, bytes);
            done(error);
        });
    }
    get(index, part, got) {
        const pieceStart = index * this.chunkLength;
        const pieceLength = Math.min(this.chunkLength, this.#length - pieceStart);
        const offset = part?.offset ?? 0;
        const length = part?.length ?? pieceLength - offset;
        const kept = this.#newest.get(index)?.subarray(offset, offset + length);
        settle(kept === undefined ? this.#read(pieceStart + offset, length) : Promise.resolve(kept), got);
    }
    close(done = ignore) {
        settle(this.#close(), done);
    }
    /** WebTorrent asks for this when a torrent's data shall go; whoever owns the folder removes it. */
    destroy(done = ignore) {
        this.close(done);
    }
    #keep(index, bytes) {
        if (this.#closed)
            return;
        this.#newest.set(index, bytes);
        this.#newestBytes += bytes.length;
        for (const [oldest, { length }] of this.#newest) {
            if (this.#newestBytes <= keptInMemory)
                break;
            this.#newest.delete(oldest);
            this.#newestBytes -= length;
        }
    }
    async #write(start, bytes) {
        const handle = await this.#open();
        let written = 0;
        while (written < bytes.length) {
            const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, start + written);
            written += bytesWritten;
        }
        this.#onStored(bytes.length);
        return undefined;
    }
    async #read(start, length) {
        const handle = await this.#open();
        const bytes = Buffer.allocUnsafe(length);
        let read = 0;
        while (read < length) {
            const { bytesRead } = await handle.read(bytes, read, length - read, start + read);
            if (bytesRead === 0)
                throw new Error(`nothing is stored at byte ${start + read}`);
            read += bytesRead;
        }
        return bytes;
    }
    async #open() {
        if (this.#closed)
            throw new Error('the torrent was closed');
        this.#handle ??= (0,promises_.open)(this.#file, external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_CREAT, 0o644);
        return await this.#handle;
    }
    async #close() {
        this.#closed = true;
        this.#newest.clear();
        const handle = await this.#handle?.catch(() => undefined);
        this.#handle = undefined;
        await handle?.close();
        return undefined;
    }
}
function ignore() {
    return undefined;
}
/** Hands a result to a callback outside of the promise, so that what the callback throws is not lost in it. */
function settle(work, done) {
    work.then((value) => {
        queueMicrotask(() => {
            done(null, value);
        });
    }, (error) => {
        queueMicrotask(() => {
            done(error instanceof Error ? error : new Error(String(error)));
        });
    });
}

;// CONCATENATED MODULE: ./build/mock-content/backend/piece-reader.js

/** How far ahead of a viewer pieces are fetched, and no further: who reads 3 MB does not fetch the film. */
const readAheadBytes = 8 * 2 ** 20;
const leastPiecesAhead = 2;
const announceAgainMs = 1000;
/**
 * Bytes `start` to `end` (both included) of a file, in order, each chunk as soon as its piece is verified.
 * Only a window ahead of the reader is asked of the peers, its first piece first; the window moves as chunks
 * are taken and goes when the reader stops. WebTorrent's own stream would ask for all up to `end` at once.
 *
 * Every iterator of a file holds such a window (a selection of WebTorrent, counted apart for each viewer):
 * the next one is opened before the last is given back, so that no moment is without one.
 */
async function* readPieces(torrent, file, range, signal) {
    const ahead = Math.max(readAheadBytes, leastPiecesAhead * torrent.pieceLength);
    const windowFrom = (position) => 
    // an `end` of 0 is taken for no end: a first byte alone is read with the second, and cut below
    file[Symbol.asyncIterator]({
        start: position,
        end: Math.max(1, Math.min(range.end, position + ahead - 1)),
    });
    signal.throwIfAborted();
    let position = range.start;
    let window = windowFrom(position);
    const findPeers = setInterval(() => {
        if (torrent.numPeers === 0)
            torrent.discovery?.tracker?.update();
    }, announceAgainMs);
    const giveBack = () => {
        clearInterval(findPeers);
        void window.return?.();
    };
    // a reader that was told to end may never come back for its next chunk
    signal.addEventListener('abort', giveBack, { once: true });
    try {
        while (position <= range.end) {
            const next = await untilAborted(window.next(), signal);
            if (next.done === true)
                throw new Error(`the torrent ended before byte ${position} of ${file.name} came`);
            const chunk = next.value.subarray(0, range.end - position + 1);
            position += chunk.length;
            const last = window;
            if (position <= range.end)
                window = windowFrom(position);
            await last.return?.();
            yield chunk;
            signal.throwIfAborted();
        }
    }
    finally {
        signal.removeEventListener('abort', giveBack);
        giveBack();
    }
}

// EXTERNAL MODULE: ./build/mock-content/backend/torrent-source.js
var torrent_source = __webpack_require__(45194);
;// CONCATENATED MODULE: ./build/mock-content/backend/open-torrent.js




/** Adds a torrent with nothing asked for yet: readers ask for what they need. */
async function openTorrent(options) {
    const id = await (0,torrent_source/* torrentIdOf */.Tr)(options.source);
    const gone = new AbortController();
    const ready = Promise.withResolvers();
    // somebody may close it before anybody waits
    ready.promise.catch(() => undefined);
    const torrent = options.client.add(id, {
        store: storeIn(options.contentFile, options.onStored),
        // the pieces lie in the system's own page cache already
        storeCacheSlots: 0,
        deselect: true,
        strategy: 'sequential',
        ...startBitfield(options.known, 'pieces' in id ? id.pieces.length : undefined),
    });
    const end = (reason) => {
        gone.abort(reason);
        ready.reject(reason);
    };
    let failure;
    torrent.setMaxListeners(0);
    torrent.on('warning', (warning) => {
        options.onWarning(warning instanceof Error ? warning.message : String(warning));
    });
    torrent.on('error', (error) => {
        failure = error;
        end(new Error('the torrent failed', { cause: error }));
    });
    torrent.on('close', () => {
        end(new Error('the torrent was closed'));
    });
    torrent.once('metadata', () => {
        try {
            (0,torrent_source/* checkLayout */.HX)(torrent);
            (0,torrent_source/* filmOf */.Us)(torrent.files);
        }
        catch (error) {
            end(error instanceof Error ? error : new torrent_source/* TorrentError */.lC(String(error)));
            torrent.destroy(null);
        }
    });
    torrent.once('ready', () => {
        if (!torrent.destroyed)
            ready.resolve(openOf(torrent, (0,torrent_source/* filmOf */.Us)(torrent.files), gone.signal));
    });
    return {
        ready: ready.promise,
        gone: gone.signal,
        close: async () => {
            if (torrent.destroyed || failure !== undefined)
                return;
            const closed = Promise.withResolvers();
            torrent.destroy(null, () => {
                closed.resolve(undefined);
            });
            await closed.promise;
        },
    };
}
function openOf(torrent, film, gone) {
    return {
        name: film.name,
        size: film.length,
        wholeSize: torrent.length,
        torrentFile: torrent.torrentFile,
        get pieces() {
            return torrent.bitfield.buffer;
        },
        read: (start, end, signal) => readPieces(torrent, film, { start, end }, (0,deadline/* anySignal */.JG)(signal, gone)),
    };
}
/** With a bitfield WebTorrent hashes two stored pieces only; without one, all. */
function startBitfield(known, count) {
    if (known === 'unverified' || count === undefined)
        return {};
    const length = Math.ceil(count / 8);
    if (known === 'none')
        return { bitfield: new Uint8Array(length) };
    return known.length === length ? { bitfield: known } : {};
}
function storeIn(file, onStored) {
    return class extends PieceFile {
        constructor(chunkLength, { length }) {
            super(chunkLength, file, length, onStored);
        }
    };
}

;// CONCATENATED MODULE: ./build/mock-content/backend/torrents.js








/** What is watched at this moment leaves no room for one more torrent. */
class DiskFullError extends Error {
    name = 'DiskFullError';
}
const clientOptions = {
    torrentPort: 0,
    webrtc: false,
    // over uTP WebTorrent waits up to 40 s for a peer that has TCP alone
    utp: false,
    plain: true,
    uploadLimit: 0,
    downloadLimit: 0,
    maxConns: 55,
};
async function openTorrents(options) {
    const { log } = options;
    const downloads = await openDownloads((0,external_node_path_.join)(options.dataFolder, 'downloads'));
    const swarm = await (0,swarm_client/* createClient */.U)({ ...clientOptions, host: options.host }, log);
    const { client } = swarm;
    const entries = new Map();
    const kept = new Map();
    /** Torrents that are being closed; the same one opens again only after that. */
    const leaving = new Map();
    let leases = 0;
    let stopping;
    for (const { infoHash, bytes, lastUsed } of downloads.left) {
        kept.set(infoHash, { bytes, lastUsed, reserved: undefined });
    }
    const keptOf = (infoHash) => {
        const known = kept.get(infoHash) ?? { bytes: 0, lastUsed: Date.now(), reserved: undefined };
        kept.set(infoHash, known);
        return known;
    };
    const open = async (source, infoHash) => {
        await leaving.get(infoHash);
        return await openTorrent({
            client,
            source,
            contentFile: await downloads.prepare(infoHash),
            known: await downloads.takePieces(infoHash),
            onStored: (bytes) => {
                keptOf(infoHash).bytes += bytes;
            },
            onWarning: (reason) => {
                log.warn('a torrent goes on with a problem', { infoHash, reason });
            },
        });
    };
    const entryOf = (source) => {
        const infoHash = source.infoHash.toLowerCase();
        const known = entries.get(infoHash);
        if (known !== undefined)
            return known;
        const opening = open(source, infoHash);
        const entry = { infoHash, opening, open: undefined, leases: 0, idle: undefined };
        entries.set(infoHash, entry);
        const forget = () => {
            clearTimeout(entry.idle);
            if (entries.get(infoHash) === entry)
                entries.delete(infoHash);
        };
        opening.then(({ gone }) => {
            gone.addEventListener('abort', forget, { once: true });
        }, forget);
        return entry;
    };
    /** Takes a torrent out of its swarm at once; `data` says what becomes of what it stored. */
    const close = async (infoHash, data) => {
        const entry = entries.get(infoHash);
        entries.delete(infoHash);
        clearTimeout(entry?.idle);
        const work = closeEntry(leaving.get(infoHash), entry, async (pieces) => {
            if (data === 'remove') {
                await downloads.remove(infoHash);
                kept.delete(infoHash);
            }
            else if (pieces !== undefined) {
                await downloads.savePieces(infoHash, pieces);
            }
        });
        leaving.set(infoHash, work);
        try {
            await work;
        }
        finally {
            if (leaving.get(infoHash) === work)
                leaving.delete(infoHash);
        }
    };
    const makeRoom = async (infoHash, size) => {
        const uses = [...kept].map(([hash, use]) => ({ infoHash: hash, ...use }));
        const plan = planRoom(uses, { infoHash, size }, options.diskLimit);
        if (plan.kind === 'full') {
            throw new DiskFullError(`The disk's limit of ${options.diskLimit} bytes is ${plan.missing} too low for one more torrent.`);
        }
        keptOf(infoHash).reserved = size;
        for (const drop of plan.drop)
            log.info('a torrent makes room on the disk', { infoHash: drop });
        await Promise.all(plan.drop.map(async (drop) => await close(drop, 'remove')));
    };
    const giveBack = (entry) => {
        entry.leases -= 1;
        leases -= 1;
        if (entry.leases > 0 || entries.get(entry.infoHash) !== entry)
            return;
        const use = keptOf(entry.infoHash);
        use.reserved = undefined;
        use.lastUsed = Date.now();
        entry.idle = setTimeout(() => {
            close(entry.infoHash, 'keep').catch((error) => {
                log.error('an idle torrent was not closed', { infoHash: entry.infoHash, reason: (0,errors/* reasonOf */.A3)(error) });
            });
        }, options.idleMs);
    };
    const use = async (source, signal) => {
        if (stopping !== undefined)
            throw new Error('streaming has stopped');
        const entry = entryOf(source);
        clearTimeout(entry.idle);
        entry.leases += 1;
        leases += 1;
        try {
            const opening = await untilAborted(entry.opening, signal);
            const torrent = await untilAborted(opening.ready, signal);
            entry.open = torrent;
            await makeRoom(entry.infoHash, torrent.wholeSize);
            return leaseOf(entry.infoHash, torrent, () => {
                giveBack(entry);
            });
        }
        catch (error) {
            giveBack(entry);
            throw error;
        }
    };
    const stop = async () => {
        const open = [...entries.keys()];
        await Promise.allSettled(open.map(async (infoHash) => await close(infoHash, 'keep')));
        await Promise.allSettled(leaving.values());
        await swarm.stop();
    };
    return {
        use,
        counts: () => ({
            torrents: client.torrents.length,
            leases,
            storedBytes: [...kept.values()].reduce((sum, { bytes }) => sum + bytes, 0),
        }),
        remove: async (infoHash) => {
            await close(infoHash.toLowerCase(), 'remove');
        },
        fault: () => (client.destroyed && stopping === undefined ? 'the BitTorrent client has ended' : undefined),
        stop: async () => {
            stopping ??= stop();
            await stopping;
        },
    };
}
async function closeEntry(earlier, entry, settleData) {
    await earlier?.catch(() => undefined);
    const opening = await entry?.opening.catch(() => undefined);
    const pieces = entry?.open?.pieces;
    await opening?.close();
    await settleData(pieces);
}
function leaseOf(infoHash, open, onRelease) {
    let released = false;
    return {
        infoHash,
        name: open.name,
        size: open.size,
        torrentFile: open.torrentFile,
        read: (start, end, signal) => open.read(start, end, signal),
        release: () => {
            if (released)
                return;
            released = true;
            onRelease();
        },
    };
}


/***/ })

};
;