/**
 * What a bundle keeps in a small file beside it, or leaves out. ncc swaps a request by its words alone, so
 * `askedBy` names the one package that may use those words; another one that does fails the build.
 */
export interface Part {
  readonly request: string;
  readonly askedBy: string;
  /** What is required in its place. */
  readonly instead: string;
  /** Bundles that need it after all. */
  readonly keptBy?: readonly string[];
}

/** Those that seed databases; the others know SQLite alone. */
const seeding = ['cli', 'seed-db'];

/** TypeORM loads its drivers all at once, 1 MB; here it is only ever asked for SQLite and PostgreSQL. */
const otherDatabases = [
  './aurora-mysql/AuroraMysqlDriver',
  './aurora-postgres/AuroraPostgresDriver',
  './better-sqlite3/BetterSqlite3Driver',
  './capacitor/CapacitorDriver',
  './cockroachdb/CockroachDriver',
  './cordova/CordovaDriver',
  './expo/ExpoDriverFactory',
  './mongodb/MongoDriver',
  './mysql/MysqlDriver',
  './nativescript/NativescriptDriver',
  './oracle/OracleDriver',
  './react-native/ReactNativeDriver',
  './sap/SapDriver',
  './spanner/SpannerDriver',
  './sqljs/SqljsDriver',
  './sqlserver/SqlServerDriver',
];

export const parts: readonly Part[] = [
  // tokens of GitHub's identity provider: the one reason why @actions/core loads a whole HTTP client at start
  { request: './oidc-utils.js', askedBy: '@actions/core', instead: './left-out.js' },
  // 1 MB for a proxy agent of `fetch`, which @actions/http-client makes when asked, and nobody here asks
  { request: 'undici', askedBy: '@actions/http-client', instead: './left-out.js' },
  // another checksum of Azure's, which @actions/cache does not ask for and ncc cannot bundle
  { request: './crc64.js', askedBy: '@azure/storage-common', instead: './left-out.js' },
  ...otherDatabases.map((request) => ({ request, askedBy: 'typeorm', instead: './left-out.js' })),
  {
    request: './postgres/PostgresDriver',
    askedBy: 'typeorm',
    instead: './left-out.js',
    keptBy: seeding,
  },
  { request: 'pg', askedBy: 'typeorm', instead: './left-out.js', keptBy: seeding },
  // a faster way to PostgreSQL by its C library, and results as streams
  { request: 'pg-native', askedBy: 'pg', instead: 'pg-native' },
  { request: 'pg-query-stream', askedBy: 'typeorm', instead: 'pg-query-stream' },
  { request: './sqlite3-binding.js', askedBy: 'sqlite3', instead: './addons/sqlite3.js' },
  { request: './lib/binding', askedBy: 'utp-native', instead: './addons/utp.js' },
  { request: './binding', askedBy: 'utp-native', instead: './addons/utp.js' },
  // faster ways to what ws and random-access-file do without them as well
  { request: 'bufferutil', askedBy: 'ws', instead: 'bufferutil' },
  { request: 'utf-8-validate', askedBy: 'ws', instead: 'utf-8-validate' },
  { request: 'fs-native-extensions', askedBy: 'random-access-file', instead: 'fs-native-extensions' },
  // 10 MB a platform: those who want WebRTC install it
  { request: 'node-datachannel', askedBy: 'webrtc-polyfill', instead: 'node-datachannel' },
];

/** Those of one bundle, by its name. */
export function partsOf(bundle: string): Part[] {
  return parts.filter(({ keptBy = [] }) => !keptBy.includes(bundle));
}

export interface Addon {
  readonly title: string;
  /** Required by the bundle, in its folder `addons`. */
  readonly loader: string;
  /** The addon itself, in a folder for each platform. */
  readonly file: string;
}

export const sqliteAddon: Addon = { title: 'SQLite', loader: 'sqlite3.js', file: 'node_sqlite3.node' };
export const utpAddon: Addon = { title: 'uTP', loader: 'utp.js', file: 'utp_native.node' };

/** The addons that bundles carry, and for which machines; `scripts/build-addons.ts` makes their files. */
export const addons: readonly Addon[] = [sqliteAddon, utpAddon];
export const addonPlatforms = ['linux-x64', 'linux-arm64'] as const;
export type AddonPlatform = (typeof addonPlatforms)[number];

export const leftOutText = `// Stands for what no job here uses, so that a start stays cheap.
'use strict';
function leftOut() {
  throw new Error('The bundle was made without this: see scripts/bundle-parts.ts.');
}
module.exports = Object.assign(leftOut, {
  ProxyAgent: leftOut,
  OidcClient: Object.assign(() => leftOut(), { getIDToken: leftOut }),
});
`;

/**
 * A file that loads this machine's addon, or says for which machines there is one. `from` is the folder of the
 * addons, seen from the loader's own.
 */
export function addonLoaderText(addon: Addon, from: string): string {
  return `// Loads the addon for this machine.
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const platform = \`\${process.platform}-\${process.arch}\`;
const file = join(__dirname, '${from}', platform, '${addon.file}');
if (!existsSync(file)) {
  throw new Error(\`This bundle has ${addon.title} for ${addonPlatforms.join(' and ')}, not for \${platform}.\`);
}
module.exports = require(file);
`;
}
