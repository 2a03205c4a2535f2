"use strict";
exports.id = 9202;
exports.ids = [9202];
exports.modules = {

/***/ 95895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sW: () => (/* binding */ catalogue)
});

// UNUSED EXPORTS: catalogueHash, makeCatalogue

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/mock-content/apis/data/genres.js
var genres = __webpack_require__(96356);
// EXTERNAL MODULE: ./build/mock-content/apis/data/languages.js
var languages = __webpack_require__(80213);
// EXTERNAL MODULE: ./build/mock-content/apis/data/random.js
var data_random = __webpack_require__(94387);
// EXTERNAL MODULE: ./build/mock-content/apis/data/words.js
var words = __webpack_require__(64627);
;// CONCATENATED MODULE: ./build/mock-content/apis/data/making.js



const homes = {
    en: 'US',
    es: 'ES',
    fr: 'FR',
    ja: 'JP',
    ko: 'KR',
};
/** Every company looks the same wherever it appears. */
const allCompanies = words/* companies */.sb.map((name, index) => company(name, 4000 + index * 137, index));
const allNetworks = words/* networks */.o8.map((name, index) => company(name, 300 + index * 41, index));
function inventMaking(random, bare) {
    const roll = random.below(100);
    const originalLanguage = roll < 68 ? 'en' : roll < 82 ? 'es' : roll < 88 ? 'fr' : roll < 94 ? 'ja' : 'ko';
    const home = homes[originalLanguage];
    const others = Object.keys(languages/* countryNames */.pd).filter((country) => country !== home);
    return {
        originalLanguage,
        countries: [home, ...random.several(others, random.chance(25) ? 1 : 0)],
        companies: random.several(allCompanies, bare ? 0 : random.between(1, 4)),
    };
}
function inventNetworks(random) {
    return random.several(allNetworks, random.chance(85) ? 1 : 2);
}
function company(name, id, index) {
    const hasLogo = index % 4 !== 3;
    return {
        id,
        name,
        logo_path: hasLogo ? (0,data_random/* picturePath */.Mq)((0,data_random/* seededRandom */.Is)(id), 'png') : null,
        origin_country: Object.keys(languages/* countryNames */.pd)[index % 5] ?? '',
    };
}

// EXTERNAL MODULE: ./build/mock-content/apis/data/texts.js
var texts = __webpack_require__(29566);
;// CONCATENATED MODULE: ./build/mock-content/apis/data/movies.js




const movieCount = 450;
/** The first ones know everything about themselves and are the most popular: our videos stand under them. */
const completeMovies = 3;
/** The same movies on every machine, in the order of their making. */
function inventMovies() {
    const random = (0,data_random/* seededRandom */.Is)(20_240_607);
    const ids = new Set();
    return Array.from({ length: movieCount }, (_, index) => inventMovie(random, ids, index));
}
function inventMovie(random, ids, index) {
    const complete = index < completeMovies;
    /** A field that TMDB does not know of `percent` of its movies. */
    const known = (percent, value, otherwise) => random.chance(percent) && !complete ? otherwise : value;
    const id = newId(random, ids);
    const title = (0,texts/* inventTitle */.dW)(random);
    const bare = !complete && random.chance(6);
    const making = inventMaking(random, bare);
    const unreleased = !complete && random.chance(4);
    const votes = random.between(3, 40) * random.between(1, 600);
    const voteCount = unreleased || bare ? 0 : complete ? votes + 2000 : votes;
    return {
        id,
        imdbId: known(5, `tt${String(random.between(100_000, 32_000_000)).padStart(7, '0')}`, null),
        title,
        ...making,
        originalTitle: (0,texts/* originalTitle */.Ev)(random, making.originalLanguage, title),
        overview: known(3, (0,texts/* inventOverview */.cU)(random), { en: '', es: '' }),
        tagline: known(30, (0,texts/* inventTagline */.PN)(random), { en: '', es: '' }),
        releaseDate: known(2, unreleased ? (0,data_random/* dateBetween */.XO)(random, 2027, 2029) : (0,data_random/* dateBetween */.XO)(random, 1958, 2025), ''),
        genreIds: random
            .several(genres/* movieGenres */.L, complete ? 3 : random.between(bare ? 0 : 1, 4))
            .map((genre) => genre.id),
        posterPath: known(4, (0,data_random/* picturePath */.Mq)(random), null),
        backdropPath: known(9, (0,data_random/* picturePath */.Mq)(random), null),
        popularity: popularity(random, complete ? 900 - index * 50 : undefined),
        voteAverage: voteCount === 0 ? 0 : random.between(2500, 9100) / 1000,
        voteCount,
        runtime: known(4, random.between(71, 188), 0),
        budget: known(45, random.between(1, 2400) * 100_000, 0),
        revenue: known(50, random.between(1, 9000) * 100_000 + random.below(100_000), 0),
        status: unreleased ? random.pick(['Post Production', 'In Production']) : 'Released',
        homepage: known(65, `https://films.example/${id}`, ''),
        collection: random.chance(15) ? { id: id + 500_000, name: collectionName(title) } : null,
        translated: complete || random.chance(90),
    };
}
function collectionName(title) {
    return { en: `${title.en} Collection`, es: `${title.es} - Colección` };
}
/** An id that TMDB could have given. */
function newId(random, ids) {
    let id;
    do
        id = random.between(1_000, 1_300_000);
    while (ids.has(id));
    ids.add(id);
    return id;
}
/** A few are talked about, most are not: thousandths, `fixed` or falling steeply from 600. */
function popularity(random, fixed) {
    if (fixed !== undefined)
        return fixed + random.below(1000) / 1000;
    const roll = random.between(1, 1000);
    return (Math.floor((random.between(400, 600) * 1000) / roll) + random.below(4000)) / 1000;
}

