"use strict";
exports.id = 7858;
exports.ids = [7858];
exports.modules = {

/***/ 27858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (__WEBPACK_DEFAULT_EXPORT__),
/* harmony export */   Kj: () => (/* binding */ Client)
/* harmony export */ });
/* unused harmony export Server */
// Stands in for bittorrent-dht, @silentbot1/nat-api and load-ip-set (see "overrides" in package.json).
// webtorrent does without them where they are not there, as in a browser: so the code that would speak with
// strangers, routers and servers of lists is not even installed.

const Client = undefined;
const Server = (/* unused pure expression or super */ null && (undefined));
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (undefined);


/***/ })

};
;