"use strict";
exports.id = 2731;
exports.ids = [2731];
exports.modules = {

/***/ 42731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   services: () => (/* binding */ services)
/* harmony export */ });
/** Every service of the world by its name, each loaded only by the process that hosts it. */
const services = {
    tracker: async () => (await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(203), __webpack_require__.e(1922)]).then(__webpack_require__.bind(__webpack_require__, 46935))).startTracker,
    seeder: async () => (await Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(7294), __webpack_require__.e(8003), __webpack_require__.e(9510), __webpack_require__.e(572)]).then(__webpack_require__.bind(__webpack_require__, 30572))).startSeeder,
    rangeServer: async () => (await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(5086), __webpack_require__.e(814), __webpack_require__.e(6887)]).then(__webpack_require__.bind(__webpack_require__, 16887))).startRangeServer,
    apis: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(5017), __webpack_require__.e(9202), __webpack_require__.e(3542)]).then(__webpack_require__.bind(__webpack_require__, 42604))).startApis,
    backend: async () => (await Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(7934), __webpack_require__.e(5017), __webpack_require__.e(7294), __webpack_require__.e(5222), __webpack_require__.e(5086), __webpack_require__.e(8003), __webpack_require__.e(9510), __webpack_require__.e(3895), __webpack_require__.e(9708)]).then(__webpack_require__.bind(__webpack_require__, 89708))).startBackend,
    released: async () => (await Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(7934), __webpack_require__.e(2830), __webpack_require__.e(8724), __webpack_require__.e(5017), __webpack_require__.e(7294), __webpack_require__.e(3758), __webpack_require__.e(8003), __webpack_require__.e(9510), __webpack_require__.e(3895), __webpack_require__.e(235)]).then(__webpack_require__.bind(__webpack_require__, 40235))).startReleased,
    /** Not of the world: makes one of its videos. */
    encoder: async () => (await __webpack_require__.e(/* import() */ 5074).then(__webpack_require__.bind(__webpack_require__, 65074))).startEncoder,
};


/***/ })

};
;