;// CONCATENATED MODULE: ./build/mock-content/apis/data/shows.js





const showCount = 250;
/** The same shows on every machine, in the order of their making. */
function inventShows() {
    const random = (0,data_random/* seededRandom */.Is)(19_840_121);
    const ids = new Set();
    return Array.from({ length: showCount }, () => inventShow(random, ids));
}
function inventShow(random, ids) {
    const known = (percent, value, otherwise) => random.chance(percent) ? otherwise : value;
    const id = newId(random, ids);
    const name = (0,texts/* inventTitle */.dW)(random);
    const making = inventMaking(random, random.chance(8));
    const firstAirDate = known(3, (0,data_random/* dateBetween */.XO)(random, 1975, 2025), '');
    const voteCount = known(5, random.between(2, 30) * random.between(1, 250), 0);
    return {
        id,
        imdbId: known(7, `tt${String(random.between(100_000, 32_000_000)).padStart(7, '0')}`, null),
        name,
        ...making,
        originalName: (0,texts/* originalTitle */.Ev)(random, making.originalLanguage, name),
        overview: known(6, (0,texts/* inventOverview */.cU)(random), { en: '', es: '' }),
        tagline: known(60, (0,texts/* inventTagline */.PN)(random), { en: '', es: '' }),
        firstAirDate,
        genreIds: random.several(genres/* showGenres */._, random.between(0, 3)).map((genre) => genre.id),
        posterPath: known(4, (0,data_random/* picturePath */.Mq)(random), null),
        backdropPath: known(10, (0,data_random/* picturePath */.Mq)(random), null),
        popularity: popularity(random),
        voteAverage: voteCount === 0 ? 0 : random.between(4000, 9200) / 1000,
        voteCount,
        status: random.pick(['Returning Series', 'Ended', 'Ended', 'Canceled', 'In Production']),
        type: random.pick(['Scripted', 'Scripted', 'Scripted', 'Miniseries', 'Documentary', 'Reality']),
        episodeRunTime: known(60, [random.between(18, 65)], []),
        homepage: known(50, `https://shows.example/${id}`, ''),
        networks: inventNetworks(random),
        seasons: inventSeasons(random, firstAirDate, ids),
        translated: random.chance(85),
    };
}
/** From the first, or with specials as season 0 as TMDB counts them. */
function inventSeasons(random, firstAirDate, ids) {
    const first = random.chance(20) ? 0 : 1;
    return Array.from({ length: random.between(1, 6) }, (_, index) => ({
        id: newId(random, ids),
        number: first + index,
        episodeCount: random.between(4, 24),
        airDate: firstAirDate === '' ? '' : (0,data_random/* laterDate */.p)(firstAirDate, index * 364),
        posterPath: random.chance(90) ? (0,data_random/* picturePath */.Mq)(random) : null,
    }));
}

