"use strict";
exports.id = 2730;
exports.ids = [2730];
exports.modules = {

/***/ 52730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check),
  info: () => (/* binding */ info),
  init: () => (/* binding */ init),
  makePackage: () => (/* binding */ makePackage),
  resign: () => (/* binding */ resign),
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/kit/errors.js
var kit_errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/kit/folders.js
var folders = __webpack_require__(64206);
// EXTERNAL MODULE: ./build/kit/run-program.js + 2 modules
var run_program = __webpack_require__(72817);
// EXTERNAL MODULE: ./build/kit/text.js
var kit_text = __webpack_require__(51556);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/node-forge/lib/index.js
var lib = __webpack_require__(8542);
;// CONCATENATED MODULE: ./build/tizen/packager/certificates.js



const maxStoreBytes = 1024 * 1024;
/** In a package are the leaf and the one that issued it; the root is on the TV. */
const certificatesInPackage = 2;
const passwordVariables = {
    author: 'TIZEN_AUTHOR_PASSWORD',
    distributor: 'TIZEN_DISTRIBUTOR_PASSWORD',
};
/**
 * Reads a `.p12`, old ones with RC2 and Triple DES too, which Node's OpenSSL refuses. The certificate is found
 * by its key: a store's order and names mean nothing.
 */
function readStore(store, password, role) {
    const what = `The ${role}'s certificate file`;
    if (store.length > maxStoreBytes)
        throw new kit_errors/* ConfigurationError */.j1(`${what} is too large to be a .p12.`);
    const { keys, certificates } = certificates_open(Buffer.from(store), password, role);
    if (keys.length !== 1) {
        throw new kit_errors/* ConfigurationError */.j1(`${what} has ${keys.length === 0 ? 'no' : keys.length} private keys, but must have one. Export the certificate again, with its key.`);
    }
    const [key] = keys;
    const leaf = certificates.find((certificate) => certificate.checkPrivateKey(key));
    if (leaf === undefined) {
        throw new kit_errors/* ConfigurationError */.j1(`${what} has no certificate that belongs to its private key. Export it again.`);
    }
    return { key, chain: chainOf(leaf, certificates, what) };
}
function chainOf(leaf, certificates, what) {
    const chain = [leaf];
    for (let last = leaf; chain.length < certificatesInPackage && !isSelfSigned(last);) {
        const issuer = certificates.find((other) => isIssuedBy(last, other));
        if (issuer === undefined) {
            throw new kit_errors/* ConfigurationError */.j1(`${what} lacks the certificate of the authority that issued it (${nameOf(last.issuer)}). Export it with its chain; TVs refuse a package without it (-12).`);
        }
        chain.push(issuer);
        last = issuer;
    }
    return chain;
}
function isIssuedBy(certificate, issuer) {
    return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}
