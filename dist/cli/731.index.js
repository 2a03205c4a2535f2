"use strict";
exports.id = 731;
exports.ids = [731];
exports.modules = {

/***/ 42731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   services: () => (/* binding */ services)
/* harmony export */ });
/** Every service of the world by its name, each loaded only by the process that hosts it. */
const services = {
    tracker: async () => (await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(203), __webpack_require__.e(922)]).then(__webpack_require__.bind(__webpack_require__, 46935))).startTracker,
    seeder: async () => (await Promise.all(/* import() */[__webpack_require__.e(260), __webpack_require__.e(294), __webpack_require__.e(3), __webpack_require__.e(510), __webpack_require__.e(572)]).then(__webpack_require__.bind(__webpack_require__, 30572))).startSeeder,
    rangeServer: async () => (await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(86), __webpack_require__.e(814), __webpack_require__.e(887)]).then(__webpack_require__.bind(__webpack_require__, 16887))).startRangeServer,
    apis: async () => (await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(17), __webpack_require__.e(202), __webpack_require__.e(542)]).then(__webpack_require__.bind(__webpack_require__, 42604))).startApis,
    backend: async () => (await Promise.all(/* import() */[__webpack_require__.e(260), __webpack_require__.e(934), __webpack_require__.e(17), __webpack_require__.e(294), __webpack_require__.e(222), __webpack_require__.e(86), __webpack_require__.e(3), __webpack_require__.e(510), __webpack_require__.e(895), __webpack_require__.e(708)]).then(__webpack_require__.bind(__webpack_require__, 89708))).startBackend,
    released: async () => (await Promise.all(/* import() */[__webpack_require__.e(260), __webpack_require__.e(934), __webpack_require__.e(830), __webpack_require__.e(724), __webpack_require__.e(17), __webpack_require__.e(294), __webpack_require__.e(758), __webpack_require__.e(3), __webpack_require__.e(510), __webpack_require__.e(895), __webpack_require__.e(235)]).then(__webpack_require__.bind(__webpack_require__, 40235))).startReleased,
    /** Not of the world: makes one of its videos. */
    encoder: async () => (await __webpack_require__.e(/* import() */ 74).then(__webpack_require__.bind(__webpack_require__, 65074))).startEncoder,
};


/***/ })

};
;