;// CONCATENATED MODULE: ./build/mock-content/apis/data/catalogue.js



let made;
/** Made when it is first asked for, in a few ms, and then kept. */
function catalogue() {
    made ??= makeCatalogue();
    return made;
}
/** SHA-256, in hex, of all that was invented: another one when the generator or a word list changes. */
function catalogueHash({ movies, shows }) {
    return createHash('sha256').update(JSON.stringify({ movies, shows })).digest('hex');
}
function makeCatalogue() {
    const movies = inventMovies().sort((a, b) => b.popularity - a.popularity || a.id - b.id);
    const shows = inventShows().sort((a, b) => b.popularity - a.popularity || a.id - b.id);
    const movieById = new Map(movies.map((movie) => [movie.id, movie]));
    const showById = new Map(shows.map((show) => [show.id, show]));
    const byImdbId = new Map(movies.map((movie) => [movie.imdbId, movie]));
    return {
        movies,
        shows,
        movie: (id) => movieById.get(id),
        show: (id) => showById.get(id),
        movieByImdbId: (imdbId) => byImdbId.get(imdbId),
    };
}


/***/ }),

/***/ 96356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ movieGenres),
/* harmony export */   _: () => (/* binding */ showGenres)
/* harmony export */ });
/** TMDB's genres of movies, with its ids and names (`/3/genre/movie/list`). */
const movieGenres = [
    { id: 28, name: { en: 'Action', es: 'Acción' } },
    { id: 12, name: { en: 'Adventure', es: 'Aventura' } },
    { id: 16, name: { en: 'Animation', es: 'Animación' } },
    { id: 35, name: { en: 'Comedy', es: 'Comedia' } },
    { id: 80, name: { en: 'Crime', es: 'Crimen' } },
    { id: 99, name: { en: 'Documentary', es: 'Documental' } },
    { id: 18, name: { en: 'Drama', es: 'Drama' } },
    { id: 10751, name: { en: 'Family', es: 'Familia' } },
    { id: 14, name: { en: 'Fantasy', es: 'Fantasía' } },
    { id: 36, name: { en: 'History', es: 'Historia' } },
    { id: 27, name: { en: 'Horror', es: 'Terror' } },
    { id: 10402, name: { en: 'Music', es: 'Música' } },
    { id: 9648, name: { en: 'Mystery', es: 'Misterio' } },
    { id: 10749, name: { en: 'Romance', es: 'Romance' } },
    { id: 878, name: { en: 'Science Fiction', es: 'Ciencia ficción' } },
    { id: 10770, name: { en: 'TV Movie', es: 'Película de TV' } },
    { id: 53, name: { en: 'Thriller', es: 'Suspense' } },
    { id: 10752, name: { en: 'War', es: 'Bélica' } },
    { id: 37, name: { en: 'Western', es: 'Western' } },
];
/** TMDB's genres of shows (`/3/genre/tv/list`). */
const showGenres = [
    { id: 10759, name: { en: 'Action & Adventure', es: 'Action & Adventure' } },
    { id: 16, name: { en: 'Animation', es: 'Animación' } },
    { id: 35, name: { en: 'Comedy', es: 'Comedia' } },
    { id: 80, name: { en: 'Crime', es: 'Crimen' } },
    { id: 99, name: { en: 'Documentary', es: 'Documental' } },
    { id: 18, name: { en: 'Drama', es: 'Drama' } },
    { id: 10751, name: { en: 'Family', es: 'Familia' } },
    { id: 10762, name: { en: 'Kids', es: 'Kids' } },
    { id: 9648, name: { en: 'Mystery', es: 'Misterio' } },
    { id: 10763, name: { en: 'News', es: 'News' } },
    { id: 10764, name: { en: 'Reality', es: 'Reality' } },
    { id: 10765, name: { en: 'Sci-Fi & Fantasy', es: 'Sci-Fi & Fantasy' } },
    { id: 10766, name: { en: 'Soap', es: 'Soap' } },
    { id: 10767, name: { en: 'Talk', es: 'Talk' } },
    { id: 10768, name: { en: 'War & Politics', es: 'War & Politics' } },
    { id: 37, name: { en: 'Western', es: 'Western' } },
];


/***/ }),

