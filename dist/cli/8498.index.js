"use strict";
exports.id = 8498;
exports.ids = [8498];
exports.modules = {

/***/ 28498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  clean: () => (/* binding */ clean),
  generate: () => (/* binding */ generate),
  verify: () => (/* binding */ content_job_verify)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/mock-content/videos/check-video.js
var check_video = __webpack_require__(75138);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/kit/folder-lock.js
var folder_lock = __webpack_require__(18203);
// EXTERNAL MODULE: ./build/kit/folders.js
var folders = __webpack_require__(64206);
// EXTERNAL MODULE: ./build/mock-content/videos/folder.js
var videos_folder = __webpack_require__(40226);
// EXTERNAL MODULE: ./build/mock-content/videos/make-videos.js
var make_videos = __webpack_require__(83289);
// EXTERNAL MODULE: ./build/mock-content/videos/select-videos.js
var select_videos = __webpack_require__(95667);
// EXTERNAL MODULE: ./build/mock-content/videos/stamp.js
var stamp = __webpack_require__(41999);
;// CONCATENATED MODULE: ./build/mock-content/videos/clean.js








/** Removes the videos from a folder, and the folder when nothing else is in it. Says which were there. */
async function cleanVideos(folder = (0,videos_folder/* videosFolder */.f)(), { only, signal } = {}) {
    const unwanted = (0,select_videos/* selectVideos */.p)(only);
    if ((await filesIn(folder)) === undefined)
        return [];
    const removed = await (0,folder_lock/* withFolderLock */.i)(folder, async () => await removeVideos(folder, unwanted), { signal });
    // a folder with something else in it stays
    await (0,promises_.rmdir)(folder).catch(() => undefined);
    return removed;
}
async function removeVideos(folder, unwanted) {
    const removed = [];
    const files = (await filesIn(folder)) ?? [];
    for (const video of unwanted) {
        const own = files.filter((file) => file === video.name || (0,make_videos/* isPartOf */.x)(file, video));
        for (const file of own)
            await (0,promises_.rm)((0,external_node_path_.join)(folder, file), { force: true });
        await (0,promises_.rm)((0,stamp/* stampFile */.Gz)((0,external_node_path_.join)(folder, video.name)), { force: true });
        if (own.includes(video.name))
            removed.push(video.name);
    }
    return removed;
}
async function filesIn(folder) {
    try {
        return await (0,promises_.readdir)(folder);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}
/** Removes the cache's videos of other manifests, which no version of this program here asks for. */
async function cleanOtherManifests() {
    const own = (0,videos_folder/* videosFolder */.f)();
    const others = ((await filesIn((0,external_node_path_.dirname)(own))) ?? []).map((name) => (0,external_node_path_.join)((0,external_node_path_.dirname)(own), name));
    for (const folder of others.filter((each) => each !== own))
        await (0,folders/* removeFolder */.v$)(folder);
}

// EXTERNAL MODULE: ./build/mock-content/videos/ensure.js + 1 modules
var ensure = __webpack_require__(98094);
// EXTERNAL MODULE: ./build/mock-content/videos/verify.js
var verify = __webpack_require__(88879);
;// CONCATENATED MODULE: ./build/cli/content-job.js








async function generate(terminal, flags) {
    const folder = await (0,ensure/* ensureVideos */.j)({
        ...flags,
        reporter: terminal.reporter,
        signal: terminal.signal,
        entry: terminal.entry,
    });
    const made = (0,select_videos/* selectVideos */.p)(flags.only).map(({ name, size, sha256, infoHash }) => ({
        name,
        path: (0,external_node_path_.join)(folder, name),
        size,
        sha256,
        infoHash,
    }));
    if (flags.json === true)
        terminal.print(JSON.stringify({ folder, videos: made }, undefined, 2));
    else
        terminal.print(made.map(({ path }) => path).join('\n'));
}
async function content_job_verify(terminal, flags) {
    const { folder = (0,videos_folder/* videosFolder */.f)(), only } = flags;
    const found = (await (0,verify/* verifyVideos */.O)(folder, { only, signal: terminal.signal })).map(({ video, finding }) => ({
        name: video.name,
        state: finding.state,
        detail: (0,check_video/* describeFinding */.j)(finding, video),
        wrongPieces: finding.state === 'wrong bytes' ? finding.wrong : [],
    }));
    if (flags.json === true)
        terminal.print(JSON.stringify({ folder, videos: found }, undefined, 2));
    else
        terminal.print(found.map(({ name, detail }) => `${name}: ${detail}`).join('\n'));
    const wrong = found.filter(({ state }) => state !== 'ok');
    if (wrong.length === 0)
        return;
    const which = wrong.map(({ name, detail }) => `${name} (${detail})`).join(', ');
    throw new errors/* GateError */.ue(`Not as the manifest says, in ${folder}: ${which}.`);
}
async function clean(terminal, flags) {
    const { folder = (0,videos_folder/* videosFolder */.f)(), only } = flags;
    const removed = await cleanVideos(folder, { only, signal: terminal.signal });
    if (flags.folder === undefined && only === undefined)
        await cleanOtherManifests();
    if (flags.json === true)
        terminal.print(JSON.stringify({ folder, removed }));
    else
        terminal.print(removed.length === 0 ? `No videos in ${folder}.` : `Removed ${removed.join(', ')}.`);
}


/***/ })

};
;