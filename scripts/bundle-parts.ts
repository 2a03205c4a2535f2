/**
 * What a bundle keeps in a small file beside it, or leaves out. ncc swaps a request by its words alone, so
 * `askedBy` names the one package that may use those words; another one that does fails the build.
 */
export interface Part {
  readonly request: string;
  readonly askedBy: string;
  /** What is required in its place. */
  readonly instead: string;
}

export const parts: readonly Part[] = [
  // tokens of GitHub's identity provider: the one reason why @actions/core loads a whole HTTP client at start
  { request: './oidc-utils.js', askedBy: '@actions/core', instead: './left-out.js' },
  // 1 MB for a proxy agent of `fetch`, which @actions/http-client makes when asked, and nobody here asks
  { request: 'undici', askedBy: '@actions/http-client', instead: './left-out.js' },
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
class LeftOut {
  constructor() {
    throw new Error('This bundle has no proxy agent for fetch.');
  }
  static getIDToken() {
    throw new Error('This bundle cannot ask GitHub for an identity token.');
  }
}
exports.ProxyAgent = LeftOut;
exports.OidcClient = LeftOut;
`;

/** A file that loads this machine's addon from beside it, or says for which machines there is one. */
export function addonLoaderText(addon: Addon): string {
  return `// Loads the addon for this machine from beside this file.
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const platform = \`\${process.platform}-\${process.arch}\`;
const file = join(__dirname, platform, '${addon.file}');
if (!existsSync(file)) {
  throw new Error(\`This bundle has ${addon.title} for ${addonPlatforms.join(' and ')}, not for \${platform}.\`);
}
module.exports = require(file);
`;
}