/***/ 80213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ languageNames),
/* harmony export */   pd: () => (/* binding */ countryNames)
/* harmony export */ });
/* unused harmony export languages */
/** The languages that everything is written in. */
const languages = (/* unused pure expression or super */ null && (['en', 'es']));
const languageNames = {
    en: { english_name: 'English', name: 'English', region: 'US' },
    es: { english_name: 'Spanish', name: 'Español', region: 'ES' },
    fr: { english_name: 'French', name: 'Français', region: 'FR' },
    ja: { english_name: 'Japanese', name: '日本語', region: 'JP' },
    ko: { english_name: 'Korean', name: '한국어/조선말', region: 'KR' },
};
const countryNames = {
    US: 'United States of America',
    ES: 'Spain',
    FR: 'France',
    JP: 'Japan',
    KR: 'South Korea',
    GB: 'United Kingdom',
    MX: 'Mexico',
    CA: 'Canada',
};


/***/ }),

/***/ 94387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ seededRandom),
/* harmony export */   Mq: () => (/* binding */ picturePath),
/* harmony export */   NC: () => (/* binding */ youtubeKey),
/* harmony export */   Tu: () => (/* binding */ objectId),
/* harmony export */   XO: () => (/* binding */ dateBetween),
/* harmony export */   n3: () => (/* binding */ seedOf),
/* harmony export */   p: () => (/* binding */ laterDate)
/* harmony export */ });
const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Mulberry32: whole-number arithmetic alone, so no machine rounds differently. */
function seededRandom(seed) {
    let state = seed >>> 0;
    const next = () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return (mixed ^ (mixed >>> 14)) >>> 0;
    };
    const below = (limit) => next() % limit;
    return {
        below,
        between: (least, most) => least + below(most - least + 1),
        chance: (percent) => below(100) < percent,
        pick: (from) => from[below(from.length)] ?? from[0],
        several: (from, count) => {
            const left = [...from];
            return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)).flat();
        },
        text: (alphabet, length) => Array.from({ length }, () => alphabet[below(alphabet.length)]).join(''),
    };
}
/** Another seed for each thing that belongs to `id`, so that one does not change with the other. */
function seedOf(what, id) {
    let hash = 0x811c9dc5;
    for (const char of `${what}:${id}`)
        hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
    return hash;
}
/** A file's path as TMDB names its pictures: `/kqjL17yufvn9OVLyXYpvtyrFfak.jpg`. */
function picturePath(random, extension = 'jpg') {
    return `/${random.text(base62, 27)}.${extension}`;
}
/** An id of 24 hex digits, as TMDB gives to credits and videos. */
function objectId(random) {
    return random.text('0123456789abcdef', 24);
}
function youtubeKey(random) {
    return random.text(`${base62}-_`, 11);
}
/** `2019-05-01`, from the first day of one year to the last month of another. */
function dateBetween(random, firstYear, lastYear) {
    const [year, month, day] = [
        random.between(firstYear, lastYear),
        random.between(1, 12),
        random.between(1, 28),
    ];
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
/** The date `days` later. */
function laterDate(date, days) {
    return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}


/***/ }),

/***/ 29566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ev: () => (/* binding */ originalTitle),
/* harmony export */   OR: () => (/* binding */ inventName),
/* harmony export */   PN: () => (/* binding */ inventTagline),
/* harmony export */   cU: () => (/* binding */ inventOverview),
/* harmony export */   dW: () => (/* binding */ inventTitle)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64627);