function isSelfSigned(certificate) {
    return certificate.subject === certificate.issuer;
}
/** The devices that a distributor's certificate names. */
function duidsOf(certificate) {
    return [...(certificate.subjectAltName ?? '').matchAll(/URN:tizen:deviceid=([^,\s"]+)/gi)].map(([, duid = '']) => duid);
}
/** The name in a subject or issuer, in one line. */
function nameOf(subject) {
    return /(?:^|\n)CN=(.*)/.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ');
}
function certificates_open(store, password, role) {
    const { pkcs12, asn1, pki } = lib;
    const what = `The ${role}'s certificate file`;
    let bags;
    try {
        const outer = asn1.fromDer(lib.util.createBuffer(store.toString('binary')));
        bags = pkcs12.pkcs12FromAsn1(outer, false, password).safeContents.flatMap(({ safeBags }) => safeBags);
    }
    catch (error) {
        const reason = (0,kit_errors/* reasonOf */.A3)(error);
        if (/password|MAC could not be verified|decrypt/i.test(reason)) {
            throw new kit_errors/* ConfigurationError */.j1(`${what} does not open with this password: see ${passwordVariables[role]}, and that the two files are not swapped.`);
        }
        throw new kit_errors/* ConfigurationError */.j1(`${what} is no .p12 that can be read (${reason}). Is it base64 text still?`);
    }
    try {
        return {
            keys: bags
                .flatMap(({ key }) => (key ? [key] : []))
                .map((key) => (0,external_node_crypto_.createPrivateKey)(pki.privateKeyToPem(key))),
            certificates: bags
                .filter(({ type }) => type === pki.oids['certBag'])
                .flatMap(({ cert, asn1: raw }) => (cert ? [pki.certificateToAsn1(cert)] : [raw]))
                .map((certificate) => new external_node_crypto_.X509Certificate(Buffer.from(asn1.toDer(certificate).getBytes(), 'binary'))),
        };
    }
    catch (error) {
        throw new kit_errors/* ConfigurationError */.j1(`${what} has a key or certificate that cannot be used: ${(0,kit_errors/* reasonOf */.A3)(error)}.`);
    }
}

// EXTERNAL MODULE: ./build/tizen/packager/config.js
var packager_config = __webpack_require__(80002);
// EXTERNAL MODULE: ./build/tizen/packager/finding-formats.js
var finding_formats = __webpack_require__(83898);
// EXTERNAL MODULE: ./build/tizen/packager/finding.js
var finding = __webpack_require__(23471);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/tizen/packager/addresses.js

/**
 * Makes addresses such as `/assets/app.js` relative, which in a package would lead to the TV's own root. Only an
 * address that names a file of the package is touched, so that `/api` stays what it is.
 */
function relativeAddresses(files, start) {
    const changed = new Map();
    const result = new Map();
    for (const [path, content] of files) {
        const kind = kindOf(path);
        if (kind === undefined) {
            result.set(path, content);
            continue;
        }
        const text = Buffer.from(content).toString('utf8');
        const { text: written, count } = rewriteText(text, { kind, path, start, has: (each) => files.has(each) });
        result.set(path, count === 0 ? content : Buffer.from(written));
        if (count > 0)
            changed.set(path, count);
    }
    return { files: result, changed };
}
const quotedAddress = /(["'`])(\/(?!\/)[^"'`\s<>\\]*)\1/g;
const cssAddress = /(url\(\s*)(["']?)(\/(?!\/)[^"')\s]*)\2(\s*\))/g;
const bareAttribute = /(\s(?:src|href|poster)=)(\/(?!\/)[^\s"'`<>]*)/g;
const base = /<base\s[^>]*href\s*=\s*(?:"\/"|'\/'|\/(?=[\s>]))[^>]*>/gi;
/** What Vite puts before the names of the parts that it loads ahead. */
const viteBase = /(function\(([\w$]+)\)\{return|([\w$]+)=>)"\/"\+(?=[\w$]+[})])/g;
/** One file's text, and how many of its addresses were made relative. */
function rewriteText(text, place) {
    let count = 0;
    const moved = (address, from) => {
        const [path = ''] = address.slice(1).split(/[?#]/);
        const target = decoded(path);
        if (target === '' || !place.has(target))
            return address;
        count += 1;
        const to = external_node_path_.posix.relative(external_node_path_.posix.dirname(from), path);
        return `${to.startsWith('.') ? '' : './'}${to}${address.slice(1 + path.length)}`;
    };
    const once = (replacement) => {
        count += 1;
        return replacement;
    };
    const inCss = (css) => css.replaceAll(cssAddress, (_, open, quote, address, close) => `${open}${quote}${moved(address, place.path)}${quote}${close}`);
    if (place.kind === 'css') {
        const imports = /(@import\s+)(["'])(\/(?!\/)[^"']*)\2/g;
        const written = inCss(text).replaceAll(imports, (_, open, quote, address) => `${open}${quote}${moved(address, place.path)}${quote}`);
        return { text: written, count };
    }
    const from = place.kind === 'html' ? place.path : place.start;
    let written = text.replaceAll(quotedAddress, (_, quote, address, at, whole) => {
        // modules are found from where the module is, all else from where the page is
        const isImport = place.kind === 'js' && /(?:\bfrom|\bimport\s*\(?)\s*$/.test(whole.slice(Math.max(0, at - 24), at));
        return `${quote}${moved(address, isImport ? place.path : from)}${quote}`;
    });
    written = inCss(written);
    if (place.kind === 'html') {
        written = written
            .replaceAll(base, (tag) => once(tag.replace(/href\s*=\s*(?:"\/"|'\/'|\/)/i, 'href="./"')))
            .replaceAll(bareAttribute, (_, open, address) => `${open}${moved(address, from)}`)
            .replaceAll(/(\ssrcset\s*=\s*)(["'])(.*?)\2/gi, (_, open, quote, set) => {
            const parts = set
                .split(',')
                .map((part) => part.replace(/^(\s*)(\/(?!\/)\S*)/, (__, space, address) => `${space}${moved(address, from)}`));
            return `${open}${quote}${parts.join(',')}${quote}`;
        });
    }
    else if (text.includes('modulepreload')) {
        written = written.replaceAll(viteBase, (_, open) => once(`${open}"./"+`));
    }
    return { text: written, count };
}
function kindOf(path) {
    if (/\.html?$/i.test(path))
        return 'html';
    if (/\.css$/i.test(path))
        return 'css';
    return /\.(m?js|webmanifest)$/i.test(path) ? 'js' : undefined;
}
function decoded(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path;
    }
}

;// CONCATENATED MODULE: ./build/tizen/packager/app-rules.js

/** What scripts use → the privilege that a TV wants declared for it. Samsung's "Privileges", Tizen's references. */
const needs = [
    [/\btvinputdevice\b/, 'tizen.tvinputdevice', 'http://tizen.org/privilege/tv.inputdevice'],
    [/\bfetch\(|\bXMLHttpRequest\b|\bnew WebSocket\b/, 'the network', 'http://tizen.org/privilege/internet'],
    [/\btizen\.voicecontrol\b/, 'tizen.voicecontrol', 'http://developer.samsung.com/privilege/voicecontrol'],
    [/\bwebapis\.avplay\b/, 'webapis.avplay', 'http://developer.samsung.com/privilege/avplay'],
    [/\bwebapis\.productinfo\b/, 'webapis.productinfo', 'http://developer.samsung.com/privilege/productinfo'],
    [/\bwebapis\.network\b/, 'webapis.network', 'http://developer.samsung.com/privilege/network.public'],
    [/\btizen\.filesystem\b/, 'tizen.filesystem', 'http://tizen.org/privilege/filesystem.read'],
    [/\btizen\.download\b/, 'tizen.download', 'http://tizen.org/privilege/download'],
];
const iconSize = { width: 512, height: 423 };
const maxIconBytes = 300_000;
const script = /\.m?js$/i;
const page = /\.html?$/i;
/** What is found in the app's own files, after its addresses were made relative. */
function appFindings(files, config, budget) {
    return [
        ...privilegeFindings(files, config),
        ...iconFindings(files, config),
        ...[...files].flatMap(([path, content]) => page.test(path) ? pageFindings(path, Buffer.from(content).toString('utf8')) : []),
        ...sizeFindings(files, budget),
    ];
}
function privilegeFindings(files, config) {
    const declared = new Set(config.privileges.map(({ value }) => value));
    const missing = needs.filter(([, , privilege]) => !declared.has(privilege));
    const findings = [];
    for (const [uses, what, privilege] of missing) {
        const user = [...files].find(([path, content]) => (script.test(path) || page.test(path)) && uses.test(Buffer.from(content).toString('latin1')));
        if (user === undefined)
            continue;
        findings.push({
            rule: 'app/privilege-missing',
            severity: 'error',
            message: `It uses ${what}, for which no privilege is declared.`,
            remedy: `Add <tizen:privilege name="${privilege}"/> to config.xml.`,
            file: user[0],
        });
    }
    return findings;
}
function iconFindings(files, { icon }) {
    const content = icon === undefined ? undefined : files.get(icon.value);
    if (icon === undefined || content === undefined)
        return [];
    const remedy = `Make it a PNG of ${iconSize.width}×${iconSize.height}, at most 300 kB.`;
    const say = (rule, message) => ({
        rule: `app/${rule}`,
        severity: 'warning',
        message,
        remedy,
        file: icon.value,
    });
    const size = pngSize(content);
    return [
        ...(size === undefined ? [say('icon-kind', 'The icon is no PNG.')] : []),
        ...(size !== undefined && (size.width !== iconSize.width || size.height !== iconSize.height)
            ? [say('icon-size', `The icon has ${size.width}×${size.height} points.`)]
            : []),
        ...(content.length > maxIconBytes ? [say('icon-bytes', `The icon has ${content.length} bytes.`)] : []),
    ];
}
/** Width and height of a PNG, from its first chunk. */
function pngSize(content) {
    const data = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    const isPng = data.length >= 24 && data.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n';
    return isPng ? { width: data.readUInt32BE(16), height: data.readUInt32BE(20) } : undefined;
}
function pageFindings(file, html) {
    const findings = [];
    const tags = html.matchAll(/<(script|link|img|video|audio|iframe|source|base)\b[^>]*>/gi);
    for (const { 0: tag, 1: name = '', index } of tags) {
        const line = html.slice(0, index).split('\n').length;
        const address = /\s(?:src|href)\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1] ?? '';
        const isPlain = address.startsWith('http://');
        if (/^\/(?!\/)/.test(address)) {
            findings.push({
                rule: 'app/absolute-address',
                severity: 'error',
                message: `<${name}> asks for ${address}, which in a package is the TV’s own root.`,
                remedy: 'Add the file to the app, or make the address relative.',
                ...{ file, line },
            });
        }
        else if (isPlain && name.toLowerCase() === 'script') {
            findings.push({
                rule: 'app/script-over-http',
                severity: 'error',
                message: `A script comes from ${address}, which anybody on the way may change.`,
                remedy: 'Put it into the app, or take it over https.',
                ...{ file, line },
            });
        }
        else if (isPlain || /^(https:)?\/\//.test(address)) {
            findings.push({
                rule: 'app/from-elsewhere',
                severity: 'note',
                message: `<${name}> asks for ${address}, which a TV without network cannot have.`,
                remedy: 'Put what the app needs to start into the app itself.',
                ...{ file, line },
            });
        }
    }
    return findings;
}
function sizeFindings(files, { maxBytes }) {
    const bytes = [...files.values()].reduce((sum, content) => sum + content.length, 0);
    if (bytes <= maxBytes)
        return [];
    const [largest] = [...files].sort(([, a], [, b]) => b.length - a.length);
    return [
        {
            rule: 'app/budget',
            severity: 'error',
            message: `The app has ${(0,kit_text/* formatBytes */.z3)(bytes)}, more than ${(0,kit_text/* formatBytes */.z3)(maxBytes)}.`,
            remedy: `Leave something out by --exclude, or allow more; the largest file is ${largest?.[0] ?? 'none'}.`,
        },
    ];
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
// EXTERNAL MODULE: ./build/tizen/packager/paths.js
var paths = __webpack_require__(61326);
;// CONCATENATED MODULE: ./build/tizen/packager/collect.js






/** Never of use on a TV, and sometimes secret. */
const alwaysLeftOut = [
    '**/.*',
    '**/.*/**',
    '**/*.map',
    '**/node_modules/**',
    '**/Thumbs.db',
    '**/*.p12',
    '**/*.pfx',
    '**/*.pem',
    '**/*.key',
    '**/*.wgt',
];
const maxFiles = 20_000;
const maxBytes = 1024 ** 3;
/** Reads the folder of a built app: what goes into the package, and what does not. Links that lead out are refused. */
async function collectFiles(folder, exclude, signal) {
    if (!(await (0,promises_.stat)(folder).catch(() => undefined))?.isDirectory()) {
        throw new kit_errors/* ConfigurationError */.j1(`The app ${folder} is no folder. Give the one that its build writes.`);
    }
    const root = await (0,promises_.realpath)(folder);
    const isLeftOut = picomatch([...alwaysLeftOut, ...exclude], { dot: true });
    const files = new Map();
    const leftOut = [];
    const findings = [];
    let bytes = 0;
    const visit = async (at, inside) => {
        const names = (await (0,promises_.readdir)(at)).sort(paths/* byBytes */.bg);
        for (const name of names) {
            signal?.throwIfAborted();
            const full = (0,external_node_path_.join)(at, name);
            const path = (0,external_node_path_.relative)(root, (0,external_node_path_.join)(root, ...inside, name))
                .split(external_node_path_.sep)
                .join('/');
            const entry = await (0,promises_.lstat)(full);
            if (isLeftOut(path) || (entry.isDirectory() && isLeftOut(`${path}/x`))) {
                leftOut.push(path);
                continue;
            }
            if (entry.isSymbolicLink()) {
                const problem = await linkProblem(full, root);
                if (problem !== undefined) {
                    findings.push({ ...problem, file: path });
                    continue;
                }
            }
            const target = await (0,promises_.stat)(full);
            if (target.isDirectory())
                await visit(full, [...inside, name]);
            else if (!target.isFile()) {
                findings.push({
                    rule: 'files/kind',
                    severity: 'error',
                    message: 'It is neither a file nor a folder.',
                    remedy: 'Remove it, or leave it out by --exclude.',
                    file: path,
                });
            }
            else {
                bytes += target.size;
                if (bytes > maxBytes || files.size >= maxFiles) {
                    throw new kit_errors/* ConfigurationError */.j1(`The app ${folder} has more than ${maxFiles} files or ${(0,kit_text/* formatBytes */.z3)(maxBytes)}, which no TV installs. Is it the folder of the build?`);
                }
                files.set(path, await (0,promises_.readFile)(full));
            }
        }
    };
    await visit(root, []);
    return { files, leftOut, findings: [...findings, ...pathFindings(files)] };
}
async function linkProblem(full, root) {
    const target = await (0,promises_.realpath)(full).catch(() => undefined);
    const isFile = target !== undefined && (await (0,promises_.stat)(target)).isFile();
    if (isFile && target.startsWith(`${root}${external_node_path_.sep}`))
        return undefined;
    return {
        rule: 'files/symlink',
        severity: 'error',
        message: target === undefined
            ? 'It is a symbolic link to nothing.'
            : 'It is a symbolic link out of the app, or to a folder.',
        remedy: 'Put the file itself there: a package that has links is refused by TVs.',
    };
}
/** Names that a TV, its installer or the package itself cannot have. */
function pathFindings(files) {
    const findings = [];
    const spelled = new Map();
    for (const path of files.keys()) {
        const complaint = (0,paths/* complaintAboutPath */.I$)(path);
        const add = (rule, message, remedy) => void findings.push({ rule: `files/${rule}`, severity: 'error', message, remedy, file: path });
        if (complaint !== undefined) {
            add('name', `Its name ${complaint}.`, 'Rename it: TVs refuse such a package (-22).');
        }
        if (path === paths/* authorSignatureFile */.k2 || (0,paths/* isDistributorSignature */.k$)(path)) {
            add('signature', 'It has the name of a signature, which is made here.', 'Remove it from the app, or use resign for a package that is signed.');
        }
        const twin = spelled.get(path.toLowerCase());
        if (twin !== undefined) {
            add('twin', `Its name differs from ${twin} in small and capital letters alone.`, 'Rename one of them.');
        }
        spelled.set(path.toLowerCase(), path);
    }
    return findings;
}

;// CONCATENATED MODULE: ./build/tizen/packager/engines.js
/** Tizen's version → year and Chromium of its TVs; Samsung's "Web Engine Specifications". */
const engines = [
    { tizen: '3.0', year: 2017, chromium: 47 },
    { tizen: '4.0', year: 2018, chromium: 56 },
    { tizen: '5.0', year: 2019, chromium: 63 },
    { tizen: '5.5', year: 2020, chromium: 69 },
    { tizen: '6.0', year: 2021, chromium: 76 },
    { tizen: '6.5', year: 2022, chromium: 85 },
    { tizen: '7.0', year: 2023, chromium: 94 },
    { tizen: '8.0', year: 2024, chromium: 108 },
    { tizen: '9.0', year: 2025, chromium: 120 },
    { tizen: '10.0', year: 2026, chromium: 130 },
];
/** The oldest TVs on which an app with this `required_version` may be installed. */
function oldestEngineFor(requiredVersion) {
    return engines.find(({ tizen }) => compareVersions(tizen, requiredVersion) >= 0);
}
/** Below zero when `a` is the older one. */
function compareVersions(a, b) {
    const [left, right] = [a, b].map((version) => version.split('.').map(Number));
    const length = Math.max(left?.length ?? 0, right?.length ?? 0);
    for (let at = 0; at < length; at += 1) {
        const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}

;// CONCATENATED MODULE: ./build/tizen/packager/config-rules.js


const tell = (severity, [rule, message, remedy, line]) => ({
    rule: `config/${rule}`,
    severity,
    message,
    remedy,
    file: packager_config/* configFile */.Ze,
    ...(line !== undefined && { line }),
});
const error = (...said) => tell('error', said);
const warning = (...said) => tell('warning', said);
const knownProfiles = ['tv', 'tv-samsung'];
/** What a TV or the store would refuse; from Tizen's configuration document and its installer's source. */
function configFindings(config, facts) {
    if (!config.isWidget) {
        return [
            error('root', `Its outermost element is <${config.rootName}>, not a widget of the W3C.`, 'Begin with <widget xmlns="http://www.w3.org/ns/widgets" xmlns:tizen="http://tizen.org/ns/widgets">.', 1),
        ];
    }
    return [
        ...applicationFindings(config.applications),
        ...versionFindings(config.version, facts.lastVersion),
        ...startFindings(config.start, facts.paths),
        ...config_rules_iconFindings(config.icon, facts.paths),
        ...(config.name === undefined || config.name.value === ''
            ? [error('name', 'The app has no name.', 'Add <name>Miauflix</name>.', config.name?.line)]
            : []),
        ...profileFindings(config.profiles),
        ...config_rules_privilegeFindings(config.privileges),
    ];
}
function applicationFindings(applications) {
    const [application, second] = applications;
    if (application === undefined || second !== undefined) {
        return [
            error('application', `There are ${applications.length} tizen:application elements.`, 'Have exactly one: <tizen:application id="MiauflixTV.Miauflix" package="MiauflixTV" required_version="4.0"/>.', second?.line),
        ];
    }
    const { id, package: packageId, requiredVersion, line } = application;
    const findings = [];
    if (packageId === undefined || !/^[0-9a-zA-Z]{10}$/.test(packageId)) {
        findings.push(error('package-id', `The package’s id is ${shown(packageId)}, but must be ten letters and digits${counted(packageId)}.`, 'Write ten of them, such as package="MiauflixTV", and keep it for ever: TVs know the app by it.', line));
    }
    if (id === undefined || !/^[0-9a-zA-Z]{10}\.[0-9a-zA-Z]{1,52}$/.test(id)) {
        findings.push(error('application-id', `The application’s id is ${shown(id)}, but must be the package’s ten letters and digits, a dot, and 1 to 52 letters and digits${counted(id?.split('.')[0])}.`, 'Write one such as id="MiauflixTV.Miauflix".', line));
    }
    else if (packageId !== undefined && !id.startsWith(`${packageId}.`)) {
        findings.push(error('application-id-package', `The application’s id ${shown(id)} does not begin with the package’s, ${shown(packageId)}.`, `Write id="${packageId}.${id.split('.')[1] ?? 'app'}".`, line));
    }
    return [...findings, ...requiredVersionFindings(requiredVersion, line)];
}
function requiredVersionFindings(required, line) {
    if (required === undefined || !/^\d{1,3}\.\d{1,3}(\.\d{1,5})?$/.test(required)) {
        return [
            error('required-version', `required_version is ${shown(required)}, but must be a version of Tizen.`, 'Write the oldest one that the app runs on, such as required_version="4.0" for TVs since 2018.', line),
        ];
    }
    const newest = engines.at(-1)?.tizen ?? '';
    if (oldestEngineFor(required) === undefined) {
        return [
            error('required-version-unknown', `No TV has Tizen ${required}: the newest known is ${newest}.`, 'Write the oldest one that the app runs on.', line),
        ];
    }
    return compareVersions(required, '3.0') < 0
        ? [
            warning('required-version-old', `required_version ${required} is older than Tizen 3.0 of 2017, the oldest that is checked for here.`, 'Write 3.0 or newer, unless you try it on such a TV.', line),
        ]
        : [];
}
function versionFindings(version, last) {
    const parts = version === undefined ? undefined : versionParts(version.value);
    if (parts === undefined) {
        return [
            error('version', `The version is ${shown(version?.value)}, but must be 0–255.0–255.0–65535.`, 'Write three numbers, such as version="1.4.0".', version?.line),
        ];
    }
    const before = last === undefined ? undefined : versionParts(last);
    if (last !== undefined && before === undefined) {
        return [
            error('last-version', `The last release’s version ${shown(last)} is none that a TV has.`, 'Give the one that is in the store.'),
        ];
    }
    if (before === undefined)
        return [];
    const [major = 0, minor = 0] = parts;
    const [lastMajor = 0, lastMinor = 0] = before;
    const raised = major > lastMajor || (major === lastMajor && minor > lastMinor);
    if (raised)
        return [];
    const isOlder = compareVersions(parts.join('.'), before.join('.')) <= 0;
    return [
        tell(isOlder ? 'error' : 'warning', [
            isOlder ? 'version-not-raised' : 'version-store',
            `Version ${parts.join('.')} ${isOlder ? 'is not newer than' : 'raises only the third number of'} the last release’s, ${before.join('.')}.`,
            'Raise the first or the second number: the store wants one of them raised.',
            version?.line,
        ]),
    ];
}
/** Undefined when it is no version. */
function versionParts(version) {
    if (!/^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){2}$/.test(version))
        return undefined;
    const parts = version.split('.').map(Number);
    const [major = 0, minor = 0, patch = 0] = parts;
    return major <= 255 && minor <= 255 && patch <= 65_535 ? parts : undefined;
}
function startFindings(start, paths) {
    if (start === undefined || start.value === '') {
        return [error('start', 'There is no start file.', 'Add <content src="index.html"/>.', start?.line)];
    }
    const [file = ''] = start.value.split(/[?#]/);
    return paths.has(file) || /^https?:/.test(file)
        ? []
        : [
            error('start-missing', `The start file ${shown(file)} is not in the package.`, 'Write its path as it is in the folder of the app, without a slash before it.', start.line),
        ];
}
function config_rules_iconFindings(icon, paths) {
    if (icon === undefined) {
        return [
            warning('icon', 'The app has no icon.', 'Add <icon src="icon.png"/>, a PNG of 512×423, at most 300 kB.'),
        ];
    }
    return paths.has(icon.value)
        ? []
        : [
            error('icon-missing', `The icon ${shown(icon.value)} is not in the package.`, 'Add the file or mend its path.', icon.line),
        ];
}
function profileFindings(profiles) {
    if (profiles.length === 0) {
        return [
            error('profile', 'There is no tizen:profile, and TVs refuse an app without one (-22).', 'Add <tizen:profile name="tv-samsung"/>.'),
        ];
    }
    return profiles.some(({ value }) => knownProfiles.includes(value))
        ? []
        : [
            error('profile-not-tv', `The profile ${profiles.map(({ value }) => shown(value)).join(', ')} is not a TV’s.`, 'Write <tizen:profile name="tv-samsung"/>.', profiles[0]?.line),
        ];
}
function config_rules_privilegeFindings(privileges) {
    const seen = new Set();
    return privileges.flatMap(({ value, line }) => {
        if (!/^http:\/\/(tizen\.org|developer\.samsung\.com)\/privilege\/[a-z0-9.]+$/.test(value)) {
            return [
                error('privilege', `${shown(value)} is no privilege.`, 'Write its whole address, such as http://tizen.org/privilege/internet.', line),
            ];
        }
        if (seen.has(value)) {
            return [warning('privilege-twice', `${value} is declared twice.`, 'Remove one of them.', line)];
        }
        seen.add(value);
        return [];
    });
}
const shown = (text) => text === undefined ? 'missing' : JSON.stringify(text.slice(0, 80));
const counted = (text) => text === undefined || !/^[0-9a-zA-Z]+$/.test(text) || text.length === 10
    ? ''
    : ` (${shown(text)} has ${text.length})`;

// EXTERNAL MODULE: ./build/tizen/packager/signature.js
var signature = __webpack_require__(79180);
;// CONCATENATED MODULE: ./build/tizen/packager/canonical.js
/**
 * Canonical XML of an element and what is in it, without comments: exclusive (declares the namespaces that an
 * element uses) or inclusive, as C14N 1.0 and 1.1 (declares those in scope). https://www.w3.org/TR/xml-exc-c14n/
 */
function canonicalXml(element, how) {
    return emit(element, inScope(element.parent), {}, how);
}
function inScope(element) {
    return element === undefined ? {} : { ...inScope(element.parent), ...element.declared };
}
function emit(element, outer, shown, how) {
    const scope = { ...outer, ...element.declared };
    const used = new Set([element.prefix, ...element.attributes.map(({ name }) => prefixOf(name))]);
    // an attribute without a prefix has no namespace, so only the element itself uses the default one
    if (element.prefix !== '')
        used.delete('');
    const wanted = how === 'exclusive' ? [...used] : Object.keys(scope);
    const toDeclare = wanted
        .filter((prefix) => prefix !== 'xml' && prefix !== 'xmlns')
        .filter((prefix) => (scope[prefix] ?? '') !== (shown[prefix] ?? ''))
        .sort(byCode);
    const declarations = toDeclare.map((prefix) => ` xmlns${prefix === '' ? '' : ':'}${prefix}="${attributeText(scope[prefix] ?? '')}"`);
    const attributes = [...element.attributes]
        .sort((a, b) => byCode(a.namespace, b.namespace) || byCode(a.local, b.local))
        .map(({ name, value }) => ` ${name}="${attributeText(value)}"`);
    const nowShown = {
        ...shown,
        ...Object.fromEntries(toDeclare.map((prefix) => [prefix, scope[prefix] ?? ''])),
    };
    const content = element.children.map((child) => typeof child === 'string' ? plainText(child) : emit(child, scope, nowShown, how));
    return `<${element.name}${declarations.join('')}${attributes.join('')}>${content.join('')}</${element.name}>`;
}
const prefixOf = (name) => (name.includes(':') ? (name.split(':')[0] ?? '') : '');
const byCode = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
function plainText(text) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('\r', '&#xD;');
}
function attributeText(text) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('"', '&quot;')
        .replaceAll('\t', '&#x9;')
        .replaceAll('\n', '&#xA;')
        .replaceAll('\r', '&#xD;');
}

// EXTERNAL MODULE: ./build/tizen/packager/xml.js
var xml = __webpack_require__(63431);
;// CONCATENATED MODULE: ./build/tizen/packager/verify.js







const expiresSoonMs = 30 * 24 * 60 * 60 * 1000;
/** Judges a package as a TV's installer does, from what is in it alone. `now` is for the certificates. */
function verifyFiles(files, now) {
    const signatures = [];
    const findings = [];
    const leaves = [];
    for (const role of signature/* roles */.Ot) {
        const file = signature/* signatureFiles */.a8[role];
        const content = files.get(file);
        const say = sayer(findings, file);
        if (content === undefined) {
            say('missing', `There is no signature of the ${role}.`, 'No TV installs it so: sign it.', 'warning');
            continue;
        }
        try {
            const root = (0,xml/* parseXml */.NO)(Buffer.from(content).toString('utf8'), file);
            const { facts, leaf } = verifySignature(root, { role, file, files, now, say });
            signatures.push(facts);
            leaves.push(leaf);
        }
        catch (error) {
            if (!(error instanceof kit_errors/* ConfigurationError */.j1))
                throw error;
            say('unreadable', error.message, 'Sign the package anew.');
        }
    }
    const [author, distributor] = leaves;
    if (author !== undefined && distributor !== undefined) {
        const say = sayer(findings, signature/* signatureFiles */.a8.distributor);
        if (author.fingerprint256 === distributor.fingerprint256) {
            say('same-certificate', 'Author and distributor signed with the same certificate.', 'Use a distributor’s certificate for the second one: TVs refuse the author’s there (-12).');
        }
        else if (author.issuer === distributor.issuer) {
            say('same-authority', 'The same authority issued the author’s and the distributor’s certificate.', 'Use a distributor’s certificate for the second one: TVs refuse an author’s there (-12).');
        }
    }
    for (const file of files.keys()) {
        if ((0,paths/* isDistributorSignature */.k$)(file) && file !== signature/* signatureFiles */.a8.distributor) {
            sayer(findings, file)('further', 'A further distributor’s signature is not verified.', 'Only signature1.xml is looked at here.', 'note');
        }
    }
    return { signatures, findings };
}
function sayer(findings, file) {
    return (rule, message, remedy, severity = 'error', place = file) => {
        findings.push({ rule: `signature/${rule}`, severity, message, remedy, file: place });
    };
}
function verifySignature(root, { role, file, files, now, say }) {
    const one = (parent, name) => {
        const [found, second] = (0,xml/* childrenNamed */.De)(parent, name, signature/* dsig */.Oo);
        if (found !== undefined && second === undefined)
            return found;
        throw new kit_errors/* ConfigurationError */.j1(`${file} must have one ${name} in ${parent.name}.`);
    };
    if (root.local !== 'Signature' || root.namespace !== signature/* dsig */.Oo) {
        throw new kit_errors/* ConfigurationError */.j1(`${file} is no XML signature.`);
    }
    const info = one(root, 'SignedInfo');
    const method = (0,xml/* attributeOf */.w4)(one(info, 'SignatureMethod'), 'Algorithm') ?? '';
    const digest = signature/* digestNames */.pb.find((name) => signature/* signatureMethods */.fD[name] === method);
    const canonicalization = (0,xml/* attributeOf */.w4)(one(info, 'CanonicalizationMethod'), 'Algorithm');
    const certificates = (0,xml/* childrenNamed */.De)(one(root, 'KeyInfo'), 'X509Data', signature/* dsig */.Oo)
        .flatMap((data) => (0,xml/* childrenNamed */.De)(data, 'X509Certificate', signature/* dsig */.Oo))
        .map((element) => certificateOf((0,xml/* textOf */.b6)(element), file));
    const [leaf] = certificates;
    if (leaf === undefined)
        throw new kit_errors/* ConfigurationError */.j1(`${file} has no certificate.`);
    if (digest === undefined) {
        say('algorithm', `It is signed by ${method}.`, 'Sign with SHA-512 or, for old TVs, SHA-256.');
    }
    else if (canonicalization !== signature/* exclusiveC14n */.pc) {
        say('canonicalization', `SignedInfo is canonicalized by ${canonicalization ?? 'nothing'}.`, `Use ${signature/* exclusiveC14n */.pc}.`);
    }
    else {
        const value = Buffer.from((0,xml/* textOf */.b6)(one(root, 'SignatureValue')), 'base64');
        const isTrue = (0,external_node_crypto_.createVerify)(digest).update(canonicalXml(info, 'exclusive')).verify(leaf.publicKey, value);
        if (!isTrue)
            say('value', 'The signature is not by its certificate’s key, or was changed.', 'Sign the package anew.');
    }
    const references = (0,xml/* childrenNamed */.De)(info, 'Reference', signature/* dsig */.Oo);
    verifyReferences(references, root, { role, file, files, now, say });
    verifyCertificates(certificates, leaf, { role, file, files, now, say });
    const facts = {
        role,
        file,
        digest,
        references: references.length,
        subject: nameOf(leaf.subject),
        issuer: nameOf(leaf.issuer),
        validUntil: new Date(leaf.validTo).toISOString(),
        fingerprint: leaf.fingerprint256,
        duids: duidsOf(leaf),
    };
    return { facts, leaf };
}
function certificateOf(base64, file) {
    try {
        return new external_node_crypto_.X509Certificate(Buffer.from(base64, 'base64'));
    }
    catch (error) {
        throw new kit_errors/* ConfigurationError */.j1(`${file} has a certificate that cannot be read: ${(0,kit_errors/* reasonOf */.A3)(error)}.`);
    }
}
function verifyReferences(references, root, { role, files, say }) {
    const again = 'Sign the package anew, after its last change.';
    const covered = new Set();
    let hasProperties = false;
    for (const reference of references) {
        const uri = (0,xml/* attributeOf */.w4)(reference, 'URI') ?? '';
        const algorithm = (0,xml/* attributeOf */.w4)((0,xml/* childrenNamed */.De)(reference, 'DigestMethod', signature/* dsig */.Oo)[0], 'Algorithm');
        const digest = signature/* digestNames */.pb.find((name) => signature/* digestMethods */.nj[name] === algorithm);
        const value = (0,xml/* childrenNamed */.De)(reference, 'DigestValue', signature/* dsig */.Oo).map(xml/* textOf */.b6).join('').replaceAll(/\s/g, '');
        if (digest === undefined) {
            say('digest-algorithm', `The reference to ${uri} has no digest by SHA-512 or SHA-256.`, again);
            continue;
        }
        if (uri.startsWith('#')) {
            hasProperties = true;
            verifyProperties(uri.slice(1), { root, role, say, reference, digest, value });
            continue;
        }
        const path = (0,paths/* pathOfReference */.kZ)(uri) ?? uri;
        const content = files.get(path);
        covered.add(path);
        if (content === undefined)
            say('file-missing', `The signed file ${path} is not in the package.`, again, 'error', path);
        else if ((0,signature/* digestOf */.ol)(content, digest) !== value) {
            say('file-changed', `${path} is not what the ${role} has signed.`, again, 'error', path);
        }
    }
    for (const path of (0,signature/* coveredBy */.UJ)(role, files.keys())) {
        if (!covered.has(path)) {
            say('file-not-signed', `The ${role}’s signature does not cover ${path}, so TVs refuse the package.`, again, 'error', path);
        }
    }
    if (!hasProperties)
        say('properties', 'It does not sign its own properties (#prop).', again);
}
function verifyProperties(id, { root, role, say, reference, digest, value }) {
    const again = 'Sign the package anew.';
    const object = (0,xml/* childrenNamed */.De)(root, 'Object', signature/* dsig */.Oo).find((each) => (0,xml/* attributeOf */.w4)(each, 'Id') === id);
    const transforms = (0,xml/* childrenNamed */.De)(reference, 'Transforms', signature/* dsig */.Oo).flatMap(xml/* elementsOf */.ZE);
    const how = transforms.map((each) => (0,xml/* attributeOf */.w4)(each, 'Algorithm'));
    if (object === undefined || how.length !== 1 || ![signature/* c14n11 */.nF, signature/* exclusiveC14n */.pc].includes(how[0] ?? '')) {
        say('properties', `Its properties #${id} are missing or transformed in a way that no TV expects.`, again);
        return;
    }
    const canonical = canonicalXml(object, how[0] === signature/* c14n11 */.nF ? 'inclusive' : 'exclusive');
    if ((0,signature/* digestOf */.ol)(canonical, digest) !== value)
        say('properties', 'Its properties were changed.', again);
    const wanted = `http://www.w3.org/ns/widgets-digsig#role-${role}`;
    const found = everyElement(object).filter((each) => each.local === 'Role');
    if (!found.some((each) => (0,xml/* attributeOf */.w4)(each, 'URI') === wanted)) {
        say('role', `It is not signed in the role of the ${role}.`, again);
    }
}
function everyElement(element) {
    return [element, ...(0,xml/* elementsOf */.ZE)(element).flatMap(everyElement)];
}
function verifyCertificates(certificates, leaf, { role, now, say }) {
    const issuer = certificates.find((other) => other !== leaf && isIssuedBy(leaf, other));
    if (issuer === undefined && !isSelfSigned(leaf)) {
        say('chain', `The certificate of ${nameOf(leaf.issuer)}, which issued the ${role}’s, is missing or another one.`, 'Export the .p12 with its chain, and sign anew.');
    }
    for (const certificate of issuer === undefined ? [leaf] : [leaf, issuer]) {
        const until = new Date(certificate.validTo);
        const who = `The certificate of ${nameOf(certificate.subject)}`;
        if (until < now) {
            say('expired', `${who} has expired on ${day(until)}.`, 'Have it renewed, with the same key for an author’s.');
        }
        else if (new Date(certificate.validFrom) > now) {
            say('not-yet-valid', `${who} is valid from ${day(new Date(certificate.validFrom))} on.`, 'Check this machine’s clock, or wait.');
        }
        else if (until.getTime() - now.getTime() < expiresSoonMs) {
            say('expires-soon', `${who} expires on ${day(until)}.`, 'Have it renewed.', 'warning');
        }
    }
    const duids = duidsOf(leaf);
    if (role === 'author' && duids.length > 0) {
        say('author-has-devices', 'The author’s certificate names devices, so it is a distributor’s.', 'Swap the two files.');
    }
    if (role === 'distributor' && duids.length === 0) {
        say('no-devices', 'The distributor’s certificate names no device.', 'For TVs in developer mode it must name their DUIDs; the store signs anew for all others.', 'warning');
    }
}
const day = (date) => date.toISOString().slice(0, 10);

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(51306);
;// CONCATENATED MODULE: ./build/tizen/packager/zip.js





/** Compressed already: pictures, sound, videos, fonts. */
const packed = /\.(png|jpe?g|gif|webp|avif|mp[34]|m4[av]|webm|ogg|aac|woff2?|zip|gz|br)$/i;
const level = 6;
/**
 * A package's bytes, the same for the same files on every machine: sorted by name, without dates. The date is
 * given by its local parts, because these are what is written, and noon is in every time zone.
 */
function zipFiles(files) {
    const mtime = new Date(1980, 0, 1, 12);
    const entries = {};
    // keys that look like numbers would come first, whatever their order; a prototype is no file
    Object.setPrototypeOf(entries, null);
    for (const path of [...files.keys()].sort(paths/* byBytes */.bg)) {
        entries[path] = [files.get(path) ?? new Uint8Array(), { level: packed.test(path) ? 0 : level, mtime }];
    }
    return (0,esm/* zipSync */.L)(entries);
}
const zipLimits = { files: 20_000, bytes: 1024 ** 3 };
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endBytes = 22;
const maxCommentBytes = 65_535;
/**
 * Reads a zip of somebody else's: sizes are checked before anything is unpacked and again while it is, sums
 * afterwards. `what` names it in sentences.
 */
function unzipFiles(zip, what, limits = zipLimits) {
    const data = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
    const refuse = (reason) => {
        throw new kit_errors/* ConfigurationError */.j1(`${what} is no package that can be read: ${reason}.`);
    };
    try {
        return unpack(data, what, limits, refuse);
    }
    catch (error) {
        // a length or place that points out of the file
        if (error instanceof RangeError)
            return refuse('it is cut off or damaged');
        throw error;
    }
}
function unpack(data, what, limits, refuse) {
    const end = endOf(data) ?? refuse('it has no zip directory');
    const count = data.readUInt16LE(end + 10);
    if (count === 0xffff)
        refuse('it is a zip of the 64-bit kind, which no TV reads');
    if (count > limits.files)
        refuse(`it has ${count} files, more than ${limits.files}`);
    let at = data.readUInt32LE(end + 16);
    let left = limits.bytes;
    const files = new Map();
    for (let entry = 0; entry < count; entry += 1) {
        if (data.readUInt32LE(at) !== entrySignature)
            refuse('its directory is damaged');
        const [flags, method] = [data.readUInt16LE(at + 8), data.readUInt16LE(at + 10)];
        const [sum, stored, size] = [16, 20, 24].map((offset) => data.readUInt32LE(at + offset));
        const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => data.readUInt16LE(at + offset));
        const mode = data.readUInt32LE(at + 38) >>> 16;
        const local = data.readUInt32LE(at + 42);
        const path = data.toString('utf8', at + 46, at + 46 + nameLength);
        at += 46 + nameLength + extraLength + commentLength;
        (0,paths/* refuseUnsafePath */.i0)(path, what);
        const shown = JSON.stringify(path.slice(0, 80));
        if ((mode & 0o170000) === 0o120000)
            refuse(`${shown} is a symbolic link`);
        if ((flags & 1) !== 0)
            refuse(`${shown} is encrypted`);
        if (path.endsWith('/'))
            continue;
        if (files.has(path))
            refuse(`${shown} is in it twice`);
        left -= size;
        if (left < 0)
            refuse(`unpacked it is larger than ${(0,kit_text/* formatBytes */.z3)(limits.bytes)}`);
        if (data.readUInt32LE(local) !== localSignature)
            refuse(`${shown} is not where its directory says`);
        const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
        if (start + stored > data.length)
            refuse('it is cut off or damaged');
        const content = inflate(data.subarray(start, start + stored), { method, size });
        if (typeof content === 'string')
            return refuse(`${shown} ${content}`);
        if ((0,external_node_zlib_.crc32)(content) !== sum)
            refuse(`${shown} is damaged: its sum is another one`);
        files.set(path, content);
    }
    return files;
}
/** The content, or what is wrong with it. */
function inflate(stored, { method, size }) {
    if (method === 0)
        return stored.length === size ? stored : 'has another size than its directory says';
    if (method !== 8)
        return `is compressed by method ${method}, which no TV reads`;
    try {
        const content = (0,external_node_zlib_.inflateRawSync)(stored, { maxOutputLength: Math.max(1, size) });
        return content.length === size ? content : 'has another size than its directory says';
    }
    catch (error) {
        return `cannot be unpacked (${(0,kit_errors/* reasonOf */.A3)(error)})`;
    }
}
function endOf(data) {
    const first = Math.max(0, data.length - endBytes - maxCommentBytes);
    for (let at = data.length - endBytes; at >= first; at -= 1) {
        if (data.readUInt32LE(at) === endSignature)
            return at;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/tizen/packager/package.js









/** Reads a built app, makes it fit for a package, and tells what is wrong with it. */
async function checkApp(options) {
    const collected = await collectFiles(options.folder, options.exclude, options.signal);
    const own = collected.files.get(packager_config/* configFile */.Ze);
    const text = options.config ??
        (own === undefined ? (0,packager_config/* configTemplate */.XD)(options.values) : Buffer.from(own).toString('utf8'));
    collected.files.set(packager_config/* configFile */.Ze, Buffer.from(text));
    const config = (0,packager_config/* parseConfig */.o4)(text);
    const start = config.start?.value.split(/[?#]/)[0] ?? 'index.html';
    const { files, changed } = relativeAddresses(collected.files, start);
    const { lastVersion } = options;
    const facts = { paths: new Set(files.keys()), ...(lastVersion !== undefined && { lastVersion }) };
    const findings = [
        ...collected.findings,
        ...configFindings(config, facts),
        ...appFindings(files, config, { maxBytes: options.maxBytes }),
    ];
    return { files, config, findings, leftOut: collected.leftOut, changed };
}
/** The package's bytes, signed by whoever is there, and judged after they were read back. */
function buildPackage(files, signing, now) {
    const signed = new Map(files);
    const { author, distributor, digest } = signing;
    // the author's signature stays when only the distributor's is to be another one
    if (author !== undefined) {
        signed.set(signature/* signatureFiles */.a8.author, Buffer.from((0,signature/* signFiles */.JX)(signed, 'author', author, digest)));
    }
    if (distributor !== undefined) {
        signed.set(signature/* signatureFiles */.a8.distributor, Buffer.from((0,signature/* signFiles */.JX)(signed, 'distributor', distributor, digest)));
    }
    const wgt = zipFiles(signed);
    return { wgt, verified: verifyFiles(unzipFiles(wgt, 'The new package'), now) };
}
/** Somebody's package without the signatures that will be made anew. */
function withoutSignatures(files, signing) {
    const isReplaced = (path) => (0,paths/* isDistributorSignature */.k$)(path) || (path === paths/* authorSignatureFile */.k2 && signing.author !== undefined);
    return new Map([...files].filter(([path]) => !isReplaced(path)));
}

;// CONCATENATED MODULE: ./build/tizen/packager/throw-away.js


const yearMs = 365 * 24 * 60 * 60 * 1000;
/**
 * A `.p12` for development: TVs in developer mode refuse it, since no root of theirs has issued it, but all
 * that can be checked here holds. Triple DES, because Samsung's and Tizen's tools read that.
 */
function throwAwayStore(wanted) {
    const { pki, pkcs12, asn1 } = lib;
    const { name, password, authority = `${name} (throw-away authority)`, duids = [] } = wanted;
    const from = wanted.from ?? new Date(Date.now() - 24 * 60 * 60 * 1000);
    const until = wanted.until ?? new Date(from.getTime() + 5 * yearMs);
    const ca = keyPair();
    const own = keyPair();
    const root = certificate(authority, authority, ca, { from, until });
    root.setExtensions([{ name: 'basicConstraints', cA: true, critical: true }]);
    root.sign(ca.privateKey, lib.md.sha256.create());
    const leaf = certificate(name, authority, own, { from, until });
    leaf.setExtensions([
        { name: 'basicConstraints', cA: false },
        { name: 'keyUsage', digitalSignature: true },
        ...(duids.length === 0
            ? []
            : [
                {
                    name: 'subjectAltName',
                    altNames: duids.map((duid) => ({ type: 6, value: `URN:tizen:deviceid=${duid}` })),
                },
            ]),
    ]);
    leaf.sign(ca.privateKey, lib.md.sha256.create());
    // the authority first: nobody may rely on the order
    const chain = wanted.withoutAuthority === true ? [leaf] : [root, leaf];
    const store = pkcs12.toPkcs12Asn1(own.privateKey, chain, password, {
        algorithm: '3des',
        friendlyName: name,
        generateLocalKeyId: false,
    });
    return Buffer.from(asn1.toDer(store).getBytes(), 'binary');
    function certificate(subject, issuer, keys, dates) {
        const made = pki.createCertificate();
        made.publicKey = keys.publicKey;
        made.serialNumber = `01${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
        made.validity.notBefore = dates.from;
        made.validity.notAfter = dates.until;
        made.setSubject([{ name: 'commonName', value: subject }]);
        made.setIssuer([{ name: 'commonName', value: issuer }]);
        return made;
    }
}
/** Made by Node, which takes a moment where the library takes seconds. */
function keyPair() {
    const { privateKey } = (0,external_node_crypto_.generateKeyPairSync)('rsa', { modulusLength: 2048 });
    const publicKey = (0,external_node_crypto_.createPublicKey)(privateKey).export({ type: 'spki', format: 'pem' });
    return {
        privateKey: lib.pki.privateKeyFromPem(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()),
        publicKey: lib.pki.publicKeyFromPem(publicKey.toString()),
    };
}

;// CONCATENATED MODULE: ./build/cli/tizen-job.js














const maxPackageBytes = 512 * 1024 * 1024;
async function check(terminal, folder, flags) {
    const app = await checked(terminal, folder, flags);
    terminal.print((0,finding_formats/* formatFindings */.eg)(app.findings, flags.format));
    gate(app.findings, 'The app is not fit for a TV yet');
}
async function makePackage(terminal, folder, flags) {
    const signing = await signingOf(flags, terminal.reporter);
    const app = await checked(terminal, folder, flags);
    const shown = app.findings.length > 0 || flags.format !== 'text';
    if (shown)
        terminal.print((0,finding_formats/* formatFindings */.eg)(app.findings, flags.format));
    gate(app.findings, 'No package was written');
    await write(terminal, buildPackage(app.files, signing, new Date()), { ...signing, out: flags.out });
}
async function resign(terminal, file, flags) {
    const signing = await signingOf(flags, terminal.reporter);
    if (signing.author === undefined && signing.distributor === undefined) {
        throw new kit_errors/* ConfigurationError */.j1('Nothing would be signed: give --author, --distributor or both.');
    }
    const files = withoutSignatures(await filesOf(file), signing);
    await write(terminal, buildPackage(files, signing, new Date()), { ...signing, out: flags.out });
}
async function verify(terminal, file, format) {
    const { findings, signatures } = verifyFiles(await filesOf(file), new Date());
    terminal.print((0,finding_formats/* formatFindings */.eg)(findings, format));
    for (const { role, subject, references, validUntil } of format === 'text' ? signatures : []) {
        terminal.print(`${role}: ${subject}, ${references} references, valid until ${validUntil.slice(0, 10)}`);
    }
    gate(findings, 'The package is not as it was signed');
}
async function info(terminal, file) {
    const files = await filesOf(file);
    const text = files.get(packager_config/* configFile */.Ze);
    const bytes = [...files.values()].reduce((sum, content) => sum + content.length, 0);
    const { signatures } = verifyFiles(files, new Date());
    const config = text === undefined ? undefined : (0,packager_config/* parseConfig */.o4)(Buffer.from(text).toString('utf8'));
    terminal.print(JSON.stringify({ files: files.size, bytes, config, signatures }, undefined, 2));
}
async function init(terminal, { out, name }) {
    const password = passwordOf('author', terminal.reporter);
    if ((await (0,promises_.stat)(out).catch(() => undefined)) !== undefined) {
        throw new kit_errors/* ConfigurationError */.j1(`${out} is there already: updates need the same certificate, so it stays.`);
    }
    await (0,promises_.writeFile)(out, throwAwayStore({ name, password }), { mode: 0o600, flag: 'wx' });
    terminal.print(`${out}: for development alone; TVs and the store want one that Samsung has issued.`);
}
async function checked(terminal, folder, flags) {
    const { signal, reporter } = terminal;
    const { config, lastVersion, packageId, appName, name, requiredVersion, icon, exclude } = flags;
    const app = await checkApp({
        folder,
        ...(config !== undefined && { config: (await bytesOf(config)).toString('utf8') }),
        ...(lastVersion !== undefined && { lastVersion }),
        values: {
            ...packager_config/* defaultConfigValues */.Ye,
            ...{ packageId, appName, name, requiredVersion, icon },
            version: flags.appVersion ?? (await versionByGit(folder, signal)) ?? packager_config/* defaultConfigValues */.Ye.version,
        },
        exclude,
        maxBytes: flags.maxSize * 1024 * 1024,
        signal,
    });
    for (const [path, count] of app.changed)
        reporter.debug(`${path}: ${count} addresses made relative`);
    if (app.leftOut.length > 0)
        reporter.info(`Left out: ${app.leftOut.join(', ')}`);
    return app;
}
/** The newest tag such as v1.4.0; undefined where there is none, or no git. */
async function versionByGit(folder, signal) {
    try {
        const args = ['-C', folder, 'describe', '--tags', '--abbrev=0', '--match', 'v[0-9]*'];
        const { stdout } = await (0,run_program/* runProgram */.mB)('git', args, { deadlineMs: 10_000, signal });
        return stdout.trim().replace(/^v/, '');
    }
    catch {
        signal.throwIfAborted();
        return undefined;
    }
}
async function signingOf(flags, reporter) {
    const signers = {};
    for (const role of signature/* roles */.Ot) {
        const file = flags[role];
        if (file !== undefined) {
            const password = passwordOf(role, reporter);
            signers[role] = readStore(await bytesOf(file), password, role);
        }
    }
    return { ...signers, digest: flags.digest };
}
function passwordOf(role, reporter) {
    const variable = passwordVariables[role];
    const password = process.env[variable];
    if (password === undefined || password === '') {
        throw new kit_errors/* ConfigurationError */.j1(`${variable} is missing: set it to the password of the ${role}’s .p12.`);
    }
    reporter.mask(password);
    return password;
}
async function write(terminal, { wgt, verified }, { out, author, distributor }) {
    const isSigned = author !== undefined || distributor !== undefined;
    const findings = verified.findings.filter(({ rule }) => isSigned || rule !== 'signature/missing');
    for (const { message, remedy } of findings.filter(({ severity }) => severity !== 'error')) {
        terminal.reporter.warning(`${message} ${remedy}`);
    }
    gate(findings, 'No package was written');
    if (!isSigned)
        terminal.reporter.warning('The package is unsigned: sign it before a TV gets it.');
    await (0,folders/* writeFileWhole */.tG)(out, wgt);
    terminal.print(`${out}: ${(0,kit_text/* formatBytes */.z3)(wgt.length)}, read back and verified`);
}
function gate(findings, what) {
    if (!(0,finding/* hasErrors */.Cs)(findings))
        return;
    const errors = findings.filter(({ severity }) => severity === 'error');
    throw new kit_errors/* GateError */.ue(`${what}: ${errors.map(({ rule, message }) => `${message} [${rule}]`).join(' ')}`);
}
async function filesOf(file) {
    return unzipFiles(await bytesOf(file), file);
}
async function bytesOf(file) {
    try {
        const { size } = await (0,promises_.stat)(file);
        if (size > maxPackageBytes) {
            throw new kit_errors/* ConfigurationError */.j1(`${file} is larger than ${(0,kit_text/* formatBytes */.z3)(maxPackageBytes)}.`);
        }
        return await (0,promises_.readFile)(file);
    }
    catch (error) {
        if (error instanceof kit_errors/* ConfigurationError */.j1)
            throw error;
        throw new kit_errors/* ConfigurationError */.j1(`${file} cannot be read: ${(0,kit_errors/* reasonOf */.A3)(error)}.`, { cause: error });
    }
}


/***/ }),

/***/ 72817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zj: () => (/* binding */ ProgramError),
  w$: () => (/* binding */ lastLines),
  mB: () => (/* binding */ runProgram)
});

// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(16698);
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __webpack_require__(53053);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(81260);
// EXTERNAL MODULE: ./build/kit/deadline.js
var deadline = __webpack_require__(63843);
// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/kit/process-tree.js


const pollMs = 20;
/**
 * Ends a process and all that it started: SIGTERM to the process itself, then to what it leaves behind,
 * and SIGKILL after `graceMs` to whatever is left. Resolves when all are gone. Only Linux tells what a
 * process started; elsewhere the process alone is ended.
 */
async function endProcessTree(pid, graceMs) {
    const end = performance.now() + graceMs;
    let known = processTree(pid);
    const asked = new Set([pid]);
    signalAll(known.slice(0, 1), 'SIGTERM');
    for (;;) {
        await (0,deadline/* pause */.v7)(pollMs);
        known = withDescendants(runningOf(known));
        if (known.length === 0)
            return;
        if (performance.now() >= end)
            signalAll(known, 'SIGKILL');
        else if (known.every((mark) => mark.pid !== pid)) {
            signalAll(known.filter((mark) => !asked.has(mark.pid)), 'SIGTERM');
            for (const mark of known)
                asked.add(mark.pid);
        }
    }
}
/** The process, first, and all that it and its children started; empty when it is gone. */
function processTree(pid) {
    return withDescendants([markOf(pid)].filter((mark) => mark !== undefined));
}
/** Those that are still there; one that has ended and waits for its parent's notice is gone. */
function runningOf(marks) {
    return marks.filter((mark) => markOf(mark.pid)?.startedAt === mark.startedAt);
}
function withDescendants(marks) {
    const all = allProcesses();
    const found = new Map(marks.map((mark) => [mark.pid, mark]));
    // a Map that grows while it is walked hands out what was added, too
    for (const pid of found.keys()) {
        for (const mark of all)
            if (mark.parent === pid && !found.has(mark.pid))
                found.set(mark.pid, mark);
    }
    return [...found.values()];
}
function allProcesses() {
    try {
        return (0,external_node_fs_.readdirSync)('/proc')
            .filter((name) => /^\d+$/.test(name))
            .map((name) => markOf(Number(name)))
            .filter((mark) => mark !== undefined);
    }
    catch {
        return [];
    }
}
function markOf(pid) {
    if (process.platform !== 'linux')
        return isThere(pid) ? { pid, parent: 0, startedAt: '' } : undefined;
    try {
        return parseStat((0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8'));
    }
    catch {
        return undefined;
    }
}
/**
 * Reads a line of /proc/PID/stat (proc(5)): the name, in brackets, may hold spaces and brackets itself.
 * Undefined for a process that has ended and whose parent has not looked yet.
 */
function parseStat(stat) {
    const [state, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const startedAt = rest[17];
    if (state === 'Z' || state === 'X' || startedAt === undefined)
        return undefined;
    return { pid: Number.parseInt(stat, 10), parent: Number(parent), startedAt };
}
function isThere(pid) {
    try {
        return process.kill(pid, 0);
    }
    catch {
        return false;
    }
}
function signalAll(marks, signal) {
    for (const { pid } of runningOf(marks)) {
        try {
            process.kill(pid, signal);
        }
        catch {
            // it ended between the look and the signal
        }
    }
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./build/kit/program-output.js

/** The longest line that is passed on, in UTF-16 units; the rest of a longer one is left out. */
const longestLine = 64 * 1024;
/** Cuts a stream of bytes into lines, whole even where a chunk ends within a line or a character. */
function lineSplitter(onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let open = '';
    let tooLong = false;
    const add = (text) => {
        if (tooLong)
            return;
        open += text;
        if (open.length <= longestLine)
            return;
        tooLong = true;
        open = `${open.slice(0, longestLine)} … (the rest of this line is left out)`;
    };
    const endLine = () => {
        onLine(open.endsWith('\r') ? open.slice(0, -1) : open);
        open = '';
        tooLong = false;
    };
    return {
        write: (chunk) => {
            const [first = '', ...later] = decoder.write(Buffer.from(chunk)).split('\n');
            add(first);
            for (const text of later) {
                endLine();
                add(text);
            }
        },
        end: () => {
            add(decoder.end());
            if (open !== '')
                endLine();
        },
    };
}
/** Keeps at most about `limit` bytes of an output: the first half of them and the last. */
function capture(limit, longestSecret = 0) {
    const half = Math.floor(limit / 2);
    const head = [];
    const tail = [];
    let headBytes = 0;
    let tailBytes = 0;
    let lost = 0;
    const write = (chunk) => {
        const toHead = chunk.subarray(0, Math.max(0, half - headBytes));
        const toTail = chunk.subarray(toHead.length);
        if (toHead.length > 0)
            head.push(toHead);
        headBytes += toHead.length;
        if (toTail.length > 0)
            tail.push(toTail);
        tailBytes += toTail.length;
        for (let first = tail[0]; first !== undefined && tailBytes - first.length >= half; first = tail[0]) {
            lost += first.length;
            tailBytes -= first.length;
            tail.shift();
        }
    };
    return {
        write,
        get truncated() {
            return lost > 0;
        },
        text: (hide) => {
            if (lost === 0)
                return hide(Buffer.concat([...head, ...tail]).toString());
            // of a secret that the cut went through, the rest would not be recognised: it is taken away
            const first = hide(Buffer.concat(head).toString());
            const last = hide(Buffer.concat(tail).toString());
            const begin = first.slice(0, Math.max(0, first.length - longestSecret));
            return `${begin}\n… about ${lost} bytes left out …\n${last.slice(longestSecret)}`;
        },
    };
}

// EXTERNAL MODULE: ./build/kit/reporter.js
var reporter = __webpack_require__(62246);
;// CONCATENATED MODULE: ./build/kit/run-program.js









/** A program that ended with an exit code which is not accepted. */
class ProgramError extends Error {
    name = 'ProgramError';
    result;
    constructor(command, result) {
        const said = lastLines(result.stderr === '' ? result.stdout : result.stderr, 12);
        super(`${command} ${endOf(result.exitCode)}${said === '' ? '' : `:\n${said}`}`);
        this.result = result;
    }
}
// `exec` hands out no process to stop; Node announces each new one on this channel, and the storage
// tells which call it belongs to.
const currentCall = new external_node_async_hooks_.AsyncLocalStorage();
external_node_diagnostics_channel_.subscribe('child_process', (message) => {
    currentCall.getStore()?.(message.process);
});
/**
 * Runs a program to its end. Secrets belong into `input` or `env`, never into `args`. A program that
 * takes longer than its deadline, or whose signal fires, is ended with all that it started.
 */
async function runProgram(command, args, options) {
    options.signal?.throwIfAborted();
    checkCommand(command, args, options.env);
    const start = performance.now();
    const hide = (0,reporter/* secretHider */.TX)(options.secrets ?? []);
    const longestSecret = Math.max(0, ...(options.secrets ?? []).map((secret) => Buffer.byteLength(secret)));
    const keep = options.maxOutputBytes ?? 32 * 1024 * 1024;
    const stopper = processStopper(options.graceMs ?? 5000);
    const onLine = (line) => {
        try {
            options.onLine?.(hide(line));
        }
        catch (error) {
            stopper.stop(error);
        }
    };
    const [stdout, stderr] = [capture(keep, longestSecret), capture(keep, longestSecret)];
    const [outLines, errLines] = [lineSplitter(onLine), lineSplitter(onLine)];
    const timer = setTimeout(() => {
        stopper.stop(new errors/* DeadlineError */.j3(`${command} took longer than ${(0,deadline/* formatDuration */.a3)(options.deadlineMs)}`));
    }, options.deadlineMs);
    const onAbort = () => {
        stopper.stop(options.signal?.reason);
    };
    options.signal?.addEventListener('abort', onAbort, { once: true });
    try {
        const running = currentCall.run(stopper.watch, async () => (0,exec/* exec */.m)(`"${command}"`, [...args], {
            silent: true,
            ignoreReturnCode: true,
            ...(options.cwd !== undefined && { cwd: options.cwd }),
            ...(options.env !== undefined && { env: { ...options.env } }),
            input: Buffer.from(options.input ?? ''),
            listeners: {
                stdout: (data) => {
                    stdout.write(data);
                    outLines.write(data);
                },
                stderr: (data) => {
                    stderr.write(data);
                    errLines.write(data);
                },
            },
        }));
        // a program that a signal ended has no code, whatever the declared type says
        const code = (await Promise.race([running, stopper.stopped]));
        outLines.end();
        errLines.end();
        await stopper.throwIfStopped();
        const result = {
            exitCode: code ?? 128 + (stopper.endingSignal() ?? 0),
            stdout: stdout.text(hide),
            stderr: stderr.text(hide),
            truncated: stdout.truncated || stderr.truncated,
            durationMs: performance.now() - start,
        };
        if (code !== 0 && options.acceptedCodes?.includes(result.exitCode) !== true) {
            throw new ProgramError(command, result);
        }
        return result;
    }
    catch (error) {
        await stopper.throwIfStopped();
        if (error instanceof Error && error.message.startsWith('Unable to locate executable file')) {
            throw new errors/* ConfigurationError */.j1(`The program "${command}" is needed and is not on PATH.`, {
                cause: error,
            });
        }
        throw error;
    }
    finally {
        clearTimeout(timer);
        options.signal?.removeEventListener('abort', onAbort);
        stopper.release();
    }
}
/** Linux takes no single argument or variable of 128 KiB or more. */
const longestArgument = 128 * 1024 - 1;
/** `exec` never answers when the system refuses a command line, so what would be refused is found before. */
function checkCommand(command, args, env = {}) {
    if (!/^[^\s"][^"\0]*$/.test(command) || /[\s\\]$/.test(command)) {
        throw new errors/* ConfigurationError */.j1(`${JSON.stringify(command)} cannot be the name of a program.`);
    }
    for (const text of [...args, ...Object.entries(env).map(([name, value]) => `${name}=${value}`)]) {
        const start = JSON.stringify(text.slice(0, 20));
        if (text.includes('\0')) {
            throw new errors/* ConfigurationError */.j1(`${command} cannot be given a zero byte, as in ${start}….`);
        }
        if (Buffer.byteLength(text) > longestArgument) {
            throw new errors/* ConfigurationError */.j1(`${command} cannot be given an argument as long as that of ${start}….`);
        }
    }
}
function processStopper(graceMs) {
    let running;
    let why;
    let lastResort;
    const stopped = Promise.withResolvers();
    stopped.promise.catch(() => undefined);
    const end = async (child, pid) => {
        await endProcessTree(pid, graceMs);
        // its last words may still be on their way
        await Promise.race([whenClosed(child), (0,deadline/* pause */.v7)(200)]);
        stopped.reject(why?.reason);
    };
    return {
        watch: (child) => {
            // `onLine` may start processes of its own
            if (running !== undefined)
                return;
            running = child;
            child.once('spawn', () => {
                // a program that ends without reading all of its input is no error of ours
                child.stdin?.on('error', () => undefined);
                if (why !== undefined && child.pid !== undefined)
                    void end(child, child.pid);
            });
        },
        stop: (reason) => {
            if (why !== undefined)
                return;
            why = { reason };
            if (running?.pid !== undefined)
                void end(running, running.pid);
            // it is only just being started, or the system refused to and `exec` will never say so
            else
                lastResort = setTimeout(() => running?.pid ?? stopped.reject(reason), graceMs);
        },
        stopped: stopped.promise,
        throwIfStopped: async () => {
            if (why === undefined)
                return;
            if (running?.pid === undefined)
                throw why.reason;
            await stopped.promise;
        },
        endingSignal: () => {
            const name = running?.signalCode ?? undefined;
            return name === undefined ? undefined : external_node_os_.constants.signals[name];
        },
        release: () => {
            clearTimeout(lastResort);
            // what the program left running in the background may hold these open
            running?.stdout?.destroy();
            running?.stderr?.destroy();
        },
    };
}
async function whenClosed(child) {
    const closed = Promise.withResolvers();
    child.once('close', () => {
        closed.resolve(undefined);
    });
    await closed.promise;
}
/** `ended with exit code 1`; `was ended by SIGKILL`. */
function endOf(exitCode) {
    const name = Object.entries(external_node_os_.constants.signals).find(([, number]) => number === exitCode - 128)?.[0];
    return name === undefined ? `ended with exit code ${exitCode}` : `was ended by ${name}`;
}
/** The last `count` lines of a text that are not empty. */
function lastLines(text, count) {
    return text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(-count)
        .join('\n');
}


/***/ })

};
;