/** An invented title in both languages. */
function inventTitle(random) {
    const thing = random.pick(_words_js__WEBPACK_IMPORTED_MODULE_0__/* .things */ ._K);
    const article = thing.gender === 'f' ? 'La' : 'El';
    const kind = random.below(10);
    if (kind < 5) {
        const quality = random.pick(_words_js__WEBPACK_IMPORTED_MODULE_0__/* .qualities */ .MU);
        return { en: `The ${quality.en} ${thing.en}`, es: `${article} ${thing.es} ${quality[thing.gender]}` };
    }
    if (kind < 7) {
        const place = random.pick(_words_js__WEBPACK_IMPORTED_MODULE_0__/* .places */ .zn);
        return { en: `The ${thing.en} of ${place}`, es: `${article} ${thing.es} de ${place}` };
    }
    if (kind < 9) {
        const [first, second] = twoThings(random);
        return { en: `${first.en} and ${second.en}`, es: `${first.es} y ${second.es}` };
    }
    const last = thing.gender === 'f' ? 'Última' : 'Último';
    return { en: `The Last ${thing.en}`, es: `${article} ${last} ${thing.es}` };
}
function twoThings(random) {
    const [first = _words_js__WEBPACK_IMPORTED_MODULE_0__/* .things */ ._K[0], second = _words_js__WEBPACK_IMPORTED_MODULE_0__/* .things */ ._K[1] ?? _words_js__WEBPACK_IMPORTED_MODULE_0__/* .things */ ._K[0]] = random.several(
    // "y" becomes "e" before the sound of "i": those words are left out
    _words_js__WEBPACK_IMPORTED_MODULE_0__/* .things */ ._K.filter((thing) => !thing.es.startsWith('I')), 2);
    return [first, second];
}
/** The title in the language that the work was made in. */
function originalTitle(random, language, title) {
    if (language === 'en' || language === 'es')
        return title[language];
    const { of, words } = _words_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignTitles */ .wp[language];
    return random.several(words, 2).join(of);
}
function inventName(random) {
    return `${random.pick(_words_js__WEBPACK_IMPORTED_MODULE_0__/* .firstNames */ .d9)} ${random.pick(_words_js__WEBPACK_IMPORTED_MODULE_0__/* .lastNames */ .h7)}`;
}
/** Two or three sentences. */
function inventOverview(random) {
    const [name, place] = [inventName(random), random.pick(_words_js__WEBPACK_IMPORTED_MODULE_0__/* .places */ .zn)];
    const opening = random.pick(_words_js__WEBPACK_IMPORTED_MODULE_0__/* .openings */ .mS);
    const parts = [opening, random.pick(_words_js__WEBPACK_IMPORTED_MODULE_0__/* .turns */ .ZL), ...(random.chance(60) ? [random.pick(_words_js__WEBPACK_IMPORTED_MODULE_0__/* .endings */ .V1)] : [])];
    const write = (language) => parts
        .map((part) => part[language])
        .join(' ')
        .replace('{name}', name)
        .replace('{place}', place);
    return { en: write('en'), es: write('es') };
}
function inventTagline(random) {
    return random.pick(_words_js__WEBPACK_IMPORTED_MODULE_0__/* .taglines */ .Mg);
}


/***/ }),

/***/ 64627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ qualities),
/* harmony export */   Mg: () => (/* binding */ taglines),
/* harmony export */   V1: () => (/* binding */ endings),
/* harmony export */   ZL: () => (/* binding */ turns),
/* harmony export */   _K: () => (/* binding */ things),
/* harmony export */   d9: () => (/* binding */ firstNames),
/* harmony export */   h7: () => (/* binding */ lastNames),
/* harmony export */   mS: () => (/* binding */ openings),
/* harmony export */   o8: () => (/* binding */ networks),
/* harmony export */   sb: () => (/* binding */ companies),
/* harmony export */   wp: () => (/* binding */ foreignTitles),
/* harmony export */   zn: () => (/* binding */ places)
/* harmony export */ });
function nouns(text) {
    return listOf(rows(text).map(([en = '', es = '', gender]) => ({ en, es, gender: gender === 'f' ? 'f' : 'm' })));
}
function texts(text) {
    return listOf(rows(text).map(([en = '', es = '']) => ({ en, es })));
}
function listOf([first, ...others]) {
    if (first === undefined)
        throw new Error('A list of words is empty.');
    return [first, ...others];
}
/** One entry a line, its forms apart by `|`. */
function rows(text) {
    return text
        .trim()
        .split('\n')
        .map((line) => line.trim().split('|'));
}
const things = nouns(`
  Harbor|Puerto|m
  Lighthouse|Faro|m
  Orchard|Huerto|m
  Lantern|Linterna|f
  Compass|Brújula|f
  Garden|Jardín|m
  Winter|Invierno|m
  Letter|Carta|f
  Clock|Reloj|m
  Bridge|Puente|m
  River|Río|m
  Island|Isla|f
  Mirror|Espejo|m
  Engine|Motor|m
  Comet|Cometa|m
  Fortress|Fortaleza|f
  Signal|Señal|f
  Melody|Melodía|f
  Storm|Tormenta|f
  Key|Llave|f
  Crown|Corona|f
  Shadow|Sombra|f
  Promise|Promesa|f
  Horizon|Horizonte|m
  Machine|Máquina|f
  Forest|Bosque|m
  Planet|Planeta|m
  Map|Mapa|m
  Station|Estación|f
  Ember|Brasa|f
  Tide|Marea|f
  Echo|Eco|m
  Labyrinth|Laberinto|m
  Courier|Mensajero|m
  Summer|Verano|m
  Archive|Archivo|m
`);
/** In Spanish behind the thing, first for a masculine one, then for a feminine one. */
const qualities = listOf(rows(`
  Silent|Silencioso|Silenciosa
  Crimson|Carmesí|Carmesí
  Forgotten|Olvidado|Olvidada
  Broken|Roto|Rota
  Golden|Dorado|Dorada
  Hidden|Oculto|Oculta
  Frozen|Helado|Helada
  Distant|Lejano|Lejana
  Restless|Inquieto|Inquieta
  Burning|Ardiente|Ardiente
  Hollow|Hueco|Hueca
  Endless|Infinito|Infinita
  Paper|de Papel|de Papel
  Electric|Eléctrico|Eléctrica
  Sleeping|Dormido|Dormida
  Invisible|Invisible|Invisible
  Lonely|Solitario|Solitaria
  Stolen|Robado|Robada
  Borrowed|Prestado|Prestada
  Northern|del Norte|del Norte
`).map(([en = '', m = '', f = '']) => ({ en, m, f })));
/** Invented places, the same in every language. */
const places = [
    'Velmora',
    'Saint Orrin',
    'Kestrel Bay',
    'Aldermoor',
    'Puerto Nácar',
    'Thessaly Point',
    'Monteverano',
    'Graywater',
    'Valdeluna',
    'Ostrava Ridge',
    'Port Halden',
    'Isla Cendra',
];
const firstNames = [
    'Mara', 'Elias', 'Noor', 'Tomás', 'Ingrid', 'Dario', 'Yuki', 'Amara', 'Leon', 'Sofía',
    'Kasper', 'Ines', 'Rafael', 'Wren', 'Milo', 'Zofia', 'Idris', 'Carmen', 'Hugo', 'Linnea',
    'Oskar', 'Priya', 'Teo', 'Vera', 'Anselm', 'Ximena', 'Jonah', 'Lucía', 'Emeka', 'Astrid',
]; // prettier-ignore
const lastNames = [
    'Velasco', 'Harrow', 'Lindqvist', 'Okafor', 'Marchetti', 'Sato', 'Brandt', 'Quiroga', 'Ashdown', 'Novak',
    'Delacroix', 'Ibarra', 'Thorne', 'Rasmussen', 'Castellan', 'Moreau', 'Whitlock', 'Anand', 'Ferrer', 'Kovalenko',
    'Nakamura', 'Ellery', 'Santoro', 'Vance', 'Olmedo', 'Pryce', 'Halvorsen', 'Arroyo', 'Winslow', 'Duarte',
]; // prettier-ignore
/** Openings of a story; `{name}` and `{place}` are filled in. */
const openings = texts(`
  When {name} returns to {place} after twenty years, nothing is where it was left.|Cuando {name} regresa a {place} tras veinte años, nada está donde lo dejó.
  In the winter that the ferry stopped, {name} finds a locked room in {place}.|En el invierno en que dejó de pasar el ferri, {name} encuentra una habitación cerrada en {place}.
  {name} repairs radios in {place} and has never answered one.|{name} repara radios en {place} y nunca ha contestado ninguna.
  Nobody in {place} believes {name}, who has seen the same stranger in every photograph.|Nadie en {place} cree a {name}, que ha visto al mismo extraño en cada fotografía.
  For one last job, {name} must cross {place} before sunrise.|Para un último encargo, {name} debe cruzar {place} antes del amanecer.
  A map drawn by a child leads {name} out of {place} and far beyond it.|Un mapa dibujado por un niño lleva a {name} fuera de {place} y mucho más allá.
  {name} inherits a cinema in {place} that has been showing the same film since 1962.|{name} hereda un cine en {place} que proyecta la misma película desde 1962.
  The night the lights of {place} go out, {name} is the only one awake.|La noche en que se apagan las luces de {place}, {name} es la única persona despierta.
  {name} keeps the archives of {place}, where one page too many has turned up.|{name} guarda los archivos de {place}, donde ha aparecido una página de más.
  Stranded in {place}, {name} agrees to play in an orchestra without instruments.|Sin poder salir de {place}, {name} acepta tocar en una orquesta sin instrumentos.
`);
const turns = texts(`
  An old rival arrives with an offer that cannot be refused.|Un viejo rival llega con una oferta imposible de rechazar.
  What begins as a favor becomes a race against the tide.|Lo que empieza como un favor se convierte en una carrera contra la marea.
  With a deaf detective and a borrowed boat, the search begins.|Con un detective sordo y una barca prestada, comienza la búsqueda.
  Every answer costs a memory, and the memories are running out.|Cada respuesta cuesta un recuerdo, y los recuerdos se acaban.
  Then the letters start to arrive, dated ten years from now.|Entonces empiezan a llegar las cartas, fechadas dentro de diez años.
  The only witness is a parrot who speaks in riddles.|El único testigo es un loro que habla en acertijos.
  Three families lay claim to the same house, and all of them are right.|Tres familias reclaman la misma casa, y todas tienen razón.
  Soon the whole town is rehearsing for a day that nobody can name.|Pronto todo el pueblo ensaya para un día que nadie sabe nombrar.
`);
const endings = texts(`
  The truth turns out to be smaller, and much closer, than anyone feared.|La verdad resulta ser más pequeña, y mucho más cercana, de lo que nadie temía.
  To leave, somebody has to stay.|Para marcharse, alguien tiene que quedarse.
  But the sea keeps its own accounts.|Pero el mar lleva sus propias cuentas.
  And the clock has already been set.|Y el reloj ya está en marcha.
  By morning, only one of the two stories can be true.|Por la mañana, solo una de las dos historias puede ser cierta.
  Some doors are opened from the other side.|Algunas puertas se abren desde el otro lado.
`);
const taglines = texts(`
  Some lights are left on for a reason.|Algunas luces se dejan encendidas por algo.
  Listen closely.|Escucha con atención.
  Nobody leaves twice.|Nadie se marcha dos veces.
  The past has a spare key.|El pasado tiene una copia de la llave.
  Every road ends somewhere else.|Todo camino acaba en otra parte.
  Remember the way back.|Recuerda el camino de vuelta.
  One night. No second chances.|Una noche. Sin segundas oportunidades.
  What the tide takes, it keeps.|Lo que la marea se lleva, no lo devuelve.
  Trust the compass.|Confía en la brújula.
  It was never about the money.|Nunca fue por el dinero.
`);
const companies = [
    'Paper Boat Pictures',
    'Northlight Studios',
    'Cinco Lunas',
    'Grey Heron Films',
    'Tideline Entertainment',
    'Atelier Corbeau',
    'Kumo Works',
    'Seventh Street Media',
];
const networks = ['Channel Nine North', 'Canal Brisa', 'Lumen+', 'Harbor TV', 'Nube'];
/** Words for titles in other original languages: two of them joined by that language's "of". */
const foreignTitles = {
    fr: { of: ' de ', words: ['Minuit', 'Lumière', 'Octobre', 'Mémoire', 'Demain', 'Velours', 'Silence'] },
    ja: { of: 'の', words: ['海', '月', '風', '約束', '記憶', '庭', '影', '夏'] },
    ko: { of: '의 ', words: ['바다', '달', '바람', '약속', '기억', '정원', '여름'] },
};


/***/ }),

/***/ 79202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   offeredFilms: () => (/* binding */ offeredFilms)
/* harmony export */ });
/* harmony import */ var _videos_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61429);
/* harmony import */ var _data_catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95895);


/** Each video under a film of its own: the most popular ones, which know everything about themselves. */
const offeredFilms = _videos_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .videos */ .Ld.map((video, index) => {
    const movie = (0,_data_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .sW)().movies[index];
    if (movie === undefined || movie.imdbId === null)
        throw new Error(`There is no film to offer ${video.name} under.`);
    return { video, tmdbId: movie.id, imdbId: movie.imdbId, quality: qualityOf(video), movie };
});
function qualityOf(video) {
    if (video.height > 1080)
        return '2160p';
    return video.height > 720 ? '1080p' : '720p';
}


/***/ })

};
;